"""Yes or no, or the request again: what the answer to "is that right?" means. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sonia_desktop.voice.interruption import is_only_stop

NOT_UNDERSTOOD = "I did not catch that."
AS_YOU_WISH = "All right."

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
_NO_AFTER_ALL = re.compile(
    r"(?:(?:okay|ok|right|all right|alright|sure|yeah|well|oh|um|uh)\s+)+"
    r"(?=(?:no|nope|nah|not|wrong|incorrect|cancel|stop|never ?mind|forget it|don'?t|do not)\b"
    r"(?! problem\b| worries\b))"
)
"""What may stand before a no: "okay, no" is one."""
_CARRIED_ON = 3
"""Words after "yes" or "no" that make it a request of its own ("no, open the other file")."""


@dataclass(frozen=True)
class Doubt:
    """A hearing that is too unsure to be acted on. confidence: 0 to 1."""

    text: str
    confidence: float

    @property
    def question(self) -> str:
        """What Sonia says of it."""
        return f"{i_heard(self.text)} Is that right?"


def i_heard(text: str) -> str:
    """What Sonia says before the answer to an unsure hearing, so that the user can tell.

    >>> i_heard("What is 12 times 11?")
    'I heard: What is 12 times 11.'
    """
    return f"I heard: {text.rstrip(' .,;:!?')}."


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
    plain = _plain(text)
    if (late := _NO_AFTER_ALL.match(plain)) is not None:
        plain = plain[late.end() :]
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


def settled_by(doubt: Doubt, said: str, confidence: float = 1.0) -> tuple[Reply, str]:
    """What the words after the question settle, and what is to be asked of the assistant now.

    YES: the request, surely: the doubted one, or of the two the surer when it was said again. NO:
    nothing ("stop" is a no as well). REQUEST: another request, to be judged by its own confidence
    (0 to 1; 1 for typed words), as it was said but for a leading "no".

    >>> settled_by(Doubt("open the fire box", 0.4), "no, open the other file", 0.9)
    (<Reply.REQUEST: 'request'>, 'open the other file')
    """
    meant, request = reply(said)
    if meant is Reply.NO or is_only_stop(said):
        return Reply.NO, ""
    if meant is Reply.YES:
        return Reply.YES, doubt.text
    if request != _plain(said):  # "no, ...": whatever follows, the doubted one was wrong
        return Reply.REQUEST, request
    if same_request(request, _plain(doubt.text)):
        return Reply.YES, said.strip() if confidence >= doubt.confidence else doubt.text
    return Reply.REQUEST, said.strip()


def _plain(text: str) -> str:
    """Lower case, no punctuation but apostrophes and hyphens, single spaces."""
    return " ".join(re.sub(r"[^\w' -]", " ", text.replace("’", "'").lower()).split())


def same_request(one: str, other: str) -> bool:
    """The second text is the first one said again: most of the words are the same."""
    first, second = set(one.lower().split()), set(other.lower().split())
    if not first or not second:
        return False
    return len(first & second) / len(first | second) >= 0.6
