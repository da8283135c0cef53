"""A GGUF model on this computer, through llama-cpp-python (an optional package)."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.answer_stream import AnswerStream
from sonia_desktop.llm.assembly import Assembly
from sonia_desktop.llm.gguf_file import read_head
from sonia_desktop.llm.grammar import ENDLESS, either
from sonia_desktop.llm.llama_core import Job, JobEnd, LlamaOptions
from sonia_desktop.llm.llama_eyes import MARKER, check_eyes, companion
from sonia_desktop.llm.llama_owner import InProcess, InThread, Owner
from sonia_desktop.llm.provider import (
    BadAnswerError,
    ChatRequest,
    Delta,
    Message,
    ToolSpec,
    Usage,
    texts,
)
from sonia_desktop.llm.tool_calls import signature, wire_name

_MARKS = re.compile(r"<__media__>|<\|[\w/]+\|>|</?s>|<(?:start|end)_of_turn>|<(?:bos|eos)>")
"""Marks of messages in the usual chat templates, which are read as such wherever they stand."""
_READS_TIMES = 10
"""Reading a long question may take so many deadlines where no other model waits: it gets ahead at
every step and can be stopped, and giving it up would throw the work away."""
_TRIES = 3
"""A grammar holds a model to most of a schema; what it cannot say is checked and tried again."""


class LlamaCpp:
    """Loads the model at the first answer; one thread owns it, whoever asks.

    Args:
        gguf: the model file.
        deadline_s: longest wait for the next piece of an answer; looked at between pieces.
        context_tokens: 0: what the model was trained for and fits.
        gpu_layers: None: as many as fit on the GPU.
        own_process: load it in a process of its own, so that a crash costs one answer.
        mmproj: the file that gives it eyes; None: the one beside it, if there is one.
    """

    name = "llama_cpp"

    def __init__(
        self,
        gguf: Path,
        *,
        deadline_s: float = 60.0,
        context_tokens: int = 0,
        gpu_layers: int | None = None,
        own_process: bool = False,
        mmproj: Path | None = None,
    ) -> None:
        self.model = gguf.stem
        self.gguf = gguf.expanduser()
        self._deadline_s = deadline_s
        self.mmproj = mmproj or companion(self.gguf)
        options = LlamaOptions(self.gguf, context_tokens, gpu_layers, mmproj=self.mmproj)
        self._owner: Owner = InProcess(options) if own_process else InThread(options)

    def check(self) -> None:
        """Raises `UnavailableError` when the file is missing, damaged or cut off, or the package
        is missing."""
        read_head(self.gguf)
        if importlib.util.find_spec("llama_cpp") is None:
            raise UnavailableError(
                "The package llama-cpp-python is not installed.",
                remedy="Run `sonia doctor`; it says how to install it.",
            )

    def check_pictures(self) -> None:
        """Raises `UnavailableError` when it has no eyes: a GGUF file alone has none."""
        if self.mmproj is None:
            raise UnavailableError(
                f"The model {self.model} takes no pictures.",
                remedy="Put its mmproj file (mmproj-*.gguf) beside it, or use Ollama or an "
                "OpenAI-compatible server with a model that does.",
            )
        check_eyes(self.mmproj)

    def stream(self, messages: list[Message], token: CancelToken) -> Iterator[str]:
        """The text of the answer, piece by piece."""
        return texts(self.respond(ChatRequest(tuple(messages)), token))

    def respond(self, request: ChatRequest, token: CancelToken) -> Iterator[Delta]:
        """The answer as it comes; one held to a schema, and calls of tools, when it is whole."""
        token.raise_if_cancelled()
        if request.has_pictures:
            self.check_pictures()
        self.check()
        if request.schema is None and not request.tools:
            yield from self._once(request, token)
            return
        for left in range(_TRIES - 1, -1, -1):
            said = False
            try:
                for delta in self._once(request, token):
                    said = True
                    yield delta
                return
            except BadAnswerError:
                if said or not left:
                    raise

    def close(self) -> None:
        """Free the model."""
        self._owner.close()

    def _once(self, request: ChatRequest, token: CancelToken) -> Iterator[Delta]:
        answer = Assembly(self.name, request)
        job = Job(
            messages=tuple(_told(request.messages, answer.tools)),
            schema=_schema(request, answer.tools),
            max_tokens=request.max_tokens,
            temperature=request.temperature,
            first_s=self._deadline_s * (_READS_TIMES if request.first_s is None else 1),
            gap_s=self._deadline_s,
            pictures=tuple(one.base64 for m in request.messages for one in m.pictures),
        )
        held: list[str] = []
        words = AnswerStream()
        for item in self._owner.run(job, token):
            if isinstance(item, str):
                if answer.tools:
                    held.append(item)
                    if request.schema is None:
                        yield from answer.text(words.feed(item))
                else:
                    yield from answer.text(item)
                continue
            if answer.tools and not words.begun:
                yield from self._chosen(answer, "".join(held), item, request.schema)
            usage = Usage(item.input_tokens, item.output_tokens, item.cached_tokens)
            yield from answer.end(item.reason, usage, f"{self.name}/{self.model}", item.dropped)

    def _chosen(self, answer: Assembly, told: str, end: JobEnd, schema: Any) -> Iterator[Delta]:
        """What the model chose: an answer in words, or tools."""
        try:
            chosen = json.loads(told)
        except ValueError as error:
            why = "was cut off" if end.reason == "length" else "is broken"
            raise BadAnswerError(
                f"{self.name}'s answer {why}.", remedy="Allow a longer answer, or try again."
            ) from error
        if "answer" in chosen:
            said = chosen["answer"]
            yield from answer.text(said if isinstance(said, str) else json.dumps(said))
            return
        answer.call(0, "", str(chosen.get("tool")), json.dumps(chosen.get("arguments")))


class LlamaEmbedder:
    """Vectors from a GGUF embedding model, on an instance of its own."""

    def __init__(self, gguf: Path, *, own_process: bool = False) -> None:
        options = LlamaOptions(gguf.expanduser(), embeds=True)
        self.name = gguf.stem
        self._owner: Owner = InProcess(options) if own_process else InThread(options)

    def embed(self, said: Sequence[str]) -> list[list[float]]:
        """One unit vector a text. Raises `UnavailableError`."""
        return self._owner.embed(said)

    def close(self) -> None:
        """Free the model."""
        self._owner.close()


def _schema(request: ChatRequest, tools: dict[str, ToolSpec]) -> dict[str, Any] | None:
    """What the answer is held to."""
    whole = dict(request.schema) if request.schema is not None else None
    if not tools:
        return whole
    choices: dict[str, Any] = {
        "answer": {
            "type": "object",
            "properties": {"answer": whole or {"type": "string", ENDLESS: True}},
            "required": ["answer"],
            "additionalProperties": False,
        }
    }
    for name, tool in tools.items():
        choices[f"tool_{name}"] = {
            "type": "object",
            "properties": {"tool": {"const": name}, "arguments": dict(tool.parameters)},
            "required": ["tool", "arguments"],
            "additionalProperties": False,
        }
    return either(choices)


def _told(messages: Sequence[Message], tools: dict[str, ToolSpec]) -> list[dict[str, str]]:
    """Messages as every chat template takes them: calls and results of tools in words."""
    told: list[dict[str, str]] = []
    shown: dict[int, int] = {}
    if tools:
        offered = "\n".join(f"- {signature(name, tool)}" for name, tool in tools.items())
        told.append(
            {
                "role": "system",
                "content": "You may use tools. To use one, answer with "
                '{"tool": NAME, "arguments": {...}}; to answer in words, with {"answer": TEXT}. '
                f"Never make up what a tool would say. The tools:\n{offered}",
            }
        )
    for item in messages:
        if item.role == "tool":
            told.append({"role": "user", "content": f"The tool gave:\n{item.content}"})
        elif item.tool_calls:
            calls = [
                json.dumps({"tool": wire_name(call, tools), "arguments": call.arguments})
                for call in item.tool_calls
            ]
            told.append({"role": "assistant", "content": "\n".join([item.content, *calls]).strip()})
        else:
            told.append({"role": item.role, "content": item.content})
            shown[len(told) - 1] = len(item.pictures)
    plain = [_without_marks(one) for one in told]
    for place, count in shown.items():
        plain[place]["content"] = f"{MARKER}\n" * count + plain[place]["content"]
    return _one_system(plain)


def _without_marks(one: dict[str, str]) -> dict[str, str]:
    """What a user or a tool says must not end its own message and begin one of the system."""
    return {**one, "content": _MARKS.sub(lambda found: f"< {found[0][1:]}", one["content"])}


def _one_system(told: list[dict[str, str]]) -> list[dict[str, str]]:
    """Chat templates take one message of the system, the first."""
    system = [one["content"] for one in told if one["role"] == "system"]
    rest = [one for one in told if one["role"] != "system"]
    return [{"role": "system", "content": "\n\n".join(system)}, *rest] if system else rest
