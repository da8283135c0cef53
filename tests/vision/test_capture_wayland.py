"""Pictures of a real Wayland session (Sway without a screen), and of a desktop portal's."""

from __future__ import annotations

import contextlib
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import (
    CancelledError,
    NotFoundError,
    PolicyDeniedError,
    UnavailableError,
)
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.vision.backends.programs import ppm_pixels
from sonia_desktop.vision.capture import Camera
from sonia_desktop.vision.coordinates import Area
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.scene import Box
from tests.virtual_wayland import VirtualWayland

PORTAL = Path(__file__).with_name("sample_portal.py")
WINDOW = Path(__file__).with_name("sample_windows.py")
needs_sway = pytest.mark.skipif(
    bool(VirtualWayland.missing_programs("grim")), reason="needs sway and grim"
)
needs_bus = pytest.mark.skipif(not Path("/usr/bin/dbus-daemon").exists(), reason="needs D-Bus")


@pytest.fixture(scope="module")
def session() -> Iterator[VirtualWayland]:
    """Two monitors: 800x600 at 100 %, and to its right 1500x1200 at 150 %."""
    outputs = [("0,0", "800x600", 1.0), ("800,0", "1500x1200", 1.5)]
    with VirtualWayland(outputs) as started:
        # Grounds of different colour, to tell the monitors apart.
        started.command("output", "HEADLESS-1", "bg", "#c02010", "solid_color")
        started.command("output", "HEADLESS-2", "bg", "#1020c0", "solid_color")
        eye = Camera(started.env)
        settled = threading.Event()
        while not (eye.monitor(2).pixels[5, 5] == (0x10, 0x20, 0xC0)).all():
            settled.wait(0.05)  # swaybg draws when it is up
        yield started


@contextlib.contextmanager
def window(session: VirtualWayland) -> Iterator[None]:
    env = {**session.env, "XDG_CURRENT_DESKTOP": "sway"}
    program = subprocess.Popen(
        [sys.executable, str(WINDOW), "dialog"],
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with program:
        assert program.stdout is not None
        assert program.stdout.readline()
        yield
        program.communicate()


@needs_sway
def test_the_monitors_are_told_with_their_scales(session: VirtualWayland) -> None:
    whole, left, right = Camera(session.env).monitors()
    assert (left.name, left.scale, left.plane) == ("HEADLESS-1", 1.0, Area(0, 0, 800, 600))
    assert (right.name, right.scale, right.plane) == ("HEADLESS-2", 1.5, Area(800, 0, 1000, 800))
    assert (whole.box, right.box) == (Box(0, 0, 2700, 1200), Box(1200, 0, 1500, 1200))


@needs_sway
def test_a_monitor_comes_in_its_own_pixels_and_all_in_those_of_the_finest(
    session: VirtualWayland,
) -> None:
    eye = Camera(session.env)
    shots = [eye.monitor(number) for number in (0, 1, 2)]
    assert [s.pixels.shape for s in shots] == [(1200, 2700, 3), (600, 800, 3), (1200, 1500, 3)]
    assert [s.scale for s in shots] == [1.5, 1.0, 1.5]
    assert eye.used == "grim"
    assert [item.backend for item in eye.skipped] == ["mss", "xdg-desktop-portal"]
    assert "X11 programs" in eye.skipped[0].reason


@needs_sway
def test_health_tells_what_took_the_picture_and_what_was_skipped(
    session: VirtualWayland, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.delenv(name, raising=False)
    for name, value in session.env.items():
        monkeypatch.setenv(name, value)
    board = HealthBoard(Bus())
    eyes = Eyes(ocr="auto", health=board, mask=())
    eyes.start()
    try:
        assert eyes.capture(1).result(30).engine == "grim"
    finally:
        eyes.stop()
    screen = board.get("screen")
    assert (screen.state, screen.engine) == (HealthState.READY, "grim")
    assert "mss: under Wayland" in screen.detail
    assert "xdg-desktop-portal: there is no D-Bus session" in screen.detail


@needs_sway
@pytest.mark.parametrize("left", [1190, 1191, 1200, 1201, 1189])
def test_a_region_over_the_seam_of_two_scales_lies_right_to_the_pixel(
    session: VirtualWayland, left: int
) -> None:
    shot = Camera(session.env).region(Box(left, 10, 51, 33))
    assert shot.pixels.shape == (33, 51, 3)
    blue = (shot.pixels == (0x10, 0x20, 0xC0)).all(axis=2)
    first = int(np.argmax(blue.any(axis=0)))
    assert abs(first - max(0, 1200 - left)) <= 1  # the compositor blends the seam itself
    assert blue[:, first + 1 :].all()


@needs_sway
def test_the_active_window_is_taken_and_listed(session: VirtualWayland) -> None:
    eye = Camera(session.env)
    with pytest.raises(NotFoundError, match="No window is active"):
        eye.window()
    with window(session):
        shot = eye.window()
        whole = eye.monitor(0)
    assert [w.title for w in shot.windows] == ["Backup failed"]
    assert [(w.title, w.active) for w in whole.windows] == [("Backup failed", True)]
    # It lies on the monitor of 100 %, and comes in that monitor's own pixels.
    height, width = shot.pixels.shape[:2]
    found = whole.windows[0].box
    assert shot.scale == pytest.approx(1.0, abs=0.01)
    assert (found.w, found.h) == pytest.approx((width * 1.5, height * 1.5), abs=2)
    assert shot.area == found


@needs_sway
def test_a_compositor_that_dies_is_said_plainly_and_the_next_one_is_seen() -> None:
    with VirtualWayland() as first:
        env = first.env
        eye = Camera(env)
        assert eye.monitor(1).pixels.shape == (600, 800, 3)
        first.kill()
        with pytest.raises(UnavailableError, match="does not answer") as gone:
            eye.monitor(1)
        assert "sonia see FILE.png" in gone.value.remedy
    with VirtualWayland([("0,0", "640x480", 2.0)]) as second:
        shot = Camera(second.env).monitor(1)
        assert (shot.pixels.shape, shot.scale) == ((480, 640, 3), 2.0)


@contextlib.contextmanager
def compositor(folder: Path, answer: bytes) -> Iterator[Camera]:
    """A socket that gives every client the same bytes, whatever it says."""
    ended = threading.Event()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "wayland-0"))
        listening.listen()
        listening.settimeout(0.05)

        def serve() -> None:
            while not ended.is_set():
                with contextlib.suppress(TimeoutError):
                    client, _ = listening.accept()
                    with client:
                        client.recv(64)
                        client.sendall(answer)
                        client.settimeout(0.05)
                        with contextlib.suppress(OSError):
                            while client.recv(64) and not ended.is_set():
                                pass

        serving = threading.Thread(target=serve)
        serving.start()
        try:
            yield Camera({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(folder)})
        finally:
            ended.set()
            serving.join()


def event(source: int, opcode: int, body: bytes = b"") -> bytes:
    return struct.pack("=II", source, (8 + len(body)) << 16 | opcode) + body


# The client's objects: 1 the display, 2 the registry, 3 and 4 what it waits for.
NO_MONITORS = event(3, 0, bytes(4)) + event(4, 0, bytes(4))


def test_a_session_without_monitors_is_said_plainly(tmp_path: Path) -> None:
    with (
        compositor(tmp_path, NO_MONITORS) as eye,
        pytest.raises(UnavailableError, match="No monitor is connected"),
    ):
        eye.monitor(1)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        event(2, 0, b"\xff\xff"),
        event(1, 0, struct.pack("=III", 2, 1, 4) + b"no!\0"),
        struct.pack("=II", 2, 4 << 16),
    ],
)
def test_what_is_no_compositor_is_said_plainly(tmp_path: Path, answer: bytes) -> None:
    with (
        compositor(tmp_path, answer) as eye,
        pytest.raises(UnavailableError, match="compositor does not answer"),
    ):
        eye.monitor(1)


@pytest.mark.parametrize(
    "content", [b"", b"P6", b"P6 2 2 255\n123", b"P5 1 1 255\n1", b"P6 x 2 255\n", b"\x89PNG" * 20]
)
def test_what_is_no_picture_of_grim_is_not_taken_for_one(content: bytes) -> None:
    from sonia_desktop.vision.backends.backend import SkippedError

    with pytest.raises(SkippedError):
        ppm_pixels(content)


def test_pixels_of_grim_are_read_as_they_are() -> None:
    flat = bytes(range(2 * 255 * 3 % 256)) * 3
    assert ppm_pixels(b"P6\n255 1\n255\n" + bytes(765)).shape == (1, 255, 3)
    assert ppm_pixels(b"P6\n2 1\n255\n" + flat[:6]).tolist() == [[[0, 1, 2], [3, 4, 5]]]


# --- the portal -----------------------------------------------------------------------------


@contextlib.contextmanager
def session_bus(env: dict[str, str], folder: Path) -> Iterator[dict[str, str]]:
    """A D-Bus session of its own; services may be put into `folder`."""
    settings = folder / "bus.conf"
    settings.write_text(
        "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
        f"<servicedir>{folder}</servicedir><policy context='default'>"
        "<allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/>"
        "<allow own='*'/></policy></busconfig>"
    )
    daemon = subprocess.Popen(
        ["dbus-daemon", f"--config-file={settings}", "--nofork", "--print-address=1"],
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with daemon:
        assert daemon.stdout is not None
        try:
            yield {**env, "DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().strip()}
        finally:
            daemon.terminate()


@contextlib.contextmanager
def portal(env: dict[str, str], *arguments: str) -> Iterator[subprocess.Popen[str]]:
    program = subprocess.Popen(
        [sys.executable, str(PORTAL), *arguments], env=env, stdout=subprocess.PIPE, text=True
    )
    with program:
        assert program.stdout is not None
        try:
            assert program.stdout.readline() == "ready\n"
            yield program
        finally:
            program.terminate()


@pytest.fixture
def whole_desktop(session: VirtualWayland, tmp_path: Path) -> Path:
    path = tmp_path / "desktop.png"
    Image.fromarray(Camera(session.env).monitor(0).pixels).save(path)
    return path


@needs_sway
@needs_bus
@pytest.mark.parametrize("manner", ["grant", "twisted"])
def test_the_portal_gives_the_picture_and_nothing_of_it_stays_behind(
    session: VirtualWayland, whole_desktop: Path, tmp_path: Path, manner: str
) -> None:
    with (
        session_bus(session.env, tmp_path) as env,
        portal(env, str(whole_desktop), manner) as program,
    ):
        eye = Camera(env)
        shot = eye.monitor(2)
        assert program.stdout is not None
        kept = Path(program.stdout.readline().removeprefix("kept ").rstrip("\n"))
    assert (eye.used, shot.engine) == ("xdg-desktop-portal", "xdg-desktop-portal")
    assert shot.pixels.shape == (1200, 1500, 3)
    assert (shot.pixels[5:1195, 5:1495] == (0x10, 0x20, 0xC0)).all()
    assert kept.parent.is_dir()
    assert not kept.exists()
    kept.parent.rmdir()


@needs_sway
@needs_bus
def test_a_no_in_the_portals_dialog_is_not_gone_round(
    session: VirtualWayland, whole_desktop: Path, tmp_path: Path
) -> None:
    with (
        session_bus(session.env, tmp_path) as env,
        portal(env, str(whole_desktop), "refuse"),
        pytest.raises(PolicyDeniedError, match="refused"),
    ):
        Camera(env).monitor(1)


@needs_sway
@needs_bus
def test_a_portal_that_ends_without_a_picture_is_skipped_for_the_next_way(
    session: VirtualWayland, whole_desktop: Path, tmp_path: Path
) -> None:
    with (
        session_bus(session.env, tmp_path) as env,
        portal(env, str(whole_desktop), "end"),
    ):
        eye = Camera(env)
        assert eye.monitor(1).engine == "grim"
    assert "without a picture" in eye.skipped[1].reason


@needs_sway
@needs_bus
def test_stopping_takes_the_question_back(
    session: VirtualWayland, whole_desktop: Path, tmp_path: Path
) -> None:
    asked = threading.Event()
    with (
        session_bus(session.env, tmp_path) as env,
        portal(env, str(whole_desktop), "silent") as program,
    ):
        assert program.stdout is not None
        eye = Camera(env, cancelled=asked.is_set)
        failed: list[BaseException] = []

        def look() -> None:
            try:
                eye.monitor(1)
            except CancelledError as error:
                failed.append(error)

        looking = threading.Thread(target=look)
        looking.start()
        assert program.stdout.readline().startswith("kept ")  # it asks now
        asked.set()
        assert program.stdout.readline() == "closed\n"
        looking.join()
    assert isinstance(failed[0], CancelledError)


@needs_sway
@needs_bus
def test_a_portal_whose_picture_is_damaged_is_skipped(
    session: VirtualWayland, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.png"
    damaged.write_bytes(b"\x89PNG\r\n\x1a\n and then nothing")
    with (
        session_bus(session.env, tmp_path) as env,
        portal(env, str(damaged), "grant"),
    ):
        eye = Camera(env)
        assert eye.monitor(1).engine == "grim"
    assert "cannot be used" in eye.skipped[1].reason
