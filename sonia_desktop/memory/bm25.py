"""BM25 with the two figures the user chose. Pure.

FTS5 has both built in (1.2 and 0.75); with others, what it found is weighed anew by FTS5's own
formula (https://www.sqlite.org/fts5.html#the_bm25_function), with a rarity that is never negative.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sonia_desktop.memory.ranking import rarity

K1, B = 1.2, 0.75
"""As FTS5 has them."""


@dataclass(frozen=True)
class Bm25:
    """`k1`: how much a word counts that stands there again; 0: not at all. `b`: how much a long
    text is held back, 0 (not) to 1 (by its whole length)."""

    k1: float = K1
    b: float = B

    @property
    def built_in(self) -> bool:
        """Whether FTS5's own answer is the same."""
        return (self.k1, self.b) == (K1, B)

    def score(
        self, found: Iterable[tuple[int, int]], length: int, usual: float, total: int
    ) -> float:
        """Of one text; larger is better.

        Args:
            found: for each word of the question how often it stands in the text, and in how many
                of the `total` texts it stands at all.
            length, usual: words of this text, and of the usual one.
        """
        damping = self.k1 * (1 - self.b + self.b * length / max(usual, 1.0))
        return sum(
            rarity(documents, total) * count * (self.k1 + 1) / (count + damping)
            for count, documents in found
            if count
        )
