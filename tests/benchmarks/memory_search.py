"""How well and how fast memories are found.

    python tests/benchmarks/memory_search.py                       # questions.json + distractors
    python tests/benchmarks/memory_search.py --size 100000         # also time at that many memories

Public collections (LoCoMo, BEIR): memory_retrieval.py. Doubles: memory_duplicates.py.
Prints a table on stderr and JSON on stdout.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import insert

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard, HealthChanged, HealthState
from sonia_desktop.core.storage import Database, memories
from sonia_desktop.memory.embedding import MiniLmEmbedder
from sonia_desktop.memory.memory import Memory
from sonia_desktop.memory.ranking import RELEVANT_SCORE

QUESTIONS = Path(__file__).parents[1] / "memory" / "questions.json"
EMBEDDER = MiniLmEmbedder()

PEOPLE = ["Ben", "Carla", "Dmitri", "Eva", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kim"]
THINGS = [
    "{p} liked the film about the lighthouse keeper",
    "the quarterly report for {p} is in the shared folder {n}",
    "{p} borrowed {n} euros for the taxi",
    "ticket {n} is about a crash when {p} exports a file",
    "{p} is learning to play the cello",
    "we planted {n} tulips with {p} along the fence",
    "{p} wants the slides in blue, not in grey",
    "order number {n} for {p} has not arrived yet",
    "{p} runs ten kilometres in {n} minutes",
    "the heating in {p}'s office makes a noise",
    "recipe from {p}: {n} g of lentils, two carrots and cumin",
    "{p} said the release should wait until the tests pass",
    "the photos of {p}'s trip to Norway are on disk {n}",
    "{p} asked for a quieter desk near the window",
    "version {n} of the contract was signed by {p}",
]


def distractors(count: int, seed: int = 1) -> list[str]:
    """Different sentences of an ordinary life."""
    chance = random.Random(seed)
    texts: dict[str, None] = {}
    while len(texts) < count:
        pattern = chance.choice(THINGS)
        number = chance.randint(10, 99 + count)
        extra = "" if "{n}" in pattern else f" (noted on page {number})"
        texts[pattern.format(p=chance.choice(PEOPLE), n=number) + extra] = None
    return list(texts)


@contextmanager
def opened(index: bool, fill: int = 0) -> Iterator[Memory]:
    """A memory in a fresh folder; ready when given."""
    with tempfile.TemporaryDirectory() as folder:
        db = Database.open(Path(folder) / "sonia.db")
        if fill:
            _fill(db, fill)
        bus, ready = Bus(), threading.Event()
        health = HealthBoard(bus)

        def look(event: HealthChanged) -> None:
            if event.health.name == "vector index" and event.health.state is HealthState.READY:
                ready.set()

        bus.subscribe(HealthChanged, look)
        memory = Memory(
            db, Path(folder) / "index" if index else None, EMBEDDER, bus, health,
            open_index_after_s=0,
        )  # fmt: skip
        memory.start()
        if index:
            ready.wait(3600)
        yield memory
        memory.stop(5)
        db.close()


def _fill(db: Database, count: int) -> None:
    """Rows with random unit vectors: for timing only, so not embedded one by one."""
    chance = np.random.default_rng(1)
    for start in range(0, count, 5_000):
        size = min(5_000, count - start)
        vectors = chance.standard_normal((size, 384)).astype("<f4")
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        texts = distractors(size, seed=start + 1)
        rows = [
            {
                "id": f"mem_{start + row:012x}",
                "content": f"{texts[row]} {start}",
                "kind": "note",
                "source": "user",
                "metadata": {},
                "created_at": "2026-01-01T00:00:00.000Z",
                "updated_at": "2026-01-01T00:00:00.000Z",
                "embedding": vectors[row].tobytes(),
                "embedding_model": EMBEDDER.model_id,
                "embedding_dimension": 384,
            }
            for row in range(size)
        ]
        db.write(lambda connection, rows=rows: connection.execute(insert(memories), rows)).result()


def calibration() -> dict[str, Any]:
    """Scores of questions that can be answered, and of those that cannot, among 500 others."""
    asked = json.loads(QUESTIONS.read_text(encoding="utf-8"))
    with opened(index=True) as memory:
        for done in [memory.remember(text) for text in distractors(500)]:
            done.result()
        own = {q: memory.remember(text).result().id for text, q in asked["known"]}
        memory.settled().result()
        first, scores = 0, []
        for question, wanted in own.items():
            hits = memory.search(question, 10).result()
            first += bool(hits) and hits[0].item.id == wanted
            scores.append(next((hit.score for hit in hits if hit.item.id == wanted), 0.0))
        away: dict[str, list[float]] = {}
        for kind in ("unknown", "unknown_personal"):
            away[kind] = []
            for question in asked[kind]:
                hits = memory.search(question, 1).result()
                away[kind].append(hits[0].score if hits else 0.0)
    steps = [round(0.02 * n, 2) for n in range(10, 36)]
    return {
        "first": first / len(own),
        "relevant_score": RELEVANT_SCORE,
        "known_found": _share(scores, RELEVANT_SCORE),
        "unknown_refused": 1 - _share(away["unknown"], RELEVANT_SCORE),
        "unknown_personal_refused": 1 - _share(away["unknown_personal"], RELEVANT_SCORE),
        "known_scores": sorted(scores),
        "unknown_scores": sorted(away["unknown"]),
        "unknown_personal_scores": sorted(away["unknown_personal"]),
        "sweep": {
            step: [_share(scores, step), _share(away["unknown"] + away["unknown_personal"], step)]
            for step in steps
        },
    }


def _share(scores: list[float], threshold: float) -> float:
    return round(sum(score >= threshold for score in scores) / len(scores), 4)


def timing(size: int, index: bool = True) -> dict[str, Any]:
    """Milliseconds of a store and of a search, memory of the whole process in MB."""
    started = time.perf_counter()
    with opened(index=index, fill=size) as memory:
        opened_s = time.perf_counter() - started
        queries = [q for _, q in json.loads(QUESTIONS.read_text(encoding="utf-8"))["known"]] * 5
        search_ms, store_ms = [], []
        for number, query in enumerate(queries):
            at = time.perf_counter()
            memory.search(f"{query} {number}", 5).result()
            search_ms.append((time.perf_counter() - at) * 1000)
        for text in distractors(200, seed=7):
            at = time.perf_counter()
            memory.remember(f"new: {text}").result()
            store_ms.append((time.perf_counter() - at) * 1000)
    return {
        "size": size,
        "open_s": round(opened_s, 2),
        "search_ms": _quantiles(search_ms),
        "store_ms": _quantiles(store_ms),
        "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _quantiles(values: list[float]) -> dict[str, float]:
    ordered = sorted(values)
    return {
        name: round(ordered[min(int(len(ordered) * q), len(ordered) - 1)], 2)
        for name, q in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, action="append", default=[], help="memories to time")
    parser.add_argument("--no-calibration", action="store_true")
    chosen = parser.parse_args()
    EMBEDDER.start()
    result: dict[str, Any] = {}
    if not chosen.no_calibration:
        result["calibration"] = calibration()
    for size in chosen.size:
        result[f"timing_{size}"] = timing(size)
    for name, figures in result.items():
        print(f"\n{name}", file=sys.stderr)
        for key, value in figures.items():
            print(f"  {key:26} {value}", file=sys.stderr)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
