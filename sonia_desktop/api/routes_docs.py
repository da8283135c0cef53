"""/openapi.json of every service, and one page with all of them: /docs on 8000.

The page is made here, whole: the usual one loads its parts from the internet.
"""

from __future__ import annotations

from html import escape
from typing import Any

from fastapi import APIRouter, FastAPI
from starlette.responses import HTMLResponse, Response

from sonia_desktop.api.ports import SERVICES, ServicePort
from sonia_desktop.api.service import Answer, House
from sonia_desktop.core.errors import NotFoundError

_STYLE = """
:root{color-scheme:light dark}
body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:2rem;border-bottom:1px solid #8886}
table{border-collapse:collapse;width:100%}
td{padding:.25rem .75rem .25rem 0;vertical-align:top}td:first-child{width:5rem;font-weight:600}
code{font:13px ui-monospace,monospace}.gone{opacity:.6}
"""


def routes(house: House, applications: dict[ServicePort, FastAPI]) -> APIRouter:
    router = APIRouter(tags=["docs"])

    @router.get("/docs")
    async def docs() -> Response:
        """Every path of every service."""
        return HTMLResponse(page(house.ports, applications))

    @router.get("/openapi/{service}.json")
    async def description(service: str) -> Response:
        """One service's OpenAPI description."""
        for found, app in applications.items():
            if found.name == service:
                return Answer(app.openapi())
        names = ", ".join(item.name for item in SERVICES)
        raise NotFoundError(f"There is no service {service!r}; there are: {names}.")

    return router


def page(ports: dict[str, int], applications: dict[ServicePort, FastAPI]) -> str:
    """The whole page."""
    parts = [
        "<!doctype html><html lang=en><meta charset=utf-8><title>Sonia's services</title>",
        f"<style>{_STYLE}</style><h1>Sonia's services</h1>",
        "<p>Consent to what changes something is given in Sonia's window, never by a program.</p>",
    ]
    for service, app in applications.items():
        port = ports.get(service.name)
        place = f"http://127.0.0.1:{port}" if port else "not served: its port is taken"
        parts.append(
            f"<h2{'' if port else ' class=gone'}>{escape(service.name)} <code>{place}</code></h2>"
            f"<p>{escape(service.about)} &middot; "
            f"<a href='/openapi/{escape(service.name)}.json'>OpenAPI</a></p><table>"
        )
        parts += [_row(method, path, found) for method, path, found in _paths(app)]
        parts.append("</table>")
    return "".join(parts)


def _paths(app: FastAPI) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (method.upper(), path, found)
        for path, methods in sorted(app.openapi().get("paths", {}).items())
        for method, found in methods.items()
    ]


def _row(method: str, path: str, found: dict[str, Any]) -> str:
    told = found.get("description") or found.get("summary") or ""
    return f"<tr><td>{method}</td><td><code>{escape(path)}</code></td><td>{escape(told)}</td></tr>"
