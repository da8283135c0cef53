"""One memory at length: its words, where they come from, why it was found, what it replaced."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QTextCursor
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

from sonia_desktop.core.ids import utc_now
from sonia_desktop.memory.types import Hit, MemoryItem
from sonia_desktop.ui.memory_edit import Editor, MergeChoice
from sonia_desktop.ui.memory_source import Background, Source
from sonia_desktop.ui.memory_words import PARTS, became, known, part_words, why_found
from sonia_desktop.ui.meter import Meter
from sonia_desktop.ui.pieces import caption, emptied, plain_label
from sonia_desktop.ui.theme import XS, L, M, S, Theme
from sonia_desktop.ui.words import capital, tr

_MOST_VERSIONS = 20


class MemoryDetail(QScrollArea):
    """Shows nothing by itself: the panel gives it what it shows, and does what is asked."""

    edit_asked = Signal(str, str)
    """A memory's id and its new words."""
    forget_asked = Signal(object)
    """Ids."""
    merge_asked = Signal(str, object)
    """The id that stays, and the others."""
    turn_asked = Signal(str)
    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.item: MemoryItem | None = None
        self.editor: Editor | None = None
        self._drafts: dict[str, str] = {}
        """Words that were typed and neither kept nor given up, by the memory's id."""
        self.merging: MergeChoice | None = None
        self.setObjectName("memory_detail")
        self.setAccessibleName(tr("The memory"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._body = QVBoxLayout(inside)
        self._body.setContentsMargins(L, S, L, L)
        self._body.setSpacing(S)
        self.setWidget(inside)
        self.back = QPushButton(tr("Back to the list"))
        self.back.setProperty("role", "link")
        self.back.clicked.connect(self.back_asked)
        self.back.hide()

    # --- what is shown ----------------------------------------------------------------------

    def show_nothing(self, text: str = tr("Choose a memory to see where it comes from.")) -> None:
        """Nothing is chosen."""
        self._begin(None)
        label = plain_label(text, "small")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body.addWidget(label, 1)

    def show_item(self, item: MemoryItem, hit: Hit | None) -> None:
        """What is known at once; the rest comes with `show_background`."""
        self._begin(item)
        words = plain_label(item.content)
        words.setObjectName("memory_words")
        words.setProperty("role", "statement")
        words.setAccessibleName(tr("Remembered: {content}", content=item.content))
        self._words_place = self._body.count()
        self._body.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(S)
        for text, name, slot in (
            (tr("Edit"), "memory_edit", self.edit),
            (tr("Forget"), "memory_forget", lambda: self.forget_asked.emit([item.id])),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAccessibleName(tr("{action} this memory", action=text))
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        self._body.addLayout(row)
        if hit is not None:
            self._why(hit)
        self._background_place = self._body.count()
        self._body.addStretch(1)
        draft = self._drafts.pop(item.id, None)
        if draft is not None:
            self._edit(draft)

    def show_background(self, background: Background) -> None:
        """Where it comes from, what is known of it, and its other wordings."""
        item = self.item
        if item is None or background.item.id != item.id or self.editor is not None:
            return
        self.item = background.item
        place = self._background_place
        self._drop_from(place)
        today = utc_now().astimezone().date()
        if background.source is not None:
            self._source(background.source)
        grid = QGridLayout()
        grid.setHorizontalSpacing(L)
        grid.setVerticalSpacing(XS)
        grid.setColumnStretch(1, 1)
        for number, (name, value) in enumerate(known(background.item, today)):
            grid.addWidget(plain_label(name, "small"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(plain_label(value), number, 1)
        self._body.addWidget(caption(tr("What is known of it")))
        self._body.addLayout(grid)
        others = [each for each in background.versions if each.id != background.item.id]
        if others:
            self._body.addWidget(caption(tr("Other wordings")))
            for each in others[-_MOST_VERSIONS:]:
                frame = QFrame()
                frame.setObjectName("version")
                inside = QVBoxLayout(frame)
                inside.setContentsMargins(M, S, M, S)
                inside.setSpacing(2)
                inside.addWidget(plain_label(each.content))
                inside.addWidget(plain_label(became(each, today), "small"))
                frame.setAccessibleName(f"{each.content}. {became(each, today)}")
                self._body.addWidget(frame)
        self._body.addStretch(1)

    def show_merge(self, items: Sequence[MemoryItem]) -> None:
        """Several are chosen: one wording stays, the others become versions of it."""
        self._begin(None)
        self.merging = MergeChoice(items)
        self.merging.merge_asked.connect(self.merge_asked)
        self.merging.forget_asked.connect(
            lambda: self.forget_asked.emit([item.id for item in items])
        )
        self._body.addWidget(self.merging)
        self._body.addStretch(1)

    def edit(self) -> None:
        """Write other words in its place."""
        if self.item is not None and self.editor is None:
            entry = self._edit(self.item.content).entry
            entry.setFocus()
            entry.moveCursor(QTextCursor.MoveOperation.End)

    def _edit(self, words: str) -> Editor:
        item = self.item
        assert item is not None
        self._drop_from(self._words_place)
        self.editor = Editor(item.content)
        self.editor.entry.setPlainText(words)
        self.editor.saved.connect(lambda text: self.edit_asked.emit(item.id, text))
        self.editor.cancelled.connect(self.stop_editing)
        self._body.addWidget(self.editor)
        self._body.addStretch(1)
        return self.editor

    def stop_editing(self) -> None:
        """Leave the words as they are."""
        if self.editor is not None and self.item is not None:
            item = self.item
            self.editor = None
            self.show_item(item, self._hit)
            self.again_asked.emit(item.id)

    again_asked = Signal(str)
    """Its background is to be shown again."""

    # --- inside -----------------------------------------------------------------------------

    def _begin(self, item: MemoryItem | None) -> None:
        if self.editor is not None and self.item is not None:
            words = self.editor.entry.toPlainText().strip()
            kept = item is not None and item.content == words
            if words and not kept and words != self.item.content:
                self._drafts[self.item.id] = words
        self._drop_from(0)
        self.item, self.editor, self.merging = item, None, None
        self._hit: Hit | None = None
        self._body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.verticalScrollBar().setValue(0)

    def _drop_from(self, place: int) -> None:
        self._body.removeWidget(self.back) if place == 0 else None
        emptied(self._body, place)

    def _why(self, hit: Hit) -> None:
        self._hit = hit
        self._body.addWidget(caption(tr("Why it was found")))
        said = why_found(hit.why)
        why = plain_label(
            tr("It {why}.", why=said) if said else tr("It is close to what was asked.")
        )
        why.setObjectName("memory_why")
        self._body.addWidget(why)
        grid = QGridLayout()
        grid.setHorizontalSpacing(M)
        grid.setColumnStretch(1, 1)
        figures = [("match", hit.score)]
        figures += [(name, hit.parts[name]) for name in PARTS if name in hit.parts]
        for number, (name, value) in enumerate(figures):
            grid.addWidget(plain_label(capital(part_words(name)), "small"), number, 0)
            grid.addWidget(Meter(self._theme, value, part_words(name)), number, 1)
            grid.addWidget(plain_label(f"{value:.0%}", "small"), number, 2)
        self._body.addLayout(grid)

    def _source(self, source: Source) -> None:
        self._body.addWidget(caption(tr("Where it comes from")))
        self._body.addWidget(plain_label(source.title))
        if source.span:
            quoted = QLabel(
                f"“{escape(source.before)}<b>{escape(source.span)}</b>{escape(source.after)}”"
            )
            quoted.setObjectName("memory_quote")
            quoted.setTextFormat(Qt.TextFormat.RichText)
            quoted.setWordWrap(True)
            quoted.setProperty("role", "quote")
            self._body.addWidget(quoted)
        if source.turn_id:
            show = QPushButton(tr("Show that answer"))
            show.setProperty("role", "link")
            show.clicked.connect(lambda: self.turn_asked.emit(source.turn_id))
            self._body.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
        if source.path:
            opened = QPushButton(tr("Open the file"))
            opened.setProperty("role", "link")
            opened.setToolTip(source.path)
            there = Path(source.path)
            opened.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(there))))
            self._body.addWidget(opened, 0, Qt.AlignmentFlag.AlignLeft)
