"""7000, api-gateway: how the whole is doing, objectives, diagnostics, backups.

Every ``/v1/...`` path answers under ``/v3/...`` too.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from sonia_desktop import failing, state_backups
from sonia_desktop.api.inputs import Wanted, call_of, wanted
from sonia_desktop.api.service import Answer, House, done, off_loop
from sonia_desktop.core.ids import iso_z
from sonia_desktop.shapes import action_shape, health_shape

_BACKUP_S = 120.0
_WRITE_S = 10.0
_MOST_RECENT = 200


class SnapshotWanted(Wanted):
    last_n: int = Field(50, ge=1, le=_MOST_RECENT)


class BackupWanted(Wanted):
    label: str = Field("", max_length=200)


class PageWanted(Wanted):
    limit: int = Field(50, ge=1, le=1000)
    offset: int = Field(0, ge=0, le=1_000_000)


class RestoreWanted(Wanted):
    dry_run: bool = True
    passphrase: str = Field("", max_length=500)


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["operations"])
    assistant = house.assistant
    executor, keeping = assistant.executor, assistant.keeping

    async def summary(request: Request) -> Response:
        """Every service as its callers find it, and the worst of them."""
        return Answer(house.supervision.summary())

    async def objectives(request: Request) -> Response:
        """Are the promises kept? Judged by windows of 30 seconds of real requests."""
        return Answer(house.traffic.objectives.status())

    async def snapshot(request: Request) -> Response:
        """All one needs to see what is wrong, in one answer."""
        asked = await wanted(request, SnapshotWanted)
        fails = await off_loop(failing.told, assistant, asked.last_n)
        actions = await off_loop(executor.recent, asked.last_n)
        breakers = executor.breakers.all()
        body: dict[str, Any] = {
            "ok": True,
            "correlation_id": call_of(request).correlation_id,
            "timestamp": iso_z(),
            "health": {
                **house.supervision.summary(),
                "subsystems": {
                    name: health_shape(one) for name, one in assistant.health.all().items()
                },
            },
            "breakers": {one.tool: one.shape() for one in breakers},
            "breaker_metrics": {one.tool: list(one.events)[-asked.last_n :] for one in breakers},
            "models": [one for one in fails["breakers"] if one["kind"] != failing.Kind.TOOL],
            "dead_letters": fails["dead_letters"],
            "recent_actions": {
                "count": len(actions),
                "actions": [{**action_shape(one), "action_id": one.id} for one in actions],
            },
            "requests": house.traffic.summary(),
            "slo": house.traffic.objectives.status(),
        }
        return Answer(body)

    async def make_backup(request: Request) -> Response:
        """Back up all that is kept; the answer comes when it is whole and proven."""
        asked = await wanted(request, BackupWanted)
        _job, future = await off_loop(keeping.backup)
        made = await done(future, _BACKUP_S, "The backup")
        await off_loop(state_backups.write_label, keeping, made["name"], asked.label)
        found = await off_loop(state_backups.find, keeping, made["name"])
        return Answer({"ok": True, "backup": await off_loop(state_backups.told, found)})

    async def backups(request: Request) -> Response:
        """Those there are, newest first."""
        asked = await wanted(request, PageWanted)
        found = await off_loop(keeping.backups)
        page = found[asked.offset : asked.offset + asked.limit]
        told = [await off_loop(state_backups.told_short, one) for one in page]
        return Answer({"ok": True, "backups": told, "total": len(found)})

    async def verify(request: Request, backup_id: str) -> Response:
        """Every file of a backup against its hash."""
        found = await off_loop(state_backups.find, keeping, backup_id)
        checks = await off_loop(state_backups.checks, found)
        ok = all(one["status"] == "PASS" for one in checks.values())
        told = {"ok": ok, "backup_id": state_backups.id_of(found.name), "checks": checks}
        return Answer(told)

    async def restore_letters(request: Request, backup_id: str) -> Response:
        """Put a backup's dead letters back; ``dry_run`` (the default) only counts them."""
        asked = await wanted(request, RestoreWanted)
        found = await off_loop(state_backups.find, keeping, backup_id)
        letters = await off_loop(state_backups.letters_in, keeping, found, asked.passphrase)
        waiting = [one for one in letters if not one.get("replayed_at")]
        told = {"ok": True, "dry_run": asked.dry_run, "backup_id": state_backups.id_of(found.name)}
        if asked.dry_run:
            message = f"{len(waiting)} dead letters would be put back; send dry_run=false."
            return Answer({**told, "records_to_restore": len(waiting), "message": message})
        restored = await done(executor.letters.put_back(waiting), _WRITE_S, "Storing")
        known = len(waiting) - restored
        return Answer({**told, "records_restored": restored, "already_there": known, "errors": 0})

    for version in ("/v1", "/v3"):
        for path, way, method in (
            ("/health/summary", summary, "GET"),
            ("/slo/status", objectives, "GET"),
            ("/diagnostics/snapshot", snapshot, "GET"),
            ("/backups", make_backup, "POST"),
            ("/backups", backups, "GET"),
            ("/backups/{backup_id}/verify", verify, "GET"),
            ("/backups/{backup_id}/restore/dlq", restore_letters, "POST"),
        ):
            router.add_api_route(f"{version}{path}", way, methods=[method])
    return router
