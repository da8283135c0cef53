""" "Undo that" is for the memory, unless a file was changed after it: then that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from sonia_desktop.core.storage import memory_changes

if TYPE_CHECKING:
    from sonia_desktop.core.storage import Database
    from sonia_desktop.memory.notebook import Forgotten, Noted
    from sonia_desktop.notes import Notes
    from sonia_desktop.tools.journal import Journal


class NotesBesideFiles:
    """The notes as the tools use them, where the last change may have been one of a file.

    Args:
        notes: what is remembered.
        journal: what was changed on the disk.
        db: tells when the memory was changed last.
    """

    def __init__(self, notes: Notes, journal: Journal, db: Database) -> None:
        self._notes, self._journal, self._db = notes, journal, db

    def correct(self, said: str) -> Noted | None:
        return self._notes.correct(said)

    def forget(self, what: str) -> Forgotten:
        return self._notes.forget(what)

    def undo(self) -> str | None:
        """What was taken back, as a sentence; or that the last change was one of a file."""
        with self._db.read() as connection:
            remembered = connection.execute(
                select(func.max(memory_changes.c.at)).where(memory_changes.c.undone_at.is_(None))
            ).scalar()
        if self._journal.newest_at() > str(remembered or ""):
            changes = self._journal.open_changes()
            what = "; ".join(change.words() for change in changes[:3])
            return (
                f"The last thing I did was on your disk: I {what}. Say “undo the last file change” "
                "to take that back. What you told me stays as it is."
            )
        return self._notes.undo()
