"""The command line's own door: what `sonia memory` does on a running Sonia."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from sonia_desktop import memory_work
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.routes_cli import PREFIX
from sonia_desktop.api.routes_gateway import not_blank
from sonia_desktop.api.service import STORE_DEADLINE_S, Answer, done, off_loop

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant


class IdWanted(Wanted):
    id: str = Field(min_length=1, max_length=80)


class ChosenWanted(Wanted):
    limit: int = Field(20, ge=1, le=1000)
    chosen: dict[str, Any] = Field(default_factory=dict)
    """As `memory_work.filter_of`."""


class SearchWanted(ChosenWanted):
    query: str = Field(max_length=10_000)


class UndoWanted(Wanted):
    id: str = Field("", max_length=80)


class EditWanted(IdWanted):
    content: str


class PrivateWanted(Wanted):
    on: bool | None = None


class ForgetWanted(IdWanted):
    reason: str = Field("", max_length=2000)


class WorkWanted(Wanted):
    kind: str
    args: dict[str, Any] = Field(default_factory=dict)


class JobWanted(IdWanted):
    cancel: bool = False


def routes(assistant: Assistant) -> APIRouter:
    """Bodies and answers are those of `client.Running`."""
    router = APIRouter(prefix=f"{PREFIX}/memory", tags=["command line"])

    @router.post("/search")
    async def search(request: Request) -> Response:
        """The memories that answer best, of those that pass."""
        asked = await wanted(request, SearchWanted)
        not_blank(asked.query, "query")
        found = off_loop(memory_work.search, assistant, asked.query, asked.limit, asked.chosen)
        return Answer(await found)

    @router.post("/list")
    async def listed(request: Request) -> Response:
        """What is remembered, the last kept first."""
        asked = await wanted(request, ChosenWanted)
        found = await off_loop(memory_work.listed, assistant, asked.limit, asked.chosen)
        return Answer(found)

    @router.post("/undo")
    async def undo(request: Request) -> Response:
        """Take the last change back."""
        asked = await wanted(request, UndoWanted)
        return Answer(await off_loop(memory_work.undo, assistant, asked.id))

    @router.post("/show")
    async def show(request: Request) -> Response:
        """One memory with its versions and changes."""
        asked = await wanted(request, IdWanted)
        return Answer(await off_loop(memory_work.show, assistant, asked.id))

    @router.post("/private")
    async def private(request: Request) -> Response:
        """Private mode switched, or told."""
        asked = await wanted(request, PrivateWanted)
        return Answer(await off_loop(memory_work.private, assistant, asked.on))

    @router.post("/edit")
    async def edit(request: Request) -> Response:
        """Another wording in its place."""
        asked = await wanted(request, EditWanted)
        edited = await off_loop(assistant.memory.edit, asked.id, asked.content)
        return Answer(memory_work.item_shape(await done(edited, STORE_DEADLINE_S, "Editing")))

    @router.post("/forget")
    async def forget(request: Request) -> Response:
        """Take one out of every search."""
        asked = await wanted(request, ForgetWanted)
        gone = assistant.memory.forget(asked.id, reason=asked.reason)
        return Answer({"forgotten": await done(gone, STORE_DEADLINE_S, "Forgetting")})

    @router.post("/begin")
    async def begin(request: Request) -> Response:
        """Begin long work: backup, verify, restore, export, import, redact, reindex."""
        asked = await wanted(request, WorkWanted)
        return Answer(await off_loop(memory_work.begin, assistant, asked.kind, asked.args))

    @router.post("/job")
    async def job(request: Request) -> Response:
        """How far it is."""
        asked = await wanted(request, JobWanted)
        return Answer(memory_work.job(assistant, asked.id, cancel=asked.cancel))

    @router.post("/backups")
    async def backups() -> Response:
        """All backups, newest first."""
        return Answer(await off_loop(memory_work.backups, assistant))

    return router
