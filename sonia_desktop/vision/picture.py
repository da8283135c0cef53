"""A picture file becomes a `Screenshot`: every usual format, with limits and clear errors."""

from __future__ import annotations

import io
import re
import struct
import threading
import warnings
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from sonia_desktop.core.errors import InvalidInputError, NotFoundError
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision.scene import Screenshot

if TYPE_CHECKING:
    import PIL.Image

MAX_PIXELS = 80_000_000
"""Two 8K monitors have 66 megapixels. At this limit decoding takes 0.3 to 0.9 GB of memory, 1.2 GB
for WEBP (`tests/benchmarks/picture_memory.py`)."""

MAX_BYTES = 100 * 1024 * 1024
MAX_PLAIN_PIXELS = 4_000_000
"""Of the formats that write numbers as text, which are read slowly."""

# A closed list: Pillow would also open formats that start other programs (EPS, PDF), and TGA, which
# has no signature, so that almost anything passes for it.
FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF", "PPM", "AVIF", "ICO")
_BAD_FILE = (
    *(OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError),
    *(OverflowError, AttributeError, ZeroDivisionError, RuntimeError, struct.error, zlib.error),
)
_STRIP_PIXELS = 1_000_000  # converted at a time, so that no second whole picture is held
_ORIENTATION = 0x0112

# One at a time: two large pictures at once would need twice the memory, and the warnings filter
# below belongs to the whole process.
_decoding = threading.Lock()


def load_picture(source: Path | str | bytes, *, name: str = "") -> Screenshot:
    """Read a picture file, or its bytes, into RGB pixels. What the name ends with does not matter.

    The first frame of an animation; turned as its EXIF data says; transparent parts on white;
    16 bit and CMYK brought to 8-bit RGB.

    Args:
        source: a path, or the content.
        name: how errors and `Screenshot.source` call it; else the file's name.

    Raises `NotFoundError` (no such file) and `InvalidInputError` (not a picture, damaged, cut
    short, more than `MAX_PIXELS`).
    """
    name, data = _content(source, name)
    from PIL import Image, UnidentifiedImageError

    formats = [known for known in FORMATS if known in _available()]
    try:
        with _decoding, warnings.catch_warnings():
            # What Pillow warns of is over our own limit: an icon may hold far more than it says.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            # Odd metadata is no reason to refuse a picture.
            warnings.filterwarnings("ignore", category=UserWarning)
            with Image.open(io.BytesIO(data), formats=formats) as picture:
                _refuse_large(name, picture.size, plain=data[:2] in (b"P1", b"P2", b"P3"))
                picture.seek(0)
                picture.load()
                _refuse_large(name, picture.size)
                pixels = _pixels(name, picture)
    except UnidentifiedImageError as error:
        raise InvalidInputError(
            f"{name} is not a picture that can be read.",
            remedy=f"Give a file of one of these kinds: {', '.join(formats)}.",
        ) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        told = re.search(r"\((\d+) pixels\)", str(error))  # Pillow says how many
        has = f"{int(told[1]) // 1_000_000}" if told else "far more"
        raise InvalidInputError(
            f"{name} has {has} megapixels, which is more than {MAX_PIXELS // 1_000_000}.",
            remedy=_SMALLER,
        ) from error
    except MemoryError as error:
        raise InvalidInputError(
            f"{name} needs more memory than there is.", remedy=_SMALLER
        ) from error
    except _BAD_FILE as error:
        raise InvalidInputError(
            f"{name} is damaged or cut short: {str(error) or type(error).__name__}.",
            remedy="Save or download the picture again.",
        ) from error
    return Screenshot(pixels=pixels, taken_at=utc_now(), source=name)


_SMALLER = "Give a smaller picture, or a part of it."


def _content(source: Path | str | bytes, given: str) -> tuple[str, bytes]:
    if isinstance(source, bytes):
        name, size = given or "The picture", len(source)
    else:
        path = Path(source).expanduser()
        name = given or path.name or str(path)
        try:
            if not path.exists():
                raise NotFoundError(
                    f"There is no file {path}.", remedy="Check the name of the picture."
                )
            if not path.is_file():  # a folder, or a pipe that would block for ever
                raise InvalidInputError(
                    f"{path} is not a file.", remedy="Give the picture's own path."
                )
            size = path.stat().st_size
        except (OSError, ValueError) as error:
            raise InvalidInputError(f"{path} cannot be opened: {error}.") from error
    if size > MAX_BYTES:
        raise InvalidInputError(
            f"{name} has {size / 2**20:.0f} MB; at most {MAX_BYTES // 2**20} are read.",
            remedy=_SMALLER,
        )
    if size == 0:
        raise InvalidInputError(f"{name} is empty.", remedy="Give a picture such as a PNG file.")
    if isinstance(source, bytes):
        return name, source
    try:
        return name, path.read_bytes()
    except OSError as error:
        raise InvalidInputError(
            f"{path} cannot be read: {error.strerror}.", remedy="Check the file's permissions."
        ) from error


def _available() -> set[str]:
    from PIL import Image

    Image.init()
    return set(Image.OPEN)


def _refuse_large(name: str, size: tuple[int, int], *, plain: bool = False) -> None:
    most = MAX_PLAIN_PIXELS if plain else MAX_PIXELS
    if size[0] < 1 or size[1] < 1:
        raise InvalidInputError(
            f"{name} is {size[0]}x{size[1]}: there is nothing in it.",
            remedy="Save or download the picture again.",
        )
    if size[0] * size[1] > most:
        raise InvalidInputError(
            f"{name} is {size[0]}x{size[1]}, which is more than {most // 1_000_000} megapixels.",
            remedy=_SMALLER,
        )


def _pixels(name: str, picture: PIL.Image.Image) -> npt.NDArray[np.uint8]:
    """RGB, shape (height, width, 3), upright."""
    from PIL import Image, ImageOps

    if picture.mode in ("LAB", "HSV"):
        raise InvalidInputError(
            f"{name} has its colours as {picture.mode}, which is not read.",
            remedy="Save it as PNG with ordinary (RGB) colours.",
        )
    if picture.getexif().get(_ORIENTATION, 1) != 1:
        picture = ImageOps.exif_transpose(picture)
    deep = picture.mode.startswith("I") or picture.mode == "F"
    white = _white(picture) if deep else 0.0
    width, height = picture.size
    pixels = np.empty((height, width, 3), dtype=np.uint8)
    rows = max(1, _STRIP_PIXELS // width)
    for top in range(0, height, rows):
        strip = picture.crop((0, top, width, min(top + rows, height)))
        if deep:
            strip = Image.fromarray(_eight_bit(np.asarray(strip), white))
        pixels[top : top + rows] = np.asarray(_rgb(strip), dtype=np.uint8)
    return pixels


def _rgb(picture: PIL.Image.Image) -> PIL.Image.Image:
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, (255, 255, 255, 255))
        return Image.alpha_composite(white, clear).convert("RGB")
    return picture.convert("RGB")


def _white(picture: PIL.Image.Image) -> float:
    """The value that means white in grey of 16 or 32 bit or floating point: the file does not say
    it, so it is guessed from the largest value there is."""
    extrema = picture.getextrema()
    top = float(extrema[1]) if isinstance(extrema[1], int | float) else 0.0
    if picture.mode == "F":
        return 1.0 if top <= 1.0 else 255.0
    return 255.0 if picture.mode == "I" and top <= 255 else 65535.0


def _eight_bit(values: npt.NDArray[np.generic], white: float) -> npt.NDArray[np.uint8]:
    wide = np.nan_to_num(values.astype(np.float32), nan=0.0, posinf=white, neginf=0.0)
    shades: npt.NDArray[np.float32] = np.clip(wide * np.float32(255.0 / white) + 0.5, 0, 255)
    return shades.astype(np.uint8)
