"""8000: OpenAI's chat completions, models and embeddings, for programs made for them.

The model ``sonia`` is the whole assistant: reflex, memory, tools with the user's consent, and the
language model that is set up. Any other name is that language model itself, with the caller's own
tools.
"""

from __future__ import annotations

import asyncio
import base64
import json
import time
from collections.abc import AsyncIterator
from concurrent.futures import Future
from typing import Any, Literal

from fastapi import APIRouter, Request
from pydantic import Field, field_validator
from starlette.responses import Response, StreamingResponse

from sonia_desktop.agent.thinking import Thought
from sonia_desktop.agent.types import AnswerDelta, Entrance, Outcome, Turn, TurnFinished
from sonia_desktop.api.envelope import error_fields, failure
from sonia_desktop.api.inputs import Wanted, call_of, wanted
from sonia_desktop.api.service import ASK_DEADLINE_S, Answer, House, off_loop
from sonia_desktop.api.turn_feed import TurnFeed
from sonia_desktop.core.errors import (
    DeadlineError,
    InvalidInputError,
    NotFoundError,
    SoniaError,
    UnavailableError,
)
from sonia_desktop.core.ids import new_id
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.provider import ChatRequest, Message, Picture, ToolCall, ToolSpec

CALLER = "http:openai"
SONIA = "sonia"
MOST_MESSAGES = 1000
MOST_TEXTS = 2048
"""Texts of one request for embeddings, as at OpenAI."""
_KEEP_ALIVE_S = 15.0


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


def routes(house: House) -> APIRouter:
    router = APIRouter(prefix="/v1", tags=["openai"])
    assistant = house.assistant

    @router.post("/chat/completions")
    async def completions(request: Request) -> Response:
        """An answer, whole or streamed."""
        asked = await wanted(request, ChatWanted)
        if asked.model == SONIA and not asked.tools:
            return await _by_sonia(request, house, asked)
        if asked.model not in (SONIA, *_models(house)):
            raise NotFoundError(
                f"There is no model {asked.model[:80]!r}.",
                remedy=f"There are: {', '.join((SONIA, *_models(house)))}.",
                param="model",
            )
        return await _by_model(house, asked)

    @router.get("/models")
    async def models() -> Response:
        """Sonia, and the language model that is set up."""
        return Answer({"object": "list", "data": [_model(one) for one in _all(house)]})

    @router.get("/models/{name:path}")
    async def model(name: str) -> Response:
        """One of them."""
        if name not in _all(house):
            raise NotFoundError(f"There is no model {name[:80]!r}.", param="model")
        return Answer(_model(name))

    @router.post("/embeddings")
    async def embeddings(request: Request) -> Response:
        """Vectors of texts, from the model that memory uses."""
        asked = await wanted(request, EmbeddingsWanted)
        texts = [asked.input] if isinstance(asked.input, str) else asked.input
        if not texts or len(texts) > MOST_TEXTS or not all(text.strip() for text in texts):
            raise InvalidInputError(
                f"input must be 1 to {MOST_TEXTS} texts that are not blank.", param="input"
            )
        width = assistant.embedder.dimension
        if asked.dimensions not in (None, width):
            raise InvalidInputError(
                f"The model gives {width} dimensions, not {asked.dimensions}.", param="dimensions"
            )
        vectors = await off_loop(assistant.embedder.embed, texts)
        data = [
            {
                "object": "embedding",
                "index": index,
                "embedding": _written(vector, asked.encoding_format),
            }
            for index, vector in enumerate(vectors)
        ]
        name = assistant.embedder.model_id
        return Answer({"object": "list", "data": data, "model": name, "usage": None})

    return router


def _written(vector: Any, form: str) -> Any:
    plain = vector.astype("<f4")
    return base64.b64encode(plain.tobytes()).decode() if form == "base64" else plain.tolist()


def _models(house: House) -> tuple[str, ...]:
    """The names by which the language model that is set up can be asked."""
    health = house.assistant.health.get("language model")
    if not health.usable or health.fallback:
        return ()
    name = health.engine.partition(": ")[2] or health.engine
    return tuple(dict.fromkeys((name, health.engine.replace(": ", "/", 1))))


def _all(house: House) -> tuple[str, ...]:
    return (SONIA, *_models(house)[:1], house.assistant.embedder.model_id)


def _model(name: str) -> dict[str, Any]:
    return {"id": name, "object": "model", "created": 0, "owned_by": "sonia-desktop"}


# -- the whole assistant ------------------------------------------------------------------------


async def _by_sonia(request: Request, house: House, asked: ChatWanted) -> Response:
    *before, last = asked.messages
    if last.role != "user":
        raise InvalidInputError("The last message must be the user's.", param="messages")
    said = _text(last.content)
    if not said.strip():
        raise InvalidInputError("The last message is empty.", param="messages")
    system = [_text(one.content) for one in before if one.role in ("system", "developer")]
    history = [
        Message("user" if one.role == "user" else "assistant", _text(one.content))
        for one in before
        if one.role in ("user", "assistant") and _text(one.content)
    ]
    options: dict[str, Any] = {
        "user_id": asked.user,
        "entrance": Entrance.HTTP,
        "caller": CALLER,
        "wait_for_consent": False,
        "history": history,
        "instruction": "\n".join(system),
    }
    if asked.stream:
        return _streamed(_sonia_chunks(house, said, options, asked))
    with TurnFeed(house.assistant) as feed:
        feed.ask(said, **options)
        turn = await _end_of(feed)
    if turn.outcome is Outcome.FAILED and not turn.tool_calls:
        error = error_fields("UNAVAILABLE", turn.answer)
        return Answer(failure(call_of(request), error), 503, {"Retry-After": "5"})
    choice = {"role": "assistant", "content": turn.answer, "refusal": None}
    return Answer(_completion(SONIA, choice, "stop", _usage(turn)) | {"sonia": _about(turn)})


async def _end_of(feed: TurnFeed) -> Turn:
    try:
        async with asyncio.timeout(ASK_DEADLINE_S):
            while True:
                event = await feed.next()
                if isinstance(event, TurnFinished):
                    return event.turn
    except TimeoutError as error:
        feed.cancel(by=CALLER)
        raise DeadlineError(f"The answer took longer than {ASK_DEADLINE_S:g} s.") from error
    except asyncio.CancelledError:
        feed.cancel(by=CALLER)  # the caller left in the middle
        raise


async def _sonia_chunks(
    house: House, said: str, options: dict[str, Any], asked: ChatWanted
) -> AsyncIterator[dict[str, Any]]:
    chunk, ended = _chunks(SONIA), False
    with TurnFeed(house.assistant) as feed:
        feed.ask(said, **options)
        try:
            yield chunk({"role": "assistant", "content": ""})
            while True:
                event = await feed.next()
                if isinstance(event, AnswerDelta):
                    yield chunk({"content": event.text})
                elif isinstance(event, TurnFinished):
                    ended = True
                    yield chunk({}, "stop") | {"sonia": _about(event.turn)}
                    if asked.stream_options and asked.stream_options.include_usage:
                        yield chunk(None) | {"usage": _usage(event.turn)}
                    return
        finally:  # the caller may have left in the middle; a turn that waits for consent goes on
            if not ended:
                feed.cancel(by=CALLER)


def _about(turn: Turn) -> dict[str, Any]:
    """What OpenAI's shape has no place for."""
    return {
        "turn_id": turn.id,
        "conversation_id": turn.conversation_id,
        "outcome": turn.outcome.value,
        "engine": turn.engine,
        "approval_id": turn.approval_id,
        "tools": [call.tool for call in turn.tool_calls],
    }


def _usage(turn: Turn) -> dict[str, Any] | None:
    """Tokens as the provider told them; null where it did not, or where no model was asked."""
    model = turn.why.get("model", {})
    return _tokens(model.get("input_tokens"), model.get("output_tokens"))


def _tokens(prompt: int | None, answer: int | None) -> dict[str, Any] | None:
    if prompt is None or answer is None:
        return None
    return {
        "prompt_tokens": prompt,
        "completion_tokens": answer,
        "total_tokens": prompt + answer,
    }


# -- the language model itself ------------------------------------------------------------------


async def _by_model(house: House, asked: ChatWanted) -> Response:
    chosen = "" if asked.model == SONIA else asked.model
    request = _request(asked, chosen)
    loop = asyncio.get_running_loop()
    pieces: asyncio.Queue[str | Future[Thought | None]] = asyncio.Queue()

    def put(item: str | Future[Thought | None]) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(pieces.put_nowait, item)

    token = CancelToken()
    house.assistant.turns.respond(request, put, token).add_done_callback(put)
    name = chosen or SONIA
    if asked.stream:
        return _streamed(_model_chunks(pieces, token, name, asked))
    try:
        async with asyncio.timeout(ASK_DEADLINE_S):
            while isinstance(item := await pieces.get(), str):
                pass
    except TimeoutError as error:
        raise DeadlineError(f"The answer took longer than {ASK_DEADLINE_S:g} s.") from error
    finally:
        token.cancel()
    thought = _thought(item)
    message: dict[str, Any] = {
        "role": "assistant",
        "content": thought.text or None,
        "refusal": None,
    }
    if thought.calls:
        message["tool_calls"] = [_call(call) for call in thought.calls]
    usage = _tokens(thought.ended.usage.input_tokens, thought.ended.usage.output_tokens)
    return Answer(_completion(name, message, _reason(thought), usage))


async def _model_chunks(
    pieces: asyncio.Queue[str | Future[Thought | None]],
    token: CancelToken,
    name: str,
    asked: ChatWanted,
) -> AsyncIterator[dict[str, Any]]:
    chunk = _chunks(name)
    try:
        yield chunk({"role": "assistant", "content": ""})
        while isinstance(item := await pieces.get(), str):
            yield chunk({"content": item})
        thought = _thought(item)
        for index, call in enumerate(thought.calls):
            yield chunk({"tool_calls": [{"index": index, **_call(call)}]})
        yield chunk({}, _reason(thought))
        if asked.stream_options and asked.stream_options.include_usage:
            used = thought.ended.usage
            yield chunk(None) | {"usage": _tokens(used.input_tokens, used.output_tokens)}
    finally:
        token.cancel()


def _thought(ended: Future[Thought | None]) -> Thought:
    thought = ended.result()
    if thought is None:
        raise UnavailableError(
            "No language model is set up, and only one can call tools of yours.",
            remedy="Start Ollama with a model, or choose a provider in the settings.",
        )
    return thought


def _request(asked: ChatWanted, chosen: str) -> ChatRequest:
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
        _text(one.content),
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


def _text(content: str | list[dict[str, Any]] | None) -> str:
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


# -- OpenAI's shapes ----------------------------------------------------------------------------


def _call(call: ToolCall) -> dict[str, Any]:
    arguments = json.dumps(call.arguments, ensure_ascii=False)
    function = {"name": call.name, "arguments": arguments}
    return {"id": call.id, "type": "function", "function": function}


def _reason(thought: Thought) -> str:
    if thought.calls:
        return "tool_calls"
    return {"length": "length", "refusal": "content_filter"}.get(thought.ended.reason, "stop")


def _completion(
    model: str, message: dict[str, Any], reason: str, usage: dict[str, Any] | None
) -> dict[str, Any]:
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": reason}
    return {
        "id": new_id("chatcmpl"),
        "object": "chat.completion",
        "created": int(time.time()),
        "model": model,
        "choices": [choice],
        "usage": usage,
    }


def _chunks(model: str) -> Any:
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


def _streamed(chunks: AsyncIterator[dict[str, Any]]) -> StreamingResponse:
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
