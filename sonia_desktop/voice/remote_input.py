"""What comes in from a remote speaker: frames of PCM, judged before anything else sees them."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import numpy as np

from sonia_desktop.core.errors import InvalidInputError, QueueFullError
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16

_LOOKED_AT_BYTES = 256
_SURELY_TEXT_BYTES = 24
_USUAL_S = 30.0
"""An utterance of the usual longest length has room in `RemoteLimits.waiting_s`."""
_WANTED = "Send raw PCM: 16-bit little-endian, mono, 16,000 samples a second, no header."
_CONTAINERS = {
    b"RIFF": "a WAV file", b"OggS": "an Ogg file", b"fLaC": "a FLAC file", b"ID3": "an MP3 file",
    b"\x1aE\xdf\xa3": "a WebM file", b"FORM": "an AIFF file",
}  # fmt: skip


class InvalidSoundError(InvalidInputError):
    """A frame that is no PCM."""

    code = "INVALID_AUDIO"


class SoundShedError(QueueFullError):
    """More sound came in than can be heard; this frame was dropped."""

    code = "BACKPRESSURE_SHED"


def samples_of(frame: bytes) -> Pcm16:
    """A frame as int16 samples at 16 kHz. Raises `InvalidSoundError`."""
    if len(frame) % 2:
        raise InvalidSoundError(
            f"The sound frame has {len(frame)} bytes; 16-bit samples need an even number.",
            remedy="Send whole samples; this frame was dropped.",
        )
    for magic, name in _CONTAINERS.items():
        if frame.startswith(magic):
            raise InvalidSoundError(f"The sound frame is {name}.", remedy=_WANTED)
    if len(frame) >= _SURELY_TEXT_BYTES and _is_text(frame[:_LOOKED_AT_BYTES]):
        raise InvalidSoundError("The sound frame holds text, not sound.", remedy=_WANTED)
    return np.frombuffer(frame, "<i2").astype(np.int16)


def _is_text(frame: bytes) -> bool:
    """Only printable ASCII, and not one value over and over."""
    return len(set(frame)) > 4 and all(32 <= byte < 127 or byte in (9, 10, 13) for byte in frame)


@dataclass(frozen=True)
class RemoteLimits:
    """What one remote conversation may cost. Times in seconds.

    waiting_s: sound that may wait to be heard (a whole utterance may come at once). shed_s: sound
    that is dropped because of that before the conversation is ended. idle_s: the conversation is
    ended when nothing at all comes in for so long. pause_s: in the middle of an utterance, sound
    that stops coming for so long has ended. ahead_s: sound of an answer made ahead.
    """

    waiting_s: float = 45.0
    shed_s: float = 60.0
    idle_s: float = 300.0
    pause_s: float = 0.9
    ahead_s: float = 4.0


class Gauge:
    """How much sound waits. Any thread.

    Args:
        longest_s: of an utterance. After a pause it is heard again from its beginning, so all of
            it waits once more, and what comes meanwhile needs room as well.
    """

    def __init__(self, limits: RemoteLimits, longest_s: float = _USUAL_S) -> None:
        self._limits = limits
        self._room_s = limits.waiting_s + max(0.0, longest_s - _USUAL_S)
        self._lock = threading.Lock()
        self._waiting = self._shed = 0

    @property
    def waiting_s(self) -> float:
        return self._waiting / SAMPLE_RATE_HZ

    @property
    def hopeless(self) -> bool:
        """So much was dropped that the other end cannot mean to be heard."""
        return self._shed > self._limits.shed_s * SAMPLE_RATE_HZ

    def add(self, samples: int) -> None:
        """Sound came in. Raises `SoundShedError` when there is no room for it."""
        with self._lock:
            if self._waiting + samples > self._room_s * SAMPLE_RATE_HZ:
                self._shed += samples
                raise SoundShedError(
                    f"{self._waiting / SAMPLE_RATE_HZ:.0f} s of sound wait to be heard; "
                    f"{samples / SAMPLE_RATE_HZ:.1f} s were dropped.",
                    remedy="Send sound at the pace it is spoken.",
                    dropped_s=round(self._shed / SAMPLE_RATE_HZ, 2),
                )
            self._waiting += samples

    def hold(self, samples: int) -> None:
        """Sound that was taken in already waits for the next step."""
        with self._lock:
            self._waiting += samples

    def remove(self, samples: int) -> None:
        """Sound has been heard, or was dropped."""
        with self._lock:
            self._waiting = max(0, self._waiting - samples)
