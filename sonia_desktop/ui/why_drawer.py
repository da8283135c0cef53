"""“Why did you say that?”: one answer accounted for, beside the conversation."""

from __future__ import annotations

import functools
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.agent.explaining import explain
from sonia_desktop.agent.types import ToolCall, Turn
from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.in_pieces import InPieces
from sonia_desktop.ui.memory_words import why_found
from sonia_desktop.ui.pieces import caption, emptied, plain_label
from sonia_desktop.ui.theme import XS, L, M, S, monospace
from sonia_desktop.ui.waterfall import Waterfall
from sonia_desktop.ui.way_back import WayBack
from sonia_desktop.ui.why_words import (
    answered,
    argument_lines,
    costs,
    decided,
    duration_words,
    heard,
    judged,
    result_text,
    state_words,
    waterfall,
)
from sonia_desktop.ui.words import capital, tr

WIDTH = 340
_Maker = Callable[[], QWidget | None]
"""Makes a line of the drawer; None: it stands in one that was made before."""
_ANY_WIDTH = 16_777_215  # QWIDGETSIZE_MAX


class WhyDrawer(QFrame):
    """Opened from an answer; Esc or the cross asks to close it (`closed`)."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.turn: Turn | None = None
        self.setObjectName("subsystems")
        self.setAccessibleName(tr("Why this answer"))
        title = QLabel(tr("Why this answer"))
        title.setProperty("role", "caption")
        self._copy = self._button(tr("Copy as text"), self._copy_all)
        self.cross = self._button(tr("Close"), self.closed.emit)
        head = QHBoxLayout()
        head.setSpacing(XS)
        head.addWidget(title, 1)
        head.addWidget(self._copy)
        head.addWidget(self.cross)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._body = QVBoxLayout(inside)
        self._body.setContentsMargins(0, 0, M, L)
        self._body.setSpacing(S)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(tr("What the answer rests on"))
        self._scroll.setWidget(inside)
        self._back = WayBack(self)
        self._waiting: deque[_Maker] = deque()
        self._building = InPieces(inside, self._build_one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, M, S, M)
        layout.setSpacing(S)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        desk.theme.changed.connect(self._recolour)
        self._recolour()
        self.hide()

    def show_nothing(self) -> bool:
        """Go away; True when the focus was in it and has gone back to where it was before."""
        self.turn = None
        back = self._back.go()
        self.hide()
        return back

    def fit(self, beside: bool) -> None:
        """Beside the conversation, or alone where there is no room for both."""
        self.setMinimumWidth(WIDTH if beside else 0)
        self.setMaximumWidth(WIDTH if beside else _ANY_WIDTH)

    def show_turn(self, turn: Turn, asked: Sequence[Mapping[str, Any]] = ()) -> None:
        """What was heard, recalled, run, by what, at what cost, and how long each part took.

        `asked`: the language models that were asked, as the ledger keeps them, newest first.
        """
        fresh = self.turn is None
        self.turn = turn
        emptied(self._body)
        self._waiting = deque(self._parts(turn, asked))
        self._body.addStretch(1)
        self._building.start()
        self._scroll.verticalScrollBar().setValue(0)
        self.show()
        if fresh:
            self.cross.setFocus()

    # --- inside -----------------------------------------------------------------------------

    def _parts(self, turn: Turn, asked: Sequence[Mapping[str, Any]]) -> Iterator[_Maker]:
        """What makes each line, from above."""
        yield from _table(
            tr("What was heard"), [(tr("Said"), turn.said), *heard(turn), *decided(turn)]
        )
        yield lambda: caption(tr("What was remembered"))
        if not turn.evidence:
            yield lambda: plain_label(tr("Nothing that mattered here."), "small")
        for number, item in enumerate(turn.evidence):
            yield functools.partial(self._memory, number, item)
        yield lambda: caption(tr("What was run"))
        if not turn.tool_calls:
            yield lambda: plain_label(tr("No tool was run."), "small")
        for call in turn.tool_calls:
            yield functools.partial(self._call, call)
        yield from _table(tr("The answer"), [*answered(turn), *costs(asked), *judged(turn)])
        steps = waterfall(turn.stages)
        if steps:
            total = turn.stages.get("total", 0.0)
            yield lambda: caption(tr("Time: {time} in all", time=duration_words(total)))
            yield functools.partial(Waterfall, self._desk.theme, steps, total)
        if turn.voice is not None and turn.voice.latency_ms:
            spoken = waterfall(turn.voice.latency_ms)
            whole = turn.voice.latency_ms.get("total", 0.0)
            yield lambda: caption(tr("From your last word to the first sound"))
            yield functools.partial(Waterfall, self._desk.theme, spoken, whole)

    def _build_one(self) -> bool:
        if not self._waiting:
            return False
        made = self._waiting.popleft()()
        if made is not None:
            self._body.insertWidget(self._body.count() - 1, made)
            made.show()
        return True

    def _memory(self, number: int, item: dict[str, Any]) -> QWidget:
        card, inside = _card()
        content = str(item.get("content", ""))
        inside.addWidget(plain_label(content))
        score = item.get("score")
        told = tr("{score:.0%} match", score=score) if isinstance(score, int | float) else ""
        why = capital(why_found(str(item.get("why") or "")))
        about = ". ".join(part for part in (told, why) if part)
        if about:
            inside.addWidget(plain_label(about, "small"))
        memory_id = item.get("id")
        if isinstance(memory_id, str):
            link = QPushButton(tr("Show in memory"))
            link.setProperty("role", "link")
            link.setObjectName(f"recalled_{number}")
            link.setAccessibleName(tr("Show in memory: {content}", content=content))
            link.clicked.connect(lambda: self._desk.open("memory", memory_id))
            inside.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _call(self, call: ToolCall) -> QWidget:
        card, inside = _card()
        card.setAccessibleName(
            tr("Tool {tool}: {state}", tool=call.tool, state=state_words(call.state))
        )
        inside.addWidget(plain_label(f"{call.tool}: {state_words(call.state)}"))
        for text in (argument_lines(call.args), result_text(call.result)):
            if text:
                exact = plain_label(text)
                exact.setFont(monospace(12))
                exact.setProperty("role", "exact")
                inside.addWidget(exact)
        if call.error:
            inside.addWidget(plain_label(call.error, "error"))
        return card

    def _copy_all(self) -> None:
        if self.turn is not None:
            QGuiApplication.clipboard().setText(explain(self.turn))
            self._desk.tell(tr("Copied."))

    def _button(self, name: str, slot: Any) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setIconSize(QSize(16, 16))
        button.clicked.connect(slot)
        return button

    def _recolour(self) -> None:
        c = self._desk.theme.colours
        self._copy.setIcon(icon("copy", c.muted))
        self.cross.setIcon(icon("close", c.muted))


def _table(title: str, rows: list[tuple[str, str]]) -> Iterator[_Maker]:
    """A caption and two columns below it, made row by row."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(M)
    grid.setVerticalSpacing(XS)
    grid.setColumnStretch(1, 1)

    def row(number: int, name: str, value: str) -> None:
        label = plain_label(name, "small")
        label.setWordWrap(False)
        words = plain_label(value)
        grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, number, 1)
        label.show()
        words.show()

    yield lambda: caption(title)
    yield lambda: table
    for number, (name, value) in enumerate(rows):
        yield functools.partial(row, number, name, value)


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setObjectName("card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(M, S, M, S)
    inside.setSpacing(2)
    return card, inside
