"""The hands: what of the tools needs a place of its own in the data folder, joined for the
assistant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sonia_desktop.core.storage import Database
    from sonia_desktop.settings import Settings
    from sonia_desktop.tools.types import Tool


class Hands:
    """Files that can be changed and changed back.

    Args:
        settings: what the user chose; the data folder holds what files were before.
        db: where changes are written down.
    """

    def __init__(self, settings: Settings, *, db: Database) -> None:
        from sonia_desktop.tools.journal import Journal

        self.journal = Journal(
            db,
            settings.data_dir / "undo",
            most_mb=settings.tools.undo_mb,
            most_days=settings.tools.undo_days,
        )

    def tools(self) -> list[Tool]:
        """The tools of these hands."""
        from sonia_desktop.tools.builtin.file_changes import file_change_tools
        from sonia_desktop.tools.builtin.file_finding import file_finding_tools
        from sonia_desktop.tools.builtin.undo import undo_tools

        return [
            *file_finding_tools(),
            *file_change_tools(self.journal),
            *undo_tools(self.journal),
        ]
