"""What the tests of backups, restores and redactions share."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import insert

from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import Database, memories
from sonia_desktop.memory.content import digest


def rows(
    first: int, count: int, text: str = "The lamp {} in the hall is blue"
) -> list[dict[str, object]]:
    """Rows of `memories`, without vectors."""
    now = iso_z()
    return [
        {
            "id": f"mem_{number:012d}",
            "content": text.format(number),
            "kind": "note",
            "source": "user",
            "metadata": {"number": number},
            "created_at": now,
            "updated_at": now,
            "digest": digest(text.format(number), None),
        }
        for number in range(first, first + count)
    ]


def fill(db: Database, count: int, first: int = 0) -> None:
    """So many memories, on disk when it returns."""
    db.write(lambda c: c.execute(insert(memories), rows(first, count))).result(60)


def bytes_with(folder: Path, *needles: bytes) -> list[str]:
    """Files under the folder (as names relative to it) that hold any of the needles."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and any(needle in path.read_bytes() for needle in needles):
            found.append(path.relative_to(folder).as_posix())
    return found
