"""Finding what is kept: by words and meaning, through the index of this process or of another one.

What is built on it keeps the memories (`memory.memory`); it reads them only.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError, SoniaError, UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.ids import iso_z, utc_now
from sonia_desktop.core.storage import Database
from sonia_desktop.core.worker import Priority, Worker
from sonia_desktop.memory.context import Context, context_of
from sonia_desktop.memory.index import VectorIndex
from sonia_desktop.memory.index_door import IndexDoor
from sonia_desktop.memory.index_place import FolderPlace, Place
from sonia_desktop.memory.lookup import Lookup
from sonia_desktop.memory.meanings import Meanings
from sonia_desktop.memory.neighbour import Neighbour
from sonia_desktop.memory.search import Searcher
from sonia_desktop.memory.shelf import Shelf
from sonia_desktop.memory.store import MemoryStore
from sonia_desktop.memory.talk import TALK
from sonia_desktop.memory.tuning import Tuning
from sonia_desktop.memory.types import (
    Change,
    Embedder,
    Hit,
    MemoryChanged,
    MemoryFilter,
    MemoryItem,
    Vector,
)
from sonia_desktop.memory.vector_rows import VectorRows

_log = structlog.get_logger(__name__)

MAX_LIMIT = 1_000
BIN_DAYS = 30
"""So long a forgotten memory can be brought back; then it is deleted for good."""
_REMADE_S = 20.0


class Findable(Shelf):
    """Searches, and all they need: vectors, their index, the door of it. Thread-safe.

    Args: as `Memory`.
    """

    def __init__(
        self,
        db: Database,
        index: Path | Place | None,
        embedder: Embedder,
        bus: Bus,
        health: HealthBoard,
        *,
        open_index_after_s: float,
        now: Callable[[], datetime],
        tuning: Tuning,
    ) -> None:
        self._bus, self._health, self._now = bus, health, now
        super().__init__(
            MemoryStore(db), Lookup(db, embedder.model_id, embedder.dimension, tuning.bm25)
        )
        self._vectors = VectorRows(db, embedder.model_id, embedder.dimension)
        place = FolderPlace(index) if isinstance(index, Path) else index
        shared = place if isinstance(place, FolderPlace) else None
        model = f"{embedder.model_id}/{embedder.dimension}"
        self._index = VectorIndex(
            place,
            embedder.model_id,
            self._vectors.page,
            health,
            door=None if shared is None else IndexDoor(shared.plate, model, self),
            neighbour=None if shared is None else Neighbour(shared.plate, model, self._alone),
            open_after_s=open_index_after_s,
            ef=tuning.hnsw_ef,
        )
        self._worker = Worker("memory", capacity=1_000)
        self._start_lock = threading.Lock()
        self._started = self._stopped = self._counting = False
        self._meanings = Meanings(
            self._vectors,
            self._lookup,
            self._index,
            embedder,
            self._worker,
            health,
            lambda: self._stopped,
        )
        self._searcher = Searcher(
            self._lookup, self._meanings.nearest, replace(TALK, bm25=tuning.bm25)
        )

    # --- life -------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin to load the model, mend and open the index; returns at once, works at once."""
        with self._start_lock:
            if self._started or self._stopped:
                return
            self._started = True
            self._worker.start()
        self._report_count()
        self._health.set(Health("embedding", HealthState.STARTING))
        self._worker.submit(self._meanings.warm_up)
        self._worker.enqueue(self._meanings.read_signs, Priority.BACKGROUND)
        self._worker.enqueue(self._mend, Priority.BACKGROUND)
        self._index.start()

    def stop(self, deadline_s: float = 2.0) -> None:
        """Finish what was asked for, then stop. Safe to call twice."""
        with self._start_lock:
            self._stopped = True
        self._meanings.hurry()
        self._index.begin_to_stop()
        self._worker.stop(deadline_s / 2, drain=True)  # first: another process is told of its last
        self._index.stop(deadline_s / 2)

    # --- finding ----------------------------------------------------------------------------

    def search(
        self, query: str, limit: int = 5, chosen: MemoryFilter | None = None
    ) -> Future[list[Hit]]:
        """The memories that answer best, best first; any text will do, an empty one finds nothing.

        ``"a phrase"`` in double quotes is found as it stands, ``begin*`` finds beginnings; times
        ("last week", "before May 2024") lift what was said or is true then. A best score under
        `RELEVANT_SCORE` means: nothing is known about this.
        Raises `InvalidInputError` for a limit outside 1 to 1,000.
        """
        if not isinstance(query, str):
            raise InvalidInputError(f"A search needs text, not {type(query).__name__}.")
        if isinstance(limit, bool) or not isinstance(limit, int) or not 1 <= limit <= MAX_LIMIT:
            raise InvalidInputError(
                f"The limit {limit!r} of a search must be a number from 1 to {MAX_LIMIT}."
            )
        wanted = chosen or MemoryFilter()
        self._lane()
        return self._meanings.ask(lambda: self._search(query, limit, wanted))

    def context(
        self, query: str, *, budget_tokens: int = 1_000, chosen: MemoryFilter | None = None
    ) -> Future[Context]:
        """What a language model should read before it answers `query`: the relevant memories with
        their dates and sources, at most `budget_tokens` long; secret ones only when asked for."""
        wanted = chosen or MemoryFilter(secret=False)

        def job() -> Context:
            hits = self._search(query, 50, wanted)
            return context_of(hits, budget_tokens)

        self._lane()
        return self._meanings.ask(job)

    def likest(self, text: str, limit: int) -> Future[list[tuple[MemoryItem, float | None]]]:
        """Memories that may say the same as `text`, with the cosine of the two, likest first."""

        def job() -> list[tuple[MemoryItem, float | None]]:
            self._meanings.catch_up()
            vector = self._meanings.embed(text)
            found = self._searcher.likest(text, vector, limit)
            items = self._store.items(found)
            return [(items[key], cosine) for key, cosine in found.items() if key in items]

        self._lane()
        return self._meanings.ask(job)

    # --- its copies -------------------------------------------------------------------------

    def remake_index(self) -> Future[None]:
        """Make the vector index anew from what is kept, and give vectors to what has none.

        Done when the old index is gone; the new one fills in the background.
        """
        gone = self._index.make_again()
        self._lane().enqueue(self._meanings.read_signs, Priority.BACKGROUND)
        self._lane().enqueue(self._mend, Priority.BACKGROUND)
        return gone

    def take_up(self) -> None:
        """Rows were added by other hands (an import): give them vectors in the background."""
        self._lane().enqueue(self._mend, Priority.BACKGROUND)
        self._report_count()

    def left_out(self, memory_id: str) -> None:
        """It was taken out of the store by other hands: caches and listeners follow."""
        self._meanings.dropped(memory_id, 0)
        self._changed(memory_id, "forgotten")

    def settled(self) -> Future[None]:
        """Done when everything kept so far can be found by its meaning."""
        self._lane()
        return self._meanings.settled()

    # --- asked by another process, through the door -------------------------------------------

    def nearest(self, vector: Vector, limit: int) -> list[str]:
        """Ids of the nearest memories, best first."""
        return list(self._meanings.nearest(vector, limit))

    def changed_elsewhere(self, ids: Sequence[str]) -> None:
        """Another process kept, changed or forgot these: searches here follow, the bus is told."""
        for memory_id in ids:
            held = self._vectors.one(memory_id)
            if self._store.get(memory_id) is None:
                self._meanings.dropped(memory_id, 0 if held is None else held.rowid)
                self._changed(memory_id, "forgotten")
                continue
            if held is not None:
                self._meanings.known(held.id, held.rowid, held.vector)
            self._changed(memory_id, "remembered")

    def remade_elsewhere(self) -> None:
        """Another process took words out of every copy: returns when the old index is gone."""
        self.remake_index().result(_REMADE_S)

    # --- in the worker ----------------------------------------------------------------------

    def _search(self, query: str, limit: int, chosen: MemoryFilter) -> list[Hit]:
        if not query.strip():
            return []
        self._meanings.catch_up()
        vector = self._meanings.embed(query)
        ranked = self._searcher.find(query, vector, limit, chosen, self._now())
        items = self._store.items(each.id for each in ranked)
        return [
            Hit(items[each.id], each.score, each.why, each.parts)
            for each in ranked
            if each.score > 0 and each.id in items
        ]

    def _mend(self) -> None:
        """Empty the bin, check the full-text twin, give vectors to rows without one."""
        self._store.empty_bin(iso_z(utc_now() - timedelta(days=BIN_DAYS))).result()
        self._tidy()
        if self._store.mend_text_index():
            _log.warning("text_index_mended")
        self._meanings.mend()

    # --- both -------------------------------------------------------------------------------

    def _alone(self) -> None:
        """The process that had the index is gone: know what it kept, and take its place."""
        self._index.open_now()
        with suppress(SoniaError):  # stopping
            self._worker.enqueue(self._meanings.read_signs, Priority.BACKGROUND)

    def _tidy(self) -> None:
        """What else to put in order at a start; in the worker."""

    def _lane(self) -> Worker:
        """The worker, started if need be: a call may come before `start`."""
        with self._start_lock:
            if self._stopped:
                raise UnavailableError("The memory is closed: Sonia is stopping.")
            self._worker.start()
        return self._worker

    def _changed(self, memory_id: str, change: Change) -> None:
        self._bus.publish(MemoryChanged(memory_id, change))
        with self._start_lock:
            if self._counting or self._stopped:
                return
            self._counting = True
        try:  # not here: a store that waits to be acknowledged need not wait for it
            self._worker.enqueue(self._report_count, Priority.NORMAL)
        except SoniaError:
            self._counting = False

    def _report_count(self) -> None:
        self._counting = False
        count = self._store.count()
        self._health.set(
            Health(
                "memory",
                HealthState.READY,
                engine="SQLite, full text (FTS5)",
                detail="1 memory" if count == 1 else f"{count} memories",
            )
        )
