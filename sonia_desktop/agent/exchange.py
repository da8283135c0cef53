"""Conversations out and in: Markdown, JSON and PDF; exports of ChatGPT, Claude and Sonia. Pure.

A foreign export is a tree of single messages: each answer with the message before it becomes a
turn, so that a message that was answered twice has two turns beside each other.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sonia_desktop.agent.conversations import Conversation, title_of
from sonia_desktop.agent.types import Turn
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.ids import iso_z

FORMAT = "sonia-conversations"
MOST_UNPACKED = 1_000_000_000
"""Bytes of ``conversations.json`` in an archive."""
_NO_EXPORT = "It is no export of ChatGPT, Claude or Sonia."
_HOW = "Give the conversations.json (or the .zip) of the export."


@dataclass(frozen=True)
class Line:
    """One message and its answer; `parent` is the place of the one before in `turns`."""

    said: str
    answer: str
    at: str
    parent: int | None
    engine: str = "imported"


@dataclass(frozen=True)
class Imported:
    """One conversation of an export; `head` is the place of the end of its shown line."""

    title: str
    source: str
    created_at: str
    turns: tuple[Line, ...]
    head: int
    foreign_id: str = ""
    persona: str = ""


@dataclass
class _Node:
    """A message of a foreign export."""

    role: str
    text: str
    at: str
    parent: str | None
    children: list[str] = field(default_factory=list)


def read_export(content: bytes, source: str = "") -> list[Imported]:
    """The conversations of an export's file: JSON, or an archive with ``conversations.json``.

    Raises `InvalidInputError`.
    """
    if content[:2] == b"PK":
        content = _unpacked(content)
    try:
        parsed = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise InvalidInputError(f"It is not JSON: {error}.", remedy=_HOW) from error
    return parse_export(parsed, source)


def _unpacked(content: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for info in archive.infolist():
                if info.filename.rpartition("/")[2] == "conversations.json":
                    if info.file_size > MOST_UNPACKED:
                        raise InvalidInputError("The conversations.json in it is too big.")
                    return archive.read(info)
    except zipfile.BadZipFile as error:
        raise InvalidInputError("The archive is damaged.", remedy=_HOW) from error
    raise InvalidInputError("There is no conversations.json in the archive.", remedy=_HOW)


def parse_export(parsed: Any, source: str = "") -> list[Imported]:
    """The conversations of a parsed export. Raises `InvalidInputError` when it is none."""
    if isinstance(parsed, dict) and parsed.get("format") == FORMAT:
        items, kind = parsed.get("conversations"), "sonia"
    elif isinstance(parsed, dict):
        items, kind = parsed.get("conversations", [parsed]), ""
    else:
        items, kind = parsed, ""
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise InvalidInputError(_NO_EXPORT, remedy=_HOW)
    found: list[Imported] = []
    for number, item in enumerate(items, 1):
        try:
            one = _conversation(item, kind, source)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise InvalidInputError(
                f"Conversation {number} of the export cannot be read: {type(error).__name__}: "
                f"{error}.",
                remedy=_HOW,
            ) from error
        if one is None:
            raise InvalidInputError(_NO_EXPORT, remedy=_HOW)
        if one.turns:
            found.append(one)
    return found


def _conversation(item: dict[str, Any], kind: str, source: str) -> Imported | None:
    if kind == "sonia":
        return _from_sonia(item, source or "sonia")
    if isinstance(item.get("mapping"), dict):
        return _from_chatgpt(item, source or "chatgpt")
    if isinstance(item.get("chat_messages"), list):
        return _from_claude(item, source or "claude")
    return None


def _from_chatgpt(item: dict[str, Any], source: str) -> Imported:
    nodes: dict[str, _Node] = {}
    for key, node in item["mapping"].items():
        message = node.get("message") or {}
        role = (message.get("author") or {}).get("role", "")
        hidden = (message.get("metadata") or {}).get("is_visually_hidden_from_conversation")
        text = "" if hidden else _chatgpt_text(message.get("content") or {})
        at = _moment(message.get("create_time") or item.get("create_time"))
        nodes[key] = _Node(role, text, at, node.get("parent"))
    head = item.get("current_node")
    return _tree(nodes, head, item.get("title"), source, _moment(item.get("create_time")), item)


def _chatgpt_text(content: dict[str, Any]) -> str:
    parts = content.get("parts")
    if isinstance(parts, list):
        return "\n".join(part for part in parts if isinstance(part, str)).strip()
    text = content.get("text")
    return text.strip() if isinstance(text, str) and content.get("content_type") == "text" else ""


def _from_claude(item: dict[str, Any], source: str) -> Imported:
    nodes: dict[str, _Node] = {}
    before: str | None = None
    for number, message in enumerate(item["chat_messages"]):
        key = str(message.get("uuid") or number)
        role = "user" if message.get("sender") == "human" else "assistant"
        blocks = message.get("content")
        written = [
            block["text"]
            for block in (blocks if isinstance(blocks, list) else [])
            if isinstance(block, dict) and isinstance(block.get("text"), str)
        ]
        text = "\n".join(written).strip() or str(message.get("text") or "").strip()
        parent = message.get("parent_message_uuid", before)
        at = _moment(message.get("created_at") or item.get("created_at"))
        nodes[key] = _Node(role, text, at, parent if parent in nodes else None)
        before = key
    head = item.get("current_leaf_message_uuid") or before
    return _tree(nodes, head, item.get("name"), source, _moment(item.get("created_at")), item)


def _tree(
    nodes: dict[str, _Node],
    head: str | None,
    title: Any,
    source: str,
    created_at: str,
    item: dict[str, Any],
) -> Imported:
    """Messages as turns: an answer, with what the user said since the answer before."""
    roots: list[str] = []
    for key, node in nodes.items():
        if node.parent in nodes:
            nodes[node.parent].children.append(key)
        else:
            roots.append(key)
    turns: list[Line] = []
    place: dict[str, int] = {}
    # (message, what was said before it and is not answered, the turn before)
    ahead: list[tuple[str, str, int | None]] = [(key, "", None) for key in reversed(roots)]
    while ahead:
        key, unanswered, before = ahead.pop()
        node = nodes[key]
        if node.role == "user" and node.text:
            unanswered = f"{unanswered}\n\n{node.text}".strip()
        elif node.role == "assistant" and node.text:
            if unanswered or before is None:
                turns.append(Line(unanswered, node.text, node.at, before))
                before = len(turns) - 1
            else:  # a second message of the same answer
                last = turns[before]
                more = f"{last.answer}\n\n{node.text}"
                turns[before] = Line(last.said, more, last.at, last.parent)
            unanswered = ""
        if not node.children and unanswered:  # never answered
            turns.append(Line(unanswered, "", node.at, before))
            before = len(turns) - 1
        if before is not None:
            place[key] = before
        ahead.extend((child, unanswered, before) for child in reversed(node.children))
    shown = place.get(head or "", len(turns) - 1)
    named = title if isinstance(title, str) and title.strip() else ""
    first = next((turn.said for turn in turns if turn.said), "Imported conversation")
    foreign = str(item.get("conversation_id") or item.get("id") or item.get("uuid") or "")
    return Imported(named or title_of(first), source, created_at, tuple(turns), shown, foreign)


def _from_sonia(item: dict[str, Any], source: str) -> Imported:
    place = {turn["id"]: number for number, turn in enumerate(item["turns"])}
    turns = tuple(
        Line(
            turn["said"],
            turn["answer"],
            turn["started_at"],
            place.get(turn.get("parent_id")),
            str(turn.get("engine") or "imported"),
        )
        for turn in item["turns"]
    )
    head = place.get(item.get("head_turn_id"), len(turns) - 1)
    return Imported(
        item["title"], source, item["created_at"], turns, head, item["id"], item.get("persona", "")
    )


def _moment(value: Any) -> str:
    """Seconds since 1970 or ISO 8601, as ISO 8601 in UTC."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return iso_z(datetime.fromtimestamp(value, UTC))
    if isinstance(value, str) and value:
        found = datetime.fromisoformat(value.replace("Z", "+00:00"))
        return iso_z(found if found.tzinfo else found.replace(tzinfo=UTC))
    return iso_z()


# -- out ----------------------------------------------------------------------------------------


def exported(
    conversation: Conversation, turns: Sequence[Turn], kind: str
) -> tuple[bytes, str, str]:
    """(content, media type, suffix) as ``markdown`` or ``pdf`` (the line that is shown) or
    ``json`` (all).

    Raises `InvalidInputError` for another kind.
    """
    if kind in ("markdown", "md"):
        text = as_markdown(conversation, shown_line(conversation, turns))
        return text.encode(), "text/markdown; charset=utf-8", "md"
    if kind == "pdf":
        from sonia_desktop.agent.conversation_pdf import as_pdf

        line = shown_line(conversation, turns)
        pdf = as_pdf(conversation.title, conversation.created_at, line)
        return pdf, "application/pdf", "pdf"
    if kind == "json":
        document = {"format": FORMAT, "version": 1, "conversations": [as_json(conversation, turns)]}
        text = json.dumps(document, ensure_ascii=False, indent=2)
        return text.encode("utf-8", "replace"), "application/json", "json"
    raise InvalidInputError(
        f"There is no export as {kind[:40]!r}.", remedy="Choose markdown, json or pdf."
    )


def shown_line(conversation: Conversation, turns: Sequence[Turn]) -> list[Turn]:
    """The turns of the line that is shown, oldest first."""
    by_id = {turn.id: turn for turn in turns}
    line: list[Turn] = []
    at = conversation.head_turn_id
    while at in by_id and len(line) < len(turns):
        line.append(by_id[at])
        at = by_id[at].parent_id
    return line[::-1]


def files_given(turn: Turn) -> tuple[str, ...]:
    """The names of the files that went with the message."""
    from sonia_desktop.tools.builtin.attachments import ASK

    call = turn.tool_calls[0] if turn.tool_calls else None
    if call is None or call.tool != ASK:
        return ()
    return tuple(" ".join(str(one["name"]).split()) for one in call.args.get("files", ()))


def as_markdown(conversation: Conversation, line: Sequence[Turn]) -> str:
    """For people."""
    parts = [f"# {conversation.title}\n\n*{conversation.created_at}*"]
    for turn in line:
        if turn.said:
            given = "".join(f"\n> attached: {name}" for name in files_given(turn))
            parts.append(f"## You\n\n{turn.said}" + (f"\n{given}" if given else ""))
        used = "".join(f"\n\n> ran `{call.tool}`: {call.state}" for call in turn.tool_calls)
        if turn.told or used:
            parts.append(f"## Sonia\n\n{turn.told}{used}")
    return "\n\n".join(parts) + "\n"


def as_json(conversation: Conversation, turns: Sequence[Turn]) -> dict[str, Any]:
    """For programs, and for `parse_export`."""
    return {
        "id": conversation.id,
        "title": conversation.title,
        "created_at": conversation.created_at,
        "updated_at": conversation.updated_at,
        "persona": conversation.persona,
        "head_turn_id": conversation.head_turn_id,
        "turns": [
            {
                "id": turn.id,
                "parent_id": turn.parent_id,
                "said": turn.said,
                "answer": turn.told,
                "outcome": turn.outcome.value,
                "engine": turn.engine,
                "started_at": turn.started_at,
                "finished_at": turn.finished_at,
                "tool_calls": [
                    {"tool": call.tool, "args": call.args, "state": call.state}
                    for call in turn.tool_calls
                ],
            }
            for turn in turns
        ],
    }
