"""Yes or no, or the request again: what the answer to "is that right?" means. Pure."""

from __future__ import annotations

import re
from enum import StrEnum

_YES = re.compile(
    r"(?:(?:oh|um|uh|well|and|the|ah)\s+)*"
    r"(?:yes|yeah|yep|yup|ya|sure|okay|ok|correct|right|exactly|indeed|affirmative|absolutely|"
    r"definitely|certainly|of course|go ahead|do it|please do|that(?:'s| is|s)? "
    r"(?:right|correct|it|what i said|what i meant)|it is|you got it|all right|alright)\b"
)
_NO = re.compile(
    r"(?:(?:oh|um|uh|well|and|the|ah|please)\s+)*"
    r"(?:no|nope|nah|know|not|wrong|incorrect|negative|cancel|stop|never ?mind|forget it|don'?t|"
    r"do not|that(?:'s| is|s)? (?:wrong|not|incorrect)|it is(?: not|n't)|it isn'?t|leave it)\b"
)
_CARRIED_ON = 3
"""Words after "yes" or "no" that make it a request of its own ("no, open the other file")."""


class Reply(StrEnum):
    """What the user meant."""

    YES = "yes"
    NO = "no"
    REQUEST = "request"  # something else: the request said again, or another one


def reply(text: str) -> tuple[Reply, str]:
    """The meaning, and the request when there is one (without a leading "no").

    >>> reply("yes please")
    (<Reply.YES: 'yes'>, '')
    >>> reply("No, open the other file.")
    (<Reply.REQUEST: 'request'>, 'open the other file')
    """
    plain = " ".join(re.sub(r"[^\w' -]", " ", text.replace("’", "'").lower()).split())
    if match := _NO.match(plain):
        rest = plain[match.end() :].strip()
        if len(rest.split()) >= _CARRIED_ON and match.group().split()[-1] in ("no", "nope", "nah"):
            return Reply.REQUEST, rest
        return Reply.NO, ""
    if match := _YES.match(plain):
        rest = plain[match.end() :].strip()
        if len(rest.split()) >= _CARRIED_ON + 1:
            return Reply.REQUEST, plain
        return Reply.YES, ""
    return Reply.REQUEST, plain


def same_request(one: str, other: str) -> bool:
    """The second text is the first one said again: most of the words are the same."""
    first, second = set(one.lower().split()), set(other.lower().split())
    if not first or not second:
        return False
    return len(first & second) / len(first | second) >= 0.6
