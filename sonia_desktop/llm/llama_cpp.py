"""A GGUF model on this computer, through llama-cpp-python (an optional package)."""

from __future__ import annotations

import importlib.util
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sonia_desktop.core.errors import DeadlineError, UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.assembly import Assembly
from sonia_desktop.llm.provider import ChatRequest, Delta, Message, Usage, texts

_MAGIC = b"GGUF"
_CONTEXT_TOKENS = 4096


class LlamaCpp:
    """Loads the model at the first answer. One worker owns it.

    Args:
        gguf: the model file.
        deadline_s: longest wait for the next piece of an answer; looked at between pieces.
    """

    name = "llama_cpp"

    def __init__(
        self, gguf: Path, *, deadline_s: float = 60.0, context_tokens: int = _CONTEXT_TOKENS
    ) -> None:
        self.model = gguf.stem
        self._gguf = gguf.expanduser()
        self._deadline_s = deadline_s
        self._context_tokens = context_tokens
        self._llama: Any = None

    def check(self) -> None:
        """Raises `UnavailableError` when the file or the package is missing."""
        try:
            with self._gguf.open("rb") as file:
                magic = file.read(4)
        except OSError as error:
            raise UnavailableError(
                f"The model {self._gguf} cannot be read: {error.strerror}.",
                remedy="Set llm.gguf to a GGUF file.",
            ) from error
        if magic != _MAGIC:
            raise UnavailableError(
                f"{self._gguf} is not a GGUF model.", remedy="Set llm.gguf to a GGUF file."
            )
        if importlib.util.find_spec("llama_cpp") is None:
            raise UnavailableError(
                "The package llama-cpp-python is not installed.",
                remedy="Run `sonia doctor`; it says how to install it.",
            )

    def check_pictures(self) -> None:
        """Raises `UnavailableError`: a GGUF file alone has no eyes."""
        raise UnavailableError(
            f"The model {self.model} takes no pictures.",
            remedy="Use Ollama or an OpenAI-compatible server with a model that does.",
        )

    def stream(self, messages: list[Message], token: CancelToken) -> Iterator[str]:
        """The text of the answer, piece by piece."""
        return texts(self.respond(ChatRequest(tuple(messages)), token))

    def respond(self, request: ChatRequest, token: CancelToken) -> Iterator[Delta]:
        """The answer as it comes."""
        token.raise_if_cancelled()
        if request.has_pictures:
            self.check_pictures()
        answer = Assembly(self.name, request)
        llama = self._loaded()
        until = time.monotonic() + self._deadline_s
        pieces = llama.create_chat_completion(
            messages=[{"role": item.role, "content": item.content} for item in request.messages],
            stream=True,
        )
        for chunk in pieces:
            token.raise_if_cancelled()
            if time.monotonic() > until:
                raise DeadlineError(
                    f"The model {self.model} took longer than {self._deadline_s:g} s.",
                    remedy="Choose a smaller model, or raise llm.deadline_s.",
                )
            text = chunk["choices"][0]["delta"].get("content")
            if text:
                yield from answer.text(text)
            until = time.monotonic() + self._deadline_s
        yield from answer.end("stop", Usage(), f"{self.name}/{self.model}")

    def close(self) -> None:
        """Free the model."""
        llama, self._llama = self._llama, None
        if llama is not None:
            llama.close()

    def _loaded(self) -> Any:
        if self._llama is None:
            self.check()
            import llama_cpp

            try:
                self._llama = llama_cpp.Llama(
                    model_path=str(self._gguf),
                    n_ctx=self._context_tokens,
                    n_threads=max(1, (os.cpu_count() or 2) - 1),
                    verbose=False,
                )
            except (ValueError, RuntimeError, OSError) as error:
                raise UnavailableError(
                    f"The model {self._gguf} cannot be loaded: {error}.",
                    remedy="Run `sonia doctor`; it says what this installation can load.",
                ) from error
        return self._llama
