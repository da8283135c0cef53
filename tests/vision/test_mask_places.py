"""The mask covers the secret and nothing of what stands before and after it."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.vision.mask_drawing import part_box
from sonia_desktop.vision.scene import Box

FONTS = ["DejaVuSans.ttf", "DejaVuSansMono.ttf"]
MORE_FONTS = [*FONTS, "DejaVuSans-Bold.ttf", "DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"]


def drawn(
    text: str, font: ImageFont.FreeTypeFont, dark: bool
) -> tuple[np.ndarray, Box, list[tuple[int, int]]]:
    """The picture of a line, its box, and where the ink of each word stands (first, end)."""
    ground, ink = ((30, 30, 34), (220, 220, 220)) if dark else ((255, 255, 255), (20, 20, 20))
    size = (round(font.getlength(text)) + 60, 60)

    def picture(shown: str, before: str = "") -> np.ndarray:
        image = Image.new("RGB", size, ground)
        place = (20 + font.getlength(before), 15)
        ImageDraw.Draw(image).text(place, shown, ink, font)
        return np.asarray(image)

    words = []
    before = ""
    for word in text.split(" "):
        grey = np.abs(picture(word, before).astype(int).sum(axis=2) - sum(ground))
        columns = np.flatnonzero((grey > 60).any(axis=0))
        words.append((int(columns[0]), int(columns[-1]) + 1))
        before += word + " "
    whole = picture(text)
    marks = np.abs(whole.astype(int).sum(axis=2) - sum(ground)) > 60
    rows, columns = np.flatnonzero(marks.any(axis=1)), np.flatnonzero(marks.any(axis=0))
    box = Box(int(columns[0]), int(rows[0]), int(np.ptp(columns)) + 1, int(np.ptp(rows)) + 1)
    return whole, box, words


@pytest.mark.parametrize("name", FONTS)
@pytest.mark.parametrize("size", [14, 18, 24])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Password: hunter2-Xyz!", "hunter2-Xyz!"),
        ("WiFi key WWWWMMMM99 for guests", "WWWWMMMM99"),
        ("illi: mWmWmW il", "mWmWmW"),
        ("Card 4111 1111 1111 1111 valid till 12/29", "4111 1111 1111 1111"),
    ],
)
def test_the_bar_begins_and_ends_at_the_words_of_the_secret(
    name: str, size: int, dark: bool, text: str, secret: str
) -> None:
    pixels, box, words = drawn(text, ImageFont.truetype(name, size), dark)
    start = text.index(secret)
    bar = part_box(pixels, text, box, (start, start + len(secret)))
    first = len(text[:start].split())
    last = first + len(secret.split()) - 1
    assert bar.x <= words[first][0], "the beginning shows"
    assert bar.x + bar.w >= words[last][1], "the end shows"
    assert bar.x >= words[first - 1][1], "the label is covered"
    if last + 1 < len(words):
        assert bar.x + bar.w <= words[last + 1][0], "what follows is covered"


@pytest.mark.parametrize("name", MORE_FONTS)
@pytest.mark.parametrize("size", [8, 9, 10, 11, 12, 13, 18, 24])
@pytest.mark.parametrize(
    "text", ["PIN l1l1 Iil1", "Key: rT VAAV mm", "Password: ii ll WW", "Card 4111 1111 1111 1111"]
)
def test_no_secret_shows_whatever_else_is_covered(name: str, size: int, text: str) -> None:
    pixels, box, words = drawn(text, ImageFont.truetype(name, size), dark=False)
    start = text.index(" ") + 1
    bar = part_box(pixels, text, box, (start, len(text)))
    assert bar.x <= words[1][0]
    assert bar.x + bar.w >= words[-1][1]


def test_without_clear_gaps_more_is_covered_rather_than_less() -> None:
    font = ImageFont.truetype("DejaVuSans.ttf", 14)
    pixels, box, _ = drawn("key:abcdefgh12345678", font, False)
    bar = part_box(pixels, "key:abcdefgh12345678", box, (4, 20))
    beginning = 20 + font.getlength("key:")
    assert bar.x <= beginning
    assert bar.x + bar.w >= box.x + box.w
