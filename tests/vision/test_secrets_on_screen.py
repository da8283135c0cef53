"""Real windows with secrets in them, read through the eyes: nothing secret comes out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.shapes import scene_shape
from sonia_desktop.vision.describe import describe
from sonia_desktop.vision.eyes import Eyes
from tests.virtual_display import VirtualDisplay
from tests.vision import opened_windows
from tests.vision.secret_windows import VALUES

PROGRAM = Path(__file__).with_name("secret_windows.py")
SECRET = ("Password", "Card number", "API key")
WAIT_S = 90.0


def opened(display: VirtualDisplay, *arguments: str) -> AbstractContextManager[dict[str, Any]]:
    return opened_windows.opened(PROGRAM, *arguments, env=display.env)


@contextmanager
def seeing(mask: Iterable[str] | None = None, never_read: tuple[str, ...] = ()) -> Iterator[Eyes]:
    chosen = {} if mask is None else {"mask": mask}
    eyes = Eyes(ocr="auto", health=HealthBoard(Bus()), never_read=never_read, **chosen)
    eyes.start()
    try:
        yield eyes
    finally:
        eyes.stop()


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualDisplay]:
    with VirtualDisplay(size=(1280, 800)) as started:
        monkeypatch.setenv("DISPLAY", started.name)
        monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
        yield started


def part(pixels: Any, box: list[int]) -> Any:
    x, y, w, h = box
    return pixels[y : y + h, x : x + w].astype(int)


def test_a_form_is_told_without_its_secrets_and_they_are_painted_over(
    display: VirtualDisplay,
) -> None:
    with opened(display, "signin", "Sign in") as truth:
        with seeing() as eyes:
            shot = eyes.capture(1).result(WAIT_S)
            scene = eyes.read(shot).result(WAIT_S)
        with seeing(mask=()) as eyes:
            raw = eyes.capture(1).result(WAIT_S)
    told = json.dumps(scene_shape(scene)) + describe(scene) + repr(scene)
    for label, value in VALUES.items():
        if label in SECRET:
            assert value not in told
            assert value.split()[-1] not in told
        else:
            assert value in scene.text
    assert "order 4711-0815" in scene.text
    values = {element.label: element.value for element in scene.elements}
    assert values["Password"] == "••••••••"
    assert values["Favourite colour"] == "turquoise"
    assert "API key\n" in scene.text
    assert sorted(one.kind for one in scene.hidden) == ["card", "key", "password"]
    assert "Hidden: " in describe(scene)
    for label, box in truth["fields"].items():
        inner = [box[0] + 4, box[1] + 4, min(box[2] - 8, 60), box[3] - 8]
        before, after = part(raw.pixels, inner), part(shot.pixels, inner)
        ink = np.abs(before - np.median(before)).max(axis=2) > 60
        changed = np.abs(before - after).max(axis=2) > 8
        # The mask has the colour of the ink: a column shows its letters where most of its ground
        # is as it was.
        shown = ink.any(axis=0) & ((~ink & ~changed).sum(axis=0) > 0.5 * (~ink).sum(axis=0))
        assert shown.any() == (label not in SECRET), label


def test_a_look_again_at_a_masked_picture_is_masked_and_tells_the_same(
    display: VirtualDisplay,
) -> None:
    with opened(display, "signin", "Sign in"), seeing() as eyes:
        shot = eyes.capture(1).result(WAIT_S)
        first = eyes.read(shot).result(WAIT_S)
        second = eyes.read(shot).result(WAIT_S)
        region = eyes.capture_window().result(WAIT_S)
        third = eyes.read(region).result(WAIT_S)
    assert first.text == second.text
    assert first.hidden == second.hidden
    assert sorted(h.kind for h in third.hidden) == sorted(h.kind for h in first.hidden)
    assert VALUES["Password"] not in third.text


def test_a_password_managers_window_is_black_and_nothing_of_it_is_told(
    display: VirtualDisplay,
) -> None:
    with (
        opened(display, "keepassxc", "Passwords.kdbx", "--at", "30,60") as hidden,
        opened(display, "notes", "Shopping", "--at", "640,400", "--size", "560x320", "--note",
               "Milk and bread for Sunday"),
        seeing(mask=()) as eyes,
    ):  # fmt: skip
        shot = eyes.capture(1).result(WAIT_S)
        scene = eyes.read(shot).result(WAIT_S)
    x, y, w, h = hidden["window"]
    behind = shot.pixels[y : y + h, x : min(x + w, 630)]
    assert (behind == 0).all()
    assert "Milk and bread" in scene.text
    told = json.dumps(scene_shape(scene)) + describe(scene) + repr(scene)
    assert "kdbx" not in told
    assert scene.text.count("caroline") == 1  # of the other window
    assert [one.kind for one in scene.hidden] == ["window"]


def test_a_window_the_user_named_is_black(display: VirtualDisplay) -> None:
    with opened(display, "notes", "My diary"), seeing(never_read=("diary",)) as eyes:
        shot = eyes.capture(1).result(WAIT_S)
        scene = eyes.read(shot).result(WAIT_S)
    assert "caroline" not in scene.text
    assert (shot.pixels[150:300, 100:400] == 0).all()


def test_a_picture_file_comes_back_masked(display: VirtualDisplay, tmp_path: Path) -> None:
    file = tmp_path / "screen.png"
    with opened(display, "signin", "Sign in"):
        display.screenshot(file)
    with seeing() as eyes:
        shot = eyes.open_picture(file).result(WAIT_S)
        scene = eyes.read(shot).result(WAIT_S)
    assert VALUES["Password"] not in scene.text
    with seeing(mask=()) as eyes:
        raw = eyes.open_picture(file).result(WAIT_S)
    assert (raw.pixels != shot.pixels).any()


def test_without_a_text_engine_no_picture_is_handed_out_unmasked(
    display: VirtualDisplay, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    blind = Eyes(ocr="tesseract", health=HealthBoard(Bus()))
    blind.start()
    try:
        with pytest.raises(UnavailableError, match="not installed"):
            blind.capture(1).result(WAIT_S)
    finally:
        blind.stop()
    open_eyed = Eyes(ocr="tesseract", health=HealthBoard(Bus()), mask=())
    open_eyed.start()
    try:
        assert open_eyed.capture(1).result(WAIT_S).pixels.shape == (800, 1280, 3)
    finally:
        open_eyed.stop()
