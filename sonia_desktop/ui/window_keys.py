"""The keys of the window, in one table; F1 shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from sonia_desktop.ui.hotkeys import keys_in_words
from sonia_desktop.ui.places import CONVERSATION, PLACES
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.settings_sections import UiSettings
    from sonia_desktop.ui.desk import Desk
    from sonia_desktop.ui.window import MainWindow

Group = tuple[str, list[tuple[str, str]]]
_GLOBAL = {
    "ui.talk_hotkey": tr("Talk"),
    "ui.look_hotkey": tr("Look at the screen"),
    "ui.stop_hotkey": tr("Stop everything"),
}
"""Settings of the keys that work while another program has the focus, and what they do."""


@dataclass(frozen=True)
class Key:
    """`words`: what it does, as the list of keys says it."""

    keys: tuple[str, ...]
    words: str
    do: Callable[[], object]


ELSEWHERE = (
    (tr("Write"), (
        (("Enter",), tr("Send")),
        (("Shift+Enter",), tr("A new line")),
        (("Up", "Down"), tr("What was sent before, while nothing is written")),
        (("PgUp", "PgDown"), tr("Scroll the conversation")),
    )),
    (tr("Lists"), (
        (("Enter",), tr("Open or edit")),
        (("F2",), tr("Rename or edit")),
        (("Del",), tr("Delete or forget")),
        (("Menu", "Shift+F10"), tr("What else can be done with it")),
        (("Ctrl+F",), tr("To the search of memories")),
    )),
)  # fmt: skip
"""Keys that work in one part of the window, by its name."""


def keys_of(window: MainWindow) -> tuple[Key, ...]:
    """Those that work wherever the focus is in the window."""
    return (
        Key(("Ctrl+L",), tr("To what you write"), lambda: window.shell.open(CONVERSATION)),
        Key(("F6",), tr("To the next part of the window"), lambda: _next_part(window, back=False)),
        Key(("Shift+F6",), tr("To the part before"), lambda: _next_part(window, back=True)),
        Key(("Ctrl+N",), tr("New conversation"), window.new_conversation),
        Key(("Ctrl+K",), tr("Search in all conversations"), window.find_conversation),
        Key(("Ctrl+B",), tr("Show or hide the conversations"), window.status_line.chats.toggle),
        Key(
            ("Ctrl+Y",),
            tr("Why the last answer: what was heard, recalled and run"),
            lambda: window.reasons.show(window.conversation.last_turn),
        ),
        Key(("Ctrl+M",), tr("Mute the microphone, or open it"), window.talk.toggle_mute),
        Key(("Ctrl+Shift+S",), tr("Read a part of the screen…"), window.look.begin),
        Key(
            ("Ctrl+Shift+P",),
            tr("Private mode: keep nothing"),
            window.keeping.toggle_private,
        ),
        Key(("Ctrl+Z",), tr("Take back what was done last"), window.shell.undo),
        Key(("Ctrl+I",), tr("Show or hide the subsystems"), window.status_line.summary.toggle),
        Key(("Ctrl+,",), tr("Settings"), lambda: window.shell.open("settings")),
        Key(("F1",), tr("These keys"), window.keys_help.show),
        Key(
            ("Esc",),
            tr("Close what is open, or stop talking, listening, thinking"),
            window.stop,
        ),
        Key(("Ctrl+W", "Ctrl+Q"), tr("Close the window"), window.close),
    )


def bind_keys(window: MainWindow) -> None:
    """From now on these keys work wherever the focus is in the window."""
    for key in keys_of(window):
        for keys in key.keys:
            QShortcut(QKeySequence(keys), window).activated.connect(key.do)


class KeysHelp(QObject):
    """The list of all keys, with those that work everywhere as they are set now."""

    def __init__(self, desk: Desk, settings: UiSettings, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._global = {key: str(getattr(settings, key.removeprefix("ui."))) for key in _GLOBAL}
        desk.setting_changed.connect(self._on_setting)

    def show(self) -> None:
        """Open it."""
        from sonia_desktop.ui.keys_dialog import KeysDialog

        KeysDialog(self.groups(), self._window).open()

    def groups(self) -> list[Group]:
        """Titles, each with (keys, what they do)."""
        everywhere = [(keys_in_words(self._global[key]), words) for key, words in _GLOBAL.items()]
        places = [
            (_in_words((f"Ctrl+{number}",)), place.title)
            for number, place in enumerate(PLACES[:9], 1)
        ]
        groups: list[Group] = [
            (tr("Everywhere"), [row for row in everywhere if row[0]]),
            (
                tr("In the window"),
                [(_in_words(key.keys), key.words) for key in keys_of(self._window)],
            ),
            (tr("Places"), places),
        ]
        for title, rows in ELSEWHERE:
            groups.append((title, [(_in_words(keys), words) for keys, words in rows]))
        return [group for group in groups if group[1]]

    def _on_setting(self, key: str, value: object) -> None:
        if key in self._global:
            self._global[key] = str(value or "")


def _in_words(keys: tuple[str, ...]) -> str:
    """As they stand on the keyboard, in the window's language."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(each).toString(native) for each in keys)


def _next_part(window: MainWindow, *, back: bool) -> None:
    above = (window.private_bar, window.banners)
    window.shell.next_region(above, (window.status_line,), back=back)
