"""Arguments in, results out: checked, in one canonical form, always safe to write as JSON."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import math
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from pathlib import PurePath
from typing import Any

from pydantic import BaseModel, ValidationError

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.tools.types import Tool, ToolArgs

_DEEPEST = 40
"""Levels of nesting kept in a result; deeper ones are written as text."""


def parse_args(tool: Tool, raw: Mapping[str, Any]) -> ToolArgs:
    """The validated arguments. Raises `InvalidInputError` naming the parameter."""
    if not isinstance(raw, Mapping):
        raise InvalidInputError(
            f"The arguments of {tool.name} must be an object, not {type(raw).__name__}.",
            remedy=_takes(tool),
        )
    try:
        return tool.args.model_validate(dict(raw))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = ".".join(str(part) for part in first["loc"][:1]) or "arguments"
        if first["type"] == "missing":
            message = f"{tool.name} needs the parameter {name!r}."
        elif first["type"] == "extra_forbidden":
            message = f"{tool.name} has no parameter {name[:80]!r}."
        else:
            message = f"The parameter {name!r} of {tool.name} is not usable: {first['msg']}."
        raise InvalidInputError(
            message, remedy=_takes(tool), tool=tool.name, parameter=name[:80]
        ) from error


def _takes(tool: Tool) -> str:
    fields = tool.args.model_fields
    if not fields:
        return f"{tool.name} takes no parameters."
    named = [f"{name} (needed)" if info.is_required() else name for name, info in fields.items()]
    return f"It takes: {', '.join(named)}."


def plain_args(args: ToolArgs) -> dict[str, Any]:
    """The arguments as JSON-able values, defaults included."""
    plain: dict[str, Any] = json_safe(args.model_dump(mode="json"))
    return plain


def canonical_json(value: Any) -> str:
    """One text for one meaning: sorted keys, no spaces, no NaN."""
    return json.dumps(
        json_safe(value), sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
    )


def args_hash(args: Any) -> str:
    """SHA-256 of the canonical JSON, 64 hex digits."""
    return hashlib.sha256(canonical_json(args).encode("ascii")).hexdigest()


def json_safe(value: Any, _depth: int = 0) -> Any:
    """`value` in what JSON and SQLite can hold; what they cannot becomes text, never an error.

    File names may hold bytes that are not UTF-8 (lone surrogates in Python): they are escaped.
    """
    kind = type(value)  # the usual kinds first: every record passes here several times
    if kind is str:
        return value if value.isascii() else _text(value)
    if value is None or kind is bool or kind is int:
        return value
    if kind is dict and _depth < _DEEPEST:
        return {_key(key): json_safe(item, _depth + 1) for key, item in value.items()}
    if isinstance(value, bool | int) and not isinstance(value, Enum):
        return value
    if isinstance(value, Enum):
        return json_safe(value.value, _depth)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, str):
        return _text(value)
    if _depth >= _DEEPEST:
        return json_safe(repr(value))
    deeper = _depth + 1
    if isinstance(value, Mapping):
        return {_key(key): json_safe(item, deeper) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [json_safe(item, deeper) for item in value]
    if isinstance(value, BaseModel):
        return json_safe(value.model_dump(), deeper)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = dataclasses.fields(value)
        return {field.name: json_safe(getattr(value, field.name), deeper) for field in fields}
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, PurePath):
        return json_safe(str(value))
    if isinstance(value, bytes | bytearray):
        return bytes(value).decode("utf-8", "backslashreplace")
    if hasattr(value, "tolist"):  # numpy arrays and scalars
        return json_safe(value.tolist(), deeper)
    return json_safe(repr(value))


def _text(value: str) -> str:
    return value.encode("utf-8", "backslashreplace").decode("utf-8")


def _key(key: Any) -> str:
    return key if type(key) is str and key.isascii() else _text(str(key))
