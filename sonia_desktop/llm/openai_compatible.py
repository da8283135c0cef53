"""Any server that speaks OpenAI's chat protocol: Ollama, llama-server, vLLM, OpenRouter, ...

provider = OpenAICompatible("ollama", "http://127.0.0.1:11434/v1", model="qwen3:4b")
for piece in provider.stream([Message("user", "Hello")], CancelToken()):
    print(piece, end="")
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
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
    post_json,
)
from sonia_desktop.llm.provider import Message

OPENROUTER_URL = "https://openrouter.ai/api/v1"
_CHECK_S = 5.0


class OpenAICompatible:
    """One server and one model. `model` empty: the first the server lists.

    Args:
        base_url: up to and with ``/v1``.
        api_key: sent as a bearer token; never logged and never part of an error.
        deadline_s: longest wait for the next piece of an answer (ten times that for all of it).
    """

    def __init__(
        self,
        name: str,
        base_url: str,
        *,
        model: str = "",
        api_key: str | None = None,
        deadline_s: float = 60.0,
        needs_key: bool = False,
    ) -> None:
        self.name, self.model = name, model
        key = (api_key or "").strip()
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        self._server = Server(name, base_url.rstrip("/"), headers, key)
        self._deadline_s = deadline_s
        self._needs_key = needs_key

    def check(self) -> None:
        """Raises `UnavailableError` when the server, the model or the key is missing."""
        self._check_key()
        names = model_names(get_json(self._server, "/models", deadline_s=_CHECK_S))
        if not names and not self.model:
            raise UnavailableError(
                f"{self.name} has no model.", remedy="Load or pull one, or set llm.model."
            )
        if not self.model:
            self.model = names[0]
        elif names and not _listed(self.model, names):
            remedy = (
                f"Get it with `ollama pull {self.model}`."
                if self.name == "ollama"
                else f"Choose one of: {', '.join(names[:5])}."
            )
            raise UnavailableError(f"{self.name} has no model {self.model!r}.", remedy=remedy)

    def check_pictures(self) -> None:
        """Raises `UnavailableError` when Ollama says that the model sees nothing."""
        if self.name != "ollama":
            return
        if not self.model:
            self.check()
        root = replace(self._server, base_url=self._server.base_url.removesuffix("/v1"))
        shown = post_json(root, "/api/show", {"model": self.model}, deadline_s=_CHECK_S)
        able = shown.get("capabilities") if isinstance(shown, dict) else None
        if isinstance(able, list) and "vision" not in able:
            raise UnavailableError(
                f"ollama's model {self.model} takes no pictures.",
                remedy="Pull one that does, such as `ollama pull qwen2.5vl:3b`, and set "
                "llm.vision_model to it.",
            )

    def stream(self, messages: list[Message], token: CancelToken) -> Iterator[str]:
        """The answer, piece by piece."""
        self._check_key()
        if not self.model:
            self.check()
        body = {
            "model": self.model,
            "messages": [{"role": item.role, "content": _content(item)} for item in messages],
            "stream": True,
        }
        length, ended = 0, False
        events = post_events(
            self._server, "/chat/completions", body, token=token, deadline_s=self._deadline_s
        )
        for event in events:
            if event.data.strip() == "[DONE]":
                ended = True
                break
            piece, last = _piece(parse_event(self._server, event), whole=event.name == "json")
            ended = ended or last
            if piece:
                length += len(piece)
                cut_answer(self._server, length)
                yield piece
        if not ended:
            raise broke_off(self._server)

    def close(self) -> None:
        """Nothing is kept open between answers."""

    def _check_key(self) -> None:
        if self._needs_key and not self._server.secret:
            raise UnavailableError(
                f"There is no key for {self.name}.",
                remedy=f"Store one in the settings, or set {self.name.upper()}_API_KEY.",
            )


def _content(item: Message) -> str | list[dict[str, Any]]:
    """Plain text, or the parts of a message with pictures (Ollama takes the same form)."""
    if not item.pictures:
        return item.content
    shown = [
        {"type": "image_url", "image_url": {"url": f"data:{one.kind};base64,{one.base64}"}}
        for one in item.pictures
    ]
    return [{"type": "text", "text": item.content}, *shown]


def model_names(listed: Any) -> list[str]:
    """The names in an answer of ``/v1/models``; empty when it is not one."""
    items = listed.get("data") if isinstance(listed, dict) else None
    if not isinstance(items, list):
        return []
    return [
        item["id"] for item in items if isinstance(item, dict) and isinstance(item.get("id"), str)
    ]


def _listed(model: str, names: list[str]) -> bool:
    return model in names or f"{model}:latest" in names


def _piece(chunk: dict[str, Any], *, whole: bool) -> tuple[str, bool]:
    """The text of one chunk, and whether the answer ends with it."""
    choices = chunk.get("choices")
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
        return "", False
    part = choices[0].get("message" if whole else "delta")
    content = part.get("content") if isinstance(part, dict) else None
    return (content if isinstance(content, str) else ""), whole or bool(
        choices[0].get("finish_reason")
    )
