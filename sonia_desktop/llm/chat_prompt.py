"""A conversation as one prompt, by the chat template of the model; and what is left out to fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

CHATML = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content']"
    " + '<|im_end|>\\n' }}{% endfor %}{% if add_generation_prompt %}"
    "{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
"""For models that bring no template."""

ChatMessage = dict[str, str]
"""``{"role": "system" | "user" | "assistant", "content": ...}``"""


def fitted(
    messages: Sequence[ChatMessage],
    count: Callable[[Sequence[ChatMessage]], int],
    room: int,
) -> tuple[list[ChatMessage], int]:
    """The messages that fit into `room` tokens, and how many were left out.

    What the system says and the last message always stay; the oldest others go first, a question
    with its answer. The result may still not fit: then the last message alone is too long.
    """
    kept = list(messages)
    dropped = 0
    while count(kept) > room:
        first = next((n for n, one in enumerate(kept[:-1]) if one["role"] != "system"), None)
        if first is None:
            break
        end = first + 1
        while end < len(kept) - 1 and kept[end]["role"] == "assistant":
            end += 1
        dropped += end - first
        del kept[first:end]
    return kept, dropped


def alternating(messages: Sequence[ChatMessage]) -> list[ChatMessage]:
    """For templates that know no system and want user and assistant in turn: what the system says
    goes in front of the first question, neighbours of one role become one."""
    system = "\n\n".join(one["content"] for one in messages if one["role"] == "system")
    told: list[ChatMessage] = []
    for one in messages:
        if one["role"] == "system":
            continue
        if told and told[-1]["role"] == one["role"]:
            told[-1]["content"] += f"\n\n{one['content']}"
        else:
            told.append(dict(one))
    if system:
        if told and told[0]["role"] == "user":
            told[0]["content"] = f"{system}\n\n{told[0]['content']}"
        else:
            told.insert(0, {"role": "user", "content": system})
    return told


def render(formatter: Any, messages: Sequence[ChatMessage]) -> str:
    """The prompt. A template that refuses the form gets it as `alternating`."""
    try:
        return str(formatter(messages=list(messages)).prompt)
    except Exception:  # noqa: BLE001 - a template is the model's own program; it may raise anything
        return str(formatter(messages=alternating(messages)).prompt)
