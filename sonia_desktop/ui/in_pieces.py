"""Widgets made a few milliseconds at a time, so that the window never stands still.

building = InPieces(self, self._build_one)
building.start()        # calls `_build_one` until it gives False
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_SLOT_S = 0.004
"""Of the thread's own time; showing the last piece comes on top."""


class InPieces(QObject):
    """Calls `step` again and again until there is nothing left to make.

    Making and laying out take turns; nothing is drawn in between, for the new rows would be seen
    squeezed into the height of those before.

    Args:
        inside: what the pieces are put into; it may stand in something that scrolls.
        step: makes and shows one piece; False: nothing was left to make.
    """

    def __init__(self, inside: QWidget, step: Callable[[], bool]) -> None:
        super().__init__(inside)
        self._inside, self._step = inside, step
        self._made = self._over = False
        self._beat = QTimer(self, interval=0)
        self._beat.timeout.connect(self._next_slot)

    def start(self) -> None:
        """Go on until all is made; while it goes on already: nothing changes."""
        self._over = False
        self._beat.start()

    def _next_slot(self) -> None:
        if self._made:
            settle(self._inside)
            self._inside.setUpdatesEnabled(True)
            self._made = False
            if self._over:
                self._beat.stop()
            return
        self._made = True
        self._inside.setUpdatesEnabled(False)
        end = time.thread_time() + _SLOT_S
        while not self._over and time.thread_time() < end:
            self._over = not self._step()


def settle(inside: QWidget) -> None:
    """Lay out what was put into a widget now, and make what scrolls around it as high as that."""
    part: QWidget | None = inside
    while part is not None and not part.isWindow():
        above = part.parentWidget()
        if isinstance(above, QWidget) and isinstance(above.parentWidget(), QScrollArea):
            QCoreApplication.sendEvent(above, QEvent(QEvent.Type.LayoutRequest))
            return
        layout = part.layout()
        if layout is not None:
            layout.activate()
        part = above
