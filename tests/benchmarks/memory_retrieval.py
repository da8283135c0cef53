"""How well memories are found in public collections: BM25 alone, vectors alone, their mix, ours.

    python tests/benchmarks/memory_retrieval.py --locomo FOLDER    # *.json: evidence recall@10
    python tests/benchmarks/memory_retrieval.py --beir FOLDER      # corpus, queries, qrels

Ours is the product's own `Memory.search`; nothing is tuned to a conversation or a collection.
Prints a table on stderr and JSON on stdout.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import re
import statistics
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from sonia_desktop.memory.memory import Memory
from sonia_desktop.memory.types import MemoryFilter, NewMemory
from sonia_desktop.memory.words import terms_of
from tests.benchmarks.memory_search import EMBEDDER, opened

Ranking = list[str]
"""Ids in the collection, best first."""


class Baselines:
    """BM25 (FTS5's own), cosine, and the sum of both after each is divided by its largest."""

    def __init__(self, memory: Memory, wordings: dict[str, str]) -> None:
        self._lookup = memory._lookup
        self._ids = list(wordings)
        self._vectors = EMBEDDER.embed(list(wordings.values()))

    def rank(self, query: str, depth: int) -> dict[str, Ranking]:
        terms, total = terms_of(query), self._lookup.total()
        documents = self._lookup.documents(terms, total)
        words = self._lookup.matching(terms, documents, 0, MemoryFilter(), len(self._ids))
        cosines = self._vectors @ EMBEDDER.embed([query])[0]
        meaning = dict(zip(self._ids, np.maximum(cosines, 0).tolist(), strict=True))
        mix = {
            key: words.get(key, 0) / (max(words.values(), default=0) or 1)
            + meaning[key] / (max(meaning.values()) or 1)
            for key in self._ids
        }
        return {
            name: sorted(scores, key=lambda key: -scores[key])[:depth]
            for name, scores in (("bm25", words), ("vectors", meaning), ("even mix", mix))
        }


# --- LoCoMo -----------------------------------------------------------------------------------


def locomo(folder: Path) -> dict[str, Any]:
    """LoCoMo (Maharana et al. 2024): share of a question's evidence turns among the first ten."""
    figures: dict[str, list[float]] = {}
    by_talk: dict[str, float] = {}
    by_category: dict[str, list[float]] = {}
    for file in sorted(folder.glob("*.json")):
        talk = json.loads(file.read_text(encoding="utf-8"))
        with opened(index=False) as memory:
            turn_of: dict[str, str] = {}
            lines = list(_lines(talk))
            kept = memory.remember_many([new for _, new in lines]).result()
            memory.settled().result()
            turn_of = {item.id: turn for item, (turn, _) in zip(kept, lines, strict=True)}
            others = Baselines(memory, {item.id: item.wording for item in kept})
            own: list[float] = []
            for question, evidence, category in _asked(talk, set(turn_of.values())):
                ranked = others.rank(question, 10)
                hits = memory.search(question, 10).result()
                ranked["ours"] = [hit.item.id for hit in hits]
                for name, ids in ranked.items():
                    found = {turn_of[key] for key in ids[:10]}
                    share = len(evidence & found) / len(evidence)
                    figures.setdefault(name, []).append(share)
                own.append(figures["ours"][-1])
                by_category.setdefault(str(category), []).append(own[-1])
            by_talk[file.stem] = round(statistics.mean(own), 4)
            print(f"  {file.stem}: {by_talk[file.stem]}", file=sys.stderr, flush=True)
    return {
        "recall_at_10": {name: round(statistics.mean(own), 4) for name, own in figures.items()},
        "questions": len(figures.get("ours", [])),
        "ours_by_talk": by_talk,
        "ours_by_category": {
            k: round(statistics.mean(v), 4) for k, v in sorted(by_category.items())
        },
    }


def _lines(talk: dict[str, Any]) -> Iterator[tuple[str, NewMemory]]:
    for key, session in talk.items():
        if not re.fullmatch(r"session_\d+", key) or not isinstance(session, list):
            continue
        said_at = _said_at(talk.get(f"{key}_date_time"))
        for position, turn in enumerate(session):
            shown = f" (shows {turn['blip_caption']})" if turn.get("blip_caption") else ""
            yield (
                turn["dia_id"],
                NewMemory(
                    turn["text"] + shown,
                    kind="turn",
                    source="import:locomo",
                    form="episodic",
                    speaker=turn["speaker"],
                    session_id=key,
                    position=position,
                    said_at=said_at,
                ),
            )


def _said_at(text: str | None) -> str | None:
    """ "1:56 pm on 8 May, 2023"."""
    if not text:
        return None
    moment = datetime.strptime(text, "%I:%M %p on %d %B, %Y")
    return moment.replace(tzinfo=UTC).isoformat()


def _asked(talk: dict[str, Any], known: set[str]) -> Iterator[tuple[str, set[str], int]]:
    for asked in talk["qa"]:
        evidence = {item for item in asked.get("evidence", []) if item in known}
        if evidence and asked.get("category") in (1, 2, 3, 4):  # 5: not answerable
            yield asked["question"], evidence, asked["category"]


# --- BEIR -------------------------------------------------------------------------------------


def beir(folder: Path, most_queries: int = 1_000) -> dict[str, Any]:
    """A folder in BEIR's format (Thakur et al. 2021): mean nDCG@10 over the test queries."""
    corpus = {row["_id"]: _document(row) for row in _jsonl(folder / "corpus.jsonl")}
    queries = {row["_id"]: str(row["text"]) for row in _jsonl(folder / "queries.jsonl")}
    judged = relevance(folder)
    with opened(index=False) as memory:
        ids = [key for key, text in corpus.items() if text]
        kept = memory.remember_many(
            NewMemory(corpus[key][:100_000], kind="document", source="import:beir") for key in ids
        ).result()
        memory.settled().result()
        key_of: dict[str, list[str]] = {}
        for item, key in zip(kept, ids, strict=True):
            key_of.setdefault(item.id, []).append(key)
        others = Baselines(memory, {item.id: item.wording for item in kept})
        figures: dict[str, list[float]] = {}
        for query_id, wanted in list(judged.items())[:most_queries]:
            if query_id not in queries:
                continue
            ranked = others.rank(queries[query_id], 20)
            hits = memory.search(queries[query_id], 20).result()
            ranked["ours"] = [hit.item.id for hit in hits]
            for name, found in ranked.items():
                keys = [key for memory_id in found for key in key_of[memory_id] if key != query_id]
                figures.setdefault(name, []).append(ndcg(keys[:10], wanted))
    return {
        "ndcg_at_10": {name: round(statistics.mean(own), 4) for name, own in figures.items()},
        "documents": len(ids),
        "queries": len(figures.get("ours", [])),
    }


def _jsonl(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def _document(row: dict[str, Any]) -> str:
    return f"{row.get('title') or ''}\n{row.get('text') or ''}".strip()


def relevance(folder: Path) -> dict[str, dict[str, int]]:
    """query -> document -> grade, of ``qrels/test.tsv`` (else the first file there is)."""
    place = folder / "qrels"
    file = place / "test.tsv"
    if not file.exists():
        file = sorted(place.glob("*.tsv"))[0]
    judged: dict[str, dict[str, int]] = {}
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.reader(lines, delimiter="\t"):
            if len(row) >= 3 and row[2].lstrip("-").isdigit() and int(row[2]) > 0:
                judged.setdefault(row[0], {})[row[1]] = int(row[2])
    return judged


def ndcg(found: Iterable[str], wanted: dict[str, int], depth: int = 10) -> float:
    """Normalised discounted cumulative gain with linear gains, as trec_eval and BEIR count it."""
    gains: Callable[[Iterable[int]], float] = lambda grades: sum(  # noqa: E731
        grade / math.log2(place + 2) for place, grade in enumerate(grades)
    )
    best = gains(sorted(wanted.values(), reverse=True)[:depth])
    return gains([wanted.get(key, 0) for key in found][:depth]) / best if best else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--locomo", type=Path, help="folder with LoCoMo conversations")
    parser.add_argument("--beir", type=Path, action="append", default=[], help="a BEIR folder")
    parser.add_argument("--most-queries", type=int, default=1_000)
    chosen = parser.parse_args()
    EMBEDDER.start()
    result: dict[str, Any] = {}
    if chosen.locomo:
        result["locomo"] = locomo(chosen.locomo)
    for folder in chosen.beir:
        result[f"beir_{folder.name}"] = beir(folder, chosen.most_queries)
    for name, figures in result.items():
        print(f"\n{name}", file=sys.stderr)
        for key, value in figures.items():
            print(f"  {key:26} {value}", file=sys.stderr)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
