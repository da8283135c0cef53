"""What Sonia knows: remember, search, correct, forget, take back.

memory = Memory(db, data_dir / "index", MiniLmEmbedder(), bus, health)
memory.start()                                          # returns at once
item = memory.remember("My dentist is on Friday at nine").result()     # then it is on disk
hits = memory.search("when is my dentist appointment").result()
hits[0].score >= RELEVANT_SCORE                         # else: "I don't know"
memory.stop(2.0)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import structlog

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.storage import Database
from sonia_desktop.core.worker import CancelToken, Worker
from sonia_desktop.memory import content as rules
from sonia_desktop.memory.chaining import Either, in_parts, then
from sonia_desktop.memory.diary import Undone
from sonia_desktop.memory.document_files import Ingested, IngestProgress
from sonia_desktop.memory.documents import Documents
from sonia_desktop.memory.finding import Findable
from sonia_desktop.memory.index_place import Place
from sonia_desktop.memory.notebook import Notebook
from sonia_desktop.memory.ranking import RELEVANT_SCORE
from sonia_desktop.memory.store import Kept
from sonia_desktop.memory.tuning import Tuning
from sonia_desktop.memory.types import (
    Embedder,
    MemoryItem,
    NewMemory,
    Scope,
    Sensitivity,
)

__all__ = ["RELEVANT_SCORE", "Memory"]

_log = structlog.get_logger(__name__)
T = TypeVar("T")
S = TypeVar("S")

MAX_LIMIT = 1_000
BIN_DAYS = 30
"""So long a forgotten memory can be brought back; then it is deleted for good."""
_BULK = 1_000  # rows in one transaction


class Memory(Findable):
    """The room's front door. Thread-safe.

    Args:
        db: where memories are kept (the truth).
        index: Chroma's folder, or a place; None: search without it, exactly all the same.
        embedder: text to meaning; when it fails, memories are found by their words.
        bus: gets a `MemoryChanged` for every change that is on disk.
        health: gets "memory", "embedding" and "vector index".
        open_index_after_s: pause before Chroma is loaded.
        now: the user's local time, for "on Friday"; replaceable for tests.
        may_keep: raises a `SoniaError` while nothing new may be kept.
        tuning: how it searches, and cuts documents.
    """

    def __init__(
        self,
        db: Database,
        index: Path | Place | None,
        embedder: Embedder,
        bus: Bus,
        health: HealthBoard,
        *,
        open_index_after_s: float = 3.0,
        now: Callable[[], datetime] = datetime.now,
        may_keep: Callable[[], None] = lambda: None,
        tuning: Tuning = Tuning(),  # noqa: B008 - frozen
    ) -> None:
        super().__init__(
            db,
            index,
            embedder,
            bus,
            health,
            open_index_after_s=open_index_after_s,
            now=now,
            tuning=tuning,
        )
        self.tuning = tuning
        self.embedding_model = embedder.model_id
        self.may_keep = may_keep
        self.notebook = Notebook(self)
        """Keeps what is said: once, corrected, taken back."""
        self.documents = Documents(
            db,
            lambda pieces, change, of: self.remember_many(pieces, change=change, of=of),
            self._meanings.dropped,
            tuning.chunk_size,
        )
        """What was taken in from files."""
        self._ingesting = Worker("documents", capacity=100)
        self._ingest_token = CancelToken()

    # --- life -------------------------------------------------------------------------------

    def stop(self, deadline_s: float = 2.0) -> None:
        """Finish what was asked for, then stop. Safe to call twice."""
        self._ingest_token.cancel()
        self._ingesting.stop(deadline_s / 3)
        super().stop(deadline_s * 2 / 3)

    # --- keeping ----------------------------------------------------------------------------

    def remember(
        self,
        content: str | NewMemory,
        *,
        kind: str = "note",
        source: str = "user",
        metadata: dict[str, Any] | None = None,
        true_at: str | None = None,
    ) -> Future[MemoryItem]:
        """Keep a text, or a `NewMemory` with all that is known of it; done when it is on disk.

        The same words about the same moment are kept once: the one already there is given back.
        `true_at` is read from the text ("on Friday at nine") when it is not given.

        Raises `InvalidInputError` at once (empty, over 100,000 characters, metadata that is not
        plain JSON), `QueueFullError` when too much waits, what `may_keep` raises.
        """
        self.may_keep()
        new = (
            content
            if isinstance(content, NewMemory)
            else NewMemory(content, kind, source, metadata, true_at)
        )
        item, digest = rules.made(new, self._now())
        self._lane()
        return then(self._store.add(item, digest, actor=item.source), self._kept)

    def remember_many(
        self, memories: Iterable[NewMemory], *, change: str = "imported", of: str = ""
    ) -> Future[list[MemoryItem]]:
        """Keep many, a thousand in one transaction; done when all are on disk.

        Lines of a talk and pieces of a document (`session_id`) may say the same twice. One wrong
        memory raises `InvalidInputError` and nothing is kept.
        """
        self.may_keep()
        now = self._now()
        made = [rules.made(new, now) for new in memories]
        self._lane()

        def write(part: list[tuple[MemoryItem, str]]) -> Future[list[Kept]]:
            in_order = part[0][0].session_id is not None
            return self._store.add_many(
                part, change=change, of=of, actor=part[0][0].source, exact_once=not in_order
            )

        def kept(part: list[Kept]) -> list[MemoryItem]:
            for each in part:
                if each.new:
                    self._meanings.later(each.item.id, each.rowid, each.item.wording, alone=False)
            self._changed(part[0].item.id, "ingested" if change == "ingested" else "imported")
            return [each.item for each in part]

        return in_parts(made, _BULK, write, kept)

    def ingest(
        self,
        path: Path,
        *,
        scope: Scope = Scope.PROFILE,
        scope_id: str | None = None,
        sensitivity: Sensitivity = Sensitivity.NORMAL,
        progress: Callable[[IngestProgress], None] | None = None,
        token: CancelToken | None = None,
    ) -> Future[Ingested]:
        """Take in a file, or all readable files below a folder: see `Documents.ingest`.

        `progress` is called in the documents' thread. Cancelling `token` ends it after the page in
        hand; so does the end of the program.
        """
        self.may_keep()
        self._lane()
        self._ingesting.start()
        both = Either(token or CancelToken(), self._ingest_token)
        return self._ingesting.enqueue(
            lambda: self.documents.ingest(
                path,
                scope=scope,
                scope_id=scope_id,
                sensitivity=sensitivity,
                progress=progress,
                token=both,
            )
        )

    def edit(self, memory_id: str, content: str, *, reason: str = "edited") -> Future[MemoryItem]:
        """Put another wording in its place; the old one stays as a version.

        Raises `NotFoundError`, `InvalidInputError`.
        """
        old = self._found(memory_id)
        return self.supersede([old.id], rules.reworded(old, content), reason=reason)

    def supersede(
        self, old_ids: Sequence[str], new: NewMemory, *, reason: str
    ) -> Future[MemoryItem]:
        """Keep `new` in the place of others; `reason` says why, in words the user reads."""
        self.may_keep()
        item, digest = rules.made(new, self._now())
        self._lane()
        written = self._store.add(item, digest, replaces=old_ids, reason=reason, actor=item.source)
        return then(written, self._kept)

    def merge(
        self, keep: str, others: Sequence[str], *, reason: str = "the same", actor: str = "user"
    ) -> Future[MemoryItem]:
        """`others` become versions of `keep`. Raises `NotFoundError`."""
        kept = self._found(keep)
        for other in others:
            self._found(other)
        self._lane()

        def done(merged: list[str]) -> MemoryItem:
            for memory_id in merged:
                self._changed(memory_id, "merged")
            return kept

        return then(self._store.merge(keep, others, reason, actor), done)

    def keep_wording(self, new: NewMemory, known: MemoryItem, reason: str) -> Future[MemoryItem]:
        """Other words for what is `known` already: kept as a version of it, found as it; gives the
        known one back."""
        self.may_keep()
        item, digest = rules.made(new, self._now())
        self._lane()
        written = self._store.add_said_again(item, digest, known.id, reason, item.source)

        def done(_nothing: None) -> MemoryItem:
            self._changed(item.id, "merged")
            return known

        return then(written, done)

    # --- finding ----------------------------------------------------------------------------

    # --- forgetting -------------------------------------------------------------------------

    def forget(self, memory_id: str, *, actor: str = "user", reason: str = "") -> Future[bool]:
        """Take it out of every search; False when there was none.

        `undo` brings it back for `BIN_DAYS`; what must be gone at once, and from every copy, is
        erased (`memory.erasing`).
        """

        def done(rowid: int) -> bool:
            if rowid:
                self._meanings.dropped(memory_id, rowid)
                self._changed(memory_id, "forgotten")
            return bool(rowid)

        return then(self._store.forget(memory_id, actor=actor, reason=reason), done)

    def undo(self, memory_id: str | None = None) -> Future[Undone | None]:
        """Take the last change back, or the last of one memory; None when there is none."""

        def done(undone: Undone | None) -> Undone | None:
            if undone is not None:
                for memory_id in undone.gone:
                    held = self._vectors.one(memory_id)
                    self._meanings.dropped(memory_id, 0 if held is None else held.rowid)
                    self._changed(memory_id, "forgotten")
                for memory_id in undone.back:
                    self._meanings.back(memory_id)
                    self._changed(memory_id, "restored")
            return undone

        self._lane()
        return then(self._store.undo(memory_id), done)

    # --- in the worker ----------------------------------------------------------------------

    def _kept(self, kept: Kept) -> MemoryItem:
        """It is on disk; what hangs on it follows. Runs in the storage thread."""
        if kept.new:
            self._meanings.later(kept.item.id, kept.rowid, kept.item.wording)
            for memory_id in kept.replaced:
                self._changed(memory_id, "superseded")
            self._changed(kept.item.id, "remembered")
        return kept.item

    def _tidy(self) -> None:
        if dropped := self.documents.drop_unfinished():
            _log.warning("unfinished_documents_dropped", count=dropped)

    # --- both -------------------------------------------------------------------------------

    def _found(self, memory_id: str) -> MemoryItem:
        item = self._store.get(memory_id)
        if item is None:
            raise NotFoundError(f"There is no memory {memory_id!r}.")
        return item
