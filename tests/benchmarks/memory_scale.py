"""How fast the memory keeps and finds when it is large, beside bare SQLite on the same disk.

    python tests/benchmarks/memory_scale.py                          # 100,000 memories
    python tests/benchmarks/memory_scale.py --count 1000000 --no-index

Stores by 1 and by 16 threads, each waited for until it is on disk; bulk; then searches. The bare
figure is plain sqlite3 with the same durability (WAL, synchronous FULL) in the same run: one row a
commit, and 1,000 rows a commit. Prints a table on stderr and JSON on stdout.
"""

from __future__ import annotations

import argparse
import json
import resource
import sqlite3
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import psutil

from sonia_desktop.memory.memory import Memory
from sonia_desktop.memory.types import NewMemory
from tests.benchmarks.memory_search import EMBEDDER, QUESTIONS, distractors, opened

_THREADS = 16
_BULK = 1_000


def bare(rows: int, bulk_rows: int) -> dict[str, float]:
    """Rows a second of sqlite3 alone: one a commit, and a thousand a commit."""
    text = "x" * 80
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(sqlite3.connect(Path(folder) / "bare.db", isolation_level=None)) as connection,
    ):
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE rows (id TEXT PRIMARY KEY, content TEXT)")
        began = time.perf_counter()
        for number in range(rows):
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO rows VALUES (?, ?)", (f"one-{number}", text))
            connection.execute("COMMIT")
        singly = rows / (time.perf_counter() - began)
        began = time.perf_counter()
        for start in range(0, bulk_rows, _BULK):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "INSERT INTO rows VALUES (?, ?)",
                [(f"many-{start + row}", text) for row in range(_BULK)],
            )
            connection.execute("COMMIT")
        return {"singly": singly, "bulk": bulk_rows / (time.perf_counter() - began)}


def store_singly(memory: Memory, texts: list[str], threads: int) -> float:
    """Stores a second, each waited for."""
    ready = threading.Barrier(threads + 1)

    def work(own: list[str]) -> None:
        ready.wait()
        for text in own:
            memory.remember(text).result()

    working = [threading.Thread(target=work, args=(texts[n::threads],)) for n in range(threads)]
    for thread in working:
        thread.start()
    ready.wait()
    began = time.perf_counter()
    for thread in working:
        thread.join()
    return len(texts) / (time.perf_counter() - began)


def store_bulk(memory: Memory, texts: list[str]) -> float:
    began = time.perf_counter()
    memory.remember_many(NewMemory(text) for text in texts).result()
    return len(texts) / (time.perf_counter() - began)


def search_ms(memory: Memory, times: int) -> dict[str, float]:
    """Milliseconds of searches that were never asked before."""
    asked = [q for _, q in json.loads(QUESTIONS.read_text(encoding="utf-8"))["known"]]
    for number, query in enumerate(asked[:5]):
        memory.search(f"{query} warm {number}", 5).result()
    took = []
    for number in range(times):
        at = time.perf_counter()
        memory.search(f"{asked[number % len(asked)]} {number}", 5).result()
        took.append((time.perf_counter() - at) * 1000)
    took.sort()
    return {
        name: round(took[min(int(len(took) * share), len(took) - 1)], 1)
        for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1.0))
    }


def measure(count: int, *, index: bool, singly: int, bulk: int, searches: int) -> dict[str, Any]:
    began = time.perf_counter()
    with opened(index=index, fill=count) as memory:
        opened_s = time.perf_counter() - began
        memory.settled().result()
        found = search_ms(memory, searches)
        rss_mb = psutil.Process().memory_info().rss / 1e6
        alone = bare(singly, bulk)
        one = store_singly(memory, distractors(singly, seed=21), 1)
        many = store_singly(
            memory, [f"at once: {t}" for t in distractors(singly * 8, seed=22)], _THREADS
        )
        memory.settled().result()
        in_bulk = store_bulk(memory, [f"in bulk: {text}" for text in distractors(bulk, seed=23)])
        busy = search_ms(memory, 40)  # while vectors are made of what came in bulk
    return {
        "count": count,
        "index": index,
        "fill_and_open_s": round(opened_s, 1),
        "search_ms": found,
        "search_while_vectors_are_made_ms": busy,
        "store_singly_1_thread_per_s": round(one),
        f"store_singly_{_THREADS}_threads_per_s": round(many),
        "store_bulk_per_s": round(in_bulk),
        "bare_sqlite_singly_per_s": round(alone["singly"]),
        "bare_sqlite_bulk_per_s": round(alone["bulk"]),
        "ratio_singly_1_thread": round(one / alone["singly"], 2),
        f"ratio_singly_{_THREADS}_threads": round(many / alone["singly"], 2),
        "ratio_bulk": round(in_bulk / alone["bulk"], 3),
        "rss_mb": round(rss_mb),
        "peak_rss_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=100_000, help="memories there at first")
    parser.add_argument("--no-index", action="store_true", help="without Chroma")
    parser.add_argument("--singly", type=int, default=500, help="stores by one thread")
    parser.add_argument("--bulk", type=int, default=20_000)
    parser.add_argument("--searches", type=int, default=300)
    chosen = parser.parse_args()
    EMBEDDER.start()
    figures = measure(
        chosen.count,
        index=not chosen.no_index,
        singly=chosen.singly,
        bulk=max(_BULK, chosen.bulk // _BULK * _BULK),
        searches=chosen.searches,
    )
    for name, value in figures.items():
        print(f"{name:36} {value}", file=sys.stderr)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
