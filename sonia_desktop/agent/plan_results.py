"""What came of the calls of a plan, in words: for the model, and for the user. Pure."""

from __future__ import annotations

from typing import Any

from sonia_desktop.agent.course import Course
from sonia_desktop.agent.plan import Plan
from sonia_desktop.agent.thinking import Thought
from sonia_desktop.llm.provider import Content
from sonia_desktop.tools.arguments import canonical_json
from sonia_desktop.tools.types import Action, ActionState

_NO_CONSENT = (
    "The user did not allow this; nothing was run. Do not try it in another way; tell the user "
    "that it was not done."
)

_SHOWN_CHARS = 300


def of(action: Action) -> str:
    """A call's end, for the model."""
    if action.state is ActionState.DONE and action.result is not None:
        if action.result.text.strip():
            return action.result.text
        return canonical_json(action.result.data) if action.result.data is not None else "Done."
    if action.state in (ActionState.DENIED, ActionState.EXPIRED):
        why = (action.error or {}).get("message", "")
        return f"{_NO_CONSENT} {why}".strip()
    error = action.error or {}
    why = f"{error.get('message', '')} {error.get('remedy', '')}".strip()
    return f"It failed ({action.state.value}): {why or 'no reason is known.'}"


def carries(tool: str) -> frozenset[Content]:
    """What a tool's result may hold that privacy asks about."""
    room = tool.partition(".")[0]
    if room in ("screen", "eyes", "look", "vision"):
        return frozenset({Content.SCREEN})
    return frozenset({Content.MEMORY}) if room == "memory" else frozenset()


def last_words(course: Course) -> str:
    """The answer when the model says nothing after its tools: what the last of them said."""
    for action in reversed(course.actions.values()):
        if action.state is ActionState.DONE and action.result is not None:
            return action.result.text
    return until_then(course, "The language model gave no answer.")


def until_then(course: Course, trouble: str) -> str:
    """What was run before it broke off."""
    lines = [f"- {action.tool}: {_ended(action)}" for action in course.actions.values()]
    if not lines:
        return f"{trouble} Nothing was run."
    return "\n".join([f"{trouble} Until then this was run:", *lines])


def _ended(action: Action) -> str:
    if action.state is not ActionState.DONE:
        return action.state.value.replace("_", " ")
    said = " ".join((action.result.text if action.result else "").split())
    if not said:
        return "done"
    return said if len(said) <= _SHOWN_CHARS else f"{said[:_SHOWN_CHARS]}…"


def tell_why(course: Course, plan: Plan, thought: Thought) -> None:
    """Write down which model answered, with how many steps and tokens; the sums of the turn."""
    told: dict[str, Any] = course.why.setdefault("model", {})
    told["engine"], told["steps"] = thought.engine, plan.steps
    told["profile"] = course.profile
    if thought.restarted:
        told["fallback"] = thought.restarted
    told["ended"] = thought.ended.reason
    if thought.ended.dropped:
        told["left_out"] = thought.ended.dropped
    usage = thought.ended.usage
    for name in ("input_tokens", "output_tokens"):
        count = getattr(usage, name)
        if count is not None:
            told[name] = told.get(name, 0) + count
