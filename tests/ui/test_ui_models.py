"""The models panel on the real shelf, fetching from a hub on loopback."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sonia_desktop.settings import load_settings
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.key_dialog import KeyDialog
from sonia_desktop.ui.model_row import ModelRow
from sonia_desktop.ui.model_words import (
    in_order,
    offer_words,
    progress_words,
    recommended,
    whole,
)
from sonia_desktop.ui.models_panel import ModelsPanel
from sonia_desktop.ui.words import speak
from tests.llm.fake_hub import FakeHub, serving_hub
from tests.ui.conftest import WAIT_MS

REPOSITORY = "someone/tiny-gguf"
CONTENT = b"GGUF" + bytes(range(256)) * 4000


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    with serving_hub() as made:
        made.files = {REPOSITORY: {"tiny-q4_k_m.gguf": CONTENT}}
        monkeypatch.setenv("HF_ENDPOINT", made.url)
        yield made


def test_a_model_is_fetched_paused_gone_on_with_checked_and_removed(
    qtbot: QtBot, hub: FakeHub, program: DesktopProgram
) -> None:
    window = program.window
    window.shell.open("models")
    panel = window.shell.panel
    assert isinstance(panel, ModelsPanel)
    qtbot.waitUntil(lambda: "qwen3-0.6b" in panel.rows, timeout=WAIT_MS)
    assert "GB of memory" in panel.machine.text()

    hub.gate = threading.Event()
    panel.fetch(REPOSITORY)
    qtbot.waitUntil(hub.half_sent.is_set, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: REPOSITORY in panel._jobs, timeout=WAIT_MS)
    panel.pause(REPOSITORY)
    hub.gate.set()
    qtbot.waitUntil(
        lambda: any(row.told["state"] == "unfinished" for row in panel.rows.values()),
        timeout=WAIT_MS,
    )
    hub.gate = None
    row = next(row for row in panel.rows.values() if row.told["state"] == "unfinished")
    assert row.buttons["download"].text() == "Go on"
    qtbot.mouseClick(row.buttons["download"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: any(row.told["state"] == "here" for row in panel.rows.values()), timeout=WAIT_MS
    )
    name = next(id_ for id_, row in panel.rows.items() if row.told["state"] == "here")

    def press(button: str) -> None:
        """Rows are made anew when what is told of their model changes."""

        def there() -> bool:
            made = panel.rows[name].buttons.get(button)
            return made is not None and made.isVisibleTo(panel)

        qtbot.waitUntil(there, timeout=WAIT_MS)
        qtbot.mouseClick(panel.rows[name].buttons[button], Qt.MouseButton.LeftButton)

    press("verify")
    notice = window.shell.notices
    qtbot.waitUntil(lambda: "as it should be" in notice.text, timeout=WAIT_MS)

    press("use")  # it is no model in truth
    qtbot.waitUntil(lambda: bool(panel.rows[name].trouble.text()), timeout=WAIT_MS)
    press("remove")
    qtbot.waitUntil(lambda: name not in panel.rows, timeout=WAIT_MS)
    assert "removed" in notice.text


def test_the_hub_is_searched_and_a_key_that_does_not_work_is_told(
    qtbot: QtBot, hub: FakeHub, program: DesktopProgram
) -> None:
    window = program.window
    window.shell.open("models", "whisper")
    panel = window.shell.panel
    assert isinstance(panel, ModelsPanel)
    qtbot.waitUntil(lambda: "small.en" in panel.rows, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not panel._waiting, timeout=WAIT_MS)
    assert all(row.told["kind"] == "whisper" for row in panel.rows.values())
    panel.search.setText("tiny-gguf")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: panel.hub.findChild(QPushButton, f"fetch_{REPOSITORY}") is not None,
        timeout=WAIT_MS,
    )
    dialog = panel.ask_key()
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Which key" in dialog.told.text(), timeout=WAIT_MS)
    dialog.key.setText("sk-not-a-real-key")
    dialog.reject()
    assert dialog.key.text() == "", "the key stays in no field"


def test_enter_in_the_field_tries_the_key_and_does_not_give_it_up(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    dialog = KeyDialog(program.window.desk, program.window)
    dialog.open()
    dialog.key.setFocus()
    dialog.service.setCurrentIndex(-1)  # no service: refused without asking anybody
    qtbot.keyClicks(dialog.key, "sk-not-a-real-key")
    qtbot.keyClick(dialog.key, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dialog.told.text()), timeout=WAIT_MS)
    assert dialog.isVisible(), "it stays open, with the reason"
    assert dialog.key.text() == "sk-not-a-real-key", "and with what was typed"
    dialog.reject()


def told(name: str, size: float, verdict: str = "fits", **more: object) -> dict[str, object]:
    usual = {
        "id": name, "name": name, "kind": "llm", "size_bytes": size, "state": "available",
        "about": "", "repository": "", "advice": {"verdict": verdict, "why": "", "tokens_s": 20.0},
    }  # fmt: skip
    return {**usual, **more}


def test_the_largest_model_that_runs_well_is_recommended() -> None:
    slow = {"verdict": "fits", "why": "", "tokens_s": 4.0}
    models = [
        told("small", 1e9),
        told("good", 2e9),
        told("large", 9e9, "does not fit"),
        told("sluggish", 4e9, advice=slow),
    ]
    assert recommended(models) == {"llm": "good"}
    assert recommended([*models, told("mine", 1e9, state="here")]) == {}
    assert [one["id"] for one in in_order(models)][-1] == "large"
    assert "7 min" in offer_words(models[1])


def test_progress_is_told_in_words() -> None:
    assert progress_words(0, 0, 0) == "Beginning…"
    assert progress_words(100_000_000, 400_000_000, 10e6) == (
        "100 MB of 400 MB, 10 MB/s, 30 s left"
    )


def test_what_the_search_says_is_not_cut_where_there_is_room(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    speak("de")
    try:
        window = program.window
        window.resize(1040, 740)
        panel = ModelsPanel(window.desk)
    finally:
        speak("en")
    qtbot.addWidget(panel)
    panel.resize(920, 600)
    panel.show()
    qtbot.waitExposed(panel)
    words = panel.search.fontMetrics().horizontalAdvance(panel.search.placeholderText())
    assert "Suchen" in panel.search.placeholderText()
    assert panel.search.width() > words + 40
    panel.resize(420, 600)
    qtbot.waitUntil(lambda: panel.search.width() < words, timeout=WAIT_MS)


CATALOGUED = "en_US-ljspeech-medium"


def test_a_download_that_fails_is_told_wherever_one_is_and_can_be_begun_again(
    qtbot: QtBot, hub: FakeHub, program: DesktopProgram
) -> None:
    window = program.window
    window.first_steps.show()
    dialog = window.first_steps.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: CATALOGUED in dialog.offers, timeout=WAIT_MS)
    offer = dialog.offers[CATALOGUED]
    offer.button.click()  # the hub has no such repository
    qtbot.waitUntil(lambda: offer.button.text() == "Try again", timeout=WAIT_MS)
    assert offer.button.isEnabled()
    why = offer.words.text()
    assert "rhasspy/piper-voices" in why
    assert CATALOGUED in window.shell.notices.text
    assert "could not be fetched" in window.shell.notices.text

    dialog.better.button.click()  # closes the welcome
    panel = window.shell.panel
    assert isinstance(panel, ModelsPanel)
    qtbot.waitUntil(
        lambda: CATALOGUED in panel.rows and panel.rows[CATALOGUED].trouble.text() == why,
        timeout=WAIT_MS,
    )

    hub.files["rhasspy/piper-voices"] = {
        f"en/en_US/ljspeech/medium/{CATALOGUED}.onnx{end}": b"voice" * 9 for end in ("", ".json")
    }
    window.shell.open("conversation")
    panel.fetch(CATALOGUED)
    qtbot.waitUntil(lambda: "is here" in window.shell.notices.text, timeout=WAIT_MS)
    assert window.shell.notices.button.text() == "Use it"
    window.shell.notices.button.click()
    qtbot.waitUntil(lambda: "next start" in window.shell.notices.text, timeout=WAIT_MS)
    assert load_settings()[0].speech.piper_voice is not None


def test_a_recogniser_is_recommended_that_knows_the_language_one_speaks() -> None:
    english = told("small.en", 2e8, kind="whisper", languages=["en"])
    many = told("small", 1e8, kind="whisper", languages=["en", "de", "fr"])
    both = [english, many]
    assert recommended(both, "en") == {"whisper": "small.en"}
    assert recommended(both, "de") == {"whisper": "small"}
    assert recommended(both, "auto") == {"whisper": "small"}
    assert recommended(both, "xh") == {}
    assert "English only" in offer_words(english)
    assert "many languages" in offer_words(many)
    assert next(one["id"] for one in in_order([*both, told("llm", 1)], best=["small.en"])) == (
        "small.en"
    )


def test_the_focus_stays_with_the_model_whose_button_was_pressed(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    row = ModelRow(program.theme, whole({"id": "tiny", "state": "unfinished", "done_bytes": 5}))
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    row.buttons["download"].setFocus()
    qtbot.waitUntil(row.buttons["download"].hasFocus, timeout=WAIT_MS)
    row.show_progress("download", "running", 1, 9, 0.0)
    assert row.buttons["pause"].hasFocus()
    row.show_progress("download", "cancelled", 1, 9, 0.0)
    assert row.focusable().hasFocus()
    assert not row.buttons["pause"].isVisible()
