"""8000: OpenAI's chat completions, models and embeddings, for programs made for them.

The model ``sonia`` is the whole assistant: reflex, memory, tools with the user's consent, and the
language model that is set up. Any other name is that language model itself, with the caller's own
tools.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator
from concurrent.futures import Future
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from sonia_desktop.agent.thinking import Thought
from sonia_desktop.agent.types import AnswerDelta, Entrance, Outcome, Turn, TurnFinished
from sonia_desktop.api.envelope import error_fields, failure
from sonia_desktop.api.inputs import call_of, wanted
from sonia_desktop.api.openai_told import (
    call_shape,
    chunks_of,
    completion,
    reason_of,
    streamed,
    tokens,
)
from sonia_desktop.api.openai_wanted import (
    MOST_TEXTS,
    SONIA,
    ChatWanted,
    EmbeddingsWanted,
    request_of,
    text_of,
)
from sonia_desktop.api.service import ASK_DEADLINE_S, Answer, House, off_loop
from sonia_desktop.api.turn_feed import TurnFeed
from sonia_desktop.core.errors import (
    DeadlineError,
    InvalidInputError,
    NotFoundError,
    UnavailableError,
)
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.provider import Message

CALLER = "http:openai"


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
        read = await off_loop(assistant.embedder.tokens, texts)
        usage = {"prompt_tokens": read, "total_tokens": read}
        name = assistant.embedder.model_id
        return Answer({"object": "list", "data": data, "model": name, "usage": usage})

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
    said = text_of(last.content)
    if not said.strip():
        raise InvalidInputError("The last message is empty.", param="messages")
    system = [text_of(one.content) for one in before if one.role in ("system", "developer")]
    history = [
        Message("user" if one.role == "user" else "assistant", text_of(one.content))
        for one in before
        if one.role in ("user", "assistant") and text_of(one.content)
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
        return streamed(_sonia_chunks(house, said, options, asked))
    with TurnFeed(house.assistant) as feed:
        feed.ask(said, **options)
        turn = await _end_of(feed)
    if turn.outcome is Outcome.FAILED and not turn.tool_calls:
        error = error_fields("UNAVAILABLE", turn.answer)
        return Answer(failure(call_of(request), error), 503, {"Retry-After": "5"})
    choice = {"role": "assistant", "content": turn.answer, "refusal": None}
    return Answer(completion(SONIA, choice, "stop", _usage(turn)) | {"sonia": _about(turn)})


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
    chunk, ended = chunks_of(SONIA), False
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
    return tokens(model.get("input_tokens"), model.get("output_tokens"))


# -- the language model itself ------------------------------------------------------------------


async def _by_model(house: House, asked: ChatWanted) -> Response:
    chosen = "" if asked.model == SONIA else asked.model
    request = request_of(asked, chosen)
    loop = asyncio.get_running_loop()
    pieces: asyncio.Queue[str | Future[Thought | None]] = asyncio.Queue()

    def put(item: str | Future[Thought | None]) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(pieces.put_nowait, item)

    token = CancelToken()
    house.assistant.turns.respond(request, put, token).add_done_callback(put)
    name = chosen or SONIA
    if asked.stream:
        return streamed(_model_chunks(pieces, token, name, asked))
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
        message["tool_calls"] = [call_shape(call) for call in thought.calls]
    usage = tokens(thought.ended.usage.input_tokens, thought.ended.usage.output_tokens)
    return Answer(completion(name, message, reason_of(thought), usage))


async def _model_chunks(
    pieces: asyncio.Queue[str | Future[Thought | None]],
    token: CancelToken,
    name: str,
    asked: ChatWanted,
) -> AsyncIterator[dict[str, Any]]:
    chunk = chunks_of(name)
    try:
        yield chunk({"role": "assistant", "content": ""})
        while isinstance(item := await pieces.get(), str):
            yield chunk({"content": item})
        thought = _thought(item)
        for index, call in enumerate(thought.calls):
            yield chunk({"tool_calls": [{"index": index, **call_shape(call)}]})
        yield chunk({}, reason_of(thought))
        if asked.stream_options and asked.stream_options.include_usage:
            used = thought.ended.usage
            yield chunk(None) | {"usage": tokens(used.input_tokens, used.output_tokens)}
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
