"""Why an answer was given, in parts: what was heard, decided, recalled and run. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sonia_desktop.agent.types import Entrance, Outcome, Turn

ENTRANCES = {
    Entrance.TYPED: "Typed",
    Entrance.SPOKEN: "Spoken",
    Entrance.HOTKEY: "Asked with the look button or key",
    Entrance.HTTP: "Asked by a program",
    Entrance.WEBSOCKET: "Asked by a program",
    Entrance.CLI: "Asked in the terminal",
}
_STAGES = {
    "recall": "Remembering",
    "decide": "Understanding",
    "look": "Looking",
    "act": "Running tools",
    "think": "Thinking",
    "answer": "Wording the answer",
    "record": "Writing it down",
    "queue": "Waiting in line",
}
_STATES = {
    "done": "done",
    "denied": "you said no",
    "refused": "refused by a rule",
    "failed": "failed",
    "timeout": "took too long",
    "cancelled": "stopped",
    "waiting_for_consent": "waits for your consent",
}
_ENDS = {
    Outcome.ANSWERED: "Answered",
    Outcome.UNSURE: "Not sure: said so",
    Outcome.WAITING: "Waits for your consent",
    Outcome.DENIED: "Not allowed: nothing was run",
    Outcome.FAILED: "Failed",
    Outcome.CANCELLED: "Stopped",
}
_SHOWN_CHARS = 1_500


@dataclass(frozen=True)
class Step:
    """One bar of the waterfall: where it begins and how long it is, milliseconds."""

    name: str
    start_ms: float
    ms: float


def waterfall(stages: Mapping[str, float]) -> list[Step]:
    """The stages one after the other, as they ran; `total` only says where the line ends."""
    steps: list[Step] = []
    at = 0.0
    for name, ms in stages.items():
        if name == "total" or ms < 0:
            continue
        steps.append(Step(stage_words(name), at, ms))
        at += ms
    return steps


def stage_words(name: str) -> str:
    """A stage by its name, as the user reads it."""
    return _STAGES.get(name, name.replace("_", " ").capitalize())


def duration_words(ms: float) -> str:
    """ "0.4 ms", "28 ms", "1.2 s"."""
    if ms < 10:
        return f"{ms:.1f} ms"
    return f"{ms:.0f} ms" if ms < 10_000 else f"{ms / 1000:.1f} s"


def heard(turn: Turn) -> list[tuple[str, str]]:
    """How it came in, and by what it was understood as words."""
    rows = [("Came in", ENTRANCES.get(turn.entrance, str(turn.entrance)))]
    voice = turn.voice
    if voice is not None and voice.heard_by:
        rows.append(("Heard by", f"{voice.heard_by}, {voice.confidence:.0%} sure"))
    if voice is not None and voice.interrupted:
        rows.append(("Said aloud", f"until you stopped it: “{voice.spoken or 'nothing'}”"))
    return rows


def decided(turn: Turn) -> list[tuple[str, str]]:
    """What it was taken to mean."""
    known = turn.why.get("decided")
    if not isinstance(known, dict):
        return [("Sure", f"{turn.confidence:.0%}")] if turn.confidence else []
    sure = f", {known.get('confidence', 0.0):.0%} sure"
    rows = [("Meant", (known.get("tool") or "no tool: talk") + sure)]
    if known.get("reason"):
        rows.append(("Because", str(known["reason"])))
    near = [f"{name} {chance:.0%}" for name, chance in known.get("alternatives", [])[:3]]
    if near:
        rows.append(("Also near", ", ".join(near)))
    if known.get("missing"):
        rows.append(("Not said", ", ".join(map(str, known["missing"]))))
    return rows


def answered(turn: Turn) -> list[tuple[str, str]]:
    """Who made the answer, and what was wrong on the way."""
    rows = [("Answered by", turn.engine or "Sonia"), ("Ended", _ENDS.get(turn.outcome, "Ended"))]
    why = turn.why
    model = why.get("model")
    if isinstance(model, dict) and model:
        steps = model.get("steps", 1)
        rows.append(
            ("Model", f"{model.get('engine', '')}, {steps} step{'s' if steps != 1 else ''}")
        )
        tokens = [
            f"{model[key]:,} {key.partition('_')[0]}"
            for key in ("input_tokens", "output_tokens")
            if isinstance(model.get(key), int)
        ]
        if tokens:
            rows.append(("Tokens", ", ".join(tokens)))
        if model.get("fallback"):
            rows.append(("Fallback", str(model["fallback"])))
    if why.get("corrected"):
        rows.append(("Corrected", "The model claimed a deed that was not done; that was said."))
    if why.get("recall_failed"):
        rows.append(("Memory", f"could not be searched: {why['recall_failed']}"))
    return rows


def state_words(state: str) -> str:
    """How a tool call ended."""
    return _STATES.get(state, state.replace("_", " "))


def argument_lines(args: Mapping[str, Any]) -> str:
    """The arguments of a call, one a line."""
    return "\n".join(f"{name} = {_told(value)}" for name, value in args.items())


def result_text(result: Any) -> str:
    """What a call gave, as the tool told it; plain text of at most 1,500 characters."""
    if result is None:
        return ""
    text = result.get("text") if isinstance(result, dict) else None
    told = str(text) if text else _told(result)
    return told if len(told) <= _SHOWN_CHARS else told[: _SHOWN_CHARS - 1] + "…"


def _told(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
