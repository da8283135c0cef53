"""A D-Bus session bus of its own, with the accessibility bus that it starts when asked."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
MISSING = "at-spi2-core and dbus-daemon are not installed"


def can_be_had() -> bool:
    return shutil.which("dbus-daemon") is not None and _LAUNCHER.exists()


@contextmanager
def session_bus(env: Mapping[str, str]) -> Iterator[str]:
    """Its address, while the block runs."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()
