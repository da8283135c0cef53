"""A ring of samples between one writer (a sound callback) and one reader (a worker).

Neither side locks or allocates: each moves its own counter only, and the counters grow for ever
(Python integers do not wrap), so full and empty are never confused.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.int16]


class Ring:
    """Holds up to `capacity` frames of `channels` int16 samples, shape (frames, channels).

    When the reader is too slow, new frames are dropped and counted in `overflowed`.
    """

    def __init__(self, capacity: int, channels: int = 1) -> None:
        self._buffer: Samples = np.zeros((capacity, channels), np.int16)
        self.capacity = capacity
        self.written = 0  # only the writer changes it
        self.taken = 0  # only the reader changes it
        self.overflowed = 0

    @property
    def waiting(self) -> int:
        """Frames written and not read yet."""
        return self.written - self.taken

    @property
    def free(self) -> int:
        return self.capacity - self.waiting

    def write(self, frames: Samples) -> int:
        """Copy in what fits, shape (n, channels); returns how many frames that were."""
        taken = min(len(frames), self.free)
        self.overflowed += len(frames) - taken
        start = self.written % self.capacity
        first = min(taken, self.capacity - start)
        self._buffer[start : start + first] = frames[:first]
        self._buffer[: taken - first] = frames[first:taken]
        self.written += taken
        return taken

    def read_into(self, out: Samples) -> int:
        """Copy out up to ``len(out)`` frames; returns how many. The rest of `out` is untouched."""
        given = min(len(out), self.waiting)
        start = self.taken % self.capacity
        first = min(given, self.capacity - start)
        out[:first] = self._buffer[start : start + first]
        out[first:given] = self._buffer[: given - first]
        self.taken += given
        return given

    def read(self) -> Samples:
        """All waiting frames, as a copy of shape (n, channels)."""
        out = np.empty((self.waiting, self._buffer.shape[1]), np.int16)
        return out[: self.read_into(out)]
