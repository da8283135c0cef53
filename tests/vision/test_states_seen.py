"""How controls stand by their looks: greyed out, how far a slider is, which tab is open."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.vision.detected import with_detected
from sonia_desktop.vision.detector import Detected
from sonia_desktop.vision.scene import Box, Element, TextLine, Window
from sonia_desktop.vision.states_seen import with_states
from sonia_desktop.vision.title_bars import without_signs, without_titles
from tests.vision.drawn_fields import with_field

FONT = ImageFont.truetype("DejaVuSans.ttf", 13)
LIGHT, DARK = ((239, 239, 239), (20, 20, 20)), ((45, 45, 48), (230, 230, 230))
Colour = tuple[int, int, int]


class Drawn:
    """A window drawn control by control, with the elements and texts that are found in it."""

    def __init__(self, ground: Colour, ink: Colour) -> None:
        self.ground, self.ink = ground, ink
        self.image = Image.new("RGB", (640, 420), ground)
        self.draw = ImageDraw.Draw(self.image)
        self.elements: list[Element] = []
        self.pieces: list[TextLine] = []

    def text(self, x: int, y: int, said: str, ink: Colour | None = None) -> None:
        self.draw.text((x, y), said, ink or self.ink, FONT)
        box = Box(x - 2, y - 2, round(FONT.getlength(said)) + 4, 20)
        self.pieces.append(TextLine(said, box, 0.99))

    def button(self, x: int, y: int, label: str, ink: Colour | None = None) -> None:
        self.draw.rectangle((x, y, x + 110, y + 26), outline=(140, 140, 140))
        self.text(x + 30, y + 5, label, ink)
        self.elements.append(Element("button", label, Box(x, y, 110, 26), 0.9))

    def slider(
        self, y: int, share: float, *, role: str = "slider", found: Box | None = None
    ) -> None:
        x, w, knob = 120, 400, 14
        groove = (171, 171, 171) if sum(self.ground) > 380 else (20, 20, 20)
        self.draw.rectangle((x, y + 5, x + w - 1, y + 9), outline=groove)
        left = x + round(share * (w - knob))
        # As Fusion draws it: the knob's inside has nearly the colour of the ground.
        rim = tuple(max(0, c - 40) if sum(self.ground) > 380 else c + 60 for c in self.ground)
        self.draw.rectangle((left, y, left + knob - 1, y + 14), fill=self.ground, outline=rim)
        self.text(20, y, "Quality:")
        self.elements.append(Element(role, "", found or Box(x, y, w, 15), 0.6))

    def seen(self) -> list[Element]:
        return with_states(np.asarray(self.image), self.elements, self.pieces)


@pytest.mark.parametrize(("colours", "grey"), [(LIGHT, (190, 190, 190)), (DARK, (90, 90, 94))])
def test_a_greyed_out_button_is_disabled_and_the_others_are_not_said_to_be(
    colours: tuple[Colour, Colour], grey: Colour
) -> None:
    window = Drawn(*colours)
    for at, label in enumerate(("Export", "Reset", "Close")):
        window.button(20 + 130 * at, 300, label, grey if label == "Reset" else None)
    window.text(20, 20, "File name:")
    assert [e.enabled for e in window.seen()] == [None, False, None]


def test_light_words_on_a_colour_and_a_faint_hint_in_a_field_are_not_disabled() -> None:
    window = Drawn(*LIGHT)
    window.draw.rectangle((20, 300, 130, 326), fill=(255, 152, 0))
    window.button(20, 300, "Buy", (255, 255, 255))
    window.text(204, 100, "you@example.org", (170, 170, 170))
    window.elements.append(Element("input", "E-mail", Box(200, 96, 200, 26), 0.9))
    window.text(20, 20, "File name:")
    window.text(20, 40, "Format:")
    assert [e.enabled for e in window.seen()] == [None, None]


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize("share", [0.0, 0.25, 0.4, 0.75, 1.0])
def test_a_sliders_knob_tells_how_far_it_is(colours: tuple[Colour, Colour], share: float) -> None:
    window = Drawn(*colours)
    window.slider(60, share)
    (slider,) = window.seen()
    assert abs(int(slider.value.rstrip("%")) - 100 * share) <= 2
    assert slider.label == "Quality"


def test_a_slider_found_in_part_and_one_taken_for_a_field_are_told_whole() -> None:
    window = Drawn(*LIGHT)
    window.slider(60, 0.75, found=Box(300, 60, 225, 15))
    window.slider(120, 0.5, role="input")
    first, second = window.seen()
    assert abs(int(first.value.rstrip("%")) - 75) <= 2
    assert abs(first.box.x - 120) <= 4
    assert abs(first.box.w - 400) <= 8
    assert second.role == "slider"
    assert abs(int(second.value.rstrip("%")) - 50) <= 2


def test_an_empty_field_and_one_with_a_caret_stay_fields() -> None:
    window = Drawn(*LIGHT)
    for y in (100, 160):
        window.draw.rectangle((120, y, 420, y + 24), fill=(255, 255, 255), outline=(120, 120, 120))
        window.elements.append(Element("input", "Street", Box(120, y, 301, 25), 0.9))
    window.draw.line((126, 165, 126, 179), fill=(0, 0, 0))
    assert [(e.role, e.value) for e in window.seen()] == [("input", ""), ("input", "")]


def test_the_tab_that_is_one_with_its_page_is_the_open_one() -> None:
    window = Drawn(*LIGHT)
    window.draw.rectangle((20, 126, 600, 300), fill=(252, 252, 252), outline=(160, 160, 160))
    for at, label in enumerate(("General", "Colours")):
        x, shown = 20 + 90 * at, label == "Colours"
        fill = (252, 252, 252) if shown else (225, 225, 225)
        window.draw.rectangle((x, 100, x + 89, 126), fill=fill, outline=(160, 160, 160))
        if shown:
            window.draw.line((x + 1, 126, x + 88, 126), fill=fill)
        window.text(x + 18, 104, label)
        window.elements.append(Element("tab", label, Box(x, 100, 90, 27), 0.9))
    assert [e.checked for e in window.seen()] == [False, True]


def test_the_underlined_tab_is_the_open_one() -> None:
    window = Drawn((255, 255, 255), (60, 60, 60))
    window.draw.line((20, 136, 600, 136), fill=(204, 204, 204))
    for at, label in enumerate(("Overview", "Details", "Payment")):
        x = 20 + 90 * at
        if label == "Details":
            window.draw.rectangle((x, 133, x + 89, 135), fill=(26, 115, 232))
        window.text(x + 14, 110, label)
        window.elements.append(Element("tab", label, Box(x, 102, 90, 34), 0.9))
    assert [e.checked for e in window.seen()] == [False, True, False]


def test_the_signs_of_a_title_bar_are_no_text_and_its_title_no_button() -> None:
    windows = [Window("Error", "win.py", Box(80, 80, 700, 500), active=True)]
    kept = [TextLine("x", Box(700, 300, 9, 20), 0.9), TextLine("OK", Box(725, 82, 40, 20), 0.9)]
    signs = [TextLine("- o x", Box(723, 77, 58, 26), 0.9), TextLine("0", Box(750, 84, 9, 18), 0.9)]
    signs.append(TextLine("60x", Box(723, 77, 58, 26), 0.53))
    assert without_signs([*kept, *signs], windows) == kept
    button = Element("button", "Error", Box(300, 300, 80, 26), 0.9)
    title = Element("button", "Error", Box(400, 82, 60, 20), 0.9)
    assert without_titles([title, button], windows) == [button]


def test_text_that_runs_from_a_label_into_its_field_is_parted() -> None:
    piece = TextLine("Guest Grace Hopper", Box(24, 114, 141, 20), 0.9)
    field = Detected("input", 69, 114, 254, 135, 0.8)
    (made,) = with_detected([], [field], [piece], with_field(Box(69, 114, 185, 21)))
    assert (made.label, made.value) == ("Guest", "Grace Hopper")


def test_a_field_with_a_tab_in_it_is_none_and_one_over_its_label_keeps_that_as_label() -> None:
    tabs = [Element("tab", "Items", Box(10, 253, 57, 28), 0.9)]
    label = TextLine("Discount:", Box(10, 230, 60, 18), 0.9)
    found = [Detected("input", 8, 252, 700, 282, 0.7), Detected("input", 10, 232, 660, 245, 0.7)]
    drawn = with_field(Box(75, 230, 585, 18), (800, 300))
    made = with_detected(tabs, found, [label], drawn)
    assert [(e.role, e.label, e.value) for e in made] == [
        ("input", "Discount", ""),
        ("tab", "Items", ""),
    ]


def test_a_field_found_over_the_end_of_its_label_keeps_it() -> None:
    pieces = [TextLine("Customer:", Box(84, 134, 71, 23), 0.9),
              TextLine("Ada Lovelace", Box(150, 133, 89, 24), 0.9)]  # fmt: skip
    field = Detected("input", 146, 133, 766, 156, 0.7)
    drawn = with_field(Box(146, 133, 620, 23), (800, 200))
    (made,) = with_detected([], [field], pieces, drawn)
    assert (made.label, made.value) == ("Customer", "Ada Lovelace")
