"""Sentences that tell of a change, read as what is so now, or as what is so no longer. Pure.

as_it_is_now("Klara has just moved to Wien") == ("Klara lives in Wien", True)
no_longer_so("Tom doesn't work at Siemens any more").words == "Tom work at Siemens"
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sonia_desktop.memory.change_clauses import plainly

_OWN = r"(?:[Mm]y|[Oo]ur|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w-]*(?:\s+[A-Z][\w-]*)?['’]s)"
_SUBJECT = rf"(?:[Ii]|[Ww]e|{_OWN}\s+[\w' -]{{1,50}}?|[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)"
_SOFTLY = r"(?:\s+(?:just|recently|finally|also|since|already|meanwhile))*"
_HAVE = rf"(?:\s+(?:has|have|had|is|was|got|have\s+been|has\s+been))?{_SOFTLY}"
_IT_IS = r"\s*(?:[:,;–—-]|\bit\s+is\b|\bit's\b|\bwhich\s+is\b|\bnamely\b|\s)+\s*(?:now\s+)?"
_PERSON = re.compile(
    r"^(?:i|we|(?:my|our|\w+'s)\s+(?:\w+\s+){0,2}(?:friend|brother|sister|son|daughter|child|kid|cousin|uncle|aunt|"
    r"mother|father|mum|mom|dad|parents?|grand\w+|wife|husband|partner|girlfriend|boyfriend|fianc\w+|nephew|"
    r"niece|family|boss|colleague|coworker|neighbou?r|doctor|dentist|teacher|tutor|friends|in-laws?|"
    r"roommate|flatmate|landlord|landlady)s?(?:\s+[\w-]+){0,2})$",
    re.IGNORECASE,
)
_TIME_WORD = re.compile(
    r"^(?:the\s+)?(?:\d{1,2}[:.]\d{2}|\d{1,2}\.?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}\s*[ap]\.?m|\d{4}-\d|\d{1,2}(?:st|nd|rd|th)|noon|midnight|"
    r"(?:(?:this|next|last|coming)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year)|"
    r"tomorrow|today|tonight|(?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"^(?:[Ii]|[Ww]e)$|^(?:[Mm]y|[Oo]ur)\s.*\b(?:[a-z]{2,}s|children|people|folks)$"
)
_TOWN = re.compile(
    r"^(?:[A-Z]|(?:the|a)\s+(?:country(?:side)?|city|coast|suburbs?|seaside|mountains|village|town|north|south|east|"
    r"west|[A-Z])\b|(?!(?:the|an?|my|our|his|her|their|this|that|another|new|tears)\b)\w+(?:\s+\w+){0,2}$)"
)
_PLACE = re.compile(
    r"^(?:[A-Z]|.*\d|.*\b(?:room|office|building|floor|house|street|hall|shed|kitchen|garage|cellar|attic|drawer|"
    r"shelf|cupboard|safe|desk|table|box|bag|garden|yard|corner|wing|campus|site|folder|bedroom|bathroom|"
    r"basement|balcony|hallway|car|city|town)\b)"
)
_LATER = re.compile(
    r"\s+(?:(?:just\s+)?(?:last|this)\s+(?:week|month|year|summer|winter|spring|autumn|fall|weekend|\w+day)|"
    r"yesterday|today|recently|(?:a\s+few|some|two|three)\s+(?:days|weeks|months|years)\s+ago|in\s+\d{4}|"
    r"(?:in|since)\s+(?:january|february|march|april|may|june|july|august|september|october|november|december))$",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\s*,?\s*\b(?:now|currently|nowadays|these\s+days|from\s+now\s+on|at\s+the\s+moment|instead|since\s+today)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    rf"^(?P<s>{_SUBJECT}){_HAVE}\s+(?:moved|relocated|transferred)(?:\s+(?:house|home|away|out|over|back|flats?|"
    r"apartments?|offices?))?(?:\s+from\s+\S.*?)?\s+(?:in)?to\s+(?P<v>\S.*)$"
)
_PUT = re.compile(
    rf"^{_SUBJECT}{_HAVE}\s+(?:moved|put|placed|hid)\s+"
    r"(?P<s>(?:my|our|the|his|her)\s+[\w -]{1,40}?)\s+"
    r"(?P<p>(?:in|on)to|to|in|under|behind|on|into)\s+(?P<v>(?:the|my|our|a|an|room|[A-Z])\b.*)$"
)
_NEW_JOB = re.compile(
    rf"^(?P<s>{_SUBJECT}){_HAVE}\s+(?:(?:has|have|had|got|gotten|found|started|began|begun|took|taken|accepted)\s+)?"
    r"(?:a|his|her|my|their|our)\s+new\s+(?:job|position|post|role)\s+(?P<p>at|with|for|as|in)\s+(?P<v>\S.*)$"
)
_CHANGED_JOB = re.compile(
    rf"^(?P<s>{_SUBJECT}){_HAVE}\s+(?:changed|switched)\s+jobs?\b\s*(?:,|and|to|;)?\s*(?:(?:he|she|i|now)\s+)?"
    r"(?:works?\s+)?(?P<p>at|with|for|to|as)?\s*(?P<v>\S.*)$"
)
_HAS_NEW = re.compile(
    rf"^(?P<s>{_SUBJECT})\s+(?:has|have|got|has\s+got|have\s+got|has\s+gotten)\s+a\s+new\s+"
    rf"(?P<n>[a-z][\w-]*(?:\s+[a-z][\w-]*){{0,2}}?)(?=\s*[:,;–—-]){_IT_IS}(?P<v>\S.*)$"
)
_VALUE_CHANGED = re.compile(
    rf"^(?P<s>{_OWN}\s+[\w' -]{{1,50}}?)(?:\s+(?:has|have|was|were|had|is))?"
    r"(?:\s+(?:just|recently|been))*\s+(?:changed|switched|updated|renamed|(?:went|gone|is|goes)\s+(?:up|down)|rose|risen|raised|dropped|"
    rf"fell|increased|decreased|reduced|lowered|replaced)(?:\s+from\s+.+?)?(?:\s+(?:to|by|into|with)\s+|{_IT_IS})(?P<v>\S.*)$",
    re.IGNORECASE,
)
_TURNED = re.compile(rf"^(?P<s>{_SUBJECT}){_HAVE}\s+turned\s+(?P<v>\d{{1,3}})\b.*$")
_NEW = re.compile(
    rf"^(?P<s>{_OWN})\s+(?:new|current|latest)\s+(?P<rest>[\w' -]+?\s+(?:is|are)\s+\S.*)$", re.I
)
_PUT_OFF = re.compile(
    rf"^(?P<s>{_SUBJECT})(?:\s+(?:is|was|has\s+been|got|has|will\s+be|is\s+being))?\s+(?:now\s+)?(?:moved(?:\s+(?:forward|back|up|ahead))?|rescheduled|"
    r"postponed|delayed|pushed(?:\s+back)?|changed|shifted|extended|put\s+off|put\s+back|brought\s+forward)\s+"
    r"(?P<v>(?:to|until|till|by)\s+\S.*)$",
    re.IGNORECASE,
)
_ENDS = (
    re.compile(
        rf"^(?P<s>{_SUBJECT})\s+(?P<b>is\s+|are\s+|am\s+|was\s+)?no\s+longer\s+(?P<v>\S.*)$"
    ),
    re.compile(
        rf"^(?P<s>{_SUBJECT})\s+(?:does\s+not|do\s+not|doesn't|don't|did\s+not|didn't|(?P<b>is\s+not|isn't|are\s+not|"
        r"aren't|am\s+not)|has\s+not|hasn't|can\s+not|cannot|can't)\s+(?P<v>\S.*?)\s+(?:any\s?more|any\s+longer)$"
    ),
    re.compile(
        rf"^(?P<s>{_SUBJECT}){_HAVE}\s+(?:stopped|quit|given\s+up|gave\s+up)\s+(?P<v>\w+ing\b.*)$"
    ),
)
_LEFT = re.compile(
    rf"^(?P<s>{_SUBJECT}){_HAVE}\s+(?:left|quit|resigned\s+from|retired\s+from|dropped\s+out\s+of|(?:been\s+)?fired\s+(?:by|from)|"
    r"laid\s+off\s+by)\s+(?:(?:his|her|my|their|our)\s+(?:job|post|position)\s+(?:at|with)\s+)?(?P<v>\S.*)$"
)
_FROM_TO = re.compile(
    rf"^(?P<s>{_SUBJECT}){_HAVE}\s+(?:switched|changed|went|gone|converted)\s+from\s+(?P<v>\S.*?)\s+to\s+\S.*$"
)
_CALLED_OFF = re.compile(
    rf"^(?P<s>{_SUBJECT})(?:\s+on\s+\w+day)?\s+(?:is|was|has\s+been|got|are|were|have\s+been)\s+(?:now\s+)?"
    r"(?:cancell?ed|called\s+off|off)(?:\s+\w+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Ended:
    """What a sentence says is so no longer. `value_only`: `words` are only what was told of the
    subject ("left Siemens"), not the whole sentence."""

    subject: str
    words: str
    value_only: bool = False


def opened(said: str) -> str:
    """Without the contractions and the full stop that forms would have to know."""
    said = " ".join(said.replace("’", "'").split()).rstrip(" .!")
    said = re.sub(r"\b([Ii])'m\b", r"\1 am", said)
    said = re.sub(r"\b([Ii]|[Ww]e|[Tt]hey)'ve\b", r"\1 have", said)
    said = re.sub(r"\b([Ww]e|[Tt]hey)'re\b", r"\1 are", said)
    return re.sub(r"'s(?=\s+(?:just\s+|recently\s+|now\s+)?(?:moved|relocated)\b)", " has", said)


def as_it_is_now(said: str) -> tuple[str, bool]:
    """The sentence with the change taken for what it led to, and whether it tells of one."""
    said, told = plainly(opened(said))
    plain = _NOW.sub("", said).strip(" ,")
    changed = told or plain != said
    if said.lower().startswith("now "):
        plain = plain[:1].upper() + plain[1:]
    for read in (_moved, _put, _job, _value):
        if (found := read(plain)) is not None:
            return found, True
    return plain, changed


def no_longer_so(said: str) -> Ended | None:
    """What it says is over; None when it says no such thing."""
    said = opened(said)
    for form in _ENDS:
        found = form.match(said)
        if found:
            verb = "is " if found.groupdict().get("b") else ""
            return Ended(found["s"], f"{found['s']} {verb}{found['v']}")
    for form in (_LEFT, _FROM_TO):
        found = form.match(_LATER.sub("", said))
        if found:
            return Ended(found["s"], found["v"], value_only=True)
    return None


def called_off(said: str) -> str | None:
    """What is cancelled: "The meeting"."""
    found = _CALLED_OFF.match(opened(said))
    return None if found is None else found["s"]


def is_person(subject: str) -> bool:
    """Somebody rather than something, as far as the words tell."""
    own = re.match(r"(?:my|our|the)\b|.*'s\s", subject, re.IGNORECASE)
    return bool(_PERSON.match(subject)) or (own is None and subject[:1].isupper())


def _third(subject: str, verb: str) -> str:
    return verb if _PLURAL.match(subject) else f"{verb}s"


def _moved(said: str) -> str | None:
    put_off = _PUT_OFF.match(said)
    if put_off and (
        _TIME_WORD.match(re.sub(r"^\w+\s+", "", put_off["v"])) or not put_off["v"].startswith("to")
    ):
        return f"{put_off['s']} is {put_off['v']}"
    found = _MOVED.match(said)
    if found is None:
        return None
    subject, value = found["s"], _LATER.sub("", found["v"])
    if is_person(subject):
        return f"{subject} {_third(subject, 'live')} in {value}" if _TOWN.match(value) else None
    return f"{subject} is in {value}" if _PLACE.match(value) else None


def _put(said: str) -> str | None:
    found = _PUT.match(said)
    if found is None or _TIME_WORD.match(found["v"]):
        return None
    place = {"to": "in", "into": "in", "onto": "on"}.get(found["p"].lower(), found["p"])
    return f"{found['s']} is {place} {_LATER.sub('', found['v'])}"


def _job(said: str) -> str | None:
    for form in (_NEW_JOB, _CHANGED_JOB):
        found = form.match(said)
        if found:
            place = "as" if found["p"] == "as" else "at"
            return f"{found['s']} {_third(found['s'], 'work')} {place} {_LATER.sub('', found['v'])}"
    return None


def _value(said: str) -> str | None:
    if found := _TURNED.match(said):
        return f"{found['s']} is {found['v']} years old"
    if found := _HAS_NEW.match(said):
        owner = "My" if found["s"] in ("I", "i", "we", "We") else f"{found['s']}'s"
        return f"{owner} {found['n']} is {found['v']}"
    if found := _NEW.match(said):
        return f"{found['s']} {found['rest']}"
    if found := _VALUE_CHANGED.match(said):
        return f"{found['s']} is {found['v']}"
    return None
