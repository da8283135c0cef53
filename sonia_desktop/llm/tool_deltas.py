"""Tool requests as they grow in OpenAI's chunks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sonia_desktop.core.ids import new_id
from sonia_desktop.llm.provider import ToolRequest

MOST_REQUESTS = 64
"""More in one answer are not taken in."""


@dataclass
class _Growing:
    id: str = ""
    name: str = ""
    arguments: str = ""


class RequestsInMaking:
    """Puts the pieces of ``tool_calls`` together; what is malformed is left out."""

    def __init__(self) -> None:
        self._growing: dict[int, _Growing] = {}

    def take(self, pieces: Any) -> int:
        """Add one chunk's ``tool_calls``; the characters held so far."""
        for place, piece in enumerate(pieces if isinstance(pieces, list) else ()):
            if not isinstance(piece, dict):
                continue
            index = piece.get("index", place)
            if not isinstance(index, int) or (
                index not in self._growing and len(self._growing) >= MOST_REQUESTS
            ):
                continue
            one = self._growing.setdefault(index, _Growing())
            if isinstance(piece.get("id"), str):
                one.id = one.id or piece["id"][:200]
            function = piece.get("function")
            if not isinstance(function, dict):
                continue
            if isinstance(function.get("name"), str):
                one.name += function["name"]
            arguments = function.get("arguments")
            if isinstance(arguments, str):
                one.arguments += arguments
            elif isinstance(arguments, dict):  # some servers send the object itself
                one.arguments = json.dumps(arguments)
        return sum(len(one.arguments) + len(one.name) for one in self._growing.values())

    def whole(self) -> list[ToolRequest]:
        """The requests in the model's order; one without an id gets one."""
        return [
            ToolRequest(one.id or new_id("call"), one.name, one.arguments or "{}")
            for _index, one in sorted(self._growing.items())
            if one.name
        ]
