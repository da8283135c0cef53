"""Any WAV in, 16 kHz mono out; anything else is refused by name."""

from __future__ import annotations

import contextlib
import io
import os
import struct
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from sonia_desktop.audio.files import MAX_SECONDS, load_speech
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
        assert "object at 0x" not in refused.value.message
    with pytest.raises(InvalidInputError, match=r"odd\.wav"):
        load_speech(path)
    with pytest.raises(InvalidInputError, match=r"sent\.wav"):
        load_speech(content, "sent.wav")


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


@pytest.mark.parametrize(
    ("format_", "subtype"), [("FLAC", "PCM_24"), ("OGG", "VORBIS"), ("MP3", "MPEG_LAYER_III")]
)
def test_packed_formats_are_read_as_well(tmp_path: Path, format_: str, subtype: str) -> None:
    path = tmp_path / f"tone.{format_.lower()}"
    soundfile.write(path, tone(44_100, 2), 44_100, format=format_, subtype=subtype)
    samples = load_speech(path)
    assert abs(len(samples) - SECONDS * 16000) < 16000 * 0.1  # packers pad
    peak_hz = np.argmax(np.abs(np.fft.rfft(samples))) * 16000 / len(samples)
    assert abs(peak_hz - 440) <= 3
    assert np.array_equal(load_speech(path.read_bytes()), samples)


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from([8000, 11025, 16000, 22050, 44100, 48000, 96000, 192000]),
    st.integers(1, 8),
    st.sampled_from(["PCM_U8", "PCM_16", "PCM_24", "PCM_32", "FLOAT"]),
    st.integers(1, 3000),
)
def test_the_length_follows_the_rate(rate_hz: int, channels: int, subtype: str, ms: int) -> None:
    stream = io.BytesIO()
    frames = max(1, rate_hz * ms // 1000)
    soundfile.write(stream, np.zeros((frames, channels)), rate_hz, format="WAVEX", subtype=subtype)
    expected = frames * 16000 / rate_hz
    if expected >= 1:
        assert abs(len(load_speech(stream.getvalue())) - expected) <= 1


def test_values_that_are_no_numbers_or_too_large_are_made_sound() -> None:
    stream = io.BytesIO()
    values = np.array([np.nan, np.inf, -np.inf, 1e30, -1e30, 0.5] * 100, np.float32)
    soundfile.write(stream, values, 16_000, format="WAV", subtype="FLOAT")
    samples = load_speech(stream.getvalue())
    assert samples[:6].tolist() == [0, 32767, -32768, 32767, -32768, 16384]


@pytest.mark.parametrize("kept", [10, 40, 44, 46, 1000, 20_000])
@pytest.mark.parametrize("format_", ["WAV", "FLAC", "OGG", "MP3"])
def test_a_file_cut_off_is_read_to_the_cut_or_refused(format_: str, kept: int) -> None:
    stream = io.BytesIO()
    soundfile.write(stream, tone(16_000, 1), 16_000, format=format_)
    with contextlib.suppress(InvalidInputError):
        samples = load_speech(stream.getvalue()[:kept])
        assert 0 < len(samples) <= SECONDS * 16000 + 4000


def test_more_than_can_be_kept_is_refused_before_it_is_read() -> None:
    content = bytearray(_header(1_000, 1_000))
    stream = io.BytesIO()
    soundfile.write(
        stream,
        np.zeros((MAX_SECONDS + 1) * 1_000, np.int16),
        1_000,
        format="FLAC",
        subtype="PCM_16",
    )
    with pytest.raises(InvalidInputError, match="240 minutes"):
        load_speech(stream.getvalue())
    content[40:44] = struct.pack("<I", 0xFFFFFFFF)  # a header that promises far more than there is
    assert len(load_speech(bytes(content))) == pytest.approx(16_000, abs=2)


@pytest.mark.slow
@pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="peak memory is in Linux's /proc"
)
def test_an_hour_fits_into_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "hour.flac"
    with soundfile.SoundFile(path, "w", 24_000, 2, format="FLAC", subtype="PCM_16") as file:
        minute = np.zeros((60 * 24_000, 2), np.int16)  # as float32 the hour takes 680 MB
        for _ in range(59):
            file.write(minute)
    code = (
        "import re, sys; from sonia_desktop.audio.files import load_speech\n"
        "count = len(load_speech(sys.argv[1]))\n"
        # not getrusage: its peak counts what the parent had when it made this process
        "peak = re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())\n"
        "print(count, int(peak[1]) // 1024)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    count, megabytes = (int(word) for word in told.stdout.split())
    assert count == 59 * 60 * 16_000
    assert megabytes < 500


def test_a_folder_a_pipe_and_a_device_are_no_sound_files(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe, Path("/dev/zero")):
        with pytest.raises(InvalidInputError, match=str(path)):
            load_speech(path)


@settings(max_examples=60, deadline=None)
@given(st.binary(min_size=1, max_size=4000))
def test_junk_is_never_anything_but_refused_or_read(junk: bytes) -> None:
    with contextlib.suppress(InvalidInputError):
        assert load_speech(junk).dtype == np.int16
