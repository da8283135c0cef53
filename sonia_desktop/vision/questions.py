"""What a question about the screen wants to know. Pure functions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sonia_desktop.vision.asked_parts import Parts, asked_parts, asked_value


class Topic(StrEnum):
    """Kinds of answers about a screen."""

    OVERVIEW = "overview"
    APPLICATION = "application"
    MESSAGES = "messages"
    FORM = "form"
    FIELD = "field"
    STATE = "state"
    TABLE = "table"
    CHANGES = "changes"
    CONTROLS = "controls"
    TEXT = "text"
    FIND = "find"
    PARTS = "parts"
    VALUE = "value"
    CELLS = "cells"
    PLACE = "place"


@dataclass(frozen=True)
class Question:
    """A topic, and what it is about ("" the whole screen): "the save button".

    `parts`: which elements are asked for (`Topic.PARTS`). `there`: it was asked whether there is
    one. `state`: how it would have to stand for a yes.
    """

    topic: Topic
    subject: str = ""
    parts: Parts | None = None
    there: bool = False
    state: str = ""


_CONTROL = (
    r"(?:buttons?|btn|fields?|boxe?s?|check ?box(?:es)?|tick ?box(?:es)?|radio(?: button)?s?|tabs?"
    r"|links?|inputs?|drop-?downs?(?: lists?)?|combo ?box|menus?(?: items?)?|icons?|sliders?"
    r"|toggles?|switch(?:es)?|entry|options?)"
)
_STATE = (
    r"(?:(?:un)?(?:checked|ticked)|(?:de)?selected|on|off|enabled|disabled|gr[ea]yed out|active"
    r"|empty|focus(?:s?ed)?)"
)
_COURTESY = re.compile(
    r"^(?:(?:hey |hi |ok(?:ay)? )?sonia[,:]? )?(?:please |can you |could you |would you |will you"
    r"|i want (?:you )?to (?:know )?|i(?:'d| would) like (?:you )?to (?:know )?|tell me (?:if )?)*",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:what|anything|something|has|have|did|is|tell|which|show|describe|list|how)\b.*"
    r"\b(?:chang(?:e[ds]?|ing)|different|differ(?:s|ed|ence)?s?|updated?)\b"
    r"|\b(?:what(?:'s| is| was)|anything|something) new\b"
    r"|\bsince (?:you (?:last )?|i |the |your |my |we )?(?:last |previous(?:ly)? )?"
    r"(?:look(?:ed)?|time|check(?:ed)?|saw|screenshot|glance)"
    r"|^(?:the )?(?:changes|differences?)\b"
    r"|\bwhat (?:has )?(?:just )?happened\b"
)
_FIND = (
    re.compile(
        r"^(?:where(?:'s| is| are| can i find| do i find)|find|locate|show me where|look for"
        r"|point (?:at|to)|do you see|can you see|see|is there|are there any)\s+"
        rf"(?P<what>.*\b{_CONTROL}\b.*)$"
    ),
    re.compile(
        r"^(?:where(?: (?:on|in) (?:the|my|this) (?:screen|display|monitor|window|page))?"
        r"(?:'s| is| are| can i find| do i find)|locate|point (?:at|to))\s+"
        r"(?P<what>.+?)"
        r"(?:\s+(?:on|in) (?:the |my |this )?(?:screen|display|monitor|window|page))?$"
    ),
)
_IS_STATE = re.compile(
    rf"^(?:is|are|was)\s+(?P<what>.+?)\s+(?:currently |now )?(?P<state>{_STATE})$"
    rf"|^(?:what(?:'s| is) the state of)\s+(?P<what2>.+)$"
)
_FIELD_VALUE = re.compile(
    r"^(?:what(?:'s| is| does| stands?)|read|tell me|which)\b(?: (?:written|typed|entered|filled"
    r"|there|chosen|selected))?\s*(?:in|into|is in|the|of)?\s*(?:the )?(?:(?:value|contents?|text)"
    r"(?: of| in)(?: the)? )?(?P<what>.+?\b(?:field|box|input|entry|drop-?down|combo ?box))"
    r"(?: say| says| contain| contains| hold| holds| show| shows)?$"
)
_OPEN = re.compile(r"^(?:what|which|read|list|show|name)\b")
_THERE = re.compile(r"^(?:is there|are there any|(?:do|can) you see)\b")
_MAY_USE = re.compile(
    r"^(?:can|could|may) i (?:click|press|use|push|choose|select|tick|open)(?: on)? (?P<what>.+)$"
    r"|^(?:is|are) it possible to (?:click|press|use|push|choose)(?: on)? (?P<what2>.+)$"
)
_NUMBERED = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last"
    r"|\d+(?:st|nd|rd|th)?)"
)
_CELLS = re.compile(
    r"\bhow many (?:rows|columns|lines|entries)\b(?!.*\b(?:file|code)\b)"
    r"|\b(?:which|what)(?: are the)? (?:columns?|headers?|column (?:names?|headers?|titles?))\b"
    rf"|\b(?:the |in )?{_NUMBERED} (?:row|column|line of the table)\b"
    r"|\b(?:row|column) (?:number )?\d+\b"
    r"|^(?:what(?:'s| is| are)|how (?:much|many) (?:is|are|does)) (?:the )?.+ (?:of|for|in) .+"
    r"\b(?:in|from) the (?:table|list)\b"
    r"|^(?:what(?:'s| is| stands)|read)\b.*\bin (?:the )?(?:row|column) (?:of|for|with|called)\b"
)
_PLACE = re.compile(
    r"^(?:what|read|tell|is there anything)\b.*\b(?P<bar>(?:status|title|menu|tool|task) ?bar)\b"
    r"|^(?:what|read|tell|is there anything)\b.*\b(?:at|on|in) the (?:very )?"
    r"(?P<side>(?:top|bottom|upper|lower)(?:[ -](?:left|right))?|left|right|middle|centre|center)\b"
    r"(?! ?(?:button|field|box))"
)
_TOPICS: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    (Topic.TABLE, re.compile(
        r"\b(?:tables?|spreadsheet|as markdown|in markdown|(?:rows|columns|cells)\b)")),
    (Topic.MESSAGES, re.compile(
        r"\b(?:errors?|warnings?|dialog(?:ue)?(?: box)?|pop-?ups?|alerts?|notifications?"
        r"|error messages?|exception|traceback|what went wrong|complain\w*|fail(?:ed|ure)s?)\b"
        r"|\b(?:the|this|that|any|which|what) messages?\b"
        r"|^why (?:could|can|did|does|do|was|were|is|are|will|has|have)(?:n't\b|\b.*\bnot\b)"
        r"|^what(?:'s| is| was) (?:wrong|the (?:problem|matter|trouble))\b")),
    (Topic.FORM, re.compile(
        r"\b(?:forms?|fields?|values?|filled (?:in|out)|inputs?|text ?box(?:es)?"
        r"|check ?box(?:es)?|radio buttons?|drop-?downs?|what (?:is|did i) (?:typed?|enter(?:ed)?))"
        r"\b")),
    (Topic.CONTROLS, re.compile(
        r"\b(?:buttons?|tabs?|controls?|elements?|links?|menus?|options|choices)\b"
        r"|\bwhat can i (?:click|press|do|choose|select)\b")),
    (Topic.APPLICATION, re.compile(
        r"\b(?:what|which|whose) (?:\w+ )?(?:app(?:lication)?|program(?:me)?|software|windows?"
        r"|site|website)\b|\b(?:windows?|apps?|applications?|programs?) (?:is|are|do i have"
        r"|have i|in front|open|active|running)\b|\bwhat am i (?:using|working (?:on|in|with))\b"
        r"|\bopen windows\b|\bin front\b|\btitle of\b")),
    (Topic.TEXT, re.compile(
        r"^read\b(?!.*\bscreenshot\b)"
        r"|\b(?:all|whole|full|entire|exact) (?:the )?(?:text|words|page)"
        r"|\b(?:text|words) (?:on|in|of|from)\b|\bword for word\b|\bverbatim\b|\bocr\b"
        r"|\bread (?:it|this|that|everything|the|out|aloud|me)\b"
        r"|\bwhat does (?:it|this|the \w+) say\b"
        r"|\b(?:extract|copy|get|transcribe) (?:the |all )?(?:the )?text\b")),
)  # fmt: skip


def without_courtesy(question: str) -> str:
    """In low letters, without "please tell me" at its start and marks at its end."""
    text = " ".join(question.split()).strip(" .?!").lower().replace("’", "'")
    return _COURTESY.sub("", text, count=1)


def understand(question: str) -> Question:
    """What a question wants; the overview where it names nothing in particular.

    >>> understand("where is the save button?").subject
    'the save button'
    """
    text = without_courtesy(question)
    if not text:
        return Question(Topic.OVERVIEW)
    if _CHANGES.search(text):
        return Question(Topic.CHANGES)
    parts = asked_parts(text)
    if parts is not None and (parts.state or not _OPEN.match(text)):
        return Question(Topic.PARTS, parts.kind, parts)
    for pattern in _FIND:
        match = pattern.search(text)
        if match and not re.fullmatch(r"(?:i|we|you|it|this|that|my mouse)\b.*", match["what"]):
            return Question(Topic.FIND, _whole(match["what"]), there=_THERE.match(text) is not None)
    match = _IS_STATE.search(text) or _MAY_USE.search(text)
    if match:
        subject = match["what"] or match["what2"]
        # "Is the first checkbox ticked" asks for it; "is the computer on" was never sent here.
        state = match["state"] if "state" in match.groupdict() else "enabled"
        return Question(Topic.STATE, _whole(subject), state=state or "")
    if _CELLS.search(text):
        return Question(Topic.CELLS, text)
    if (match := _PLACE.search(text)) is not None:
        return Question(Topic.PLACE, match["bar"] or match["side"])
    match = _FIELD_VALUE.search(text)
    if match and not re.search(r"\b(?:dialog(?:ue)?|message) box\b", match["what"]):
        return Question(Topic.FIELD, _whole(match["what"]))
    for topic, pattern in _TOPICS:
        if pattern.search(text):
            sure = asked_value(text) if topic is Topic.FORM else None
            if sure and sure.sure:
                return Question(Topic.VALUE, sure.name)
            return Question(topic, parts=parts if topic is Topic.CONTROLS else None)
    if parts is not None:
        return Question(Topic.CONTROLS, parts=parts)
    value = asked_value(text)
    if value is not None and not _OVERVIEW.fullmatch(text):
        return Question(Topic.VALUE, value.name)
    return Question(Topic.OVERVIEW)


_LOOKED_AT = (
    r"(?:the |my |this |that |your |whole |current |a |an )*"
    r"(?:screen ?shots?|screen|display|monitor|desktop|picture|image|window|page|it|this|that|here)"
)
_OVERVIEW = re.compile(
    r"(?:(?:take|make|get|capture|grab) (?:a |another )?(?:screen ?shot|picture|look)"
    rf"(?: of {_LOOKED_AT})?"
    rf"|(?:look|have a look|take a look) (?:at )?{_LOOKED_AT}"
    rf"|(?:describe|analy[sz]e|show|tell(?: me)? about) (?:what(?:'s| is| you see)? ?(?:on|in)? ?)?"
    rf"{_LOOKED_AT}"
    r"|(?:tell me )?what(?:'s| is| are| am| do| can)?(?: being)? ?(?:you |i |we )?"
    r"(?:can |am |are )?"
    r"(?:see|seeing|looking at|displayed|shown|visible|there|happening)?"
    rf"(?: ?(?:on|in|at|of)? ?{_LOOKED_AT})?"
    rf"|what does {_LOOKED_AT} (?:show|look like)"
    rf"|(?:do you )?see {_LOOKED_AT}|(?:describe )?what you see)"
    rf"(?:,? (?:and|then) (?:tell me|describe|say|show me)(?: what)?.*)?(?: right)?(?: now)?"
)


def wants_overview(question: str) -> bool:
    """Whether a question asks for all that is to be seen, not for something particular.

    >>> wants_overview("what do you see on my screen"), wants_overview("what colour is the logo")
    (True, False)
    """
    text = without_courtesy(question)
    return not text or _OVERVIEW.fullmatch(text) is not None


def _whole(subject: str) -> str:
    """Without "on the screen" at its end, which says nothing."""
    return re.sub(
        r"\s+(?:that (?:is|are) )?(?:on|in) (?:the |my |this )?(?:screen|display|monitor|desktop)$",
        "",
        subject,
    ).strip()
