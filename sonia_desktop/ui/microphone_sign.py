"""The microphone in the status line: seen in every place while it is muted or hears by itself."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton

from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.voice_menu import VoiceChoices
from sonia_desktop.ui.words import tr
from sonia_desktop.voice.types import VoiceState

_HEARS = (VoiceState.LISTENING, VoiceState.REPLYING)


class MicrophoneButton(QToolButton):
    """A microphone and a word; pressed, it opens a muted microphone and mutes an open one.

    Away while the microphone is closed until the talk key is pressed: nothing is to be told then.
    """

    mute_asked = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state, self._choices = VoiceState.UNAVAILABLE, VoiceChoices()
        self.setObjectName("microphone_sign")
        self.setProperty("role", "status")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(14, 14))
        self.clicked.connect(lambda: self.mute_asked.emit(not self._muted))
        theme.changed.connect(self._draw)
        self.hide()
        self._draw()

    def show_microphone(self, state: VoiceState, choices: VoiceChoices) -> None:
        """How it stands now."""
        self._state, self._choices = state, choices
        self._draw()

    @property
    def _muted(self) -> bool:
        return self._choices.muted or self._state is VoiceState.MUTED

    def _draw(self) -> None:
        c, words = self._theme.colours, self._words()
        if words:
            loud = self._muted or self._state in _HEARS
            self.setIcon(icon("mic-off" if self._muted else "mic", c.error if loud else c.accent))
            self.setText(words)
            told = (
                tr("Nothing is heard. Press to open the microphone (Ctrl+M).")
                if self._muted
                else tr("The microphone is open. Press to mute it (Ctrl+M).")
            )
            self.setToolTip(told)
            self.setAccessibleName(tr("Microphone: {words}. {told}", words=words, told=told))
        self.setVisible(bool(words))

    def _words(self) -> str:
        if self._muted:
            return tr("Muted")
        if self._state is VoiceState.UNAVAILABLE:
            return ""
        if self._state in _HEARS:
            return tr("Listening")
        if self._choices.hands_free:
            return tr("Hands-free")
        phrase = self._choices.wake_phrase
        return tr("Waits for “{phrase}”", phrase=phrase) if phrase else ""
