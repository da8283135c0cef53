"""The loopback services: one thread, one event loop, one server behind all ports.

    server = ApiServer(assistant)
    server.start()          # the ports are bound; requests wait until the routes are loaded
    server.wait_ready(10)
    server.stop()           # running requests finish, WebSockets are closed, ports are free

FastAPI and uvicorn are imported in the server's own thread: they cost the window nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import json
import os
import socket
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog

from sonia_desktop.api.asgi import App
from sonia_desktop.api.limits import Limits, allow_files
from sonia_desktop.api.outside import Outside, outside
from sonia_desktop.api.peer import listener
from sonia_desktop.api.ports import SERVICES, ServicePort, port_of
from sonia_desktop.api.scopes import SCOPES, checked
from sonia_desktop.api.security import Guard
from sonia_desktop.api.supervision import Supervision
from sonia_desktop.api.tokens import AccessToken, Token, Tokens
from sonia_desktop.api.traffic import Traffic
from sonia_desktop.core import installation, tracing
from sonia_desktop.core.errors import SettingsError
from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.core.ids import iso_z
from sonia_desktop.serving import Door, Request

if TYPE_CHECKING:
    from sonia_desktop.api.kept_answers import KeptAnswers
    from sonia_desktop.assistant import Assistant

_log = structlog.get_logger(__name__)

PORTS_FILE = "ports.json"
TOKEN_FILE = "api.token"
_BACKLOG = 2048
_READERS = 4
_KEEP_ALIVE_S = 30
_WS_MESSAGE_BYTES = 1024 * 1024


class ApiServer:
    """Serves one assistant. `ports` is what is really in use, by service name."""

    def __init__(self, assistant: Assistant, *, limits: Limits = Limits()) -> None:  # noqa: B008
        self._assistant = assistant
        self._limits = limits
        self._folder = Path(assistant.settings.data_dir)
        self.ports: dict[str, int] = {}
        self.taken: dict[str, str] = {}
        """Service name -> who has its port."""
        self.token: AccessToken | None = None
        self._services: dict[int, ServicePort] = {}
        self._sockets: list[socket.socket] = []
        self.outside: Outside | None = None
        """Where else it is served, with TLS; None: on loopback only."""
        self._outside_sockets: list[socket.socket] = []
        self._thread: threading.Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._leave: asyncio.Event | None = None
        self._guard: Guard | None = None
        self._traffic = Traffic()
        self._settled = threading.Event()
        self._failure = ""
        self._stopping = False
        self._grace_s = 2.0

    # --- life -------------------------------------------------------------------------------

    def start(self) -> None:
        """Bind every free port and start the thread. Taken ports are reported, not fatal."""
        if self._thread is not None:
            return
        for service in SERVICES:
            self._bind(service, self._wanted(service))
        if not self.ports:
            self._report()
            self._settled.set()
            return
        self._bind_outside()
        self.token = AccessToken.open(self._folder / TOKEN_FILE)
        self._publish()
        self._assistant.health.set(Health("services", HealthState.STARTING))
        self._thread = threading.Thread(target=self._run, name="sonia-api", daemon=True)
        self._thread.start()

    def wait_ready(self, timeout_s: float = 10.0) -> bool:
        """True when requests are answered; False when that failed or takes longer."""
        return self._settled.wait(timeout_s) and bool(self.ports) and not self._failure

    @property
    def in_flight(self) -> int:
        """Requests and WebSockets under way now."""
        return self._guard.in_flight if self._guard is not None else 0

    def stop(self, deadline_s: float = 2.0) -> None:
        """Let running requests finish, close WebSockets, free the ports. Safe to call twice."""
        self._stopping = True
        self._grace_s = max(0.2, deadline_s - 0.5)
        if self._thread is not None:
            if self._loop is not None and self._leave is not None:
                with contextlib.suppress(RuntimeError):  # the loop has ended by itself
                    self._loop.call_soon_threadsafe(self._leave.set)
            self._thread.join(deadline_s + 0.5)
            if self._thread.is_alive():
                _log.warning("api_did_not_stop", deadline_s=deadline_s)
        for bound in (*self._sockets, *self._outside_sockets):
            bound.close()
        self._sockets.clear()
        self._outside_sockets.clear()
        self._unpublish()
        if self.ports:
            self._assistant.health.set(Health("services", HealthState.OFF))

    # --- what the window lists (`serving.Services`) ---------------------------------------------

    def doors(self) -> list[Door]:
        """Every service: where it answers, or who has its port."""
        return [
            Door(
                service.name,
                service.about,
                f"http://127.0.0.1:{self._wanted(service)}",
                "" if service.name in self.ports else self.taken.get(service.name, "not bound"),
            )
            for service in SERVICES
        ]

    def requests(self) -> list[Request]:
        return self._traffic.book.listed()

    @property
    def scopes(self) -> tuple[str, ...]:
        return SCOPES

    @property
    def reached_from(self) -> str:
        return self.outside.address if self.outside is not None and self._outside_sockets else ""

    def tokens(self) -> list[Token]:
        return Tokens(self._assistant.db).all()

    def create_token(self, name: str, scopes: Sequence[str], days: int | None) -> tuple[Token, str]:
        return Tokens(self._assistant.db).create(name, checked(scopes), days)

    def revoke_token(self, token_id: str) -> None:
        Tokens(self._assistant.db).revoke(token_id)

    # --- ports ------------------------------------------------------------------------------

    def _wanted(self, service: ServicePort) -> int:
        chosen = self._assistant.settings.api
        return port_of(service, chosen.port_offset, chosen.ports)

    def _bind(self, service: ServicePort, port: int) -> None:
        try:
            bound = [_listen(socket.AF_INET, "127.0.0.1", port)]
        except OSError as error:
            owner = listener(port) if error.errno == errno.EADDRINUSE else str(error)
            self.taken[service.name] = f"port {port} is taken by {owner}"
            _log.warning("port_taken", service=service.name, port=port, owner=owner)
            return
        try:
            bound.append(_listen(socket.AF_INET6, "::1", port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:  # "localhost" may lead there: the user must know
                self.taken[f"{service.name} on [::1]"] = f"port {port} is taken by {listener(port)}"
        self._sockets += bound
        self._services[port] = service
        self.ports[service.name] = port

    def _bind_outside(self) -> None:
        """The same ports on the address that was chosen besides loopback."""
        chosen = self._assistant.settings.api
        try:
            self.outside = outside(
                chosen.listen_on, chosen.tls_certificate, chosen.tls_key, self._folder
            )
        except SettingsError as error:
            self.taken["beyond loopback"] = f"{error} {error.remedy}".strip()
        if self.outside is None:
            return
        for port, service in self._services.items():
            try:
                bound = _listen(self.outside.family, self.outside.address, port)
            except OSError as error:
                told = f"{self.outside.address}:{port}: {error.strerror or error}"
                self.taken[f"{service.name} beyond loopback"] = told
                _log.warning("outside_port_not_bound", service=service.name, error=told)
                continue
            self._outside_sockets.append(bound)

    def _report(self) -> None:
        """Tell the health board how many services answer, and who has the others' ports."""
        engine = f"{len(self.ports)} of {len(SERVICES)} on 127.0.0.1" if self.ports else ""
        remedy = "End the other program, or start with --port-offset 100."
        told = "; ".join(f"{name}: {why}" for name, why in self.taken.items())
        if self._failure:
            health = Health(
                "services",
                HealthState.UNAVAILABLE,
                detail=self._failure,
                remedy=installation.again(),
            )
        elif not self.ports:
            health = Health("services", HealthState.UNAVAILABLE, detail=told, remedy=remedy)
        elif self.taken:
            health = Health("services", HealthState.DEGRADED, engine, detail=told, remedy=remedy)
        else:
            ports = sorted(self.ports.values())
            told = f"ports {ports[0]} to {ports[-1]}"
            if self.outside is not None:
                told += f"; {self.outside.address} too, with TLS and a token"
            health = Health("services", HealthState.READY, engine, detail=told)
        self._assistant.health.set(health)

    def _publish(self) -> None:
        """Write the ports file for other programs of this user; all of it, or nothing."""
        import sonia_desktop

        assert self.token is not None
        found = {
            "version": sonia_desktop.__version__,
            "pid": os.getpid(),
            "started_at": iso_z(self._assistant.started_at),
            "host": "127.0.0.1",
            "ports": self.ports,
            "taken": self.taken,
            "token_file": str(self.token.file) if self.token.file else None,
            "outside": self._told_outside(),
        }
        target = self._folder / PORTS_FILE
        draft = target.with_name(f".{PORTS_FILE}.{os.getpid()}")
        try:
            draft.unlink(missing_ok=True)
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
                json.dump(found, out, indent=2)
            draft.replace(target)
        except OSError as error:
            _log.warning("ports_file_not_written", file=str(target), error=str(error))

    def _told_outside(self) -> dict[str, str] | None:
        if self.outside is None:
            return None
        return {
            "address": self.outside.address,
            "certificate": str(self.outside.certificate),
            "sha256": self.outside.fingerprint(),
        }

    def _unpublish(self) -> None:
        target = self._folder / PORTS_FILE
        with contextlib.suppress(OSError, ValueError):
            if json.loads(target.read_text())["pid"] == os.getpid():
                target.unlink()

    # --- the thread -------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=_loop_factory()) as runner:
                runner.run(self._serve())
        except Exception as error:  # noqa: BLE001 - told on the health board
            self._failure = f"The services could not start: {error}"
            _log.exception("api_failed")
            self._report()
        finally:
            self._settled.set()

    async def _serve(self) -> None:
        self._loop, self._leave = asyncio.get_running_loop(), asyncio.Event()
        allow_files(2 * self._limits.connections)
        if self._stopping:
            return
        readers = ThreadPoolExecutor(_READERS, thread_name_prefix="sonia-api-reader")
        self._loop.set_default_executor(readers)
        traffic = self._traffic
        supervision = Supervision(self._assistant.health, self._assistant.bus, self.ports)
        from sonia_desktop.memory.types import MemoryChanged

        kept = self._store()
        forgetting = self._assistant.bus.subscribe(MemoryChanged, lambda _: kept.clear())
        self._guard = Guard(
            self._applications(traffic, supervision, kept),
            token=self.token or AccessToken.open(self._folder / TOKEN_FILE),
            tokens=Tokens(self._assistant.db),
            traffic=traffic,
            allowed_origins=tuple(self._assistant.settings.api.allowed_origins),
            limits=self._limits,
            outside=self.outside,
        )
        looking = asyncio.create_task(supervision.run())
        await asyncio.to_thread(tracing.start)
        try:
            await self._until_told(self._guard)
        finally:
            looking.cancel()
            forgetting.close()
            kept.close()
            with contextlib.suppress(asyncio.CancelledError):
                await looking
            await asyncio.to_thread(tracing.stop)

    def _store(self) -> KeptAnswers:
        """Answers that are kept, as the settings want it."""
        from sonia_desktop.api.kept_answers import KeptAnswers

        chosen, db = self._assistant.settings.api, self._assistant.db
        return KeptAnswers(
            db.path if db.kept else None, chosen.cache_ttl_s, int(chosen.cache_mb * 1e6)
        )

    def _applications(
        self, traffic: Traffic, supervision: Supervision, kept: KeptAnswers
    ) -> dict[int, tuple[ServicePort, App]]:
        from sonia_desktop.api.applications import build

        built = build(self._assistant, self.ports, traffic, supervision, kept)
        return {port: (service, built[service]) for port, service in self._services.items()}

    async def _until_told(self, guard: App) -> None:
        import uvicorn

        from sonia_desktop.api.lines import Line, connection_class

        class Server(uvicorn.Server):
            """Sleeps until told to leave, instead of looking at a flag ten times a second."""

            async def main_loop(server) -> None:  # noqa: N805 - `self` is the ApiServer here
                self._settled.set()
                self._report()
                assert self._leave is not None
                await self._leave.wait()
                server.config.timeout_graceful_shutdown = self._grace_s  # type: ignore[assignment]

        def server(**tls: Any) -> Server:
            return Server(
                uvicorn.Config(
                    guard,
                    http=connection_class(self._limits),
                    ws=Line,
                    ws_max_size=_WS_MESSAGE_BYTES,
                    lifespan="off",
                    interface="asgi3",
                    proxy_headers=False,  # nobody may tell us whom we talk to
                    server_header=False,
                    date_header=False,
                    access_log=False,
                    reset_contextvars=True,  # nothing of one request's context in the next
                    log_config=None,
                    backlog=_BACKLOG,
                    timeout_keep_alive=_KEEP_ALIVE_S,
                    **tls,
                )
            )

        serving = [server().serve(sockets=self._sockets)]
        if self.outside is not None and self._outside_sockets:
            tls = server(ssl_certfile=self.outside.certificate, ssl_keyfile=self.outside.key)
            serving.append(tls.serve(sockets=self._outside_sockets))
        await asyncio.gather(*serving)


def _listen(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    found = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":  # a port in TIME_WAIT is free; on Windows the flag means sharing
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            found.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        found.bind((host, port))
        found.listen(_BACKLOG)
        found.setblocking(False)
    except OSError:
        found.close()
        raise
    return found


def _loop_factory() -> Any:
    try:
        import uvloop
    except ImportError:  # Windows
        return None
    return uvloop.new_event_loop
