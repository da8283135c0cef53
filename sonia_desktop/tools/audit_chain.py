"""The chain: each record of the audit log names the hash of the one before it.

``content_hash`` is over what was done and said, ``chain_hash`` over that, the record's place, time
and ids, and the hash before. Words of a forgotten memory may be redacted out of a record later; the
chain stays whole then, and the record is told to be redacted. What else is changed, left out, put
in or moved breaks it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sonia_desktop.tools.arguments import canonical_json
from sonia_desktop.tools.audit_end import End

BEGINNING = "0" * 64
CUT = "records_missing"
"""The event of a record that tells that others were missing when Sonia started."""
_REDACTED = "[redacted]"
_CANONICAL = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False
)
"""As `arguments.canonical_json`, for lines that went through `json_safe` before."""


def digest(value: Any) -> str:
    """SHA-256 of the canonical JSON of what is JSON already, 64 hex digits."""
    return hashlib.sha256(_CANONICAL.encode(value).encode("ascii")).hexdigest()


def linked(line: Mapping[str, Any], seq: int, prev: str) -> dict[str, Any]:
    """A record at its place in the chain."""
    content = content_hash(line)
    placed = {**line, "seq": seq, "content_hash": content, "prev_hash": prev}
    placed["chain_hash"] = chain_hash(placed, content, prev)
    return placed


def content_hash(line: Mapping[str, Any]) -> str:
    """Of what was done and said."""
    return digest([line[name] for name in ("actor", "event", "tool", "rule", "args", "detail")])


def chain_hash(line: Mapping[str, Any], content: str, prev: str) -> str:
    """Of the record's place, time, ids and content, and the hash before."""
    named = ("seq", "at", "args_hash", "action_id", "approval_id", "duration_ms")
    return digest([*(line[name] for name in named), content, prev])


@dataclass(frozen=True)
class Verified:
    """What a look through the whole log found; `problem` is empty when it is whole."""

    records: int
    redacted: int
    head: str
    problem: str = ""
    found_expected: bool = True

    @property
    def whole(self) -> bool:
        return not self.problem


def verify(
    lines: Iterable[Mapping[str, Any]], expected: str = "", end: End | None = None
) -> Verified:
    """Go through the log, oldest first.

    `expected`: a hash that must stand in it; `end`: a record that was there once.
    """
    prev, seq, records, redacted = BEGINNING, 0, 0, 0
    seen = expected in ("", BEGINNING)
    there, cut = end is None, 0
    for line in lines:
        records += 1
        if line["seq"] != seq + 1 and seq:
            return _broken(records, redacted, prev, f"after record {seq} one is missing", seen)
        if line["prev_hash"] != prev:
            told = f"record {line['seq']} does not follow the one before it"
            return _broken(records, redacted, prev, told, seen)
        if chain_hash(line, line["content_hash"], prev) != line["chain_hash"]:
            return _broken(records, redacted, prev, f"record {line['seq']} was changed", seen)
        if content_hash(line) != line["content_hash"]:
            if _REDACTED not in canonical_json([line["args"], line["detail"], line["rule"]]):
                return _broken(records, redacted, prev, f"record {line['seq']} was changed", seen)
            redacted += 1
        prev, seq = line["chain_hash"], line["seq"]
        cut = cut or (seq if line["event"] == CUT else 0)
        seen = seen or prev == expected
        there = there or (end is not None and (seq, prev) == (end.seq, end.chain_hash))
    if not there and end is not None:
        told = f"there were {end.seq} records on {end.at}, and the last of them is not here"
        if seq < end.seq:
            told = f"{end.seq - seq} records are missing at the end; they were there on {end.at}"
        return _broken(records, redacted, prev, told, seen)
    if cut:
        told = f"record {cut} tells that later ones were missing when Sonia started then"
        return _broken(records, redacted, prev, told, seen)
    problem = "" if seen else f"the record {expected[:16]}… is missing: the end was cut off"
    return Verified(records, redacted, prev, problem, seen)


def _broken(records: int, redacted: int, head: str, told: str, seen: bool) -> Verified:
    return Verified(records, redacted, head, told, seen)
