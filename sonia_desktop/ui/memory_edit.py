"""Other words for a memory, and several memories made one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.memory.types import MemoryItem
from sonia_desktop.ui.memory_words import meta_line
from sonia_desktop.ui.pieces import caption, plain_label
from sonia_desktop.ui.theme import M, S
from sonia_desktop.ui.words import tr

_LEAST_HEIGHT = 110


class _Entry(QPlainTextEdit):
    accepted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        else:
            super().keyPressEvent(event)


class Editor(QWidget):
    """Ctrl+Enter keeps the new words; the old ones stay as a version."""

    saved = Signal(str)
    cancelled = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self._before = text
        self.entry = _Entry()
        self.entry.setObjectName("memory_entry")
        self.entry.setAccessibleName(tr("The memory's words"))
        self.entry.setPlainText(text)
        self.entry.setTabChangesFocus(True)
        self.entry.setMinimumHeight(_LEAST_HEIGHT)
        self.entry.accepted.connect(self._save)
        self.entry.textChanged.connect(self._changed)
        self.save = QPushButton(tr("Save"))
        self.save.setProperty("role", "primary")
        self.save.setObjectName("memory_save")
        self.save.clicked.connect(self._save)
        cancel = QPushButton(tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.save)
        row.addWidget(cancel)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self.entry)
        layout.addLayout(row)
        layout.addWidget(
            plain_label(tr("What it said before is kept as an older wording."), "small")
        )
        self._changed()

    def _changed(self) -> None:
        text = self.entry.toPlainText().strip()
        self.save.setEnabled(bool(text) and text != self._before)

    def _save(self) -> None:
        if self.save.isEnabled():
            self.save.setEnabled(False)  # once; a refusal enables it with the next letter
            self.saved.emit(self.entry.toPlainText().strip())


class MergeChoice(QWidget):
    """Which of several wordings stays."""

    merge_asked = Signal(str, object)
    forget_asked = Signal()

    def __init__(self, items: Sequence[MemoryItem]) -> None:
        super().__init__()
        self._items = list(items)
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        title = plain_label(tr("{count} memories are chosen", count=len(items)))
        title.setProperty("role", "title")
        layout.addWidget(title)
        layout.addWidget(caption(tr("Merge: which wording stays?")))
        for number, item in enumerate(self._items):
            frame = QFrame()
            frame.setObjectName("version")
            row = QHBoxLayout(frame)
            row.setContentsMargins(M, S, M, S)
            row.setSpacing(S)
            choice = QRadioButton()
            choice.setChecked(number == 0)
            choice.setAccessibleName(tr("Keep: {content}", content=item.content))
            self._group.addButton(choice, number)
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addWidget(plain_label(item.content))
            words.addWidget(plain_label(meta_line(item), "small"))
            row.addWidget(choice, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(words, 1)
            layout.addWidget(frame)
        self.merge = QPushButton(tr("Merge"))
        self.merge.setObjectName("memory_merge")
        self.merge.setProperty("role", "primary")
        self.merge.clicked.connect(self._merge)
        forget = QPushButton(tr("Forget all {count}", count=len(items)))
        forget.clicked.connect(self.forget_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addWidget(self.merge)
        buttons.addWidget(forget)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addWidget(
            plain_label(tr("The others become older wordings of it and are not lost."), "small")
        )

    def choose(self, number: int) -> None:
        """Keep the wording at that place."""
        self._group.button(number).setChecked(True)

    def _merge(self) -> None:
        self.merge.setEnabled(False)
        keep = self._items[self._group.checkedId()].id
        self.merge_asked.emit(keep, [item.id for item in self._items if item.id != keep])
