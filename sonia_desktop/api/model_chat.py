"""A chat at the model router: messages in the older router's form, OpenAI's or Ollama's."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from sonia_desktop.api.inputs import Wanted
from sonia_desktop.api.model_bodies import decision
from sonia_desktop.core.errors import (
    CancelledError,
    DeadlineError,
    InvalidInputError,
    NotFoundError,
)
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.profiles import profile_for
from sonia_desktop.llm.provider import (
    ChatRequest,
    Ended,
    Message,
    Picture,
    Privacy,
    Restarted,
    Text,
    left_early,
)

if TYPE_CHECKING:
    from sonia_desktop.api.service import House

_MOST_CHARS = 400_000
_MOST_PICTURES = 8
_DATA_URL = re.compile(r"data:(image/[a-z0-9.+-]+);base64,(.*)", re.DOTALL)
_OTHER_TASKS = {
    "embeddings": "Texts become vectors at POST :8000/v1/embeddings.",
    "reranker": "Memories are ranked at POST :7020/query.",
}
_MASK_S = 30.0


class MessageWanted(BaseModel):
    """One message, with its pictures as parts (OpenAI's form) or as base64 (Ollama's)."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    role: Literal["system", "user", "assistant", "tool"] = "user"
    content: str | list[dict[str, Any]] = ""
    images: list[str] = Field(default_factory=list, max_length=_MOST_PICTURES)
    tool_call_id: str = ""


class ChatWanted(Wanted):
    messages: list[MessageWanted] = Field(min_length=1, max_length=500)
    task_type: str = Field("text", max_length=200)
    profile: str = Field("", max_length=80)
    temperature: float | None = Field(None, ge=0, le=2)
    max_tokens: int | None = Field(None, ge=1, le=200_000)
    policy: Literal["local_only", "cloud_allowed", "provider_pinned"] = "cloud_allowed"
    provider: str | None = Field(None, max_length=200)
    model: str | None = Field(None, max_length=200)
    conversation_id: str = Field("", max_length=60)
    cancel_token: str | None = Field(None, max_length=200)


def chat_request(asked: ChatWanted) -> ChatRequest:
    """Raises `InvalidInputError`. A caller may forbid what the user allows, not the reverse."""
    if asked.task_type in _OTHER_TASKS:
        raise InvalidInputError(
            f"{asked.task_type} is no chat.", remedy=_OTHER_TASKS[asked.task_type]
        )
    messages = tuple(_message(item) for item in asked.messages)
    if sum(len(item.content) for item in messages) > _MOST_CHARS:
        raise InvalidInputError(f"The messages have over {_MOST_CHARS:,} characters.")
    if not any(item.content.strip() or item.pictures for item in messages):
        raise InvalidInputError("The messages are empty.", remedy="Say something.")
    if asked.policy == "provider_pinned" and not (asked.provider or asked.model):
        raise InvalidInputError("provider_pinned needs a provider.", remedy='Send "provider".')
    last = next((one.content for one in reversed(messages) if one.role == "user"), "")
    task = "vision" if any(one.pictures for one in messages) else asked.task_type
    named = asked.profile or task
    prefer = f"{asked.provider}/{asked.model}" if asked.provider and asked.model else ""
    return ChatRequest(
        messages,
        profile=profile_for(named, "" if named != "text" else last[:2000]).name,
        max_tokens=asked.max_tokens,
        temperature=asked.temperature,
        privacy=Privacy.LOCAL_ONLY if asked.policy == "local_only" else None,
        conversation_id=asked.conversation_id,
        prefer=prefer or asked.provider or asked.model or "",
        pinned=asked.policy == "provider_pinned" or bool(asked.provider),
    )


def _message(item: MessageWanted) -> Message:
    pictures = [_picture(f"data:image/png;base64,{one}") for one in item.images]
    texts = []
    if isinstance(item.content, str):
        texts.append(item.content)
    else:
        for part in item.content:
            shown = part.get("image_url")
            if part.get("type") == "image_url":
                url = shown.get("url") if isinstance(shown, dict) else shown
                pictures.append(_picture(str(url)))
            elif isinstance(part.get("text"), str):
                texts.append(part["text"])
            else:
                raise InvalidInputError(f"A part of type {part.get('type')!r} is not taken.")
    if len(pictures) > _MOST_PICTURES:
        raise InvalidInputError(f"At most {_MOST_PICTURES} pictures are taken.")
    return Message(item.role, "\n".join(texts), tuple(pictures), tool_call_id=item.tool_call_id)


def _picture(url: str) -> Picture:
    found = _DATA_URL.fullmatch(url)
    try:
        if found is None:
            raise ValueError("not a data URL")
        return Picture(base64.b64decode(found[2], validate=True), found[1])
    except (ValueError, binascii.Error) as error:
        raise InvalidInputError(
            "A picture must be sent as data:image/...;base64,...", remedy="Nothing is fetched."
        ) from error


def masked_pictures(house: House, request: ChatRequest) -> ChatRequest:
    """The request with the secrets in its pictures painted over. Blocks."""

    def masked(item: Message) -> Message:
        eyes = house.assistant.eyes
        files = [(eyes.masked_file(one.data).result(_MASK_S), one.kind) for one in item.pictures]
        shown = tuple(
            Picture(data, "image/jpeg" if data.startswith(b"\xff\xd8") else kind)
            for data, kind in files
        )
        return replace(item, pictures=shown) if shown else item

    return replace(request, messages=tuple(masked(item) for item in request.messages))


def chat(house: House, request: ChatRequest, token: CancelToken) -> dict[str, Any]:
    """The whole answer. Blocks. Raises what the router raises; `NotFoundError` for a provider
    that is not set up."""
    router = house.assistant.models.chosen.router()
    if request.pinned:
        names = {name for one in router.backends() for name in (one.id, one.provider, one.model)}
        if request.prefer not in names:
            known = ", ".join(sorted({one.id for one in router.backends()})) or "none"
            raise NotFoundError(
                f"There is no model {request.prefer!r}.", remedy=f"There are: {known}."
            )
    if request.has_pictures:
        request = masked_pictures(house, request)
    planned = router.route(request)
    pieces: list[str] = []
    end = Ended()
    restarts: list[dict[str, str]] = []
    with left_early(router.respond(request, token)) as deltas:
        for delta in deltas:
            if isinstance(delta, Text):
                pieces.append(delta.text)
            elif isinstance(delta, Restarted):
                pieces.clear()
                restarts.append({"failed": delta.failed, "why": delta.why})
            elif isinstance(delta, Ended):
                end = delta
    if token.cancelled:
        raise CancelledError("The chat was stopped.")
    provider, _, model = end.backend.partition("/")
    return {
        "status": "success",
        "model": model,
        "provider": provider,
        "selected_backend": end.backend,
        "response": "".join(pieces).strip(),
        "metadata": {
            "usage": asdict(end.usage),
            "finish_reason": end.reason,
            "messages_left_out": end.dropped,
            "restarts": restarts,
            "privacy": router.privacy_of(request).value,
        },
        "route_decision": {**decision(planned), "fell_back": end.backend != planned.selected},
    }


def too_slow(deadline_s: float) -> DeadlineError:
    """The error for an answer that takes too long."""
    return DeadlineError(
        f"The answer took longer than {deadline_s:g} seconds.",
        remedy="Ask for less at once, or choose a faster model.",
    )
