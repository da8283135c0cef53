"""Memories as Markdown a person reads, with what a program needs in comments. Pure.

# What Sonia remembers
## note
- My dentist is on Friday at nine <!-- sonia {"id": "mem_1", ...} -->
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

_TAIL = re.compile(r" ?<!-- sonia (\{.*\}) -->$")
_ITEM = re.compile(r"[-*+] (.*)$")
_MORE = "  "


@dataclass(frozen=True)
class Piece:
    """Text to write, and how many memories it holds."""

    text: str
    memories: int = 0


def markdown_of(records: Iterable[dict[str, Any]], at: str) -> Iterator[Piece]:
    """A heading for each kind as it changes; a list item for each memory."""
    yield Piece(f"# What Sonia remembers\n\nWritten at {at}.\n")
    kind = None
    for record in records:
        if record["kind"] != kind:
            kind = record["kind"]
            yield Piece(f"\n## {kind}\n\n")
        yield Piece(_item(record), 1)


def records_in(text: str) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """Line numbers with the memories of a Markdown text; a text instead of one says what is wrong.

    List items are memories; so are paragraphs. Headings name the kind of what is under them when
    they stand in an export of ours; front matter and code fences' marks are left out.
    """
    ours = text.startswith("# What Sonia remembers")
    kind = "note"
    begun, lines = 0, list[str]()
    for number, line in enumerate([*text.splitlines(), ""], 1):
        item = _ITEM.match(line)
        heading = re.match(r"#{1,6} +(.*)$", line)
        ends = item or heading or not line.strip() or line.strip() in ("---", "***", "___")
        if lines and ends:
            yield begun, _record(lines, kind)
            lines = []
        if heading:
            kind = (heading.group(1).strip()[:40] or "note") if ours else "note"
        elif item:
            begun, lines = number, [item.group(1)]
        elif lines and (line.startswith(_MORE) or line.strip()):
            lines.append(line[len(_MORE) :] if line.startswith(_MORE) else line)
        elif line.strip() and not ends and not (ours and line.startswith("Written at ")):
            begun, lines = number, [line]
    if lines:
        yield begun, _record(lines, kind)


def _item(record: dict[str, Any]) -> str:
    told = {
        key: value
        for key, value in record.items()
        if key not in ("record", "content", "kind") and value not in (None, {}, "")
    }
    content = record["content"]
    for attempt in (told, {**told, "content": content}):
        note = json.dumps({"kind": record["kind"], **attempt}, ensure_ascii=False)
        note = note.replace("--", "-\\u002d")
        first, *more = content.split("\n")
        lines = [f"- {first}", *(f"{_MORE}{line}" for line in more)]
        item = "\n".join(lines) + f" <!-- sonia {note} -->\n"
        back = list(records_in(item))
        if len(back) == 1 and isinstance(back[0][1], dict) and back[0][1]["content"] == content:
            return item
    flat = " ".join(content.split())  # a text that would break the list: whole in the comment
    flat = flat.replace("<!--", "<!- -").replace("-->", "- ->")
    return f"- {flat} <!-- sonia {note} -->\n"


def _record(lines: list[str], kind: str) -> dict[str, Any] | str:
    text = "\n".join(lines)
    tail = _TAIL.search(text)
    if tail is None:
        return {"content": text.strip(), "kind": kind}
    try:
        told = json.loads(tail.group(1))
    except ValueError as error:
        return f"its comment is not JSON ({error})"
    return {"content": text[: tail.start()], "kind": kind, **told, "record": "memory"}
