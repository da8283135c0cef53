"""Diagnostics: how every subsystem is, what fails, and the log."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sonia_desktop.ui.failing_page import FailingPage
from sonia_desktop.ui.health_page import HealthPage
from sonia_desktop.ui.log_page import LogPage
from sonia_desktop.ui.paged_panel import PagedPanel
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.ui.desk import Desk


Page = HealthPage | FailingPage | LogPage


class DiagnosticsPanel(PagedPanel):
    """Three pages, each made when it is first opened; `arrive` with "health", "failures" or "log"
    opens that one, with ("log", id) the log of that request."""

    title = tr("Diagnostics")

    def __init__(self, desk: Desk) -> None:
        titles = {"health": tr("Health"), "failures": tr("Failures"), "log": tr("Log")}
        super().__init__(desk, "diagnostics", titles)
        self._shown = False
        desk.attached.connect(lambda _assistant: self._refresh())

    @cached_property
    def health(self) -> HealthPage:
        """How every subsystem is."""
        return self.put(HealthPage(self.desk))

    @cached_property
    def failures(self) -> FailingPage:
        """What rests, and what failed for good."""
        page = self.put(FailingPage(self.desk))
        page.log_asked.connect(lambda request: self.arrive(("log", request)))
        return page

    @cached_property
    def log(self) -> LogPage:
        """The whole log."""
        return self.put(LogPage(self.desk))

    def arrive(self, target: object = None) -> None:
        self._shown = True
        name, request = target if isinstance(target, tuple) else (target, "")
        self.show_page(self.named(name))
        if request:
            self.log.only(str(request))

    def depart(self) -> None:
        self._shown = False
        self._page(self.current).depart()

    def show_page(self, name: str) -> None:
        """Open one of the three."""
        if name != self.current:
            self._page(self.current).depart()
        page = self._page(name)
        self.bring_up(name, page)
        page.arrive()

    def first_focus(self) -> QWidget:
        return self._page(self.current).first_focus()

    def escape(self) -> bool:
        return self.current == "log" and self.log.escape()

    # --- inside -----------------------------------------------------------------------------

    def _page(self, name: str) -> Page:
        if name == "failures":
            return self.failures
        return self.log if name == "log" else self.health

    def _refresh(self) -> None:
        if self._shown:
            self._page(self.current).arrive()
