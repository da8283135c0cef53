"""`sonia config`, and what an older system's settings become."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from sonia_desktop import __version__
from sonia_desktop.cli import app
from sonia_desktop.core.errors import SettingsError
from sonia_desktop.older_settings import translate

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("SONIA_CONFIG", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("SONIA_DATA_DIR", str(tmp_path / "data"))
    return lambda *arguments: CliRunner().invoke(app, ["config", *arguments])


def shown(run: Run, key: str) -> dict[str, Any]:
    [row] = json.loads(run("show", key, "--json").stdout)
    return dict(row)


def test_a_setting_is_chosen_shown_and_taken_back(run: Run, tmp_path: Path) -> None:
    assert shown(run, "voice.hands_free")["from"] == "default"
    (tmp_path / "settings.toml").write_text("# mine\n[voice]\nmode = 'toggle'\n")
    assert run("set", "voice.hands_free", "true").exit_code == 0
    assert shown(run, "voice.hands_free") | {"about": ""} == {
        "key": "voice.hands_free", "value": True, "from": "file", "about": "",
    }  # fmt: skip
    assert "# mine" in (tmp_path / "settings.toml").read_text()
    assert run("unset", "voice.hands_free").exit_code == 0
    assert shown(run, "voice.hands_free")["value"] is False
    assert shown(run, "voice.mode")["value"] == "toggle"


def test_a_word_that_looks_like_a_number_is_taken_as_the_setting_needs_it(run: Run) -> None:
    assert run("set", "llm.model", "3.5").exit_code == 0
    assert shown(run, "llm.model")["value"] == "3.5"
    assert run("set", "audio.vad_threshold", "0.6").exit_code == 0
    assert shown(run, "audio.vad_threshold")["value"] == 0.6
    assert run("set", "api.allowed_origins", '["https://a.example"]').exit_code == 0
    assert shown(run, "api.allowed_origins")["value"] == ["https://a.example"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("set", "voice.handsfree", "true"), "voice.hands_free"),
        (("set", "audio.vad_threshold", "3"), "less than 1"),
        (("show", "nothing.such"), "sonia config show"),
        (("unset", "nothing"), "There is no setting"),
    ],
)
def test_a_wrong_use_is_told_with_the_way_out(
    run: Run, arguments: tuple[str, ...], told: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr


def test_taking_back_what_was_never_chosen_says_so(run: Run) -> None:
    assert isinstance(run("unset", "voice.mode").exception, SettingsError)


def test_the_environment_is_named_as_the_source(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SONIA_VOICE__MODE", "toggle")
    assert shown(run, "voice.mode") | {"about": ""} == {
        "key": "voice.mode", "value": "toggle", "from": "environment", "about": "",
    }  # fmt: skip


def test_an_older_file_is_taken_over_as_far_as_it_means_the_same(run: Run, tmp_path: Path) -> None:
    older = tmp_path / "sonia-config.json"
    older.write_text(
        json.dumps(
            {
                "services": {"api_gateway": {"port": 7100}, "pipecat": {"port": 7130}},
                "model_router": {"default_model": "ollama/qwen2.5:7b", "offline_preferred": True},
                "pipecat": {"turn_finalization_silence_ms": 900, "audio_sample_rate_hz": 16000},
                "action_safety": {"confirmation_ttl_seconds": 90_000},
                "auth": {"service_token": "never kept"},
            }
        )
    )
    rehearsed = json.loads(run("import", str(older), "--dry-run", "--json").stdout)
    assert shown(run, "voice.end_silence_ms")["from"] == "default"
    done = json.loads(run("import", str(older), "--json").stdout)
    assert {row["key"]: row["value"] for row in done["taken"]} == {
        "api.port_offset": 100,
        "llm.provider": "ollama",
        "llm.model": "qwen2.5:7b",
        "voice.end_silence_ms": 900,
    }
    assert {row["was"] for row in done["left"]} == {
        "model_router.offline_preferred",
        "pipecat.audio_sample_rate_hz",
        "action_safety.confirmation_ttl_seconds",
        "auth.service_token",
    }
    assert rehearsed["taken"] == done["taken"]
    assert shown(run, "voice.end_silence_ms")["value"] == 900


@pytest.mark.parametrize("content", ["no json", "[1]", '{"other": 1}'])
def test_a_file_that_is_no_older_settings_is_refused(
    run: Run, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "older.json"
    file.write_text(content)
    assert run("import", str(file)).exit_code in (1, 2)


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


@given(
    st.dictionaries(
        st.sampled_from(["services", "pipecat", "model_router", "action_safety", "logging", "x"]),
        _values,
        max_size=4,
    )
)
def test_any_file_is_looked_through_without_a_crash(older: dict[str, Any]) -> None:
    translation = translate(older)
    assert all(each.key and each.was for each in translation.taken)


def test_the_version_is_told() -> None:
    told = CliRunner().invoke(app, ["--version"])
    assert (told.exit_code, told.output) == (0, f"sonia {__version__}\n")
