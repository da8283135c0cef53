"""After a small change the screen is told as if it were read for the first time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.scene import Scene, Screenshot

WAIT_S = 120.0
ROWS = (
    "The harbour office opens at seven", "Tickets for the ferry are sold on board",
    "Bicycles travel free of charge", "Dogs need a ticket of their own",
    "The last boat leaves at midnight", "Please keep the gangway clear",
    "Lost property is kept for a month", "Ask the crew for a life jacket",
)  # fmt: skip
BUTTONS = ("Buy ticket", "Timetable", "Cancel trip")


def screen() -> Image.Image:
    picture = Image.new("RGB", (1000, 620), "#f0f0f0")
    draw = ImageDraw.Draw(picture)
    for at, row in enumerate(ROWS):
        draw.text((40, 40 + 40 * at), row, "black", ImageFont.load_default(18))
    for at, label in enumerate(BUTTONS):
        button(draw, 40 + 200 * at, 480, label)
    return picture


def button(draw: ImageDraw.ImageDraw, x: int, y: int, label: str) -> None:
    draw.rounded_rectangle((x, y, x + 160, y + 40), 4, "white", "#777777")
    draw.text((x + 80, y + 20), label, "black", ImageFont.load_default(18), anchor="mm")


def typed_behind_a_line(draw: ImageDraw.ImageDraw) -> None:
    draw.text((345, 120), "at weekends", "black", ImageFont.load_default(18))


def a_line_wiped_out(draw: ImageDraw.ImageDraw) -> None:
    draw.rectangle((30, 195, 500, 232), fill="#f0f0f0")


def a_line_rewritten(draw: ImageDraw.ImageDraw) -> None:
    a_line_wiped_out(draw)
    draw.text((40, 200), "The first boat leaves before dawn", "black", ImageFont.load_default(18))


def a_box_laid_over(draw: ImageDraw.ImageDraw) -> None:
    # Over whole lines: half letters may be read one way or another.
    draw.rectangle((20, 150, 700, 270), "#fffbe6", "#777777")
    draw.text((60, 170), "Connection lost", "black", ImageFont.load_default(18))
    button(draw, 400, 210, "Try again")


def a_button_came(draw: ImageDraw.ImageDraw) -> None:
    button(draw, 640, 480, "Pay now")


@pytest.fixture(scope="module")
def pair() -> Iterator[tuple[Eyes, Eyes]]:
    eyes = tuple(Eyes(ocr="rapidocr", health=HealthBoard(Bus())) for _ in range(2))
    for one in eyes:
        one.start()
    yield eyes[0], eyes[1]
    for one in eyes:
        one.stop()


def read(eyes: Eyes, picture: Image.Image) -> Scene:
    return eyes.read(Screenshot(np.asarray(picture), utc_now(), "screen.png")).result(WAIT_S)


def told(scene: Scene) -> tuple[Counter[str], list[tuple[str, str]]]:
    words = Counter(re.findall(r"\w+", scene.text))
    return words, sorted((element.role, element.label) for element in scene.elements)


@pytest.mark.parametrize(
    "change",
    [typed_behind_a_line, a_line_wiped_out, a_line_rewritten, a_box_laid_over, a_button_came],
)
def test_a_second_reading_tells_what_a_first_one_would(
    pair: tuple[Eyes, Eyes], change: Callable[[ImageDraw.ImageDraw], None]
) -> None:
    eyes, fresh = pair
    picture = screen()
    first = read(eyes, picture)
    assert {label for _, label in told(first)[1]} == set(BUTTONS)
    change(ImageDraw.Draw(picture))
    again = read(eyes, picture)
    read(fresh, Image.new("RGB", (700, 700)))  # it has not seen the screen before
    assert told(again) == told(read(fresh, picture))
    assert told(again) != told(first)
