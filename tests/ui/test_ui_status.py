from __future__ import annotations

from pytestqt.qtbot import QtBot

from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.ui.status import StatusLine, StatusPanel, sum_up, tooltip
from sonia_desktop.ui.theme import Theme

MISSING = Health("microphone", HealthState.UNAVAILABLE, "", False, "No microphone.", "Connect one.")
FALLBACK = Health("recognition", HealthState.READY, "pocketsphinx", True)


def test_summary_names_what_is_missing_before_what_is_weak() -> None:
    weak = Health("memory", HealthState.DEGRADED, "FTS5", True)
    assert sum_up([weak, MISSING, FALLBACK])[1] == "Unavailable: microphone"
    assert sum_up([weak, FALLBACK]) == (HealthState.DEGRADED, "Degraded: memory")
    assert sum_up([FALLBACK]) == (HealthState.READY, "Ready")


def test_missing_language_model_is_no_alarm_for_it_is_optional() -> None:
    assert sum_up([Health("language model", HealthState.UNAVAILABLE)])[0] is HealthState.READY


def test_row_shows_engine_fallback_and_state_in_words(qtbot: QtBot, theme: Theme) -> None:
    panel = StatusPanel(theme)
    qtbot.addWidget(panel)
    for health in (FALLBACK, MISSING):
        panel.show_health(health)
    row = panel.row("recognition")
    assert row is not None
    assert "pocketsphinx (fallback)" in row.accessibleName()
    missing = panel.row("microphone")
    assert missing is not None
    assert "unavailable" in missing.accessibleName()
    assert "Connect one." in missing.toolTip()


def test_row_follows_the_board(qtbot: QtBot, theme: Theme) -> None:
    panel = StatusPanel(theme)
    qtbot.addWidget(panel)
    panel.show_health(MISSING)
    panel.show_health(Health("microphone", HealthState.READY, "USB"))
    assert [h.engine for h in panel.items] == ["USB"]


def test_line_names_the_engines(qtbot: QtBot, theme: Theme) -> None:
    line = StatusLine(theme)
    qtbot.addWidget(line)
    line.show_health(FALLBACK)
    assert "pocketsphinx (fallback)" in line.engines.accessibleName()
    assert line.summary.text() == "Ready"


def test_tooltip_has_detail_and_remedy() -> None:
    assert tooltip(MISSING).splitlines() == [
        "Microphone: unavailable",
        "No microphone.",
        "Connect one.",
    ]
