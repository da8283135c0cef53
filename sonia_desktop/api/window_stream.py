"""``WS /v1/ui/stream``: flat JSON for a window of somebody else's making.

A program may switch the microphone and the screen off; switching them on is the user's, in Sonia's
own window.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
import time
from typing import Any

import structlog
from starlette.websockets import WebSocket, WebSocketDisconnect

from sonia_desktop.agent.explaining import account
from sonia_desktop.agent.types import AnswerDelta, Entrance, Outcome, Turn, TurnFinished, TurnStage
from sonia_desktop.api.routes_gateway import TEXT_CHARS, confirmation
from sonia_desktop.api.service import House, off_loop
from sonia_desktop.api.turn_feed import TurnFeed
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.ids import iso_z
from sonia_desktop.tools.types import ActionChanged, ActionState

_log = structlog.get_logger(__name__)

CALLER = "websocket:ui"
USER = "ui-user"
MOST_WINDOWS = 10
CLOSE_FULL = 1013
DIAGNOSTICS_EVERY_S = 5.0
_SWITCHES = ("micEnabled", "camEnabled", "privacyEnabled", "holdActive")
_ONLY_IN_WINDOW = "only_in_sonias_window"


class WindowStream:
    """One connection. `windows` are all that are open."""

    def __init__(self, house: House, socket: WebSocket, windows: set[WindowStream]) -> None:
        self._house, self._socket, self._windows = house, socket, windows
        self._id = f"ui-{secrets.token_hex(4)}"
        self._conversation = f"conv_{self._id}"
        self._began = time.monotonic()
        self._held = False
        self._last: Turn | None = None
        self._last_error: str | None = None
        self._turns = 0

    async def run(self) -> None:
        """Until either side ends it."""
        await self._socket.accept()
        if len(self._windows) >= MOST_WINDOWS:
            await self._send("error", message="MAX_UI_CONNECTIONS")
            await self._socket.close(CLOSE_FULL, "too many windows")
            return
        self._windows.add(self)
        with TurnFeed(self._house.assistant) as feed:
            steps = (self._listen(feed), self._tell(feed), self._diagnose())
            tasks = [asyncio.ensure_future(step) for step in steps]
            try:
                await self._send("session.created", session_id=self._id)
                ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
                for task in ended:
                    task.result()
            except (WebSocketDisconnect, RuntimeError) as error:
                _log.debug("window_stream_ended", reason=str(error))
            finally:
                self._windows.discard(self)
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
                with contextlib.suppress(RuntimeError, WebSocketDisconnect):
                    await self._socket.close()

    async def _listen(self, feed: TurnFeed) -> None:
        while True:
            message = await self._socket.receive()
            if message["type"] == "websocket.disconnect":
                return
            try:
                event = json.loads(message.get("text") or "")
            except (ValueError, RecursionError):
                event = None
            if not isinstance(event, dict):
                await self._trouble("invalid_json")
                continue
            await self._take(event, feed)

    async def _take(self, event: dict[str, Any], feed: TurnFeed) -> None:
        kind = event.get("type")
        if kind == "input.text":
            await self._say(event.get("text"), feed)
        elif kind == "control.toggle":
            await self._switch(event.get("field"), event.get("value"))
        elif kind == "control.hold":
            await self._switch("holdActive", event.get("active"))
        elif kind == "control.interrupt":
            stopped = feed.cancel(by=CALLER)
            await self._send("ack.interrupt", stopped=stopped)
        elif kind == "control.replay":
            await self._send("ack.replay")
            if self._last is not None:
                await self._send("turn.user", text=self._last.said)
                await self._send("turn.assistant", text=self._last.answer, turn_id=self._last.id)
        else:
            await self._trouble(f"unknown_message_type:{str(kind)[:60]}")

    async def _say(self, text: Any, feed: TurnFeed) -> None:
        if not isinstance(text, str) or not text.strip():
            await self._trouble("empty_input_text")
        elif feed.running:
            await self._trouble("turn_in_progress")
        elif self._held:
            await self._trouble("hold_active")
        elif len(text) > TEXT_CHARS:
            await self._trouble("input_text_too_long")
        else:
            await self._send("turn.user", text=text)
            await self._send("state.conversation", state="thinking")
            await self._send("state.emotion", emotion="thinking")
            try:
                feed.ask(
                    text,
                    conversation_id=self._conversation,
                    user_id=USER,
                    entrance=Entrance.WEBSOCKET,
                    caller=CALLER,
                )
            except SoniaError as error:
                await self._trouble(str(error))
                await self._send("state.conversation", state="idle")

    async def _switch(self, field: Any, value: Any) -> None:
        if field is None or not isinstance(value, bool):
            await self._send("nack.control", field=field, reason="missing_field_or_value")
            return
        if field not in _SWITCHES:
            await self._send("nack.control", field=field, reason=f"unknown_field:{field}")
            return
        reason = await self._switched(field, value)
        if reason:
            await self._send("nack.control", field=field, reason=reason)
        else:
            await self._send("ack.control", field=field)

    async def _switched(self, field: str, on: bool) -> str:
        """Do it; why not, when it cannot be done."""
        assistant = self._house.assistant
        if field == "holdActive":
            self._held = on
        elif field == "micEnabled":
            if on and assistant.voice.muted:
                return _ONLY_IN_WINDOW
            if not on:
                assistant.voice.mute(True)
        elif field == "camEnabled":
            return "no_camera" if on else ""
        elif on:
            await off_loop(assistant.looking.watch.disable, by=CALLER)
        elif not assistant.looking.watch.privacy.capture_allowed:
            return _ONLY_IN_WINDOW
        return ""

    async def _tell(self, feed: TurnFeed) -> None:
        while True:
            event = await feed.next()
            match event:
                case AnswerDelta(turn_id, text, number):
                    if number == 1:
                        await self._send("state.conversation", state="speaking")
                    await self._send("turn.delta", text=text, id=number, turn_id=turn_id)
                case TurnStage(turn_id, stage, detail):
                    await self._send("turn.stage", stage=stage, detail=detail, turn_id=turn_id)
                case ActionChanged(action):
                    told = {"tool": action.tool, "status": action.state.value}
                    await self._send("turn.tool", turn_id=action.turn_id, **told)
                    if action.state is ActionState.WAITING and action.approval is not None:
                        await self._send("confirmation.required", **confirmation(action.approval))
                        await self._send("state.emotion", emotion="alert")
                case TurnFinished(turn) if turn.outcome is not Outcome.WAITING:
                    await self._ended(turn)

    async def _ended(self, turn: Turn) -> None:
        self._last, self._turns = turn, self._turns + 1
        failed = turn.outcome in (Outcome.FAILED, Outcome.CANCELLED)
        self._last_error = turn.answer if failed else None
        if turn.outcome is Outcome.FAILED:
            await self._send("error", message=turn.answer, turn_id=turn.id)
        else:
            await self._send(
                "turn.assistant", text=turn.answer, turn_id=turn.id, outcome=turn.outcome.value
            )
        await self._send("state.emotion", emotion="concerned" if failed else "neutral")
        await self._send("state.conversation", state="idle")

    async def _diagnose(self) -> None:
        letters = self._house.assistant.executor.letters
        while True:
            _newest, waiting = await off_loop(letters.list, 1)
            await self._send("diagnostics", data=self._diagnostics(waiting))
            await asyncio.sleep(DIAGNOSTICS_EVERY_S)

    def _diagnostics(self, dead_letters: int) -> dict[str, Any]:
        assistant, turn = self._house.assistant, self._last
        stages = ("asr_ms", "model_ms", "tool_ms", "memory_ms", "total_ms")
        latency: dict[str, Any] = dict.fromkeys(stages, 0.0) | {"last_updated": None}
        if turn is not None:
            took = account(turn)["latency"]
            latency = {
                "asr_ms": took["asr_ms"],
                "model_ms": took["model_ms"],
                "tool_ms": took["tool_ms"],
                "memory_ms": took["memory_read_ms"],
                "total_ms": took["total_ms"],
                "last_updated": turn.finished_at,
            }
        watch = assistant.looking.watch
        return {
            "session_id": self._id,
            "uptime_seconds": round(time.monotonic() - self._began, 1),
            "turn_count": self._turns,
            "latency": latency,
            "breaker_states": {
                one.tool: one.breaker.state.value for one in assistant.executor.breakers.all()
            },
            "dlq_depth": dead_letters,
            "health": {name: one.state.value for name, one in assistant.health.all().items()},
            "privacy_status": watch.privacy.word,
            "vision_buffer_frames": len(watch.ring),
            "mic_enabled": not assistant.voice.muted,
            "hold_active": self._held,
            "last_error": self._last_error,
            "last_turn_id": turn.id if turn else None,
        }

    async def _trouble(self, message: str) -> None:
        self._last_error = message
        await self._send("error", message=message)

    async def _send(self, kind: str, **fields: Any) -> None:
        message = {"type": kind, **fields, "timestamp": iso_z()}
        await self._socket.send_text(json.dumps(message, ensure_ascii=False, default=str))
