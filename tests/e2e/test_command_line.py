"""The command line as a user and a script use it, with and without a running Sonia."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.e2e.program import Program, json_of, run_sonia

pytestmark = pytest.mark.e2e


@pytest.fixture
def env(headless_env: dict[str, str], tmp_path: Path) -> dict[str, str]:
    return {
        **headless_env,
        "SONIA_DATA_DIR": str(tmp_path / "data"),
        "SONIA_CONFIG": str(tmp_path / "settings.toml"),
        "SONIA_LLM__PROVIDER": "none",
    }


def test_ask_prints_the_answer_and_json_has_the_stable_keys(env: dict[str, str]) -> None:
    spoken = run_sonia("ask", "what time is it", env=env)
    assert spoken.returncode == 0
    assert ":" in spoken.stdout
    answer = json_of(run_sonia("ask", "what time is it", "--json", env=env))
    assert {"text", "tool", "args", "confidence", "turn_id", "stages"} <= set(answer)
    assert answer["tool"] == "time.now"
    assert answer["stages"]["total"] > 0


def test_dry_run_batch_answers_in_order_and_runs_nothing(
    env: dict[str, str], tmp_path: Path
) -> None:
    batch = tmp_path / "batch.jsonl"
    marker = tmp_path / "never"
    texts = ["what time is it", f"run `touch {marker}`", "who was the first roman emperor"]
    batch.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    result = run_sonia("ask", "--dry-run", "--batch", str(batch), "--json", env=env)
    assert result.returncode == 0, result.stderr
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer["tool"] for answer in answers] == ["time.now", "shell.run", None]
    assert answers[1]["args"]["command"] == f"touch {marker}"
    assert not marker.exists()


def test_consent_is_exit_code_3_and_nothing_runs(env: dict[str, str], tmp_path: Path) -> None:
    marker = tmp_path / "never"
    asked = run_sonia("ask", f"run `touch {marker}`", env=env)
    assert asked.returncode == 3
    tool = run_sonia("tools", "run", "shell.run", f"command=touch {marker}", env=env)
    assert tool.returncode == 3
    assert not marker.exists()


def test_bad_usage_is_exit_code_2(env: dict[str, str], tmp_path: Path) -> None:
    assert run_sonia("ask", env=env).returncode == 2
    assert run_sonia("nonsense", env=env).returncode == 2
    assert run_sonia("listen", str(tmp_path / "missing.wav"), env=env).returncode == 2
    not_sound = tmp_path / "text.wav"
    not_sound.write_text("this is no sound")
    heard = run_sonia("listen", str(not_sound), env=env)
    assert heard.returncode == 2
    assert "WAV" in heard.stderr


def test_memory_is_shared_with_a_running_sonia(
    where: Path, port_offset: int, headless_env: dict[str, str]
) -> None:
    with Program("serve", where, port_offset, headless_env) as program:
        program.wait_up().wait_health("memory", "embedding")
        env = {**program.env, "SONIA_DATA_DIR": str(where)}
        added = run_sonia("memory", "add", "My bicycle is green", "--json", env=env)
        assert json_of(added)["content"] == "My bicycle is green"
        hits = json_of(run_sonia("memory", "search", "colour of my bike", "--json", env=env))
        assert hits[0]["content"] == "My bicycle is green"
        assert {"id", "content", "score", "why", "created_at", "metadata"} <= set(hits[0])
        via_api = program.post("/api/v1/agent/retrieve-memory", {"query": "bicycle"}).json()
        assert via_api["memories_found"] >= 1
    again = json_of(run_sonia("memory", "search", "bicycle", "--json", env=env))
    assert again[0]["content"] == "My bicycle is green"


def test_see_reads_a_picture(env: dict[str, str], tmp_path: Path) -> None:
    picture = Image.new("RGB", (900, 200), "white")
    fonts = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
    font = ImageFont.truetype(str(fonts), 28) if fonts.exists() else ImageFont.load_default(28)
    ImageDraw.Draw(picture).text((30, 60), "Backup finished at noon", fill="black", font=font)
    path = tmp_path / "note.png"
    picture.save(path)
    seen = json_of(run_sonia("see", str(path), "--json", env=env))
    assert "Backup finished at noon" in seen["text"]
    assert seen["size"] == [900, 200]
    assert {"size", "engine", "text", "lines", "elements"} <= set(seen)
    x, y, w, h = seen["lines"][0]["box"]
    assert 20 <= x <= 45
    assert 50 <= y <= 80
    assert w > 200
    assert h < 60


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_listen_writes_down_a_command(env: dict[str, str], tmp_path: Path) -> None:
    wav = tmp_path / "said.wav"
    subprocess.run(["espeak-ng", "-w", str(wav), "what time is it"], check=True)
    heard = json_of(run_sonia("listen", str(wav), "--json", env=env))
    assert heard["text"] == "what time is it"
    assert [word["text"] for word in heard["words"]] == ["what", "time", "is", "it"]
    assert heard["engine"]


def test_tools_are_listed_with_what_is_asked_first(env: dict[str, str]) -> None:
    tools = {tool["name"]: tool for tool in json_of(run_sonia("tools", "list", "--json", env=env))}
    expected = {"time.now", "file.list", "file.read", "screen.read", "memory.remember"}
    assert expected | {"memory.recall", "shell.run"} <= set(tools)
    assert tools["shell.run"]["effect"] == "change"
    ran = run_sonia("tools", "run", "get_current_time", "--json", env=env)
    assert json_of(ran)["state"] == "done"


def test_doctor_names_every_subsystem_and_a_remedy_for_what_is_missing(
    env: dict[str, str],
) -> None:
    report = json.loads(run_sonia("doctor", "--json", env=env).stdout)
    board = report["subsystems"]
    for name in ("storage", "memory", "recognition", "speech", "screen", "ocr", "reflex", "tools"):
        assert board[name]["state"] != "starting", name
    for name, item in board.items():
        if item["state"] == "unavailable":
            assert item["remedy"], name
