"""The picture with what was found drawn over it: a box and a label for every element."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.scene import Box, Scene

if TYPE_CHECKING:
    import PIL.ImageDraw
    import PIL.ImageFont

Colour = tuple[int, int, int]

# Told apart with any kind of colour vision and on light and dark (Okabe & Ito 2008, darkened where
# white writing must be read on them), then further hues of the same lightness.
ROLE_COLOURS: dict[str, Colour] = {
    "button": (0, 105, 170),
    "input": (0, 130, 95),
    "dropdown": (170, 95, 0),
    "checkbox": (165, 55, 125),
    "radio": (125, 60, 165),
    "tab": (190, 65, 0),
    "link": (25, 80, 215),
    "icon": (95, 105, 20),
    "menu": (130, 75, 45),
    "window": (70, 70, 70),
}
TEXT_COLOUR: Colour = (110, 110, 110)
_HUES: tuple[Colour, ...] = (
    *((150, 30, 60), (20, 110, 125), (85, 70, 170), (120, 100, 0), (60, 115, 45)),
    *((155, 45, 155), (55, 90, 120), (140, 60, 30)),
)

_SMALLEST_FONT_PX, _LARGEST_FONT_PX = 12, 64
_FONT_OF_SIDE = 1 / 75  # of the shorter side: read as well in a window that shows all of it
_SMALLEST_SIDE_PX = 480  # smaller pictures are enlarged, for a label would cover all of them
_LARGEST_FACTOR = 8
_LONGEST_LABEL = 32
_FONTS = ("DejaVuSans.ttf", "NotoSans-Regular.ttf", "Arial.ttf", "Helvetica.ttc")


@dataclass(frozen=True)
class Mark:
    """One box to draw: its colour, what stands on its label (empty: none)."""

    box: Box
    colour: Colour
    label: str = ""


def colour_of(role: str) -> Colour:
    """The colour of a role; of one that is not listed, always the same one of a few."""
    known = ROLE_COLOURS.get(role)
    return known if known is not None else _HUES[sum(role.encode()) % len(_HUES)]


def marks_of(scene: Scene) -> list[Mark]:
    """What is drawn of a scene: windows and lines thinly below, elements with labels on top."""
    windows = [
        Mark(w.box, colour_of("window"), f"window: {w.title}" if w.title else "window")
        for w in scene.windows
    ]
    lines = [Mark(line.box, TEXT_COLOUR) for line in scene.lines]
    elements = [
        Mark(e.box, colour_of(e.role), f"{e.role}: {e.label}" if e.label else e.role)
        for e in scene.elements
    ]
    return [*windows, *lines, *elements]


def annotated(pixels: npt.NDArray[np.uint8], scene: Scene) -> npt.NDArray[np.uint8]:
    """The picture with the scene drawn over it.

    A picture with a side under 480 pixels comes back enlarged by a whole factor.

    Args:
        pixels: (height, width, 3) RGB, the picture that was read (and masked).
        scene: what was found in it.
    """
    return drawn(pixels, marks_of(scene))


def annotated_png(pixels: npt.NDArray[np.uint8], scene: Scene) -> bytes:
    """The same as a PNG file."""
    from PIL import Image

    held = io.BytesIO()
    Image.fromarray(annotated(pixels, scene)).save(held, "PNG", compress_level=4)
    return held.getvalue()


def drawn(pixels: npt.NDArray[np.uint8], marks: Iterable[Mark]) -> npt.NDArray[np.uint8]:
    """The picture with these marks; labels lie beside their boxes and not on one another."""
    from PIL import Image, ImageDraw

    factor = enlargement(pixels.shape[1], pixels.shape[0])
    picture = Image.fromarray(pixels)
    if factor > 1:
        size = (picture.width * factor, picture.height * factor)
        picture = picture.resize(size, Image.Resampling.NEAREST)
    pen = ImageDraw.Draw(picture)
    font_px = font_size(picture.width, picture.height)
    font = _font(font_px)
    width = max(1, round(font_px / 8))
    listed = [Mark(_scaled(mark.box, factor), mark.colour, _short(mark.label)) for mark in marks]
    for mark in listed:
        _outline(pen, mark, width if mark.label else max(1, width // 2))
    taken: list[Box] = []
    labelled = [mark for mark in listed if mark.label]
    # Large boxes hold the others: they are ground, not content.
    ground = picture.width * picture.height / 4
    content = [mark.box for mark in listed if mark.box.w * mark.box.h < ground]
    for mark in labelled:
        left, top, right, bottom = pen.textbbox((0, 0), mark.label, font=font)
        pad = max(2, font_px // 5)
        size_px = (round(right - left) + 2 * pad, round(bottom - top) + 2 * pad)
        place = label_place(mark.box, size_px, (picture.width, picture.height), taken, content)
        taken.append(place)
        pen.rectangle(
            (place.x, place.y, place.x + place.w - 1, place.y + place.h - 1), fill=mark.colour
        )
        pen.text((place.x + pad - left, place.y + pad - top), mark.label, fill="white", font=font)
    return np.asarray(picture, dtype=np.uint8)


def enlargement(width: int, height: int) -> int:
    """By how much a picture is enlarged before drawing: small ones only, 8-fold at most."""
    side = max(1, min(width, height))
    return min(_LARGEST_FACTOR, max(1, -(-_SMALLEST_SIDE_PX // side)))


def font_size(width: int, height: int) -> int:
    """Height of the writing in pixels, for a picture that is looked at as a whole."""
    wanted = round(min(width, height) * _FONT_OF_SIDE)
    return max(_SMALLEST_FONT_PX, min(_LARGEST_FONT_PX, wanted))


def label_place(
    box: Box,
    size: tuple[int, int],
    picture: tuple[int, int],
    taken: Sequence[Box],
    content: Sequence[Box] = (),
) -> Box:
    """Where the label of a box goes: beside it, inside the picture, off the other labels.

    Of the places above, below, right, left and inside the box the one that covers least of the
    other labels (`taken`), then that which is next to its box, then that which covers least of
    what was found (`content`); of equal ones the first.
    """
    width, height = size
    corners = (
        (box.x, box.y - height),
        (box.x, box.y + box.h),
        (box.x + box.w, box.y),
        (box.x - width, box.y),
        (box.x + box.w - width, box.y - height),
        (box.x + box.w - width, box.y + box.h),
        (box.x, box.y),
    )
    places = []
    for number, (x, y) in enumerate(corners):
        inside_x = max(0, min(x, picture[0] - width))
        inside_y = max(0, min(y, picture[1] - height))
        away = abs(inside_x - x) + abs(inside_y - y) > height
        place = Box(inside_x, inside_y, width, height)
        on_labels = sum(_shared(place, other) for other in taken)
        on_content = sum(_shared(place, other) for other in content)
        places.append((on_labels, away, on_content, number, place))
    return min(places, key=lambda item: item[:4])[4]


def _outline(pen: PIL.ImageDraw.ImageDraw, mark: Mark, width: int) -> None:
    box = mark.box
    right, bottom = box.x + max(box.w, 1) - 1, box.y + max(box.h, 1) - 1
    # A pale line inside the coloured one: it is seen on any ground.
    inner = (box.x + width, box.y + width, right - width, bottom - width)
    if inner[2] > inner[0] and inner[3] > inner[1] and mark.label:
        pen.rectangle(inner, outline=(255, 255, 255), width=max(1, width // 2))
    pen.rectangle((box.x, box.y, right, bottom), outline=mark.colour, width=width)


def _font(size: int) -> PIL.ImageFont.FreeTypeFont | PIL.ImageFont.ImageFont:
    """A font of the system, which has more scripts; else the one that comes with Pillow."""
    from PIL import ImageFont

    for name in _FONTS:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default(size)


def _short(label: str) -> str:
    line = " ".join(label.split())
    return line if len(line) <= _LONGEST_LABEL else line[: _LONGEST_LABEL - 1].rstrip() + "…"


def _scaled(box: Box, factor: int) -> Box:
    return Box(box.x * factor, box.y * factor, box.w * factor, box.h * factor)


def _shared(one: Box, other: Box) -> int:
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    down = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return max(0, across) * max(0, down)
