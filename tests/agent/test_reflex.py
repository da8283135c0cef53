"""Decisions of the real reflex over the real tools."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import Field

from sonia_desktop.agent.reflex import Reflex
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.memory.embedding import MiniLmEmbedder
from sonia_desktop.tools.builtin.files import file_tools
from sonia_desktop.tools.builtin.memory import memory_tools
from sonia_desktop.tools.builtin.screen import screen_tools
from sonia_desktop.tools.builtin.shell import shell_tools
from sonia_desktop.tools.builtin.system import system_tools
from sonia_desktop.tools.builtin.time import time_tools
from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolResult


def built_in() -> list[Tool]:
    return [
        *time_tools(),
        *file_tools(),
        *screen_tools(lambda _question, _token: ("", {})),
        *memory_tools(lambda content, details: None, lambda query, limit: []),  # type: ignore[arg-type, return-value]
        *shell_tools(30),
        *system_tools(),
    ]


@pytest.fixture(scope="module")
def reflex(embedder: MiniLmEmbedder) -> Reflex:
    made = Reflex(embedder, built_in())
    made.start()
    return made


@pytest.mark.parametrize(
    ("text", "tool", "args"),
    [
        ("what time is it", "time.now", {}),
        ("whats the tiem in tokyo", "time.now", {"zone": "Asia/Tokyo"}),
        (
            "where is the contact us link",
            "screen.read",
            {"question": "where is the contact us link"},
        ),
        ("take a screenshot and tell me what you see", "screen.read", {}),
        ("list the files in my Downloads", "file.list", {"path": "Downloads"}),
        ("read notes dot txt", "file.read", {"path": "notes.txt"}),
        ("run `uname -a`", "shell.run", {"command": "uname -a"}),
        (
            "remember that my dentist is on Friday at nine",
            "memory.remember",
            {"content": "my dentist is on Friday at nine"},
        ),
        ("how much memory does this laptop have", "system.info", {"about": ["memory"]}),
        ("how full is the disk", "system.info", {"about": ["disk"]}),
        ("is any battery left in this laptop", "system.info", {"about": ["battery"]}),
        ("how warm is the processor", "system.info", {"about": ["temperature"]}),
        ("what is my ip address", "system.info", {"about": ["network"]}),
        ("show me /proc/meminfo", "file.read", {"path": "/proc/meminfo"}),
        ("what does etc slash group say", "file.read", {"path": "/etc/group"}),
        ("i must ring oslo, what time is it there", "time.now", {"zone": "Europe/Oslo"}),
        ("when is my dentist appointment", "memory.recall", {"query": "my dentist appointment"}),
    ],
)
def test_the_promised_sentences_are_understood(
    reflex: Reflex, text: str, tool: str, args: dict[str, Any]
) -> None:
    decision = reflex.decide(text)

    assert (decision.tool, decision.args, decision.missing) == (tool, args, ())
    assert 0.5 <= decision.confidence <= 1.0


@pytest.mark.parametrize(
    "text",
    [
        "What is the capital of France?",
        "what time period was the Renaissance",
        "I remember when I was young",
        "list the planets",
        "how do I take a screenshot on a Mac?",
        "what does the command ls do",
        "read any good books lately",
        "give me advice on how to run a marathon",
        "delete all my files",
        "hello",
        "?",
        "🙂",
        "x" * 20_000,
    ],
)
def test_what_no_tool_can_do_is_not_taken(reflex: Reflex, text: str) -> None:
    decision = reflex.decide(text)

    assert decision.tool is None
    assert decision.args == {}
    assert decision.reason


@pytest.mark.parametrize(
    ("text", "tool", "missing"),
    [
        ("run a shell command", "shell.run", ("command",)),
        ("read a file for me", "file.read", ("path",)),
        ("what time is it in Narnia", "time.now", ("zone",)),
    ],
)
def test_what_is_not_said_is_missing_not_guessed(
    reflex: Reflex, text: str, tool: str, missing: tuple[str, ...]
) -> None:
    decision = reflex.decide(text)

    assert (decision.tool, decision.missing) == (tool, missing)


class _LampArgs(ToolArgs):
    brightness: int | None = Field(None)


def test_a_tool_the_head_was_not_trained_on_is_found_by_its_examples(
    embedder: MiniLmEmbedder,
) -> None:
    lamp = Tool(
        "lamp.on",
        "Switches the desk lamp on.",
        _LampArgs,
        Effect.CHANGE,
        lambda args, context: ToolResult("on"),
        examples=("switch on the desk lamp", "turn the lamp on"),
    )
    reflex = Reflex(embedder, [*built_in(), lamp])

    assert reflex.decide("please switch the desk lamp on").tool == "lamp.on"
    assert reflex.decide("what time is it").tool == "time.now"


def test_without_tools_nothing_is_taken(embedder: MiniLmEmbedder) -> None:
    assert Reflex(embedder, []).decide("what time is it").tool is None


def test_health_tells_when_the_model_cannot_be_loaded(tmp_path: Any) -> None:
    health = HealthBoard(Bus())
    reflex = Reflex(MiniLmEmbedder(tmp_path), built_in(), health)

    with pytest.raises(UnavailableError, match="embedding model"):
        reflex.start()

    told = health.get("reflex")
    assert told.state is HealthState.UNAVAILABLE
    assert told.remedy
