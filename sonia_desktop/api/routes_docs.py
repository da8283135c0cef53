"""/openapi.json of every service, and one page with all of them: /docs on 8000.

The page is made here, whole: the usual one loads its parts from the internet.
"""

from __future__ import annotations

from dataclasses import asdict
from html import escape

from fastapi import APIRouter, FastAPI
from starlette.responses import HTMLResponse, Response

from sonia_desktop.api.endpoints import Endpoint, endpoints
from sonia_desktop.api.ports import SERVICES, ServicePort
from sonia_desktop.api.service import Answer, House
from sonia_desktop.core.errors import NotFoundError

_STYLE = """
:root{color-scheme:light dark}
body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:2rem;border-bottom:1px solid #8886}
table{border-collapse:collapse;width:100%}
td{padding:.25rem .75rem .25rem 0;vertical-align:top}td:first-child{width:5rem;font-weight:600}
code,pre{font:13px ui-monospace,monospace}pre{white-space:pre-wrap}.gone{opacity:.6}
"""


def routes(house: House, applications: dict[ServicePort, FastAPI]) -> APIRouter:
    router = APIRouter(tags=["docs"])

    @router.get("/docs")
    async def docs() -> Response:
        """Every path of every service."""
        return HTMLResponse(page(house.ports, applications))

    @router.get("/api/v1/endpoints")
    async def ways() -> Response:
        """Every path of every service, with the scope a token needs for it."""
        found = [asdict(each) for each in endpoints(applications)]
        return Answer({"endpoints": found, "count": len(found)})

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
    every = endpoints(applications)
    for service in applications:
        port = ports.get(service.name)
        place = f"http://127.0.0.1:{port}" if port else "not served: its port is taken"
        parts.append(
            f"<h2{'' if port else ' class=gone'}>{escape(service.name)} <code>{place}</code></h2>"
            f"<p>{escape(service.about)} &middot; "
            f"<a href='/openapi/{escape(service.name)}.json'>OpenAPI</a></p><table>"
        )
        parts += [_row(each) for each in every if each.service == service.name]
        parts.append("</table>")
    return "".join(parts)


def _row(found: Endpoint) -> str:
    about = escape(found.about)
    if found.details:
        about += f"<details><summary>messages</summary><pre>{escape(found.details)}</pre></details>"
    return (
        f"<tr><td>{found.method}</td><td><code>{escape(found.path)}</code></td>"
        f"<td>{found.scope}</td><td>{about}</td></tr>"
    )
