"""Frames as files: our own made small, those of others looked at before they are kept."""

from __future__ import annotations

import io
import warnings

import numpy as np
import numpy.typing as npt

from sonia_desktop.core.errors import InvalidInputError

FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
_JPEG_QUALITY = 75
_MAX_PIXELS = 16_000_000


def fitted_jpeg(pixels: npt.NDArray[np.uint8], size: tuple[int, int]) -> tuple[bytes, int, int]:
    """RGB pixels as a JPEG that fits into `size` (width, height), never enlarged.

    Returns the file, its width and its height.
    """
    from PIL import Image

    picture = Image.fromarray(pixels)
    picture.thumbnail(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_JPEG_QUALITY)
    return out.getvalue(), picture.width, picture.height


def as_jpeg(pixels: npt.NDArray[np.uint8]) -> bytes:
    """RGB pixels as a JPEG of their own size."""
    height, width = pixels.shape[:2]
    return fitted_jpeg(pixels, (width, height))[0]


def moves(data: bytes) -> bool:
    """Whether a picture file holds more than one picture."""
    from PIL import Image

    with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
        return bool(getattr(picture, "n_frames", 1) > 1)


def frame_size(data: bytes) -> tuple[int, int]:
    """Width and height of a sent frame. Raises `InvalidInputError` when it is no whole picture."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # ours is stricter
            with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                if picture.width * picture.height > _MAX_PIXELS:
                    raise InvalidInputError(
                        f"The frame is {picture.width}x{picture.height} pixels; at most "
                        f"{_MAX_PIXELS // 1_000_000} megapixels are taken.",
                        remedy="Send it smaller.",
                    )
                picture.load()
                return picture.size
    except UnidentifiedImageError as error:
        raise InvalidInputError(
            "The frame is not a picture.", remedy=f"Send one of {', '.join(FORMATS)}."
        ) from error
    except Image.DecompressionBombError as error:
        raise InvalidInputError("The frame has far too many pixels.") from error
    except (OSError, SyntaxError, ValueError, EOFError) as error:
        raise InvalidInputError(
            f"The frame is damaged or cut short: {error}.", remedy="Send the whole picture."
        ) from error
