"""The picture on a real clipboard, of X11 and of Wayland."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from Xlib import X
from Xlib.display import Display
from Xlib.protocol import event as xevent

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, UnavailableError
from sonia_desktop.vision.backends import x11_clipboard
from sonia_desktop.vision.capture import Camera
from sonia_desktop.vision.clipboard import first_file
from tests.virtual_display import VirtualDisplay
from tests.virtual_wayland import VirtualWayland

needs_xclip = pytest.mark.skipif(
    bool(VirtualDisplay.missing_programs()) or not shutil.which("xclip"),
    reason="needs Xvfb, openbox and xclip",
)
needs_wayland = pytest.mark.skipif(
    bool(VirtualWayland.missing_programs("wl-copy", "wl-paste")),
    reason="needs sway and wl-clipboard",
)
WAIT_S = 15.0


@pytest.fixture(scope="module")
def display() -> Iterator[VirtualDisplay]:
    with VirtualDisplay(size=(320, 240), window_manager=False) as started:
        yield started


@pytest.fixture
def noise(tmp_path: Path) -> Path:
    """A picture of 2 MB: more than an X server takes in one piece."""
    path = tmp_path / "Copied picture ü.png"
    pixels = np.random.default_rng(4).integers(0, 255, (700, 1000, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(path)
    return path


@contextlib.contextmanager
def copied(display: VirtualDisplay, kind: str, path: Path) -> Iterator[None]:
    """xclip owns the clipboard and stays in front, so that it can be ended."""
    program = subprocess.Popen(
        ["xclip", "-quiet", "-selection", "clipboard", "-t", kind, "-i", str(path)],
        env=display.env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        owned = Display(display.name)
        until = time.monotonic() + WAIT_S
        while owned.get_selection_owner(owned.intern_atom("CLIPBOARD")) == X.NONE:
            assert time.monotonic() < until
            threading.Event().wait(0.02)
        owned.close()
        yield
    finally:
        program.terminate()
        program.wait()


@needs_xclip
def test_a_copied_picture_is_read_whole_also_when_it_comes_in_pieces(
    display: VirtualDisplay, noise: Path
) -> None:
    with copied(display, "image/png", noise):
        shot = Camera(display.env).clipboard()
    assert noise.stat().st_size > 1_000_000
    assert (shot.pixels == np.asarray(Image.open(noise))).all()
    assert shot.source == "clipboard"
    assert shot.area is None


@needs_xclip
def test_a_copied_file_is_opened(display: VirtualDisplay, noise: Path, tmp_path: Path) -> None:
    listed = tmp_path / "list"
    listed.write_text(f"# copied\r\n{noise.as_uri()}\r\n")
    with copied(display, "text/uri-list", listed):
        shot = Camera(display.env).clipboard()
    assert shot.pixels.shape == (700, 1000, 3)
    assert shot.source == noise.name


@needs_xclip
def test_text_and_nothing_are_no_picture(display: VirtualDisplay, tmp_path: Path) -> None:
    text = tmp_path / "text"
    text.write_text("just words")
    with copied(display, "UTF8_STRING", text), pytest.raises(NotFoundError, match="no picture"):
        Camera(display.env).clipboard()
    with pytest.raises(NotFoundError, match="no picture"):
        Camera(display.env).clipboard()


@needs_xclip
def test_a_damaged_picture_on_the_clipboard_is_named_so(
    display: VirtualDisplay, noise: Path, tmp_path: Path
) -> None:
    cut = tmp_path / "cut.png"
    cut.write_bytes(noise.read_bytes()[:5000])
    with (
        copied(display, "image/png", cut),
        pytest.raises(InvalidInputError, match="picture on the clipboard is damaged"),
    ):
        Camera(display.env).clipboard()


@needs_xclip
def test_what_is_too_large_for_us_is_refused_while_it_comes(
    display: VirtualDisplay, noise: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(x11_clipboard, "MAX_BYTES", 1_000_000)
    with copied(display, "image/png", noise), pytest.raises(InvalidInputError, match="more than"):
        Camera(display.env).clipboard()


@needs_xclip
def test_an_owner_that_says_nothing_does_not_hold_us_for_ever(
    display: VirtualDisplay, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(x11_clipboard, "_TIMEOUT_S", 0.3)
    owner = Display(display.name)
    window = owner.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
    window.set_selection_owner(owner.intern_atom("CLIPBOARD"), X.CurrentTime)
    owner.sync()
    try:
        with pytest.raises(UnavailableError, match="does not answer"):
            Camera(display.env).clipboard()
    finally:
        owner.close()


@needs_xclip
def test_an_owner_that_offers_a_picture_and_then_refuses_it_is_told(
    display: VirtualDisplay,
) -> None:
    owner = Display(display.name)
    window = owner.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
    window.set_selection_owner(owner.intern_atom("CLIPBOARD"), X.CurrentTime)
    owner.sync()

    def answer() -> None:
        for _ in range(2):
            asked = owner.next_event()
            while asked.type != X.SelectionRequest:
                asked = owner.next_event()
            offers = asked.target == owner.intern_atom("TARGETS")
            if offers:
                png = owner.intern_atom("image/png")
                asked.requestor.change_property(
                    asked.property, owner.intern_atom("ATOM"), 32, [png]
                )
            asked.requestor.send_event(
                xevent.SelectionNotify(
                    time=asked.time,
                    requestor=asked.requestor,
                    selection=asked.selection,
                    target=asked.target,
                    property=asked.property if offers else X.NONE,
                )
            )
            owner.flush()

    answering = threading.Thread(target=answer)
    answering.start()
    try:
        with pytest.raises(InvalidInputError, match="clipboard is empty"):
            Camera(display.env).clipboard()
    finally:
        answering.join()
        owner.close()


@needs_wayland
def test_a_picture_copied_under_wayland_is_read(noise: Path) -> None:
    with VirtualWayland() as session:
        eye = Camera(session.env)
        with pytest.raises(NotFoundError, match="no picture"):
            eye.clipboard()
        with noise.open("rb") as content:
            program = subprocess.Popen(
                ["wl-copy", "--foreground", "--type", "image/png"], env=session.env, stdin=content
            )
        try:
            until = time.monotonic() + WAIT_S
            while True:
                try:
                    shot = eye.clipboard()
                    break
                except NotFoundError:
                    assert time.monotonic() < until
            assert (shot.pixels == np.asarray(Image.open(noise))).all()
        finally:
            program.terminate()
            program.wait()


def test_without_wl_paste_the_way_out_is_named(tmp_path: Path) -> None:
    env = {"XDG_SESSION_TYPE": "wayland", "PATH": str(tmp_path)}
    with pytest.raises(UnavailableError, match="apt install wl-clipboard"):
        Camera(env).clipboard()


def test_the_first_file_of_this_machine_is_taken_from_a_list() -> None:
    listed = "# two\r\nhttp://example.org/a.png\r\nfile://other/b.png\r\nfile:///tmp/a%20b.png\r\n"
    assert first_file(listed) == Path("/tmp/a b.png")
    with pytest.raises(NotFoundError):
        first_file("http://example.org/a.png")


def test_the_display_that_is_gone_is_said_for_the_clipboard_too() -> None:
    env = {"DISPLAY": ":9876", "PATH": os.environ["PATH"]}
    with pytest.raises(UnavailableError, match=":9876 does not answer"):
        Camera(env).clipboard()
