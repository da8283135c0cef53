"""Find something on a real screen, move it away, and be told so before it is clicked."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from Xlib.display import Display

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.vision.answers import answer, what_changed
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.pointing import Pointing
from sonia_desktop.vision.recheck import Verdict
from tests.virtual_display import VirtualDisplay

PROGRAM = Path(__file__).with_name("sample_windows.py")
WAIT_S = 120.0


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualDisplay]:
    with VirtualDisplay(size=(1280, 800)) as started:
        monkeypatch.setenv("DISPLAY", started.name)
        monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
        yield started


@pytest.fixture
def eyes() -> Iterator[Eyes]:
    started = Eyes(ocr="auto", health=HealthBoard(Bus()))
    started.start()
    yield started
    started.stop()


def open_window(display: VirtualDisplay, kind: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(PROGRAM), kind],
        env=display.env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def move_window(name: str, title: str, x: int, y: int) -> None:
    """Ask the window manager to move a window, and wait until it lies there."""
    from Xlib import X

    connection = Display(name)
    try:
        root = connection.screen().root
        listed = root.get_full_property(
            connection.intern_atom("_NET_CLIENT_LIST"), X.AnyPropertyType
        )
        for window_id in listed.value:
            window = connection.create_resource_object("window", window_id)
            if title not in str(window.get_wm_name()):
                continue
            window.configure(x=x, y=y)
            connection.sync()
            waited = threading.Event()
            for _ in range(200):
                place = window.translate_coords(root, 0, 0)
                if abs(-place.x - x) < 60 and abs(-place.y - y) < 60:
                    return
                waited.wait(0.02)
    finally:
        connection.close()
    raise AssertionError(f"{title} did not move")


def test_a_button_is_found_rechecked_followed_and_missed_when_it_is_gone(
    display: VirtualDisplay, eyes: Eyes
) -> None:
    pointing = Pointing(eyes)
    with open_window(display, "form") as program:
        assert program.stdout is not None
        truth = json.loads(program.stdout.readline())
        box = next(b["box"] for b in truth["buttons"] if b["label"] == "Apply")
        seen = pointing.find("the apply button").result(WAIT_S)
        best = seen.found.best
        assert best is not None
        assert not seen.found.equal
        assert best.window is not None
        assert best.window.title == "Account settings"
        x, y = seen.on_desktop(best)
        assert box[0] <= x < box[0] + box[2]
        assert box[1] <= y < box[1] + box[3]
        again = pointing.recheck(seen, best).result(WAIT_S)
        assert (again.verdict, again.may_act) == (Verdict.THERE, True)

        move_window(display.name, "Account settings", 40, 60)
        moved = pointing.recheck(seen, best).result(WAIT_S)
        assert moved.verdict is Verdict.MOVED
        assert moved.candidate is not None
        assert moved.candidate.point != best.point
        assert moved.candidate.element.id == best.element.id
        program.communicate()
    gone = pointing.recheck(seen, best).result(WAIT_S)
    assert (gone.verdict, gone.may_act) == (Verdict.GONE, False)


def test_what_changed_between_two_looks_at_a_real_screen_is_told(
    display: VirtualDisplay, eyes: Eyes
) -> None:
    with open_window(display, "form") as form:
        assert form.stdout is not None
        form.stdout.readline()
        first = eyes.read(eyes.capture(1).result(WAIT_S)).result(WAIT_S)
        again = eyes.read(eyes.capture(1).result(WAIT_S)).result(WAIT_S)
        assert what_changed(first, again).startswith("Nothing that I can read changed")
        known = {(e.role, e.label): e.id for e in first.elements}
        same = [e for e in again.elements if (e.role, e.label) in known]
        assert len(same) >= 10  # a field may be missed while its caret blinks
        assert all(e.id == known[e.role, e.label] for e in same)
        with open_window(display, "dialog") as dialog:
            assert dialog.stdout is not None
            dialog.stdout.readline()
            now = eyes.read(eyes.capture(1).result(WAIT_S)).result(WAIT_S)
            told = answer(now, "what changed since you last looked", before=first)
            assert "A window opened: **Backup failed**" in told
            assert "no space left on device" in told
            said = answer(now, "what does the dialog say")
            assert "Free at least 412 MB and try again, or choose another folder." in said
            assert "OK" in said.splitlines()[-1]
            assert "Cancel" in said.splitlines()[-1]
            dialog.communicate()
        form.communicate()
