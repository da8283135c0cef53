"""Python's collector of cycles, in Qt's main thread only.

    collecting = CollectsHere(parent, at_rest=lambda: not talking)
    collecting.start()        # in the main thread
    collecting.stop()

Left to itself it runs in whichever thread happens to allocate, and destroys the main thread's
widgets there when they are in a cycle: PySide 6.12 crashes of that within seconds. calibre and Anki
collect by a timer of the main thread for the same reason.

To look through everything takes 100 ms once many places have been opened. So what has lived through
a look is set apart (`gc.freeze`), the next one is at what came since, and everything has its turn
while nobody is at the computer and no sound comes or goes: no thread goes on meanwhile.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 200
"""Young objects are few then: a millisecond."""
_QUIET_LOOKS = 5
"""After so many looks at which little was new, nothing is going on: the moment for what is old."""
_LATEST_LOOKS = 50
"""So many looks after it is due, though it was never quiet."""
_IDLE_LOOKS = 150
"""After so many looks at which little was new (30 s) nobody is at it: the moment for everything."""
_MOST_SET_APART = 50
"""Then everything has its turn though somebody is at it, half an hour later at the soonest."""


class CollectsHere(QObject):
    """Collects by the collector's own thresholds.

    Args:
        at_rest: whether a tenth of a second in which nothing goes on would harm nobody.
    """

    def __init__(self, parent: QObject | None = None, *, at_rest: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._at_rest = at_rest
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._was_on = True
        self._quiet = 0
        self._waited = 0
        self._set_apart = 0  # so often since everything had its turn

    def start(self) -> None:
        if not self._timer.isActive():
            self._was_on = gc.isenabled()
            gc.disable()
            self._timer.start()

    def stop(self) -> None:
        """Back to how it was."""
        if self._timer.isActive():
            self._timer.stop()
            gc.unfreeze()
            if self._was_on:
                gc.enable()

    def _look(self) -> None:
        counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
        young, middle, old = (count > limit > 0 for count, limit in counted)
        self._quiet = 0 if young else self._quiet + 1
        self._waited = self._waited + 1 if old else 0
        idle = self._set_apart > 0 and self._quiet >= _IDLE_LOOKS
        if (idle and self._at_rest()) or self._set_apart >= _MOST_SET_APART:
            gc.unfreeze()
            gc.collect(2)
            gc.freeze()
            self._set_apart = 0
        elif old and (self._quiet >= _QUIET_LOOKS or self._waited >= _LATEST_LOOKS):
            if gc.get_freeze_count():  # else it is what the start has loaded: that stays
                gc.collect(2)
            gc.freeze()
            self._set_apart += 1
        elif middle:
            gc.collect(1)
        elif young:
            gc.collect(0)
