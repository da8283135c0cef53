"""Any server that speaks OpenAI's chat protocol: Ollama, llama-server, vLLM, OpenRouter, ...

provider = OpenAICompatible("ollama", "http://127.0.0.1:11434/v1", model="qwen3:4b")
for piece in provider.stream([Message("user", "Hello")], CancelToken()):
    print(piece, end="")

Not through the openai package: its stream cannot be cancelled in a read, does not bound a line, and
loading it takes 1.8 s and 37 MB (measured with 3.52).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.assembly import Assembly, count
from sonia_desktop.llm.http_errors import Event, Server, broke_off, parse_event
from sonia_desktop.llm.http_stream import Progress, get_json, post_events, post_json
from sonia_desktop.llm.provider import ChatRequest, Delta, Message, ToolSpec, Usage, texts
from sonia_desktop.llm.tool_calls import wire_name

OPENROUTER_URL = "https://openrouter.ai/api/v1"
_CHECK_S = 5.0
_IMPATIENT_S = 1.0
_REASONS = {"length": "length", "tool_calls": "tools", "content_filter": "refusal"}
_EXTRAS = ("stream_options", "response_format")
"""Fields that older servers refuse; without them the answer is only less well known."""


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

    @property
    def base_url(self) -> str:
        return self._server.base_url

    def models(self) -> list[str]:
        """The names the server lists. Raises `UnavailableError`."""
        self._check_key()
        return model_names(get_json(self._server, "/models", deadline_s=_CHECK_S))

    def check(self) -> None:
        """Raises `UnavailableError` when the server, the model or the key is missing."""
        names = self.models()
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
        """Asks Ollama, which tells what a model can; of the others the answer says it."""
        if self.name != "ollama":
            return
        if not self.model:
            self.check()
        able = self.capabilities()
        if able is not None and "vision" not in able:
            raise UnavailableError(
                f"ollama's model {self.model} takes no pictures.",
                remedy="Pull one that does, such as `ollama pull qwen2.5vl:3b`, and set "
                "llm.vision_model to it.",
            )

    def capabilities(self, *, deadline_s: float = _CHECK_S) -> list[str] | None:
        """What Ollama says its model can ("completion", "tools", "vision"); None where untold."""
        root = replace(self._server, base_url=self._server.base_url.removesuffix("/v1"))
        shown = post_json(root, "/api/show", {"model": self.model}, deadline_s=deadline_s)
        able = shown.get("capabilities") if isinstance(shown, dict) else None
        return [str(one) for one in able] if isinstance(able, list) else None

    def stream(self, messages: list[Message], token: CancelToken) -> Iterator[str]:
        """The text of the answer, piece by piece."""
        return texts(self.respond(ChatRequest(tuple(messages)), token))

    def respond(self, request: ChatRequest, token: CancelToken) -> Iterator[Delta]:
        """The answer as it comes."""
        self._check_key()
        if not self.model:
            self.check()
        answer = Assembly(self.name, request)
        body = self._body(request, answer.tools)
        server = self._server
        if request.impatient:
            server = replace(server, connect_s=_IMPATIENT_S, alive_path="/models")
        ended, reason, usage = False, "stop", Usage()
        progress = Progress()
        for event in self._events(server, body, request, token, progress):
            if event.data.strip() == "[DONE]":
                ended = True
                break
            chunk = parse_event(self._server, event)
            usage = _usage(chunk) or usage
            part, finish = _choice(chunk, whole=event.name == "json")
            if finish:
                ended, reason = True, _REASONS.get(finish, "stop")
            content = part.get("content")
            _note_progress(progress, part)
            if isinstance(content, str):
                yield from answer.text(content)
            _take_calls(answer, part.get("tool_calls"))
        if not ended:
            raise broke_off(self._server)
        yield from answer.end(reason, usage, f"{self.name}/{self.model}")

    def close(self) -> None:
        """Nothing is kept open between answers."""

    def _events(
        self,
        server: Server,
        body: dict[str, Any],
        request: ChatRequest,
        token: CancelToken,
        progress: Progress,
    ) -> Iterator[Event]:
        """The events; a server that knows a field not is asked again without it."""
        began = False
        try:
            for event in self._post(server, body, request, token, progress):
                began = True
                yield event
            return
        except UnavailableError as error:
            names = [name for name in _EXTRAS if name in body]
            if began or error.details.get("status") not in (400, 422) or not names:
                raise
            if not any(name in error.message for name in names):
                raise
        plain = {name: value for name, value in body.items() if name not in _EXTRAS}
        yield from self._post(server, plain, request, token, progress)

    def _post(
        self,
        server: Server,
        body: dict[str, Any],
        request: ChatRequest,
        token: CancelToken,
        progress: Progress,
    ) -> Iterator[Event]:
        return post_events(
            server,
            "/chat/completions",
            body,
            token=token,
            deadline_s=self._deadline_s,
            first_s=request.first_s,
            progress=progress,
        )

    def _body(self, request: ChatRequest, tools: dict[str, ToolSpec]) -> dict[str, Any]:
        body: dict[str, Any] = {
            "model": self.model,
            "messages": [_message(item, tools) for item in request.messages],
            "stream": True,
            "stream_options": {"include_usage": True},
        }
        if tools:
            body["tools"] = [
                {
                    "type": "function",
                    "function": {
                        "name": name,
                        "description": tool.description,
                        "parameters": dict(tool.parameters),
                    },
                }
                for name, tool in tools.items()
            ]
        if request.schema is not None:
            schema = dict(request.schema)
            body["response_format"] = {
                "type": "json_schema",
                "json_schema": {"name": "answer", "schema": schema},
            }
            body["messages"].insert(0, {"role": "system", "content": only_json(schema)})
        if request.max_tokens is not None:
            # OpenAI's own newer models refuse the older name, which all others know.
            theirs = "api.openai.com" in self._server.base_url
            body["max_completion_tokens" if theirs else "max_tokens"] = request.max_tokens
        if request.temperature is not None:
            body["temperature"] = request.temperature
        return body

    def _check_key(self) -> None:
        if self._needs_key and not self._server.secret:
            raise UnavailableError(
                f"There is no key for {self.name}.",
                remedy=f"Store one in the settings, or set {self.name.upper()}_API_KEY.",
            )


def only_json(schema: Any) -> str:
    """The instruction that goes with a schema: not every server holds a model to one."""
    return (
        "Answer with one JSON value that fits this schema, and nothing else:\n"
        f"{json.dumps(schema, ensure_ascii=False)}"
    )


def _message(item: Message, tools: dict[str, ToolSpec]) -> dict[str, Any]:
    if item.role == "tool":
        return {"role": "tool", "tool_call_id": item.tool_call_id, "content": item.content}
    told: dict[str, Any] = {"role": item.role, "content": _content(item)}
    if item.tool_calls:
        told["tool_calls"] = [
            {
                "id": call.id,
                "type": "function",
                "function": {
                    "name": wire_name(call, tools),
                    "arguments": json.dumps(call.arguments, ensure_ascii=False),
                },
            }
            for call in item.tool_calls
        ]
    return told


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


def _choice(chunk: dict[str, Any], *, whole: bool) -> tuple[dict[str, Any], str]:
    """The new part of one chunk, and why the answer ends with it (empty: it does not)."""
    choices = chunk.get("choices")
    if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
        return {}, ""
    part = choices[0].get("message" if whole else "delta")
    finish = choices[0].get("finish_reason") or ("stop" if whole else "")
    return (part if isinstance(part, dict) else {}), finish if isinstance(finish, str) else "stop"


def _note_progress(progress: Progress, part: dict[str, Any]) -> None:
    """Words, thoughts and calls of tools bring the answer on; empty parts do not."""
    for name in ("content", "reasoning", "reasoning_content"):
        if isinstance(part.get(name), str):
            progress.made(part[name])
    calls = part.get("tool_calls")
    for one in calls if isinstance(calls, list) else []:
        function = one.get("function") if isinstance(one, dict) else None
        if isinstance(function, dict):
            progress.made(f"{function.get('name') or ''}{function.get('arguments') or ''}")


def _take_calls(answer: Assembly, calls: Any) -> None:
    if not isinstance(calls, list):
        return
    for place, one in enumerate(calls):
        function = one.get("function") if isinstance(one, dict) else None
        if not isinstance(function, dict):
            continue
        index = count(one.get("index"))
        arguments = function.get("arguments")
        if isinstance(arguments, dict):  # some servers send the object itself
            arguments = json.dumps(arguments)
        answer.call(
            place if index is None else index,
            str(one.get("id") or ""),
            str(function.get("name") or ""),
            arguments if isinstance(arguments, str) else "",
        )


def _usage(chunk: dict[str, Any]) -> Usage | None:
    told = chunk.get("usage")
    if not isinstance(told, dict):
        return None
    details = told.get("prompt_tokens_details")
    cached = details.get("cached_tokens") if isinstance(details, dict) else None
    return Usage(
        count(told.get("prompt_tokens")), count(told.get("completion_tokens")), count(cached)
    )
