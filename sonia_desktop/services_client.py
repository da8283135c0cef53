"""A small typed client of the services, for scripts. `sonia_desktop.client` gives it out.

    from sonia_desktop.client import Sonia

    with Sonia() as sonia:                       # the one that runs here, as this user
        print(sonia.ask("what time is it").text)
        sonia.remember("my dentist is on Friday at nine")
        print(sonia.recall("dentist")[0].content)

    Sonia("https://192.168.1.20:8000", token="sonia_...", verify="api-certificate.pem")

Every failure is a `SoniaError` with the service's own code, sentence and remedy.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx

from sonia_desktop.core.errors import InvalidInputError, SoniaError, UnavailableError

TIMEOUT_S = 150.0
_PENDING = 202


class ServiceError(SoniaError):
    """The service refused or failed; `code`, message and remedy are its own."""

    def __init__(self, code: str, message: str, remedy: str = "", status: int = 0) -> None:
        super().__init__(message, remedy=remedy)
        self.code = code
        self.status = status


@dataclass(frozen=True)
class Reply:
    """What Sonia answered. `waits_for` is the approval the user must give in the window; empty when
    nothing waits. `stages`: milliseconds by stage."""

    text: str
    turn_id: str
    tools: tuple[str, ...] = ()
    confidence: float = 0.0
    waits_for: str = ""
    stages: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Found:
    """A memory that was found; `score` from 0 to 1."""

    id: str
    content: str
    score: float


@dataclass(frozen=True)
class Ran:
    """A tool that ran, or waits for the user (`waits_for`)."""

    tool: str
    done: bool
    result: Any
    waits_for: str = ""


@dataclass(frozen=True)
class Seen:
    """What is on the screen or in a picture; secrets are masked already."""

    text: str
    description: str
    elements: tuple[dict[str, Any], ...]
    size: tuple[int, int]


class Sonia:
    """One connection to the orchestrator's port. Thread-safe as httpx is.

    Args:
        address: such as "http://127.0.0.1:8000"; empty: the Sonia that runs on `data_dir`.
        token: for another user or another machine; see `sonia token`.
        data_dir: where to look for a running one; None: the settings say.
        verify: the certificate to trust beyond loopback (a PEM file).
        timeout_s: the longest a call may take.

    Raises `UnavailableError` when none runs.
    """

    def __init__(
        self,
        address: str = "",
        *,
        token: str = "",
        data_dir: Path | None = None,
        verify: Path | str | None = None,
        timeout_s: float = TIMEOUT_S,
    ) -> None:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._http = httpx.Client(
            base_url=address.rstrip("/") or _running(data_dir),
            headers=headers,
            timeout=timeout_s,
            trust_env=False,
            verify=_trusted(verify),
        )

    def __enter__(self) -> Sonia:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Hang up."""
        self._http.close()

    def ask(self, text: str, *, conversation_id: str | None = None) -> Reply:
        """Say something, as if typed in the window."""
        body = {"message": text, "conversation_id": conversation_id}
        told = self._post("/api/v1/agent/process", _given(body))
        return Reply(
            text=str(told.get("response") or ""),
            turn_id=str(told.get("turn_id") or ""),
            tools=tuple(told.get("tools") or ()),
            confidence=float(told.get("confidence") or 0.0),
            waits_for=str(told.get("approval_id") or ""),
            stages=dict(told.get("stages") or {}),
        )

    def remember(self, content: str) -> str:
        """Keep a memory; its id. It is on disk when this returns."""
        told = self._post("/api/v1/agent/store-memory", {"content": content})
        return str(told["memory_id"])

    def recall(self, query: str, limit: int = 5) -> list[Found]:
        """The memories that answer best, best first."""
        told = self._post("/api/v1/agent/retrieve-memory", {"query": query, "limit": limit})
        return [
            Found(str(each["id"]), str(each["content"]), float(each["score"]))
            for each in told["memories"]
        ]

    def run(self, tool: str, **args: Any) -> Ran:
        """Run a tool, through the same consent as everything else."""
        told = self._post(f"/api/v1/agent/execute-tool?tool_name={tool}", {"parameters": args})
        waits_for = str(told.get("approval_id") or "")
        return Ran(tool, not waits_for, told.get("result"), waits_for)

    def see(self, picture: bytes | None = None) -> Seen:
        """Read the screen, or a picture (PNG, JPEG, WebP ...)."""
        body = {}
        if picture is not None:
            body["image_data"] = base64.b64encode(picture).decode("ascii")
        told = self._post("/api/v1/agent/analyze-screenshot", body)
        size = told["image_dimensions"]
        return Seen(
            str(told["text"]),
            str(told["analysis"]),
            tuple(told["elements"]),
            (int(size["width"]), int(size["height"])),
        )

    def transcribe(self, sound: bytes, name: str = "sound.wav") -> str:
        """The words of a sound file."""
        answer = self._send(
            "POST", "/v1/audio/transcriptions", files={"file": (name, sound)}, data={"model": "any"}
        )
        return str(answer.json()["text"])

    def speech(self, text: str) -> bytes:
        """A WAV file of the text said aloud."""
        body = {"input": text, "model": "any", "voice": "default", "response_format": "wav"}
        return self._send("POST", "/v1/audio/speech", json=body).content

    def status(self) -> dict[str, Any]:
        """What works now."""
        return self._get("/api/v1/agent/status")

    def _get(self, path: str) -> dict[str, Any]:
        return dict(self._send("GET", path).json())

    def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        return dict(self._send("POST", path, json=body).json())

    def _send(self, method: str, path: str, **what: Any) -> httpx.Response:
        try:
            answer = self._http.request(method, path, **what)
        except httpx.TimeoutException as error:
            raise UnavailableError(
                f"Sonia did not answer within {self._http.timeout.read:g} seconds."
            ) from error
        except httpx.HTTPError as error:
            raise UnavailableError(
                f"Sonia does not answer at {self._http.base_url}: {error}",
                remedy="Start her: sonia serve",
            ) from error
        if answer.status_code >= httpx.codes.BAD_REQUEST:
            raise _problem(answer)
        return answer


def _running(data_dir: Path | None) -> str:
    from sonia_desktop.client import find_running

    if data_dir is None:
        from sonia_desktop.settings import load_settings

        data_dir = load_settings()[0].data_dir
    running = find_running(data_dir)
    if running is None:
        raise UnavailableError(
            f"No Sonia runs on {data_dir}.", remedy="Start her: sonia serve (or give an address)."
        )
    address = running.address
    running.close()
    return address


def _trusted(verify: Path | str | None) -> Any:
    """httpx's `verify`. Raises `InvalidInputError` for a file that is no certificate."""
    if verify is None:
        return True
    import ssl

    try:
        return ssl.create_default_context(cafile=str(verify))
    except (OSError, ssl.SSLError) as error:
        raise InvalidInputError(f"{verify} is no certificate (PEM): {error}") from error


def _problem(answer: httpx.Response) -> ServiceError:
    try:
        body = answer.json()
    except ValueError:
        body = {}
    told = body.get("error") if isinstance(body, dict) else None
    if not isinstance(told, dict):
        return ServiceError("HTTP_ERROR", f"{answer.status_code}: {answer.text[:200]}")
    return ServiceError(
        str(told.get("code") or "HTTP_ERROR"),
        str(told.get("message") or answer.text[:200]),
        str(told.get("remedy") or ""),
        answer.status_code,
    )


def _given(body: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in body.items() if value is not None}
