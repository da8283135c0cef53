"""Consent: the rules, the record of every decision, and what can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QToolButton, QWidget

from sonia_desktop.ui.audit_page import AuditPage
from sonia_desktop.ui.panel import Panel
from sonia_desktop.ui.rules_page import RulesPage
from sonia_desktop.ui.undo_page import UndoPage
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.tools.types import ActionChanged
    from sonia_desktop.ui.desk import Desk

_SOON_MS = 300


class ConsentPanel(Panel):
    """Three pages; `arrive` with "rules", "record" or "undo" opens that one."""

    title = tr("Consent")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rules, self.record, self.undo = RulesPage(desk), AuditPage(desk), UndoPage(desk)
        self.pages: dict[str, RulesPage | AuditPage | UndoPage] = {
            "rules": self.rules,
            "record": self.record,
            "undo": self.undo,
        }
        words = {"rules": tr("Rules"), "record": tr("Record"), "undo": tr("Undo")}
        self.stack = QStackedWidget()
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        for place, (name, page) in enumerate(self.pages.items(), 1):
            self.stack.addWidget(page)
            button = QToolButton()
            button.setObjectName(f"consent_{name}")
            button.setProperty("role", "panel")
            button.setText(words[name])
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, name=name: self.show_page(name))
            group.addButton(button)
            self.head.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.buttons[name] = button
        self.body.addWidget(self.stack, 1)
        self.current = "rules"
        self.buttons["rules"].setChecked(True)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._refresh)
        desk.attached.connect(lambda _assistant: self._refresh())
        desk.bridge.action_changed.connect(self._on_action)

    def arrive(self, target: object = None) -> None:
        self.show_page(target if isinstance(target, str) and target in self.pages else self.current)

    def show_page(self, name: str) -> None:
        """Open one of the three."""
        self.current = name
        self.buttons[name].setChecked(True)
        self.stack.setCurrentWidget(self.pages[name])
        self._refresh()

    def first_focus(self) -> QWidget:
        return self.pages[self.current].first_focus()

    def escape(self) -> bool:
        if self.current == "record" and self.record.search.text():
            self.record.search.clear()
            return True
        return False

    # --- inside -----------------------------------------------------------------------------

    def _refresh(self) -> None:
        if self.assistant is not None:
            self.pages[self.current].refresh()

    def _on_action(self, event: ActionChanged) -> None:
        """What a call did may be on the page that is shown; reading the record is left alone."""
        if event.action.state.ended and self.isVisible() and self.current != "record":
            self._soon.start()
