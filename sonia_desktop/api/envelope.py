"""The bodies every answer shares: the seven-key envelope, the flat form, and errors as statuses."""

from __future__ import annotations

import errno
import json
import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sonia_desktop.api.ports import ORCHESTRATOR, ServicePort
from sonia_desktop.core.errors import InvalidInputError, SoniaError
from sonia_desktop.core.ids import iso_z, new_id

if TYPE_CHECKING:
    from sonia_desktop.api.tokens import Grant

RETRY_AFTER_S = 1
"""What a caller is told to wait when a queue is full or a subsystem is down."""

_STATUS_OF_CODE = {
    "INVALID_ARGUMENT": 422,
    "NOT_FOUND": 404,
    "SESSION_NOT_FOUND": 404,
    "INVALID_STATE": 409,
    "CANCELLED": 409,
    "UNAVAILABLE": 503,
    "QUEUE_FULL": 429,
    "RATE_LIMITED": 429,
    "MAX_SESSIONS": 429,
    "TIMEOUT": 504,
    "POLICY_DENIED": 403,
    "FORBIDDEN": 403,
    "UNAUTHORIZED": 401,
    "METHOD_NOT_ALLOWED": 405,
    "REQUEST_TIMEOUT": 408,
    "TOO_LARGE": 413,
    "UNSUPPORTED_MEDIA_TYPE": 415,
    "STORE_FAILED": 503,
    "FRAME_TOO_LARGE": 413,
    "BUSY": 429,
}
_CODE_OF_STATUS = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHORIZED",
    403: "FORBIDDEN",
    404: "NOT_FOUND",
    405: "METHOD_NOT_ALLOWED",
    406: "NOT_ACCEPTABLE",
    409: "INVALID_STATE",
    413: "TOO_LARGE",
    415: "UNSUPPORTED_MEDIA_TYPE",
    422: "INVALID_ARGUMENT",
    429: "RATE_LIMITED",
    503: "UNAVAILABLE",
    504: "TIMEOUT",
}
_CORRELATION_ID = re.compile(r"[\x21-\x7e]{1,200}")


class TooLargeError(InvalidInputError):
    """The body is larger than the service takes."""

    code = "TOO_LARGE"


class MediaTypeError(InvalidInputError):
    """The body is not JSON."""

    code = "UNSUPPORTED_MEDIA_TYPE"


class ForbiddenError(SoniaError):
    """The guard does not let this caller in."""

    code = "FORBIDDEN"


class UnauthorizedError(SoniaError):
    """The caller is neither this user nor the holder of the token."""

    code = "UNAUTHORIZED"


class RateLimitedError(SoniaError):
    """More requests than the services take; `Retry-After` says when to come back."""

    code = "RATE_LIMITED"


class SlowBodyError(SoniaError):
    """The body did not arrive in time."""

    code = "REQUEST_TIMEOUT"


@dataclass
class Call:
    """One request as the answers need to know it."""

    service: ServicePort
    path: str
    correlation_id: str
    started: float = field(default_factory=time.perf_counter)
    grant: Grant | None = None
    """What the caller may do, as the guard found; None before it looked, and while logging in."""

    @property
    def openai(self) -> bool:
        """One of OpenAI's paths: errors are told as OpenAI tells them."""
        return self.service is ORCHESTRATOR and self.path.startswith("/v1/")

    @property
    def duration_ms(self) -> float:
        return round((time.perf_counter() - self.started) * 1000.0, 3)


def correlation_id(sent: str | None) -> str:
    """The caller's own id when it is printable and of sane length, else a new ``req_`` + 12 hex."""
    if sent and _CORRELATION_ID.fullmatch(sent):
        return sent
    return new_id("req")


def envelope(
    call: Call, operation: str, data: Any = None, error: dict[str, Any] | None = None
) -> dict[str, Any]:
    """The seven keys, no more. `ok` is true when there is no error."""
    return {
        "ok": error is None,
        "service": call.service.name,
        "operation": operation,
        "correlation_id": call.correlation_id,
        "duration_ms": call.duration_ms,
        "data": data,
        "error": error,
    }


def flat(call: Call, **fields: Any) -> dict[str, Any]:
    """The older services' success body: ``success`` and the fields side by side."""
    return {
        "success": True,
        **fields,
        "correlation_id": call.correlation_id,
        "timestamp": iso_z(),
    }


def status_of(error: SoniaError) -> int:
    """The true HTTP status: by code, a subclass without an own rule answers as its parent."""
    for kind in type(error).__mro__:
        status = _STATUS_OF_CODE.get(getattr(kind, "code", ""))
        if status is not None:
            return status
    return 500


def callers_fault(error: Exception) -> InvalidInputError | None:
    """What the system says of a name or a text that no program could use; None for other errors."""
    if isinstance(error, OSError) and error.errno in (errno.ENAMETOOLONG, errno.EILSEQ):
        return InvalidInputError("A name in the request is no possible path.", remedy="Shorten it.")
    if isinstance(error, RuntimeError) and "home directory" in str(error):
        return InvalidInputError(
            "A path in the request begins with ~ and a name that is no user here.",
            remedy="Write the whole path.",
        )
    if isinstance(error, OverflowError) and "SQLite" in str(error):
        return InvalidInputError("A number in the request is too large.")
    if isinstance(error, UnicodeEncodeError):
        return InvalidInputError(
            f"A text in the request has a character that cannot be used there ({error.reason}).",
            remedy="Leave it out.",
        )
    return None


def fault_fields(call: Call) -> dict[str, Any]:
    """What a caller is told of a fault of ours; the reason is in the log only."""
    return error_fields(
        "INTERNAL_ERROR",
        "Something went wrong inside Sonia.",
        f"The log has it under {call.correlation_id}.",
    )


def status_of_code(code: str) -> int:
    return _STATUS_OF_CODE.get(code, 500)


def code_of_status(status: int) -> str:
    return _CODE_OF_STATUS.get(status, f"HTTP_{status}")


def error_fields(code: str, message: str, remedy: str = "", details: Any = None) -> dict[str, Any]:
    """``{"code","message"}`` and, where there are any, ``details`` with the remedy in them."""
    found: dict[str, Any] = {"code": code, "message": message}
    kept = dict(details) if isinstance(details, dict) else ({"detail": details} if details else {})
    if remedy:
        kept["remedy"] = remedy
    if kept:
        found["details"] = kept
    return found


def failure(call: Call, error: dict[str, Any], operation: str | None = None) -> dict[str, Any]:
    """An error body in the form of the service asked."""
    if call.openai:
        return {"error": _openai_error(error)}
    if call.service.enveloped:
        return envelope(call, operation or call.path, None, error)
    return {
        "ok": False,
        "success": False,
        "service": call.service.name,
        "error": error,
        "detail": error["message"],
        "correlation_id": call.correlation_id,
        "timestamp": iso_z(),
    }


def _openai_error(error: dict[str, Any]) -> dict[str, Any]:
    """``{"message","type","param","code"}``; `param` is the first wrong field."""
    details = error.get("details") or {}
    fields = details.get("fields") or [{}]
    status = status_of_code(error["code"])
    kind = "invalid_request_error" if status < 500 else "server_error"
    kinds = {401: "authentication_error", 403: "permission_error", 429: "rate_limit_error"}
    message = f"{error['message']} {details.get('remedy', '')}".strip()
    param = details.get("param") or fields[0].get("field")
    return {
        "message": message,
        "type": kinds.get(status, kind),
        "param": param,
        "code": error["code"].lower(),
    }


def failure_of(
    call: Call, error: SoniaError, operation: str | None = None
) -> tuple[int, dict[str, Any], dict[str, str]]:
    """Status, body and extra headers for an error of ours."""
    fields = error_fields(error.code, error.message, error.remedy, error.details)
    status = status_of(error)
    headers = {}
    if status in (429, 503):
        wait_s = error.details.get("retry_after_s", RETRY_AFTER_S)
        headers["Retry-After"] = str(max(1, round(wait_s)))
    return status, failure(call, fields, operation), headers


def to_json(body: Any) -> bytes:
    """Compact UTF-8 JSON; what JSON has no word for (paths, dates) is written as text."""
    return _COMPACT.encode(body).encode("utf-8", "replace")


_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str)
