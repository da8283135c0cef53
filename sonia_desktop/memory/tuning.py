"""How memories are searched and documents cut, where the user chose other than what is measured."""

from __future__ import annotations

from dataclasses import dataclass, field

from sonia_desktop.memory.bm25 import Bm25
from sonia_desktop.memory.chunking import CHUNK_CHARACTERS

HNSW_EF = 100
"""Chroma's own."""


@dataclass(frozen=True)
class Tuning:
    """`chunk_size`: characters of a piece of a document, 200 to 4,000. `hnsw_ef`: candidates that
    the vector index looks at in a search, 10 to 10,000."""

    bm25: Bm25 = field(default_factory=Bm25)
    chunk_size: int = CHUNK_CHARACTERS
    hnsw_ef: int = HNSW_EF
