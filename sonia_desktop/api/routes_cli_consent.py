"""The command line's own door: what `sonia tools rules`, `approvals`, `audit`, `stop-all` and
`letters` do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from sonia_desktop import consent_work, failing, letter_work
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.routes_cli import PREFIX
from sonia_desktop.api.service import ASK_DEADLINE_S, Answer, done, off_loop
from sonia_desktop.shapes import action_shape

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant


class WishWanted(Wanted):
    args: dict[str, Any] = Field(default_factory=dict)


def routes(assistant: Assistant) -> APIRouter:
    """``POST .../consent/WISH``; the wishes are those of `consent_work.consent`. And
    ``.../letters/WISH``: `letter_work.letters`."""
    router = APIRouter(prefix=PREFIX, tags=["command line"])

    @router.post("/consent/{wish}")
    async def wish(request: Request, wish: str) -> Response:
        """Rules, open questions, the audit log, the panic stop."""
        asked = await wanted(request, WishWanted)
        return Answer(await off_loop(consent_work.consent, assistant, wish, asked.args))

    @router.post("/letters/retry")
    async def retry(request: Request) -> Response:
        """Try a call that failed for good again: the action, ended or waiting for consent."""
        asked = await wanted(request, WishWanted)
        letter = await off_loop(letter_work.found, assistant, str(asked.args.get("id", "")))
        begun, ended = await off_loop(
            failing.begin_again, assistant, letter["letter_id"], caller="cli"
        )
        action = await done(begun, ASK_DEADLINE_S, "The call")
        if action.state.ended:  # behind what is written of it
            action = await done(ended, ASK_DEADLINE_S, "The call")
        return Answer(action_shape(action))

    @router.post("/letters/{wish}")
    async def letters(request: Request, wish: str) -> Response:
        """Calls that failed for good: ``list``, ``show``, ``discard``."""
        asked = await wanted(request, WishWanted)
        return Answer(await off_loop(letter_work.letters, assistant, wish, asked.args))

    return router
