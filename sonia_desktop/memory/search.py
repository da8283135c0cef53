"""A question to the memories that answer it, by words, meaning, neighbours, time; each says why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sonia_desktop.memory.asked import asks_for_all, slots_asked
from sonia_desktop.memory.lookup import Lookup, Row
from sonia_desktop.memory.periods import ANCHOR, Period, around, period_in
from sonia_desktop.memory.ranking import RELEVANT_SCORE, STOP_WORDS, Candidate, Ranked, Term, rank
from sonia_desktop.memory.talk import TALK, Line, TalkRecipe, names_among, weigh
from sonia_desktop.memory.types import MemoryFilter, Vector
from sonia_desktop.memory.words import Sought, stems, terms_of, words

CANDIDATES = 50
"""Each of the two searches brings at least as many, so that the other's best are weighed too."""
_REACH = 4
"""Lines loaded around a candidate line: two that may be found themselves, and their neighbours."""
_FOUND_BESIDE = 2
_HALF_LIFE_DAYS = 365.0
_AGE_WEIGHT = 0.04
"""What was said long ago loses at most this share: among equals the newer is first, and nothing is
ever lost by its age alone."""
_ENDED = 0.8
"""Share of the score left to what is no longer true."""
_FILED = 0.9
"""What stands in the slot a question asks for scores at least this."""
_LISTED = 0.6
_ANCHORS = 5
_SURE_ANCHOR = 0.3
"""A memory of "the move" whose score by words alone is less is not taken for it."""
_IN_TIME = 0.15
"""What was said (or is true) in the time the question names gains this share of what it lacks."""


class Searcher:
    """Pure but for what `lookup` and `nearest` read.

    Args:
        lookup: reads of the store.
        nearest: the nearest memories by meaning, best first, with the vectors it knows.
        recipe: how lines of talks are weighed.
    """

    def __init__(
        self,
        lookup: Lookup,
        nearest: Callable[[Vector, int], Mapping[str, Vector | None]],
        recipe: TalkRecipe = TALK,
    ) -> None:
        self._lookup, self._nearest, self._recipe = lookup, nearest, recipe

    def find(
        self,
        query: str,
        vector: Vector | None,
        limit: int,
        chosen: MemoryFilter,
        now: datetime,
    ) -> list[Ranked]:
        """The best first; scores 0 to 1, comparable with `RELEVANT_SCORE`."""
        with self._lookup.together():
            return self._find(query, vector, limit, chosen, now)

    def _find(
        self,
        query: str,
        vector: Vector | None,
        limit: int,
        chosen: MemoryFilter,
        now: datetime,
    ) -> list[Ranked]:
        period = period_in(query, now)
        anchored = self._anchored(query, chosen, now) if period is None else None
        asked = period or anchored
        if asks_for_all(query if asked is None else asked.rest, asked is not None):
            return self._all(limit, chosen, asked)
        terms = terms_of(period.rest if period else query) or terms_of(query)
        total = self._lookup.total()
        documents = self._lookup.documents(terms, total)
        wanted = max(limit, CANDIDATES)
        narrow = chosen != MemoryFilter()
        bm25 = self._lookup.matching(terms, documents, total, chosen, wanted)
        reach = wanted * (4 if narrow else 1)
        near = {} if vector is None else self._nearest(vector, reach)
        rows = self._lookup.rows([*bm25, *near], chosen, near)
        lines = [row for row in rows.values() if _in_talk(row)]
        names = names_among({row.speaker for row in lines if row.speaker}, words(query))
        if names:  # their names stand everywhere in a talk: look for what else is asked, too
            terms_less = terms_of(query, names)
            more = self._lookup.matching(terms_less, documents, total, chosen, wanted)
            rows |= self._lookup.rows([key for key in more if key not in rows], chosen)
            lines = [row for row in rows.values() if _in_talk(row)]
        else:
            terms_less = terms
        plain = [row for row in rows.values() if not _in_talk(row)]
        ranked = self._rank_plain(plain, terms, documents, total, bm25, vector)
        if lines:
            ranked += self._rank_lines(lines, terms_less, documents, total, vector, names, chosen)
        when = {row.id: row for row in rows.values()}
        ranked = [
            # A line of a talk that tells what came after stands beside it, not at any later time.
            _in_time(item, row, period if _in_talk(row) else asked, now)
            if (row := when.get(item.id)) is not None
            else item
            for item in ranked
        ]
        ranked = self._asked_for(slots_asked(query), ranked, chosen)
        ranked.sort(key=lambda item: (-item.score, item.id))
        return ranked[:limit]

    def _asked_for(
        self, slots: Sequence[str], ranked: list[Ranked], chosen: MemoryFilter
    ) -> list[Ranked]:
        """What is filed under just what the question asks for stands before what only sounds like
        it: "where does Klara live" - "Klara moved to Wien"."""
        if not slots:
            return ranked
        filed = self._lookup.of_slots(slots, chosen, CANDIDATES)
        by_id = {item.id: item for item in ranked}
        for memory_id, slot in filed.items():
            found = by_id.get(memory_id, Ranked(memory_id, 0.0, "", {}))
            floor = _FILED - 0.01 * slots.index(slot)
            why = "tells just what is asked for" + (f"; {found.why}" if found.why else "")
            score = round(floor + (1 - _FILED) * found.score, 4)
            by_id[memory_id] = replace(
                found, score=max(score, found.score), why=why, parts={**found.parts, "filed": floor}
            )
        return list(by_id.values())

    def _all(self, limit: int, chosen: MemoryFilter, period: Period | None) -> list[Ranked]:
        """The newest there are, of a time where one is named."""
        since, until = (None, None) if period is None else (period.since, period.until)
        ids = self._lookup.within(since, until, replace(chosen, documents=False), limit)
        why = "told last" if period is None else period.named
        return [
            Ranked(each, round(_LISTED - 0.0001 * at, 4), why, {}) for at, each in enumerate(ids)
        ]

    def _anchored(self, query: str, chosen: MemoryFilter, now: datetime) -> Period | None:
        """ "Before the move": the time before what is remembered of the move."""
        found = ANCHOR.search(query)
        if found is None:
            return None
        best = self._find(found["event"], None, _ANCHORS, chosen, now)
        rows = self._lookup.rows([item.id for item in best], chosen)
        event = set(words(found["event"])) - STOP_WORDS
        sure = [rows[item.id] for item in best if item.id in rows and item.score >= _SURE_ANCHOR]
        if not sure:
            return None
        # "The move" is the move rather than somebody who moved.
        row = next((row for row in sure if event <= set(words(row.content))), sure[0])
        return around(found, _moment(row.true_at or row.said_at).astimezone().date())

    def likest(self, text: str, vector: Vector | None, limit: int) -> dict[str, float | None]:
        """What shares most words or most meaning with `text`: cosine by id, likest first."""
        chosen = MemoryFilter(documents=False)
        terms, total = terms_of(text), self._lookup.total()
        documents = self._lookup.documents(terms, total)
        found = self._lookup.matching(terms, documents, total, chosen, limit)
        near = {} if vector is None else self._nearest(vector, limit)
        rows = self._lookup.rows([*found, *near], chosen, near)
        cosines = {key: _cosine(row, vector) for key, row in rows.items()}
        return dict(sorted(cosines.items(), key=lambda pair: -(pair[1] or 0.0)))

    def _rank_plain(
        self,
        rows: list[Row],
        terms: list[Sought],
        documents: Mapping[str, int],
        total: int,
        bm25: Mapping[str, float],
        vector: Vector | None,
    ) -> list[Ranked]:
        held = {row.id: stems(row.content) for row in rows if row.id in bm25}
        return rank(
            [Candidate(row.id, bm25.get(row.id, 0.0), _cosine(row, vector)) for row in rows],
            [
                Term(
                    term.said,
                    documents.get(term.said, 0),
                    frozenset(key for key, own in held.items() if term.count_in(own)),
                )
                for term in terms
            ],
            total,
        )

    def _rank_lines(
        self,
        rows: list[Row],
        terms: list[Sought],
        documents: Mapping[str, int],
        total: int,
        vector: Vector | None,
        names: frozenset[str],
        chosen: MemoryFilter,
    ) -> list[Ranked]:
        """Ordered by the recipe; the scores hang on how well the best really answers."""
        places = {(row.session_id or "", row.position or 0) for row in rows}
        around = {row.id: row for row in self._lookup.beside(places, _REACH)}
        allowed = {row.id for row in rows}
        if chosen in (MemoryFilter(), MemoryFilter(documents=False)):
            allowed |= {row.id for row in around.values() if _near(row, places)}
        around |= {row.id: row for row in rows}
        lines = [_line(row, row.id in allowed) for row in around.values()]
        weighed = weigh(lines, terms, documents, total, vector, names, self._recipe)
        if not weighed or weighed[0].weight <= 0:
            return []
        heads = [around[item.id] for item in weighed[:3]]
        own = {row.id: stems(row.content) for row in heads}
        alone = rank(
            [Candidate(row.id, 1.0, _cosine(row, vector)) for row in heads],
            [
                Term(
                    term.said,
                    documents.get(term.said, 0),
                    frozenset(key for key, said in own.items() if term.count_in(said)),
                )
                for term in terms
            ],
            total,
        )
        why = {item.id: item.why for item in alone}
        level = alone[0].score
        best = weighed[0].weight
        return [
            Ranked(
                item.id,
                round(level * max(item.weight, 0.0) / best, 4),
                why.get(item.id) or _why_line(around[item.id], terms, vector),
                item.parts,
            )
            for item in weighed
        ]


def _in_talk(row: Row) -> bool:
    return row.session_id is not None and row.position is not None


def _near(row: Row, places: set[tuple[str, int]]) -> bool:
    session, position = row.session_id or "", row.position or 0
    return any(
        (session, position + step) in places for step in range(-_FOUND_BESIDE, _FOUND_BESIDE + 1)
    )


def _cosine(row: Row, vector: Vector | None) -> float | None:
    return None if vector is None or row.vector is None else float(row.vector @ vector)


def _line(row: Row, wanted: bool) -> Line:
    text = row.content.rstrip()
    if text.endswith(")") and " (" in text:  # "What do you think? (shows a photo)"
        text = text[: text.rindex(" (")].rstrip()
    return Line(
        row.id,
        row.session_id or "",
        row.position or 0,
        row.speaker,
        stems(row.content),
        text.endswith("?"),
        row.vector,
        wanted,
    )


def _why_line(row: Row, terms: list[Sought], vector: Vector | None) -> str:
    from sonia_desktop.memory.ranking import explain

    own = stems(row.content)
    said = explain([t.said for t in terms if t.count_in(own)], _cosine(row, vector))
    return said if said != "nothing in common" else "stands beside what was asked for"


def _in_time(item: Ranked, row: Row, period: Period | None, now: datetime) -> Ranked:
    """The score after what time says: the period asked for, age, and whether it still holds."""
    score, why, parts = item.score, item.why, dict(item.parts)
    if period is not None and (period.holds(row.true_at) or period.holds(row.said_at)):
        score += _IN_TIME * (1 - score)
        why += f"; {period.named}"
        parts["time"] = _IN_TIME
    if row.valid_until is not None and row.valid_until < now.isoformat():
        score *= _ENDED
        why += f"; true until {row.valid_until[:10]}"
    if row.superseded_by is not None:
        score *= _ENDED
        why += "; replaced since"
    days = max((now.astimezone(UTC) - _moment(row.said_at)).total_seconds() / 86_400, 0.0)
    score *= 1 - _AGE_WEIGHT * (1 - 0.5 ** (days / _HALF_LIFE_DAYS))
    parts["age_days"] = round(days, 1)
    return Ranked(item.id, round(min(score, 1.0), 4), why, parts)


def _moment(said_at: str) -> datetime:
    moment = datetime.fromisoformat(said_at)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


__all__ = ["CANDIDATES", "RELEVANT_SCORE", "Searcher"]
