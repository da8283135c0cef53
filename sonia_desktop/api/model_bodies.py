"""What the model router says: bodies in the older router's form, made from what is so."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.core.ids import iso_z, utc_now
from sonia_desktop.llm.condition import THRESHOLD, State
from sonia_desktop.llm.profiles import PROFILES, profile_for
from sonia_desktop.llm.provider import ChatRequest, Message, Privacy

if TYPE_CHECKING:
    from sonia_desktop.llm.router import Router
    from sonia_desktop.llm.routing import Backend, Route
    from sonia_desktop.model_library import ConversationPrivacy, Models

SERVICE = "model-router"


def route(models: Models, task: str) -> dict[str, Any]:
    """The older router's short form."""
    router = _router(models)
    profile = profile_for(task)
    planned = router.route(ChatRequest((Message("user", ""),), profile=profile.name))
    provider, _, model = planned.selected.partition("/")
    return {
        "task_type": task,
        "model": model or None,
        "provider": provider or None,
        "selected_backend": planned.selected or None,
        "profile": profile.name,
        "reason_code": planned.reason,
        "why": planned.why,
        "skipped": [asdict(skip) for skip in planned.skipped],
        "fallback_chain": list(planned.chain[1:]),
        "capabilities": profile.capabilities,
    }


def route_profile(
    models: Models,
    task: str,
    hint: str,
    *,
    trace_id: str,
    turn_id: str,
    tokens: int,
    conversation_id: str,
) -> dict[str, Any]:
    """The whole decision."""
    router = _router(models)
    profile = profile_for(task, hint)
    words = Message("user", "x" * 4 * tokens) if tokens else Message("user", hint)
    request = ChatRequest((words,), profile=profile.name, conversation_id=conversation_id)
    planned = router.route(request)
    return {
        "trace_id": trace_id,
        "turn_id": turn_id,
        **decision(planned),
        "privacy": router.privacy_of(request).value,
        "timestamp": iso_z(),
    }


def decision(planned: Route) -> dict[str, Any]:
    """A route as clients read it."""
    return {
        "profile_name": planned.profile,
        "selected_backend": planned.selected or None,
        "fallback_chain": list(planned.chain[1:]),
        "reason_code": planned.reason,
        "why": planned.why,
        "skipped": [asdict(skip) for skip in planned.skipped],
    }


def providers(models: Models) -> dict[str, Any]:
    """Each provider, and whether one of its models may be asked now."""
    router = _router(models)
    told: dict[str, dict[str, Any]] = {}
    for backend in router.backends():
        new = {"available": False, "endpoint": backend.endpoint}
        new |= {"local": backend.local, "models": 0}
        one = told.setdefault(backend.provider, new)
        one["models"] += 1
        one["available"] = one["available"] or router.state(backend.id) is not State.QUARANTINED
    active = [name for name, one in told.items() if one["available"]]
    return {"providers": told, "active_providers": active, "service": SERVICE}


def _model(router: Router, backend: Backend) -> dict[str, Any]:
    condition = router.conditions().get(backend.id)
    able = ["text"]
    able += ["vision"] if backend.sees else []
    able += ["tools"] if backend.calls_tools else []
    price = asdict(backend.price) if backend.price else None
    return {
        "name": backend.model,
        "capabilities": able,
        "config": {
            "local": backend.local,
            "context_tokens": backend.context_tokens,
            "price_usd_per_million": price,
            "health": router.state(backend.id).value,
            "first_ms": condition.first_ms if condition else None,
            "last_error": condition.last_error if condition else "",
        },
    }


def models_by_provider(models: Models) -> dict[str, Any]:
    """All models that can be asked."""
    router = _router(models)
    told: dict[str, list[dict[str, Any]]] = {}
    for backend in router.backends():
        told.setdefault(backend.provider, []).append(_model(router, backend))
    return {"models": told, "total": sum(map(len, told.values())), "service": SERVICE}


def models_of(models: Models, provider: str) -> dict[str, Any]:
    """Raises `NotFoundError` for a provider that is not set up."""
    told = models_by_provider(models)["models"]
    if provider not in told:
        raise NotFoundError(
            f"There is no provider {provider!r} set up.",
            remedy=f"There are: {', '.join(told) or 'none'}.",
        )
    router = _router(models)
    fares = [router.state(one.id) for one in router.backends() if one.provider == provider]
    return {
        "provider": provider,
        "available": any(state is not State.QUARANTINED for state in fares),
        "models": told[provider],
        "count": len(told[provider]),
        "service": SERVICE,
    }


def profiles(models: Models) -> dict[str, Any]:
    """Each profile with whom it asks now."""
    router = _router(models)
    told = {}
    for name, profile in PROFILES.items():
        chain = router.route(ChatRequest((Message("user", ""),), profile=name)).chain
        told[name] = {
            "name": name,
            "about": profile.about,
            "model_prefs": list(chain[:1]),
            "fallbacks": list(chain[1:]),
            "latency_ms": round(profile.first_s * 1000),
            "total_ms": round(profile.total_s * 1000),
            "max_context": profile.context_tokens,
            "retry": {
                "max_retries": max(0, len(chain) - 1),
                "backoff_base_ms": 0,
                "backoff_max_ms": 0,
                "backoff_multiplier": 1.0,
                "failures_until_quarantine": THRESHOLD,
            },
            "capabilities": profile.capabilities,
            "local_only": profile.local_only,
        }
    return {"profiles": told, "service": SERVICE}


def audit(models: Models, limit: int, turn_id: str = "") -> dict[str, Any]:
    """The last decisions, newest first."""
    rows, total = models.ledger.recent(limit, turn_id)
    records = [
        {
            "trace_id": row["trace_id"],
            "turn_id": row["turn_id"],
            "conversation_id": row["conversation_id"],
            "requested_profile": row["profile"],
            "privacy": row["privacy"],
            "selected_backend": row["backend"],
            "fallback_chain": row["chain"][1:],
            "reason_code": row["reason"],
            "why": row["why"],
            "latency_ms": row["total_ms"],
            "first_ms": row["first_ms"],
            "outcome": row["outcome"],
            "skipped": row["skipped"],
            "attempts": row["attempts"],
            "input_tokens": row["input_tokens"],
            "output_tokens": row["output_tokens"],
            "cost_usd": row["cost_usd"],
            "timestamp": row["at"],
        }
        for row in rows
    ]
    return {"records": records, "total_written": total, "service": SERVICE}


def usage(models: Models) -> dict[str, Any]:
    """What today and this month (UTC) have cost; null: not known."""
    spent = models.ledger.spent()
    now = utc_now()
    caps = _router(models).rules.caps
    return {
        "today": {
            "counted_usd": spent.day,
            "cap_usd": caps.day,
            "models": models.ledger.by_backend(now.strftime("%Y-%m-%d")),
        },
        "month": {
            "counted_usd": spent.month,
            "cap_usd": caps.month,
            "models": models.ledger.by_backend(now.strftime("%Y-%m")),
        },
        "cap_question_usd": caps.question,
    }


def privacy(told: ConversationPrivacy) -> dict[str, Any]:
    """What may leave a conversation."""
    return {
        "conversation_id": told.conversation_id,
        "privacy": told.privacy,
        "own": told.own,
        "choices": [one.value for one in Privacy],
    }


def health(models: Models) -> dict[str, Any]:
    """What /healthz of the router adds; asks nobody."""
    router = models.chosen.known()
    if router is None:
        return {"available_providers": [], "backend_health": {}, "quarantined": []}
    states = {one.id: router.state(one.id).value for one in router.backends()}
    return {
        "available_providers": sorted({one.provider for one in router.backends()}),
        "profiles": {"loaded": list(PROFILES), "validation_errors": []},
        "backend_health": states,
        "quarantined": [name for name, state in states.items() if state == "quarantined"],
    }


def _router(models: Models) -> Router:
    return models.chosen.router()
