"""A WebSocket that carries a voice conversation, whichever protocol it speaks.

The protocol (a `Dialect`) turns the client's messages into calls and the conversation's events into
messages; this file moves them: it reads on while it sends, keeps the pace of the sound, and ends
what does not read, floods or has gone silent.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import structlog
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from sonia_desktop.agent.types import (
    AnswerDelta,
    Entrance,
    Outcome,
    Turn,
    TurnFinished,
    TurnStarted,
    Voiced,
)
from sonia_desktop.api.bodies import waiting
from sonia_desktop.api.service import House, off_loop
from sonia_desktop.api.voice_sessions import SessionBook, SessionState, VoiceSession
from sonia_desktop.core.errors import InvalidInputError, SoniaError
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.types import Action, ActionChanged, ActionState
from sonia_desktop.voice.listening import endpoint_options
from sonia_desktop.voice.remote import RemoteConversation
from sonia_desktop.voice.remote_events import Ending, Replied, SpeechOver, Trouble, UtteranceEnded
from sonia_desktop.voice.remote_input import InvalidSoundError, RemoteLimits, SoundShedError
from sonia_desktop.voice.remote_watch import ALIVE

if TYPE_CHECKING:
    from sonia_desktop.speech.recogniser import Pcm16

_log = structlog.get_logger(__name__)

CALLER = "ws:voice"
LINES_AT_ONCE = 32
"""Voice conversations at once; each has a thread and a voice-activity model of its own."""

CLOSE_TRY_LATER = 1013
CLOSE_TOO_BIG = 1009
CLOSE_IDLE = 4408
CLOSE_IN_USE = 4009
CLOSE_BAD_ID = 4000

_LONGEST_WAIT_S = 0.1
_SEND_S = 10.0
_STOP_S = 1.0
_HUNG_UP_S = 2.0
"""Who lost the connection and is back at once waits so long until that is noticed here, too."""
_TROUBLE_EVERY_S = 1.0
_NAME_CHARS = 40
_RUNNING = (ActionState.WAITING, ActionState.RUNNING)


@dataclass(frozen=True)
class AnswerSoFar:
    """More of the answer's text is there; `text` is all of it so far."""

    turn_id: str
    text: str
    delta: str


@dataclass(frozen=True)
class ToolCalled:
    """A tool of the running turn began, ended or waits for the user's consent."""

    action: Action


@dataclass(frozen=True)
class TurnSettled:
    """A turn that waited for the user's consent has ended."""

    turn: Turn


@dataclass(frozen=True)
class LineOptions:
    """What the client may choose for its conversation. speed: 0.5 to 2."""

    voice: str = ""
    speed: float = 1.0
    every_chunk: bool = False


class Dialect(Protocol):
    """One protocol on a voice WebSocket."""

    def ready(self) -> dict[str, Any]:
        """The first message."""

    def messages(self, event: object) -> list[dict[str, Any]]:
        """The messages that tell the event; none when the protocol has no word for it."""

    def sound(self, samples: Pcm16) -> bytes | dict[str, Any]:
        """Sound of the answer."""

    def take(self, message: Any, talk: RemoteConversation) -> dict[str, Any] | None:
        """Do what the client's message says; a direct answer, if any.

        Raises `InvalidInputError`; `HangUp` when the client wants to end.
        """


class HangUp(Exception):  # noqa: N818 - no error
    """The client ends the conversation."""


class VoiceLine:
    """One WebSocket, accepted already, on one session."""

    limits = RemoteLimits()
    watchdogs = ALIVE

    def __init__(
        self,
        house: House,
        socket: WebSocket,
        book: SessionBook,
        dialect: Dialect,
        options: LineOptions = LineOptions(),
    ) -> None:
        self._house, self._socket, self._book = house, socket, book
        self._dialect, self._options = dialect, options
        self._woken = asyncio.Event()
        self._session: VoiceSession | None = None
        self._talk: RemoteConversation | None = None
        self._mine: dict[str, str] = {}  # turn id -> its answer so far
        self._open_questions: set[str] = set()
        self._last_shed_s = 0.0

    async def run(self, session_id: str, user_id: str | None = None) -> None:
        """Talk until one side ends."""
        session = self._book.find(session_id)
        if session is not None and not await session.wait_free(_HUNG_UP_S):
            await self._refuse(CLOSE_IN_USE, "IN_USE", "This session has a conversation already.")
            return
        if self._book.talking >= LINES_AT_ONCE:
            told = f"{self._book.talking} voice conversations run, the most there may be."
            await self._refuse(CLOSE_TRY_LATER, "MAX_SESSIONS", told)
            return
        try:
            session = self._session = self._book.take_up(session_id, user_id)
            talk = self._talk = self._conversation(session)
            session.begin_talk(talk)
            await off_loop(talk.start)
        except SoniaError as error:
            if self._talk is not None and session is not None:
                session.end_talk()
            await self._refuse(CLOSE_TRY_LATER, error.code, str(error))
            return
        await self._talk_until_over(session, talk)

    async def _talk_until_over(self, session: VoiceSession, talk: RemoteConversation) -> None:
        bus = self._house.assistant.bus
        subscriptions = [
            bus.subscribe(TurnStarted, self._turn_started),
            bus.subscribe(AnswerDelta, self._answer_grows),
            bus.subscribe(ActionChanged, self._action_changed),
            bus.subscribe(TurnFinished, self._turn_finished),
        ]
        tasks: list[asyncio.Task[None]] = []
        try:
            await self._send(self._dialect.ready())
            tasks = [asyncio.create_task(step(talk)) for step in (self._listen, self._pump)]
            tasks.append(asyncio.create_task(self._until_stopped(session)))
            done, _running = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        except (WebSocketDisconnect, TimeoutError, RuntimeError) as error:
            _log.debug("voice_line_ended", reason=str(error))
        finally:
            for subscription in subscriptions:
                subscription.close()
            for task in tasks:
                task.cancel()
            talk.close()
            session.end_talk()
            if session.state is SessionState.ACTIVE:
                self._book.close(session)
            stopping = asyncio.ensure_future(off_loop(talk.stop, _STOP_S))
            await asyncio.gather(*tasks, return_exceptions=True)
            await self._close(1000)
            await asyncio.shield(stopping)

    def _conversation(self, session: VoiceSession) -> RemoteConversation:
        assistant = self._house.assistant
        settings = assistant.settings
        loop = asyncio.get_running_loop()

        def wake() -> None:
            with contextlib.suppress(RuntimeError):  # the loop is closing
                loop.call_soon_threadsafe(self._woken.set)

        def ask(text: str, token: CancelToken) -> Future[Turn]:
            return assistant.ask(
                text,
                conversation_id=session.id,
                user_id=session.user_id,
                entrance=Entrance.WEBSOCKET,
                caller=CALLER,
                wait_for_consent=False,
                token=token,
            )

        return RemoteConversation(
            session.id,
            open_stream=assistant.voice.open_stream,
            synthesise=assistant.voice.synthesise,
            ask=ask,
            wake=wake,
            endpoint=endpoint_options(
                vad_threshold=settings.audio.vad_threshold,
                min_speech_ms=settings.voice.min_speech_ms,
                end_silence_ms=settings.voice.end_silence_ms,
                max_utterance_s=settings.voice.max_utterance_s,
            ),
            limits=self.limits,
            watchdogs=self.watchdogs,
            confirm_below=settings.voice.confirm_below,
            harmless=assistant.only_reads,
            every_chunk=self._options.every_chunk,
            voice=self._options.voice,
            speed=self._options.speed,
            language=assistant.voice.language,
        )

    # What happens elsewhere, in other threads

    def _turn_started(self, event: TurnStarted) -> None:
        if self._session is not None and event.conversation_id == self._session.id:
            self._mine[event.turn_id] = ""

    def _answer_grows(self, event: AnswerDelta) -> None:
        if event.turn_id in self._mine and self._talk is not None:
            text = self._mine[event.turn_id] = self._mine[event.turn_id] + event.text
            self._talk.tell(AnswerSoFar(event.turn_id, text, event.text))

    def _action_changed(self, event: ActionChanged) -> None:
        if event.action.turn_id in self._mine and self._talk is not None:
            self._talk.tell(ToolCalled(event.action))

    def _turn_finished(self, event: TurnFinished) -> None:
        turn = event.turn
        if turn.id not in self._mine or self._talk is None:
            return
        if turn.outcome is Outcome.WAITING:
            self._open_questions.add(turn.id)
            return
        self._mine.pop(turn.id)
        if turn.id in self._open_questions:
            self._open_questions.discard(turn.id)
            self._talk.tell(TurnSettled(turn))

    # In and out

    async def _until_stopped(self, session: VoiceSession) -> None:
        """By POST /session/stop, for instance."""
        await session.ended.wait()
        await self._close(1000, "The session was stopped.")

    async def _listen(self, talk: RemoteConversation) -> None:
        while True:
            message = await self._socket.receive()
            if message["type"] == "websocket.disconnect":
                return
            talk.alive()
            try:
                answer = self._dialect.take(message, talk)
            except HangUp:
                return
            except SoundShedError as error:
                now_s = time.monotonic()
                if now_s - self._last_shed_s >= _TROUBLE_EVERY_S:
                    self._last_shed_s = now_s
                    talk.tell(Trouble(error.code, error.message, error.remedy))
            except InvalidInputError as error:
                code = error.code if isinstance(error, InvalidSoundError) else "INVALID_EVENT"
                talk.tell(Trouble(code, error.message, error.remedy))
            except SoniaError as error:
                talk.tell(Trouble(error.code, error.message, error.remedy))
            else:
                if answer is not None:
                    talk.tell(answer)

    async def _pump(self, talk: RemoteConversation) -> None:
        while True:
            self._woken.clear()
            taken = talk.take(time.monotonic())
            for event in taken.events:
                await self._tell(event)
                if isinstance(event, Ending):
                    await self._close(_CLOSES.get(event.reason, 1000), event.message)
                    return
            for samples in taken.sound:
                await self._send(self._dialect.sound(samples))
            if talk.stuck:
                await self._close(CLOSE_TRY_LATER, "What is sent is not read.")
                return
            wait_s = min(_LONGEST_WAIT_S, _LONGEST_WAIT_S if taken.wait_s is None else taken.wait_s)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait_s):
                    await self._woken.wait()

    async def _tell(self, event: object) -> None:
        await self._keep(event)
        if isinstance(event, dict):
            await self._send(event)
            return
        for message in self._dialect.messages(event):
            await self._send(message)
        if isinstance(event, Replied) and isinstance(event.result, Turn):
            await self._tell_consent(event.result)

    async def _tell_consent(self, turn: Turn) -> None:
        if turn.outcome is not Outcome.WAITING:
            return
        for approval in await off_loop(self._house.assistant.executor.pending):
            if approval.id == turn.approval_id:
                session = {"session_id": self._session.id} if self._session else {}
                details = {"turn_id": turn.id, **waiting(approval, approval.action_id)}
                await self._send(
                    {"type": "consent.waiting", **session, **details, "timestamp": iso_z()}
                )

    async def _keep(self, event: object) -> None:
        """What was said, in the session; how it was heard and said, in the turn's record."""
        session = self._session
        if session is None:
            return
        if isinstance(event, UtteranceEnded) and event.transcript.text:
            heard = event.transcript
            session.add(
                "user", heard.text, engine=heard.engine, confidence=round(heard.confidence, 4)
            )
        elif isinstance(event, Replied):
            kept = {"turn_id": event.result.id} if isinstance(event.result, Turn) else {}
            session.add("assistant", event.text, **kept)
        elif isinstance(event, SpeechOver) and isinstance(event.result, Turn):
            heard_by = event.transcript.engine if event.transcript else ""
            confidence = event.transcript.confidence if event.transcript else 0.0
            voiced = Voiced(
                heard_by, confidence, event.spoken, event.interrupted, dict(event.latency_ms)
            )
            with contextlib.suppress(SoniaError):  # the stores are stopping
                self._house.assistant.turns.add_voice(event.result.id, voiced)

    async def _send(self, message: bytes | dict[str, Any]) -> None:
        from sonia_desktop.api.envelope import to_json

        async with asyncio.timeout(_SEND_S):
            if isinstance(message, bytes):
                await self._socket.send_bytes(message)
            else:
                await self._socket.send_text(to_json(message).decode("utf-8"))

    async def _refuse(self, close_code: int, code: str, message: str) -> None:
        for told in self._dialect.messages(Trouble(code, message)):
            await self._send(told)
        await self._close(close_code, message)

    async def _close(self, code: int, reason: str = "") -> None:
        if self._socket.application_state is not WebSocketState.CONNECTED:
            return
        with contextlib.suppress(RuntimeError, WebSocketDisconnect, TimeoutError):
            async with asyncio.timeout(1.0):
                await self._socket.close(code, reason[:100])


def named(kind: object) -> str:
    """What a client called its message, for the answer that it is not known; never long."""
    shown = repr(kind) if isinstance(kind, str | None) else type(kind).__name__
    return shown if len(shown) <= _NAME_CHARS else f"{shown[:_NAME_CHARS]}..."


def json_object(message: Any) -> dict[str, Any]:
    """The JSON object in a client's text frame. Raises `InvalidInputError`."""
    text = message.get("text")
    if text is None:
        raise InvalidInputError("Binary frames are not taken here; send JSON text.")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidInputError(f"The message is not valid JSON: {error}.") from error
    if not isinstance(found, dict):
        raise InvalidInputError("The message is not a JSON object.")
    return found


_CLOSES = {"idle": CLOSE_IDLE, "flood": CLOSE_TRY_LATER}


def still_runs(action: Action) -> bool:
    """The tool has not ended yet."""
    return action.state in _RUNNING
