"""Answers in the shapes that programs made for OpenAI read: whole, in pieces, and their usage."""

from __future__ import annotations

import json
import time
from collections.abc import AsyncIterator
from typing import Any

from starlette.responses import StreamingResponse

from sonia_desktop.agent.thinking import Thought
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.ids import new_id
from sonia_desktop.llm.provider import ToolCall


def tokens(prompt: int | None, answer: int | None) -> dict[str, Any] | None:
    """The usage; None where the provider did not tell it."""
    if prompt is None or answer is None:
        return None
    return {
        "prompt_tokens": prompt,
        "completion_tokens": answer,
        "total_tokens": prompt + answer,
    }


def call_shape(call: ToolCall) -> dict[str, Any]:
    """A call of one of the caller's own tools."""
    arguments = json.dumps(call.arguments, ensure_ascii=False)
    function = {"name": call.name, "arguments": arguments}
    return {"id": call.id, "type": "function", "function": function}


def reason_of(thought: Thought) -> str:
    """Why the answer ended, in OpenAI's words."""
    if thought.calls:
        return "tool_calls"
    return {"length": "length", "refusal": "content_filter"}.get(thought.ended.reason, "stop")


def completion(
    model: str, message: dict[str, Any], reason: str, usage: dict[str, Any] | None
) -> dict[str, Any]:
    """A whole answer."""
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": reason}
    return {
        "id": new_id("chatcmpl"),
        "object": "chat.completion",
        "created": int(time.time()),
        "model": model,
        "choices": [choice],
        "usage": usage,
    }


def chunks_of(model: str) -> Any:
    """Makes the chunks of one stream; a delta of None has no choice (the last, with the usage)."""
    head = {
        "id": new_id("chatcmpl"),
        "object": "chat.completion.chunk",
        "created": int(time.time()),
        "model": model,
    }

    def chunk(delta: dict[str, Any] | None, reason: str | None = None) -> dict[str, Any]:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": reason}
        return {**head, "choices": [] if delta is None else [choice]}

    return chunk


def streamed(chunks: AsyncIterator[dict[str, Any]]) -> StreamingResponse:
    """Server-sent events; a failure in the middle is told in the stream."""

    async def lines() -> AsyncIterator[bytes]:
        try:
            async for one in chunks:
                yield _line(one)
        except SoniaError as error:
            told = {"message": str(error), "type": "server_error", "code": error.code.lower()}
            yield _line({"error": {**told, "param": None}})
        yield b"data: [DONE]\n\n"

    headers = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
    return StreamingResponse(lines(), media_type="text/event-stream", headers=headers)


def _line(body: dict[str, Any]) -> bytes:
    return f"data: {json.dumps(body, ensure_ascii=False, default=str)}\n\n".encode()
