"""Talking in the window: the talk button and key, the level, what is heard, and the voice menu."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

from sonia_desktop.audio.devices import Direction
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.settings import Settings, save_setting
from sonia_desktop.ui.bridge import Bridge
from sonia_desktop.ui.composer import Composer
from sonia_desktop.ui.confirm_bar import ConfirmBar
from sonia_desktop.ui.conversation import ConversationView
from sonia_desktop.ui.told import told, told_error
from sonia_desktop.ui.voice_menu import DeviceChoice, VoiceChoices, VoiceMenu
from sonia_desktop.ui.words import tr
from sonia_desktop.voice.types import (
    ConfirmationAsked,
    ConfirmationSettled,
    DeviceChanged,
    LevelMeasured,
    MuteChanged,
    PartialHeard,
    UtteranceHeard,
    VoiceState,
    VoiceStateChanged,
    WaysChanged,
)

if TYPE_CHECKING:
    from sonia_desktop.voice.loop import VoiceLoop

_LISTENING = tr("Listening…")
_INPUT, _OUTPUT = "input", "output"
_USUAL_PHRASE = "hey sonia"


class Talk(QWidget):
    """Joins the voice loop with the entry, the conversation and the voice menu. Shows nothing.

    Args:
        aside: runs a call off the main thread.
    """

    microphone_changed = Signal(object, object)
    """What the loop does (`VoiceState`), and the switches of the voice (`VoiceChoices`)."""
    models_asked = Signal()
    """The user wants to see what could hear better."""

    def __init__(
        self,
        parent: QWidget,
        settings: Settings,
        bridge: Bridge,
        composer: Composer,
        conversation: ConversationView,
        confirm: ConfirmBar,
        aside: Callable[[Callable[[], Any]], Future[Any]],
    ) -> None:
        super().__init__(parent)
        self.hide()
        self._bridge, self._composer, self._conversation = bridge, composer, conversation
        self._confirm, self._aside = confirm, aside
        self._hold = settings.voice.mode == "hold"
        self._voice: VoiceLoop | None = None
        self._recognition: Health | None = None
        self._mute_asked: bool | None = None
        """Wanted before there was a voice loop: holds as soon as there is one."""
        self._phrase = settings.voice.wake_phrase or _USUAL_PHRASE
        """What the switch waits for when it is switched on."""
        self._choices = VoiceChoices(
            hands_free=settings.voice.hands_free,
            wake_phrase=settings.voice.wake_phrase,
            microphones=DeviceChoice(chosen=settings.audio.input_device),
            loudspeakers=DeviceChoice(chosen=settings.audio.output_device),
        )
        self.state = VoiceState.UNAVAILABLE
        self.menu = VoiceMenu(self, lambda: self._choices, lambda: self._recognition)
        self._connect()

    def _connect(self) -> None:
        bridge, composer, menu = self._bridge, self._composer, self.menu
        bridge.voice_state_changed.connect(self._on_state)
        bridge.level_measured.connect(self._on_level)
        bridge.partial_heard.connect(self._on_partial)
        bridge.utterance_heard.connect(self._on_utterance)
        bridge.mute_changed.connect(self._on_mute)
        bridge.ways_changed.connect(self._on_ways)
        bridge.device_changed.connect(self._on_device)
        bridge.confirmation_asked.connect(self._on_question)
        bridge.confirmation_settled.connect(self._on_settled)
        composer.talk_pressed.connect(self.press)
        composer.talk_released.connect(self.release)
        composer.voice_menu_asked.connect(self.open_menu)
        self._confirm.settled.connect(self.confirm)
        menu.mute_asked.connect(self.mute)
        menu.hands_free_asked.connect(self.set_hands_free)
        menu.wake_phrase_asked.connect(self._ask_for_wake_phrase)
        menu.microphone_chosen.connect(lambda name: self._choose_device(_INPUT, name))
        menu.loudspeaker_chosen.connect(lambda name: self._choose_device(_OUTPUT, name))
        menu.tone_asked.connect(lambda: self._do(lambda voice: voice.play_test_tone()))
        menu.engine_asked.connect(self._tell_of_engine)

    def attach(self, voice: VoiceLoop) -> None:
        self._voice = voice
        self._choices = replace(self._choices, muted=voice.muted)
        if self._mute_asked is not None:
            self.mute(self._mute_asked)
        self._show(voice.state)
        self._look_for_devices()

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

    def stop_listening(self) -> bool:
        """Drop what is being heard; False when nothing is, or when hands are free: then listening
        is what is wanted."""
        heard = self.state in (VoiceState.LISTENING, VoiceState.REPLYING)
        if not heard or self._choices.hands_free:
            return False
        self._do(lambda voice: voice.cancel())
        return True

    def stop_thinking(self) -> bool:
        """Give up the answer to what was said; False when none is thought about."""
        if self.state is not VoiceState.THINKING:
            return False
        self._do(lambda voice: voice.cancel())
        return True

    def mute(self, on: bool) -> None:
        """Close or open the microphone; before Sonia is up, as soon as she is."""
        if self._voice is None:
            self._mute_asked = on
        else:
            self._do(lambda voice: voice.mute(on))

    def toggle_mute(self) -> None:
        if self._voice is None:
            self._mute_asked = not self._mute_asked
        else:
            self._do(lambda voice: voice.toggle_mute())

    def confirm(self, yes: bool) -> None:
        """The answer to "is that right?"."""
        self._confirm.leave()
        self._do(lambda voice: voice.confirm(yes))

    def set_hands_free(self, on: bool) -> None:
        """Listen all the time, or not any more; the switches follow when it holds."""
        self._do(lambda voice: voice.set_hands_free(on), keep=("voice.hands_free", on))

    def toggle_hands_free(self) -> None:
        self.set_hands_free(not self._choices.hands_free)

    def set_wake_phrase(self, phrase: str) -> None:
        """Empty switches it off. A phrase that cannot be spotted is refused with the reason."""
        phrase = phrase.strip()
        self._do(lambda voice: voice.set_wake_phrase(phrase), keep=("voice.wake_phrase", phrase))

    def wait_for_phrase(self, on: bool) -> None:
        """The wake phrase as a switch: the one that was waited for last, or none."""
        self.set_wake_phrase(self._phrase if on else "")

    def open_menu(self) -> None:
        """Show the voice menu above its button."""
        button = self._composer.voice
        self.open_menu_above(button.mapToGlobal(QPoint(0, -4)))

    def open_menu_above(self, place: QPoint) -> None:
        """Show the voice menu with its lower edge there (on the screen)."""
        self._look_for_devices()
        self.menu.fill()
        height = self.menu.menu.sizeHint().height()
        self.menu.menu.popup(place - QPoint(0, height))

    def _ask_for_wake_phrase(self) -> None:
        dialog = QInputDialog(self.window())
        dialog.setObjectName("wake_phrase")
        dialog.setWindowTitle(tr("Wake phrase"))
        dialog.setLabelText(
            tr(
                "Sonia listens all the time for these words, on this computer only.\n"
                "Two or three words work best (hey sonia). Empty: off."
            )
        )
        dialog.setTextValue(self._phrase)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(self.set_wake_phrase)
        dialog.open()  # does not wait: what happens meanwhile goes on, and Sonia can be left

    def _choose_device(self, direction: str, name: str) -> None:
        if direction == _INPUT:
            chosen = replace(self._choices.microphones, chosen=name)
            self._choices = replace(self._choices, microphones=chosen)
        else:
            chosen = replace(self._choices.loudspeakers, chosen=name)
            self._choices = replace(self._choices, loudspeakers=chosen)
        self._do(
            lambda voice: voice.choose_device(Direction(direction), name),
            keep=(f"audio.{direction}_device", name),
        )

    def _look_for_devices(self) -> None:
        voice = self._voice
        if voice is None:
            return

        def names(direction: Direction) -> tuple[str, ...]:
            try:
                return tuple(device.name for device in voice.devices(direction))
            except SoniaError:  # said by the health of microphone and loudspeaker
                return ()

        def found(result: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
            now = self._choices
            self._choices = replace(
                now,
                microphones=replace(now.microphones, names=result[0]),
                loudspeakers=replace(now.loudspeakers, names=result[1]),
            )
            if self._choices != now and self.menu.menu.isVisible():
                self.menu.fill()

        both = self._aside(lambda: (names(Direction.INPUT), names(Direction.OUTPUT)))
        self._bridge.when_done(both, found, lambda _error: None)

    def _tell_of_engine(self) -> None:
        health = self._recognition
        if health is None:
            return
        box = QMessageBox(self.window())
        box.setWindowTitle(tr("What hears you"))
        box.setIcon(QMessageBox.Icon.Information)
        box.setText(
            tr(
                "You are heard by {engine}. {detail}",
                engine=health.engine,
                detail=told(health.detail),
            ).strip()
        )
        box.setInformativeText(told(health.remedy))
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.addButton(QMessageBox.StandardButton.Close)
        if health.remedy:  # there is something better: it is fetched there, with a click
            models = box.addButton(tr("All models…"), QMessageBox.ButtonRole.ActionRole)
            models.clicked.connect(self.models_asked)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setObjectName("what_hears")
        box.open()

    def _do(
        self,
        call: Callable[[VoiceLoop], Any],
        keep: tuple[str, str | bool] | None = None,
    ) -> None:
        """Call the voice loop off the main thread; `keep`: the setting to keep when it worked."""
        voice = self._voice
        if voice is None:
            self._composer.show_hint(tr("Still starting…"))
            return

        def job() -> None:
            done = call(voice)
            if isinstance(done, Future):
                done.result()
            if keep is not None:
                save_setting(*keep)

        self._bridge.when_done(
            self._aside(job),
            lambda _result: None,
            lambda error: self._composer.show_hint(told_error(error)),
        )

    def _show(self, state: VoiceState) -> None:
        self.state = state
        self._composer.set_voice_state(state)
        told = {
            VoiceState.LISTENING: _LISTENING,
            VoiceState.MUTED: tr("Microphone muted"),
            VoiceState.WAITING: tr("Say “{wake_phrase}”", wake_phrase=self._choices.wake_phrase),
            VoiceState.CONFIRMING: tr("Is that right?"),
            VoiceState.REPLYING: tr("Is that right?"),
        }.get(state, "")
        self._composer.set_voice_words(told)
        self.microphone_changed.emit(state, self._choices)

    def _on_state(self, event: VoiceStateChanged) -> None:
        self._show(event.state)

    def show_health(self, health: Health) -> None:
        """What is known of a subsystem; only microphone and recognition matter here."""
        if health.name == "recognition":
            self._recognition = health
        if health.name != "microphone":
            return
        if health.state is HealthState.UNAVAILABLE:
            self._show(VoiceState.UNAVAILABLE)
        elif health.usable and self.state is VoiceState.UNAVAILABLE:
            self._show(VoiceState.IDLE)

    def _on_mute(self, event: MuteChanged) -> None:
        self._choices = replace(self._choices, muted=event.muted)
        self.microphone_changed.emit(self.state, self._choices)

    def _on_ways(self, event: WaysChanged) -> None:
        self._choices = replace(
            self._choices, hands_free=event.hands_free, wake_phrase=event.wake_phrase
        )
        self._phrase = event.wake_phrase or self._phrase
        self._show(self.state)

    def _on_device(self, event: DeviceChanged) -> None:
        if event.detail:
            self._composer.show_hint(told(event.detail))
        self._look_for_devices()

    def _on_question(self, event: ConfirmationAsked) -> None:
        self._conversation.drop_live()
        self._confirm.ask(event.text)

    def _on_settled(self, _event: ConfirmationSettled) -> None:
        self._confirm.leave()

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
        if event.trouble:
            self._composer.show_hint(told(event.trouble))
            return
        how = tr("Hold the button while you speak.") if self._hold else tr("Speak after the click.")
        self._composer.show_hint(tr("Nothing was understood. {how}", how=how))
