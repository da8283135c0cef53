"""The diagnostics' page of what fails: what rests after failures, and what failed for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from sonia_desktop import failing
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.resilience import BreakerState
from sonia_desktop.failing import Breaker
from sonia_desktop.tools.types import Action, ActionState
from sonia_desktop.ui.failing_rows import BreakerRow, LetterCard, Rows
from sonia_desktop.ui.pieces import caption, plain_label
from sonia_desktop.ui.scrolled_column import ScrolledColumn
from sonia_desktop.ui.teaching import Teaching
from sonia_desktop.ui.theme import S
from sonia_desktop.ui.words import tr, tr_count

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.ui.desk import Desk

_PULSE_MS = 1_000
PAGE = 50
_ALL = 1_000
"""No more letters are kept."""


@dataclass(frozen=True)
class _Seen:
    breakers: list[Breaker]
    letters: list[dict[str, Any]]
    waiting: int


class FailingPage(QWidget):
    """Followed while it is shown: what rests tells how long still."""

    log_asked = Signal(str)
    """Show what the log has of this request."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked = self._again = False
        self._most = PAGE
        self.breakers = Rows(lambda: BreakerRow(desk.theme, self._try_now))
        self.working = plain_label("", "small")
        self.working.setObjectName("working_breakers")
        self.amount = plain_label("", "small")
        self.discard_all = QPushButton(tr("Discard all"))
        self.discard_all.setObjectName("discard_all")
        self.discard_all.clicked.connect(lambda: self.discard(None))
        self.letters = Rows(
            lambda: LetterCard(self.retry, lambda one: self.discard([one]), self.log_asked.emit)
        )
        self.more = QPushButton(tr("Show older ones"))
        self.more.setObjectName("letters_more")
        self.more.clicked.connect(self._older)
        self.area = ScrolledColumn(tr("What fails"))
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = self.area.column
        column.addWidget(caption(tr("Left alone after failures")))
        column.addWidget(self.breakers)
        column.addWidget(self.working)
        column.addWidget(caption(tr("Failed for good")))
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self.amount, 1)
        line.addWidget(self.discard_all)
        column.addLayout(line)
        column.addWidget(self.letters)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.teaching = Teaching(desk.theme, "place-diagnostics")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.teaching)
        self.stack.addWidget(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self._beat = QTimer(self, interval=_PULSE_MS)
        self._beat.timeout.connect(self._feel)

    def arrive(self) -> None:
        """It is shown now."""
        if self._desk.assistant is None:
            self.teaching.teach(tr("Sonia is starting"), tr("In a moment."))
            return
        self._feel()
        self._beat.start()

    def depart(self) -> None:
        """It is not shown any more."""
        self._beat.stop()

    def first_focus(self) -> QWidget:
        return self.area if self.stack.currentWidget() is self.area else self

    def retry(self, letter_id: str) -> None:
        """Try a call again; what changes something asks first, as always."""

        def done(action: Action) -> None:
            if action.state is ActionState.DONE:
                text = "" if action.result is None else " ".join(action.result.text.split())
                self._desk.tell(tr("Done: {text}", text=text[:300]) if text else tr("Done."))
            elif action.state in (ActionState.FAILED, ActionState.TIMEOUT):
                self._failed(_as_error(action))
                return
            else:
                self._desk.tell(tr("Nothing was run. The call stays in the list."))
            self.letters.ready()
            self._feel()

        self._desk.do(lambda assistant: failing.retry(assistant, letter_id), done, self._failed)

    def discard(self, letter_ids: list[str] | None) -> None:
        """Forget calls (None: all); a notice offers them back."""

        def job(assistant: Assistant) -> Any:
            letters = assistant.executor.letters
            chosen = letter_ids
            if chosen is None:
                chosen = [one["letter_id"] for one in letters.list(_ALL)[0]]
            return letters.discard(chosen)

        def done(rows: Sequence[dict[str, Any]]) -> None:
            self._feel()
            text = tr_count(len(rows), "{count} call discarded.", "{count} calls discarded.")
            self._desk.tell(text, tr("Undo"), lambda: self._put_back(rows))

        self._desk.do(job, done, self._failed)

    # --- inside -----------------------------------------------------------------------------

    def _put_back(self, rows: Sequence[dict[str, Any]]) -> None:
        self._desk.do(
            lambda assistant: assistant.executor.letters.put_back(rows),
            lambda _count: self._feel(),
            self._failed,
        )

    def _try_now(self, breaker: Breaker) -> None:
        self._desk.do(
            lambda assistant: failing.try_now(assistant, breaker.kind, breaker.name),
            lambda _none: self._feel(),
            self._failed,
        )

    def _failed(self, error: SoniaError) -> None:
        self._desk.tell_error(error)
        self.letters.ready()
        self._feel()

    def _older(self) -> None:
        self._most += PAGE
        self._feel()

    def _feel(self) -> None:
        self._again = self._asked
        if self._asked or self._desk.assistant is None:
            return
        self._asked, most = True, self._most

        def look(assistant: Assistant) -> _Seen:
            letters, waiting = assistant.executor.letters.list(most)
            return _Seen(failing.breakers_of(assistant), letters, waiting)

        self._desk.do(look, self._show, self._not_seen)

    def _not_seen(self, error: SoniaError) -> None:
        self._asked = False
        self._beat.stop()
        self._desk.tell_error(error)

    def _show(self, seen: _Seen) -> None:
        self._asked = False
        fine = [one for one in seen.breakers if _is_fine(one)]
        self.breakers.show_these(
            [(f"{one.kind} {one.name}", one) for one in seen.breakers if one not in fine]
        )
        names = ", ".join(one.name for one in fine)
        others = tr("Working: {names}", names=names) if names else ""
        self.working.setText(others or tr("None yet: nothing was called since the start."))
        self.working.setVisible(bool(fine) or not seen.breakers)
        self.letters.show_these([(one["letter_id"], one) for one in seen.letters])
        self.amount.setText(
            tr_count(seen.waiting, "{count:,} call", "{count:,} calls")
            if seen.waiting
            else tr("None: every call was carried out, or you were told at once why not.")
        )
        self.discard_all.setVisible(seen.waiting > 1)
        self.more.setVisible(seen.waiting > len(seen.letters))
        if seen.breakers or seen.letters:
            self.stack.setCurrentWidget(self.area)
        else:
            self._teach()
        if self._again:
            self._feel()

    def _teach(self) -> None:
        self.teaching.teach(
            tr("Nothing has failed"),
            tr(
                "A tool or a model that fails again and again is left alone for a while and then "
                "tried anew: here you see how long, and can try it at once. Calls that failed for "
                "good are kept here, to be tried again or discarded."
            ),
        )
        self.stack.setCurrentWidget(self.teaching)


def _is_fine(one: Breaker) -> bool:
    return one.state is BreakerState.CLOSED and not one.failures and not one.last_failure


def _as_error(action: Action) -> SoniaError:
    told = action.error or {}
    return SoniaError(str(told.get("message", "")), remedy=str(told.get("remedy") or ""))
