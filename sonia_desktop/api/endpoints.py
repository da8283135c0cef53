"""Every path of every service, read off the applications themselves: for /docs, for programs, and
for the table in the README."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fastapi import FastAPI
from fastapi.routing import APIRoute, APIWebSocketRoute
from starlette.routing import BaseRoute

from sonia_desktop.api.ports import ServicePort
from sonia_desktop.api.scopes import is_open, needed


@dataclass(frozen=True)
class Endpoint:
    """One way in. `method` is "WS" for a WebSocket; `scope` is what a token needs ("" for none)."""

    service: str
    port: int  # of the table, without the offset
    method: str
    path: str
    about: str
    scope: str


def endpoints(applications: Mapping[ServicePort, FastAPI]) -> list[Endpoint]:
    """All of them, by service, path and method."""
    found = [
        Endpoint(service.name, service.port, method, path, about, _scope(method, path))
        for service, app in applications.items()
        for method, path, about in _ways(app.routes)
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


def _ways(routes: Iterable[BaseRoute]) -> Iterable[tuple[str, str, str]]:
    for route in routes:
        if isinstance(route, APIWebSocketRoute):
            yield "WS", route.path, _first_line(route.endpoint.__doc__ or "")
        elif isinstance(route, APIRoute) and route.include_in_schema:
            for method in sorted((route.methods or set()) - {"HEAD"}):
                yield method, route.path, _first_line(route.description or route.summary or "")


def _scope(method: str, path: str) -> str:
    return "" if is_open(path) else needed("WEBSOCKET" if method == "WS" else method, path)


def _first_line(text: str) -> str:
    return text.strip().split("\n\n")[0].replace("\n", " ").strip()


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
