"""`sonia config set` beside a running Sonia: what can hold at once does, and it says which."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from sonia_desktop.cli import app
from sonia_desktop.settings_live import SettingTakenUp

Serve = Callable[..., Any]


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """`sonia config ...` of the user whose Sonia `serve` starts; gives what it says."""
    monkeypatch.setenv("SONIA_CONFIG", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("SONIA_DATA_DIR", str(tmp_path / "data"))

    def run(*arguments: str) -> str:
        result = CliRunner().invoke(app, ["config", *arguments])
        assert result.exit_code == 0, result.output
        return result.stderr

    return run


def test_a_setting_that_can_holds_at_once(serve: Serve, config: Callable[..., str]) -> None:
    with serve() as running:
        assert running.server.wait_ready(30)
        shelf = running.assistant.models.shelf
        before = shelf._settings.llm.context_tokens
        assert "holds now" in config("set", "llm.context_tokens", str(before + 1024))
        assert shelf._settings.llm.context_tokens == before + 1024
        assert "holds now" in config("unset", "llm.context_tokens")
        assert shelf._settings.llm.context_tokens == before
        assert "next start" in config("set", "api.cache_ttl_s", "5")
        told = config("set", "voice.hands_free", "true")  # there are no ears in this one
        assert "next start" in told
        assert "did not take it up" in told
    assert "next start" in config("set", "llm.context_tokens", "4096")  # nobody is there


def test_a_setting_of_the_window_holds_at_once_where_a_window_follows(
    serve: Serve, config: Callable[..., str]
) -> None:
    told: list[SettingTakenUp] = []
    with serve() as running:
        assert running.server.wait_ready(30)
        assert "next start" in config("set", "ui.theme", "dark")  # nobody draws anything here
        running.assistant.bus.subscribe(SettingTakenUp, told.append)
        assert "holds now" in config("set", "ui.theme", "light")
        assert "next start" in config("set", "ui.language", "de")
        assert "holds now" in config("unset", "ui.theme")
    assert told == [
        SettingTakenUp("ui.theme", "light", live=True),
        SettingTakenUp("ui.language", "de", live=False),
        SettingTakenUp("ui.theme", "system", live=True),
    ]


def test_what_decides_whether_the_user_is_asked_is_not_loosened_under_way(
    serve: Serve, config: Callable[..., str]
) -> None:
    config("set", "tools.run_reads", "false")
    with serve() as running:
        assert running.server.wait_ready(30)
        gate = running.assistant.executor.gate
        gate.asks_commands = True
        assert "next start" in config("set", "tools.run_reads", "true")
        assert gate.asks_commands


def test_an_unknown_setting_is_not_found(serve: Serve, config: Callable[..., str]) -> None:
    with serve() as running:
        assert running.server.wait_ready(30)
        path = "/api/v1/cli/settings/taken-up"
        assert running.post(8000, path, json={"key": "no.such"}).status_code == 404
        assert running.post(8000, path, json={}).status_code == 422


def test_the_folder_of_the_sonia_that_is_told_may_come_before_or_after_the_command(
    serve: Serve, config: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serve() as running:
        assert running.server.wait_ready(30)
        monkeypatch.setenv("SONIA_DATA_DIR", str(tmp_path / "another"))
        folder = ("--data-dir", str(tmp_path / "data"))
        assert "next start" in config("set", "llm.context_tokens", "4096")  # nobody is there
        assert "holds now" in config("set", "llm.context_tokens", "5120", *folder)
        assert running.assistant.models.shelf._settings.llm.context_tokens == 5120
        assert "holds now" in config("unset", "llm.context_tokens", *folder)
    assert f'"{tmp_path / "data"}"' in CliRunner().invoke(
        app, ["config", "show", "data_dir", "--json", *folder]
    ).stdout.replace("\\\\", "\\")
