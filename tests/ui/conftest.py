"""A Qt application without a display, and the real assistant behind a real window."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import threading

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from importlib.abc import MetaPathFinder
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sonia_desktop.assistant import Assistant
from sonia_desktop.settings import Settings
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.theme import Theme

WAIT_MS = 30_000


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """As in the program, only the main thread collects: widgets in a cycle that a worker of a test
    destroys crash the process of all tests."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


_loaded_elsewhere: dict[str, list[str]] = {}
"""Of each test: a module is loaded once, so when a test runs again it would be seen no more."""


class _LoadedElsewhere(MetaPathFinder):
    """Finds nothing; keeps what is looked for by other threads than the main one."""

    def __init__(self, names: list[str]) -> None:
        self.names = names

    def find_spec(self, name: str, _path: object, _target: object = None) -> None:
        if threading.current_thread() is not threading.main_thread():
            self.names.append(name)


@pytest.fixture(autouse=True)
def classes_of_qt_made_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Only the main thread loads what makes classes of Qt: `ahead` says why."""
    elsewhere = _LoadedElsewhere(_loaded_elsewhere.setdefault(request.node.nodeid, []))
    sys.meta_path.insert(0, elsewhere)
    yield
    sys.meta_path.remove(elsewhere)
    made = {
        f"{name}.{word}"
        for name in elsewhere.names
        for word, value in list(vars(sys.modules.get(name, object)).items())
        if isinstance(value, type(QObject)) and value.__module__ == name
    }
    assert made == set(), f"classes of Qt were made outside the main thread: {sorted(made)[:5]}"


@pytest.fixture(autouse=True, scope="session")
def nothing_on_the_clipboard() -> Iterator[None]:
    """Qt's clipboard without a display outlives Python, and crashes of what Python made."""
    yield
    if isinstance(app := QApplication.instance(), QApplication):
        app.clipboard().clear()


@pytest.fixture
def settings(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("SONIA_CONFIG", str(data_dir / "settings.toml"))  # choices are kept there
    return Settings(
        data_dir=data_dir,
        api={"enabled": False},
        llm={"provider": "none"},
        tools={"roots": [data_dir.parent], "approval_ttl_s": 20},
    )


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@contextlib.contextmanager
def program_of(qtbot: QtBot, qapp: QApplication, settings: Settings) -> Iterator[DesktopProgram]:
    """The whole desktop program with a real assistant (without a microphone)."""
    running = DesktopProgram(qapp, lambda: Assistant(settings, ears=False), None, settings)
    ended: list[bool] = []
    running.left.connect(lambda: ended.append(True))
    running.show()
    try:
        qtbot.waitUntil(
            lambda: (
                running.window.assistant is not None
                and running.window.assistant.health.get("reflex").usable
            ),
            timeout=WAIT_MS,
        )
        yield running
    finally:
        running.leave()
        qtbot.waitUntil(lambda: bool(ended), timeout=5000)
        running.close()


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, settings: Settings) -> Iterator[DesktopProgram]:
    """The whole desktop program."""
    with program_of(qtbot, qapp, settings) as running:
        yield running
