"""`sonia status`, `stop` and `logs`: the running program seen from outside."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sonia_desktop.log_reading import LEVELS
from sonia_desktop.terminal import (
    DataDir,
    Json,
    choose,
    fail,
    note,
    print_json,
    running_sonia,
    settings_now,
    usage,
)

if TYPE_CHECKING:
    import httpx

    from sonia_desktop.settings import Settings

_STOP_S = 15.0
_LOOK_S = 0.1
_READY_S = 5.0
_FOLLOW_S = 0.25
_BLOCK = 1 << 16


# --- status and stop ----------------------------------------------------------------------------


def status(
    as_json: Json = False,
    wait: Annotated[
        float, typer.Option("--wait", min=0, help="Wait so many seconds until she takes work.")
    ] = 0,
    data_dir: DataDir = None,
) -> None:
    """Whether Sonia runs, since when, where she answers, and what does not work."""
    choose(data_dir)
    settings, _problems = settings_now()
    if wait and (waiting := _waits_for(settings, wait)):
        fail(f"Sonia takes no work after {wait:g} seconds: {waiting}. Look: sonia logs")
    found = _look(settings)
    if as_json:
        print_json(found)
    elif not found["running"]:
        typer.echo(f"Sonia does not run on {settings.data_dir}.")
        note("Start her: sonia   (or without a window: sonia serve)")
    else:
        _print_status(found)
    if not found["running"]:
        raise typer.Exit(1)


def _waits_for(settings: Settings, most_s: float) -> str:
    """Wait until every service is ready; what is still missing then, empty when nothing is."""
    import httpx

    deadline = time.monotonic() + most_s
    with httpx.Client(timeout=_READY_S, trust_env=False) as client:
        while waiting := _not_ready(client, _published(settings.data_dir).get("ports", {})):
            if time.monotonic() > deadline:
                return waiting
            time.sleep(_LOOK_S)
    return ""


def _not_ready(client: httpx.Client, ports: dict[str, int]) -> str:
    import httpx

    for name, port in ports.items():
        try:
            answer = client.get(f"http://127.0.0.1:{port}/readyz")
            if answer.is_success:
                continue
            missing = ", ".join(answer.json().get("waiting_for", ())) or answer.status_code
        except (httpx.HTTPError, ValueError) as error:
            missing = str(error)
        return f"{name} waits for {missing}"
    return "" if ports else "her services do not answer"


def _look(settings: Settings) -> dict[str, Any]:
    """What can be told of the program that holds the folder."""
    running = running_sonia(settings)
    told: dict[str, Any] = {
        "running": running is not None or _is_held(settings.data_dir),
        "data_dir": str(settings.data_dir),
        "pid": None,
        "version": None,
        "started_at": None,
        "ports": {},
        "taken": {},
        "memory_mb": None,
        "subsystems": {},
    }
    if running is None:
        return told
    published = _published(settings.data_dir)
    for name in ("pid", "version", "started_at", "ports", "taken"):
        told[name] = published.get(name, told[name])
    told["memory_mb"] = _memory_mb(told["pid"])
    told["subsystems"] = running.health()
    return told


def _print_status(found: dict[str, Any]) -> None:
    if found["pid"] is None:
        typer.echo(
            "Sonia runs, but her services do not answer: she still starts (sonia status --wait "
            "60), or they are switched off."
        )
        return
    memory = f", {found['memory_mb']} MB" if found["memory_mb"] is not None else ""
    since = found["started_at"][:19].replace("T", " ")
    typer.echo(f"Sonia {found['version']} runs since {since} UTC (pid {found['pid']}{memory}).")
    for name, port in found["ports"].items():
        typer.echo(f"  http://127.0.0.1:{port:<6} {name}")
    for name, why in found["taken"].items():
        note(f"  {name}: {why}")
    ready = [name for name, item in found["subsystems"].items() if item["state"] == "ready"]
    typer.echo(f"Ready: {', '.join(ready)}")
    for name, item in found["subsystems"].items():
        if item["state"] not in ("ready", "off"):
            remedy = f" -> {item['remedy']}" if item["remedy"] else ""
            typer.echo(f"{item['state'].capitalize()}: {name} {item['detail']}{remedy}")


def stop(data_dir: DataDir = None) -> None:
    """End the running Sonia in good order; what runs now is finished first."""
    choose(data_dir)
    settings, _problems = settings_now()
    if not _is_held(settings.data_dir):
        typer.echo(f"Sonia does not run on {settings.data_dir}.")
        return
    pid = _published(settings.data_dir).get("pid")
    if not isinstance(pid, int) or not _is_sonia(pid):
        fail("Sonia runs, but tells no process to end (her services are off). End her in her menu.")
    os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + _STOP_S
    while _is_held(settings.data_dir):
        if time.monotonic() > deadline:
            fail(f"Sonia (pid {pid}) did not end within {_STOP_S:g} seconds. Look: sonia logs")
        time.sleep(_LOOK_S)
    typer.echo("Sonia has ended.")


def _is_held(data_dir: Path) -> bool:
    """Whether a program holds the folder. Makes nothing where there is nothing."""
    from sonia_desktop.core.instance import InstanceLock

    file = data_dir / "sonia.lock"
    if not file.exists():
        return False
    lock = InstanceLock(file)
    if not lock.acquire():
        return True
    lock.release()
    return False


def _published(data_dir: Path) -> dict[str, Any]:
    from sonia_desktop.client import PORTS_FILE

    try:
        found = json.loads((data_dir / PORTS_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _is_sonia(pid: int) -> bool:
    """The number may belong to another program by now."""
    import psutil

    try:
        words = " ".join(psutil.Process(pid).cmdline())
    except psutil.Error:
        return False
    return "sonia" in words.lower()


def _memory_mb(pid: object) -> int | None:
    import psutil

    try:
        return round(psutil.Process(pid).memory_info().rss / 1e6) if isinstance(pid, int) else None
    except psutil.Error:
        return None


# --- logs ---------------------------------------------------------------------------------------


def logs(
    part: Annotated[
        str | None,
        typer.Argument(
            metavar="[PART]", help="Only this part: a service (api-gateway) or a room (memory)."
        ),
    ] = None,
    follow: Annotated[bool, typer.Option("--follow", "-f", help="Go on as lines come.")] = False,
    lines: Annotated[int, typer.Option("--lines", "-n", min=1, max=100_000)] = 50,
    level: Annotated[str, typer.Option("--level", help="This level and above.")] = "info",
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """What Sonia wrote into her log, secrets masked; what was said or seen is never in it."""
    choose(data_dir)
    if level.lower() not in LEVELS:
        usage(f"{level!r} is no level. Choose from: {', '.join(LEVELS)}.")
    settings, _problems = settings_now()
    file = settings.data_dir / "logs" / "sonia.jsonl"
    if part is not None:
        _must_be_known(part, file)
    if not file.exists() and not follow:
        note(f"There is no log yet ({file}).")
        return
    wanted = LEVELS.index(level.lower())
    kept = [line for line in _last_lines(file) if _fits(line, part, wanted)][-lines:]
    for line in kept:
        _print_line(line, as_json)
    if not kept and part and not follow:
        note(f"Nothing of {part!r} in the last lines.")
    if follow:
        for line in _new_lines(file):
            if _fits(line, part, wanted):
                _print_line(line, as_json)


def _must_be_known(part: str, file: Path) -> None:
    """A service, a room or a module of ours, or something the log speaks of; else a wrong use."""
    import difflib

    from sonia_desktop.api.ports import SERVICES

    services = {service.name for service in SERVICES}
    package = Path(__file__).parent
    rooms = {folder.name for folder in package.iterdir() if (folder / "__init__.py").exists()}
    known = services | rooms | {module.stem for module in package.rglob("*.py")}
    if part in known or (file.exists() and any(_is_of(each, part) for each in _last_lines(file))):
        return
    near = difflib.get_close_matches(part, services | rooms, 3, 0.6)
    usage(
        f"Sonia has no part {part!r}. "
        + (f"Did you mean {', '.join(near)}? " if near else "")
        + f"Her parts are {', '.join(sorted(services))}; {', '.join(sorted(rooms))}."
    )


def _last_lines(file: Path) -> list[dict[str, Any]]:
    """The newest file's records, and the one before it when that one has just begun."""
    older = file.with_name(file.name + ".1")
    texts = []
    if older.exists() and file.exists() and file.stat().st_size < _BLOCK:
        texts.append(older)
    texts.append(file)
    found: list[dict[str, Any]] = []
    for each in texts:
        with each.open(encoding="utf-8", errors="replace") as lines:
            found += filter(None, map(_record, lines))
    return found


def _new_lines(file: Path) -> Iterator[dict[str, Any]]:
    """Records as they come, also past a rotation; ends by Ctrl+C."""
    place = file.stat().st_size if file.exists() else 0
    rest = ""
    while True:
        size = file.stat().st_size if file.exists() else 0
        if size < place:  # rotated: begin the new one
            place, rest = 0, ""
        if size > place:
            with file.open(encoding="utf-8", errors="replace") as held:
                held.seek(place)
                rest += held.read()
                place = held.tell()
            *whole, rest = rest.split("\n")
            yield from filter(None, map(_record, whole))
        else:
            time.sleep(_FOLLOW_S)


def _record(line: str) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _fits(record: dict[str, Any], part: str | None, wanted: int) -> bool:
    name = str(record.get("level", "info")).lower()
    if name in LEVELS and LEVELS.index(name) < wanted:
        return False
    return part is None or _is_of(record, part)


def _is_of(record: dict[str, Any], part: str) -> bool:
    rooms = str(record.get("logger", "")).split(".")
    return part in rooms or part in (record.get("service"), record.get("worker"))


def _print_line(record: dict[str, Any], as_json: bool) -> None:
    """Masked as the window's page of the log is: people send what the terminal shows."""
    from sonia_desktop.log_reading import line_of, shown, shown_record

    if as_json:
        print_json(shown_record(record))
        return
    line = line_of(record, shown)
    when = line.at[:19].replace("T", " ")
    typer.echo(f"{when} {line.level:8} {line.part:24} {line.event}  {line.detail}".rstrip())
    if line.more:
        typer.echo(line.more)
