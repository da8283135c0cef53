"""The page of failures: breakers in plain words, dead letters tried again through consent."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from sonia_desktop import failing
from sonia_desktop.assistant import Assistant
from sonia_desktop.core.errors import NotFoundError, UnavailableError
from sonia_desktop.core.resilience import BreakerState
from sonia_desktop.failing import Kind
from sonia_desktop.log_reading import FILE
from sonia_desktop.tools.reliability import FAILURES_TO_OPEN
from sonia_desktop.tools.types import (
    Action,
    ActionState,
    Effect,
    Tool,
    ToolArgs,
    ToolContext,
    ToolResult,
)
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.diagnostics_panel import DiagnosticsPanel
from sonia_desktop.ui.failing_page import FailingPage
from sonia_desktop.ui.failing_rows import BreakerRow, LetterCard
from tests.ui.conftest import WAIT_MS
from tests.ui.test_ui_accessibility import without_name
from tests.ui.test_ui_little_room import AT_300_PERCENT, cut

WAIT_S = 30
MODEL = "ollama/qwen"


class Nothing(ToolArgs):
    """No arguments."""


def assistant_of(program: DesktopProgram) -> Assistant:
    assistant = program.window.assistant
    assert assistant is not None
    return assistant


def opened(program: DesktopProgram) -> FailingPage:
    program.window.shell.open("diagnostics", "failures")
    panel = program.window.shell.panel
    assert isinstance(panel, DiagnosticsPanel)
    return panel.failures


def fail_for_good(assistant: Assistant, command: str) -> Action:
    """A command that was allowed and took too long."""
    executor = assistant.executor
    args = {"command": command, "timeout_s": 0.2}
    asked = executor.run("shell.run", args, caller="user").result(WAIT_S)
    assert asked.approval is not None
    executor.settle(asked.approval.id, allow=True, by="user")
    ended = executor.finished(asked.id).result(WAIT_S)
    assert ended.state is ActionState.TIMEOUT
    assistant.db.write(lambda _connection: None).result(WAIT_S)
    return ended


def break_tool(assistant: Assistant, name: str) -> None:
    guarded = assistant.executor.breakers.of(name)
    for _ in range(FAILURES_TO_OPEN):
        with pytest.raises(ZeroDivisionError):
            guarded.breaker.call(divmod, 1, 0)
        guarded.in_a_row += 1
        guarded.note("failure", "the disk does not answer")


def cards(page: FailingPage) -> list[LetterCard]:
    return list(page.letters.rows.values())


def rows(page: FailingPage) -> list[BreakerRow]:
    return list(page.breakers.rows.values())


def test_an_empty_page_teaches_what_would_be_here(qtbot: QtBot, program: DesktopProgram) -> None:
    page = opened(program)
    qtbot.waitUntil(lambda: page.teaching.title.text() == "Nothing has failed", timeout=WAIT_MS)
    assert page.stack.currentWidget() is page.teaching


def test_a_tool_and_a_model_that_rest_say_so_and_are_tried_at_once_when_asked(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    assistant = assistant_of(program)
    assistant.executor.run("time.now", {}, caller="user").result(WAIT_S)
    break_tool(assistant, "files.read")
    router = assistant.models.chosen.router()
    for _ in range(3):
        router.change(MODEL, lambda fares: fares.failed(router.clock(), "no answer"))
    page = opened(program)
    qtbot.waitUntil(lambda: len(rows(page)) == 2, timeout=WAIT_MS)
    told = {row.breaker.name: row for row in rows(page) if row.breaker is not None}
    tool, model = told["files.read"], told[MODEL]
    assert "rests after 5 failures, is tried again in" in tool.title.text()
    assert "the disk does not answer" in tool.detail.text()
    assert "rests after 3 failures, is tried again in" in model.title.text()
    assert "no answer" in model.accessibleName()
    assert page.working.text() == "Working: time.now"

    qtbot.mouseClick(model.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: MODEL not in router.conditions(), timeout=WAIT_MS)
    tool.button.setFocus()
    qtbot.keyClick(tool.button, Qt.Key.Key_Space)
    breaker = assistant.executor.breakers.of("files.read").breaker
    qtbot.waitUntil(lambda: breaker.state is BreakerState.CLOSED, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "works again" in tool.title.text(), timeout=WAIT_MS)
    assert not tool.button.isVisible()
    with pytest.raises(NotFoundError):
        failing.try_now(assistant, Kind.MODEL, "nobody/knows")


def test_a_call_is_tried_again_through_consent_and_stays_when_that_is_refused(
    qtbot: QtBot, program: DesktopProgram, data_dir: Path
) -> None:
    assistant = assistant_of(program)
    mark = data_dir.parent / "made"
    fail_for_good(assistant, f"sleep 9; touch {mark}")
    page = opened(program)
    qtbot.waitUntil(lambda: len(cards(page)) == 1, timeout=WAIT_MS)
    first = cards(page)[0]
    assert first.title.text().startswith("shell.run: sleep 9; touch ")
    assert "still running" in first.why.text()
    assert "asked by you" in first.when.text()
    assert "tried once" in first.when.text()
    qtbot.mouseClick(first.look, Qt.MouseButton.LeftButton)
    assert "sleep 9" in first.exact.text()
    assert first.exact.isVisible()

    def ask_again() -> str:
        qtbot.mouseClick(cards(page)[0].again, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(assistant.executor.pending()), timeout=WAIT_MS)
        return assistant.executor.pending()[0].id

    assistant.executor.settle(ask_again(), allow=False, by="user")
    notices = program.window.shell.notices
    qtbot.waitUntil(lambda: notices.text.startswith("Nothing was run"), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: len(cards(page)) == 1 and cards(page)[0].isEnabled(), timeout=WAIT_MS)
    kept = cards(page)[0].letter["letter_id"]

    assistant.executor.settle(ask_again(), allow=True, by="user")
    qtbot.waitUntil(
        lambda: [card.letter["letter_id"] != kept for card in cards(page)] == [True],
        timeout=WAIT_MS,
    )  # it failed again: the old letter is settled, and there is a new one
    assert not mark.exists()


def test_a_call_that_succeeds_when_tried_again_leaves_the_list(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    assistant = assistant_of(program)
    answers: list[str] = []

    def send(_args: Nothing, _context: ToolContext) -> ToolResult:
        if not answers:
            raise UnavailableError("The printer is off.", remedy="Switch it on.")
        return ToolResult(answers[0])

    effect = Effect.CHANGE
    assistant.registry.register(
        Tool(
            name="probe.print",
            description="",
            args=Nothing,
            run=send,
            effect=effect,
            timeout_s=20.0,
        )
    )
    asked = assistant.executor.run("probe.print", {}, caller="user").result(WAIT_S)
    assert asked.approval is not None
    assistant.executor.settle(asked.approval.id, allow=True, by="user")
    page = opened(program)
    qtbot.waitUntil(lambda: len(cards(page)) == 1, timeout=WAIT_MS)
    assert cards(page)[0].why.text() == "The printer is off."
    answers.append("It is printed.")
    qtbot.mouseClick(cards(page)[0].again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(assistant.executor.pending()), timeout=WAIT_MS)
    assistant.executor.settle(assistant.executor.pending()[0].id, allow=True, by="user")
    notices = program.window.shell.notices
    qtbot.waitUntil(lambda: notices.text == "Done: It is printed.", timeout=WAIT_MS)
    qtbot.waitUntil(lambda: cards(page) == [], timeout=WAIT_MS)


def test_calls_are_discarded_and_come_back_by_undo(qtbot: QtBot, program: DesktopProgram) -> None:
    assistant = assistant_of(program)
    for number in range(3):
        fail_for_good(assistant, f"sleep 9; touch no-{number}")
    page, notices = opened(program), program.window.shell.notices
    letters = assistant.executor.letters

    def shown() -> list[str]:
        return [card.letter["letter_id"] for card in cards(page)]

    qtbot.waitUntil(lambda: len(shown()) == 3, timeout=WAIT_MS)
    before = shown()
    drop = cards(page)[0].drop
    drop.setFocus()
    qtbot.keyClick(drop, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown() == before[1:], timeout=WAIT_MS)
    qtbot.mouseClick(notices.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown() == before, timeout=WAIT_MS)
    qtbot.mouseClick(page.discard_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown() == [], timeout=WAIT_MS)
    assert letters.list(10)[1] == 0
    qtbot.mouseClick(notices.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown() == before, timeout=WAIT_MS)


def test_the_report_tells_the_same_breakers_and_letters(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    assistant = assistant_of(program)
    ended = fail_for_good(assistant, "sleep 9; touch never")
    break_tool(assistant, "files.read")
    program.window.shell.open("diagnostics", "health")
    panel = program.window.shell.panel
    assert isinstance(panel, DiagnosticsPanel)
    qtbot.mouseClick(panel.health.copy, Qt.MouseButton.LeftButton)
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: "Dead letters: 1" in clipboard.text(), timeout=WAIT_MS)
    assert "tool files.read: open, 5, " in clipboard.text()
    assert "shell.run by user: " in clipboard.text()
    told = failing.told(assistant, 5)
    assert told["dead_letters"]["recent"][0]["action_id"] == ended.id
    breakers, letters = failing.summary(told)
    assert "files.read rests" in breakers
    assert letters.startswith("1 not settled, the newest: shell.run")


def test_nothing_of_the_pages_is_cut_or_without_a_name_at_three_hundred_percent(
    qtbot: QtBot, program: DesktopProgram, data_dir: Path
) -> None:
    assistant, window = assistant_of(program), program.window
    fail_for_good(assistant, "sleep 9; touch " + "a-long-name-" * 20)
    break_tool(assistant, "files.read")
    folder = data_dir / "logs"
    folder.mkdir(exist_ok=True)
    (folder / FILE).write_text(
        '{"event": "'
        + "long " * 99
        + '", "correlation_id": "req_0123456789ab", "level": "error"}\n'
    )
    window.resize(*AT_300_PERCENT)
    page = opened(program)
    qtbot.waitUntil(lambda: len(cards(page)) == 1, timeout=WAIT_MS)

    def whole() -> None:
        assert cut(window) == []
        assert without_name(window) == []

    qtbot.waitUntil(whole, timeout=WAIT_MS)
    window.shell.open("diagnostics", "log")
    panel = window.shell.panel
    assert isinstance(panel, DiagnosticsPanel)
    qtbot.waitUntil(lambda: len(panel.log.model.lines) == 1, timeout=WAIT_MS)
    panel.log.list.selectRow(0)
    qtbot.waitUntil(whole, timeout=WAIT_MS)
