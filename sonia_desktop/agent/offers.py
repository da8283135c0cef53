"""The tools a model is offered in a turn, with the schemas of their own parameters."""

from __future__ import annotations

from typing import Any

from sonia_desktop.agent.course import Course
from sonia_desktop.agent.plan import PROPOSE
from sonia_desktop.llm.provider import ToolSpec
from sonia_desktop.tools.registry import Registry
from sonia_desktop.tools.types import Tool

MOST_OFFERED = 40
"""More than this confuse small models and fill their context; the likeliest are taken."""


class Offers:
    """Makes the offers from the registry; a schema is worked out once."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._specs: dict[str, ToolSpec] = {}

    @property
    def any(self) -> bool:
        """Whether there is a tool at all."""
        return bool(self._registry.all())

    def for_turn(self, course: Course) -> tuple[ToolSpec, ...]:
        """Those the reflex finds near are among them; then those with examples, then the others.

        They stand in the order of the registry, so that the offer is mostly the same from turn to
        turn: a model that keeps the beginning of a conversation need not read it again.
        """
        near = [name for name, _chance in course.alternatives]

        def rank(tool: Tool) -> tuple[int, int]:
            if tool.name in near:
                return 0, near.index(tool.name)
            return (1, 0) if tool.examples else (2, 0)

        there = self._registry.all()
        chosen = {tool.name for tool in sorted(there, key=rank)[:MOST_OFFERED]}
        specs = [self._spec(tool) for tool in there if tool.name in chosen]
        return (*specs, PROPOSE) if specs else ()

    def _spec(self, tool: Tool) -> ToolSpec:
        found = self._specs.get(tool.name)
        if found is None:
            found = ToolSpec(tool.name, _described(tool), _plain(tool.args.model_json_schema()))
            self._specs[tool.name] = found
        return found


def _described(tool: Tool) -> str:
    return tool.description.strip()


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    """Without the titles pydantic adds: they say nothing and cost tokens."""

    def strip(value: Any) -> Any:
        if isinstance(value, dict):
            return {
                key: strip(item)
                for key, item in value.items()
                if not (key == "title" and isinstance(item, str))
            }
        return [strip(item) for item in value] if isinstance(value, list) else value

    plain = strip(schema)
    plain.setdefault("type", "object")
    plain.setdefault("properties", {})
    return dict(plain)
