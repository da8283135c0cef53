"""Turn-taking as one explicit state machine: pure, replayable, the single truth.

    IDLE -> LISTENING -> THINKING -> SPEAKING -> COMPLETED
                            '-----------'-> INTERRUPTING -> CANCELLING -> LISTENING   (barge-in)
    any of them -> CANCELLING -> ABORTED (cancel); -> ABORTED (timeout); -> ERROR (failure)

``step(snapshot, event)`` gives the next snapshot and the commands to carry out. Events carry a
strictly rising `seq`; one that was seen already, or belongs to another session, changes nothing.
One that does not fit the state is noted (its `seq` is used up) and answered with `EmitDiagnostic`.
The words are those of the reference: 9 states, 13 events, 7 commands.

Sonia's own words (a reminder, a typed turn read aloud) are a turn without a question:
TURN_STARTED, ASR_FINAL with the text, MODEL_FIRST_TOKEN, TTS_STARTED, TTS_ENDED.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

DEBOUNCE_NS = 150_000_000
"""A second barge-in so soon after the first is the same one (reference: 150 ms)."""


class TurnState(StrEnum):
    """Where the turn is."""

    IDLE = "IDLE"
    LISTENING = "LISTENING"
    THINKING = "THINKING"
    SPEAKING = "SPEAKING"
    INTERRUPTING = "INTERRUPTING"
    CANCELLING = "CANCELLING"
    COMPLETED = "COMPLETED"
    ABORTED = "ABORTED"
    ERROR = "ERROR"

    @property
    def terminal(self) -> bool:
        """The turn is over; only a new turn goes on from here."""
        return self in _TERMINAL


_TERMINAL = frozenset({TurnState.COMPLETED, TurnState.ABORTED, TurnState.ERROR})


class EventType(StrEnum):
    """What may happen to a turn."""

    TURN_STARTED = "TURN_STARTED"
    ASR_PARTIAL = "ASR_PARTIAL"
    ASR_FINAL = "ASR_FINAL"
    MODEL_FIRST_TOKEN = "MODEL_FIRST_TOKEN"
    MODEL_STREAM_ENDED = "MODEL_STREAM_ENDED"
    TTS_STARTED = "TTS_STARTED"
    TTS_CHUNK = "TTS_CHUNK"
    TTS_ENDED = "TTS_ENDED"
    BARGE_IN_REQUESTED = "BARGE_IN_REQUESTED"
    CANCEL_REQUESTED = "CANCEL_REQUESTED"
    CANCEL_ACK = "CANCEL_ACK"
    TURN_TIMEOUT = "TURN_TIMEOUT"
    TURN_FAILED = "TURN_FAILED"


class CommandName(StrEnum):
    """What the shell around the machine is told to do."""

    START_MODEL_STREAM = "StartModelStream"
    START_TTS = "StartTTS"
    STOP_TTS = "StopTTS"
    CANCEL_MODEL_STREAM = "CancelModelStream"
    FINALIZE_TURN = "FinalizeTurn"
    EMIT_UI_STATE = "EmitUIState"
    EMIT_DIAGNOSTIC = "EmitDiagnostic"


@dataclass(frozen=True)
class Event:
    """Something that happened. `ts_monotonic_ns`: any monotonic clock, nanoseconds."""

    event_type: EventType
    session_id: str
    turn_id: str
    seq: int
    ts_monotonic_ns: int
    correlation_id: str = ""
    payload: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Command:
    """Something to do, once: `key` (session:turn:seq:name) is the same on every replay."""

    name: CommandName
    key: str
    turn_id: str
    correlation_id: str
    payload: Mapping[str, Any]


@dataclass(frozen=True)
class Snapshot:
    """All the machine knows. Times in nanoseconds of the events' clock.

    turns: how many turns have begun. entered_ns: when the state began. active_ns: the last sign of
    life. barge_in_ns: the last barge-in that was let through.
    """

    session_id: str
    state: TurnState = TurnState.IDLE
    turn_id: str = ""
    correlation_id: str = ""
    seq: int = 0
    turns: int = 0
    text: str = ""
    """The newest text heard in this turn."""
    interrupted: bool = False
    """The user spoke over this turn."""
    speech_started: bool = False
    """Sound of this turn's answer was made."""
    model_ended: bool = False
    entered_ns: int = 0
    active_ns: int = 0
    barge_in_ns: int | None = None

    @property
    def digest(self) -> str:
        """SHA-256 of what does not depend on clocks; the same after every replay."""
        kept = {
            "session_id": self.session_id, "state": self.state, "turn_id": self.turn_id,
            "seq": self.seq, "turns": self.turns, "text": self.text,
            "interrupted": self.interrupted, "speech_started": self.speech_started,
            "model_ended": self.model_ended,
        }  # fmt: skip
        return hashlib.sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest()


Step = tuple[Snapshot, tuple[Command, ...]]


def step(now: Snapshot, event: Event) -> Step:
    """The next snapshot and what to do. Never raises; what does not fit changes no state."""
    if event.session_id != now.session_id:
        return now, (_diagnostic(event, now, "another session"),)
    if event.seq <= now.seq:
        return now, (_diagnostic(event, now, f"seq is not above {now.seq}"),)
    seen = replace(now, seq=event.seq)
    if event.event_type is EventType.TURN_STARTED:
        return _turn_started(seen, event)
    if now.state is TurnState.IDLE or event.turn_id != now.turn_id:
        return seen, (_diagnostic(event, now, "no such turn is running"),)
    if now.state.terminal:
        return seen, (_diagnostic(event, now, "the turn is over"),)
    return _HANDLERS[event.event_type](seen, event)


def replay(events: Iterable[Event], start: Snapshot | None = None) -> tuple[Snapshot, str]:
    """The snapshot after all events, and its digest. The first event names the session."""
    now = start
    for event in events:
        if now is None:
            now = Snapshot(event.session_id)
        now, _ = step(now, event)
    if now is None:
        now = Snapshot("")
    return now, now.digest


# Deadlines


@dataclass(frozen=True)
class Watchdogs:
    """How long a stage may give no sign of life, in seconds.

    asr_s counts from the last TURN_STARTED or ASR_PARTIAL: while the user speaks or is awaited,
    the caller sends ASR_PARTIAL now and then, also with the text unchanged. inference_s counts from
    ASR_FINAL, tts_s from the last TTS event, cleanup_s from the barge-in or cancel.
    """

    asr_s: float = 10.0
    inference_s: float = 30.0
    tts_s: float = 30.0
    cleanup_s: float = 5.0


@dataclass(frozen=True)
class Deadline:
    """When the turn has to be given up (TURN_TIMEOUT), and the stage that hangs then."""

    at_ns: int
    stage: str


def deadline(now: Snapshot, watchdogs: Watchdogs = Watchdogs()) -> Deadline | None:
    """The deadline of the running stage; None when nothing runs."""
    stages = {
        TurnState.LISTENING: ("asr", watchdogs.asr_s, now.active_ns),
        TurnState.THINKING: ("inference", watchdogs.inference_s, now.entered_ns),
        TurnState.SPEAKING: ("tts", watchdogs.tts_s, now.active_ns),
        TurnState.INTERRUPTING: ("cleanup", watchdogs.cleanup_s, now.entered_ns),
        TurnState.CANCELLING: ("cleanup", watchdogs.cleanup_s, now.entered_ns),
    }
    if now.state not in stages:
        return None
    stage, seconds, since_ns = stages[now.state]
    return Deadline(since_ns + round(seconds * 1e9), stage)


# One function for each event that needs more than a line of the table


def _turn_started(now: Snapshot, event: Event) -> Step:
    before = now.state
    if before not in _TERMINAL | {TurnState.IDLE, TurnState.CANCELLING}:
        return now, (_diagnostic(event, now, "a turn is running"),)
    if not event.turn_id or event.turn_id == now.turn_id:
        return now, (_diagnostic(event, now, "the turn is not a new one"),)
    left: tuple[Command, ...] = ()
    if before is TurnState.CANCELLING:
        left = (_finalize(event, now, "interrupted" if now.interrupted else "cancelled"),)
    begun = Snapshot(
        session_id=now.session_id,
        state=TurnState.LISTENING,
        turn_id=event.turn_id,
        correlation_id=event.correlation_id,
        seq=event.seq,
        turns=now.turns + 1,
        entered_ns=event.ts_monotonic_ns,
        active_ns=event.ts_monotonic_ns,
        barge_in_ns=now.barge_in_ns,
    )
    return begun, (*left, _ui_state(event, begun))


def _asr_partial(now: Snapshot, event: Event) -> Step:
    if now.state is not TurnState.LISTENING:
        return now, (_diagnostic(event, now, "not listening"),)
    text = str(event.payload.get("text", now.text))
    return replace(now, text=text, active_ns=event.ts_monotonic_ns), ()


def _asr_final(now: Snapshot, event: Event) -> Step:
    if now.state is not TurnState.LISTENING:
        return now, (_diagnostic(event, now, "not listening"),)
    text = str(event.payload.get("text", now.text))
    after = _enter(replace(now, text=text), TurnState.THINKING, event)
    start = _command(CommandName.START_MODEL_STREAM, event, now, text=text)
    return after, (start, _ui_state(event, after))


def _model_first_token(now: Snapshot, event: Event) -> Step:
    if now.state is not TurnState.THINKING:
        return now, (_diagnostic(event, now, "not thinking"),)
    after = _enter(now, TurnState.SPEAKING, event)
    return after, (_command(CommandName.START_TTS, event, now), _ui_state(event, after))


def _model_stream_ended(now: Snapshot, event: Event) -> Step:
    if now.state is TurnState.SPEAKING:
        return replace(now, model_ended=True, active_ns=event.ts_monotonic_ns), ()
    if now.state is TurnState.THINKING:  # an answer without words to speak
        return _end(replace(now, model_ended=True), TurnState.COMPLETED, event, "completed")
    return now, (_diagnostic(event, now, "no answer is being made"),)


def _tts_sign(now: Snapshot, event: Event) -> Step:
    if now.state is not TurnState.SPEAKING:
        return now, (_diagnostic(event, now, "not speaking"),)
    return replace(now, speech_started=True, active_ns=event.ts_monotonic_ns), ()


def _tts_ended(now: Snapshot, event: Event) -> Step:
    if now.state is not TurnState.SPEAKING:
        return now, (_diagnostic(event, now, "not speaking"),)
    return _end(now, TurnState.COMPLETED, event, "completed")


def _barge_in(now: Snapshot, event: Event) -> Step:
    if now.state not in (TurnState.THINKING, TurnState.SPEAKING):
        return now, (_diagnostic(event, now, "nothing to interrupt"),)
    since = now.barge_in_ns
    if since is not None and event.ts_monotonic_ns - since < DEBOUNCE_NS:
        return now, (_diagnostic(event, now, "debounced"),)
    after = _enter(now, TurnState.INTERRUPTING, event)
    after = replace(after, interrupted=True, barge_in_ns=event.ts_monotonic_ns)
    return after, (*_stop_all(event, now), _ui_state(event, after))


def _cancel_requested(now: Snapshot, event: Event) -> Step:
    if now.state is TurnState.CANCELLING:
        return now, (_diagnostic(event, now, "cancelling already"),)
    after = _enter(now, TurnState.CANCELLING, event)
    # An interruption has stopped everything already.
    stop = () if now.state is TurnState.INTERRUPTING else _stop_all(event, now)
    return after, (*stop, _ui_state(event, after))


def _cancel_ack(now: Snapshot, event: Event) -> Step:
    if now.state is TurnState.INTERRUPTING:
        after = _enter(now, TurnState.CANCELLING, event)
        return after, (_ui_state(event, after),)
    if now.state is not TurnState.CANCELLING:
        return now, (_diagnostic(event, now, "nothing was cancelled"),)
    if now.interrupted:  # the user speaks: what follows is the next TURN_STARTED
        return replace(now, active_ns=event.ts_monotonic_ns), ()
    return _end(now, TurnState.ABORTED, event, "cancelled")


def _timeout(now: Snapshot, event: Event) -> Step:
    noted = _diagnostic(event, now, str(event.payload.get("stage", "timeout")))
    after, commands = _end(now, TurnState.ABORTED, event, "timeout")
    return after, (*_stop_all(event, now), *commands, noted)


def _failed(now: Snapshot, event: Event) -> Step:
    noted = _diagnostic(event, now, str(event.payload.get("error", "failed")))
    after, commands = _end(now, TurnState.ERROR, event, "failed")
    return after, (*_stop_all(event, now), *commands, noted)


_HANDLERS = {
    EventType.ASR_PARTIAL: _asr_partial,
    EventType.ASR_FINAL: _asr_final,
    EventType.MODEL_FIRST_TOKEN: _model_first_token,
    EventType.MODEL_STREAM_ENDED: _model_stream_ended,
    EventType.TTS_STARTED: _tts_sign,
    EventType.TTS_CHUNK: _tts_sign,
    EventType.TTS_ENDED: _tts_ended,
    EventType.BARGE_IN_REQUESTED: _barge_in,
    EventType.CANCEL_REQUESTED: _cancel_requested,
    EventType.CANCEL_ACK: _cancel_ack,
    EventType.TURN_TIMEOUT: _timeout,
    EventType.TURN_FAILED: _failed,
}


def _enter(now: Snapshot, state: TurnState, event: Event) -> Snapshot:
    at = event.ts_monotonic_ns
    return replace(now, state=state, entered_ns=at, active_ns=at)


def _end(now: Snapshot, state: TurnState, event: Event, outcome: str) -> Step:
    after = _enter(now, state, event)
    return after, (_finalize(event, now, outcome), _ui_state(event, after))


def _stop_all(event: Event, now: Snapshot) -> tuple[Command, ...]:
    stop_tts = _command(CommandName.STOP_TTS, event, now)
    return (stop_tts, _command(CommandName.CANCEL_MODEL_STREAM, event, now))


def _finalize(event: Event, now: Snapshot, outcome: str) -> Command:
    return _command(CommandName.FINALIZE_TURN, event, now, outcome=outcome)


def _ui_state(event: Event, after: Snapshot) -> Command:
    return _command(CommandName.EMIT_UI_STATE, event, after, state=after.state.value)


def _diagnostic(event: Event, now: Snapshot, reason: str) -> Command:
    return Command(
        CommandName.EMIT_DIAGNOSTIC,
        f"{event.session_id}:{event.turn_id}:{event.seq}:{CommandName.EMIT_DIAGNOSTIC}",
        event.turn_id,
        event.correlation_id,
        {"event": event.event_type.value, "state": now.state.value, "reason": reason},
    )


def _command(name: CommandName, event: Event, turn: Snapshot, **payload: Any) -> Command:
    key = f"{turn.session_id}:{turn.turn_id}:{event.seq}:{name}"
    return Command(name, key, turn.turn_id, turn.correlation_id, payload)
