"""Whether words, by themselves, ask for something to be seen on the screen. Pure functions."""

from __future__ import annotations

import re

from sonia_desktop.vision.asked_parts import asked_parts, asked_value
from sonia_desktop.vision.questions import without_courtesy

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
    # A form, read out; a table's rows and columns.
    re.compile(
        r"^(?:read|tell)(?: me)?(?: out)? (?:what is in )?(?:the|this) (?:\w+ )?"
        r"(?:form|dialog(?:ue)?|window)(?: to me| out| aloud)?$"
    ),
    re.compile(
        r"^(?:how many|which|what) (?:rows|columns|headers?|column (?:names|headers))"
        r" (?:does|has|are in) (?:the|this) table(?: have| got)?$"
    ),
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


_HOW_A_PART = re.compile(r"^how (?:many|far|high|low|full)\b")


def is_about_screen(text: str) -> bool:
    """Whether a sentence, by its own words, asks for something to be seen on the screen.

    True only where it names a part of a screen in a way that means nothing else.

    >>> is_about_screen("find the save button"), is_about_screen("where is my passport")
    (True, False)
    """
    plain = without_courtesy(text)
    if _NOT_ABOUT_SCREEN.search(plain):
        return _HOW_A_PART.match(plain) is not None and _of_parts(plain)
    return _of_parts(plain) or any(pattern.search(plain) for pattern in _ABOUT_SCREEN)


def _of_parts(plain: str) -> bool:
    """Whether parts of a form, or the value of one, are asked for in words for nothing else."""
    asked = asked_parts(plain) or asked_value(plain)
    return asked is not None and asked.sure
