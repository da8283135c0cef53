"""Who thinks: the `Provider` protocol every language model implements."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from sonia_desktop.core.worker import CancelToken


@dataclass(frozen=True)
class Picture:
    """A picture file that is shown to a model; `kind` is its media type."""

    data: bytes
    kind: str = "image/jpeg"

    @property
    def base64(self) -> str:
        return b64encode(self.data).decode("ascii")


@dataclass(frozen=True)
class Message:
    """One message of a conversation; pictures only from the user, for models that take them."""

    role: Literal["system", "user", "assistant"]
    content: str
    pictures: tuple[Picture, ...] = ()


class Provider(Protocol):
    """A language model, local or chosen by the user. Called from the llm worker only."""

    name: str
    model: str

    def check(self) -> None:
        """Raises `UnavailableError` with a remedy when it cannot answer now."""

    def check_pictures(self) -> None:
        """Raises `UnavailableError` when the model is known to take no pictures.

        Asks the server where it tells such things; else an answer with a picture says it.
        """

    def stream(self, messages: list[Message], token: CancelToken) -> Iterator[str]:
        """The answer, piece by piece. Raises `UnavailableError`, `CancelledError`."""

    def close(self) -> None:
        """Free connections and models."""
