"""The nearest vectors among a million in milliseconds: by their signs first, then exactly.

Of each vector only the signs are kept in RAM (48 bytes for 384 numbers): the number of signs two
vectors share orders them nearly as their cosine does (Charikar 2002). The few hundred best are then
compared exactly with the vectors in SQLite. Measured: tests/benchmarks/memory_search.py.
"""

from __future__ import annotations

import threading

import numpy as np
import numpy.typing as npt

from sonia_desktop.memory.types import Vector

_FIRST_ROWS = 1_024
_BLOCK = 16_384


class SignTable:
    """Row numbers with the signs of their vectors. Thread-safe.

    table = SignTable(384)
    table.put(np.array([7, 9]), vectors)
    table.nearest(vector, 200)      # row numbers, about best first
    """

    def __init__(self, dimension: int) -> None:
        self._words = -(-dimension // 64)
        self._bytes = self._words * 8
        self._lock = threading.Lock()
        self._planes: npt.NDArray[np.uint64] = np.zeros((self._words, _FIRST_ROWS), np.uint64)
        self._rowids: npt.NDArray[np.int64] = np.zeros(_FIRST_ROWS, np.int64)
        self._place: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._place)

    def put(self, rowids: npt.NDArray[np.int64], vectors: Vector) -> None:
        """Add rows, or change those that are there. Shapes (n,) and (n, dimension)."""
        signs = self._signs(vectors)
        with self._lock:
            self._grow(len(self._place) + len(rowids))
            for row, rowid in enumerate(rowids.tolist()):
                at = self._place.setdefault(rowid, len(self._place))
                self._rowids[at] = rowid
                self._planes[:, at] = signs[row]

    def remove(self, rowid: int) -> None:
        """Take a row out; one that is not there is no matter."""
        with self._lock:
            at = self._place.pop(rowid, None)
            if at is None:
                return
            last = len(self._place)
            if at != last:  # the last one moves into the gap
                moved = int(self._rowids[last])
                self._planes[:, at] = self._planes[:, last]
                self._rowids[at] = moved
                self._place[moved] = at

    def clear(self) -> None:
        with self._lock:
            self._place.clear()

    def nearest(self, vector: Vector, limit: int) -> list[int]:
        """Row numbers of those that share most signs with `vector`, best first."""
        asked = self._signs(vector[None, :])[0]
        with self._lock:
            count = len(self._place)
            if not count:
                return []
            apart = self._apart(asked, count)
            if count > limit:  # counted, not sorted: there are few different distances
                within = np.bincount(apart).cumsum()
                best = np.flatnonzero(apart <= int(np.searchsorted(within, limit)))
            else:
                best = np.arange(count)
            best = best[np.argsort(apart[best], kind="stable")][:limit]
            found: list[int] = self._rowids[best].tolist()
            return found

    def _apart(self, asked: npt.NDArray[np.uint64], count: int) -> npt.NDArray[np.uint16]:
        """In how many signs each row differs; block by block, so that it stays in the cache."""
        apart = np.zeros(count, np.uint16)
        differing = np.empty(min(_BLOCK, count), np.uint64)
        bits = np.empty(len(differing), np.uint8)
        for start in range(0, count, _BLOCK):
            block = apart[start : start + _BLOCK]
            size = len(block)
            for word in range(self._words):
                row = self._planes[word, start : start + size]
                np.bitwise_xor(row, asked[word], out=differing[:size])
                np.bitwise_count(differing[:size], out=bits[:size])
                block += bits[:size]
        return apart

    def _signs(self, vectors: Vector) -> npt.NDArray[np.uint64]:
        packed = np.packbits(vectors > 0, axis=1)
        room = np.zeros((len(packed), self._bytes), np.uint8)
        room[:, : packed.shape[1]] = packed
        return room.view(np.uint64)

    def _grow(self, rows: int) -> None:
        size = len(self._rowids)
        if rows <= size:
            return
        size = max(rows, size * 2 if size < 500_000 else size + 250_000)
        planes = np.zeros((self._words, size), np.uint64)
        planes[:, : len(self._rowids)] = self._planes
        rowids = np.zeros(size, np.int64)
        rowids[: len(self._rowids)] = self._rowids
        self._planes, self._rowids = planes, rowids
