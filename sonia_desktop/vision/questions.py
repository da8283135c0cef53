"""What a question about the screen wants to know. Pure functions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True)
class Question:
    """A topic, and what it is about ("" the whole screen): "the save button"."""

    topic: Topic
    subject: str = ""


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
_TOPICS: tuple[tuple[Topic, re.Pattern[str]], ...] = (
    (Topic.TABLE, re.compile(
        r"\b(?:tables?|spreadsheet|as markdown|in markdown|(?:rows|columns|cells)\b)")),
    (Topic.MESSAGES, re.compile(
        r"\b(?:errors?|warnings?|dialog(?:ue)?(?: box)?|pop-?ups?|alerts?|notifications?"
        r"|error messages?|exception|traceback|what went wrong|complain\w*|fail(?:ed|ure)s?)\b"
        r"|\b(?:the|this|that|any|which|what) messages?\b")),
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


def understand(question: str) -> Question:
    """What a question wants; the overview where it names nothing in particular.

    >>> understand("where is the save button?")
    Question(topic=<Topic.FIND: 'find'>, subject='the save button')
    """
    text = " ".join(question.split()).strip(" .?!").lower().replace("’", "'")
    text = _COURTESY.sub("", text, count=1)
    if not text:
        return Question(Topic.OVERVIEW)
    if _CHANGES.search(text):
        return Question(Topic.CHANGES)
    for pattern in _FIND:
        match = pattern.search(text)
        if match and not re.fullmatch(r"(?:i|we|you|it|this|that|my mouse)\b.*", match["what"]):
            return Question(Topic.FIND, _whole(match["what"]))
    match = _IS_STATE.search(text)
    if match:
        subject = match["what"] or match["what2"]
        # "Is the first checkbox ticked" asks for it; "is the computer on" was never sent here.
        return Question(Topic.STATE, _whole(subject))
    match = _FIELD_VALUE.search(text)
    if match and not re.search(r"\b(?:dialog(?:ue)?|message) box\b", match["what"]):
        return Question(Topic.FIELD, _whole(match["what"]))
    for topic, pattern in _TOPICS:
        if pattern.search(text):
            return Question(topic)
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
    text = " ".join(question.split()).strip(" .?!").lower().replace("’", "'")
    text = _COURTESY.sub("", text, count=1)
    return not text or _OVERVIEW.fullmatch(text) is not None


def _whole(subject: str) -> str:
    """Without "on the screen" at its end, which says nothing."""
    return re.sub(
        r"\s+(?:that (?:is|are) )?(?:on|in) (?:the |my |this )?(?:screen|display|monitor|desktop)$",
        "",
        subject,
    ).strip()


# Words that mean a part of a screen and hardly anything else.
_PART = (
    r"(?:\w+ )?(?:buttons?|check ?box(?:es)?|tick ?box(?:es)?|radio ?buttons?|(?:text|search|input"
    r"|entry|edit|combo|dialog(?:ue)?|message|password|address|drop-?down) ?(?:field|box|bar)e?s?"
    r"|drop-?downs?(?: (?:list|menu)s?)?|menu (?:item|entry|bar)s?|tool ?bars?|scroll ?bars?"
    r"|pop-?ups?|dialog(?:ue)?s?|status bar|title bar|icons?|sliders?|hyperlinks?|tabs?|fields?)"
)
_SCREEN = (
    r"(?:on|in|of|at|from) (?:the |my |this |that )?(?:current |whole |active )?"
    r"(?:screen|display|monitor|window|page|dialog(?:ue)?|desktop)\b"
)
_ABOUT_SCREEN = (
    # Something that changed there, or since the last look.
    re.compile(
        r"\b(?:chang\w*|different|differs?|new|happened|appeared|updated?)\b.*"
        r"(?:" + _SCREEN + r"|\bsince (?:you(?:r)?|the|we|my|i) (?:last |previous(?:ly)? )?"
        r"(?:time you |time i )?(?:look(?:ed)?|checked|glance|screenshot)\b)"
    ),
    # One part of it: where it is, what it says, whether it is ticked.
    re.compile(
        r"^(?:where(?:'s| is| are| can i find| do i find)|find|locate|show me where|look for"
        r"|point (?:at|to|out)|do you see|can you see|is there|are there(?: any)?"
        r"|what(?:'s| is| are| does| do| stands?)|which|read|is|are)\b"
        r".*\b(?:the|a|an|any|my|this|that|which)\b.*"
        rf"\b{_PART}(?:$|\s+(?:say|says|contain|contains|on|in|at|of|next|below|above|under|beside"
        r"|left|right|here|now|there|is|are|for|to|checked|ticked|selected|enabled|disabled|empty"
        r"|called|named|labelled|labeled|gr[ea]yed|active|focused)\b)"
    ),
    # "Where is the contact us link" is no click, and "where on the screen" needs no part.
    re.compile(
        r"^(?:where(?:'s| is| are)|find|locate|show me where|point (?:at|to|out)|do you see"
        r"|can you see)\s+(?:the|a|an|any|my)\b.*\blinks?(?: is| are)?$"
    ),
    re.compile(
        r"^(?:where|whereabouts) (?:on|in) (?:the |my |this )?"
        r"(?:screen|display|monitor|window|page)\b"
    ),
    # A choice named by its label: "is the checkbox Play a sound ticked".
    re.compile(
        r"^(?:is|are)\b.*"
        r"\b(?:check ?box|tick ?box|radio button|option|button|field|tab|toggle)\b.*"
        r"\b(?:checked|ticked|selected|enabled|disabled|gr[ea]yed out|empty|focused|on|off)$"
    ),
    # Hardly anything but a control is ticked or greyed out.
    re.compile(r"^(?:is|are)\b.+\b(?:(?:un)?(?:ticked|checked)|(?:de)?selected|gr[ea]yed out)$"),
    # A form's values, a table's cells.
    re.compile(
        r"^(?:what|which|read|tell|list|show|give)\b.*\b(?:in|into|of|from) (?:the|this|that|my) "
        r"(?:\w+ )?(?:form|fields?)\b"
    ),
    re.compile(
        r"^(?:read|show|give|extract|copy|transcribe|turn|convert|get|what)\b.*\b(?:the|this|that)"
        rf" (?:\w+ )?(?:table|spreadsheet|grid)(?:$|\s+(?:as|to|into|aloud|out|{_SCREEN}))"
    ),
)
_NOT_ABOUT_SCREEN = re.compile(
    r"^(?:how|why|when|who|explain|write|create|make|add|build|what(?:'s| is) an? )\b"
    r"|\b(?:files?|folders?|directory|python|html|css|javascript|react|java|qt|excel|database|sql"
    r"|you remember|did i (?:tell|say))\b|[~/]\w"
)


def is_about_screen(text: str) -> bool:
    """Whether a sentence, by its own words, asks for something to be seen on the screen.

    True only where it names a part of a screen in a way that means nothing else.

    >>> is_about_screen("find the save button"), is_about_screen("where is my passport")
    (True, False)
    """
    plain = " ".join(text.split()).strip(" .?!").lower().replace("’", "'")
    plain = _COURTESY.sub("", plain, count=1)
    if _NOT_ABOUT_SCREEN.search(plain):
        return False
    return any(pattern.search(plain) for pattern in _ABOUT_SCREEN)
