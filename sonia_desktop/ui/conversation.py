"""The conversation: what was said and answered, drawn as it arrives."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.agent.types import Outcome, Turn, Voiced
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.blocks import CodeBlock, RichTextBlock, document_css
from sonia_desktop.ui.empty_state import EmptyState
from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.markdown import RichText, blocks
from sonia_desktop.ui.theme import COLUMN_WIDTH, XL, XS, Colours, L, M, S, Theme
from sonia_desktop.ui.turn_words import stage_lines, summary_line

_REDRAW_MS = 33
_BATCH = 4  # earlier turns drawn in one slot
_NEAR_END_PX = 40
_BUBBLE_SHARE = 0.82

_WAITING = "Waiting for your consent…"
_STAGE_WORDS = {
    "recall": "Remembering",
    "decide": "Understanding",
    "act": "Working",
    "think": "Thinking",
    "answer": "Answering",
}


class UserMessage(QWidget):
    """What the user said, in a bubble at the right. `live` while it is still being heard."""

    def __init__(self, text: str, *, live: bool = False) -> None:
        super().__init__()
        self._bubble = QFrame()
        self._bubble.setObjectName("bubble")
        self._bubble.setProperty("live", live)
        self._text = RichTextBlock()
        self._text.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text.setAccessibleName("You said")
        inner = QHBoxLayout(self._bubble)
        inner.setContentsMargins(L, S + 2, L, S + 2)
        inner.addWidget(self._text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, S, 0, 0)
        layout.addStretch()
        layout.addWidget(self._bubble)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    @property
    def text(self) -> str:
        return self._text.toPlainText()

    def set_text(self, text: str) -> None:
        self._text.show_plain(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def recolour(self, colours: Colours) -> None:
        self.set_text(self.text)

    def _fit(self) -> None:
        width = self.width() if self.width() > 120 else COLUMN_WIDTH
        self._text.fit_within(int(width * _BUBBLE_SHARE) - 2 * L)


class AssistantMessage(QWidget):
    """One answer: what is being done, then Markdown as it streams in, then engine and time."""

    why_asked = Signal(str)
    """The id of its turn."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._colours = colours
        self._source = ""
        self._drawn: list[tuple[object, QWidget]] = []
        self._turn: Turn | None = None
        self._body = QVBoxLayout()
        self._body.setSpacing(S)
        self._activity = QLabel("Thinking…")
        self._activity.setProperty("role", "small")
        self._activity.setObjectName("activity")
        self._summary = QLabel()
        self._summary.setProperty("role", "small")
        self._summary.setObjectName("summary")
        self._summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copy = QToolButton()
        self._copy.setObjectName("copy_answer")
        self._copy.setAccessibleName("Copy answer")
        self._copy.setToolTip("Copy answer")
        self._copy.setIcon(icon("copy", colours.muted))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._source))
        self._why = QToolButton()
        self._why.setObjectName("why_answer")
        self._why.setAccessibleName("Why this answer")
        self._why.setToolTip("Why this answer: what was heard, recalled and run (Ctrl+Y: the last)")
        self._why.setIcon(icon("why", colours.muted))
        self._why.clicked.connect(self._ask_why)
        foot = QHBoxLayout()
        foot.setSpacing(XS)
        foot.addWidget(self._summary)
        foot.addWidget(self._copy)
        foot.addWidget(self._why)
        foot.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, S, 0, S)
        layout.setSpacing(XS)
        layout.addLayout(self._body)
        layout.addWidget(self._activity)
        layout.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._summary.hide()
        self._copy.hide()
        self._why.hide()
        self._redraw = QTimer(self, singleShot=True, interval=_REDRAW_MS)
        self._redraw.timeout.connect(self._draw)
        self.setAccessibleName("Sonia's answer")

    @property
    def text(self) -> str:
        """The answer's Markdown source."""
        return self._source

    @property
    def summary(self) -> str:
        return self._summary.text()

    @property
    def finished(self) -> bool:
        return not self._activity.isVisibleTo(self)

    def set_stage(self, stage: str, detail: str) -> None:
        if detail == "waiting for consent":
            self._activity.setText(_WAITING)
            return
        words = _STAGE_WORDS.get(stage, stage.capitalize())
        self._activity.setText(f"{words}: {detail}…" if detail else f"{words}…")

    def append(self, piece: str) -> None:
        """One piece of a streamed answer."""
        self._source += piece
        if not self._redraw.isActive():
            self._redraw.start()

    def set_turn(self, turn: Turn) -> None:
        """The finished turn; a waiting one may be given again when it is settled."""
        self._turn = turn
        self._source = turn.answer
        self._redraw.stop()
        self._draw()
        waiting = turn.outcome is Outcome.WAITING
        self._activity.setVisible(waiting)
        if waiting:
            self._activity.setText(_WAITING)
        self._summary.setText(summary_line(turn))
        self._summary.setToolTip(stage_lines(turn))
        self._summary.show()
        self._copy.setVisible(bool(turn.answer))
        self._why.setVisible(not waiting)

    def set_voiced(self, voiced: Voiced) -> None:
        """How the answer was said; comes after the turn."""
        if self._turn is not None:
            self.set_turn(dataclasses.replace(self._turn, voice=voiced))

    def set_error(self, error: SoniaError) -> None:
        """The turn could not be done: say why, and what helps."""
        self._redraw.stop()
        self._draw()
        self._activity.hide()
        frame = QFrame()
        frame.setObjectName("trouble")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(M, S, M, S)
        inside.setSpacing(XS)
        for text, role in ((error.message, "error"), (error.remedy, "")):
            if not text:
                continue
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", role)
            label.setWordWrap(True)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            inside.addWidget(label)
        frame.setAccessibleName(f"Error: {error}")
        self._body.addWidget(frame)
        self._summary.setText("not done")
        self._summary.setToolTip(error.code)
        self._summary.show()

    def recolour(self, colours: Colours) -> None:
        self._colours = colours
        self._copy.setIcon(icon("copy", colours.muted))
        self._why.setIcon(icon("why", colours.muted))
        for block, widget in self._drawn:
            if isinstance(widget, CodeBlock):
                widget.recolour(colours)
            elif isinstance(widget, RichTextBlock) and isinstance(block, RichText):
                widget.show_html(block.html, document_css(colours))

    def _ask_why(self) -> None:
        if self._turn is not None:
            self.why_asked.emit(self._turn.id)

    def _draw(self) -> None:
        """Draw what changed; while an answer streams that is the last block only."""
        wanted = blocks(self._source)
        css = document_css(self._colours)
        for place, block in enumerate(wanted):
            if place < len(self._drawn):
                old, widget = self._drawn[place]
                if old == block:
                    continue
                if type(old) is not type(block):
                    self._drop(place)
            if place >= len(self._drawn):
                widget = (
                    RichTextBlock() if isinstance(block, RichText) else CodeBlock(self._colours)
                )
                self._body.insertWidget(place, widget)
                self._drawn.append((block, widget))
            self._drawn[place] = (block, widget)
            if isinstance(block, RichText) and isinstance(widget, RichTextBlock):
                widget.setAccessibleName("Sonia answered")
                widget.show_html(block.html, css)
            elif not isinstance(block, RichText) and isinstance(widget, CodeBlock):
                widget.show_code(block.text, block.language)
        self._drop(len(wanted))

    def _drop(self, first: int) -> None:
        for _block, widget in self._drawn[first:]:
            self._body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        del self._drawn[first:]


class ConversationView(QScrollArea):
    """The list of messages; shows what can be asked while there are none."""

    example_chosen = Signal(str, bool)
    """The example's text, and whether to send it at once."""
    why_asked = Signal(str)
    """The id of a turn."""

    def __init__(self, theme: Theme, hints: str = "", promise: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._answers: dict[str, AssistantMessage] = {}
        self._live: UserMessage | None = None
        self._follow = True
        self._earlier: list[Turn] = []
        self.setObjectName("conversation")
        self.setAccessibleName("Conversation")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._column = QWidget()
        self._column.setMaximumWidth(COLUMN_WIDTH)
        self._messages = QVBoxLayout(self._column)
        self._messages.setContentsMargins(0, L, 0, L)
        self._messages.setSpacing(S)
        self._messages.addStretch()
        sides = QHBoxLayout(self._inside)
        sides.setContentsMargins(XL, 0, XL, 0)
        sides.addStretch(1)
        sides.addWidget(self._column, 1000)
        sides.addStretch(1)
        self.setWidget(self._inside)
        self.empty_state = EmptyState(hints, promise)
        self.empty_state.chosen.connect(self.example_chosen)
        self._messages.insertWidget(0, self.empty_state)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._grew)
        bar.valueChanged.connect(self._scrolled)
        theme.changed.connect(self._recolour)
        self._earlier_timer = QTimer(self, interval=0)
        self._earlier_timer.timeout.connect(self._draw_earlier)

    @property
    def messages(self) -> list[UserMessage | AssistantMessage]:
        """What is shown, oldest first."""
        items = (self._messages.itemAt(i) for i in range(self._messages.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [w for w in widgets if isinstance(w, UserMessage | AssistantMessage)]

    def add_user(self, text: str) -> UserMessage:
        """A message of the user; a bubble still being heard becomes it."""
        self.drop_live()
        message = UserMessage(text)
        self._add(message)
        self._follow = True
        return message

    def add_answer(self) -> AssistantMessage:
        """An answer that is on its way."""
        message = AssistantMessage(self._theme.colours)
        self._add(message)
        return message

    def bind(self, turn_id: str, message: AssistantMessage) -> None:
        """Events of this turn belong to this answer."""
        self._answers[turn_id] = message

    def answer_of(self, turn_id: str) -> AssistantMessage | None:
        return self._answers.get(turn_id)

    def show_live(self, text: str) -> None:
        """What is being heard now."""
        if self._live is None:
            self._live = UserMessage(text, live=True)
            self._add(self._live)
        else:
            self._live.set_text(text)

    def drop_live(self) -> None:
        if self._live is not None:
            self._remove(self._live)
            self._live = None
            self.empty_state.setVisible(not self.messages)

    def show_earlier(self, turns: Iterable[Turn]) -> None:
        """Put earlier turns (oldest first) above what is shown, a few at a time, newest first."""
        self._earlier = list(turns)
        if self._earlier:
            self._earlier_timer.start()

    def clear(self) -> None:
        """Start with an empty page; the turns stay in the memory of Sonia."""
        self._earlier_timer.stop()
        self._earlier.clear()
        for message in self.messages:
            self._remove(message)
        self._answers.clear()
        self._live = None
        self.empty_state.show()

    def go_to(self, turn_id: str) -> bool:
        """Scroll to an answer; False when it is not shown."""
        answer = self._answers.get(turn_id)
        if answer is None:
            return False
        self._follow = False
        self.ensureWidgetVisible(answer, 0, 120)
        return True

    @property
    def last_turn(self) -> str | None:
        """The id of the newest turn that has an answer here."""
        done = [key for key, answer in self._answers.items() if answer.finished]
        return done[-1] if done else None

    def _add(self, message: QWidget, place: int | None = None) -> None:
        if isinstance(message, AssistantMessage):
            message.why_asked.connect(self.why_asked)
        self.empty_state.hide()
        end = self._messages.count() - 1  # before the stretch
        self._messages.insertWidget(end if place is None else place, message)

    def _remove(self, message: QWidget) -> None:
        self._messages.removeWidget(message)
        message.hide()
        message.setParent(None)
        message.deleteLater()

    def _draw_earlier(self) -> None:
        for _ in range(_BATCH):
            if not self._earlier:
                self._earlier_timer.stop()
                return
            turn = self._earlier.pop()
            if turn.id in self._answers:
                continue
            answer = AssistantMessage(self._theme.colours)
            self._add(answer, 1)
            answer.set_turn(turn)
            self._add(UserMessage(turn.said), 1)
            self.bind(turn.id, answer)

    def _grew(self, _low: int, high: int) -> None:
        if self._follow:
            self.verticalScrollBar().setValue(high)

    def _scrolled(self, value: int) -> None:
        self._follow = value >= self.verticalScrollBar().maximum() - _NEAR_END_PX

    def _recolour(self) -> None:
        for message in self.messages:
            message.recolour(self._theme.colours)
