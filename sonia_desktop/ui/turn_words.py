"""A turn in words: the line under an answer, and the times behind it. Pure."""

from __future__ import annotations

from sonia_desktop.agent.types import Outcome, Turn, Voiced

_OUTCOME_WORDS = {
    Outcome.UNSURE: "not sure",
    Outcome.WAITING: "waiting for your consent",
    Outcome.DENIED: "not allowed, nothing was run",
    Outcome.FAILED: "failed",
    Outcome.CANCELLED: "stopped",
}


def summary_line(turn: Turn) -> str:
    """The small line under an answer: engine, how long it took, and how it ended if not well."""
    parts = [turn.engine or "Sonia"]
    total = turn.stages.get("total")
    if total is not None:
        parts.append(f"{total:.0f} ms" if total < 10_000 else f"{total / 1000:.1f} s")
    if turn.outcome in _OUTCOME_WORDS:
        parts.append(_OUTCOME_WORDS[turn.outcome])
    if turn.voice is not None:
        parts += voice_words(turn.voice)
    return " · ".join(parts)


def voice_words(voice: Voiced) -> list[str]:
    """How soon the answer was heard, and whether it was said to its end."""
    words = []
    if "total" in voice.latency_ms:
        words.append(f"heard {voice.latency_ms['total'] / 1000:.2f} s after you stopped")
    if voice.interrupted:
        words.append("interrupted")
    return words


def stage_lines(turn: Turn) -> str:
    """The stages with their times, one a row, for the tooltip."""
    rows = [f"{name}: {ms:.1f} ms" for name, ms in turn.stages.items()]
    rows += [f"tool {call.tool}: {call.state}" for call in turn.tool_calls]
    if turn.voice is not None:
        if turn.voice.heard_by:
            rows.append(f"heard by {turn.voice.heard_by}, {turn.voice.confidence:.0%} sure")
        parts = turn.voice.latency_ms.items()
        rows += [f"after your last word, {name.replace('_', ' ')}: {ms:.0f} ms"
                 for name, ms in parts]  # fmt: skip
        rows += [f"silent after your voice, {name}: {ms:.0f} ms"
                 for name, ms in turn.voice.silenced_ms.items()]  # fmt: skip
        if turn.voice.interrupted:
            rows.append(f"said aloud until you stopped it: {turn.voice.spoken or 'nothing'}")
    return "\n".join(rows)
