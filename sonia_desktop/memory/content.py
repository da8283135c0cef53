"""What may be remembered, made clean. Pure."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from datetime import date, datetime
from typing import Any

from sonia_desktop.core.errors import InvalidInputError

MAX_CHARACTERS = 100_000
MAX_METADATA_BYTES = 64 * 1024
_MAX_KIND, _MAX_SOURCE = 40, 80  # the width of the columns

# Bidirectional overrides make a text read differently from what it says.
_BIDI_OVERRIDES = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_CONTROLS = dict.fromkeys([n for n in (*range(0x20), *range(0x7F, 0xA0)) if chr(n) not in "\n\t"])


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
    text = text.translate(_CONTROLS).translate(_BIDI_OVERRIDES)
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
    limit = _MAX_KIND if name == "kind" else _MAX_SOURCE
    if not isinstance(value, str) or not value.strip() or len(value) > limit:
        raise InvalidInputError(
            f"The {name} {str(value)[:100]!r} of a memory must be 1 to {limit} characters."
        )
    return re.sub(r"[\x00-\x1f\x7f]", "", value.strip())


def check_metadata(metadata: dict[str, Any] | None) -> dict[str, Any]:
    """A plain JSON object of at most 64 KiB, as it will come back. Raises `InvalidInputError`."""
    if metadata is None:
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
