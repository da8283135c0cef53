"""How long the last turns took, in layers that add up, and their percentiles in words. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sonia_desktop.agent.types import Outcome, Turn
from sonia_desktop.ui.why_words import duration_words
from sonia_desktop.ui.words import tr, tr_count

MOST_TURNS = 50
"""So many are drawn: more bars could not be told apart."""


class Layer(StrEnum):
    """A part of the time, in the order in which the parts are passed through."""

    ENDPOINT = "endpoint"
    FINAL_TEXT = "final_text"
    DECISION = "decision"
    WORDING = "wording"
    SOUND = "sound"


LAYER_WORDS = {
    Layer.ENDPOINT: tr("Noticing that you have finished"),
    Layer.FINAL_TEXT: tr("Final text"),
    Layer.DECISION: tr("Deciding and doing"),
    Layer.WORDING: tr("Thinking and wording"),
    Layer.SOUND: tr("First sound"),
}
_SPOKEN = {
    "endpoint": Layer.ENDPOINT,
    "final_text": Layer.FINAL_TEXT,
    "decision": Layer.DECISION,
    "first_audio": Layer.SOUND,
    "device": Layer.SOUND,
}
_WRITTEN = {"think": Layer.WORDING, "answer": Layer.WORDING}
"""All other stages of a written turn (and time no stage measured) are deciding and doing."""
_LEFT_OUT = (Outcome.WAITING, Outcome.CANCELLED)
"""They ended when the user wanted, or have not ended: that time is not Sonia's."""


@dataclass(frozen=True)
class TurnTime:
    """One turn: milliseconds in each layer, and in all. `at`: ISO 8601, UTC. `spoken`: from the
    last word to the first sound; else from asking to the answer."""

    at: str
    spoken: bool
    layers: dict[Layer, float]
    total_ms: float


def times_of(turns: Iterable[Turn]) -> tuple[TurnTime, ...]:
    """The turns whose time is known, in the same order."""
    found = (_time_of(turn) for turn in turns if turn.outcome not in _LEFT_OUT)
    return tuple(time for time in found if time is not None)


def percentile(values: Sequence[float], share: float) -> float:
    """The least value that `share` (0 to 1) of all values do not exceed; one of the values."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def told_times(times: Sequence[TurnTime]) -> list[str]:
    """A sentence for each kind of turn, then one for each of its layers."""
    if not times:
        return [tr("No turns yet: ask something, and it stands here how long the answer took.")]
    lines = []
    for spoken in (True, False):
        kind = [time for time in times if time.spoken is spoken]
        if not kind:
            continue
        totals = [time.total_ms for time in kind]
        half, most = _middle_and_most(totals)
        counted = tr_count(len(kind), "{count} turn", "{count} turns")
        lines.append(
            tr(
                "Spoken, last word to first sound ({counted}): p50 {half}, p95 {most}",
                counted=counted, half=half, most=most,
            )
            if spoken
            else tr(
                "Written, asking to answer ({counted}): p50 {half}, p95 {most}",
                counted=counted, half=half, most=most,
            )
        )  # fmt: skip
        for layer, words in LAYER_WORDS.items():
            parts = [time.layers.get(layer, 0.0) for time in kind]
            if any(parts):
                half, most = _middle_and_most(parts)
                told = tr("{part}: p50 {half}, p95 {most}", part=words, half=half, most=most)
                lines.append(f"    {told}")
    return lines


def _middle_and_most(values: Sequence[float]) -> tuple[str, str]:
    return duration_words(percentile(values, 0.5)), duration_words(percentile(values, 0.95))


def _time_of(turn: Turn) -> TurnTime | None:
    heard = turn.voice.latency_ms if turn.voice is not None else {}
    spoken = "total" in heard
    known = heard if spoken else turn.stages
    total = known.get("total")
    if total is None or total < 0:
        return None
    layers: dict[Layer, float] = {}
    for name, ms in known.items():
        layer = _SPOKEN.get(name) if spoken else _WRITTEN.get(name)
        if layer is not None:
            layers[layer] = layers.get(layer, 0.0) + max(0.0, ms)
    rest = round(total - sum(layers.values()), 3)
    if rest > 0:
        layers[Layer.DECISION] = layers.get(Layer.DECISION, 0.0) + rest
    return TurnTime(turn.started_at, spoken, layers, total)
