"""The page of the log: searched and followed in a real window, a long log without a slow slot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from sonia_desktop.log_reading import FILE, PAGE
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.diagnostics_panel import DiagnosticsPanel
from sonia_desktop.ui.log_page import LogPage
from tests.ui.conftest import WAIT_MS

KEY = "sk-ant-api03-" + "a1B2c3D4" * 11 + "-abcdefAA"


def record(number: int, **fields: object) -> str:
    usual = {"event": f"event {number}", "level": "info", "logger": "sonia_desktop.memory.index"}
    return json.dumps({**usual, "timestamp": "2026-11-22T10:00:00Z", **fields}) + "\n"


@pytest.fixture
def folder(data_dir: Path) -> Path:
    made = data_dir / "logs"
    made.mkdir(parents=True, exist_ok=True)
    return made


def write(folder: Path, *lines: str) -> None:
    with (folder / FILE).open("a", encoding="utf-8") as held:
        held.writelines(lines)


def opened(program: DesktopProgram, request: str = "") -> LogPage:
    program.window.shell.open("diagnostics", ("log", request) if request else "log")
    panel = program.window.shell.panel
    assert isinstance(panel, DiagnosticsPanel)
    return panel.log


def events(page: LogPage) -> list[str]:
    return [line.event for line in page.model.lines]


def test_lines_are_found_read_and_copied_with_their_secrets_masked(
    qtbot: QtBot, program: DesktopProgram, folder: Path
) -> None:
    write(
        folder,
        record(0),
        record(1, level="error", error=f"refused {KEY}", correlation_id="req_0123456789ab"),
        record(2, level="warning", logger="sonia_desktop.audio.capture"),
        record(3, correlation_id="req_0123456789ab"),
    )
    page = opened(program)
    qtbot.waitUntil(lambda: events(page) == [f"event {n}" for n in (3, 2, 1, 0)], timeout=WAIT_MS)
    page.level.setCurrentIndex(page.level.findData("warning"))
    qtbot.waitUntil(lambda: events(page) == ["event 2", "event 1"], timeout=WAIT_MS)
    page.part.setCurrentIndex(page.part.findData("audio"))
    qtbot.waitUntil(lambda: events(page) == ["event 2"], timeout=WAIT_MS)
    page.level.setCurrentIndex(0)
    page.part.setCurrentIndex(0)
    qtbot.keyClicks(page.search, "refused")
    qtbot.waitUntil(lambda: events(page) == ["event 1"], timeout=WAIT_MS)

    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    page.list.selectRow(0)
    assert page.whole.isVisible()
    assert "refused •" in page.whole.toPlainText()
    qtbot.keyClick(page.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: "refused" in clipboard.text(), timeout=WAIT_MS)
    assert KEY not in clipboard.text()

    page.search.clear()
    qtbot.waitUntil(lambda: len(events(page)) == 4, timeout=WAIT_MS)
    page.list.selectRow(2)
    qtbot.mouseClick(page.only_this, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: events(page) == ["event 3", "event 1"], timeout=WAIT_MS)
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(events(page)) == 4, timeout=WAIT_MS)


def test_new_lines_come_by_themselves_but_not_while_one_reads(
    qtbot: QtBot, program: DesktopProgram, folder: Path
) -> None:
    write(folder, *(record(n) for n in range(5)))
    page = opened(program)
    qtbot.waitUntil(lambda: len(events(page)) == 5, timeout=WAIT_MS)
    write(folder, record(5))
    qtbot.waitUntil(lambda: events(page)[0] == "event 5", timeout=WAIT_MS)

    page.list.selectRow(2)
    write(folder, record(6))
    qtbot.waitUntil(lambda: page.new.text() == "1 new line", timeout=WAIT_MS)
    assert events(page)[0] == "event 5"
    qtbot.mouseClick(page.new, Qt.MouseButton.LeftButton)
    assert events(page)[:2] == ["event 6", "event 5"]
    page.list.clearSelection()

    page.pause.click()
    write(folder, record(7))
    (folder / FILE).rename(folder / f"{FILE}.1")
    write(folder, record(8))
    page.pause.click()
    qtbot.waitUntil(lambda: events(page)[:3] == ["event 8", "event 7", "event 6"], timeout=WAIT_MS)


def test_no_log_an_empty_one_none_that_fits_and_an_unreadable_one_are_told(
    qtbot: QtBot, program: DesktopProgram, folder: Path
) -> None:
    page = opened(program)

    def title() -> str:
        return page.teaching.title.text() if page.teaching.isVisible() else ""

    qtbot.waitUntil(lambda: title() == "There is no log yet", timeout=WAIT_MS)
    (folder / FILE).touch()
    qtbot.waitUntil(lambda: title() == "The log is empty", timeout=WAIT_MS)
    write(folder, record(0))
    qtbot.waitUntil(lambda: events(page) == ["event 0"], timeout=WAIT_MS)
    page.search.setText("nowhere")
    qtbot.waitUntil(lambda: title() == "No line fits", timeout=WAIT_MS)
    page.teaching.chosen.emit("all")
    qtbot.waitUntil(lambda: events(page) == ["event 0"], timeout=WAIT_MS)
    (folder / FILE).unlink()
    (folder / FILE).mkdir()
    page.arrive()
    qtbot.waitUntil(lambda: title() == "The log cannot be read", timeout=WAIT_MS)
    (folder / FILE).rmdir()
    write(folder, record(1))
    page.teaching.chosen.emit("again")
    qtbot.waitUntil(lambda: events(page) == ["event 1"], timeout=WAIT_MS)


def test_a_failed_call_leads_to_what_the_log_has_of_its_request(
    qtbot: QtBot, program: DesktopProgram, folder: Path
) -> None:
    write(folder, record(0, correlation_id="req_0123456789ab"), record(1))
    page = opened(program, "req_0123456789ab")
    qtbot.waitUntil(lambda: events(page) == ["event 0"], timeout=WAIT_MS)
    assert page.request.isVisible()
    page.request.click()
    qtbot.waitUntil(lambda: len(events(page)) == 2, timeout=WAIT_MS)


def test_of_a_hundred_thousand_lines_only_what_is_scrolled_to_is_read_and_a_search_goes_through(
    qtbot: QtBot, program: DesktopProgram, folder: Path
) -> None:
    count = 100_000
    write(folder, record(0, reason="needle"), *(record(n % 50, ms=n) for n in range(1, count)))
    page = opened(program)
    qtbot.waitUntil(lambda: len(page.model.lines) == PAGE, timeout=WAIT_MS)
    bar = page.list.verticalScrollBar()
    for _ in range(5):
        loaded = len(page.model.lines)
        bar.setValue(bar.maximum())
        qtbot.waitUntil(lambda n=loaded: len(page.model.lines) == n + PAGE, timeout=WAIT_MS)  # type: ignore[misc]
    page.search.setText("needle")
    qtbot.waitUntil(lambda: events(page) == ["event 0"], timeout=WAIT_MS)
    page.search.clear()
    qtbot.waitUntil(lambda: len(page.model.lines) == PAGE, timeout=WAIT_MS)
