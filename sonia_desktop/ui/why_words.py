"""Why an answer was given, in parts: what was heard, decided, recalled and run. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sonia_desktop.agent.types import Entrance, Outcome, Turn
from sonia_desktop.ui.turn_words import answered_by
from sonia_desktop.ui.words import tr, tr_count

ENTRANCES = {
    Entrance.TYPED: tr("Typed"),
    Entrance.SPOKEN: tr("Spoken"),
    Entrance.HOTKEY: tr("Asked with the look button or key"),
    Entrance.HTTP: tr("Asked by a program"),
    Entrance.WEBSOCKET: tr("Asked by a program"),
    Entrance.CLI: tr("Asked in the terminal"),
}
_STAGES = {
    "recall": tr("Remembering"),
    "decide": tr("Understanding"),
    "look": tr("Looking"),
    "act": tr("Running tools"),
    "think": tr("Thinking"),
    "answer": tr("Wording the answer"),
    "record": tr("Writing it down"),
    "queue": tr("Waiting in line"),
}
_STATES = {
    "done": tr("done"),
    "denied": tr("you said no"),
    "refused": tr("refused by a rule"),
    "failed": tr("failed"),
    "timeout": tr("took too long"),
    "cancelled": tr("stopped"),
    "waiting_for_consent": tr("waits for your consent"),
}
_ENDS = {
    Outcome.ANSWERED: tr("Answered"),
    Outcome.UNSURE: tr("Not sure: said so"),
    Outcome.WAITING: tr("Waits for your consent"),
    Outcome.DENIED: tr("Not allowed: nothing was run"),
    Outcome.FAILED: tr("Failed"),
    Outcome.CANCELLED: tr("Stopped"),
}
_ASKED = {"answered": tr("answered"), "failed": tr("failed"), "cancelled": tr("stopped")}
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
        return tr("{ms:.1f} ms", ms=ms)
    return tr("{ms:.0f} ms", ms=ms) if ms < 10_000 else f"{ms / 1000:.1f} s"


def heard(turn: Turn) -> list[tuple[str, str]]:
    """How it came in, and by what it was understood as words."""
    rows = [(tr("Came in"), ENTRANCES.get(turn.entrance, str(turn.entrance)))]
    voice = turn.voice
    if voice is not None and voice.heard_by:
        rows.append(
            (
                tr("Heard by"),
                tr(
                    "{heard_by}, {confidence:.0%} sure",
                    heard_by=voice.heard_by,
                    confidence=voice.confidence,
                ),
            )
        )
    if voice is not None and voice.interrupted:
        rows.append(
            (
                tr("Said aloud"),
                tr("until you stopped it: “{words}”", words=voice.spoken or tr("nothing")),
            )
        )
    return rows


def decided(turn: Turn) -> list[tuple[str, str]]:
    """What it was taken to mean."""
    known = turn.why.get("decided")
    if not isinstance(known, dict):
        return [(tr("Sure"), f"{turn.confidence:.0%}")] if turn.confidence else []
    sure = tr(", {sure:.0%} sure", sure=known.get("confidence", 0.0))
    rows = [(tr("Meant"), (known.get("tool") or tr("no tool: talk")) + sure)]
    if known.get("reason"):
        rows.append((tr("Because"), str(known["reason"])))
    near = [f"{name} {chance:.0%}" for name, chance in known.get("alternatives", [])[:3]]
    if near:
        rows.append((tr("Also near"), ", ".join(near)))
    if known.get("missing"):
        rows.append((tr("Not said"), ", ".join(map(str, known["missing"]))))
    return rows


def answered(turn: Turn) -> list[tuple[str, str]]:
    """Who made the answer, and what was wrong on the way."""
    rows = [
        (tr("Answered by"), answered_by(turn)),
        (tr("Ended"), _ENDS.get(turn.outcome, tr("Ended"))),
    ]
    why = turn.why
    model = why.get("model")
    if isinstance(model, dict) and model:
        steps = model.get("steps", 1)
        rows.append(
            (
                tr("Model"),
                tr_count(
                    int(steps),
                    "{engine}, {count} step",
                    "{engine}, {count} steps",
                    engine=model.get("engine", ""),
                ),
            )
        )
        tokens = [
            f"{model[key]:,} {key.partition('_')[0]}"
            for key in ("input_tokens", "output_tokens")
            if isinstance(model.get(key), int)
        ]
        if tokens:
            rows.append((tr("Tokens"), ", ".join(tokens)))
        if model.get("fallback"):
            rows.append((tr("Fallback"), str(model["fallback"])))
    if why.get("corrected"):
        rows.append(
            (tr("Corrected"), tr("The model claimed a deed that was not done; that was said."))
        )
    if why.get("recall_failed"):
        rows.append(
            (tr("Memory"), tr("could not be searched: {reason}", reason=why["recall_failed"]))
        )
    return rows


def costs(asked: Sequence[Mapping[str, Any]]) -> list[tuple[str, str]]:
    """Each language model that was asked, and what all of it cost."""
    attempts = [attempt for question in reversed(asked) for attempt in question["attempts"]]
    if not attempts:
        return [(tr("Cost"), tr("nothing: no language model was asked"))]
    rows = []
    for attempt in attempts:
        told = [_ASKED.get(attempt["outcome"], attempt["outcome"]), duration_words(attempt["ms"])]
        if attempt.get("first_ms") is not None:
            told.append(tr("first word after {time}", time=duration_words(attempt["first_ms"])))
        if attempt.get("error"):
            told.append(str(attempt["error"]))
        rows.append((tr("Asked"), f"{attempt['backend']}: {', '.join(told)}"))
    known = [attempt["cost_usd"] for attempt in attempts if attempt.get("cost_usd") is not None]
    total = sum(known)
    if not known:
        cost = tr("not known: its price is in no list")
    elif total == 0:
        cost = tr("nothing")
    else:
        cost = f"${total:.4f}" if total < 1 else f"${total:,.2f}"
        if len(known) < len(attempts):
            cost = tr("{cost}, and what is not known", cost=cost)
    return [*rows, (tr("Cost"), cost)]


def judged(turn: Turn) -> list[tuple[str, str]]:
    """What the user thinks of it."""
    good = (turn.why.get("judged") or {}).get("good")
    if not isinstance(good, bool):
        return []
    return [(tr("You found it"), tr("good") if good else tr("bad"))]


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
