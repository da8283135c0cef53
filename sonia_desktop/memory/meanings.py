"""The vectors of what is kept: made a moment after it is on disk, searched at once.

A memory is acknowledged when its words are on disk; its vector follows in the memory's own worker,
the newest first come. A search first makes the few that are still missing.
"""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import TypeVar

import structlog

from sonia_desktop.core.errors import SoniaError, StorageError, UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.worker import Priority, Worker
from sonia_desktop.memory.index import VectorIndex
from sonia_desktop.memory.lookup import Lookup
from sonia_desktop.memory.types import Embedder, Vector
from sonia_desktop.memory.vector_rows import VectorRows

_log = structlog.get_logger(__name__)
T = TypeVar("T")

_CHUNK = 32  # vectors written together; a search that comes waits for the one that is made
_PAGE = 1_000  # rows without a vector that are read at a time
_BEFORE_A_SEARCH = 16
_FEW = 64
"""Of no more than so many missing vectors a search waits for all: a tenth of a second or two."""
_QUIET_S = 0.25
_REST = 4.0
"""Vectors are made once nothing was kept for so long, or, while more and more is kept, in one part
of the time to this many parts of rest: whoever stores waits for the disk, not for the model."""
_LAST_S = 0.3
"""At the end, vectors of what was kept just now are made for so long; the next start makes the
others."""
_FIRST_PAGES, _FIRST_SIGNS_S = 3, 0.2
"""A search that comes before all vectors are read waits for at least so many pages of them."""
_TRY_AGAIN_S = 10.0
"""While no vector can be written, a search tries again once in so long."""
_TELL_EVERY = 500
_TELL_FROM = 200  # fewer missing vectors are made before anybody reads about them


class Meanings:
    """Belongs to the memory's worker; `embed` and `nearest` from any thread.

    Args:
        rows, lookup, index: where vectors are kept, searched exactly, searched by Chroma.
        embedder: text to meaning.
        worker: where missing vectors are made.
        health: gets "embedding", with progress.
        stopped: True ends the work.
    """

    def __init__(
        self,
        rows: VectorRows,
        lookup: Lookup,
        index: VectorIndex,
        embedder: Embedder,
        worker: Worker,
        health: HealthBoard,
        stopped: Callable[[], bool],
    ) -> None:
        self._rows, self._lookup, self._index = rows, lookup, index
        self._embedder, self._worker, self._health = embedder, worker, health
        self._stopped = stopped
        self._lock = threading.Lock()
        self._hurry = threading.Condition(self._lock)
        self._kept_at = self._rest_until = 0.0  # time.monotonic()
        self._waiting: dict[str, tuple[int, str]] = {}
        self._just_kept: dict[str, None] = {}  # of these, what a search must find by meaning
        self._queued = False
        self._asked = 0  # searches that wait
        self._works = True
        self._no_room: StorageError | None = None  # vectors cannot be written for now
        self._try_again = 0.0  # time.monotonic()
        self._signs_before: int | None = None
        self._signs_read = False
        self._left = 0
        self._anew = False
        self._made = self._told = 0
        self._settled: list[Future[None]] = []

    # --- any thread -------------------------------------------------------------------------

    def ask(self, job: Callable[[], T]) -> Future[T]:
        """Run a search in the worker, before the vectors that are being made."""
        with self._lock:
            self._asked += 1
            self._hurry.notify_all()

        def waits_no_more() -> None:
            with self._lock:
                self._asked -= 1

        def first() -> T:
            waits_no_more()
            return job()

        def given_up(asked: Future[T]) -> None:
            if asked.cancelled():  # before it began: whoever asked hung up
                waits_no_more()

        try:
            asked = self._worker.enqueue(first, Priority.INTERACTIVE)
        except SoniaError:
            waits_no_more()
            raise
        asked.add_done_callback(given_up)
        return asked

    def embed(self, text: str) -> Vector | None:
        """The text's vector; None when the model cannot be used (then words must do)."""
        try:
            vector: Vector = self._embedder.embed([text])[0]
        except Exception as error:  # noqa: BLE001 - any engine, any failure: go on without meaning
            if self._works:
                _log.warning("embedding_failed", error=str(error))
            self._works = False
            self._health.set(
                Health(
                    "embedding",
                    HealthState.UNAVAILABLE,
                    detail=f"Memories are found by their words only: {error}",
                    remedy=getattr(error, "remedy", "") or "Start Sonia again.",
                )
            )
            return None
        if not self._works:
            self._works = True
            self.report()
            self._again(self.mend)  # of what was kept meanwhile
        return vector

    def nearest(self, vector: Vector, limit: int) -> Mapping[str, Vector | None]:
        """The nearest memories by id, best first: Chroma's when it is ready and free, else the
        exact ones with their vectors."""
        found = self._index.nearest(vector, limit)
        return dict.fromkeys(found) if found else self._lookup.nearest(vector, limit)

    def later(self, memory_id: str, rowid: int, wording: str, *, alone: bool = True) -> None:
        """It is on disk; make its vector soon. `alone`: the next search waits for it; not so for
        one of many."""
        with self._lock:
            self._waiting[memory_id] = (rowid, wording)
            self._kept_at = time.monotonic()
            if alone:
                self._just_kept[memory_id] = None
        self._queue()

    def known(self, memory_id: str, rowid: int, vector: Vector) -> None:
        """Its vector is on disk: searches may find it."""
        self._lookup.put(rowid, vector)
        self._index.add(memory_id, vector)

    def dropped(self, memory_id: str, rowid: int) -> None:
        """It is not to be found any more."""
        with self._lock:
            self._waiting.pop(memory_id, None)
            self._just_kept.pop(memory_id, None)
        if rowid := rowid or self._rows.rowid_of(memory_id):
            self._lookup.remove(rowid)
        self._index.remove(memory_id)

    def back(self, memory_id: str) -> None:
        """It is to be found again."""
        held = self._rows.one(memory_id)
        if held is not None:
            self.known(held.id, held.rowid, held.vector)
            return
        self._worker.enqueue(self.mend, Priority.BACKGROUND)

    def settled(self) -> Future[None]:
        """Done when everything kept so far has its vector (or cannot get one)."""
        done: Future[None] = Future()
        with self._lock:
            self._settled.append(done)
            self._hurry.notify_all()
        self._queue()
        return done

    def hurry(self) -> None:
        """Do not rest any more: the end has come."""
        with self._hurry:
            self._hurry.notify_all()

    def report(self) -> None:
        if self._no_room is not None:
            self._health.set(
                Health(
                    "embedding",
                    HealthState.DEGRADED,
                    engine=_engine(self._embedder),
                    detail="The newest memories are found by their words only: "
                    f"{self._no_room.message}",
                    remedy=self._no_room.remedy,
                )
            )
            return
        detail = ""
        if self._left >= _TELL_FROM or (self._left and self._anew):
            why = "The model changed: vectors are made anew" if self._anew else "Vectors are made"
            detail = f"{why}, {self._left:,} to go."
        self._health.set(
            Health("embedding", HealthState.READY, engine=_engine(self._embedder), detail=detail)
        )

    # --- in the worker ----------------------------------------------------------------------

    def warm_up(self) -> None:
        if self.embed("ready") is not None:
            self.report()

    def read_signs(self) -> None:
        """Read the vectors for the exact search, a page a job, the newest first."""
        self._signs_before, self._signs_read = None, False
        self._read_more_signs()

    def _read_more_signs(self) -> None:
        if self._signs_read or self._stopped():
            return
        self._read_page_of_signs()
        self._again(self._read_more_signs)

    def _read_page_of_signs(self) -> None:
        self._signs_before = self._lookup.read_signs(self._signs_before)
        self._signs_read = self._signs_before is None

    def mend(self, after_rowid: int | None = None) -> None:
        """Make the vectors that are missing or another model's, a page a job; 0: all are read."""
        if self._stopped():
            return
        if after_rowid is None:
            after_rowid = -1
            self._left, of_another = self._rows.count_missing()
            self._anew = bool(of_another)
            if self._left and self._works:
                self.report()
        if after_rowid and len(self._waiting) < _PAGE:
            wordings, after_rowid = self._rows.missing(after_rowid, _PAGE)
            with self._lock:
                for memory_id, waiting in wordings.items():
                    self._waiting.setdefault(memory_id, waiting)
        self._make_all()
        if self._works and self._no_room is None and (after_rowid or self._waiting):
            go_on = after_rowid
            self._again(lambda: self.mend(go_on))
            return
        self._left = 0
        self._anew = False
        if self._works:
            self.report()

    def catch_up(self) -> None:
        """Before a search: the vectors of what was kept just now; and, at a start, those that the
        exact search looks through, as far as there is time."""
        until, pages = time.monotonic() + _FIRST_SIGNS_S, 0
        while not self._signs_read and (pages < _FIRST_PAGES or time.monotonic() < until):
            self._read_page_of_signs()
            pages += 1
        if self._no_room is not None and time.monotonic() >= self._try_again:
            self._try_again = time.monotonic() + _TRY_AGAIN_S
            self._again(self.mend)
        if self._waiting:
            with self._lock:
                few = len(self._waiting) <= _FEW
                newest = list(reversed(self._waiting if few else self._just_kept))
                newest = newest if few else newest[:_BEFORE_A_SEARCH]
                chunk = [(key, self._waiting[key]) for key in newest if key in self._waiting]
                for key in newest:
                    self._just_kept.pop(key, None)
            self._make(chunk)

    def _make_all(self) -> None:
        while self._waiting and not self._stopped():
            if not self._make(self._newest()) or self._asked:  # go on after who waits
                return

    def _run(self) -> None:
        with self._lock:
            self._queued = False
        self._rest()
        began = time.monotonic()
        made = self._make(self._newest()) if self._waiting else False  # stopping: a last time
        self._rest_until = time.monotonic() + _REST * (time.monotonic() - began)
        if self._waiting and made and not self._stopped():
            self._queue()
        else:
            self._tell_settled()

    def _rest(self) -> None:
        """While more is being kept, and nobody waits for a search or for the vectors."""
        with self._hurry:
            until = max(self._rest_until, self._kept_at + _QUIET_S)
            while self._waiting and not (self._asked or self._settled or self._stopped()):
                left = min(self._kept_at + _QUIET_S, until) - time.monotonic()
                if left <= 0:
                    return
                self._hurry.wait(left)

    def _newest(self) -> list[tuple[str, tuple[int, str]]]:
        with self._lock:
            newest = itertools.islice(reversed(self._waiting), _CHUNK)
            return [(key, self._waiting[key]) for key in newest]

    def _make(self, chunk: list[tuple[str, tuple[int, str]]]) -> bool:
        """Make the vectors of these, fewer when somebody waits or the end has come; False when the
        model does not work or nothing can be written."""
        vectors: dict[str, Vector] = {}
        until = time.monotonic() + _LAST_S
        for memory_id, (_, wording) in chunk:
            if vectors and (time.monotonic() > until if self._stopped() else self._asked):
                break
            vector = self.embed(wording)
            if vector is None:
                return False
            vectors[memory_id] = vector
        try:
            self._rows.keep(vectors).result()
        except StorageError as error:
            self._not_kept(vectors, error)
            return False
        except UnavailableError:  # the end: the next start makes them
            return False
        if self._no_room is not None:
            self._no_room = None
            self.report()
            self._again(self.mend)
        rowids = {key: rowid for key, (rowid, _) in chunk}
        with self._lock:  # what is dropped now is dropped after it is known, or never known
            still = [key for key in vectors if self._waiting.pop(key, None) is not None]
            for key in still:
                self._just_kept.pop(key, None)
                self.known(key, rowids[key], vectors[key])
        self._made += len(still)
        if self._left:
            self._left = max(self._left - len(still), 0)
            if self._made - self._told >= _TELL_EVERY:
                self._told = self._made
                self.report()
        return True

    def _not_kept(self, vectors: Mapping[str, Vector], error: StorageError) -> None:
        """The disk is full, say: searches go on by words until there is room."""
        with self._lock:
            for key in vectors:
                self._waiting.pop(key, None)
                self._just_kept.pop(key, None)
        if self._no_room is None:
            _log.warning("vectors_not_kept", error=str(error))
        self._no_room = error
        self._try_again = time.monotonic() + _TRY_AGAIN_S
        self.report()

    def _queue(self) -> None:
        with self._lock:
            if self._queued:
                return
            self._queued = True
        try:
            self._worker.enqueue(self._run, Priority.BACKGROUND)
        except SoniaError:  # stopping or full: the next start finds what is missing
            with self._lock:
                self._queued = False
            self._tell_settled()

    def _again(self, job: Callable[[], None]) -> None:
        try:
            self._worker.enqueue(job, Priority.BACKGROUND)
        except SoniaError:
            return

    def _tell_settled(self) -> None:
        with self._lock:
            done, self._settled = self._settled, []
        for each in done:
            each.set_result(None)


def _engine(embedder: Embedder) -> str:
    return "all-MiniLM-L6-v2 int8" if "MiniLM" in embedder.model_id else embedder.model_id
