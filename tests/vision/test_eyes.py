"""The eyes on a real display, with real windows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.vision.describe import describe
from sonia_desktop.vision.eyes import Eyes
from tests.virtual_display import VirtualDisplay
from tests.vision import opened_windows

PROGRAM = Path(__file__).with_name("sample_windows.py")
ROLES = ("button", "input", "checkbox")
CHOICES = ("Remember this account", "Check for new mail every 15 minutes")
WAIT_S = 90.0  # a busy machine reads slowly; the figures are in tests/benchmarks


def opened(display: VirtualDisplay, *arguments: str) -> AbstractContextManager[dict[str, Any]]:
    return opened_windows.opened(PROGRAM, *arguments, env=display.env)


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualDisplay]:
    with VirtualDisplay(size=(1280, 800)) as started:
        monkeypatch.setenv("DISPLAY", started.name)
        monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
        yield started


@pytest.fixture
def board() -> HealthBoard:
    return HealthBoard(Bus())


@pytest.fixture
def eyes(board: HealthBoard) -> Iterator[Eyes]:
    started = Eyes(ocr="auto", health=board)
    started.start()
    yield started
    started.stop()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_error_dialog_is_told_word_for_word_with_its_buttons(
    display: VirtualDisplay, eyes: Eyes, board: HealthBoard, theme: str
) -> None:
    with opened(display, "dialog", "--theme", theme) as truth:
        scene = eyes.read(eyes.capture(1).result(WAIT_S)).result(WAIT_S)
    answer = describe(scene)
    assert answer.startswith("In front: **Backup failed**")
    assert "no space left on device" in answer
    assert "Free at least 412 MB and try again, or choose another folder." in answer
    assert scene.windows[0].active
    assert scene.engine == board.get("ocr").engine == "rapidocr"
    assert board.get("screen").state is HealthState.READY
    cancel = next(element for element in scene.elements if element.label == "Cancel")
    true_box = next(b["box"] for b in truth["buttons"] if b["label"] == "Cancel")
    seen_box = [cancel.box.x, cancel.box.y, cancel.box.w, cancel.box.h]
    assert max(abs(a - b) for a, b in zip(seen_box, true_box, strict=True)) <= 3


def test_a_form_reads_in_order_and_its_buttons_are_all_and_only_its_buttons(
    display: VirtualDisplay, eyes: Eyes
) -> None:
    with opened(display, "form") as truth:
        scene = eyes.read(eyes.capture(0).result(WAIT_S)).result(WAIT_S)
    order = [
        scene.text.index(words)
        for words in ("Full name", "Email address", "Host name", "Remember this account", "Apply")
    ]
    assert order == sorted(order)
    roles = {role: {e.label for e in scene.elements if e.role == role} for role in ROLES}
    assert roles["button"] == {b["label"] for b in truth["buttons"]}
    assert roles["input"] == {i["label"] for i in truth["inputs"]}
    assert roles["checkbox"] == set(CHOICES)
    assert "Warning: the certificate of mail.example.org expires in 3 days." in describe(scene)


def test_an_empty_desktop_is_said_to_be_empty(display: VirtualDisplay, eyes: Eyes) -> None:
    scene = eyes.read(eyes.capture(1).result(WAIT_S)).result(WAIT_S)
    assert scene.lines == ()
    assert "nothing on it that I can read" in describe(scene)


def test_a_monitor_that_is_not_there_is_refused_and_those_there_are_listed(
    display: VirtualDisplay, eyes: Eyes
) -> None:
    for number in (7, -1):
        with pytest.raises(InvalidInputError, match="1280x800") as refused:
            eyes.capture(number).result(WAIT_S)
        assert refused.value.details["monitors"] == [0, 1]
    assert eyes.capture(1).result(WAIT_S).pixels.shape == (800, 1280, 3)


@pytest.mark.parametrize("name", ["", ":9876"])
def test_without_a_display_only_the_screen_is_missing(
    monkeypatch: pytest.MonkeyPatch, eyes: Eyes, board: HealthBoard, name: str
) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", name)
    with pytest.raises(UnavailableError, match="sonia see"):
        eyes.capture(1).result(WAIT_S)
    screen = board.get("screen")
    assert screen.state is HealthState.UNAVAILABLE
    assert screen.engine == "mss"
    assert screen.remedy
    assert board.get("ocr").usable


def test_a_display_that_goes_away_and_comes_back_is_seen_again(
    monkeypatch: pytest.MonkeyPatch, eyes: Eyes, board: HealthBoard
) -> None:
    with VirtualDisplay(size=(320, 240), window_manager=False) as first:
        monkeypatch.setenv("DISPLAY", first.name)
        eyes.capture().result(WAIT_S)
    with pytest.raises(UnavailableError):
        eyes.capture().result(WAIT_S)
    assert not board.get("screen").usable
    with VirtualDisplay(first.number, size=(400, 300), window_manager=False):
        assert eyes.capture().result(WAIT_S).pixels.shape == (300, 400, 3)
    assert board.get("screen").usable


def test_a_missing_text_engine_is_said_before_it_is_needed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, board: HealthBoard
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    blind = Eyes(ocr="tesseract", health=board)
    blind.start()
    try:
        with pytest.raises(UnavailableError, match="not installed"):
            blind.warm().result(WAIT_S)
        assert board.get("ocr").state is HealthState.UNAVAILABLE
        assert "apt install tesseract-ocr" in board.get("ocr").remedy
    finally:
        blind.stop()
