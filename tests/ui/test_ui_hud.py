"""Where the small sign above all windows stands, and that it does not lie over Sonia's own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize

from sonia_desktop.ui.hud import free_place
from tests.virtual_display import VirtualDisplay

ROOT = Path(__file__).resolve().parents[2]
ROOM, SIGN = QRect(0, 0, 1920, 1080), QSize(340, 80)


@pytest.mark.parametrize(
    "taken",
    [
        [],
        [QRect(440, 170, 1040, 740)],
        [QRect(440, 0, 1040, 1080)],
        [QRect(0, 0, 1500, 1080)],
        [QRect(0, 0, 960, 1080), QRect(960, 400, 960, 680)],
    ],
)
def test_a_place_that_covers_none_of_the_windows_is_taken(taken: list[QRect]) -> None:
    there = QRect(free_place(SIGN, ROOM, taken), SIGN)
    assert ROOM.contains(there)
    assert not any(each.intersects(there) for each in taken)


def test_the_usual_place_is_below_and_over_a_window_that_fills_all_it_is_above() -> None:
    assert free_place(SIGN, ROOM, []).y() > ROOM.height() / 2
    there = QRect(free_place(SIGN, ROOM, [ROOM]), SIGN)
    assert ROOM.contains(there)
    assert there.bottom() < ROOM.height() / 2


def xdotool(display: VirtualDisplay, *arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], env=display.env, check=True, timeout=60)


@pytest.mark.skipif(
    bool(VirtualDisplay.missing_programs()) or shutil.which("xdotool") is None,
    reason="Xvfb, openbox or xdotool is not installed",
)
def test_while_the_talk_key_is_held_over_sonias_own_window_the_sign_stays_away() -> None:
    """X takes the focus from the window as long as a grabbed key is down."""
    keys = ("ctrl", "alt", "space")
    command = [sys.executable, "-m", "tests.ui.hud_beside_a_window"]
    with (
        VirtualDisplay() as display,
        subprocess.Popen(
            command, env=display.env, cwd=ROOT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        ) as running,
    ):  # fmt: skip
        assert running.stdin is not None
        assert running.stdout is not None

        def next_told(wanted: str) -> tuple[bool, bool]:
            assert running.stdout is not None
            for line in running.stdout:
                what, visible, covers = json.loads(line)
                if what == wanted:
                    return visible, covers
            raise AssertionError(f"it ended before it told {wanted!r}")

        def press(way: str, *names: str) -> None:
            xdotool(display, *(word for name in names for word in (way, name)))

        try:
            next_told("up")
            press("keydown", *keys)
            assert next_told("held") == (False, False)
            press("keyup", *reversed(keys))
            assert next_told("let go") == (False, False)
            running.stdin.write("minimise\n")
            running.stdin.flush()
            next_told("minimised")
            press("keydown", *keys)
            assert next_told("held")[0]  # now nothing else tells the state
            press("keyup", *reversed(keys))
        finally:
            running.stdin.close()
            running.wait(60)
