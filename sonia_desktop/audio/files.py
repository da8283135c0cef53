"""Sound files in, 16 kHz mono out: any WAV (8/16/24/32-bit, float, any rate and channels).

Read with libsndfile, so FLAC, Ogg and the like work as well.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sonia_desktop.core.errors import InvalidInputError

SPEECH_RATE_HZ = 16_000
MAX_SECONDS = 3600
_RATES_HZ = (1_000, 768_000)


def load_speech(source: Path | str | bytes) -> npt.NDArray[np.int16]:
    """The sound of a file (a path, or the file's bytes) as int16 mono at 16 kHz, shape (n,).

    Raises `InvalidInputError` that names the file and what is wrong with it.
    """
    name, stream = _open(source)
    import soundfile

    try:
        with soundfile.SoundFile(stream) as file:
            rate_hz = int(file.samplerate)
            if not _RATES_HZ[0] <= rate_hz <= _RATES_HZ[1]:
                raise InvalidInputError(
                    f"{name} says it has {rate_hz} samples a second, which cannot be.",
                    remedy="Use a sound file of 1,000 to 768,000 Hz.",
                )
            if file.frames > MAX_SECONDS * rate_hz:
                raise InvalidInputError(
                    f"{name} is longer than {MAX_SECONDS // 60} minutes.",
                    remedy="Cut it into shorter pieces.",
                )
            frames = file.read(dtype="float32", always_2d=True)
    except (soundfile.SoundFileError, RuntimeError, ValueError, TypeError, OverflowError) as error:
        raise InvalidInputError(
            f"{name} is not a sound file that can be read ({error}).",
            remedy="Use a WAV file, for instance 16-bit PCM.",
        ) from error
    if frames.shape[0] == 0:
        raise InvalidInputError(f"{name} holds no sound.", remedy="Record it again.")
    mono = np.nan_to_num(frames, nan=0.0, posinf=1.0, neginf=-1.0).mean(axis=1)
    if rate_hz != SPEECH_RATE_HZ:
        import soxr

        mono = soxr.resample(mono, rate_hz, SPEECH_RATE_HZ)
    samples: npt.NDArray[np.int16] = np.round(np.clip(mono, -1.0, 32767 / 32768) * 32768.0).astype(
        np.int16
    )
    if len(samples) == 0:
        raise InvalidInputError(f"{name} holds no sound.", remedy="Record it again.")
    return samples


def _open(source: Path | str | bytes) -> tuple[str, io.BytesIO]:
    """A name for messages and the bytes; the whole file is read, so no handle stays open."""
    if isinstance(source, bytes):
        name, content = "The sound", source
    else:
        path = Path(source)
        name = f"The file {path}"
        try:
            content = path.read_bytes()
        except OSError as error:
            reason = error.strerror or str(error)
            raise InvalidInputError(
                f"{name} cannot be read ({reason}).", remedy="Check the path."
            ) from error
    if not content:
        raise InvalidInputError(f"{name} is empty.", remedy="Record it again.")
    return name, io.BytesIO(content)
