"""The window's inside: navigation at the left, one place at a time beside it, notices below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.navigation import Navigation
from sonia_desktop.ui.notice_bar import NoticeBar
from sonia_desktop.ui.panel import Panel
from sonia_desktop.ui.places import CONVERSATION, PLACES, Place

_ROOM_FOR_WORDS = 640


class Shell(QWidget):
    """Makes a panel when it is first opened.

    Args:
        conversation: the place that is always there.
        conversation_focus: where typing goes in it.
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
    ) -> None:
        super().__init__()
        self._desk, self._focus = desk, conversation_focus
        self._places = {place.name: place for place in places}
        self._panels: dict[str, Panel] = {}
        self._conversation = conversation
        self.current = CONVERSATION
        self.navigation = Navigation(desk.theme, places)
        self.stack = QStackedWidget()
        self.stack.addWidget(conversation)
        self.notices = NoticeBar(desk.theme)
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
                self.notices.hide()
            self.place_changed.emit(name)

    def escape(self) -> bool:
        """Esc: close what is open in the panel; False when there is nothing to close."""
        return self.panel is not None and self.panel.escape()

    def fit(self, width: int) -> None:
        """The window is so wide now."""
        self.navigation.set_narrow(width < _ROOM_FOR_WORDS)

    def next_region(self, regions: Sequence[QWidget], back: bool = False) -> None:
        """F6: move the focus to the next part of the window; `regions` besides these two."""
        order = [self.navigation, self.stack, *(each for each in regions if each.isVisible())]
        focused = self.window().focusWidget()
        at = [i for i, part in enumerate(order) if focused is not None and _holds(part, focused)]
        step = -1 if back else 1
        part = order[(at[0] + step) % len(order)] if at else order[0]
        if part is self.navigation:
            target: QWidget | None = self.navigation.buttons[self.current]
        elif part is self.stack:
            target = self._focus_of(self.current)
        else:
            target = next(
                (w for w in part.findChildren(QWidget) if _takes_focus(w)),
                part if _takes_focus(part) else None,
            )
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

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


def _takes_focus(widget: QWidget) -> bool:
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tab and widget.isVisible() and widget.isEnabled()
