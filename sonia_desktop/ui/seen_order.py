"""Tab goes through a window in the order in which it is seen, whatever was made when; what scrolls
is a stop of its own only while there is something to scroll.

    class MainWindow(SeenOrder, QMainWindow): ...

Qt's own order is the order of making. What comes later (earlier messages above the ones there are,
the rows of a setting's section, an offer in a dialog) would be reached last, after the status line.

Where the widget with the focus goes away (a button hides itself when it is pressed, a row is
deleted) the focus stays beside it: Qt would give it to the next one in the order of making, which
is anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QScrollArea,
    QScrollBar,
    QSplitter,
    QWidget,
)
from shiboken6 import isValid

from sonia_desktop.ui.focus_ring import FocusRing
from sonia_desktop.ui.laid_out import all_widgets_in

if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object


class SeenOrder(_Base):
    """Comes before the class of a window among the bases."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Tab (True) or Shift+Tab was pressed, or what has the focus is going away."""
        at = self.focusWidget()
        lost = at is not None and not (at.isVisible() and at.isEnabled())
        if not self.isVisible() or (at is not None and not self.isAncestorOf(at)):
            return super().focusNextPrevChild(forward)
        if at is None:
            found = _first(self) if forward else _last(self)
        elif lost:
            found = nearest(self, at)
        else:
            found = next_stop(self, at, forward=forward)
        if found is None:
            return False
        reasons = Qt.FocusReason
        reason = reasons.TabFocusReason if forward else reasons.BacktabFocusReason
        found.setFocus(reasons.OtherFocusReason if lost else reason)
        if isinstance(found, QScrollArea):
            FocusRing(found)
        if not lost:
            _bring_in_sight(found)
        elif at is not None and at.isVisible():
            _GivenBack(at, found)
        return True


class _GivenBack(QObject):
    """A button that is off while what it began goes on gets the focus back when it is on again,
    where the user has not gone elsewhere meanwhile."""

    def __init__(self, button: QWidget, instead: QWidget) -> None:
        super().__init__(button)
        self._button, self._instead = button, instead
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.EnabledChange and self._button.isEnabled():
            self._button.removeEventFilter(self)
            if isValid(self._instead) and self._button.window().focusWidget() is self._instead:
                self._button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.deleteLater()
        return super().eventFilter(watched, event)


def next_stop(window: QWidget, at: QWidget, *, forward: bool) -> QWidget | None:
    """What Tab reaches after `at`; after the last comes the first. None: there is nothing else."""
    if forward and (found := _first_of(_parts(at))) is not None:
        return found
    for above, before, after in _way_up(window, at):
        found = _first_of(after) if forward else _last_of(reversed(before))
        if found is None and not forward and above is not window and _is_stop(above):
            found = above
        if found is not None:
            return found
    return _first_of(_parts(window)) if forward else _last_of(reversed(_parts(window)))


def nearest(window: QWidget, gone: QWidget) -> QWidget | None:
    """The stop that stands nearest to a widget that has none any more: within what holds it, the
    next one, else the one before."""
    for above, before, after in _way_up(window, gone):
        found = _first_of(after) or _last_of(reversed(before))
        if found is None and above is not window and _is_stop(above):
            found = above
        if found is not None:
            return found
    return None


def first_stop(part: QWidget) -> QWidget | None:
    """The first thing in a part of a window that Tab reaches; None: there is none."""
    return _first(part)


# --- inside ---------------------------------------------------------------------------------------


def _way_up(
    window: QWidget, part: QWidget
) -> Iterator[tuple[QWidget, list[QWidget], list[QWidget]]]:
    """From a widget up to the window: what holds it, and what stands there before and after it."""
    while part is not window:
        above = part.parentWidget()
        if above is None:
            return
        beside = _parts(above)
        place = beside.index(part)
        yield above, beside[:place], beside[place + 1 :]
        part = above


def _first(part: QWidget) -> QWidget | None:
    if not part.isVisible():
        return None
    if _is_stop(part) and not part.isWindow():
        return part
    return _first_of(_parts(part))


def _last(part: QWidget) -> QWidget | None:
    if not part.isVisible():
        return None
    found = _last_of(reversed(_parts(part)))
    if found is None and _is_stop(part) and not part.isWindow():
        return part
    return found


def _first_of(parts: Iterator[QWidget] | list[QWidget]) -> QWidget | None:
    return next((found for part in parts if (found := _first(part)) is not None), None)


def _last_of(parts: Iterator[QWidget]) -> QWidget | None:
    return next((found for part in parts if (found := _last(part)) is not None), None)


def _is_stop(part: QWidget) -> bool:
    """Whether Tab stops there, as Qt has it."""
    everything = Qt.TabFocusBehavior.TabFocusAllControls
    policies = Qt.FocusPolicy
    wanted = policies.TabFocus
    if QGuiApplication.styleHints().tabFocusBehavior() != everything:  # a choice on macOS
        wanted = policies.StrongFocus
    if isinstance(part, QScrollArea) and not _scrolls(part):
        return False
    takes = part.focusPolicy() & wanted == wanted
    return takes and part.focusProxy() is None and part.isVisible() and part.isEnabled()


def _scrolls(area: QScrollArea) -> bool:
    """Whether there is more in it than is seen: with the keyboard it is scrolled from here."""
    return any(bar.maximum() > bar.minimum() for bar in _bars(area))


def _bars(area: QScrollArea) -> tuple[QScrollBar, QScrollBar]:
    return area.verticalScrollBar(), area.horizontalScrollBar()


def _parts(part: QWidget) -> list[QWidget]:
    """The widgets inside one, hidden ones among them, in the order in which they are seen."""
    if isinstance(part, QSplitter):
        held = (part.widget(place) for place in range(part.count()))
        placed = [each for each in held if each is not None]
    else:
        layout = part.layout()
        placed = list(all_widgets_in(layout)) if layout is not None else []
    known = set(placed)
    inside = (each for each in part.children() if isinstance(each, QWidget))
    return placed + [each for each in inside if each not in known and not each.isWindow()]


def _bring_in_sight(widget: QWidget) -> None:
    """Qt scrolls only where the focus was in the same area before."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
