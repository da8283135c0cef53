"""Simple work on pictures: what comes out is what was asked for, and nonsense is refused."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.vision.editing import edit, operations

QUADRANTS = np.zeros((40, 60, 3), np.uint8)
QUADRANTS[:20, :30], QUADRANTS[:20, 30:] = (255, 0, 0), (0, 255, 0)
QUADRANTS[20:, :30], QUADRANTS[20:, 30:] = (0, 0, 255), (255, 255, 0)


def file(picture: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


PNG = file(Image.fromarray(QUADRANTS))


def made(operation: str, data: bytes = PNG, **parameters: Any) -> Image.Image:
    found = edit(data, operation, parameters)
    picture = Image.open(io.BytesIO(found.data))
    picture.load()
    told = found.metadata
    assert (told["width"], told["height"]) == picture.size
    assert told["size_bytes"] == len(found.data)
    assert told["format"] == (picture.format or "").lower()
    assert told["mode"] == picture.mode
    return picture


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 200), st.integers(1, 200))
def test_resizing_fits_keeps_the_shape_and_never_enlarges(width: int, height: int) -> None:
    picture = made("resize", max_width=width, max_height=height)
    assert picture.width <= min(width, 60)
    assert picture.height <= min(height, 40)
    factor = min(width / 60, height / 40, 1.0)
    assert picture.width == pytest.approx(60 * factor, abs=1.01)
    assert picture.height == pytest.approx(40 * factor, abs=1.01)


def test_without_keeping_the_shape_the_size_is_exact() -> None:
    assert made("resize", max_width=100, max_height=7, maintain_aspect=False).size == (100, 7)


@pytest.mark.parametrize(
    "region", [[30, 20, 60, 40], "30,20,60,40", {"left": 30, "top": 20, "right": 60, "bottom": 40}]
)
def test_cropping_takes_left_top_right_bottom(region: Any) -> None:
    picture = made("crop", region=region)
    assert picture.size == (30, 20)
    assert picture.getcolors() == [(600, (255, 255, 0))]


@pytest.mark.parametrize("kind", ["png", "jpeg", "jpg", "webp", "JPEG"])
def test_converting_writes_the_format(kind: str) -> None:
    picture = made("convert", format=kind)
    assert picture.size == (60, 40)


def test_compressing_gives_a_smaller_jpeg() -> None:
    noise = np.random.default_rng(1).integers(0, 255, (200, 200, 3), np.uint8)
    data = file(Image.fromarray(noise))
    small, large = (edit(data, "compress", {"quality": q}) for q in (20, 95))
    assert len(small.data) < len(large.data) < len(data)
    assert small.metadata["format"] == "jpeg"


def test_grey_turned_and_mirrored_pictures_are_right() -> None:
    assert made("grayscale").getpixel((5, 5)) == 76  # 0.299 of red
    assert made("rotate").getpixel((2, 2)) == (0, 0, 255), "clockwise: the lower left comes up"
    assert made("rotate").size == (40, 60)
    assert made("rotate", angle=180).getpixel((2, 2)) == (255, 255, 0)
    assert made("rotate", angle=45).size[0] > 60
    assert made("flip").getpixel((2, 2)) == (0, 255, 0)
    assert made("flip", direction="vertical").getpixel((2, 2)) == (0, 0, 255)


@pytest.mark.parametrize("operation", operations())
@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "1", "CMYK", "I;16", "L"])
def test_every_operation_takes_every_kind_of_picture(operation: str, mode: str) -> None:
    kind = "TIFF" if mode in ("CMYK", "I;16") else "PNG"
    picture = Image.new("RGBA", (120, 110), (200, 30, 30, 128))
    if mode == "I;16":
        picture = Image.fromarray(np.full((110, 120), 40_000, np.uint16))
    else:
        picture = picture.convert("RGB" if mode == "CMYK" else "RGBA").convert(mode)
    for wanted in ("png", "jpeg", "webp"):
        assert made(operation, file(picture, kind), format=wanted).size[0] >= 1


def test_clear_parts_stay_clear_or_become_white() -> None:
    data = file(Image.new("RGBA", (10, 10), (0, 0, 0, 0)))
    assert made("convert", data).getpixel((5, 5)) == (0, 0, 0, 0)
    assert made("convert", data, format="jpeg").getpixel((5, 5)) == (255, 255, 255)


def test_a_turned_photograph_is_set_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    data = file(Image.fromarray(QUADRANTS), "JPEG", exif=exif)
    found = edit(data, "convert", {})
    assert (found.metadata["width"], found.metadata["height"]) == (40, 60)
    assert found.metadata["had_exif"] is True
    assert not Image.open(io.BytesIO(found.data)).getexif(), "where it was taken stays private"


@pytest.mark.parametrize(
    ("operation", "parameters"),
    [
        ("explode", {}),
        ("", {}),
        ("resize", {"max_width": 0}),
        ("resize", {"max_width": 10**9}),
        ("resize", {"max_width": 20_000, "max_height": 20_000, "maintain_aspect": False}),
        ("resize", {"width": 10}),
        ("crop", {}),
        ("crop", {"region": [0, 0, 0, 10]}),
        ("crop", {"region": [-1, 0, 10, 10]}),
        ("crop", {"region": [0, 0, 61, 10]}),
        ("crop", {"region": [1, 2, 3]}),
        ("crop", {"region": "left"}),
        ("compress", {"quality": 0}),
        ("convert", {"format": "exe"}),
        ("rotate", {"angle": "upside down"}),
        ("rotate", {"angle": float("nan")}),
        ("flip", {"direction": "inside out"}),
    ],
)
def test_nonsense_is_refused_in_words(operation: str, parameters: Any) -> None:
    with pytest.raises(InvalidInputError) as told:
        edit(PNG, operation, parameters)
    assert told.value.remedy


@pytest.mark.parametrize("data", [b"", b"GIF89a", PNG[:50], b"<svg/>", b"%PDF-1.4"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidInputError):
        edit(data, "convert", {})
