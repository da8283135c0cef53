"""What every text recognition engine can do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.scene import TextLine

Pixels = npt.NDArray[np.uint8]
Progress = Callable[[int, int], None]
"""Told, on the reading thread, how many lines are read and how many there are."""

MIN_CONFIDENCE = 0.5
"""Text that an engine is less sure of is left out: it is mostly an icon."""
MAX_SIDE_PX = 4096


class OcrEngine(Protocol):
    """Reads text. Used by one thread only."""

    name: str

    def read(self, pixels: Pixels, progress: Progress | None = None) -> list[TextLine]:
        """Pieces of text found in RGB pixels (height, width, 3), in no special order."""
        ...

    def close(self) -> None:
        """Free the models."""
        ...
