"""One answer put together from what a service streams: bounded, checked, in our own deltas."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.llm.provider import (
    BadAnswerError,
    Called,
    ChatRequest,
    Delta,
    Ended,
    Text,
    ToolSpec,
    UnfitAnswerError,
    Usage,
)
from sonia_desktop.llm.tool_calls import MOST_CALLS, checked_call, misfit, wire_names

MOST_ANSWER_CHARS = 1_000_000


@dataclass
class _Call:
    id: str = ""
    name: str = ""
    arguments: list[str] = field(default_factory=list)


class Assembly:
    """Fed with the parts of one answer; gives deltas.

    Args:
        who: the provider's name, for errors.
    """

    def __init__(self, who: str, request: ChatRequest) -> None:
        self._who, self._request = who, request
        self.tools: dict[str, ToolSpec] = wire_names(request.tools)
        self._calls: dict[int, _Call] = {}
        self._length = 0
        self._buffer: list[str] = []
        self._said = False

    def text(self, piece: str) -> Iterator[Delta]:
        """The next piece; held back where the whole must fit a schema."""
        self._grow(len(piece))
        if not piece:
            return
        self._said = self._said or bool(piece.strip())
        if self._request.schema is not None:
            self._buffer.append(piece)
        else:
            yield Text(piece)

    def call(self, index: int, call_id: str = "", name: str = "", arguments: str = "") -> None:
        """A part of a tool call; those of one call have the same index."""
        self._grow(len(arguments) + len(name))
        one = self._calls.setdefault(index, _Call())
        if len(self._calls) > MOST_CALLS:
            raise UnfitAnswerError(f"{self._who} asked for over {MOST_CALLS} tool calls at once.")
        one.id = one.id or call_id
        one.name = one.name or name
        one.arguments.append(arguments)

    def end(self, reason: str, usage: Usage, backend: str, dropped: int = 0) -> Iterator[Delta]:
        """The last deltas. Raises `BadAnswerError` when it cannot be used as it is."""
        calls = [
            checked_call(self._who, one.name, "".join(one.arguments), one.id, self.tools)
            for _, one in sorted(self._calls.items())
        ]
        if self._request.schema is not None and not calls:
            told = "".join(self._buffer)
            if reason == "length":
                raise UnfitAnswerError(
                    f"{self._who}'s answer was cut off before it was whole.",
                    remedy="Allow a longer answer.",
                )
            yield Text(fitting_json(self._who, told, self._request.schema))
        elif not calls and not self._said:
            raise BadAnswerError(
                f"{self._who} gave an empty answer.", remedy="Try again, or choose another model."
            )
        for call in calls:
            yield Called(call)
        yield Ended("tools" if calls else reason, usage, backend, dropped)

    def _grow(self, by: int) -> None:
        self._length += by
        if self._length > MOST_ANSWER_CHARS:
            raise UnavailableError(
                f"{self._who} sent over {MOST_ANSWER_CHARS:,} characters; the answer was stopped.",
                remedy="Ask for something shorter.",
            )


def fitting_json(who: str, told: str, schema: Any) -> str:
    """The JSON in an answer, checked against the schema (fences and words around it go).

    Raises `UnfitAnswerError`.
    """
    text = told.strip()
    if text.startswith("```"):
        text = text.strip("`").removeprefix("json").strip()
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = _inner_json(who, text)
    problem = misfit(value, schema)
    if problem:
        raise UnfitAnswerError(
            f"{who}'s answer does not fit what was asked for: {problem}.",
            remedy="Try again, or choose another model.",
        )
    return json.dumps(value, ensure_ascii=False)


def _inner_json(who: str, text: str) -> Any:
    starts = [place for place in (text.find("{"), text.find("[")) if place >= 0]
    try:
        value, _ = json.JSONDecoder().raw_decode(text[min(starts) :] if starts else text)
    except (ValueError, RecursionError) as error:
        raise UnfitAnswerError(
            f"{who} sent broken JSON where JSON was asked for.",
            remedy="Try again, or choose another model.",
        ) from error
    return value


def count(value: Any) -> int | None:
    """A count as a service reports it; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        return None
    return value
