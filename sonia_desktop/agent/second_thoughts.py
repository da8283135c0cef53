"""Orders about what is remembered: forget that, take it back, "actually it is Tuesday"; private
mode; seeing less. Pure."""

from __future__ import annotations

import re

from sonia_desktop.agent.stopping_to_look import stop_order
from sonia_desktop.memory.corrections import looks_corrective

_FORGET = re.compile(
    r"""^(?:(?:please|sonia|ok|okay|no|oh|wait|sorry|hm+|well|actually|you\s+know\s+what|on\s+second\s+thoughts?|
      now|can\s+you|could\s+you|i\s+want\s+you\s+to|just)\s*,?\s+)*
    (?:forget(?:\s+about)?
      |(?:delete|erase|remove|drop|strike)\s+(?:the|that|this|my|your|what|everything)?\s*(?:memory|note|memories|notes)
       (?:\s+(?:of|about|that|on|with))?
      |(?:delete|erase|remove)\s+(?=.*\bfrom\s+(?:your\s+)?(?:memory|notes|mind)\b)
      |you\s+can\s+forget|do\s+not\s+remember|don'?t\s+remember|un-?remember)
    (?:\s+(?P<what>.*))?$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_SCRATCH = re.compile(
    r"^(?:(?:please|sonia|ok|okay|no|oh|wait|sorry|hm+|well|actually|just|you\s+can|can\s+you|could\s+you|let'?s|"
    r"you\s+know\s+what|on\s+second\s+thoughts?)\s*,?\s+)*"
    r"(?:(?:scratch|strike|ignore|disregard|never\s*mind)\s+"
    r"(?:that|this|what\s+i(?:\s+have|'ve)?\s+(?:just\s+)?(?:said|told\s+you)(?:\s+(?:about|on|of)\s+(?P<what>\S.*?))?|"
    r"(?:the|my)\s+last\s+(?:one|bit|part|sentence|remark|message|thing)(?:\s+i\s+(?:just\s+)?said)?)|"
    r"i\s+take\s+(?:that|it)\s+back|(?:forget|delete|erase)\s+(?:that\s+)?(?:what\s+)?i\s+(?:just\s+|ever\s+)?said"
    r"(?:\s+(?:that|anything|it|so|this))?)"
    r"(?:\s+(?:just\s+)?now)?(?:\s*,?\s+(?:please|sonia|from\s+the\s+record))*$",
    re.IGNORECASE,
)
_CALLED = re.compile(r"^(?:(?:hey|hi|ok|okay|sonia|well|oh)\b[\s,.!]*)+", re.IGNORECASE)
JUST_SAID = "what I just said"
_LAST_ONE = re.compile(
    r"(?:the|my|that|your)?\s*(?:very\s+)?(?:last|latest|most\s+recent|newest|previous)\s+"
    r"(?:one|note|memory|thing|entry|fact|bit)(?:\s+(?:you\s+(?:noted|kept|remembered|took\s+down)|"
    r"i\s+(?:told\s+you|gave\s+you|said)))?",
    re.IGNORECASE,
)
_DROPS = re.compile(
    rf"^(?:(?:please|sonia|ok|okay|no|can\s+you|could\s+you)\s*,?\s+)*(?:delete|erase|remove|drop|strike|forget|"
    rf"discard)\s+{_LAST_ONE.pattern}$",
    re.IGNORECASE,
)
ALL_NOTES = "what do you remember"
_ALL_NOTES = re.compile(
    r"^(?:(?:please|sonia|hey|ok|okay|can\s+you|could\s+you|would\s+you|now)\s*,?\s+)*(?:"
    r"(?:read|show|list|tell|give|recite|repeat)(?:\s+me|\s+out)*(?:\s+all(?:\s+of)?)?\s+(?:my|your|the)\s+"
    r"(?:notes|memories)(?:\s+(?:aloud|out\s+loud|to\s+me|back|again|so\s+far))*"
    r"|what(?:\s+all)?\s+(?:have\s+you|did\s+you|have\s+i|did\s+i\s+have\s+you)\s+(?:noted?|noted\s+down|written\s+down|"
    r"write\s+down|memori[sz]ed?|remembered)(?:\s+(?:down|so\s+far|for\s+me))*"
    r"|what(?:'s|\s+is|\s+are)\s+(?:in\s+)?(?:my|your)\s+(?:notes|memories|memory)"
    r"|what\s+notes\s+(?:do\s+(?:i|you)\s+have|are\s+there))(?:\s*,?\s+please)?$",
    re.IGNORECASE,
)
_FRAME = re.compile(
    r"^(?:what\s+i\s+(?:just\s+)?(?:said|told\s+you)(?:\s+about|\s+on|\s+of)?|everything\s+about|the\s+thing\s+about|"
    r"that\s+(?=(?:i|my|our|we|the|\w+'s)\b)|about)\s*",
    re.IGNORECASE,
)
_END = re.compile(
    r"\s*(?:\bfrom\s+(?:your\s+)?(?:memory|notes|mind)|\bplease|\bagain|\bthat\s+i\s+told\s+you|\bi\s+told\s+you)\s*$",
    re.IGNORECASE,
)
_NOT_OURS = re.compile(
    r"^(?:it\s*,|me\b|(?:him|her|them|us|you)\b|to\b|how\b|the\s+past|all\s+(?:previous|prior)|previous|your\s+(?:instructions|rules)|everything$|"
    r"all$|all\s+of\s+it$)",
    re.IGNORECASE,
)
_UNDO = re.compile(
    r"^(?:(?:please|sonia|ok|okay|no|oh|wait|sorry)\s*,?\s+)*(?:undo(?:\s+(?:that|it|this|the\s+last\s+(?:one|change|thing)|"
    r"what\s+you\s+(?:just\s+)?did))?|take\s+(?:that|it)\s+back|bring\s+(?:that|it)\s+back|"
    r"(?:don'?t|do\s+not)\s+forget\s+(?:that|it)\s+after\s+all|remember\s+it\s+again|restore\s+(?:that|it)"
    r"(?:\s+memory)?)(?:\s+please)?$",
    re.IGNORECASE,
)


_PLEASE = (
    r"(?:(?:please|hey|sonia|ok|okay|now|can\s+you|could\s+you|would\s+you|i\s+want\s+(?:you\s+)?to|"
    r"let'?s|you\s+can|we\s+can|just)\s*,?\s+)*"
)
_MODE = r"(?:the\s+|your\s+|my\s+)?(?:private|privacy|incognito|off[- ]the[- ]record)\s+mode"
_END_WORDS = r"(?:\s*,?\s*(?:please|now|again|sonia|for\s+now|for\s+a\s+(?:while|moment)))*"
_PRIVATE_ON = re.compile(
    rf"^{_PLEASE}(?:"
    rf"{_MODE}(?:\s+on)?"
    rf"|(?:turn|switch|put)\s+on\s+{_MODE}|(?:turn|switch|put)\s+{_MODE}\s+on"
    rf"|(?:go|switch|change|put\s+yourself)\s+(?:in)?to\s+{_MODE}"
    rf"|(?:start|begin|enter|enable|activate|use|engage)\s+(?:a\s+)?{_MODE}"
    r"|(?:go|we\s+(?:go|are)|we're|this\s+is|be)\s+(?:private|incognito|off\s+the\s+record)|off\s+the\s+record"
    r"|(?:do\s+not|don'?t|stop)\s+(?:keep(?:ing)?|remember(?:ing)?|record(?:ing)?|sav(?:e|ing))\s+"
    r"(?:anything|things|what\s+(?:i|we)\s+say)(?:\s+(?:from\s+now\s+on|any\s*more))?"
    rf"){_END_WORDS}$",
    re.IGNORECASE,
)
_PRIVATE_OFF = re.compile(
    rf"^{_PLEASE}(?:"
    rf"{_MODE}\s+off"
    rf"|(?:turn|switch)\s+off\s+{_MODE}|(?:turn|switch)\s+{_MODE}\s+off"
    rf"|(?:leave|exit|end|stop|quit|disable|deactivate|cancel|get\s+out\s+of|come\s+out\s+of|finish)\s+{_MODE}"
    r"|(?:(?:go|we\s+(?:go|are)|we're)\s+)?back\s+on\s+the\s+record"
    r"|(?:start|begin)\s+(?:keeping|remembering)(?:\s+(?:things|what\s+(?:i|we)\s+say))?(?:\s+again)?"
    rf"){_END_WORDS}$",
    re.IGNORECASE,
)
_PRIVATE_ASKED = re.compile(
    rf"^{_PLEASE}(?:(?:is|are\s+(?:we|you)\s+in|am\s+i\s+in)\s+{_MODE}(?:\s+(?:on|off|active))?|"
    r"are\s+(?:we|you)\s+(?:on|off)\s+the\s+record)(?:\s+now)?\s*\?*$",
    re.IGNORECASE,
)


def private_mode_order(said: str) -> str | None:
    """ "on" or "off" when the whole sentence switches private mode, "" when it asks how it is."""
    if _PRIVATE_OFF.match(said):
        return "off"
    if _PRIVATE_ON.match(said):
        return "on"
    return "" if _PRIVATE_ASKED.match(said) else None


def second_thought(text: str) -> tuple[str, str | None] | None:
    """(the tool, its text) when the sentence takes back, corrects or forgets; else None.

    ``second_thought("forget what I said about the dentist") == ("memory.forget", "the dentist")``;
    "forget it" and "forget it, tell me a joke" are no orders to the memory.
    """
    said = " ".join(text.replace("’", "'").split()).rstrip(" .!")
    if len(said) <= 120 and (switched := private_mode_order(said)) is not None:
        return "memory.private", switched or None
    if len(said) <= 120 and (stopped := stop_order(said)) is not None:
        return "screen.stop", stopped
    if _ALL_NOTES.match(said.rstrip("? ")):
        return "memory.recall", ALL_NOTES
    if not said or len(said) > 300 or said.endswith("?"):
        return None
    if _UNDO.match(said):
        return "memory.undo", None
    if (scratch := _SCRATCH.match(said)) is not None:
        return "memory.forget", scratch["what"] or JUST_SAID
    if _DROPS.match(said):
        return "memory.forget", "that"
    forget = _FORGET.match(said)
    if forget:
        what = _END.sub("", (forget["what"] or "").strip())
        if re.fullmatch(r"(?:about\s+)?it", what, re.IGNORECASE):
            return None  # the idiom: never mind
        if _NOT_OURS.match(what):
            return None
        what = _FRAME.sub("", what).strip(" ,.:")
        return "memory.forget", what or "that"
    corrected = _CALLED.sub("", said)
    if looks_corrective(corrected):
        return "memory.correct", corrected
    return None
