"""Long work that the command line began: shown until it ends; Ctrl+C stops it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Any

import typer

LOOK_EVERY_S = 0.1


def ended(
    job: dict[str, Any],
    look: Callable[[], dict[str, Any]],
    stop: Callable[[], object],
    line: Callable[[dict[str, Any]], str],
) -> dict[str, Any]:
    """Wait for the end of a job; its last state.

    Args:
        look: how far it is now.
        stop: tells it to stop.
        line: how far it is, in words; shown to a person, not to a file.
    """
    pause, shown = threading.Event(), False
    try:
        while _runs(job):
            if job["total"] and sys.stderr.isatty():
                typer.echo(f"\r{line(job)}\x1b[K", err=True, nl=False)
                shown = True
            pause.wait(LOOK_EVERY_S)
            job = look()
    except KeyboardInterrupt:
        stop()
        while _runs(job):
            pause.wait(LOOK_EVERY_S)
            job = look()
    if shown:
        typer.echo("\r\x1b[K", err=True, nl=False)
    return job


def _runs(job: dict[str, Any]) -> bool:
    return job["state"] in ("waiting", "running")
