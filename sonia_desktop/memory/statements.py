"""What a plain sentence states, by rule: "my dentist is on Friday" is about my dentist, and when.

Pure. Careful rather than clever: what does not fit a form states nothing that could contradict.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sonia_desktop.memory.types import Form, MemoryType, Sensitivity

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
)
_HOUR = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
DAY = re.compile(
    rf"\b(?:(?:(?:this|next|last|coming)\s+)?{_WEEKDAY}|(?:the\s+)?{_ORDINAL}\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?"
    rf"|{_MONTH}\s+(?:the\s+)?{_ORDINAL}\b(?:,?\s+\d{{4}})?|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\.\d{{1,2}}\.\d{{4}}"
    rf"|(?:the\s+day\s+after\s+)?tomorrow|today|tonight|yesterday|next\s+(?:week|month|year)|{_MONTH})\b",
    re.IGNORECASE,
)
"""A day as it is said, without "on"."""
CLOCK = re.compile(
    rf"\b(?P<at>at\s+)?(?:\d{{1,2}}[:.]\d{{2}}(?:\s*[ap]\.?m\b\.?)?(?!\.?\d)|\d{{1,2}}\s*[ap]\.?m\b\.?"
    rf"|(?:half|quarter)\s+(?:past|to)\s+{_HOUR}\b|{_HOUR}\s+o'?clock|{_HOUR}\s+(?:thirty|fifteen|forty-five)\b"
    rf"|noon\b|midnight\b|midday\b|(?<=\bat\s){_HOUR}\b(?!\s*[%€$\w]))",
    re.IGNORECASE,
)
"""A time as it is said; a bare hour needs its "at"."""
NUMBER = re.compile(r"(?<!\w)[+#]?\d[\d\s.,:/-]*\d(?!\w)|(?<!\w)\d+(?!\w)")

_VERB = r"is|are|was|were|will\s+be|'s(?!.*\b(?:is|are|was|were)\b)|'re|has\s+been"
_SUBJECT = r"(?:my|our|the)\s+[\w'’ -]{1,60}?|[A-Z][\w-]*(?:\s+[A-Z][\w-]*)?['’]s\s+[\w -]{1,60}?"
_IS = re.compile(
    rf"^(?P<subject>{_SUBJECT}|(?:[A-Z][\w-]+\s?){{1,3}}?)\s*\b(?P<verb>{_VERB})\s+(?:now\s+)?(?P<value>\S.*)$",
    re.DOTALL,
)
_MOVED = re.compile(
    rf"^(?P<subject>{_SUBJECT})\s+(?:is|was|has\s+been|got|has)?\s*(?:now\s+)?(?:moved|rescheduled|postponed|"
    r"changed|shifted|put\s+off|brought\s+forward)\s+(?P<value>(?:to|until|till|by)\s+\S.*)$",
    re.IGNORECASE,
)
_I = re.compile(
    r"^(?P<subject>(?:i|we))\s+(?:now\s+|really\s+|always\s+)?(?P<verb>live|work|study|drive|weigh|am\s+from|"
    r"come\s+from|was\s+born|were\s+born|am\s+called|go\s+by|park(?:ed)?|bank|sleep|start|finish|get\s+up|"
    r"am\s+married\s+to)\b\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"^(?P<subject>(?:my|our|the)\s+[\w' -]{1,40}?|[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)\s+"
    r"(?P<verb>lives|works|studies|drives|weighs|comes\s+from|was\s+born|opens|closes|starts|begins|"
    r"ends|leaves|arrives|costs|runs|takes\s+place)\b\s*(?P<value>\S.*)$"
)
_LIKES = re.compile(
    r"\b(?:i|we)\s+(?:really\s+|always\s+|usually\s+)?(?:like|love|prefer|hate|dislike|enjoy|can't\s+stand|"
    r"do\s+not\s+like|don't\s+like|would\s+rather)\b|\bmy\s+fav(?:ou)?rite\b|\bi(?:'d|\s+would)\s+like\s+you\s+to\b",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"^(?:to|in\s+order\s+to|how\s+to|when\s+you)\s+\w+.*\b(?:first|then|press|click|open|run|use|turn|type)\b"
    r"|\bfirst\b.*\bthen\b",
    re.IGNORECASE | re.DOTALL,
)
_HAPPENED = re.compile(
    r"^(?:i|we|he|she|they|my\s+\w+)\s+(?:\w+ly\s+)?(?:went|saw|met|had|did|came|bought|called|visited|finished|"
    r"started|took|ate|watched|read|drove|flew|got|made|lost|found|sent|paid|parked|talked|spoke)\b",
    re.IGNORECASE,
)
_PROJECT = re.compile(r"\b(?:project|milestone|sprint|release|deadline|backlog|roadmap)\b", re.I)
_SECRET = re.compile(
    r"\b(?:pass\s?words?|pass\s?codes?|pass\s?phrases?|pins?|pin\s+codes?|secret\s+(?:word|key|code)s?|"
    r"(?:door|safe|alarm|garage|gate)\s+code|code\s+(?:of|for)\s+(?:the|my)|api\s+keys?|cvv|iban|"
    r"credit\s+card|card\s+number|social\s+security)\b",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"\b(?:salary|income|debt|diagnos\w+|medication|medicine|disease|illness|pregnan\w+|therap\w+|allerg\w+|"
    r"religion|blood\s+(?:type|pressure)|doctor|address|phone\s+number|date\s+of\s+birth)\b",
    re.IGNORECASE,
)
_MANY = """friend brother sister son daughter child kid cousin uncle aunt colleague coworker
neighbor neighbour pet dog cat hobby hobbies interest book film movie song allergy plant bike
note idea task goal wish client customer student teacher problem photo picture key keys
teammate"""
_ONE_OF_MANY = frozenset(_MANY.split())
"""Of these one may have several: another one takes nobody's place."""
_CUE = re.compile(
    r"\b(?:actually|now|no\s+longer|not\s+any\s?more|instead|changed|moved|rescheduled|since\s+today|"
    r"from\s+now\s+on|new|correction|any\s?more)\b",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(r"(?:my|our|i|we)\b|[A-Z]\w+'s\b", re.IGNORECASE)
_WISH = re.compile(r"\bwould\s+like\s+(?:you|to)\b|'d\s+like\s+(?:you|to)\b", re.IGNORECASE)
_WHERE = re.compile(r"^(?:in|at|on|under|behind|near|next\s+to|inside|above|below|by|with)\b", re.I)


@dataclass(frozen=True)
class Statement:
    """`slot` names what it tells without the value; two of one slot cannot both be true, unless
    `several`."""

    subject: str
    verb: str
    value: str
    slot: str
    several: bool = False
    corrects: bool = False
    """It says itself that something changed ("moved to", "now", "actually")."""


def statement_in(text: str) -> Statement | None:
    """What a sentence of a known form states; None for any other."""
    said = " ".join(text.replace("’", "'").split()).rstrip(" .!")
    corrects = bool(_CUE.search(said))
    said = re.sub(r"^(?:actually|correction)\s*[,:]?\s+", "", said, flags=re.IGNORECASE)
    if said.endswith("?") or len(said) > 400:
        return None
    if not said[:1].isupper() and re.match(r"(?:my|our|the|i|we)\b", said) is None:
        return None
    moved = _MOVED.match(said)
    if moved:
        subject, value = moved["subject"], moved["value"]
        return Statement(subject, "is", value, _slot(subject, "is", value), False, True)
    for form in (_I, _DOES, _IS):
        found = form.match(said[:1].lower() + said[1:] if _own(said) else said)
        if found is None:
            continue
        subject, verb, value = found["subject"].strip(), found["verb"], found["value"]
        if re.match(r"(?:not|no\s+longer)\b", value, re.IGNORECASE):
            corrects = True
        noun = subject.split()[-1].casefold() if subject.split() else ""
        several = noun in _ONE_OF_MANY or noun.rstrip("s") in _ONE_OF_MANY
        return Statement(subject, verb, value, _slot(subject, verb, value), several, corrects)
    return None


def kind_of(text: str) -> tuple[MemoryType, Form, Sensitivity]:
    """What a sentence is about, how it is known, and who may hear it."""
    about = MemoryType.FACT
    if _LIKES.search(text):
        about = MemoryType.PREFERENCE
    elif _PROJECT.search(text):
        about = MemoryType.PROJECT
    form = Form.SEMANTIC
    if _HOW.search(text):
        form = Form.PROCEDURAL
    elif _HAPPENED.search(text):
        form = Form.EPISODIC
    secret = _SECRET.search(text)
    private = _PRIVATE.search(text)
    heard = Sensitivity.SECRET if secret else Sensitivity.PRIVATE if private else Sensitivity.NORMAL
    return about, form, heard


def facts_in(text: str) -> list[tuple[str, int, int]]:
    """The sentences of what somebody said that state something about them or theirs, with where
    they stand in it: (sentence, start, end). Questions, wishes and small talk state nothing."""
    found = []
    for sentence in re.finditer(r"[^.!?\n]+(?:\.(?=\d)[^.!?\n]+)*[.!?]?", text):
        piece = sentence[0].strip()
        if not piece or piece.endswith("?") or len(piece) > 300:
            continue
        stated = statement_in(piece)
        tells = stated is not None and _OF_ONESELF.match(stated.subject) is not None
        likes = _LIKES.search(piece) and re.match(r"(?:i|we|my)\b", piece, re.IGNORECASE)
        if tells and stated is not None:
            wanted = not says_little(stated.value)
        else:
            wanted = bool(likes) and len(piece.split()) >= 3 and _WISH.search(piece) is None
        if wanted:
            start = sentence.start() + len(sentence[0]) - len(sentence[0].lstrip())
            found.append((piece, start, start + len(piece)))
    return found


def tells(text: str) -> bool:
    """Whether a message only states things about the one who says it, and asks for nothing."""
    return "?" not in text and bool(facts_in(text))


def says_little(value: str) -> bool:
    """ "My computer is slow", "my question is this": nothing to be remembered."""
    return bool(
        re.match(
            r"(?:so|very|too|really|quite|just|this|that|how|why|what|whether|if|if\s+|not\s+working|slow|fine|"
            r"good|bad|great|ok|okay|broken|stuck|here|there|ready|done|it|wondering|trying|going|looking|"
            r"getting|asking|\w+ing)\b",
            value,
            re.IGNORECASE,
        )
    )


def _own(said: str) -> bool:
    return re.match(r"(?:My|Our|The|I|We)\b", said) is not None and not said.startswith("I ")


def _slot(subject: str, verb: str, value: str) -> str:
    """ "my dentist|when", "my dentist|where", "my wifi name|is"."""
    subject = re.sub(r"^(?:our|the)\s+", "my ", " ".join(subject.casefold().split()))
    if len(subject.split()) > 2:  # "my dentist appointment" is the dentist
        subject = re.sub(r"\s+(?:appointment|visit|meeting)$", "", subject)
    verb = " ".join(verb.casefold().split())
    if verb in ("is", "are", "was", "were", "'s", "'re", "will be", "has been"):
        about = re.sub(r"^(?:on|at|to|until|till|by|in)\s+", "", value, flags=re.IGNORECASE)
        timed = DAY.match(about) or CLOCK.match(value) or CLOCK.match(about)
        verb = "when" if timed else "where" if _WHERE.match(value) else "is"
    return f"{subject}|{verb}"[:160]
