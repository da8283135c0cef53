"""What `sonia doctor` looks at besides the health board: sections of findings, each with the next
step where one is needed."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sonia_desktop.core import installation
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.ids import utc_now

if TYPE_CHECKING:
    from sonia_desktop.settings import Settings, SettingsProblem

OK, WARN, FAIL = "ok", "warn", "fail"
OLDEST_PYTHON = (3, 11)
_LITTLE_DISK_GB, _NO_DISK_GB = 2.0, 0.2
_LITTLE_RAM_GB = 2.0
_RECENT = timedelta(hours=24)
_LOG_TAIL_BYTES = 2_000_000
_ENGINES = (
    "recognition", "speech", "embedding", "ocr", "reflex", "language model", "vision model",
)  # fmt: skip
_PROGRAMS = {  # program -> (what it is for, Debian package)
    "espeak-ng": ("the voice that speaks without a download", "espeak-ng"),
    "tesseract": ("reading the screen in more languages", "tesseract-ocr"),
    "bwrap": ("the sandbox commands run in", "bubblewrap"),
}


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at. `state` is "ok", "warn" or "fail"."""

    name: str
    state: str
    detail: str
    remedy: str = ""


Subsystems = dict[str, Any]


def sections(
    settings: Settings,
    problems: tuple[SettingsProblem, ...],
    subsystems: Subsystems,
    fails: Mapping[str, Any] | None = None,
    *,
    running: bool,
) -> dict[str, list[dict[str, str]]]:
    """The sections; a look that fails is a finding itself, never the end of the report.

    `fails`: what `failing.told` tells; None leaves that section out.
    """
    looks: dict[str, Callable[[], Iterator[Finding]]] = {
        "foundation": lambda: _foundation(settings, problems),
        "dependencies": _dependencies,
        "services and ports": lambda: _ports(settings, running),
        "models and providers": lambda: _models(settings, subsystems),
        "logs": lambda: _logs(settings.data_dir / "logs"),
        "system": _system,
    }
    if fails is not None:
        looks["failures"] = lambda: _failures(fails)
    return {name: [asdict(each) for each in _carefully(look)] for name, look in looks.items()}


def llama_cpp_state() -> dict[str, str]:
    """Whether local models can run in this process, and how to mend it when not."""
    if importlib.util.find_spec("llama_cpp") is not None:
        return {"state": "installed", "detail": "", "remedy": ""}
    remedy = installation.local_models()
    try:
        kept = json.loads((Path(sys.prefix) / "llm-build.json").read_text(encoding="utf-8"))
        return {"state": str(kept["state"]), "detail": str(kept["detail"]), "remedy": remedy}
    except (OSError, ValueError, KeyError):
        return {"state": "missing", "detail": "", "remedy": remedy}


def _carefully(look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    try:
        yield from look()
    except (OSError, ValueError, SoniaError) as error:
        yield Finding("this look", WARN, f"It could not be finished: {error}")


def _foundation(settings: Settings, problems: tuple[SettingsProblem, ...]) -> Iterator[Finding]:
    new_enough = sys.version_info >= OLDEST_PYTHON
    yield Finding(
        "Python",
        OK if new_enough else FAIL,
        platform.python_version(),
        "" if new_enough else "Install Python 3.11 or newer.",
    )
    folder = settings.data_dir
    if _can_write(folder):
        yield Finding("data folder", OK, str(folder))
    else:
        yield Finding("data folder", FAIL, f"{folder} cannot be written", "Choose --data-dir.")
    database = folder / "sonia.db"
    if database.exists():
        yield Finding("database", OK, f"{database.name}, {database.stat().st_size / 1e6:.1f} MB")
    else:
        yield Finding("database", OK, "none yet: it is made at the first start")
    free_gb = free_disk_gb(folder)
    state = OK if free_gb > _LITTLE_DISK_GB else WARN if free_gb > _NO_DISK_GB else FAIL
    remedy = "" if state == OK else "Free some space: memories and backups need it."
    yield Finding("disk", state, f"{free_gb} GB free", remedy)
    for problem in problems:
        yield Finding("settings", WARN, str(problem), "sonia config show --changed")
    if not problems:
        yield Finding("settings", OK, "nothing wrong in them")


def _dependencies() -> Iterator[Finding]:
    for program, (purpose, package) in _PROGRAMS.items():
        place = shutil.which(program)
        if place is not None:
            yield Finding(program, OK, place)
        elif sys.platform.startswith("linux"):
            remedy = f"sudo apt-get install -y {package}"
            yield Finding(program, WARN, f"not installed: {purpose}", remedy)
    llama = llama_cpp_state()
    if llama["state"] == "installed":
        yield Finding("llama.cpp", OK, "installed")
    else:
        yield Finding("llama.cpp", WARN, llama["detail"] or "not installed", llama["remedy"])


def _ports(settings: Settings, running: bool) -> Iterator[Finding]:
    if not settings.api.enabled:
        yield Finding("services", OK, "switched off", "sonia config set api.enabled true")
        return
    from sonia_desktop.api.peer import listener
    from sonia_desktop.api.ports import SERVICES, port_of
    from sonia_desktop.client import PORTS_FILE

    ours: dict[str, int] = {}
    pid = 0
    with contextlib.suppress(OSError, ValueError, KeyError):
        told = json.loads((settings.data_dir / PORTS_FILE).read_text(encoding="utf-8"))
        ours, pid = (told["ports"] if running else {}), int(told["pid"])
    for service in SERVICES:
        port = port_of(service, settings.api.port_offset, settings.api.ports)
        name = f"{port} {service.name}"
        if service.name in ours:
            yield Finding(name, OK, "answers")
        elif _is_free(port):
            yield Finding(name, OK, "free: it is served as soon as Sonia runs")
        else:
            owner = listener(port)
            remedy = "End the other program, or: sonia config set api.port_offset 100"
            if pid and f"(pid {pid})" in owner:  # she starts, ends or is very busy
                owner, remedy = (
                    f"Sonia herself, who did not answer: {owner}",
                    "Try again: sonia status",
                )
            yield Finding(name, WARN, f"taken by {owner}", remedy)


def _models(settings: Settings, subsystems: Subsystems) -> Iterator[Finding]:
    for name in _ENGINES:
        if (item := subsystems.get(name)) is None:
            continue
        state = OK if item["state"] in ("ready", "off") else WARN
        detail = " · ".join(part for part in (item["engine"], item["detail"]) if part)
        yield Finding(name, state, detail or item["state"], item["remedy"])
    if settings.llm.provider in ("auto", "ollama"):
        yield _ollama(settings.ollama_base_url)
    for provider in ("anthropic", "openrouter"):
        if settings.llm.provider == provider:
            yield _key(provider)


def _ollama(address: str) -> Finding:
    import httpx

    try:
        answer = httpx.get(f"{address.rstrip('/')}/api/tags", timeout=2, trust_env=False)
        models = [str(model["name"]) for model in answer.json()["models"]]
    except (httpx.HTTPError, ValueError, KeyError, TypeError):
        remedy = "Not needed; for a local language model: https://ollama.com, or llama.cpp"
        return Finding("Ollama", OK, f"does not answer at {address}", remedy)
    if not models:
        return Finding("Ollama", WARN, f"{address}: no model", "ollama pull qwen2.5:3b")
    return Finding("Ollama", OK, f"{address}: {', '.join(models[:5])}")


def _key(provider: str) -> Finding:
    from sonia_desktop.settings import api_key

    if api_key(provider):  # type: ignore[arg-type]
        return Finding(f"{provider} key", OK, "there is one (it is not shown)")
    return Finding(
        f"{provider} key", FAIL, "there is none", f"Set {provider.upper()}_API_KEY or the keyring."
    )


def _logs(folder: Path) -> Iterator[Finding]:
    file = folder / "sonia.jsonl"
    if not file.exists():
        yield Finding("log", OK, "none yet")
        return
    size_mb = sum(each.stat().st_size for each in folder.glob("sonia.jsonl*")) / 1e6
    yield Finding("log", OK, f"{file}, {size_mb:.1f} MB", "")
    since, wrong, last = utc_now() - _RECENT, 0, ""
    for record in _tail(file):
        if record.get("level") in ("error", "critical") and _moment(record) > since:
            wrong, last = wrong + 1, f"{record.get('event')} ({str(record.get('error', ''))[:80]})"
    if wrong:
        detail = f"{wrong} in the last 24 hours, the newest: {last}"
        yield Finding("errors", WARN, detail, "sonia logs --level error")
    else:
        yield Finding("errors", OK, "none in the last 24 hours")


def _failures(fails: Mapping[str, Any]) -> Iterator[Finding]:
    from sonia_desktop.core.resilience import BreakerState
    from sonia_desktop.failing import summary

    breakers, letters = summary(fails)
    rests = any(one["state"] == BreakerState.OPEN for one in fails["breakers"])
    where = "In Sonia's window: Diagnostics, Failures"
    yield Finding("breakers", WARN if rests else OK, breakers, where if rests else "")
    waits = fails["dead_letters"]["unresolved"] > 0
    yield Finding("dead letters", WARN if waits else OK, letters, where if waits else "")


def _system() -> Iterator[Finding]:
    import psutil

    memory = psutil.virtual_memory()
    free_gb, whole_gb = memory.available / 1e9, memory.total / 1e9
    little = free_gb < _LITTLE_RAM_GB
    yield Finding(
        "memory",
        WARN if little else OK,
        f"{free_gb:.1f} of {whole_gb:.1f} GB free",
        "Close something, or choose smaller models." if little else "",
    )
    yield Finding("processor", OK, f"{os.cpu_count()} cores, {platform.machine()}")
    yield Finding("system", OK, platform.platform())
    gpu = shutil.which("nvidia-smi")
    yield Finding("graphics card", OK, "NVIDIA" if gpu else "none that is used")
    if sys.platform.startswith("linux"):
        kind = "Wayland" if os.environ.get("WAYLAND_DISPLAY") else os.environ.get("DISPLAY", "")
        state = OK if kind else WARN
        remedy = "" if kind else "Without a display: sonia serve"
        yield Finding("display", state, kind or "none", remedy)


def _can_write(folder: Path) -> bool:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return os.access(folder, os.W_OK)


def free_disk_gb(folder: Path) -> float:
    """GB (10^9 bytes) left where the folder is or will be."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return round(shutil.disk_usage(folder).free / 1e9, 1)


def _is_free(port: int) -> bool:
    import socket

    with socket.socket() as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _tail(file: Path) -> Iterator[dict[str, Any]]:
    with file.open("rb") as held:
        held.seek(max(0, file.stat().st_size - _LOG_TAIL_BYTES))
        for line in held:
            try:
                record = json.loads(line)
            except ValueError:  # the first one is cut
                continue
            if isinstance(record, dict):
                yield record


def _moment(record: dict[str, Any]) -> datetime:
    try:
        return datetime.fromisoformat(str(record.get("timestamp", "")))
    except ValueError:
        return utc_now()
