"""Services: where other programs reach Sonia, with which tokens, and what they ask just now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.health import HealthState
from sonia_desktop.ui.icons import pixmap
from sonia_desktop.ui.panel import Panel
from sonia_desktop.ui.pieces import caption, emptied, plain_label
from sonia_desktop.ui.scrolled_column import ScrolledColumn
from sonia_desktop.ui.status import state_colour
from sonia_desktop.ui.teaching import Teaching
from sonia_desktop.ui.theme import XS, L, M, S
from sonia_desktop.ui.tokens_page import TokensPage
from sonia_desktop.ui.told import told
from sonia_desktop.ui.why_words import duration_words
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.serving import Door, Request, Services
    from sonia_desktop.ui.desk import Desk

_PULSE_MS = 1_000
_SHOWN = 60
_LIST_HEIGHT = 300
_DOCS = "orchestrator"
"""Whose /docs describe all services."""
_COLUMNS = (tr("At"), tr("Service"), tr("Request"), tr("Asked by"), tr("Answer"), tr("Time"))
_WIDTHS = (74, 116, 250, 150, 84, 70)
_ANSWER, _TIME = 4, 5


class ServicesPanel(Panel):
    """Followed while it is shown; nothing is asked while it is not."""

    title = tr("Services")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._told: list[Request] = []
        self._doors: list[Door] = []
        self.summary = plain_label("", "small")
        self.docs = QPushButton(tr("Open the reference"))
        self.docs.setObjectName("services_docs")
        self.docs.setToolTip(tr("Every endpoint, described, in your web browser"))
        self.body.addWidget(self.summary)
        self.head.addWidget(self.docs)
        self.area = ScrolledColumn(tr("Services"))
        self.area.setObjectName("services")
        column = self.area.column
        self._addresses = QGridLayout()
        card = QFrame()
        card.setObjectName("card")
        card.setLayout(self._addresses)
        self._addresses.setContentsMargins(M, S, M, S)
        self._addresses.setHorizontalSpacing(M)
        self._addresses.setVerticalSpacing(XS)
        self._addresses.setColumnStretch(1, 1)
        self.tokens = TokensPage(desk)
        self.list = _Requests()
        column.addWidget(caption(tr("Addresses")))
        column.addWidget(card)
        column.addWidget(caption(tr("Tokens")))
        column.addWidget(self.tokens)
        column.addWidget(caption(tr("Requests now and before")))
        column.addWidget(self.list)
        column.addStretch(1)
        self.teaching = Teaching(desk.theme, "place-services")
        self.teaching.chosen.connect(lambda name: desk.open(name, "api"))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.teaching)
        self.stack.addWidget(self.area)
        self.body.addWidget(self.stack, 1)
        self._beat = QTimer(self, interval=_PULSE_MS)
        self._beat.timeout.connect(self._feel)
        self.docs.clicked.connect(self._open_docs)
        desk.served.connect(self._refresh)
        desk.attached.connect(lambda _assistant: self._refresh())
        desk.bridge.health_changed.connect(self._on_health)
        desk.theme.changed.connect(self._recolour)

    def arrive(self, target: object = None) -> None:
        self._refresh()
        self._beat.start()

    def depart(self) -> None:
        self._beat.stop()

    def escape(self) -> bool:
        return self.tokens.close_form()

    def first_focus(self) -> QWidget:
        return self.tokens.make if self.desk.services is not None else self.teaching

    # --- inside -----------------------------------------------------------------------------

    def _refresh(self) -> None:
        services = self.desk.services
        self.docs.setEnabled(services is not None)
        if services is None:
            self._teach()
            return
        self.stack.setCurrentWidget(self.area)
        self._show_doors(services)
        self.tokens.refresh()
        self._feel()

    def _teach(self) -> None:
        self.stack.setCurrentWidget(self.teaching)
        assistant = self.assistant
        off = (
            assistant is not None and assistant.health.get("services").state is not HealthState.OFF
        )
        if assistant is None or off:
            self.teaching.teach(tr("The services are starting"), tr("In a moment."))
            return
        self.teaching.teach(
            tr("The services are switched off"),
            tr(
                "With them, other programs on this computer can ask Sonia, search memories and "
                "run tools, with your consent. Switch them on in Settings, Services."
            ),
            (("settings", tr("Open Settings")),),
        )

    def _show_doors(self, services: Services) -> None:
        doors = list(services.doors())
        open_ones = [door for door in doors if not door.taken]
        where = (
            tr("this computer and {address}, with TLS", address=services.reached_from)
            if services.reached_from
            else tr("this computer only")
        )
        self.summary.setText(
            tr(
                "{count} of {all} answer; reached from {where}.",
                count=len(open_ones),
                all=len(doors),
                where=where,
            )
        )
        if doors == self._doors:
            return
        self._doors = doors
        emptied(self._addresses)
        if open_ones:
            self.list.teach(f"{open_ones[-1].url}/v1/models")
        c = self.desk.theme.colours
        for row, door in enumerate(doors):
            state = HealthState.UNAVAILABLE if door.taken else HealthState.READY
            mark = QLabel()
            mark.setPixmap(
                pixmap(f"state-{state.value}", 16, state_colour(state, c), self.devicePixelRatioF())
            )
            mark.setAccessibleName(tr("does not answer") if door.taken else tr("answers"))
            about = plain_label(told(door.taken or door.about), "error" if door.taken else "small")
            copy = QPushButton(door.url)
            copy.setObjectName(f"copy_{door.name}")
            copy.setProperty("role", "link")
            copy.setToolTip(tr("Copy the address"))
            copy.setAccessibleName(tr("Copy the address of {name}", name=door.name))
            copy.clicked.connect(lambda _on=False, url=door.url: self._copy(url))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(plain_label(door.name))
            words.addWidget(about)
            self._addresses.addWidget(mark, row, 0)
            self._addresses.addLayout(words, row, 1)
            self._addresses.addWidget(copy, row, 2)

    def _feel(self) -> None:
        services = self.desk.services
        if services is None:
            return
        told = list(services.requests())[:_SHOWN]
        if told != self._told or any(request.ms is None for request in told):
            self._told = told
            self.list.show_requests(told)

    def _on_health(self, event: object) -> None:
        health = getattr(event, "health", None)
        if self.isVisible() and getattr(health, "name", "") == "services":
            self._refresh()

    def _copy(self, url: str) -> None:
        QGuiApplication.clipboard().setText(url)
        self.desk.tell(tr("Copied."))

    def _open_docs(self) -> None:
        url = next((door.url for door in self._doors if door.name == _DOCS), "")
        if url:
            QDesktopServices.openUrl(QUrl(f"{url}/docs"))

    def _recolour(self) -> None:
        self._doors = []
        if self.isVisible():
            self._refresh()


class _Requests(QWidget):
    """The newest first; what is under way says for how long."""

    def __init__(self) -> None:
        super().__init__()
        self.list = QTreeWidget()
        self.list.setObjectName("requests")
        self.list.setAccessibleName(tr("Requests"))
        self.list.setHeaderLabels(list(_COLUMNS))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setMinimumHeight(_LIST_HEIGHT)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            self.list.setColumnWidth(column, width)
        clock = self.list.fontMetrics().horizontalAdvance("00:00:00")
        self.list.setColumnWidth(0, max(_WIDTHS[0], clock + 2 * M))
        self.nothing = plain_label("", "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, L)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list)
        self.show_requests(())

    def teach(self, url: str) -> None:
        """What to try while there are none."""
        self.nothing.setText(
            tr("No program asked anything since Sonia started. Try: {line}", line=f"curl {url}")
        )

    def show_requests(self, requests: Sequence[Request]) -> None:
        self.list.setVisible(bool(requests))
        self.nothing.setVisible(not requests)
        while self.list.topLevelItemCount() > len(requests):
            self.list.takeTopLevelItem(self.list.topLevelItemCount() - 1)
        for row, request in enumerate(requests):
            item = self.list.topLevelItem(row)
            if item is None:
                item = QTreeWidgetItem()
                item.setTextAlignment(_TIME, Qt.AlignmentFlag.AlignRight)
                self.list.addTopLevelItem(item)
            for column, text in enumerate(_cells(request)):
                if item.text(column) != text:
                    item.setText(column, text)
            item.setToolTip(2, f"{request.method} {request.path}")
            whole = ". ".join(item.text(column) for column in range(len(_COLUMNS)))
            if item.data(0, Qt.ItemDataRole.AccessibleTextRole) != whole:  # a row in one breath
                item.setData(0, Qt.ItemDataRole.AccessibleTextRole, whole)


def _cells(request: Request) -> tuple[str, ...]:
    since = (datetime.now(UTC) - request.at).total_seconds() * 1000
    answer = tr("under way") if request.ms is None else str(request.status or tr("left"))
    caller = " · ".join(part for part in (request.caller, request.program) if part)
    return (
        request.at.astimezone().strftime("%H:%M:%S"),
        request.service,
        f"{request.method} {request.path}",
        caller or tr("a program of yours"),
        answer,
        duration_words(since if request.ms is None else request.ms),
    )
