"""`sonia ask` of a running Sonia, one sentence after the other."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from tests.api.conftest import Served


@pytest.fixture
def ask(served: Served) -> Callable[..., Any]:
    def run(*said: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "sonia_desktop", "ask", *said, "--data-dir",
             str(served.data_dir)],
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip

    return run


def test_a_question_back_is_answered_in_the_same_conversation(
    served: Served, ask: Callable[..., Any]
) -> None:
    asked = ask("remind me to feed the goldfish")
    assert asked.returncode == 0, asked.stderr
    assert asked.stdout.startswith("When shall I ring?")
    assert "sonia ask --continue" in asked.stderr

    answered = json.loads(ask("--continue", "in 30 minutes", "--json").stdout)

    assert answered["tool"] == "timer.set"
    assert answered["args"]["label"] == "feed the goldfish"
    assert answered["missing"] == []
    again = json.loads(ask("-c", "what did I just say", "--json").stdout)
    assert again["conversation_id"] == answered["conversation_id"]
    assert again["text"] == "You said: in 30 minutes"
    anew = json.loads(ask("what time is it", "--json").stdout)
    assert anew["conversation_id"] != answered["conversation_id"]
    timers = served.assistant.hands.timers
    timers.cancel("feed the goldfish")
