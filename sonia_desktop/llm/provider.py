"""Who thinks: the `Provider` protocol every language model implements, and what flows through it.

    for delta in provider.respond(ChatRequest((Message("user", "Hello"),)), CancelToken()):
        match delta:
            case Text(text): print(text, end="")
            case Called(call): run(call.name, call.arguments)   # they fit the schema
            case Ended(reason, usage): ...

`stream` is the short form for those who want the text only.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal, Protocol

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.worker import CancelToken


class Privacy(StrEnum):
    """What of a conversation may leave this computer."""

    LOCAL_ONLY = "local_only"  # nothing
    REDACTED = "redacted"  # with secrets masked (keys, passwords, cards, accounts)
    ANYTHING = "anything"


class Content(StrEnum):
    """Where a message's content comes from, beside the user's own words."""

    SCREEN = "screen"
    MEMORY = "memory"


class BadAnswerError(UnavailableError):
    """A model answered with something that cannot be used: broken, of another shape, unasked."""

    code = "BAD_MODEL_ANSWER"


class UnfitAnswerError(BadAnswerError):
    """A model answered what was not asked for: wrong calls, JSON of another shape. Its server is
    well."""


class ContextTooLongError(UnavailableError):
    """The question alone is longer than the model's context."""

    code = "CONTEXT_TOO_LONG"


@dataclass(frozen=True)
class Picture:
    """A picture file that is shown to a model; `kind` is its media type."""

    data: bytes
    kind: str = "image/jpeg"

    @property
    def base64(self) -> str:
        return b64encode(self.data).decode("ascii")


@dataclass(frozen=True)
class ToolSpec:
    """A tool a model may call. `parameters`: a JSON schema of type object."""

    name: str
    description: str
    parameters: Mapping[str, Any]


@dataclass(frozen=True)
class ToolCall:
    """A call a model asks for; `arguments` fit the tool's schema. `id` pairs it with its result."""

    id: str
    name: str
    arguments: dict[str, Any]


@dataclass(frozen=True)
class Message:
    """One message of a conversation; pictures only from the user, for models that take them.

    An assistant's message may hold `tool_calls`; each is answered by a message of role "tool" with
    the call's id in `tool_call_id`. `carries`: what is in it that privacy asks about.
    """

    role: Literal["system", "user", "assistant", "tool"]
    content: str
    pictures: tuple[Picture, ...] = ()
    tool_calls: tuple[ToolCall, ...] = ()
    tool_call_id: str = ""
    carries: frozenset[Content] = frozenset()


@dataclass(frozen=True)
class ChatRequest:
    """What a model is asked.

    Args:
        profile: what matters for it: a name of `llm.profiles`.
        tools: what the model may call.
        schema: a JSON schema the whole answer must fit; it is checked when the answer is whole.
        max_tokens: longest answer; None: the provider's own limit.
        temperature: None: the model's own.
        privacy: None: what is set for the conversation, else the user's setting.
        prefer: a backend ("ollama/qwen3:4b") or a provider to be asked first.
        pinned: only what `prefer` names is asked.
        first_s: longest wait for the first sign of an answer; None: the provider's own.
        impatient: another model waits, so a server that hangs is given up within about a second.
    """

    messages: tuple[Message, ...]
    profile: str = "chat_low_latency"
    tools: tuple[ToolSpec, ...] = ()
    schema: Mapping[str, Any] | None = None
    max_tokens: int | None = None
    temperature: float | None = None
    privacy: Privacy | None = None
    conversation_id: str = ""
    turn_id: str = ""
    trace_id: str = ""
    prefer: str = ""
    pinned: bool = False
    first_s: float | None = None
    impatient: bool = False

    @property
    def has_pictures(self) -> bool:
        return any(message.pictures for message in self.messages)


@dataclass(frozen=True)
class Usage:
    """Tokens as the provider counted them; None where it did not tell."""

    input_tokens: int | None = None
    output_tokens: int | None = None
    cached_tokens: int | None = None


@dataclass(frozen=True)
class Text:
    """The next piece of the answer."""

    text: str


@dataclass(frozen=True)
class Called:
    """The model asks for a tool; it exists and the arguments fit its schema."""

    call: ToolCall


@dataclass(frozen=True)
class Restarted:
    """The answer broke off and another model begins it anew; what came so far is void."""

    failed: str
    why: str
    next: str


@dataclass(frozen=True)
class Ended:
    """The end of an answer. `reason`: "stop", "length" (cut off), "tools" or "refusal".

    `backend`: who answered, "provider/model". `dropped`: earlier messages left out to fit.
    """

    reason: str = "stop"
    usage: Usage = field(default_factory=Usage)
    backend: str = ""
    dropped: int = 0


Delta = Text | Called | Restarted | Ended


class Provider(Protocol):
    """A language model, local or chosen by the user. Thread-safe; blocks the calling thread."""

    name: str
    model: str

    def check(self) -> None:
        """Raises `UnavailableError` with a remedy when it cannot answer now."""

    def check_pictures(self) -> None:
        """Raises `UnavailableError` when the model is known to take no pictures.

        Asks the server where it tells such things; else an answer with a picture says it.
        """

    def respond(self, request: ChatRequest, token: CancelToken) -> Iterator[Delta]:
        """The answer as it comes; the last delta is `Ended`.

        Raises `UnavailableError`, `DeadlineError`, `CancelledError`.
        """

    def stream(self, messages: list[Message], token: CancelToken) -> Iterator[str]:
        """The text of an answer, piece by piece. Raises as `respond`."""

    def close(self) -> None:
        """Free connections and models."""


def texts(deltas: Iterator[Delta]) -> Iterator[str]:
    """The text of an answer. One that begins anew says so in a paragraph of its own."""
    with left_early(deltas):
        for delta in deltas:
            if isinstance(delta, Text):
                yield delta.text
            elif isinstance(delta, Restarted):
                yield f"\n\n({delta.why} {delta.next} begins again.)\n\n"


@contextmanager
def left_early(deltas: Iterator[Delta]) -> Iterator[Iterator[Delta]]:
    """An answer whose connection is given up at once when it is not read to the end."""
    try:
        yield deltas
    finally:
        close = getattr(deltas, "close", None)
        if close is not None:
            close()
