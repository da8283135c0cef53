"""7010, the older vision service: pictures of the screen, and what is in pictures."""

from __future__ import annotations

import base64
import time
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from sonia_desktop.api.bodies import element_body
from sonia_desktop.api.condition import condition, missing, subsystems
from sonia_desktop.api.event_stream import event_stream
from sonia_desktop.api.inputs import call_of, wanted
from sonia_desktop.api.picture_answers import PictureAnswer
from sonia_desktop.api.pictures import Desk, opened, picture_request, refuse_large
from sonia_desktop.api.ports import CAPTURE
from sonia_desktop.api.service import LOOK_DEADLINE_S, Answer, House, done, off_loop, plain
from sonia_desktop.api.vision_bodies import (
    bbox,
    cut,
    detected,
    encode,
    issue_body,
    stage,
    text_fields,
)
from sonia_desktop.api.vision_wanted import (
    AccessibilityWanted,
    AnalyzeWanted,
    CaptureWanted,
    DetectWanted,
    LocalizeWanted,
    OcrWanted,
    PictureWanted,
    ProcessWanted,
)
from sonia_desktop.core.errors import InvalidInputError, NotFoundError
from sonia_desktop.core.ids import iso_z

if TYPE_CHECKING:
    from sonia_desktop.vision.editing import Edited
    from sonia_desktop.vision.find import Candidate
    from sonia_desktop.vision.scene import Scene, Screenshot

_READ_DEADLINE_S = 60.0
_DECODED_AT_ONCE, _MOST_WAITING = 3, 60
"""Decoded pictures in memory at a time (40 megapixels are 120 MB), and those that wait."""
_MOST_EDITED = 100_000_000
_MOST_CANDIDATES = 5


def routes(house: House) -> APIRouter:
    router = APIRouter(prefix="/api/v1/vision", tags=["vision"])
    assistant = house.assistant
    desk = Desk(_DECODED_AT_ONCE, _MOST_WAITING)

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
        shot = await _screen(asked.monitor, window=asked.window)
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

    @router.post("/image/analyze")
    async def analyze(request: Request) -> Response:
        """What a picture shows, or the answer to a question about it (`prompt`)."""
        asked, picture = await picture_request(request, AnalyzeWanted)
        _one_of(asked, picture)
        if asked.stream:
            return event_stream(_analysis(asked, picture), call_of(request).correlation_id)
        scene = await _looked(asked, picture)
        answer = PictureAnswer(house, asked, scene)
        result = await answer.whole()
        return plain(request, result=result, **answer.by())

    async def _analysis(
        asked: AnalyzeWanted, picture: bytes | None
    ) -> AsyncIterator[tuple[str, dict[str, Any]]]:
        yield (
            "analysis_start",
            {
                "provider": asked.provider,
                "model": asked.model or "default",
                "timestamp": iso_z(),
            },
        )
        async with desk:
            shot = await _shot(asked, picture)
            yield stage("picture", width=shot.pixels.shape[1], height=shot.pixels.shape[0])
            scene = await _read(shot)
        yield stage("read", lines=len(scene.lines), elements=len(scene.elements))
        answer, length = PictureAnswer(house, asked, scene), 0
        async for piece in answer.pieces():
            length += len(piece)
            yield "text_chunk", {"content": piece}
        yield "analysis_complete", {"total_length": length, **answer.by()}

    @router.post("/ocr/extract")
    async def ocr(request: Request) -> Response:
        """The text of a picture, in reading order; with `return_boxes`, where each line stands."""
        asked, picture = await picture_request(request, OcrWanted)
        _one_of(asked, picture)
        if asked.stream:
            return event_stream(_text(asked, picture), call_of(request).correlation_id)
        scene = await _looked(asked, picture)
        return plain(request, **text_fields(scene, asked))

    async def _text(
        asked: OcrWanted, picture: bytes | None
    ) -> AsyncIterator[tuple[str, dict[str, Any]]]:
        engine = assistant.health.get("ocr").engine
        yield "ocr_start", {"provider": engine, "timestamp": iso_z()}
        async with desk:
            shot = await _shot(asked, picture)
            yield stage("picture", width=shot.pixels.shape[1], height=shot.pixels.shape[0])
            scene = await _read(shot)
        for line in scene.lines:
            yield "text_chunk", {"content": f"{line.text}\n", "bbox": bbox(line.box)}
        yield "ocr_complete", {"total_length": len(scene.text), **text_fields(scene, asked)}

    @router.post("/ui/detect")
    async def detect(request: Request) -> Response:
        """The elements of an interface: type, box, label, confidence."""
        asked, picture = await picture_request(request, DetectWanted)
        _one_of(asked, picture)
        if asked.stream:
            return event_stream(_detection(asked, picture), call_of(request).correlation_id)
        begun = time.perf_counter()
        scene = await _looked(asked, picture)
        took_ms = round((time.perf_counter() - begun) * 1000.0, 1)
        return plain(request, **detected(scene, asked), detection_time_ms=took_ms)

    async def _detection(
        asked: DetectWanted, picture: bytes | None
    ) -> AsyncIterator[tuple[str, dict[str, Any]]]:
        begun = time.perf_counter()
        yield "detection_start", {"timestamp": iso_z()}
        async with desk:
            shot = await _shot(asked, picture)
            yield stage("picture", width=shot.pixels.shape[1], height=shot.pixels.shape[0])
            scene = await _read(shot)
        found = detected(scene, asked)
        elements = found.pop("elements")
        yield "detection_progress", {"total_elements": len(elements)}
        for element in elements:
            yield "element_detected", {"element": element}
        took_ms = round((time.perf_counter() - begun) * 1000.0, 1)
        yield "detection_complete", {"detection_time_ms": took_ms, **found}

    @router.post("/ui/localize")
    async def localize(request: Request) -> Response:
        """Where the element is that a label or a description names."""
        asked, picture = await picture_request(request, LocalizeWanted)
        _one_of(asked, picture)
        scene = await _looked(asked, picture)
        found = await off_loop(_candidates, scene, asked, assistant.embedder.embed)
        if not found:
            raise NotFoundError(
                f"There is no element like {asked.element_label[:60]!r} in the picture.",
                remedy="POST the picture to /api/v1/vision/ui/detect to see all of them.",
                total_elements=len(scene.elements),
            )
        best = found[0]
        return plain(
            request,
            element=element_body(best.element),
            score=round(best.score, 4),
            point=list(best.point),
            why=best.why,
            ambiguous=len(found) > 1 and best.score - found[1].score <= _equal(),
            candidates=[
                {**element_body(one.element), "score": round(one.score, 4)}
                for one in found[:_MOST_CANDIDATES]
            ],
            image_dimensions={"width": scene.size[0], "height": scene.size[1]},
        )

    @router.post("/accessibility/analyze")
    async def accessibility(request: Request) -> Response:
        """Contrast, target sizes and missing labels, measured in the pixels (WCAG 2.2)."""
        from sonia_desktop.vision.accessibility import examine

        asked, picture = await picture_request(request, AccessibilityWanted)
        _one_of(asked, picture)
        async with desk:
            shot = await _shot(asked, picture)
            scene = await _read(shot)
            scale = shot.scale if asked.scale is None else asked.scale
            report = await off_loop(examine, shot.pixels, scene, scale)
        return plain(
            request,
            report={
                "total_issues": len(report.issues),
                "total_elements": report.elements,
                "total_texts": report.texts,
                "issues": [issue_body(issue) for issue in report.issues],
                "suggestions": list(report.suggestions),
                "accessibility_score": report.score,
                "standard": "WCAG 2.2",
                "scale": scale,
            },
            total_elements_analyzed=report.elements + report.texts,
        )

    @router.post("/image/process")
    async def process(request: Request) -> Response:
        """Resize, crop, compress, convert, grayscale, rotate or flip a picture."""
        asked, picture = await picture_request(request, ProcessWanted)
        if picture is None:
            raise _no_picture()
        async with desk:
            made = await off_loop(edited, picture, asked)
        return plain(
            request,
            data=base64.b64encode(made.data).decode("ascii"),
            operation=asked.operation,
            metadata=made.metadata,
        )

    # --- looking ------------------------------------------------------------------------------

    async def _screen(monitor: int | None, *, window: bool = False) -> Screenshot:
        if window:
            taken = assistant.eyes.capture_window()
        else:
            chosen = assistant.settings.vision.monitor if monitor is None else monitor
            taken = assistant.eyes.capture(chosen)
        return await done(taken, LOOK_DEADLINE_S, "The screenshot")

    async def _shot(asked: PictureWanted, picture: bytes | None) -> Screenshot:
        if picture is None:
            return await _screen(asked.monitor)
        return await off_loop(opened, picture)  # what is read of it is masked, and only that told

    async def _read(shot: Screenshot) -> Scene:
        return await done(assistant.eyes.read(shot), _READ_DEADLINE_S, "Reading the picture")

    async def _looked(asked: PictureWanted, picture: bytes | None) -> Scene:
        async with desk:
            return await _read(await _shot(asked, picture))

    return router


def edited(picture: bytes, asked: ProcessWanted) -> Edited:
    """The picture after the operation. Raises `TooLargeError`, and what `edit` raises."""
    from sonia_desktop.vision.editing import edit

    refuse_large(picture, _MOST_EDITED)
    return edit(picture, asked.operation, asked.parameters)


def _one_of(asked: PictureWanted, picture: bytes | None) -> None:
    if asked.source == "picture" and picture is None:
        raise _no_picture()
    if asked.source == "screen" and picture is not None:
        raise InvalidInputError(
            'There is a picture, but source is "screen".', remedy="Send one of the two."
        )


def _no_picture() -> InvalidInputError:
    return InvalidInputError(
        "There is no picture: image_data is missing.",
        remedy="Send image_data (base64 or a data URL), a form with a file, or the bytes of the "
        'picture as image/png; or, to look at the screen, source "screen".',
        fields=[{"field": "image_data", "problem": "missing"}],
    )


def _candidates(scene: Scene, asked: LocalizeWanted, embed: Any) -> tuple[Candidate, ...]:
    from sonia_desktop.vision.find import Candidate, find, window_of

    if asked.fuzzy_match:
        return find(scene, asked.element_label, embed).candidates
    said = " ".join(asked.element_label.split()).casefold()
    return tuple(
        Candidate(one, 1.0, window_of(scene, one.box), "the same words")
        for one in scene.elements
        if said in (" ".join(one.label.split()).casefold(), one.role)
    )


def _equal() -> float:
    from sonia_desktop.vision.find import EQUAL

    return EQUAL
