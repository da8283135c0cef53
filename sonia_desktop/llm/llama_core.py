"""One GGUF model in llama.cpp: the only place that touches the native handle.

Not thread-safe: `llama_owner` gives it one thread, or a process of its own.
"""

from __future__ import annotations

import ctypes
import json
import os
import time
from base64 import b64decode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import structlog

from sonia_desktop.core.errors import DeadlineError, InvalidInputError, UnavailableError
from sonia_desktop.llm.chat_prompt import CHATML, ChatMessage, fitted, render
from sonia_desktop.llm.fit import Fit, fit
from sonia_desktop.llm.gguf_file import GgufHead, read_head
from sonia_desktop.llm.grammar import gbnf
from sonia_desktop.llm.llama_eyes import MARKER, Eyes
from sonia_desktop.llm.llama_native import free_gpu_memory, llama_module, native_log, threads
from sonia_desktop.llm.provider import ContextTooLongError
from sonia_desktop.llm.token_text import TokenText

_log = structlog.get_logger(__name__)
_CHUNK = 256
"""Tokens of a prompt that are read between two looks at the cancel token."""
_LEAST_ROOM = 256
"""Tokens kept free for the answer, where nobody says how long it may be."""


@dataclass(frozen=True)
class LlamaOptions:
    """How a model is loaded. `context_tokens` 0 and `gpu_layers` None: what fits. `mmproj`: the
    file that gives it eyes."""

    gguf: Path
    context_tokens: int = 0
    gpu_layers: int | None = None
    threads: int = 0
    embeds: bool = False
    mmproj: Path | None = None


@dataclass(frozen=True)
class Job:
    """One answer. `temperature` None: 0.7. `seed` None: another each time.

    `first_s`, `gap_s`: longest wait for the first and for the next piece. `pictures` (base64) go
    where `llama_eyes.MARKER` stands in the messages, in order.
    """

    messages: tuple[ChatMessage, ...]
    schema: dict[str, Any] | None = None
    max_tokens: int | None = None
    temperature: float | None = None
    first_s: float = 60.0
    gap_s: float = 60.0
    seed: int | None = None
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True)
class JobEnd:
    """How it ended: "stop" or "length"; tokens; messages left out to fit; the prompt's part that
    was still in memory from before."""

    reason: str
    input_tokens: int
    output_tokens: int
    cached_tokens: int
    dropped: int


@dataclass
class LlamaCore:
    """Loads at the first job. `stopped` is looked at between tokens."""

    options: LlamaOptions
    llama: Any = None
    head: GgufHead | None = None
    fit: Fit | None = None
    eyes: Eyes | None = None
    _formatter: Any = None
    _made_grammar: tuple[str, Any] | None = None
    _log_lines: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.options.gguf.stem

    def load(self) -> None:
        """Raises `UnavailableError` with the reason: cut off, unknown, too big, no package."""
        if self.llama is not None:
            return
        head = read_head(self.options.gguf)
        llama_cpp = llama_module()
        chosen = fit(
            weights=head.size_bytes + _size(self.options.mmproj),
            layers=head.layers,
            kv_per_token=head.kv_bytes_per_token,
            trained_context=head.context_tokens,
            free_memory=psutil.virtual_memory().available,
            free_gpu=free_gpu_memory() if self.options.gpu_layers is None else 0,
            wanted_context=self.options.context_tokens,
        )
        if chosen.problem:
            raise UnavailableError(
                f"The model {self.name} is too big for this computer now: {chosen.problem}.",
                remedy="Choose a smaller model or a smaller quantisation, or close programs.",
            )
        layers = chosen.gpu_layers if self.options.gpu_layers is None else self.options.gpu_layers
        began = time.perf_counter()
        with native_log(llama_cpp, self._log_lines):
            try:
                self.llama = llama_cpp.Llama(
                    model_path=str(self.options.gguf),
                    n_ctx=chosen.context_tokens,
                    n_gpu_layers=layers,
                    n_threads=self.options.threads or threads(),
                    n_threads_batch=os.cpu_count() or 2,
                    embedding=self.options.embeds,
                    pooling_type=_pooling(llama_cpp, head) if self.options.embeds else -1,
                    verbose=False,
                )
            except (ValueError, RuntimeError, OSError, AttributeError) as error:
                raise UnavailableError(
                    f"The model {self.options.gguf} cannot be loaded: {self._why(error)}.",
                    remedy="Get it again, update llama-cpp-python, or choose another model.",
                ) from error
        self.head, self.fit = head, chosen
        _log.info(
            "model_loaded",
            model=self.name,
            ms=round((time.perf_counter() - began) * 1e3),
            context=chosen.context_tokens,
            gpu_layers=layers,
        )

    def run(
        self, job: Job, put: Callable[[str], None], stopped: Callable[[], bool]
    ) -> JobEnd | None:
        """Answer; `put` gets the pieces. None when it was stopped.

        Raises `UnavailableError`, `ContextTooLongError`, `DeadlineError`.
        """
        self.load()
        llama = self.llama
        kept, prompt, dropped = self._prompt(job)
        until = time.monotonic() + job.first_s
        if job.pictures:
            cached = 0
            seen = self._seen(job, kept, stopped)
            if seen is None:
                return None
            prompt = seen
        else:
            cached = _common(llama, prompt)
            if not self._read(prompt, cached, stopped, until):
                return None
        try:
            end = self._say(job, prompt, put, stopped, until)
        finally:
            if job.pictures:  # what stands for them in memory is no text that can come again
                llama.reset()
                llama._ctx.kv_cache_clear()
        return end and JobEnd(end[0], len(prompt), end[1], cached, dropped)

    def _say(
        self,
        job: Job,
        prompt: list[int],
        put: Callable[[str], None],
        stopped: Callable[[], bool],
        until: float,
    ) -> tuple[str, int] | None:
        """Write the answer: how it ended and its tokens, or None when it was stopped."""
        llama = self.llama
        text = TokenText()
        room = llama.n_ctx() - len(prompt)
        most = min(room, job.max_tokens) if job.max_tokens else room
        made, reason, begun = 0, "length", False
        for token in self._tokens(job, prompt):
            if stopped():
                return None
            if time.monotonic() > until:
                raise self._late(job)
            if _ends(llama, token):
                reason = "stop"
                break
            made += 1
            piece = text.feed(_piece(llama, token))
            if not begun:
                piece = piece.lstrip()
            if piece:
                begun = True
                until = time.monotonic() + job.gap_s
                put(piece)
            if made >= most:
                break
        rest = text.end()
        if rest and begun:
            put(rest)
        return reason, made

    def count(self, text: str) -> int:
        """Tokens of a text in this model."""
        self.load()
        return len(self.llama.tokenize(text.encode("utf-8", "replace"), add_bos=False))

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector for each text. Only with `options.embeds`."""
        self.load()
        limit = self.llama.n_ctx() - 8
        vectors = []
        for text in texts:
            tokens = self.llama.tokenize(text.encode("utf-8", "replace"))[:limit]
            words = self.llama.detokenize(tokens).decode("utf-8", "replace")
            vectors.append(self.llama.embed(words or " ", normalize=True))
        return vectors

    def close(self) -> None:
        """Free the model."""
        llama, self.llama = self.llama, None
        eyes, self.eyes = self.eyes, None
        if eyes is not None:
            eyes.close()
        if llama is not None:
            llama.close()

    # --- inside ---------------------------------------------------------------------------------

    def _seen(
        self, job: Job, kept: Sequence[ChatMessage], stopped: Callable[[], bool]
    ) -> list[int] | None:
        """Read a prompt with pictures: its tokens, or None when it was stopped."""
        if self.options.mmproj is None:
            raise UnavailableError(f"The model {self.name} takes no pictures.")
        if self.eyes is None:
            self.eyes = Eyes(self.options.mmproj)
        text = render(self._chat_formatter(), kept)
        left = text.count(MARKER)  # the oldest messages may have been left out, theirs too
        pictures = [b64decode(one) for one in job.pictures[len(job.pictures) - left :]]
        return self.eyes.read(self.llama, text, pictures, stopped)

    def _prompt(self, job: Job) -> tuple[list[ChatMessage], list[int], int]:
        """The messages that fit, the prompt's tokens, and how many messages were left out."""
        cache: dict[int, list[int]] = {}

        def tokens(messages: Sequence[ChatMessage]) -> list[int]:
            key = len(messages)
            if key not in cache:
                text = render(self._chat_formatter(), messages)
                found = self.llama.tokenize(text.encode("utf-8", "replace"), True, True)
                bos = self.llama.token_bos()
                if found[:2] == [bos, bos]:  # the template writes it too
                    del found[0]
                cache[key] = found
            return cache[key]

        limit = self.llama.n_ctx()
        answer = min(job.max_tokens or limit // 4, limit // 2)
        room = limit - max(answer, min(_LEAST_ROOM, limit // 4))
        kept, dropped = fitted(job.messages, lambda some: len(tokens(some)), room)
        made = tokens(kept)
        if len(made) > limit - 8:
            raise ContextTooLongError(
                f"The question has {len(made):,} tokens; {self.name} takes {limit:,}.",
                remedy="Shorten it, or choose a model with a longer context.",
            )
        return kept, made, dropped

    def _chat_formatter(self) -> Any:
        if self._formatter is None:
            from llama_cpp.llama_chat_format import Jinja2ChatFormatter

            model = self.llama._model
            template = self.llama.metadata.get("tokenizer.chat_template") or CHATML
            bos, eos = self.llama.token_bos(), self.llama.token_eos()
            self._formatter = Jinja2ChatFormatter(
                template=template,
                bos_token=model.token_get_text(bos) if bos != -1 else "",
                eos_token=model.token_get_text(eos) if eos != -1 else "",
            )
        return self._formatter

    def _read(
        self, prompt: list[int], cached: int, stopped: Callable[[], bool], until: float
    ) -> bool:
        """Read all of the prompt but its last token, in steps; False when it was stopped."""
        llama = self.llama
        last = len(prompt) - 1
        start = min(cached, last)
        if start < llama.n_tokens:
            if start and llama._ctx.kv_cache_seq_rm(-1, start, -1):
                llama.n_tokens = start
            else:
                llama.reset()
                llama._ctx.kv_cache_clear()
                start = 0
        for at in range(start, last, _CHUNK):
            if stopped():
                return False
            if time.monotonic() > until:
                raise DeadlineError(
                    f"{self.name} was still reading the question after its time.",
                    remedy="Choose a smaller model, or raise llm.deadline_s.",
                )
            llama.eval(prompt[at : min(at + _CHUNK, last)])
        return True

    def _tokens(self, job: Job, prompt: list[int]) -> Iterator[int]:
        llama, grammar = self.llama, None
        if job.schema is not None:
            grammar = self._grammar(job.schema)
        llama.set_seed(int.from_bytes(os.urandom(4), "little") if job.seed is None else job.seed)
        heat = 0.7 if job.temperature is None else job.temperature
        tokens: Iterator[int] = llama.generate(prompt, temp=heat, grammar=grammar)
        return tokens

    def _grammar(self, schema: dict[str, Any]) -> Any:
        """The last one is kept: that of all tools takes a moment to make. None for a schema that
        no grammar says; what comes is checked all the same."""
        key = json.dumps(schema, sort_keys=True)
        if self._made_grammar is None or self._made_grammar[0] != key:
            from llama_cpp.llama_grammar import LlamaGrammar

            try:
                made = LlamaGrammar.from_string(gbnf(schema), verbose=False)
            except (InvalidInputError, ValueError) as error:
                _log.warning("no_grammar", why=str(error)[:200])
                made = None
            self._made_grammar = (key, made)
        return self._made_grammar[1]

    def _late(self, job: Job) -> DeadlineError:
        return DeadlineError(
            f"The model {self.name} took longer than {job.gap_s:g} s.",
            remedy="Choose a smaller model, or raise llm.deadline_s.",
        )

    def _why(self, error: BaseException) -> str:
        told = [line.strip() for line in self._log_lines if "error" in line.lower()]
        return (told[0] if told else str(error)).rstrip(".")


def _size(file: Path | None) -> int:
    return file.stat().st_size if file is not None and file.exists() else 0


def _pooling(llama_cpp: Any, head: GgufHead) -> int:
    """What the model brings (-1); the mean of its tokens where it brings nothing."""
    told = f"{head.architecture}.pooling_type" in head.metadata
    return -1 if told else int(llama_cpp.LLAMA_POOLING_TYPE_MEAN)


def _common(llama: Any, prompt: list[int]) -> int:
    """How many tokens of the prompt are still in memory."""
    kept = llama._input_ids
    both = min(len(kept), len(prompt))
    return next((n for n in range(both) if kept[n] != prompt[n]), both)


def _piece(llama: Any, token: int) -> bytes:
    """A token's bytes (the package's own `token_to_piece` gives its whole buffer)."""
    import llama_cpp

    size = 64
    while True:
        buffer = ctypes.create_string_buffer(size)
        length = llama_cpp.llama_token_to_piece(llama._model.vocab, token, buffer, size, 0, False)
        if length >= 0:
            return buffer.raw[:length]
        size = -length


def _ends(llama: Any, token: int) -> bool:
    import llama_cpp

    return bool(llama_cpp.llama_vocab_is_eog(llama._model.vocab, token))
