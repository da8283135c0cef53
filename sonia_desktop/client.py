"""The ways to a running Sonia: `Running`, the command line's, found through the ports file; and
`Sonia`, for everybody's scripts.
"""

from __future__ import annotations

import base64
import contextlib
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import httpx

from sonia_desktop.core.errors import InvalidInputError, SoniaError
from sonia_desktop.services_client import Found, Ran, Reply, Seen, ServiceError, Sonia

if TYPE_CHECKING:  # numpy comes with it, and `sonia --help` shall not wait for that
    from sonia_desktop.vision.target import Target

__all__ = [
    "PORTS_FILE",
    "Found",
    "Ran",
    "RemoteError",
    "Reply",
    "Running",
    "Seen",
    "ServiceError",
    "Sonia",
    "find_running",
]

PORTS_FILE = "ports.json"
_SERVICES = ("orchestrator", "api-gateway")  # both have the command line's door
_FIND_TIMEOUT_S = 3.0
_CALL_TIMEOUT_S = 150.0
_LISTEN_TIMEOUT_S = 3600.0
"""Between two pieces of a recording: others may be heard first. The running one gives up before."""
_SENT_AS_IT_IS = 16 * 1024 * 1024


class RemoteError(SoniaError):
    """The running Sonia refused or failed; the message is its own."""

    def __init__(self, code: str, message: str, remedy: str = "") -> None:
        super().__init__(message, remedy=remedy)
        self.code = code


def find_running(data_dir: Path) -> Running | None:
    """The Sonia that works on this data folder, or None when none answers."""
    try:
        ports = json.loads((data_dir / PORTS_FILE).read_text(encoding="utf-8"))["ports"]
        port = next(ports[service] for service in _SERVICES if service in ports)
    except (OSError, ValueError, KeyError, TypeError, StopIteration):
        return None
    client = httpx.Client(
        base_url=f"http://127.0.0.1:{port}", timeout=_FIND_TIMEOUT_S, trust_env=False
    )
    try:
        answers = client.get("/healthz").status_code == httpx.codes.OK
    except httpx.HTTPError:
        answers = False
    if not answers:
        client.close()
        return None
    client.timeout = httpx.Timeout(_CALL_TIMEOUT_S)
    return Running(client)


class Running:
    """A running Sonia. The same methods as `in_process.InProcess`."""

    running = True

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    @property
    def address(self) -> str:
        """Of the service it talks to."""
        return str(self._client.base_url).rstrip("/")

    def close(self) -> None:
        """Hang up."""
        self._client.close()

    def _post(
        self, path: str, body: dict[str, Any], timeout: float | httpx.Timeout = _CALL_TIMEOUT_S
    ) -> Any:
        try:
            answer = self._client.post(f"/api/v1/cli/{path}", json=body, timeout=timeout)
        except UnicodeEncodeError as error:  # a terminal of another encoding
            raise InvalidInputError(
                "What was given holds bytes that are no UTF-8.", remedy="Write it in UTF-8."
            ) from error
        except httpx.HTTPError as error:
            raise RemoteError(
                "UNAVAILABLE", f"The running Sonia does not answer: {error}"
            ) from error
        if answer.status_code >= httpx.codes.BAD_REQUEST:
            raise _refused(answer)
        return answer.json()

    def ask(self, text: str, *, dry_run: bool, go_on: bool = False) -> dict[str, Any]:
        """`go_on`: in the last conversation that was asked in from a command line."""
        asked = {"text": text, "dry_run": dry_run, "go_on": go_on}
        answer: dict[str, Any] = self._post("ask", asked)
        return answer

    def listen(
        self, file: Path, name: str, on_part: Callable[[dict[str, Any]], object]
    ) -> dict[str, Any]:
        """`on_part` gets what was heard of each piece (`shapes.part_shape`) as soon as it was;
        `name` is told in errors."""
        with _sendable(file, name) as sound:
            request = self._client.build_request(
                "POST",
                "/api/v1/cli/listen",
                data={"name": name},
                files={"file": ("sound", sound, "application/octet-stream")},
                timeout=_LISTEN_TIMEOUT_S,
            )
            try:
                answer = self._client.send(request, stream=True)
                with contextlib.closing(answer):
                    if answer.status_code >= httpx.codes.BAD_REQUEST:
                        answer.read()
                        raise _refused(answer)
                    for line in answer.iter_lines():
                        told: dict[str, Any] = json.loads(line)
                        if (error := told.get("error")) is not None:
                            raise RemoteError(error["code"], error["message"], error["remedy"])
                        if "until_s" not in told:
                            return told
                        on_part(told)
            except httpx.HTTPError as error:
                raise RemoteError(
                    "UNAVAILABLE", f"The running Sonia does not answer: {error}"
                ) from error
        raise RemoteError("UNAVAILABLE", "The running Sonia left in the middle of the recording.")

    def say(self, text: str, *, voice: str, speed: float) -> dict[str, Any]:
        """Aloud; the running one's own voice through its own loudspeaker, else through ours."""
        if not voice and speed == 1.0:  # who answers knows how long that takes
            endless = httpx.Timeout(_CALL_TIMEOUT_S, read=None)
            said: dict[str, Any] = self._post("say", {"text": text}, endless)
            return said
        from sonia_desktop.in_process import play
        from sonia_desktop.terminal import settings_now

        play(self.speech(text, voice=voice, speed=speed), settings_now()[0])
        return {"text": text, "played": True}

    def speech(self, text: str, *, voice: str, speed: float) -> Iterator[bytes]:
        """PCM as `api.sound_out` makes it, piece by piece; who leaves early takes the rest back."""
        body = {"text": text, "voice": voice, "speed": speed}
        try:
            with self._client.stream("POST", "/api/v1/cli/speech", json=body) as answer:
                if answer.status_code >= httpx.codes.BAD_REQUEST:
                    answer.read()
                    raise _refused(answer)
                yield from answer.iter_bytes()
        except httpx.HTTPError as error:
            raise RemoteError(
                "UNAVAILABLE", f"The running Sonia broke off in the middle of the speech: {error}"
            ) from error

    def see(
        self,
        content: bytes | None,
        name: str,
        target: Target | None,
        *,
        annotate: bool,
        language: str = "",
    ) -> dict[str, Any]:
        """What was read; with `annotate` also "annotated", a PNG as bytes."""
        body: dict[str, Any] = {"name": name, "annotate": annotate, "language": language}
        if content is not None:
            body["content"] = _text(content)
        elif target is not None and target.region is not None:
            region = target.region
            body["region"] = [region.x, region.y, region.w, region.h]
        elif target is not None and target.kind.value == "monitor":
            body["monitor"] = target.monitor
        elif target is not None:
            body[target.kind.value] = True
        seen: dict[str, Any] = self._post("see", body)
        if annotate:
            seen["annotated"] = base64.b64decode(seen["annotated"])
        return seen

    def screen_status(self) -> dict[str, Any]:
        held: dict[str, Any] = self._post("screen/status", {})
        return held

    def screen_search(self, query: str, limit: int, program: str) -> dict[str, Any]:
        """``{"text", "found": [...]}``."""
        body = {"query": query, "limit": limit, "program": program}
        found: dict[str, Any] = self._post("screen/search", body)
        return found

    def screen_picture(self, moment: int) -> bytes:
        """A JPEG."""
        return base64.b64decode(self._post("screen/picture", {"moment": moment})["content"])

    def screen_forget(self, what: dict[str, Any]) -> dict[str, Any]:
        """`what` are the arguments of `remembering.what_to_forget`."""
        gone: dict[str, Any] = self._post("screen/forget", what)
        return gone

    def screen_switch(self, on: bool) -> dict[str, Any]:
        """Off at once; on asks the user in the window: the action that waits for it."""
        switched: dict[str, Any] = self._post("screen/switch", {"on": on})
        return switched

    def memory_add(self, text: str) -> dict[str, Any]:
        item: dict[str, Any] = self._post("memory/add", {"text": text})
        return item

    def memory_search(
        self, query: str, limit: int, chosen: Mapping[str, Any] | None = None
    ) -> list[dict[str, Any]]:
        """`chosen`: as `memory_work.filter_of`."""
        asked = {"query": query, "limit": limit, "chosen": chosen or {}}
        hits: list[dict[str, Any]] = self._post("memory/search", asked)
        return hits

    def memory_list(self, limit: int, chosen: Mapping[str, Any]) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = self._post("memory/list", {"limit": limit, "chosen": chosen})
        return items

    def memory_undo(self, memory_id: str) -> dict[str, Any]:
        undone: dict[str, Any] = self._post("memory/undo", {"id": memory_id})
        return undone

    def memory_show(self, memory_id: str) -> dict[str, Any]:
        found: dict[str, Any] = self._post("memory/show", {"id": memory_id})
        return found

    def memory_private(self, on: bool | None) -> dict[str, Any]:
        """Private mode switched, or (None) told: ``{"on": bool}``."""
        told: dict[str, Any] = self._post("memory/private", {"on": on})
        return told

    def memory_edit(self, memory_id: str, content: str) -> dict[str, Any]:
        item: dict[str, Any] = self._post("memory/edit", {"id": memory_id, "content": content})
        return item

    def memory_forget(self, memory_id: str, reason: str) -> bool:
        gone = self._post("memory/forget", {"id": memory_id, "reason": reason})
        return bool(gone["forgotten"])

    def memory_begin(self, kind: str, args: dict[str, Any]) -> dict[str, Any]:
        """Long work; the job (`memory_job` tells how far it is)."""
        job: dict[str, Any] = self._post("memory/begin", {"kind": kind, "args": args})
        return job

    def memory_job(self, job_id: str, *, cancel: bool) -> dict[str, Any]:
        job: dict[str, Any] = self._post("memory/job", {"id": job_id, "cancel": cancel})
        return job

    def memory_backups(self) -> list[dict[str, Any]]:
        made: list[dict[str, Any]] = self._post("memory/backups", {})
        return made

    def consent_wish(self, wish: str, args: dict[str, Any], *, person: bool = False) -> Any:
        """Rules, questions, audit, stop: as `consent_work.consent`; a yes is given in a window."""
        return self._post(f"consent/{wish}", {"args": args})

    def tools(self) -> list[dict[str, Any]]:
        tools: list[dict[str, Any]] = self._post("tools/list", {})
        return tools

    def take_up_setting(self, key: str) -> dict[str, Any]:
        """A setting was changed in the file; ``live``: it holds now, with ``value``."""
        answer: dict[str, Any] = self._post("settings/taken-up", {"key": key})
        return answer

    def run_tool(self, name: str, args: dict[str, Any]) -> dict[str, Any]:
        action: dict[str, Any] = self._post("tools/run", {"name": name, "args": args})
        return action

    def chats(self, wish: str, args: dict[str, Any]) -> Any:
        """Conversations, as `chat_work.chats`."""
        return self._post("chat/wish", {"wish": wish, "args": args})

    @contextlib.contextmanager
    def talk(
        self, text: str, conversation_id: str | None, persona: str = ""
    ) -> Iterator[Iterator[dict[str, Any]]]:
        """One turn, event by event, as `chat_work.talk`; leaving the block stops it."""
        body = {"text": text, "conversation_id": conversation_id, "persona": persona}
        timeout = httpx.Timeout(_CALL_TIMEOUT_S, read=None)
        path = "/api/v1/cli/chat/say"
        with self._client.stream("POST", path, json=body, timeout=timeout) as answer:
            if answer.status_code >= httpx.codes.BAD_REQUEST:
                answer.read()
                raise _refused(answer)
            yield (json.loads(line) for line in answer.iter_lines() if line)

    def consent(self, approval_id: str, allow: bool) -> None:
        """Answer a question. Raises `RemoteError` where only the window may say yes."""
        self._post("chat/consent", {"approval_id": approval_id, "allow": allow})

    def models(self, action: str, args: dict[str, Any]) -> Any:
        """An action of `model_shelf.ModelShelf.do`."""
        return self._post(f"models/{action}", {"args": args})

    def failing(self) -> dict[str, Any]:
        """What rests after failures, and what failed for good (`sonia_desktop.failing.told`)."""
        told: dict[str, Any] = self._post("failing", {})
        return told

    def letters(self, wish: str, args: dict[str, Any]) -> Any:
        """Calls that failed for good, as `letter_work.letters`."""
        return self._post(f"letters/{wish}", {"args": args})

    def health(self) -> dict[str, Any]:
        """The health board of the running one."""
        board: dict[str, Any] = self._post("health", {})
        return board


@contextlib.contextmanager
def _sendable(file: Path, name: str) -> Iterator[BinaryIO]:
    """The file, or, where it is large, its sound alone as the recogniser wants it."""
    if file.stat().st_size <= _SENT_AS_IT_IS:
        with file.open("rb") as content:
            yield content
        return
    import tempfile

    import soundfile

    from sonia_desktop.audio.files import SPEECH_RATE_HZ, load_speech

    with tempfile.TemporaryFile(suffix=".flac") as packed:
        soundfile.write(packed, load_speech(file, name), SPEECH_RATE_HZ, format="FLAC")
        packed.seek(0)
        yield packed


def _refused(answer: httpx.Response) -> RemoteError:
    """The running Sonia's own words."""
    content = answer.json()
    problem = content.get("error") or {}
    message = problem.get("message") or str(content)
    remedy = problem.get("remedy") or (problem.get("details") or {}).get("remedy")
    return RemoteError(str(problem.get("code")), message, str(remedy or ""))


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
