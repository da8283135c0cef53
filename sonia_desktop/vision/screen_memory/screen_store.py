"""The screen memory's own SQLite file: pages, when they were in sight, a full-text index.

One thread uses a store. What is deleted is deleted: SQLite overwrites it (`secure_delete`), the
index is merged without it, the write-ahead log is cut, and the file shrinks.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from sonia_desktop.core.errors import StorageError
from sonia_desktop.vision.screen_memory.moments import (
    Ask,
    Forget,
    Forgotten,
    Found,
    Moment,
    Sighting,
)
from sonia_desktop.vision.screen_memory.pages import Page
from sonia_desktop.vision.screen_memory.screen_file import files_of, open_file, remove_damaged
from sonia_desktop.vision.screen_memory.search_words import lines_with, match_all, match_any

_WEIGHTS = (2.0, 4.0, 1.0)  # a word in the program's name, in the title, in the text
_AT_A_TIME = 50
_SPARE = 0.9
"""When too much is kept, so much of the limit is left: not each new page costs an old one."""


class ScreenStore:
    """An open file. Use `ScreenStore.open`."""

    def __init__(self, path: Path, connection: sqlite3.Connection, notice: str) -> None:
        self.path = path
        self.notice = notice
        """What happened to a damaged file; empty when all is well."""
        self._db = connection

    @classmethod
    def open(cls, path: Path) -> ScreenStore:
        """Open or create the file; a damaged one is set aside, and what can be read of it is taken
        over. Raises `StorageError` when it cannot be written, or is of a newer version."""
        connection, notice = open_file(path)
        return cls(path, connection, notice)

    def close(self) -> None:
        self._db.close()

    # --- keeping ----------------------------------------------------------------------------

    def pages_of(self, program: str, title: str, most: int) -> list[tuple[int, Page]]:
        """The newest pages of a window, newest first."""
        rows = self._db.execute(
            "SELECT id, text, times FROM moments WHERE program = ? AND title = ? "
            "ORDER BY id DESC LIMIT ?",
            (program, title, most),
        )
        return [(row[0], _page(row[1], row[2])) for row in rows]

    def add(self, program: str, title: str, page: Page) -> int:
        """Keep a new page; its number."""
        with self._writing():
            cursor = self._db.execute(
                "INSERT INTO moments(program, title, text, times) VALUES (?, ?, ?, ?)",
                (program, title, "\n".join(page.lines), _times(page)),
            )
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def update(self, moment: int, page: Page) -> None:
        """Keep what a page has become."""
        with self._writing():
            self._db.execute(
                "UPDATE moments SET text = ?, times = ? WHERE id = ?",
                ("\n".join(page.lines), _times(page), moment),
            )

    def set_thumbnail(self, moment: int, sealed: bytes, key: str, at: float) -> None:
        with self._writing():
            self._db.execute(
                "UPDATE moments SET thumbnail = ?, thumbnail_key = ?, thumbnail_at = ? "
                "WHERE id = ?",
                (sealed, key, at, moment),
            )

    def see(self, moment: int, first: float, last: float, sighting: int | None) -> int:
        """Keep that it was in sight; a sighting that goes on is made longer. Its number."""
        with self._writing():
            if sighting is not None:
                self._db.execute("UPDATE sightings SET last = ? WHERE id = ?", (last, sighting))
                return sighting
            cursor = self._db.execute(
                "INSERT INTO sightings(moment_id, first, last) VALUES (?, ?, ?)",
                (moment, first, last),
            )
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    # --- finding ----------------------------------------------------------------------------

    def search(self, ask: Ask) -> list[Found]:
        """Moments with all the words, else with some, the best first; without words the newest."""
        since, until = _open_range(ask.since, ask.until)
        if not ask.words:
            rows = self._db.execute(
                "SELECT m.id, 0.0 FROM moments m JOIN sightings s ON s.moment_id = m.id "
                f"WHERE s.last >= ? AND s.first <= ? {_OF_PROGRAM} "
                "GROUP BY m.id ORDER BY max(s.last) DESC LIMIT ?",
                (since, until, *_program(ask.program), ask.limit),
            ).fetchall()
        else:
            rows = self._matching(match_all(ask.words), ask)
            if not rows and len(ask.words) > 1:
                rows = self._matching(match_any(ask.words), ask)
        found = []
        for moment_id, score in rows:
            moment = self.moment(moment_id)
            if moment is not None:
                when = [s for s in moment.sightings if s.last >= since and s.first <= until]
                lines = tuple(lines_with(moment.text.splitlines(), ask.words))
                found.append(Found(moment, round(score, 4), lines, when[-1]))
        return found

    def _matching(self, match: str, ask: Ask) -> list[tuple[int, float]]:
        since, until = _open_range(ask.since, ask.until)
        weights = ", ".join(map(str, _WEIGHTS))
        return self._db.execute(
            f"SELECT m.id, -bm25(moments_fts, {weights}) AS score FROM moments_fts "
            "JOIN moments m ON m.id = moments_fts.rowid "
            "WHERE moments_fts MATCH ? AND EXISTS (SELECT 1 FROM sightings s "
            f"WHERE s.moment_id = m.id AND s.last >= ? AND s.first <= ?) {_OF_PROGRAM} "
            "ORDER BY score DESC, m.id DESC LIMIT ?",
            (match, since, until, *_program(ask.program), ask.limit),
        ).fetchall()

    def moment(self, moment: int) -> Moment | None:
        row = self._db.execute(
            "SELECT program, title, text, thumbnail IS NOT NULL FROM moments WHERE id = ?",
            (moment,),
        ).fetchone()
        seen = self._sightings(moment)
        if row is None or not seen:
            return None
        sightings = tuple(Sighting(first, last) for _, first, last in seen)
        return Moment(moment, row[0], row[1], row[2], sightings, bool(row[3]))

    def thumbnail(self, moment: int) -> tuple[bytes, str] | None:
        """The sealed thumbnail and the name of its key."""
        row = self._db.execute(
            "SELECT thumbnail, thumbnail_key FROM moments WHERE id = ?", (moment,)
        ).fetchone()
        return None if row is None or row[0] is None else (bytes(row[0]), str(row[1]))

    def counts(self) -> tuple[int, float | None, float | None]:
        """How many moments, and from when to when."""
        count = self._db.execute("SELECT count(*) FROM moments").fetchone()[0]
        first, last = self._db.execute("SELECT min(first), max(last) FROM sightings").fetchone()
        return count, first, last

    def bytes_on_disk(self) -> int:
        """What the file and SQLite's own files beside it take."""
        total = 0
        for file in files_of(self.path):
            with contextlib.suppress(OSError):
                total += file.stat().st_size
        return total

    # --- forgetting -------------------------------------------------------------------------

    def forget(self, what: Forget) -> Forgotten:
        """Take away what is named, from the disk too. Copies of damaged files go as well: nobody
        can look into those."""
        since, until = _open_range(what.since, what.until)
        rows = self._db.execute(
            "SELECT m.id, m.program FROM moments m WHERE (? IS NULL OR m.id = ?) "
            f"{_OF_PROGRAM} AND EXISTS (SELECT 1 FROM sightings s WHERE s.moment_id = m.id "
            "AND s.last >= ? AND s.first <= ?)",
            (what.moment, what.moment, *_program(what.program), since, until),
        ).fetchall()
        with self._writing():
            if what.since is None and what.until is None:
                self._delete([row[0] for row in rows])
            else:
                for moment_id, _ in rows:
                    self._cut_out(moment_id, since, until)
        remove_damaged(self.path)
        self.shrink()
        return Forgotten(len(rows), tuple(sorted({row[1] for row in rows if row[1]})))

    def prune(self, *, before: float, most_bytes: int) -> int:
        """Take away what was last seen before then, and the oldest while there is too much; how
        many moments."""
        old = [
            row[0]
            for row in self._db.execute(
                "SELECT moment_id FROM sightings GROUP BY moment_id HAVING max(last) < ?",
                (before,),
            )
        ]
        with self._writing():
            self._delete(old)
        gone = len(old)
        if gone:
            self.shrink()
        while self.bytes_on_disk() > most_bytes:
            self.shrink()  # the log alone may be what is too much
            while self._bytes_used() > _SPARE * most_bytes and (oldest := self._oldest()):
                with self._writing():
                    self._delete(oldest)
                gone += len(oldest)
            before = self.bytes_on_disk()
            self.shrink()
            if self.bytes_on_disk() >= before:
                break  # an empty file is as small as it gets
        return gone

    def shrink(self) -> None:
        """Give back what deleted rows took, and leave nothing of them in any of the files."""
        self._db.execute("INSERT INTO moments_fts(moments_fts) VALUES ('optimize')")
        self._db.execute("PRAGMA incremental_vacuum").fetchall()
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _bytes_used(self) -> int:
        pages, free, size = (
            self._db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        )
        return int((pages - free) * size)

    def _oldest(self) -> list[int]:
        count = self._db.execute("SELECT count(*) FROM moments").fetchone()[0]
        rows = self._db.execute(
            "SELECT moment_id FROM sightings GROUP BY moment_id ORDER BY max(last) LIMIT ?",
            (max(1, min(_AT_A_TIME, count // 10)),),
        )
        return [row[0] for row in rows]

    def _delete(self, moments: Sequence[int]) -> None:
        for moment in moments:
            self._db.execute("DELETE FROM sightings WHERE moment_id = ?", (moment,))
            self._db.execute("DELETE FROM moments WHERE id = ?", (moment,))

    def _cut_out(self, moment: int, since: float, until: float) -> None:
        """A moment as if nobody had looked in this time."""
        left = 0
        for number, first, last in self._sightings(moment):
            parts = [(first, last)]
            if last >= since and first <= until:
                self._db.execute("DELETE FROM sightings WHERE id = ?", (number,))
                parts = [part for part in ((first, since), (until, last)) if part[0] < part[1]]
                for part in parts:
                    self._db.execute(
                        "INSERT INTO sightings(moment_id, first, last) VALUES (?, ?, ?)",
                        (moment, *part),
                    )
            left += len(parts)
        if not left:
            self._delete([moment])
            return
        text, times = self._db.execute(
            "SELECT text, times FROM moments WHERE id = ?", (moment,)
        ).fetchone()
        page = _page(text, times).without(since, until)
        self._db.execute(
            "UPDATE moments SET text = ?, times = ? WHERE id = ?",
            ("\n".join(page.lines), _times(page), moment),
        )
        self._db.execute(
            "UPDATE moments SET thumbnail = NULL, thumbnail_at = NULL, thumbnail_key = NULL "
            "WHERE id = ? AND thumbnail_at BETWEEN ? AND ?",
            (moment, since, until),
        )

    def _sightings(self, moment: int) -> list[tuple[int, float, float]]:
        return self._db.execute(
            "SELECT id, first, last FROM sightings WHERE moment_id = ? ORDER BY first", (moment,)
        ).fetchall()

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with self._db:
                self._db.execute("BEGIN")
                yield
        except sqlite3.Error as error:
            raise StorageError(
                f"The screen memory {self.path} cannot be written: {error}.",
                remedy="Free disk space, or switch the screen memory off.",
            ) from error


_OF_PROGRAM = "AND (? = '' OR instr(lower(m.program), ?) > 0)"


def _program(name: str) -> tuple[str, str]:
    wanted = name.strip().lower()
    return wanted, wanted


def _open_range(since: float | None, until: float | None) -> tuple[float, float]:
    return (
        float("-inf") if since is None else since,
        float("inf") if until is None else until,
    )


def _page(text: str, times: str) -> Page:
    lines = text.split("\n") if text else []
    return Page(lines, json.loads(times))


def _times(page: Page) -> str:
    return json.dumps([round(at, 1) for at in page.times])
