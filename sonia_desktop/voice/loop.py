"""The conversation loop: listen, recognise, ask, speak; and be quiet when told.

    loop = VoiceLoop(bus=bus, health=health, ask=assistant_ask)
    loop.start()
    loop.press(); ...; loop.release()      # hold to talk
    loop.toggle()                          # or: talk until you fall silent
    loop.set_hands_free(True)              # or: every utterance is a turn
    loop.set_wake_phrase("hey sonia")      # or: after the phrase
    loop.stop_speaking(); loop.cancel(); loop.mute(True)

One worker ("voice") owns the conversation and the voice-activity model; microphone, recognition,
speech and loudspeaker each have a worker of their own and report back to it. The state is derived
from `turn_taking`'s machine; `history()` gives its events.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future

import structlog

from sonia_desktop.audio.capture import Capture
from sonia_desktop.audio.devices import Device, Direction, list_devices
from sonia_desktop.audio.echo import EchoCanceller
from sonia_desktop.audio.playback import Playback
from sonia_desktop.audio.selection import DeviceUse
from sonia_desktop.audio.tone import play_test_tone
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError, SoniaError, UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.speech.espeak import EspeakNg
from sonia_desktop.speech.loudness import Volume
from sonia_desktop.speech.recogniser import Pcm16, Recogniser, Transcript
from sonia_desktop.speech.synthesiser import Speech, Synthesiser, Voice, check_speed
from sonia_desktop.voice.asking_back import Harmless
from sonia_desktop.voice.confirming import NOT_UNDERSTOOD
from sonia_desktop.voice.conversation import Conversation
from sonia_desktop.voice.ear_stream import EarStream
from sonia_desktop.voice.ears import Ears
from sonia_desktop.voice.interruption import InterruptionOptions
from sonia_desktop.voice.jobs import Jobs
from sonia_desktop.voice.listening import endpoint_options
from sonia_desktop.voice.microphone import Microphone
from sonia_desktop.voice.missing_devices import MissingDevices
from sonia_desktop.voice.mouth import Mouth
from sonia_desktop.voice.record import TurnRecord
from sonia_desktop.voice.recordings import Part
from sonia_desktop.voice.spoken_turn import Answer, Ask, ConversationOptions
from sonia_desktop.voice.turn_taking import Event
from sonia_desktop.voice.types import DeviceChanged, VoiceState
from sonia_desktop.voice.waking import Waking

__all__ = ["NOT_UNDERSTOOD", "Answer", "Ask", "VoiceLoop"]

_log = structlog.get_logger(__name__)

_ECHO = "echo cancellation"
_SWITCH_S = 0.001


class VoiceLoop:
    """See the module. Times in milliseconds and seconds as named.

    Args:
        ask: runs the turn pipeline; see `spoken_turn.Ask`.
        pre_roll_ms: above 0 the microphone stays open, and what was said so long before the talk
            key belongs to the turn.
        recogniser, synthesiser: make the engines the user wants, each in its worker; when one
            cannot work, one of `shipped_recognisers` (the best first) or espeak-ng does instead.
        language: of the answers, BCP 47 ("en-GB"): how numbers and dates are read.
        echo_cancellation: take Sonia's own voice out of the microphone; where that is wanted and
            does not work, the user's voice does not interrupt (Sonia would interrupt herself).
        noise_suppression: reduce steady noise.
        follow_up_s: after a spoken answer the microphone stays open so long; 0: it does not.
        barge_in: the user's voice interrupts Sonia's while the microphone is open.
        confirm_below: hearings less confident (0 to 1) are asked back; 0: none is.
        harmless: unsure hearings of which this is true are answered at once all the same.
    """

    def __init__(
        self,
        *,
        bus: Bus,
        health: HealthBoard,
        ask: Ask,
        input_device: str = "",
        output_device: str = "",
        pre_roll_ms: int = 0,
        recogniser: Callable[[], Recogniser] | None = None,
        shipped_recognisers: Sequence[Callable[[], Recogniser]] | None = None,
        synthesiser: Callable[[], Synthesiser] = EspeakNg,
        language: str = "en",
        echo_cancellation: bool = True,
        noise_suppression: bool = False,
        vad_threshold: float = 0.5,
        block_samples: int = 512,
        end_silence_ms: int = 600,
        min_speech_ms: int = 120,
        max_utterance_s: float = 30,
        hands_free: bool = False,
        wake_phrase: str = "",
        follow_up_s: float = 0.0,
        barge_in: bool = True,
        confirm_below: float = 0.0,
        harmless: Harmless | None = None,
        speak_answers: bool = True,
    ) -> None:
        self._health = health
        self._worker = Worker("voice", capacity=1024, on_start=self._load)
        self._capture = Capture(
            input_device, health, pre_roll_ms, self._device_changed, block_samples
        )
        self._ears = Ears(health, recogniser, shipped_recognisers, language)
        self._bus = bus
        self._echo: EchoCanceller | None = None
        self._echo_cancellation, self._noise_suppression = echo_cancellation, noise_suppression
        self._playback = Playback(output_device, health, self._played, self._device_changed)
        self._mouth = Mouth(self._playback, health, synthesiser, language=language)
        self._record = TurnRecord()
        self._hands_free, self._wake_phrase = hands_free, wake_phrase
        self._jobs = Jobs(self._worker)
        self._conversation = Conversation(
            bus=bus,
            record=self._record,
            stream=self._ears.open_stream(Priority.INTERACTIVE),
            mouth=self._mouth,
            ask=ask,
            harmless=harmless,
            options=ConversationOptions(
                endpoint=endpoint_options(
                    vad_threshold=vad_threshold,
                    min_speech_ms=min_speech_ms,
                    end_silence_ms=end_silence_ms,
                    max_utterance_s=max_utterance_s,
                ),
                interruption=InterruptionOptions(threshold=vad_threshold),
                follow_up_s=follow_up_s,
                barge_in=barge_in,
                confirm_below=confirm_below,
                speak_answers=speak_answers,
            ),
            jobs=self._jobs,
        )
        self._microphone = Microphone(
            self._capture,
            bus,
            self._jobs.later,
            self._conversation.heard,
            self._conversation.microphone_closed,
            self._playback.catch_up,
            lambda: self._floor.show(),
        )
        self._floor = self._conversation.floor
        self._floor.microphone = self._microphone
        self._waking = Waking(health, self._called)
        self._missing = MissingDevices(
            health,
            self._jobs,
            self._capture.check,
            self._playback.check,
            self._conversation.look_again,
        )

    # Life

    def start(self) -> None:
        """Look for devices and load the engines, in their workers; returns at once."""
        # Sound passes Python's lock several times on its way; who computes keeps it 5 ms by default
        sys.setswitchinterval(min(sys.getswitchinterval(), _SWITCH_S))
        for part in (self._worker, self._capture, self._ears, self._mouth):
            part.start()
        if self._capture.muted:  # asked for before there was a loop to tell it
            self._jobs.later(lambda: self._conversation.mute(self._capture.muted))
        self._capture.check().add_done_callback(lambda _: self._jobs.later(self._ready))

    def stop(self, deadline_s: float = 2.0) -> bool:
        """End everything, the microphone first. True when all ended within the deadline."""
        ends_at = time.monotonic() + deadline_s
        self._jobs.close()
        self.stop_speaking()
        ended = True
        for part in (self._capture, self._mouth, self._ears, self._waking, self._worker):
            ended = part.stop(max(0.1, ends_at - time.monotonic())) and ended
        self._jobs.join(0.1)
        self._floor.state = VoiceState.IDLE
        return ended

    # What others may ask, from any thread

    @property
    def state(self) -> VoiceState:
        """What the loop does now."""
        return self._floor.state

    @property
    def muted(self) -> bool:
        """The user closed the microphone."""
        return self._capture.muted

    @property
    def hands_free(self) -> bool:
        """Every utterance is a turn."""
        return self._floor.hands_free

    @property
    def wake_phrase(self) -> str:
        """The phrase that is waited for; empty: none."""
        return self._waking.phrase

    @property
    def language(self) -> str:
        """Of the answers, BCP 47."""
        return self._mouth.language

    @property
    def asked_back(self) -> str:
        """The unsure hearing that waits for a yes; empty: none does."""
        return self._conversation.asked_back

    def history(self) -> tuple[Event, ...]:
        """The newest turn-taking events, for `turn_taking.replay`."""
        return self._record.history()

    # Ways to talk, from any thread

    def press(self) -> None:
        """Hold-to-talk: the key went down. What is being said stops.

        Raises `UnavailableError` while the microphone is muted.
        """
        self._check_not_muted()
        self._jobs.now(self._conversation.press)

    def release(self) -> None:
        """Hold-to-talk: the key came up. The turn ends at once."""
        self._jobs.now(self._conversation.release)

    def toggle(self) -> None:
        """Listen until the user falls silent; a second call while listening ends it at once.

        Raises `UnavailableError` while the microphone is muted.
        """
        self._check_not_muted()
        self._jobs.now(self._conversation.toggle)

    def set_hands_free(self, on: bool) -> None:
        """Listen all the time; every utterance is a turn. Before `start`: from then on."""
        self._hands_free = on
        if self._worker.alive or self._jobs.closed:
            self._jobs.now(lambda: self._conversation.set_hands_free(on))

    def set_wake_phrase(self, phrase: str) -> Future[None]:
        """Wait for this phrase whenever nothing else goes on; empty: not any more. Before `start`:
        from then on.

        Raises `InvalidInputError`, here or through the future, for a phrase that cannot be
        listened for; the one before stays.
        """
        chosen = self._waking.choose(phrase)

        def settled(done: Future[None]) -> None:
            if not done.cancelled() and done.exception() is None:
                self._wake_phrase = phrase
            if self._worker.alive:
                self._jobs.later(self._wake_chosen)

        chosen.add_done_callback(settled)
        return chosen

    def mute(self, muted: bool) -> None:
        """Close the microphone, whatever the way to talk, or allow it again. Also before `start`:
        a microphone that was closed is not opened even once."""
        self._capture.mute(muted)
        if self._worker.alive or self._jobs.closed:
            self._jobs.now(lambda: self._conversation.mute(muted))

    def toggle_mute(self) -> None:
        """Close the microphone, or allow it again; one call after the other, however quickly."""
        self.mute(not self._capture.muted)

    @property
    def pace(self) -> float:
        """How fast answers are said, times the speed of the settings."""
        return self._mouth.pace

    def set_pace(self, pace: float) -> None:
        """Say what follows slower or faster, 0.5 to 2. Raises `InvalidInputError`."""
        check_speed(pace)
        self._mouth.pace = pace

    @property
    def volume_db(self) -> float:
        """How much louder than usual answers are said, dB."""
        return self._mouth.volume.db

    def set_volume_db(self, volume_db: float) -> None:
        """Say what follows louder or softer, `Volume.LEAST_DB` to `Volume.MOST_DB`. Raises
        `InvalidInputError`."""
        if not Volume.LEAST_DB <= volume_db <= Volume.MOST_DB:
            raise InvalidInputError(
                f"{volume_db!r} dB is no volume.",
                remedy=f"Give {Volume.LEAST_DB:g} to {Volume.MOST_DB:g} dB.",
                parameter="volume_db",
            )
        self._mouth.volume.db = volume_db

    def confirm(self, yes: bool) -> None:
        """Settle an unsure hearing (`ConfirmationAsked`); nothing happens when none waits."""
        self._jobs.now(lambda: self._conversation.confirm(yes))

    def cancel(self) -> None:
        """Drop everything: what is said, thought, heard and asked back."""
        self.stop_speaking()
        self._jobs.now(self._conversation.cancel)

    # Speaking, from any thread

    def stop_speaking(self) -> None:
        """Silence, at once; does not wait for the loop."""
        saying = self._floor.saying
        if saying is not None:
            saying.utterance.stop()

    def say(self, text: str, turn_id: str = "", *, in_turn: bool = False) -> Future[bool]:
        """Say a text aloud, when the user has finished speaking, in the place of what is said.

        `turn_id`: the turn whose answer it is. `in_turn`: after what is said already, as for a
        reminder or a script; else that is cut off, as for what the user points at. The future gives
        True when all of it was said, False when it was stopped or dropped before; it fails with
        `UnavailableError` where speech does not work.
        """
        done: Future[bool] = Future()
        self._jobs.now(lambda: self._conversation.say(text, turn_id, done, in_turn))
        return done

    # For other sessions and files, from any thread; these need no `start`

    def refresh_words(self) -> None:
        """What the user may say has changed (a new name): the recogniser learns it soon."""
        self._ears.refresh()

    def transcribe(
        self,
        samples: Pcm16,
        token: CancelToken | None = None,
        on_part: Callable[[Part], object] | None = None,
    ) -> Future[Transcript]:
        """Recognise a whole recording (int16 mono at 16 kHz, shape (n,)); `on_part` gets the text
        of each piece, in the recogniser's thread."""
        self._ears.start()
        return self._ears.transcribe(samples, token, on_part)

    def open_stream(self) -> EarStream:
        """A stream to the recogniser for one more speaker; close it after use."""
        self._ears.start()
        return self._ears.open_stream()

    def synthesise(
        self,
        text: str,
        deliver: Callable[[Speech], object],
        *,
        voice: str = "",
        speed: float = 1.0,
        token: CancelToken | None = None,
        room: Callable[[Callable[[], None]], None] = lambda go_on: go_on(),
    ) -> Future[None]:
        """Speech without the loudspeaker; see `Mouth.synthesise`."""
        self._mouth.start_voice()
        return self._mouth.synthesise(
            text, deliver, voice=voice, speed=speed, token=token, room=room
        )

    def voices(self) -> Future[tuple[Voice, ...]]:
        """The voices of the engine in use."""
        self._mouth.start_voice()
        return self._mouth.voices()

    def devices(self, direction: str) -> tuple[Device, ...]:
        """The devices of one direction, "input" or "output". Raises `UnavailableError`."""
        return list_devices(Direction(direction))

    def choose_device(self, direction: str, name: str) -> None:
        """Use another device, by name or part of it; empty: the system's. Returns at once.

        What is heard or said goes on with it; the health board says whether it was found.
        """
        if Direction(direction) is Direction.INPUT:
            self._capture.choose(name)
        else:
            self._playback.choose(name)

    def play_test_tone(self) -> Future[bool]:
        """Two notes on the loudspeaker; the future fails with the reason when they cannot be."""
        return play_test_tone(self._playback).done

    # In the voice worker

    def _load(self) -> None:
        self._load_echo()
        self._microphone.load()

    def _load_echo(self) -> None:
        if not (self._echo_cancellation or self._noise_suppression):
            self._health.set(Health(_ECHO, HealthState.OFF))
            return
        try:
            self._echo = EchoCanceller(
                cancel_echo=self._echo_cancellation, noise_suppression=self._noise_suppression
            )
        except SoniaError as error:
            self._floor.may_interrupt = not self._echo_cancellation
            self._health.set(
                Health(
                    _ECHO,
                    HealthState.UNAVAILABLE,
                    detail=f"{error.message} Speaking does not interrupt Sonia; the talk key does.",
                    remedy=error.remedy,
                )
            )
            return
        self._microphone.cleaner = self._echo
        self._health.set(Health(_ECHO, HealthState.READY, "WebRTC (livekit)"))

    def _played(self, samples: Pcm16, rate_hz: int, sounds_at_s: float) -> None:
        """In the playback thread: what leaves the loudspeaker."""
        if self._echo is not None:
            self._echo.far(samples, rate_hz, sounds_at_s)

    def _device_changed(self, use: DeviceUse) -> None:
        """In the thread of the device."""
        self._bus.publish(DeviceChanged(use.direction.value, use.name, use.wanted, use.detail))
        if use.direction is Direction.INPUT:
            self._jobs.later(self._floor.show)

    def _ready(self) -> None:
        """The devices were looked for."""
        self._missing.watch()
        self._conversation.set_hands_free(self._hands_free)
        if self._wake_phrase:
            try:
                self.set_wake_phrase(self._wake_phrase)
            except SoniaError as error:
                _log.warning("no_wake_phrase", error=str(error))

    def _called(self, phrase_ended_s: float) -> None:
        """In the worker of the wake phrase."""
        self._jobs.later(lambda: self._conversation.woken(phrase_ended_s))

    def _wake_chosen(self) -> None:
        phrase = self._waking.phrase
        self._conversation.set_wake(phrase, self._waking.feed if phrase else None)

    def _check_not_muted(self) -> None:
        if self.muted:
            raise UnavailableError("The microphone is muted.", remedy="Unmute it, then talk.")
