"""A sentence without its trimmings: spacing, courtesy, and what speech recognisers split in two."""

from __future__ import annotations

import re
from functools import lru_cache

_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " "})

MISSPELT_REMEMBER = (
    "rember|remeber|remebmer|rememebr|rememeber|remembr|remembre|remmember|remmeber|remenber|rmember"
    "|remembe|rememer|rembember|reember"
)

_HEARD_AS = (
    (r"down ?loads? (folder|directory)", r"downloads \1"),
    (r"\bdown loads?\b", "downloads"),
    (r"\bdownload (?=folder|directory)", "downloads "),
    (r"\bdesk top\b", "desktop"),
    (r"\bdocu ments?\b|\bdoc you ments?\b|\bdocument(?= folder| directory)", "documents"),
    (r"\bscreen shot", "screenshot"),
    (r"\bscreens hot\b|\bscream shot\b", "screenshot"),
    (r"\bnote book\b", "notebook"),
    (r"\bfold er\b", "folder"),
    (r"\bdirect tory\b|\bdirect ory\b", "directory"),
    (r"\bre member\b", "remember"),
    (rf"\b(?:{MISSPELT_REMEMBER})\b", "remember"),
    (r"\bre call\b", "recall"),
)

_COURTESY_BEFORE = re.compile(
    r"""^(?:
        (?:hey|hi|hello|ok|okay|yo|oh|um+|uh+|er+|so|well|right|alright|now|good\ (?:morning
              |evening|afternoon))
            \b[\s,!.-]*
      | (?:sonia|sonya|sonja)\b[\s,!.:-]*
      | (?:and\ |also\ |then\ )
      | (?:please|pls|plz|kindly|just|quickly|maybe|actually|go\ ahead\ and)\b[\s,]*
      | (?:could|can|would|will|may)\s+(?:you|u|ya|i\ ask\ you\ to|i\ get\ you\ to)\b[\s,]*
            (?:(?:please|pls|kindly|just|possibly|maybe|quickly|perhaps|be\ so\ kind\ (?:as\ to
                  |and)|be\ kind\ enough\ to)\b[\s,]*)*
      | (?:would|do)\s+you\s+mind\s+
      | (?:is\ it\ possible\ (?:for\ you\ )?to|are\ you\ able\ to|if\ you\ (?:could|can|would
            |don't\ mind),?)\b[\s,]*
      | i(?:'d|\ would)?\s+(?:want|need|like|love)\s+(?:for\s+)?you\s+to\b\s*
      | i\s+was\s+(?:wondering|hoping)\s+(?:if\s+)?(?:you\s+(?:could|can|would))\b\s*
      | (?:you\s+(?:should|must|need\ to|have\ to))\b\s*
      | (?:do\ me\ a\ favou?r\ and|be\ a\ dear\ and|let's|lets)\b\s*
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_COURTESY_AFTER = re.compile(
    r"""(?:[\s,;.!?-]+(?:
        please|pls|plz|thanks(?:\ a\ lot|\ so\ much)?|thank\ you(?:\ very\ much|\ so\ much)?|thx
              |cheers|ta
      | for\ me|sonia|sonya|would\ you|could\ you|can\ you|will\ you|if\ you\ can|if\ you\ could
      | if\ you\ (?:would|don't\ mind)|if\ possible|when\ you\ (?:can|get\ a\ chance
            |have\ a\ moment)
      | real\ quick|right\ away|ok|okay|alright
    ))+[\s.!?]*$""",
    re.IGNORECASE | re.VERBOSE,
)


_SAME_SENTENCE = 32
"""Every reader of a sentence (each tool's arguments, the cues, the zones) asks for the same forms
of it, thirty times a turn: the last few are kept."""


@lru_cache(maxsize=_SAME_SENTENCE)
def tidy(text: str) -> str:
    """Typographic quotes made plain and runs of spaces made one, outside backticks."""
    parts = text.strip().split("`")
    for index in range(0, len(parts), 2):
        if index < len(parts):
            parts[index] = re.sub(r"\s+", " ", parts[index].translate(_QUOTES))
    return "`".join(parts).strip()


_LAST_MARKS = re.compile(r"""(?:(?<=[^\W\d]['")])|(?<=[^\W\d]))[.!?…,;:]+$|(?<=\d)[.?…,;]+$""")
"""Behind a word or a number; "5!" is a number itself, and "cd .." a command."""


def unmarked(text: str) -> str:
    """The sentence without the marks at its end, which a recogniser guesses and a hand leaves out.

    ``unmarked("What time is it?") == "What time is it"``
    """
    return _LAST_MARKS.sub("", text.rstrip())


@lru_cache(maxsize=_SAME_SENTENCE)
def heard(text: str) -> str:
    """Lower case, and words a speech recogniser cut in two put together ("down loads")."""
    text = text.lower()
    for pattern, whole in _HEARD_AS:
        text = re.sub(pattern, whole, text)
    return text


@lru_cache(maxsize=_SAME_SENTENCE)
def core(text: str) -> str:
    """The sentence without greeting, wake word and courtesy; its own case is kept.

    ``core("Hey Sonia, could you please list my files, thanks!") == "list my files"``
    """
    text = tidy(text)
    for _ in range(8):
        shorter = _COURTESY_BEFORE.sub("", text, count=1).lstrip(" ,")
        if not shorter or shorter == text:
            break
        text = shorter
    ended = _COURTESY_AFTER.sub("", text)
    return ended if ended.strip() else text
