"""The scene of the last look at each screen, so that "what changed" can be answered."""

from __future__ import annotations

import threading
from collections import OrderedDict
from datetime import datetime

from sonia_desktop.vision.scene import Scene

MOST_SCREENS = 4


class LastLooks:
    """Text and elements (no pixels) of the last look at a few screens. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._scenes: OrderedDict[str, Scene] = OrderedDict()

    def replace(self, scene: Scene) -> Scene | None:
        """Keep this one; returns the one before it of the same source and size, if any."""
        with self._lock:
            before = self._scenes.pop(scene.source, None)
            self._scenes[scene.source] = scene
            while len(self._scenes) > MOST_SCREENS:
                self._scenes.popitem(last=False)
        return before if before is not None and before.size == scene.size else None

    def latest(self, since: datetime) -> Scene | None:
        """The last look, if it was taken then or later."""
        with self._lock:
            last = next(reversed(self._scenes.values()), None)
        return last if last is not None and last.taken_at >= since else None

    def forget(self) -> None:
        """Keep nothing of what was seen."""
        with self._lock:
            self._scenes.clear()
