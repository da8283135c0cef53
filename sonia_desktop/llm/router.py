"""The router: asks the model the rules choose, and the next one when it fails.

    router = Router(backends, ledger=ledger, redact=masked)
    for delta in router.respond(ChatRequest(messages, profile="reasoning"), token): ...

It is a `Provider` itself, so whoever uses one model can use them all. The rules are pure
(`routing`, `condition`, `budget`); here are the clock, the locks and the calls.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import structlog

from sonia_desktop.core.errors import (
    SoniaError,
    UnavailableError,
)
from sonia_desktop.core.ids import new_id
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.asking import Asking
from sonia_desktop.llm.budget import Caps, Spent, refusal
from sonia_desktop.llm.condition import Condition, State
from sonia_desktop.llm.ledger import Ledger, Routed
from sonia_desktop.llm.outgoing import outgoing
from sonia_desktop.llm.prices import likely_tokens, most_cost
from sonia_desktop.llm.profiles import profile_named
from sonia_desktop.llm.provider import (
    ChatRequest,
    Delta,
    Message,
    Privacy,
    Provider,
    texts,
)
from sonia_desktop.llm.routing import Backend, Route, Wish, plan

_log = structlog.get_logger(__name__)
MAX_TOKENS = 2048
"""Longest answer where there is a cap on costs and nobody said how long it may be."""


@dataclass(frozen=True)
class Rules:
    """What the user set. `orders`: profile -> backends or providers, in their order."""

    privacy: Privacy = Privacy.REDACTED
    caps: Caps = field(default_factory=Caps)
    orders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


Backends = Callable[[], Sequence[tuple[Backend, Provider]]]


class Router:
    """Thread-safe. Blocks the calling thread, as its providers do.

    Args:
        backends: in the user's order; may take a moment.
        ledger: None: nothing is kept, and no cap holds (tests, a short run).
        redact: masks secrets in a text; None: under "redacted" nothing leaves.
        told: gets each question when it has ended.
    """

    def __init__(
        self,
        backends: Backends,
        *,
        rules: Rules | None = None,
        ledger: Ledger | None = None,
        redact: Callable[[str], str] | None = None,
        told: Callable[[Routed], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._backends, self.ledger, self._redact = backends, ledger, redact
        self.rules = rules or Rules()
        self.told = told
        self.clock = clock
        self._lock = threading.Lock()
        self._last = threading.local()
        self._conditions: dict[str, Condition] = {}

    @property
    def name(self) -> str:
        """The provider that answered this thread last, else the first to be asked."""
        return self._who().provider

    @property
    def model(self) -> str:
        """Its model."""
        return self._who().model

    def backends(self) -> list[Backend]:
        """All there are, in the user's order."""
        return [backend for backend, _ in self._backends()]

    def state(self, backend: str) -> State:
        """How this backend fares now."""
        return self.conditions().get(backend, Condition()).state(self.clock())

    def _who(self) -> Backend:
        last: Backend | None = getattr(self._last, "backend", None)
        if last is None:
            last = next(iter(self.backends()), Backend("none", "", local=True))
        return last

    def answered(self, backend: Backend) -> None:
        """Note who answered this thread."""
        self._last.backend = backend

    def conditions(self) -> dict[str, Condition]:
        """How each backend that was asked fares."""
        with self._lock:
            return dict(self._conditions)

    def forgive(self, backend: str = "") -> None:
        """Try a backend (all, when empty) again at once: its key or address was mended."""
        with self._lock:
            if backend:
                self._conditions.pop(backend, None)
            else:
                self._conditions.clear()

    def privacy_of(self, request: ChatRequest) -> Privacy:
        """What may leave of this question."""
        kept = self.ledger.privacy(request.conversation_id) if self.ledger else None
        return request.privacy or kept or self.rules.privacy

    def route(self, request: ChatRequest) -> Route:
        """Who would be asked, and why; nobody is. Raises `InvalidInputError`."""
        return self.plan_for(request, dict(self._pairs()))

    def check(self) -> None:
        """Raises `UnavailableError` when nobody can answer."""
        reasons = []
        for backend, provider in self._backends():
            try:
                provider.check()
            except SoniaError as error:
                reasons.append(f"{backend.id}: {error.message}")
            else:
                return
        raise UnavailableError(
            f"No language model can answer. {' '.join(reasons)}".strip(),
            remedy="`sonia models list` shows what there is.",
        )

    def check_pictures(self) -> None:
        """Raises `UnavailableError` when no model takes pictures."""
        request = ChatRequest((Message("user", ""),), profile="vision")
        if not self.route(request).chain:
            raise UnavailableError(
                "No language model here takes pictures.", remedy="Set llm.vision_model."
            )

    def stream(self, messages: list[Message], token: CancelToken) -> Iterator[str]:
        """The text of the answer, piece by piece."""
        return texts(self.respond(ChatRequest(tuple(messages)), token))

    def respond(self, request: ChatRequest, token: CancelToken) -> Iterator[Delta]:
        """The answer of the first that gives one.

        Raises `InvalidInputError` (no such profile), `CancelledError`, else the last error, with
        who was asked and who was not.
        """
        token.raise_if_cancelled()
        request = replace(request, trace_id=request.trace_id or new_id("trace"))
        asking = Asking(self, request, dict(self._pairs()), token)
        try:
            yield from asking.deltas()
        finally:
            asking.close()

    def close(self) -> None:
        """Close the providers."""
        for _, provider in self._backends():
            provider.close()

    # --- inside -------------------------------------------------------------------------------

    def _pairs(self) -> list[tuple[str, tuple[Backend, Provider]]]:
        return [(backend.id, (backend, provider)) for backend, provider in self._backends()]

    def plan_for(self, request: ChatRequest, pairs: dict[str, tuple[Backend, Provider]]) -> Route:
        """The route over these backends."""
        profile = profile_named(request.profile)
        backends = [backend for backend, _ in pairs.values()]
        wish = Wish(
            profile,
            self.privacy_of(request),
            likely_tokens=likely_tokens(request),
            pictures=request.has_pictures,
            tools=bool(request.tools),
            prefer=request.prefer,
            pinned=request.pinned,
            can_redact=self._redact is not None,
            order=self.rules.orders.get(profile.name, ()),
        )
        refusals = {
            backend.id: code for backend in backends if (code := self.refusal(backend, request, 0))
        }
        with self._lock:
            conditions = dict(self._conditions)
        return plan(wish, backends, conditions, refusals, self.clock())

    def most(self, backend: Backend, request: ChatRequest) -> float | None:
        """The most it can cost in dollars; None when its price is not known."""
        if backend.local:
            return 0.0
        return most_cost(backend.price, request, request.max_tokens or MAX_TOKENS)

    def refusal(self, backend: Backend, request: ChatRequest, question: float) -> str:
        """Which cap forbids it; `question` is what this question has cost by now."""
        caps = self.rules.caps
        if not caps.any or backend.local:
            return ""
        spent = self.ledger.spent(question) if self.ledger else Spent(question)
        return refusal(self.most(backend, request), spent, caps)

    def reserve(self, backend: Backend, request: ChatRequest, question: float) -> str:
        """`refusal` once more, and when there is none, the most it may cost is set aside."""
        if not self.rules.caps.any or backend.local or self.ledger is None:
            return self.refusal(backend, request, question)
        most = self.most(backend, request)
        return self.ledger.reserve(request.trace_id, question, most, self.rules.caps)

    def claim(self, name: str) -> bool:
        """Whether this backend may be tried now (one question at a time, after a quarantine)."""
        with self._lock:
            condition = self._conditions.get(name, Condition())
            now = self.clock()
            if not condition.may_try(now):
                return False
            self._conditions[name] = condition.begun(now)
            return True

    def change(self, name: str, change: Callable[[Condition], Condition]) -> None:
        """Note how it fared."""
        with self._lock:
            self._conditions[name] = change(self._conditions.get(name, Condition()))

    def outgoing(self, request: ChatRequest, backend: Backend) -> ChatRequest:
        """The question as it may be sent to this backend. Raises `PolicyDeniedError`."""
        if backend.local:
            return request
        local_only = profile_named(request.profile).local_only
        privacy = Privacy.LOCAL_ONLY if local_only else self.privacy_of(request)
        request = outgoing(request, privacy, self._redact, backend.id)
        if self.rules.caps.any and request.max_tokens is None:
            request = replace(request, max_tokens=MAX_TOKENS)
        return request
