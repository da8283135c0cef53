"""A program that opens windows, tells in one line of JSON what is in them, and ends with its
standard input."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def opened(program: Path, *arguments: str, env: dict[str, str]) -> Iterator[dict[str, Any]]:
    """What the program says of its windows while they are open."""
    running = subprocess.Popen(
        [sys.executable, str(program), *arguments],
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with running:
        assert running.stdout is not None
        yield json.loads(running.stdout.readline())
        running.communicate()
