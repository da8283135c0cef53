"""The vision service's bodies: text, elements, issues, stages; and pictures as files."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from sonia_desktop.api.bodies import element_body
from sonia_desktop.api.vision_wanted import DetectWanted, OcrWanted
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.vision.ocr import Wish, wish_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from sonia_desktop.vision.accessibility import Issue
    from sonia_desktop.vision.scene import Box, Element, Scene

_PNG_COMPRESSION = 1
"""Fast: a 1080p screen takes 30 ms instead of 300, for a file a fifth larger."""
_ENGINES = {"paddle": "rapidocr", "ollama": "auto"}
"""What the contract calls a text engine, and what it is here: PaddleOCR's models run in RapidOCR;
no language model reads text here."""


def wished(asked: OcrWanted) -> Wish:
    """The engine and the languages a caller wants. Raises `InvalidInputError`."""
    engine = _ENGINES.get(asked.provider, asked.provider)
    return wish_of(engine, (asked.language,) if asked.language else ())


def text_fields(scene: Scene, asked: OcrWanted) -> dict[str, Any]:
    """The text, who really read it, and with boxes where each line stands."""
    engine = _ENGINES.get(asked.provider, asked.provider)
    fields: dict[str, Any] = {
        "text": scene.text,
        "provider": scene.engine,
        "requested_provider": asked.provider,
        "language": asked.language,
        "fallback": asked.provider != "auto" and engine != scene.engine,
    }
    if fields["fallback"]:
        fields["detail"] = (
            f"{asked.provider} is not here, or has not the language; {scene.engine} read it."
        )
    if asked.return_boxes:
        fields["boxes"] = [
            {
                "text": line.text,
                "confidence": round(line.confidence, 4),
                "bbox": bbox(line.box),
                "language": asked.language,
            }
            for line in scene.lines
        ]
        fields["total_boxes"] = len(scene.lines)
    return fields


def detected(scene: Scene, asked: DetectWanted) -> dict[str, Any]:
    """The elements that are sure enough."""
    found = [one for one in scene.elements if one.confidence >= asked.confidence_threshold]
    return {
        "elements": [found_element_body(one, asked.extract_text) for one in found],
        "total_elements": len(found),
        "image_dimensions": {"width": scene.size[0], "height": scene.size[1]},
        "model": scene.detector,
        "text_engine": scene.engine,
    }


def found_element_body(element: Element, with_text: bool) -> dict[str, Any]:
    """An element with all that is known of its state."""
    body = element_body(element)
    known = {
        "value": element.value or None,
        "checked": element.checked,
        "enabled": element.enabled,
        "focused": element.focused,
        "id": element.id or None,
        "source": element.source,
    }
    body["attributes"] = {name: value for name, value in known.items() if value is not None}
    if not with_text:
        body |= {"label": "", "text": ""}
    return body


def issue_body(issue: Issue) -> dict[str, Any]:
    """One issue of the accessibility report."""
    return {
        "type": issue.type,
        "criterion": issue.criterion,
        "severity": issue.severity,
        "description": issue.description,
        "element": {
            "type": issue.element_type,
            "label": issue.label,
            "bbox": bbox(issue.box),
        },
        "measured": issue.measured,
    }


def bbox(box: Box) -> list[int]:
    """[x, y, width, height] in pixels."""
    return [box.x, box.y, box.w, box.h]


def stage(stage: str, **details: Any) -> tuple[str, dict[str, Any]]:
    """An event: this part of the work is done."""
    return "status", {"status": stage, "details": details}


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
