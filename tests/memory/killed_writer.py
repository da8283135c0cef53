"""Writes memories in forked children and kills them with -9 at any moment. A program of its own,
without threads, so that it can fork:

    python -m tests.memory.killed_writer FOLDER KILLS SEED [index]

Prints one JSON object: how many kills and acknowledged changes there were, and what was wrong.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from sqlalchemy import select, text

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.core.storage import Database, memories
from sonia_desktop.memory.chroma_loading import load_chroma
from sonia_desktop.memory.memory import Memory
from sonia_desktop.memory.types import Vector

_LONGEST_LIFE_S = 0.25
_TEXTS = ("plain {}", "emoji 🦆 {}", "שלום {} עולם", "日本語 {}", "long " + "word " * 2000 + "{}")


class HashEmbedder:
    """Vectors that depend on the text alone: the model is not what is tried here."""

    model_id = "hash-16"
    dimension = 16

    def embed(self, texts: list[str]) -> Vector:
        made = []
        for each in texts:
            digest = hashlib.sha512(each.encode()).digest()
            numbers = np.frombuffer(digest, np.uint8)[:16].astype(np.float32) - 127.5
            made.append(numbers / np.linalg.norm(numbers))
        return np.stack(made).astype(np.float32)


def opened(folder: Path, *, index: bool = False) -> tuple[Database, Memory, HealthBoard]:
    """The memory on that folder, as the program opens it."""
    db = Database.open(folder / "sonia.db")
    bus = Bus()
    board = HealthBoard(bus)
    place = folder / "index" if index else None
    memory = Memory(db, place, HashEmbedder(), bus, board, open_index_after_s=0.0)
    memory.start()
    return db, memory, board


def write(folder: Path, told: int, seed: int, index: bool) -> None:
    """Change memories for ever; each change is told once it is acknowledged."""
    chance = random.Random(seed)

    def tell(change: dict[str, Any]) -> None:
        os.write(told, (json.dumps(change) + "\n").encode())

    _db, memory, board = opened(folder, index=index)
    if index:
        deadline, pause = time.monotonic() + 300, threading.Event()
        while board.get("vector index").state is not HealthState.READY:
            assert time.monotonic() < deadline
            pause.wait(0.05)
    alive: list[str] = []
    tell({"ready": True})
    for number in range(10_000):
        kind = chance.random()
        words = chance.choice(_TEXTS).format(f"{seed}-{number}")
        if kind < 0.7 or not alive:
            alive.append(memory.remember(words).result().id)
            tell({"kept": alive[-1], "words": words})
        elif kind < 0.8:
            gone = alive.pop(chance.randrange(len(alive)))
            tell({"begun": gone})
            memory.forget(gone).result()
            tell({"gone": gone})
        else:
            old = alive.pop(chance.randrange(len(alive)))
            tell({"begun": old})
            new = memory.edit(old, words).result().id
            alive.append(new)
            tell({"kept": new, "words": words, "replaces": old})


def check(folder: Path, told: list[dict[str, Any]]) -> list[str]:
    """What of the acknowledged changes is not there, after the program has mended what it finds."""
    wrong: list[str] = []
    db, memory, _board = opened(folder)
    memory.settled().result(30)
    begun = {each["begun"] for each in told if "begun" in each}
    gone = {each["gone"] for each in told if "gone" in each}
    replaced = {each["replaces"]: each["kept"] for each in told if "replaces" in each}
    with db.read() as connection:
        rows = {row.id: row for row in connection.execute(select(memories))}
        verdict = connection.exec_driver_sql("PRAGMA integrity_check").scalar_one()
        full_text = connection.execute(
            text(
                "SELECT count(*) FROM memories m LEFT JOIN memories_fts f ON f.rowid = m.rowid "
                "WHERE (m.deleted_at IS NULL) != (f.content IS m.content)"
            )
        ).scalar_one()
    memory.stop(10)
    db.close(10)
    if verdict != "ok":
        wrong.append(f"integrity: {verdict}")
    if db.notices:
        wrong.append(f"notices: {db.notices}")
    if full_text:
        wrong.append(f"{full_text} rows differ from the full text")
    for each in told:
        if "kept" not in each:
            continue
        row = rows.get(each["kept"])
        if row is None or row.content != each["words"]:
            wrong.append(f"kept, not there: {each}")
        elif row.deleted_at is not None and row.id not in begun:
            wrong.append(f"kept, but forgotten: {each}")
    wrong += [f"gone, still there: {one}" for one in gone if rows[one].deleted_at is None]
    wrong += [
        f"replaced, but not superseded: {old}"
        for old, new in replaced.items()
        if rows[old].superseded_by != new
    ]
    return wrong


def forked(work: Callable[[int], None]) -> tuple[int, int]:
    """Run in a child; its number and what it tells."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(writing)
            os._exit(0)
        except BaseException:  # noqa: BLE001 - the child must end here
            traceback.print_exc()
            os._exit(1)
    os.close(writing)
    return child, reading


def heard(reading: int) -> bytes:
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read()


def one_kill(folder: Path, seed: int, index: bool) -> list[dict[str, Any]]:
    """Start a writer, kill it somewhere; what it told."""
    chance = random.Random(seed)
    child, reading = forked(lambda told: write(folder, told, seed, index))
    with os.fdopen(reading, "rb") as pipe:
        first = b""
        if chance.random() < 0.8:  # else it may be killed while it opens the database
            first = pipe.readline()
        time.sleep(chance.random() * _LONGEST_LIFE_S)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        lines = (first + pipe.read()).split(b"\n")[:-1]
    return [json.loads(line) for line in lines]


def checked(folder: Path, told: list[dict[str, Any]], out: int) -> None:
    with os.fdopen(out, "w") as pipe:
        json.dump(check(folder, told), pipe)


def main() -> None:
    folder, kills, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    index = "index" in sys.argv[4:]
    if index:  # here, once: then kills meet the opening of the index, not seconds of importing
        load_chroma()
    told: list[dict[str, Any]] = []
    wrong: list[str] = []
    for number in range(kills):
        told += one_kill(folder, seed + number, index)
        if number % 10 == 9 or number == kills - 1:
            child, reading = forked(partial(checked, folder, told))
            answer = heard(reading)
            _, status = os.waitpid(child, 0)
            wrong += json.loads(answer) if answer and status == 0 else [f"check ended: {status}"]
            if wrong:
                break
    acknowledged = sum("kept" in each or "gone" in each for each in told)
    print(json.dumps({"kills": kills, "acknowledged": acknowledged, "wrong": wrong[:5]}))  # noqa: T201


if __name__ == "__main__":
    main()
