"""What the vision service tells of a picture, at once or as it happens: one class a question."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, Protocol

from sonia_desktop.api.event_stream import Events
from sonia_desktop.api.picture_answers import PictureAnswer
from sonia_desktop.api.service import House
from sonia_desktop.api.vision_bodies import bbox, detected, stage, text_fields, wished
from sonia_desktop.api.vision_wanted import AnalyzeWanted, DetectWanted, OcrWanted
from sonia_desktop.core.ids import iso_z

if TYPE_CHECKING:
    from sonia_desktop.vision.ocr import Wish
    from sonia_desktop.vision.scene import Scene, Screenshot

Event = tuple[str, dict[str, Any]]


class Telling(Protocol):
    """One question about a picture. `wish` is how the picture is to be read."""

    @property
    def wish(self) -> Wish | None: ...

    def begins(self) -> Event:
        """Told before anybody looks."""

    def events(self, shot: Screenshot, scene: Scene) -> Events:
        """Told one after the other; the last one holds what `whole` gives."""

    async def whole(self, shot: Screenshot, scene: Scene) -> dict[str, Any]:
        """All of it."""


class AnalysisTelling:
    """What a picture shows, or the answer to a question about it."""

    wish = None

    def __init__(self, house: House, asked: AnalyzeWanted) -> None:
        self._house, self._asked = house, asked

    def begins(self) -> Event:
        model = self._asked.model or "default"
        told = {"provider": self._asked.provider, "model": model, "timestamp": iso_z()}
        return "analysis_start", told

    async def events(self, shot: Screenshot, scene: Scene) -> AsyncIterator[Event]:
        yield stage("read", lines=len(scene.lines), elements=len(scene.elements))
        answer, length = PictureAnswer(self._house, self._asked, shot, scene), 0
        async for piece in answer.pieces():
            length += len(piece)
            yield "text_chunk", {"content": piece}
        yield "analysis_complete", {"total_length": length, **answer.by()}

    async def whole(self, shot: Screenshot, scene: Scene) -> dict[str, Any]:
        answer = PictureAnswer(self._house, self._asked, shot, scene)
        return {"result": await answer.whole(), **answer.by()}


class TextTelling:
    """The text of a picture, in reading order."""

    def __init__(self, house: House, asked: OcrWanted) -> None:
        self._house, self._asked = house, asked
        self.wish = wished(asked)

    def begins(self) -> Event:
        own = self._house.assistant.health.get("ocr").engine
        engine = own if self.wish.engine == "auto" else self.wish.engine
        return "ocr_start", {"provider": engine, "timestamp": iso_z()}

    async def events(self, _shot: Screenshot, scene: Scene) -> AsyncIterator[Event]:
        for line in scene.lines:
            yield "text_chunk", {"content": f"{line.text}\n", "bbox": bbox(line.box)}
        fields = text_fields(scene, self._asked)
        yield "ocr_complete", {"total_length": len(scene.text), **fields}

    async def whole(self, _shot: Screenshot, scene: Scene) -> dict[str, Any]:
        return text_fields(scene, self._asked)


class DetectionTelling:
    """The elements of an interface."""

    wish = None

    def __init__(self, asked: DetectWanted) -> None:
        self._asked = asked
        self._begun = time.perf_counter()

    def begins(self) -> Event:
        return "detection_start", {"timestamp": iso_z()}

    async def events(self, _shot: Screenshot, scene: Scene) -> AsyncIterator[Event]:
        found = detected(scene, self._asked)
        elements = found.pop("elements")
        yield "detection_progress", {"total_elements": len(elements)}
        for element in elements:
            yield "element_detected", {"element": element}
        yield "detection_complete", {"detection_time_ms": self._took_ms(), **found}

    async def whole(self, _shot: Screenshot, scene: Scene) -> dict[str, Any]:
        return {**detected(scene, self._asked), "detection_time_ms": self._took_ms()}

    def _took_ms(self) -> float:
        return round((time.perf_counter() - self._begun) * 1000.0, 1)
