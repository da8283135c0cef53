"""Where sound suddenly begins: sooner than a voice detector can know that it is a voice.

    onset = Onset()
    begins = onset.hear(chunk)          # 512 samples at 16 kHz

Pure arithmetic on levels. An "s" or an "h" at the beginning of a word is no voice for a detector
for another tenth of a second, but it is louder, for longer than a key click, than all that was
there before.
"""

from __future__ import annotations

import math
from collections import deque

import numpy as np
import numpy.typing as npt

_PIECE = 128
"""8 ms: levels are taken so often."""
_KEPT = 200
"""1.6 s of levels say how loud it is without anybody."""
_KNOWN = 40
"""With fewer levels (0.3 s) nothing is said yet."""
_LASTS = 4
"""So many pieces (32 ms) in a row must be louder; a key click or a knock has died away by then."""
_ABOVE_DB = 10.0
_LEAST_DB = -46.0
"""Full scale is 0; quieter sound is nobody at this microphone."""
_USUAL = 0.9
"""The share of the levels that counts as what is usual: what is left of an echo comes in peaks."""
_SILENCE_DB = -96.0


class Onset:
    """Follows the level of one microphone, Sonia's own voice taken out."""

    def __init__(self) -> None:
        self._levels: deque[float] = deque(maxlen=_KEPT)
        self._loud = 0

    def hear(self, chunk: npt.NDArray[np.int16]) -> bool:
        """The next samples, int16 mono at 16 kHz, shape (n,), n a multiple of 128.

        True when sound begins in them, or began just before, and goes on; true once for a sound.
        """
        began = False
        for piece in chunk.reshape(-1, _PIECE):
            level = level_db(piece)
            if level >= self._needed_db():
                self._loud += 1
                began = began or self._loud == _LASTS
            else:
                self._loud = 0
            self._levels.append(level)
        return began

    def _needed_db(self) -> float:
        if len(self._levels) < _KNOWN:
            return math.inf
        usual = float(np.quantile(self._levels, _USUAL))
        return max(_LEAST_DB, usual + _ABOVE_DB)


def level_db(samples: npt.NDArray[np.int16]) -> float:
    """Root mean square in decibels of full scale; silence is -96."""
    power = float(np.mean(np.square(samples.astype(np.float64)))) / 32768.0**2
    return max(_SILENCE_DB, 10.0 * math.log10(power)) if power > 0 else _SILENCE_DB
