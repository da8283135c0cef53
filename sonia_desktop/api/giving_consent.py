"""Who may say yes over HTTP: a token's holder whom the user has named in the settings."""

from __future__ import annotations

from fastapi import Request

from sonia_desktop.api.inputs import call_of
from sonia_desktop.api.service import House, off_loop
from sonia_desktop.core.errors import NotFoundError, PolicyDeniedError
from sonia_desktop.tools.approvals import Via
from sonia_desktop.tools.types import Action


async def allow(request: Request, house: House, approval_id: str) -> Action:
    """Answer an open question with yes. Raises `NotFoundError`, `PolicyDeniedError`."""
    executor = house.assistant.executor
    pending = await off_loop(executor.pending)
    if all(one.id != approval_id for one in pending):
        known = await off_loop(executor.audit.by_approval, approval_id)
        if known is None:
            raise NotFoundError(f"There is no open question {approval_id[:60]!r}.")
        return await off_loop(executor.settle, approval_id, allow=True, by="nobody")
    grant = call_of(request).grant
    named = house.assistant.settings.tools.approvers
    if grant is None or grant.id == "owner" or grant.name not in named:
        raise PolicyDeniedError(
            "A program cannot give the user's consent.",
            remedy="The user answers in Sonia's window, or names a token in tools.approvers.",
            approval_id=approval_id,
        )
    return await off_loop(
        executor.settle, approval_id, allow=True, by=f"token:{grant.name}", via=Via.PROGRAM
    )
