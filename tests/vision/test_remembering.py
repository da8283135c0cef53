"""The whole way on a real screen: Sonia watches, keeps, finds, and forgets."""

from __future__ import annotations

import contextlib
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.assistant import Assistant
from sonia_desktop.settings import load_settings
from sonia_desktop.tools.audit import AuditLog
from sonia_desktop.tools.types import ActionState
from sonia_desktop.vision.privacy import Mode
from sonia_desktop.vision.screen_memory.moments import Forget
from tests.virtual_display import VirtualDisplay

WAIT_S = 60.0
CARD = "4111 1111 1111 1111"


@contextlib.contextmanager
def terminal(screen: VirtualDisplay, title: str, text: str, place: str) -> Iterator[None]:
    """An xterm that shows a text."""
    command = ["xterm", "-title", title, "-geometry", place, "-fa", "DejaVu Sans Mono", "-fs", "14"]
    shown = ["-e", f"printf '{text}'; read hold"]
    program = subprocess.Popen([*command, *shown], env=screen.env)
    try:
        screen.wait_for_window(title)
        yield
    finally:
        program.terminate()
        program.wait(WAIT_S)


@pytest.fixture(scope="module")
def screen() -> Iterator[VirtualDisplay]:
    patch = pytest.MonkeyPatch()
    with VirtualDisplay(size=(1280, 800)) as display:
        patch.setenv("DISPLAY", display.name)
        patch.delenv("WAYLAND_DISPLAY", raising=False)
        yield display
        patch.undo()


@pytest.fixture
def assistant(
    screen: VirtualDisplay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Assistant]:
    monkeypatch.setenv("SONIA_CONFIG", str(tmp_path / "settings.toml"))
    settings, _ = load_settings(
        data_dir=tmp_path / "data", llm={"provider": "none"}, vision={"remember_screen": True}
    )
    running = Assistant(settings, ears=False)
    running.start()
    running.looking.watch.show_sign()
    yield running
    running.stop()


def until(assistant: Assistant, there: Callable[[], Any]) -> Any:
    """Wait until something holds; looked at after each picture."""
    came = threading.Event()
    watch, seen = assistant.looking.watch, assistant.looking.watch.seen

    def told(shot: Any) -> Callable[[], None]:
        then = seen(shot)

        def both() -> None:
            then()
            came.set()

        return both

    watch.seen = told
    try:
        while not (found := there()):
            assert came.wait(WAIT_S), "no picture came"
            came.clear()
        return found
    finally:
        watch.seen = seen


@pytest.mark.slow
def test_watched_windows_are_kept_masked_found_by_a_question_and_forgotten_for_good(
    screen: VirtualDisplay, assistant: Assistant, tmp_path: Path
) -> None:
    with (
        terminal(screen, "Invoices of Acme", f"Invoice 4711\\nCard {CARD}\\n", "60x10+40+40"),
        terminal(screen, "Vault - KeePassXC", "the hidden words", "40x10+700+40"),
    ):
        remembering, watch = assistant.remembering, assistant.looking.watch
        assert remembering.held().result(WAIT_S).moments == 0, "she does not watch yet"
        watch.choose(Mode.AMBIENT, by="user")
        (bill,) = until(assistant, lambda: remembering.search("invoice").result(WAIT_S))
        assert bill.moment.title == "Invoices of Acme"
        assert "Invoice 4711" in bill.moment.text
        assert CARD[5:] not in bill.moment.text
        assert remembering.search("hidden vault keepass").result(WAIT_S) == []

        assert assistant.wait_ready(WAIT_S)
        turn = assistant.ask("What did I see about the invoice today?").result(WAIT_S)
        assert "Invoice 4711" in turn.answer
        assert "Invoices of Acme" in turn.answer

        first = bill.when.last
        watch.set_mode(Mode.ACTIVE, by="user")  # no more pictures
        gone = remembering.forget(Forget(since=first - 3600), by="user").result(WAIT_S)
        assert gone.moments == 1
        assert remembering.search("invoice").result(WAIT_S) == []
        assert len(watch.ring) == 0, "the last pictures in RAM went with it"
    assistant.remembering.stop(5.0)
    kept = b"".join(file.read_bytes() for file in (tmp_path / "data").glob("screen.db*"))
    assert b"Invoice 4711" not in kept
    assert b"Acme" not in kept
    notes = [e for e in AuditLog(assistant.db).entries() if e["tool"] == "screen.memory"]
    assert [(e["rule"], e["detail"]["moments"]) for e in notes] == [("forget", 1)]


def test_a_program_can_switch_it_off_at_once_but_on_only_with_the_user_s_yes(
    assistant: Assistant, tmp_path: Path
) -> None:
    remembering, executor = assistant.remembering, assistant.executor
    remembering.switch(False, by="http:vision")
    assert not remembering.on
    assert load_settings()[0].vision.remember_screen is False
    asked = remembering.ask_switch_on(executor, caller="http:vision").result(WAIT_S)
    again = remembering.ask_switch_on(executor, caller="http:vision").result(WAIT_S)
    assert asked.state is ActionState.WAITING
    assert again.id == asked.id, "one question is enough"
    assert not remembering.on
    assert asked.approval is not None
    executor.settle(asked.approval.id, allow=True, by="user")
    assert executor.finished(asked.id).result(WAIT_S).state is ActionState.DONE
    assert remembering.on
    assert "remember_screen = true" in (tmp_path / "settings.toml").read_text()
    noted = [e for e in AuditLog(assistant.db).entries() if e["tool"] == "screen.memory"]
    assert [e["detail"] for e in reversed(noted)] == [
        {"from": "on", "to": "off"},
        {"from": "off", "to": "on"},
    ]


def test_the_tool_forgets_only_what_was_said_and_only_when_allowed(assistant: Assistant) -> None:
    executor = assistant.executor
    vague = assistant.run_tool("screen.forget", {}, caller="test").result(WAIT_S)
    assert vague.approval is not None
    executor.settle(vague.approval.id, allow=True, by="user")
    ended = executor.finished(vague.id).result(WAIT_S)
    assert ended.state is ActionState.FAILED
    assert ended.error is not None
    assert "what to forget" in ended.error["message"]
    asked = assistant.run_tool("screen.forget", {"minutes": 60}, caller="test").result(WAIT_S)
    assert asked.approval is not None
    assert "in the last hour" in asked.approval.what_happens
    executor.settle(asked.approval.id, allow=True, by="user")
    done = executor.finished(asked.id).result(WAIT_S)
    assert done.result is not None
    assert done.result.text == "I forgot what was on the screen in the last hour: 0 moments."
