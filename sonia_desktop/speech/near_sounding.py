"""What else a text may have been: sentences people say that sound nearly like it. Pure.

    near = NearSounding(words_with_their_sounds, expectation)
    near.texts("no time at the rent is due")     # ["note down the rent is due", ...]

A recogniser that mishears writes words that sound like those that were said. The sounds of its text
are decoded once more: a search through all words of the task at once (token passing, Young et al.
1989), where sounds may be taken for others, left out or put in, and sentences people say to Sonia
are likelier than others. What of it fits the sound itself, the recogniser tells (`fits`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sonia_desktop.speech.moonshine_beam import END, START, Context, Expectation

Costs = npt.NDArray[np.float32]
Phones = tuple[str, ...]

LAYERS = 10
"""Beginnings of sentences that are followed at every sound."""
_ENDS = 150
"""Words ending at a sound that are looked at."""
_OTHER, _PUT_IN, _LEFT_OUT = 3.2, 2.4, 2.4
"""What it costs that a sound was heard as quite another one, was heard without being said, or was
said and not heard: nats."""
_KIN, _LIKE, _FAINT = 0.9, 1.8, 1.5
"""The same for sounds that are nearly alike, for those of one kind, for those hardly heard."""
_LANGUAGE = 0.6
"""Weight of what people say."""
_MOST_KNOWN = 200_000
"""Chances of words that are kept, 30 MB."""


def _sounds(names: str) -> frozenset[str]:
    return frozenset(names.split())


_ALIKE = (
    "P B", "T D", "K G", "F V", "TH DH", "S Z", "SH ZH", "CH JH", "M N", "N NG", "W V", "D DH",
    "F TH", "S SH", "L R", "L W", "R W", "AA AO", "AA AH", "AE EH", "AH IH", "AH EH", "AH ER",
    "AH UH", "AH OW", "IH IY", "IH EH", "UH UW", "OW AO", "EY EH", "EY AY", "OW UH", "AW AA",
    "AO OY", "ER AO", "ER R", "Y IY", "AH AE", "OW UW", "AY AA", "AY OY", "EY IY", "AW OW",
    "B V", "G D", "K T", "P T", "CH SH", "JH ZH", "CH T", "B M", "D N", "AO AW", "ER EH", "ER UH",
)  # fmt: skip
_VOWELS = _sounds("AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW")
_STOPS = _sounds("P B T D K G CH JH")
_HISSES = _sounds("F V TH DH S Z SH ZH HH")
_FLOWS = _sounds("M N NG L R W Y")
_KINDS = (_VOWELS, _STOPS, _HISSES, _FLOWS)
_HARDLY_HEARD = _sounds("AH IH HH T D Y R ER L N DH")
PHONES = tuple(sorted(frozenset().union(*_KINDS)))
_NUMBER = {phone: at for at, phone in enumerate(PHONES)}


def _taken_for() -> Costs:
    """What it costs that the first sound (row) was heard as the second one."""
    costs = np.full((len(PHONES), len(PHONES)), _OTHER, np.float32)
    for kind in _KINDS:
        at = [_NUMBER[phone] for phone in kind]
        costs[np.ix_(at, at)] = _LIKE
    for pair in _ALIKE:
        one, other = (_NUMBER[phone] for phone in pair.split())
        costs[one, other] = costs[other, one] = _KIN
    np.fill_diagonal(costs, 0.0)
    return costs


_COSTS = _taken_for()
_PUT_IN_COSTS = np.array([_FAINT if p in _HARDLY_HEARD else _PUT_IN for p in PHONES], np.float32)
_LEFT_OUT_COSTS = np.array(
    [_FAINT if p in _HARDLY_HEARD else _LEFT_OUT for p in PHONES], np.float32
)


@dataclass(frozen=True)
class _Said:
    """The words up to a place, and the last of them but one."""

    words: tuple[str, ...]

    @property
    def context(self) -> Context:
        return (*START, *self.words)[-2:]


class NearSounding:
    """The words, as a tree of their sounds.

    Args:
        sounds: each word with the ways to say it, in ARPAbet without stress.
        expectation: how likely a word is after others.
    """

    def __init__(self, sounds: Mapping[str, Iterable[Phones]], expectation: Expectation) -> None:
        self._expectation = expectation
        children: dict[tuple[int, int], int] = {}
        parents, phones, depths = [0], [0], [0]
        ends: list[tuple[int, str]] = []
        for word, ways in sounds.items():
            for way in ways:
                node = 0
                for phone in way:
                    key = node, _NUMBER[phone]
                    if key not in children:
                        children[key] = len(parents)
                        parents.append(node)
                        phones.append(key[1])
                        depths.append(depths[node] + 1)
                    node = children[key]
                if node:
                    ends.append((node, word))
        order = sorted(range(len(parents)), key=depths.__getitem__)
        place = {old: new for new, old in enumerate(order)}
        self._parent = np.array([place[parents[old]] for old in order])
        self._phone = np.array([phones[old] for old in order])
        self._left_out = _LEFT_OUT_COSTS[self._phone]
        self._left_out[0] = np.inf
        self._end_nodes = np.array([place[node] for node, _ in ends])
        self._end_words = [word for _, word in ends]
        self._ways: dict[str, Phones] = {word: next(iter(ways)) for word, ways in sounds.items()}
        rare = [expectation.chance((), word) for word in self._end_words]
        self._rare = (-_LANGUAGE * np.log(np.array(rare))).astype(np.float32)
        self._known: dict[tuple[Context, str], float] = {}

    def texts(self, heard: Sequence[str], most: int) -> list[tuple[str, float]]:
        """So many texts that sound like what was heard (phones in ARPAbet), in lower case, the
        likeliest first, each with what it costs (nats)."""
        numbers = [_NUMBER[phone] for phone in heard if phone in _NUMBER]
        if not numbers:
            return []
        nodes = len(self._parent)
        cost = np.full((LAYERS, nodes), np.inf, np.float32)
        entry = np.zeros((LAYERS, nodes), np.int32)  # which beginning a token goes on from
        began: list[_Said] = [_Said(())]
        cost[0, 0] = 0.0
        found: list[tuple[float, _Said]] = []
        self._leave_out(cost, entry)
        for at, phone in enumerate(numbers):
            moved = cost.take(self._parent, axis=1)
            moved += _COSTS[self._phone, phone]
            moved[:, 0] = np.inf
            cost += _PUT_IN_COSTS[phone]
            goes = moved < cost
            np.copyto(cost, moved, where=goes)
            np.copyto(entry, entry.take(self._parent, axis=1), where=goes)
            self._leave_out(cost, entry)
            found = self._ended(cost, entry, began)
            if at + 1 == len(numbers):
                break
            for layer, (worth, said) in enumerate(found[:LAYERS]):
                if worth < cost[layer, 0]:
                    cost[layer, 0] = worth
                    entry[layer, 0] = len(began)
                    began.append(said)
            self._leave_out(cost, entry)
        told: dict[str, float] = {}
        for worth, said in found:
            whole = worth + self._worth(said.context, END)
            told[" ".join(said.words)] = min(whole, told.get(" ".join(said.words), math.inf))
        return sorted(told.items(), key=lambda each: each[1])[:most]

    def _leave_out(self, cost: Costs, entry: npt.NDArray[np.int32]) -> None:
        """A sound that was said and not heard."""
        reached = cost.take(self._parent, axis=1)
        reached += self._left_out
        better = reached < cost
        np.copyto(cost, reached, where=better)
        np.copyto(entry, entry.take(self._parent, axis=1), where=better)

    def _ended(
        self, cost: Costs, entry: npt.NDArray[np.int32], began: list[_Said]
    ) -> list[tuple[float, _Said]]:
        """The likeliest beginnings that end with a word here, the best first, each once."""
        ends = cost[:, self._end_nodes]
        count = min(_ENDS, ends.size)
        best = np.argpartition(ends + self._rare, count - 1, axis=None)[:count]
        told: dict[tuple[str, ...], tuple[float, _Said]] = {}
        for flat in best:
            layer, end = divmod(int(flat), len(self._end_nodes))
            so_far = float(ends[layer, end])
            if math.isinf(so_far):
                continue
            before = began[entry[layer, self._end_nodes[end]]]
            word = self._end_words[end]
            worth = so_far + self._worth(before.context, word)
            last = (*before.words, word)[-3:]
            if last not in told or worth < told[last][0]:
                told[last] = worth, _Said((*before.words, word))
        return sorted(told.values(), key=lambda each: each[0])

    def _worth(self, context: Context, word: str) -> float:
        key = context, word
        if key not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[key] = -_LANGUAGE * math.log(self._expectation.chance(context, word))
        return self._known[key]
