"""Simple work on pictures: resize, crop, compress, convert, grayscale, rotate, flip."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.vision.picture import load_picture

if TYPE_CHECKING:
    from PIL import Image

MAX_SIDE = 20_000
MAX_PIXELS = 50_000_000
"""Largest picture that is made."""
_PNG_COMPRESSION = 1  # fast: the file is a fifth larger, made in a tenth of the time

Kind = Literal["png", "jpeg", "webp"]


class _Parameters(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Made(_Parameters):
    """What every operation takes: the file it makes."""

    format: Kind = "png"
    quality: int = Field(85, ge=1, le=100)

    @field_validator("format", mode="before")
    @classmethod
    def _jpg_is_jpeg(cls, value: Any) -> Any:
        lowered = value.lower() if isinstance(value, str) else value
        return "jpeg" if lowered == "jpg" else lowered


class Resize(_Made):
    """Fit into a size; without keeping the shape, to exactly that size. Never fitted larger."""

    max_width: int = Field(1920, ge=1, le=MAX_SIDE)
    max_height: int = Field(1080, ge=1, le=MAX_SIDE)
    maintain_aspect: bool = True


class Compress(_Made):
    """A smaller file."""

    format: Kind = "jpeg"


class Crop(_Made):
    """A part: left, top, right, bottom in pixels; right and bottom are not part of it."""

    region: tuple[int, int, int, int] = (0, 0, 100, 100)

    @field_validator("region", mode="before")
    @classmethod
    def _named(cls, value: Any) -> Any:
        if isinstance(value, dict):
            return [value.get(name) for name in ("left", "top", "right", "bottom")]
        return value.split(",") if isinstance(value, str) else value


class Convert(_Made):
    """Another file format."""


class Grayscale(_Made):
    """Shades of grey."""


class Rotate(_Made):
    """Turn by degrees, clockwise; the picture grows so that nothing is lost."""

    angle: float = Field(90.0, ge=-360, le=360)


class Flip(_Made):
    """Mirror."""

    direction: Literal["horizontal", "vertical"] = "horizontal"


@dataclass(frozen=True)
class Edited:
    """The file that was made, and what it is."""

    data: bytes
    metadata: dict[str, Any]


def edit(data: bytes, operation: str, parameters: Mapping[str, Any] | None = None) -> Edited:
    """Do one operation on a picture file.

    Raises `InvalidInputError`: no such operation, wrong parameters, not a picture.
    """
    known = _OPERATIONS.get(operation)
    if known is None:
        raise InvalidInputError(
            f"There is no operation {operation[:40]!r}.",
            remedy=f"Use one of {', '.join(_OPERATIONS)}.",
            operations=list(_OPERATIONS),
        )
    model, work = known
    wanted = _checked(operation, model, parameters or {})
    picture, had_exif = _opened(data)
    return _file(work(picture, wanted), wanted, had_exif)


def operations() -> tuple[str, ...]:
    """The names of all operations."""
    return tuple(_OPERATIONS)


def _checked(operation: str, model: type[_Made], given: Mapping[str, Any]) -> _Made:
    try:
        return model.model_validate(dict(given))
    except ValidationError as error:
        told = "; ".join(
            f"{'.'.join(map(str, item['loc'])) or 'parameters'}: {item['msg']}"
            for item in error.errors()
        )
        raise InvalidInputError(
            f"The parameters of {operation} cannot be used: {told}.",
            remedy=f"{operation} takes {', '.join(model.model_fields)}.",
        ) from error


def _opened(data: bytes) -> tuple[Image.Image, bool]:
    """Upright, RGB or RGBA. `load_picture` refuses what is no picture, or too large."""
    from PIL import Image, ImageOps

    pixels = load_picture(data).pixels
    with Image.open(io.BytesIO(data)) as opened:
        had_exif = bool(opened.getexif())
        clear = opened.mode in ("RGBA", "LA", "PA") or "transparency" in opened.info
        if clear:
            return ImageOps.exif_transpose(opened).convert("RGBA"), had_exif
    return Image.fromarray(pixels), had_exif


def _resize(picture: Image.Image, wanted: Any) -> Image.Image:
    from PIL import Image

    size = (wanted.max_width, wanted.max_height)
    if not wanted.maintain_aspect:
        _refuse_large(*size)
        return picture.resize(size, Image.Resampling.LANCZOS)
    fitted = picture.copy()
    fitted.thumbnail(size, Image.Resampling.LANCZOS)
    return fitted


def _same(picture: Image.Image, _wanted: Any) -> Image.Image:
    return picture


def _crop(picture: Image.Image, wanted: Any) -> Image.Image:
    left, top, right, bottom = wanted.region
    inside = 0 <= left < right <= picture.width and 0 <= top < bottom <= picture.height
    if not inside:
        raise InvalidInputError(
            f"The region {list(wanted.region)} does not lie within the picture of "
            f"{picture.width}x{picture.height} pixels.",
            remedy="Give region as left, top, right, bottom.",
        )
    return picture.crop((left, top, right, bottom))


def _grayscale(picture: Image.Image, _wanted: Any) -> Image.Image:
    return picture.convert("LA" if picture.mode == "RGBA" else "L")


def _rotate(picture: Image.Image, wanted: Any) -> Image.Image:
    from PIL import Image

    quarter = {
        90: Image.Transpose.ROTATE_270,
        180: Image.Transpose.ROTATE_180,
        270: Image.Transpose.ROTATE_90,
    }
    angle = wanted.angle % 360
    if angle == 0:
        return picture
    if angle in quarter:
        return picture.transpose(quarter[int(angle)])
    _refuse_large(picture.width + picture.height, max(picture.size))
    white = (255,) * len(picture.getbands())
    return picture.rotate(-angle, Image.Resampling.BICUBIC, expand=True, fillcolor=white)


def _flip(picture: Image.Image, wanted: Any) -> Image.Image:
    from PIL import Image

    across = wanted.direction == "horizontal"
    return picture.transpose(
        Image.Transpose.FLIP_LEFT_RIGHT if across else Image.Transpose.FLIP_TOP_BOTTOM
    )


_OPERATIONS: dict[str, tuple[type[_Made], Callable[[Image.Image, Any], Image.Image]]] = {
    "resize": (Resize, _resize),
    "compress": (Compress, _same),
    "crop": (Crop, _crop),
    "convert": (Convert, _same),
    "grayscale": (Grayscale, _grayscale),
    "rotate": (Rotate, _rotate),
    "flip": (Flip, _flip),
}


def _refuse_large(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        raise InvalidInputError(
            f"{width}x{height} pixels are more than {MAX_PIXELS // 1_000_000} megapixels.",
            remedy="Ask for a smaller picture.",
        )


def _file(picture: Image.Image, wanted: _Made, had_exif: bool) -> Edited:
    out = io.BytesIO()
    if wanted.format == "png":
        picture.save(out, "PNG", compress_level=_PNG_COMPRESSION)
    else:
        if picture.mode in ("LA", "RGBA") and wanted.format == "jpeg":
            picture = _on_white(picture)
        elif wanted.format == "webp":  # which knows no grey
            picture = picture.convert("RGBA" if picture.mode in ("LA", "RGBA") else "RGB")
        try:
            picture.save(out, wanted.format.upper(), quality=wanted.quality)
        except (OSError, ValueError) as error:  # JPEG and WebP have largest sides of their own
            raise InvalidInputError(
                f"A picture of {picture.width}x{picture.height} cannot be written as "
                f"{wanted.format}: {error}.",
                remedy="Ask for png, or resize it first.",
            ) from error
    data = out.getvalue()
    return Edited(
        data,
        {
            "width": picture.width,
            "height": picture.height,
            "format": wanted.format,
            "mode": picture.mode,
            "size_bytes": len(data),
            "aspect_ratio": round(picture.width / picture.height, 4),
            "has_exif": False,
            "had_exif": had_exif,
        },
    )


def _on_white(picture: Image.Image) -> Image.Image:
    from PIL import Image

    clear = picture.convert("RGBA")
    white = Image.new("RGBA", clear.size, (255, 255, 255, 255))
    flat = Image.alpha_composite(white, clear).convert("RGB")
    return flat.convert("L") if picture.mode == "LA" else flat
