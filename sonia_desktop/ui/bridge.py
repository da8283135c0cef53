"""The only place where the bus meets Qt.

Events are published in workers' threads; here they cross, in order, into Qt's main thread and come
out as signals. The results of futures cross the same way.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError as FutureCancelled
from concurrent.futures import Future
from typing import Any, TypeVar

import structlog
from PySide6.QtCore import QObject, Qt, Signal

from sonia_desktop.agent.types import (
    AnswerDelta,
    TurnFinished,
    TurnStage,
    TurnStarted,
    TurnVoiced,
)
from sonia_desktop.core.bus import Bus, Subscription
from sonia_desktop.core.errors import CancelledError, SoniaError
from sonia_desktop.core.health import HealthChanged
from sonia_desktop.settings_live import SettingTakenUp
from sonia_desktop.tools.types import ActionChanged, ApprovalRequested, ApprovalSettled
from sonia_desktop.vision.privacy import LookTaken, PrivacyChanged
from sonia_desktop.voice.types import (
    ConfirmationAsked,
    ConfirmationSettled,
    DeviceChanged,
    LevelMeasured,
    MuteChanged,
    PartialHeard,
    SpeechEnded,
    SpeechStarted,
    UtteranceHeard,
    VoiceStateChanged,
    WaysChanged,
)

_log = structlog.get_logger(__name__)
T = TypeVar("T")


class Bridge(QObject):
    """Bus events as signals, each carrying the event; always delivered in the main thread."""

    health_changed = Signal(object)
    turn_started = Signal(object)
    turn_stage = Signal(object)
    answer_delta = Signal(object)
    turn_finished = Signal(object)
    approval_requested = Signal(object)
    approval_settled = Signal(object)
    action_changed = Signal(object)
    voice_state_changed = Signal(object)
    level_measured = Signal(object)
    partial_heard = Signal(object)
    utterance_heard = Signal(object)
    speech_started = Signal(object)
    speech_ended = Signal(object)
    mute_changed = Signal(object)
    ways_changed = Signal(object)
    turn_voiced = Signal(object)
    confirmation_asked = Signal(object)
    confirmation_settled = Signal(object)
    device_changed = Signal(object)
    privacy_changed = Signal(object)
    look_taken = Signal(object)
    memory_changed = Signal(object)
    private_changed = Signal(object)
    timer_rang = Signal(object)
    model_progress = Signal(object)
    setting_taken_up = Signal(object)

    _crossing = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._open = True
        self._subscriptions: list[Subscription] = []
        self._crossing.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    def attach(self, bus: Bus) -> None:
        """Begin to forward the bus's events."""
        from sonia_desktop.memory.types import MemoryChanged  # loads NumPy: not before the window
        from sonia_desktop.model_shelf import ModelProgress
        from sonia_desktop.private_mode import PrivateModeChanged
        from sonia_desktop.tools.timers import TimerRang

        for kind, signal in (
            (HealthChanged, self.health_changed),
            (TurnStarted, self.turn_started),
            (TurnStage, self.turn_stage),
            (AnswerDelta, self.answer_delta),
            (TurnFinished, self.turn_finished),
            (TurnVoiced, self.turn_voiced),
            (ApprovalRequested, self.approval_requested),
            (ApprovalSettled, self.approval_settled),
            (ActionChanged, self.action_changed),
            (VoiceStateChanged, self.voice_state_changed),
            (LevelMeasured, self.level_measured),
            (PartialHeard, self.partial_heard),
            (UtteranceHeard, self.utterance_heard),
            (SpeechStarted, self.speech_started),
            (SpeechEnded, self.speech_ended),
            (MuteChanged, self.mute_changed),
            (WaysChanged, self.ways_changed),
            (ConfirmationAsked, self.confirmation_asked),
            (ConfirmationSettled, self.confirmation_settled),
            (DeviceChanged, self.device_changed),
            (PrivacyChanged, self.privacy_changed),
            (LookTaken, self.look_taken),
            (MemoryChanged, self.memory_changed),
            (PrivateModeChanged, self.private_changed),
            (TimerRang, self.timer_rang),
            (ModelProgress, self.model_progress),
            (SettingTakenUp, self.setting_taken_up),
        ):
            self._subscriptions.append(bus.subscribe(kind, self._forward(signal)))

    def run_on_main(self, call: Callable[[], None]) -> None:
        """Have `call` run in the main thread soon; nothing happens after `close`."""
        with self._lock:
            if self._open:
                self._crossing.emit(call)

    def when_done(
        self,
        future: Future[T],
        on_result: Callable[[T], None],
        on_error: Callable[[SoniaError], None],
    ) -> None:
        """Give the future's outcome to one of the two callables, in the main thread."""

        def done(finished: Future[T]) -> None:
            try:
                result = finished.result()
            except Exception as error:  # noqa: BLE001 - given to on_error, in the user's words
                told = as_sonia_error(error)
                self.run_on_main(lambda: on_error(told))
            else:
                self.run_on_main(lambda: on_result(result))

        future.add_done_callback(done)

    def close(self) -> None:
        """Stop forwarding; what is still under way is dropped."""
        for subscription in self._subscriptions:
            subscription.close()
        self._subscriptions.clear()
        with self._lock:
            self._open = False

    def _forward(self, signal: Any) -> Callable[[object], None]:
        return lambda event: self.run_on_main(lambda: signal.emit(event))

    def _arrive(self, call: Callable[[], None]) -> None:
        if self._open:
            call()


def as_sonia_error(error: BaseException) -> SoniaError:
    """The error itself when it is ours, else one that names what happened and where to look."""
    if isinstance(error, SoniaError):
        return error
    if isinstance(error, FutureCancelled):
        return CancelledError("It was stopped.")
    _log.error("unexpected_error", error=repr(error), exc_info=error)
    told = SoniaError(
        f"Something unexpected went wrong: {type(error).__name__}: {error}",
        remedy="The log (logs/sonia.jsonl in the data folder) has the details.",
    )
    told.__cause__ = error
    return told
