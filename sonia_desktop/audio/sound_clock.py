"""When captured sound sounded. Pure; cheap enough for a device's callback.

    clock = SoundClock(rate_hz)
    end_s = clock.block(now_s, frames, delay_s)     # for each block, when its last frame sounded

A callback may come late, and what a sound server says about its delay is wrong for the first second
after the device was opened: PulseAudio told 75 ms or 700 ms where there were 2, the latter counted
down over half a second, or 280 ms for a whole second. So a delay is believed once it has agreed
with the count of the frames for a while; until then, and where none is told, the earliest callbacks
say when the sound was there.
"""

from __future__ import annotations

import math

_BELIEVABLE_S = 0.5
"""A longer delay is none."""
_AGREES_S = 0.01
_AGREED_FOR_S = 2.0
_FOLLOWS = 0.002
"""How fast, a block, the two clocks' drift is followed: far slower than a wrong delay changes."""
_WINDOW_S = 2.0
"""The earliest callback is looked for in the last one or two of these: the clocks drift."""


class SoundClock:
    """See the module. One thread."""

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._end_s = -math.inf
        self.restart()

    def restart(self) -> None:
        """Frames were lost: counting begins anew."""
        self._frames = 0
        self._earliest_s = self._earliest_before_s = (
            math.inf
        )  # where frame 0 sounded, at the latest
        self._window_from_s = 0.0
        self._told_s = math.inf  # where it sounded by what is told
        self._told_since_s = 0.0

    def block(self, now_s: float, frames: int, delay_s: float) -> float:
        """The next frames came now; `delay_s` is how long ago the last sounded, as it is told.

        The times this gives never go back.
        """
        self._frames += frames
        length_s = self._frames / self._rate_hz
        arrived_s = now_s - length_s
        if length_s - self._window_from_s > _WINDOW_S:
            self._earliest_before_s, self._earliest_s = self._earliest_s, math.inf
            self._window_from_s = length_s
        self._earliest_s = min(self._earliest_s, arrived_s)
        begin_s = min(self._earliest_s, self._earliest_before_s)
        if -_AGREES_S <= delay_s < _BELIEVABLE_S:
            told_s = arrived_s - max(0.0, delay_s)
            if not abs(told_s - self._told_s) <= _AGREES_S:
                self._told_s, self._told_since_s = told_s, length_s
            else:
                self._told_s += _FOLLOWS * (told_s - self._told_s)
                if length_s - self._told_since_s >= _AGREED_FOR_S:
                    begin_s = min(begin_s, self._told_s)
        self._end_s = max(self._end_s, begin_s + length_s)
        return self._end_s
