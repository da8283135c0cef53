"""“Why did you say that”: an answer accounted for, with links into the memory browser."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.memory_panel import MemoryPanel
from sonia_desktop.ui.waterfall import Waterfall
from sonia_desktop.ui.why_words import argument_lines, costs, result_text, waterfall
from tests.ui.conftest import WAIT_MS

_STAGES = st.dictionaries(
    st.sampled_from(["recall", "decide", "act", "think", "answer", "record", "total"]),
    st.floats(0, 1e6),
)


@given(_STAGES)
def test_each_bar_begins_where_the_one_before_ends(stages: dict[str, float]) -> None:
    steps = waterfall(stages)
    assert len(steps) == len([name for name in stages if name != "total"])
    for before, after in pairwise(steps):
        assert after.start_ms == before.start_ms + before.ms


def test_arguments_and_results_are_told_as_they_were() -> None:
    assert argument_lines({"command": "ls -l", "deep": True}) == "command = ls -l\ndeep = true"
    assert result_text({"text": "It is noon", "data": {"hour": 12}}) == "It is noon"
    assert result_text({"data": [1]}) == '{"data": [1]}'
    assert result_text(None) == ""
    assert len(result_text({"text": "x" * 9000})) == 1500


def test_each_model_that_was_asked_is_told_with_what_it_cost_in_all() -> None:
    def asked(backend: str, cost: float | None, **more: object) -> dict[str, object]:
        return {"backend": backend, "outcome": "answered", "ms": 820.0, "cost_usd": cost, **more}

    failed = asked("openrouter/x", None, outcome="failed", error="HTTP 500", first_ms=None)
    told = costs([{"attempts": [failed, asked("anthropic/y", 0.0123, first_ms=300.0)]}])
    assert told[0] == ("Asked", "openrouter/x: failed, 820 ms, HTTP 500")
    assert told[1] == ("Asked", "anthropic/y: answered, 820 ms, first word after 300 ms")
    assert told[2] == ("Cost", "$0.0123, and what is not known")
    assert costs([])[0][1].startswith("nothing")
    assert costs([{"attempts": [asked("llama_cpp/z", 0.0)]}])[-1] == ("Cost", "nothing")
    assert "not known" in costs([{"attempts": [asked("own/z", None)]}])[-1][1]


def test_an_answer_is_accounted_for_and_leads_to_the_memory_it_rests_on(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    assistant = window.assistant
    assert assistant is not None
    kept = assistant.memory.remember("my sister Anna lives in Lisbon").result(30)
    asked = window.requests.ask("where does my sister live?")
    qtbot.waitUntil(lambda: asked.answer.finished, timeout=WAIT_MS)
    turn = asked.answer.turn
    good = asked.answer.findChild(QToolButton, "good_answer")
    qtbot.mouseClick(good, Qt.MouseButton.LeftButton)

    def kept_good() -> bool:
        again = assistant.turns.turn(turn.id)
        return again is not None and (again.why.get("judged") or {}).get("good") is True

    qtbot.waitUntil(kept_good, timeout=WAIT_MS)
    why = asked.answer.findChild(QToolButton, "why_answer")
    assert isinstance(why, QToolButton)
    qtbot.mouseClick(why, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: window.reasons.drawer is not None and window.reasons.drawer.isVisible(),
        timeout=WAIT_MS,
    )
    drawer = window.reasons.drawer
    assert drawer is not None
    qtbot.waitUntil(lambda: drawer.findChild(Waterfall) is not None, timeout=WAIT_MS)
    told = "\n".join(label.text() for label in drawer.findChildren(QLabel))
    assert "where does my sister live?" in told
    assert "my sister Anna lives in Lisbon" in told
    assert "memory.recall: done" in told
    assert "no language model was asked" in told
    assert "You found it\ngood" in told
    bars = drawer.findChild(Waterfall)
    assert isinstance(bars, Waterfall)
    assert sum(step.ms for step in bars.steps) > 0

    link = drawer.findChild(QPushButton, "recalled_0")
    assert isinstance(link, QPushButton)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    panel = window.shell.panel
    assert isinstance(panel, MemoryPanel)
    qtbot.waitUntil(
        lambda: panel.detail.item is not None and panel.detail.item.id == kept.id, timeout=WAIT_MS
    )
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not drawer.isVisible(), timeout=WAIT_MS)
