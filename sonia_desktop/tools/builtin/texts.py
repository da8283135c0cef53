"""text.search, json.parse and env.get: small things programs ask for."""

from __future__ import annotations

import json
import os
from typing import Any

from pydantic import AliasChoices, Field

from sonia_desktop.core.errors import DeadlineError, InvalidInputError, PolicyDeniedError
from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

MOST_TEXT_CHARS = 5_000_000
SEARCH_S = 1.0
"""A pattern that backtracks without end is stopped after so much processor time."""
_SHOWN = 20
ALLOWED_VARIABLES = frozenset({
    "PATH", "HOME", "USER", "SHELL", "LANG", "LANGUAGE", "LC_ALL", "TZ", "TERM", "PWD", "LOGNAME",
    "HOSTNAME", "EDITOR", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION",
})  # fmt: skip


class SearchTextArgs(ToolArgs):
    """The text, and the pattern looked for."""

    text: str = Field(max_length=MOST_TEXT_CHARS, description="The text.")
    pattern: str = Field(min_length=1, max_length=2000, description="A regular expression.")
    case_sensitive: bool = Field(False, description="Tell A from a.")
    limit: int = Field(1000, ge=1, le=10_000, description="How many matches at most.")


class ParseArgs(ToolArgs):
    """JSON as text."""

    json_string: str = Field(
        max_length=MOST_TEXT_CHARS,
        validation_alias=AliasChoices("json_string", "json", "text"),
        description="The JSON text.",
    )


class EnvArgs(ToolArgs):
    """Which variable."""

    name: str = Field(min_length=1, max_length=100, description="Such as PATH, HOME, LANG.")


def text_tools() -> list[Tool]:
    """The tools that look into texts and the environment."""
    return [
        Tool(
            name="text.search",
            description="Finds what matches a regular expression in a text.",
            args=SearchTextArgs,
            effect=Effect.READ,
            run=_search,
            aliases=("search_text",),
            category="computation",
            timeout_s=SEARCH_S + 28.0,
        ),
        Tool(
            name="json.parse",
            description="Reads a JSON text.",
            args=ParseArgs,
            effect=Effect.READ,
            run=_parse,
            aliases=("parse_json",),
            category="computation",
            timeout_s=10.0,
        ),
        Tool(
            name="env.get",
            description="Tells an environment variable that holds no secret.",
            args=EnvArgs,
            effect=Effect.READ,
            run=_variable,
            aliases=("get_environment_variable",),
            category="system",
            timeout_s=5.0,
        ),
    ]


def _search(args: SearchTextArgs, _context: ToolContext) -> ToolResult:
    import regex

    flags = regex.VERSION0 | (0 if args.case_sensitive else regex.IGNORECASE)
    found: list[dict[str, Any]] = []
    try:
        # concurrent: the interpreter is free for the others while it looks
        for match in regex.finditer(
            args.pattern, args.text, flags=flags, timeout=SEARCH_S, concurrent=True
        ):
            found.append(
                {
                    "text": match.group(0),
                    "start": match.start(),
                    "end": match.end(),
                    "groups": list(match.groups()),
                }
            )
            if len(found) >= args.limit:
                break
    except regex.error as error:
        raise InvalidInputError(
            f"The pattern {args.pattern[:200]!r} is no regular expression: {error}.",
            remedy="Put a backslash before signs that are meant as they are, such as \\( or \\.",
            parameter="pattern",
        ) from error
    except TimeoutError as error:
        raise DeadlineError(
            f"The pattern {args.pattern[:200]!r} took longer than {SEARCH_S:g} s on this text.",
            remedy="Make it simpler: repeated groups inside repeated groups take without end.",
        ) from error
    if not found:
        return ToolResult("Nothing in the text matches.", found)
    lines = [f"- {item['text'][:100]!r} at {item['start']}" for item in found[:_SHOWN]]
    more = [f"- … and {len(found) - _SHOWN} more"] if len(found) > _SHOWN else []
    return ToolResult("\n".join([f"{len(found)} found:", "", *lines, *more]), found)


def _parse(args: ParseArgs, _context: ToolContext) -> ToolResult:
    try:
        value = json.loads(args.json_string, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise InvalidInputError(
            f"This is no JSON: {error.msg} at line {error.lineno}, column {error.colno}.",
            parameter="json_string",
        ) from error
    except (ValueError, RecursionError) as error:
        why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise InvalidInputError(
            f"This JSON is not read: {why}.", parameter="json_string"
        ) from error
    kind = {dict: "an object", list: "an array", str: "a text", bool: "a truth value"}.get(
        type(value), "nothing (null)" if value is None else "a number"
    )
    size = f" with {len(value)} entries" if isinstance(value, dict | list) else ""
    return ToolResult(f"It is {kind}{size}.", value)


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _variable(args: EnvArgs, _context: ToolContext) -> ToolResult:
    name = args.name.strip()
    if name not in ALLOWED_VARIABLES:
        raise PolicyDeniedError(
            f"The variable {name[:100]!r} is not told: it may hold a secret.",
            remedy=f"These are: {', '.join(sorted(ALLOWED_VARIABLES))}.",
        )
    value = os.environ.get(name)
    told = f"{name} is {value}" if value is not None else f"{name} is not set."
    return ToolResult(told, {"name": name, "value": value, "is_set": value is not None})
