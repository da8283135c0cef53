"""The keys of the window, in one table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from sonia_desktop.ui.places import CONVERSATION

if TYPE_CHECKING:
    from sonia_desktop.ui.window import MainWindow


def bind_keys(window: MainWindow) -> None:
    """From now on these keys work wherever the focus is in the window."""
    for keys, slot in (
        ("Ctrl+L", lambda: window.shell.open(CONVERSATION)),
        ("F6", lambda: window.shell.next_region([window.status_line])),
        ("Shift+F6", lambda: window.shell.next_region([window.status_line], back=True)),
        ("Ctrl+N", window.new_conversation),
        ("Ctrl+K", window.find_conversation),
        ("Ctrl+,", lambda: window.shell.open("settings")),
        ("Ctrl+B", window.status_line.chats.toggle),
        ("Ctrl+I", window.status_line.summary.toggle),
        ("Ctrl+Y", lambda: window.reasons.show(window.conversation.last_turn)),
        ("Ctrl+Shift+P", window.keeping.toggle_private),
        ("Ctrl+M", window.talk.toggle_mute),
        ("Ctrl+Shift+S", window.look.begin),
        ("Esc", window.stop),
        ("Ctrl+Q", window.close),
        ("Ctrl+W", window.close),
    ):
        QShortcut(QKeySequence(keys), window).activated.connect(slot)
