"""7010, model-router: the older vision service's health and screen capture."""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING, Any, Literal

from fastapi import APIRouter, Request
from pydantic import Field, field_validator
from starlette.responses import Response

from sonia_desktop.api.condition import condition, missing, subsystems
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.ports import CAPTURE
from sonia_desktop.api.service import (
    LOOK_DEADLINE_S,
    Answer,
    House,
    done,
    off_loop,
    plain,
)
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.ids import iso_z

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_PNG_COMPRESSION = 1
"""Fast: a 1080p screen takes 30 ms instead of 300, for a file a fifth larger."""


class CaptureWanted(Wanted):
    region: tuple[int, int, int, int] | None = None  # left, top, width, height
    format: Literal["png", "jpeg", "webp"] = "png"
    quality: int = Field(85, ge=1, le=100)
    monitor: int | None = Field(None, ge=0, le=16)

    @field_validator("format", mode="before")
    @classmethod
    def _jpg_is_jpeg(cls, value: Any) -> Any:
        lowered = value.lower() if isinstance(value, str) else value
        return "jpeg" if lowered == "jpg" else lowered

    @field_validator("region", mode="before")
    @classmethod
    def _four_numbers(cls, value: Any) -> Any:
        if isinstance(value, dict):
            return [value.get(name) for name in ("left", "top", "width", "height")]
        return value.split(",") if isinstance(value, str) else value


def routes(house: House) -> APIRouter:
    router = APIRouter(prefix="/api/v1/vision", tags=["vision"])
    assistant = house.assistant

    @router.get("/health")
    async def vision_health(request: Request) -> Response:
        """Can pictures be taken and read, and with what?"""
        state = condition(assistant.health, CAPTURE)
        body = {
            "status": state,
            "service": "vision-api",
            "subsystems": subsystems(assistant.health, CAPTURE),
            "missing": missing(assistant.health, CAPTURE),
            "timestamp": iso_z(),
        }
        return Answer(body)

    @router.post("/screenshot/capture")
    async def capture(request: Request) -> Response:
        """The screen, or a region of it, as a base64 picture."""
        asked = await wanted(request, CaptureWanted)
        monitor = assistant.settings.vision.monitor if asked.monitor is None else asked.monitor
        shot = await done(assistant.eyes.capture(monitor), LOOK_DEADLINE_S, "The screenshot")
        pixels = cut(shot.pixels, asked.region)
        picture = await off_loop(encode, pixels, asked.format, asked.quality)
        height, width = pixels.shape[:2]
        return plain(
            request,
            data=base64.b64encode(picture).decode("ascii"),
            metadata={
                "width": width,
                "height": height,
                "format": asked.format,
                "mode": "RGB",
                "size_bytes": len(picture),
                "aspect_ratio": round(width / height, 4),
                "source": shot.source,
                "taken_at": iso_z(shot.taken_at),
                "windows": [window.title for window in shot.windows],
            },
        )

    return router


def cut(
    pixels: npt.NDArray[np.uint8], region: tuple[int, int, int, int] | None
) -> npt.NDArray[np.uint8]:
    """The region (left, top, width, height in pixels). Raises `InvalidInputError` if not inside."""
    if region is None:
        return pixels
    left, top, width, height = region
    rows, columns = pixels.shape[:2]
    inside = left >= 0 and top >= 0 and left + width <= columns and top + height <= rows
    if width < 1 or height < 1 or not inside:
        raise InvalidInputError(
            f"The region {list(region)} does not lie within the screen of {columns}x{rows} pixels.",
            remedy="Give region as left, top, width, height.",
        )
    return pixels[top : top + height, left : left + width]


def encode(pixels: npt.NDArray[np.uint8], kind: str, quality: int) -> bytes:
    """RGB pixels as a PNG, JPEG or WebP file."""
    from PIL import Image

    out = io.BytesIO()
    image = Image.fromarray(pixels)
    if kind == "png":
        image.save(out, "PNG", compress_level=_PNG_COMPRESSION)
    else:
        image.save(out, kind.upper(), quality=quality)
    return out.getvalue()
