"""What a sentence names: a folder or file, a command, a fact, a question about the past, a place.

Each function returns None when the sentence does not name the thing. `reply` reads a message as the
answer to a question that was asked back.
"""

from __future__ import annotations

import re

from sonia_desktop.agent.commands import command, plain_command, unpunctuated
from sonia_desktop.agent.facts import asks_memory, fact, plain_fact, query
from sonia_desktop.agent.places import is_file, path
from sonia_desktop.agent.wording import core, tidy
from sonia_desktop.agent.zones import zone, zone_of

__all__ = ["asks_memory", "command", "fact", "is_file", "path", "query", "reply", "zone"]


def reply(slot: str, text: str) -> str | None:
    """`text` as the answer to "which file?", "which command?" ...; None when it is not one."""
    said = tidy(text)
    if re.fullmatch(
        r"(?:no|nope|none|nothing|never ?mind|forget it|cancel|stop|i don'?t know)"
        r"\W*(?:that|it)?\W*",
        said,
        re.IGNORECASE,
    ):
        return None
    if slot in ("path", "folder", "file"):
        plain = re.sub(
            r"^(?:in|on|from|the|my|it'?s|its|i mean|the one in)\s+", "", core(said), flags=re.I
        )
        if found := path(said) or path(f"in my {plain}"):
            return found
        words = plain.rstrip(".!?").split()
        return words[0] if len(words) == 1 else None
    if slot == "command":
        ticked = re.fullmatch(r"`+([^`]+)`+", said)
        return ticked[1].strip() if ticked else plain_command(unpunctuated(said), sure=True)
    if slot in ("zone", "timezone", "place"):
        return zone_of(re.sub(r"^(?:in|at|for|i mean)\s+", "", core(said), flags=re.IGNORECASE))
    if slot in ("content", "text", "fact"):
        return None if said.endswith("?") else (fact(said) or plain_fact(said))
    return said if slot == "query" else None
