"""Export and import: exact, line by line, and clear about what was not taken."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, update

from sonia_desktop.core.errors import CancelledError, InvalidInputError, StorageError
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import Database, documents, memories, memory_changes
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory import content as rules
from sonia_desktop.memory.as_markdown import markdown_of, records_in
from sonia_desktop.memory.exchange import Format, export_memories, format_of
from sonia_desktop.memory.importing import BadLinesError, OnBad, import_memories
from tests.memory.keeping import fill, rows

Make = Callable[[str], Database]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    opened: list[Database] = []

    def new(name: str) -> Database:
        (tmp_path / name).mkdir()
        opened.append(Database.open(tmp_path / name / "sonia.db"))
        return opened[-1]

    yield new
    for each in opened:
        each.close()


def lines(path: Path) -> list[str]:
    """Without the head, which has the time."""
    return path.read_text(encoding="utf-8").splitlines()[1:]


def rich(db: Database) -> None:
    """Every kind of row: versions, a document with a piece, changes, one that is forgotten."""
    fill(db, 10)
    now = iso_z()

    def job(c: Any) -> None:
        c.execute(
            insert(documents).values(
                id="doc_1", name="a.md", media_type="text/markdown", title="Ä", sha256="00",
                size_bytes=5, characters=5, chunks=1, metadata={"n": [1, None]}, created_at=now,
                updated_at=now,
            )
        )  # fmt: skip
        piece = rows(100, 1)[0] | {
            "document_id": "doc_1", "session_id": "doc_1", "position": 0, "span_start": 0,
            "span_end": 5, "confidence": 0.25, "valid_from": "2026-01-01", "speaker": "Änne",
        }  # fmt: skip
        c.execute(insert(memories).values(piece))
        c.execute(
            update(memories)
            .where(memories.c.id == "mem_000000000001")
            .values(superseded_by="mem_000000000002", superseded_at=now, superseded_reason="moved")
        )
        c.execute(
            insert(memory_changes).values(
                at=now, change="superseded", memory_id="mem_000000000001",
                other_id="mem_000000000002", actor="user", reason="moved", detail={"a": 1},
            )
        )  # fmt: skip
        c.execute(
            update(memories).where(memories.c.id == "mem_000000000003").values(deleted_at=now)
        )

    db.write(job).result()


def test_an_export_read_into_an_empty_store_gives_the_same_export(
    make: Make, tmp_path: Path
) -> None:
    first, second = make("one"), make("two")
    rich(first)
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    assert export_memories(first, one, Format.JSONL, forgotten=True) == 11
    report = import_memories(second, one, Format.JSONL)
    assert (report.added, report.known, report.bad) == (11, 0, [])
    export_memories(second, two, Format.JSONL, forgotten=True)
    assert lines(one) == lines(two)
    head = json.loads(one.read_text().splitlines()[0])
    assert (head["format"], head["memories"]) == ("sonia-memories/1", 11)
    again = import_memories(second, one, Format.JSONL)
    assert (again.added, again.known, again.bad) == (0, 11, [])
    with second.read() as c:
        digest = c.execute(select(memories.c.digest)).scalars().first()
    assert digest, "doubles are not found after an import"


def test_what_was_forgotten_is_exported_only_when_asked_for(make: Make, tmp_path: Path) -> None:
    db = make("one")
    rich(db)
    assert export_memories(db, tmp_path / "a.jsonl", Format.JSONL) == 10
    assert "mem_000000000003" not in (tmp_path / "a.jsonl").read_text()


_contents = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t-#*<>! "), max_size=200
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(contents=st.lists(_contents, max_size=6))
def test_any_text_survives_markdown(contents: list[str]) -> None:
    kept = []
    for number, raw in enumerate(contents):
        try:
            text = rules.clean(raw)
        except InvalidInputError:
            continue
        kept.append({"record": "memory", "id": f"mem_{number}", "content": text, "kind": "fact"})
    text = "".join(piece.text for piece in markdown_of(kept, "now"))
    back = [record for _, record in records_in(text)]
    assert [(r["id"], r["content"], r["kind"]) for r in back if isinstance(r, dict)] == [
        (r["id"], r["content"], r["kind"]) for r in kept
    ]


def test_markdown_keeps_ids_times_and_metadata(make: Make, tmp_path: Path) -> None:
    first, second = make("one"), make("two")
    fill(first, 5)
    path = tmp_path / "m.md"
    assert export_memories(first, path, Format.MARKDOWN) == 5
    assert "- The lamp 3 in the hall is blue <!-- sonia" in path.read_text()
    assert import_memories(second, path, Format.MARKDOWN).added == 5
    with first.read() as a, second.read() as b:
        query = select(
            memories.c.id, memories.c.content, memories.c.metadata, memories.c.created_at
        ).order_by(memories.c.id)
        assert a.execute(query).all() == b.execute(query).all()


def test_notes_a_person_wrote_become_memories(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text(
        "# Shopping\n\n- milk\n- bread and\n  butter\n\nCall the plumber.\n---\n* eggs\n"
    )
    db = make("one")
    assert import_memories(db, path, Format.MARKDOWN).added == 4
    with db.read() as c:
        kept = set(c.execute(select(memories.c.content)).scalars())
    assert kept == {"milk", "bread and\nbutter", "Call the plumber.", "eggs"}


BAD = [
    b'{"content": "good one"}',
    b"not json",
    b'{"content": "caf\xe9"}',
    b'{"content": ""}',
    b"[1, 2]",
    b'{"record": "planet", "content": "x"}',
    b'{"content": 5}',
    b'{"content": "x", "confidence": "high"}',
    b'{"content": "x", "created_at": "yesterday"}',
    b'{"content": "x", "true_at": "someday"}',
    b'{"content": "x", "position": 1e400}',
    b'{"content": "x", "document_id": "doc_none"}',
    b'{"content": "x", "kind": "' + b"k" * 99 + b'"}',
    b'{"nothing": 1}',
    b"",
    b'{"text": "good two"}',
    b'{"memory": "good three", "metadata": {"a": 1}}',
]


def test_each_bad_line_is_told_with_its_number_and_reason_and_the_good_ones_are_taken(
    make: Make, tmp_path: Path
) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_bytes(b"\n".join(BAD))
    db = make("one")
    report = import_memories(db, path, Format.JSONL)
    assert report.added == 3
    told = {one.line: one.reason for one in report.bad}
    assert sorted(told) == list(range(2, 15))
    assert "not JSON" in told[2]
    assert "UTF-8 (byte 17)" in told[3]
    assert "empty" in told[4]
    assert "list" in told[5]
    assert "planet" in told[6]
    assert "confidence" in told[8]
    assert "yesterday" in told[9]
    assert "doc_none" in told[12]
    assert '"content" is missing' in told[14]


def test_an_import_that_stops_at_bad_lines_takes_nothing(make: Make, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_bytes(b"\n".join(BAD))
    db = make("one")
    with pytest.raises(BadLinesError, match=r"Line 2 of bad.jsonl .* Nothing was imported"):
        import_memories(db, path, Format.JSONL, on_bad=OnBad.STOP)
    with db.read() as c:
        assert c.execute(select(memories.c.id)).all() == []


def test_the_same_words_and_ids_that_are_there_already_stay_as_they_are(
    make: Make, tmp_path: Path
) -> None:
    db = make("one")
    fill(db, 2)
    path = tmp_path / "x.jsonl"
    path.write_text(
        '{"content": "the LAMP 0 in the hall is blue."}\n'
        '{"id": "mem_000000000001", "content": "The lamp is gone"}\n'
    )
    report = import_memories(db, path, Format.JSONL)
    assert (report.added, report.known) == (0, 1)
    assert report.bad[0].line == 2
    assert "other words" in report.bad[0].reason


def test_a_cancelled_import_keeps_whole_pieces_and_goes_on_when_repeated(
    make: Make, tmp_path: Path
) -> None:
    db, token = make("one"), CancelToken()
    path = tmp_path / "many.jsonl"
    path.write_text("".join(f'{{"content": "number {n}"}}\n' for n in range(2000)))
    with pytest.raises(CancelledError):
        import_memories(db, path, Format.JSONL, token=token, progress=lambda *_: token.cancel())
    with db.read() as c:
        assert len(c.execute(select(memories.c.id)).all()) == 500
    report = import_memories(db, path, Format.JSONL)
    assert (report.added, report.known) == (1500, 500)


def test_an_export_that_cannot_be_written_leaves_the_old_one(make: Make, tmp_path: Path) -> None:
    db, token = make("one"), CancelToken()
    fill(db, 300)
    path = tmp_path / "e.jsonl"
    path.write_text("old")
    with pytest.raises(CancelledError):
        export_memories(db, path, Format.JSONL, token=token, progress=lambda *_: token.cancel())
    assert path.read_text() == "old"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["e.jsonl", "one"]
    with pytest.raises(StorageError, match="cannot be written"):
        export_memories(db, tmp_path / "e.jsonl" / "x.jsonl", Format.JSONL)
    db.write(lambda c: c.execute(delete(memories))).result()
    assert export_memories(db, path, Format.JSONL) == 0


def test_what_is_no_file_is_told(make: Make, tmp_path: Path) -> None:
    db = make("one")
    for path in (tmp_path, tmp_path / "none.jsonl"):
        with pytest.raises(InvalidInputError, match=path.name):
            import_memories(db, path, Format.JSONL)
    with pytest.raises(InvalidInputError, match="says not"):
        format_of(Path("x.csv"))
    assert format_of(Path("x.csv"), "jsonl") is Format.JSONL
    assert format_of(Path("x.MD")) is Format.MARKDOWN
