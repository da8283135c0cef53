"""Anthropic's Messages API, streamed. Used only when the user chose it by name and gave a key."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.http_stream import (
    Server,
    broke_off,
    cut_answer,
    get_json,
    parse_event,
    post_events,
)
from sonia_desktop.llm.openai_compatible import model_names
from sonia_desktop.llm.provider import Message, ToolOffer, ToolRequest

BASE_URL = "https://api.anthropic.com"
VERSION = "2023-06-01"
MOST_TOKENS = 2048
_CHECK_S = 5.0


class Anthropic:
    """`model` empty: the newest the key may use. `deadline_s`: see `OpenAICompatible`."""

    name = "anthropic"

    def __init__(
        self,
        *,
        api_key: str | None,
        model: str = "",
        base_url: str = "",
        deadline_s: float = 60.0,
    ) -> None:
        self.model = model
        key = (api_key or "").strip()
        headers = {"x-api-key": key, "anthropic-version": VERSION}
        base = (base_url or BASE_URL).rstrip("/").removesuffix("/v1")
        self._server = Server(self.name, base, headers, key)
        self._deadline_s = deadline_s

    def check(self) -> None:
        """Raises `UnavailableError` without a key, or when the service refuses it."""
        self._check_key()
        names = model_names(get_json(self._server, "/v1/models", deadline_s=_CHECK_S))
        if not self.model:
            if not names:
                raise UnavailableError("anthropic lists no model.", remedy="Set llm.model.")
            self.model = names[0]

    def check_pictures(self) -> None:
        """All models of the service take pictures."""

    def stream(self, messages: list[Message], token: CancelToken) -> Iterator[str]:
        """The answer, piece by piece."""
        for piece in self.converse(messages, (), token):
            if isinstance(piece, str):
                yield piece

    def converse(
        self, messages: list[Message], offers: Sequence[ToolOffer], token: CancelToken
    ) -> Iterator[str | ToolRequest]:
        """The answer, piece by piece; a tool asked for comes when it is whole."""
        self._check_key()
        if not self.model:
            self.check()
        length, asked, arguments = 0, ToolRequest("", "", ""), ""
        for event in post_events(
            self._server,
            "/v1/messages",
            self._body(messages, offers),
            token=token,
            deadline_s=self._deadline_s,
        ):
            chunk = parse_event(self._server, event)
            kind, delta = chunk.get("type"), chunk.get("delta")
            if kind == "message_stop":
                return
            if kind == "content_block_start":
                asked, arguments = _begun(chunk.get("content_block")), ""
            elif kind == "content_block_stop" and asked.name:
                yield ToolRequest(asked.id, asked.name, arguments or "{}")
                asked = ToolRequest("", "", "")
            if kind != "content_block_delta" or not isinstance(delta, dict):
                continue
            piece = delta.get("text") or delta.get("partial_json")
            if not isinstance(piece, str) or not piece:
                continue
            length += len(piece)
            cut_answer(self._server, length)
            if delta.get("type") == "text_delta":
                yield piece
            elif delta.get("type") == "input_json_delta":
                arguments += piece
        raise broke_off(self._server)

    def _body(self, messages: list[Message], offers: Sequence[ToolOffer]) -> dict[str, Any]:
        said = [item for item in messages if item.role != "system"]
        while said and said[0].role != "user":  # the first message must be the user's
            said.pop(0)
        system = "\n\n".join(item.content for item in messages if item.role == "system")
        body: dict[str, Any] = {
            "model": self.model,
            "max_tokens": MOST_TOKENS,
            "stream": True,
            "messages": _messages(said),
        }
        if system:
            body["system"] = system
        if offers:
            body["tools"] = [
                {"name": one.name, "description": one.description, "input_schema": one.parameters}
                for one in offers
            ]
        return body

    def close(self) -> None:
        """Nothing is kept open between answers."""

    def _check_key(self) -> None:
        if not self._server.secret:
            raise UnavailableError(
                "There is no key for anthropic.",
                remedy="Store one in the settings, or set ANTHROPIC_API_KEY.",
            )


def _begun(block: Any) -> ToolRequest:
    """The tool a content block asks for; without a name when it is none."""
    if isinstance(block, dict) and block.get("type") == "tool_use":
        return ToolRequest(str(block.get("id", "")), str(block.get("name", "")), "")
    return ToolRequest("", "", "")


def _messages(said: list[Message]) -> list[dict[str, Any]]:
    """In Anthropic's form: results of tools are blocks of one user message."""
    found: list[dict[str, Any]] = []
    results_before = False
    for item in said:
        if item.role == "tool":
            block = {
                "type": "tool_result",
                "tool_use_id": item.request_id,
                "content": item.content,
            }
            if results_before:
                found[-1]["content"].append(block)
            else:
                found.append({"role": "user", "content": [block]})
        elif item.requests:
            blocks: list[dict[str, Any]] = [{"type": "text", "text": item.content}]
            asked = [
                {"type": "tool_use", "id": one.id, "name": one.name, "input": _object(one)}
                for one in item.requests
            ]
            found.append({"role": item.role, "content": (blocks if item.content else []) + asked})
        else:
            found.append({"role": item.role, "content": _content(item)})
        results_before = item.role == "tool"
    return found


def _object(asked: ToolRequest) -> dict[str, Any]:
    try:
        found = json.loads(asked.arguments)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _content(item: Message) -> str | list[dict[str, Any]]:
    """Plain text, or blocks: pictures go before the question about them, as Anthropic advises."""
    if not item.pictures:
        return item.content
    blocks: list[dict[str, Any]] = [
        {
            "type": "image",
            "source": {"type": "base64", "media_type": one.kind, "data": one.base64},
        }
        for one in item.pictures
    ]
    return [*blocks, {"type": "text", "text": item.content}]
