"""Caps on what may be spent, looked at before a question is sent. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Caps:
    """Most US dollars for one question, a day, a month (UTC); None: no cap."""

    question: float | None = None
    day: float | None = None
    month: float | None = None

    @property
    def any(self) -> bool:
        return any(cap is not None for cap in (self.question, self.day, self.month))


@dataclass(frozen=True)
class Spent:
    """US dollars spent or set aside; where a cost is not known, the most it could be."""

    question: float = 0.0
    day: float = 0.0
    month: float = 0.0


def refusal(most: float | None, spent: Spent, caps: Caps) -> str:
    """Why a question that costs `most` at most must not be sent; empty when it may.

    One of "PRICE_UNKNOWN", "COST_CAP_QUESTION", "COST_CAP_DAY", "COST_CAP_MONTH".
    """
    if not caps.any or most == 0.0:
        return ""
    if most is None:
        return "PRICE_UNKNOWN"
    for code, before, cap in (
        ("COST_CAP_QUESTION", spent.question, caps.question),
        ("COST_CAP_DAY", spent.day, caps.day),
        ("COST_CAP_MONTH", spent.month, caps.month),
    ):
        if cap is not None and before + most > cap:
            return code
    return ""
