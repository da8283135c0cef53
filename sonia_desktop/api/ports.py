"""The one table of services and their ports. `api.port_offset` is added to every port; single ones
are chosen in `api.ports`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class ServicePort:
    """One service: what it answers as, and where.

    `enveloped`: failures are told in the seven-key envelope; else flat, as the older services did.
    """

    name: str
    port: int
    about: str
    enveloped: bool = False


GATEWAY = ServicePort("api-gateway", 7000, "chat, actions, consent", enveloped=True)
ROUTER = ServicePort("model-router", 7010, "language models; pictures of the screen")
MEMORY = ServicePort("memory-engine", 7020, "store and recall")
VOICE = ServicePort("pipecat", 7030, "voice sessions", enveloped=True)
TOOLS = ServicePort("openclaw", 7040, "tools")
CONTROL = ServicePort("eva-os", 7050, "control plane: open approvals")
CAPTURE = ServicePort("vision-capture", 7060, "privacy switch, frames kept in memory")
PERCEPTION = ServicePort("perception", 7070, "consent; what is to be seen, told")
ORCHESTRATOR = ServicePort("orchestrator", 8000, "the agent; /docs and /metrics for all services")

SERVICES: tuple[ServicePort, ...] = (
    GATEWAY,
    ROUTER,
    MEMORY,
    VOICE,
    TOOLS,
    CONTROL,
    CAPTURE,
    PERCEPTION,
    ORCHESTRATOR,
)


def port_of(service: ServicePort, offset: int, chosen: Mapping[Any, int]) -> int:
    """Where it is served: `chosen` by its name, else as in the table; moved by the offset."""
    return min(chosen.get(service.name, service.port) + offset, 65_535)
