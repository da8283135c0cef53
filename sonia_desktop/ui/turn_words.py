"""A turn in words: the line under an answer, and the times behind it. Pure."""

from __future__ import annotations

from sonia_desktop.agent.types import Outcome, Turn, Voiced
from sonia_desktop.ui.words import tr

_OUTCOME_WORDS = {
    Outcome.UNSURE: tr("not sure"),
    Outcome.WAITING: tr("waiting for your consent"),
    Outcome.DENIED: tr("not allowed, nothing was run"),
    Outcome.FAILED: tr("failed"),
    Outcome.CANCELLED: tr("stopped"),
}


def answered_by(turn: Turn) -> str:
    """Who wrote the answer: the model that a tool asked for it, else who answered the turn."""
    for call in turn.tool_calls:
        data = call.result.get("data") if isinstance(call.result, dict) else None
        if isinstance(data, dict) and isinstance(data.get("model"), str) and data["model"]:
            return str(data["model"])
    return turn.engine or "Sonia"


def summary_line(turn: Turn) -> str:
    """The small line under an answer: engine, how long it took, and how it ended if not well."""
    parts = [answered_by(turn)]
    total = turn.stages.get("total")
    if total is not None:
        parts.append(
            tr("{total:.0f} ms", total=total) if total < 10_000 else f"{total / 1000:.1f} s"
        )
    if turn.outcome in _OUTCOME_WORDS:
        parts.append(_OUTCOME_WORDS[turn.outcome])
    if turn.voice is not None:
        parts += voice_words(turn.voice)
    return " · ".join(parts)


def voice_words(voice: Voiced) -> list[str]:
    """How soon the answer was heard, and whether it was said to its end."""
    words = []
    if "total" in voice.latency_ms:
        words.append(
            tr("heard {seconds:.2f} s after you stopped", seconds=voice.latency_ms["total"] / 1000)
        )
    if voice.interrupted:
        words.append(tr("interrupted"))
    return words


def stage_lines(turn: Turn) -> str:
    """The stages with their times, one a row, for the tooltip."""
    rows = [tr("{name}: {ms:.1f} ms", name=name, ms=ms) for name, ms in turn.stages.items()]
    rows += [
        tr("tool {tool}: {state}", tool=call.tool, state=call.state) for call in turn.tool_calls
    ]
    if turn.voice is not None:
        if turn.voice.heard_by:
            rows.append(
                tr(
                    "heard by {heard_by}, {confidence:.0%} sure",
                    heard_by=turn.voice.heard_by,
                    confidence=turn.voice.confidence,
                )
            )
        parts = turn.voice.latency_ms.items()
        rows += [tr("after your last word, {name}: {ms:.0f} ms", name=name.replace('_', ' '), ms=ms)
                 for name, ms in parts]  # fmt: skip
        rows += [tr("silent after your voice, {name}: {ms:.0f} ms", name=name, ms=ms)
                 for name, ms in turn.voice.silenced_ms.items()]  # fmt: skip
        if turn.voice.interrupted:
            rows.append(
                tr(
                    "said aloud until you stopped it: {words}",
                    words=turn.voice.spoken or tr("nothing"),
                )
            )
    return "\n".join(rows)
