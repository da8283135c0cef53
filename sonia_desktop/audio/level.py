"""How loud sound is, for the level meter."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_FULL_SCALE = 32768.0
_FLOOR_DB = -96.0


@dataclass(frozen=True)
class Level:
    """Peak and root mean square, 0 to 1 (full scale)."""

    peak: float
    rms: float

    @property
    def peak_db(self) -> float:
        """Decibels of full scale, -96 to 0."""
        return decibels(self.peak)

    @property
    def rms_db(self) -> float:
        """Decibels of full scale, -96 to 0."""
        return decibels(self.rms)


def level(samples: npt.NDArray[np.int16]) -> Level:
    """The level of int16 samples of any shape; silence for none."""
    if samples.size == 0:
        return Level(0.0, 0.0)
    values = samples.astype(np.float64) / _FULL_SCALE
    return Level(float(np.abs(values).max()), float(np.sqrt(np.mean(values**2))))


def decibels(value: float) -> float:
    """A ratio to full scale in decibels, not below -96."""
    return max(_FLOOR_DB, 20.0 * float(np.log10(value))) if value > 0.0 else _FLOOR_DB
