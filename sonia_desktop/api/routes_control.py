"""7050, eva-os: what the user is being asked now."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import Response

from sonia_desktop.api.routes_gateway import confirmation
from sonia_desktop.api.service import Answer, House, off_loop


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["control"])

    @router.get("/approvals")
    async def approvals() -> Response:
        """Open questions to the user. They are answered in the window, not here."""
        pending = await off_loop(house.assistant.executor.pending)
        found = [
            {
                "token_id": approval.id,
                "action": approval.tool,
                "args_hash": approval.args_hash,
                "state": "pending",
                "created_utc": approval.created_at,
                "ttl_seconds": approval.ttl_s,
                **confirmation(approval),
            }
            for approval in pending
        ]
        return Answer({"approvals": found, "pending_count": len(found), "service": "eva-os"})

    return router
