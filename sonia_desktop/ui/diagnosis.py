"""What is known of the program's state, gathered off the main thread, and the report made of it."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sonia_desktop import failing
from sonia_desktop.core.errors import StorageError
from sonia_desktop.core.health import Health
from sonia_desktop.core.telemetry import QUEUE_DEPTH, QUEUE_REFUSED, WORK_SECONDS
from sonia_desktop.log_reading import Line, LogFiles, Wanted

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

MOST_ERRORS = 30
_TAIL_BYTES = 512_000


@dataclass(frozen=True)
class Queue:
    """One worker: jobs that wait, are done, were refused, and the mean time of one."""

    name: str
    waiting: int
    done: int
    refused: int
    mean_ms: float


@dataclass(frozen=True)
class Check:
    """One thing that was looked at; `state` is "ok", "warn" or "fail"."""

    section: str
    name: str
    state: str
    detail: str
    remedy: str

    @property
    def words(self) -> tuple[str, str, str]:
        """Name, what was found, what helps."""
        return self.name, self.detail, self.remedy


@dataclass(frozen=True)
class Pulse:
    """What changes all the time; quick to gather."""

    queues: tuple[Queue, ...]
    errors: tuple[Line, ...]


def pulse_of(assistant: Assistant) -> Pulse:
    """Reads the end of the log."""
    return Pulse(queues(), last_errors(assistant.settings.data_dir / "logs"))


def queues() -> tuple[Queue, ...]:
    """All workers of this process, the busiest first."""
    waiting, refused = _samples(QUEUE_DEPTH, ""), _samples(QUEUE_REFUSED, "_total")
    done, seconds = _samples(WORK_SECONDS, "_count"), _samples(WORK_SECONDS, "_sum")
    found = []
    for name in sorted({*waiting, *done}):
        jobs = int(done.get(name, 0))
        mean = 1000 * seconds.get(name, 0.0) / jobs if jobs else 0.0
        found.append(
            Queue(name, int(waiting.get(name, 0)), jobs, int(refused.get(name, 0)), round(mean, 1))
        )
    return tuple(sorted(found, key=lambda queue: (-queue.waiting, queue.name)))


def last_errors(folder: Path) -> tuple[Line, ...]:
    """The newest warnings and errors, the last first; none where there is no log to read."""
    try:
        page = LogFiles(folder).older(None, Wanted(level="warning"), MOST_ERRORS, _TAIL_BYTES)
    except StorageError:  # the page of the log says so
        return ()
    return page.lines


def checks_of(assistant: Assistant) -> tuple[Check, ...]:
    """What `sonia doctor` looks at: disk, programs, ports, models, log. May take seconds."""
    from sonia_desktop.doctor_sections import sections
    from sonia_desktop.shapes import health_shape

    board = {name: health_shape(health) for name, health in assistant.health.all().items()}
    looked = sections(assistant.settings, assistant.problems, board, running=True)
    return tuple(
        Check(section, each["name"], each["state"], each["detail"], each["remedy"])
        for section, findings in looked.items()
        for each in findings
    )


def report_now(
    assistant: Assistant, board: Iterable[Health], pulse: Pulse, checks: Iterable[Check]
) -> str:
    """The report, with what fails at this moment."""
    return report_of(board, pulse, checks, failing.told(assistant, MOST_ERRORS))


def report_of(
    board: Iterable[Health],
    pulse: Pulse,
    checks: Iterable[Check],
    fails: Mapping[str, Any] | None = None,
) -> str:
    """Everything as text to send to somebody: secrets masked, the home folder as ``~``.

    `fails`: what `failing.told` tells.
    """
    from sonia_desktop import __version__
    from sonia_desktop.vision.secrets import masked

    lines = [
        f"Sonia Desktop {__version__}, Python {platform.python_version()}, {platform.platform()}",
        "",
        "Subsystems",
    ]
    for health in board:
        fallback = " (fallback)" if health.fallback else ""
        parts = [f"{health.engine}{fallback}".strip(), health.detail]
        told = "; ".join(part for part in parts if part)
        lines.append(f"  {health.name}: {health.state.value}{': ' if told else ''}{told}")
        lines += [f"    -> {health.remedy}"] if health.remedy else []
    lines += ["", "Checks"]
    for check in checks:
        lines.append(f"  [{check.state}] {check.section}, {check.name}: {check.detail}")
    lines += ["", "Queues (waiting, done, refused, mean ms)"]
    lines += [
        f"  {queue.name}: {queue.waiting}, {queue.done}, {queue.refused}, {queue.mean_ms:g}"
        for queue in pulse.queues
    ]
    lines += _failures(fails) if fails is not None else []
    lines += ["", "Last warnings and errors"]
    lines += [f"  {line.text}" for line in pulse.errors]
    text = "\n".join(masked(line) for line in lines)
    return text.replace(str(Path.home()), "~")


def _failures(fails: Mapping[str, Any]) -> Iterator[str]:
    yield from ("", "Breakers (state, failures, seconds it rests still, last failure)")
    for one in fails["breakers"]:
        last = " ".join(filter(None, (one["failed_at"], one["last_failure"])))
        figures = f"{one['state']}, {one['failures']}, {one['rests_s']:g}"
        yield f"  {one['kind']} {one['name']}: {figures}, {last or 'never failed'}"
    yield from ("", f"Dead letters: {fails['dead_letters']['unresolved']}")
    for one in fails["dead_letters"]["recent"]:
        error = f"{one['error_code']}: {one['error_message']}"
        yield f"  {one['created_at']} {one['intent']} by {one['caller']}: {error}"


def _samples(metric: Any, suffix: str) -> dict[str, float]:
    return {
        sample.labels["worker"]: sample.value
        for family in metric.collect()
        for sample in family.samples
        if sample.name.endswith(suffix) and "worker" in sample.labels and "le" not in sample.labels
    }
