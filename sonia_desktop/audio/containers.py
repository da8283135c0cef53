"""Sound in containers that libsndfile does not know: MP4, M4A, WebM, Matroska, AAC, WMA, AMR.

Read with PyAV (FFmpeg), where it is installed; the faster-whisper extra brings it. Only these,
known by their first bytes: among FFmpeg's others are lists of further files and addresses.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from sonia_desktop.core.errors import InvalidInputError

_LOOKED_AT_BYTES = 16
_KINDS = (  # offset, first bytes, FFmpeg's name for it, its own name
    (0, b"\x1aE\xdf\xa3", "matroska", "WebM or Matroska"),
    (4, b"ftyp", "mov", "MP4 or M4A"),
    (0, b"\xff\xf1", "aac", "AAC"),
    (0, b"\xff\xf9", "aac", "AAC"),
    (0, b"0&\xb2u\x8ef\xcf\x11", "asf", "WMA"),
    (0, b"#!AMR", "amr", "AMR"),
)


def container_of(source: BinaryIO) -> tuple[str, str] | None:
    """FFmpeg's and the usual name of the container; None: it is none of them. Seeks back."""
    source.seek(0)
    head = source.read(_LOOKED_AT_BYTES)
    source.seek(0)
    for offset, magic, kind, name in _KINDS:
        if head[offset:].startswith(magic):
            return kind, name
    return None


def pieces_of(
    source: BinaryIO, container: tuple[str, str], name: str, rate_hz: int
) -> Iterator[npt.NDArray[np.int16]]:
    """The first sound track as int16 mono at `rate_hz`, piece by piece; pictures are passed over.

    Raises `InvalidInputError` that names the file: no sound in it, damaged, or PyAV is missing.
    """
    kind, usual = container
    try:
        import av
    except ImportError as error:
        raise InvalidInputError(
            f"{name} is {usual}, which needs PyAV, and that is not installed.",
            remedy="pip install av, or: ffmpeg -i FILE sound.wav",
        ) from error
    try:
        with av.open(source, "r", format=kind, metadata_errors="replace") as file:
            if not file.streams.audio:
                raise InvalidInputError(f"{name} holds no sound.", remedy="Record it again.")
            resampler = av.AudioResampler(format="s16", layout="mono", rate=rate_hz)
            for frame in file.decode(file.streams.audio[0]):
                frame.pts = None  # gaps of the container's clock are no sound
                for even in resampler.resample(frame):
                    yield even.to_ndarray()[0]
            for even in resampler.resample(None):
                yield even.to_ndarray()[0]
    except av.error.FFmpegError as error:
        raise InvalidInputError(
            f"{name} is not {usual} that can be read ({error.strerror or error}).",
            remedy="Try: ffmpeg -i FILE sound.wav",
        ) from error
