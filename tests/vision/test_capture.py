"""Pictures of a real X11 display: monitors, scales, the window, a region, and the display gone."""

from __future__ import annotations

import contextlib
import os
import platform
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from Xlib import X
from Xlib.display import Display
from Xlib.ext import randr
from Xlib.protocol import rq

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError, NotFoundError, UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.vision import capture
from sonia_desktop.vision.backends import x11_monitors
from sonia_desktop.vision.capture import Camera
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.scene import Box
from tests.virtual_display import VirtualDisplay

WAIT_S = 30.0
SIZE = (1200, 600)
LEFT, RIGHT = Box(0, 0, 800, 600), Box(800, 0, 400, 500)
RED, BLUE = 0xC02010, 0x1020C0

pytestmark = pytest.mark.skipif(
    bool(VirtualDisplay.missing_programs()), reason="needs Xvfb and openbox"
)


@pytest.fixture(scope="module")
def display() -> Iterator[VirtualDisplay]:
    with VirtualDisplay(size=SIZE) as started:
        yield started


@contextlib.contextmanager
def connected(display: VirtualDisplay) -> Iterator[Any]:
    connection = Display(display.name)
    try:
        yield connection
    finally:
        connection.close()


class SetMonitor(rq.Request):
    """RRSetMonitor; python-xlib's own cannot pack its list of outputs."""

    _request = rq.Struct(
        rq.Card8("opcode"),
        rq.Opcode(43),
        rq.RequestLength(),
        rq.Window("window"),
        rq.Card32("name"),
        rq.Bool("primary"),
        rq.Bool("automatic"),
        rq.LengthOf("outputs", 2),
        *(rq.Int16("x"), rq.Int16("y"), rq.Card16("width"), rq.Card16("height")),
        *(rq.Card32("width_mm"), rq.Card32("height_mm")),
        rq.List("outputs", rq.Card32Obj),
    )


@pytest.fixture
def two_monitors(display: VirtualDisplay) -> Iterator[VirtualDisplay]:
    """The screen parted in two monitors, as RandR 1.5 lets a user do."""
    with connected(display) as connection:
        root = connection.screen().root
        opcode = connection.display.get_extension_major("RANDR")
        outputs = list(root.xrandr_get_screen_resources().outputs)
        names = []
        for name, box in (("LEFT", LEFT), ("RIGHT", RIGHT)):
            names.append(connection.intern_atom(name))
            SetMonitor(
                display=connection.display,
                opcode=opcode,
                window=root,
                name=names[-1],
                primary=name == "LEFT",
                automatic=False,
                outputs=outputs if name == "LEFT" else [],
                x=box.x,
                y=box.y,
                width=box.w,
                height=box.h,
                width_mm=200,
                height_mm=150,
            )
        connection.sync()
        yield display
        for atom in names:
            randr.delete_monitor(root, atom)
        connection.sync()


@contextlib.contextmanager
def painted(display: VirtualDisplay, box: Box, colour: int) -> Iterator[None]:
    """A window of one colour that no window manager touches."""
    with connected(display) as connection:
        screen = connection.screen()
        window = screen.root.create_window(
            *(box.x, box.y, box.w, box.h, 0, screen.root_depth),
            override_redirect=True,
            background_pixel=colour,
            event_mask=X.ExposureMask,
        )
        window.map()
        while connection.next_event().type != X.Expose:
            pass
        connection.sync()
        yield
        window.destroy()
        connection.sync()


@contextlib.contextmanager
def titled(display: VirtualDisplay, title: str, box: Box) -> Iterator[None]:
    """A managed window that has the keyboard when this begins."""
    with connected(display) as connection:
        screen = connection.screen()
        window = screen.root.create_window(
            *(box.x, box.y, box.w, box.h, 0, screen.root_depth),
            background_pixel=RED,
            event_mask=X.FocusChangeMask,
        )
        window.set_wm_name(title)
        window.set_wm_class("sample", "Sample")
        window.set_wm_hints(flags=1, input=1)
        window.map()
        while connection.next_event().type != X.FocusIn:
            pass
        connection.sync()
        yield
        window.destroy()
        connection.sync()


def camera(display: VirtualDisplay, **more: str) -> Camera:
    left_out = ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "QT_SCREEN_SCALE_FACTORS")
    return Camera({k: v for k, v in display.env.items() if k not in left_out} | more)


def test_each_monitor_and_all_together_show_what_is_on_them(two_monitors: VirtualDisplay) -> None:
    eye = camera(two_monitors)
    names = [(m.number, m.name, m.box) for m in eye.monitors()]
    assert names == [(0, "", Box(0, 0, 1200, 600)), (1, "LEFT", LEFT), (2, "RIGHT", RIGHT)]
    with painted(two_monitors, Box(780, 100, 50, 40), RED):
        whole, left, right = (eye.monitor(number) for number in (0, 1, 2))
    assert (whole.pixels[100:140, 780:830] == (0xC0, 0x20, 0x10)).all()
    assert (left.pixels[100:140, 780:800] == (0xC0, 0x20, 0x10)).all()
    assert (right.pixels[100:140, 0:30] == (0xC0, 0x20, 0x10)).all()
    assert left.pixels.shape == (600, 800, 3)
    assert right.area == RIGHT
    assert right.engine == eye.used == "mss"
    assert eye.skipped == ()


def test_a_monitor_that_is_not_there_is_refused_and_all_are_listed(
    two_monitors: VirtualDisplay,
) -> None:
    with pytest.raises(InvalidInputError, match=r"LEFT, 800x600.*RIGHT, 400x500"):
        camera(two_monitors).monitor(3)


def test_the_scale_of_each_monitor_is_known_and_logical_pixels_follow_it(
    two_monitors: VirtualDisplay,
) -> None:
    eye = camera(two_monitors, QT_SCREEN_SCALE_FACTORS="LEFT=2;RIGHT=1.25")
    assert [m.scale for m in eye.monitors()] == [2.0, 2.0, 1.25]
    assert eye.monitor(1).scale == 2.0
    assert eye.region(Box(810, 10, 100, 100)).scale == 1.25
    area = eye.layout().to_logical(Box(900, 100, 50, 25))
    assert (area.x, area.y, area.w, area.h) == (880.0, 80.0, 40.0, 20.0)


def test_the_scale_that_the_desktop_keeps_in_its_resources_is_used(display: VirtualDisplay) -> None:
    with connected(display) as connection:
        root = connection.screen().root
        place, kind = connection.intern_atom("RESOURCE_MANAGER"), connection.intern_atom("STRING")
        root.change_property(place, kind, 8, b"Xft.dpi:\t144\n")
        connection.sync()
        assert camera(display).monitor(1).scale == 1.5
        root.delete_property(place)
        connection.sync()


def test_a_region_is_cut_out_exactly_and_over_the_edge_is_cut_off(display: VirtualDisplay) -> None:
    eye = camera(display)
    with painted(display, Box(300, 200, 60, 30), BLUE):
        inside = eye.region(Box(290, 190, 80, 50))
        edge = eye.region(Box(1190, 590, 80, 50))
    assert inside.pixels.shape == (50, 80, 3)
    blue = (inside.pixels == (0x10, 0x20, 0xC0)).all(axis=2)
    assert np.argwhere(blue).min(axis=0).tolist() == [10, 10]
    assert blue.sum() == 60 * 30
    assert edge.area == Box(1190, 590, 10, 10)
    assert edge.pixels.shape == (10, 10, 3)


@pytest.mark.parametrize("box", [Box(0, 0, 0, 5), Box(0, 0, 5, -1), Box(1200, 0, 5, 5)])
def test_a_region_with_nothing_in_it_is_refused(display: VirtualDisplay, box: Box) -> None:
    with pytest.raises(InvalidInputError, match=f"{box.x},{box.y},{box.w},{box.h}"):
        camera(display).region(box)


def test_the_active_window_is_taken_with_its_title_bar(display: VirtualDisplay) -> None:
    eye = camera(display)
    with pytest.raises(NotFoundError, match="No window is active"):
        eye.window()
    with titled(display, "First", Box(100, 100, 300, 200)):
        shot = eye.window()
    height, width = shot.pixels.shape[:2]
    assert width >= 300
    assert height > 200  # the title bar came along
    red = (shot.pixels == (0xC0, 0x20, 0x10)).all(axis=2)
    assert red.sum() == 300 * 200
    assert [(w.title, w.active) for w in shot.windows] == [("First", True)]
    assert shot.windows[0].box == Box(0, 0, width, height)
    assert shot.source == "active window"


def test_without_a_window_manager_the_window_with_the_keyboard_is_the_active_one() -> None:
    with VirtualDisplay(size=(400, 300), window_manager=False) as bare, connected(bare) as held:
        screen = held.screen()
        window = screen.root.create_window(
            *(20, 30, 100, 80, 0, screen.root_depth),
            background_pixel=RED,
            event_mask=X.StructureNotifyMask,
        )
        window.map()
        while held.next_event().type != X.MapNotify:
            pass
        window.set_input_focus(X.RevertToNone, X.CurrentTime)
        held.sync()
        assert camera(bare).window().area == Box(20, 30, 100, 80)


def test_what_was_skipped_and_why_is_told(display: VirtualDisplay, tmp_path: Path) -> None:
    told = {item.backend: item.reason for item in camera(display, PATH=str(tmp_path)).survey()}
    assert told == {
        "mss": "",
        "xdg-desktop-portal": "there is no D-Bus session",
        "grim": "it is for Wayland only",
        "gnome-screenshot": "it is not installed",
        "spectacle": "it is not installed",
    }


def test_when_no_way_works_each_is_named_with_its_reason(
    display: VirtualDisplay, tmp_path: Path
) -> None:
    (tmp_path / "gnome-screenshot").write_text("#!/bin/sh\necho no luck today >&2\nexit 3\n")
    (tmp_path / "gnome-screenshot").chmod(0o755)
    (tmp_path / "spectacle").write_text("#!/bin/sh\nexit 0\n")
    (tmp_path / "spectacle").chmod(0o755)
    env = {**camera(display)._now(), "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    eye = Camera(env, backends=capture.BACKENDS[1:])
    with pytest.raises(UnavailableError) as failed:
        eye.monitor(1)
    assert "gnome-screenshot: no luck today" in failed.value.message
    assert "spectacle: it wrote no picture" in failed.value.message
    assert "sonia see FILE.png" in failed.value.remedy
    assert [item.backend for item in eye.skipped] == [b.name for b in capture.BACKENDS[1:]]


def test_the_next_way_is_used_when_one_fails(display: VirtualDisplay, tmp_path: Path) -> None:
    """A program that stands in for gnome-screenshot and draws by mss."""
    script = tmp_path / "gnome-screenshot"
    script.write_text(
        f"#!{sys.executable}\n"
        "import sys, mss, mss.tools\n"
        "with mss.MSS() as screen:\n"
        "    shot = screen.grab(screen.monitors[0])\n"
        "    mss.tools.to_png(shot.rgb, shot.size, output=sys.argv[-1])\n"
    )
    script.chmod(0o755)
    env = {**camera(display)._now(), "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    eye = Camera(env, backends=capture.BACKENDS[1:])
    with painted(display, Box(500, 100, 40, 40), RED):
        shot = eye.region(Box(490, 90, 60, 60))
    assert eye.used == shot.engine == "gnome-screenshot"
    assert (shot.pixels[10:50, 10:50] == (0xC0, 0x20, 0x10)).all()
    assert [item.backend for item in eye.skipped] == ["xdg-desktop-portal", "grim"]


def test_a_display_with_no_monitor_is_said_plainly_and_the_next_picture_works() -> None:
    with VirtualDisplay(size=(400, 300), window_manager=False) as display:
        eye = camera(display)
        with connected(display) as connection:
            root = connection.screen().root
            resources = root.xrandr_get_screen_resources()
            crtc = resources.crtcs[0]
            before = connection.xrandr_get_crtc_info(crtc, resources.config_timestamp)

            def switch(mode: int, outputs: list[int]) -> None:
                answer = connection.xrandr_set_crtc_config(
                    crtc, resources.config_timestamp, 0, 0, mode, before.rotation, outputs
                )
                assert answer.status == 0

            switch(0, [])
            with pytest.raises(UnavailableError, match="No monitor is connected"):
                eye.monitor(1)
            switch(before.mode, list(before.outputs))
        assert eye.monitor(1).pixels.shape == (300, 400, 3)


def test_a_display_that_lets_nobody_in_is_said_plainly(tmp_path: Path) -> None:
    cookie = tmp_path / "authority"
    with VirtualDisplay(size=(320, 240), window_manager=False) as free:
        number = free.number
    # One MIT-MAGIC-COOKIE-1 of this machine (family 256), in the format of Xau.
    parts = (platform.node().encode(), str(number).encode(), b"MIT-MAGIC-COOKIE-1", bytes(16))
    cookie.write_bytes(
        b"\x01\x00" + b"".join(len(part).to_bytes(2, "big") + part for part in parts)
    )
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", "320x240x24", "-auth", str(cookie)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        knocking = threading.Event()
        while not Path(f"/tmp/.X11-unix/X{number}").exists() and server.poll() is None:
            knocking.wait(0.02)
        barred = {"DISPLAY": f":{number}", "XAUTHORITY": str(tmp_path / "none")}
        with pytest.raises(UnavailableError, match=r"(?i)authori[sz]ation"):
            Camera(barred).monitor(1)
        let_in = {**os.environ, "DISPLAY": f":{number}", "XAUTHORITY": str(cookie)}
        looked = subprocess.run(
            [
                *(sys.executable, "-c"),
                "from sonia_desktop.vision.capture import capture; print(capture(1).pixels.shape)",
            ],
            env={**let_in, "XDG_SESSION_TYPE": "x11"},
            capture_output=True,
            text=True,
            check=True,
        )
        assert looked.stdout.splitlines()[-1] == "(240, 320, 3)"
    finally:
        server.terminate()
        server.wait()


def test_a_display_that_dies_in_mid_capture_spoils_only_that_picture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    board = HealthBoard(Bus())
    eyes = Eyes(ocr="auto", health=board, mask=())
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
    eyes.start()
    try:
        for _ in range(3):  # each time it is killed at another moment of the picture
            with VirtualDisplay(size=(1920, 1080), window_manager=False) as display:
                monkeypatch.setenv("DISPLAY", display.name)
                taken = [eyes.capture(0)]
                taken[0].result(WAIT_S)
                taken += [eyes.capture(0) for _ in range(8)]
                display._programs[0].kill()
                outcomes = [future.exception(WAIT_S) for future in taken]
            assert any(isinstance(outcome, UnavailableError) for outcome in outcomes)
            assert all(o is None or isinstance(o, UnavailableError) for o in outcomes), outcomes
            with pytest.raises(UnavailableError, match="sonia see FILE"):
                eyes.capture(0).result(WAIT_S)
            assert board.get("screen").state is HealthState.UNAVAILABLE
        with VirtualDisplay(display.number, size=(640, 480), window_manager=False):
            assert eyes.capture(0).result(WAIT_S).pixels.shape == (480, 640, 3)
            assert board.get("screen").state is HealthState.READY
            assert board.get("screen").engine == "mss"
    finally:
        eyes.stop()


def test_a_display_that_hangs_does_not_hold_the_picture_for_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(x11_monitors, "_ANSWER_TIMEOUT_S", 0.3)
    with VirtualDisplay(size=(320, 240), window_manager=False) as hanging:
        server = hanging._programs[0]
        server.send_signal(signal.SIGSTOP)
        try:
            with pytest.raises(UnavailableError, match="does not answer"):
                camera(hanging).monitor(1)
        finally:
            server.send_signal(signal.SIGCONT)
        monkeypatch.undo()
        assert camera(hanging).monitor(1).pixels.shape == (240, 320, 3)


@pytest.mark.skipif(not shutil.which("gnome-screenshot"), reason="needs gnome-screenshot")
def test_gnome_screenshot_takes_the_same_picture(display: VirtualDisplay) -> None:
    with titled(display, "First", Box(100, 100, 300, 200)):
        expected = camera(display).monitor(0)
        eye = Camera(camera(display)._now(), backends=capture.BACKENDS[3:4])
        shot = eye.monitor(0)
        inside = eye.region(Box(150, 150, 40, 30))
    assert eye.used == "gnome-screenshot"
    assert (shot.pixels == expected.pixels).all()
    assert (inside.pixels == expected.pixels[150:180, 150:190]).all()


def test_without_any_display_the_way_out_is_named() -> None:
    with pytest.raises(UnavailableError, match="sonia see FILE"):
        Camera({"PATH": "/usr/bin"}).monitor(1)
