"""Builds the application of every service from the routes files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import FastAPI

from sonia_desktop.api import (
    routes_health,
)
from sonia_desktop.api.ports import (
    SERVICES,
    ServicePort,
)
from sonia_desktop.api.service import House, application
from sonia_desktop.api.traffic import Traffic

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant


def build(
    assistant: Assistant, ports: dict[str, int], traffic: Traffic
) -> dict[ServicePort, FastAPI]:
    """One application a service; all share the one assistant."""
    house = House(assistant, ports, traffic)
    applications: dict[ServicePort, FastAPI] = {}
    for service in SERVICES:
        app = application(service)
        app.include_router(routes_health.routes(house, service))
        applications[service] = app
    return applications
