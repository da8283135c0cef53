"""Speech quicker or slower at the same pitch: waveform similarity overlap-add (WSOLA).

    stretch = TimeStretch(22_050, speed=2.0)
    sooner = stretch.feed(samples)
    rest = stretch.finish()

W. Verhelst and M. Roelands, "An overlap-add technique based on waveform similarity (WSOLA) for
high quality time-scale modification of speech", ICASSP 1993: frames are taken from the sound at
`speed` times the pace at which they are laid down, each from where it fits best behind the one
before it, so that periods of the voice are left out or said twice and none is cut.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sonia_desktop.core.errors import InvalidInputError

SPEED = (0.25, 4.0)
_FRAME_S = 0.030
"""Two to six periods of a voice; the paper's 20 to 40 ms."""
_REACH_S = 0.010
"""How far a frame may be moved: a period of a voice of 100 Hz."""


class TimeStretch:
    """Stretches one stream of mono int16 samples, in pieces of any length.

    Args:
        rate_hz: of the samples, 4,000 or more.
        speed: 0.25 to 4; 2 makes half the samples.
    """

    def __init__(self, rate_hz: int, speed: float) -> None:
        if not SPEED[0] <= speed <= SPEED[1]:
            raise InvalidInputError(f"The speed {speed} is not between {SPEED[0]} and {SPEED[1]}.")
        if rate_hz < 4_000:
            raise InvalidInputError(f"{rate_hz} Hz is too low a rate for speech.")
        self.speed = speed
        self._hop = max(1, round(rate_hz * _FRAME_S / 2))
        self._reach = round(rate_hz * _REACH_S)
        turn = np.arange(2 * self._hop, dtype=np.float32) / (2 * self._hop)
        self._window = (0.5 - 0.5 * np.cos(2 * np.pi * turn)).astype(np.float32)
        self._sound = np.zeros(0, np.float32)
        self._begin = 0  # where `_sound` begins in the stream
        self._frames = 0
        self._next = 0  # where the frame before would have gone on
        self._tail = np.zeros(self._hop, np.float32)
        self._taken, self._given = 0, 0

    def feed(self, samples: npt.NDArray[np.int16]) -> npt.NDArray[np.int16]:
        """What is ready now; a frame of sound is kept back."""
        self._taken += len(samples)
        self._sound = np.concatenate((self._sound, samples.astype(np.float32)))
        return self._laid(self._begin + len(self._sound), last=False)

    def finish(self) -> npt.NDArray[np.int16]:
        """The rest: all together has the length of what came, divided by the speed."""
        silence = np.zeros(4 * self._hop + 2 * self._reach, np.float32)
        self._sound = np.concatenate((self._sound, silence))
        return self._laid(self._taken, last=True)

    def _laid(self, end: int, *, last: bool) -> npt.NDArray[np.int16]:
        made: list[npt.NDArray[np.float32]] = []
        while True:
            wanted = round(self._frames * self._hop * self.speed)
            reaches = max(
                max(wanted + self._reach, self._next) + 2 * self._hop,
                (self._frames + 1) * self._hop * self.speed,  # no more than what came makes
            )
            if wanted >= end if last else reaches > end:
                break
            place = self._fitting(wanted) if self._frames else 0
            frame = self._sound[place - self._begin :][: 2 * self._hop]
            if self._frames == 0:  # nothing to come out of: it begins at once
                self._tail = frame[: self._hop] * (1 - self._window[: self._hop])
            frame = frame * self._window
            made.append(self._tail + frame[: self._hop])
            self._tail = frame[self._hop :]
            self._next = place + self._hop
            self._frames += 1
            self._forget()
        if last:
            made.append(self._tail)
        sound = np.concatenate(made) if made else np.zeros(0, np.float32)
        if last:
            sound = sound[: max(0, round(self._taken / self.speed) - self._given)]
        self._given += len(sound)
        return np.clip(np.rint(sound), -32_768, 32_767).astype(np.int16)

    def _fitting(self, wanted: int) -> int:
        """The place near `wanted` whose sound is most like what would have come next."""
        goal = self._sound[self._next - self._begin :][: 2 * self._hop]
        first = max(self._begin, wanted - self._reach)
        near = self._sound[first - self._begin : wanted + self._reach - self._begin + 2 * self._hop]
        likeness = np.correlate(near, goal, "valid")
        squares = np.concatenate((np.zeros(1), np.cumsum(near.astype(np.float64) ** 2)))
        energy = squares[2 * self._hop :] - squares[: -2 * self._hop]
        return first + int(np.argmax(likeness / np.sqrt(energy + 1.0)))

    def _forget(self) -> None:
        wanted = round(self._frames * self._hop * self.speed)
        needless = min(self._next, wanted - self._reach) - self._begin
        if needless > 0:
            self._sound = self._sound[needless:]
            self._begin += needless
