"""Every path of every service, read off the applications themselves: for /docs, for programs, and
for the table in the README."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.routing import APIWebSocketRoute, iter_route_contexts

from sonia_desktop.api.ports import ServicePort
from sonia_desktop.api.scopes import is_open, needed


@dataclass(frozen=True)
class Endpoint:
    """One way in. `method` is "WS" for a WebSocket; `scope` is what a token needs ("" for none).

    details: of a WebSocket, what is sent and what comes, as plain text; "" for all others, which
    OpenAPI describes.
    """

    service: str
    port: int  # of the table, without the offset
    method: str
    path: str
    about: str
    scope: str
    details: str = ""


def endpoints(applications: Mapping[ServicePort, FastAPI]) -> list[Endpoint]:
    """All of them, by service, path and method."""
    found = [
        Endpoint(service.name, service.port, method, path, about, _scope(method, path), details)
        for service, app in applications.items()
        for method, path, about, details in _ways(app)
    ]
    return sorted(found, key=lambda each: (each.port, each.path, each.method))


def as_markdown(found: Iterable[Endpoint]) -> str:
    """A folded table for each service."""
    parts: list[str] = []
    rows = list(found)
    for service, port in dict.fromkeys((each.service, each.port) for each in rows):
        own = [each for each in rows if each.service == service]
        parts += [
            f"<details><summary><b>{port} {service}</b> ({len(own)})</summary>\n",
            "| Method | Path | Scope | What it does |",
            "|---|---|---|---|",
            *(
                f"| {each.method} | `{each.path}` | {each.scope} | {_cell(each.about)} |"
                for each in own
            ),
            "\n</details>\n",
        ]
    return "\n".join(parts)


def _ways(app: FastAPI) -> Iterable[tuple[str, str, str, str]]:
    for path, methods in app.openapi().get("paths", {}).items():
        for method, found in methods.items():
            about = found.get("description") or found.get("summary") or ""
            yield method.upper(), path, _first_line(about), ""
    for route in iter_route_contexts(app.routes):  # OpenAPI knows no WebSockets
        if isinstance(route.original_route, APIWebSocketRoute):
            about, _, details = inspect.cleandoc(route.endpoint.__doc__ or "").partition("\n\n")
            yield "WS", str(route.path), _first_line(about), details


def _scope(method: str, path: str) -> str:
    return "" if is_open(path) else needed("WEBSOCKET" if method == "WS" else method, path)


def _first_line(text: str) -> str:
    return text.strip().split("\n\n")[0].replace("\n", " ").strip()


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
