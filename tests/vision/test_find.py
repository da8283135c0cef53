"""Which element of a scene a person means."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.vision.alike import alike
from sonia_desktop.vision.description import readings
from sonia_desktop.vision.find import find
from sonia_desktop.vision.scene import Box, Element, Scene, TextLine, Window

SETTINGS = Window("Account settings", "mailer", Box(0, 0, 800, 900), active=True)
EDITOR = Window("notes.txt - Editor", "editor", Box(800, 0, 800, 900), active=False)


def element(role: str, label: str, x: int, y: int, **more: object) -> Element:
    return Element(role, label, Box(x, y, 120, 30), 0.95, **more)  # type: ignore[arg-type]


def line(text: str, x: int, y: int) -> TextLine:
    return TextLine(text, Box(x, y, 9 * len(text), 20), 0.95)


ELEMENTS = (
    element("button", "Save", 40, 700),
    element("button", "Cancel", 200, 700),
    element("button", "Save", 1400, 40),
    element("button", "Save all", 1200, 40),
    element("input", "First name", 200, 100, value="Ada"),
    element("input", "Last name", 200, 150),
    element("input", "Street", 200, 200),
    element("input", "Postal code", 200, 250),
    element("dropdown", "Language", 200, 300, value="English"),
    element("checkbox", "Play a sound", 40, 400, checked=True),
    element("checkbox", "Send usage reports", 40, 440, checked=False),
    element("radio", "Encrypt the connection", 40, 480, checked=False),
    element("tab", "Members", 900, 100),
)
LINES = (
    line("Your profile", 40, 60),
    line("Read the manual", 900, 500),
    line("File Edit View History Bookmarks Help", 820, 10),
    line("the history of the town is told in five parts", 900, 600),
)
SCENE = Scene(
    (1600, 900), "rapidocr", LINES, ELEMENTS, (SETTINGS, EDITOR), "monitor 1", datetime.now(UTC)
)


def best(description: str) -> tuple[str, str, int]:
    found = find(SCENE, description).best
    assert found is not None, description
    return found.element.role, found.element.label, found.element.box.x


@pytest.mark.parametrize(
    ("description", "role", "label"),
    [
        ("the cancel button", "button", "Cancel"),
        ("Cancel", "button", "Cancel"),
        ("click on the Cancel button, please", "button", "Cancel"),
        ('the button that says "Save all"', "button", "Save all"),
        ("the first name field", "input", "First name"),
        ("the field for the postal code", "input", "Postal code"),
        ("the postal kode box", "input", "Postal code"),
        ("the field below Street", "input", "Postal code"),
        ("the input above the street field", "input", "Last name"),
        ("the button to the right of Save all", "button", "Save"),
        ("the button next to Cancel", "button", "Save"),
        ("where is the language dropdown?", "dropdown", "Language"),
        ("the field with Ada in it", "input", "First name"),
        ("the checked checkbox", "checkbox", "Play a sound"),
        ("the unticked check box", "checkbox", "Send usage reports"),
        ("the option for sending usage reports", "checkbox", "Send usage reports"),
        ("the second checkbox", "checkbox", "Send usage reports"),
        ("the last field", "dropdown", "Language"),
        ("the radio button", "radio", "Encrypt the connection"),
        ("Members tab", "tab", "Members"),
        ("the read the manual link", "text", "Read the manual"),
        ("the History menu", "text", "History"),
    ],
)
def test_a_described_element_is_found(description: str, role: str, label: str) -> None:
    assert best(description)[:2] == (role, label)


@pytest.mark.parametrize(
    ("description", "x"),
    [
        ("the save button in the Account settings window", 40),
        ("the save button in the editor window", 1400),
        ("the save button at the top right", 1400),
        ("the leftmost save button", 40),
        ("the second save button", 40),
        ("the bottom save button", 40),
        ("the save button next to Cancel", 40),
        ("the save button to the right of save all", 1400),
    ],
)
def test_twins_are_told_apart_by_place_number_neighbour_and_window(
    description: str, x: int
) -> None:
    assert best(description) == ("button", "Save", x)
    assert find(SCENE, description).equal == ()


def test_twins_that_nothing_tells_apart_are_said_to_match_equally() -> None:
    found = find(SCENE, "the save button")
    assert {c.element.box.x for c in found.equal} == {40, 1400}
    assert {c.window.title for c in found.equal if c.window} == {SETTINGS.title, EDITOR.title}


def test_what_is_not_there_is_not_found() -> None:
    assert find(SCENE, "the reticulate splines button").best is None
    assert find(SCENE, "zebra").candidates == ()


def test_words_inside_a_row_of_names_have_their_own_place() -> None:
    found = find(SCENE, "History").best
    assert found is not None
    row = LINES[2].box
    start = row.x + 9 * len("File Edit View ")
    assert start - 12 <= found.point[0] <= start + 9 * len("History") + 12
    assert found.point[1] == row.y + row.h // 2


@pytest.mark.parametrize("nothing", ["", "   ", "?!", "the"])
def test_a_description_without_words_is_refused(nothing: str) -> None:
    with pytest.raises(InvalidInputError, match="save button"):
        find(SCENE, nothing)


def test_an_empty_scene_holds_nothing() -> None:
    empty = Scene((10, 10), "rapidocr", (), (), (), "monitor 1", datetime.now(UTC))
    assert find(empty, "the save button").best is None


@given(st.text(max_size=80))
def test_any_description_gives_candidates_of_the_scene_or_a_clear_refusal(text: str) -> None:
    try:
        found = find(SCENE, text)
    except InvalidInputError:
        assert not readings(text)
        return
    assert all(0 <= candidate.score <= 1 for candidate in found.candidates)
    scores = [candidate.score for candidate in found.candidates]
    assert scores == sorted(scores, reverse=True)


@given(st.sampled_from([e for e in ELEMENTS if e.label != "Save"]), st.booleans())
def test_the_exact_label_is_enough_for_an_element_that_is_there_once(
    thing: Element, lower: bool
) -> None:
    found = find(SCENE, thing.label.lower() if lower else thing.label)
    assert found.best is not None
    assert found.best.element == thing
    assert not found.equal


@given(st.text(max_size=30), st.text(max_size=30))
def test_likeness_is_between_nothing_and_the_same(a: str, b: str) -> None:
    assert 0 <= alike(a, b) <= 1
    if any(letter.isalnum() for letter in a):
        assert alike(a, a) == 1 or not a.isascii()
