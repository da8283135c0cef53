"""Consent: the rules, the record of every decision, and what can be undone."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from sonia_desktop.ui.audit_page import AuditPage
from sonia_desktop.ui.paged_panel import PagedPanel
from sonia_desktop.ui.rules_page import RulesPage
from sonia_desktop.ui.undo_page import UndoPage
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.tools.types import ActionChanged
    from sonia_desktop.ui.desk import Desk

_SOON_MS = 300

Page = RulesPage | AuditPage | UndoPage


class ConsentPanel(PagedPanel):
    """Three pages, each made when it is first opened; `arrive` with "rules", "record" or "undo"
    opens that one."""

    title = tr("Consent")

    def __init__(self, desk: Desk) -> None:
        titles = {"rules": tr("Rules"), "record": tr("Record"), "undo": tr("Undo")}
        super().__init__(desk, "consent", titles)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._refresh)
        desk.attached.connect(lambda _assistant: self._refresh())
        desk.bridge.action_changed.connect(self._on_action)

    @cached_property
    def rules(self) -> RulesPage:
        """What is allowed, asked for and refused."""
        return self.put(RulesPage(self.desk))

    @cached_property
    def record(self) -> AuditPage:
        """Every decision and what was done."""
        return self.put(AuditPage(self.desk))

    @cached_property
    def undo(self) -> UndoPage:
        """What can be taken back."""
        return self.put(UndoPage(self.desk))

    def arrive(self, target: object = None) -> None:
        self.show_page(self.named(target))

    def show_page(self, name: str) -> None:
        """Open one of the three."""
        self.bring_up(name, self._page(name))
        self._refresh()

    def first_focus(self) -> QWidget:
        return self._page(self.current).first_focus()

    def escape(self) -> bool:
        if self.current == "record" and self.record.search.text():
            self.record.search.clear()
            return True
        return False

    # --- inside -----------------------------------------------------------------------------

    def _page(self, name: str) -> Page:
        if name == "undo":
            return self.undo
        return self.record if name == "record" else self.rules

    def _refresh(self) -> None:
        if self.assistant is not None:
            self._page(self.current).refresh()

    def _on_action(self, event: ActionChanged) -> None:
        """What a call did may be on the page that is shown; reading the record is left alone."""
        if event.action.state.ended and self.isVisible() and self.current != "record":
            self._soon.start()
