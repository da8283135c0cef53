"""What a request says: body as an object or as a bare value, query, or both, checked by a model.

The two generations of clients disagree about the form, so every scalar may come either way; the
body wins over the query.
"""

from __future__ import annotations

import json
from typing import Any, TypeVar

from fastapi import Request
from pydantic import BaseModel, ConfigDict, ValidationError

from sonia_desktop.api.envelope import Call
from sonia_desktop.core.errors import InvalidInputError

M = TypeVar("M", bound=BaseModel)


class Wanted(BaseModel):
    """Base of what routes take. Unknown names are let be: old clients send more than is used."""

    model_config = ConfigDict(extra="ignore", frozen=True, str_strip_whitespace=False)


def call_of(request: Request) -> Call:
    """The request's `Call`, made by the guard."""
    call: Call = request.scope["state"]["call"]
    return call


async def json_body(request: Request) -> Any:
    """The body's JSON value; None when there is no body. Raises `InvalidInputError`."""
    raw = await request.body()
    if not raw.strip():
        return None
    try:
        return json.loads(raw, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise InvalidInputError(
            f"The body is not valid JSON: {error}.", remedy="Send one JSON value in UTF-8."
        ) from error


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


async def wanted(request: Request, model: type[M], bare: str | None = None) -> M:
    """Query and body as one checked model.

    Args:
        bare: the field a body that is no object stands for (``"hello"`` for ``{"message": ...}``).
    """
    return checked(model, merged(request, await json_body(request), bare))


def merged(request: Request, body: Any, bare: str | None = None) -> dict[str, Any]:
    """The query's values with the body's on top."""
    values: dict[str, Any] = {}
    for name in request.query_params:
        many = request.query_params.getlist(name)
        values[name] = many if len(many) > 1 else many[0]
    if body is None:
        return values
    if isinstance(body, dict):
        return values | body
    if bare is None:
        raise InvalidInputError(
            f"The body is a JSON {_kind(body)}, but an object is needed.",
            remedy='Send {"name": value, ...}.',
        )
    return values | {bare: body}


def checked(model: type[M], values: dict[str, Any]) -> M:
    """Validate; every wrong field is named. Raises `InvalidInputError`."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise bad_fields(error.errors()) from error


def bad_fields(errors: Any) -> InvalidInputError:
    """Pydantic's findings in a sentence, and as a list for programs."""
    fields = [
        {
            "field": ".".join(str(part) for part in item["loc"]) or "body",
            "problem": item["msg"],
            "given": repr(item.get("input"))[:120],
        }
        for item in errors
    ]
    told = "; ".join(f"{item['field']}: {item['problem']}" for item in fields)
    return InvalidInputError(f"The request cannot be used: {told}.", fields=fields)


def tool_arguments(body: Any, fields: frozenset[str]) -> dict[str, Any]:
    """A tool's arguments: the object itself, or wrapped in ``parameters`` or ``args``.

    `fields` are the tool's own parameter names: a tool that has one called "args" keeps it.
    """
    if body is None:
        return {}
    if not isinstance(body, dict):
        raise InvalidInputError(
            f"The parameters are a JSON {_kind(body)}, but an object is needed.",
            remedy='Send {"parameters": {"name": value, ...}}.',
        )
    for wrapper in ("parameters", "args"):
        if wrapper in body and wrapper not in fields:
            inner = body[wrapper]
            if inner is None:
                return {}
            if not isinstance(inner, dict):
                raise InvalidInputError(f"{wrapper} is a JSON {_kind(inner)}, not an object.")
            return dict(inner)
    return dict(body)


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "boolean"
    if value is None:
        return "null"
    names = {str: "string", int: "number", float: "number", list: "array", dict: "object"}
    return names.get(type(value), "value")
