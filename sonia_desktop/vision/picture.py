"""A picture file becomes a `Screenshot`: every usual format, with limits and clear errors."""

from __future__ import annotations

import io
import struct
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sonia_desktop.core.errors import InvalidInputError, NotFoundError
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision.scene import Screenshot

if TYPE_CHECKING:
    import PIL.Image

MAX_PIXELS = 100_000_000
MAX_BYTES = 100 * 1024 * 1024
# A closed list: Pillow would also open formats that start other programs (EPS, PDF).
FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "GIF", "TIFF", "PPM", "AVIF", "ICO", "TGA")
_BAD_FILE = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, struct.error)


def load_picture(source: Path | str | bytes, *, name: str = "") -> Screenshot:
    """Read a picture file, or its bytes, into RGB pixels.

    The first frame of an animation; turned as its EXIF data says; transparent parts on white;
    16 bit and CMYK brought to 8-bit RGB.

    Raises `NotFoundError` (no such file) and `InvalidInputError` (not a picture, damaged, cut
    short, more than 100 megapixels).
    """
    name, data = _content(source, name)
    from PIL import Image, ImageOps, UnidentifiedImageError

    formats = [known for known in FORMATS if known in _available()]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our limit is stricter
            with Image.open(io.BytesIO(data), formats=formats) as picture:
                _refuse_large(name, picture.size)
                picture.seek(0)
                picture.load()
                upright = ImageOps.exif_transpose(picture)
                pixels = np.asarray(_rgb(upright), dtype=np.uint8)
    except UnidentifiedImageError as error:
        raise InvalidInputError(
            f"{name} is not a picture that can be read.",
            remedy=f"Give a file of one of these kinds: {', '.join(formats)}.",
        ) from error
    except Image.DecompressionBombError as error:
        raise InvalidInputError(
            f"{name} has far more than {MAX_PIXELS // 1_000_000} megapixels.", remedy=_SMALLER
        ) from error
    except _BAD_FILE as error:
        raise InvalidInputError(
            f"{name} is damaged or cut short: {error}.",
            remedy="Save or download the picture again.",
        ) from error
    return Screenshot(pixels=np.ascontiguousarray(pixels), taken_at=utc_now(), source=name)


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


def _refuse_large(name: str, size: tuple[int, int]) -> None:
    if size[0] * size[1] > MAX_PIXELS:
        raise InvalidInputError(
            f"{name} is {size[0]}x{size[1]}, which is more than {MAX_PIXELS // 1_000_000} "
            "megapixels.",
            remedy=_SMALLER,
        )


def _rgb(picture: PIL.Image.Image) -> PIL.Image.Image:
    from PIL import Image

    if picture.mode.startswith("I") or picture.mode == "F":
        return Image.fromarray(_eight_bit(np.asarray(picture), picture.mode)).convert("RGB")
    if picture.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, (255, 255, 255, 255))
        return Image.alpha_composite(white, clear).convert("RGB")
    return picture.convert("RGB")


def _eight_bit(values: np.ndarray, mode: str) -> np.ndarray:
    """Grey of 16 or 32 bit, or floating point, as 8 bit: the scale is guessed from the mode."""
    wide = np.nan_to_num(values.astype(np.float64), nan=0.0, posinf=255.0, neginf=0.0)
    top = wide.max(initial=0.0)
    if mode == "F":
        white = 1.0 if top <= 1.0 else 255.0
    else:
        white = 255.0 if mode == "I" and top <= 255 else 65535.0
    return np.clip(wide * (255.0 / white) + 0.5, 0, 255).astype(np.uint8)
