"""Speech as a file or a stream, in the formats that can be written here."""

from __future__ import annotations

import io
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

import numpy as np
import numpy.typing as npt

from sonia_desktop.audio.resample import MonoResampler
from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.speech.synthesiser import Speech

RATE_HZ = 24_000
"""What OpenAI's raw PCM has; every format that Opus knows as well."""
_PAUSE_S = 0.2
"""What a text without a word in it ("...") sounds like: a file without a sample is none."""


@dataclass(frozen=True)
class SoundFormat:
    """How a format is called: to HTTP, and to libsndfile (empty: raw PCM; ADTS: PyAV, the
    faster-whisper extra brings it).

    `whole`: its header says how long it is, so it is given out at its end.
    """

    media_type: str
    file_format: str = ""
    subtype: str = ""
    whole: bool = False


FORMATS = {
    "wav": SoundFormat("audio/wav", "WAV", "PCM_16", whole=True),
    "pcm": SoundFormat(f"audio/pcm;rate={RATE_HZ}"),
    "flac": SoundFormat("audio/flac", "FLAC", "PCM_16", whole=True),
    "mp3": SoundFormat("audio/mpeg", "MP3", "MPEG_LAYER_III"),
    "opus": SoundFormat("audio/ogg", "OGG", "OPUS"),
    "aac": SoundFormat("audio/aac", "ADTS"),
}


def format_named(name: str) -> SoundFormat:
    """Raises `InvalidInputError` for one that cannot be written on this machine."""
    usable = tuple(known for known in FORMATS if _writable(FORMATS[known]))
    if name.lower() not in usable:
        raise InvalidInputError(
            f"The response_format {name[:20]!r} cannot be written here.",
            remedy=f"Use one of: {', '.join(usable)}.",
            param="response_format",
        )
    return FORMATS[name.lower()]


def _writable(wanted: SoundFormat) -> bool:
    if not wanted.file_format:
        return True
    if wanted.file_format == "ADTS":
        return find_spec("av") is not None
    import soundfile

    return wanted.file_format in soundfile.available_formats() and wanted.subtype in (
        soundfile.available_subtypes(wanted.file_format)
    )


class SoundWriter:
    """Turns pieces of speech into bytes of a format, as they come. One thread at a time."""

    def __init__(self, wanted: SoundFormat) -> None:
        self._format = wanted
        self._sink = _Sink()
        self._file: Any = None
        self._resampler: MonoResampler | None = None
        self._rate_hz = 0
        self._closed = False

    def add(self, piece: Speech) -> bytes:
        """The bytes that are ready now."""
        if self._closed:
            return b""
        flushed = self._flush() if self._rate_hz not in (0, piece.rate_hz) else None
        if self._resampler is None:
            self._resampler = MonoResampler(piece.rate_hz, RATE_HZ)
            self._rate_hz = piece.rate_hz
        samples = self._resampler.feed(piece.samples)
        if flushed is not None:
            samples = np.concatenate((flushed, samples))
        return self._write(samples)

    def close(self) -> bytes:
        """The last bytes."""
        if self._closed:
            return b""
        spoken = self._rate_hz != 0
        last = self._write(
            self._flush() if spoken else np.zeros(round(_PAUSE_S * RATE_HZ), np.int16)
        )
        self._closed = True
        if self._file is None:
            return last
        self._file.close()
        return last + self._sink.taken(whole=self._format.whole)

    def _flush(self) -> npt.NDArray[np.int16]:
        empty = np.zeros(0, np.int16)
        resampler, self._resampler = self._resampler, None
        return empty if resampler is None else resampler.feed(empty, last=True)

    def _write(self, samples: npt.NDArray[np.int16]) -> bytes:
        if not self._format.file_format:
            return samples.astype("<i2").tobytes()
        if self._file is None:
            self._file = self._open()
        self._file.write(samples)
        if self._format.whole:
            return b""
        return self._sink.taken()

    def _open(self) -> Any:
        if self._format.file_format == "ADTS":
            return _AacFile(self._sink)
        import soundfile

        try:
            return soundfile.SoundFile(
                self._sink,
                "w",
                samplerate=RATE_HZ,
                channels=1,
                format=self._format.file_format,
                subtype=self._format.subtype,
            )
        except (soundfile.SoundFileError, RuntimeError) as error:
            raise UnavailableError(
                f"{self._format.media_type} cannot be written ({error}).",
                remedy="Use the response_format wav or pcm.",
            ) from error


class _AacFile:
    """AAC in ADTS frames, written with PyAV."""

    def __init__(self, sink: io.BytesIO) -> None:
        import av

        self._frame = av.AudioFrame.from_ndarray
        self._container = av.open(sink, "w", format="adts")
        self._stream = self._container.add_stream("aac", rate=RATE_HZ, layout="mono")

    def write(self, samples: npt.NDArray[np.int16]) -> None:
        if not len(samples):  # FFmpeg takes no empty frame
            return
        frame = self._frame(np.ascontiguousarray(samples[None, :]), format="s16", layout="mono")
        frame.sample_rate = RATE_HZ
        self._container.mux(self._stream.encode(frame))

    def close(self) -> None:
        self._container.mux(self._stream.encode(None))
        self._container.close()


class _Sink(io.BytesIO):
    """A file that is read while it is written. What was read cannot be changed any more."""

    def __init__(self) -> None:
        super().__init__()
        self._given = 0

    def taken(self, *, whole: bool = False) -> bytes:
        """What is new since the last time; `whole`: all of it."""
        begin = 0 if whole else self._given
        self._given = len(self.getbuffer())
        return bytes(self.getbuffer()[begin:])
