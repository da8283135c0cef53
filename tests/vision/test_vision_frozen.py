"""A frozen screen: a part of it is what was there then, and its secrets are masked."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tried
from hypothesis import strategies as st

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import PolicyDeniedError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision.coordinates import Layout, Monitor, cut
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.frozen import (
    Frozen,
    cuts_lines,
    part_of,
    reading_of_part,
    with_hidden,
    with_labels,
)
from sonia_desktop.vision.scene import Box, Element, Hidden, Screenshot, TextLine, Told, Window
from sonia_desktop.vision.secret_mask import MaskedReading
from tests.virtual_display import VirtualDisplay
from tests.vision import opened_windows
from tests.vision.secret_windows import VALUES

whatever = tried(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
PROGRAM = Path(__file__).with_name("secret_windows.py")
WAIT_S = 90.0
WHOLE = Box(-100, 0, 400, 200)


def shot(**changes: object) -> Screenshot:
    across = np.arange(WHOLE.w, dtype=np.int32)[None, :] % 251
    pixels = np.repeat(np.repeat(across, WHOLE.h, 0)[:, :, None], 3, 2).astype(np.uint8)
    given: dict[str, object] = {"source": "all monitors", "area": WHOLE, **changes}
    return Screenshot(pixels, utc_now(), **given)  # type: ignore[arg-type]


@whatever
@given(st.integers(-150, 250), st.integers(-50, 180), st.integers(1, 300), st.integers(1, 200))
def test_a_part_shows_just_the_pixels_of_its_place(x: int, y: int, w: int, h: int) -> None:
    region = Box(x, y, w, h)
    inside = cut(region, WHOLE)
    if inside is None:
        with pytest.raises(ValueError, match="nothing of"):
            part_of(shot(), region)
        return
    part = part_of(shot(), region)
    assert part.area == inside
    assert part.pixels.shape == (inside.h, inside.w, 3)
    assert part.pixels[0, 0, 0] == (inside.x - WHOLE.x) % 251


def test_windows_and_what_programs_told_move_with_the_part() -> None:
    button = Element("button", "Save", Box(60, 50, 40, 20), 1.0, source="accessibility")
    other = Element("button", "Quit", Box(300, 150, 40, 20), 1.0, source="accessibility")
    editor = Window("Editor", "gedit", Box(20, 10, 200, 100), True)
    taken = shot(
        windows=(editor, Window("Far", "far", Box(350, 150, 50, 50), False)),
        told=(Told(button, "Editor", editor.box), Told(other, "Editor", editor.box)),
    )
    part = part_of(taken, Box(-50, 30, 200, 100))
    assert [(w.title, w.box) for w in part.windows] == [("Editor", Box(0, 0, 170, 80))]
    assert [(t.element.label, t.element.box) for t in part.told] == [("Save", Box(10, 20, 40, 20))]


def test_a_part_is_named_by_its_monitor_when_it_is_all_of_it() -> None:
    layout = Layout((Monitor(1, Box(-100, 0, 100, 200)), Monitor(2, Box(0, 0, 300, 200))))
    frozen = Frozen(shot(), layout, Future())
    assert frozen.source_of(Box(0, 0, 300, 200)) == "monitor 2"
    assert frozen.source_of(Box(0, 0, 300, 199)) == "region 0,0,300,199"


def test_what_may_name_a_secret_is_read_around_a_part_but_not_outside_the_screen() -> None:
    area = Box(0, 0, 1000, 800)
    wide = with_labels(Box(400, 300, 100, 20), 1.0, area)
    assert wide.x < 400
    assert wide.y < 300
    assert cut(with_labels(Box(0, 0, 50, 50), 2.0, area), area) is not None
    assert with_labels(area, 1.0, area) == area


def test_what_was_read_around_a_part_is_known_of_it_unless_its_edge_cuts_a_line() -> None:
    lines = [
        TextLine("outside", Box(0, 0, 50, 20), 0.9),
        TextLine("inside", Box(100, 60, 60, 20), 0.9),
        TextLine("••••", Box(100, 100, 40, 20), 0.9),
    ]
    field = Element("input", "Password", Box(90, 96, 120, 28), 0.9, value="••••")
    secret = Hidden("password", Box(98, 98, 44, 24))
    known = MaskedReading(shot(), lines, (field,), (secret,), (Box(0, 0, 9, 9),))
    place = Box(80, 40, 150, 120)
    inside = reading_of_part(known, shot(), place)
    assert [(p.text, p.box) for p in inside.pieces] == [
        ("inside", Box(20, 20, 60, 20)),
        ("••••", Box(20, 60, 40, 20)),
    ]
    assert inside.elements[0].box == Box(10, 56, 120, 28)
    assert inside.hidden == (Hidden("password", Box(18, 58, 44, 24)),)
    assert inside.cells == ()
    assert not cuts_lines(known, place)
    assert cuts_lines(known, Box(120, 40, 150, 120))
    bar = TextLine("password hidden", Box(19, 59, 42, 22), 0.6)
    fresh = MaskedReading(shot(), [inside.pieces[0], bar], (), (), ())
    joined = with_hidden(fresh, inside)
    assert [piece.text for piece in joined.pieces] == ["inside", "••••"]
    assert joined.elements == inside.elements
    assert joined.hidden == inside.hidden


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualDisplay]:
    with VirtualDisplay(size=(1280, 800)) as started:
        monkeypatch.setenv("DISPLAY", started.name)
        monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
        yield started


def test_a_part_is_of_the_frozen_moment_and_a_password_in_it_is_masked_by_a_label_outside_of_it(
    display: VirtualDisplay,
) -> None:
    eyes = Eyes(ocr="auto", health=HealthBoard(Bus()))
    eyes.start()
    try:
        with opened_windows.opened(PROGRAM, "signin", "Sign in", env=display.env) as truth:
            frozen = eyes.freeze().result(WAIT_S)
        # The window is gone now; the picture is of the moment before.
        x, y, w, h = truth["fields"]["Password"]
        secret = eyes.part(frozen, Box(x, y, w, h)).result(WAIT_S)
        scene = eyes.read(secret).result(WAIT_S)
        assert VALUES["Password"] not in scene.text
        assert [hidden.kind for hidden in scene.hidden] == ["password"]
        assert "•" in scene.text
        x, y, w, h = truth["fields"]["Favourite colour"]
        plain = eyes.part(frozen, Box(x - 4, y - 4, w + 8, h + 8)).result(WAIT_S)
        assert VALUES["Favourite colour"] in eyes.read(plain).result(WAIT_S).text
        assert plain.area == Box(x - 4, y - 4, w + 8, h + 8)
        # Through the middle of words, and with a secret in it.
        x, y, w, h = truth["fields"]["API key"]
        cut_through = eyes.part(frozen, Box(x - 30, y - 70, w // 2, 180)).result(WAIT_S)
        scene = eyes.read(cut_through).result(WAIT_S)
        assert "key" in [hidden.kind for hidden in scene.hidden]
        assert VALUES["API key"][:12] not in scene.text
        assert "Favourite" not in scene.text
    finally:
        eyes.stop()


def test_nothing_is_frozen_or_given_out_once_looking_is_forbidden(display: VirtualDisplay) -> None:
    allowed = [True]

    def may_look() -> None:
        if not allowed[0]:
            raise PolicyDeniedError("Looking is off.", remedy="Allow it.")

    eyes = Eyes(ocr="auto", health=HealthBoard(Bus()), may_look=may_look)
    eyes.start()
    try:
        frozen = eyes.freeze().result(WAIT_S)
        allowed[0] = False
        with pytest.raises(PolicyDeniedError):
            eyes.part(frozen, Box(0, 0, 50, 50)).result(WAIT_S)
        with pytest.raises(PolicyDeniedError):
            eyes.freeze().result(WAIT_S)
    finally:
        eyes.stop()
