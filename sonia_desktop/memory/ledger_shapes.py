"""The shapes of the typed ledger: which fields a fact or a preference has, and the sentence that
it is kept as. Pure."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import datetime, timedelta
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.memory.types import MemoryType, NewMemory

TYPED = "typed"
_SLOT_CHARACTERS = 160  # the column's width
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")


class ValidationFailedError(InvalidInputError):
    """The content does not have the fields of its subtype."""

    code = "VALIDATION_FAILED"


class _Fields(BaseModel):
    model_config = ConfigDict(extra="allow")


class _Fact(_Fields):
    subject: str = Field(min_length=1)
    predicate: str = Field(min_length=1)
    object: Any
    confidence: float = Field(1.0, ge=0, le=1)
    source: str | None = None


class _Preference(_Fields):
    category: str = Field(min_length=1)
    key: str = Field(min_length=1)
    value: Any
    priority: float = Field(5.0, ge=0, le=10)


class _Project(_Fields):
    project_id: str = Field(min_length=1)
    context_type: str = Field(min_length=1)
    summary: str = Field(min_length=1)
    tags: list[str] = Field(default_factory=list)


class _SessionContext(_Fields):
    session_id: str = Field(min_length=1)
    context_key: str = Field(min_length=1)
    context_value: Any
    ttl_seconds: float | None = Field(None, gt=0)


class _SystemState(_Fields):
    component: str = Field(min_length=1)
    state_key: str = Field(min_length=1)
    state_value: Any
    health_status: str | None = None


_SHAPES: dict[MemoryType, tuple[type[_Fields], str]] = {
    MemoryType.FACT: (_Fact, "{subject} {predicate} {object}"),
    MemoryType.PREFERENCE: (_Preference, "{category}, {key}: {value}"),
    MemoryType.PROJECT: (_Project, "{project_id}, {context_type}: {summary}"),
    MemoryType.SESSION_CONTEXT: (_SessionContext, "{context_key}: {context_value}"),
    MemoryType.SYSTEM_STATE: (_SystemState, "{component}, {state_key}: {state_value}"),
}
IDENTITY = {
    MemoryType.FACT: (("subject", "predicate"), "object", "FACT_CONTRADICTION", "high"),
    MemoryType.PREFERENCE: (("category", "key"), "value", "PREFERENCE_CONFLICT", "medium"),
}


def subtype_of(name: str) -> MemoryType:
    """Raises `ValidationFailedError` for a name that is none."""
    try:
        return MemoryType(str(name).upper().removesuffix(":V1"))
    except ValueError as error:
        raise ValidationFailedError(
            f"The subtype {str(name)[:60]!r} is not known.",
            remedy="Use one of: " + ", ".join(each.value for each in MemoryType) + ".",
            errors=[{"field": "subtype", "problem": "not known"}],
        ) from error


def typed_memory(
    kind: str,
    shape: MemoryType,
    content: str,
    metadata: dict[str, Any] | None,
    begins: str | None,
    ends: str | None,
    source: str,
) -> NewMemory:
    """The sentence with its fields. Raises `ValidationFailedError` naming every wrong field."""
    fields = _fields(shape, content)
    _, sentence = _SHAPES[shape]
    told = {key: _words(value) for key, value in fields.items()}
    identity = IDENTITY.get(shape)
    slot = None
    if identity is not None:
        key = "|".join(str(fields[name]).strip().casefold() for name in identity[0])
        slot = f"{shape.value}|{key}"
        if len(slot) > _SLOT_CHARACTERS:
            slot = f"{shape.value}|{hashlib.sha256(key.encode()).hexdigest()}"
    return NewMemory(
        sentence.format(**told),
        kind=kind,
        source=source,
        metadata={**(metadata or {}), TYPED: fields},
        type=shape,
        scope="session" if shape is MemoryType.SESSION_CONTEXT else "profile",
        scope_id=str(fields["session_id"])[:80] if shape is MemoryType.SESSION_CONTEXT else None,
        confidence=float(fields.get("confidence", 1.0)),
        slot=slot,
        valid_from=begins,
        valid_until=ends or _ends_by_itself(fields.get("ttl_seconds"), begins),
    )


def _ends_by_itself(ttl_s: float | None, begins: str | None) -> str | None:
    """When what holds for so long is no longer true; None: never, or beyond the calendar."""
    if ttl_s is None:
        return None
    first = datetime.fromisoformat(begins) if begins else datetime.now()
    try:
        return (first + timedelta(seconds=ttl_s)).isoformat(timespec="seconds")
    except OverflowError:
        return None


def _fields(shape: MemoryType, content: str) -> dict[str, Any]:
    model, _ = _SHAPES[shape]
    try:
        raw = json.loads(content)
    except (ValueError, RecursionError, TypeError) as error:
        raise ValidationFailedError(
            f"The content of a {shape.value} must be JSON text: {error}.",
            errors=[{"field": "content", "problem": "not JSON"}],
        ) from error
    if not isinstance(raw, dict):
        raise ValidationFailedError(
            f"The content of a {shape.value} must be a JSON object.",
            errors=[{"field": "content", "problem": "not an object"}],
        )
    try:
        return model.model_validate(raw).model_dump(exclude_none=True)
    except ValidationError as error:
        wrong = [
            {"field": ".".join(map(str, each["loc"])), "problem": each["msg"]}
            for each in error.errors()
        ]
        told = "; ".join(f"{each['field']}: {each['problem']}" for each in wrong)
        raise ValidationFailedError(
            f"The content is no {shape.value}: {told}.", errors=wrong
        ) from error


def moments_of(begins: str | None, ends: str | None) -> tuple[str | None, str | None]:
    """UTC as the contract writes it to local time as memories keep it."""
    for name, value in (("valid_from", begins), ("valid_until", ends)):
        if value is not None and not _MOMENT.fullmatch(value):
            raise ValidationFailedError(
                f"{name} {value[:60]!r} is not a moment in UTC.",
                remedy="Write it as 2026-11-27T09:00:00Z.",
                errors=[{"field": name, "problem": "not YYYY-MM-DDTHH:MM:SSZ"}],
            )
    try:
        first, last = (
            datetime.fromisoformat(each).astimezone().replace(tzinfo=None, microsecond=0)
            if each
            else None
            for each in (begins, ends)
        )
    except (ValueError, OverflowError) as error:
        raise ValidationFailedError(
            f"There is no such moment: {error}.",
            errors=[{"field": "valid_from", "problem": str(error)}],
        ) from error
    if first and last and last <= first:
        raise ValidationFailedError(
            "valid_until must be after valid_from.",
            errors=[{"field": "valid_until", "problem": "not after valid_from"}],
        )
    return (first.isoformat() if first else None), (last.isoformat() if last else None)


def _words(value: Any) -> str:
    told = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return told.replace("_", " ") if re.fullmatch(r"\w+", told) else told
