"""Picture files: every usual kind reads, every bad one is refused with words."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
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


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "BMP", "TIFF", "GIF", "PPM", "AVIF"])
def test_a_picture_cut_short_is_refused(kind: str) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    data = encoded(Image.fromarray(noise), kind)
    with pytest.raises(InvalidInputError, match=r"damaged|not a picture"):
        load_picture(data[: len(data) // 2])


def chunk(kind: bytes, body: bytes) -> bytes:
    """One chunk of a PNG."""
    check = struct.pack(">I", zlib.crc32(kind + body))
    return struct.pack(">I", len(body)) + kind + body + check


def header(width: int, height: int, *, depth: int = 8, colour: int = 2) -> bytes:
    """The begin of a PNG."""
    body = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", body)


def png(width: int, height: int, *more: bytes, data: bytes = b"") -> bytes:
    """A PNG that says this size, whatever is in it."""
    packed = chunk(b"IDAT", zlib.compress(data))
    return header(width, height) + b"".join(more) + packed + chunk(b"IEND", b"")


@pytest.mark.parametrize("side", [8_945, 10_000, 20_000, 60_000])
def test_a_hundred_megapixels_and_more_are_refused_unread(side: int) -> None:
    bomb = png(side, side)
    with pytest.raises(InvalidInputError, match="megapixels"):
        load_picture(bomb)


def test_the_name_it_was_given_by_is_in_the_error() -> None:
    with pytest.raises(InvalidInputError, match=r"^holiday\.jpg is not a picture") as refused:
        load_picture(b"GIF87", name="holiday.jpg")
    assert "PNG" in refused.value.remedy


def test_what_a_picture_is_counts_not_what_it_is_called(tmp_path: Path) -> None:
    path = tmp_path / "really_a_png.jpg"
    path.write_bytes(encoded(two_halves(), "PNG"))
    assert tuple(load_picture(path).pixels[10, 5]) == (255, 0, 0)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr", "I", "F"])
def test_each_kind_of_pixel_is_read(mode: str) -> None:
    kind = "TIFF" if mode in ("CMYK", "YCbCr", "I", "F") else "PNG"
    shot = load_picture(encoded(two_halves("L").convert(mode), kind))
    assert shot.pixels.shape == (20, 40, 3)
    left, right = shot.pixels[10, 5].astype(int), shot.pixels[10, 35].astype(int)
    assert left.sum() > right.sum() or mode == "1"


def test_sixteen_bit_colours_keep_their_shades() -> None:
    ramp = np.arange(256, dtype=">u2") * 257
    rows = np.repeat(ramp[:, None], 3, axis=1)
    body = b"\0" + rows.tobytes()
    data = header(256, 1, depth=16) + chunk(b"IDAT", zlib.compress(body)) + chunk(b"IEND", b"")
    assert load_picture(data).pixels[0, :, 1].tolist() == list(range(256))


def test_a_palette_with_a_clear_colour_lies_on_white() -> None:
    drawn = two_halves().quantize(4)
    drawn.info["transparency"] = drawn.getpixel((5, 5))
    pixels = load_picture(encoded(drawn, "PNG", transparency=drawn.getpixel((5, 5)))).pixels
    assert tuple(pixels[10, 5]) == (255, 255, 255)
    assert tuple(pixels[10, 35]) == (0, 0, 255)


@pytest.mark.parametrize("turn", range(1, 9))
def test_each_way_a_camera_was_held_is_set_right(turn: int) -> None:
    upright = Image.fromarray(np.arange(60, dtype=np.uint8).reshape(6, 10))
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    held = upright.transpose(undo[turn]) if turn in undo else upright
    exif = Image.Exif()
    exif[0x0112] = turn
    pixels = load_picture(encoded(held, "PNG", exif=exif)).pixels
    assert (pixels[:, :, 0] == np.asarray(upright)).all()


def test_strips_join_without_a_seam() -> None:
    tall = np.random.default_rng(2).integers(0, 255, (1500, 1001, 3), dtype=np.uint8)
    assert (load_picture(encoded(Image.fromarray(tall), "PNG")).pixels == tall).all()


def icon(inner: bytes) -> bytes:
    """An icon that says 16x16 and holds this picture."""
    entry = struct.pack("<BBBBHHII", 16, 16, 0, 0, 1, 32, len(inner), 22)
    return struct.pack("<HHH", 0, 1, 1) + entry + inner


def gif(width: int, height: int) -> bytes:
    """A GIF of 8x8 whose frame says it is larger."""
    frame = struct.pack("<BHHHHB", 0x2C, 0, 0, width, height, 0)
    screen = b"GIF89a" + struct.pack("<HHBBB", 8, 8, 0x80, 0, 0) + bytes(6)
    return screen + frame + b"\x02\x02\x44\x01\x00\x3b"


HOSTILE = {
    "an icon that holds 100 megapixels": icon(png(10_000, 10_000)),
    "an icon that holds 3600 megapixels": icon(png(60_000, 60_000)),
    "a frame far larger than its screen": gif(65_000, 65_000),
    "a frame of 100 megapixels": gif(10_000, 10_000),
    "text that unpacks to a gigabyte": png(
        4, 4, chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(200_000_000), 9))
    ),
    "a colour profile that unpacks to a gigabyte": png(
        4, 4, chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(200_000_000), 9))
    ),
    "less data than its header says": png(4000, 4000, data=bytes(100)),
    "no data at all": header(100, 100),
    "no size": png(0, 0),
    "a negative size": b"BM"
    + struct.pack("<IIIIiiHHIIIIII", 54, 0, 54, 40, -5, 3, 1, 24, *[0] * 6),
    "numbers as text, too many": b"P3 9000 8000 255\n" + b"1 " * 1000,
    "a size of a hundred digits": b"P6 " + b"9" * 100 + b" 1 255\n",
    "a chunk longer than the file": header(8, 8) + struct.pack(">I", 0x7FFFFFFF) + b"IDATx",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_pictures_are_refused_with_words_and_without_their_memory(data: bytes) -> None:
    before = peak_mb()
    with pytest.raises(InvalidInputError, match=r"^The picture (is|has) .") as refused:
        load_picture(data)
    assert refused.value.remedy
    assert peak_mb() - before < 150


def peak_mb() -> float:
    """The most memory this process had."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@pytest.mark.parametrize(
    "kind", ["PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF", "PPM", "AVIF", "ICO"]
)
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_a_damaged_file_is_a_picture_or_a_clear_error(kind: str, data: st.DataObject) -> None:
    whole = bytearray(SAMPLES[kind])
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(whole) - 1))
        whole[place] = data.draw(st.integers(0, 255))
    end = data.draw(st.integers(len(whole) // 3, len(whole)))
    try:
        pixels = load_picture(bytes(whole[:end])).pixels
    except InvalidInputError as error:
        refused = error
    else:
        assert (pixels.dtype, pixels.ndim) == (np.uint8, 3)
        return
    assert "The picture" in refused.message
    assert refused.remedy


def _samples() -> dict[str, bytes]:
    noise = np.random.default_rng(3).integers(0, 255, (32, 24, 3), dtype=np.uint8)
    kinds = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF", "PPM", "AVIF", "ICO")
    return {kind: encoded(Image.fromarray(noise), kind) for kind in kinds}


SAMPLES = _samples()
