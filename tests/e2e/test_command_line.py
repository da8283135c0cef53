"""The command line as a user and a script use it, with and without a running Sonia."""

from __future__ import annotations

import json
import select
import shlex
import shutil
import signal
import subprocess
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.e2e.program import STOP_LIMIT_S, Program, json_of, pause, run_sonia, sonia
from tests.virtual_sound import VirtualSound, VirtualSoundError

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
    assert "nothing was run" in tool.stderr
    assert not marker.exists()


def test_the_rule_that_is_proposed_can_be_made(env: dict[str, str]) -> None:
    told = run_sonia("tools", "rules", env=env).stderr
    proposed = shlex.split(told.partition("One is made with: sonia ")[2])
    made = run_sonia(*proposed, env=env)
    assert made.returncode == 0, made.stderr
    refused = run_sonia("tools", "run", "shell.run", "command=git push origin", env=env)
    assert refused.returncode == 1
    assert "A rule of yours forbids it" in refused.stderr


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
    assert heard["text"] == "What time is it?"
    assert [word["text"] for word in heard["words"]] == ["What", "time", "is", "it?"]
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
    assert list(report["sections"]) == [
        "foundation", "dependencies", "services and ports", "models and providers", "logs",
        "system", "failures",
    ]  # fmt: skip
    for findings in report["sections"].values():
        assert findings
        assert all(found["remedy"] for found in findings if found["state"] == "fail")
    board = report["subsystems"]
    for name in ("storage", "memory", "recognition", "speech", "screen", "ocr", "reflex", "tools"):
        assert board[name]["state"] != "starting", name
    for name, item in board.items():
        if item["state"] == "unavailable":
            assert item["remedy"], name


needs_voice = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)


@needs_voice
def test_say_writes_a_wav_that_listen_understands(env: dict[str, str], tmp_path: Path) -> None:
    wav = tmp_path / "said.wav"
    said = json_of(
        run_sonia(
            "say", "what time is it", "--output", str(wav), "--speed", "0.9", "--json", env=env
        )
    )
    assert said["file"] == str(wav)
    with wave.open(str(wav)) as file:
        assert said["seconds"] == pytest.approx(file.getnframes() / file.getframerate(), abs=0.01)
    assert json_of(run_sonia("listen", str(wav), "--json", env=env))["text"] == "What time is it?"


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
@pytest.mark.parametrize(("confirm_below", "told"), [("0", False), ("1", True)])
def test_listen_calls_unsure_what_the_settings_call_unsure(
    env: dict[str, str], tmp_path: Path, confirm_below: str, told: bool
) -> None:
    wav = tmp_path / "question.wav"
    subprocess.run(["espeak-ng", "-v", "en-us", "-w", str(wav), "what time is it"], check=True)
    heard = run_sonia("listen", str(wav), env={**env, "SONIA_VOICE__CONFIRM_BELOW": confirm_below})
    assert heard.returncode == 0, heard.stderr
    assert ("not sure of this text" in heard.stderr) is told


def test_listen_says_when_there_was_no_speech(env: dict[str, str], tmp_path: Path) -> None:
    wav = tmp_path / "silence.wav"
    with wave.open(str(wav), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(bytes(2 * 32_000))
    heard = run_sonia("listen", str(wav), env=env)
    assert heard.returncode == 0
    assert heard.stdout == ""
    assert f"No speech was heard in {wav}." in heard.stderr
    assert json_of(run_sonia("listen", str(wav), "--json", env=env))["text"] == ""


def test_say_and_listen_tell_what_is_wrong_with_their_arguments(env: dict[str, str]) -> None:
    assert run_sonia("say", " ", env=env).returncode == 2
    assert run_sonia("say", "hello", "--speed", "9", env=env).returncode == 2
    assert run_sonia("listen", env=env).returncode == 2
    assert run_sonia("listen", "x.wav", "--mic", env=env).returncode == 2


@needs_voice
def test_a_running_sonia_makes_the_speech(
    where: Path, port_offset: int, headless_env: dict[str, str], tmp_path: Path
) -> None:
    wav = tmp_path / "said.wav"
    with Program("serve", where, port_offset, headless_env) as program:
        program.wait_up().wait_health("speech", "recognition")
        env = {**program.env, "SONIA_DATA_DIR": str(where)}
        said = json_of(run_sonia("say", "what time is it", "-o", str(wav), "--json", env=env))
        heard = json_of(run_sonia("listen", str(wav), "--json", env=env))
        aloud = run_sonia("say", "hello", env=env)
    assert said["bytes"] == wav.stat().st_size
    assert heard["text"] == "What time is it?"
    assert aloud.returncode == 1  # there is no loudspeaker here
    assert "loudspeaker" in aloud.stderr


def test_without_a_sound_card_devices_are_none_and_the_test_fails(env: dict[str, str]) -> None:
    found = json_of(run_sonia("devices", "--json", env=env))
    assert set(found) == {"input", "output"}
    for side in found.values():
        assert side["devices"] == []
        assert side["problem"]
    tested = run_sonia("devices", "--test", "--json", env=env)
    assert tested.returncode == 1
    assert json.loads(tested.stdout)["test"]["microphone"]["ok"] is False
    assert run_sonia("listen", "--mic", env=env).returncode == 1


@pytest.fixture(scope="module")
def sound() -> Iterator[VirtualSound]:
    """A sound card of our own."""
    card = VirtualSound()
    try:
        card.start()
    except VirtualSoundError as error:
        pytest.skip(str(error))
    yield card
    card.stop()


def test_devices_are_listed_chosen_and_tested(
    env: dict[str, str], sound: VirtualSound, tmp_path: Path
) -> None:
    there = {**env, **sound.variables}
    played = tmp_path / "tone.wav"
    with sound.recording(played):
        found = json_of(run_sonia("devices", "--test", "--json", env=there))
    for side in (found["input"], found["output"]):
        assert side["problem"] == ""
        assert len([device for device in side["devices"] if device["chosen"]]) == 1
        assert any(device["default"] for device in side["devices"])
        assert {"name", "channels", "rate_hz", "default", "chosen"} == set(side["devices"][0])
    assert found["test"]["loudspeaker"] == {"ok": True, "problem": ""}
    assert found["test"]["microphone"]["ok"] is True
    assert found["test"]["microphone"]["peak_db"] < -60
    with wave.open(str(played)) as file:
        tone = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    assert abs(tone.astype(int)).max() > 1000
    text = run_sonia("devices", env=there)
    assert text.stdout.startswith("Microphones:")
    assert " * " in text.stdout


@needs_voice
def test_listen_writes_down_what_is_said_into_the_microphone(
    env: dict[str, str], sound: VirtualSound, tmp_path: Path
) -> None:
    wav = tmp_path / "said.wav"
    subprocess.run(["espeak-ng", "-s", "150", "-w", str(wav), "what time is it"], check=True)
    with subprocess.Popen(
        sonia("listen", "--mic"),
        env={**env, **sound.variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        try:
            assert select.select([program.stderr], [], [], 60)[0]
            assert "Listening" in program.stderr.readline()
            sound.play(wav, pad_s=1.0)
            assert select.select([program.stdout], [], [], 60)[0]
            assert program.stdout.readline().strip() == "What time is it?"
        finally:
            program.send_signal(signal.SIGINT)
        _, told = program.communicate(timeout=20)
    assert program.returncode == 0
    assert "What" in told  # the text so far


@needs_voice
def test_say_is_heard_from_the_loudspeaker(
    env: dict[str, str], sound: VirtualSound, tmp_path: Path
) -> None:
    played = tmp_path / "played.wav"
    with sound.recording(played):
        said = run_sonia("say", "what time is it", "--json", env={**env, **sound.variables})
    assert json_of(said)["played"] is True
    assert json_of(run_sonia("listen", str(played), "--json", env=env))["text"]


@needs_voice
def test_ctrl_c_silences_what_a_running_sonia_says_for_it(
    where: Path, port_offset: int, headless_env: dict[str, str], sound: VirtualSound
) -> None:
    there = {**headless_env, **sound.variables}
    with Program("serve", where, port_offset, there) as program:
        program.wait_up().wait_health("speech", "loudspeaker")
        env = {**program.env, "SONIA_DATA_DIR": str(where)}

        def says() -> bool:
            return bool(program.post("/api/v1/cli/voice", {}).json()["state"] == "speaking")

        text = "This is a sentence of a long story. " * 200  # longer than anybody waits here
        with subprocess.Popen(
            sonia("say", text),
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            # a shell gives what it runs in the background a deaf ear, and that is handed on
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        ) as saying:
            try:
                _until(says)
                saying.send_signal(signal.SIGINT)
                assert saying.wait(60) == 130
            finally:
                saying.kill()
        _until(lambda: not says())


def _until(true: Callable[[], bool], timeout_s: float = 60.0) -> None:
    deadline = time.monotonic() + timeout_s
    while not true():
        assert time.monotonic() < deadline, "it did not come"
        pause()


def test_status_logs_and_stop_see_the_running_one_from_outside(
    where: Path, port_offset: int, headless_env: dict[str, str]
) -> None:
    with Program("serve", where, port_offset, headless_env) as program:
        program.wait_up()
        there = {**program.env, "SONIA_DATA_DIR": str(where)}
        found = json_of(run_sonia("status", "--json", env=there))
        assert found["running"]
        assert found["pid"] == program.process.pid
        assert found["ports"]["orchestrator"] == 8000 + port_offset
        assert found["subsystems"]["tools"]["state"] == "ready"
        shown = run_sonia("status", env=there)
        assert f"pid {program.process.pid}" in shown.stdout
        lines = run_sonia("logs", "--json", env=there).stdout.splitlines()
        assert {"event", "level", "timestamp"} <= set(json.loads(lines[-1]))
        assert run_sonia("logs", "--level", "loud", env=there).returncode == 2
        ended = run_sonia("stop", env=there)
        assert ended.returncode == 0, ended.stderr
        assert program.process.wait(STOP_LIMIT_S) == 0
        gone = run_sonia("status", env=there)
        assert gone.returncode == 1
        assert "does not run" in gone.stdout
        assert run_sonia("stop", env=there).returncode == 0
