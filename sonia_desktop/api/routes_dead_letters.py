"""7000, api-gateway: calls that failed for good, and trying them again.

Every ``/v1/...`` path answers under ``/v3/...`` too.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from sonia_desktop.api.inputs import call_of, wanted
from sonia_desktop.api.routes_actions import CALLER, SETTLE_S, PageWanted
from sonia_desktop.api.routes_records import call_record
from sonia_desktop.api.service import Answer, House, done, off_loop
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.shapes import action_shape
from sonia_desktop.tools.dead_letters import failure_class
from sonia_desktop.tools.risk import in_words_of
from sonia_desktop.tools.types import Action, ActionState


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["actions"])
    executor = house.assistant.executor

    async def letters(request: Request) -> Response:
        """Calls that failed for good, newest first."""
        asked = await wanted(request, PageWanted)
        found, total = await off_loop(
            executor.letters.list, asked.limit, asked.offset, replayed=asked.include_replayed
        )
        return Answer({"ok": True, "dead_letters": found, "total": total})

    async def letter(request: Request, letter_id: str) -> Response:
        """One of them."""
        found = await off_loop(executor.letters.get, letter_id)
        return Answer({"ok": True, "dead_letter": found})

    async def discard(request: Request, letter_id: str) -> Response:
        """Delete one: it need not be tried again."""
        found = await off_loop(executor.letters.get, letter_id)
        await done(executor.letters.discard([letter_id]), SETTLE_S, "Deleting")
        return Answer({"ok": True, "dead_letter": found})

    async def replay(request: Request, letter_id: str) -> Response:
        """Try one again, once, through the same gate; ``dry_run`` only says what would happen.

        The answer is that of a planned action; how it differs from the first time is in
        ``replay_diff``, and in ``error.replay_diff`` for clients of the older gateway, which had it
        there even when all went well.
        """
        asked = await wanted(request, PageWanted)
        found = await off_loop(executor.letters.get, letter_id)
        difference = {
            "letter_id": letter_id,
            "original_error_code": found["error_code"],
            "original_failure_class": found["failure_class"],
            "original_retries_exhausted": found["retries_exhausted"],
            "replay_dry_run": asked.dry_run,
        }
        if asked.dry_run:
            body = await off_loop(_dry, house, found, difference)
            return Answer({**body, "correlation_id": call_of(request).correlation_id})
        running = await off_loop(executor.replay, letter_id, caller=CALLER)
        action = await done(running, SETTLE_S, "The replay")
        body = await off_loop(_replayed, house, action, difference)
        return Answer(body, 200 if action.state.ended else 202)

    for version in ("/v1", "/v3"):
        router.add_api_route(f"{version}/dead-letters", letters, methods=["GET"])
        one = f"{version}/dead-letters/{{letter_id}}"
        router.add_api_route(one, letter, methods=["GET"])
        router.add_api_route(one, discard, methods=["DELETE"])
        router.add_api_route(f"{one}/replay", replay, methods=["POST"])
    return router


def _dry(house: House, letter: dict[str, Any], difference: dict[str, Any]) -> dict[str, Any]:
    executor = house.assistant.executor
    level, asks, reason = "high", True, ""
    try:
        tool = executor.registry.get(letter["intent"])
        risk, verdict = executor.gate.preview(tool, letter["params"], CALLER)
        valid, state, reason = verdict.ruling.value != "deny", verdict.ruling.value, verdict.reason
        level, asks = in_words_of("capability", risk.tier), state == "ask"
    except SoniaError as error:
        valid, state, reason = False, error.code, str(error)
    told = {"replay_state": state, "replay_ok": valid, "replay_validation_valid": valid}
    changed = {**difference, **told, "would_pass_validation": valid}
    checks = [{"check": "risk_classification", "pass": valid, "detail": reason}]
    error_told = {} if valid else {"code": state, "message": reason}
    return {
        "ok": valid,
        "action_id": letter["action_id"],
        "state": "validated" if valid else "planned",
        "intent": letter["intent"],
        "params": letter["params"],
        "risk_level": level,
        "requires_confirmation": asks,
        "dry_run": True,
        "validation": {
            "valid": valid,
            "checks": checks,
            "risk_level": level,
            "requires_confirmation": asks,
        },
        "error": {**error_told, "replay_diff": changed},
        "replay_diff": changed,
    }


def _replayed(house: House, action: Action, difference: dict[str, Any]) -> dict[str, Any]:
    record = call_record(house, action)
    ok = action.state is ActionState.DONE
    error = action.error or {}
    changed = {
        **difference,
        "replay_state": action.state.value,
        "replay_ok": ok,
        "replay_validation_valid": action.state is not ActionState.DENIED,
        "would_succeed": ok,
    }
    if error:
        changed["replay_error_code"] = error.get("code")
        changed["replay_failure_class"] = failure_class(action) or None
    told = {name: error[name] for name in ("code", "message") if name in error}
    took_ms = action.duration_ms or 0.0
    return {
        **record,
        "ok": ok,
        "validation": {
            "valid": action.state is not ActionState.DENIED,
            "checks": [],
            "risk_level": record["risk_level"],
            "requires_confirmation": record["requires_confirmation"],
        },
        "execution": {
            "success": ok,
            "output": record.get("result") or {},
            "side_effects": [],
            "error_code": error.get("code"),
            "error_message": error.get("message"),
            "failure_class": failure_class(action) or None,
            "retries_used": action.retries_used,
            "duration_ms": took_ms,
        },
        "telemetry": {"execute_ms": took_ms, "total_ms": took_ms},
        "error": {**told, "replay_diff": changed},
        "action": action_shape(action),
        "replay_diff": changed,
    }
