"""The diagnostics' latency: figures of turns that really ran, in words and as a picture."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from pytestqt.qtbot import QtBot

from sonia_desktop.agent.types import Entrance, Outcome, Turn, Voiced
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.diagnostics_panel import DiagnosticsPanel
from sonia_desktop.ui.latency import Layer, percentile, times_of, told_times
from sonia_desktop.ui.latency_part import LatencyPart
from sonia_desktop.ui.theme import DARK, LIGHT
from tests.ui.conftest import WAIT_MS

_HEARD = {
    "endpoint": 210.0, "final_text": 40.0, "decision": 95.5, "first_audio": 60.0, "device": 42.0,
    "total": 447.5,
}  # fmt: skip


def _turn(outcome: Outcome = Outcome.ANSWERED, **stages: float) -> Turn:
    return Turn("t", "c", Entrance.TYPED, "hello", "hi", outcome, "reflex", 1.0, stages=stages)


@given(st.lists(st.floats(0, 1e6), min_size=1), st.floats(0, 1))
def test_a_percentile_is_one_of_the_values_and_not_exceeded_by_its_share(
    values: list[float], share: float
) -> None:
    found = percentile(values, share)
    assert found in values
    assert sum(value <= found for value in values) >= share * len(values)


@given(
    st.dictionaries(st.sampled_from(["recall", "decide", "act", "think", "answer"]),
                    st.floats(0, 1e5)), st.floats(0, 1e3),
)  # fmt: skip
def test_the_layers_of_a_turn_add_up_to_its_total(stages: dict[str, float], rest: float) -> None:
    total = sum(stages.values()) + rest
    (time,) = times_of([_turn(**stages, total=total)])
    assert sum(time.layers.values()) == pytest.approx(total, abs=0.01)
    assert time.total_ms == total


def test_turns_that_wait_or_were_stopped_do_not_count() -> None:
    turns = [_turn(Outcome.WAITING, total=5.0), _turn(Outcome.CANCELLED, total=6.0), _turn()]
    assert times_of(turns) == ()
    assert told_times(())[0].startswith("No turns yet")


def test_half_and_95_of_100_turns_are_told_for_each_kind() -> None:
    turns = [_turn(think=float(ms), total=float(ms)) for ms in range(10, 1010, 10)]
    told = told_times(times_of(turns))
    assert told == [
        "Written, asking to answer (100 turns): p50 500 ms, p95 950 ms",
        "    Thinking and wording: p50 500 ms, p95 950 ms",
    ]


def test_the_picture_is_loaded_only_when_it_is_opened_and_leaves_the_hooks_alone() -> None:
    code = (
        "import sys, threading\n"
        "from sonia_desktop.ui import diagnostics_panel\n"
        "assert 'pyqtgraph' not in sys.modules\n"
        "hooks = sys.excepthook, threading.excepthook\n"
        "from sonia_desktop.ui import latency_plot\n"
        "assert 'pyqtgraph' in sys.modules\n"
        "assert hooks == (sys.excepthook, threading.excepthook)\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr


def _opened(program: DesktopProgram, qtbot: QtBot) -> LatencyPart:
    window = program.window
    window.shell.open("diagnostics")
    panel = window.shell.panel
    assert isinstance(panel, DiagnosticsPanel)
    qtbot.mouseClick(panel.health.latency.opener, Qt.MouseButton.LeftButton)
    return panel.health.latency


def test_turns_that_ran_are_drawn_as_they_were_and_told_in_words(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    assistant = program.window.assistant
    assert assistant is not None
    part = _opened(program, qtbot)
    qtbot.waitUntil(lambda: part.told.text().startswith("No turns yet"), timeout=WAIT_MS)
    assert part.plot is None

    for said in ("what time is it?", "what is 12 times 12?", "what day is it?"):
        asked = program.window.requests.ask(said)
        qtbot.waitUntil(lambda asked=asked: asked.answer.finished, timeout=WAIT_MS)
    spoken = asked.answer.turn.id
    assert assistant.turns.add_voice(spoken, Voiced("moonshine", 0.9, latency_ms=_HEARD)).result(30)
    qtbot.waitUntil(
        lambda: part.plot is not None and [t.spoken for t in part.times] == [False, False, True],
        timeout=WAIT_MS,
    )
    plot = part.plot
    assert plot is not None
    turns = assistant.turns.recent(50)
    written_x, written = plot.totals[False].getData()
    assert list(written_x) == [1, 2]
    assert list(written) == [turn.stages["total"] for turn in turns[:2]]
    spoken_x, heard = plot.totals[True].getData()
    assert (list(spoken_x), list(heard)) == ([3], [447.5])
    drawn = {
        layer: dict(zip(bars.opts["x"], bars.opts["height"], strict=True))
        for layer, bars in plot.bars.items()
    }
    assert drawn[Layer.ENDPOINT] == {3: 210.0}
    assert drawn[Layer.FINAL_TEXT] == {3: 40.0}
    assert drawn[Layer.SOUND] == {3: 102.0}
    assert drawn[Layer.DECISION][3] == 95.5
    assert plot.bars[Layer.SOUND].opts["y0"] == [345.5]
    for place, total in zip((1, 2), written, strict=True):
        parts = sum(heights.get(place, 0.0) for heights in drawn.values())
        assert parts == pytest.approx(total, abs=0.01)
    assert "Spoken, last word to first sound (1 turn): p50 448 ms, p95 448 ms" in part.told.text()
    assert "Written, asking to answer (2 turns): p50 " in part.told.text()
    told = QAccessible.queryAccessibleInterface(plot.canvas)
    assert "milliseconds" in told.text(QAccessible.Text.Name)
    assert "p95 448 ms" in told.text(QAccessible.Text.Description)
    axis = plot.canvas.getPlotItem().getAxis("left")
    assert axis.labelText == "Time (ms)"

    for choice, colours in (("dark", DARK), ("light", LIGHT)):
        program.window.desk.theme.choose(choice)
        assert plot.canvas.backgroundBrush().color() == QColor(colours.window)
        assert plot.bars[Layer.DECISION].opts["brush"].color() == QColor(colours.accent)
        assert axis.textPen().color() == QColor(colours.text)

    qtbot.mouseClick(part.opener, Qt.MouseButton.LeftButton)
    assert not plot.isVisible()
    assert part.opener.isVisible()
