"""How alike two short texts are: a label on the screen, and what a person calls it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

import numpy as np
import numpy.typing as npt

Embed = Callable[[list[str]], npt.NDArray[np.float32]]
"""Texts to unit vectors, shape (len(texts), dimension); MiniLM in this program."""

_SMALL = frozenset(
    (
        *("the", "a", "an", "to", "of", "for", "on", "in", "at", "by", "with", "my", "your", "me"),
        *("i", "and", "or", "is", "it", "this"),
    )
)
_SMALL_WEIGHT = 0.25
_FUZZY = 0.72
"""From this share of equal letters two words are the same word, misread or misspelt."""
_MEANING = (0.2, 0.75)
"""Cosine of MiniLM from which meaning begins to count, and where it counts fully."""
_MEANING_MOST = 0.85
_ENDINGS = ("ations", "ation", "ings", "ing", "ers", "er", "ed", "es", "s", "e")


def alike(said: str, label: str) -> float:
    """By letters and words, 0 to 1; 1 only for the same text (case and signs do not count).

    >>> alike("save all", "Save all..."), alike("save", "Cancel") < 0.3
    (1.0, True)
    """
    one, other = tuple(_words(said)), tuple(_words(label))
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    if "".join(one) == "".join(other):
        return 0.98
    whole = SequenceMatcher(None, " ".join(one), " ".join(other), autojunk=False).ratio()
    there, back = _share(one, other), _share(other, one)
    words = 2 * there * back / (there + back) if there + back else 0.0
    return min(0.97, max(words * (0.9 + 0.1 * whole), whole if whole >= 0.8 else 0.0))


def alike_in_meaning(
    said: Sequence[str], labels: Sequence[str], embed: Embed
) -> npt.NDArray[np.float32]:
    """By meaning, 0 to 0.85, shape (len(said), len(labels))."""
    if not said or not labels:
        return np.zeros((len(said), len(labels)), dtype=np.float32)
    vectors = embed([*said, *labels])
    cosine = vectors[: len(said)] @ vectors[len(said) :].T
    low, high = _MEANING
    scaled = np.clip((cosine - low) / (high - low), 0.0, 1.0) * _MEANING_MOST
    return np.asarray(scaled, dtype=np.float32)


def _words(text: str) -> list[str]:
    parted = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", text)
    return re.findall(r"[^\W_]+|[+#%&@]", parted.lower())


def _share(these: Sequence[str], those: Sequence[str]) -> float:
    """How much of these words is in those, small words counting less."""
    weight = {word: _SMALL_WEIGHT if word in _SMALL else 1.0 for word in these}
    total = sum(weight[word] for word in these)
    return sum(weight[word] * max(_same(word, w) for w in those) for word in these) / total


@lru_cache(maxsize=20_000)
def _same(a: str, b: str) -> float:
    """Whether two words are the same one: in another form, shortened, or misread by a letter."""
    if a == b:
        return 1.0
    if min(len(a), len(b)) >= 3:
        if _stem(a) == _stem(b):
            return 0.93
        if a.startswith(b) or b.startswith(a):
            return 0.8
        ratio = SequenceMatcher(None, a, b, autojunk=False).ratio()
        return 0.95 * ratio if ratio >= _FUZZY else 0.0
    return 0.0


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word
