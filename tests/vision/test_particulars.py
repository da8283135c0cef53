"""Questions about certain parts of a screen: what they ask for, and what is answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sonia_desktop.vision.about_screen import is_about_screen
from sonia_desktop.vision.answers import answer, is_asked_of
from sonia_desktop.vision.asked_parts import State, asked_parts, asked_value
from sonia_desktop.vision.questions import Topic, understand
from sonia_desktop.vision.scene import Box, Element, Scene, TextLine, Window

INVOICE = Window("Invoice 17", "ledger", Box(0, 0, 900, 900), active=True)


def line(text: str, x: int, y: int) -> TextLine:
    return TextLine(text, Box(x, y, 9 * len(text), 20), 0.95)


def element(role: str, label: str, x: int, y: int, **more: object) -> Element:
    return Element(role, label, Box(x, y, 120, 26), 0.95, **more)  # type: ignore[arg-type]


ELEMENTS = (
    element("tab", "Items", 40, 40, checked=True),
    element("tab", "Notes", 170, 40, checked=False),
    element("input", "Customer", 200, 100, value="Ada Lovelace"),
    element("input", "Card", 200, 140, value="••••••••"),
    element("input", "Street", 200, 180),
    element("dropdown", "Currency", 200, 220, value="Euro"),
    element("slider", "Discount", 200, 260, value="40%"),
    element("checkbox", "Paid already", 40, 300, checked=True),
    element("checkbox", "Send a copy", 40, 330, checked=False),
    element("radio", "By post", 40, 360, checked=False),
    element("radio", "By mail", 40, 390, checked=True),
    element("button", "Save", 40, 800),
    element("button", "Discard", 240, 800, enabled=False),
)
LINES = (
    line("Invoice 17", 300, 4),
    line("Item", 40, 500), line("Price", 300, 500), line("Left", 500, 500),
    line("Keyboard", 40, 530), line("49.90", 300, 530), line("12", 500, 530),
    line("Mouse", 40, 560), line("19.50", 300, 560), line("3", 500, 560),
    line("Lamp", 40, 590), line("35.00", 300, 590), line("7", 500, 590),
    line("Total 104.40 EUR", 40, 860),
)  # fmt: skip
SCENE = Scene((1600, 900), "rapidocr", LINES, ELEMENTS, (INVOICE,), "monitor 1", datetime.now(UTC))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which radio button is chosen?", "Chosen: **By mail** (1 of 2)."),
        ("what is selected, by post or by mail?", "**By mail**"),
        ("which boxes are ticked?", "Checked: **Paid already** (1 of 2)."),
        ("Which checkboxes aren't checked?", "Not checked: **Send a copy** (1 of 2)."),
        ("are all boxes ticked?", "No. Not checked: **Send a copy**."),
        ("which tab is open?", "Open: **Items** (1 of 2)."),
        ("what tabs are there", "2 tabs: **Items** (open), **Notes** (not open)."),
        ("which fields are empty?", "Empty: **Street** (1 of 4)."),
        ("what buttons are disabled?", "Disabled: **Discard** (1 of 2)."),
        ("which buttons can I press?", "Enabled: **Save** (1 of 2)."),
        ("what buttons are on the screen?", "2 buttons: **Save**, **Discard** (disabled)."),
        ("how many sliders are there", "1 slider: **Discard**".replace("Discard", "Discount")),
        ("what is the card number?", "It holds a secret"),
        ("who is the customer?", "Ada Lovelace"),
        ("what is the customer's name?", "Ada Lovelace"),
        ("what does the currency field say?", "says:\n```text\nEuro"),
        ("which currency is selected?", "Euro"),
        ("what is the currency set to?", "Euro"),
        ("what's the value of the discount slider?", "stands at about 40%"),
        ("how far is the discount slider?", "stands at about 40%"),
        ("is the discount slider there and what is the street?", "Invoice 17"),
        ("what is the street?", "is empty"),
        ("what is the total?", "Total 104.40 EUR"),
        ("what does the status bar say?", "Total 104.40 EUR"),
        ("what does it say at the bottom of the window?", "Total 104.40 EUR"),
        ("is paid already ticked?", "Yes. The checkbox **Paid already**"),
        ("is send a copy ticked?", "No. The checkbox **Send a copy**"),
        ("is by post selected?", "No. The radio button **By post**"),
        ("is the discard button enabled?", "No. The button **Discard**"),
        ("is the discard button greyed out?", "Yes. The button **Discard**"),
        ("can I click save?", "It does not look greyed out."),
        ("is the street field empty?", "Yes. The field **Street**"),
        ("is the colour field empty?", "nothing like “the colour field”"),
        ("is there a save button?", "Yes. The button **Save**"),
        ("how many rows does the table have?", "3 rows below its head"),
        ("which columns does the table have?", "**Item**, **Price**, **Left**"),
        ("what's in the second row?", "- Item: Mouse\n- Price: 19.50\n- Left: 3"),
        ("what is the price of the keyboard in the table?", "Price: **49.90**"),
        ("read the third row of the table", "Lamp"),
    ],
)
def test_a_part_is_told(question: str, told: str) -> None:
    assert told in answer(SCENE, question)


def test_what_is_not_there_is_said() -> None:
    told = answer(SCENE, "what is the colour?")
    assert told.startswith("I see nothing called “colour”.")
    assert "no slider" in answer(replace(SCENE, elements=ELEMENTS[:6]), "which sliders are there")


def test_a_similar_name_is_not_passed_off_as_the_one_that_was_asked_for() -> None:
    def embed(texts: list[str]) -> object:  # "cancel" means nearly what "Discard" does
        import numpy as np

        return np.array([[1.0, 0.0] if "cancel" in t or t == "Discard" else [0.0, 1.0]
                         for t in texts], dtype=np.float32)  # fmt: skip

    told = answer(SCENE, "is there a cancel button?", embed=embed)  # type: ignore[arg-type]
    assert told.startswith("I see nothing called “a cancel button”. Nearest in meaning:")
    assert "**Discard**" in told


@pytest.mark.parametrize(
    "text",
    [
        "which radio button is chosen?",
        "which boxes are ticked",
        "which fields are empty?",
        "what buttons are disabled?",
        "which buttons can I press?",
        "what's the value of the discount slider?",
        "how far is the volume slider?",
        "read me the form",
        "which columns does the table have?",
        "what's the customer's name on the form?",
    ],
)
def test_these_are_about_the_screen_by_their_words(text: str) -> None:
    assert is_about_screen(text)


@pytest.mark.parametrize(
    "text",
    [
        "which options do I have for dinner",
        "how many buttons does a shirt have",
        "which tabs should I learn on the guitar",
        "what is the card number?",
        "what is the capital of France?",
        "which currency is used in Poland",
        "how far is the moon",
        "how high is the Eiffel tower",
        "what is selected ambient works",
        "how many rows does a chess board have",
        "which fields did Einstein work in",
        "what did I choose for dinner yesterday",
        "are all buttons made of plastic",
    ],
)
def test_these_are_not(text: str) -> None:
    assert not is_about_screen(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("what is the card number?", True),
        ("what is the total?", True),
        ("what options are there?", True),
        ("can I click save?", True),
        ("what is the capital of France?", False),
        ("who wrote Hamlet?", False),
        ("how far is the moon?", False),
        ("what is the phone number of the dentist?", False),
        ("is the stove off?", False),
        ("what went wrong?", False),
    ],
)
def test_whether_a_question_names_what_was_seen(text: str, asked: bool) -> None:
    assert is_asked_of(SCENE, text) is asked


def test_what_went_wrong_is_asked_of_a_screen_with_an_error() -> None:
    error = line("Error: the disk is full.", 40, 700)
    seen = replace(SCENE, lines=(*LINES, error))
    assert is_asked_of(seen, "why couldn't it save the file?")
    assert "the disk is full" in answer(seen, "what went wrong?")


def test_the_words_of_a_state_are_told_apart() -> None:
    for text, state in (
        ("which boxes are not ticked", State.UNCHECKED),
        ("which fields are filled in", State.FILLED),
        ("which fields must i fill in", State.EMPTY),
        ("which buttons can't i press", State.DISABLED),
        ("what tab am i on", State.CHECKED),
        ("what buttons are on the screen", State.ANY),
    ):
        parts = asked_parts(text)
        assert parts is not None, text
        assert parts.state is state, text
    value = asked_value("what did i choose for the currency")
    assert value is not None
    assert value.name == "currency"
    assert understand("what is on my screen").topic is Topic.OVERVIEW
