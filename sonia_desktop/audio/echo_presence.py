"""Whether what the loudspeaker plays comes back through the microphone at all. Pure: levels in, yes
or no out.

WebRTC's canceller takes an echo for granted until it has learned otherwise, and takes what a user
with headphones says over Sonia out with an echo that is not there: of 13 chunks of a spoken "stop"
it let three through. Where nothing comes back, nothing needs to be taken out.
"""

from __future__ import annotations

from collections import deque

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.int16]

_FULL = 32768.0
_ACTIVE = 10.0**-4.5
"""Mean power (of full scale) from which the loudspeaker counts as playing."""
_RETURNS = 10.0**-3.8
"""What comes back 38 dB weaker than it was played, or less, starts no voice detector."""
_OVER_NOISE = 2.0
"""What comes back must stand out of the room's noise by so much (3 dB) to be noticed."""
_FAR_FRAMES = 20  # 0.2 s: the way through devices and room, and the reverberation
_QUIET_FRAMES = 50  # 0.5 s after the last played sound the room is itself again
_WINDOW_FRAMES = 200
_ENOUGH_FRAMES = 30
_NOISE_FRAMES = 300
_HIGH, _LOW = 75, 10
"""Percentiles. Played sound is there in most frames if it returns at all; what the user says over
it is short, for it pauses the loudspeaker. The room's noise is in its stillest frames."""
_EVERY = 5


class EchoPresence:
    """Follows both sides in frames of 10 ms.

    ``present`` is true until 0.3 s of played sound were heard to come back not at all, and again
    within half a second once it does.
    """

    def __init__(self) -> None:
        self.present = True
        self._far: deque[float] = deque(maxlen=_FAR_FRAMES)
        self._returned: deque[float] = deque(maxlen=_WINDOW_FRAMES)
        self._noise: deque[float] = deque(maxlen=_NOISE_FRAMES)
        self._still = 0
        self._counted = 0

    def step(self, near: Samples, far: Samples) -> bool:
        """Take one frame of each side, int16, shape (160,); gives ``present``."""
        near_power, far_power = _power(near), _power(far)
        self._far.append(far_power)
        self._still = 0 if far_power > _ACTIVE else self._still + 1
        played = sum(self._far) / len(self._far)
        if played > _ACTIVE:
            noise = float(np.percentile(self._noise, _LOW)) if len(self._noise) > 50 else 0.0
            self._returned.append(max(0.0, near_power - _OVER_NOISE * noise) / played)
            self._counted += 1
            if self._counted % _EVERY == 0 and len(self._returned) >= _ENOUGH_FRAMES:
                self.present = float(np.percentile(self._returned, _HIGH)) > _RETURNS
        elif self._still > _QUIET_FRAMES:
            self._noise.append(near_power)
        return self.present


def _power(samples: Samples) -> float:
    scaled = samples.astype(np.float32) / _FULL
    return float(np.mean(scaled * scaled)) if len(scaled) else 0.0
