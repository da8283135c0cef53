"""7010, the older vision service: pictures of the screen, and what is in pictures."""

from __future__ import annotations

import asyncio
import base64
import contextlib
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from sonia_desktop.api.bodies import element_body
from sonia_desktop.api.condition import condition, missing, subsystems
from sonia_desktop.api.event_stream import Events, event_stream
from sonia_desktop.api.inputs import call_of, wanted
from sonia_desktop.api.pictures import Desk, opened, picture_request, refuse_large
from sonia_desktop.api.ports import CAPTURE
from sonia_desktop.api.service import LOOK_DEADLINE_S, Answer, House, done, off_loop, plain
from sonia_desktop.api.vision_bodies import cut, encode, issue_body, stage
from sonia_desktop.api.vision_telling import (
    AnalysisTelling,
    DetectionTelling,
    Event,
    Telling,
    TextTelling,
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
    from sonia_desktop.vision.ocr import Wish
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
        return await _told(request, asked, picture, AnalysisTelling(house, asked))

    @router.post("/ocr/extract")
    async def ocr(request: Request) -> Response:
        """The text of a picture, in reading order; with `return_boxes`, where each line stands.

        `provider` (tesseract, paddle, auto) and `language` say how it is read."""
        asked, picture = await picture_request(request, OcrWanted)
        return await _told(request, asked, picture, TextTelling(house, asked))

    @router.get("/ocr/languages")
    async def languages(request: Request) -> Response:
        """The text engines that are installed, and the languages each of them reads."""
        from sonia_desktop.vision.languages import name_of
        from sonia_desktop.vision.ocr import languages_of

        there = await off_loop(languages_of)
        engines = {
            engine: [{"code": code, "name": name_of(code)} for code in sorted(codes)]
            for engine, codes in there.items()
        }
        return plain(request, engines=engines, chosen=assistant.settings.vision.ocr_languages)

    @router.post("/ui/detect")
    async def detect(request: Request) -> Response:
        """The elements of an interface: type, box, label, confidence."""
        asked, picture = await picture_request(request, DetectWanted)
        return await _told(request, asked, picture, DetectionTelling(asked))

    @router.post("/ui/localize")
    async def localize(request: Request) -> Response:
        """Where the element is that a label or a description names."""
        asked, picture = await picture_request(request, LocalizeWanted)
        _one_of(asked, picture)
        _shot_taken, scene = await _looked(asked, picture)
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
        """Resize, crop, compress, convert, grayscale, rotate or flip the caller's own picture.

        Nothing of this computer's screen is in it, so it needs no consent and comes back as it was
        given but for the operation; `mask_secrets` paints over what is secret in it first.
        """
        asked, picture = await picture_request(request, ProcessWanted)
        if picture is None:
            raise _no_picture()
        async with desk:
            if asked.mask_secrets:
                masking = assistant.eyes.masked_file(picture)
                picture = await done(masking, _READ_DEADLINE_S, "Masking the picture")
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

    async def _read(shot: Screenshot, wish: Wish | None = None) -> Scene:
        return await done(assistant.eyes.read(shot, wish), _READ_DEADLINE_S, "Reading the picture")

    async def _looked(
        asked: PictureWanted, picture: bytes | None, wish: Wish | None = None
    ) -> tuple[Screenshot, Scene]:
        async with desk:
            shot = await _shot(asked, picture)
            return shot, await _read(shot, wish)

    async def _reading(shot: Screenshot, wish: Wish | None) -> AsyncIterator[Event | Scene]:
        """How far the reading is, whenever it got further; then the scene."""
        loop = asyncio.get_running_loop()
        came: asyncio.Queue[tuple[int, int] | None] = asyncio.Queue()

        def tell(step: tuple[int, int]) -> None:
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody listens any more
                loop.call_soon_threadsafe(came.put_nowait, step)

        future = assistant.eyes.read(shot, wish, lambda read, of: tell((read, of)))
        reading = asyncio.ensure_future(done(future, _READ_DEADLINE_S, "Reading the picture"))
        reading.add_done_callback(lambda _done: came.put_nowait(None))
        try:
            while (step := await came.get()) is not None:
                yield stage("reading", lines_read=step[0], lines=step[1])
        finally:
            reading.cancel()  # who hung up takes the work back
        yield reading.result()

    # --- telling ------------------------------------------------------------------------------

    async def _told(
        request: Request, asked: PictureWanted, picture: bytes | None, telling: Telling
    ) -> Response:
        """At once, or with `stream` as it happens."""
        _one_of(asked, picture)
        if asked.stream:
            events = _events(asked, picture, telling)
            return event_stream(events, call_of(request).correlation_id)
        shot, scene = await _looked(asked, picture, telling.wish)
        return plain(request, **await telling.whole(shot, scene))

    async def _events(asked: PictureWanted, picture: bytes | None, telling: Telling) -> Events:
        yield telling.begins()
        async with desk:
            shot = await _shot(asked, picture)
            yield stage("picture", width=shot.pixels.shape[1], height=shot.pixels.shape[0])
            async for told in _reading(shot, telling.wish):
                if isinstance(told, tuple):
                    yield told
                else:
                    scene = told
        async for event in telling.events(shot, scene):
            yield event

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
