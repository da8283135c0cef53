"""The last pictures, in memory only: bounded in number and in bytes, never on disk."""

from __future__ import annotations

import threading
import uuid
from collections import deque
from dataclasses import dataclass, field

from sonia_desktop.vision.privacy import Mode

MAX_FRAMES = 300
MAX_BYTES = 64 * 1024 * 1024
MAX_FRAME_BYTES = 1024 * 1024


@dataclass(frozen=True)
class Frame:
    """One kept picture: a compressed file (PNG, JPEG, WebP or GIF) and its size in pixels."""

    data: bytes
    width: int
    height: int
    timestamp: float  # Unix seconds, as given by whoever took it
    mode: Mode
    source: str = ""  # "screen", or who sent it
    frame_id: str = field(default_factory=lambda: str(uuid.uuid4()))


class FrameRing:
    """The newest frames; the oldest go when there are too many or they are too large together.

    Thread-safe.
    """

    def __init__(self, max_frames: int = MAX_FRAMES, max_bytes: int = MAX_BYTES) -> None:
        if max_frames < 1 or max_bytes < 1:
            raise ValueError("a ring holds at least one frame of one byte")
        self.max_frames, self.max_bytes = max_frames, max_bytes
        self._lock = threading.Lock()
        self._frames: deque[Frame] = deque()
        self._bytes = 0

    def add(self, frame: Frame) -> bool:
        """Keep it; False for one that alone is larger than the ring."""
        if len(frame.data) > self.max_bytes:
            return False
        with self._lock:
            self._frames.append(frame)
            self._bytes += len(frame.data)
            while len(self._frames) > self.max_frames or self._bytes > self.max_bytes:
                self._bytes -= len(self._frames.popleft().data)
        return True

    def latest(self, count: int = 1) -> tuple[Frame, ...]:
        """The newest frames, newest first."""
        with self._lock:
            found = [self._frames[-at] for at in range(1, min(count, len(self._frames)) + 1)]
        return tuple(found)

    def clear(self) -> int:
        """Forget all; the number of them."""
        with self._lock:
            count = len(self._frames)
            self._frames.clear()
            self._bytes = 0
        return count

    @property
    def bytes(self) -> int:
        """Bytes of all kept pictures together."""
        return self._bytes

    @property
    def duration_s(self) -> float:
        """Seconds between the oldest and the newest timestamp; 0 with fewer than two frames."""
        with self._lock:
            times = [frame.timestamp for frame in self._frames]
        return max(times) - min(times) if times else 0.0

    def __len__(self) -> int:
        return len(self._frames)
