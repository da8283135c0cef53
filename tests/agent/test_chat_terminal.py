"""The talk in the terminal, on real rooms: what is printed, asked, stopped and kept."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from rich.console import Console

from sonia_desktop.agent.types import Outcome, TurnFinished
from sonia_desktop.chat_work import talk
from sonia_desktop.cli_chat import _Talk
from sonia_desktop.core.errors import WrongStateError
from sonia_desktop.in_process import InProcess
from tests.agent.test_planner import Scripted, calls, chunk, says
from tests.agent.test_turn_pipeline import WAIT_S, next_event
from tests.llm.fake_server import Reply, serving


class Terminal:
    """A talk whose screen is a string."""

    def __init__(self, rooms: Any) -> None:
        self.rooms = rooms
        self.assistant = cast(
            "Any",
            SimpleNamespace(turns=rooms.pipeline, bus=rooms.bus, executor=rooms.executor),
        )
        self.screen = io.StringIO()
        self.talk = _Talk(InProcess(self.assistant), Console(file=self.screen, width=100))

    def type(self, line: str) -> str:
        """What was printed for a line."""
        self.screen.truncate(0)
        self.screen.seek(0)
        if line.startswith("/"):
            self.talk.command(line)
        else:
            self.talk.say(line)
        return self.screen.getvalue()


@pytest.fixture
def terminal(rooms: Any) -> Terminal:
    return Terminal(rooms)


@pytest.fixture
def scripted(rooms: Any) -> Iterator[Scripted]:
    with serving() as server:
        yield Scripted(server, rooms)


def test_a_talk_answers_goes_on_explains_and_is_saved(
    terminal: Terminal,
    scripted: Scripted,
    tmp_path: Path,
) -> None:
    with pytest.raises(WrongStateError):
        terminal.type("/title Nothing yet")
    terminal.type("/persona Answer like a pirate.")
    scripted.will(says("Ahoy, ", "[bold]matey[/bold]."))
    assert "Ahoy, [bold]matey[/bold]." in terminal.type("tell me something about the sea")
    assert "Answer like a pirate." in scripted.told()
    scripted.will(says("Salty."))
    assert "Salty." in terminal.type("and how does it taste")
    assert "Ahoy" in scripted.told()  # the same conversation
    assert "Answer like a pirate." in scripted.told()

    assert "Thought with fake:m" in terminal.type("/why")
    assert "The sea" in terminal.type("/title The sea")
    assert "The sea" in terminal.type("/chats salty")
    saved = tmp_path / "sea.json"
    terminal.type(f"/save {saved}")
    assert len(json.loads(saved.read_text())["conversations"][0]["turns"]) == 2
    assert "There is no /dance" in terminal.type("/dance")
    terminal.type("/new")
    scripted.will(says("Hm."))
    terminal.type("tell me about the desert instead")
    assert "Ahoy" not in scripted.told()


def test_without_a_person_at_the_terminal_consent_is_a_no(
    terminal: Terminal,
    scripted: Scripted,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))  # a pipe is nobody
    mark = tmp_path / "mark"
    scripted.will(calls(("shell_run", {"command": f"touch {mark}"})), says("It was not done."))
    printed = terminal.type("please make the mark that we agreed on")

    assert "May I?" in printed
    assert "denied" in printed
    assert not mark.exists()


def test_leaving_a_talk_stops_its_turn(
    terminal: Terminal,
    scripted: Scripted,
) -> None:
    def hangs(_body: dict[str, Any], reply: Reply) -> None:
        reply.head()
        reply.write(chunk({"content": "Once upon a time"}))
        reply.gone.wait(WAIT_S)

    scripted.will(hangs)
    ended = next_event(terminal.rooms.bus, TurnFinished, lambda _e: True)
    with talk(terminal.assistant, "tell me a long story", None) as events:
        for event in events:
            if event["type"] == "delta":
                break
    turn = ended.result(WAIT_S).turn
    assert (turn.outcome, turn.answer) == (Outcome.CANCELLED, "Once upon a time")
