"""What a plain sentence states, by rule: "my dentist is on Friday" is about my dentist, and when.

Pure. Careful rather than clever: what does not fit a form states nothing that could contradict.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sonia_desktop.memory.change_clauses import last_clause
from sonia_desktop.memory.change_forms import Ended, as_it_is_now, called_off, opened
from sonia_desktop.memory.ranking import STOP_WORDS
from sonia_desktop.memory.types import Form, MemoryType, Sensitivity
from sonia_desktop.memory.words import stem, words

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
_I = re.compile(
    r"^(?P<subject>(?:i|we))\s+(?:really\s+|always\s+)?(?P<verb>live|work|study|drive|weigh|am\s+from|"
    r"come\s+from|was\s+born|were\s+born|am\s+called|go\s+by|park(?:ed)?|bank|sleep|start|finish|get\s+up|"
    r"am\s+married\s+to)\b\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"^(?P<subject>(?:my|our|the)\s+[\w' -]{1,40}?|[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)\s+"
    r"(?P<verb>lives|works|studies|drives|weighs|comes\s+from|was\s+born|opens|closes|starts|begins|"
    r"ends|leaves|arrives|costs|runs|takes\s+place)\b\s*(?P<value>\S.*)$"
)
_DO = re.compile(
    r"^(?P<subject>(?:my|our)\s+(?:\w+\s+){0,2}(?:[a-z]{2,}s|children|people|folks))\s+(?P<verb>live|work|study)\s+"
    r"(?P<value>(?:at|for|in|near|with|on|as)\s+\S.*)$"
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
    r"\b(?:actually|now|no\s+longer|not\s+any\s?more|instead|changed|moved|rescheduled|"
    r"since\s+(?:today|yesterday|last|this|a\s+\w+)|from\s+now\s+on|new|correction|any\s?more)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"(?:[^.!?\n]|[.!?](?=\w)|(?<=\b[Dd]r)\.|(?<=\bM[rs])\.|(?<=\bMrs)\.|(?<=\bProf)\.|(?<=\bSt)\.)+"
    r"[.!?]?"
)
"""A point within a word ("a@b.de", "9.30") or behind a title ends no sentence."""
_OF_ONESELF = re.compile(r"(?:my|our|i|we)\b|[A-Z]\w+'s\b", re.IGNORECASE)
_HAS = re.compile(
    r"^(?:(?:i|we)(?:\s+also)?\s+(?:have(?:\s+got)?|own)|(?:i|we)'ve\s+got"
    r"|(?:my|our)\s+[\w' -]{1,40}?\s+(?:has(?:\s+got)?|have(?:\s+got)?|owns?))\s+"
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+"
    r"(?!(?:\w+\s+){0,2}(?:questions?|problems?|issues?|ideas?|minutes?|moments?|seconds?|hours?|days?|looks?|feelings?|"
    r"doubts?|points?|requests?|lot|bit|few|couple|breaks?|time|headaches?|cold|fever|cough|hangover|meetings?|calls?|"
    r"appointments?|class|lessons?|exams?|tests?|errors?|bugs?|warnings?|tasks?|favou?rs?|hunch|hope|wish|clue|chance|"
    r"choice|reason|plan|deadline|file|files|folder|tabs?|windows?|emails?|messages?|command|script|function)\b)\w",
    re.IGNORECASE,
)
"""What somebody owns or whom he has; what passes ("a headache", "two questions") is none."""
_AM = re.compile(
    r"^(?:i|we)(?:'m|'re|\s+am|\s+are)\s+(?:also\s+|severely\s+|very\s+|a\s+bit\s+)?"
    r"(?:allergic\s+to|afraid\s+of|scared\s+of|(?:lactose[ -]|gluten[ -])?intolerant|diabetic"
    r"|asthmatic|epileptic|pregnant|left-?handed|right-?handed|colou?r-?blind|deaf|blind"
    r"|\d{1,3}\s+years\s+old|\d[\w.,' ]{0,12}\s+tall|(?:originally\s+)?from\s+[A-Z]"
    r"|an?\s+(?:\w+\s+){0,2}(?:nurse|doctor|student|chef|cook|pilot|architect|\w{3,}(?:er|ist|ian))$)",
    re.IGNORECASE,
)
"""What somebody is for long: an allergy, an age, a profession."""
_WISH = re.compile(r"\bwould\s+like\s+(?:you|to)\b|'d\s+like\s+(?:you|to)\b", re.IGNORECASE)
_STATES = {
    word: name
    for name, several in (
        ("colour", "red green blue yellow black white grey gray brown orange purple pink violet "
         "silver golden beige turquoise"),
        ("diet", "vegan vegetarian pescatarian"),
        ("marriage", "married single divorced engaged widowed separated"),
        ("work", "unemployed retired self-employed"),
        ("whether it is open", "open closed shut"),
        ("whether it is on", "on off"),
        ("life", "alive dead"),
    )
    for word in several.split()
}  # fmt: skip
"""Of the words of one kind only one is true at a time: what is told is filed under the kind."""
_IDENTITY = re.compile(
    r"\b(?:names?|numbers?|pass\s?words?|pass\s?codes?|codes?|pins?|address|e-?mail|colou?r|size|weight|height|"
    r"age|job|profession|birthday|favou?rite|price|rent|salary|status|deadline|language|nickname|title|"
    r"boss|doctor|dentist|teacher|landlord|capital|plan|goal|username|login|account|plate|ssid|url|"
    r"website|hobby|blood\s+type|nationality|religion|time|date|temperature|speed|limit|budget)\b",
    re.IGNORECASE,
)
"""What these are is one thing at a time: "my wifi password is red tower"."""
_HAPPENS = ("when", "leaves", "starts", "begins", "takes place")
_TELLS_OF_IT = (*_HAPPENS, "where", "ends", "arrives")
_JOINTS = {
    **dict.fromkeys(("work", "works"), ("at", "for", "with")),
    **dict.fromkeys(("live", "lives"), ("in", "at", "on", "near")),
    **dict.fromkeys(("study", "studies"), ("",)),
}
"""How the one thing is joined: who works at Siemens may work from home on Fridays, too."""
_MORE_SAID = 2  # telling words that what is over may have besides
_STATE = re.compile(
    r"^(?P<subject>(?:i|we))\s+(?P<verb>am|are)\s+(?P<value>[\w-]+\b.*)$", re.IGNORECASE
)
_PLACED = re.compile(r"^(?:parked|located|stored|kept|hidden|placed|left|lying|standing)\s+", re.I)
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
    also: tuple[str, ...] = ()
    """Further slots of which it cannot be true together with what is there."""


def statement_in(text: str) -> Statement | None:
    """What a sentence of a known form states; None for any other. One that tells of a change
    ("Klara moved to Wien") states what is so now."""
    said = opened(text)
    corrects = bool(_CUE.search(said))
    said = re.sub(r"^(?:actually|correction)\s*[,:]?\s+", "", said, flags=re.IGNORECASE)
    if said.endswith("?") or len(said) > 400:
        return None
    if (what := called_off(said)) is not None:
        about = slot_subject(what)
        every = tuple(f"{about}|{verb}"[:160] for verb in _TELLS_OF_IT)
        return Statement(what, "is", "cancelled", f"{about}|is", False, True, every)
    whole = said
    said, changed = as_it_is_now(said)
    corrects = corrects or changed
    if (stated := _stated(said, changed, corrects)) is not None:
        return stated
    clause = last_clause(whole)
    if clause is None:
        return None
    said, changed = as_it_is_now(clause)
    return _stated(said, changed, True)


def _stated(said: str, changed: bool, corrects: bool) -> Statement | None:
    if not said[:1].isupper() and re.match(r"(?:my|our|the|i|we)\b", said) is None:
        return None
    for form in (_I, _DOES, _DO, _IS, _STATE):
        found = form.match(said[:1].lower() + said[1:] if _own(said) else said)
        if found is None:
            continue
        subject, verb, value = found["subject"].strip(), found["verb"], found["value"]
        if form is _STATE and _state(value) is None:
            continue
        if re.match(r"(?:not|no\s+longer)\b", value, re.IGNORECASE):
            corrects = True
        slot, several = _filed(subject, verb, value)
        also: tuple[str, ...] = ()
        if changed and slot.endswith("|when"):
            also = tuple(f"{slot_subject(subject)}|{verb}"[:160] for verb in _HAPPENS)
        return Statement(subject, verb, value, slot, several, corrects, also)
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


def facts_in(
    text: str, updates: Callable[[str], bool] = lambda sentence: False
) -> list[tuple[str, int, int]]:
    """The sentences of what somebody said that state something about them or theirs, or that tell
    anew what is known (`updates`), with where they stand in it: (sentence, start, end). Questions,
    wishes and small talk state nothing."""
    found = []
    for sentence in _SENTENCE.finditer(text):
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
            lasting = _HAS.match(piece) or _AM.match(piece.rstrip(" .!"))
            wanted = wanted or lasting is not None
        if wanted or updates(piece.rstrip(" .!")):
            start = sentence.start() + len(sentence[0]) - len(sentence[0].lstrip())
            found.append((piece, start, start + len(piece)))
    return found


def tells(text: str, updates: Callable[[str], bool] = lambda sentence: False) -> bool:
    """Whether a message only states things about the one who says it (or tells anew what is
    known), and asks for nothing."""
    return "?" not in text and bool(facts_in(text, updates))


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


def slot_subject(subject: str) -> str:
    """The subject as slots have it: "the new mobile number" is "my phone number"."""
    subject = re.sub(r"^(?:our|the)\s+", "my ", " ".join(subject.casefold().split()))
    subject = re.sub(r"(?<=^my\s)(?:new|current|own)\s+", "", subject)
    subject = re.sub(r"^my\s+(\w+)\s+of\s+(?:the|my|our)\s+(\S.*)$", r"my \2 \1", subject)
    subject = subject.replace("favourite", "favorite").replace("colour", "color")
    subject = re.sub(
        r"\b(?:mobile|cell|telephone|cell\s?phone)\s+number\b", "phone number", subject
    )
    subject = re.sub(r"\be-?mail(?:\s+address)?\b", "email", subject)
    if len(subject.split()) > 2:  # "my dentist appointment" is the dentist
        subject = re.sub(r"\s+(?:appointment|visit|meeting)$", "", subject)
    return "i" if subject == "we" else subject


def _state(value: str) -> str | None:
    return _STATES.get(value.split()[0].casefold())


def _filed(subject: str, verb: str, value: str) -> tuple[str, bool]:
    """The slot ("my dentist|when", "my wifi name|is"), and whether several may stand in it."""
    noun = subject.split()[-1].casefold() if subject.split() else ""
    several = noun in _ONE_OF_MANY or noun.rstrip("s") in _ONE_OF_MANY
    about, verb = slot_subject(subject), " ".join(verb.casefold().split())
    if verb in ("is", "are", "was", "were", "'s", "'re", "will be", "has been", "am"):
        if re.match(r"(?:called|named)\s+\w", value, re.IGNORECASE):
            owner = "my" if about == "i" else f"{about}'s"
            return f"{owner} name|is"[:160], several
        bare = re.sub(r"^(?:on|at|to|until|till|by|in)\s+", "", value, flags=re.IGNORECASE)
        if DAY.match(bare) or CLOCK.match(value) or CLOCK.match(bare):
            return f"{about}|when"[:160], several
        if (state := _state(value)) is not None and not _IDENTITY.search(subject):
            return f"{about}|{state}"[:160], False
        if _WHERE.match(_PLACED.sub("", value)):
            return f"{about}|where"[:160], several
        if re.match(r"\d+\s+years?\s+old\b|\d{1,3}$", value) and not _IDENTITY.search(subject):
            return f"{about}|age"[:160], several
        return f"{about}|is"[:160], several or _describes(subject, value)
    joint = re.match(r"(?:at|for|with|as|in|on|near|from|to)\b", value, re.IGNORECASE)
    word = joint[0].casefold() if joint else ""
    if word not in _JOINTS.get(verb, (word,)):
        return f"{about}|{verb} {word or 'how'}"[:160], True
    return f"{about}|{verb}"[:160], several


def _describes(subject: str, value: str) -> bool:
    """ "My car is old", "Tom is a doctor": more can be true of it at the same time."""
    if _IDENTITY.search(subject):
        return False
    if re.match(r"(?:an?|my|our|his|her|their|one\s+of)\s", value, re.IGNORECASE):
        return True
    return value[:1].islower() and not re.match(r"the\s", value) and not re.search(r"[\d@]", value)


def alike(one: str, other: str) -> bool:
    """Whether two values tell the same kind of thing: "a doctor" says nothing against "ill"."""
    return _kind_of_value(one) == _kind_of_value(other)


def _kind_of_value(value: str) -> str:
    first = value.split()[0].casefold() if value.split() else ""
    if first in ("a", "an"):
        return "one of a kind"
    if first in ("my", "our", "his", "her", "their"):
        return "somebody's"
    return "an adjective" if value[:1].islower() and not value[:4].startswith("the ") else "a name"


def is_over(old: str, ended: Ended) -> bool:
    """Whether a memory says just what is so no longer, of the same subject."""
    stated = statement_in(old)
    whose = slot_subject(ended.subject)
    if ended.value_only:
        return (
            stated is not None
            and slot_subject(stated.subject) == whose
            and set(_telling(stated.value)) == set(_telling(ended.words))
        )
    over, said = set(_telling(ended.words)), set(_telling(opened(old)))
    if not over or not over <= said:
        return False
    if over == said and {"is", "are", "am"} & set(old.casefold().split()):
        return True  # "Anna is no longer my boss" ends "my boss is Anna"
    first = " ".join(opened(old).casefold().split())
    same = first.startswith(f"{ended.subject.casefold()} ") or (
        stated is not None and slot_subject(stated.subject) == whose
    )
    more = said - over
    return same and len(more) <= _MORE_SAID and re.search(r",|\b(?:and|or|but)\b", old) is None


def _telling(text: str) -> list[str]:
    return [stem(word) for word in words(text) if word not in STOP_WORDS]
