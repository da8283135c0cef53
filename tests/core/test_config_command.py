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


_TUNED: dict[str, Any] = {
    "search": {"hnsw_ef": 200, "bm25_k1": 1.5, "bm25_b": 0.6},
    "voice": {"vad_threshold": 0.4, "chunk_size": 1000},
    "memory_engine": {"chunk_size": 600},
    "caching": {"enabled": True, "ttl_seconds": 60, "max_size_mb": 32},
    "logging": {"level": "warn", "max_size_mb": 2, "backup_count": 3},
    "ports": {"api_gateway": 7100, "memory_engine": 7020, "orchestrator": 8123},
    "providers": {"default": "ollama", "ollama": {"endpoint": "http://[::1]:1", "model": "m"}},
    "model_router": {"fallback_model": "anthropic/claude"},
}
_TODAY: dict[str, Any] = {
    "memory.hnsw_ef": 200, "memory.bm25_k1": 1.5, "memory.bm25_b": 0.6,
    "audio.vad_threshold": 0.4, "audio.chunk_size": 1024, "memory.chunk_size": 600,
    "api.cache_ttl_s": 60, "api.cache_mb": 32,
    "log_level": "WARNING", "log_mb": 2, "log_files": 3,
    "api.ports": {"api-gateway": 7100, "orchestrator": 8123},
    "llm.provider": "ollama", "llm.model": "m", "ollama_base_url": "http://[::1]:1",
    "llm.others": [{"provider": "anthropic", "model": "claude"}],
}  # fmt: skip


def test_the_older_tuning_is_taken_over(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "sonia-config.json"
    file.write_text(json.dumps(_TUNED))
    assert run("import", str(file)).exit_code == 0
    now = {row["key"]: row["value"] for row in json.loads(run("show", "--json").stdout)}
    assert {key: now[key] for key in _TODAY} == _TODAY


def test_the_tuning_is_known_wherever_it_stands() -> None:
    below = translate({"performance": {name: _TUNED[name] for name in ("search", "voice")}})
    found = {each.key: each.value for each in below.taken}
    assert found == {key: _TODAY[key] for key in found}
    assert len(found) == 5


def test_a_cache_that_was_switched_off_stays_off(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "sonia-config.json"
    file.write_text('{"caching": {"enabled": false, "ttl_seconds": 300}}')
    assert run("import", str(file)).exit_code == 0
    assert shown(run, "api.cache_ttl_s")["value"] == 0


def test_a_service_gets_a_port_of_its_own(run: Run) -> None:
    assert run("set", "api.ports.pipecat", "7333").exit_code == 0
    assert shown(run, "api.ports")["value"] == {"pipecat": 7333}
    assert run("set", "api.ports.nobody", "7333").exit_code == 2


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


def test_the_older_embedding_model_is_taken_over(run: Run, tmp_path: Path) -> None:
    older = tmp_path / "sonia-config.json"
    older.write_text(
        json.dumps(
            {
                "embeddings": {
                    "provider": "ollama",
                    "model": "nomic-embed-text",
                    "base_url": "http://127.0.0.1:11434",
                    "dim": 1536,
                }
            }
        )
    )
    result = run("import", str(older))
    assert result.exit_code == 0
    assert "embeddings.dim (nomic-embed-text makes vectors of 768 numbers)" in result.output
    assert shown(run, "memory.embedding")["value"] == "ollama"
    assert shown(run, "memory.embedding_model")["value"] == "nomic-embed-text"
    assert shown(run, "memory.embedding_url")["value"] == "http://127.0.0.1:11434"
    assert shown(run, "memory.embedding_dimension")["from"] == "default"


@pytest.mark.parametrize(
    ("older", "key", "value"),
    [
        ({"memory_engine": {"embeddings": {"provider": "OpenAI"}}}, "memory.embedding",
         "openai_compatible"),
        ({"embedding": {"dimension": 512, "model": "mine"}}, "memory.embedding_dimension", 512),
        ({"embeddings": {"endpoint": "http://localhost:1/v1"}}, "memory.embedding_url",
         "http://localhost:1/v1"),
    ],
)  # fmt: skip
def test_embeddings_are_known_by_their_other_names(
    older: dict[str, Any], key: str, value: object
) -> None:
    assert value in [each.value for each in translate(older).taken if each.key == key]


def test_an_embedding_model_elsewhere_is_left_with_the_reason(run: Run, tmp_path: Path) -> None:
    older = tmp_path / "sonia-config.json"
    told = {"embeddings": {"provider": "cohere", "base_url": "https://api.openai.com/v1"}}
    older.write_text(json.dumps(told))
    result = run("import", str(older))
    assert "embeddings.provider (the value 'cohere' cannot be used)" in result.output
    assert "this machine only" in result.output
    assert shown(run, "memory.embedding_url")["from"] == "default"


@pytest.mark.parametrize("part", ["memory", "api-gateway", "executor"])
def test_the_log_of_a_part_that_has_said_nothing_is_no_fault(
    part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SONIA_DATA_DIR", str(tmp_path))
    assert CliRunner().invoke(app, ["logs", part]).exit_code == 0


def test_the_log_of_a_part_there_is_not_names_the_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SONIA_DATA_DIR", str(tmp_path))
    result = CliRunner().invoke(app, ["logs", "memry"])
    assert result.exit_code == 2
    assert "no part 'memry'" in result.stderr
    assert "Did you mean memory?" in result.stderr
    log = tmp_path / "logs" / "sonia.jsonl"
    log.parent.mkdir()
    log.write_text('{"logger": "memry.engine", "event": "began", "level": "info"}\n')
    assert CliRunner().invoke(app, ["logs", "memry"]).exit_code == 0  # the log knows it
