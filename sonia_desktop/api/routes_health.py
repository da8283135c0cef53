"""What every service answers: /livez, /readyz, /healthz, /health, /version, /status and /."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from typing import Any

import psutil
from fastapi import APIRouter, Request
from starlette.responses import Response

import sonia_desktop
from sonia_desktop.api.asgi import App, Receive, Scope, Send
from sonia_desktop.api.condition import (
    CONTRACT_VERSION,
    condition,
    missing,
    subsystems,
    waits_for,
)
from sonia_desktop.api.envelope import RETRY_AFTER_S
from sonia_desktop.api.health_figures import Figures
from sonia_desktop.api.ports import (
    CAPTURE,
    CONTROL,
    GATEWAY,
    MEMORY,
    ORCHESTRATOR,
    PERCEPTION,
    ROUTER,
    TOOLS,
    ServicePort,
)
from sonia_desktop.api.service import Answer, House, off_loop
from sonia_desktop.api.status_figures import ledger, older_services, status_figures
from sonia_desktop.api.tool_history import ToolHistory
from sonia_desktop.core.health import Health
from sonia_desktop.core.ids import iso_z, utc_now


def routes(house: House, service: ServicePort) -> APIRouter:
    router = APIRouter(tags=["health"])
    board = house.assistant.health
    version = sonia_desktop.__version__
    calls = ToolHistory(house.assistant)

    told = Healthz(house, service)

    async def healthz(request: Request) -> Response:
        """Is the service up, and can it do what it must? 503 when it cannot."""
        return await told.answer()

    async def livez(request: Request) -> Response:
        """Is the program alive? What it can do is another question: /readyz."""
        return Answer({"ok": True, "service": service.name, "timestamp": iso_z()})

    async def readyz(request: Request) -> Response:
        """Can the service take work? 503 while it starts or lacks what it must have."""
        waiting = waits_for(board, service)
        body = {
            "ok": not waiting,
            "service": service.name,
            "ready": not waiting,
            "waiting_for": waiting,
            "timestamp": iso_z(),
        }
        headers = {"Retry-After": str(RETRY_AFTER_S)} if waiting else {}
        return Answer(body, 503 if waiting else 200, headers)

    async def health(request: Request) -> Response:
        """The same truth in the older form, with every subsystem behind the service."""
        state = condition(board, service)
        body: dict[str, Any] = {
            "status": state,
            "ok": state != "unhealthy",
            "service": service.name,
            "version": version,
            "timestamp": iso_z(),
            "subsystems": subsystems(board, service),
            "missing": missing(board, service),
            "degradation": house.assistant.degradation.now.shape(),
        }
        if service is ORCHESTRATOR:
            body["agent"] = "Sonia"
        if service is ROUTER:  # the older vision service told of two others here
            body["api_gateway"] = state
            body["services"] = older_services(house)
        body |= await told.figures()
        if service is TOOLS:
            body = {**await off_loop(calls.health), **body}
        if service is MEMORY or service is GATEWAY:
            body |= await off_loop(ledger, house)
        return Answer(body, 200 if body["ok"] else 503)

    async def version_of(request: Request) -> Response:
        """What runs here."""
        return Answer(
            {
                "ok": True,
                "service": service.name,
                "version": version,
                "contract_version": CONTRACT_VERSION,
                "python_version": platform.python_version(),
            }
        )

    async def root(request: Request) -> Response:
        """Name and state."""
        body = {
            "service": service.name,
            "status": "online",
            "condition": condition(board, service),
            "version": version,
            "contract_version": CONTRACT_VERSION,
            "about": service.about,
        }
        if service is MEMORY:
            body["database"] = "SQLite"
        return Answer(body)

    async def status(request: Request) -> Response:
        """How long it runs, on which ports, with how much memory."""
        process = psutil.Process()
        return Answer(
            {
                **await off_loop(status_figures, house, service),
                "service": service.name,
                "status": condition(board, service),
                "version": version,
                "contract_version": CONTRACT_VERSION,
                "timestamp": iso_z(),
                "uptime_seconds": round(
                    (utc_now() - house.assistant.started_at).total_seconds(), 3
                ),
                "ports": house.ports,
                "memory_rss_mb": round(process.memory_info().rss / 1e6, 1),
                "subsystems": subsystems(board, service),
                "degradation": house.assistant.degradation.now.shape(),
                **await told.figures(),
            }
        )

    unwell: dict[int | str, dict[str, Any]] = {
        503: {"description": "The same, when it cannot", "content": {"application/json": {}}}
    }
    for path, way in (
        ("/livez", livez),
        ("/readyz", readyz),
        ("/healthz", healthz),
        ("/health", health),
    ):
        router.add_api_route(path, way, methods=["GET"], responses=unwell)
    router.add_api_route("/version", version_of, methods=["GET"])
    if service is not CONTROL:  # the control plane tells of all services
        router.add_api_route("/status", status, methods=["GET"])
    if service is not ORCHESTRATOR:
        router.add_api_route("/", root, methods=["GET"])
    return router


class Healthz:
    """The answer of /healthz, from the health board as it is now."""

    def __init__(self, house: House, service: ServicePort) -> None:
        self._house, self._service = house, service
        self._seen: Mapping[str, Health] | None = None
        self._state = ""
        self._missing: list[dict[str, str]] = []
        self._figures = Figures(house, service)

    async def figures(self) -> dict[str, Any]:
        """What the contract adds for single services."""
        await self._figures.refresh()
        return self._figures.told()

    async def answer(self) -> Answer:
        house, service = self._house, self._service
        board = house.assistant.health
        if self._seen is not (seen := board.now):
            self._state, self._missing = condition(board, service), missing(board, service)
            self._seen = seen
        body: dict[str, Any] = {
            "ok": self._state != "unhealthy",
            "service": service.name,
            "version": sonia_desktop.__version__,
            "contract_version": CONTRACT_VERSION,
            "timestamp": iso_z(),
            "condition": self._state,
        }
        if service is GATEWAY:
            body["baseline_contract"] = CONTRACT_VERSION
        if service in (CAPTURE, PERCEPTION):
            body["status"] = "ok" if body["ok"] else "unavailable"
        body |= await self.figures()
        body["missing"] = self._missing
        body["level"] = house.assistant.degradation.now.level.value
        return Answer(body, 200 if body["ok"] else 503)


def quick_health(house: House, service: ServicePort, app: App) -> App:
    """Answer GET /healthz ahead of the framework: monitors ask it thousands of times a second.

    The framework's own route stays, for its description; both give the same answer.
    """

    told = Healthz(house, service)

    async def quick(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] == "/healthz" and scope["method"] == "GET":
            scope["route"] = _QUICK
            await (await told.answer())(scope, receive, send)
            return
        await app(scope, receive, send)

    return quick


class _QuickRoute:
    """Names the quick path in the metrics, as the framework's routes name theirs."""

    path = "/healthz"


_QUICK = _QuickRoute()
