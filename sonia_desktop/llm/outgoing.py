"""What is sent beyond this computer: the last gate, and the masking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sonia_desktop.core.errors import PolicyDeniedError
from sonia_desktop.llm.provider import ChatRequest, Message, Privacy


def outgoing(
    request: ChatRequest, privacy: Privacy, redact: Callable[[str], str] | None, backend: str
) -> ChatRequest:
    """The question as it may leave the computer for `backend`.

    Whatever was planned, nothing passes here that may not. Raises `PolicyDeniedError`.
    """
    if privacy is Privacy.LOCAL_ONLY:
        raise PolicyDeniedError(f"Nothing of this may leave the computer: {backend}.")
    if privacy is Privacy.ANYTHING:
        return request
    if redact is None:
        raise PolicyDeniedError(f"Nothing can be masked, so nothing is sent: {backend}.")
    return redacted(request, redact)


def redacted(request: ChatRequest, redact: Callable[[str], str]) -> ChatRequest:
    """The question with secrets masked in all its texts; pictures come masked already."""

    def masked(item: Message) -> Message:
        calls = tuple(
            replace(call, arguments=_masked_value(call.arguments, redact))
            for call in item.tool_calls
        )
        return replace(item, content=redact(item.content), tool_calls=calls)

    return replace(request, messages=tuple(masked(item) for item in request.messages))


def _masked_value(value: Any, redact: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, dict):
        return {name: _masked_value(inner, redact) for name, inner in value.items()}
    if isinstance(value, list):
        return [_masked_value(inner, redact) for inner in value]
    return value
