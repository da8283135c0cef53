"""7030, pipecat: spoken conversations over WebSockets, with sound both ways.

``/v1/voice/{id}`` carries raw PCM in binary frames and JSON in text frames; ``/stream/{id}`` is the
older protocol with base64 sound in JSON. Sound is 16-bit little-endian, mono, 16 kHz.
"""

from __future__ import annotations

import base64
import re
from collections import Counter
from typing import Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response
from starlette.websockets import WebSocket

from sonia_desktop.agent.types import Turn
from sonia_desktop.api.base64_text import from_base64
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.routes_gateway import CONVERSATION
from sonia_desktop.api.service import Answer, House
from sonia_desktop.api.voice_line import (
    CLOSE_BAD_ID,
    AnswerSoFar,
    HangUp,
    LineOptions,
    ToolCalled,
    TurnSettled,
    VoiceLine,
    json_object,
    named,
    still_runs,
)
from sonia_desktop.api.voice_sessions import USER_ID_CHARS, SessionBook, SessionState
from sonia_desktop.core.errors import InvalidInputError, WrongStateError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16
from sonia_desktop.voice.remote import RemoteConversation
from sonia_desktop.voice.remote_events import (
    HearingDoubted,
    Replied,
    SoundHeard,
    SpeechBegan,
    SpeechOver,
    SpeechPaused,
    SpeechResumed,
    TextHeard,
    Trouble,
    TurnOver,
    TurnStateChanged,
    UtteranceEnded,
)

_SOUND = {"encoding": "pcm_s16le", "sample_rate": SAMPLE_RATE_HZ, "channels": 1}


class _CreateWanted(Wanted):
    user_id: str = Field(min_length=1, max_length=USER_ID_CHARS)


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["voice"])
    book = house.sessions

    @router.websocket("/v1/voice/{session_id}")
    async def voice(socket: WebSocket, session_id: str) -> None:
        """A spoken conversation: PCM both ways, partial and final texts, barge-in.

        The id is yours: 1 to 60 of A-Z a-z 0-9 _ . : @ -. The same id again goes on with the same
        conversation; one connection has it at a time. In the query: user_id, voice, speed (0.5 to
        2).

        Sound is 16-bit little-endian mono at 16,000 samples a second, without a header, in binary
        frames of any even length, both ways. Send it at the pace it is spoken, silence included
        (the silence after it ends an utterance; 0.9 s without any sound does, too). A whole
        utterance may come at once: up to 45 s wait to be heard, what is more is dropped.

        You send binary frames, and JSON in text frames:
          {"type": "input.text", "text": "...", "correlation_id": "...", "audio": true}
                                        a typed turn; spoken answer only with "audio": true
          {"type": "input.end"}         the user has finished: do not wait for silence;
                                        input.audio.end does the same
          {"type": "control.cancel"}    be silent, drop the running turn; control.interrupt and
                                        interrupt do the same
          {"type": "control.end"}       end the conversation
          {"type": "ping"}

        You get binary frames (the answer's sound, at most 0.4 s ahead of its pace: play them as
        they come), and JSON with type, session_id, timestamp and:
          session.ready         audio (encoding, sample_rate, channels): now speak
          turn.state            turn_id, state: LISTENING, THINKING, SPEAKING, INTERRUPTING,
                                CANCELLING, COMPLETED, ABORTED, ERROR, IDLE
          transcript.partial    turn_id, text: all that is heard so far; it may still change
          transcript.final      turn_id, text, confidence (0 to 1), engine, language. An empty text:
                                no word was in the sound (a cough, "um"); after input.end Sonia says
                                so, else turn.end follows (cancelled) and nothing is answered
          confirmation.asked    turn_id, text, confidence: too unsure to act on; Sonia asks whether
                                it is right, the next "yes" does it
          response.partial      record_id, text (so far), delta
          tool.call, tool.result    record_id, action_id, tool, args, state; text, error
          consent.waiting       turn_id (the record's), approval_id, action_id, expires_at: the user
                                is asked in Sonia's window; response.settled tells what became of it
          response.final        turn_id, record_id, text, outcome (answered, unsure, waiting,
                                denied, failed, cancelled, asked_back), has_audio, latency_ms
          response.audio.start  turn_id, latency_ms; binary frames follow
          response.paused, response.resumed    the user made a sound: no frames meanwhile. Stop
                                playing at response.paused, go on at response.resumed
          response.interrupted  turn_id, heard_ms, spoken (the words that were heard): throw away
                                what you have not played
          response.audio.end    the same when it was heard to its end
          turn.end              turn_id, outcome: completed, interrupted, cancelled, timeout, failed
          response.settled      record_id, text, outcome: after the user's consent
          pong
          error                 code, message, remedy; the conversation goes on: INVALID_ARGUMENT,
                                INVALID_AUDIO, BACKPRESSURE_SHED, NO_SPEECH, TIMEOUT ...
        turn_id names a turn on this connection; record_id is what the other services call the turn.

        Close codes: 1000 ended, 1009 message too big, 1013 too many conversations, far too much
        sound, or what is sent is not read, 4000 bad id, speed or user_id, 4009 the id is in use,
        4408 nothing came in for five minutes.
        """
        await _run(house, book, socket, session_id, PcmDialect(session_id))

    @router.websocket("/stream/{session_id}")
    async def stream(socket: WebSocket, session_id: str) -> None:
        """The same in the older service's messages.

        As /v1/voice/{session_id}, but for the messages, which are JSON in text frames only; sound
        is base64 in them. Without POST /api/v1/session/create any id will do.

        You send:
          {"type": "audio", "data": "<base64>"}
          {"type": "text", "text": "..."}
          {"type": "interrupt"}
          {"type": "ping"}

        You get JSON with type, session_id, timestamp and:
          connected             audio (encoding, sample_rate, channels)
          audio_frame           is_speech, confidence: for each 32 ms you sent
          partial_transcript    transcript: all that is heard so far (text says the same)
          transcript            transcript, confidence (text says the same); empty: no word was
                                in the sound, status aborted follows
          turn_complete         transcript, confidence, response, turn_id, latency_ms
          audio_response        data (base64), duration_ms: the answer's sound, at its pace
          status                status: listening, thinking, speaking, completed, aborted, error,
                                confirmation_asked (text, confidence), interrupted, audio_complete
                                (heard_ms), alive (the answer to ping)
          consent.waiting       as there
          error                 error, code
        """
        await _run(house, book, socket, session_id, StreamDialect(session_id), every_chunk=True)

    @router.post("/api/v1/session/create")
    async def create(request: Request) -> Response:
        """A session for ``WS /stream/{id}``."""
        asked = await wanted(request, _CreateWanted, "user_id")
        session = book.open(asked.user_id, {})
        body = {
            "session_id": session.id,
            "user_id": session.user_id,
            "status": "created",
            "websocket": f"/stream/{session.id}",
        }
        return Answer(body)

    @router.get("/api/v1/session/{session_id}/info")
    async def info(request: Request, session_id: str) -> Response:
        """A session, what the user said in it, and who speaks now."""
        session = book.get(session_id)
        talk = session.talk
        said = [m["content"] for m in session.messages if m["role"] == "user"]
        body = {
            "session_id": session.id,
            "user_id": session.user_id,
            "state": session.state.value,
            "created_at": session.created_at,
            "last_activity": session.updated_at,
            "transcript": " ".join(said),
            "turn_count": session.turn_count,
            "is_speaking_user": talk is not None and talk.user_speaks,
            "is_speaking_assistant": talk is not None and talk.sonia_speaks,
        }
        return Answer(body)

    @router.post("/api/v1/session/{session_id}/interrupt")
    async def interrupt(request: Request, session_id: str) -> Response:
        """Silence, and the running turn is dropped."""
        session = book.get(session_id)
        if session.state is not SessionState.ACTIVE:
            told = session.state.value.lower()
            raise WrongStateError(f"The session {session_id} is {told}.")
        spoke = session.talk is not None and session.talk.sonia_speaks
        if session.talk is not None:
            session.talk.cancel()
        return Answer({"status": "interrupted", "session_id": session_id, "was_speaking": spoke})

    return router


async def _run(
    house: House,
    book: SessionBook,
    socket: WebSocket,
    session_id: str,
    dialect: PcmDialect | StreamDialect,
    *,
    every_chunk: bool = False,
) -> None:
    await socket.accept()
    if not re.match(CONVERSATION, session_id):
        await socket.close(CLOSE_BAD_ID, "The session id has letters that are not taken.")
        return
    query = socket.query_params
    try:
        speed = float(query.get("speed", "1"))
    except ValueError:
        speed = 0.0
    if not 0.5 <= speed <= 2.0:
        await socket.close(CLOSE_BAD_ID, "speed is not a number from 0.5 to 2.")
        return
    if len(query.get("user_id", "")) > USER_ID_CHARS:
        await socket.close(CLOSE_BAD_ID, f"user_id has more than {USER_ID_CHARS} characters.")
        return
    options = LineOptions(query.get("voice", ""), speed, every_chunk)
    await VoiceLine(house, socket, book, dialect, options).run(session_id, query.get("user_id"))


class _JsonDialect:
    """What both protocols share: every message names its kind, its session and its time."""

    def __init__(self, session_id: str) -> None:
        self._session_id = session_id

    def _message(self, kind: str, **fields: Any) -> dict[str, Any]:
        return {"type": kind, "session_id": self._session_id, **fields, "timestamp": iso_z()}


class PcmDialect(_JsonDialect):
    """``/v1/voice/{id}``: binary frames are PCM both ways, text frames are JSON."""

    def __init__(self, session_id: str) -> None:
        super().__init__(session_id)
        self._calls: set[str] = set()
        self._partials: Counter[str] = Counter()
        """By turn on record: how many pieces of its answer were told."""

    def ready(self) -> dict[str, Any]:
        return self._message("session.ready", correlation_id=new_id("req"), audio=_SOUND)

    def sound(self, samples: Pcm16) -> bytes:
        return samples.astype("<i2").tobytes()

    def take(self, message: Any, talk: RemoteConversation) -> dict[str, Any] | None:
        frame = message.get("bytes")
        if frame is not None:
            if not frame:
                raise InvalidInputError("The frame is empty.")
            talk.hear(frame)
            return None
        event = json_object(message)
        kind = event.get("type")
        if kind == "input.text":
            text = event.get("text")
            if not isinstance(text, str):
                raise InvalidInputError("input.text needs a text.")
            sent_id = event.get("correlation_id")
            talk.say(
                text,
                correlation_id=sent_id if isinstance(sent_id, str) else "",
                aloud=event.get("audio") is True,
            )
        elif kind in ("input.end", "input.audio.end"):
            talk.end_utterance()
        elif kind in ("control.interrupt", "control.cancel", "interrupt"):
            talk.cancel()
        elif kind == "control.end":
            raise HangUp
        elif kind == "ping":
            return self._message("pong")
        else:
            raise InvalidInputError(
                f"The type {named(kind)} is not known; send input.text, input.end, control.cancel, "
                "control.end, ping, or sound in binary frames."
            )
        return None

    def messages(self, event: object) -> list[dict[str, Any]]:
        match event:
            case TurnStateChanged(turn_id, state):
                return [self._message("turn.state", turn_id=turn_id, state=state)]
            case TextHeard(turn_id, text):
                return [self._message("transcript.partial", turn_id=turn_id, text=text)]
            case UtteranceEnded(turn_id, heard):
                return [
                    self._message(
                        "transcript.final",
                        turn_id=turn_id,
                        text=heard.text,
                        confidence=round(heard.confidence, 4),
                        engine=heard.engine,
                        language=heard.language,
                    )
                ]
            case HearingDoubted(turn_id, text, confidence):
                doubt = {"text": text, "confidence": round(confidence, 4)}
                return [self._message("confirmation.asked", turn_id=turn_id, **doubt)]
            case AnswerSoFar(turn_id, text, delta):
                self._partials[turn_id] += 1
                return [
                    self._message("response.partial", record_id=turn_id, text=text, delta=delta)
                ]
            case ToolCalled(action):
                return self._tool(action)
            case Replied():
                return [self._final(event)]
            case SpeechBegan(turn_id, latency_ms):
                return [
                    self._message(
                        "response.audio.start", turn_id=turn_id, latency_ms=latency_ms, **_SOUND
                    )
                ]
            case SpeechPaused(turn_id):
                return [self._message("response.paused", turn_id=turn_id)]
            case SpeechResumed(turn_id):
                return [self._message("response.resumed", turn_id=turn_id)]
            case SpeechOver():
                kind = "response.interrupted" if event.interrupted else "response.audio.end"
                told = {"heard_ms": event.heard_ms, "spoken": event.spoken}
                return [self._message(kind, turn_id=event.turn_id, **told)]
            case TurnOver(turn_id, outcome, correlation_id):
                sent_id = {"correlation_id": correlation_id} if correlation_id else {}
                return [self._message("turn.end", turn_id=turn_id, outcome=outcome, **sent_id)]
            case TurnSettled(turn):
                told = {"text": turn.answer, "outcome": turn.outcome.value}
                return [self._message("response.settled", record_id=turn.id, **told)]
            case Trouble():
                return [self._trouble(event)]
        return []

    def _tool(self, action: Any) -> list[dict[str, Any]]:
        first = action.id not in self._calls
        if not first and still_runs(action):
            return []
        self._calls.add(action.id)
        told = {
            "action_id": action.id,
            "tool": action.tool,
            "args": action.args,
            "state": action.state.value,
            "record_id": action.turn_id,
        }
        found = [self._message("tool.call", **told)] if first else []
        if not still_runs(action):
            self._calls.discard(action.id)
            text = action.result.text if action.result else None
            found.append(self._message("tool.result", **told, text=text, error=action.error))
        return found

    def _final(self, event: Replied) -> dict[str, Any]:
        turn = event.result if isinstance(event.result, Turn) else None
        told = {
            "text": event.text,
            "turn_id": event.turn_id,
            "record_id": turn.id if turn else None,
            "latency_ms": event.latency_ms,
            "tool_calls": len(turn.tool_calls) if turn else 0,
            "partial_count": self._partials.pop(turn.id, 0) if turn else 0,
            "heard_partials": event.partial_count,
            "has_audio": event.has_audio,
            "outcome": turn.outcome.value if turn else "asked_back",
        }
        if event.correlation_id:
            told["correlation_id"] = event.correlation_id
        return self._message("response.final", **told)

    def _trouble(self, event: Trouble) -> dict[str, Any]:
        told = {"code": event.code, "message": event.message}
        for name in ("remedy", "turn_id", "correlation_id"):
            if value := getattr(event, name):
                told[name] = value
        return self._message("error", **told)


class StreamDialect(_JsonDialect):
    """``/stream/{id}``: JSON only, sound as base64."""

    def ready(self) -> dict[str, Any]:
        return self._message("connected", message="Connected to voice streaming", audio=_SOUND)

    def sound(self, samples: Pcm16) -> dict[str, Any]:
        data = base64.b64encode(samples.astype("<i2").tobytes()).decode("ascii")
        duration_ms = round(len(samples) / SAMPLE_RATE_HZ * 1000.0, 1)
        return self._message("audio_response", data=data, duration_ms=duration_ms)

    def take(self, message: Any, talk: RemoteConversation) -> dict[str, Any] | None:
        event = json_object(message)
        kind = event.get("type")
        if kind == "audio":
            talk.hear(from_base64(event.get("data"), "data, the sound,"))
        elif kind == "interrupt":
            talk.cancel()
        elif kind == "text":
            text = event.get("text", event.get("data"))
            if not isinstance(text, str):
                raise InvalidInputError("text needs a text.")
            talk.say(text)
        elif kind == "ping":
            return self._message("status", status="alive")
        else:
            raise InvalidInputError(
                f"The type {named(kind)} is not known; send audio or interrupt."
            )
        return None

    def messages(self, event: object) -> list[dict[str, Any]]:
        match event:
            case SoundHeard(is_speech, probability):
                return [self._message("audio_frame", is_speech=is_speech, confidence=probability)]
            case TextHeard(_, text):
                return [self._message("partial_transcript", transcript=text, text=text)]
            case UtteranceEnded(_, heard):
                final = {"text": heard.text, "confidence": round(heard.confidence, 4)}
                return [self._message("transcript", transcript=heard.text, **final)]
            case Replied():
                return [self._message("turn_complete", **self._turn(event))]
            case TurnStateChanged(_, state):
                return [self._message("status", status=state.lower())]
            case HearingDoubted(_, text, confidence):
                doubt = {"text": text, "confidence": round(confidence, 4)}
                return [self._message("status", status="confirmation_asked", **doubt)]
            case SpeechOver():
                status = "interrupted" if event.interrupted else "audio_complete"
                return [self._message("status", status=status, heard_ms=event.heard_ms)]
            case Trouble():
                text = f"{event.message} {event.remedy}".strip()
                return [self._message("error", error=text, data=text, code=event.code)]
        return []

    def _turn(self, event: Replied) -> dict[str, Any]:
        return {
            "transcript": event.heard,
            "confidence": event.confidence,
            "response": event.text,
            "turn_id": event.turn_id,
            "latency_ms": event.latency_ms,
        }
