"""A Qt application without a display, and the real assistant behind a real window."""

from __future__ import annotations

import contextlib
import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
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
