"""Builds the application of every service from the routes files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import FastAPI

from sonia_desktop.api import (
    routes_actions,
    routes_audio,
    routes_auth,
    routes_chat,
    routes_cli,
    routes_cli_chat,
    routes_cli_consent,
    routes_cli_memory,
    routes_control,
    routes_conversations,
    routes_dead_letters,
    routes_docs,
    routes_gateway,
    routes_health,
    routes_memory,
    routes_memory_clients,
    routes_memory_typed,
    routes_memory_workspace,
    routes_models,
    routes_openai,
    routes_operations,
    routes_orchestrator,
    routes_perception,
    routes_records,
    routes_screen_memory,
    routes_tool_service,
    routes_tools,
    routes_vision,
    routes_vision_capture,
    routes_voice,
    routes_voice_stream,
)
from sonia_desktop.api.asgi import App
from sonia_desktop.api.gateway_sessions import GatewaySessions
from sonia_desktop.api.kept_answers import KeptAnswers, KeptPages
from sonia_desktop.api.older_paths import announcing
from sonia_desktop.api.ports import (
    CAPTURE,
    CONTROL,
    GATEWAY,
    MEMORY,
    ORCHESTRATOR,
    PERCEPTION,
    ROUTER,
    SERVICES,
    TOOLS,
    VOICE,
    ServicePort,
)
from sonia_desktop.api.service import House, application
from sonia_desktop.api.supervision import Supervision
from sonia_desktop.api.traffic import Traffic

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

_ROUTES = {
    GATEWAY: (
        routes_gateway.routes,
        routes_actions.routes,
        routes_dead_letters.routes,
        routes_chat.routes,
        routes_records.routes,
        routes_auth.gateway_routes,
        routes_operations.routes,
        routes_memory_workspace.older_routes,
    ),
    ROUTER: (
        routes_models.routes,
        routes_models.shelf_routes,
        routes_vision.routes,
        routes_screen_memory.routes,
        routes_records.routes,
    ),
    MEMORY: (
        routes_memory.routes,
        routes_memory_typed.routes,
        routes_memory_workspace.engine_routes,
        routes_memory_clients.routes,
    ),
    VOICE: (routes_voice.routes, routes_voice_stream.routes, routes_audio.voice_routes),
    TOOLS: (
        routes_tool_service.routes,
        routes_tools.routes,
        routes_records.routes,
    ),
    CONTROL: (routes_control.routes,),
    CAPTURE: (routes_vision_capture.routes, routes_records.routes),
    PERCEPTION: (routes_perception.routes, routes_records.routes),
    ORCHESTRATOR: (
        routes_orchestrator.routes,
        routes_conversations.routes,
        routes_openai.routes,
        routes_records.routes,
        routes_audio.routes,
        routes_auth.routes,
    ),
}


def build(
    assistant: Assistant,
    ports: dict[str, int],
    traffic: Traffic,
    supervision: Supervision,
    kept: KeptAnswers,
) -> dict[ServicePort, App]:
    """One application a service; all share the one assistant."""
    gateway_sessions = GatewaySessions(assistant.db)
    house = House(assistant, ports, traffic, supervision, kept, gateway_sessions)
    applications: dict[ServicePort, FastAPI] = {}
    for service in SERVICES:
        app = application(service)
        for routes in _ROUTES.get(service, ()):  # first: paths are looked through in this order
            app.include_router(routes(house))
        app.include_router(routes_health.routes(house, service))
        applications[service] = app
    orchestrator = applications[ORCHESTRATOR]
    orchestrator.include_router(routes_cli.cli_routes(assistant))
    orchestrator.include_router(routes_cli_chat.routes(assistant))
    orchestrator.include_router(routes_cli_memory.routes(assistant))
    orchestrator.include_router(routes_models.cli_routes(assistant))
    orchestrator.include_router(routes_cli_consent.routes(assistant))
    orchestrator.include_router(routes_screen_memory.cli_routes(assistant))
    orchestrator.include_router(routes_docs.routes(house, applications))
    outer: dict[ServicePort, App] = dict(applications)
    outer[GATEWAY] = announcing(applications[GATEWAY])
    return {
        service: routes_health.quick_health(house, service, KeptPages(app, kept, service.name))
        for service, app in outer.items()
    }
