"""What backups, restores, exports, imports and redactions cost.

    python tests/benchmarks/memory_safety.py [--memories 100000] [--folder PLACE]

Prints JSON, then a table. Sizes in MB (10^6 bytes), times in seconds, pauses in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import insert

from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import Database, memories
from sonia_desktop.memory.backup import make_backup, verify
from sonia_desktop.memory.content import digest
from sonia_desktop.memory.erasing import Erasing
from sonia_desktop.memory.exchange import Format, export_memories
from sonia_desktop.memory.importing import import_memories
from sonia_desktop.memory.restore import prepare, swap
from sonia_desktop.memory.rotation import Reason

_WORDS = ["lamp", "garden", "river", "letter", "window", "silver", "market", "winter", "bridge"]


def fill(db: Database, count: int) -> None:
    """Memories of 8 to 40 words with vectors of 384 numbers."""
    chance = np.random.default_rng(1)
    for start in range(0, count, 2_000):
        vectors = chance.standard_normal((2_000, 384)).astype("<f4")
        rows = []
        for number in range(start, min(start + 2_000, count)):
            words = chance.choice(_WORDS, int(chance.integers(8, 40)))
            content = f"{number} {' '.join(words)}"
            now = iso_z()
            rows.append(
                {
                    "id": f"mem_{number:012x}", "content": content, "kind": "note",
                    "source": "user", "metadata": {}, "created_at": now, "updated_at": now,
                    "digest": digest(content, None), "embedding": vectors[number - start].tobytes(),
                    "embedding_model": "bench", "embedding_dimension": len(vectors[0]),
                }
            )  # fmt: skip
        db.write(lambda c, rows=rows: c.execute(insert(memories), rows)).result()


class Writer:
    """Writes one small memory after the other; the longest wait for an acknowledgement."""

    def __init__(self, db: Database) -> None:
        self._db, self._stop = db, threading.Event()
        self.waits_ms: list[float] = []
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Writer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stop.is_set():
            now, number = iso_z(), time.time_ns()
            row = {
                "id": f"w_{number}", "content": f"written {number}", "kind": "note",
                "source": "user", "metadata": {}, "created_at": now, "updated_at": now,
            }  # fmt: skip
            begun = time.perf_counter()
            self._db.write(lambda c, row=row: c.execute(insert(memories), [row])).result()
            self.waits_ms.append((time.perf_counter() - begun) * 1000)

    def told(self) -> dict[str, float]:
        return {
            "writes": len(self.waits_ms),
            "median_ms": round(float(np.median(self.waits_ms)), 2),
            "longest_ms": round(max(self.waits_ms), 1),
        }


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.perf_counter()
    result = work()
    return time.perf_counter() - begun, result


def measure(folder: Path, count: int) -> dict[str, Any]:
    data = folder / "data"
    data.mkdir()
    db = Database.open(data / "sonia.db")
    fill(db, count)
    found: dict[str, Any] = {"memories": count}
    with Writer(db) as alone:
        threading.Event().wait(5)
    found["writer alone"] = alone.told()
    with Writer(db) as meanwhile:
        seconds, backup = timed(lambda: make_backup(db.path, folder / "b", Reason.MANUAL))
    megabytes = backup.bytes / 1e6
    found["writer during backup"] = meanwhile.told()
    found["backup"] = {
        "mb": round(megabytes, 1), "s": round(seconds, 2), "mb_per_s": round(megabytes / seconds, 1)
    }  # fmt: skip
    found["verify"] = {"s": round(timed(lambda: verify(backup))[0], 2)}
    seconds, sealed = timed(
        lambda: make_backup(db.path, folder / "s", Reason.MANUAL, passphrase="lantern")
    )
    found["encrypted backup"] = {"s": round(seconds, 2), "mb_per_s": round(megabytes / seconds, 1)}
    seconds, lines = timed(lambda: export_memories(db, folder / "out.jsonl", Format.JSONL))
    found["export"] = {"s": round(seconds, 2), "lines_per_s": round(lines / seconds)}
    other_folder = folder / "other"
    other_folder.mkdir()
    other = Database.open(other_folder / "sonia.db")
    seconds, report = timed(lambda: import_memories(other, folder / "out.jsonl", Format.JSONL))
    assert report.added == lines
    assert report.bad == []
    found["import"] = {"s": round(seconds, 2), "lines_per_s": round(lines / seconds)}
    other.close(60)
    erasing = Erasing(db, data, folder / "b", _nothing)
    seconds, erased = timed(lambda: erasing.erase(["mem_000000000007"]))
    assert len(erased.rows) == 1
    found["redaction"] = {"s": round(seconds, 2), "rewritten": erased.vacuumed}
    db.close(60)
    found["restore, checked copy"] = {"s": round(timed(lambda: prepare(backup, data))[0], 2)}
    found["restore, swap"] = {"s": round(timed(lambda: swap(data))[0], 3)}
    found["restore, encrypted"] = {
        "s": round(timed(lambda: prepare(sealed, data, passphrase="lantern"))[0], 2)
    }
    return found


def _nothing() -> Future[None]:
    done: Future[None] = Future()
    done.set_result(None)
    return done


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--memories", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, default=None)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as rough:
        found = measure(Path(rough), chosen.memories)
    print(json.dumps(found))
    for name, figures in found.items():
        print(f"{name:24} {figures}")


if __name__ == "__main__":
    main()
