"""The words of the memory room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, Protocol

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float32]


@dataclass(frozen=True)
class MemoryItem:
    """One thing remembered. Times are ISO 8601; `true_at` is the moment it speaks about, if any."""

    id: str
    content: str
    kind: str
    source: str
    metadata: dict[str, Any]
    created_at: str
    true_at: str | None = None


@dataclass(frozen=True)
class Hit:
    """A found memory. `score` is 0 to 1; `why` says what made it match, in words."""

    item: MemoryItem
    score: float
    why: str


class Embedder(Protocol):
    """Text to meaning. Thread-safe."""

    model_id: str
    dimension: int

    def embed(self, texts: list[str]) -> Vector:
        """Unit-length float32 vectors, shape (len(texts), dimension)."""


@dataclass(frozen=True)
class MemoryChanged:
    """Published on the bus when a memory was kept or forgotten (it is on disk by then)."""

    id: str
    change: Literal["remembered", "forgotten"]
