"""Who thinks: the `Provider` protocol every language model implements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from sonia_desktop.core.worker import CancelToken


@dataclass(frozen=True)
class Message:
    """One message of a conversation."""

    role: Literal["system", "user", "assistant"]
    content: str


class Provider(Protocol):
    """A language model, local or chosen by the user. Called from the llm worker only."""

    name: str
    model: str

    def check(self) -> None:
        """Raises `UnavailableError` with a remedy when it cannot answer now."""

    def stream(self, messages: list[Message], token: CancelToken) -> Iterator[str]:
        """The answer, piece by piece. Raises `UnavailableError`, `CancelledError`."""

    def close(self) -> None:
        """Free connections and models."""
