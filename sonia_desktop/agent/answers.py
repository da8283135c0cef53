"""What is said when no model writes the answer. Pure functions of plain values; Markdown."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sonia_desktop.memory.statements import kind_of
from sonia_desktop.memory.types import Sensitivity
from sonia_desktop.tools.types import Action, ActionState

NEAR_ABOVE = 0.3
"""A tool is offered ("did you want me to ...?") from this probability on."""

_ASKED_FOR = {
    "path": "Which file or folder do you mean? Say its name or path, for example `~/Downloads`.",
    "command": "Which command should I run? Write it in backticks, for example run `uname -a`.",
    "content": "What should I remember?",
    "query": "What should I look for in my memory?",
    "when": "When shall I ring? Say for example in 10 minutes, at 15:30 or tomorrow at nine.",
}
_ABILITIES = {
    "time.now": "tell the time and date, here or in another city",
    "file.list": "list the files in a folder",
    "file.read": "read a text file",
    "screen.read": "read your screen",
    "memory.remember": "remember what you tell me",
    "memory.recall": "find what you told me",
    "shell.run": "run a command, once you allow it",
    "system.info": "show memory, disk and processor of this computer",
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


_MENTIONED = 3  # of what can be done, where nobody asked for all of it


def abilities(tools: Sequence[tuple[str, str]]) -> str:
    """A list of (name, description) as lines; each says what Sonia can do, as an infinitive."""
    return "\n".join(f"- {ability(name, text)}" for name, text in tools)


def ability(name: str, description: str) -> str:
    """What a tool does, as an infinitive."""
    return _ABILITIES.get(name) or _infinitive(description)


def _infinitive(description: str) -> str:
    """ "Sends a message." -> "send a message"."""
    words = description.strip().rstrip(".").split(" ")
    if len(words) > 2 and words[1] in ("or", "and"):  # "Moves or renames a file"
        words[2] = _plain_verb(words[2])
    return " ".join([_plain_verb(words[0][:1].lower() + words[0][1:]), *words[1:]])


def _plain_verb(verb: str) -> str:
    if re.search(r"(?:ch|sh|ss|x|o)es$", verb):
        verb = verb[:-2]
    elif re.search(r"[^aeiou]ies$", verb):
        verb = verb[:-3] + "y"
    elif re.search(r"[^s]s$", verb):
        verb = verb[:-1]
    return verb


def no_model(
    tools: Sequence[tuple[str, str]], near: str | None, trouble: str = "", *, aloud: bool = False
) -> str:
    """The honest answer when nothing here can answer.

    `near`: what may have been meant, as an infinitive.
    `aloud`: without the list, which takes half a minute to hear.
    """
    said = []
    if near:
        said.append(
            f"I am not sure what you mean. Did you want me to {near}? Please say it in other words."
        )
    if trouble:
        said.append(f"The language model did not answer: {trouble}")
    else:
        said.append(
            "I cannot answer general questions or plan several steps without a language model, "
            "and none is set up."
        )
        if not aloud:
            said.append(GET_A_MODEL)
    if aloud:
        return " ".join([*said, "Ask me what I can do."])
    if tools:
        some = "; ".join(ability(name, text) for name, text in tools[:_MENTIONED])
        said.append(f"What I can do now: {some}; and more. Ask “what can you do” for all of it.")
    return "\n\n".join(said)


def plan_shown(steps: Sequence[str]) -> str:
    """A plan before its first step."""
    lines = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))
    return (
        f"This takes {len(steps)} step{'s' if len(steps) != 1 else ''}:\n\n{lines}\n\n"
        "Nothing of it has been run yet. Say “go on” to begin, or “no” to leave it. "
        "What changes something is still asked for one by one."
    )


def recalled(memories: Sequence[dict[str, Any]]) -> str:
    """What the user told, word for word, with the day it was told and the day it speaks of.

    Each memory has "content", "created_at" and optionally "true_at" (ISO 8601). A piece of a
    document names it (and the page): nobody told that.
    """
    said = []
    for memory in memories:
        details = memory.get("metadata") or {}
        if "document" in details and "file" in details:
            page = f", page {details['page']}" if details.get("page") else ""
            said.append(f"In “{details['document']}”{page} I read: {memory['content']}")
            continue
        line = f"You told me on {day(memory['created_at'])}: {memory['content'].rstrip('.')}."
        if memory.get("true_at"):
            line += f" That is {moment(memory['true_at'])}."
        said.append(line)
    return "\n\n".join(said)


def all_recalled(memories: Sequence[dict[str, Any]], *, cut: bool) -> str:
    """What the user told, a line for each, the newest first. `cut`: there may be more."""
    lines = [
        f"- {one['content'].rstrip('.')} ({day(one['created_at'])})"
        for one in sorted(memories, key=lambda one: str(one["created_at"]), reverse=True)
    ]
    more = "\n\nThere may be more: Memory in the window has all of it." if cut else ""
    return "You told me:\n\n" + "\n".join(lines) + more


def unknown(trouble: str = "") -> str:
    """When nothing relevant is remembered, and no model answered (`trouble` says why)."""
    told = "I do not know: nothing you told me answers that."
    return f"{told}\n\nThe language model did not answer: {trouble}" if trouble else told


def noted(sentences: Sequence[str], trouble: str = "") -> str:
    """When somebody told something, asked nothing, and no model answered; "" for no sentence."""
    if not sentences:
        return ""
    told = "; ".join(sentence.rstrip(" .!") for sentence in sentences)
    told = f"I will remember: {told}. Say “forget that” if I should not."
    return f"{told}\n\nThe language model did not answer: {trouble}" if trouble else told


_STATES = re.compile(
    r"^(?:(?:my|our|his|her|their|the|this|i|we|he|she|they|it)\b|(?-i:[A-Z][\w'-]+)\b(?=\s+\w+\s+\w))"
    r"(?!\s+(?:want|need|wish|would|am\s+looking|(?:can'?t|cannot|can)\s+(?:find|you))\b|'d\b)"
    r".*?\s(?:is|are|was|were|has|have|had|will|can'?t|cannot|does|do|did|won'?t|owes?|costs?|"
    r"(?!this\b|its\b|less\b|yes\b|us\b)[a-z]{2,}(?:ed|s)|lent|gave|told|sent|bought|sold|met|left|"
    r"went|came|took|put|kept|lost|found|won|paid|made|got)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"^(?:who|what|when|where|why|which|whose|how|please|sonia)\b|\b(?:which|whose)\b",
    re.IGNORECASE,
)
_OPENS_SMALL = re.compile(r"(?:My|Our|His|Her|Their|The|This|We|He|She|They|It)\b")
_MOST_OFFERED = 200


def not_kept(said: str, trouble: str = "") -> str:
    """When something was told that is kept only on request; "" where nothing is told."""
    plain = " ".join(said.split()).rstrip(" .!")
    if (
        "?" in plain
        or _ASKS.search(plain)
        or len(plain) > _MOST_OFFERED
        or not _STATES.match(plain)
    ):
        return ""
    small = _OPENS_SMALL.match(plain) is not None
    low = f"{plain[:1].lower()}{plain[1:]}" if small else plain
    why = (
        "I keep nothing secret unless you ask."
        if kind_of(plain)[2] is Sensitivity.SECRET
        else "I did not keep that."
    )
    told = f"{why} Say “remember that {low}” if I should."
    return f"{told}\n\nThe language model did not answer: {trouble}" if trouble else told


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
    if error.get("code") == "NOT_FOUND" and action.tool in ("file.list", "file.read"):
        return _not_there(action, error)
    words = f"{error.get('message', '')} {error.get('remedy', '')}".strip()
    if state is ActionState.TIMEOUT:
        return words or f"It took too long and was ended ({_call(action)})."
    return words or f"That did not work ({_call(action)})."


def _not_there(action: Action, error: dict[str, Any]) -> str:
    """A file or folder that does not exist, with the nearest name when there is one."""
    kind = "folder" if action.tool == "file.list" else "file"
    where = error.get("details", {}).get("path") or action.args.get("path", "")
    near = error.get("remedy", "")
    told = f"There is no {kind} {where}."
    return f"{told} {near}" if near.startswith("Did you mean") else told


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
