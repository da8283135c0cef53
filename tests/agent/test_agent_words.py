"""Words a plan is made of: yes and no, claims of deeds, texts made to fit, turns explained."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.agent.claims import claims_a_deed
from sonia_desktop.agent.deltas import Deltas
from sonia_desktop.agent.explaining import account, explain
from sonia_desktop.agent.fitting import fit
from sonia_desktop.agent.plan import agrees
from sonia_desktop.agent.types import Entrance, Outcome, ToolCall, Turn


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("yes", True), ("Yes, please.", True), ("go on", True), ("ok, do it", True),
        ("sure, go ahead!", True), ("no", False), ("No thanks.", False), ("stop", False),
        ("don't do that", False), ("never mind", False), ("forget it", False),
        ("yes, but only the first file", None), ("no, take the other folder", None),
        ("what time is it", None), ("go on holiday with me", None), ("", None),
    ],
)  # fmt: skip
def test_yes_and_no_are_told_from_requests(said: str, meant: bool | None) -> None:
    assert agrees(said) is meant


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("I have deleted the file notes.txt.", True),
        ("Done! I've just sent the email to Bob.", True),
        ("I ran `rm -rf x` for you.", True),
        ("The folder has been successfully created.", True),
        ("I would delete the file if you asked.", False),
        ("I have not deleted the file.", False),
        ("I could not move the folder.", False),
        ("I ran through the fields of barley.", False),
        ("You can delete the file with rm.", False),
        ("Paris is the capital of France.", False),
    ],
)
def test_a_claimed_deed_is_told_from_talk(text: str, claims: bool) -> None:
    assert claims_a_deed(text) is claims


@given(st.text(max_size=3000), st.integers(20, 500), st.text(max_size=40))
def test_a_text_made_to_fit_fits_and_keeps_both_ends(text: str, room: int, question: str) -> None:
    short = fit(text, room, question)
    assert len(short) <= room + 80
    if len(text) <= room:
        assert short == text
    else:
        assert short.startswith(text[: int(room * 0.45)])
        assert "left out" in short


def test_lines_that_speak_of_the_question_survive() -> None:
    lines = [f"nothing {number}" for number in range(500)]
    lines[250] = "the budget is 400"
    assert "the budget is 400" in fit("\n".join(lines), 800, "what is the budget")


def test_pieces_are_numbered_and_the_oldest_answers_go() -> None:
    deltas = Deltas(kept_turns=2)
    assert [deltas.add("a", "x"), deltas.add("a", "y"), deltas.add("b", "z")] == [1, 2, 1]
    assert deltas.after("a", 1) == [(2, "y")]
    deltas.add("c", "w")
    assert deltas.after("a", 0) == []


def test_a_turn_is_accounted_for_and_explained() -> None:
    turn = Turn(
        id="turn_1",
        conversation_id="conv_1",
        entrance=Entrance.TYPED,
        said="tidy up",
        answer="Done.",
        outcome=Outcome.ANSWERED,
        engine="ollama:small",
        confidence=0.5,
        tool_calls=(
            ToolCall("file.list", {"path": "~"}, "act_1", "done", {"text": "a"}),
            ToolCall("file.burn", {}, "", "refused", error="There is no such tool."),
        ),
        evidence=({"id": "mem_1", "content": "likes order", "score": 0.9, "why": "words"},),
        stages={"decide": 2.0, "recall": 3.0, "think": 40.0, "act": 5.0, "record": 1.0},
        why={
            "decided": {"tool": None, "confidence": 0.2, "reason": "", "alternatives": [],
                        "missing": []},
            "model": {"engine": "ollama:small", "steps": 2, "profile": "tools",
                      "fallback": "The first was down."},
            "shortened": {"turns": 3, "of": 9},
            "model_failed": "ollama went away.",
        },
    )  # fmt: skip
    told = account(turn)
    assert told["quality"]["fallback_used"] is True
    assert told["quality"]["tool_calls_attempted"] == 2
    assert told["quality"]["tool_calls_executed"] == 1
    assert (told["latency"]["model_ms"], told["memory"]["retrieved_count"]) == (40.0, 1)
    text = explain(turn)
    for words in (
        "tidy up",
        "likes order",
        "2 steps",
        "3 of 9",
        "file.burn",
        "no such tool",
        "went away",
    ):
        assert words in text
