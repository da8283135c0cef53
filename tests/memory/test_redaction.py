"""Redacted words are in no byte of any file of the data folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.core.health import HealthState
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import (
    actions,
    audit,
    conversations,
    memories,
    memory_changes,
    turns,
)
from sonia_desktop.memory.backup import make_backup
from sonia_desktop.memory.erasing import Erasing, note_export, overwrite
from sonia_desktop.memory.manifest import find_backups
from sonia_desktop.memory.rotation import Reason
from tests.memory.keeping import bytes_with, fill

WORDS = "The vault word is zanzibar-7719-quokka at Plöner Straße"
NEEDLES = (b"zanzibar", b"Zanzibar", b"7719", b"quokka", "Plöner".encode(), b"Pl\\u00f6ner")


def erasing(room: Any) -> Erasing:
    return Erasing(
        room.db,
        room.folder,
        room.folder / "backups",
        room.memory.remake_index,
        room.memory.left_out,
    )


def talk_about(room: Any, memory_id: str) -> None:
    """A turn that told the memory, and all that the program writes along with it."""
    now = iso_z()

    def job(c: Any) -> None:
        c.execute(
            insert(conversations).values(
                id="conv_1", title=f"remember {WORDS}", created_at=now, updated_at=now
            )
        )
        base = {
            "conversation_id": "conv_1",
            "entrance": "typed",
            "outcome": "answered",
            "engine": "reflex",
            "confidence": 1.0,
            "stages": {},
            "started_at": now,
            "finished_at": now,
        }
        told = {"tool": "memory.remember", "action_id": "act_1", "args": {"content": WORDS}}
        c.execute(
            insert(turns),
            [
                {
                    **base,
                    "id": "turn_1",
                    "said": f"remember that {WORDS}",
                    "answer": f"I will remember: {WORDS}",
                    "tool_calls": [{**told, "result": {"id": memory_id, "content": WORDS}}],
                    "evidence": [],
                },
                {
                    **base,
                    "id": "turn_2",
                    "said": "what is the vault word",
                    "answer": f"You told me: {WORDS}",
                    "tool_calls": [],
                    "evidence": [{"id": memory_id, "content": WORDS, "score": 0.9, "why": "vault"}],
                },
                {
                    **base,
                    "id": "turn_3",
                    "said": "good morning, is Zanzibar far?",
                    "answer": "Good morning.",
                    "tool_calls": [],
                    "evidence": [],
                },
            ],
        )
        c.execute(
            insert(actions).values(
                id="act_1",
                tool="memory.remember",
                args={"content": WORDS},
                caller="user",
                state="done",
                result={"text": f"I will remember: {WORDS}", "data": {"id": memory_id}},
                created_at=now,
                updated_at=now,
            )
        )
        c.execute(
            insert(audit).values(
                at=now,
                actor="user",
                event="executed",
                tool="memory.remember",
                args_hash="x",
                args={"content": WORDS},
                rule="r",
                action_id="act_1",
                detail={"said": WORDS},
            )
        )

    room.db.write(job).result()


def test_no_byte_of_a_redacted_memory_is_left_in_the_data_folder(
    room: Callable[..., Any], tmp_path: Path
) -> None:
    here = room(index=True)
    fill(here.db, 400)
    kept = here.memory.remember("The lamp in the hall needs a new bulb").result(30)
    secret = here.memory.remember(WORDS, metadata={"street": "Plöner Straße 7719"}).result(30)
    other = here.memory.remember("quoted: the vault word is zanzibar-7719-quokka, ha").result(30)
    here.memory.settled().result()
    stored = here.memory._vectors.one(secret.id)
    assert stored is not None
    vector = stored.vector  # its meaning on disk
    talk_about(here, secret.id)
    logs = here.folder / "logs"
    logs.mkdir()
    (logs / "sonia.jsonl").write_text('{"event": "said ZANZIBAR-7719"}\n{"event": "fine"}\n')
    backup = make_backup(here.db.path, here.folder / "backups", Reason.MANUAL)
    export = tmp_path / "export.jsonl"
    export.write_text(WORDS)
    note_export(here.folder, export, 1)
    assert bytes_with(here.folder, *NEEDLES)

    erased = erasing(here).erase([secret.id, other.id], reason=f"not {WORDS} any more")

    assert set(erased.rows) == {secret.id, other.id}
    assert erased.left == []
    assert erased.flagged == [backup.name]
    assert erased.exports == [str(export)]
    assert erased.logs == ["sonia.jsonl"]
    here.wait_for("vector index", HealthState.READY)
    assert [
        hit.item.id
        for hit in here.memory.search("vault zanzibar").result(30)
        if "zanz" in hit.item.content
    ] == []
    here.close()
    left = [name for name in bytes_with(here.folder, *NEEDLES) if not name.startswith("backups/")]
    assert left == []
    meaning = vector[:256]
    assert [n for n in bytes_with(here.folder, meaning) if not n.startswith("backups/")] == []
    told = find_backups(here.folder / "backups")[0].manifest
    assert told is not None
    assert set(told.redacted_since[0].memory_ids) == {secret.id, other.id}
    assert '"fine"' in (logs / "sonia.jsonl").read_text()

    again = room()
    with again.db.read() as c:
        said = {row.id: (row.said, row.answer) for row in c.execute(select(turns))}
        change = c.execute(
            select(memory_changes).where(memory_changes.c.change == "redacted")
        ).first()
    assert said["turn_1"] == ("remember that [redacted]", "I will remember: [redacted]")
    assert said["turn_2"] == ("what is the [redacted]", "You told me: [redacted]")
    assert said["turn_3"] == ("good morning, is [redacted] far?", "Good morning.")
    assert change is not None
    assert "zanzibar" not in change.reason
    assert again.memory.get(kept.id).content == "The lamp in the hall needs a new bulb"
    assert again.memory.count() == 401


def test_words_deleted_before_the_redaction_leave_the_free_pages_too(
    room: Callable[..., Any],
) -> None:
    here = room()
    fill(here.db, 50)
    here.db.maintain(lambda c: c.execute("PRAGMA secure_delete=OFF").fetchall()).result()
    long = " ".join(["zanzibar-7719-quokka"] * 700)
    for _ in range(5):
        item = here.memory.remember(f"{long} once").result(30)
        here.memory.forget(item.id).result(30)
    secret = here.memory.remember("The vault word is zanzibar-7719-quokka").result(30)
    erased = erasing(here).erase([secret.id])
    assert erased.left == []
    here.close()
    assert bytes_with(here.folder, *NEEDLES[:4]) == []
    again = room()
    assert again.memory.count() == 50
    assert again.memory.search("lamp 7").result(30)


def test_older_wordings_go_with_the_memory_that_took_their_place(
    room: Callable[..., Any],
) -> None:
    here = room()
    old = here.memory.remember("My pin is 4711-aaa").result(30)
    middle = here.memory.remember("My pin is 5822-bbb").result(30)
    new = here.memory.remember("My pin is 6933-ccc").result(30)

    def chain(c: Any) -> None:
        for one, by in ((old.id, middle.id), (middle.id, new.id)):
            c.execute(update(memories).where(memories.c.id == one).values(superseded_by=by))

    here.db.write(chain).result()
    erased = erasing(here).erase([middle.id])
    assert set(erased.rows) == {old.id, middle.id}
    assert here.memory.get(new.id).content == "My pin is 6933-ccc"
    here.close()
    assert bytes_with(here.folder, b"4711", b"5822") == []
    assert bytes_with(here.folder, b"6933") == ["sonia.db"]


def test_named_words_are_taken_out_of_memories_that_stay(room: Callable[..., Any]) -> None:
    here = room()
    item = here.memory.remember("Anna Quokkason lives in Rome").result(30)
    erasing(here).erase([], words=["Quokkason"])
    assert here.memory.get(item.id).content == "Anna [redacted] lives in Rome"
    assert here.memory.search("who lives in Rome").result(30)[0].item.id == item.id
    here.close()
    assert bytes_with(here.folder, b"uokkason") == []


def test_what_is_not_there_cannot_be_redacted(room: Callable[..., Any]) -> None:
    with pytest.raises(NotFoundError, match="no memory 'mem_nothing'"):
        erasing(room()).erase(["mem_nothing"])


def test_words_are_found_across_the_pieces_a_file_is_read_in(tmp_path: Path) -> None:
    file = tmp_path / "big"
    file.write_bytes(b"x" * ((1 << 20) - 3) + b"QUOKKA" + b"y" * 100)
    assert overwrite(file, [b"quokka", b"none"])
    content = file.read_bytes()
    assert b"QUOKKA" not in content
    assert content.count(b"*") == 6
    assert len(content) == (1 << 20) + 103
