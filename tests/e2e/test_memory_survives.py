"""What was said to be remembered is there after a kill -9 and after the index is gone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.e2e.program import Program, json_of, run_sonia

pytestmark = pytest.mark.e2e


def test_a_fact_survives_kill_9_and_a_deleted_index(
    where: Path, port_offset: int, headless_env: dict[str, str]
) -> None:
    with Program("serve", where, port_offset, headless_env) as program:
        program.wait_up().wait_health("reflex", "memory")
        told = program.ask("remember that my dentist is on Friday at nine")
        assert told["tool"] == "memory.remember"
        for number in range(20):
            program.post("/api/v1/agent/store-memory", {"content": f"The lamp {number} is blue"})
        program.kill()

    with Program("serve", where, port_offset, headless_env) as program:
        program.wait_up().wait_health("reflex", "memory")
        answer = program.ask("when is my dentist appointment")
        assert "friday" in answer["text"].lower()
        assert "nine" in answer["text"].lower() or "9" in answer["text"]
        program.wait_health("vector index")
        program.kill()

    assert (where / "index").is_dir()
    shutil.rmtree(where / "index")
    with Program("serve", where, port_offset, headless_env) as program:
        program.wait_up().wait_health("reflex", "memory", "vector index")
        found = program.post("/api/v1/agent/retrieve-memory", {"query": "dentist visit"}).json()
        assert "dentist" in found["memories"][0]["content"]
        answer = program.ask("when do I have to go to the dentist?")
        assert "friday" in answer["text"].lower()
        assert program.terminate() < 5


# --- sonia memory -----------------------------------------------------------------------------


@pytest.fixture
def env(headless_env: dict[str, str], where: Path) -> dict[str, str]:
    where.parent.mkdir(parents=True, exist_ok=True)
    return {
        **headless_env,
        "SONIA_DATA_DIR": str(where),
        "SONIA_CONFIG": str(where.parent / "settings.toml"),
        "SONIA_LLM__PROVIDER": "none",
    }


def files_with(folder: Path, *needles: bytes) -> list[str]:
    return [
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and any(needle in path.read_bytes() for needle in needles)
    ]


@pytest.mark.slow
def test_a_running_sonia_backs_up_redacts_and_is_restored_at_its_next_start(
    where: Path, port_offset: int, headless_env: dict[str, str], env: dict[str, str]
) -> None:
    with Program("serve", where, port_offset, headless_env) as program:
        program.wait_up().wait_health("reflex", "memory")
        program.ask("remember that my locker code is zanzibar-7719")
        program.ask("what is my locker code")
        program.post("/api/v1/agent/store-memory", {"content": "The lamp in the hall is blue"})
        made = json_of(run_sonia("memory", "backup", "--json", env=env))
        assert made["memories"] == 2
        assert json_of(run_sonia("memory", "verify", "--json", env=env))["name"] == made["name"]
        (hit, *_) = json_of(run_sonia("memory", "search", "locker code", "--json", env=env))
        erased = json_of(run_sonia("memory", "forget", hit["id"], "--redact", "--json", env=env))
        assert erased["left"] == []
        assert erased["flagged"] == [made["name"]]
        run_sonia("memory", "add", "The cat is asleep", env=env)
        ready = json_of(run_sonia("memory", "restore", "--json", env=env))
        assert (ready["restored"], ready["redacted_again"]) == (False, 1)
        assert len(program.post("/api/v1/cli/turns", {}).json()) == 2
        assert program.terminate() < 5
    assert [
        name for name in files_with(where, b"zanzibar", b"7719") if "backups/" not in name
    ] == []

    with Program("serve", where, port_offset, headless_env) as program:
        program.wait_up().wait_health("reflex", "memory")
        found = program.post("/api/v1/cli/memory/search", {"query": "lamp cat"}).json()
        assert [each["content"] for each in found] == ["The lamp in the hall is blue"]
        program.wait_health("vector index")
        assert program.terminate() < 5
    assert [
        name for name in files_with(where, b"zanzibar", b"7719") if "backups/" not in name
    ] == []


@pytest.mark.slow
def test_memories_go_out_and_in_by_the_command_line_alone(
    env: dict[str, str], tmp_path: Path
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"content": "The boat is green"}\nnot json\n{"text": "The sea is cold"}\n')
    stopped = run_sonia("memory", "import", str(source), "--stop", env=env)
    assert stopped.returncode == 2
    assert "Line 2" in stopped.stderr
    taken = run_sonia("memory", "import", str(source), "--json", env=env)
    assert taken.returncode == 1
    told = json.loads(taken.stdout)
    assert (told["added"], told["known"], [bad["line"] for bad in told["bad"]]) == (2, 0, [2])
    out = tmp_path / "out.md"
    assert json_of(run_sonia("memory", "export", str(out), "--json", env=env))["memories"] == 2
    assert "- The boat is green <!-- sonia" in out.read_text()
    (hit, *_) = json_of(run_sonia("memory", "search", "boat", "--json", env=env))
    edited = json_of(run_sonia("memory", "edit", hit["id"], "The boat is red", "--json", env=env))
    shown = json_of(run_sonia("memory", "show", edited["id"], "--json", env=env))
    assert [each["content"] for each in shown["versions"]] == [
        "The boat is green",
        "The boat is red",
    ]
    assert run_sonia("memory", "forget", edited["id"], env=env).returncode == 0
    missing = run_sonia("memory", "show", "mem_none", env=env)
    assert missing.returncode == 1
    assert "sonia memory search" in missing.stderr
    paper = tmp_path / "paper.md"
    paper.write_text("# Harbour\n\nThe harbour master is called Ines.\n")
    assert json_of(run_sonia("memory", "ingest", str(paper), "--json", env=env))["known"] == 0
    assert "Ines" in run_sonia("memory", "search", "harbour master", env=env).stdout
    for usage in (("forget",), ("export", str(tmp_path / "x.csv")), ("ingest", "/no/such")):
        assert run_sonia("memory", *usage, env=env).returncode == 2, usage


@pytest.mark.slow
def test_an_encrypted_backup_needs_its_passphrase_and_never_shows_it(
    env: dict[str, str], where: Path, tmp_path: Path
) -> None:
    run_sonia("memory", "add", "The boat is green", env=env)
    secret = tmp_path / "passphrase"
    secret.write_text("lantern in the fog\n")
    sealed = ("--passphrase-file", str(secret))
    made = json_of(run_sonia("memory", "backup", *sealed, "--json", env=env))
    assert made["encrypted"]
    assert files_with(where / "backups", b"The boat", b"lantern in the fog") == []
    wrong = run_sonia("memory", "verify", env={**env, "SONIA_BACKUP_PASSPHRASE": "candle"})
    assert wrong.returncode == 2
    assert "passphrase does not open" in wrong.stderr
    asked = run_sonia("memory", "verify", env=env)
    assert asked.returncode == 2
    assert "--passphrase-file" in asked.stderr
    run_sonia("memory", "add", "The sea is cold", env=env)
    assert run_sonia("memory", "restore", env=env).returncode == 2, "it did not ask"
    ready = json_of(run_sonia("memory", "restore", *sealed, "--json", env=env))
    assert (ready["restored"], ready["memories"]) == (True, 1)
    found = json_of(run_sonia("memory", "search", "sea boat", "--json", env=env))
    assert [each["content"] for each in found] == ["The boat is green"]
    assert files_with(where, b"lantern in the fog") == []
