"""A bare "undo that" takes back the newest of both: never the memory in place of a file."""

from __future__ import annotations

from pathlib import Path

from sonia_desktop.core.storage import Database
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.atomic import write_whole
from sonia_desktop.tools.journal import Journal, Kind
from sonia_desktop.tools.types import ToolContext
from sonia_desktop.undoing import NotesBesideFiles


class Book:
    """Counts what is taken back."""

    undone = 0

    def undo(self) -> str:
        self.undone += 1
        return "I remember again."


def test_a_file_changed_last_is_named_and_the_memory_stays(tmp_path: Path) -> None:
    db = Database.open(tmp_path / "sonia.db")
    try:
        book, journal = Book(), Journal(db, tmp_path / "undo")
        notes = NotesBesideFiles(book, journal, db)  # type: ignore[arg-type]
        assert notes.undo() == "I remember again."
        context = ToolContext("act_1", "t", CancelToken())
        change = journal.begin(context, Kind.WRITTEN, tmp_path / "a.txt")
        write_whole(tmp_path / "a.txt", b"x")
        journal.done(change)
        told = notes.undo()
        assert told is not None
        assert "a.txt" in told
        assert "undo the last file change" in told
        assert book.undone == 1
        journal.undo(journal.open_changes())
        assert notes.undo() == "I remember again."
    finally:
        db.close()
