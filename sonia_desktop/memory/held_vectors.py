"""What Chroma holds: one collection of vectors, opened, compared with the truth, changed, asked.

Every method raises what Chroma raises; its Rust core raises `PanicException`, which is no
`Exception`.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np

from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory.index_place import Place
from sonia_desktop.memory.tuning import HNSW_EF
from sonia_desktop.memory.types import Vector
from sonia_desktop.memory.vector_rows import StoredVector

CHUNK = 100
"""Rows a job; a search waits for at most one (0.2 s)."""
_IDS_PAGE = 5_000


class HeldVectors:
    """Belongs to the index's worker.

    Args:
        place: where it lies.
        model_id: whose vectors they are; a collection of another model's is refused.
        ef: candidates looked at in a search; it may differ from one opening to the next.
    """

    def __init__(self, place: Place, model_id: str, ef: int = HNSW_EF) -> None:
        self._place, self._model_id, self._ef = place, model_id, ef
        self._client: Any = None
        self.collection: Any = None
        """Chroma's; None while it is closed."""

    def open(self, token: CancelToken | None = None) -> set[str]:
        """Open it; the ids it holds. Raises `CancelledError` when `token` ends it."""
        self._client = self._place.open(token)
        collection = self._client.get_or_create_collection(
            self._place.collection,
            embedding_function=None,
            metadata={"model": self._model_id},
            configuration={"hnsw": {"space": "cosine", "ef_search": self._ef}},
        )
        if (collection.metadata or {}).get("model") != self._model_id:
            raise ValueError(f"it holds vectors of {collection.metadata}")
        searching = collection.configuration_json.get("hnsw") or {}  # a server may have another
        if searching.get("ef_search", self._ef) != self._ef:
            with warnings.catch_warnings():  # Chroma's own, of every collection without embedder
                warnings.simplefilter("ignore", DeprecationWarning)
                collection.modify(configuration={"hnsw": {"ef_search": self._ef}})
        self.collection = collection
        present: set[str] = set()
        while True:
            if token is not None and token.cancelled:
                self._place.opened()
                token.raise_if_cancelled()
            page = collection.get(limit=_IDS_PAGE, offset=len(present), include=[])["ids"]
            if not page:
                return present
            present.update(page)

    def check(self, sample: Sequence[StoredVector]) -> None:
        """Compare with these rows of the truth, and let it find one: raises when it lies."""
        if not sample:
            return
        held = self.collection.get(ids=[row.id for row in sample], include=["embeddings"])
        by_id = dict(zip(held["ids"], held["embeddings"], strict=True))
        for row in sample:
            if row.id not in by_id or not np.allclose(by_id[row.id], row.vector, atol=1e-3):
                raise ValueError("its vectors are not those of the memories")
        found = self.collection.query(
            query_embeddings=[sample[0].vector], n_results=1, include=["distances"]
        )
        if not found["ids"][0] or found["distances"][0][0] > 1e-2:
            raise ValueError("it does not find what it holds")

    def nearest(self, vector: Vector, limit: int) -> list[str]:
        """Ids, about best first."""
        count = self.collection.count()
        if not count:
            return []
        result = self.collection.query(
            query_embeddings=[vector], n_results=min(limit, count), include=[]
        )
        found: list[str] = result["ids"][0]
        if not found:
            raise ValueError("it finds nothing any more")
        return found

    def put(self, vectors: dict[str, Vector]) -> None:
        """Add them, or change those that are there."""
        if vectors:
            self.collection.upsert(
                ids=list(vectors), embeddings=np.stack(list(vectors.values())).astype(np.float32)
            )

    def take_out(self, ids: list[str]) -> None:
        """Delete those that are there."""
        for start in range(0, len(ids), CHUNK):
            self.collection.delete(ids=ids[start : start + CHUNK])

    def close(self) -> None:
        """Close the client; the place stays this process's."""
        client, self._client, self.collection = self._client, None, None
        self._place.close(client)

    def forget_failures(self) -> None:
        """An opening that failed stays in Chroma's cache under its path, half built for good."""
        if "chromadb" in sys.modules:
            from chromadb.api.shared_system_client import SharedSystemClient

            SharedSystemClient.clear_system_cache()
