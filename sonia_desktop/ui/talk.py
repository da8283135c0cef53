"""Talking in the window: the talk button and key, the level, what is heard, and stopping."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from sonia_desktop.core.health import HealthChanged, HealthState
from sonia_desktop.ui.bridge import Bridge
from sonia_desktop.ui.composer import Composer
from sonia_desktop.ui.conversation import ConversationView
from sonia_desktop.voice.types import (
    LevelMeasured,
    PartialHeard,
    UtteranceHeard,
    VoiceState,
    VoiceStateChanged,
)

if TYPE_CHECKING:
    from sonia_desktop.voice.loop import VoiceLoop

_LISTENING = "Listening…"


class Talk(QObject):
    """Joins the voice loop with the entry and the conversation.

    Args:
        hold: the talk button and key are held while speaking; else they begin a turn that ends by
            itself.
        aside: runs a call off the main thread.
    """

    def __init__(
        self,
        parent: QObject,
        bridge: Bridge,
        composer: Composer,
        conversation: ConversationView,
        aside: Callable[[Callable[[], Any]], Future[Any]],
        *,
        hold: bool,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._composer, self._conversation = bridge, composer, conversation
        self._aside, self._hold = aside, hold
        self._voice: VoiceLoop | None = None
        self.state = VoiceState.UNAVAILABLE
        bridge.voice_state_changed.connect(self._on_state)
        bridge.level_measured.connect(self._on_level)
        bridge.partial_heard.connect(self._on_partial)
        bridge.utterance_heard.connect(self._on_utterance)
        bridge.health_changed.connect(self._on_health)
        composer.talk_pressed.connect(self.press)
        composer.talk_released.connect(self.release)

    def attach(self, voice: VoiceLoop) -> None:
        self._voice = voice
        self._show(voice.state)

    def press(self) -> None:
        """The talk button or key went down."""
        if self._hold:
            self._do(lambda voice: voice.press())
        else:
            self.toggle()

    def release(self) -> None:
        if self._hold:
            self._do(lambda voice: voice.release())

    def toggle(self) -> None:
        """Begin a turn that ends by itself when the user pauses, or end it now."""
        self._do(lambda voice: voice.toggle())

    def say(self, text: str) -> None:
        self._do(lambda voice: voice.say(text))

    def stop_speaking(self) -> bool:
        """Stop talking; False when nothing is being said."""
        if self.state is not VoiceState.SPEAKING:
            return False
        self._do(lambda voice: voice.stop_speaking())
        return True

    def _do(self, call: Callable[[VoiceLoop], Any]) -> None:
        voice = self._voice
        if voice is None:
            self._composer.show_hint("Still starting…")
            return
        self._bridge.when_done(
            self._aside(lambda: call(voice)),
            lambda _result: None,
            lambda error: self._composer.show_hint(error.message),
        )

    def _show(self, state: VoiceState) -> None:
        self.state = state
        self._composer.set_voice_state(state)
        if state is VoiceState.LISTENING:
            self._composer.show_hint(_LISTENING)
        elif self._composer.hint.text() == _LISTENING:
            self._composer.hint.clear()

    def _on_state(self, event: VoiceStateChanged) -> None:
        self._show(event.state)

    def _on_health(self, event: HealthChanged) -> None:
        if event.health.name != "microphone":
            return
        if event.health.state is HealthState.UNAVAILABLE:
            self._show(VoiceState.UNAVAILABLE)
        elif event.health.usable and self.state is VoiceState.UNAVAILABLE:
            self._show(VoiceState.IDLE)

    def _on_level(self, event: LevelMeasured) -> None:
        self._composer.meter.add(event.level, event.speech_probability)

    def _on_partial(self, event: PartialHeard) -> None:
        if event.text:
            self._conversation.show_live(event.text)

    def _on_utterance(self, event: UtteranceHeard) -> None:
        if event.text:
            self._conversation.show_live(event.text)
            return
        self._conversation.drop_live()
        how = "Hold the button while you speak." if self._hold else "Speak after the click."
        self._composer.show_hint(f"Nothing was understood. {how}")
