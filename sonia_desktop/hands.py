"""The hands: the tools that change things and what keeps them in bounds, joined here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sonia_desktop.core.health import HealthBoard
    from sonia_desktop.core.storage import Database
    from sonia_desktop.settings import Settings
    from sonia_desktop.tools.sandbox import Sandbox
    from sonia_desktop.tools.types import Tool


class Hands:
    """Files that can be changed and changed back, commands in a sandbox.

    Args:
        settings: what the user chose; the data folder holds what files were before.
        db: where changes are written down.
        health: told under "sandbox" what keeps commands in bounds.
    """

    def __init__(self, settings: Settings, *, db: Database, health: HealthBoard) -> None:
        from sonia_desktop.tools.journal import Journal
        from sonia_desktop.tools.sandbox import Limits, Sandbox

        self.journal = Journal(
            db,
            settings.data_dir / "undo",
            most_mb=settings.tools.undo_mb,
            most_days=settings.tools.undo_days,
        )
        self.sandbox = Sandbox.find(
            roots=settings.tools.roots,
            private=(settings.data_dir,),
            limits=Limits(
                memory_bytes=settings.tools.sandbox_memory_mb * 1024 * 1024,
                processes=settings.tools.sandbox_processes,
            ),
        )
        self._shell_timeout_s = settings.tools.shell_timeout_s
        _report(self.sandbox, health)

    def tools(self) -> list[Tool]:
        """The tools of these hands."""
        from sonia_desktop.tools.builtin.file_changes import file_change_tools
        from sonia_desktop.tools.builtin.file_finding import file_finding_tools
        from sonia_desktop.tools.builtin.shell import shell_tools
        from sonia_desktop.tools.builtin.undo import undo_tools

        return [
            *file_finding_tools(),
            *file_change_tools(self.journal),
            *undo_tools(self.journal),
            *shell_tools(self._shell_timeout_s, self.sandbox),
        ]


def _report(sandbox: Sandbox, health: HealthBoard) -> None:
    from sonia_desktop.core.health import Health, HealthState

    if sandbox.available:
        health.set(Health("sandbox", HealthState.READY, sandbox.detail))
        return
    detail = f"Commands run without a sandbox, so each is asked for: {sandbox.detail}."
    health.set(Health("sandbox", HealthState.DEGRADED, "none", True, detail, sandbox.remedy))
