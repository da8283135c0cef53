"""Logs, stage timers and metrics.

Logs go to a rotated JSON-lines file (all levels from the configured one) and, readably, to stderr.
Text that was said or seen is never logged above DEBUG. Metrics are Prometheus'; labels are closed
sets.
"""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import structlog
from prometheus_client import Counter, Gauge, Histogram

LOG_FILE_BYTES = 10 * 1024 * 1024
LOG_FILES_KEPT = 5

_LATENCY_BUCKETS_S = (
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0,
)  # fmt: skip
QUEUE_DEPTH = Gauge("sonia_worker_queue_depth", "Jobs waiting in a worker's queue", ["worker"])
QUEUE_REFUSED = Counter("sonia_worker_refused_total", "Jobs refused by a full queue", ["worker"])
WORK_SECONDS = Histogram(
    "sonia_worker_job_seconds",
    "Time a worker spent on one job",
    ["worker"],
    buckets=_LATENCY_BUCKETS_S,
)
STAGE_SECONDS = Histogram(
    "sonia_turn_stage_seconds", "Time of one stage of a turn", ["stage"], buckets=_LATENCY_BUCKETS_S
)
TURNS = Counter("sonia_turns_total", "Turns by entrance and outcome", ["entrance", "outcome"])
TOOL_CALLS = Counter(
    "sonia_tool_calls_total", "Tool calls by tool and outcome", ["tool", "outcome"]
)
HTTP_SECONDS = Histogram(
    "sonia_http_request_seconds",
    "Time to answer a request, by service and route",
    ["service", "route", "status"],
    buckets=_LATENCY_BUCKETS_S,
)
SLO_DEGRADED = Gauge("sonia_slo_degraded", "1 while the services break what they promise")
CACHED_ANSWERS = Counter(
    "sonia_http_cache_total", "Answers that may be kept, by whether they were", ["route", "outcome"]
)


class StageTimer:
    """Measures the named stages of one piece of work, in milliseconds, in the order they ended.

    timer = StageTimer()
    with timer.stage("decide"):
        ...
    timer.stages   # {"decide": 3.1}
    """

    def __init__(self) -> None:
        self.stages: dict[str, float] = {}
        self._started = time.perf_counter()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        started = time.perf_counter()
        try:
            yield
        finally:
            self.add(name, (time.perf_counter() - started) * 1000.0)

    def add(self, name: str, elapsed_ms: float) -> None:
        """Add to a stage (a stage entered twice is the sum)."""
        self.stages[name] = round(self.stages.get(name, 0.0) + elapsed_ms, 3)
        STAGE_SECONDS.labels(name).observe(elapsed_ms / 1000.0)

    @property
    def total_ms(self) -> float:
        """Milliseconds since the timer was made."""
        return round((time.perf_counter() - self._started) * 1000.0, 3)


_SHARED_PROCESSORS: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
]


class _PrivateFile(logging.handlers.RotatingFileHandler):
    """A log only its user can read: it tells what was asked for and done."""

    def _open(self) -> TextIOWrapper:
        def private(path: str, flags: int) -> int:
            return os.open(path, flags, 0o600)

        file = open(self.baseFilename, self.mode, encoding=self.encoding, opener=private)  # noqa: SIM115
        with contextlib.suppress(OSError):  # one of an earlier version
            os.chmod(self.baseFilename, 0o600)
        assert isinstance(file, TextIOWrapper)
        return file


def configure_logging(
    log_dir: Path | None,
    level: str = "INFO",
    console_level: str = "WARNING",
    *,
    file_bytes: int = LOG_FILE_BYTES,
    files: int = LOG_FILES_KEPT,
) -> None:
    """Send logs to ``log_dir/sonia.jsonl`` and stderr. Safe to call again (replaces what was set).

    A folder that cannot be written costs the file, not the program: the console says so.
    """
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_SHARED_PROCESSORS,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    close_logging()
    root.setLevel(min(logging.getLevelName(level), logging.getLevelName(console_level)))
    console = logging.StreamHandler(sys.stderr)
    console.setLevel(console_level)
    console.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_SHARED_PROCESSORS,
            processor=structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(),
                # rich's frames take seconds to draw and show the values of variables
                exception_formatter=structlog.dev.plain_traceback,
            ),
        )
    )
    root.addHandler(console)
    for noisy in ("httpx", "httpcore", "chromadb", "uvicorn.access", "asyncio", "PIL"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    if log_dir is None:
        return
    try:
        log_dir.mkdir(parents=True, exist_ok=True)
        file = _PrivateFile(
            log_dir / "sonia.jsonl",
            maxBytes=file_bytes,
            backupCount=files,
            encoding="utf-8",
        )
    except OSError as error:
        logging.getLogger(__name__).warning("no log file in %s: %s", log_dir, error)
        return
    file.setLevel(level)
    file.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_SHARED_PROCESSORS,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    root.addHandler(file)


def close_logging() -> None:
    """Close and remove the handlers `configure_logging` added (others stay)."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if isinstance(handler.formatter, structlog.stdlib.ProcessorFormatter):
            root.removeHandler(handler)
            handler.close()
