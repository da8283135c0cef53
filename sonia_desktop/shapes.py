"""The stable JSON shapes of ``sonia ... --json``; the services give the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sonia_desktop.agent.types import Decision, Turn
    from sonia_desktop.core.health import Health
    from sonia_desktop.memory.types import Hit, MemoryItem
    from sonia_desktop.speech.recogniser import Transcript
    from sonia_desktop.tools.types import Action, Approval, Tool
    from sonia_desktop.vision.scene import Box, Scene, Screenshot
    from sonia_desktop.voice.recordings import Part


def turn_shape(turn: Turn) -> dict[str, Any]:
    """``{"text","tool","args","confidence","turn_id","stages"}`` and how the turn ended."""
    call = turn.tool_calls[0] if turn.tool_calls else None
    return {
        "text": turn.answer,
        "tool": call.tool if call else None,
        "args": call.args if call else {},
        "confidence": round(turn.confidence, 4),
        "turn_id": turn.id,
        "stages": turn.stages,
        "outcome": turn.outcome.value,
        "engine": turn.engine,
        "approval_id": turn.approval_id,
        "conversation_id": turn.conversation_id,
        "missing": list(turn.why.get("decided", {}).get("missing", ())),
    }


def decision_shape(decision: Decision, text: str, elapsed_ms: float) -> dict[str, Any]:
    """The same shape for ``--dry-run``: decided, nothing run, so there is no turn."""
    return {
        "text": text,
        "tool": decision.tool,
        "args": decision.args,
        "confidence": round(decision.confidence, 4),
        "turn_id": None,
        "stages": {"decide": round(elapsed_ms, 3)},
        "missing": list(decision.missing),
        "reason": decision.reason,
    }


def transcript_shape(transcript: Transcript) -> dict[str, Any]:
    """``{"text","engine","language","confidence","words":[...]}``; times in seconds."""
    return {
        "text": transcript.text,
        "engine": transcript.engine,
        "language": transcript.language,
        "confidence": round(transcript.confidence, 4),
        "words": [
            {
                "text": word.text,
                "start_s": round(word.start_s, 3),
                "end_s": round(word.end_s, 3),
                "confidence": round(word.confidence, 4),
            }
            for word in transcript.words
        ],
    }


def part_shape(part: Part) -> dict[str, Any]:
    """``{"text","until_s","of_s"}``: what was heard in one piece of a recording."""
    return {
        "text": part.heard.text,
        "until_s": round(part.until_s, 3),
        "of_s": round(part.of_s, 3),
    }


def _box(box: Box) -> list[int]:
    return [box.x, box.y, box.w, box.h]


def scene_shape(scene: Scene) -> dict[str, Any]:
    """``{"size","engine","text","lines","windows","elements","hidden"}``; boxes are [x, y, w, h] in
    pixels, windows from the front to the back.

    `hidden`: the secrets that were masked, by kind and place. An element's `source` is "pixels" or
    "accessibility", its `id` the same from one picture of a screen to the next; states are null
    where they are not known.
    """
    return {
        "size": list(scene.size),
        "engine": scene.engine,
        "text": scene.text,
        "lines": [
            {"text": line.text, "box": _box(line.box), "confidence": round(line.confidence, 4)}
            for line in scene.lines
        ],
        "windows": [
            {
                "title": window.title,
                "application": window.application,
                "box": _box(window.box),
                "active": window.active,
            }
            for window in scene.windows
        ],
        "elements": [
            {
                "role": element.role,
                "label": element.label,
                "box": _box(element.box),
                "confidence": round(element.confidence, 4),
                "value": element.value,
                "checked": element.checked,
                "enabled": element.enabled,
                "focused": element.focused,
                "source": element.source,
                "id": element.id,
            }
            for element in scene.elements
        ],
        "hidden": [{"kind": one.kind, "box": _box(one.box)} for one in scene.hidden],
    }


def capture_shape(shot: Screenshot) -> dict[str, Any]:
    """``{"source","engine","area","scale"}``: where the pixels came from.

    `area` is what the picture shows in desktop pixels, null for a file; `scale` is pixels of the
    picture per logical pixel.
    """
    return {
        "source": shot.source,
        "engine": shot.engine,
        "area": _box(shot.area) if shot.area else None,
        "scale": round(shot.scale, 4),
    }


def memory_shape(item: MemoryItem) -> dict[str, Any]:
    """One memory."""
    return {
        "id": item.id,
        "content": item.content,
        "kind": item.kind,
        "created_at": item.created_at,
        "true_at": item.true_at,
        "metadata": item.metadata,
    }


def hit_shape(hit: Hit) -> dict[str, Any]:
    """``{"id","content","score","why","created_at","metadata"}``."""
    return {
        "id": hit.item.id,
        "content": hit.item.content,
        "score": round(hit.score, 4),
        "why": hit.why,
        "created_at": hit.item.created_at,
        "metadata": hit.item.metadata,
    }


def tool_shape(tool: Tool) -> dict[str, Any]:
    """One tool with its parameters' JSON schema."""
    return {
        "name": tool.name,
        "description": tool.description,
        "category": tool.category,
        "effect": tool.effect.value,
        "aliases": list(tool.aliases),
        "parameters": tool.args.model_json_schema(),
        "examples": list(tool.examples),
        "timeout_s": tool.timeout_s,
    }


def approval_shape(approval: Approval) -> dict[str, Any]:
    """An open question to the user, with everything that will happen."""
    return {
        "id": approval.id,
        "action_id": approval.action_id,
        "tool": approval.tool,
        "args": approval.args,
        "reason": approval.reason,
        "what_happens": approval.what_happens,
        "caller": approval.caller,
        "created_at": approval.created_at,
        "expires_at": approval.expires_at,
        "tier": approval.tier.value,
        "rule": approval.rule,
        "changes": approval.changes,
        "undo": approval.undo,
        "commands": list(approval.commands),
    }


def action_shape(action: Action) -> dict[str, Any]:
    """One tool call: state, result or error, and the approval it waits for."""
    return {
        "id": action.id,
        "tool": action.tool,
        "args": action.args,
        "caller": action.caller,
        "state": action.state.value,
        "text": action.result.text if action.result else None,
        "result": action.result.data if action.result else None,
        "error": action.error,
        "approval": approval_shape(action.approval) if action.approval else None,
        "turn_id": action.turn_id,
        "created_at": action.created_at,
        "updated_at": action.updated_at,
        "duration_ms": action.duration_ms,
    }


def health_shape(health: Health) -> dict[str, Any]:
    """One subsystem."""
    return {
        "state": health.state.value,
        "engine": health.engine,
        "fallback": health.fallback,
        "detail": health.detail,
        "remedy": health.remedy,
    }
