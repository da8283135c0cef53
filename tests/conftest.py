"""What every test gets: a clean place, and a look for what it left behind."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.stolen_time"]

# Threads of libraries that live as long as the process and hold nothing of a test's.
_LIBRARY_THREADS = (
    *("pytest", "asyncio_", "ThreadPoolExecutor-telemetry", "QThread", "Dummy", "tqdm_monitor"),
)
# How long an example takes says nothing on a machine that others use too.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")

_SETTLE_S = 20.0
"""On a busy machine loading Chroma takes this long, and it cannot be broken off."""


_REAL_TIME = ("card", "sound")
"""Fixtures of a virtual sound card: what uses one needs the machine to itself."""
_OF_SERVICES = ("api", "audio", "ui", "voice")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs the machine to itself, and what waits for other threads and programs."""
    for item in items:
        folder = item.path.relative_to(Path(__file__).parent).parts[0]
        if folder == "e2e" or set(_REAL_TIME) & set(getattr(item, "fixturenames", ())):
            item.add_marker("devices")
        elif folder in _OF_SERVICES:
            item.add_marker("services")


def _ours() -> set[threading.Thread]:
    return {
        thread
        for thread in threading.enumerate()
        if thread is not threading.main_thread() and not thread.name.startswith(_LIBRARY_THREADS)
    }


def _children() -> set[int]:
    return {child.pid for child in psutil.Process().children(recursive=True)}


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread or a child process running."""
    if request.node.get_closest_marker("e2e"):
        yield  # session-wide displays and sound servers come and go here; they check themselves
        return
    threads, children = _ours(), _children()
    yield
    deadline = time.monotonic() + _SETTLE_S
    while time.monotonic() < deadline:
        left = {thread.name for thread in _ours() - threads}
        left_children = _children() - children
        if not left and not left_children:
            return
        threading.Event().wait(0.02)
    assert not left, f"threads left running: {sorted(left)}"
    assert not left_children, f"child processes left running: {sorted(left_children)}"


@pytest.fixture(autouse=True)
def looks_left_behind() -> Iterator[None]:
    """Take back the colours and the style sheet that a test gave the one application of a process:
    the next test's windows would be drawn with them."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtGui import QPalette
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if isinstance(app, QApplication) and app.styleSheet():
        app.setStyleSheet("")
        app.setPalette(QPalette())


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty data folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder
