"""Anthropic's Messages API, streamed. Used only when the user chose it by name and gave a key."""

from __future__ import annotations

from collections.abc import Iterator
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
from sonia_desktop.llm.provider import Message

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
        self._check_key()
        if not self.model:
            self.check()
        said = [item for item in messages if item.role != "system"]
        while said and said[0].role == "assistant":  # the first message must be the user's
            said.pop(0)
        system = "\n\n".join(item.content for item in messages if item.role == "system")
        body = {
            "model": self.model,
            "max_tokens": MOST_TOKENS,
            "stream": True,
            "messages": [{"role": item.role, "content": _content(item)} for item in said],
        }
        if system:
            body["system"] = system
        length = 0
        for event in post_events(
            self._server, "/v1/messages", body, token=token, deadline_s=self._deadline_s
        ):
            chunk = parse_event(self._server, event)
            if chunk.get("type") == "message_stop":
                return
            delta = chunk.get("delta")
            if chunk.get("type") != "content_block_delta" or not isinstance(delta, dict):
                continue
            piece = delta.get("text")
            if delta.get("type") == "text_delta" and isinstance(piece, str) and piece:
                length += len(piece)
                cut_answer(self._server, length)
                yield piece
        raise broke_off(self._server)

    def close(self) -> None:
        """Nothing is kept open between answers."""

    def _check_key(self) -> None:
        if not self._server.secret:
            raise UnavailableError(
                "There is no key for anthropic.",
                remedy="Store one in the settings, or set ANTHROPIC_API_KEY.",
            )


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
