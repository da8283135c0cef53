"""Perception: what a consented session is told of a picture, and the count of it.

No model is asked: what is told is what was read. The fields are the contract's `SceneAnalysis`.
"""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.ids import iso_z
from sonia_desktop.vision.describe import describe
from sonia_desktop.vision.scene import Scene

SUMMARY_LETTERS = 500
MOST_ENTITIES = 200


class BusyError(SoniaError):
    """One analysis runs already."""

    code = "BUSY"


@dataclass(frozen=True)
class Entity:
    """Something seen; the box is [x, y, width, height] in pixels."""

    label: str
    confidence: float
    bounding_box: tuple[int, int, int, int] | None
    attributes: dict[str, Any]


@dataclass(frozen=True)
class SceneAnalysis:
    """What one look found. Sonia proposes no action by herself: `recommended_action` is None."""

    trigger: str
    summary: str
    entities: tuple[Entity, ...]
    overall_confidence: float
    inference_ms: float
    model_used: str
    correlation_id: str
    source: str
    frames: int
    privacy_verified: bool
    recommended_action: str | None = None
    action_requires_confirmation: bool = True
    scene_id: str = field(default_factory=lambda: str(uuid.uuid4()))
    timestamp: str = field(default_factory=iso_z)


def entities_of(scene: Scene) -> tuple[Entity, ...]:
    """Windows and interface elements, as found."""
    found = [
        Entity(
            window.title or window.application,
            1.0,
            (window.box.x, window.box.y, window.box.w, window.box.h),
            {"type": "window", "application": window.application, "active": window.active},
        )
        for window in scene.windows
    ]
    for element in scene.elements:
        box = element.box
        attributes: dict[str, Any] = {"type": element.role, "value": element.value}
        if element.checked is not None:
            attributes["checked"] = element.checked
        found.append(
            Entity(
                element.label,
                round(element.confidence, 4),
                (box.x, box.y, box.w, box.h),
                attributes,
            )
        )
    return tuple(found[:MOST_ENTITIES])


def summary_of(newest: Scene, earlier: tuple[Scene, ...] = ()) -> str:
    """What is to be seen, and what is new since the earlier pictures; at most 500 letters."""
    told = describe(newest)
    if earlier:
        before = {line.text for scene in earlier for line in scene.lines}
        new = [line.text for line in newest.lines if line.text not in before]
        said = f"New: {'; '.join(new)}" if new else "Nothing new to read."
        told = f"{said}\n{told}"
    return told if len(told) <= SUMMARY_LETTERS else f"{told[: SUMMARY_LETTERS - 1]}…"


def confidence_of(scene: Scene) -> float:
    """The mean confidence of everything read and found; 0 when there was nothing."""
    each = [line.confidence for line in scene.lines]
    each += [element.confidence for element in scene.elements]
    return round(sum(each) / len(each), 4) if each else 0.0


class Perceiver:
    """One analysis at a time, and what became of all of them. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running = False
        self._failed_last = False
        self._total_ms = 0.0
        self._started = time.monotonic()
        self.inferences = self.errors = self.privacy_blocks = self.consent_blocks = 0
        self.events = 0
        self.last: SceneAnalysis | None = None

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Take the one turn. Raises `BusyError`; an exception inside counts as an error."""
        with self._lock:
            if self._running:
                raise BusyError("An analysis runs already.", remedy="Try again when it is done.")
            self._running = True
        failed = True
        try:
            yield
            failed = False
        finally:
            with self._lock:
                self._running, self._failed_last = False, failed
                self.errors += failed

    def done(self, analysis: SceneAnalysis) -> None:
        """Keep a finished one as the last."""
        with self._lock:
            self.inferences += 1
            self._total_ms += analysis.inference_ms
            self.last = analysis
            self.events += 1

    def forget(self) -> None:
        """Nobody may be told any more what was seen."""
        with self._lock:
            self.last = None

    @property
    def status(self) -> str:
        """``processing``, ``error`` (the last one failed) or ``idle``."""
        if self._running:
            return "processing"
        return "error" if self._failed_last else "idle"

    def figures(self) -> dict[str, Any]:
        """The contract's status fields."""
        with self._lock:
            mean = self._total_ms / self.inferences if self.inferences else 0.0
            return {
                "status": self.status,
                "total_inferences": self.inferences,
                "total_errors": self.errors,
                "total_privacy_blocks": self.privacy_blocks,
                "total_consent_blocks": self.consent_blocks,
                "avg_inference_ms": round(mean, 1),
                "last_scene_id": self.last.scene_id if self.last else None,
                "events_emitted": self.events,
                "uptime_seconds": round(time.monotonic() - self._started, 3),
            }
