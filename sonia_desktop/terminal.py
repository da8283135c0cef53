"""What all commands share: options, settings, the two ways in, words to the terminal."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

if TYPE_CHECKING:
    from sonia_desktop.settings import Settings, SettingsProblem

EXIT_FAILED, EXIT_USAGE, EXIT_CONSENT = 1, 2, 3

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="Folder for memories, logs and the ports file.")
]
PortOffset = Annotated[
    int | None, typer.Option("--port-offset", min=0, max=50000, help="Added to every port.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON of a stable shape.")]

chosen: dict[str, Any] = {}
"""--data-dir and --port-offset, given before or after the command."""


def choose(data_dir: Path | None, port_offset: int | None = None) -> None:
    """Keep what was given, for `settings_now`."""
    if data_dir is not None:
        chosen["data_dir"] = data_dir.expanduser().resolve()
    if port_offset is not None:
        chosen["api"] = {"port_offset": port_offset}


def begin(data_dir: Path | None, port_offset: int | None) -> None:
    """A command begins: only what was given to it holds, also where one process runs several."""
    chosen.clear()
    choose(data_dir, port_offset)


def read_file(path: Path) -> bytes:
    """The file's content; one that cannot be read is a wrong use."""
    try:
        return path.read_bytes()
    except OSError as error:
        usage(f"{path} cannot be read: {error.strerror or error}")


@contextlib.contextmanager
def open_door() -> Iterator[Any]:
    """A running Sonia's services when there is one, else an assistant in this process."""
    settings, problems = settings_now()
    for problem in problems:
        note(str(problem))
    running = running_sonia(settings)
    if running is not None:
        with contextlib.closing(running):
            yield running
        return
    start_logging(settings)
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.in_process import InProcess

    assistant = Assistant(settings, problems, ears=False)
    try:
        assistant.start()
        yield InProcess(assistant)
    finally:
        assistant.stop()


def put_restored_in_place() -> None:
    """Finish a restore that waits, when no Sonia runs here; else its next start does."""
    from sonia_desktop.core.instance import InstanceLock
    from sonia_desktop.safekeeping import put_restored_in_place as finish

    settings, _problems = settings_now()
    lock = InstanceLock(settings.data_dir / "sonia.lock")
    if lock.acquire():
        try:
            finish(settings.data_dir)
        finally:
            lock.release()


def running_sonia(settings: Settings) -> Any | None:
    """The Sonia that works on this data folder."""
    from sonia_desktop.client import find_running

    return find_running(settings.data_dir)


def settings_now() -> tuple[Settings, tuple[SettingsProblem, ...]]:
    """The settings, with what was given on the command line on top."""
    from sonia_desktop.settings import load_settings

    return load_settings(**chosen)


def start_logging(settings: Settings) -> None:
    """To the data folder's log; only errors to the terminal."""
    from sonia_desktop.core.telemetry import configure_logging

    console = os.environ.get("SONIA_CONSOLE_LOG", "ERROR").upper()
    configure_logging(
        settings.data_dir / "logs",
        settings.log_level,
        console,
        file_bytes=int(settings.log_mb * 1024 * 1024),
        files=settings.log_files,
    )


def print_json(value: object) -> None:
    """One line of JSON on stdout."""
    typer.echo(json.dumps(value, ensure_ascii=False))


def note(text: str) -> None:
    """A line on stderr."""
    typer.echo(text.strip(), err=True)


def fail(text: str) -> NoReturn:
    """It did not work: exit code 1."""
    note(text)
    raise typer.Exit(EXIT_FAILED)


def usage(text: str) -> NoReturn:
    """It was used wrongly: exit code 2."""
    note(text)
    raise typer.Exit(EXIT_USAGE)
