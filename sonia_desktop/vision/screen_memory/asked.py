"""A question about what was on the screen, in words: what is looked for, and when. Pure.

understand("what did I see about the invoice yesterday", now)
# Ask(words=("invoice",), since=<yesterday 0:00>, until=<yesterday 24:00>)
"""

from __future__ import annotations

import re
from datetime import datetime

from sonia_desktop.vision.screen_memory.moments import Ask
from sonia_desktop.vision.screen_memory.search_words import words_in
from sonia_desktop.vision.screen_memory.time_range import time_range

_SAW = (
    r"(?:i|you|we|i've|you've|i have|you have) (?:just |last |recently |already )?"
    r"(?:saw|seen|looked at|was looking at|were looking at|had open|had on)"
)
_ASKED = re.compile(
    r"\bwhat (?:did|have|had) (?:i|you|we) (?:last |just |recently )?(?:see|seen|look(?:ed)? at|"
    r"read about|had? open)\b"
    r"|\b(?:where|when) (?:did|have|had) (?:i|you|we) (?:last |just )?"
    r"(?:see|seen|read|look(?:ed)? at)\b"
    rf"|\b(?:what|which|that|the .{{1,60}}) {_SAW}\b"
    r"|\b(?:did|have) (?:i|you|we) (?:ever )?(?:see|seen) .*\bon (?:the|my) (?:screen|display)\b"
    r"|\b(?:was|were) (?:there )?.*\b(?:on|displayed on|shown on) (?:the|my) (?:screen|display)\b"
    r"|\b(?:search|look through|go through|check) (?:the |my |your )?(?:screen (?:memory|history)|"
    r"history of (?:the|my) screen)\b"
    r"|\b(?:screen memory|screen history)\b"
    r"|\bwhat was i (?:doing|looking at|working on|reading)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:since|changed?|different|last look)\b", re.IGNORECASE)
_FRAME_WORDS = """
a an the this that these those and or of in on at to for from with about by my your our me i you
we us it its is are was were be been do did does have had has what when where which who how why
there any anything something some please can could would tell show find search look looked looking
see saw seen read open opened screen display monitor window windows page pages memory history
through go check again last time just recently already ever remember recall working doing reading
said say says hey sonia ok okay concerning regarding mentioned up
"""
_FRAME = frozenset(_FRAME_WORDS.split())


def is_about_past_screen(text: str) -> bool:
    """Whether a sentence asks what was on the screen before now.

    >>> is_about_past_screen("what did I see about the invoice yesterday")
    True
    >>> is_about_past_screen("what do you see"), is_about_past_screen("what did I say about it")
    (False, False)
    """
    said = " ".join(text.split()).replace("’", "'")
    return bool(_ASKED.search(said)) and not _NOW.search(said)


def understand(text: str, now: datetime, *, limit: int = 10) -> Ask:
    """What a sentence, or just words, look for; `now` with its time zone."""
    said = " ".join(text.split()).replace("’", "'")
    found = time_range(said, now)
    rest = said if found is None else said[: found.start] + " " + said[found.end :]
    words = tuple(word for word in words_in(rest) if word not in _FRAME and word != "s")
    return Ask(
        words,
        since=None if found is None else found.since.timestamp(),
        until=None if found is None else found.until.timestamp(),
        limit=limit,
        when="" if found is None else said[found.start : found.end],
    )
