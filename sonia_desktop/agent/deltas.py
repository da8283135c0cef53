"""The pieces of answers as they came, so that a reader who was away can go on where it was."""

from __future__ import annotations

import threading
from collections import OrderedDict

KEPT_TURNS = 64
"""Answers whose pieces are kept; the oldest goes."""
MOST_PIECES = 20_000
"""Of one answer; later ones are joined to the last."""


class Deltas:
    """Numbers the pieces of each turn's answer from 1 and keeps the latest turns. Thread-safe."""

    def __init__(self, kept_turns: int = KEPT_TURNS) -> None:
        self._kept = kept_turns
        self._lock = threading.Lock()
        self._pieces: OrderedDict[str, list[str]] = OrderedDict()

    def add(self, turn_id: str, piece: str) -> int:
        """Keep a piece; its number."""
        with self._lock:
            pieces = self._pieces.setdefault(turn_id, [])
            if len(pieces) >= MOST_PIECES:
                pieces[-1] += piece
            else:
                pieces.append(piece)
            while len(self._pieces) > self._kept:
                self._pieces.popitem(last=False)
            return len(pieces)

    def after(self, turn_id: str, number: int) -> list[tuple[int, str]]:
        """The pieces with a higher number; empty when none are kept."""
        with self._lock:
            pieces = self._pieces.get(turn_id, [])
            return list(enumerate(pieces, 1))[max(0, number) :]
