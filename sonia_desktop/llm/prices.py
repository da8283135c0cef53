"""What tokens cost: a dated table times the tokens a provider reported. Unknown is unknown, not 0.

The table ships in ``models/prices.toml``; a user's own ``prices.toml`` in the data folder wins.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import structlog

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.llm.provider import ChatRequest, Usage
from sonia_desktop.llm.tool_calls import signature

_log = structlog.get_logger(__name__)
_MILLION = 1_000_000
PICTURE_TOKENS = 3000
"""No service counts a picture of the size we send (1568 px) as more (Anthropic: about 1,600)."""
_MESSAGE_TOKENS = 16  # marks around one message


@dataclass(frozen=True)
class Price:
    """US dollars for a million tokens, on a date (ISO), and where it was read."""

    input: float
    output: float
    as_of: str
    cached: float | None = None
    source: str = ""


FREE = Price(0.0, 0.0, "", source="this computer")


class PriceTable:
    """Patterns of "provider/model" and their prices; of several that fit, the longest counts."""

    def __init__(self, prices: Iterable[tuple[str, Price]] = ()) -> None:
        self._prices = list(prices)

    @classmethod
    def load(cls, *files: Path) -> PriceTable:
        """Read the files that are there; later ones win. A wrong one is told in the log."""
        prices: dict[str, Price] = {}
        for file in files:
            try:
                prices.update(_read(tomllib.loads(file.read_text(encoding="utf-8"))))
            except FileNotFoundError:
                continue
            except (OSError, ValueError, InvalidInputError) as error:
                _log.warning("prices_unreadable", file=str(file), error=str(error))
        return cls(prices.items())

    def price(self, provider: str, model: str) -> Price | None:
        """None when nobody told."""
        name = f"{provider}/{model}"
        fitting = [(len(p), price) for p, price in self._prices if fnmatchcase(name, p)]
        return max(fitting, key=lambda item: item[0])[1] if fitting else None


def _read(table: dict[str, Any]) -> dict[str, Price]:
    prices = {}
    for item in table.get("price", []):
        try:
            price = Price(
                float(item["input"]),
                float(item["output"]),
                str(item["as_of"]),
                float(item["cached"]) if "cached" in item else None,
                str(item.get("source", "")),
            )
            pattern = str(item["match"])
        except (KeyError, TypeError, ValueError) as error:
            raise InvalidInputError(f"The price {item!r} cannot be used: {error!r}.") from error
        if min(price.input, price.output, price.cached or 0.0) < 0:
            raise InvalidInputError(f"The price of {pattern} is below 0.")
        prices[pattern] = price
    return prices


def cost(price: Price | None, usage: Usage) -> float | None:
    """Dollars for what was used; None when the price or a count is not known."""
    if price is not None and price.input == price.output == 0.0:
        return 0.0
    if price is None or usage.input_tokens is None or usage.output_tokens is None:
        return None
    cached = min(usage.cached_tokens or 0, usage.input_tokens) if price.cached is not None else 0
    fresh = usage.input_tokens - cached
    return (
        fresh * price.input + cached * (price.cached or 0.0) + usage.output_tokens * price.output
    ) / _MILLION


def most_tokens(request: ChatRequest) -> int:
    """So many tokens at most go in: a token stands for at least one byte of UTF-8."""
    said = sum(
        len(item.content.encode("utf-8", "replace"))
        + sum(len(repr(call)) for call in item.tool_calls)
        + PICTURE_TOKENS * len(item.pictures)
        + _MESSAGE_TOKENS
        for item in request.messages
    )
    offered = sum(len(repr(tool).encode("utf-8", "replace")) for tool in request.tools)
    return said + offered + len(repr(request.schema or ""))


def likely_tokens(request: ChatRequest) -> int:
    """About so many tokens go in: four characters each, as English in common vocabularies, and
    each tool in its shortest form."""
    said = most_tokens(replace(request, tools=()))
    return (said + sum(len(signature(tool.name, tool)) for tool in request.tools)) // 4 + 1


def most_cost(price: Price | None, request: ChatRequest, max_tokens: int) -> float | None:
    """More than this an answer cannot cost, in dollars; None when the price is not known."""
    if price is None:
        return None
    return (most_tokens(request) * price.input + max_tokens * price.output) / _MILLION
