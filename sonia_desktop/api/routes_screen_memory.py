"""7010, the screen memory: what was on the screen when; and the command line's door to it.

Nobody is asked to keep less or to forget; to keep more, the user is. While looking is forbidden
nothing that was seen is told, as for the frames of 7060.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from pydantic import AliasChoices, AwareDatetime, Field
from starlette.responses import Response

from sonia_desktop.api.bodies import executed
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.service import (
    READ_DEADLINE_S,
    SEARCH_DEADLINE_S,
    Answer,
    House,
    done,
    off_loop,
    plain,
)
from sonia_desktop.remembering import found_shape, held_shape, what_to_forget

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

CALLER = "http:vision"
_FORGET_DEADLINE_S = 120.0  # some hundred megabytes are written anew


class SeekWanted(Wanted):
    """Words, a time or both: "the invoice yesterday"; without: the newest."""

    query: str = Field(
        "", max_length=1000, validation_alias=AliasChoices("query", "question", "text")
    )
    program: str = Field("", max_length=200)
    limit: int = Field(10, ge=1, le=100)


class ForgetWanted(Wanted):
    """All that is given must hold."""

    minutes: float | None = Field(None, gt=0)
    during: str = Field("", max_length=200)
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None
    program: str = Field("", max_length=200)
    moment: int | None = None
    everything: bool = False


class SwitchWanted(Wanted):
    on: bool


class MomentWanted(Wanted):
    moment: int


def routes(house: House) -> APIRouter:
    router = APIRouter(prefix="/api/v1/vision/memory", tags=["screen memory"])
    assistant = house.assistant
    remembering, watch = assistant.remembering, assistant.looking.watch

    @router.get("/status")
    async def status(request: Request) -> Response:
        """Whether it is kept, how much, and whether Sonia watches now."""
        held = await done(remembering.held(), READ_DEADLINE_S, "Counting")
        return plain(request, **held_shape(held), watching=watch.privacy.watching)

    @router.post("/search")
    async def search(request: Request) -> Response:
        """What was on the screen: `query` in plain words, `program`, `limit`."""
        watch.check()
        asked = await wanted(request, SeekWanted, "query")
        seeking = remembering.search(asked.query, limit=asked.limit, program=asked.program)
        found = await done(seeking, SEARCH_DEADLINE_S, "The search")
        watch.check()
        return plain(request, query=asked.query, found=[found_shape(one) for one in found])

    @router.get("/moments/{moment}/thumbnail")
    async def thumbnail(moment: int) -> Response:
        """The small picture of a moment: a JPEG."""
        watch.check()
        opened = remembering.memory.thumbnail(moment)
        content = await done(opened, READ_DEADLINE_S, "Unlocking the picture")
        return Response(content, media_type="image/jpeg")

    @router.post("/forget")
    async def forget(request: Request) -> Response:
        """Delete for good: `minutes`, `during`, `since`, `until`, `program`, `moment`, or all."""
        return plain(request, **await _forgotten(assistant, request, by=CALLER))

    @router.post("/on")
    async def on(request: Request) -> Response:
        """The user is asked in the window (202), unless it is on already."""
        if remembering.on:
            return plain(request, on=True)
        question = await off_loop(remembering.ask_switch_on, assistant.executor, caller=CALLER)
        action = await done(question, READ_DEADLINE_S, "Asking the user")
        return executed(request, action, on=False)

    @router.post("/off")
    async def off(request: Request) -> Response:
        """At once; what was kept stays until it is forgotten."""
        await off_loop(remembering.switch, False, by=CALLER)
        return plain(request, on=False)

    return router


def cli_routes(assistant: Assistant) -> APIRouter:
    """The command line's door; bodies and answers are those of `client.Running`."""
    from sonia_desktop.api.routes_cli import PREFIX

    router = APIRouter(prefix=f"{PREFIX}/screen", tags=["command line"])
    remembering = assistant.remembering

    @router.post("/status")
    async def status() -> Response:
        return Answer(held_shape(await done(remembering.held(), READ_DEADLINE_S, "Counting")))

    @router.post("/search")
    async def search(request: Request) -> Response:
        asked = await wanted(request, SeekWanted)
        text, data = await off_loop(
            remembering.recall, asked.query, limit=asked.limit, program=asked.program
        )
        return Answer({"text": text, **data})

    @router.post("/picture")
    async def picture(request: Request) -> Response:
        asked = await wanted(request, MomentWanted)
        opened = remembering.memory.thumbnail(asked.moment)
        content = await done(opened, READ_DEADLINE_S, "Unlocking the picture")
        return Answer({"content": base64.b64encode(content).decode("ascii")})

    @router.post("/forget")
    async def forget(request: Request) -> Response:
        return Answer(await _forgotten(assistant, request, by="cli"))

    @router.post("/switch")
    async def switch(request: Request) -> Response:
        asked = await wanted(request, SwitchWanted)
        if asked.on and not remembering.on:
            question = await off_loop(remembering.ask_switch_on, assistant.executor, caller="cli")
            await done(question, READ_DEADLINE_S, "Asking the user")
        elif not asked.on:
            await off_loop(remembering.switch, False, by="cli")
        return Answer({"on": remembering.on})

    return router


async def _forgotten(assistant: Assistant, request: Request, *, by: str) -> dict[str, Any]:
    asked = await wanted(request, ForgetWanted)
    what = what_to_forget(**asked.model_dump())
    gone = await done(assistant.remembering.forget(what, by=by), _FORGET_DEADLINE_S, "Forgetting")
    return {"moments": gone.moments, "programs": list(gone.programs)}
