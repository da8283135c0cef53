"""The hands: the tools that change things and what keeps them in bounds, joined here."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from sonia_desktop.core.bus import Bus
    from sonia_desktop.core.health import HealthBoard
    from sonia_desktop.core.storage import Database
    from sonia_desktop.settings import Settings
    from sonia_desktop.tools.fetching import Fetcher
    from sonia_desktop.tools.sandbox import Sandbox
    from sonia_desktop.tools.timers import TimerRang as Rang
    from sonia_desktop.tools.types import Tool
    from sonia_desktop.vision.pointing import Pointing


class Hands:
    """Files that can be changed and changed back, commands in a sandbox.

    Args:
        settings: what the user chose; the data folder holds what files were before.
        db: where changes and timers are written down.
        bus: where timers ring.
        pointing: finds elements of the screen for clicks.
        say: says a text aloud, where that works; does not wait.
        health: told under "sandbox" what keeps commands in bounds.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        db: Database,
        bus: Bus,
        health: HealthBoard,
        pointing: Callable[[], Pointing],
        say: Callable[[str], object],
    ) -> None:
        from sonia_desktop.tools.journal import Journal
        from sonia_desktop.tools.sandbox import Limits, Sandbox
        from sonia_desktop.tools.third_party import ThirdParty
        from sonia_desktop.tools.timers import TimerRang, Timers

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
        self.third_party = ThirdParty(settings.data_dir / "tools", self.sandbox)
        self.timers = Timers(db, bus)
        self._say = say
        self._rings = bus.subscribe(TimerRang, self._tell_timer)
        self._pointing = pointing
        self._monitor = settings.vision.monitor
        self._search_url = settings.tools.search_url
        self._shell_timeout_s = settings.tools.shell_timeout_s
        _report(self.sandbox, health)

    def start(self) -> None:
        """Timers ring from now on."""
        self.timers.start()

    def stop(self, deadline_s: float = 1.0) -> None:
        """End what runs by itself; timers stay set."""
        self._rings.close()
        self.timers.stop(deadline_s)

    def _tell_timer(self, event: Rang) -> None:
        _show_timer(event)
        self._say(event.words())

    def tools(self) -> list[Tool]:
        """The tools of these hands."""
        from sonia_desktop.pointed import finder, photographer, shower
        from sonia_desktop.tools.builtin.calculating import math_tools
        from sonia_desktop.tools.builtin.desktop import desktop_tools
        from sonia_desktop.tools.builtin.drawing_lots import chance_tools
        from sonia_desktop.tools.builtin.file_changes import file_change_tools
        from sonia_desktop.tools.builtin.file_finding import file_finding_tools
        from sonia_desktop.tools.builtin.folders import folder_tools
        from sonia_desktop.tools.builtin.processes import process_tools
        from sonia_desktop.tools.builtin.programs import program_tools
        from sonia_desktop.tools.builtin.screen_capture import capture_tools
        from sonia_desktop.tools.builtin.shell import shell_tools
        from sonia_desktop.tools.builtin.texts import text_tools
        from sonia_desktop.tools.builtin.timers import timer_tools
        from sonia_desktop.tools.builtin.undo import undo_tools
        from sonia_desktop.tools.builtin.web import web_tools
        from sonia_desktop.tools.desktop import desktop_here

        return [
            *file_finding_tools(),
            *file_change_tools(self.journal),
            *folder_tools(self.journal),
            *undo_tools(self.journal),
            *shell_tools(self._shell_timeout_s, self.sandbox),
            *process_tools(),
            *timer_tools(self.timers),
            *math_tools(),
            *chance_tools(),
            *text_tools(),
            *desktop_tools(desktop_here, finder(self._pointing), shower(self._pointing)),
            *program_tools(),
            *capture_tools(self.journal, photographer(self._pointing, self._monitor)),
            *web_tools(_internet, search_url=self._search_url, search_fetcher=_chosen_server),
        ]


def _show_timer(event: Rang) -> None:
    """Show it on the desktop, where one takes notifications; the window shows it itself."""
    from sonia_desktop.core.errors import SoniaError
    from sonia_desktop.tools.desktop_programs import notify

    try:
        notify(event.timer.label or "Timer", event.words())
    except SoniaError as error:
        structlog.get_logger(__name__).info("timer_not_shown", reason=error.message)


@functools.cache
def _internet() -> Fetcher:
    from sonia_desktop.tools.fetching import Fetcher

    return Fetcher()


@functools.cache
def _chosen_server() -> Fetcher:
    """A search server the user chose may stand in the own network."""
    from sonia_desktop.tools.fetching import Fetcher

    return Fetcher(may_call=lambda _address: True)


def _report(sandbox: Sandbox, health: HealthBoard) -> None:
    from sonia_desktop.core.health import Health, HealthState

    if sandbox.available:
        health.set(Health("sandbox", HealthState.READY, sandbox.detail))
        return
    detail = f"Commands run without a sandbox, so each is asked for: {sandbox.detail}."
    health.set(Health("sandbox", HealthState.DEGRADED, "none", True, detail, sandbox.remedy))
