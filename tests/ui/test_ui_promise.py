"""What an empty page says of where words go, and of the keys, is true of what holds now."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sonia_desktop.elsewhere import elsewhere
from sonia_desktop.settings import Settings
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.settings_panel import SettingsPanel
from tests.ui.conftest import WAIT_MS

HERE = "Everything stays on this computer."


def promise(program: DesktopProgram) -> str:
    label = program.window.conversation.empty_state.findChild(QLabel, "promise")
    assert isinstance(label, QLabel)
    return label.text()


def keep(qtbot: QtBot, program: DesktopProgram, key: str, value: object) -> None:
    program.window.shell.open("settings")
    panel = program.window.shell.panel
    assert isinstance(panel, SettingsPanel)
    with qtbot.waitSignal(program.window.desk.setting_changed, timeout=WAIT_MS):
        panel.keep(key, value)


def test_the_promise_of_an_empty_page_follows_the_model_that_is_chosen(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    assert promise(program) == HERE
    keep(qtbot, program, "llm.base_url", "http://127.0.0.1:9/v1")
    keep(qtbot, program, "llm.provider", "openai_compatible")
    assert promise(program) == HERE, "a server of this computer"
    keep(qtbot, program, "llm.base_url", "https://models.example/v1")
    assert "is sent to models.example" in promise(program)
    keep(qtbot, program, "llm.privacy", "local_only")
    assert promise(program) == HERE
    keep(qtbot, program, "llm.privacy", None)
    keep(qtbot, program, "llm.provider", "none")
    assert promise(program) == HERE


def test_the_keys_an_empty_page_names_are_those_that_were_chosen(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    keep(qtbot, program, "ui.talk_hotkey", "<ctrl>+<alt>+j")
    texts = [each.text() for each in program.window.conversation.empty_state.findChildren(QLabel)]
    assert any("Ctrl+Alt+J" in text for text in texts)
    keep(qtbot, program, "ui.talk_hotkey", "")
    texts = [each.text() for each in program.window.conversation.empty_state.findChildren(QLabel)]
    assert not any("to talk" in text for text in texts)


def test_every_place_that_may_be_asked_is_named() -> None:
    def places(**llm: object) -> tuple[str, ...]:
        return elsewhere(Settings(llm=llm))

    assert places(provider="auto") == places(provider="none") == ()
    assert places(provider="anthropic") == ("Anthropic",)
    assert places(provider="openrouter", base_url="http://localhost:8080/v1") == ()
    assert places(provider="ollama") == ()
    assert places(provider="ollama", base_url="http://gpu.lan:11434") == ("gpu.lan",)
    assert places(provider="ollama", base_url="0.0.0.0:11434") == ()
    assert places(provider="ollama", model="big:120b-cloud") == ("ollama.com",)
    assert places(provider="openai_compatible", base_url="me:secret@host.example/v1") == (
        "host.example",
    )
    several = [{"provider": "openrouter"}, {"provider": "anthropic"}, {"provider": "openrouter"}]
    assert places(provider="none", others=several) == ("OpenRouter", "Anthropic")
    assert places(provider="anthropic", privacy="local_only") == ()
    away = Settings(llm={"provider": "ollama"}, ollama_base_url="http://gpu.lan:11434")
    assert elsewhere(away) == ("gpu.lan",)
