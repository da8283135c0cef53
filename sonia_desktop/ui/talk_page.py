"""The place of the conversation: conversations, what is said, the entry, and what it rests on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sonia_desktop.core.health import HealthChanged
from sonia_desktop.elsewhere import elsewhere
from sonia_desktop.settings import Settings
from sonia_desktop.ui.attaching import carries_files
from sonia_desktop.ui.chat_list import ChatList
from sonia_desktop.ui.composer import Composer
from sonia_desktop.ui.confirm_bar import ConfirmBar
from sonia_desktop.ui.conversation import ConversationView
from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.hotkeys import keys_in_words
from sonia_desktop.ui.reasons import Reasons
from sonia_desktop.ui.status import StatusPanel
from sonia_desktop.ui.theme import COLUMN_WIDTH, XL, S
from sonia_desktop.ui.words import tr

ROOM_FOR_ONE, ROOM_FOR_TWO = 880, 1120
"""From these widths of the window on there is room for one thing beside the conversation, or two"""


class TalkPage(QWidget):
    """Lays itself out by the room there is: what does not fit beside the conversation is hidden,
    the list of conversations first."""

    arranged = Signal(bool)
    """Laid out again; whether the subsystems are shown."""

    def __init__(self, settings: Settings, desk: Desk) -> None:
        super().__init__()
        hold = settings.voice.mode == "hold"
        self.chats_wanted = self.panel_wanted = True
        self.chats = ChatList(desk)
        self._hold = hold
        self._desk, self._promised = desk, settings
        self._keys = {"talk": settings.ui.talk_hotkey, "look": settings.ui.look_hotkey}
        self.conversation = ConversationView(
            desk.theme, key_hints(**self._keys, hold=hold), promise_of(settings)
        )
        self.composer = Composer(desk, hold=hold)
        self.composer.setMaximumWidth(COLUMN_WIDTH + 2 * S)
        self.confirm = ConfirmBar()
        self.confirm.setMaximumWidth(COLUMN_WIDTH + 2 * S)
        self.panel = StatusPanel(desk.theme)
        card = QHBoxLayout()
        card.setContentsMargins(XL - S, 0, XL - S, 0)
        card.addStretch(1)
        card.addWidget(self.composer, 1000)
        card.addStretch(1)
        self._talking = QWidget()
        middle = QVBoxLayout(self._talking)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.conversation, 1)
        middle.addWidget(self.confirm)
        middle.addLayout(card)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.chats)
        row.addWidget(self._talking, 1)
        row.addWidget(self.panel)
        self.reasons = Reasons(desk, row)
        entry = self.composer.entry
        self.conversation.entry_wanted.connect(entry.go_on_with)
        self.conversation.pasted.connect(entry.paste_here)
        entry.page_asked.connect(self.conversation.turn_page)
        for begun in (self.conversation.retry_asked, self.conversation.version_asked):
            begun.connect(lambda _id: entry.setFocus())  # the button it came from goes away
        self.setAcceptDrops(True)
        self.conversation.empty_state.shown.connect(self._promise)
        desk.attached.connect(lambda _assistant: self._promise())
        desk.bridge.health_changed.connect(self._on_health)
        desk.setting_changed.connect(self._on_setting)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if carries_files(event.mimeData()):
            event.acceptProposedAction()
            self.composer.show_hint(tr("Let go to attach it."))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        self.composer.end_hint()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        self.composer.end_hint()
        if self.composer.attaching.add_data(event.mimeData()):
            event.acceptProposedAction()
            self.composer.entry.setFocus()

    def regions(self) -> list[QWidget]:
        """The parts that F6 goes through, in the order in which they are seen."""
        drawer = [self.reasons.drawer] if self.reasons.drawer is not None else []
        return [self.chats, self.conversation, self.confirm, self.composer.entry, *drawer]

    # --- what an empty page says ------------------------------------------------------------

    def _promise(self) -> None:
        """Say where what is said goes by the models that are in use now."""
        assistant = self._desk.assistant
        if assistant is not None:
            self._promised = assistant.models.settings
        self.conversation.empty_state.promise(promise_of(self._promised))

    def _on_health(self, event: HealthChanged) -> None:
        if event.health.name == "language model":
            self._promise()

    def _on_setting(self, key: str, value: object) -> None:
        if key.startswith("llm."):
            self._promise()
        elif key in ("ui.talk_hotkey", "ui.look_hotkey"):
            self._keys[key.removeprefix("ui.").removesuffix("_hotkey")] = str(value or "")
            self.conversation.empty_state.tell_keys(key_hints(**self._keys, hold=self._hold))

    # --- laying out -------------------------------------------------------------------------

    def arrange(self, window_width: int) -> None:
        """Show what is wanted and fits."""
        why = bool(self.reasons.turn_id)
        one, two = window_width >= ROOM_FOR_ONE, window_width >= ROOM_FOR_TWO
        panel = self.panel_wanted and one and not why
        self.panel.setVisible(panel)
        self.chats.setVisible(self.chats_wanted and (two if panel or why else one))
        self._talking.setVisible(one or not why)
        self.reasons.fit(one)
        self.arranged.emit(panel)


def key_hints(talk: str, look: str, *, hold: bool) -> str:
    """The keys that work everywhere.

    Args:
        talk, look: keys in the notation of hotkeys; empty: off.
        hold: the talk key is held while one speaks.
    """
    hints = []
    if talk and hold:
        hints.append(tr("Hold {keys} to talk", keys=keys_in_words(talk)))
    elif talk:
        hints.append(tr("Press {keys} to talk", keys=keys_in_words(talk)))
    if look:
        hints.append(tr("{keys} to look at the screen", keys=keys_in_words(look)))
    return "  ·  ".join(hints)


def promise_of(settings: Settings) -> str:
    """Where what is said goes; true for the language models of these settings."""
    places = elsewhere(settings)
    if not places:
        return tr("Everything stays on this computer.")
    return tr("What the reflex cannot answer is sent to {elsewhere}.", elsewhere=", ".join(places))
