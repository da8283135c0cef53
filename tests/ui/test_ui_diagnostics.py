"""Diagnostics: health, queues and errors as they are, and a report without secrets."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.core.worker import Worker
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.diagnosis import MOST_ERRORS, Pulse, last_errors, queues, report_of
from sonia_desktop.ui.diagnostics_panel import DiagnosticsPanel
from tests.ui.conftest import WAIT_MS

KEY = "sk-ant-api03-" + "a1B2c3D4" * 11 + "-abcdefAA"


def test_the_report_masks_secrets_and_the_home_folder() -> None:
    board = [
        Health("language model", HealthState.UNAVAILABLE, "anthropic", detail=f"api key {KEY}"),
        Health("storage", HealthState.READY, "SQLite", detail=f"{Path.home()}/sonia/sonia.db"),
    ]
    report = report_of(board, Pulse((), ()), ())
    assert KEY not in report
    assert "language model: unavailable: anthropic" in report
    assert str(Path.home()) not in report
    assert "~/sonia/sonia.db" in report


def test_the_newest_errors_of_the_log_come_first_and_damaged_lines_do_no_harm(
    tmp_path: Path,
) -> None:
    file = tmp_path / "sonia.jsonl"
    lines = [
        json.dumps({"timestamp": f"2026-11-21T10:00:{n:02d}Z", "level": level, "event": f"e{n}"})
        for n, level in enumerate(["error", "info", "warning"] * 15)
    ]
    file.write_text("\n".join([*lines, "{half a li", "[]"]))
    found = last_errors(tmp_path)
    assert len(found) == MOST_ERRORS
    assert found[0].event == "e44"
    assert {line.level for line in found} == {"error", "warning"}
    assert last_errors(tmp_path / "none") == ()


def test_a_queue_tells_what_its_worker_did() -> None:
    worker = Worker("queue-told-in-a-test")
    worker.start()
    for _ in range(3):
        worker.submit(lambda: None).result(30)
    worker.stop(5.0)
    told = {queue.name: queue for queue in queues()}["queue-told-in-a-test"]
    assert told.done == 3
    assert told.waiting == 0


def test_the_panel_follows_the_health_board_and_copies_the_report(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    assistant = window.assistant
    assert assistant is not None
    window.shell.open("diagnostics")
    panel = window.shell.panel
    assert isinstance(panel, DiagnosticsPanel)

    def told() -> str:
        return "\n".join(label.text() for label in panel.findChildren(QLabel))

    assistant.health.set(
        Health(
            "ocr", HealthState.DEGRADED, "tesseract", True, "RapidOCR is missing.", "Install it."
        )
    )
    qtbot.waitUntil(lambda: "OCR: degraded, fallback" in told(), timeout=WAIT_MS)
    assert "→ Install it." in told()

    def workers() -> set[str]:
        return {label.text() for label in panel.health.queues.findChildren(QLabel)}

    known = {queue.name for queue in queues()}  # of every test before in this process, too
    qtbot.waitUntil(lambda: len(known & workers()) >= min(8, len(known)), timeout=WAIT_MS)
    qtbot.waitUntil(panel.health.again.isEnabled, timeout=WAIT_MS)
    qtbot.mouseClick(panel.health.copy, Qt.MouseButton.LeftButton)
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: "Sonia Desktop" in clipboard.text(), timeout=WAIT_MS)
    assert "ocr: degraded: tesseract (fallback); RapidOCR is missing." in clipboard.text()
