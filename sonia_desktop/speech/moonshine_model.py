"""Moonshine on onnxruntime: one piece of sound to text. English.

Moonshine tiny (27 million weights, int8) takes the sound as it is, without a spectrogram, and costs
time in proportion to its length (Jeffries et al. 2024, "Moonshine: Speech Recognition for Live
Transcription and Voice Commands", arXiv:2410.15608).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from sonia_desktop.core import installation
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.resources import resource
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.moonshine_beam import Expectation, search
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ

Sound = npt.NDArray[np.float32]
"""Mono samples at 16 kHz, shape (n,), -1 to 1."""

Draft = tuple[int, ...]
"""The tokens' numbers of a text."""

LONGEST_S = 30.0
"""It was trained on pieces up to so long (section 3.2 there)."""
_START, _END = 1, 2
_TOKENS_PER_S = 6.5
"""More is a loop: the bound its makers use."""
_TOKENS_AT_LEAST = 6
_SHORTEST = SAMPLE_RATE_HZ // 4
"""The encoder needs a few frames; shorter sound gets silence behind it."""
_MOST_THREADS = 4
"""Of the encoder. The decoder's thousands of small steps gain nothing by more than one: with two, a
search took as long (140 ms and 149) and a sixth to a half more of the processors' time, which the
second hearing and the second engine need meanwhile."""
_SPACE = "\N{LOWER ONE EIGHTH BLOCK}"


@dataclass(frozen=True)
class Token:
    """A piece of text, with its leading space, and how sure the model was of it (0 to 1)."""

    text: str
    chance: float


@dataclass(frozen=True)
class Found:
    """A text that sound and expectation find likely. score: nats, only differences mean something;
    expected: the share of it that is not the sound's; draft: its tokens' numbers."""

    tokens: list[Token]
    score: float
    expected: float
    draft: Draft


@dataclass(frozen=True)
class Encoded:
    """Sound as the decoder sees it. mask: ones, shape (1, samples)."""

    states: npt.NDArray[np.float32]
    mask: npt.NDArray[np.int64]
    most_tokens: int


class MoonshineModel:
    """Encoder, decoder and tokens. One worker owns it."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._encoder: Any = None
        self._decoder: Any = None
        self._tokens: list[bytes] = []
        self._numbers: dict[str, int] = {}
        self._past: dict[str, npt.NDArray[np.float32]] = {}
        self._outputs: list[str] = []

    def start(self) -> None:
        """Load it. Raises `UnavailableError` naming what is missing or broken."""
        if self._encoder is not None:
            return
        folder = self._folder or resource("models", "moonshine")
        try:
            import onnxruntime

            def session(name: str, threads: int) -> Any:
                options = onnxruntime.SessionOptions()
                options.intra_op_num_threads = threads
                options.inter_op_num_threads = 1
                options.add_session_config_entry("session.intra_op.allow_spinning", "0")
                return onnxruntime.InferenceSession(
                    str(folder / name), options, providers=["CPUExecutionProvider"]
                )

            encoder = session("encoder.ort", min(_MOST_THREADS, _cores()))
            self._decoder = session("decoder.ort", 1)
            self._tokens = read_tokens((folder / "tokenizer.bin").read_bytes())
        except Exception as error:  # onnxruntime has no common base class
            raise UnavailableError(
                f"The recogniser Moonshine cannot start ({error}).",
                remedy=installation.again(),
            ) from error
        self._past = {
            each.name: np.zeros((1, each.shape[1], 0, each.shape[3]), np.float32)
            for each in self._decoder.get_inputs()
            if each.name.startswith("past_key_values")
        }
        self._outputs = [
            each.name.replace("present", "past_key_values", 1)
            for each in self._decoder.get_outputs()[1:]
        ]
        self._encoder = encoder

    def stop(self) -> None:
        """Free it."""
        self._encoder = self._decoder = None

    def encode(self, sound: Sound) -> Encoded:
        """What the decoder needs of at most `LONGEST_S` of sound."""
        self.start()
        if len(sound) < _SHORTEST:
            sound = np.concatenate([sound, np.zeros(_SHORTEST - len(sound), np.float32)])
        mask = np.ones((1, len(sound)), np.int64)
        (states,) = self._encoder.run(None, {"input_values": sound[None], "attention_mask": mask})
        most = math.ceil(len(sound) / SAMPLE_RATE_HZ * _TOKENS_PER_S) + _TOKENS_AT_LEAST
        return Encoded(states, mask, most)

    def hear(
        self, encoded: Encoded, token: CancelToken | None = None, draft: Draft = ()
    ) -> tuple[list[Token], Draft]:
        """The likeliest text, token by token, and the same as a draft for the next look.

        `draft`: the text of a shorter piece of the same sound. As far as it still is the likeliest
        it is checked in one step instead of found in many (Leviathan et al. 2023, "Fast Inference
        from Transformers via Speculative Decoding"); the text is the same as without, but where two
        tokens are as good as equally likely (int8 arithmetic rounds several tokens differently).

        Raises `CancelledError` within a token's time after the token is cancelled.
        """
        decode = _Decoding(self._decoder, self._past, self._outputs, encoded, token)
        draft = draft[: encoded.most_tokens - 1]
        found: list[tuple[int, float]] = []
        for guess, scores in zip((*draft, None), decode.begin((_START, *draft)), strict=True):
            last, chance = _best(scores)
            if last == _END:
                break
            found.append((last, chance))
            if last != guess:
                break
        decode.keep(len(found))  # the start and all but the last, which is given next
        while last != _END and len(found) < encoded.most_tokens:
            scores = decode(np.array([last], np.int64), np.zeros(1, np.int64))
            last, chance = _best(scores[0])
            if last != _END:
                found.append((last, chance))
        return self._texts(found), tuple(number for number, _ in found)

    def search(
        self,
        encoded: Encoded,
        expectation: Expectation,
        best: int,
        token: CancelToken | None = None,
    ) -> list[Found]:
        """So many texts that sound and expectation find likely, the best first. Errors: as
        `hear`."""
        found = search(
            _Decoding(self._decoder, self._past, self._outputs, encoded, token),
            self._text,
            expectation,
            start=_START,
            end=_END,
            most=encoded.most_tokens,
            best=best,
        )
        return [
            Found(
                self._texts(list(zip(one.tokens, one.chances, strict=False))),
                one.score,
                one.score - sum(math.log(chance) for chance in one.chances),
                one.tokens,
            )
            for one in found
        ]

    def fits(
        self, encoded: Encoded, drafts: Sequence[Draft], token: CancelToken | None = None
    ) -> list[float]:
        """How well each text fits the sound: the logarithm of its chance. All in one step, after
        the first token's. Errors: as `hear`."""
        if not drafts:
            return []
        longest = max(1, *map(len, drafts))
        given = np.full((len(drafts), longest), _END, np.int64)
        for row, draft in zip(given, drafts, strict=True):
            row[: len(draft)] = draft
        decode = _Decoding(self._decoder, self._past, self._outputs, encoded, token)
        first = decode.begin((_START,))
        told = []
        for scores, draft in zip(decode.compare(given), drafts, strict=True):
            after = np.concatenate([first, scores[: len(draft)]])
            highest = after.max(axis=1)  # in float32: this is all its cost
            rest = np.log(np.exp(after - highest[:, None]).sum(axis=1))
            chosen = after[np.arange(len(draft) + 1), [*draft, _END]]
            told.append(float((chosen - highest - rest).sum()))
        return told

    def draft(self, text: str) -> Draft:
        """The tokens of a text: byte-pair encoding, where the pair of the lowest number goes first
        (Sennrich et al. 2016; the order of the vocabulary is that of the merges).

        Raises `ValueError` for a letter it has no token for.
        """
        self.start()
        if not self._numbers:
            for number, token in enumerate(self._tokens):
                self._numbers[token.decode("utf-8", "ignore")] = number
        parts = list(_SPACE + text.replace(" ", _SPACE))
        while True:
            pairs = [
                (self._numbers[one + two], at)
                for at, (one, two) in enumerate(pairwise(parts))
                if one + two in self._numbers
            ]
            if not pairs:
                break
            _, at = min(pairs)
            parts[at : at + 2] = [parts[at] + parts[at + 1]]
        if any(part not in self._numbers for part in parts):
            raise ValueError(f"{text!r} has letters that the recogniser cannot write")
        return tuple(self._numbers[part] for part in parts)

    def tokens(self, draft: Draft, fit: float) -> list[Token]:
        """The tokens of a text that fits so well (nats), each as sure as the others."""
        chance = math.exp(min(0.0, fit) / max(1, len(draft)))
        return self._texts([(number, chance) for number in draft])

    def _text(self, number: int) -> str:
        return self._tokens[number].decode("utf-8", "replace").replace(_SPACE, " ")

    def _texts(self, found: list[tuple[int, float]]) -> list[Token]:
        """The tokens' texts; a letter of several bytes belongs to the token that completes it."""
        texts: list[Token] = []
        open_bytes, open_chance = b"", 1.0
        for number, chance in found:
            open_bytes += self._tokens[number]
            open_chance = min(open_chance, chance)
            try:
                text = open_bytes.decode("utf-8")
            except UnicodeDecodeError:
                continue
            texts.append(Token(text.replace(_SPACE, " "), open_chance))
            open_bytes, open_chance = b"", 1.0
        return texts


class _Decoding:
    """One step of the decoder after the other, for one or several texts of the same sound."""

    def __init__(
        self,
        decoder: Any,
        past: dict[str, npt.NDArray[np.float32]],
        outputs: list[str],
        encoded: Encoded,
        token: CancelToken | None,
    ) -> None:
        self._decoder, self._outputs = decoder, outputs
        self._encoded, self._token = encoded, token
        self._past = dict(past)
        self._started = False

    def __call__(
        self, last: npt.NDArray[np.int64], parents: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.float32]:
        """Scores of the next token, shape (texts, 32768), given each text's last token and which
        text of the step before it goes on."""
        if self._started:
            self._follow(parents)
        result: npt.NDArray[np.float32] = self._run(last[:, None])[:, -1]
        return result

    def begin(self, tokens: Sequence[int]) -> npt.NDArray[np.float32]:
        """The first step, with several tokens of one text: the scores after each of them, shape
        (tokens, 32768)."""
        result: npt.NDArray[np.float32] = self._run(np.array([tokens], np.int64))[0]
        return result

    def compare(self, texts: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        """The second and last step, with all of several texts (texts, tokens): the scores after
        each token, shape (texts, tokens, 32768)."""
        self._follow(np.zeros(len(texts), np.int64))
        return self._run(texts)

    def keep(self, count: int) -> None:
        """Forget all tokens given but the first `count`."""
        for name, value in self._past.items():
            if ".decoder." in name:
                self._past[name] = value[:, :, :count]

    def _follow(self, parents: npt.NDArray[np.int64]) -> None:
        """Each text goes on from its parent. What the encoder gave is the same for all texts: one
        row of it serves all."""
        count = len(parents)
        for name, value in self._past.items():
            if ".decoder." not in name:
                self._past[name] = value[:1]
            elif count > 1 or parents[0] != 0:
                self._past[name] = value[parents]

    def _run(self, tokens: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        if self._token is not None:
            self._token.raise_if_cancelled()
        scores, *state = self._decoder.run(
            None,
            {
                "encoder_attention_mask": self._encoded.mask,
                "encoder_hidden_states": self._encoded.states,
                "input_ids": tokens,
                "use_cache_branch": np.array([self._started]),
                **self._past,
            },
        )
        for name, value in zip(self._outputs, state, strict=True):
            if not self._started or ".decoder." in name:  # the encoder's are computed once
                self._past[name] = value
        self._started = True
        result: npt.NDArray[np.float32] = scores
        return result


def read_tokens(content: bytes) -> list[bytes]:
    """The bytes of each token: a length (one byte, or from 128 on two), then the bytes.

    Raises `ValueError` when the file is cut off.
    """
    tokens: list[bytes] = []
    at = 0
    while at < len(content):
        length = content[at]
        at += 1
        if length >= 128:
            if at >= len(content):
                raise ValueError("the token file is cut off")
            length = content[at] * 128 + length - 128
            at += 1
        if at + length > len(content):
            raise ValueError("the token file is cut off")
        tokens.append(content[at : at + length])
        at += length
    return tokens


def _best(scores: npt.NDArray[np.float32]) -> tuple[int, float]:
    """The likeliest token and its probability."""
    best = int(scores.argmax())
    return best, float(1.0 / np.exp(scores - scores[best]).sum())


def _cores() -> int:
    import os

    return os.cpu_count() or 1
