"""Tool calls on the wire: names every service takes, and arguments checked before anyone runs them.

Services take names of letters, digits, "_" and "-" up to 64 characters; ours have dots.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from sonia_desktop.core.ids import new_id
from sonia_desktop.llm.provider import ToolCall, ToolSpec, UnfitAnswerError

_LONGEST = 64
MOST_CALLS = 64
"""More calls in one answer are a model gone astray."""


def wire_names(tools: Iterable[ToolSpec]) -> dict[str, ToolSpec]:
    """Each tool under a name that every service takes; no two the same."""
    named: dict[str, ToolSpec] = {}
    for tool in tools:
        plain = re.sub(r"[^A-Za-z0-9_-]", "_", tool.name)[:_LONGEST] or "tool"
        name, number = plain, 2
        while name in named:
            end = f"_{number}"
            name, number = plain[: _LONGEST - len(end)] + end, number + 1
        named[name] = tool
    return named


def wire_name(call: ToolCall, tools: Mapping[str, ToolSpec]) -> str:
    """The name a call of an earlier answer had on the wire (its tool may be gone by now)."""
    for name, tool in tools.items():
        if tool.name == call.name:
            return name
    return re.sub(r"[^A-Za-z0-9_-]", "_", call.name)[:_LONGEST] or "tool"


def signature(name: str, tool: ToolSpec) -> str:
    """A tool in one short line, for models whose context is dear:
    ``files_find(name: string, limit?: integer): Find files.``"""
    properties = tool.parameters.get("properties", {})
    required = tool.parameters.get("required", [])
    told = []
    for field, schema in properties.items() if isinstance(properties, Mapping) else ():
        kind = schema.get("type", "any") if isinstance(schema, Mapping) else "any"
        choices = schema.get("enum") if isinstance(schema, Mapping) else None
        shown = "|".join(map(str, choices)) if isinstance(choices, list) else kind
        told.append(f"{field}{'' if field in required else '?'}: {shown}")
    return f"{name}({', '.join(told)}): {tool.description}"


def checked_call(
    who: str,
    name: str,
    arguments: str | Mapping[str, Any],
    call_id: str,
    tools: dict[str, ToolSpec],
) -> ToolCall:
    """A call as the model wrote it, checked. `who`: the provider, for errors.

    Raises `UnfitAnswerError` for a tool that was not offered, arguments that are no JSON object or
    do not fit the tool's schema.
    """
    tool = tools.get(name) or next((one for one in tools.values() if one.name == name), None)
    if tool is None:
        known = ", ".join(sorted(tools)) or "none"
        raise UnfitAnswerError(
            f"{who} asked for the tool {name[:80]!r}, which does not exist (there are: {known}).",
            remedy="Try again, or choose another model.",
        )
    if isinstance(arguments, str):
        try:
            parsed = json.loads(arguments) if arguments.strip() else {}
        except (ValueError, RecursionError) as error:
            raise UnfitAnswerError(
                f"{who} called {tool.name} with arguments that are not JSON: {arguments[:80]!r}.",
                remedy="Try again, or choose another model.",
            ) from error
    else:
        parsed = dict(arguments)
    if parsed is None:
        parsed = {}
    if not isinstance(parsed, dict):
        raise UnfitAnswerError(f"{who} called {tool.name} with {parsed!r:.80}, which is no object.")
    problem = misfit(parsed, tool.parameters)
    if problem:
        raise UnfitAnswerError(
            f"{who} called {tool.name} with arguments that do not fit: {problem}.",
            remedy="Try again, or choose another model.",
        )
    return ToolCall(call_id or new_id("call"), tool.name, parsed)


def misfit(value: Any, schema: Mapping[str, Any]) -> str:
    """Why a value does not fit a JSON schema; empty when it does."""
    import jsonschema  # 0.1 s
    from jsonschema.exceptions import SchemaError, best_match
    from referencing import Registry
    from referencing.exceptions import Unresolvable

    kind = jsonschema.validators.validator_for(schema, default=jsonschema.Draft202012Validator)
    try:
        kind.check_schema(schema)
        # An empty registry: a schema that points elsewhere must not make us fetch it.
        error = best_match(kind(schema, registry=Registry()).iter_errors(value))
    except SchemaError as wrong:
        return f"the schema itself is wrong: {wrong.message[:200]}"
    except Unresolvable as wrong:
        return f"the schema points to something that is not in it: {wrong}"
    except RecursionError:
        return "it is nested too deeply"
    if error is None:
        return ""
    place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.path)
    return f"{place.lstrip('.') or 'the whole'}: {error.message[:200]}"
