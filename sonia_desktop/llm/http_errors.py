"""What a server answered, as an error a user can act on; the key is never in one."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sonia_desktop.core.errors import DeadlineError, UnavailableError
from sonia_desktop.llm.provider import BadAnswerError

if TYPE_CHECKING:
    import httpx  # 0.2 s: at run time only when something is really asked


_LIKE_A_KEY = re.compile(
    r"\b(?:sk|pk|rk|gsk|xai|hf|key|api)[-_](?=[\w*.-]*[\d*])[\w*.-]{6,}|\bAIza[\w-]{10,}|"
    r"\bBearer\s+[\w.*-]{6,}",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Server:
    """Whom we talk to. `secret` never appears in an error or a log.

    `connect_s`: longest wait for a connection. `alive_path`: where a living server answers at once
    (any status); asked when it has not begun to answer after `alive_after_s`, and one that is
    silent there too is given up at once. Empty: never asked.
    """

    name: str
    base_url: str
    headers: Mapping[str, str]
    secret: str = ""
    connect_s: float = 5.0
    alive_path: str = ""
    alive_after_s: float = 0.4

    def scrub(self, text: str) -> str:
        """Without the key, and without what looks like anybody's: servers repeat what they got."""
        plain = text.replace(self.secret, "***") if self.secret else text
        return _LIKE_A_KEY.sub("***", plain)


@dataclass(frozen=True)
class Event:
    """One server-sent event; a plain JSON answer arrives as one event named ``json``."""

    name: str
    data: str


def parse_event(server: Server, event: Event) -> dict[str, Any]:
    """The event's JSON object. Raises `UnavailableError` for half an object or an error in it."""
    parsed = parsed_json(server, event.data.encode("utf-8", "replace"))
    if not isinstance(parsed, dict):
        raise not_an_answer(server)
    error = parsed.get("error")
    if error:
        raise UnavailableError(
            f"{server.name} stopped with an error: {_message(server, parsed)}",
            remedy="Try again, or choose another model.",
        )
    return parsed


def parsed_json(server: Server, content: bytes) -> Any:
    """The JSON of a body. Raises `BadAnswerError`."""
    if content.lstrip()[:1] == b"<":
        raise BadAnswerError(
            f"{server.name} at {server.base_url} sent a web page, not an answer.",
            remedy="Check the address; it mostly ends in /v1.",
        )
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise not_an_answer(server) from error


def not_an_answer(server: Server) -> UnavailableError:
    """The error for half an object, or none."""
    return BadAnswerError(
        f"{server.name} sent something that is not an answer (broken JSON).",
        remedy="Try again, or choose another model.",
    )


def broke_off(server: Server) -> UnavailableError:
    """The error for an answer without its end."""
    return UnavailableError(
        f"The answer of {server.name} broke off.", remedy="Try again, or look at its log."
    )


def silent(server: Server, deadline_s: float) -> DeadlineError:
    """The error for no answer in time."""
    return DeadlineError(
        f"{server.name} did not answer within {deadline_s:g} s.",
        remedy="Try again, choose a smaller model, or raise llm.deadline_s.",
    )


def endless(server: Server, total_s: float) -> DeadlineError:
    """The error for an answer that goes on and on."""
    return DeadlineError(
        f"{server.name}'s answer did not end within {total_s:g} s; it was stopped.",
        remedy="Ask for something shorter, choose another model, or raise llm.deadline_s.",
    )


def refused(server: Server, response: httpx.Response, content: bytes) -> UnavailableError:
    """The error for a status that is none of success."""
    status = response.status_code
    try:
        said = _message(server, json.loads(content))
    except (ValueError, RecursionError):
        said = (
            ""
            if content.lstrip()[:1] == b"<"
            else _short(server, content.decode("utf-8", "replace"))
        )
    words = f" It says: {said}" if said else ""
    if status in (401, 403):
        return UnavailableError(
            f"{server.name} refused the key ({status}).{words}",
            remedy="Store a valid key in the settings.",
            status=status,
        )
    if status == 404:
        return UnavailableError(
            f"{server.name} does not know this model or address (404).{words}",
            remedy="Check llm.model and llm.base_url.",
            status=status,
        )
    if status == 429:
        after = response.headers.get("retry-after", "")
        remedy = f"Try again in {after} s." if after.isdigit() else "Try again in a while."
        return UnavailableError(
            f"{server.name} takes no more requests now (429).{words}",
            remedy=remedy,
            status=status,
            retry_after_s=int(after) if after.isdigit() else None,
        )
    return UnavailableError(
        f"{server.name} failed with status {status}.{words}",
        remedy="Try again, or look at its log.",
        status=status,
    )


def _message(server: Server, parsed: Any) -> str:
    error = parsed.get("error", parsed) if isinstance(parsed, dict) else parsed
    if isinstance(error, dict):
        error = error.get("message") or error.get("detail") or ""
    return _short(server, str(error))


def _short(server: Server, text: str) -> str:
    flat = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    told = server.scrub(flat)[:300]
    return told if not told or told[-1] in ".!?…" else f"{told}."


def why(error: httpx.HTTPError) -> str:
    """What went wrong on the way, in words."""
    import httpx

    if isinstance(error, httpx.ConnectTimeout):
        return "no connection in time"
    if isinstance(error, httpx.ConnectError):
        return "no connection"
    return type(error).__name__
