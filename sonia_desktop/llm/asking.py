"""One question on its way through the models of its route, until one answers."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import structlog

from sonia_desktop.core.errors import (
    CancelledError,
    DeadlineError,
    PolicyDeniedError,
    QueueFullError,
    SoniaError,
    UnavailableError,
)
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.condition import LONGEST_QUARANTINE_S, QUARANTINE_S, Condition
from sonia_desktop.llm.ledger import Attempt, Routed
from sonia_desktop.llm.prices import cost
from sonia_desktop.llm.profiles import profile_named
from sonia_desktop.llm.provider import (
    Called,
    ChatRequest,
    ContextTooLongError,
    Delta,
    Ended,
    Provider,
    Restarted,
    Text,
    UnfitAnswerError,
    Usage,
    left_early,
)
from sonia_desktop.llm.routing import TOLD, Backend

if TYPE_CHECKING:
    from sonia_desktop.llm.router import Router

_log = structlog.get_logger(__name__)
_CUT = 300
_TELLS_NOTHING = (ContextTooLongError, QueueFullError, PolicyDeniedError, UnfitAnswerError)
"""Errors that say nothing about how a backend fares."""
_CAPS = ("COST_CAP_QUESTION", "COST_CAP_DAY", "COST_CAP_MONTH", "PRICE_UNKNOWN")


class Asking:
    """One question on its way through the chain."""

    def __init__(
        self,
        router: Router,
        request: ChatRequest,
        pairs: dict[str, tuple[Backend, Provider]],
        token: CancelToken,
    ) -> None:
        self._router, self._request, self._pairs, self._token = router, request, pairs, token
        self._at, self._began = iso_z(), time.perf_counter()
        self._route = router.plan_for(request, pairs)
        self._profile = profile_named(request.profile)
        self._attempts: list[Attempt] = []
        self._outcome = "failed"
        self._said = False

    def deltas(self) -> Iterator[Delta]:
        """The answer of the first that gives one."""
        last: SoniaError | None = None
        chain = list(self._route.chain)
        for place, name in enumerate(chain):
            if not self._router.claim(name):
                continue
            restart: Restarted | None = None
            if last is not None and self._said:
                restart = Restarted(self._attempts[-1].backend, last.message, name.rstrip("/"))
            try:
                more = place + 1 < len(chain)
                yield from self._attempt(name, last_one=not more, restart=restart)
            except (CancelledError, GeneratorExit):
                self._outcome = "cancelled"
                raise
            except (UnavailableError, DeadlineError) as error:
                last = error
                _log.warning("model_failed", backend=name, error=error.message[:_CUT])
                continue
            self._outcome = "answered"
            self._router.answered(self._pairs[name][0])
            return
        raise self._nobody(last)

    def _attempt(self, name: str, *, last_one: bool, restart: Restarted | None) -> Iterator[Delta]:
        """One model's answer. Its condition and its cost are noted however it ends."""
        router, (backend, provider) = self._router, self._pairs[name]
        began = time.perf_counter()
        first_ms: float | None = None
        usage, outcome, told = Usage(), "cancelled", ""
        sent = False
        try:
            self._check_cost(backend)
            request = router.outgoing(self._request, backend)
            first_s = None if last_one else self._profile.first_s
            request = replace(request, first_s=first_s, impatient=not last_one)
            sent = True
            with left_early(provider.respond(request, self._token)) as deltas:
                for delta in deltas:
                    if first_ms is None:
                        first_ms = (time.perf_counter() - began) * 1e3
                        if restart is not None:
                            yield restart
                    self._check_time()
                    if isinstance(delta, Ended):
                        usage = delta.usage
                        delta = replace(delta, backend=delta.backend or name)
                        outcome = "answered"
                    elif isinstance(delta, (Text, Called)):
                        self._said = True
                    yield delta
            if outcome != "answered":
                raise UnavailableError(f"The answer of {name} has no end.")
        except (CancelledError, GeneratorExit):
            raise
        except SoniaError as error:
            if outcome != "answered":
                outcome, told = "failed", error.message
            self._note_failure(backend, error)
            raise
        except Exception as error:
            outcome, told = "failed", f"{type(error).__name__}: {error}"
            _log.exception("language_model_failed", backend=name)
            failed = UnavailableError(
                f"{name} failed: {told}",
                remedy="Look at the language model line of `sonia doctor`.",
            )
            self._note_failure(backend, failed)
            raise failed from error
        finally:
            if outcome == "answered":
                ms = first_ms or 0.0
                router.change(name, lambda one: one.succeeded(router.clock(), ms))
            elif outcome == "cancelled":
                router.change(name, Condition.dropped)
            self._note(backend, outcome, told, began, first_ms, usage, sent)

    def _note_failure(self, backend: Backend, error: SoniaError) -> None:
        router, now, name = self._router, self._router.clock(), backend.id
        if isinstance(error, _TELLS_NOTHING):
            router.change(name, Condition.dropped)
            return
        status = error.details.get("status")
        rest_s = error.details.get("retry_after_s") if status == 429 else None
        router.change(
            name,
            lambda one: one.failed(
                now,
                error.message[:_CUT],
                rest_s=rest_s,
                at_once=status in (401, 403, 429),
                longest_s=QUARANTINE_S if backend.local else LONGEST_QUARANTINE_S,
            ),
        )

    def _note(
        self,
        backend: Backend,
        outcome: str,
        error: str,
        began: float,
        first_ms: float | None,
        usage: Usage,
        sent: bool,
    ) -> None:
        price = backend.price
        dollars = 0.0 if backend.local or not sent else cost(price, usage)
        if outcome == "failed" and first_ms is None:
            dollars = 0.0  # refused before it began: services charge for answers
        most = self._router.most(backend, self._request) or 0.0
        self._attempts.append(
            Attempt(
                backend=backend.id,
                outcome=outcome,
                ms=(time.perf_counter() - began) * 1e3,
                error=error[:_CUT],
                first_ms=first_ms,
                input_tokens=usage.input_tokens,
                output_tokens=usage.output_tokens,
                cost_usd=dollars,
                counted_usd=most if dollars is None else dollars,
                price_as_of=price.as_of if price else "",
            )
        )

    def _check_cost(self, backend: Backend) -> None:
        """Once more, with what this question has cost by now; then set the most aside."""
        counted = sum(one.counted_usd for one in self._attempts)
        code = self._router.reserve(backend, self._request, counted)
        if code:
            raise QueueFullError(
                f"{backend.id} is not asked: {TOLD[code]}.", remedy=self._cap_remedy(), cap=code
            )

    def _check_time(self) -> None:
        if time.perf_counter() - self._began > self._profile.total_s:
            raise DeadlineError(
                f"The answer took longer than {self._profile.total_s:g} s.",
                remedy="Ask for less at once, or choose a faster model.",
            )

    def _nobody(self, last: SoniaError | None) -> SoniaError:
        asked = "; ".join(f"{one.backend}: {one.error}" for one in self._attempts)
        passed = "; ".join(f"{skip.backend}: {skip.told}" for skip in self._route.skipped)
        if last is not None and len(self._attempts) == 1 and not passed:
            return last
        parts = [asked, f"Not asked: {passed}." if passed else ""]
        told = " ".join(part for part in parts if part) or "No model is set up."
        kind: type[SoniaError] = UnavailableError
        if isinstance(last, (DeadlineError, ContextTooLongError)):
            kind = type(last)
        elif any(skip.reason == "BUDGET_EXCEEDED_CONTEXT" for skip in self._route.skipped):
            kind = ContextTooLongError  # a shorter question would have been answered
        rest_s = self._route.rest_s
        wait = {"retry_after_s": math.ceil(rest_s)} if last is None and rest_s is not None else {}
        return kind(
            f"No language model answered. {told}",
            remedy=last.remedy if last else self._way_out(),
            route=self._route.reason,
            **wait,
        )

    def _way_out(self) -> str:
        """What to do where nobody may be asked."""
        reasons = {skip.reason for skip in self._route.skipped}
        if "PRIVACY_LOCAL_ONLY" in reasons:
            return (
                "Put a model on this computer to use (`sonia models list`), or allow this "
                "conversation to leave it."
            )
        if any(reason in _CAPS for reason in reasons):
            return self._cap_remedy()
        if (rest_s := self._route.rest_s) is not None:
            return f"Try again in {math.ceil(rest_s)} s, or mend it and choose it again."
        return "`sonia models list` shows what there is."

    def _cap_remedy(self) -> str:
        """What it could cost, and the cap that forbids it."""
        mosts = [
            self._router.most(backend, self._request)
            for backend, _ in self._pairs.values()
            if not backend.local
        ]
        known = [most for most in mosts if most is not None]
        could = f"This question could cost up to ${max(known):.2g}. " if known else ""
        return (
            f"{could}Raise the cap (llm.cap_question_usd, llm.cap_day_usd, llm.cap_month_usd), or "
            "choose a model on this computer or a cheaper one."
        )

    def close(self) -> None:
        """Write down what happened."""
        route = self._route
        if not route.chain and not self._attempts:
            reason = route.reason
        else:
            answered = next((a.backend for a in self._attempts if a.outcome == "answered"), "")
            fell = answered and answered != route.selected
            reason = "FALLBACK_USED" if fell else route.reason
        routed = Routed(
            trace_id=self._request.trace_id,
            at=self._at,
            turn_id=self._request.turn_id,
            conversation_id=self._request.conversation_id,
            profile=self._profile.name,
            privacy=self._router.privacy_of(self._request),
            reason=reason,
            why=route.why,
            chain=route.chain,
            skipped=route.skipped,
            attempts=tuple(self._attempts),
            outcome=self._outcome,
            total_ms=(time.perf_counter() - self._began) * 1e3,
        )
        if self._router.ledger is not None:
            self._router.ledger.record(routed)
        if self._router.told is not None:
            self._router.told(routed)
