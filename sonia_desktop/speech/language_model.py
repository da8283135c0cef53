"""A trigram language model (ARPA text) that learns sentences while the program runs. Pure.

    model = LanguageModel.read(arpa_text)
    text = model.with_sentences([["open", "firefox"], ...]).text()

Every context that stands in the new sentences gives a share of its chance to what follows there;
the rest of the model stays as it is, and every context goes on summing to one.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass

Gram = tuple[str, ...]

SHARE = 0.2
"""How much of a context's chance the new sentences get."""
_NEW_WORDS = 0.01
"""The same for words without a context."""
_LEAST = 1e-9
_LEFT = 1e-3


@dataclass(frozen=True)
class LanguageModel:
    """chances: P(last word | the words before), for one to three words; backoff: by context."""

    chances: dict[Gram, float]
    backoff: dict[Gram, float]

    @classmethod
    def read(cls, text: str) -> LanguageModel:
        """From ARPA text. Raises `ValueError` when it is none."""
        chances: dict[Gram, float] = {}
        backoff: dict[Gram, float] = {}
        order = 0
        for line in text.splitlines():
            if line.startswith("\\"):
                order = int(line[1]) if line.endswith("-grams:") else 0
                continue
            if not order or not line:
                continue
            fields = line.split()
            gram = tuple(fields[1 : order + 1])
            chances[gram] = 10.0 ** float(fields[0])
            if len(fields) > order + 1:
                backoff[gram] = 10.0 ** float(fields[order + 1])
        if ("</s>",) not in chances:
            raise ValueError("it is no language model in ARPA text")
        return cls(chances, backoff)

    @property
    def words(self) -> frozenset[str]:
        return frozenset(gram[0] for gram in self.chances if len(gram) == 1)

    def chance(self, gram: Gram) -> float:
        """P(last word | the words before), backed off to shorter contexts; 0 for unknown words."""
        found = self.chances.get(gram)
        if found is not None:
            return found
        if len(gram) == 1:
            return 0.0
        return self.backoff.get(gram[:-1], 1.0) * self.chance(gram[1:])

    def with_sentences(self, sentences: list[list[str]], share: float = SHARE) -> LanguageModel:
        """A model that also expects these sentences. Words it did not have are added."""
        counts = _count(sentences)
        if not counts[1]:
            return self
        chances, backoff = dict(self.chances), dict(self.backoff)
        mixed = LanguageModel(chances, backoff)
        mixed._mix({(): {g[0]: n for g, n in counts[1].items()}}, _NEW_WORDS, self)
        for order in (2, 3):
            followers: dict[Gram, dict[str, int]] = defaultdict(dict)
            for gram, count in counts[order].items():
                followers[gram[:-1]][gram[-1]] = count
            mixed._mix(followers, share, self)
        mixed._level({gram[:-1] for order in (2, 3) for gram in counts[order]})
        return mixed

    def text(self) -> str:
        """ARPA text."""
        by_order = [sorted(g for g in self.chances if len(g) == order) for order in (1, 2, 3)]
        lines = ["\\data\\", *(f"ngram {n}={len(g)}" for n, g in enumerate(by_order, 1))]
        for order, grams in enumerate(by_order, 1):
            lines.append(f"\n\\{order}-grams:")
            for gram in grams:
                line = f"{math.log10(max(self.chances[gram], _LEAST)):.4f} {' '.join(gram)}"
                if order < 3:
                    line += f" {math.log10(max(self.backoff.get(gram, 1.0), _LEAST)):.4f}"
                lines.append(line)
        return "\n".join([*lines, "\n\\end\\", ""])

    def _mix(self, followers: dict[Gram, dict[str, int]], share: float, old: LanguageModel) -> None:
        known: dict[Gram, list[Gram]] = defaultdict(list)
        for gram in self.chances:
            if gram[:-1] in followers:
                known[gram[:-1]].append(gram)
        for context, counts in followers.items():
            total = sum(counts.values())
            grams = {*known[context], *((*context, word) for word in counts)}
            for gram in grams:
                before = old.chance(gram) if gram != ("<s>",) else 0.0
                told = counts.get(gram[-1], 0) / total
                self.chances[gram] = max((1.0 - share) * before + share * told, _LEAST)

    def _level(self, contexts: set[Gram]) -> None:
        """Back-off weights of these contexts, so that each sums to one again."""
        followers: dict[Gram, list[Gram]] = defaultdict(list)
        for gram in self.chances:
            if gram[:-1] in contexts:
                followers[gram[:-1]].append(gram)
        for context in sorted(contexts, key=len):
            grams = followers[context]
            taken = sum(self.chances[gram] for gram in grams)
            if taken > 1.0 - _LEFT:
                for gram in grams:
                    self.chances[gram] *= (1.0 - _LEFT) / taken
                taken = 1.0 - _LEFT
            shorter = sum(self.chance(gram[1:]) for gram in grams)
            self.backoff[context] = (1.0 - taken) / max(1.0 - shorter, 1e-6)


def _count(sentences: list[list[str]]) -> dict[int, Counter[Gram]]:
    counts: dict[int, Counter[Gram]] = {1: Counter(), 2: Counter(), 3: Counter()}
    for words in sentences:
        padded = ["<s>", *words, "</s>"]
        for order in (1, 2, 3):
            for start in range(len(padded) - order + 1):
                counts[order][tuple(padded[start : start + order])] += 1
    counts[1].pop(("<s>",), None)
    return counts
