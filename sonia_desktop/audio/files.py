"""Sound files in, 16 kHz mono out: any WAV (8/16/24/32-bit, float, any rate and channels).

Read with libsndfile, so FLAC, Ogg and the like work as well; MP4, WebM and the like with PyAV.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from sonia_desktop.audio.containers import container_of, pieces_of
from sonia_desktop.core.errors import InvalidInputError

SPEECH_RATE_HZ = 16_000
MAX_SECONDS = 4 * 3600
"""A lecture, a long meeting; in memory some 460 MB."""
_RATES_HZ = (1_000, 768_000)
_BLOCK_VALUES = 1_000_000
"""Values (frames x channels) in memory at once."""
_UNKNOWN_FRAMES = 2**63 - 1
"""libsndfile's word for a stream that does not tell its length."""

Samples = npt.NDArray[np.int16]
Floats = npt.NDArray[np.float32]


def load_speech(source: Path | str | bytes | BinaryIO, name: str = "") -> Samples:
    """The sound of a file (path, bytes, or the open file) as int16 mono at 16 kHz, shape (n,).

    Read piece by piece: an hour takes about 120 MB, whatever the file's own rate and
    channels are. `name`: what it is called in errors. An open file is closed. Raises
    `InvalidInputError` that names the file and what is wrong with it.
    """
    name, stream = _open(source, name)
    import soundfile

    try:
        with stream:
            container = container_of(stream)
            whole = bytearray()  # grows where it lies: joined pieces would lie there twice
            if container is not None:
                most = MAX_SECONDS * SPEECH_RATE_HZ * 2
                for piece in pieces_of(stream, container, name, SPEECH_RATE_HZ):
                    whole += piece.tobytes()
                    if len(whole) > most:
                        raise _too_long(name)
            else:
                with soundfile.SoundFile(stream) as file:
                    for piece in _pieces(file, name):
                        whole += piece.tobytes()
    except (soundfile.SoundFileError, RuntimeError, ValueError, TypeError, OverflowError) as error:
        raise InvalidInputError(
            f"{name} is not a sound file that can be read ({_reason(error)}).",
            remedy="WAV, FLAC, Ogg, MP3, M4A and WebM are read; others: ffmpeg -i FILE sound.wav",
        ) from error
    except OSError as error:
        raise _unreadable(name, error) from error
    samples: Samples = np.frombuffer(whole, np.int16)
    if len(samples) == 0:
        raise InvalidInputError(f"{name} holds no sound.", remedy="Record it again.")
    return samples


def _pieces(file: Any, name: str) -> Iterator[Samples]:
    """The file's sound at 16 kHz, block by block."""
    rate_hz = int(file.samplerate)
    if not _RATES_HZ[0] <= rate_hz <= _RATES_HZ[1]:
        raise InvalidInputError(
            f"{name} says it has {rate_hz} samples a second, which cannot be.",
            remedy="Use a sound file of 1,000 to 768,000 Hz.",
        )
    left = MAX_SECONDS * rate_hz  # what the header says about the length may be wrong
    if file.seekable() and file.frames > left and file.frames != _UNKNOWN_FRAMES:
        raise _too_long(name)
    change_rate = _rate_changer(rate_hz)
    block = max(1, _BLOCK_VALUES // file.channels)
    while len(frames := file.read(block, dtype="float32", always_2d=True)):
        left -= len(frames)
        if left < 0:
            raise _too_long(name)
        finite = np.nan_to_num(frames, copy=False, nan=0.0, posinf=1.0, neginf=-1.0)
        mono = np.clip(finite, -1.0, 1.0, out=finite).mean(axis=1)
        yield _as_int16(change_rate(mono, False))
    yield _as_int16(change_rate(np.zeros(0, np.float32), True))


def _rate_changer(rate_hz: int) -> Callable[[Floats, bool], Floats]:
    if rate_hz == SPEECH_RATE_HZ:
        return lambda mono, last: mono
    import soxr

    stream = soxr.ResampleStream(rate_hz, SPEECH_RATE_HZ, 1, dtype="float32", quality="HQ")
    return lambda mono, last: stream.resample_chunk(mono, last=last)


def _as_int16(mono: Floats) -> Samples:
    samples: Samples = np.round(np.clip(mono, -1.0, 32767 / 32768) * 32768.0).astype(np.int16)
    return samples


def _too_long(name: str) -> InvalidInputError:
    return InvalidInputError(
        f"{name} is longer than {MAX_SECONDS // 60} minutes.", remedy="Cut it into shorter pieces."
    )


def _reason(error: Exception) -> str:
    """libsndfile's words, without the Python object it was given."""
    told = re.sub(r"^Error opening <.*?>: ", "", str(error)).strip().rstrip(".")
    if "SF_INFO" in told:  # a rate of 0, for instance
        return "its header names no rate or channels that can be"
    return told or type(error).__name__


def _unreadable(name: str, error: OSError) -> InvalidInputError:
    reason = error.strerror or str(error)
    return InvalidInputError(f"{name} cannot be read ({reason}).", remedy="Check the path.")


def _open(source: Path | str | bytes | BinaryIO, name: str) -> tuple[str, BinaryIO]:
    """A name for messages and the open stream."""
    if isinstance(source, bytes):
        name = f"The file {name}" if name else "The sound"
        if not source:
            raise InvalidInputError(f"{name} is empty.", remedy="Record it again.")
        return name, io.BytesIO(source)
    if not isinstance(source, (str, Path)):
        return f"The file {name}" if name else "The sound", source
    path = Path(source)
    name = f"The file {name or path}"
    try:
        if path.exists() and not path.is_file():  # a folder, or a pipe that never ends
            raise InvalidInputError(f"{name} is no file.", remedy="Name a sound file.")
        if path.stat().st_size == 0:
            raise InvalidInputError(f"{name} is empty.", remedy="Record it again.")
        return name, path.open("rb")
    except OSError as error:
        raise _unreadable(name, error) from error
    except ValueError as error:  # a null character in the path
        raise InvalidInputError(f"{name} cannot be read ({error}).", remedy="Check it.") from error
