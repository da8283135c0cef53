"""Searching while one types: waits for a pause, asks one thing at a time, and the newest wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 140
"""Between two letters of a practised typist lies less."""


class NewestSearch(QObject):
    """Never more than one question under way: the queue behind it cannot fill by typing.

    Args:
        ask: begins the search for what was wanted last; calls back with `finished` at its end.
    """

    def __init__(self, parent: QObject, ask: Callable[[Any], None]) -> None:
        super().__init__(parent)
        self._ask = ask
        self._wanted: Any = None
        self._waits = self._under_way = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._go)

    @property
    def busy(self) -> bool:
        """Something was asked that has no answer yet."""
        return self._waits or self._under_way

    def want(self, what: Any, *, at_once: bool = False) -> None:
        """Ask this after a pause, in place of whatever was wanted before."""
        self._wanted, self._waits = what, True
        if at_once:
            self._pause.stop()
            self._go()
        else:
            self._pause.start()

    def finished(self) -> bool:
        """The question under way has its answer; True when nothing newer is wanted: show it."""
        self._under_way = False
        if self._waits and not self._pause.isActive():
            self._go()
        return not self._waits and not self._under_way

    def _go(self) -> None:
        if self._under_way or not self._waits:
            return
        self._waits, self._under_way = False, True
        self._ask(self._wanted)
