"""A turn accounted for: in the fields the services' contract names, and in words. Pure.

Keys of `Turn.why`: ``decided`` {tool, confidence, reason, alternatives, missing}, ``model``
{engine, steps, profile, ended, input_tokens, output_tokens, fallback, left_out}, ``shortened``
{turns, of},
``plan`` {steps} or {agreed}, ``tools_left_out``, ``unusable_answers``, ``model_failed``,
``corrected``, ``recall_failed``.
"""

from __future__ import annotations

from typing import Any

from sonia_desktop.agent.course import DEFAULT_PROFILE
from sonia_desktop.agent.types import Outcome, ToolCall, Turn

_STATUS = {
    "done": "executed",
    "waiting_for_consent": "confirmation_required",
    "denied": "denied",
    "refused": "rejected",
}
_TOLD_CHARS = 300


def account(turn: Turn) -> dict[str, Any]:
    """``{"tool_calls","tool_results","memory","quality","latency","duration_ms"}``; times in ms."""
    model = turn.why.get("model", {})
    begun = [call for call in turn.tool_calls if call.action_id]
    return {
        "tool_calls": [_call(call) for call in turn.tool_calls],
        "tool_results": [call.result for call in begun if call.result is not None],
        "memory": {"written": "record" in turn.stages, "retrieved_count": len(turn.evidence)},
        "quality": {
            "generation_profile_used": model.get("profile", DEFAULT_PROFILE) if model else None,
            "fallback_used": _fell_back(turn),
            "tool_calls_attempted": len(turn.tool_calls),
            "tool_calls_executed": sum(call.state == "done" for call in begun),
            "completion_reason": _completion(turn),
        },
        "latency": _latency(turn),
        "duration_ms": turn.stages.get("total", 0.0),
    }


def _call(call: ToolCall) -> dict[str, Any]:
    told = {
        "tool_name": call.tool,
        "args": call.args,
        "status": _STATUS.get(call.state, call.state),
        "result": call.result,
        "action_id": call.action_id or None,
    }
    return told | ({"error": call.error} if call.error else {})


def _latency(turn: Turn) -> dict[str, float]:
    stages = turn.stages
    heard = turn.voice.latency_ms if turn.voice is not None else {}
    return {
        "asr_ms": float(heard.get("recognition", heard.get("asr", 0.0))),
        "vision_ms": float(stages.get("look", 0.0)),
        "decide_ms": stages.get("decide", 0.0),
        "memory_read_ms": stages.get("recall", 0.0),
        "model_ms": stages.get("think", 0.0),
        "tool_ms": stages.get("act", 0.0),
        "memory_write_ms": stages.get("record", 0.0),
        "total_ms": stages.get("total", 0.0),
    }


def _fell_back(turn: Turn) -> bool:
    """Another model than the first answered, or none where one was needed."""
    return "fallback" in turn.why.get("model", {}) or (
        turn.outcome is Outcome.UNSURE and turn.engine == "reflex" and "think" in turn.stages
    )


def _completion(turn: Turn) -> str:
    if any(call.state == "timeout" for call in turn.tool_calls):
        return "timeout"
    if turn.outcome in (Outcome.FAILED, Outcome.CANCELLED):
        return "error"
    return "fallback" if _fell_back(turn) else "ok"


def explain(turn: Turn) -> str:
    """What was heard, recalled, decided, run, and why; Markdown, one fact a line."""
    lines = [f"Heard ({turn.entrance.value}): {turn.said}"]
    if turn.voice is not None and turn.voice.heard_by:
        lines.append(f"By {turn.voice.heard_by}, {turn.voice.confidence:.0%} sure")
    lines += _decided(turn.why.get("decided"))
    for item in turn.evidence:
        score = f" ({item['score']:.2f})" if isinstance(item.get("score"), float) else ""
        lines.append(f"Recalled{score}: {_short(str(item.get('content', '')))}")
    if "recall_failed" in turn.why:
        lines.append(f"Memory could not be searched: {turn.why['recall_failed']}")
    lines += _thought(turn.why)
    for call in turn.tool_calls:
        given = ", ".join(f"{name}={value!r}" for name, value in call.args.items())
        error = f" ({_short(call.error)})" if call.error else ""
        lines.append(f"Ran {call.tool}({_short(given)}): {call.state.replace('_', ' ')}{error}")
    if not turn.tool_calls:
        lines.append("No tool was run")
    if turn.why.get("corrected"):
        lines.append("The model claimed a deed that was not done; that was said")
    lines.append(f"Answered by {turn.engine}: {turn.outcome.value}")
    times = ", ".join(f"{name} {ms:.1f}" for name, ms in turn.stages.items())
    lines.append(f"Took (ms): {times}")
    return "\n".join(f"- {line}" for line in lines)


def _decided(decided: dict[str, Any] | None) -> list[str]:
    if decided is None:
        return []
    near = ", ".join(f"{name} {chance:.0%}" for name, chance in decided["alternatives"][:3])
    what = decided["tool"] or "no tool"
    why = f"; {decided['reason']}" if decided["reason"] else ""
    line = f"Decided: {what}, {decided['confidence']:.0%} sure{why}"
    lines = [line + (f" (near: {near})" if near else "")]
    if decided["missing"]:
        lines.append(f"Missing: {', '.join(decided['missing'])}")
    return lines


def _thought(why: dict[str, Any]) -> list[str]:
    lines = []
    model = why.get("model")
    if model:
        tokens = "".join(
            f", {model[name]} {name.replace('_', ' ')}"
            for name in ("input_tokens", "output_tokens")
            if name in model
        )
        steps = f"{model['steps']} step{'s' if model['steps'] != 1 else ''}"
        lines.append(f"Thought with {model['engine']} ({model['profile']}): {steps}{tokens}")
        if "fallback" in model:
            lines.append(f"Another model took over: {model['fallback']}")
    if "shortened" in why:
        told = why["shortened"]
        lines.append(f"The model saw {told['turns']} of {told['of']} earlier turns shortened")
    if "tools_left_out" in why:
        lines.append(f"Asked again without tools: {_short(why['tools_left_out'])}")
    for wrong in why.get("unusable_answers", ()):
        lines.append(f"An answer of the model was not taken: {_short(wrong)}")
    if "model_failed" in why:
        lines.append(f"The language model gave no answer: {_short(why['model_failed'])}")
    if "steps" in why.get("plan", {}):
        lines.append(f"A plan of {len(why['plan']['steps'])} steps was shown first")
    return lines


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _TOLD_CHARS else flat[: _TOLD_CHARS - 1] + "…"
