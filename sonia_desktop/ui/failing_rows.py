"""Rows of what fails: a tool or model that rests, and a call that failed for good."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sonia_desktop.core.health import HealthState
from sonia_desktop.core.resilience import BreakerState
from sonia_desktop.failing import Breaker, Kind
from sonia_desktop.tools.visible import visible
from sonia_desktop.ui.flow import FlowLayout
from sonia_desktop.ui.icons import pixmap
from sonia_desktop.ui.in_pieces import InPieces
from sonia_desktop.ui.laid_out import widgets_in
from sonia_desktop.ui.pieces import local_moment, plain_label
from sonia_desktop.ui.status import state_colour
from sonia_desktop.ui.theme import XS, M, S, Theme
from sonia_desktop.ui.told import told
from sonia_desktop.ui.words import tr, tr_count

_MARKS = {
    BreakerState.CLOSED: HealthState.READY,
    BreakerState.HALF_OPEN: HealthState.DEGRADED,
    BreakerState.OPEN: HealthState.UNAVAILABLE,
}
_TITLE_CHARS = 100
_KINDS = {
    Kind.TOOL: tr("tool"),
    Kind.MODEL: tr("model"),
    Kind.VISION_MODEL: tr("vision model"),
}


class Row(Protocol):
    """A widget that shows one thing, and the next state of the same."""

    def show_this(self, what: Any) -> None: ...


class Rows(QWidget):
    """One row for each thing, known by a key; kept while it stays, so that a button that is about
    to be pressed does not go away. New ones are made a few at a time."""

    def __init__(self, make: Callable[[], Any]) -> None:
        super().__init__()
        self._make = make
        self._wanted: Sequence[tuple[str, Any]] = ()
        self.rows: dict[str, Any] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(XS)
        self._building = InPieces(self, self._build_one)
        self.hide()

    def show_these(self, wanted: Sequence[tuple[str, Any]]) -> None:
        """Exactly these, in this order."""
        self._wanted = wanted
        keys = [key for key, _what in wanted]
        for key in [key for key in self.rows if key not in keys]:
            self._drop(key)
        for key, what in wanted:
            if key in self.rows:
                self.rows[key].show_this(what)
        standing = [key for key in keys if key in self.rows]
        if standing != list(self.rows):
            self.rows = {key: self.rows[key] for key in standing}
            for place, row in enumerate(self.rows.values()):
                self._layout.insertWidget(place, row)
        self.setVisible(bool(wanted))
        if len(self.rows) < len(wanted):
            self._building.start()

    def ready(self) -> None:
        """What was begun in a row has ended: its buttons work again."""
        for row in self.rows.values():
            row.ready()

    def _build_one(self) -> bool:
        for place, (key, what) in enumerate(self._wanted):
            if key not in self.rows:
                row = self._make()
                row.show_this(what)
                self._layout.insertWidget(place, row)
                row.show()
                self.rows[key] = row
                return True
        order = [key for key, _what in self._wanted]
        self.rows = {key: self.rows[key] for key in order if key in self.rows}
        return False

    def _drop(self, key: str) -> None:
        """Take a row away; the focus that was in it goes to the next one."""
        row = self.rows.pop(key)
        focused = row.window().focusWidget()
        inside = focused is not None and row.isAncestorOf(focused)
        place = self._layout.indexOf(row)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()
        left = widgets_in(self._layout)
        if inside and left:
            beside = left[min(place, len(left) - 1)]
            beside.findChildren(QPushButton)[-1].setFocus(Qt.FocusReason.OtherFocusReason)


class BreakerRow(QFrame):
    """How a tool or model fares, in plain words; the button ends its rest."""

    def __init__(self, theme: Theme, try_now: Callable[[Breaker], None]) -> None:
        super().__init__()
        self._theme = theme
        self.breaker: Breaker | None = None
        self.setObjectName("card")
        self._mark = QLabel()
        self.title = plain_label("")
        self.detail = plain_label("", "small")
        self.button = QPushButton(tr("Try now"))
        self.button.setObjectName("breaker_try_now")
        self.button.setToolTip(tr("The next call is tried; nothing is called by this"))
        self.button.clicked.connect(lambda: self.breaker and try_now(self.breaker))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(M, S, M, S)
        row.setSpacing(S)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._recolour)

    def show_this(self, what: Breaker) -> None:
        """How it fares now."""
        before, self.breaker = self.breaker, what
        title = f"{what.name} ({_KINDS[what.kind]}): {state_of(what)}"
        last = told(what.last_failure)
        at = local_moment(what.failed_at, seconds=True) if what.failed_at else ""
        detail = tr("Failed last {when}: {why}", when=at, why=last) if last else ""
        if title != self.title.text():
            self.title.setText(title)
        if detail != self.detail.text():
            self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(f"{title}. {detail}".strip())
        self.button.setVisible(what.state is not BreakerState.CLOSED)
        self.button.setAccessibleName(tr("Try now: {name}", name=what.name))
        if before is None or before.state is not what.state:
            self._recolour()

    def _recolour(self) -> None:
        if self.breaker is not None:
            state, ratio = _MARKS[self.breaker.state], self.devicePixelRatioF()
            colour = state_colour(state, self._theme.colours)
            self._mark.setPixmap(pixmap(f"state-{state.value}", 18, colour, ratio))


def state_of(one: Breaker) -> str:
    """The state in plain words."""
    after = tr_count(one.failures, "after {count} failure", "after {count} failures")
    if one.state is BreakerState.OPEN:
        wait_s = max(1, math.ceil(one.rests_s))
        return tr("rests {after}, is tried again in {seconds} s", after=after, seconds=wait_s)
    if one.state is BreakerState.HALF_OPEN:
        return tr("has rested {after}; the next call tries it", after=after)
    if one.failures:
        return tr("works, {after}", after=after)
    return tr("works again")


class LetterCard(QFrame):
    """A call that failed for good: what, when, why, and the ways to deal with it."""

    def __init__(
        self,
        retry: Callable[[str], None],
        discard: Callable[[str], None],
        show_log: Callable[[str], None],
    ) -> None:
        super().__init__()
        self.letter: dict[str, Any] = {}
        self._retry = retry
        self.setObjectName("card")
        self.title, self.why, self.when = plain_label(""), plain_label(""), plain_label("", "small")
        self.exact = plain_label("", "exact")
        self.exact.hide()
        self.look = _button(tr("Look"), "letter_look", self._look)
        self.look.setCheckable(True)
        self.log = _button(
            tr("Show in the log"),
            "letter_log",
            lambda: show_log(str(self.letter["correlation_id"])),
        )
        self.again = _button(tr("Try again…"), "letter_retry", self._try_again)
        self.drop = _button(
            tr("Discard"), "letter_discard", lambda: discard(self.letter["letter_id"])
        )
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.again, self.drop, self.look, self.log):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(M, S, M, S)
        column.setSpacing(XS)
        column.addWidget(self.title)
        column.addWidget(self.why)
        column.addWidget(self.when)
        column.addWidget(self.exact)
        column.addWidget(buttons)

    def show_this(self, what: dict[str, Any]) -> None:
        """The same again changes nothing."""
        if what == self.letter:
            return
        self.letter = what
        why = visible(told(what["error_message"]) or what["error_code"])
        title = visible(_in_short(what))
        tries = 1 + int(what["retries_exhausted"])
        caller = what["caller"]
        asked = tr("asked by you") if caller == "user" else tr("asked by {caller}", caller=caller)
        told_when = "  ·  ".join(
            (
                local_moment(what["created_at"], seconds=True),
                asked,
                tr_count(tries, "tried once", "tried {count} times"),
            )
        )
        self.title.setText(title)
        self.why.setText(why)
        self.when.setText(told_when)
        self.exact.setText(exactly(what))
        self.log.setVisible(bool(what["correlation_id"]))
        self.setAccessibleName(f"{title}. {why.rstrip('.')}. {told_when}")
        for button in (self.look, self.log, self.again, self.drop):
            button.setAccessibleName(f"{button.text().rstrip('…')}: {title}")

    def ready(self) -> None:
        """What was begun has ended."""
        self._busy(False)

    def _busy(self, busy: bool) -> None:
        for button in (self.again, self.drop):
            button.setEnabled(not busy)

    def _look(self) -> None:
        self.exact.setVisible(self.look.isChecked())
        self.look.setText(tr("Hide") if self.look.isChecked() else tr("Look"))

    def _try_again(self) -> None:
        self._busy(True)  # until it has ended: it may be tried once
        self._retry(self.letter["letter_id"])


def _in_short(letter: dict[str, Any]) -> str:
    """The tool and what it was asked for: its first argument that is a text."""
    texts = (each for each in letter["params"].values() if isinstance(each, str) and each)
    first = " ".join(next(texts, "").split())
    cut = first if len(first) <= _TITLE_CHARS else first[: _TITLE_CHARS - 1] + "…"
    return f"{letter['intent']}: {cut}" if cut else str(letter["intent"])


def exactly(letter: dict[str, Any]) -> str:
    """All that is kept of a call; secrets in it are masked already."""
    lines = [
        f"{name}: {visible(str(letter[name]))}"
        for name in ("error_code", "failure_class", "action_id", "correlation_id", "letter_id")
        if letter.get(name)
    ]
    args = json.dumps(letter["params"], ensure_ascii=False, indent=1)
    return "\n".join([*lines, *(visible(line) for line in args.splitlines())])


def _button(text: str, name: str, pressed: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.clicked.connect(lambda _on=False: pressed())
    return button
