"""Who closes something goes on where they were before it.

self._back = WayBack(bar)
...
self._back.go()         # before `bar` is hidden
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class WayBack(QObject):
    """Knows from where the focus came into a part of the window."""

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self._before: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def go(self, otherwise: QWidget | None = None) -> bool:
        """Give the focus back, where it is inside now; False: it is not, and nothing changes.

        Args:
            otherwise: takes it where what had it before is gone.
        """
        part = self._part
        focused = part.window().focusWidget()
        if focused is None or not (focused is part or part.isAncestorOf(focused)):
            return False
        for target in (self._before, otherwise):
            if target is not None and _can_have_it(target, part.window()):
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _moved(self, old: QWidget | None, now: QWidget | None) -> None:
        part = self._part
        if now is None or old is None or not isValid(part):
            return
        inside = now is part or part.isAncestorOf(now)
        if inside and not (old is part or part.isAncestorOf(old)):
            self._before = old


def _can_have_it(widget: QWidget, window: QWidget) -> bool:
    if not isValid(widget):
        return False
    return widget.isVisible() and widget.isEnabled() and widget.window() is window
