"""What every routes file is given: the assistant, the ports in use, and the common answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import iter_route_contexts
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import compile_path

from sonia_desktop.api.described import with_bodies
from sonia_desktop.api.envelope import (
    callers_fault,
    code_of_status,
    envelope,
    error_fields,
    failure,
    failure_of,
    fault_fields,
    flat,
    to_json,
)
from sonia_desktop.api.inputs import bad_fields, call_of
from sonia_desktop.api.kept_answers import KeptAnswers
from sonia_desktop.api.ports import ServicePort
from sonia_desktop.api.supervision import Supervision
from sonia_desktop.api.traffic import Traffic
from sonia_desktop.api.voice_sessions import SessionBook
from sonia_desktop.core.errors import DeadlineError, SoniaError, UnavailableError

if TYPE_CHECKING:
    from sonia_desktop.api.gateway_sessions import GatewaySessions
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.core.worker import CancelToken

P = ParamSpec("P")
T = TypeVar("T")

ASK_DEADLINE_S = 120.0
LOOK_DEADLINE_S = 30.0
STORE_DEADLINE_S = 10.0
SEARCH_DEADLINE_S = 10.0
READ_DEADLINE_S = 5.0
BUSY_S = 5.0
"""When so much waits that a job does not begin in time, its caller is asked to wait so long."""


@dataclass(frozen=True)
class House:
    """The one assistant behind all ports."""

    assistant: Assistant
    ports: dict[str, int]  # service name -> the port really bound
    traffic: Traffic
    supervision: Supervision
    kept: KeptAnswers
    gateway_sessions: GatewaySessions
    sessions: SessionBook = field(default_factory=SessionBook)


class Answer(Response):
    """JSON."""

    media_type = "application/json"

    def __init__(self, body: Any, status: int = 200, headers: dict[str, str] | None = None) -> None:
        super().__init__(to_json(body), status, headers)


def enveloped(
    request: Request,
    operation: str,
    data: Any,
    *,
    error: dict[str, Any] | None = None,
    status: int = 200,
    headers: dict[str, str] | None = None,
) -> Answer:
    """The seven-key envelope."""
    return Answer(envelope(call_of(request), operation, data, error), status, headers)


def plain(
    request: Request,
    *,
    status: int = 200,
    headers: dict[str, str] | None = None,
    **fields: Any,
) -> Answer:
    """``success``, the fields, ``correlation_id`` and ``timestamp``."""
    return Answer(flat(call_of(request), **fields), status, headers)


async def done(
    future: Future[T],
    deadline_s: float,
    what: str,
    token: CancelToken | None = None,
    *,
    queued: bool = False,
) -> T:
    """Wait for a worker without blocking the loop.

    Raises `DeadlineError` when it takes too long: a job that has not begun by then never does, and
    `token` tells a running one to stop. With `queued` (the future is a worker's own) the wait and
    the work have a deadline each, and one that has not begun in time is an `UnavailableError`.
    """
    try:
        async with asyncio.timeout(deadline_s):
            return await asyncio.wrap_future(future)
    except TimeoutError as error:
        if queued:
            if future.cancel():
                raise UnavailableError(
                    f"{what} waited {deadline_s:g} seconds behind others and has not begun; "
                    "nothing was done.",
                    remedy="Wait as long as Retry-After says, and ask for less at once.",
                    retry_after_s=BUSY_S,
                ) from error
            return await done(future, deadline_s, what, token)
        if token is not None:
            token.cancel()
        if future.done() and not future.cancelled():
            return future.result()  # it came while the loop was busy with others
        raise DeadlineError(
            f"{what} took longer than {deadline_s:g} seconds.",
            remedy="Try again, or ask for less at once.",
            deadline_s=deadline_s,
        ) from error
    except asyncio.CancelledError:
        if token is not None:
            token.cancel()
        raise


async def off_loop(fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """A short blocking call (a read of the database, encoding a picture) in a reading thread."""
    return await asyncio.to_thread(fn, *args, **kwargs)


def methods_of(app: FastAPI, path: str) -> list[str]:
    """What may be done with a path: for the header Allow, which the framework fills by halves."""
    exact: set[str] = set()
    matching: set[str] = set()
    for route in iter_route_contexts(app.routes):
        if route.methods and compile_path(str(route.path))[0].match(path):
            matching |= set(route.methods)
            exact |= set(route.methods) if route.path == path else set()
    found = exact or matching  # "/consent/grant" is no session called "grant"
    return sorted(found | ({"HEAD"} if "GET" in found else set()))


def application(service: ServicePort) -> FastAPI:
    """An application with our errors: every failure has a clear JSON body and a true status."""
    from sonia_desktop import __version__

    app = FastAPI(
        title=service.name,
        version=__version__,
        description=service.about,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )

    async def ours(request: Request, error: Exception) -> Response:
        assert isinstance(error, SoniaError)
        status, body, headers = failure_of(call_of(request), error)
        return Answer(body, status, headers)

    async def malformed(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        status, body, headers = failure_of(call_of(request), bad_fields(error.errors()))
        return Answer(body, status, headers)

    async def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        call = call_of(request)
        told, remedy = str(error.detail), ""
        headers = dict(error.headers or {})
        if error.status_code == 404:
            told = f"{service.name} has no path {call.path}."
            remedy = "See /openapi.json for what there is."
        elif error.status_code == 405:
            headers["Allow"] = allowed = ", ".join(methods_of(app, call.path))
            told = f"{request.method} is not allowed on {call.path}; use {allowed}."
        fields = error_fields(code_of_status(error.status_code), told, remedy)
        return Answer(failure(call, fields), error.status_code, headers)

    async def fault(request: Request, error: Exception) -> Response:
        call = call_of(request)  # the framework raises it again; the guard logs it
        if (told := callers_fault(error)) is not None:
            return await ours(request, told)
        return Answer(failure(call, fault_fields(call)), 500)

    app.add_exception_handler(Exception, fault)
    app.add_exception_handler(SoniaError, ours)
    app.add_exception_handler(RequestValidationError, malformed)
    app.add_exception_handler(HTTPException, http)
    app.openapi = with_bodies(app, service)  # type: ignore[method-assign]
    return app
