"""Real devices for the whole program: a display with a window manager, free ports."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.session_bus import MISSING, can_be_had, session_bus
from tests.virtual_display import VirtualDisplay

PORTS = (7000, 7010, 7020, 7030, 7040, 7050, 7060, 7070, 8000)


def _free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_ports() -> int:
    """An offset at which all nine ports are free."""
    start = 3000 + (os.getpid() % 90) * 200  # all below 32768, where connections take theirs from
    for offset in range(start, start + 3000, 100):
        if all(_free(port + offset) for port in PORTS):
            return offset
    raise AssertionError("no free ports")


@pytest.fixture
def port_offset() -> int:
    """An offset at which all nine ports are free."""
    return free_ports()


@pytest.fixture(scope="session")
def display() -> Iterator[VirtualDisplay]:
    """Xvfb with openbox."""
    missing = [*VirtualDisplay.missing_programs()]
    missing += [name for name in ("xdotool", "xterm") if shutil.which(name) is None]
    if missing:
        pytest.skip(
            f"not installed: {', '.join(missing)} (packaging/bootstrap.py test installs it)"
        )
    with VirtualDisplay() as shown:
        yield shown


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch, display: VirtualDisplay) -> Iterator[dict[str, str]]:
    """A session bus of its own; the environment of a desktop session on it."""
    if not can_be_had():
        pytest.skip(MISSING)
    with session_bus({**os.environ, **display.env}) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield {
            **display.env,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }


@pytest.fixture
def headless_env() -> dict[str, str]:
    """No display and no sound server (one named but dead, or libpulse would start one)."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")
    left = {key: value for key, value in os.environ.items() if key not in hidden}
    return {**left, "PULSE_SERVER": "unix:/nonexistent/native"}


def xdotool(display: VirtualDisplay, *arguments: str) -> str:
    """One xdotool call on the display."""
    result = subprocess.run(
        ["xdotool", *arguments],
        env=display.env,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    return result.stdout.strip()


@pytest.fixture
def where(tmp_path: Path) -> Path:
    """A data folder that does not exist yet."""
    return tmp_path / "sonia" / "data"
