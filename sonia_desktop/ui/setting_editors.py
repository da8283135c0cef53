"""One editor for each kind of setting. Each tells what was chosen as it is typed.

editor = editor_for(told)
editor.changed.connect(lambda value: ...)     # the value as settings take it; None: the default
"""

from __future__ import annotations

import types
import typing
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.settings_told import ToldSetting, plain
from sonia_desktop.ui.editor import Editor
from sonia_desktop.ui.keys_editor import KeysEditor
from sonia_desktop.ui.setting_languages import language_name, spoken_languages
from sonia_desktop.ui.setting_names import choice_name
from sonia_desktop.ui.theme import XS, S
from sonia_desktop.ui.told import told as told_name
from sonia_desktop.ui.words import tr

_LIST_LINES = 3
_HOTKEYS = ("ui.talk_hotkey", "ui.look_hotkey", "ui.stop_hotkey")
DEVICES = {"audio.input_device": "input", "audio.output_device": "output"}
"""Settings that name a sound device, and in which direction it goes."""


class SwitchEditor(Editor):
    def __init__(self) -> None:
        super().__init__()
        self.box = QCheckBox(tr("On"))
        _fill(self, self.box)
        self.box.clicked.connect(self._tell)

    def show_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))


class ChoiceEditor(Editor):
    def __init__(self, choices: tuple[Any, ...]) -> None:
        super().__init__()
        self.box = QComboBox()
        for choice in choices:
            self.box.addItem(told_name(choice_name(choice)), choice)
        _fill(self, self.box)
        self.box.activated.connect(self._chosen)

    def show_value(self, value: Any) -> None:
        self.box.setCurrentIndex(self.box.findData(value))

    def _chosen(self, place: int) -> None:
        self._tell(self.box.itemData(place))


class LanguageEditor(ChoiceEditor):
    """Languages, each named in itself; a value that is none of them stays choosable."""

    def __init__(self, codes: Sequence[str]) -> None:
        super().__init__(())
        for code in codes:
            self.box.addItem(language_name(code), code)

    def show_value(self, value: Any) -> None:
        if self.box.findData(value) < 0:
            self.box.addItem(language_name(value), value)
        super().show_value(value)


class DeviceEditor(ChoiceEditor):
    """The sound devices of one direction that are there now; one that is not stays choosable."""

    def __init__(self) -> None:
        super().__init__(())
        self._names: tuple[str, ...] = ()
        self._value = ""
        self.show_names(())

    def show_names(self, names: tuple[str, ...]) -> None:
        """The devices that are there."""
        self._names = names
        self.box.clear()
        self.box.addItem(tr("The system's"), "")
        for name in names:
            self.box.addItem(name, name)
        if self._value and self._value not in names:
            self.box.addItem(tr("{chosen} (not there now)", chosen=self._value), self._value)
        super().show_value(self._value)

    def show_value(self, value: Any) -> None:
        self._value = str(value or "")
        self.show_names(self._names)


class TextEditor(Editor):
    """Words and numbers; `number` reads what is typed, and what it cannot read is told as it is."""

    def __init__(self, number: type[int] | type[float] | None = None, empty: Any = "") -> None:
        super().__init__()
        self._number, self._empty = number, empty
        self.line = QLineEdit()
        _fill(self, self.line)
        layout = self.layout()
        if number is not None and isinstance(layout, QHBoxLayout):
            self.line.setMaximumWidth(140)
            layout.addStretch(1)
        self.line.textEdited.connect(lambda text: self.changed.emit(self._read(text)))
        self.line.editingFinished.connect(self.done)

    def show_value(self, value: Any) -> None:
        shown = f"{value:g}" if isinstance(value, float) and abs(value) < 1e6 else str(value)
        self.line.setText("" if value is None else shown)

    def _read(self, text: str) -> Any:
        text = text.strip()
        if not text:
            return self._empty
        if self._number is None:
            return text
        try:
            return self._number(text)
        except ValueError:
            return text  # refused with the reason, beside the field


class PathEditor(TextEditor):
    def __init__(self, folder: bool) -> None:
        super().__init__(empty=None)
        self._folder = folder
        button = QPushButton(tr("Choose…"))
        button.clicked.connect(self._choose)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(button)

    def show_value(self, value: Any) -> None:
        super().show_value(value)
        self.line.setToolTip(self.line.text())  # a long one is cut

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), tr("Choose"))
        mode = QFileDialog.FileMode
        dialog.setFileMode(mode.Directory if self._folder else mode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.line.setText(path)
        self._tell(path)


class ListEditor(Editor):
    """One entry a line."""

    def __init__(self) -> None:
        super().__init__()
        self.text = QPlainTextEdit()
        self.text.setObjectName("memory_entry")
        self.text.setPlaceholderText(tr("One a line"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight((_LIST_LINES + 1) * self.text.fontMetrics().lineSpacing() + 16)
        _fill(self, self.text)
        self.text.installEventFilter(self)
        self._telling = True
        self.text.textChanged.connect(self._typed)

    def show_value(self, value: Any) -> None:
        self._telling = False
        self.text.setPlainText("\n".join(str(each) for each in value or ()))
        self._telling = True

    def eventFilter(self, watched: Any, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.FocusOut:
            self.done.emit()
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        if self._telling:
            lines = (line.strip() for line in self.text.toPlainText().splitlines())
            self.changed.emit([line for line in lines if line])


class MarksEditor(Editor):
    """Some of a few: a box each."""

    def __init__(self, choices: tuple[str, ...]) -> None:
        super().__init__()
        self.boxes = {choice: QCheckBox(told_name(choice_name(choice))) for choice in choices}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        for box in self.boxes.values():
            layout.addWidget(box)
            box.clicked.connect(self._chosen)
        self.setFocusProxy(next(iter(self.boxes.values())))

    def show_value(self, value: Any) -> None:
        for choice, box in self.boxes.items():
            box.setChecked(choice in value)

    def _chosen(self) -> None:
        self._tell([choice for choice, box in self.boxes.items() if box.isChecked()])


class FileEditor(Editor):
    """What is too rich for a field is written in the file."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QLabel(tr("Written in the settings file."))
        self.words.setProperty("role", "small")
        self.words.setWordWrap(True)
        _fill(self, self.words)

    def show_value(self, value: Any) -> None:
        count = len(value or ())
        self.words.setText(
            tr("{count} set. Written in the settings file (Open the file, above).", count=count)
        )


def editor_for(told: ToldSetting) -> Editor:
    """The editor that fits a setting's type."""
    kind = told.field.annotation
    if told.key in _HOTKEYS:
        return KeysEditor()
    if told.key in DEVICES:
        return DeviceEditor()
    if told.key == "ui.language":
        return LanguageEditor(typing.get_args(kind))
    if told.key == "speech.language":
        return LanguageEditor(spoken_languages())
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        inner = [each for each in typing.get_args(kind) if each is not type(None)]
        kind = inner[0] if len(inner) == 1 else None
    if kind is bool:
        return SwitchEditor()
    if typing.get_origin(kind) is Literal:
        return ChoiceEditor(typing.get_args(kind))
    if kind is int or kind is float:
        return TextEditor(int if kind is int else float, None)
    if kind is str:
        return TextEditor()
    if isinstance(kind, type) and issubclass(kind, Path):
        return PathEditor(folder=told.key.endswith("_dir"))
    if typing.get_origin(kind) is list:
        of = typing.get_args(kind)[0]
        if typing.get_origin(of) is Literal:
            return MarksEditor(typing.get_args(of))
        if of in (str, Path):
            return ListEditor()
    return FileEditor()


def same(first: Any, second: Any) -> bool:
    """Whether two values of a setting mean the same in the file."""
    return bool(plain(first) == plain(second))


def _fill(owner: Editor, part: QWidget, *more: QWidget) -> None:
    row = QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(S)
    row.addWidget(part, 1)
    for each in more:
        row.addWidget(each)
    owner.setFocusProxy(part)
