"""7060, vision-capture: the privacy switch, the mode, and the frames kept in memory."""

from __future__ import annotations

import base64
import time
from typing import Any, Literal

from fastapi import APIRouter, Request
from pydantic import AliasChoices, Field
from starlette.responses import Response

from sonia_desktop.api.bodies import executed
from sonia_desktop.api.inputs import Wanted, call_of, wanted
from sonia_desktop.api.pictures import decoded
from sonia_desktop.api.service import (
    LOOK_DEADLINE_S,
    READ_DEADLINE_S,
    Answer,
    House,
    done,
    off_loop,
)
from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.vision.frames import frame_size
from sonia_desktop.vision.privacy import PACES, Mode, Privacy, must_be_asked
from sonia_desktop.vision.ring import Frame

CALLER = "http:vision-capture"
_FAR_FUTURE_S = 4e9  # the year 2096: no clock of a caller is so wrong by honest means


class NoFramesError(NotFoundError):
    """Nothing was kept yet."""

    code = "NO_FRAMES"


class StateWanted(Wanted):
    state: Literal["enabled", "disabled"]


class ModeWanted(Wanted):
    mode: Mode


class FrameWanted(Wanted):
    data_b64: Any = Field(validation_alias=AliasChoices("data_b64", "image_data", "data"))
    width: int | None = Field(None, ge=1, le=20_000)
    height: int | None = Field(None, ge=1, le=20_000)
    timestamp: float | None = Field(None, ge=0, le=_FAR_FUTURE_S, allow_inf_nan=False)


class LatestWanted(Wanted):
    n: int = Field(1, ge=1, le=300)


def routes(house: House) -> APIRouter:
    router = APIRouter(prefix="/v1/vision", tags=["vision-capture"])
    looking, watch = house.assistant.looking, house.assistant.looking.watch
    executor = house.assistant.executor

    @router.get("/privacy/status")
    async def privacy_status(request: Request) -> Response:
        """How the switch stands."""
        now = watch.privacy
        return _told(
            request,
            privacy=now.word,
            capture_allowed=now.capture_allowed,
            mode=now.mode.value,
            buffer_frames=len(watch.ring),
            toggle_count=now.toggles,
            zero_frame_enforced=not now.allowed and len(watch.ring) == 0,
            watching=watch.watching,
        )

    @router.post("/privacy/enable")
    async def enable(request: Request) -> Response:
        """Allow looking: the user is asked in the window (202), unless it is allowed already."""
        now = watch.privacy
        if must_be_asked(now, Mode.ACTIVE):
            return await _ask(request, Mode.ACTIVE, now, now.word)
        return _told(request, old=now.word, new=now.word, mode=now.mode.value)

    @router.post("/privacy/disable")
    async def disable(request: Request) -> Response:
        """Forbid looking, at once: nobody is asked for that."""
        old, new, cleared = await off_loop(watch.disable, by=CALLER)
        return _told(
            request, old=old.word, new=new.word, buffer_cleared=cleared, mode=new.mode.value
        )

    @router.post("/privacy")
    async def privacy(request: Request) -> Response:
        """`state`: enabled or disabled."""
        asked = await wanted(request, StateWanted, "state")
        return await (enable if asked.state == "enabled" else disable)(request)

    async def mode(request: Request) -> Response:
        """`mode`: off, active (looks when asked) or ambient (watches; the user is asked first)."""
        asked = await wanted(request, ModeWanted, "mode")
        now = watch.privacy
        if not now.allowed and asked.mode is not Mode.OFF:
            now.check()
        if must_be_asked(now, asked.mode):
            return await _ask(request, asked.mode, now, now.mode.value)
        old, new = await off_loop(watch.set_mode, asked.mode, by=CALLER)
        return _told(request, old=old.mode.value, new=new.mode.value)

    async def _ask(request: Request, wished: Mode, now: Privacy, old: str) -> Response:
        question = await off_loop(looking.ask_allow, executor, wished, caller=CALLER)
        action = await done(question, READ_DEADLINE_S, "Asking the user")
        return executed(request, action, old=old, new=old, mode=now.mode.value)

    @router.get("/buffer/stats")
    async def buffer_stats(request: Request) -> Response:
        """How much is kept."""
        ring = watch.ring
        return _told(
            request,
            frames=len(ring),
            duration_seconds=round(ring.duration_s, 3),
            max_frames=ring.max_frames,
            bytes=ring.bytes,
            max_bytes=ring.max_bytes,
            privacy=watch.privacy.word,
            mode=watch.privacy.mode.value,
        )

    @router.post("/frames")
    async def push(request: Request) -> Response:
        """Keep a frame (PNG, JPEG, WebP or GIF in base64, up to 1 MiB), its secrets masked."""
        asked = await wanted(request, FrameWanted, "data_b64")
        data = await off_loop(decoded, asked.data_b64, "data_b64")
        watch.admit(len(data))
        width, height = await off_loop(frame_size, data)
        masking = house.assistant.eyes.masked_file(data)
        data = await done(masking, LOOK_DEADLINE_S, "Masking the frame's secrets")
        at = time.time() if asked.timestamp is None else asked.timestamp
        frame = watch.push(data, width=width, height=height, timestamp=at, source=CALLER)
        return _told(
            request,
            frame_id=frame.frame_id,
            buffer_frames=len(watch.ring),
            buffer_duration_seconds=round(watch.ring.duration_s, 3),
            width=width,
            height=height,
        )

    @router.get("/frames/latest")
    async def latest(request: Request) -> Response:
        """The newest `n` frames, newest first; none, and why, while looking is off."""
        asked = await wanted(request, LatestWanted)
        now = watch.privacy
        if not now.allowed:
            return _told(request, count=0, frames=[], privacy="disabled")
        if now.mode is Mode.OFF:
            return _told(request, count=0, frames=[], mode="off")
        found = watch.ring.latest(asked.n)
        frames = await off_loop(lambda: [_frame(one) for one in found])
        return _told(request, count=len(frames), frames=frames)

    @router.get("/frame/latest")
    async def newest(request: Request) -> Response:
        """The newest frame."""
        watch.check()
        found = watch.ring.latest()
        if not found:
            raise NoFramesError(
                "No frame is kept yet.",
                remedy='POST one to /v1/vision/frames, or have Sonia watch (mode "ambient").',
            )
        return _told(request, **await off_loop(_frame, found[0]))

    @router.delete("/buffer")
    async def clear(request: Request) -> Response:
        """Forget all frames."""
        return _told(request, cleared_frames=watch.clear())

    @router.get("/status")
    async def status(request: Request) -> Response:
        """Everything about the switch, the buffer, and what was refused."""
        now, tally, ring = watch.privacy, watch.tally, watch.ring
        pace = PACES.get(now.mode)
        return _told(
            request,
            privacy=now.word,
            mode=now.mode.value,
            capture_allowed=now.capture_allowed,
            buffer_frames=len(ring),
            buffer_duration_seconds=round(ring.duration_s, 3),
            buffer_bytes=ring.bytes,
            frames_captured=tally.captured,
            frames_rejected=sum(tally.refused.values()),
            **{f"frames_rejected_{why}": count for why, count in tally.refused.items()},
            target_fps=pace.fps if pace else 0.0,
            target_resolution=list(pace.size) if pace else [0, 0],
            privacy_toggle_count=now.toggles,
            mode_toggle_count=now.mode_changes,
            consented_sessions=len(looking.consent.active),
            watching=watch.watching,
            uptime_seconds=round(time.monotonic() - watch.started, 3),
        )

    router.add_api_route("/mode", mode, methods=["POST"])
    router.add_api_route("/mode/set", mode, methods=["POST"])
    return router


def _frame(frame: Frame) -> dict[str, Any]:
    return {
        "frame_id": frame.frame_id,
        "timestamp": frame.timestamp,
        "width": frame.width,
        "height": frame.height,
        "size_bytes": len(frame.data),
        "mode": frame.mode.value,
        "source": frame.source,
        "data_b64": base64.b64encode(frame.data).decode("ascii"),
    }


def _told(request: Request, **fields: Any) -> Answer:
    """The contract's plain body; a frame's `timestamp` is its own."""
    return Answer({**fields, "correlation_id": call_of(request).correlation_id})
