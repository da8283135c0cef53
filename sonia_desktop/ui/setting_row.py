"""One setting: its name, what it does, its value, and what is wrong with what was typed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from sonia_desktop.settings_live import holds_at_once
from sonia_desktop.settings_told import (
    COMMAND_LINE,
    DEFAULT,
    ENVIRONMENT,
    ToldSetting,
    environment_name,
    plain,
    wrong_with,
)
from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.pieces import plain_label
from sonia_desktop.ui.setting_editors import ListEditor, MarksEditor, PathEditor, editor_for, same
from sonia_desktop.ui.setting_languages import LANGUAGE_KEYS, language_name
from sonia_desktop.ui.setting_names import title_of
from sonia_desktop.ui.theme import XS, L, M, S
from sonia_desktop.ui.told import told as in_words
from sonia_desktop.ui.words import tr

_TYPED_MS = 900
_EDITOR_WIDTH = 280
_WORDS_WIDTH = 200
"""With less for the words, the editor stands below them."""


class SettingRow(QFrame):
    """Keeps a good value soon after it is typed, or when the field is left."""

    kept = Signal(str, object)
    """The key and the value to keep; None: the default."""

    def __init__(self, told: ToldSetting) -> None:
        super().__init__()
        self.told = told
        self._typed: Any = None
        self._waits = False
        self.setObjectName("card")
        self.title = QLabel(in_words(title_of(told.key)))
        self.title.setToolTip(told.key)
        self.title.setProperty("role", "strong")
        self.title.setWordWrap(True)
        self._about = in_words(told.about)
        about = plain_label(self._about, "small")
        self.key = plain_label(told.key, "small")
        self.editor = editor_for(told)
        self.editor.setObjectName(f"setting_{told.key}")
        self.editor.name_for_readers(self.title.text(), about.text())
        self.wrong = plain_label("", "error")
        self.wrong.setObjectName(f"wrong_{told.key}")
        self.note = plain_label("", "small")
        self.reset = QPushButton(tr("Back to the default"))
        self.reset.setProperty("role", "link")
        self.reset.setObjectName(f"reset_{told.key}")
        self.reset.setAccessibleName(tr("{title}: back to the default", title=self.title.text()))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(about)
        words.addWidget(self.key)
        words.addStretch(1)
        row = self._row = QHBoxLayout()
        row.setSpacing(L)
        row.addLayout(words, 1)
        wide = isinstance(self.editor, ListEditor | PathEditor)
        self._editor_width = _EDITOR_WIDTH + (60 if wide else 0)
        self.editor.setFixedWidth(self._editor_width)
        top = isinstance(self.editor, ListEditor | MarksEditor)
        row.addWidget(
            self.editor, 0, Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
        )
        below = QHBoxLayout()
        below.addWidget(self.note, 1)
        below.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, S, M, S)
        layout.setSpacing(XS)
        layout.addLayout(row)
        layout.addWidget(self.wrong)
        layout.addLayout(below)
        self._soon = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._soon.timeout.connect(self.flush)
        self.editor.changed.connect(self._changed)
        self.editor.done.connect(self.flush)
        self.reset.clicked.connect(self._back_to_default)
        self.show_told(told)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as it can become, not as it is now."""
        return QSize(_WORDS_WIDTH, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        room = self.width() - 2 * M
        beside = room >= _WORDS_WIDTH + L + self._editor_width
        aim = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != aim:
            self._row.setDirection(aim)
            self._row.setSpacing(L if beside else XS)
        alone = not beside and isinstance(self.editor, ListEditor | PathEditor)
        self.editor.setFixedWidth(room if alone else min(self._editor_width, room))

    def show_told(self, told: ToldSetting, note: str = "") -> None:
        """What holds now, and what is to be said of it."""
        self.told = told
        if not self._waits:
            self.editor.show_value(told.value)
            self._show_wrong("")
        fixed = told.origin in (ENVIRONMENT, COMMAND_LINE)
        self.editor.setEnabled(not fixed)
        if told.origin == COMMAND_LINE:
            note = tr("Given on the command line: it wins over a choice here.")
        elif fixed:
            note = tr(
                "Set by the variable {variable}: it wins over a choice here.",
                variable=environment_name(told.key),
            )
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.reset.setVisible(told.origin != DEFAULT and not fixed)
        self.reset.setToolTip(
            tr("The default is {in_words}", in_words=_value_in_words(told.key, told.default))
        )

    def show_refused(self, why: str) -> None:
        """It could not be kept."""
        self._show_wrong(why)

    def flush(self) -> None:
        """Keep now what was typed, where it is allowed."""
        self._soon.stop()
        if not self._waits or self.wrong.isVisibleTo(self):
            return
        self._waits = False
        if not same(self._typed, self.told.value):
            self.kept.emit(self.told.key, plain(self._typed))

    def _back_to_default(self) -> None:
        """What was typed and is not kept, or cannot be, is let go of."""
        self._soon.stop()
        self._waits = False
        self.kept.emit(self.told.key, None)

    def _changed(self, value: Any) -> None:
        self._typed, self._waits = value, True
        self._show_wrong("" if value is None else wrong_with(self.told.key, value))
        self._soon.start()

    def _show_wrong(self, why: str) -> None:
        why = in_words(why.replace("Input should be", "It has to be"))
        before = self.wrong.text()
        self.wrong.setText(f"{why[:1].upper()}{why[1:]}." if why and why[-1] != "." else why)
        self.wrong.setVisible(bool(why))
        if self.wrong.text() != before:
            about = f"{self.wrong.text()} {self._about}".strip()
            self.editor.name_for_readers(self.title.text(), about)
            announce(self, self.wrong.text())
        part = self.editor.focusProxy()
        if part is not None and part.property("wrong") != bool(why):
            part.setProperty("wrong", bool(why))
            part.style().polish(part)


def note_after(key: str, live: bool) -> str:
    """What is told when a change is kept."""
    if live or holds_at_once(key):
        return tr("Kept. It holds from now on.")
    return tr("Kept. It holds from the next start.")


def _value_in_words(key: str, value: Any) -> str:
    if key in LANGUAGE_KEYS:
        return language_name(value)
    if isinstance(value, bool):
        return in_words("on" if value else "off")
    if value in (None, "", []):
        return in_words("empty")
    if isinstance(value, list):
        return ", ".join(str(each) for each in value)
    return in_words(str(value))
