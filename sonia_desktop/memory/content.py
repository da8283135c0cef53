"""What may be remembered, made clean. Pure."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.memory.dates import moment_in
from sonia_desktop.memory.types import (
    Form,
    MemoryItem,
    MemoryType,
    NewMemory,
    Scope,
    Sensitivity,
)

E = TypeVar("E", bound=StrEnum)

MAX_CHARACTERS = 100_000
MAX_METADATA_BYTES = 64 * 1024
_MAX_KIND, _MAX_SOURCE = 40, 80  # the width of the columns

# Bidirectional overrides make a text read differently from what it says.
BIDI_OVERRIDES = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
CONTROLS = dict.fromkeys([n for n in (*range(0x20), *range(0x7F, 0xA0)) if chr(n) not in "\n\t"])


_KIND_TYPES = {
    "preference": MemoryType.PREFERENCE,
    "project": MemoryType.PROJECT,
    "session_context": MemoryType.SESSION_CONTEXT,
    "system_state": MemoryType.SYSTEM_STATE,
}


def made(new: NewMemory, now: datetime) -> tuple[MemoryItem, str]:
    """The memory as it will be kept, and its digest. Raises `InvalidInputError`.

    Args:
        new: what is to be kept.
        now: the user's local time, for "on Friday".
    """
    text = clean(new.content)
    kind = check_label("kind", new.kind)
    scope = _member("scope", Scope, new.scope)
    scope_id = _short("scope_id", new.scope_id)
    if (scope is Scope.PROFILE) != (scope_id is None):
        raise InvalidInputError(
            f"A memory of the {scope} scope "
            + ("has no scope_id." if scope is Scope.PROFILE else "needs a scope_id: which one?")
        )
    kept_type = _member("type", MemoryType, new.type)
    if kept_type is MemoryType.FACT:
        kept_type = _KIND_TYPES.get(kind.casefold(), kept_type)
    said = None if new.said_at is None else _utc("said_at", new.said_at)
    # A line of a talk speaks of its own day; without one, no guess.
    spoken = now if said is None else datetime.fromisoformat(said).astimezone().replace(tzinfo=None)
    moment = moment_in(text, spoken) if new.true_at is None else check_moment(new.true_at)
    begins, ends = (
        None if each is None else check_moment(each) for each in (new.valid_from, new.valid_until)
    )
    if begins and ends and begins > ends:
        raise InvalidInputError(f"A memory cannot end ({ends}) before it begins ({begins}).")
    if isinstance(new.confidence, bool) or not 0 <= new.confidence <= 1:
        raise InvalidInputError(f"The confidence {new.confidence!r} of a memory must be 0 to 1.")
    if new.position is not None and (isinstance(new.position, bool) or new.position < 0):
        raise InvalidInputError(f"The position {new.position!r} of a memory must be 0 or more.")
    if new.span is not None and not 0 <= new.span[0] <= new.span[1]:
        raise InvalidInputError(f"The span {new.span!r} of a memory must be (start, end).")
    item = MemoryItem(
        id=new_id("mem"),
        content=text,
        kind=kind,
        source=check_label("source", new.source),
        metadata=check_metadata(new.metadata),
        created_at=iso_z(),
        true_at=moment,
        type=kept_type,
        form=_member("form", Form, new.form),
        scope=scope,
        scope_id=scope_id,
        sensitivity=_member("sensitivity", Sensitivity, new.sensitivity),
        confidence=float(new.confidence),
        slot=None if new.slot is None else new.slot[:160],
        said_at=said,
        valid_from=begins,
        valid_until=ends,
        turn_id=_short("turn_id", new.turn_id, 40),
        session_id=_short("session_id", new.session_id),
        position=new.position,
        speaker=_short("speaker", new.speaker),
        document_id=_short("document_id", new.document_id, 40),
        span=new.span,
    )
    return item, digest(text, moment)


def clean(content: str) -> str:
    """The text as it is kept: composed Unicode, ``\\n`` line ends, no control characters.

    Raises `InvalidInputError` when it is empty or longer than `MAX_CHARACTERS`.
    """
    if not isinstance(content, str):
        raise InvalidInputError(
            f"A memory must be text, not {type(content).__name__}.", remedy="Give a sentence."
        )
    if len(content) > MAX_CHARACTERS:
        raise InvalidInputError(
            f"The memory has {len(content):,} characters; the limit is {MAX_CHARACTERS:,}.",
            remedy="Split it into smaller pieces, or keep it as a file and remember where it is.",
            limit=MAX_CHARACTERS,
        )
    text = content.encode("utf-8", "replace").decode("utf-8")  # lone surrogates become "?"
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.translate(CONTROLS).translate(BIDI_OVERRIDES)
    text = unicodedata.normalize("NFC", text).strip()
    if not text:
        raise InvalidInputError(
            "There is nothing to remember: the text is empty.", remedy="Say what to remember."
        )
    if len(text) > MAX_CHARACTERS:  # a few characters grow when they are composed
        text = text[:MAX_CHARACTERS].rstrip()
    return text


def digest(content: str, true_at: str | None) -> str:
    """Equal for the same words about the same moment, whatever the case, spacing and full stop.

    "The dentist is on Friday", said in two different weeks, speaks about two different Fridays.
    """
    words = " ".join(content.casefold().split()).rstrip(".! ")
    return hashlib.sha256(f"{words}\0{true_at or ''}".encode()).hexdigest()


def check_label(name: str, value: str) -> str:
    """A `kind` or `source` that fits its column. Raises `InvalidInputError`."""
    return _fits(name, value, _MAX_KIND if name == "kind" else _MAX_SOURCE)


def check_metadata(metadata: dict[str, Any] | None) -> dict[str, Any]:
    """A plain JSON object of at most 64 KiB, as it will come back. Raises `InvalidInputError`."""
    if metadata is None or metadata == {}:
        return {}
    if not isinstance(metadata, dict):
        raise InvalidInputError(
            f"The metadata of a memory must be an object, not {type(metadata).__name__}."
        )
    try:
        text = json.dumps(metadata, allow_nan=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidInputError(f"The metadata of a memory is not plain JSON: {error}.") from error
    if len(text) > MAX_METADATA_BYTES:
        raise InvalidInputError(
            f"The metadata of a memory has {len(text):,} bytes; the limit is "
            f"{MAX_METADATA_BYTES:,}."
        )
    kept: dict[str, Any] = json.loads(text)
    return kept


def check_moment(true_at: str) -> str:
    """An ISO 8601 date or date and time. Raises `InvalidInputError`."""
    try:
        if len(true_at) == len("2026-11-27"):
            date.fromisoformat(true_at)
        else:
            datetime.fromisoformat(true_at)
    except (TypeError, ValueError) as error:
        raise InvalidInputError(
            f"The moment {str(true_at)[:60]!r} of a memory is not an ISO 8601 date or time.",
            remedy="Write it as 2026-11-27 or 2026-11-27T09:00:00.",
        ) from error
    return true_at


def _member(name: str, kind: type[E], value: str) -> E:
    if isinstance(value, kind):
        return value
    for member in kind:
        if str(value).casefold() == member.value.casefold():
            return member
    raise InvalidInputError(
        f"The {name} {str(value)[:60]!r} of a memory is not known.",
        remedy="Use one of: " + ", ".join(member.value for member in kind) + ".",
    )


def _short(name: str, value: str | None, limit: int = _MAX_SOURCE) -> str | None:
    return None if value is None else _fits(name, value, limit)


def _fits(name: str, value: str, limit: int) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > limit:
        raise InvalidInputError(
            f"The {name} {str(value)[:100]!r} of a memory must be 1 to {limit} characters."
        )
    return re.sub(r"[\x00-\x1f\x7f]", "", value.strip())


def _utc(name: str, value: str) -> str:
    try:
        return iso_z(datetime.fromisoformat(value))
    except (TypeError, ValueError, OverflowError, OSError) as error:
        raise InvalidInputError(
            f"The {name} {str(value)[:60]!r} of a memory is not an ISO 8601 time.",
            remedy="Write it as 2026-11-27T09:00:00Z.",
        ) from error


def reworded(old: MemoryItem, content: str) -> NewMemory:
    """The same memory in other words; the moment is read from them anew."""
    return NewMemory(
        content,
        **{
            name: getattr(old, name)
            for name in (
                "kind", "source", "metadata", "type", "form", "scope", "scope_id", "sensitivity",
                "confidence", "slot", "valid_from", "valid_until", "turn_id", "session_id",
                "position", "speaker", "document_id", "span",
            )
        },
    )  # fmt: skip
