"""The screenshot hotkey: what a real window shows is in the answer."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from tests.e2e.conftest import xdotool
from tests.e2e.program import Program, pause
from tests.virtual_display import VirtualDisplay

pytestmark = pytest.mark.e2e

ANSWER_S = 45.0
TEXT = "The quarterly report is ready for review"


def test_hotkey_answers_with_the_text_of_a_real_window(
    where: Path, port_offset: int, display: VirtualDisplay
) -> None:
    with Program("app", where, port_offset, display.env) as program:
        program.wait_up().wait_health("reflex", "screen", "hotkeys")
        display.wait_for_window("Sonia")
        shown = ["xterm", "-fa", "DejaVu Sans Mono", "-fs", "14", "-geometry", "70x8+1000+600"]
        shown += ["-T", "Mail from Ada", "-e", "sh", "-c", f"echo '{TEXT}'; sleep 300"]
        with subprocess.Popen(shown, env=display.env) as window:
            try:
                display.wait_for_window("Mail from Ada")
                pause(0.5)
                xdotool(display, "key", "ctrl+alt+s")
                deadline = time.monotonic() + ANSWER_S
                turns: list[dict[str, object]] = []
                while not turns and time.monotonic() < deadline:
                    turns = program.post("/api/v1/cli/turns", {}).json()
                    pause()
                assert turns, f"the hotkey made no turn: {program.output()}"
                assert turns[-1]["entrance"] == "hotkey"
                answer = str(turns[-1]["text"])
                assert TEXT in answer, answer
                assert "Mail from Ada" in answer, answer
            finally:
                window.kill()
