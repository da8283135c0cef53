"""Diagnostics: how every subsystem is, what fails, and the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QToolButton, QWidget

from sonia_desktop.ui.failing_page import FailingPage
from sonia_desktop.ui.health_page import HealthPage
from sonia_desktop.ui.log_page import LogPage
from sonia_desktop.ui.panel import Panel
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.ui.desk import Desk


class DiagnosticsPanel(Panel):
    """Three pages; `arrive` with "health", "failures" or "log" opens that one, with ("log", id)
    the log of that request."""

    title = tr("Diagnostics")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.health, self.failures, self.log = HealthPage(desk), FailingPage(desk), LogPage(desk)
        self.pages: dict[str, HealthPage | FailingPage | LogPage] = {
            "health": self.health,
            "failures": self.failures,
            "log": self.log,
        }
        words = {"health": tr("Health"), "failures": tr("Failures"), "log": tr("Log")}
        self.stack = QStackedWidget()
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        for place, (name, page) in enumerate(self.pages.items(), 1):
            self.stack.addWidget(page)
            button = QToolButton()
            button.setObjectName(f"diagnostics_{name}")
            button.setProperty("role", "panel")
            button.setText(words[name])
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, name=name: self.show_page(name))
            group.addButton(button)
            self.head.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.buttons[name] = button
        self.body.addWidget(self.stack, 1)
        self.current = "health"
        self.buttons["health"].setChecked(True)
        self._shown = False
        self.failures.log_asked.connect(lambda request: self.arrive(("log", request)))
        desk.attached.connect(lambda _assistant: self._refresh())

    def arrive(self, target: object = None) -> None:
        self._shown = True
        name, request = target if isinstance(target, tuple) else (target, "")
        self.show_page(name if isinstance(name, str) and name in self.pages else self.current)
        if request:
            self.log.only(str(request))

    def depart(self) -> None:
        self._shown = False
        self.pages[self.current].depart()

    def show_page(self, name: str) -> None:
        """Open one of the three."""
        if name != self.current:
            self.pages[self.current].depart()
        self.current = name
        self.buttons[name].setChecked(True)
        self.stack.setCurrentWidget(self.pages[name])
        self.pages[name].arrive()

    def first_focus(self) -> QWidget:
        return self.pages[self.current].first_focus()

    def escape(self) -> bool:
        return self.current == "log" and self.log.escape()

    # --- inside -----------------------------------------------------------------------------

    def _refresh(self) -> None:
        if self._shown:
            self.pages[self.current].arrive()
