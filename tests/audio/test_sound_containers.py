"""Sound in MP4, M4A, WebM and the like, as browsers and telephones record it."""

from __future__ import annotations

import io
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from sonia_desktop.audio import files
from sonia_desktop.audio.files import load_speech
from sonia_desktop.core.errors import InvalidInputError

av = pytest.importorskip("av", reason="PyAV is not installed (faster-whisper)")
SECONDS = 2
RATE = 48_000


def recorded(
    kind: str, codec: str, *, picture: str = "", sound: bool = True, rate_hz: int = RATE
) -> bytes:
    """A tone of 440 Hz in a container, with moving pictures beside it when a codec is named."""
    sink = io.BytesIO()
    with av.open(sink, "w", format=kind) as file:
        audio = file.add_stream(codec, rate=rate_hz, layout="stereo") if sound else None
        if picture:
            video = file.add_stream(picture, rate=10)
            video.width, video.height, video.pix_fmt = 64, 48, "yuv420p"
            video.codec_context.time_base = Fraction(1, 10)
            for number in range(10 * SECONDS):
                frame = av.VideoFrame.from_ndarray(np.zeros((72, 64), np.uint8), format="yuv420p")
                frame.pts = number
                file.mux(video.encode(frame))
            file.mux(video.encode(None))
        if audio is not None:
            audio.bit_rate = 64_000
            at = np.arange(SECONDS * rate_hz) / rate_hz
            tone = np.rint(12_000 * np.sin(2 * np.pi * 440 * at)).astype(np.int16)
            both = np.repeat(tone, 2)[None, :]
            frame = av.AudioFrame.from_ndarray(both, format="s16", layout="stereo")
            frame.sample_rate = rate_hz
            resampler = av.AudioResampler(
                audio.codec_context.format, "stereo", rate_hz, audio.codec_context.frame_size or 960
            )
            for even in (*resampler.resample(frame), *resampler.resample(None)):
                file.mux(audio.encode(even))
            file.mux(audio.encode(None))
    return sink.getvalue()


KINDS = {
    "a browser's WebM": lambda: recorded("webm", "libopus"),
    "an M4A": lambda: recorded("ipod", "aac", rate_hz=44_100),
    "an MP4 with pictures": lambda: recorded("mp4", "aac", picture="mpeg4"),
    "bare AAC": lambda: recorded("adts", "aac"),
    "Matroska": lambda: recorded("matroska", "aac"),
    "WMA": lambda: recorded("asf", "wmav2"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_sound_of_browsers_and_telephones_is_read(tmp_path: Path, kind: str) -> None:
    content = KINDS[kind]()
    samples = load_speech(content)
    assert samples.dtype == np.int16
    assert abs(len(samples) - SECONDS * 16_000) < 16_000 * 0.15  # packers pad
    peak_hz = np.argmax(np.abs(np.fft.rfft(samples))) * 16_000 / len(samples)
    assert abs(peak_hz - 440) <= 3
    assert np.abs(samples).max() > 5_000
    path = tmp_path / "-eine Aufnahme ü.bin"  # its first bytes tell what it is, not its name
    path.write_bytes(content)
    assert np.array_equal(load_speech(path), samples)


def test_pictures_without_sound_are_refused_by_name() -> None:
    silent = recorded("mp4", "aac", picture="mpeg4", sound=False)
    with pytest.raises(InvalidInputError, match=r"film\.mp4 holds no sound"):
        load_speech(silent, "film.mp4")


def read_or_refused(content: bytes) -> tuple[np.ndarray, InvalidInputError | None]:
    """The sound, or the reason why there is none; anything else fails the test."""
    try:
        return load_speech(content, "cut.bin"), None
    except InvalidInputError as refused:
        return np.zeros(0, np.int16), refused


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("kept", [12, 60, 400, 4_000, -200])
def test_a_recording_cut_off_is_read_to_the_cut_or_refused(kind: str, kept: int) -> None:
    samples, refused = read_or_refused(KINDS[kind]()[:kept])
    if refused is None:
        assert 0 < len(samples) <= SECONDS * 16_000 + 4_000
    else:
        assert "cut.bin" in refused.message
        assert refused.remedy


def test_damage_is_refused_or_read_but_never_anything_else() -> None:
    random = np.random.default_rng(3)
    for make in KINDS.values():
        content = np.frombuffer(make(), np.uint8)
        for _ in range(10):
            damaged = content.copy()
            at = random.integers(12, len(damaged), 40)
            damaged[at] = random.integers(0, 256, 40)
            samples, refused = read_or_refused(damaged.tobytes())
            assert samples.dtype == np.int16
            assert refused is None or refused.remedy


def test_a_list_of_other_files_is_never_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.wav"
    secret.write_bytes(KINDS["bare AAC"]())
    for listing in (
        f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{secret}\n",
        f"ffconcat version 1.0\nfile '{secret}'\n",
    ):
        with pytest.raises(InvalidInputError):
            load_speech(listing.encode())


def test_without_the_reader_the_way_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    content = KINDS["an M4A"]()
    monkeypatch.setitem(sys.modules, "av", None)
    with pytest.raises(InvalidInputError, match=r"memo\.m4a is MP4 or M4A") as refused:
        load_speech(content, "memo.m4a")
    assert "pip install av" in refused.value.remedy
    assert "ffmpeg" in refused.value.remedy


def test_more_than_can_be_kept_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_SECONDS", 1)
    with pytest.raises(InvalidInputError, match="is longer than"):
        load_speech(KINDS["a browser's WebM"](), "long.webm")
