"""Anthropic's Messages API, streamed. Used only when the user chose it by name and gave a key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.assembly import Assembly, count
from sonia_desktop.llm.http_errors import Server, broke_off, parse_event
from sonia_desktop.llm.http_stream import Progress, get_json, post_events
from sonia_desktop.llm.openai_compatible import model_names, only_json
from sonia_desktop.llm.provider import ChatRequest, Delta, Message, ToolSpec, Usage, texts
from sonia_desktop.llm.tool_calls import wire_name

BASE_URL = "https://api.anthropic.com"
VERSION = "2023-06-01"
MOST_TOKENS = 2048
_CHECK_S = 5.0
_IMPATIENT_S = 1.0
_PIECES = ("text", "partial_json", "thinking")
_REASONS = {"max_tokens": "length", "tool_use": "tools", "refusal": "refusal"}


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

    @property
    def base_url(self) -> str:
        return self._server.base_url

    def models(self) -> list[str]:
        """The models the key may use, newest first. Raises `UnavailableError`."""
        self._check_key()
        return model_names(get_json(self._server, "/v1/models", deadline_s=_CHECK_S))

    def check(self) -> None:
        """Raises `UnavailableError` without a key, or when the service refuses it."""
        names = self.models()
        if not self.model:
            if not names:
                raise UnavailableError("anthropic lists no model.", remedy="Set llm.model.")
            self.model = names[0]

    def check_pictures(self) -> None:
        """All models of the service take pictures."""

    def stream(self, messages: list[Message], token: CancelToken) -> Iterator[str]:
        """The text of the answer, piece by piece."""
        return texts(self.respond(ChatRequest(tuple(messages)), token))

    def respond(self, request: ChatRequest, token: CancelToken) -> Iterator[Delta]:
        """The answer as it comes."""
        self._check_key()
        if not self.model:
            self.check()
        answer = Assembly(self.name, request)
        server = self._server
        if request.impatient:
            server = replace(server, connect_s=_IMPATIENT_S, alive_path="/v1/models")
        tokens: dict[str, int | None] = {}
        reason, progress = "stop", Progress()
        for event in post_events(
            server,
            "/v1/messages",
            self._body(request, answer.tools),
            token=token,
            deadline_s=self._deadline_s,
            first_s=request.first_s,
            progress=progress,
        ):
            chunk = parse_event(self._server, event)
            kind = chunk.get("type")
            if kind == "message_stop":
                yield from answer.end(reason, _usage(tokens), f"{self.name}/{self.model}")
                return
            delta = chunk.get("delta")
            if kind == "message_start":
                message = chunk.get("message")
                _count_in(tokens, message.get("usage") if isinstance(message, dict) else None)
            elif kind == "message_delta":
                _count_in(tokens, chunk.get("usage"))
                if isinstance(delta, dict):
                    reason = _REASONS.get(str(delta.get("stop_reason")), "stop")
            elif kind == "content_block_start":
                _begin_call(answer, chunk)
            elif kind == "content_block_delta" and isinstance(delta, dict):
                for name in _PIECES:
                    progress.made(str(delta.get(name) or ""))
                if isinstance(delta.get("text"), str):
                    yield from answer.text(delta["text"])
                elif isinstance(delta.get("partial_json"), str):
                    answer.call(_index(chunk), arguments=delta["partial_json"])
        raise broke_off(self._server)

    def close(self) -> None:
        """Nothing is kept open between answers."""

    def _body(self, request: ChatRequest, tools: dict[str, ToolSpec]) -> dict[str, Any]:
        said = [item for item in request.messages if item.role != "system"]
        while said and said[0].role == "assistant":  # the first message must be the user's
            said.pop(0)
        system = [item.content for item in request.messages if item.role == "system"]
        if request.schema is not None:
            system.append(only_json(dict(request.schema)))
        body: dict[str, Any] = {
            "model": self.model,
            "max_tokens": request.max_tokens or MOST_TOKENS,
            "stream": True,
            "messages": _messages(said, tools),
        }
        if system:
            body["system"] = "\n\n".join(system)
        if tools:
            body["tools"] = [
                {
                    "name": name,
                    "description": tool.description,
                    "input_schema": dict(tool.parameters),
                }
                for name, tool in tools.items()
            ]
        if request.temperature is not None:
            body["temperature"] = min(request.temperature, 1.0)
        return body

    def _check_key(self) -> None:
        if not self._server.secret:
            raise UnavailableError(
                "There is no key for anthropic.",
                remedy="Store one in the settings, or set ANTHROPIC_API_KEY.",
            )


def _messages(said: list[Message], tools: dict[str, ToolSpec]) -> list[dict[str, Any]]:
    """Results of tools are the user's, all of one answer's calls in one message."""
    told: list[dict[str, Any]] = []
    results: list[dict[str, Any]] = []
    for item in said:
        if item.role == "tool":
            if not results:
                told.append({"role": "user", "content": results})
            results.append(
                {
                    "type": "tool_result",
                    "tool_use_id": item.tool_call_id,
                    "content": item.content,
                }
            )
            continue
        results = []
        told.append({"role": item.role, "content": _content(item, tools)})
    return told


def _content(item: Message, tools: dict[str, ToolSpec]) -> str | list[dict[str, Any]]:
    """Plain text, or blocks: pictures go before the question about them, as Anthropic advises."""
    blocks: list[dict[str, Any]] = [
        {
            "type": "image",
            "source": {"type": "base64", "media_type": one.kind, "data": one.base64},
        }
        for one in item.pictures
    ]
    calls = [
        {
            "type": "tool_use",
            "id": call.id,
            "name": wire_name(call, tools),
            "input": call.arguments,
        }
        for call in item.tool_calls
    ]
    if not blocks and not calls:
        return item.content
    if item.content:
        blocks.append({"type": "text", "text": item.content})
    return [*blocks, *calls]


def _begin_call(answer: Assembly, chunk: dict[str, Any]) -> None:
    block = chunk.get("content_block")
    if isinstance(block, dict) and block.get("type") == "tool_use":
        given = block.get("input")
        answer.call(
            _index(chunk),
            str(block.get("id") or ""),
            str(block.get("name") or ""),
            json.dumps(given) if given else "",
        )


def _index(chunk: dict[str, Any]) -> int:
    return count(chunk.get("index")) or 0


def _count_in(tokens: dict[str, int | None], told: Any) -> None:
    if isinstance(told, dict):
        tokens.update({name: count(value) for name, value in told.items()})


def _usage(tokens: dict[str, int | None]) -> Usage:
    """What was read from the cache is reported apart, and belongs to what was put in."""
    fresh = tokens.get("input_tokens")
    cached = tokens.get("cache_read_input_tokens")
    made = tokens.get("cache_creation_input_tokens")
    whole = None if fresh is None else fresh + (cached or 0) + (made or 0)
    return Usage(whole, tokens.get("output_tokens"), cached)
