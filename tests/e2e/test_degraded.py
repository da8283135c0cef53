"""What is missing or broken costs one ability, says what to do, and leaves the rest."""

from __future__ import annotations

import base64
import concurrent.futures
import io
import json
import socket
import sqlite3
import stat
import subprocess
from pathlib import Path

import httpx
import pytest
from PIL import Image, ImageDraw, ImageFont

from tests.e2e.conftest import xdotool
from tests.e2e.program import Program, json_of, run_sonia
from tests.virtual_display import VirtualDisplay

pytestmark = pytest.mark.e2e


def test_no_microphone_no_loudspeaker_no_display(
    where: Path, port_offset: int, headless_env: dict[str, str], tmp_path: Path
) -> None:
    # ALSA as it comes, no sound server to connect to, no card in the machine
    silent = tmp_path / "asound.conf"
    silent.write_text("</usr/share/alsa/alsa.conf>\n")
    env = {**headless_env, "ALSA_CONFIG_PATH": str(silent), "HOME": str(tmp_path)}
    env["PULSE_SERVER"] = f"unix:{tmp_path}/nobody"
    with Program("serve", where, port_offset, env) as program:
        program.wait_up()
        board = program.wait_health("microphone", "screen", state="unavailable")
        board = program.wait_health("loudspeaker", state="unavailable")
        for name in ("microphone", "loudspeaker", "screen"):
            assert board[name]["remedy"], name
        program.wait_health("reflex", "memory")
        assert program.ask("what time is it")["tool"] == "time.now"
        capture = program.post("/api/v1/agent/analyze-screenshot", {})
        assert capture.status_code == 503
        assert "display" in capture.text.lower()
        health = program.get("/healthz").json()
        assert health["ok"] is True


def test_read_only_data_folder_is_said_and_everything_works(
    tmp_path: Path, port_offset: int, headless_env: dict[str, str]
) -> None:
    blocked = tmp_path / "a-file"
    blocked.write_text("in the way")
    settings_home = tmp_path / "config"
    settings_home.mkdir()
    env = {**headless_env, "SONIA_CONFIG": str(settings_home / "settings.toml")}
    env["SONIA_LLM__PROVIDER"] = "none"
    result = run_sonia(
        *("ask", "remember that the key is under the mat", "--json"),
        *("--data-dir", str(blocked / "data")),
        env=env,
    )
    assert json_of(result)["tool"] == "memory.remember"
    report = run_sonia("doctor", "--json", "--data-dir", str(blocked / "data"), env=env)
    storage = json.loads(report.stdout)["subsystems"]["storage"]
    assert storage["state"] == "degraded"
    assert "cannot be written" in storage["detail"]
    assert storage["remedy"]


def test_taken_port_is_named_and_the_others_start(
    where: Path, port_offset: int, headless_env: dict[str, str]
) -> None:
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", 7010 + port_offset))
        taken.listen()
        with Program("serve", where, port_offset, headless_env) as program:
            program.wait_up()
            board = program.wait_health("services", state="degraded")
            assert str(7010 + port_offset) in board["services"]["detail"]
            assert board["services"]["remedy"]
            assert program.get("/healthz", port=7000).status_code == 200
    ports_file = where / "ports.json"
    assert not ports_file.exists() or stat.S_IMODE(ports_file.stat().st_mode) == 0o600


def test_damaged_database_is_set_aside_and_rows_are_carried_over(
    where: Path, port_offset: int, headless_env: dict[str, str]
) -> None:
    with Program("serve", where, port_offset, headless_env) as program:
        program.wait_up().wait_health("reflex", "memory")
        program.ask("remember that the spare key is under the mat")
        program.terminate()
    database = where / "sonia.db"
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        root = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'audit'"
        ).fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    connection.close()
    content = bytearray(database.read_bytes())
    content[(root - 1) * size : root * size] = b"\xff" * size
    database.write_bytes(content)
    with Program("serve", where, port_offset, headless_env) as program:
        board = program.wait_up().wait_health("storage", state="degraded")
        assert "damaged" in board["storage"]["detail"]
        program.wait_health("reflex", "memory")
        assert "mat" in program.ask("where is my spare key")["text"]
    assert list(where.glob("sonia.db.damaged-*"))


def test_damaged_settings_file_is_told_with_its_line(
    where: Path, port_offset: int, headless_env: dict[str, str]
) -> None:
    broken = "[audio]\nvad_threshold = 0.5\n[voice\n"
    with Program("serve", where, port_offset, headless_env, broken) as program:
        program.wait_up().wait_health("reflex")
        assert program.ask("what time is it")["tool"] == "time.now"
        said = program.output()
        assert "settings.toml" in said
        assert "line 3" in said


def test_wrong_setting_names_key_value_and_what_is_allowed(
    where: Path, port_offset: int, headless_env: dict[str, str]
) -> None:
    with Program(
        "serve", where, port_offset, headless_env, '[voice]\nmode = "whistle"\n'
    ) as program:
        program.wait_up()
        said = program.output()
        for part in ("voice.mode", "whistle", "hold", "toggle", "line 2"):
            assert part in said


def test_window_closed_by_its_button_ends_everything_within_three_seconds(
    where: Path, port_offset: int, display: VirtualDisplay
) -> None:
    settings = '[ui]\ntheme = "light"\n'
    with Program("app", where, port_offset, display.env, settings) as program:
        program.wait_up().wait_health("reflex", "memory")
        display.wait_for_window("Sonia")
        window = xdotool(display, "search", "--onlyvisible", "--name", "^Sonia$").splitlines()[-1]
        subprocess.run(["wmctrl", "-i", "-c", hex(int(window))], env=display.env, check=True)
        seconds = program.wait_ended()
        assert program.process.returncode == 0, program.output()
        assert seconds < 3.5
        assert program.open_ports() == []
        assert "Traceback" not in program.output()


def test_full_queue_is_refused_with_retry_after_and_the_worker_lives(
    where: Path, port_offset: int, headless_env: dict[str, str]
) -> None:
    def picture_of(number: int) -> str:
        picture = Image.new("RGB", (240, 60), "white")
        font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 24)
        ImageDraw.Draw(picture).text((20, 12), f"Invoice {number}", "black", font)
        file = io.BytesIO()
        picture.save(file, "PNG")
        return base64.b64encode(file.getvalue()).decode("ascii")

    with Program("serve", where, port_offset, headless_env) as program:
        program.wait_up().wait_health("reflex", "memory")

        def read(number: int) -> httpx.Response:
            sent = {"name": f"{number}.png", "content": picture_of(number)}
            return program.post("/api/v1/cli/see", sent)

        numbers = range(1000, 1060)
        with concurrent.futures.ThreadPoolExecutor(len(numbers)) as pool:
            answers = dict(zip(numbers, pool.map(read, numbers), strict=True))
        refused = [answer for answer in answers.values() if answer.status_code != 200]
        done = {n: a.json() for n, a in answers.items() if a.status_code == 200}
        assert refused, "the queue was never full"
        assert {answer.status_code for answer in refused} <= {429, 503}
        assert all(int(answer.headers["Retry-After"]) >= 1 for answer in refused)
        assert all(str(number) in seen["text"] for number, seen in done.items())
        assert len(done) >= 16
        assert "2000" in read(2000).json()["text"]
        assert program.ask("what time is it")["tool"] == "time.now"
