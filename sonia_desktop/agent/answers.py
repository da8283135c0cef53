"""What is said when no model writes the answer. Pure functions of plain values; Markdown."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sonia_desktop.tools.types import Action, ActionState

NEAR_ABOVE = 0.3
"""A tool is offered ("did you want me to ...?") from this probability on."""

_ASKED_FOR = {
    "path": "Which file or folder do you mean? Say its name or path, for example `~/Downloads`.",
    "command": "Which command should I run? Write it in backticks, for example run `uname -a`.",
    "content": "What should I remember?",
    "query": "What should I look for in my memory?",
}
_ABILITIES = {
    "time.now": "tell the time and date, here or in another city",
    "file.list": "list the files in a folder",
    "file.read": "read a text file",
    "screen.read": "look at your screen and say what is on it",
    "memory.remember": "remember something you tell me",
    "memory.recall": "tell you what you asked me to remember",
    "shell.run": "run a command, after you have allowed it",
}
GET_A_MODEL = (
    "Install Ollama and pull a model (`ollama pull llama3.2`), "
    "or choose a provider in the settings."
)


def ask_for(missing: Sequence[str], reason: str) -> str:
    """The question that gets the missing slot."""
    if missing and missing[0] == "zone":
        what = reason or "I do not know that place"
        return (
            f"{what[0].upper()}{what[1:]}. Name a larger city nearby, or a zone such as Asia/Tokyo."
        )
    return _ASKED_FOR.get(missing[0], f"I need to know: {', '.join(missing)}.") if missing else ""


def abilities(tools: Sequence[tuple[str, str]]) -> str:
    """A list of (name, description) as lines."""
    return "\n".join(f"- {_ABILITIES.get(name, text)}" for name, text in tools)


def no_model(tools: Sequence[tuple[str, str]], near: str | None, trouble: str = "") -> str:
    """The honest answer when nothing here can answer."""
    said = []
    if near:
        said.append(
            f"I am not sure what you mean. Did you want me to {_ABILITIES.get(near, near)}? "
            "Please say it in other words."
        )
    if trouble:
        said.append(f"The language model did not answer: {trouble}")
    else:
        said.append(
            "I cannot answer general questions without a language model, and none is set up."
        )
        said.append(GET_A_MODEL)
    said.append(f"What I can do now:\n{abilities(tools)}")
    return "\n\n".join(said)


def recalled(memories: Sequence[dict[str, Any]]) -> str:
    """What the user told, word for word, with the day it was told and the day it speaks of.

    Each memory has "content", "created_at" and optionally "true_at" (ISO 8601).
    """
    said = []
    for memory in memories:
        line = f"You told me on {day(memory['created_at'])}: {memory['content'].rstrip('.')}."
        if memory.get("true_at"):
            line += f" That is {moment(memory['true_at'])}."
        said.append(line)
    return "\n\n".join(said)


def unknown(query: str) -> str:
    """When nothing relevant is remembered."""
    about = f" about {query}" if query and len(query) <= 80 else ""
    return f"I do not know: you have not told me anything{about} that I remember."


def not_run(action: Action) -> str:
    """Why a call did not run, or did not end well."""
    state = action.state
    if state is ActionState.EXPIRED:
        return f"You did not answer in time, so nothing was run ({_call(action)})."
    if state is ActionState.DENIED:
        why = (action.error or {}).get("message", "")
        return f"Denied: nothing was run ({_call(action)}).{' ' + why if why else ''}"
    if state is ActionState.CANCELLED:
        return f"It was stopped ({_call(action)})."
    error = action.error or {}
    words = f"{error.get('message', '')} {error.get('remedy', '')}".strip()
    if state is ActionState.TIMEOUT:
        return words or f"It took too long and was ended ({_call(action)})."
    return words or f"That did not work ({_call(action)})."


def waiting(what_happens: str, ttl_s: float) -> str:
    """While consent is awaited and the caller does not wait."""
    return (
        f"I need your consent first: {what_happens.rstrip('.')}. "
        f"Nothing is run until you allow it; unanswered, it is a no after {ttl_s:.0f} s."
    )


def day(iso: str) -> str:
    """ "2026-11-21T…Z" -> "21 November 2026", in local time."""
    with contextlib.suppress(ValueError):
        when = datetime.fromisoformat(iso).astimezone()
        return f"{when.day} {when:%B %Y}"
    return iso


def moment(iso: str) -> str:
    """The day, and the time of day when it has one."""
    with contextlib.suppress(ValueError):
        when = datetime.fromisoformat(iso)
        when = when.astimezone() if when.tzinfo else when
        date = f"{when:%A} {when.day} {when:%B %Y}"
        timed = "T" in iso and (when.hour, when.minute) != (0, 0)
        return f"{date}, {when:%H:%M}" if timed else date
    return iso


def _call(action: Action) -> str:
    command = action.args.get("command")
    return f"`{command}`" if command else action.tool
