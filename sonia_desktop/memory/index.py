"""The vector index: Chroma in its own worker. Everything in it can be made again from SQLite.

Opening takes about two seconds and 70 MB, so it happens a while after the start, and the caller
searches without it until it is ready (`nearest` gives None).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError as FutureCancelledError
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError

import structlog

from sonia_desktop.core.errors import CancelledError, SoniaError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.memory.held_vectors import CHUNK, HeldVectors
from sonia_desktop.memory.index_door import IndexDoor
from sonia_desktop.memory.index_place import Place
from sonia_desktop.memory.neighbour import THROUGH_ANOTHER, Neighbour
from sonia_desktop.memory.tuning import HNSW_EF
from sonia_desktop.memory.types import Vector
from sonia_desktop.memory.vector_rows import StoredVector

_log = structlog.get_logger(__name__)

HEALTH_NAME = "vector index"
_SAMPLE = 32  # rows compared with SQLite when an index is opened
_PATIENCE_S = 0.03  # a search that waits longer goes on with the exact one
_MAX_REBUILDS = 3  # of one run; then the index is left alone
_LOOK_AGAIN_S = (2.0, 5.0, 10.0)  # after a place was away; the last one for ever: a look is cheap
_STEP_S = 0.25  # of a wait, so that other work is not held up
_MENDING = "Nothing to do: memories are found by an exact search meanwhile."


class VectorIndex:
    """Nearest neighbours by cosine.

    Args:
        place: Chroma's folder or server; what it holds is made again when it is damaged. None: no
            index.
        model_id: whose vectors they are; an index of another model is made again.
        vectors: reads pages of the truth: ``vectors(after_rowid, limit)``.
        health: where "vector index" is reported.
        door: others ask through it while this process has the index.
        neighbour: the process that has the index when this one cannot have it.
        open_after_s: pause before Chroma is loaded, so that it does not slow the start down.
        ef: candidates looked at in a search.
    """

    def __init__(
        self,
        place: Place | None,
        model_id: str,
        vectors: Callable[[int, int], list[StoredVector]],
        health: HealthBoard,
        *,
        door: IndexDoor | None = None,
        neighbour: Neighbour | None = None,
        open_after_s: float = 3.0,
        ef: int = HNSW_EF,
    ) -> None:
        self._place, self._model_id = place, model_id
        self._vectors, self._health = vectors, health
        self._open_after_s = open_after_s
        self._worker = Worker("vector-index", capacity=1_000, on_stop=self._leave)
        self._token = CancelToken()
        self._held = None if place is None else HeldVectors(place, model_id, ef)
        self._door, self._neighbour = door, neighbour
        self._open_when = 0.0
        self._ready = False
        self._rebuilds = 0
        self._lock = threading.Lock()
        self._pending: dict[str, Vector | None] = {}  # None: to be taken out
        self._flushing = False
        self._given_up = place is None
        self._away = False
        self._failures = 0

    @property
    def ready(self) -> bool:
        return self._ready

    def start(self) -> None:
        """Open (and mend) the index in the background; returns at once."""
        if self._place is None:
            self._report(
                HealthState.OFF,
                "The index is not opened: nothing of it could be kept.",
            )
            return
        self._report(HealthState.DEGRADED, "The index is being opened.", _MENDING)
        self._worker.start()
        self._worker.enqueue(self._open_later, Priority.BACKGROUND)

    def begin_to_stop(self) -> None:
        """Break off what takes long; another process is still told what changes."""
        self._token.cancel()

    def stop(self, deadline_s: float = 2.0) -> bool:
        self.begin_to_stop()
        told = self._neighbour is None or self._neighbour.stop(deadline_s / 4)
        return self._worker.stop(deadline_s) and told

    def add(self, memory_id: str, vector: Vector) -> None:
        """Put it in soon; `nearest` finds it at once."""
        self._change(memory_id, vector)

    def remove(self, memory_id: str) -> None:
        self._change(memory_id, None)

    def make_again(self) -> Future[None]:
        """Delete the index and fill a new one: Chroma keeps the vectors that were taken out.

        Done when the old files are gone; searches go on without it meanwhile.
        """
        if self._place is None:
            done: Future[None] = Future()
            done.set_result(None)
            return done
        if self._neighbour is not None and (asked := self._neighbour.remake()) is not None:
            return asked
        self._worker.start()

        def begin() -> None:
            with self._lock:
                self._given_up = False
            self._rebuilds = 0
            self._discard("it is asked for")
            if not self._token.cancelled:
                self._worker.enqueue(self._open, Priority.BACKGROUND)

        return self._worker.enqueue(begin, Priority.INTERACTIVE)

    def nearest(self, vector: Vector, limit: int) -> list[str] | None:
        """Ids of the nearest memories, about best first; None when the index is not ready."""
        if not self._ready:
            return None if self._neighbour is None else self._neighbour.nearest(vector, limit)
        with self._lock:  # before it is asked: what is written meanwhile may be in neither else
            pending = dict(self._pending)
        try:
            asked = self._worker.enqueue(lambda: self._query(vector, limit), Priority.INTERACTIVE)
        except SoniaError:
            return None
        try:
            found = asked.result(_PATIENCE_S)
        except (SoniaError, FutureTimeoutError, FutureCancelledError):
            asked.cancel()  # nobody waits for it any more
            return None
        if found is None:
            return None
        with self._lock:
            pending |= self._pending
        fresh = {key: value for key, value in pending.items() if value is not None}
        near = sorted(fresh, key=lambda key: -float(fresh[key] @ vector))[:limit]
        return list(dict.fromkeys([*near, *(key for key in found if key not in pending)]))

    # --- in the worker ----------------------------------------------------------------------

    def _open_later(self) -> None:
        if not self._token.wait(self._open_after_s):
            self._open()

    def _open(self) -> None:
        held = self._held
        assert self._place is not None
        assert held is not None
        if held.collection is not None:  # opened already, and being filled
            return
        reason = ""
        with self._lock:
            self._away = False
        for _ in range(2):
            try:
                present = held.open(self._token)
                held.check([row for row in self._vectors(0, _SAMPLE) if row.id in present])
                self._place.opened()
                break
            except (KeyboardInterrupt, SystemExit):
                raise
            except CancelledError:  # the end of the program: nothing is wrong with it
                return
            except BaseException as error:  # noqa: BLE001 - Chroma's Rust core raises PanicException
                if self._place.is_away(error):
                    self._look_again(error)
                    return
                reason = f"{type(error).__name__}: {error}"[:300]
                self._discard(reason)
        else:
            self._give_up(reason)
            return
        self._failures = 0
        if self._door is not None:
            self._door.open()
        self._fill(present, 0, 0)

    def _look_again(self, error: BaseException) -> None:
        """The place cannot be reached: go on without it, and try again later."""
        self._leave()
        with self._lock:
            self._away = True
            self._pending.clear()  # SQLite knows; the next opening compares
        assert self._place is not None
        if self._neighbour is not None and self._neighbour.reach():
            self._report(HealthState.READY, "", engine=THROUGH_ANOTHER)
        else:
            message = getattr(error, "message", "") or f"{type(error).__name__}: {error}"[:300]
            self._report(HealthState.DEGRADED, message, self._place.remedy)
        waits = self._open_when > time.monotonic()
        self._open_when = (
            time.monotonic() + _LOOK_AGAIN_S[min(self._failures, len(_LOOK_AGAIN_S) - 1)]
        )
        self._failures += 1
        if not waits:
            self._open_at_last()

    def _open_at_last(self) -> None:
        if self._token.cancelled:
            return
        if time.monotonic() >= self._open_when:
            self._open()
        elif not self._token.wait(_STEP_S):
            self._worker.enqueue(self._open_at_last, Priority.BACKGROUND)

    def open_now(self) -> None:
        """The process that had it is gone: do not wait for the next look."""
        self._failures = 0
        self._open_when = 0.0

    def _fill(self, present: set[str], after_rowid: int, done: int) -> None:
        """Bring the index up to SQLite, a chunk a job, so that stopping never waits long."""
        if self._token.cancelled or self._held is None or self._held.collection is None:
            return
        page = self._vectors(after_rowid, CHUNK)
        missing = [row for row in page if row.id not in present]
        if not self._attempt(lambda held: held.put({row.id: row.vector for row in missing})):
            return
        present.difference_update(row.id for row in page)
        done += len(missing)
        if page:
            if missing:
                self._report(HealthState.DEGRADED, f"The index is rebuilt: {done} done.", _MENDING)
            last = page[-1].rowid
            self._worker.enqueue(lambda: self._fill(present, last, done), Priority.BACKGROUND)
            return
        gone = list(present)  # what is left is no memory any more
        if gone and not self._attempt(lambda held: held.take_out(gone)):
            return
        if done:
            _log.info("vector_index_filled", rows=done)
        self._ready = True
        self._flush()
        self._report(HealthState.READY, "")

    def _query(self, vector: Vector, limit: int) -> list[str] | None:
        if not self._ready:
            return None
        found: list[list[str]] = []
        asked = self._attempt(lambda held: found.append(held.nearest(vector, limit)))
        return found[0] if asked else None

    def _flush(self) -> None:
        """Write what was added and removed since the last time, a chunk a job."""
        with self._lock:
            self._flushing = False
            chunk = dict(list(self._pending.items())[:CHUNK])
        if not chunk or not self._ready:
            return
        put = {key: value for key, value in chunk.items() if value is not None}
        gone = [key for key, value in chunk.items() if value is None]

        def write(held: HeldVectors) -> None:
            held.put(put)
            held.take_out(gone)

        if not self._attempt(write):
            return
        with self._lock:
            for key, value in chunk.items():
                if key in self._pending and self._pending[key] is value:
                    del self._pending[key]
            again = bool(self._pending) and not self._flushing
        if again:
            self._queue_flush()

    def _attempt(self, job: Callable[[HeldVectors], object]) -> bool:
        """Run it on Chroma; when that fails, or the folder is gone, rebuild. True when done."""
        assert self._place is not None
        assert self._held is not None
        try:
            self._place.check()
            job(self._held)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # noqa: BLE001 - Chroma's Rust core raises PanicException
            if self._place.is_away(error):
                self._look_again(error)
                return False
            reason = f"{type(error).__name__}: {error}"[:300]
            self._ready = False
            self._discard(reason)
            self._rebuilds += 1
            if self._rebuilds > _MAX_REBUILDS:
                self._give_up(reason)
            elif not self._token.cancelled:
                self._worker.enqueue(self._open, Priority.BACKGROUND)
            return False
        return True

    def _discard(self, reason: str) -> None:
        _log.warning("vector_index_discarded", reason=reason)
        self._report(HealthState.DEGRADED, f"The index is made again: {reason}.", _MENDING)
        self._close()
        if self._held is not None:
            self._held.forget_failures()
        if self._place is not None:
            try:
                self._place.discard()
            except (SoniaError, OSError) as error:  # out of reach: the next opening tells
                _log.warning("vector_index_not_discarded", error=str(error))

    def _leave(self) -> None:
        if self._door is not None:
            self._door.close()
        self._close()
        if self._place is not None:
            self._place.leave()

    def _give_up(self, reason: str) -> None:
        self._leave()
        with self._lock:
            self._given_up = True
            self._pending.clear()
        self._report(
            HealthState.DEGRADED,
            f"Chroma cannot be used: {reason}.",
            "" if self._place is None else self._place.remedy,
        )

    def _close(self) -> None:
        self._ready = False
        if self._held is not None:
            try:
                self._held.close()
            except Exception as error:  # noqa: BLE001 - a damaged index may not close cleanly
                _log.warning("vector_index_close_failed", error=str(error))

    # --- both -------------------------------------------------------------------------------

    def _change(self, memory_id: str, vector: Vector | None) -> None:
        if not self._ready and self._neighbour is not None:
            self._neighbour.changed(memory_id)
        with self._lock:
            if self._given_up or self._away:
                return
            self._pending[memory_id] = vector
            queue = self._ready and not self._flushing
        if queue:
            self._queue_flush()

    def _queue_flush(self) -> None:
        with self._lock:
            self._flushing = True
        try:
            self._worker.enqueue(self._flush, Priority.BACKGROUND)
        except SoniaError:  # stopping or full: the next start reads SQLite
            with self._lock:
                self._flushing = False

    def _report(self, state: HealthState, detail: str, remedy: str = "", engine: str = "") -> None:
        ready = state is HealthState.READY
        of_place = self._place.engine if self._place else ""
        self._health.set(
            Health(
                HEALTH_NAME,
                state,
                engine=engine or (of_place if ready else "") or "exact search over SQLite",
                fallback=not ready,
                detail=detail,
                remedy=remedy,
            )
        )
