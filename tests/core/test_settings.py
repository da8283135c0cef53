"""Settings: a wrong value is named with its key, value, what is allowed, file and line."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from sonia_desktop.core.errors import SettingsError
from sonia_desktop.settings import (
    api_key,
    load_settings,
    save_setting,
    settings_file,
    store_api_key,
)


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    for name in list(os.environ):
        if name.upper().startswith("SONIA_") or name == "OLLAMA_BASE_URL":
            monkeypatch.delenv(name)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_no_file_means_the_defaults_and_no_problem(file: Path) -> None:
    settings, problems = load_settings(file)
    assert problems == ()
    assert settings.memory.limit == 5
    assert settings.tools.approval_ttl_s == 120


def test_environment_beats_the_file_and_the_command_line_beats_both(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text("[memory]\nlimit = 7\n[voice]\nmode = 'toggle'\n[api]\nport_offset = 1\n")
    assert load_settings(file)[0].memory.limit == 7
    monkeypatch.setenv("SONIA_MEMORY__LIMIT", "9")
    monkeypatch.setenv("SONIA_API__PORT_OFFSET", "2")
    settings, problems = load_settings(file, api={"port_offset": 3})
    assert problems == ()
    assert (settings.memory.limit, settings.api.port_offset) == (9, 3)
    assert settings.voice.mode == "toggle"


@pytest.mark.parametrize("name", ["OLLAMA_BASE_URL", "SONIA_OLLAMA_BASE_URL"])
def test_ollamas_own_variable_is_understood(
    file: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "http://10.0.0.5:11434")
    assert load_settings(file)[0].ollama_base_url == "http://10.0.0.5:11434"


@pytest.mark.parametrize(
    ("text", "key", "value", "allowed", "line"),
    [
        ("\n[memory]\n# how many\nlimit = 99\n", "memory.limit", "99", "50", 4),
        ("memory.limit = 0\n", "memory.limit", "0", "1", 1),
        ("[voice]\nmode = 'shout'\n", "voice.mode", "shout", "'hold' or 'toggle'", 2),
        ("[memory]\nenabled = 'perhaps'\n", "memory.enabled", "perhaps", "boolean", 2),
        ("log_level = 'LOUD'\n", "log_level", "LOUD", "'DEBUG', 'INFO'", 1),
        ("[memory]\nlimit = 'many'\n", "memory.limit", "many", "integer", 2),
    ],
)
def test_a_wrong_value_is_named_and_the_default_is_used(
    file: Path, text: str, key: str, value: str, allowed: str, line: int
) -> None:
    file.write_text(text)
    settings, problems = load_settings(file)
    (problem,) = problems
    assert (problem.key, problem.file, problem.line) == (key, file, line)
    for part in (key, value, allowed):
        assert part in problem.message
    assert f"{file}, line {line}" in str(problem)
    assert settings.memory.limit == 5
    assert settings.voice.mode == "hold"


def test_one_wrong_value_does_not_cost_the_right_ones(file: Path) -> None:
    file.write_text("[memory]\nlimit = 99\nenabled = false\n[voice]\nend_silence_ms = 900\n")
    settings, problems = load_settings(file)
    assert len(problems) == 1
    assert settings.memory.enabled is False
    assert settings.voice.end_silence_ms == 900


def test_every_wrong_value_is_told(file: Path) -> None:
    file.write_text("[memory]\nlimit = 99\n[voice]\nmode = 'x'\nmin_speech_ms = 1\n")
    _, problems = load_settings(file)
    assert {problem.key for problem in problems} == {
        "memory.limit", "voice.mode", "voice.min_speech_ms"
    }  # fmt: skip
    assert sorted(problem.line or 0 for problem in problems) == [2, 4, 5]


def test_an_unknown_key_is_told_and_ignored(file: Path) -> None:
    file.write_text("[memory]\nlimmit = 7\n")
    settings, (problem,) = load_settings(file)
    assert "limmit" in problem.message
    assert problem.line == 2
    assert settings.memory.limit == 5


@pytest.mark.parametrize("text", ["memory = 3\n", "[[memory]]\nlimit = 3\n"])
def test_a_section_of_the_wrong_kind_is_told(file: Path, text: str) -> None:
    file.write_text(text)
    settings, problems = load_settings(file)
    assert problems[0].key == "memory"
    assert problems[0].line == 1
    assert settings.memory.limit == 5


def test_a_wrong_variable_is_named_and_does_not_hide_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SONIA_MEMORY__LIMIT", "lots")
    settings, (problem,) = load_settings(file)
    assert "SONIA_MEMORY__LIMIT" in problem.message
    assert "lots" in problem.message
    assert settings.memory.limit == 5


def test_a_wrong_variable_beside_a_right_value_in_the_file_blames_the_variable(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text("[memory]\nlimit = 7\n")
    monkeypatch.setenv("SONIA_MEMORY__LIMIT", "lots")
    settings, problems = load_settings(file)
    assert [problem for problem in problems if "SONIA_MEMORY__LIMIT" in problem.message]
    assert settings.memory.limit == 7


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SONIA_MEMORY", '{"limit": 99}'),
        ("SONIA_MEMORY", "3"),
        ("SONIA_MEMORY", "no json"),
        ("SONIA_TOOLS__ROOTS", "/home/somebody"),
        ("SONIA_API__ALLOWED_ORIGINS", "http://localhost"),
        ("sonia_memory__limit", "x"),
        ("SONIA_MEMORY__LIMMIT", "3"),
    ],
)
def test_no_variable_stops_the_program_and_the_file_still_counts(
    file: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    file.write_text("[voice]\nmode = 'toggle'\n")
    monkeypatch.setenv(name, value)
    settings, problems = load_settings(file)
    assert name in problems[0].message
    assert problems[0].file is None
    assert settings.voice.mode == "toggle"
    assert settings.memory.limit == 5


def test_two_unreadable_variables_are_both_told(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SONIA_TOOLS__ROOTS", "/a")
    monkeypatch.setenv("SONIA_API__ALLOWED_ORIGINS", "b")
    _, problems = load_settings(file)
    assert {problem.key for problem in problems} == {"tools.roots", "api.allowed_origins"}


def test_a_wrong_override_is_an_error(file: Path) -> None:
    with pytest.raises(SettingsError, match="port_offset"):
        load_settings(file, api={"port_offset": -5})


@pytest.mark.parametrize(
    "data", [b"[memory\nlimit = 3", b"\xff\xfe\x00", b"a = = 1"], ids=["open", "bytes", "twice"]
)
def test_a_damaged_file_is_told_and_the_defaults_are_used(file: Path, data: bytes) -> None:
    file.write_bytes(data)
    settings, (problem,) = load_settings(file)
    assert problem.file == file
    assert "defaults are used" in problem.message
    assert settings.memory.limit == 5


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    settings, (problem,) = load_settings(tmp_path)
    assert "cannot be read" in problem.message
    assert settings.memory.limit == 5


@hypothesis_settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=80) | st.sampled_from(["[a]\nb=1", "[memory]\nlimit=[1,2]", "x.y.z=1"]))
def test_no_file_stops_the_program(file: Path, text: str) -> None:
    file.write_bytes(text.encode("utf-8", "replace"))
    settings, _ = load_settings(file)
    assert settings.memory.limit == 5


def test_the_file_may_be_chosen_by_a_variable(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SONIA_CONFIG", str(file))
    assert settings_file() == file


def test_without_a_keyring_the_key_comes_from_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import keyring
    from keyring.backends.fail import Keyring

    before = keyring.get_keyring()
    keyring.set_keyring(Keyring())  # what keyring itself uses on a machine that has none
    try:
        monkeypatch.delenv("ANTHROPIC_API_KEY", raising=False)
        assert api_key("anthropic") is None
        monkeypatch.setenv("ANTHROPIC_API_KEY", "from-the-environment")
        assert api_key("anthropic") == "from-the-environment"
        with pytest.raises(SettingsError, match="cannot be kept") as refused:
            store_api_key("anthropic", "secret-value")
        assert "ANTHROPIC_API_KEY" in refused.value.remedy
        assert "secret-value" not in str(refused.value)
    finally:
        keyring.set_keyring(before)


def test_a_choice_is_kept_beside_the_comments_that_were_there(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SONIA_CONFIG", str(file))
    file.write_text("# mine\n[audio]\nvad_threshold = 0.4  # quiet room\n", encoding="utf-8")

    save_setting("audio.input_device", "USB Mic")
    save_setting("voice.hands_free", True)

    settings, problems = load_settings()
    assert problems == ()
    assert settings.audio.input_device == "USB Mic"
    assert settings.audio.vad_threshold == 0.4
    assert settings.voice.hands_free
    text = file.read_text(encoding="utf-8")
    assert "# mine" in text
    assert "# quiet room" in text


SAVES = """
import sys
from sonia_desktop.settings import save_setting
for size in range(10, 30):
    save_setting(sys.argv[1], size)
"""


def test_choices_made_at_once_by_threads_and_programs_are_all_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SONIA_CONFIG", str(file))
    here = ("voice.max_utterance_s", "tools.approval_ttl_s", "memory.limit")
    other = subprocess.Popen([sys.executable, "-c", SAVES, "voice.follow_up_s"])
    with ThreadPoolExecutor(len(here)) as threads:
        saved = [threads.submit(save_setting, key, n) for n in range(10, 30) for key in here]
    assert [one.exception() for one in saved] == [None] * len(saved)
    assert other.wait(60) == 0
    kept = tomllib.loads(file.read_text(encoding="utf-8"))
    found = {f"{name}.{key}" for name, section in kept.items() for key in section}
    assert found == {*here, "voice.follow_up_s"}


@pytest.mark.parametrize(
    ("key", "value"), [("audio.no_such_thing", "x"), ("voice.follow_up_s", -1), ("nothing", 1)]
)
def test_a_choice_that_is_not_allowed_changes_nothing(
    file: Path, monkeypatch: pytest.MonkeyPatch, key: str, value: object
) -> None:
    monkeypatch.setenv("SONIA_CONFIG", str(file))
    with pytest.raises(SettingsError, match=key):
        save_setting(key, value)  # type: ignore[arg-type]
    assert not file.exists()


def test_a_damaged_file_is_not_overwritten_by_a_choice(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SONIA_CONFIG", str(file))
    file.write_text("[audio\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="could not be kept"):
        save_setting("audio.input_device", "x")
    assert file.read_text(encoding="utf-8") == "[audio\n"
