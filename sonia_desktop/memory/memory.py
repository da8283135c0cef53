"""What Sonia knows: remember, search, forget.

memory = Memory(db, data_dir / "index", MiniLmEmbedder(), bus, health)
memory.start()                                          # returns at once
item = memory.remember("My dentist is on Friday at nine").result()     # then it is on disk
hits = memory.search("when is my dentist appointment").result()
hits[0].score >= RELEVANT_SCORE                         # else: "I don't know"
memory.stop(2.0)
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import structlog

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.storage import Database
from sonia_desktop.core.worker import Priority, Worker
from sonia_desktop.memory import content as rules
from sonia_desktop.memory.dates import moment_in
from sonia_desktop.memory.index import VectorIndex
from sonia_desktop.memory.ranking import RELEVANT_SCORE, Candidate, rank
from sonia_desktop.memory.store import MemoryStore, query_words
from sonia_desktop.memory.types import Embedder, Hit, MemoryChanged, MemoryItem, Vector

__all__ = ["RELEVANT_SCORE", "Memory"]

_log = structlog.get_logger(__name__)
T = TypeVar("T")

MAX_LIMIT = 1_000
_CANDIDATES = 50  # each search brings at least as many, so that the other's best are weighed too
_BACKFILL_ROWS = 32


class Memory:
    """The room's front door. Thread-safe.

    Args:
        db: where memories are kept (the truth).
        index_dir: Chroma's folder; None: search without it (exact, over the newest 20,000).
        embedder: text to meaning; when it fails, memories are found by their words.
        bus: gets a `MemoryChanged` for every change that is on disk.
        health: gets "memory", "embedding" and "vector index".
        open_index_after_s: pause before Chroma is loaded.
        now: the user's local time, for "on Friday"; replaceable for tests.
    """

    def __init__(
        self,
        db: Database,
        index_dir: Path | None,
        embedder: Embedder,
        bus: Bus,
        health: HealthBoard,
        *,
        open_index_after_s: float = 3.0,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._bus, self._health, self._embedder, self._now = bus, health, embedder, now
        self._store = MemoryStore(db, embedder.model_id)
        self._index = VectorIndex(
            index_dir,
            embedder.model_id,
            self._store.vectors,
            health,
            open_after_s=open_index_after_s,
        )
        self._worker = Worker("memory", capacity=1_000)
        self._start_lock = threading.Lock()
        self._started = self._stopped = False
        self._embedding_works = True

    # --- life -------------------------------------------------------------------------------

    def start(self) -> None:
        """Begin to load the model, mend and open the index; returns at once, works at once."""
        with self._start_lock:
            if self._started or self._stopped:
                return
            self._started = True
            self._worker.start()
        self._report_count()
        self._health.set(Health("embedding", HealthState.STARTING, engine=_engine(self._embedder)))
        self._worker.submit(self._warm_up)
        self._worker.enqueue(self._mend, Priority.BACKGROUND)
        self._index.start()

    def stop(self, deadline_s: float = 2.0) -> None:
        """Finish what was asked for, then stop. Safe to call twice."""
        with self._start_lock:
            self._stopped = True
        self._index.stop(deadline_s / 2)
        self._worker.stop(deadline_s / 2, drain=True)

    # --- what it does -----------------------------------------------------------------------

    def remember(
        self,
        content: str,
        *,
        kind: str = "note",
        source: str = "user",
        metadata: dict[str, Any] | None = None,
        true_at: str | None = None,
    ) -> Future[MemoryItem]:
        """Keep a text; the future is done when it is on disk.

        The same words about the same moment are kept once: the one already there is given back.
        `true_at` is read from the text ("on Friday at nine") when it is not given.

        Raises `InvalidInputError` at once (empty, over 100,000 characters, metadata that is not
        plain JSON), `QueueFullError` when too much waits.
        """
        text = rules.clean(content)
        moment = moment_in(text, self._now()) if true_at is None else rules.check_moment(true_at)
        item = MemoryItem(
            id=new_id("mem"),
            content=text,
            kind=rules.check_label("kind", kind),
            source=rules.check_label("source", source),
            metadata=rules.check_metadata(metadata),
            created_at=iso_z(),
            true_at=moment,
        )
        kept: Future[MemoryItem] = Future()

        def job() -> None:
            if not kept.set_running_or_notify_cancel():
                return
            try:
                vector = self._embed(text)
                written = self._store.add(item, rules.digest(text, moment), vector)
            except BaseException as error:  # noqa: BLE001 - belongs to the caller
                kept.set_exception(error)
                return
            written.add_done_callback(lambda done: self._acknowledge(done, vector, kept))

        _tie(self._lane().enqueue(job, Priority.NORMAL), kept)
        return kept

    def search(self, query: str, limit: int = 5) -> Future[list[Hit]]:
        """The memories that answer best, best first; any text will do, an empty one finds nothing.

        A best score under `RELEVANT_SCORE` means: nothing is known about this.
        Raises `InvalidInputError` for a limit outside 1 to 1,000.
        """
        if not isinstance(query, str):
            raise InvalidInputError(f"A search needs text, not {type(query).__name__}.")
        if isinstance(limit, bool) or not isinstance(limit, int) or not 1 <= limit <= MAX_LIMIT:
            raise InvalidInputError(
                f"The limit {limit!r} of a search must be a number from 1 to {MAX_LIMIT}."
            )
        return self._lane().enqueue(lambda: self._search(query, limit), Priority.INTERACTIVE)

    def get(self, memory_id: str) -> MemoryItem | None:
        """The memory of that id; None when there is none."""
        return self._store.get(memory_id)

    def forget(self, memory_id: str) -> Future[bool]:
        """Take it out for good; False when there was none."""
        done = self._store.forget(memory_id)
        result: Future[bool] = Future()
        result.set_running_or_notify_cancel()

        def settle(written: Future[bool]) -> None:
            try:
                gone = written.result()
                if gone:
                    self._index.remove(memory_id)
                    self._changed(MemoryChanged(memory_id, "forgotten"))
            except BaseException as error:  # noqa: BLE001 - belongs to the caller
                result.set_exception(error)
                return
            result.set_result(gone)

        done.add_done_callback(settle)
        return result

    def remake_index(self) -> Future[None]:
        """Make the vector index anew from what is kept, and give vectors to what has none.

        Done when the old index is gone; the new one fills in the background.
        """
        gone = self._index.make_again()
        self._lane().enqueue(self._mend, Priority.BACKGROUND)
        return gone

    def take_up(self) -> None:
        """Rows were added by other hands (an import): give them vectors in the background."""
        self._lane().enqueue(self._mend, Priority.BACKGROUND)
        self._report_count()

    def left_out(self, memory_id: str) -> None:
        """It was taken out of the store by other hands: caches and listeners follow."""
        self._index.remove(memory_id)
        self._changed(MemoryChanged(memory_id, "forgotten"))

    def newest(self, limit: int = 100) -> list[MemoryItem]:
        """What was kept last, newest first."""
        return self._store.newest(limit)

    def count(self) -> int:
        """How many memories there are."""
        return self._store.count()

    # --- in the worker ----------------------------------------------------------------------

    def _search(self, query: str, limit: int) -> list[Hit]:
        if not query.strip():
            return []
        words = query_words(query)
        wanted = max(limit, _CANDIDATES)
        bm25 = self._store.matching(words, wanted)
        vector = self._embed(query)
        near: list[str] = []
        if vector is not None:
            near = self._index.nearest(vector, wanted) or self._store.nearest(vector, wanted)
        loaded = self._store.load({*bm25, *near})
        candidates = []
        for memory_id, (_, own) in loaded.items():
            cosine = None if vector is None or own is None else float(own @ vector)
            candidates.append(Candidate(memory_id, bm25.get(memory_id, 0.0), cosine))
        terms = self._store.terms(words, bm25)
        ranked = rank(candidates, terms, self._store.count())[:limit]
        return [Hit(loaded[item.id][0], item.score, item.why) for item in ranked if item.score > 0]

    def _embed(self, text: str) -> Vector | None:
        """The text's vector; None when the model cannot be used (then words must do)."""
        try:
            vector: Vector = self._embedder.embed([text])[0]
        except Exception as error:  # noqa: BLE001 - any engine, any failure: go on without meaning
            if self._embedding_works:
                _log.warning("embedding_failed", error=str(error))
            self._embedding_works = False
            self._health.set(
                Health(
                    "embedding",
                    HealthState.UNAVAILABLE,
                    detail=f"Memories are found by their words only: {error}",
                    remedy=getattr(error, "remedy", "") or "Start Sonia again.",
                )
            )
            return None
        if not self._embedding_works:
            self._embedding_works = True
            self._report_embedding()
        return vector

    def _warm_up(self) -> None:
        if self._embed("ready") is not None:
            self._report_embedding()

    def _mend(self) -> None:
        """Give vectors to rows without one, and check the full-text twin."""
        if self._store.mend_text_index():
            _log.warning("text_index_mended")
        self._backfill()

    def _backfill(self) -> None:
        if self._stopped:
            return
        rows = self._store.without_vector(_BACKFILL_ROWS)
        vectors: dict[str, Vector] = {}
        for memory_id, content in rows.items():
            vector = self._embed(content)
            if vector is None:
                return
            vectors[memory_id] = vector
        if not vectors:
            return
        self._store.keep_vectors(vectors).result()
        for memory_id, vector in vectors.items():
            self._index.add(memory_id, vector)
        if not self._stopped:
            self._worker.enqueue(self._backfill, Priority.BACKGROUND)

    def _acknowledge(
        self,
        written: Future[tuple[MemoryItem, bool]],
        vector: Vector | None,
        kept: Future[MemoryItem],
    ) -> None:
        try:
            item, new = written.result()
            if new:
                if vector is not None:
                    self._index.add(item.id, vector)
                self._changed(MemoryChanged(item.id, "remembered"))
        except BaseException as error:  # noqa: BLE001 - belongs to the caller
            kept.set_exception(error)
            return
        kept.set_result(item)

    # --- both -------------------------------------------------------------------------------

    def _lane(self) -> Worker:
        """The worker, started if need be: a call may come before `start`."""
        with self._start_lock:
            if self._stopped:
                raise UnavailableError("The memory is closed: Sonia is stopping.")
            self._worker.start()
        return self._worker

    def _changed(self, event: MemoryChanged) -> None:
        self._bus.publish(event)
        self._report_count()

    def _report_count(self) -> None:
        count = self._store.count()
        self._health.set(
            Health(
                "memory",
                HealthState.READY,
                engine="SQLite, full text (FTS5)",
                detail="1 memory" if count == 1 else f"{count} memories",
            )
        )

    def _report_embedding(self) -> None:
        self._health.set(Health("embedding", HealthState.READY, engine=_engine(self._embedder)))


def _engine(embedder: Embedder) -> str:
    return "all-MiniLM-L6-v2 int8" if "MiniLM" in embedder.model_id else embedder.model_id


def _tie(job: Future[Any], kept: Future[Any]) -> None:
    """When the job never runs (the worker stopped first), the promise is cancelled as well."""

    def settle(done: Future[Any]) -> None:
        if done.cancelled():
            kept.cancel()

    job.add_done_callback(settle)
