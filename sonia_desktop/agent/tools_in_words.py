"""Tools for models without tool calls: told in words, asked for in JSON held to a schema. Pure."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Sequence
from typing import Any

from sonia_desktop.agent.thinking import Thought
from sonia_desktop.core.ids import new_id
from sonia_desktop.llm.provider import BadAnswerError, Message, ToolCall, ToolSpec

MOST_AT_ONCE = 8
_NONE = re.compile(
    r"calls no tools|(?:not|n't) support (?:\w+ )?(?:tools?|functions?)\b|"
    r"\b(?:tools?|functions?)\b[^.]{0,30}(?:not supported|unsupported)",
    re.IGNORECASE,
)


def has_none(trouble: str) -> bool:
    """Whether an error says that the model, or every model, has no tool calls."""
    return _NONE.search(trouble) is not None


def schema(offers: Sequence[ToolSpec]) -> dict[str, Any]:
    """An answer in words, calls, or both."""
    call = {
        "type": "object",
        "properties": {
            "tool": {"enum": [one.name for one in offers]},
            "arguments": {"type": "object"},
        },
        "required": ["tool", "arguments"],
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {
            "answer": {"type": "string"},
            "calls": {"type": "array", "items": call, "maxItems": MOST_AT_ONCE},
        },
        "required": ["answer", "calls"],
        "additionalProperties": False,
    }


def messages(told: Sequence[Message], offers: Sequence[ToolSpec]) -> tuple[Message, ...]:
    """The same conversation without tool calls: they and their results become words."""
    lines = [
        f"- {one.name}: {one.description} Arguments: {json.dumps(one.parameters)}" for one in offers
    ]
    how = (
        'Answer with one JSON object {"answer": "...", "calls": [...]}. To use tools, put '
        '{"tool": name, "arguments": {...}} into calls and leave the answer empty; their results '
        "come in the next message. When you need none, leave calls empty. The tools:\n"
    )
    found: list[Message] = []
    for message in told:
        if message.role == "tool":
            said = f"(Sonia, not the user: a result)\n{message.content}"
            found.append(Message("user", said, carries=message.carries))
        elif message.tool_calls:
            calls = [{"tool": c.name, "arguments": c.arguments} for c in message.tool_calls]
            said = json.dumps({"answer": message.content, "calls": calls}, ensure_ascii=False)
            found.append(Message("assistant", said))
        else:
            found.append(message)
    if not offers:
        return tuple(found)
    first = found[0]
    system = f"{first.content}\n{how}" + "\n".join(lines)
    return (dataclasses.replace(first, content=system), *found[1:])


def read(thought: Thought) -> Thought:
    """The answer and the calls in it. Raises `BadAnswerError`; a call's arguments are not checked
    against its own schema yet (the executor does that)."""
    try:
        found = json.loads(thought.text)
        calls = tuple(
            ToolCall(new_id("call"), str(one["tool"]), dict(one["arguments"]))
            for one in found["calls"]
        )
        answer = str(found["answer"]).strip()
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadAnswerError("The model did not answer in the form it was asked for.") from error
    if not answer and not calls:
        raise BadAnswerError("The model gave an empty answer.")
    return dataclasses.replace(thought, text=answer, calls=calls)
