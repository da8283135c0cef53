"""`sonia serve`: the assistant and her services without a window."""

from __future__ import annotations

import signal
import sys
import threading
from typing import TYPE_CHECKING, NoReturn

import typer

from sonia_desktop.terminal import (
    DataDir,
    PortOffset,
    choose,
    fail,
    note,
    settings_now,
    start_logging,
)

if TYPE_CHECKING:
    from sonia_desktop.api.server import ApiServer

_FINISHING_S = 5.0
"""So long a turn that runs may take when Sonia is told to end."""


def serve(data_dir: DataDir = None, port_offset: PortOffset = None) -> None:
    """The same assistant and services without a window."""
    choose(data_dir, port_offset)
    run_serve()


def run_serve() -> NoReturn:
    """Serve until told to end; running turns are finished first."""
    settings, problems = settings_now()
    start_logging(settings)
    stop = threading.Event()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: stop.set())
    from sonia_desktop.api.server import ApiServer
    from sonia_desktop.assistant import Assistant

    assistant = Assistant(settings, problems)
    if not assistant.first:
        assistant.stop()
        fail(f"Sonia already runs on {settings.data_dir}. Use it, or choose another --data-dir.")
    server = ApiServer(assistant)
    assistant.start()
    try:
        server.start()
        for problem in problems:
            note(str(problem))
        for notice in assistant.db.notices:
            note(f"{notice.detail} {notice.remedy}")
        _tell_where(server)
        typer.echo("Ctrl+C ends it.")
        sys.stdout.flush()
        stop.wait()
    finally:
        server.stop(_FINISHING_S)
        assistant.stop()
    raise typer.Exit(0)


def _tell_where(server: ApiServer) -> None:
    """The address to call, and the services whose port somebody else has."""
    for name, why in server.taken.items():
        note(f"{name} is not served: {why}.")
    if not server.ports:
        note("No service could be started: end the other programs, or use --port-offset 100.")
        return
    door = "orchestrator" if "orchestrator" in server.ports else next(iter(server.ports))
    base = f"http://127.0.0.1:{server.ports[door]}"
    if door != "orchestrator":
        typer.echo(f'Sonia is up: {base} ({door}). Try: sonia ask "what time is it"')
        return
    typer.echo(f"Sonia is up: {base} (documentation: /docs). Try:")
    typer.echo('  sonia ask "what time is it"')
    typer.echo(
        f"  curl -X POST {base}/api/v1/agent/process "
        '-H "Content-Type: application/json" -d \'{"message": "What time is it?"}\''
    )
