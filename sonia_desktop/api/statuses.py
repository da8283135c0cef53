"""Which statuses a path may answer with, and in which shape failures are told: for OpenAPI.

What succeeds is read off the endpoint's own code (a route that may answer 202 says 202 somewhere);
what fails is the same everywhere, because the guard and the error handlers are.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import CodeType, FunctionType
from typing import Any

from sonia_desktop.api.ports import ORCHESTRATOR, ServicePort

ABOUT = {
    200: "Done",
    201: "Made",
    202: "Accepted: it runs on, or the user is asked first (the body says which)",
    204: "Done; there is nothing to say",
    401: "Neither a program of this user nor a valid token",
    403: "This caller may not, or the user's rules say no",
    404: "There is no such thing",
    405: "Another method is needed; the header Allow says which",
    406: "Not in the form that was asked for",
    408: "The body did not arrive in time",
    409: "Not in the state it is in",
    413: "Larger than the path takes",
    415: "Not of a media type that is taken",
    422: "The request cannot be used; the message names the field",
    429: "Too much at once; Retry-After says when to come back",
    501: "Not in this installation",
    503: "What it needs is not there now; the body says what to do",
    504: "It took longer than it may",
}
_ANYWHERE = (401, 403, 404, 422, 429, 503, 504)  # 500 is a fault of ours: part of no description
_CHANGING = (408, 409, 413, 415)
_GOOD = (200, 201, 202, 204)
_OWN = "sonia_desktop.api"
_DEEP = 3

_ERROR = {
    "type": "object",
    "required": ["code", "message"],
    "properties": {
        "code": {"type": "string"},
        "message": {"type": "string"},
        "details": {"type": "object"},
    },
}
_FLAT = {
    "type": "object",
    "title": "Failure",
    "required": ["ok", "success", "service", "error", "detail", "correlation_id", "timestamp"],
    "properties": {
        "ok": {"const": False},
        "success": {"const": False},
        "service": {"type": "string"},
        "error": _ERROR,
        "detail": {"type": "string"},
        "correlation_id": {"type": "string"},
        "timestamp": {"type": "string", "format": "date-time"},
    },
}
_ENVELOPE = {
    "type": "object",
    "title": "Failure",
    "required": [
        "ok", "service", "operation", "correlation_id", "duration_ms", "data", "error",
    ],
    "properties": {
        "ok": {"const": False},
        "service": {"type": "string"},
        "operation": {"type": "string"},
        "correlation_id": {"type": "string"},
        "duration_ms": {"type": "number", "minimum": 0},
        "data": {},
        "error": _ERROR,
    },
}  # fmt: skip
_OPENAI = {
    "type": "object",
    "title": "OpenAIFailure",
    "required": ["error"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["message", "type", "param", "code"],
            "properties": {
                "message": {"type": "string"},
                "type": {"type": "string"},
                "param": {"type": ["string", "null"]},
                "code": {"type": "string"},
            },
        }
    },
}


_JSON, _EVENTS = "application/json", "text/event-stream"
_SOUND = ("audio/mpeg", "audio/wav", "audio/flac", "audio/ogg", "audio/pcm")
_MEDIA = {  # by the end of the path; all others answer in JSON
    "/docs": ("text/html",),
    "/breakers/metrics": (_JSON,),
    "/metrics": ("text/plain",),
    "/export": (_JSON, "text/markdown", "text/html", "application/pdf", "text/plain"),
    "/chat/say": ("application/x-ndjson",),
    "/audio/speech": (*_SOUND, _EVENTS),
    "/audio/transcriptions": (_JSON, "text/plain", "text/vtt", "application/x-subrip", _EVENTS),
    "/tts/synthesize": ("audio/wav",),
    "/chat/completions": (_JSON, _EVENTS),
    "/image/analyze": (_JSON, _EVENTS),
    "/ui/detect": (_JSON, _EVENTS),
    "/ocr/extract": (_JSON, _EVENTS),
    "/thumbnail": ("image/jpeg",),
}


def _media(path: str) -> tuple[str, ...]:
    return next((kinds for end, kinds in _MEDIA.items() if path.endswith(end)), (_JSON,))


def failure_schemas(service: ServicePort) -> dict[str, Any]:
    """How failures of this service look, by schema name."""
    found = {"Failure": _ENVELOPE if service.enveloped else _FLAT}
    return found | ({"OpenAIFailure": _OPENAI} if service is ORCHESTRATOR else {})


def tell(told: dict[str, Any], service: ServicePort, method: str, path: str, endpoint: Any) -> None:
    """Write the statuses of one operation into its description."""
    responses: dict[str, Any] = told.setdefault("responses", {})
    kept = {
        status: found
        for status, found in responses.items()
        if not (status == "422" and "HTTPValidationError" in str(found))
    }
    good: dict[str, Any] = {"content": {kind: {"schema": {}} for kind in _media(path)}}
    asked = {202} if method == "POST" else set()  # the user may have to be asked first
    for status in sorted({200, *asked, *_said(endpoint)}):
        kept[str(status)] = {**kept.get(str(status), {}), **good, "description": ABOUT[status]}
    openai = service is ORCHESTRATOR and path.startswith("/v1/")
    name = "OpenAIFailure" if openai else "Failure"
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
    for status in _failures(method, path):
        kept.setdefault(str(status), {"description": ABOUT[status], "content": content})
    told["responses"] = dict(sorted(kept.items()))


def _failures(method: str, path: str) -> tuple[int, ...]:
    found = set(_ANYWHERE)
    if method != "GET":
        found |= set(_CHANGING)
    elif path.endswith("/execute-tool"):
        found.add(405)  # it runs only what reads
    return tuple(sorted(found))


def _said(endpoint: Any) -> Iterator[int]:
    """The good statuses that the endpoint's code names, or a function of ours that it calls."""
    if not isinstance(endpoint, FunctionType):
        return
    seen: set[CodeType] = set()
    waiting: list[tuple[FunctionType, int]] = [(endpoint, 0)]
    while waiting:
        function, depth = waiting.pop()
        held = [cell.cell_contents for cell in function.__closure__ or () if _filled(cell)]
        for code in _codes(function.__code__):
            if code in seen:
                continue
            seen.add(code)
            yield from (n for n in _numbers(code.co_consts) if n in _GOOD)
            if depth == _DEEP:
                continue
            called = [function.__globals__.get(name) for name in code.co_names]
            for each in (*called, *held):
                if isinstance(each, FunctionType) and each.__module__.startswith(_OWN):
                    waiting.append((each, depth + 1))


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for part in code.co_consts:
        if isinstance(part, CodeType):
            yield from _codes(part)


def _numbers(constants: tuple[Any, ...]) -> Iterator[int]:
    for each in constants:
        if type(each) is int:
            yield each
        elif isinstance(each, tuple):
            yield from _numbers(each)


def _filled(cell: Any) -> bool:
    try:
        cell.cell_contents  # noqa: B018 - looked at, not used
    except ValueError:
        return False
    return True
