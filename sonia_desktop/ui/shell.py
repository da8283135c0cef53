"""The window's inside: navigation at the left, one place at a time beside it, notices below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.navigation import Navigation
from sonia_desktop.ui.notice_bar import NoticeBar
from sonia_desktop.ui.panel import Panel
from sonia_desktop.ui.places import CONVERSATION, PLACES, Place
from sonia_desktop.ui.seen_order import first_stop

_ROOM_FOR_WORDS = 640


@runtime_checkable
class Region(Protocol):
    """A part of a place that knows where F6 goes in it; else that is its first control."""

    def first_focus(self) -> QWidget: ...


class Shell(QWidget):
    """Makes a panel when it is first opened.

    Args:
        conversation: the place that is always there.
        conversation_focus: where typing goes in it.
        regions: the parts of it that F6 goes through; else it is one.
    """

    place_changed = Signal(str)
    conversation_target = Signal(object)
    """What the conversation was opened for: words for the entry, or ("turn", id)."""

    def __init__(
        self,
        desk: Desk,
        conversation: QWidget,
        conversation_focus: QWidget,
        places: Sequence[Place] = PLACES,
        regions: Callable[[], Sequence[QWidget]] | None = None,
    ) -> None:
        super().__init__()
        self._desk, self._focus = desk, conversation_focus
        self._regions = regions
        self._places = {place.name: place for place in places}
        self._panels: dict[str, Panel] = {}
        self._conversation = conversation
        self.current = CONVERSATION
        self.navigation = Navigation(desk.theme, places)
        self.stack = QStackedWidget()
        self.stack.addWidget(conversation)
        self.notices = NoticeBar(desk.theme, lambda: self._focus_of(self.current))
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.stack, 1)
        right.addWidget(self.notices)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.navigation)
        layout.addLayout(right, 1)
        self.navigation.show_place(CONVERSATION)
        self.navigation.chosen.connect(self.open)
        desk.open_asked.connect(self.open)
        desk.told.connect(self.notices.tell)
        for number, name in enumerate(self._places, 1):
            if number < 10:
                keys = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
                keys.activated.connect(lambda name=name: self.open(name))

    @property
    def panel(self) -> Panel | None:
        """The panel that is shown; None in the conversation."""
        return self._panels.get(self.current)

    def open(self, name: str, target: object = None) -> None:
        """Show a place, and in it `target`; an unknown name changes nothing."""
        if name not in self._places:
            return
        if name != self.current and (left := self.panel) is not None:
            left.depart()
        changed, self.current = name != self.current, name
        shown = self._made(name)
        self.stack.setCurrentWidget(shown)
        self.navigation.show_place(name)
        self._focus_of(name).setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(shown, Panel):
            shown.arrive(target)
        elif target is not None:
            self.conversation_target.emit(target)
        if changed:
            if not self.notices.button.isVisible():  # what can be undone stays
                self.notices.hide()  # the focus is in the place already
            self.place_changed.emit(name)

    def escape(self) -> bool:
        """Esc: close what is open in the panel; False when there is nothing to close."""
        return self.panel is not None and self.panel.escape()

    def fit(self, width: int) -> None:
        """The window is so wide now."""
        self.navigation.set_narrow(width < _ROOM_FOR_WORDS)

    def undo(self) -> None:
        """Ctrl+Z outside of what is being written: take back what was done last, while that is
        told; else what the place itself can take back."""
        if not self.notices.undo() and self.panel is not None:
            self.panel.take_back()

    def next_region(
        self, above: Sequence[QWidget], below: Sequence[QWidget], back: bool = False
    ) -> None:
        """F6: move the focus to the next part of the window; `above` and `below` stand around the
        shell. What is not shown, and what takes no focus, is left out."""
        inside = self._regions is not None and self.current == CONVERSATION
        middle = self._regions() if inside and self._regions is not None else [self.stack]
        parts = (*above, self.navigation, *middle, self.notices, *below)
        order = [each for each in parts if each.isVisible()]
        focused = self.window().focusWidget()
        at = [i for i, part in enumerate(order) if focused is not None and _holds(part, focused)]
        step = -1 if back else 1
        begin = at[0] + step if at else 0
        targets = (self._way_in(order[(begin + n * step) % len(order)]) for n in range(len(order)))
        target = next((each for each in targets if each is not None), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _way_in(self, part: QWidget) -> QWidget | None:
        """Where the focus goes in a part of the window; None: it has nothing to operate."""
        if part is self.navigation:
            return self.navigation.buttons[self.current]
        if part is self.stack:
            return self._focus_of(self.current)
        return part.first_focus() if isinstance(part, Region) else first_stop(part)

    def _made(self, name: str) -> QWidget:
        if name in self._panels:
            return self._panels[name]
        make = self._places[name].make
        if make is None:
            return self._conversation
        panel = self._panels[name] = make(self._desk)
        self.stack.addWidget(panel)
        return panel

    def _focus_of(self, name: str) -> QWidget:
        panel = self._panels.get(name)
        return self._focus if panel is None else panel.first_focus()


def _holds(part: QWidget, child: QWidget) -> bool:
    return part is child or part.isAncestorOf(child)
