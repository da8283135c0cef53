"""Python's collector of cycles, in Qt's main thread only.

    collecting = CollectsHere(parent)
    collecting.start()        # in the main thread
    collecting.stop()

Left to itself it runs in whichever thread happens to allocate, and destroys the main thread's
widgets there when they are in a cycle: PySide 6.12 crashes of that within seconds. calibre and Anki
collect by a timer of the main thread for the same reason.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 200
"""Young objects are few then: a millisecond."""
_QUIET_LOOKS = 5
"""After so many looks at which little was new, nobody is at it: the moment for all objects, which
takes 20 to 70 ms."""
_AT_LATEST_S = 60.0
"""All objects are looked through so long after they are due, though it was never quiet."""


class CollectsHere(QObject):
    """Collects by the collector's own thresholds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._was_on = True
        self._quiet = 0
        self._due_s: float | None = None

    def start(self) -> None:
        if not self._timer.isActive():
            self._was_on = gc.isenabled()
            gc.disable()
            self._timer.start()

    def stop(self) -> None:
        """Back to how it was."""
        if self._timer.isActive():
            self._timer.stop()
            if self._was_on:
                gc.enable()

    def _look(self) -> None:
        counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
        young, middle, old = (count > limit > 0 for count, limit in counted)
        self._quiet = 0 if young else self._quiet + 1
        now = time.monotonic()
        if old and self._due_s is None:
            self._due_s = now
        late = self._due_s is not None and now - self._due_s > _AT_LATEST_S
        if self._due_s is not None and (late or self._quiet >= _QUIET_LOOKS):
            self._due_s = None
            gc.collect(2)
        elif middle:
            gc.collect(1)
        elif young:
            gc.collect(0)
