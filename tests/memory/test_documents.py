"""Files become pieces that are found, with their place; bad ones are told by name."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, SoniaError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory.chunking import CHUNK_CHARACTERS, chunks_of, plain
from sonia_desktop.memory.document_files import IngestProgress
from sonia_desktop.memory.reading import read_document
from sonia_desktop.memory.tuning import Tuning
from sonia_desktop.memory.types import MemoryFilter

from .conftest import Room
from .sample_files import locked_pdf, pdf_bytes, word_file

Make = Callable[..., Room]


def _folder(place: Path) -> Path:
    place.mkdir()
    (place / "boiler.md").write_text(
        "# Boiler\n\nGeneral words about heating.\n\n"
        "## Pressure\n\nThe pressure must stay at 1.8 bar."
    )
    (place / "page.html").write_text(
        "<html><head><title>Trips</title><style>p{}</style></head><body><nav>menu</nav>"
        "<h2>Norway</h2><p>We took the <b>night ferry</b> from Kiel to Oslo.</p>"
        "<script>alert(1)</script></body></html>"
    )
    (place / "report.pdf").write_bytes(
        pdf_bytes([["The first page is about rain."], ["The turbine was replaced in March 2019."]])
    )
    word_file(place / "rules.docx")
    (place / "tool.py").write_text(
        "def add(a, b):\n    return a + b\n\n\ndef widest_gap(values):\n    '''The widest gap.'''\n"
        "    return max(b - a for a, b in zip(values, values[1:]))\n"
    )
    (place / "latin.txt").write_bytes("Der Schlüssel hängt im Flur".encode("cp1252"))
    return place


def test_every_kind_of_file_is_found_with_its_source_and_place(room: Make, tmp_path: Path) -> None:
    memory = room().memory
    folder = _folder(tmp_path / "papers")
    taken = memory.ingest(folder).result(60)
    assert taken.failed == []
    assert {document.name for document in taken.added} == {path.name for path in folder.iterdir()}
    for question, name, words in (
        ("which pressure must the boiler have", "boiler.md", "1.8 bar"),
        ("how did we get to Oslo", "page.html", "night ferry"),
        ("when was the turbine replaced", "report.pdf", "March 2019"),
        ("who is the landlord", "rules.docx", "Mrs Kowalski"),
        ("function for the widest gap between values", "tool.py", "widest_gap"),
        ("Schlüssel Flur", "latin.txt", "hängt"),
    ):
        hit = memory.search(question, 1).result()[0]
        assert hit.item.metadata["file"] == name
        assert words in hit.item.content
    pdf = next(document for document in taken.added if document.name == "report.pdf")
    pieces = memory.documents.chunks(pdf.id)
    assert [piece.metadata["page"] for piece in pieces] == [1, 2]
    assert (pdf.pages, pdf.chunks, pdf.media_type) == (2, 2, "application/pdf")
    html = memory.search("Norway ferry", 1).result()[0].item
    assert "alert" not in html.content
    assert "menu" not in html.content
    assert html.metadata["document"] == "Trips"
    boiler = memory.search("pressure of the boiler", 1).result()[0].item
    assert boiler.metadata["heading"] == "Boiler > Pressure"


def test_a_span_points_at_the_very_words(room: Make, tmp_path: Path) -> None:
    memory = room().memory
    file = tmp_path / "long.txt"
    file.write_text("\n\n".join(f"Paragraph {n} speaks of topic {n}. " * 8 for n in range(30)))
    document = memory.ingest(file).result(60).added[0]
    text = plain(file.read_text())
    pieces = memory.documents.chunks(document.id)
    assert len(pieces) > 5
    for piece in pieces:
        assert piece.span is not None
        assert text[slice(*piece.span)] == piece.content
    assert document.characters == len(text)


@given(st.text(max_size=3_000), st.booleans())
def test_pieces_hold_every_letter_once_and_are_never_too_long(raw: str, code: bool) -> None:
    text = plain(raw)
    pieces = list(chunks_of(text, code=code, most=120))
    ends = [0, *(piece.end for piece in pieces)]
    for piece, before in zip(pieces, ends, strict=False):
        assert text[piece.start : piece.end] == piece.content != ""
        assert piece.start >= before
        assert not text[before : piece.start].strip()
    assert not text[ends[-1] :].strip()
    assert "".join("".join(p.content.split()) for p in pieces) == "".join(text.split())


def test_a_long_paragraph_is_cut_at_sentences() -> None:
    text = "This sentence is one of many in a long paragraph. " * 60
    pieces = list(chunks_of(plain(text)))
    assert all(len(piece.content) <= CHUNK_CHARACTERS * 1.5 for piece in pieces)
    assert all(piece.content.endswith(".") for piece in pieces)


def test_the_same_file_is_taken_once_and_a_changed_one_replaces_it(
    room: Make, tmp_path: Path
) -> None:
    memory = room().memory
    file = tmp_path / "plan.txt"
    file.write_text("The party is in the garden.")
    first = memory.ingest(file).result(60).added[0]
    assert [document.id for document in memory.ingest(file).result(60).known] == [first.id]
    file.write_text("The party is in the town hall.")
    second = memory.ingest(file).result(60).added[0]
    assert memory.documents.get(first.id) is None
    assert [document.id for document in memory.documents.newest()] == [second.id]
    hits = memory.search("where is the party").result()
    assert [hit.item.content for hit in hits] == ["The party is in the town hall."]


def test_a_forgotten_document_is_found_no_more(room: Make, tmp_path: Path) -> None:
    memory = room(index=True).memory
    file = tmp_path / "plan.txt"
    file.write_text("The party is in the garden.")
    document = memory.ingest(file).result(60).added[0]
    memory.documents.forget(document.id)
    assert memory.search("party garden").result() == []
    with pytest.raises(NotFoundError):
        memory.documents.forget(document.id)


def test_documents_can_be_left_out_of_a_search(room: Make, tmp_path: Path) -> None:
    memory = room().memory
    file = tmp_path / "note.txt"
    file.write_text("The red bicycle belongs to Ben.")
    memory.ingest(file).result(60)
    own = memory.remember("my bicycle is red").result()
    assert (
        memory.count()
        > memory.count(documents=False)
        == len(memory.listed(MemoryFilter(documents=False), 100))
    )
    hits = memory.search("red bicycle", 5, MemoryFilter(documents=False)).result()
    assert [hit.item.id for hit in hits] == [own.id]
    assert memory.newest(10) == [own]


def _bad_files(place: Path) -> None:
    place.mkdir()
    locked_pdf(place / "locked.pdf")
    (place / "broken.pdf").write_bytes(b"%PDF-1.4\nnothing more")
    (place / "blank.pdf").write_bytes(pdf_bytes([[]]))
    (place / "old.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    (place / "torn.docx").write_bytes(b"PK\x03\x04 torn")
    (place / "empty.txt").write_bytes(b"")
    (place / "program.txt").write_bytes(b"\x7fELF\0\0\0\1")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("locked.pdf", "protected by a password"),
        ("broken.pdf", "no PDF file, or a damaged one"),
        ("blank.pdf", "holds no text"),
        ("old.docx", "protected by a password"),
        ("torn.docx", "no Word file, or a damaged one"),
        ("empty.txt", "is empty"),
        ("program.txt", "is no text"),
    ],
)
def test_a_bad_file_is_told_by_name_and_leaves_nothing(
    room: Make, tmp_path: Path, name: str, reason: str
) -> None:
    here = room()
    _bad_files(tmp_path / "bad")
    with pytest.raises(InvalidInputError, match=reason) as caught:
        here.memory.ingest(tmp_path / "bad" / name).result(60)
    assert name in str(caught.value)
    assert here.memory.count() == 0
    assert here.memory.documents.newest() == []


def test_bad_files_of_a_folder_do_not_stop_the_good_ones(room: Make, tmp_path: Path) -> None:
    memory = room().memory
    _bad_files(tmp_path / "bad")
    (tmp_path / "bad" / "good.txt").write_text("The good one is found.")
    (tmp_path / "bad" / "loop").symlink_to(tmp_path / "bad")
    (tmp_path / "bad" / "invalid.txt").write_bytes(b"half \xff\xfe words \xc3\x28 here")
    taken = memory.ingest(tmp_path / "bad").result(60)
    assert sorted(document.name for document in taken.added) == ["good.txt", "invalid.txt"]
    assert len(taken.failed) == 7
    assert all(Path(file).name in reason for file, reason in taken.failed)


def test_what_is_not_there_and_what_holds_nothing_is_told(room: Make, tmp_path: Path) -> None:
    memory = room().memory
    with pytest.raises(NotFoundError, match=r"nowhere\.txt"):
        memory.ingest(tmp_path / "nowhere.txt").result(60)
    (tmp_path / "void").mkdir()
    with pytest.raises(InvalidInputError, match="no file"):
        memory.ingest(tmp_path / "void").result(60)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(SoniaError, match="pipe"):
        memory.ingest(tmp_path / "pipe").result(60)


def test_progress_is_told_and_a_cancel_leaves_no_half_document(room: Make, tmp_path: Path) -> None:
    here = room()
    file = tmp_path / "thick.pdf"
    file.write_bytes(pdf_bytes([[f"This is page {n} of the book"] for n in range(60)]))
    token, told = CancelToken(), list[IngestProgress]()

    def show(progress: IngestProgress) -> None:
        told.append(progress)
        if progress.page == 20:
            token.cancel()

    taken = here.memory.ingest(file, progress=show, token=token).result(60)
    assert taken.cancelled
    assert taken.added == []
    assert [each.page for each in told] == list(range(21))
    assert told[-1].pages == 60
    assert here.memory.count() == 0
    whole = here.memory.ingest(file, progress=told.append).result(60)
    assert whole.added[0].chunks == 60
    assert told[-1].bytes_done == told[-1].bytes == file.stat().st_size


def test_stopping_the_program_stops_taking_in(room: Make, tmp_path: Path) -> None:
    here = room()
    file = tmp_path / "thick.pdf"
    file.write_bytes(pdf_bytes([[f"This is page {n} of the book"] for n in range(400)]))
    begun = threading.Event()
    future = here.memory.ingest(file, progress=lambda each: begun.set() if each.page else None)
    assert begun.wait(30)
    here.close()
    assert future.done()
    again = room()
    again.memory.settled().result(30)
    assert again.memory.documents.newest() == []
    assert again.memory.count() == 0


def test_the_reader_names_titles_and_kinds(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("# The title\n\nwords")
    reading = read_document(file)
    assert (reading.title, reading.media_type) == ("The title", "text/markdown")
    file = tmp_path / "b.rs"
    file.write_text("fn main() {}")
    assert read_document(file).media_type == "text/x-rs"


def test_documents_are_cut_as_large_as_the_user_chose(room: Make, tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("\n\n".join(f"Paragraph {n} says something of its own." * 4 for n in range(30)))
    pieces = {}
    for size in (250, 2000):
        memory = room(tuning=Tuning(chunk_size=size)).memory
        document = memory.ingest(file).result(60).added[0]
        pieces[size] = document.chunks
        memory.documents.forget(document.id)
        memory.stop(10)
    assert pieces[250] > 3 * pieces[2000]
