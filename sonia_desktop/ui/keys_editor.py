"""The keys of a hotkey are pressed, not spelled."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton

from sonia_desktop.ui.editor import Editor
from sonia_desktop.ui.hotkeys import keys_in_words
from sonia_desktop.ui.theme import XS
from sonia_desktop.ui.words import tr

_MODIFIERS = {
    Qt.Key.Key_Control: "ctrl",
    Qt.Key.Key_Shift: "shift",
    Qt.Key.Key_Alt: "alt",
    Qt.Key.Key_Meta: "cmd",
}
_NAMED = {
    Qt.Key.Key_Space: "<space>", Qt.Key.Key_Return: "<enter>", Qt.Key.Key_Enter: "<enter>",
    Qt.Key.Key_Tab: "<tab>", Qt.Key.Key_Home: "<home>", Qt.Key.Key_End: "<end>",
    Qt.Key.Key_Insert: "<insert>", Qt.Key.Key_PageUp: "<page_up>",
    Qt.Key.Key_PageDown: "<page_down>", Qt.Key.Key_Up: "<up>", Qt.Key.Key_Down: "<down>",
    Qt.Key.Key_Left: "<left>", Qt.Key.Key_Right: "<right>", Qt.Key.Key_Pause: "<pause>",
    Qt.Key.Key_Print: "<print_screen>",
}  # fmt: skip
_BEGIN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_CAN_HOLD = ("xcb", "windows")
"""Platforms where one field can have the whole keyboard for a while."""
WAITS_MS = 10_000
"""No longer without a key: meanwhile no other program gets any, the screen's lock among them."""


class KeysEditor(Editor):
    """The keys are pressed, not spelled; "Off" leaves the hotkey off."""

    def __init__(self) -> None:
        super().__init__()
        self.field = KeysField()
        self.off = QToolButton()
        self.off.setText(tr("Off"))
        self.off.setAccessibleName(tr("Switch this hotkey off"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(XS)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.off)
        self.setFocusProxy(self.field)
        self.field.pressed.connect(self._tell)
        self.off.clicked.connect(lambda: self._tell(""))

    def show_value(self, value: Any) -> None:
        self.field.show_keys(keys_in_words(str(value)) or tr("Off"))


class KeysField(QLineEdit):
    """While it waits for keys it has the whole keyboard, where that can be: keys that another
    program or Sonia herself holds come here, too, and do nothing else. Tab and Esc leave it; a
    click, Enter or the space bar make it wait again when it has waited in vain."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.waits = False
        self.setReadOnly(True)
        self.setPlaceholderText(tr("Press the keys"))
        self.setToolTip(tr("Click here and press the keys together"))
        self.in_vain = QTimer(self, singleShot=True, interval=WAITS_MS)
        self.in_vain.timeout.connect(lambda: self._wait(False))

    def show_keys(self, words: str) -> None:
        """The keys that hold now."""
        self._shown = words
        if not self.waits:
            self.setText(words)

    def take(self, keys: str) -> None:
        """These keys were pressed; in the notation of hotkeys."""
        self._wait(False)
        self.pressed.emit(keys)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self._wait(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        self._wait(False)
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self._wait(False)
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mousePressEvent(event)
        self._wait(True)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        ):
            if not self.waits:
                if event.type() == QEvent.Type.KeyPress and event.key() in _BEGIN:
                    self._wait(True)
                    return True
                return super().event(event)
            self.in_vain.start()
            keys = notation_of(event)
            if keys is None:
                return super().event(event)
            if event.type() == QEvent.Type.KeyPress and keys and not event.isAutoRepeat():
                self.take(keys)
            event.accept()
            return True
        return super().event(event)

    def _wait(self, waits: bool) -> None:
        if waits == self.waits:
            return
        self.waits = waits
        self.setText("" if waits else self._shown)
        if waits:
            self.in_vain.start()
        else:
            self.in_vain.stop()
        if QGuiApplication.platformName() in _CAN_HOLD:
            if waits:
                self.grabKeyboard()
            else:
                self.releaseKeyboard()


def notation_of(event: QKeyEvent) -> str | None:
    """The pressed keys as ``<ctrl>+<alt>+s``; empty while only modifiers are down, None for keys
    that walk through the window."""
    key = Qt.Key(event.key())
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape) and held in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
    ):
        return None
    if key in _MODIFIERS or key in (Qt.Key.Key_AltGr, Qt.Key.Key_unknown):
        return ""
    names = [
        f"<{name}>"
        for flag, name in (
            (Qt.KeyboardModifier.ControlModifier, "ctrl"),
            (Qt.KeyboardModifier.AltModifier, "alt"),
            (Qt.KeyboardModifier.ShiftModifier, "shift"),
            (Qt.KeyboardModifier.MetaModifier, "cmd"),
        )
        if held & flag
    ]
    word = QKeySequence(key).toString()
    if key in _NAMED:
        last = _NAMED[key]
    elif Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
        last = f"<{word.lower()}>"
    else:
        last = word.lower()
    return "+".join([*names, last]) if last else ""
