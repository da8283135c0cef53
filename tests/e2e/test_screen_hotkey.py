"""The screenshot hotkey: a part of the screen is pointed at, read into a panel, and asked about."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.e2e.conftest import xdotool
from tests.e2e.program import Program, pause
from tests.virtual_display import VirtualDisplay

pytestmark = pytest.mark.e2e

WITHIN_S = 60.0
TEXT = "The quarterly report is ready for review"
PANEL = "Sonia: what was read"


@contextmanager
def terminal(display: VirtualDisplay) -> Iterator[None]:
    shown = ["xterm", "-fa", "DejaVu Sans Mono", "-fs", "14", "-geometry", "70x8+1000+600"]
    shown += ["-T", "Mail from Ada", "-e", "sh", "-c", f"echo '{TEXT}'; sleep 300"]
    with subprocess.Popen(shown, env=display.env) as window:
        try:
            display.wait_for_window("Mail from Ada")
            yield
        finally:
            window.kill()


def wait(holds: Callable[[], object], told: Callable[[], str]) -> None:
    deadline = time.monotonic() + WITHIN_S
    while not holds():
        assert time.monotonic() < deadline, told()
        pause(0.1)


def overlay_up(display: VirtualDisplay) -> bool:
    """Whether a window of Sonia's covers the whole display, past the window manager."""
    listed = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--class", "sonia"],
        env=display.env,
        capture_output=True,
        text=True,
        timeout=20,
    ).stdout.split()
    size = f"Geometry: {display.size[0]}x{display.size[1]}"
    return any(size in xdotool(display, "getwindowgeometry", number) for number in listed)


def test_hotkey_a_region_a_question_and_the_answer_has_the_text_of_a_real_window(
    where: Path, port_offset: int, display: VirtualDisplay
) -> None:
    with Program("app", where, port_offset, display.env) as program, terminal(display):
        program.wait_up().wait_health("reflex", "screen", "hotkeys")
        display.wait_for_window("Sonia")
        xdotool(display, "search", "--name", "^Mail from Ada$", "windowactivate", "--sync")

        # Cancelled: nothing is read, and who had the keyboard has it again.
        xdotool(display, "key", "ctrl+alt+s")
        wait(lambda: overlay_up(display), program.output)
        xdotool(display, "key", "Escape")
        wait(lambda: not overlay_up(display), program.output)
        focused = xdotool(display, "getwindowfocus", "getwindowname")
        assert focused == "Mail from Ada"
        assert PANEL not in display.window_titles()

        # A region around the window, nudged by keys and taken.
        xdotool(display, "key", "ctrl+alt+s")
        wait(lambda: overlay_up(display), program.output)
        xdotool(display, "mousemove", "960", "560", "mousedown", "1")
        xdotool(display, "mousemove", "1300", "700", "mousemove", "1850", "840", "mouseup", "1")
        xdotool(display, "key", "Right", "key", "ctrl+Down", "key", "Return")
        display.wait_for_window(PANEL)
        assert not overlay_up(display)

        def asked() -> list[dict[str, object]]:
            """The question goes into the panel as soon as it has read; before, nothing takes it."""
            xdotool(display, "search", "--name", f"^{PANEL}$", "windowactivate", "--sync")
            xdotool(display, "key", "ctrl+l", "type", "what does it say?")
            xdotool(display, "key", "Return")
            return list(program.post("/api/v1/cli/turns", {}).json())

        wait(asked, program.output)
        turn = program.post("/api/v1/cli/turns", {}).json()[-1]
        assert turn["tool"] == "picture.ask"
        assert TEXT in str(turn["text"]), turn
