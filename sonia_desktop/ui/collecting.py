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

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class CollectsHere(QObject):
    """Collects by the collector's own thresholds, looked at every second."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._was_on = True

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
        counted = enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        full = [generation for generation, (count, limit) in counted if count > limit > 0]
        if full:
            gc.collect(full[-1])
