"""Questions about a screen, answered from its scene alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sonia_desktop.vision.about_screen import is_about_screen
from sonia_desktop.vision.answers import answer, place_words, what_changed
from sonia_desktop.vision.differences import differences
from sonia_desktop.vision.last_looks import LastLooks
from sonia_desktop.vision.own_windows import without_own_windows
from sonia_desktop.vision.questions import Topic, understand
from sonia_desktop.vision.scene import Box, Element, Scene, TextLine, Window
from sonia_desktop.vision.tables import Table, as_markdown, find_tables

FORM = Window("Account settings", "mailer", Box(0, 0, 900, 900), active=True)
BEHIND = Window("notes.txt", "editor", Box(900, 0, 700, 900), active=False)


def line(text: str, x: int, y: int) -> TextLine:
    return TextLine(text, Box(x, y, 9 * len(text), 20), 0.95)


def element(role: str, label: str, x: int, y: int, **more: object) -> Element:
    return Element(role, label, Box(x, y, 120, 26), 0.95, **more)  # type: ignore[arg-type]


ELEMENTS = (
    element("input", "Full name", 200, 100, value="Ada Lovelace", id="input-1"),
    element("input", "Street", 200, 140, id="input-2"),
    element("dropdown", "Language", 200, 180, value="English | UK", id="dropdown-3"),
    element("checkbox", "Play a sound", 40, 220, checked=True, id="checkbox-4"),
    element("button", "Apply", 40, 800, id="button-5"),
)
LINES = (
    line("Account settings", 300, 4),
    line("Full name", 40, 102),
    line("Ada Lovelace", 206, 102),
    line("Apply", 70, 803),
    line("dear diary", 920, 60),
)
SCENE = Scene(
    (1600, 900), "rapidocr", LINES, ELEMENTS, (FORM, BEHIND), "monitor 1", datetime.now(UTC)
)


@pytest.mark.parametrize(
    ("question", "topic", "subject"),
    [
        ("what is on my screen", Topic.OVERVIEW, ""),
        ("take a screenshot and tell me what you see", Topic.OVERVIEW, ""),
        ("", Topic.OVERVIEW, ""),
        ("Which application is in front?", Topic.APPLICATION, ""),
        ("what windows are open", Topic.APPLICATION, ""),
        ("please read me the error message", Topic.MESSAGES, ""),
        ("what does the dialog say", Topic.MESSAGES, ""),
        ("what's in the form", Topic.FORM, ""),
        ("what stands in the fields?", Topic.FORM, ""),
        ("what is in the full name field?", Topic.FIELD, "full name field"),
        ("Is the 'Play a sound' checkbox ticked?", Topic.STATE, "the 'play a sound' checkbox"),
        ("give me the table as markdown", Topic.TABLE, ""),
        ("what changed since the last look", Topic.CHANGES, ""),
        ("anything new on the screen?", Topic.CHANGES, ""),
        ("what buttons are there", Topic.CONTROLS, ""),
        ("read all the text word for word", Topic.TEXT, ""),
        ("where is the save button on the screen", Topic.FIND, "the save button"),
        ("where on the screen is the total", Topic.FIND, "the total"),
        ("where's Cancel", Topic.FIND, "cancel"),
        ("can you find the search box", Topic.FIND, "the search box"),
    ],
)
def test_a_question_is_understood(question: str, topic: Topic, subject: str) -> None:
    asked = understand(question)
    assert (asked.topic, asked.subject) == (topic, subject)


@pytest.mark.parametrize(
    "text",
    [
        "find the save button",
        "what changed on my screen since you last looked",
        "what is in the e-mail field",
        "is the checkbox Send reports ticked",
        "is encrypt the connection selected",
        "read the table",
        "which values are in the form",
        "where is the search box in this window",
        "where is the contact us link",
        "where on the screen is the total",
    ],
)
def test_words_for_parts_of_a_screen_are_about_the_screen(text: str) -> None:
    assert is_about_screen(text)


@pytest.mark.parametrize(
    "text",
    [
        "where is my passport",
        "where is the link between smoking and cancer",
        "find the file report.txt",
        "how do I add a button in html",
        "what is a radio button",
        "write a table of squares",
        "what changed in python 3.12",
        "is the stove off",
        "read ~/table.csv",
        "who painted the field of sunflowers",
    ],
)
def test_other_sentences_are_not(text: str) -> None:
    assert not is_about_screen(text)


def test_the_application_and_what_its_window_shows_are_told() -> None:
    told = answer(SCENE, "which application is in front")
    assert told.startswith("In front: **Account settings** (mailer).")
    assert "2 fields" in told
    assert "1 button" in told
    assert "notes.txt" in told


def test_a_form_is_told_with_its_values_and_states() -> None:
    told = answer(SCENE, "what values are in the form")
    assert "| Full name | Ada Lovelace |" in told
    assert "| Street | (empty) |" in told
    assert r"English \| UK" in told
    assert "- [x] Play a sound" in told


def test_one_field_and_one_state_are_told() -> None:
    assert "Ada Lovelace" in answer(SCENE, "what is in the full name field")
    assert "is empty." in answer(SCENE, "what does the street field say")
    assert "It is checked." in answer(SCENE, "is the play a sound checkbox checked")


def test_an_element_is_told_with_its_place() -> None:
    told = answer(SCENE, "where is the apply button")
    assert "The button **Apply** is at the bottom left of **Account settings**" in told
    assert "100, 813" in told


def test_what_is_not_there_is_said_and_what_is_there_listed() -> None:
    told = answer(SCENE, "where is the eject button")
    assert "nothing like “the eject button”" in told
    assert "Apply" in told


def test_twins_are_all_told() -> None:
    twice = replace(SCENE, elements=(*ELEMENTS, element("button", "Apply", 1200, 40)))
    told = answer(twice, "where is the apply button")
    assert told.startswith("2 match equally:")
    assert told.count("**Apply**") == 2


def test_no_message_no_table_no_form_are_said_plainly() -> None:
    bare = replace(SCENE, elements=(), lines=(line("dear diary", 40, 60),))
    assert "no error" in answer(bare, "what does the error say")
    assert "no table" in answer(bare, "read the table")
    assert "no field" in answer(bare, "what is in the form")


def test_an_error_is_told_word_for_word_with_its_window() -> None:
    error = "Error: the disk /mnt/archive is full."
    told = answer(replace(SCENE, lines=(*LINES, line(error, 40, 300))), "read the error")
    assert error in told
    assert "**Account settings**" in told


def test_the_first_look_says_that_it_is_the_first() -> None:
    assert "first look" in answer(SCENE, "what changed on the screen")


def test_nothing_changed_is_said() -> None:
    assert what_changed(SCENE, SCENE).startswith("Nothing that I can read changed")


def test_what_changed_is_told_by_kind() -> None:
    dialog = Window("No space", "backup", Box(400, 300, 300, 150), active=True)
    now = replace(
        SCENE,
        windows=(dialog, replace(FORM, active=False)),
        lines=(
            *LINES[:2],
            line("Grace Hopper", 206, 102),
            LINES[3],
            line("No space left", 420, 350),
        ),
        elements=(
            replace(ELEMENTS[0], value="Grace Hopper"),
            *ELEMENTS[1:3],
            replace(ELEMENTS[3], checked=False),
            ELEMENTS[4],
        ),
    )
    told = answer(now, "what changed", before=SCENE)
    assert "A window opened: **No space** (backup)." in told
    assert "A window closed: **notes.txt** (editor)." in told
    assert 'The field "Full name" now says "Grace Hopper" (it said "Ada Lovelace").' in told
    assert 'The checkbox "Play a sound" is now not checked.' in told
    assert "No space left" in told
    assert "dear diary" in told  # it is gone with its window
    assert told.count("Grace Hopper") == 1  # as the field's value, not as new text again


def test_scrolled_text_is_neither_new_nor_gone() -> None:
    words = ["amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "haven"]
    before = replace(SCENE, lines=tuple(line(w, 40, 100 + 30 * i) for i, w in enumerate(words)))
    now = replace(SCENE, lines=tuple(line(w, 40, 10 + 30 * i) for i, w in enumerate(words)))
    changed = differences(before, now)
    assert (changed.new, changed.gone, changed.scrolled) == ((), (), -90)
    assert "moved up by 90 pixels" in what_changed(before, now)


def test_a_rewritten_line_is_told_with_what_it_said_before() -> None:
    before = replace(SCENE, lines=(line("3 files left", 40, 60),))
    now = replace(SCENE, lines=(line("all files copied", 40, 60),))
    assert "“3 files left” is now “all files copied”" in what_changed(before, now)


def test_last_looks_are_kept_by_screen_and_forgotten_on_demand() -> None:
    looks = LastLooks()
    other = replace(SCENE, source="monitor 2")
    assert looks.replace(SCENE) is None
    assert looks.replace(other) is None
    assert looks.replace(SCENE) is SCENE
    assert looks.replace(replace(SCENE, size=(800, 600))) is None
    looks.forget()
    assert looks.replace(other) is None
    for at in range(20):
        looks.replace(replace(SCENE, source=f"window {at}"))
    assert looks.replace(other) is None  # only a few screens are kept


def test_sonias_own_window_is_left_out_with_what_stands_on_it() -> None:
    own = Window("Sonia", "Sonia-desktop", Box(900, 0, 700, 900), active=True)
    mixed = replace(SCENE, windows=(own, replace(FORM, active=False)))
    shown = without_own_windows(mixed)
    assert [w.title for w in shown.windows] == ["Account settings"]
    assert "dear diary" not in shown.text
    assert answer(shown, "which application is it").startswith("In front: **Account settings**")
    alone = replace(SCENE, windows=(own,))
    assert without_own_windows(alone) is alone


def test_a_table_is_told_as_markdown() -> None:
    rows = [("Name", "Size", "Changed"), ("report.pdf", "12 kB", "today"),
            ("a|b.txt", "3 kB", "monday"), ("old.zip", "", "2019")]  # fmt: skip
    lines = [
        line(cell, (40, 300, 420)[column], 100 + 28 * at)
        for at, row in enumerate(rows)
        for column, cell in enumerate(row)
        if cell
    ]
    shown = replace(SCENE, lines=tuple(lines), elements=())
    (table,) = find_tables(shown)
    assert table.rows == tuple(rows)
    told = answer(shown, "the table as markdown please")
    assert "| Name | Size | Changed |\n| --- | --- | --- |" in told
    assert r"a\|b.txt" in told


def test_running_text_in_two_columns_and_a_form_are_no_tables() -> None:
    prose = "every assignment is an expression statement and binds its target to the value"
    columns = tuple(line(prose, x, 60 + 26 * at) for at in range(9) for x in (20, 820))
    assert find_tables(replace(SCENE, lines=columns, elements=())) == []
    form = replace(SCENE, lines=tuple(
        line(text, x, 102 + 40 * at)
        for at, pair in enumerate((("Full name", "Ada"), ("Street", "Lane"), ("Language", "en")))
        for x, text in zip((40, 206), pair, strict=True)
    ))  # fmt: skip
    assert find_tables(form) == []


def test_numbered_lines_of_a_program_are_no_table() -> None:
    code = tuple(
        one for at in range(1, 9)
        for one in (line(str(at), 10, 30 * at), line(f"value = {at}", 60, 30 * at))
    )  # fmt: skip
    assert find_tables(replace(SCENE, lines=code, elements=())) == []


def test_a_cell_cannot_break_its_table() -> None:
    told = as_markdown(Table((("a", "b"), ("x | y", "line\nbreak")), Box(0, 0, 1, 1)))
    assert told.splitlines() == ["| a | b |", "| --- | --- |", r"| x \| y | line break |"]


@pytest.mark.parametrize(
    ("box", "words"),
    [
        (Box(0, 0, 10, 10), "at the top left"),
        (Box(990, 990, 10, 10), "at the bottom right"),
        (Box(495, 495, 10, 10), "in the middle"),
        (Box(495, 0, 10, 10), "at the top, in the middle"),
        (Box(0, 495, 10, 10), "at the left, half way down"),
    ],
)
def test_places_are_told_in_words(box: Box, words: str) -> None:
    assert place_words(box, Box(0, 0, 1000, 1000)) == words
