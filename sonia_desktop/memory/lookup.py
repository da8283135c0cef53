"""Reads for a search: rows that hold a word, rows nearest in meaning, rows beside them.

Plain SQL on few columns: these run at every question, among up to a million rows.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any, NamedTuple

import numpy as np
from sqlalchemy import Connection

from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import Database
from sonia_desktop.memory.bm25 import Bm25
from sonia_desktop.memory.rows import vector_of
from sonia_desktop.memory.signs import SignTable
from sonia_desktop.memory.types import MemoryFilter, Vector
from sonia_desktop.memory.where import where_of
from sonia_desktop.memory.words import Sought, stems

_SIGNS_PAGE = 2_000  # rows; 3 MB
_COMPARED = 200
"""So many of those nearest by their signs are compared exactly. Measured on all-MiniLM-L6-v2: 0.97
and more of the 50 nearest are among them (tests/memory/test_signs.py)."""
_COMMON_SHARE = 0.02
_COMMON_ROWS = 2_000
"""A word that stands in more memories than this (and in more than that share) is left out of the
search for candidates when the question has a rarer one: it costs most and tells least."""
_RANKED_ROWS = 10_000
"""More matches than about so many are not ranked: of words that stand everywhere, only the newest
memories are, and those that hold all of the words. Meaning finds the others."""
_KNOWN_COUNTS = 4_096
_WORTH_KNOWING = 1_000
"""Only larger counts are known for a while: a smaller one is read at once, and a word that was new
a moment ago must be found."""
_PARTS = 500  # values in one IN (...)
_WEIGHED_ANEW = 4
"""With the user's own BM25, so many times more are taken from FTS5, whose order is another."""
BUILT_IN = Bm25()


class Row(NamedTuple):
    """What ranking needs of a memory."""

    rowid: int
    id: str
    content: str
    speaker: str | None
    session_id: str | None
    position: int | None
    said_at: str
    true_at: str | None
    valid_until: str | None
    superseded_by: str | None
    document_id: str | None
    vector: Vector | None


_ROW = (
    "SELECT m.rowid, m.id, m.content, m.speaker, m.session_id, m.position, "
    "coalesce(m.said_at, m.created_at), m.true_at, m.valid_until, m.superseded_by, m.document_id, "
    "{vector} FROM memories AS m "
)
_OURS = "embedding_model = ? AND embedding_dimension = ?"
_WITH_VECTOR = _ROW.format(vector=f"CASE WHEN {_OURS} THEN m.embedding END")
_WITHOUT_VECTOR = _ROW.format(vector="NULL")


class Lookup:
    """Thread-safe; reads only, besides its table of signs.

    Args:
        db: the truth.
        model_id, dimension: whose vectors are compared.
        bm25: how words are weighed.
    """

    def __init__(self, db: Database, model_id: str, dimension: int, bm25: Bm25 = BUILT_IN) -> None:
        self._db, self._model, self._bm25 = db, (model_id, dimension), bm25
        self._of_thread = threading.local()
        self._signs = SignTable(dimension)
        self._dimension = dimension
        self._lock = threading.Lock()
        self._counts: OrderedDict[str, tuple[int, int]] = OrderedDict()

    @contextmanager
    def together(self) -> Iterator[None]:
        """What this thread reads within uses one connection."""
        with self._db.read() as connection:
            self._of_thread.connection = connection
            try:
                yield
            finally:
                self._of_thread.connection = None

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        own = getattr(self._of_thread, "connection", None)
        if own is not None:
            yield own
            return
        with self._db.read() as connection:
            yield connection

    # --- words ------------------------------------------------------------------------------

    def total(self) -> int:
        """How many memories the full text holds."""
        with self._read() as connection:
            row = connection.exec_driver_sql("SELECT kept FROM memory_counts").one()
        return int(row[0])

    def documents(self, terms: Sequence[Sought], total: int) -> dict[str, int]:
        """In how many memories each term stands; large counts are known for a while."""
        counts: dict[str, int] = {}
        for term in terms:
            with self._lock:
                known = self._counts.get(term.expression)
            if known is not None and abs(known[1] - total) <= known[1] // 50:
                counts[term.said] = known[0]
                continue
            with self._read() as connection:
                row = connection.exec_driver_sql(
                    "SELECT count(*) FROM memories_fts WHERE memories_fts MATCH ?",
                    (term.expression,),
                ).one()
            counts[term.said] = int(row[0])
            if counts[term.said] < _WORTH_KNOWING:
                continue
            with self._lock:
                self._counts[term.expression] = (counts[term.said], total)
                if len(self._counts) > _KNOWN_COUNTS:
                    self._counts.popitem(last=False)
        return counts

    def matching(
        self,
        terms: Sequence[Sought],
        documents: dict[str, int],
        total: int,
        chosen: MemoryFilter,
        limit: int,
    ) -> dict[str, float]:
        """Memories that hold any of the terms, with their BM25 (larger is better)."""
        held = [term for term in terms if documents.get(term.said)]
        often = max(_COMMON_ROWS, int(total * _COMMON_SHARE))
        rare = [term for term in held if documents[term.said] <= often]
        if not held:
            return {}
        chosen_terms = rare or held
        where, values = where_of(chosen)
        asked = [(" OR ".join(term.expression for term in chosen_terms), "", 0)]
        matches = sum(documents[term.said] for term in chosen_terms)
        found: dict[str, float] = {}
        with self._read() as connection:
            if matches > _RANKED_ROWS:
                newest = connection.exec_driver_sql("SELECT max(rowid) FROM memories").scalar_one()
                after = int(newest * (1 - _RANKED_ROWS / matches))
                asked = [(asked[0][0], " AND memories_fts.rowid > ?", after)]
                if len(chosen_terms) > 1:
                    asked.append((" AND ".join(f"({t.expression})" for t in chosen_terms), "", 0))
            reach = limit if self._bm25.built_in else limit * _WEIGHED_ANEW
            for query, newer, after in asked:
                rows = connection.exec_driver_sql(
                    "SELECT m.id, -bm25(memories_fts) FROM memories_fts "
                    "JOIN memories AS m ON m.rowid = memories_fts.rowid "
                    f"WHERE memories_fts MATCH ?{newer} AND {where} ORDER BY rank LIMIT ?",
                    (query, *((after,) if newer else ()), *values, reach),
                ).all()
                for row in rows:
                    found[row[0]] = max(found.get(row[0], 0.0), float(row[1]))
            if not self._bm25.built_in:
                found = self._weighed(found, chosen_terms, documents, total)
        return found

    def _weighed(
        self,
        found: Iterable[str],
        terms: Sequence[Sought],
        documents: Mapping[str, int],
        total: int,
    ) -> dict[str, float]:
        """The same memories by the user's own BM25."""
        ids, weighed = list(found), {}
        with self._read() as connection:
            usual = _usual_length(connection)
            for start in range(0, len(ids), _PARTS):
                part = ids[start : start + _PARTS]
                for key, content in connection.exec_driver_sql(
                    f"SELECT id, content FROM memories WHERE id IN ({','.join('?' * len(part))})",
                    tuple(part),
                ):
                    own = stems(content)
                    weighed[key] = self._bm25.score(
                        ((term.count_in(own), documents[term.said]) for term in terms),
                        len(own),
                        usual,
                        total,
                    )
        return weighed

    # --- meaning ----------------------------------------------------------------------------

    def put(self, rowid: int, vector: Vector) -> None:
        """A row has a vector now."""
        if len(vector) == self._dimension:
            self._signs.put(np.array([rowid], np.int64), np.asarray(vector)[None, :])

    def remove(self, rowid: int) -> None:
        self._signs.remove(rowid)

    def read_signs(self, before_rowid: int | None = None) -> int | None:
        """Read a page of vectors, the newest first; from where to go on, None at the end."""
        with self._read() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT rowid, embedding FROM memories WHERE rowid < ? AND {_OURS} "
                "AND deleted_at IS NULL ORDER BY rowid DESC LIMIT ?",
                (before_rowid or 2**62, *self._model, _SIGNS_PAGE),
            ).all()
        good = [row for row in rows if len(row[1]) == self._dimension * 4]
        if good:
            vectors = np.frombuffer(b"".join(row[1] for row in good), "<f4")
            self._signs.put(
                np.array([row[0] for row in good], np.int64), vectors.reshape(len(good), -1)
            )
        return rows[-1][0] if len(rows) == _SIGNS_PAGE else None

    def nearest(self, vector: Vector, limit: int) -> dict[str, Vector]:
        """The nearest memories by id, best first, with their vectors."""
        rowids = self._signs.nearest(vector, max(_COMPARED, 2 * limit))
        held: list[Any] = []
        with self._read() as connection:
            for start in range(0, len(rowids), _PARTS):
                part = rowids[start : start + _PARTS]
                held += connection.exec_driver_sql(
                    "SELECT id, embedding FROM memories WHERE rowid IN "
                    f"({','.join('?' * len(part))}) AND {_OURS} AND deleted_at IS NULL",
                    (*part, *self._model),
                ).all()
        if not held:
            return {}
        vectors = np.frombuffer(b"".join(row[1] for row in held), "<f4").reshape(len(held), -1)
        order = np.argsort(-(vectors @ vector), kind="stable")[:limit]
        return {held[row][0]: vectors[row].copy() for row in order.tolist()}

    # --- rows -------------------------------------------------------------------------------

    def listed(
        self, chosen: MemoryFilter, limit: int, below: tuple[str, str] | None = None
    ) -> list[str]:
        """Ids of what may be found, the last kept first; `below`: go on after (created_at, id)."""
        where, values = where_of(chosen)
        if below is not None:
            where += " AND (m.created_at < ? OR (m.created_at = ? AND m.id > ?))"
            values += [below[0], *below]
        return self._last_kept(where, values, limit)

    def of_slots(self, slots: Sequence[str], chosen: MemoryFilter, limit: int) -> dict[str, str]:
        """What is filed under these slots and may be found: slot by id, the newest first."""
        where, values = where_of(chosen)
        with self._read() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT m.id, m.slot FROM memories AS m WHERE m.slot IN "
                f"({','.join('?' * len(slots))}) AND {where} ORDER BY m.created_at DESC LIMIT ?",
                (*slots, *values, limit),
            ).all()
        return {row[0]: row[1] for row in rows}

    def within(
        self, since: date | None, until: date | None, chosen: MemoryFilter, limit: int
    ) -> list[str]:
        """Ids of what was said, or is true, from one local day to before another, the last kept
        first."""
        where, values = where_of(chosen)
        said, true = [], []
        for day, sign in ((since, ">="), (until, "<")):
            if day is not None:
                begins = datetime.combine(day, time()).astimezone()
                said.append((f"coalesce(m.said_at, m.created_at) {sign} ?", iso_z(begins)))
                true.append((f"m.true_at {sign} ?", day.isoformat()))
        if said:
            either = [" AND ".join(part for part, _ in parts) for parts in (said, true)]
            where += f" AND (({either[0]}) OR ({either[1]}))"
            values += [value for parts in (said, true) for _, value in parts]
        return self._last_kept(where, values, limit)

    def _last_kept(self, where: str, values: Sequence[Any], limit: int) -> list[str]:
        with self._read() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT m.id FROM memories AS m WHERE {where} "
                "ORDER BY m.created_at DESC, m.id LIMIT ?",
                (*values, limit),
            ).all()
        return [row[0] for row in rows]

    def sources(self) -> list[str]:
        """Who said what is remembered, the most talkative first."""
        with self._read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT source FROM memories WHERE deleted_at IS NULL "
                "GROUP BY source ORDER BY count(*) DESC, source"
            ).all()
        return [row[0] for row in rows]

    def rows(
        self,
        ids: Iterable[str],
        chosen: MemoryFilter,
        vectors: Mapping[str, Vector | None] | None = None,
    ) -> dict[str, Row]:
        """Those of `ids` that may be found, by id. `vectors` are known: they are not read again."""
        wanted = list(dict.fromkeys(ids))
        known = {key: value for key, value in (vectors or {}).items() if value is not None}
        where, values = where_of(chosen)
        found: dict[str, Row] = {}
        with self._read() as connection:
            for columns, first, several in (
                (_WITHOUT_VECTOR, (), [each for each in wanted if each in known]),
                (_WITH_VECTOR, self._model, [each for each in wanted if each not in known]),
            ):
                for start in range(0, len(several), _PARTS):
                    part = several[start : start + _PARTS]
                    for row in connection.exec_driver_sql(
                        f"{columns} WHERE m.id IN ({','.join('?' * len(part))}) AND {where}",
                        (*first, *part, *values),
                    ):
                        found[row[1]] = _row(row, known.get(row[1]))
        return found

    def beside(self, places: Iterable[tuple[str, int]], reach: int) -> list[Row]:
        """The lines up to `reach` places before and after these (session, position) places."""
        stretches: dict[str, list[list[int]]] = {}
        for session, position in sorted(places):
            known = stretches.setdefault(session, [])
            if known and position - reach <= known[-1][1] + 1:
                known[-1][1] = position + reach
            else:
                known.append([position - reach, position + reach])
        found = []
        with self._read() as connection:
            for session, parts in stretches.items():
                for first, last in parts:
                    found += [
                        _row(row)
                        for row in connection.exec_driver_sql(
                            f"{_WITH_VECTOR} WHERE m.session_id = ? AND m.position BETWEEN ? AND ? "
                            "AND m.deleted_at IS NULL AND +m.superseded_by IS NULL",
                            (*self._model, session, first, last),
                        )
                    ]
        return found


class WordCounts(NamedTuple):
    """The index of words: texts, the different words in them, the words of the usual text."""

    texts: int
    different: int
    usual_length: float


def counted_words(connection: Connection) -> WordCounts:
    """Walks over all different words: tens of milliseconds with many memories."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.memory_words "
        "USING fts5vocab('main', 'memories_fts', 'row')"
    )
    query = "SELECT count(*) FROM temp.memory_words"
    different = connection.exec_driver_sql(query).scalar_one()
    texts = _averages(connection)[0]
    return WordCounts(texts, int(different), _usual_length(connection) if texts else 0.0)


def _usual_length(connection: Connection) -> float:
    """Words of the usual memory."""
    texts, words = _averages(connection)
    return words / texts if texts else 1.0


def _averages(connection: Connection) -> tuple[int, int]:
    """Texts and words as FTS5 counts them: its first row holds them as SQLite's varints
    (fts5_index.c, FTS5_AVERAGES_ROWID)."""
    block = connection.exec_driver_sql(
        "SELECT block FROM memories_fts_data WHERE id = 1"
    ).scalar_one_or_none()
    numbers, value = [], 0
    for byte in block or b"":
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            numbers.append(value)
            value = 0
    return (numbers[0], numbers[1]) if len(numbers) > 1 else (0, 0)


def _row(row: Any, known: Vector | None = None) -> Row:
    vector = vector_of(row[11]) if row[11] is not None else known
    return Row._make((*row[:11], vector))
