"""What a question asks for by its form: a slot ("where does Klara live"), or all. Pure."""

from __future__ import annotations

import re

from sonia_desktop.memory.change_forms import opened
from sonia_desktop.memory.ranking import STOP_WORDS
from sonia_desktop.memory.statements import slot_subject
from sonia_desktop.memory.words import words

_LEAD = re.compile(
    r"^(?:(?:please|hey|so|and|sonia)\b\W*)*(?:(?:do|can|could|would)\s+you\s+(?:still\s+)?"
    r"(?:know|remember|recall|tell\s+me|say)\s+|tell\s+me\s+|remind\s+me\s+(?:of\s+)?|i\s+forgot\s+|"
    r"what\s+(?:did\s+i\s+(?:say|tell\s+you)\s+)?about\s+)",
    re.IGNORECASE,
)
_S = (
    r"(?P<s>(?:my|our|the)\s+[\w' -]{1,50}?|i|we|"
    r"[A-Za-z][\w-]*(?:\s+[A-Z][\w-]*)?(?:'s\s+[\w' -]{1,40}?)?)"
)
_NOW = r"(?:\s+(?:now|currently|these\s+days|at\s+the\s+moment|again|right\s+now))?$"
_LIVES = ("lives", "live", "where")
_WORKS = ("works", "work", "works as", "work as")
_TIMES = ("when", "leaves", "starts", "begins", "takes place", "opens", "closes", "arrives", "ends")
_DO, _IS = r"(?:(?:do|does|is|am|are)\s+)?", r"\s*(?:is|are|'s)\s+"
_FORMS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(form, re.IGNORECASE), verbs)
    for form, verbs in (
        (
            r"^(?:where|(?:in\s+)?(?:which|what)\s+(?:city|town|country|place))\s+"
            rf"{_DO}{_S}\s+(?:live|living|lives|home)(?:\s+in)?{_NOW}",
            _LIVES,
        ),
        (
            rf"^(?:where|(?:what|which)\s+company|who|for\s+whom)\s+{_DO}{_S}\s+"
            rf"(?:work|works|working|employed)(?:\s+(?:for|at|as))?{_NOW}",
            _WORKS,
        ),
        (rf"^what\s+(?:do|does)\s+{_S}\s+(?:work\s+as|do(?:\s+for\s+\w+\s*\w*)?){_NOW}", _WORKS),
        (rf"^what\s+{_DO}{_S}\s+(?:study|studies|studying){_NOW}", ("studies", "study")),
        (rf"^(?:what|which)\s+(?:car\s+)?(?:do|does)\s+{_S}\s+drive{_NOW}", ("drives", "drive")),
        (rf"^how\s+old\s+(?:is|am|are)\s+{_S}{_NOW}", ("age",)),
        (rf"^how\s+much\s+(?:do|does)\s+{_S}\s+weigh{_NOW}", ("weighs", "weigh")),
        (rf"^(?:what|which)\s+colou?r\s+(?:is|are)\s+{_S}{_NOW}", ("colour", "is")),
        (
            rf"^where(?:{_IS}|\s+did\s+(?:i|we)\s+(?:put|leave|park)\s+){_S}{_NOW}",
            ("where", "lives", "live"),
        ),
        (
            rf"^(?:when|(?:at\s+)?what\s+time|(?:on\s+)?(?:what|which)\s+day)"
            rf"(?:{_IS}|\s+(?:do|does|will)\s+)"
            rf"{_S}(?:\s+(?:leave|start|begin|take\s+place|be|open|close|arrive|end))?{_NOW}",
            _TIMES,
        ),
        (rf"^(?:what|who|which|how\s+much|how\s+high){_IS}{_S}(?:\s+called)?{_NOW}", ("is",)),
    )
)
_ASKING_WORDS = """tell told say said saying mention mentioned note noted notes remember remembered
recall learn learned memory memories keep kept save saved know known everything anything something
things all list show there new happen happened happens happening going on up else so far ever lately
recently"""
_ASKING = frozenset(_ASKING_WORDS.split())
_OF_SONIA = re.compile(r"\byou\s+(?:just\s+)?(?:say|said|tell|told|mention\w*|note\w*)\b", re.I)
"""What did *you* say: that is in the conversation, not in the memory."""
_BARE = re.compile(r"^(?:(?:my|our)\s+[\w' -]{1,50}|[A-Z][\w-]*'s\s+[\w' -]{1,40})$", re.IGNORECASE)


def slots_asked(question: str) -> tuple[str, ...]:
    """The slots that answer it, the likeliest first; empty when its form is not known."""
    said = opened(question).rstrip(" ?")
    said = _LEAD.sub("", said)
    for form, verbs in _FORMS:
        found = form.match(said)
        if found:
            about = slot_subject(found["s"].strip())
            return tuple(f"{about}|{verb}"[:160] for verb in verbs)
    return (f"{slot_subject(said)}|is"[:160],) if _BARE.match(said) else ()


def asks_for_all(rest: str, timed: bool) -> bool:
    """Whether a question, without the time it names (`timed`: it does), names nothing to look for:
    "what did I tell you", "what do you remember about me"."""
    said = words(rest)
    if not said:
        return timed
    if _OF_SONIA.search(rest):
        return False
    asking = any(word in _ASKING for word in said) or said in (["me"], ["about", "me"])
    asking = asking or (timed and said[0] in ("what", "who") and "you" not in said)
    return asking and all(word in STOP_WORDS or word in _ASKING for word in said)
