"""Any WAV in, 16 kHz mono out; anything else is refused by name."""

from __future__ import annotations

import contextlib
import io
import struct
import wave
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from sonia_desktop.audio.files import load_speech
from sonia_desktop.core.errors import InvalidInputError

SECONDS = 0.5


def tone(rate_hz: int, channels: int) -> np.ndarray:
    wave_ = 0.5 * np.sin(2 * np.pi * 440 * np.arange(int(SECONDS * rate_hz)) / rate_hz)
    return np.repeat(wave_[:, None], channels, axis=1)


@pytest.mark.parametrize("subtype", ["PCM_U8", "PCM_16", "PCM_24", "PCM_32", "FLOAT", "DOUBLE"])
@pytest.mark.parametrize(
    ("rate_hz", "channels"), [(8000, 1), (16000, 1), (44100, 2), (48000, 6), (11025, 1)]
)
def test_every_kind_of_wav_becomes_the_same_tone(
    tmp_path: Path, subtype: str, rate_hz: int, channels: int
) -> None:
    path = tmp_path / "tone.wav"
    soundfile.write(path, tone(rate_hz, channels), rate_hz, subtype=subtype)
    samples = load_speech(path)
    assert samples.dtype == np.int16
    assert abs(len(samples) - SECONDS * 16000) <= 2
    peak_hz = np.argmax(np.abs(np.fft.rfft(samples))) * 16000 / len(samples)
    assert abs(peak_hz - 440) <= 3
    assert abs(np.abs(samples).max() - 16384) < 700


def _header(rate_hz: int, frames: int = 100) -> bytes:
    stream = io.BytesIO()
    with wave.open(stream, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16000)
        file.writeframes(b"\1\2" * frames)
    content = bytearray(stream.getvalue())
    content[24:28] = struct.pack("<I", rate_hz)
    return bytes(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"this is a letter, not a sound",
        b"RIFF",
        b"RIFF\xff\xff\xff\xffWAVEfmt ",
        _header(0),
        _header(1),
        _header(4_000_000_000),
        _header(16000, 0),
    ],
)
def test_what_is_no_sound_is_refused_with_the_way_out(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.wav"
    path.write_bytes(content)
    for source in (path, content):
        with pytest.raises(InvalidInputError) as refused:
            load_speech(source)
        assert refused.value.remedy
    with pytest.raises(InvalidInputError, match=r"odd\.wav"):
        load_speech(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match=r"nowhere\.wav"):
        load_speech(tmp_path / "nowhere.wav")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 60))
def test_damage_is_refused_or_read_but_never_anything_else(junk: bytes, at: int) -> None:
    content = bytearray(_header(16000))
    content[at : at + len(junk)] = junk
    with contextlib.suppress(InvalidInputError):
        assert load_speech(bytes(content)).dtype == np.int16
