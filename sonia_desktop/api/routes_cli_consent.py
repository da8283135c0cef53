"""The command line's own door: what `sonia tools rules`, `approvals`, `audit` and `stop-all` do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from sonia_desktop import consent_work
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.routes_cli import PREFIX
from sonia_desktop.api.service import Answer, off_loop

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant


class WishWanted(Wanted):
    args: dict[str, Any] = Field(default_factory=dict)


def routes(assistant: Assistant) -> APIRouter:
    """``POST .../consent/WISH``; the wishes are those of `consent_work.consent`."""
    router = APIRouter(prefix=f"{PREFIX}/consent", tags=["command line"])

    @router.post("/{wish}")
    async def wish(request: Request, wish: str) -> Response:
        """Rules, open questions, the audit log, the panic stop."""
        asked = await wanted(request, WishWanted)
        return Answer(await off_loop(consent_work.consent, assistant, wish, asked.args))

    return router
