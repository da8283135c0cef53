"""Widgets made a few milliseconds at a time, so that the window never stands still.

building = InPieces(self, self._build_one)
building.start()        # calls `_build_one` until it gives False
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_SLOT_S = 0.003
"""Of the thread's own time; the last piece, and laying out what was made, come on top."""


class InPieces(QObject):
    """Calls `step` again and again until there is nothing left to make.

    What was made is laid out in the same slot: else the new rows would be drawn squeezed into the
    height of those before.

    Args:
        inside: what the pieces are put into; it may stand in something that scrolls.
        step: makes and shows one piece; False: nothing was left to make.
    """

    def __init__(self, inside: QWidget, step: Callable[[], bool]) -> None:
        super().__init__(inside)
        self._inside, self._step = inside, step
        self._beat = QTimer(self, interval=0)
        self._beat.timeout.connect(self._next_slot)

    def start(self) -> None:
        """Go on until all is made; while it goes on already: nothing changes."""
        self._beat.start()

    def _next_slot(self) -> None:
        end = time.thread_time() + _SLOT_S
        while self._step():
            if time.thread_time() >= end:
                break
        else:
            self._beat.stop()
        settle(self._inside)


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
