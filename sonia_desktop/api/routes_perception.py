"""7070, perception: consented sessions are told what is to be seen."""

from __future__ import annotations

import asyncio
import dataclasses
import time
from collections.abc import Callable
from typing import Any, Literal

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from sonia_desktop.api.bodies import executed
from sonia_desktop.api.inputs import Wanted, call_of, wanted
from sonia_desktop.api.service import (
    LOOK_DEADLINE_S,
    READ_DEADLINE_S,
    Answer,
    House,
    done,
    off_loop,
)
from sonia_desktop.core.errors import (
    DeadlineError,
    NotFoundError,
    PolicyDeniedError,
    SoniaError,
    UnavailableError,
    WrongStateError,
)
from sonia_desktop.vision.consent import ConsentNotActiveError, ConsentRecord, ConsentState
from sonia_desktop.vision.perception import (
    SceneAnalysis,
    confidence_of,
    entities_of,
    summary_of,
)
from sonia_desktop.vision.picture import load_picture
from sonia_desktop.vision.scene import Scene

CALLER = "http:perception"
_SESSION = r"^[\x21-\x7e](?:[\x20-\x7e]{0,118}[\x21-\x7e])?$"
_LEAST_DEADLINE_S = 5.0


class AnalyzeWanted(Wanted):
    trigger: Literal["wake_word", "motion", "user_command", "scheduled"]
    context: str = Field("", max_length=20_000)
    frame_count: int = Field(1, ge=1, le=5)
    max_inference_ms: float = Field(2000, gt=0, le=120_000)
    correlation_id: str = Field("", max_length=200)
    session_id: str = Field("", max_length=120)


class EventPayload(Wanted):
    context: str = Field("", max_length=20_000)
    trigger: Literal["wake_word", "motion", "user_command", "scheduled"] = "scheduled"
    frame_count: int = Field(1, ge=1, le=5)
    session_id: str = Field("", max_length=120)


class EventWanted(Wanted):
    type: Literal["vision.frame.available", "perception.requested", "perception.completed"]
    id: str | None = Field(None, max_length=200)
    timestamp: float | None = None
    source: str = Field("", max_length=200)
    correlation_id: str = Field("", max_length=200)
    session_id: str = Field("", max_length=120)
    payload: EventPayload = EventPayload()


class ConsentWanted(Wanted):
    session_id: str = Field(pattern=_SESSION)
    correlation_id: str = Field("", max_length=200)


class PrivacyBlockedError(PolicyDeniedError):
    """The session has consent, but the user has switched looking off."""

    code = "PRIVACY_BLOCKED"


class NoFramesNowError(UnavailableError):
    """There is neither a frame nor a screen."""

    code = "NO_FRAMES"


def routes(house: House) -> APIRouter:
    router = APIRouter(prefix="/v1/perception", tags=["perception"])
    assistant = house.assistant
    looking, executor = assistant.looking, assistant.executor
    perceiver = looking.perceiver

    @router.get("/status")
    async def status(request: Request) -> Response:
        """What was looked at so far, and what was refused."""
        return _told(request, **perceiver.figures())

    @router.post("/analyze")
    async def analyze(request: Request) -> Response:
        """Look and tell. Consent first, then the privacy switch, then the picture."""
        asked = await wanted(request, AnalyzeWanted)
        sent_id = asked.correlation_id or call_of(request).correlation_id
        return Answer(_analysis(await _perceive(asked, sent_id)))

    async def _perceive(asked: AnalyzeWanted, correlation_id: str) -> SceneAnalysis:
        try:
            looking.consent.require_active(asked.session_id)
        except ConsentNotActiveError:
            perceiver.consent_blocks += 1
            raise
        _look_at_privacy()
        deadline_s = max(asked.max_inference_ms / 1000.0, _LEAST_DEADLINE_S)
        with perceiver.turn():
            # Loading the engine, once, is not what the caller's limit is about.
            await done(assistant.eyes.warm(), LOOK_DEADLINE_S, "Loading the text engine")
            begun = time.perf_counter()
            try:
                async with asyncio.timeout(deadline_s):
                    scenes = await _scenes(asked.frame_count)
            except TimeoutError as error:
                raise DeadlineError(
                    f"Reading the picture took longer than {deadline_s:g} seconds.",
                    remedy="Ask for fewer frames, or allow more with max_inference_ms.",
                ) from error
            _look_at_privacy()  # switched off meanwhile: nothing is told
            looking.consent.require_active(asked.session_id)
            newest, *earlier = scenes
            analysis = SceneAnalysis(
                trigger=asked.trigger,
                summary=await off_loop(summary_of, newest, tuple(earlier)),
                entities=entities_of(newest),
                overall_confidence=confidence_of(newest),
                inference_ms=round((time.perf_counter() - begun) * 1000.0, 1),
                model_used=newest.engine,
                correlation_id=correlation_id,
                source=newest.source,
                frames=len(scenes),
                privacy_verified=looking.watch.privacy.capture_allowed,
            )
        perceiver.done(analysis)
        return analysis

    def _look_at_privacy() -> None:
        try:
            looking.watch.check()
        except SoniaError as error:
            perceiver.privacy_blocks += 1
            raise PrivacyBlockedError(error.message, remedy=error.remedy) from error

    async def _scenes(count: int) -> list[Scene]:
        """Frames that were sent, newest first; else the screen as it is now."""
        kept = looking.watch.ring.latest(looking.watch.ring.max_frames)
        sent = [frame for frame in kept if frame.source != "screen"][:count]
        if sent:
            shots = [await off_loop(load_picture, frame.data) for frame in sent]
        else:
            monitor = assistant.settings.vision.monitor
            try:
                shots = [await asyncio.wrap_future(assistant.eyes.capture(monitor))]
            except UnavailableError as error:
                raise NoFramesNowError(error.message, remedy=error.remedy) from error
        return [await asyncio.wrap_future(assistant.eyes.read(shot)) for shot in shots]

    @router.get("/last")
    async def last(request: Request) -> Response:
        """The last analysis."""
        looking.watch.check()
        if perceiver.last is None:
            raise NotFoundError("Nothing has been analysed yet.")
        return Answer(_analysis(perceiver.last))

    @router.post("/events")
    async def events(request: Request) -> Response:
        """Something happened that may be worth a look; refused ones say why."""
        asked = await wanted(request, EventWanted)
        if asked.type == "perception.completed":
            return _told(request, accepted=False, reason="Nothing follows from what is completed.")
        wish = AnalyzeWanted(
            trigger=asked.payload.trigger,
            context=asked.payload.context,
            frame_count=asked.payload.frame_count,
            session_id=asked.session_id or asked.payload.session_id,
        )
        correlation_id = asked.correlation_id or call_of(request).correlation_id
        try:
            analysis = await _perceive(wish, correlation_id)
        except SoniaError as error:
            return _told(request, accepted=False, reason=str(error), code=error.code)
        return _told(request, accepted=True, scene_id=analysis.scene_id)

    @router.post("/consent/request")
    async def request_consent(request: Request) -> Response:
        """OFF becomes REQUESTED; the user is asked in the window (202)."""
        asked = await wanted(request, ConsentWanted, "session_id")
        session_id, correlation_id = _session(request, asked)
        question = await off_loop(
            looking.ask_consent,
            executor,
            session_id,
            caller=CALLER,
            correlation_id=correlation_id,
        )
        action = await done(question, READ_DEADLINE_S, "Asking the user")
        return executed(request, action, **_record(looking.consent.get(asked.session_id)))

    @router.post("/consent/grant")
    async def grant(request: Request) -> Response:
        """Never by a program: while the user has not answered, this says what it waits for."""
        asked = await wanted(request, ConsentWanted, "session_id")
        record = _known(asked.session_id)
        if record.state is ConsentState.REQUESTED:
            waiting = await off_loop(looking.question_of, executor, asked.session_id)
            if waiting is not None:
                return executed(request, waiting, **_record(record))
            record = _known(asked.session_id)
        raise _illegal(record, ConsentState.GRANTED)

    @router.post("/consent/activate")
    async def activate(request: Request) -> Response:
        """GRANTED becomes ACTIVE."""

        def move(session_id: str, correlation_id: str) -> ConsentRecord:
            state = ConsentState.ACTIVE
            return looking.consent.move(session_id, state, by=CALLER, correlation_id=correlation_id)

        return await _step(request, move)

    @router.post("/consent/revoke")
    async def revoke(request: Request) -> Response:
        """Withdraw, at once and for good."""

        def end(session_id: str, correlation_id: str) -> ConsentRecord:
            return looking.revoke(executor, session_id, by=CALLER, correlation_id=correlation_id)

        return await _step(request, end)

    async def _step(request: Request, take: Callable[[str, str], ConsentRecord]) -> Response:
        """One step of a session's consent, and how far it is then."""
        asked = await wanted(request, ConsentWanted, "session_id")
        return _told(request, **_record(await off_loop(take, *_session(request, asked))))

    @router.get("/consent/{session_id}")
    async def consent(request: Request, session_id: str) -> Response:
        """How far the session's consent is, and how it came there."""
        return _told(request, **_record(looking.consent.get(session_id)))

    def _known(session_id: str) -> ConsentRecord:
        try:
            return looking.consent.get(session_id)
        except NotFoundError:
            return ConsentRecord(session_id)

    return router


def _session(request: Request, asked: ConsentWanted) -> tuple[str, str]:
    return asked.session_id, asked.correlation_id or call_of(request).correlation_id


def _illegal(record: ConsentRecord, wish: ConsentState) -> WrongStateError:
    try:
        record.after(wish, by=CALLER, at="")
    except WrongStateError as error:
        return error
    return WrongStateError(
        f"Only the user can grant session {record.session_id[:60]!r}.",
        remedy="POST /v1/perception/consent/request; the user answers in Sonia's window.",
    )


def _record(record: ConsentRecord) -> dict[str, Any]:
    return {
        "state": record.state.value,
        "session_id": record.session_id,
        "granted_at": record.granted_at,
        "revoked_at": record.revoked_at,
        "last_transition_at": record.last_transition_at,
        "correlation_id": record.correlation_id,
        "audit_trail": [
            {
                "from_state": step.from_state.value,
                "to_state": step.to_state.value,
                "timestamp": step.timestamp,
                "correlation_id": step.correlation_id,
                "by": step.by,
            }
            for step in record.trail
        ],
    }


def _analysis(analysis: SceneAnalysis) -> dict[str, Any]:
    return dataclasses.asdict(analysis)


def _told(request: Request, **fields: Any) -> Answer:
    return Answer({"correlation_id": call_of(request).correlation_id, **fields})
