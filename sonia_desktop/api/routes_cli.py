"""The command line's own door on the orchestrator's port: the shapes of ``sonia ... --json``.

The guard lets in only processes of the same user, or a bearer token, as everywhere; consent is
still the user's, in the window.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import time
from collections.abc import AsyncGenerator
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response, StreamingResponse

from sonia_desktop import failing, memory_work, settings_live
from sonia_desktop.agent.types import Entrance
from sonia_desktop.api.base64_text import from_base64
from sonia_desktop.api.envelope import to_json
from sonia_desktop.api.event_stream import begun
from sonia_desktop.api.hanging_up import taken_back_by
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.routes_audio import SPEED
from sonia_desktop.api.service import (
    ASK_DEADLINE_S,
    Answer,
    done,
    off_loop,
)
from sonia_desktop.api.sound_out import format_named
from sonia_desktop.api.speech_making import SpeechInMaking
from sonia_desktop.api.writing_down import WritingDown, sound_form, sound_of, uploaded
from sonia_desktop.core.errors import InvalidInputError, SoniaError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.shapes import (
    action_shape,
    capture_shape,
    decision_shape,
    health_shape,
    part_shape,
    scene_shape,
    tool_shape,
    transcript_shape,
    turn_shape,
)
from sonia_desktop.speech.recogniser import Transcript
from sonia_desktop.vision.scene import Box
from sonia_desktop.vision.target import Target, TargetKind

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

PREFIX = "/api/v1/cli"
_SLOWEST_CHARS_PER_S = 5.0
_READ_DEADLINE_S = 120.0
"""A large picture on a slow, busy machine; whoever waits may end it."""


class AskWanted(Wanted):
    text: str
    dry_run: bool = False
    go_on: bool = False


class FileWanted(Wanted):
    name: str = ""
    content: str | None = None  # base64


class SeeWanted(FileWanted):
    """A picture in `content`, or one of the others; none of them: the monitor of the settings."""

    monitor: int | None = None
    window: bool = False
    region: list[int] | None = Field(None, min_length=4, max_length=4)  # desktop pixels
    clipboard: bool = False
    annotate: bool = False
    language: str = Field("", max_length=100)  # of the text: "de", "eng+fra"; the settings' when ""


class SpeechWanted(Wanted):
    text: str
    voice: str = ""
    speed: float = Field(1.0, ge=SPEED[0], le=SPEED[1])


class AddWanted(Wanted):
    text: str


class RunWanted(Wanted):
    name: str
    args: dict[str, Any] = Field(default_factory=dict)


class SettingWanted(Wanted):
    key: str = Field(min_length=1, max_length=200)


class TurnsWanted(Wanted):
    limit: int = Field(50, ge=1, le=500)


def cli_routes(assistant: Assistant) -> APIRouter:
    """The routes; bodies and answers are those of `client.Running`."""
    router = APIRouter(prefix=PREFIX, tags=["command line"])

    @router.post("/ask")
    async def ask(request: Request) -> Response:
        asked = await wanted(request, AskWanted)
        if asked.dry_run:
            begun = time.perf_counter()
            decision = await done(assistant.decide(asked.text), ASK_DEADLINE_S, "The decision")
            elapsed_ms = (time.perf_counter() - begun) * 1000
            return Answer(decision_shape(decision, asked.text, elapsed_ms))
        last = await off_loop(assistant.turns.last_of, Entrance.CLI) if asked.go_on else None
        future = assistant.ask(
            asked.text,
            conversation_id=last,
            entrance=Entrance.CLI,
            caller="cli",
            wait_for_consent=False,
        )
        return Answer(turn_shape(await done(future, ASK_DEADLINE_S, "The answer")))

    @router.post("/listen")
    async def listen(request: Request) -> Response:
        """A sound file, as a form: a line of JSON for each piece heard, then for all of it."""
        async with sound_form(request) as form:
            name = str(form.get("name") or "")
            samples = await sound_of(uploaded(form, name), name)
        lines = await begun(_heard_lines(WritingDown(assistant, samples)))
        return StreamingResponse(lines, media_type="application/x-ndjson")

    @router.post("/say")
    async def say(request: Request) -> Response:
        """Aloud; who hangs up silences it."""
        asked = await wanted(request, SpeechWanted)
        deadline_s = ASK_DEADLINE_S + len(asked.text) / _SLOWEST_CHARS_PER_S
        saying = assistant.voice.say(asked.text, in_turn=True)
        gone = CancelToken()
        gone.on_cancel(lambda: _silence(assistant, saying))
        try:
            async with taken_back_by(request, gone):
                played = await done(saying, deadline_s, "Speaking", gone)
        except asyncio.CancelledError:
            if not saying.cancelled():
                raise
            played = False
        return Answer({"text": asked.text, "played": played})

    @router.post("/speech")
    async def speech(request: Request) -> Response:
        """Raw PCM, 16 bits, mono, 24 kHz, streamed while it is made."""
        asked = await wanted(request, SpeechWanted)
        form = format_named("pcm")
        making = SpeechInMaking(assistant, asked.text, asked.voice, asked.speed, form)
        await making.begin(request)
        return StreamingResponse(making.pieces(), media_type=form.media_type)

    @router.post("/see")
    async def see(request: Request) -> Response:
        from sonia_desktop.vision.annotate import annotated_png
        from sonia_desktop.vision.describe import describe

        asked = await wanted(request, SeeWanted)
        looking = assistant.look(
            _content(asked), target=_target(asked), name=asked.name, language=asked.language
        )
        shot, scene = await done(looking, _READ_DEADLINE_S, "Reading the picture")
        seen = {
            **scene_shape(scene),
            "capture": capture_shape(shot),
            "description": describe(scene),
        }
        if asked.annotate:
            picture = await off_loop(annotated_png, shot.pixels, scene)
            seen["annotated"] = base64.b64encode(picture).decode("ascii")
        return Answer(seen)

    @router.post("/memory/add")
    async def memory_add(request: Request) -> Response:
        asked = await wanted(request, AddWanted)
        return Answer(await off_loop(memory_work.add, assistant, asked.text))

    @router.post("/tools/list")
    async def tools_list() -> Response:
        return Answer([tool_shape(tool) for tool in assistant.registry.all()])

    @router.post("/tools/run")
    async def tools_run(request: Request) -> Response:
        asked = await wanted(request, RunWanted)
        future = assistant.run_tool(asked.name, asked.args, caller="cli")
        return Answer(action_shape(await done(future, ASK_DEADLINE_S, "The tool")))

    @router.post("/turns")
    async def turns(request: Request) -> Response:
        asked = await wanted(request, TurnsWanted)
        kept = await off_loop(assistant.turns.recent, asked.limit)
        return Answer(
            [
                {**turn_shape(turn), "said": turn.said, "entrance": turn.entrance.value}
                for turn in kept
            ]
        )

    @router.post("/voice")
    async def voice() -> Response:
        loop = assistant.voice
        return Answer({"state": loop.state.value, "asked_back": loop.asked_back})

    @router.post("/settings/taken-up")
    async def setting_taken_up(request: Request) -> Response:
        """A setting was changed in the settings file: it holds now, where that can be."""
        asked = await wanted(request, SettingWanted)
        return Answer(await off_loop(settings_live.take_up, assistant, asked.key))

    @router.post("/failing")
    async def fails() -> Response:
        """What rests after failures, and the newest calls that failed for good."""
        return Answer(await off_loop(failing.told, assistant, 5))

    @router.post("/health")
    async def health() -> Response:
        return Answer({name: health_shape(h) for name, h in assistant.health.all().items()})

    return router


async def _heard_lines(writing: WritingDown) -> AsyncGenerator[bytes, None]:
    sent = False
    try:
        async with contextlib.aclosing(writing.parts()) as parts:
            async for told in parts:
                shape = transcript_shape(told) if isinstance(told, Transcript) else part_shape(told)
                yield to_json(shape) + b"\n"
                sent = True
    except SoniaError as error:
        if not sent:  # the head is not sent yet
            raise
        told_error = {"code": error.code, "message": error.message, "remedy": error.remedy}
        yield to_json({"error": told_error}) + b"\n"


def _silence(assistant: Assistant, saying: Future[bool]) -> None:
    """Nobody waits for what is said, or is to be said."""
    if not saying.cancel() and not saying.done():
        assistant.voice.stop_speaking()


def _target(asked: SeeWanted) -> Target | None:
    chosen: list[Target] = []
    if asked.monitor is not None:
        chosen.append(Target(TargetKind.MONITOR, monitor=asked.monitor))
    if asked.window:
        chosen.append(Target(TargetKind.WINDOW))
    if asked.region is not None:
        chosen.append(Target(TargetKind.REGION, region=Box(*asked.region)))
    if asked.clipboard:
        chosen.append(Target(TargetKind.CLIPBOARD))
    if len(chosen) + (asked.content is not None) > 1:
        raise InvalidInputError(
            "More than one thing to look at was given.",
            remedy="Give one of: content, monitor, window, region, clipboard.",
        )
    return chosen[0] if chosen else None


def _content(sent: FileWanted) -> bytes | None:
    if sent.content is None:
        return None
    return from_base64(sent.content, f"The content of {sent.name}") if sent.content else b""
