"""An element is looked for again before anything is done with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from sonia_desktop.vision.find import Candidate
from sonia_desktop.vision.recheck import Verdict, recheck
from sonia_desktop.vision.scene import Box, Element, Scene, Screenshot, TextLine, Window

WINDOW = Window("Editor", "editor", Box(0, 0, 400, 300), active=True)
SAVE = Element("button", "Save", Box(100, 100, 80, 30), 0.95)
CANDIDATE = Candidate(SAVE, 1.0, WINDOW)


def picture(shade: int) -> Screenshot:
    pixels = np.full((300, 400, 3), 200, dtype=np.uint8)
    pixels[100:130, 100:180] = shade
    return Screenshot(pixels, datetime.now(UTC), "monitor 1", (WINDOW,))


def scene(*elements: Element, lines: tuple[TextLine, ...] = (), window: Window = WINDOW) -> Scene:
    return Scene((400, 300), "rapidocr", lines, elements, (window,), "monitor 1", datetime.now(UTC))


def unread(_shot: Screenshot) -> Scene:
    raise AssertionError("equal pixels need no reading")


def test_equal_pixels_are_enough() -> None:
    checked = recheck(CANDIDATE, picture(90), picture(90), unread)
    assert checked.verdict is Verdict.THERE
    assert checked.candidate == CANDIDATE
    assert checked.may_act


def test_a_change_elsewhere_is_none_of_its_business() -> None:
    now = picture(90)
    now.pixels[200:, :] = 0
    assert recheck(CANDIDATE, picture(90), now, unread).verdict is Verdict.THERE


def test_new_looks_in_the_old_place_are_the_same_element() -> None:
    focused = replace(SAVE, box=Box(99, 101, 82, 28), focused=True)
    checked = recheck(CANDIDATE, picture(90), picture(80), lambda _: scene(focused))
    assert checked.verdict is Verdict.THERE
    assert checked.candidate is not None
    assert checked.candidate.element.focused


def test_an_element_that_moved_is_given_with_its_new_place() -> None:
    moved = replace(SAVE, box=Box(250, 220, 80, 30))
    checked = recheck(CANDIDATE, picture(90), picture(80), lambda _: scene(moved))
    assert checked.verdict is Verdict.MOVED
    assert checked.candidate is not None
    assert checked.candidate.point == (290, 235)
    assert checked.may_act


def test_an_element_that_is_gone_may_not_be_clicked_and_what_covers_it_is_named() -> None:
    dialog = Window("Backup failed", "backup", Box(50, 50, 300, 200), active=True)
    other = Element("button", "Cancel", SAVE.box, 0.9)
    checked = recheck(CANDIDATE, picture(90), picture(80), lambda _: scene(other, window=dialog))
    assert checked.verdict is Verdict.GONE
    assert not checked.may_act
    assert "Backup failed" in checked.reason


def test_several_that_moved_are_nobody_knows_which() -> None:
    twins = [replace(SAVE, box=Box(10, y, 80, 30)) for y in (10, 250)]
    checked = recheck(CANDIDATE, picture(90), picture(80), lambda _: scene(*twins))
    assert checked.verdict is Verdict.UNSURE
    assert not checked.may_act


def test_a_disabled_element_is_there_but_may_not_be_used() -> None:
    grey = replace(SAVE, enabled=False)
    checked = recheck(CANDIDATE, picture(90), picture(80), lambda _: scene(grey))
    assert checked.verdict is Verdict.THERE
    assert not checked.may_act


def test_words_in_a_row_are_found_again() -> None:
    row = TextLine("File Edit View History", Box(10, 5, 220, 20), 0.9)
    word = Element("text", "History", Box(160, 5, 70, 20), 0.9)
    before = picture(90)
    now = picture(90)
    now.pixels[0:30] = 0
    checked = recheck(Candidate(word, 0.9, WINDOW), before, now, lambda _: scene(lines=(row,)))
    assert checked.verdict in (Verdict.THERE, Verdict.MOVED)


@pytest.mark.parametrize("size", [(300, 500), (100, 100)])
def test_a_screen_of_another_size_is_read_anew(size: tuple[int, int]) -> None:
    now = Screenshot(np.zeros((*size, 3), np.uint8), datetime.now(UTC), "monitor 1", ())
    checked = recheck(CANDIDATE, picture(90), now, lambda _: scene())
    assert checked.verdict is Verdict.GONE
