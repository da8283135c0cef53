"""Whether a sentence orders at all: forbidding, telling and asking about a deed are no orders.

"don't delete notes.txt", "I deleted notes.txt" and "is it safe to delete notes.txt" hold every
word of the order "delete notes.txt". Their form says that nothing shall be done. Pure.
"""

from __future__ import annotations

import re

from sonia_desktop.agent.wording import core

ACTING = frozenset({
    "file.write", "file.append", "file.move", "file.copy", "file.delete", "process.stop",
    "timer.set", "timer.change", "timer.cancel", "window.focus", "app.close", "app.launch",
    "keyboard.type",
    "keyboard.hotkey", "mouse.click", "clipboard.write", "notification.send", "browser.open",
    "shell.run", "screen.capture",
})  # fmt: skip
"""Tools that do something as soon as they are taken; the others look, note down or take back."""
_ALLOWING = frozenset({"screen.allow", "screen.remember"})

_VERB = (
    "add|append|attach|bring|cancel|change|click|close|copy|create|delete|dismiss|do|drop|duplicate"
    "|empty|end|enter|erase|execute|exit|fire|focus|force|get|give|go|hit|jump|kill|launch|leave"
    "|make|mark|move|notify|open|overwrite|paste|press|push|put|quit|raise|relaunch|remind|remove"
    "|rename|reopen|restart|restore|run|save|send|set|show|shut|start|stick|stop|store|switch|tap"
    "|tell|terminate|throw|toss|trash|turn|type|undo|wake|wipe|write"
)
_THEN = re.compile(
    rf"(?:[,;:.!?]|\b(?:so|and|but|then|please|pls|now))\s+(?:just\s+|please\s+|then\s+)?"
    rf"(?:{_VERB})\b",
    re.IGNORECASE,
)
"""An order after all: "chrome is frozen, kill it"."""
_LAST_ORDER = re.compile(
    rf"\b(?:{_VERB})\s+(?:it|that|them|this|one|me|the)\b(?!\s+(?:was|is|were))", re.IGNORECASE
)

_FORBIDS = re.compile(
    r"^(?:(?:please|no|hey|sonia|oh|ok|but|and)\W+)*"
    r"(?:(?:do\s+not|don'?t|never|you\s+(?:should|must|may|can|shall|need)(?:\s+not|n'?t)"
    r"|you\s+should\s+never|i\s+(?:do\s+not|don'?t|never|did\s+not|didn'?t)\s+(?:want|ask|tell|need|allow)(?:ed)?"
    r"\s+you\s+to|i\s+(?:told|asked)\s+you\s+not\s+to|no\s+need\s+to|there\s+is\s+no\s+need\s+to"
    r"|under\s+no\s+circumstances|on\s+no\s+account|refrain\s+from|avoid)\b)"
    r"(?!\s+(?:mind|worry|bother|forget|let\s+me\s+forget|need|want|like|have|care|hesitate|be\s+shy)\b)",
    re.IGNORECASE,
)
_LEAVES_ALONE = re.compile(r"\b(?:wake|remind|ring|alarm\s+me|disturb)\b", re.IGNORECASE)
"""What "don't ..." takes back: "don't wake me up tomorrow" cancels the alarm."""

_ASKS = re.compile(
    r"^(?:how\s+(?:do|can|could|would|should|does|did|is|was|to|come)\b|why\b(?!\s+(?:don'?t|not)\b)|"
    r"what\s+(?:happens|happened|would|will|if|does|did|do|are|is|was|were)\b|what's\b|"
    r"(?:is|was|would|isn'?t)\s+(?:it|there)\s+(?:safe|ok|okay|fine|wise|bad|good|dangerous|risky|"
    r"legal|smart|necessary|needed|possible\s+that|true|a|an|any|better|worth|normal)\b|"
    r"(?:should|shall|must|may|might|ought)\s+(?:i|we|one)\b|can\s+(?:i|we|one|anyone)\b(?!\s+(?:have|get|see)\b)|"
    r"do\s+(?:i|we|you|people|they)\b(?!\s+mind\b)|does\b|did\b|have\s+(?:i|you|we|they)\b|has\b|had\b|"
    r"(?:was|were|is|are|am)\s+(?!(?:the|my)\s+\w+\s+(?:done|over))|who(?:'s|\s+)|when\b(?!\s+(?:i\s+say|it'?s|it\s+is|the\s+clock))|"
    r"where\b|which\b|whose\b)",
    re.IGNORECASE,
)
_ASKS_TIME = re.compile(
    r"^(?:what\s+(?:time|day|date)|how\s+(?:late|early|long|many|often))\b", re.IGNORECASE
)
"""No order for a timer: "what time will it be in 3 hours"."""
_WHO = (
    r"(?:i|we|he|she|they|you|it|someone|somebody|nobody|everyone|everybody|people|this|that"
    r"|(?:my|the|our|his|her|a|your)\s+(?:[\w-]+\s+)?[\w.-]+)"
)
_PAST = (
    r"(?:deleted|removed|erased|moved|copied|renamed|opened|closed|pressed|clicked|typed|killed"
    r"|created|wrote|written|launched|started|added|appended|searched|googled|ran|run|sent|saved"
    r"|set|quit|stopped|cancelled|canceled|switched|turned|put|made|installed|read|found|lost"
    r"|forgot|shut|hit|left|went|got|saw|said|told|used|tried|crashed|broke|failed|hung|froze|wanted\s+to)"
)
_TELLS = re.compile(
    rf"^{_WHO}(?:'ve|'d|'s)?\s+(?:(?:have|had|has|just|already|never|always|usually|often|\w+ly)\s+)*"
    rf"{_PAST}\b",
    re.IGNORECASE,
)
_STATES = re.compile(
    rf"^(?!(?:{_VERB}|list|read|find|please|wake|note|notification|toast|memo)\b)"
    r"(?:(?:the|my|an?|this|that|our|his|her|your|these|those|it|he|she|they|there|people)\s+"
    r"(?:[\w.~/:-]+\s+){0,3}?|[\w.~/:-]+\s+)"
    r"(?:is|was|are|were|isn'?t|wasn'?t|aren'?t|has|had|will|won'?t|would|doesn'?t|didn'?t|seems)\b",
    re.IGNORECASE,
)
_KEEPS = re.compile(
    r"\b(?:keep|remember|record|save|store|log|note|memori[sz]e|learn|track|hold\s+on\s+to|listen"
    r"|write\s+(?:\w+\s+){0,3}down)\b"
    r"(?!.*\b(?:private|privacy|incognito)\b)",
    re.IGNORECASE,
)
"""What must not be done for private mode to be meant: "don't record this", not "don't touch it"."""


def against(tool: str, text: str) -> str:
    """Why `text` does not order `tool` ("it forbids it"); empty when its form allows it.

    ``against("file.delete", "don't delete notes.txt") == "it says not to"``
    """
    whole = " ".join(text.replace("’", "'").split())
    forbids = _FORBIDS.match(whole) and not _THEN.search(whole)
    if forbids and (tool in _ALLOWING or (tool == "memory.private" and not _KEEPS.search(whole))):
        return "it says not to"
    if tool not in ACTING:
        return ""
    if forbids:
        takes_back = tool == "timer.cancel" and _LEAVES_ALONE.search(whole)
        return "" if takes_back else "it says not to"
    said = core(re.sub(r"`[^`]*`", "`x`", whole))
    if _THEN.search(said) or said.startswith('"'):
        return ""
    if tool == "window.focus" and said.lower().startswith("where"):
        return ""
    if _ASKS.match(said) or (tool.startswith("timer.") and _ASKS_TIME.match(said)):
        return "it asks about it"
    told = _TELLS.match(said) or _STATES.match(said)
    if told and not _LAST_ORDER.search(said, told.end()):
        return "it tells of it"
    return ""
