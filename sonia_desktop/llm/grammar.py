"""A JSON schema as a grammar that always comes to an end.

A model held to a grammar may still write a string for ever. So what has no bound gets one; the
answer is checked against the schema as it was given.
"""

from __future__ import annotations

import json
from typing import Any

from sonia_desktop.core.errors import InvalidInputError

MOST_CHARS = 1000  # llama.cpp refuses more repetitions than some 2000
MOST_ITEMS = 32
_MOST_DEPTH = 32
ENDLESS = "x-endless"
"""Marks a string that ends with the answer's tokens, not after `MOST_CHARS`."""
_CHAR = r'[^"\\] | "\\" (["\\/bfnrt] | "u" [0-9a-fA-F] [0-9a-fA-F] [0-9a-fA-F] [0-9a-fA-F])'
_SAFE_CHAR = (
    r"[\x20-\x21\x23-\x5B\x5D-\x7E\u00A0-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]"
    r' | "\\" ["\\/bfnrt]'
)
"""Letters as JSON wants them: no bare control characters, no half surrogates."""


def bounded(schema: Any, depth: int = 0) -> Any:
    """The schema with an end to every string and list. Raises `InvalidInputError` when too deep."""
    if depth > _MOST_DEPTH:
        raise InvalidInputError("The schema is nested too deeply.")
    if isinstance(schema, list):
        return [bounded(one, depth + 1) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {
        name: value if name in ("enum", "const", "required") else bounded(value, depth + 1)
        for name, value in schema.items()
        if name not in ("title", "description", "default", "examples", "$schema", "$id")
        or isinstance(value, dict)
    }
    kind = kept.get("type")
    if kept.pop(ENDLESS, False):
        return kept
    if kind == "string" and not {"enum", "const", "pattern", "format"} & kept.keys():
        longest = kept.get("maxLength", MOST_CHARS)
        kept["maxLength"] = min(longest, MOST_CHARS) if isinstance(longest, int) else MOST_CHARS
        if isinstance(kept.get("minLength"), int):
            kept["maxLength"] = max(kept["maxLength"], kept["minLength"])
    if kind == "array" and not isinstance(kept.get("maxItems"), int):
        kept["maxItems"] = max(MOST_ITEMS, kept.get("minItems", 0) or 0)
    return kept


def either(choices: dict[str, Any]) -> dict[str, Any]:
    """One schema for any of several. What each defines for itself ("$defs") gets a place at the
    top, under a name of its own, and is found there."""
    shared: dict[str, Any] = {}
    one_of = [_hoisted(schema, name, shared) for name, schema in choices.items()]
    return {"anyOf": one_of, "$defs": shared} if shared else {"anyOf": one_of}


def _hoisted(value: Any, name: str, shared: dict[str, Any]) -> Any:
    if isinstance(value, list):
        return [_hoisted(one, name, shared) for one in value]
    if not isinstance(value, dict):
        return value
    for word in ("$defs", "definitions"):
        defined = value.get(word)
        if isinstance(defined, dict):
            for inner, schema in defined.items():
                shared[f"{name}_{inner}"] = _hoisted(schema, name, shared)
    made = {}
    for word, inner in value.items():
        if word in ("$defs", "definitions") and isinstance(inner, dict):
            continue
        found = isinstance(inner, str) and word == "$ref" and inner.startswith("#/")
        made[word] = (
            f"#/$defs/{name}_{inner.rpartition('/')[2]}" if found else _hoisted(inner, name, shared)
        )
    return made


def gbnf(schema: Any) -> str:
    """The grammar in llama.cpp's notation. Raises `InvalidInputError` when there is none."""
    from llama_cpp.llama_grammar import json_schema_to_gbnf

    try:
        made: str = json_schema_to_gbnf(json.dumps(bounded(schema)))
    except (ValueError, KeyError, TypeError, AttributeError, AssertionError, RecursionError) as e:
        raise InvalidInputError(f"The schema cannot be used: {type(e).__name__}: {e}.") from e
    return made.replace(_CHAR, _SAFE_CHAR)
