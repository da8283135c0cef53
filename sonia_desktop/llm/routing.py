"""Which model is asked, in which order, and why. Pure: everything it decides on comes in."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sonia_desktop.llm.condition import Condition, State
from sonia_desktop.llm.prices import Price
from sonia_desktop.llm.profiles import Profile
from sonia_desktop.llm.provider import Privacy


@dataclass(frozen=True)
class Backend:
    """One model of one provider.

    Args:
        local: what is said to it stays on this computer.
        sees, calls_tools: None: not known.
        context_tokens: None: not known.
        price: None: not known.
        endpoint: where it is asked: an address, or the model's file.
    """

    provider: str
    model: str
    local: bool
    sees: bool | None = None
    calls_tools: bool | None = None
    context_tokens: int | None = None
    price: Price | None = None
    endpoint: str = ""

    @property
    def id(self) -> str:
        return f"{self.provider}/{self.model}"


@dataclass(frozen=True)
class Wish:
    """What of a question decides where it goes."""

    profile: Profile
    privacy: Privacy
    likely_tokens: int = 0
    pictures: bool = False
    tools: bool = False
    prefer: str = ""
    pinned: bool = False
    can_redact: bool = True
    order: tuple[str, ...] = ()  # the user's own order for this profile: ids or providers


@dataclass(frozen=True)
class Skip:
    """A backend that is not asked, and why."""

    backend: str
    reason: str
    told: str = ""


@dataclass(frozen=True)
class Route:
    """Who is asked: the first of `chain`, then the next when it fails.

    `rest_s`: how long the first that rests does so still, where that alone bars it.
    """

    profile: str
    chain: tuple[str, ...]
    skipped: tuple[Skip, ...]
    reason: str  # PROFILE_MATCH, FALLBACK_USED, NO_BACKEND_AVAILABLE
    why: str
    rest_s: float | None = None

    @property
    def selected(self) -> str:
        return self.chain[0] if self.chain else ""


TOLD = {
    "PRIVACY_LOCAL_ONLY": "nothing of this may leave the computer",
    "NO_REDACTION": "secrets cannot be masked here, so nothing may leave",
    "NO_VISION": "it takes no pictures",
    "NO_TOOLS": "it calls no tools",
    "BUDGET_EXCEEDED_CONTEXT": "the question is longer than its context",
    "BACKEND_QUARANTINED": "it failed just now and rests",
    "BACKEND_BUSY_PROBING": "it failed before and is being tried by another question",
    "NOT_PINNED": "another one was asked for by name",
    "COST_CAP_QUESTION": "it could cost more than a question may",
    "COST_CAP_DAY": "it could cost more than may be spent today",
    "COST_CAP_MONTH": "it could cost more than may be spent this month",
    "PRICE_UNKNOWN": "its price is not known, and there is a cap on costs",
}


def plan(
    wish: Wish,
    backends: Sequence[Backend],
    conditions: Mapping[str, Condition],
    refusals: Mapping[str, str],
    now: float,
) -> Route:
    """The route of a question.

    Every backend is either in the chain or skipped with a reason.

    Args:
        backends: in the user's order.
        refusals: backend -> code, where a cap on costs forbids it.
    """
    ordered = _ordered(wish, backends)
    chain, skipped = [], []
    rests: list[float] = []
    for backend in ordered:
        code = _barrier(wish, backend) or refusals.get(backend.id, "")
        code = code or _rest(conditions.get(backend.id, Condition()), now)
        if code:
            told = TOLD.get(code, "")
            if code == "BACKEND_QUARANTINED":
                condition = conditions[backend.id]
                rests.append((condition.until or now) - now)
                told = f"{told} for {math.ceil(rests[-1])} s ({condition.last_error.rstrip('.')})"
            skipped.append(Skip(backend.id, code, told))
        else:
            chain.append(backend.id)
    if not chain:
        why = "; ".join(f"{skip.backend}: {skip.told}" for skip in skipped) or "no model is set up"
        rest_s = min(rests, default=None)
        return Route(wish.profile.name, (), tuple(skipped), "NO_BACKEND_AVAILABLE", why, rest_s)
    first = ordered[0].id == chain[0]
    how = {"chosen": "first in your order", "strength": "the strongest", "price": "the cheapest"}
    why = how["chosen" if wish.order else wish.profile.order]
    if wish.prefer and _named(wish.prefer, next(b for b in ordered if b.id == chain[0])):
        why = "asked for by name"
    if not first:
        passed = ordered[0].id
        told = next(skip.told for skip in skipped if skip.backend == passed)
        why = f"{why} of those that can: {passed} was passed over, {told}"
    code = "PROFILE_MATCH" if first else "FALLBACK_USED"
    return Route(wish.profile.name, tuple(chain), tuple(skipped), code, why)


def _barrier(wish: Wish, backend: Backend) -> str:
    """What forbids this backend for this question, whatever its condition."""
    if wish.pinned and wish.prefer and not _named(wish.prefer, backend):
        return "NOT_PINNED"
    if not backend.local:
        if wish.privacy is Privacy.LOCAL_ONLY or wish.profile.local_only:
            return "PRIVACY_LOCAL_ONLY"
        if wish.privacy is Privacy.REDACTED and not wish.can_redact:
            return "NO_REDACTION"
    if (wish.pictures or wish.profile.sees) and backend.sees is False:
        return "NO_VISION"
    if (wish.tools or wish.profile.calls_tools) and backend.calls_tools is False:
        return "NO_TOOLS"
    room = backend.context_tokens
    if room is not None and wish.likely_tokens > room:
        return "BUDGET_EXCEEDED_CONTEXT"
    return ""


def _rest(condition: Condition, now: float) -> str:
    if condition.may_try(now):
        return ""
    if condition.state(now) is State.QUARANTINED:
        return "BACKEND_QUARANTINED"
    return "BACKEND_BUSY_PROBING"


def _ordered(wish: Wish, backends: Sequence[Backend]) -> list[Backend]:
    def key(item: tuple[int, Backend]) -> tuple[float, ...]:
        rank, backend = item
        asked = 0 if wish.prefer and _named(wish.prefer, backend) else 1
        own = next((n for n, name in enumerate(wish.order) if _named(name, backend)), math.inf)
        able = 0
        if wish.pictures or wish.profile.sees:
            able += 0 if backend.sees else 1
        if wish.tools or wish.profile.calls_tools:
            able += 0 if backend.calls_tools else 1
        by = 0.0
        if wish.profile.order == "strength":
            by = -strength(backend)
        elif wish.profile.order == "price":
            price = backend.price
            by = math.inf if price is None else price.input + price.output
        return (asked, own, able, by, rank)

    return [backend for _, backend in sorted(enumerate(backends), key=key)]


def _named(name: str, backend: Backend) -> bool:
    return name in (backend.id, backend.provider, backend.model)


def strength(backend: Backend) -> float:
    """Roughly how able a model is: its parameters in 10^9 by its name ("qwen3:4b", "8x7B").

    A service's model without a size in its name counts as 500; a local one as 1.
    """
    found = re.findall(
        r"(?<![a-z0-9.])(?:(\d+)x)?(\d+(?:\.\d+)?)([bm])(?![a-z])", backend.model.lower()
    )
    sizes = [
        float(size) * (int(times) if times else 1) * (1.0 if unit == "b" else 0.001)
        for times, size, unit in found
    ]
    return max(sizes, default=1.0 if backend.local else 500.0)
