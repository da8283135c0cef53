"""7030, pipecat: voice sessions and their WebSocket."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any

import structlog
from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from sonia_desktop.agent.types import Entrance, Outcome, Turn, TurnFinished
from sonia_desktop.api.bodies import waiting
from sonia_desktop.api.envelope import TooLargeError
from sonia_desktop.api.inputs import Wanted, json_body, wanted
from sonia_desktop.api.routes_gateway import TEXT_CHARS
from sonia_desktop.api.service import ASK_DEADLINE_S, House, done, enveloped, off_loop
from sonia_desktop.api.voice_line import json_object, named
from sonia_desktop.api.voice_sessions import (
    USER_ID_CHARS,
    SessionBook,
    SessionState,
    VoiceSession,
)
from sonia_desktop.core.errors import InvalidInputError, NotFoundError, SoniaError, WrongStateError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.worker import CancelToken

_log = structlog.get_logger(__name__)

CALLER = "ws:pipecat"
CLOSE_UNKNOWN = 4004
CLOSE_NOT_ACTIVE = 4003
WAITING_MESSAGES = 10
_METADATA_BYTES = 16 * 1024


class _StopWanted(Wanted):
    session_id: str = Field(min_length=1)
    reason: str | None = None


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["voice"])
    book = house.sessions

    @router.post("/session/start")
    async def start(request: Request) -> Response:
        """Open a session; the body, if any, is its metadata, up to 16 KiB.

        500 may be open. Past that, the one of which nothing was asked for longest, ten minutes at
        least, and on which nobody is connected gives its place: its state is EXPIRED.
        """
        metadata = await json_body(request)
        if metadata is not None and not isinstance(metadata, dict):
            raise InvalidInputError("The metadata is not a JSON object.")
        if len(await request.body()) > _METADATA_BYTES:  # of 700 sessions, all in memory
            raise TooLargeError(
                f"The metadata has more than {_METADATA_BYTES} bytes.",
                remedy="Keep what is large, and send its id.",
                limit_bytes=_METADATA_BYTES,
            )
        user_id = request.query_params.get("user_id")
        if user_id is not None and len(user_id) > USER_ID_CHARS:
            raise InvalidInputError(
                f"user_id has {len(user_id)} characters; {USER_ID_CHARS} is the most.",
                param="user_id",
            )
        session = book.open(user_id, metadata or {})
        data = {
            "session_id": session.id,
            "state": session.state.value,
            "created_at": session.created_at,
            "websocket": f"/ws/{session.id}",
        }
        return enveloped(request, "session_start", data)

    @router.post("/session/stop")
    async def stop(request: Request) -> Response:
        """Close a session; a conversation that runs on it ends."""
        asked = await wanted(request, _StopWanted, "session_id")
        session = book.get(asked.session_id)
        if session.state is not SessionState.ACTIVE:
            told = session.state.value.lower()
            raise WrongStateError(f"The session {session.id} is {told} already.")
        book.close(session, asked.reason or "stopped")
        return enveloped(request, "session_stop", {**session.body(), "reason": asked.reason})

    @router.get("/session/{session_id}")
    async def get(request: Request, session_id: str) -> Response:
        """A session and what was said in it: the newest 2,000 messages, 200,000 characters at most.

        message_count counts all.
        """
        return enveloped(request, "session_get", book.get(session_id).body())

    @router.websocket("/ws/{session_id}")
    async def talk(socket: WebSocket, session_id: str) -> None:
        """A conversation in text messages.

        POST /session/start gives the id. Sound goes over /v1/voice/{session_id}. Both ways JSON:
          {"type": "...", "session_id": "...", "data": {...}, "correlation_id": "..."}
        session_id and correlation_id may be left out; the answer to a message has the
        correlation_id you sent. What comes has a timestamp as well.

        You send:
          MESSAGE         data.text, 1 to 20,000 characters; up to ten may wait
          STATUS          is it still there?
          SESSION_STOP    data.reason: stop what runs and end the session

        You get:
          SESSION_START   data.metadata: first of all
          STATUS          data.status: active (data.details.message_count), or waiting_for_consent
                          (data.details: approval_id, turn_id): the user is asked in Sonia's window
          MESSAGE         data.text, role ("assistant"), turn_id, outcome: answered, unsure,
                          waiting, denied, failed, cancelled. After "waiting" another tells the end
          SESSION_STOP    data.reason: yours, or the one of POST /session/stop
          ERROR           data.code, message, details.remedy; the conversation goes on:
                          INVALID_EVENT, BACKPRESSURE_SHED, CHAT_FAILED ...

        Close codes: 1000 ended, 4003 the session is closed or expired, 4004 there is no such
        session. Who leaves closes the session.
        """
        await socket.accept()  # first: a close before it reaches the client as 403, without code
        try:
            session = book.get(session_id)
        except NotFoundError as error:
            await socket.close(CLOSE_UNKNOWN, error.message[:100])
            return
        if session.state is not SessionState.ACTIVE:
            told = session.state.value.lower()
            await socket.close(CLOSE_NOT_ACTIVE, f"The session is {told}.")
            return
        await _Conversation(house, socket, session, book).run()

    return router


class _Conversation:
    """One WebSocket on one session: reads on while a turn runs, so a stop is heard at once."""

    def __init__(
        self, house: House, socket: WebSocket, session: VoiceSession, book: SessionBook
    ) -> None:
        self._house, self._socket, self._session, self._book = house, socket, session, book
        self._said: asyncio.Queue[tuple[str, str | None]] = asyncio.Queue(WAITING_MESSAGES)
        self._settled: asyncio.Queue[Turn] = asyncio.Queue()
        self._open_questions: set[str] = set()  # turn ids that wait for the user's consent
        self._token = CancelToken()

    async def run(self) -> None:
        loop = asyncio.get_running_loop()

        def finished(event: TurnFinished) -> None:
            with contextlib.suppress(RuntimeError):  # the loop is closing
                loop.call_soon_threadsafe(self._settled.put_nowait, event.turn)

        subscription = self._house.assistant.bus.subscribe(TurnFinished, finished)
        tasks = [asyncio.create_task(step()) for step in (self._answer, self._follow_up)]
        self._session.lines += 1
        try:
            await self._send("SESSION_START", {"metadata": self._session.metadata})
            count = self._session.message_count
            await self._send("STATUS", {"status": "active", "details": {"message_count": count}})
            await self._talk_until_over()
        except WebSocketDisconnect:
            pass
        finally:
            self._session.lines -= 1
            subscription.close()
            self._token.cancel()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self._book.close(self._session)
            if self._socket.application_state is WebSocketState.CONNECTED:
                with contextlib.suppress(RuntimeError, WebSocketDisconnect):
                    await self._socket.close(1000)

    async def _talk_until_over(self) -> None:
        """Until one side leaves, or somebody else stops the session."""
        listening = asyncio.create_task(self._listen())
        stopped = asyncio.create_task(self._session.ended.wait())
        try:
            await asyncio.wait((listening, stopped), return_when=asyncio.FIRST_COMPLETED)
            if listening.done():
                listening.result()
                return
            self._token.cancel()
            await self._send("SESSION_STOP", {"reason": self._session.reason})
        finally:
            listening.cancel()
            stopped.cancel()
            await asyncio.gather(listening, stopped, return_exceptions=True)

    async def _listen(self) -> None:
        while True:
            message = await self._socket.receive()
            if message["type"] == "websocket.disconnect":
                return
            try:
                kind, data, sent_id = _event(message, self._session.id)
            except InvalidInputError as error:
                await self._trouble("INVALID_EVENT", error.message)
                continue
            if kind == "MESSAGE":
                await self._take(data, sent_id)
            elif kind == "STATUS":
                details = {"message_count": self._session.message_count}
                await self._send("STATUS", {"status": "active", "details": details}, sent_id)
            else:  # SESSION_STOP
                reason = data.get("reason", "user_requested")
                self._token.cancel()
                await self._send("SESSION_STOP", {"reason": reason}, sent_id)
                return

    async def _take(self, data: dict[str, Any], sent_id: str | None) -> None:
        text = data.get("text")
        if not isinstance(text, str) or not text.strip() or len(text) > TEXT_CHARS:
            await self._trouble(
                "INVALID_EVENT", f"MESSAGE needs data.text, 1 to {TEXT_CHARS} characters.", sent_id
            )
            return
        try:
            self._said.put_nowait((text, sent_id))
        except asyncio.QueueFull:
            await self._trouble(
                "BACKPRESSURE_SHED", f"{WAITING_MESSAGES} messages wait already.", sent_id
            )

    async def _answer(self) -> None:
        """One turn after the other."""
        while True:
            text, sent_id = await self._said.get()
            self._session.add("user", text)
            try:
                future = self._house.assistant.ask(
                    text,
                    conversation_id=self._session.id,
                    user_id=self._session.user_id,
                    entrance=Entrance.WEBSOCKET,
                    caller=CALLER,
                    wait_for_consent=False,
                    token=self._token,
                )
                turn = await done(future, ASK_DEADLINE_S, "The answer")
            except SoniaError as error:
                await self._trouble(error.code, error.message, sent_id, error.remedy)
                continue
            except Exception:  # noqa: BLE001 - one failed turn does not end the conversation
                _log.exception("websocket_turn_failed", session_id=self._session.id)
                await self._trouble("CHAT_FAILED", "The answer failed inside Sonia.", sent_id)
                continue
            await self._tell(turn, sent_id)

    async def _follow_up(self) -> None:
        """What became of a turn that waited for the user's consent."""
        while True:
            turn = await self._settled.get()
            if turn.id in self._open_questions and turn.outcome is not Outcome.WAITING:
                self._open_questions.discard(turn.id)
                await self._tell(turn, None)

    async def _tell(self, turn: Turn, sent_id: str | None) -> None:
        if turn.outcome is Outcome.WAITING:
            self._open_questions.add(turn.id)
            details: dict[str, Any] = {"approval_id": turn.approval_id, "turn_id": turn.id}
            for approval in await off_loop(self._house.assistant.executor.pending):
                if approval.id == turn.approval_id:
                    details |= waiting(approval, approval.action_id)
            data = {"status": "waiting_for_consent", "details": details}
            await self._send("STATUS", data, sent_id)
        self._session.add("assistant", turn.answer, turn_id=turn.id)
        told = {
            "text": turn.answer,
            "role": "assistant",
            "turn_id": turn.id,
            "outcome": turn.outcome.value,
        }
        await self._send("MESSAGE", told, sent_id)

    async def _trouble(
        self, code: str, message: str, sent_id: str | None = None, remedy: str = ""
    ) -> None:
        details = {"remedy": remedy} if remedy else {}
        await self._send("ERROR", {"code": code, "message": message, "details": details}, sent_id)

    async def _send(self, kind: str, data: dict[str, Any], sent_id: str | None = None) -> None:
        event = {
            "type": kind,
            "session_id": self._session.id,
            "data": data,
            "timestamp": iso_z(),
            "correlation_id": sent_id or new_id("req"),
        }
        with contextlib.suppress(RuntimeError, WebSocketDisconnect):  # the other side has left
            await self._socket.send_text(json.dumps(event, ensure_ascii=False, default=str))


def _event(message: Any, session_id: str) -> tuple[str, dict[str, Any], str | None]:
    """A client's event: type, data, correlation id. Raises `InvalidInputError`."""
    event = json_object(message)
    kind, data = event.get("type"), event.get("data")
    if kind not in ("MESSAGE", "STATUS", "SESSION_STOP"):
        raise InvalidInputError(
            f"The type {named(kind)} is not known; send MESSAGE, STATUS or SESSION_STOP."
        )
    if data is not None and not isinstance(data, dict):
        raise InvalidInputError("data is not a JSON object.")
    if event.get("session_id", session_id) != session_id:
        raise InvalidInputError("session_id is not this connection's session.")
    sent_id = event.get("correlation_id")
    return kind, data or {}, sent_id if isinstance(sent_id, str) else None
