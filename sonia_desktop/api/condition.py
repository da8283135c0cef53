"""Health as the services tell it: from the health board, never a constant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sonia_desktop.api.ports import (
    CAPTURE,
    CONTROL,
    GATEWAY,
    MEMORY,
    ORCHESTRATOR,
    PERCEPTION,
    ROUTER,
    TOOLS,
    VOICE,
    ServicePort,
)
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.shapes import health_shape

CONTRACT_VERSION = "v4.6.0"


@dataclass(frozen=True)
class Needs:
    """What a service cannot do without, and what it is poorer without."""

    must: tuple[str, ...]
    may: tuple[str, ...] = ()


NEEDS: dict[ServicePort, Needs] = {
    GATEWAY: Needs(("storage", "tools"), ("reflex", "memory", "language model", "services")),
    ROUTER: Needs((), ("screen", "screen privacy", "ocr", "language model")),
    MEMORY: Needs(("storage",), ("memory", "embedding", "vector index")),
    VOICE: Needs((), ("microphone", "loudspeaker", "recognition", "speech")),
    TOOLS: Needs(("tools",), ("storage",)),
    CONTROL: Needs(("tools",), ("storage", "services")),
    CAPTURE: Needs((), ("screen", "screen privacy")),
    PERCEPTION: Needs((), ("screen", "screen privacy", "ocr")),
    ORCHESTRATOR: Needs(
        ("storage", "tools"),
        (
            "reflex",
            "memory",
            "embedding",
            "vector index",
            "screen",
            "screen privacy",
            "ocr",
            "microphone",
            "loudspeaker",
            "recognition",
            "speech",
            "language model",
            "services",
        ),
    ),
}

_OPTIONAL = frozenset({"language model"})
"""Being without it is the ordinary, offline state: told, but no fault."""

_UNREPORTED = "Not started in this run."


def condition(board: HealthBoard, service: ServicePort) -> str:
    """``healthy``, ``starting``, ``degraded`` (something is missing) or ``unhealthy``."""
    needs, told = NEEDS[service], board.now
    must = [board.get(name).state for name in needs.must]
    may = [told[name].state for name in needs.may if name in told and name not in _OPTIONAL]
    if any(state in (HealthState.UNAVAILABLE, HealthState.OFF) for state in must):
        return "unhealthy"
    if HealthState.STARTING in must:
        return "starting"
    if any(state in (HealthState.UNAVAILABLE, HealthState.DEGRADED) for state in [*must, *may]):
        return "degraded"
    return "starting" if HealthState.STARTING in may else "healthy"


def subsystems(board: HealthBoard, service: ServicePort) -> dict[str, Any]:
    """What the service runs on: engine, fallback, what is missing and how to mend it."""
    needs, told = NEEDS[service], board.now
    return {
        name: health_shape(told.get(name, Health(name, HealthState.OFF, detail=_UNREPORTED)))
        for name in (*needs.must, *needs.may)
    }


def missing(board: HealthBoard, service: ServicePort) -> list[dict[str, str]]:
    """The abilities that are not there now, with the user's next step."""
    needs = NEEDS[service]
    found: list[Health] = [board.get(name) for name in (*needs.must, *needs.may)]
    return [
        {"name": health.name, "detail": health.detail, "remedy": health.remedy}
        for health in found
        if health.state is HealthState.UNAVAILABLE
    ]


def waits_for(board: HealthBoard, service: ServicePort) -> list[str]:
    """What it must have and has not, or not yet; empty when it can take work."""
    return [name for name in NEEDS[service].must if not board.get(name).usable]
