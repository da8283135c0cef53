"""Diagnostics: how every subsystem is, what waits, what failed last, and a report to send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.ui.diagnosis import Check, LogLine, Pulse, checks_of, pulse_of, report_of
from sonia_desktop.ui.icons import pixmap
from sonia_desktop.ui.panel import Panel
from sonia_desktop.ui.pieces import caption, emptied, plain_label
from sonia_desktop.ui.status import display_name, in_order, state_colour, state_words, sum_up
from sonia_desktop.ui.theme import XL, XS, L, M, S
from sonia_desktop.ui.told import told
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.ui.desk import Desk

_PULSE_MS = 2_000
_COLUMN = 860
_MARKS = {
    "ok": HealthState.READY,
    "warn": HealthState.DEGRADED,
    "fail": HealthState.UNAVAILABLE,
}
_WANTING = (HealthState.UNAVAILABLE, HealthState.DEGRADED)
"""These stand first."""
_BUSY_ONLY = 8


class DiagnosticsPanel(Panel):
    """Followed while it is shown; nothing is gathered while it is not."""

    title = tr("Diagnostics")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.summary = QLabel()
        self.summary.setProperty("role", "small")
        self.again = QPushButton(tr("Check again"))
        self.again.setObjectName("check_again")
        self.copy = QPushButton(tr("Copy report"))
        self.copy.setObjectName("copy_report")
        self.copy.setToolTip(tr("Everything here as text, with secrets masked"))
        self.head.insertWidget(1, self.summary, 0, Qt.AlignmentFlag.AlignVCenter)
        self.head.addWidget(self.again)
        self.head.addWidget(self.copy)
        self._board: list[Health] = []
        self._pulse = Pulse((), ())
        self._checks: tuple[Check, ...] = ()
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QWidget()
        column.setMaximumWidth(_COLUMN)
        self._column = QVBoxLayout(column)
        self._column.setContentsMargins(0, 0, M, L)
        self._column.setSpacing(S)
        self.subsystems = self._part(tr("Subsystems"))
        self.checks = self._part(tr("Checks that need something"))
        self.queues = self._part(tr("Queues"))
        self.errors = self._part(tr("Last warnings and errors"))
        self._column.addStretch(1)
        sides = QHBoxLayout(inside)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addWidget(column, 1000)
        sides.addStretch(1)
        self.area = QScrollArea()
        self.area.setObjectName("diagnostics")
        self.area.setAccessibleName(tr("Diagnostics"))
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setWidget(inside)
        self.body.addWidget(self.area, 1)
        self._beat = QTimer(self, interval=_PULSE_MS)
        self._beat.timeout.connect(self._feel)
        self._soon = QTimer(self, singleShot=True, interval=150)
        self._soon.timeout.connect(self._show_board)
        self._asked = False
        self.again.clicked.connect(self.check)
        self.copy.clicked.connect(self.copy_report)
        desk.attached.connect(lambda _assistant: self.check() if self.isVisible() else None)
        desk.bridge.health_changed.connect(lambda _event: self._soon.start())
        desk.theme.changed.connect(self._redraw)

    def arrive(self, target: object = None) -> None:
        self.check()
        self._beat.start()

    def depart(self) -> None:
        self._beat.stop()

    def first_focus(self) -> QWidget:
        return self.copy

    def check(self) -> None:
        """Look at everything now."""
        if self.assistant is None:
            self.summary.setText(tr("Starting…"))
            return
        self._show_board()
        self._feel()
        self.again.setEnabled(False)
        self.desk.do(checks_of, self._checked, self._not_checked)

    def copy_report(self) -> None:
        """Everything as text on the clipboard, secrets masked."""
        board, pulse, checks = in_order(self._board), self._pulse, self._checks
        self.desk.do(lambda _assistant: report_of(board, pulse, checks), self._copied)

    # --- inside -----------------------------------------------------------------------------

    def _copied(self, report: str) -> None:
        QGuiApplication.clipboard().setText(report)
        self.desk.tell(tr("The report is copied; secrets in it are masked."))

    def _feel(self) -> None:
        if self._asked or self.assistant is None:
            return
        self._asked = True
        self.desk.do(pulse_of, self._felt, self._not_felt)

    def _felt(self, pulse: Pulse) -> None:
        self._asked = False
        before, self._pulse = self._pulse, pulse
        if pulse.queues != before.queues or not self.queues.count():
            self._show_queues()
        if pulse.errors != before.errors or not self.errors.count():
            self._show_errors()

    def _not_felt(self, error: SoniaError) -> None:
        self._asked = False
        self._beat.stop()
        self.desk.tell_error(error)

    def _checked(self, checks: tuple[Check, ...]) -> None:
        self.again.setEnabled(True)
        self._checks = checks
        self._show_checks()

    def _not_checked(self, error: SoniaError) -> None:
        self.again.setEnabled(True)
        self.desk.tell_error(error)

    def _part(self, title: str) -> QVBoxLayout:
        self._column.addWidget(caption(title))
        part = QVBoxLayout()
        part.setSpacing(XS)
        self._column.addLayout(part)
        return part

    def _redraw(self) -> None:
        self._board = []
        for show in (self._show_board, self._show_checks, self._show_queues, self._show_errors):
            show()

    def _show_board(self) -> None:
        if self.assistant is None:
            return
        board = in_order(self.assistant.health.all().values())
        self.summary.setText(sum_up(board)[1])
        if board == self._board:
            return
        self._board = board
        emptied(self.subsystems)
        for health in sorted(board, key=lambda each: each.state not in _WANTING):
            detail = "  ·  ".join(told(part) for part in (health.engine, health.detail) if part)
            fallback = tr(", fallback") if health.fallback else ""
            title = f"{display_name(health.name)}: {state_words(health)}{fallback}"
            self._row(self.subsystems, health.state, title, detail, told(health.remedy))

    def _show_checks(self) -> None:
        emptied(self.checks)
        wrong = [check for check in self._checks if check.state != "ok"]
        for check in wrong:
            state = _MARKS.get(check.state, HealthState.DEGRADED)
            name, detail, remedy = (told(each) for each in (check.name, check.detail, check.remedy))
            self._row(self.checks, state, name, detail, remedy)
        if not wrong:
            good = (
                tr("All {count} checks are well.", count=len(self._checks))
                if self._checks
                else tr("Checking…")
            )
            self.checks.addWidget(plain_label(good, "small"))

    def _show_queues(self) -> None:
        emptied(self.queues)
        busy = [q for q in self._pulse.queues if q.waiting or q.refused]
        busiest = sorted(self._pulse.queues, key=lambda q: -q.done * q.mean_ms)
        shown = [*busy, *(q for q in busiest if q not in busy)][: max(_BUSY_ONLY, len(busy))]
        card = QFrame()
        card.setObjectName("card")
        grid = QGridLayout(card)
        grid.setHorizontalSpacing(XL)
        grid.setVerticalSpacing(XS)
        grid.setColumnStretch(0, 1)
        for column, name in enumerate(
            (tr("Worker"), tr("Waiting"), tr("Done"), tr("Refused"), tr("Mean time"))
        ):
            grid.addWidget(plain_label(name, "small"), 0, column, _side(column))
        for row, queue in enumerate(shown, 1):
            mean = tr("{mean_ms:,.1f} ms", mean_ms=queue.mean_ms)
            values = (queue.name, f"{queue.waiting}", f"{queue.done:,}", f"{queue.refused}", mean)
            for column, value in enumerate(values):
                label = QLabel(value)
                grid.addWidget(label, row, column, _side(column))
        self.queues.addWidget(card)

    def _show_errors(self) -> None:
        emptied(self.errors)
        if not self._pulse.errors:
            self.errors.addWidget(plain_label(tr("None in the log."), "small"))
        for error in self._pulse.errors:
            self._error(error)

    def _error(self, error: LogLine) -> None:
        state = HealthState.DEGRADED if error.level == "warning" else HealthState.UNAVAILABLE
        title = error.event.replace("_", " ").capitalize()
        when = error.at[:19].replace("T", " ")
        self._row(self.errors, state, title, f"{when}  {error.detail}".strip(), "")

    def _row(
        self, part: QVBoxLayout, state: HealthState, title: str, detail: str, remedy: str
    ) -> None:
        c = self.desk.theme.colours
        card = QFrame()
        card.setObjectName("card")
        card.setAccessibleName(". ".join(each for each in (title, detail, remedy) if each))
        mark = QLabel()
        ratio = self.devicePixelRatioF()
        mark.setPixmap(pixmap(f"state-{state.value}", 18, state_colour(state, c), ratio))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(plain_label(title))
        if detail:
            words.addWidget(plain_label(detail, "small"))
        if remedy:
            words.addWidget(plain_label(f"→ {remedy}"))
        row = QHBoxLayout(card)
        row.setContentsMargins(M, S, M, S)
        row.setSpacing(S)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        part.addWidget(card)


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
