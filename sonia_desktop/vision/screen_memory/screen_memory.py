"""The screen memory at work: one worker, one file, a switch, limits.

Off until the user chooses it. What is switched off keeps nothing new; what was kept can still be
found and forgotten.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import structlog

from sonia_desktop.core.errors import (
    NotFoundError,
    SoniaError,
    StorageError,
    UnavailableError,
)
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.worker import Priority, Worker
from sonia_desktop.vision.frames import fitted_jpeg
from sonia_desktop.vision.scene import Scene, Screenshot
from sonia_desktop.vision.screen_memory.in_sight import InSight
from sonia_desktop.vision.screen_memory.moments import (
    MEGABYTE,
    Ask,
    Forget,
    Forgotten,
    Found,
    Held,
    Limits,
    Moment,
    View,
)
from sonia_desktop.vision.screen_memory.screen_store import ScreenStore
from sonia_desktop.vision.screen_memory.seal import Seal, destroy_seal, find_seals, make_seal
from sonia_desktop.vision.screen_memory.views import views_of

_log = structlog.get_logger(__name__)
T = TypeVar("T")

HEALTH = "screen memory"
ENGINE = "SQLite FTS5, AES-256-GCM"
THUMBNAIL = (480, 320)
"""Width and height that a thumbnail is fitted into, pixels."""
_LOOK_AT_LIMITS_S = 60.0
_REPORT_EVERY_S = 10.0
_DAY_S = 86_400.0
SWITCH_ON = "Switch it on: `sonia screen on`, or vision.remember_screen = true in the settings."


class ScreenMemory:
    """What was on the screen. Thread-safe; the futures carry the errors.

    Args:
        path: the database; the key file, where one is needed, lies beside it.
        limits: how much is kept; the oldest goes first.
        clock: Unix seconds now.
    """

    def __init__(
        self,
        path: Path,
        health: HealthBoard,
        limits: Limits,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._path, self._health, self._limits, self._clock = path, health, limits, clock
        self._key_file = path.with_suffix(".key")
        # In the order it came, so who searches finds what was seen just before; what ends keeping
        # goes first and is never refused, and what was under way then is dropped by its ticket.
        self._worker = Worker("screen-memory", capacity=32, on_stop=self._close)
        self._lock = threading.Lock()
        self._on = False
        self._turned = 0  # counts what must not be kept any more: off, paused, forgotten
        self._store: ScreenStore | None = None
        self._seals: list[Seal] | None = None
        self._in_sight = InSight()
        self._limits_looked_at = self._reported_at = float("-inf")

    # --- life and switch --------------------------------------------------------------------

    def start(self, *, on: bool) -> None:
        """Start the worker and say how it stands."""
        self._worker.start()
        self.switch(on)

    def stop(self, deadline_s: float = 1.0) -> None:
        """Write down what is in sight until now, and close. Safe to call twice."""
        self._worker.stop(deadline_s, drain=True)

    @property
    def on(self) -> bool:
        """Whether the user wants it."""
        return self._on

    def switch(self, on: bool) -> None:
        """Keep from now on, or keep nothing new."""
        with self._lock:
            self._on = on
            self._turned += 1
        self._enqueue(self._switched, Priority.STOP)

    def pause(self) -> None:
        """Sonia does not watch now: what was in sight ends here, what is on its way is dropped."""
        with self._lock:
            self._turned += 1
        self._enqueue(self._paused, Priority.STOP)

    # --- keeping ----------------------------------------------------------------------------

    def ticket(self) -> int | None:
        """Taken before a picture is read, given back with it; None while nothing is kept."""
        with self._lock:
            return self._turned if self._on else None

    def saw(self, shot: Screenshot, scene: Scene, ticket: int | None) -> None:
        """Keep what is new of a picture; returns at once. `shot` and `scene` are masked already.

        Dropped when it was switched off, paused or told to forget since the ticket was taken.
        """
        if ticket is None:
            return
        at = shot.taken_at.timestamp()
        views = views_of(shot, scene)
        self._enqueue(lambda: self._keep(views, at, ticket))

    def still(self, at: float, ticket: int | None) -> None:
        """Nothing changed since the last picture: what was in sight still is (Unix seconds)."""
        if ticket is not None:
            self._enqueue(lambda: self._still(at, ticket))

    # --- finding and forgetting -------------------------------------------------------------

    def search(self, ask: Ask) -> Future[list[Found]]:
        """The best first; without words, the newest first."""
        return self._do(lambda store: store.search(ask), [])

    def moment(self, moment: int) -> Future[Moment]:
        """One of them. The future raises `NotFoundError`."""

        def look(store: ScreenStore) -> Moment:
            found = store.moment(moment)
            if found is None:
                raise _unknown(moment)
            return found

        return self._worker.enqueue(lambda: self._with_store(look))

    def thumbnail(self, moment: int) -> Future[bytes]:
        """A JPEG. The future raises `NotFoundError`; `UnavailableError` without its key."""

        def opened(store: ScreenStore) -> bytes:
            kept = store.thumbnail(moment)
            if kept is None:
                raise _unknown(moment)
            sealed, key = kept
            seals = [seal for seal in self._found_seals() if seal.name == key]
            if not seals:
                raise UnavailableError(
                    "This thumbnail was locked with a key that is not there now.",
                    remedy="Unlock the system's keyring and start Sonia again.",
                )
            return seals[0].open(sealed, str(moment))

        return self._worker.enqueue(lambda: self._with_store(opened))

    def forget(self, what: Forget) -> Future[Forgotten]:
        """Take it away for good. What is being looked at now is kept anew when it is seen again."""
        with self._lock:
            self._turned += 1
        return self._do(lambda store: self._forget(store, what), Forgotten(0), Priority.STOP)

    def held(self) -> Future[Held]:
        """How much is kept now."""
        nothing = Held(self._on, 0, 0, None, None, "")
        return self._do(lambda store: self._held(store), nothing)

    # --- in the worker ----------------------------------------------------------------------

    def _enqueue(self, job: Callable[[], None], priority: Priority = Priority.NORMAL) -> None:
        def told() -> None:
            try:
                job()
            except SoniaError as error:
                _log.error("screen_memory_failed", error=str(error))
                self._report(error)
            except sqlite3.Error as error:
                _log.error("screen_memory_failed", error=str(error))
                self._report(StorageError(f"The screen memory {self._path} failed: {error}."))

        try:
            self._worker.enqueue(told, priority)
        except SoniaError as error:  # full, or stopping: the next picture comes in a second
            _log.debug("screen_memory_busy", error=str(error))

    def _do(
        self,
        job: Callable[[ScreenStore], T],
        nothing: T,
        priority: Priority = Priority.NORMAL,
    ) -> Future[T]:
        """`nothing` is the answer where nothing was ever kept: no file is made for a question."""

        def look() -> T:
            if self._store is None and not self._path.exists():
                return nothing
            return self._with_store(lambda store: self._written(store, job))

        return self._worker.enqueue(look, priority)

    def _written(self, store: ScreenStore, job: Callable[[ScreenStore], T]) -> T:
        self._in_sight.write_down(store)
        return job(store)

    def _with_store(self, job: Callable[[ScreenStore], T]) -> T:
        try:
            return job(self._opened())
        except sqlite3.Error as error:
            raise StorageError(
                f"The screen memory {self._path} cannot be read: {error}.",
                remedy="Start Sonia again: a damaged file is set aside then.",
            ) from error

    def _opened(self) -> ScreenStore:
        if self._store is None:
            self._store = ScreenStore.open(self._path)
        return self._store

    def _close(self) -> None:
        if self._store is not None:
            self._in_sight.end(self._store)
            self._store.close()
            self._store = None

    def _switched(self) -> None:
        if self._on or self._path.exists():
            self._opened()
            self._look_at_limits()
        if self._on:
            self._seal()
        else:
            self._paused()
        self._report(None)

    def _paused(self) -> None:
        if self._store is not None:
            self._in_sight.end(self._store)

    def _still(self, at: float, ticket: int) -> None:
        if ticket == self._turned and self._store is not None:
            self._in_sight.still(self._store, at)

    def _keep(self, views: list[View], at: float, ticket: int) -> None:
        if ticket != self._turned:
            return
        store = self._opened()
        fresh = self._in_sight.take_in(store, views, at)
        for moment, view in fresh:
            self._keep_thumbnail(store, moment, view.pixels, at)
        if fresh and self._clock() - self._reported_at > _REPORT_EVERY_S:
            self._report(None)
        if self._clock() - self._limits_looked_at > _LOOK_AT_LIMITS_S or (
            store.bytes_on_disk() > self._limits.megabytes * MEGABYTE
        ):
            self._look_at_limits()
            self._report(None)

    def _keep_thumbnail(
        self, store: ScreenStore, moment: int, pixels: npt.NDArray[np.uint8], at: float
    ) -> None:
        seal = self._seal()
        jpeg, _, _ = fitted_jpeg(pixels, THUMBNAIL)
        store.set_thumbnail(moment, seal.close(jpeg, str(moment)), seal.name, at)

    def _seal(self) -> Seal:
        """What thumbnails are locked with from now on; made when there is none."""
        seals = self._found_seals()
        if not seals:
            seals.append(make_seal(self._key_file))
        return seals[0]

    def _found_seals(self) -> list[Seal]:
        if self._seals is None:
            self._seals = find_seals(self._key_file)
        return self._seals

    def _forget(self, store: ScreenStore, what: Forget) -> Forgotten:
        self._in_sight.forget()
        gone = store.forget(what)
        if what.everything:
            destroy_seal(self._key_file)
            self._seals = None
            if self._on:
                self._seal()
        self._report(None)
        return gone

    def _look_at_limits(self) -> None:
        now = self._limits_looked_at = self._clock()
        gone = self._opened().prune(
            before=now - self._limits.days * _DAY_S,
            most_bytes=round(self._limits.megabytes * MEGABYTE),
        )
        if gone:
            self._in_sight.forget()
            _log.info("screen_memory_pruned", moments=gone)

    def _held(self, store: ScreenStore) -> Held:
        count, oldest, newest = store.counts()
        place = self._seals[0].place if self._seals else ""
        return Held(self._on, count, store.bytes_on_disk(), oldest, newest, place)

    def _report(self, error: SoniaError | None) -> None:
        if error is not None:
            self._health.set(
                Health(
                    HEALTH,
                    HealthState.UNAVAILABLE,
                    ENGINE,
                    detail=error.message,
                    remedy=error.remedy,
                )
            )
            return
        held = self._held(self._store) if self._store is not None else None
        self._reported_at = self._clock() if held and held.moments else float("-inf")
        kept = f"{held.moments} moments, {held.bytes / MEGABYTE:.1f} MB" if held else ""
        if not self._on:
            detail = "Nothing of the screen is kept." + (f" From before: {kept}." if kept else "")
            self._health.set(Health(HEALTH, HealthState.OFF, detail=detail, remedy=SWITCH_ON))
            return
        limits = self._limits
        detail = f"{kept}; at most {limits.days:g} days and {limits.megabytes:g} MB."
        remedy = ""
        in_file = bool(self._seals and self._seals[0].fallback)
        if in_file:
            detail += f" There is no keyring: the thumbnails' key lies in {self._key_file}."
            remedy = (
                "Install a keyring (GNOME Keyring, KWallet) to keep the key away from the data."
            )
        if self._store is not None and self._store.notice:
            detail = f"{self._store.notice} {detail}"
        degraded = in_file or bool(self._store is not None and self._store.notice)
        state = HealthState.DEGRADED if degraded else HealthState.READY
        self._health.set(Health(HEALTH, state, ENGINE, in_file, detail, remedy))


def _unknown(moment: int) -> NotFoundError:
    return NotFoundError(
        f"The screen memory holds no moment {moment}, or no thumbnail of it.",
        remedy="Search again: it may have been forgotten meanwhile.",
    )
