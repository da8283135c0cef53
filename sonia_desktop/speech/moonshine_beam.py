"""Moonshine with an ear for what people say: beam search, the words weighed by a language model.

Each hypothesis is scored by the model's own probability and, word by word, by how likely the word
is after the two before it ("shallow fusion", Gulcehre et al. 2015; Kannan et al. 2018). Where the
sound leaves it open, that turns "read the street" into "read the screen"; where the sound is clear
it changes nothing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

import numpy as np
import numpy.typing as npt

from sonia_desktop.speech.spoken_text import spoken

Context = tuple[str, ...]
"""The two words before, lower-case; ``<s>`` is the beginning."""
START: Context = ("<s>",)
END = "</s>"

WIDTH = 6
"""Hypotheses kept. Four are a little worse, eight no better and slower."""
_WEIGHT = 0.3
_WORD = 1.0
"""Weight of the language model and what a word more is worth, nats. Chosen on 260 sentences spoken
by eight espeak-ng voices, half of them in noise: 0.2 to 0.5 and 0.7 to 2.0 were tried."""
_LEAST_TOKEN = -9.0
"""Log probability below which a token is not followed."""
_BEHIND = 6.0
"""Hypotheses so far behind a finished one are given up, nats."""


class Expectation(Protocol):
    """How likely a word is after others: a language model."""

    def chance(self, context: Context, word: str) -> float:
        """Above 0, also for words it does not know."""


@dataclass(frozen=True)
class Hypothesis:
    """A text on its way: token numbers with the chance of each (0 to 1), and the score of all."""

    tokens: tuple[int, ...] = ()
    chances: tuple[float, ...] = ()
    score: float = 0.0
    context: Context = START
    word: str = ""
    """The word that is not ended yet."""


def search(
    step: Callable[[npt.NDArray[np.int64], npt.NDArray[np.int64]], npt.NDArray[np.float32]],
    texts: Callable[[int], str],
    expectation: Expectation,
    *,
    start: int,
    end: int,
    most: int,
    best: int,
) -> list[Hypothesis]:
    """The best texts, the best first.

    Args:
        step: takes the last token of each hypothesis and, for each, which hypothesis of the step
            before it goes on; gives the scores of the next token, shape (hypotheses, tokens).
        texts: the text of a token, a space in front of those that begin a word.
        most: tokens of the longest text. best: texts wanted.
    """
    known: dict[tuple[Context, str], float] = {}

    def worth(context: Context, word: str) -> float:
        key = (context, word)
        if key not in known:
            known[key] = _WEIGHT * math.log(expectation.chance(context, word))
        return known[key]

    def after(one: Hypothesis, text: str | None) -> Hypothesis:
        """The hypothesis with what the next token (None: the end) says of its last word."""
        if text is not None and not text.startswith((" ", "-")):
            return replace(one, word=one.word + text)
        score, context = one.score, one.context
        for word in words_said(one.word):
            score += worth(context, word) + _WORD
            context = (*context, word)[-2:]
        if text is None:
            score += worth(context, END)
        return replace(one, score=score, context=context, word=(text or "").lstrip(" -"))

    running, done = [Hypothesis()], list[Hypothesis]()
    last, parents = np.array([start], np.int64), np.zeros(1, np.int64)
    for _ in range(most):
        scores = step(last, parents)
        found: list[tuple[Hypothesis, int]] = []
        for at, one in enumerate(running):
            for token, sound in _likely(scores[at]):
                grown = after(one, None if token == end else texts(token))
                grown = replace(
                    grown,
                    tokens=(*one.tokens, token),
                    chances=(*one.chances, math.exp(sound)),
                    score=grown.score + sound,
                )
                found.append((grown, at))
        found.sort(key=lambda each: -each[0].score)
        ahead: list[tuple[Hypothesis, int]] = []
        for grown, at in found:
            if grown.tokens[-1] == end:
                done.append(replace(grown, tokens=grown.tokens[:-1]))
            else:
                ahead.append((grown, at))
            if len(ahead) == WIDTH:
                break
        done.sort(key=lambda each: -each.score)
        if not ahead or (done and ahead[0][0].score < done[0].score - _BEHIND):
            break
        if len(done) >= best and done[best - 1].score > ahead[0][0].score:
            break
        running = [grown for grown, _ in ahead]
        last = np.array([grown.tokens[-1] for grown in running], np.int64)
        parents = np.array([at for _, at in ahead], np.int64)
    return done[:best] if done else running[:1]


def expected(expectation: Expectation, text: str) -> float:
    """What `search` adds to the sound's share of a text's score, nats."""
    score, context = 0.0, START
    for word in words_said(text):
        score += _WEIGHT * math.log(expectation.chance(context, word)) + _WORD
        context = (*context, word)[-2:]
    return score + _WEIGHT * math.log(expectation.chance(context, END))


@lru_cache(4096)
def words_said(text: str) -> tuple[str, ...]:
    """The words of a text as the language model has them: lower-case, without punctuation, numbers
    as they are said ("9:30pm" is "nine thirty p m")."""
    plain = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").strip(".,;:!?")
    if re.search(r"\d", plain):
        plain = re.sub(r"\b([AP])M\b", r"\1 M", spoken(plain)).replace("-", " ")
    return tuple(word for word in re.findall(r"[\w']+", plain.lower()) if word.strip("'"))


def _likely(scores: npt.NDArray[np.float32]) -> list[tuple[int, float]]:
    """The tokens to be followed, with the logarithm of their chances."""
    highest = scores.max()
    rest = float(highest) + math.log(float(np.exp(scores - highest).sum()))
    likely = np.flatnonzero(scores >= min(highest, rest + _LEAST_TOKEN))
    if len(likely) > WIDTH:
        likely = likely[np.argpartition(-scores[likely], WIDTH - 1)[:WIDTH]]
    return [(int(token), float(scores[token]) - rest) for token in likely]
