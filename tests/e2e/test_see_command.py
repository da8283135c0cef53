"""`sonia see` on a real screen: a monitor, the window, a region, the clipboard, a file, drawn."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from Xlib import X
from Xlib.display import Display

from tests.e2e.program import Program, json_of, run_sonia, sonia
from tests.virtual_display import VirtualDisplay

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(bool(VirtualDisplay.missing_programs()), reason="needs Xvfb and openbox"),
]
SIZE = (1100, 700)
PORT_OFFSET = 8300


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[VirtualDisplay, Program]]:
    """A screen with one window, and a Sonia that runs there."""
    folder = tmp_path_factory.mktemp("see")
    with VirtualDisplay(size=SIZE) as display:
        told = "printf '\\n\\n   Quarterly report\\n\\n   Total: 4711\\n'; read hold"
        terminal = subprocess.Popen(
            [
                *("xterm", "-title", "Ledger", "-fa", "DejaVu Sans Mono", "-fs", "20"),
                *("-geometry", "40x8+60+50", "-e", told),
            ],
            env=display.env,
        )
        try:
            display.wait_for_window("Ledger")
            with Program("serve", folder / "data", PORT_OFFSET, env=display.env) as program:
                program.wait_up().wait_health("screen", "ocr")
                yield display, program
        finally:
            terminal.terminate()
            terminal.wait(5)


@pytest.fixture
def env(desk: tuple[VirtualDisplay, Program]) -> dict[str, str]:
    """What a terminal on that screen has, which finds the running Sonia."""
    display, program = desk
    return {**display.env, "SONIA_DATA_DIR": str(program.data_dir)}


def seen(env: dict[str, str], *arguments: str) -> dict[str, Any]:
    return json_of(run_sonia("see", *arguments, "--json", env=env))


def test_a_monitor_the_window_and_a_region_are_looked_at(env: dict[str, str]) -> None:
    whole = seen(env, "--monitor", "0")
    assert whole["size"] == list(SIZE)
    assert whole["capture"] == {
        "source": "all monitors",
        "engine": "mss",
        "area": [0, 0, *SIZE],
        "scale": 1.0,
    }
    window = seen(env, "--window")
    assert "Quarterly report" in window["text"]
    x, y, width, height = window["capture"]["area"]
    assert window["size"] == [width, height]
    assert 0 < width < SIZE[0]
    region = seen(env, "--region", f"{x},{y},{width},{height // 2}")
    assert region["size"] == [width, height // 2]
    assert "Quarterly report" in region["text"]
    assert "4711" in window["text"]


def overlay_is_up(display: VirtualDisplay) -> bool:
    """A window over the whole screen that no window manager placed."""
    connection = Display(display.name)
    try:
        for window in connection.screen().root.query_tree().children:
            place, kind = window.get_geometry(), window.get_attributes()
            whole = (place.width, place.height) == SIZE
            if whole and kind.override_redirect and kind.map_state == X.IsViewable:
                return True
    finally:
        connection.close()
    return False


@pytest.mark.skipif(not shutil.which("xdotool"), reason="needs xdotool")
def test_a_region_is_pointed_at_and_escape_gives_up(
    env: dict[str, str], desk: tuple[VirtualDisplay, Program]
) -> None:
    display, _ = desk
    for keys, code in ((["key", "Return"], 0), (["key", "Escape"], 3)):
        with subprocess.Popen(
            sonia("see", "--region", "--json"),
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as pointing:
            ends_at = time.monotonic() + 60
            while not overlay_is_up(display) and time.monotonic() < ends_at:
                assert pointing.poll() is None, pointing.communicate()
                threading.Event().wait(0.1)
            for step in (
                ["mousemove", "60", "50", "mousedown", "1", "mousemove", "300", "100"],
                ["mousemove", "659", "299", "mouseup", "1"],
                keys,
            ):
                subprocess.run(["xdotool", *step], env=display.env, check=True, timeout=20)
            out, said = pointing.communicate(timeout=120)
        assert pointing.returncode == code, said
        if code == 0:
            assert json.loads(out)["capture"]["area"] == [60, 50, 600, 250]
            assert "Quarterly report" in json.loads(out)["text"]
        else:
            assert "Nothing was chosen" in said


def test_the_language_of_the_text_is_chosen(env: dict[str, str]) -> None:
    assert "Quarterly report" in seen(env, "--window", "--language", "English")["text"]
    unknown = run_sonia("see", "--window", "--language", "klingon", env=env)
    assert unknown.returncode != 0
    assert "no language 'klingon'" in unknown.stderr


def test_what_was_found_is_drawn_over_the_picture(env: dict[str, str], tmp_path: Path) -> None:
    out = tmp_path / "drawn.png"
    result = run_sonia("see", "--monitor", "1", "--annotate", str(out), env=env)
    assert result.returncode == 0, result.stderr
    assert "Quarterly report" in result.stdout
    with Image.open(out) as drawn:
        assert (drawn.format, drawn.size) == ("PNG", SIZE)
    assert str(out) in result.stderr


@pytest.mark.skipif(not shutil.which("xclip"), reason="needs xclip")
def test_the_clipboard_is_looked_at(
    env: dict[str, str], desk: tuple[VirtualDisplay, Program], tmp_path: Path
) -> None:
    empty = run_sonia("see", "--clipboard", env=env)
    assert empty.returncode == 1
    assert "The clipboard holds no picture" in empty.stderr
    path = tmp_path / "copied.png"
    picture = Image.new("RGB", (500, 120), "white")
    font = ImageFont.load_default(36)
    ImageDraw.Draw(picture).text((20, 30), "Copied from elsewhere", fill="black", font=font)
    picture.save(path)
    owner = subprocess.Popen(
        ["xclip", "-quiet", "-selection", "clipboard", "-t", "image/png", "-i", str(path)],
        env=desk[0].env,
        stderr=subprocess.PIPE,
    )
    try:
        assert owner.stderr is not None
        assert owner.stderr.readline()  # "Waiting for selection requests": it owns the clipboard
        found = seen(env, "--clipboard")
    finally:
        owner.kill()
        owner.communicate()
    assert "Copied from elsewhere" in found["text"]
    assert found["capture"]["source"] == "clipboard"
    assert found["capture"]["area"] is None


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--monitor", "5"), 1, "There is no monitor 5"),
        (("--region", "1,2,3"), 2, "'1,2,3' is no region"),
        (("--region", "5000,0,10,10"), 1, "outside the screen, which is 1100x700"),
        (("--window", "--clipboard"), 2, "Give one of"),
        (("--annotate", "drawn.jpg"), 2, "ends with .png"),
        (("--annotate", "/no/such/folder/a.png"), 2, "no such folder"),
    ],
)
def test_a_wrong_use_is_said_with_the_way_out(
    env: dict[str, str], arguments: tuple[str, ...], code: int, said: str
) -> None:
    result = run_sonia("see", *arguments, env=env)
    assert said in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    # What the running one refuses is a failure, what is wrong before it is asked is a wrong use.
    assert result.returncode == code


def test_a_bad_picture_is_named_also_by_a_running_sonia(
    env: dict[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "broken holiday.png"
    noise = np.random.default_rng(5).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    Image.fromarray(noise).save(path)
    path.write_bytes(path.read_bytes()[:4000])
    result = run_sonia("see", str(path), env=env)
    assert result.returncode == 1
    assert "broken holiday.png is damaged or cut short" in result.stderr
    assert "Traceback" not in result.stderr


def test_without_a_running_sonia_the_same_is_done_here(
    desk: tuple[VirtualDisplay, Program], tmp_path: Path
) -> None:
    env = {
        **desk[0].env,
        "SONIA_DATA_DIR": str(tmp_path / "data"),
        "SONIA_CONFIG": str(tmp_path / "settings.toml"),
        "SONIA_LLM__PROVIDER": "none",
    }
    out = tmp_path / "drawn.png"
    found = seen(env, "--window", "--annotate", str(out))
    assert "Quarterly report" in found["text"]
    assert "annotated" not in found
    with Image.open(out) as drawn:
        assert drawn.format == "PNG"
