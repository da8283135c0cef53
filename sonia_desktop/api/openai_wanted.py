"""What programs made for OpenAI send, checked, and as a request to our language model."""

from __future__ import annotations

import base64
import json
from typing import Any, Literal

from pydantic import Field, field_validator

from sonia_desktop.api.inputs import Wanted
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.llm.provider import ChatRequest, Message, Picture, ToolCall, ToolSpec

SONIA = "sonia"
"""The model that is the whole assistant."""
MOST_MESSAGES = 1000
MOST_TEXTS = 2048
"""Texts of one request for embeddings, as at OpenAI."""


class FunctionWanted(Wanted):
    name: str = Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_.-]+$")
    description: str = ""
    parameters: dict[str, Any] | None = None


class ToolWanted(Wanted):
    type: Literal["function"] = "function"
    function: FunctionWanted


class CalledFunction(Wanted):
    name: str
    arguments: str = "{}"


class CalledTool(Wanted):
    id: str
    function: CalledFunction


class MessageWanted(Wanted):
    role: Literal["system", "developer", "user", "assistant", "tool"]
    content: str | list[dict[str, Any]] | None = None
    tool_calls: list[CalledTool] | None = None
    tool_call_id: str = ""


class StreamOptions(Wanted):
    include_usage: bool = False


class ChatWanted(Wanted):
    messages: list[MessageWanted] = Field(min_length=1, max_length=MOST_MESSAGES)
    model: str = SONIA
    stream: bool = False
    stream_options: StreamOptions | None = None
    tools: list[ToolWanted] | None = Field(None, max_length=128)
    tool_choice: str | dict[str, Any] | None = None
    temperature: float | None = Field(None, ge=0, le=2)
    max_tokens: int | None = Field(None, ge=1, le=1_000_000)
    max_completion_tokens: int | None = Field(None, ge=1, le=1_000_000)
    response_format: dict[str, Any] | None = None
    n: int = Field(1, ge=1)
    user: str | None = Field(None, max_length=80)

    @field_validator("n")
    @classmethod
    def _one(cls, n: int) -> int:
        if n != 1:
            raise ValueError("one answer is given at a time; leave n at 1")
        return n


class EmbeddingsWanted(Wanted):
    input: str | list[str]
    model: str = ""
    encoding_format: Literal["float", "base64"] = "float"
    dimensions: int | None = None


def request_of(asked: ChatWanted, chosen: str) -> ChatRequest:
    """The request to the language model `chosen`. Raises `InvalidInputError`."""
    offered = asked.tools or []
    if asked.tool_choice == "none":
        offered = []
    schema: dict[str, Any] | None = None
    form = asked.response_format or {}
    if form.get("type") == "json_schema":
        schema = (form.get("json_schema") or {}).get("schema")
    elif form.get("type") == "json_object":
        schema = {"type": "object"}
    return ChatRequest(
        tuple(_message(one, asked.messages[:place]) for place, one in enumerate(asked.messages)),
        tools=tuple(
            ToolSpec(
                one.function.name,
                one.function.description,
                one.function.parameters or {"type": "object", "properties": {}},
            )
            for one in offered
        ),
        schema=schema,
        max_tokens=asked.max_completion_tokens or asked.max_tokens,
        temperature=asked.temperature,
        prefer=chosen,
    )


def _message(one: MessageWanted, before: list[MessageWanted]) -> Message:
    role = "system" if one.role == "developer" else one.role
    calls = tuple(
        ToolCall(call.id, call.function.name, _arguments(call.function.arguments))
        for call in one.tool_calls or ()
    )
    if one.role == "tool":
        known = {call.id for other in before for call in other.tool_calls or ()}
        if one.tool_call_id not in known:
            raise InvalidInputError(
                "A tool's message answers no call of the messages before it.", param="messages"
            )
    return Message(
        role,
        text_of(one.content),
        pictures=tuple(_pictures(one.content)),
        tool_calls=calls,
        tool_call_id=one.tool_call_id,
    )


def _arguments(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text or "{}")
    except ValueError as error:
        raise InvalidInputError("A call's arguments are not JSON.", param="messages") from error
    if not isinstance(found, dict):
        raise InvalidInputError("A call's arguments are no object.", param="messages")
    return found


def text_of(content: str | list[dict[str, Any]] | None) -> str:
    """The words of a message, its pictures left out."""
    if isinstance(content, str):
        return content
    parts = [part.get("text") for part in content or () if part.get("type") == "text"]
    return "\n".join(part for part in parts if isinstance(part, str))


def _pictures(content: str | list[dict[str, Any]] | None) -> list[Picture]:
    """The pictures of a message; they must come with it, for nothing is fetched."""
    found = []
    for part in content if isinstance(content, list) else ():
        if part.get("type") != "image_url":
            continue
        url = str((part.get("image_url") or {}).get("url", ""))
        head, _comma, data = url.partition(",")
        if not head.startswith("data:image/") or not head.endswith(";base64"):
            raise InvalidInputError(
                "Pictures are taken as data:image/...;base64 only.", param="messages"
            )
        try:
            found.append(Picture(base64.b64decode(data, validate=True), head[5:-7]))
        except ValueError as error:
            raise InvalidInputError("A picture is not base64.", param="messages") from error
    return found
