"""One answer, as it is drawn in the conversation."""

from __future__ import annotations

import dataclasses
import math
import time
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.agent.types import Outcome, Turn, Voiced
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.blocks import CodeBlock, RichTextBlock, document_css
from sonia_desktop.ui.copied_text import copied
from sonia_desktop.ui.in_pieces import settle
from sonia_desktop.ui.markdown import Block, GrowingText, RichText, blocks
from sonia_desktop.ui.message_tools import ToolRow, Versions
from sonia_desktop.ui.pieces import plain_label
from sonia_desktop.ui.text_piece import TextPiece
from sonia_desktop.ui.theme import XS, Colours, M, S
from sonia_desktop.ui.told import told, told_error
from sonia_desktop.ui.turn_words import stage_lines, summary_line
from sonia_desktop.ui.words import tr

_REDRAW_MS = 33
_REST_SHARE = 3
"""Drawing a growing answer takes at most a quarter of the time, however slow it is."""

_WAITING = tr("Waiting for your consent…")
_STAGE_WORDS = {
    "recall": tr("Remembering"),
    "decide": tr("Understanding"),
    "act": tr("Working"),
    "think": tr("Thinking"),
    "answer": tr("Answering"),
}


_SLOT_S = 0.003
"""Of the thread's own time; laying out what was drawn comes on top."""
_READ_AT_ONCE = 2_000
"""Characters of Markdown that are read in one slot: about 4 ms."""


def _reads_the_same(text: str) -> bool:
    """Whether Markdown that was read while it grew needs not be read again: nothing at its end (a
    reference's target, a formula's end) can have changed what stands before."""
    return not any(mark in text for mark in ("]:", "$", "\\[", "\\("))


class AssistantMessage(QWidget):
    """One answer: what is being done, then Markdown as it streams in, then engine and time.

    Args:
        acts: with buttons to ask again, say it aloud, and judge it.
    """

    why_asked = Signal(str)
    retry_asked = Signal(str)
    aloud_asked = Signal(str)
    version_asked = Signal(str)
    """Each carries the id of a turn."""
    judged = Signal(str, object)
    """The id of its turn; good (True), bad (False), or neither again (None)."""
    drawn = Signal()
    """Its pieces are others now, or say something else."""

    def __init__(self, colours: Colours, *, acts: bool = False) -> None:
        super().__init__()
        self._colours = colours
        self._source = ""
        self._growing = GrowingText()
        self._drawn: list[tuple[Block, RichTextBlock | CodeBlock]] = []
        self._wanted: Sequence[Block] = ()
        self._read: int | None = None  # characters of a long text that are read; None: all
        self.turn: Turn | None = None
        self.error: SoniaError | None = None
        self._good: bool | None = None
        self._body = QVBoxLayout()
        self._body.setSpacing(S)
        self._activity = QLabel(tr("Thinking…"))
        self._activity.setProperty("role", "small")
        self._activity.setObjectName("activity")
        self._summary = QLabel()
        self._summary.setProperty("role", "small")
        self._summary.setObjectName("summary")
        self._summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tools = ToolRow(colours)
        self._copy = self.tools.copier("copy_answer", tr("Copy answer"), lambda: self._source)
        self._acts = (
            [
                self.tools.add("say_answer", "aloud", tr("Read aloud"), self._say),
                self.tools.add("retry_answer", "retry", tr("Ask again"), self._retry),
                self.tools.add(
                    "good_answer", "thumb-up", tr("Good answer"), lambda: self._judge(True)
                ),
                self.tools.add(
                    "bad_answer", "thumb-down", tr("Bad answer"), lambda: self._judge(False)
                ),
            ]
            if acts
            else []
        )
        about = tr("Why this answer: what was heard, recalled and run")
        self._why = self.tools.add(
            "why_answer", "why", about, self._ask_why, tr("Ctrl+Y: the last")
        )
        self._versions: Versions | None = None
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(XS)
        beginning = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        self._foot.addWidget(self._summary, 0, beginning)
        self._foot.addWidget(self.tools, 0, beginning)
        self._foot.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, S, 0, S)
        layout.setSpacing(XS)
        layout.addLayout(self._body)
        layout.addWidget(self._activity)
        layout.addLayout(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._summary.hide()
        self.tools.hide()
        self._redraw = QTimer(self, singleShot=True, interval=_REDRAW_MS)
        self._redraw.timeout.connect(self._draw_growing)
        self.setAccessibleName(tr("Sonia's answer"))

    @property
    def text(self) -> str:
        """The answer's Markdown source."""
        return self._source

    @property
    def pieces(self) -> list[TextPiece]:
        """What can be selected of it, in order."""
        return [widget.piece for _block, widget in self._drawn]

    @property
    def plain_text(self) -> str:
        """What is drawn of the answer as it is read, without the marks of Markdown."""
        return copied([piece.whole for piece in self.pieces]).text()

    @property
    def activity(self) -> str:
        """What is being done now."""
        return self._activity.text()

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

    @property
    def versions(self) -> Versions:
        """The way to the other answers at this place; made when it is first asked for."""
        if self._versions is None:
            self._versions = Versions(self._colours)
            self._versions.chosen.connect(self.version_asked)
            self._foot.insertWidget(0, self._versions, 0, Qt.AlignmentFlag.AlignLeft)
        return self._versions

    @property
    def unfinished(self) -> bool:
        """There is more to draw; `draw_more` does it."""
        return len(self._drawn) < len(self._wanted) or self._read is not None

    def draw_more(self) -> None:
        """As much of what is left as one slot may take, and at least one block."""
        if self._read is not None and len(self._drawn) >= len(self._wanted):
            self._read += _READ_AT_ONCE
            self._wanted = self._growing.blocks(self._source[: self._read])
            if self._read >= len(self._source):
                self._read = None
        self._show_blocks(self._wanted, time.thread_time() + _SLOT_S)

    def set_turn(self, turn: Turn, *, at_once: bool = True) -> None:
        """The finished turn; a waiting one may be given again when it is settled.

        Args:
            at_once: draw all of it; else only its beginning, and who asks for it calls `draw_more`.
        """
        until = None if at_once else time.thread_time() + _SLOT_S
        self.turn = turn
        streamed, self._source = self._source, turn.answer
        self._redraw.stop()
        self._read = None
        if streamed == turn.answer and _reads_the_same(streamed):
            wanted: Sequence[Block] = self._growing.blocks(streamed)
        elif not at_once and len(turn.answer) > _READ_AT_ONCE and _reads_the_same(turn.answer):
            self._read = _READ_AT_ONCE
            wanted = self._growing.blocks(turn.answer[:_READ_AT_ONCE])
        else:
            wanted = blocks(turn.answer)
        self._show_blocks(wanted, until)
        waiting = turn.outcome is Outcome.WAITING
        self._activity.setVisible(waiting)
        if waiting:
            self._activity.setText(_WAITING)
        self._summary.setText(summary_line(turn))
        self._summary.setToolTip(stage_lines(turn))
        self._summary.show()
        self._arrange_foot()
        for button in (self._copy, *self._acts[:1]):
            button.setVisible(bool(turn.answer))
        self.tools.setVisible(not waiting)
        good = turn.why.get("judged", {}).get("good")
        self.show_judged(good if isinstance(good, bool) else None)

    def show_judged(self, good: bool | None) -> None:
        """What the user thinks of it."""
        self._good = good
        if self._acts:
            self.tools.mark(self._acts[2], good is True)
            self.tools.mark(self._acts[3], good is False)

    def show_versions(self, ids: Sequence[str]) -> None:
        """The turns at this place of the conversation, this one among them."""
        if ids or self._versions is not None:
            self.versions.show_versions(ids, self.turn.id if self.turn is not None else "")
            self._arrange_foot()

    def set_voiced(self, voiced: Voiced) -> None:
        """How the answer was said; comes after the turn."""
        if self.turn is not None:
            self.set_turn(dataclasses.replace(self.turn, voice=voiced))

    def set_error(self, error: SoniaError) -> None:
        """The turn could not be done: say why, and what helps."""
        self.error = error
        self._redraw.stop()
        self._draw()
        self._activity.hide()
        frame = QFrame()
        frame.setObjectName("trouble")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(M, S, M, S)
        inside.setSpacing(XS)
        for text, role in ((told(error.message), "error"), (told(error.remedy), "")):
            if text:
                inside.addWidget(plain_label(text, role))
        frame.setAccessibleName(tr("Error: {error}", error=told_error(error)))
        announce(self, frame.accessibleName(), urgent=True)
        self._body.addWidget(frame)
        self._summary.setText(tr("not done"))
        self._summary.setToolTip(error.code)
        self._summary.show()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange_foot()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as its foot is in several lines, though it stand in one."""
        hint = super().minimumSizeHint()
        if hint.width() > self._foot.minimumSize().width():
            return hint  # it is not the foot that is so wide
        widest = max((part.minimumSizeHint().width() for part in self._foot_parts()), default=0)
        return QSize(min(hint.width(), widest), hint.height())

    def _foot_parts(self) -> list[QWidget]:
        parts = (self._versions, self._summary, self.tools)
        return [part for part in parts if part is not None and not part.isHidden()]

    def _arrange_foot(self) -> None:
        """Its parts one below the other where they have no room beside each other."""
        parts = self._foot_parts()
        wanted = sum(part.sizeHint().width() + XS for part in parts)
        way = QBoxLayout.Direction
        self._foot.setDirection(way.LeftToRight if wanted <= self.width() else way.TopToBottom)

    def recolour(self, colours: Colours) -> None:
        self._colours = colours
        self.tools.recolour(colours)
        if self._versions is not None:
            self._versions.recolour(colours)
        for block, widget in self._drawn:
            if isinstance(widget, CodeBlock):
                widget.recolour(colours)
            elif isinstance(widget, RichTextBlock) and isinstance(block, RichText):
                widget.show_html(block.html, document_css(colours))

    def _ask_why(self) -> None:
        if self.turn is not None:
            self.why_asked.emit(self.turn.id)

    def _retry(self) -> None:
        if self.turn is not None:
            self.retry_asked.emit(self.turn.id)

    def _say(self) -> None:
        self.aloud_asked.emit(self._source)

    def _judge(self, good: bool) -> None:
        if self.turn is not None:
            self.show_judged(None if self._good is good else good)
            self.judged.emit(self.turn.id, self._good)

    def _draw_growing(self) -> None:
        begun = time.thread_time()
        self._show_blocks(self._growing.blocks(self._source))
        settle(self)
        took_ms = (time.thread_time() - begun) * 1000
        self._redraw.setInterval(max(_REDRAW_MS, math.ceil(took_ms * _REST_SHARE)))

    def _draw(self) -> None:
        self._show_blocks(blocks(self._source))

    def _show_blocks(self, wanted: Sequence[Block], until: float | None = None) -> None:
        """Draw what changed; while an answer streams that is the last block only.

        Args:
            until: on the clock of the thread's own time; what is left then is drawn later.
        """
        self._wanted = wanted
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
                widget.setAccessibleName(tr("Sonia answered"))
                widget.show_html(block.html, css)
            elif not isinstance(block, RichText) and isinstance(widget, CodeBlock):
                widget.show_code(block.text, block.language, block.depth)
            if until is not None and time.thread_time() >= until:
                self.drawn.emit()
                return
        self._drop(len(wanted))
        self.drawn.emit()

    def _drop(self, first: int) -> None:
        for _block, widget in self._drawn[first:]:
            self._body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        del self._drawn[first:]
