"""Picture files: every usual kind reads, every bad one is refused with words."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from sonia_desktop.core.errors import InvalidInputError, NotFoundError
from sonia_desktop.vision.picture import load_picture


def encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    held = io.BytesIO()
    picture.save(held, kind, **options)
    return held.getvalue()


def two_halves(mode: str = "RGB") -> Image.Image:
    """Left half red, right half blue, 40x20."""
    pixels = np.zeros((20, 40, 3), dtype=np.uint8)
    pixels[:, :20, 0] = 255
    pixels[:, 20:, 2] = 255
    return Image.fromarray(pixels).convert(mode)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF", "PPM"])
def test_each_usual_kind_gives_the_same_picture(kind: str) -> None:
    shot = load_picture(encoded(two_halves(), kind))
    assert shot.pixels.shape == (20, 40, 3)
    assert shot.pixels.dtype == np.uint8
    assert np.abs(shot.pixels[10, 5].astype(int) - (255, 0, 0)).max() < 12
    assert np.abs(shot.pixels[10, 35].astype(int) - (0, 0, 255)).max() < 12


def test_cmyk_reads_in_its_colours() -> None:
    shot = load_picture(encoded(two_halves("CMYK"), "JPEG", quality=95))
    assert shot.pixels[10, 5, 0] > 200
    assert shot.pixels[10, 5, 2] < 60


def test_sixteen_bit_grey_keeps_its_shades() -> None:
    ramp = np.linspace(0, 65535, 256, dtype=np.uint16)[None, :].repeat(4, axis=0)
    shot = load_picture(encoded(Image.fromarray(ramp), "PNG"))
    assert np.abs(shot.pixels[0, :, 1].astype(int) - np.arange(256)).max() <= 1


def test_transparent_parts_are_white() -> None:
    clear = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
    assert (load_picture(encoded(clear, "PNG")).pixels == 255).all()


def test_the_first_frame_of_an_animation_is_read() -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert tuple(load_picture(data).pixels[4, 4]) == (255, 0, 0)


def test_a_photograph_is_turned_as_its_camera_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter to the right
    shot = load_picture(encoded(two_halves(), "JPEG", exif=exif, quality=95))
    assert shot.pixels.shape == (40, 20, 3)
    assert shot.pixels[5, 10, 0] > 200  # the left half is on top now


def test_one_pixel_is_a_picture() -> None:
    assert load_picture(encoded(Image.new("L", (1, 1), 7), "PNG")).pixels.tolist() == [[[7, 7, 7]]]


def test_a_file_is_named_after_itself(tmp_path: Path) -> None:
    path = tmp_path / "shot.png"
    two_halves().save(path)
    assert load_picture(path).source == "shot.png"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"gone\.png"):
        load_picture(tmp_path / "gone.png")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="is not a file"):
        load_picture(tmp_path)


@pytest.mark.parametrize("data", [b"", b"hello", b"%!PS-Adobe-3.0 EPSF-3.0\n"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(InvalidInputError):
        load_picture(data)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "TIFF"])
def test_a_picture_cut_short_is_refused(kind: str) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    data = encoded(Image.fromarray(noise), kind)
    with pytest.raises(InvalidInputError, match=r"damaged|not a picture"):
        load_picture(data[: len(data) // 2])


@pytest.mark.parametrize("side", [10_001, 20_000, 60_000])
def test_more_than_a_hundred_megapixels_are_refused_unread(side: int) -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + check

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
    bomb = b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    with pytest.raises(InvalidInputError, match="megapixels"):
        load_picture(bomb)
