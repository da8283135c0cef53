"""The diagnostics' first page: how every subsystem is, what waits, what failed last, a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.log_reading import Line
from sonia_desktop.ui.diagnosis import Check, Pulse, checks_of, pulse_of, report_now
from sonia_desktop.ui.finding_rows import Finding, FindingList, QueueTable
from sonia_desktop.ui.latency_part import LatencyPart
from sonia_desktop.ui.pieces import caption, local_moment
from sonia_desktop.ui.scrolled_column import ScrolledColumn
from sonia_desktop.ui.status import display_name, in_order, state_words, sum_up
from sonia_desktop.ui.theme import S
from sonia_desktop.ui.told import told
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.ui.desk import Desk

W = TypeVar("W", bound=QWidget)
_PULSE_MS = 2_000
_MARKS = {
    "ok": HealthState.READY,
    "warn": HealthState.DEGRADED,
    "fail": HealthState.UNAVAILABLE,
}
_COLUMN = 860
_WANTING = (HealthState.UNAVAILABLE, HealthState.DEGRADED)
"""These stand first."""
_BUSY_ONLY = 8
_SHOWN_CHARS = 400
"""Of a line of the log; the page of the log shows all of it."""


class HealthPage(QWidget):
    """Followed while it is shown; nothing is gathered while it is not."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.summary = QLabel()
        self.summary.setProperty("role", "small")
        self.summary.setWordWrap(True)
        self.again = QPushButton(tr("Check again"))
        self.again.setObjectName("check_again")
        self.copy = QPushButton(tr("Copy report"))
        self.copy.setObjectName("copy_report")
        self.copy.setToolTip(tr("Everything here as text, with secrets masked"))
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self.summary, 1)
        line.addWidget(self.again)
        line.addWidget(self.copy)
        self._board: list[Health] = []
        self._pulse = Pulse((), ())
        self._checks: tuple[Check, ...] = ()
        self.area = ScrolledColumn(tr("Diagnostics"), most_px=_COLUMN)
        self.area.setObjectName("diagnostics")
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = self.area.column
        self.subsystems = self._part(tr("Subsystems"), FindingList(desk.theme))
        self.checks = self._part(tr("Checks that need something"), FindingList(desk.theme))
        self.queues = self._part(tr("Queues"), QueueTable())
        self.latency = LatencyPart(desk)
        self._column.addWidget(self.latency)
        self.errors = self._part(tr("Last warnings and errors"), FindingList(desk.theme))
        self._column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addLayout(self.area.head(line))
        layout.addWidget(self.area, 1)
        self._beat = QTimer(self, interval=_PULSE_MS)
        self._beat.timeout.connect(self._feel)
        self._soon = QTimer(self, singleShot=True, interval=150)
        self._soon.timeout.connect(self._show_board)
        self._asked = False
        self.again.clicked.connect(self.refresh)
        self.copy.clicked.connect(self.copy_report)
        desk.bridge.health_changed.connect(self._health_changed)

    def arrive(self) -> None:
        """It is shown now."""
        self.refresh()
        self._beat.start()

    def depart(self) -> None:
        """It is not shown any more."""
        self._beat.stop()

    def first_focus(self) -> QWidget:
        return self.copy

    def refresh(self) -> None:
        """Look at everything now."""
        if self._desk.assistant is None:
            self.summary.setText(tr("Starting…"))
            return
        self._show_board()
        self._feel()
        self.latency.refresh()
        self.again.setEnabled(False)
        self._desk.do(checks_of, self._checked, self._not_checked)

    def copy_report(self) -> None:
        """Everything as text on the clipboard, secrets masked."""
        board, pulse, checks = in_order(self._board), self._pulse, self._checks
        self._desk.do(lambda assistant: report_now(assistant, board, pulse, checks), self._copied)

    # --- inside -----------------------------------------------------------------------------

    def _copied(self, report: str) -> None:
        QGuiApplication.clipboard().setText(report)
        self._desk.tell(tr("The report is copied; secrets in it are masked."))

    def _feel(self) -> None:
        if self._asked or self._desk.assistant is None:
            return
        self._asked = True
        self._desk.do(pulse_of, self._felt, self._not_felt)

    def _felt(self, pulse: Pulse) -> None:
        self._asked = False
        self._pulse = pulse
        self._show_pulse()

    def _not_felt(self, error: SoniaError) -> None:
        self._asked = False
        self._beat.stop()
        self._desk.tell_error(error)

    def _checked(self, checks: tuple[Check, ...]) -> None:
        self.again.setEnabled(True)
        self._checks = checks
        self._show_checks()

    def _not_checked(self, error: SoniaError) -> None:
        self.again.setEnabled(True)
        self._desk.tell_error(error)

    def _part(self, title: str, what: W) -> W:
        self._column.addWidget(caption(title))
        self._column.addWidget(what)
        return what

    def _health_changed(self, _event: object) -> None:
        if self.isVisible():
            self._soon.start()

    def _show_board(self) -> None:
        assistant = self._desk.assistant
        if assistant is None:
            return
        board = in_order(assistant.health.all().values())
        self.summary.setText(sum_up(board)[1])
        self._board = board
        wanting_first = sorted(board, key=lambda each: each.state not in _WANTING)
        self.subsystems.show_findings(_of_health(health) for health in wanting_first)

    def _show_checks(self) -> None:
        wrong = [
            Finding(_MARKS.get(check.state, HealthState.DEGRADED), *map(told, check.words))
            for check in self._checks
            if check.state != "ok"
        ]
        good = tr("All {count} checks are well.", count=len(self._checks))
        self.checks.show_findings(wrong, good if self._checks else tr("Checking…"))

    def _show_pulse(self) -> None:
        busy = [q for q in self._pulse.queues if q.waiting or q.refused]
        busiest = sorted(self._pulse.queues, key=lambda q: -q.done * q.mean_ms)
        shown = [*busy, *(q for q in busiest if q not in busy)][: max(_BUSY_ONLY, len(busy))]
        self.queues.show_queues(shown)
        self.errors.show_findings(map(_of_line, self._pulse.errors), tr("None in the log."))


def _of_health(health: Health) -> Finding:
    detail = "  ·  ".join(told(part) for part in (health.engine, health.detail) if part)
    fallback = tr(", fallback") if health.fallback else ""
    title = f"{display_name(health.name)}: {state_words(health)}{fallback}"
    return Finding(health.state, title, detail, told(health.remedy))


def _of_line(line: Line) -> Finding:
    state = HealthState.DEGRADED if line.level == "warning" else HealthState.UNAVAILABLE
    title = line.event.replace("_", " ").capitalize()
    last = line.more.strip().splitlines()[-1:]
    detail = "  ".join([local_moment(line.at, seconds=True), *filter(None, [line.detail]), *last])
    if len(detail) > _SHOWN_CHARS:
        detail = detail[: _SHOWN_CHARS - 1] + "…"
    return Finding(state, title, detail)
