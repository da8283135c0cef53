"""Documents: their rows, and how a file or a folder becomes searchable pieces.

    documents = Documents(db, memory.remember_many, bus_told)
    taken = documents.ingest(Path("~/papers"), progress=show, token=token)
    taken.failed                # [("scan.pdf", "scan.pdf holds no text, only pictures of it. ...")]

Blocks until it is on disk: call it from a worker of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, SoniaError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.storage import Database, documents, memories
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory.chunking import CHUNK_CHARACTERS, chunks_of, plain
from sonia_desktop.memory.document_files import (
    Document,
    Ingested,
    IngestProgress,
    digest_of,
    files_below,
    size_of,
)
from sonia_desktop.memory.reading import CODE_SUFFIXES, Reading, read_document
from sonia_desktop.memory.rows import ITEM_COLUMNS, item_of
from sonia_desktop.memory.types import Form, MemoryItem, NewMemory, Scope, Sensitivity

_PART = 200  # pieces kept in one go


Keep = Callable[[Iterable[NewMemory], str, str], Future[list[MemoryItem]]]
"""``keep(pieces, change, document_id)``."""


class Documents:
    """Args:
    db: the truth.
    keep: keeps the pieces of a document as memories.
    gone: told the id of each piece that is not to be found any more.
    """

    def __init__(
        self,
        db: Database,
        keep: Keep,
        gone: Callable[[str, int], None],
        chunk_size: int = CHUNK_CHARACTERS,
    ) -> None:
        self._db, self._keep, self._gone = db, keep, gone
        self._chunk_size = chunk_size
        self._in_hand: set[str] = set()

    # --- taking in --------------------------------------------------------------------------

    def ingest(
        self,
        path: Path,
        *,
        scope: Scope = Scope.PROFILE,
        scope_id: str | None = None,
        sensitivity: Sensitivity = Sensitivity.NORMAL,
        progress: Callable[[IngestProgress], None] | None = None,
        token: CancelToken | None = None,
    ) -> Ingested:
        """Take in a file, or every readable file below a folder (links are not followed).

        A file whose content is known is left as it is; a changed one takes the old one's place.
        After a cancel, whole files stay and the one in hand is left out. One bad file of a folder
        is told in `failed`; a bad file named itself raises `InvalidInputError` or `NotFoundError`.
        """
        path = path.expanduser().absolute()
        token = token or CancelToken()
        single = not path.is_dir()
        files = [path] if single else list(files_below(path))
        if not files:
            raise InvalidInputError(
                f"There is no file in {path} that can be read.",
                remedy="Text, Markdown, HTML, PDF, Word and source code can be.",
            )
        sizes = {file: size_of(file) for file in files}
        total, done = sum(sizes.values()), 0
        taken = Ingested()
        for number, file in enumerate(files):

            def tell(
                page: int,
                pages: int | None,
                file: Path = file,
                number: int = number,
                done: int = done,
            ) -> None:
                if progress is not None:
                    share = page / pages if pages else 0.0
                    at = done + int(sizes[file] * share)
                    progress(IngestProgress(file.name, number, len(files), at, total, page, pages))

            if token.cancelled:
                taken.cancelled = True
                break
            tell(0, None)
            try:
                document, new = self._take(file, scope, scope_id, sensitivity, tell, token)
                (taken.added if new else taken.known).append(document)
            except SoniaError as error:
                if token.cancelled:
                    taken.cancelled = True
                    break
                if single:
                    raise
                taken.failed.append((str(file), str(error)))
            done += sizes[file]
        if progress is not None and not taken.cancelled:
            progress(IngestProgress("", len(files), len(files), total, total, 0, None))
        return taken

    def _take(
        self,
        file: Path,
        scope: Scope,
        scope_id: str | None,
        sensitivity: Sensitivity,
        tell: Callable[[int, int | None], None],
        token: CancelToken,
    ) -> tuple[Document, bool]:
        sha256 = digest_of(file, token)
        known = self._known(file, sha256, scope, scope_id)
        if known is not None:
            return known, False
        reading = read_document(file)
        stat = file.stat()
        row = {
            "id": new_id("doc"),
            "name": file.name,
            "path": str(file),
            "media_type": reading.media_type,
            "title": reading.title or file.stem,
            "sha256": sha256,
            "size_bytes": stat.st_size,
            "characters": 0,
            "pages": reading.page_count,
            "chunks": 0,
            "scope": str(scope),
            "scope_id": scope_id,
            "sensitivity": str(sensitivity),
            "metadata": {},
            "modified_at": iso_z(datetime.fromtimestamp(stat.st_mtime, UTC)),
            "created_at": iso_z(),
            "updated_at": iso_z(),
        }
        self._in_hand.add(str(row["id"]))
        try:
            self._db.write(lambda connection: connection.execute(insert(documents), [row])).result()
            characters, chunks = self._keep_pieces(row, reading, file, tell, token)
            if not chunks:
                raise InvalidInputError(f"{file.name} is empty.")
        except BaseException:
            self.drop(str(row["id"]))
            raise
        finally:
            self._in_hand.discard(str(row["id"]))
        self._finish(str(row["id"]), characters, chunks, file, scope, scope_id)
        document = self.get(str(row["id"]))
        assert document is not None
        return document, True

    def _keep_pieces(
        self,
        row: dict[str, Any],
        reading: Reading,
        file: Path,
        tell: Callable[[int, int | None], None],
        token: CancelToken,
    ) -> tuple[int, int]:
        """Characters and pieces kept. Pages are pieces' borders; spans count the joined text."""
        code = file.suffix.casefold() in CODE_SUFFIXES
        waiting: list[NewMemory] = []
        offset = count = 0
        for page, raw in enumerate(reading.pages, 1):
            token.raise_if_cancelled()
            text = plain(raw)
            for chunk in chunks_of(text, code=code, most=self._chunk_size):
                details: dict[str, Any] = {"document": row["title"], "file": row["name"]}
                if chunk.heading:
                    details["heading"] = chunk.heading
                if reading.page_count:
                    details["page"] = page
                waiting.append(
                    NewMemory(
                        chunk.content,
                        kind="chunk",
                        source=f"file:{row['name']}"[:80],
                        metadata=details,
                        form=Form.SEMANTIC,
                        scope=row["scope"],
                        scope_id=row["scope_id"],
                        sensitivity=row["sensitivity"],
                        session_id=row["id"],
                        position=count,
                        document_id=row["id"],
                        span=(offset + chunk.start, offset + chunk.end),
                    )
                )
                count += 1
                if len(waiting) >= _PART:
                    self._keep(waiting, "ingested", row["id"]).result()
                    waiting = []
                    token.raise_if_cancelled()
            offset += len(text) + 1
            tell(page, reading.page_count)
        if waiting:
            self._keep(waiting, "ingested", row["id"]).result()
        return max(offset - 1, 0), count

    def _finish(
        self,
        document_id: str,
        characters: int,
        chunks: int,
        file: Path,
        scope: Scope,
        scope_id: str | None,
    ) -> None:
        """It is whole: older states of the same file make room."""

        def job(connection: Connection) -> list[str]:
            connection.execute(
                update(documents)
                .where(documents.c.id == document_id)
                .values(characters=characters, chunks=chunks, updated_at=iso_z())
            )
            return list(
                connection.execute(
                    select(documents.c.id).where(
                        documents.c.path == str(file),
                        documents.c.id != document_id,
                        documents.c.scope == str(scope),
                        documents.c.scope_id.is_(None)
                        if scope_id is None
                        else documents.c.scope_id == scope_id,
                        documents.c.deleted_at.is_(None),
                    )
                ).scalars()
            )

        for old in self._db.write(job).result():
            self.forget(old)

    # --- what is there ----------------------------------------------------------------------

    def get(self, document_id: str) -> Document | None:
        with self._db.read() as connection:
            row = connection.execute(
                _SELECT.where(documents.c.id == document_id, documents.c.deleted_at.is_(None))
            ).first()
        return None if row is None else Document(**dict(row._mapping))

    def newest(self, limit: int = 100) -> list[Document]:
        """What was taken in last, newest first."""
        with self._db.read() as connection:
            rows = connection.execute(
                _SELECT.where(documents.c.deleted_at.is_(None), documents.c.chunks > 0)
                .order_by(documents.c.created_at.desc(), documents.c.id)
                .limit(limit)
            ).all()
        return [Document(**dict(row._mapping)) for row in rows]

    def chunks(self, document_id: str, start: int = 0, limit: int = 1_000) -> list[MemoryItem]:
        """Its pieces in order, from a position on."""
        with self._db.read() as connection:
            rows = connection.execute(
                select(*ITEM_COLUMNS)
                .where(
                    memories.c.document_id == document_id,
                    memories.c.deleted_at.is_(None),
                    memories.c.position >= start,
                )
                .order_by(memories.c.position)
                .limit(limit)
            ).all()
        return [item_of(row) for row in rows]

    def forget(self, document_id: str) -> Document:
        """Take a document with all its pieces out of every search. Raises `NotFoundError`."""
        document = self.get(document_id)
        if document is None:
            raise NotFoundError(f"There is no document {document_id!r}.")
        now = iso_z()

        def job(connection: Connection) -> list[tuple[str, int]]:
            pieces = connection.exec_driver_sql(
                "SELECT id, rowid FROM memories WHERE document_id = ? AND deleted_at IS NULL",
                (document_id,),
            ).all()
            for table, column in ((documents, documents.c.id), (memories, memories.c.document_id)):
                connection.execute(
                    update(table)
                    .where(column == document_id, table.c.deleted_at.is_(None))
                    .values(deleted_at=now)
                )
            return [(row[0], row[1]) for row in pieces]

        for memory_id, rowid in self._db.write(job).result():
            self._gone(memory_id, rowid)
        return document

    def drop(self, document_id: str) -> None:
        """Delete it for good, pieces and all: what was not finished."""

        def job(connection: Connection) -> list[tuple[str, int]]:
            pieces = connection.exec_driver_sql(
                "SELECT id, rowid FROM memories WHERE document_id = ?", (document_id,)
            ).all()
            connection.execute(delete(documents).where(documents.c.id == document_id))
            return [(row[0], row[1]) for row in pieces]

        for memory_id, rowid in self._db.write(job).result():
            self._gone(memory_id, rowid)

    @contextmanager
    def in_hand(self, document_id: str) -> Iterator[None]:
        """Meanwhile `drop_unfinished` leaves it alone."""
        self._in_hand.add(document_id)
        try:
            yield
        finally:
            self._in_hand.discard(document_id)

    def drop_unfinished(self) -> int:
        """After a start: documents whose taking in was cut off by a kill."""
        with self._db.read() as connection:
            ids = list(
                connection.execute(select(documents.c.id).where(documents.c.chunks == 0)).scalars()
            )
        cut_off = [document_id for document_id in ids if document_id not in self._in_hand]
        for document_id in cut_off:
            self.drop(document_id)
        return len(cut_off)

    def _known(
        self, file: Path, sha256: str, scope: Scope, scope_id: str | None
    ) -> Document | None:
        """The same bytes under the same path (or a path that is no more) in the same scope."""
        with self._db.read() as connection:
            rows = connection.execute(
                _SELECT.where(
                    documents.c.sha256 == sha256,
                    documents.c.scope == str(scope),
                    documents.c.deleted_at.is_(None),
                    documents.c.chunks > 0,
                )
            ).all()
        for row in rows:
            if row.scope_id == scope_id and row.path == str(file):
                return Document(**dict(row._mapping))
        return None


_SELECT = select(*(column for column in documents.columns if column.name != "deleted_at"))
