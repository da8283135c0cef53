"""Nothing that changes the world runs before Allow is clicked in the real dialog."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import xdotool
from tests.e2e.program import Program, pause
from tests.virtual_display import VirtualDisplay

pytestmark = pytest.mark.e2e

DIALOG = "Sonia needs your consent"
WAIT_S = 20.0


@pytest.fixture
def program(where: Path, port_offset: int, display: VirtualDisplay) -> Iterator[Program]:
    settings = "[tools]\napproval_ttl_s = 6\n"
    with Program("app", where, port_offset, display.env, settings) as running:
        running.wait_up().wait_health("reflex", "tools")
        display.wait_for_window("Sonia")
        yield running


def type_into_window(display: VirtualDisplay, text: str) -> None:
    window = xdotool(display, "search", "--onlyvisible", "--name", "^Sonia$").splitlines()[-1]
    xdotool(display, "windowactivate", "--sync", window)
    xdotool(display, "key", "--clearmodifiers", "ctrl+l")
    xdotool(display, "type", "--delay", "8", text)
    xdotool(display, "key", "Return")


def dialog_gone(display: VirtualDisplay) -> None:
    deadline = time.monotonic() + WAIT_S
    while DIALOG in display.window_titles():
        assert time.monotonic() < deadline, "the dialog stayed open"
        pause()


def state_of(program: Program, action_id: str) -> str:
    return str(program.get(f"/v1/actions/{action_id}", port=7000).json()["action"]["state"])


def wait_state(program: Program, action_id: str, *states: str) -> str:
    deadline = time.monotonic() + WAIT_S
    while time.monotonic() < deadline:
        state = state_of(program, action_id)
        if state in states:
            return state
        pause()
    raise AssertionError(f"{action_id} is {state}, not {states}")


def wait_until(holds: Callable[[], bool], told: str) -> None:
    deadline = time.monotonic() + WAIT_S
    while not holds():
        assert time.monotonic() < deadline, told
        pause()


def settle_delay(display: VirtualDisplay) -> None:
    """The dialog takes no Allow in its first half second: a person has not read it by then."""
    display.wait_for_window(DIALOG)
    pause(0.8)


def test_typed_command_runs_after_allow_and_only_then(
    program: Program, display: VirtualDisplay, tmp_path: Path
) -> None:
    made = tmp_path / "made-by-sonia"
    type_into_window(display, f"run `touch {made}`")
    settle_delay(display)
    assert not made.exists()
    xdotool(display, "key", "alt+a")
    dialog_gone(display)
    wait_until(made.exists, "Allow did not run it")


def test_typed_command_does_not_run_after_deny(
    program: Program, display: VirtualDisplay, tmp_path: Path
) -> None:
    made = tmp_path / "never-made"
    type_into_window(display, f"run `touch {made}`")
    settle_delay(display)
    xdotool(display, "key", "alt+d")
    dialog_gone(display)
    pause(0.5)
    assert not made.exists()


def test_call_from_a_script_waits_for_the_dialog(
    program: Program, display: VirtualDisplay, tmp_path: Path
) -> None:
    made = tmp_path / "made-for-a-script"
    body = {"tool_name": "shell.run", "args": {"command": f"touch {made}"}}
    answer = program.post("/api/v1/cli/tools/run", {"name": "shell.run", "args": body["args"]})
    action = answer.json()
    assert action["state"] == "waiting_for_consent"
    assert not made.exists()
    settle_delay(display)
    xdotool(display, "key", "alt+a")
    assert wait_state(program, action["id"], "done") == "done"
    assert made.exists()


def test_unanswered_approval_is_a_no(
    program: Program, display: VirtualDisplay, tmp_path: Path
) -> None:
    made = tmp_path / "too-late"
    args = {"command": f"touch {made}"}
    action = program.post("/api/v1/cli/tools/run", {"name": "shell.run", "args": args}).json()
    display.wait_for_window(DIALOG)
    assert wait_state(program, action["id"], "expired") == "expired"
    dialog_gone(display)
    assert not made.exists()


def test_closing_the_dialog_or_the_window_is_a_no(
    program: Program, display: VirtualDisplay, tmp_path: Path
) -> None:
    made = tmp_path / "closed"
    args = {"command": f"touch {made}"}
    action = program.post("/api/v1/cli/tools/run", {"name": "shell.run", "args": args}).json()
    settle_delay(display)
    xdotool(display, "key", "Escape")
    assert wait_state(program, action["id"], "denied") == "denied"
    dialog_gone(display)
    program.post("/api/v1/cli/tools/run", {"name": "shell.run", "args": args})
    settle_delay(display)
    program.terminate()
    assert not made.exists()


def test_what_is_allowed_for_the_session_is_not_asked_again(
    program: Program, display: VirtualDisplay, tmp_path: Path
) -> None:
    made = tmp_path / "made-by-sonia"
    type_into_window(display, f"run `touch {made}`")
    settle_delay(display)
    xdotool(display, "key", "alt+l", "Down")  # the first choice after "Just this once"
    xdotool(display, "key", "alt+a")
    dialog_gone(display)
    wait_until(made.exists, "Allow did not run it")
    made.unlink()
    type_into_window(display, f"run `touch {made}`")
    wait_until(made.exists, "what was allowed did not run")
    assert DIALOG not in display.window_titles()
    type_into_window(display, f"run `touch {made}-too`")
    display.wait_for_window(DIALOG)


def test_the_panic_key_ends_what_runs_and_denies_what_waits(
    program: Program, display: VirtualDisplay, tmp_path: Path
) -> None:
    program.wait_health("hotkeys")
    began, late = tmp_path / "began", tmp_path / "late"
    line = f"touch {began}; sleep 50; touch {late}"
    args = {"command": line, "timeout_s": 100}
    running = program.post("/api/v1/cli/tools/run", {"name": "shell.run", "args": args}).json()
    settle_delay(display)
    xdotool(display, "key", "alt+a")
    dialog_gone(display)
    wait_until(began.exists, "Allow did not run it")
    args = {"command": f"touch {late}"}
    waiting = program.post("/api/v1/cli/tools/run", {"name": "shell.run", "args": args}).json()
    display.wait_for_window(DIALOG)
    xdotool(display, "key", "ctrl+alt+period")
    assert wait_state(program, waiting["id"], "denied") == "denied"
    assert wait_state(program, running["id"], "cancelled") == "cancelled"
    dialog_gone(display)
    assert not late.exists()


def test_with_no_display_nothing_runs(
    where: Path, port_offset: int, headless_env: dict[str, str], tmp_path: Path
) -> None:
    made = tmp_path / "no-display"
    with Program(
        "serve", where, port_offset, headless_env, "[tools]\napproval_ttl_s = 5\n"
    ) as program:
        program.wait_up().wait_health("reflex", "tools")
        turn = program.ask(f"run `touch {made}`")
        assert turn["outcome"] == "waiting"
        answer = program.post(
            "/api/v1/agent/execute-tool?tool_name=shell.run", {"command": f"touch {made}"}
        )
        assert answer.status_code == 202
        body = {"args": {"command": f"touch {made}"}, "name": "shell.run"}
        action = program.post("/api/v1/cli/tools/run", body).json()
        assert wait_state(program, action["id"], "expired") == "expired"
        assert not made.exists()
        assert program.terminate() < 5
    assert not made.exists()
