"""Sentences in which a model says that it did something on this computer. Pure."""

from __future__ import annotations

import re

_DID = (
    r"(?:deleted|removed|created|made|written|wrote|saved|sent|moved|copied|renamed|opened|closed|"
    r"started|stopped|installed|uninstalled|executed|ran|run|changed|updated|scheduled|added|typed|"
    r"clicked|pressed|set|emptied|cleaned|downloaded|uploaded)"
)
_THING = (
    r"(?:files?|folders?|director(?:y|ies)|commands?|e-?mails?|messages?|reminders?|timers?|alarms?|"
    r"notes?|documents?|scripts?|programs?|apps?|applications?|windows?|settings?|meetings?|"
    r"calendars?|events?|backups?|trash|desktop|downloads|processes|clipboard|photos?|pictures?)"
)
_CLAIM = re.compile(
    rf"\bI(?:'ve|’ve| have)?\s+(?:(?:now|just|already|successfully|also|then)\s+)*{_DID}\b"
    rf"[^.!?\n]{{0,80}}(?:\b{_THING}\b|`[^`\n]+`|[~/]\S+)"
    rf"|\b{_THING}\b[^.!?\n]{{0,60}}\b(?:has|have) been (?:successfully )?{_DID}\b",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(
    r"\b(?:if|when|once|after|would|could|will|not|never|n't|cannot)\b", re.IGNORECASE
)

CORRECTION = "(To be exact: nothing was changed on this computer in this turn.)"


def claims_a_deed(text: str) -> bool:
    """Whether a sentence says that a file, message, program ... was made, sent or changed.

    ``claims_a_deed("I have deleted the file notes.txt.")`` is True; "I would delete the file" is
    no claim.
    """
    for found in _CLAIM.finditer(text):
        begin = max(text.rfind(mark, 0, found.start()) for mark in ".!?\n") + 1
        if not _NOT_NOW.search(text[begin : found.end()]):
            return True
    return False
