""" "Actually it is Tuesday": what was said before, in the words it should have had. Pure."""

from __future__ import annotations

import re

from sonia_desktop.memory.change_forms import as_it_is_now
from sonia_desktop.memory.statements import CLOCK, DAY, NUMBER, says_little, statement_in

_IT = r"(?:it|that|this|he|she|they|(?:the|my)\s+(?:date|time|day|number|name|answer))"
_LEAD = (
    r"(?:(?:no|oh|wait|sorry|hm+|hmm|well|ah|oops|actually|correction|i\s+meant?\b|rather|"
    r"that(?:'s|\s+is|\s+was)\s+(?:wrong|not\s+right|a\s+mistake)|not\s+quite|"
    r"(?:scratch|strike|never\s*mind)\s+that)\s*[,:.;!-]*\s*)"
)
_IT_IS = re.compile(
    rf"^{_LEAD}+(?:{_IT}\s*(?:'s|is|are|was|were|should\s+be|will\s+be|has\s+to\s+be)\s+)?(?P<value>\S.*)$",
    re.IGNORECASE,
)
_BARE_IT_IS = re.compile(
    rf"^{_IT}\s*(?:'s|is|was|should\s+be)\s+(?:actually|really|in\s+fact|now)\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
_MAKE = re.compile(
    rf"^{_LEAD}*(?:please\s+)?(?P<verb>make|change|correct|update)\s+(?:it|that|this)\s+(?:to\s+|into\s+)?(?P<value>\S.*)$",
    re.IGNORECASE,
)
_NOT_BUT = re.compile(
    r"^(?:no\s*,\s*|actually\s*,?\s*|sorry\s*,\s*)?(?:it(?:'s|\s+is|\s+was)\s+)?not\s+(?:on\s+|at\s+|in\s+)?(?P<old>[^,;]+?)"
    r"\s*(?:,\s*(?:but\s+|it(?:'s|\s+is)\s+)?|\s+but\s+|;\s*)(?:rather\s+)?(?P<value>\S.*)$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"^(on|at|in|to|under|behind|near|next\s+to|with|by|for)\s+", re.IGNORECASE
)
_PRONOUN_DOES = re.compile(
    r"^(?:he|she|they|it)\s+(?:now\s+)?(?:lives?|works?|studies|drives?|starts?|begins?|ends?|opens?|closes?|leaves?|"
    r"arrives?|costs?|takes\s+place|comes?\s+from|weighs?)\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r"^(?:oh\W+)?(?:no|sorry|wait)\W+(?:actually|sorry|wait|rather)\W+"
    rf"{_IT}\s*(?:'s|is|are|was|were)\s+\S",
    re.IGNORECASE,
)
"""Who says "no" and "actually" corrects, whatever it is."""
_CLAUSE = re.compile(
    r"^(?P<who>i|we|he|she|they)\s+(?!(?:is|are|am|was|were|be)\b)(?P<does>[a-z]+\s+\S.*)$",
    re.IGNORECASE,
)
_PLACE_TOLD = re.compile(r"\b(?:to|in|into|on|onto|at)\s+(?P<place>\w+\s+[\w'-]+)$", re.IGNORECASE)
_FEW_WORDS = 4
_SMALL_WORDS = "a an the my our his her in at on to of for with by is"
_SMALL = frozenset(_SMALL_WORDS.split())
_SHORT_WORDS = 6


def corrected_value(said: str) -> tuple[str, str | None] | None:
    """(the new value, the old one when it is named) of a sentence that corrects; else None.

    ``corrected_value("actually it is Tuesday") == ("Tuesday", None)``
    """
    said = " ".join(said.replace("’", "'").split()).rstrip(" .!")
    if said.endswith("?") or len(said) > 200:
        return None
    swapped = _NOT_BUT.match(said)
    if swapped:
        return _bare(swapped["value"]), _bare(swapped["old"])
    for form in (_MAKE, _BARE_IT_IS, _IT_IS):
        found = form.match(said)
        if found:
            value = found["value"].strip()
            does = _PRONOUN_DOES.match(value)
            value = does["value"] if does else value
            return (_bare(value), None) if value else None
    return None


def looks_corrective(said: str) -> bool:
    """Whether a sentence, heard without knowing what was said before, is surely a correction.

    A remark ("actually it is quite nice") is none: the new value must be a day, a time, a number,
    or the sentence must say itself that it corrects.
    """
    found = corrected_value(said)
    if found is None:
        return False
    value, old = found
    if len(value.split()) > _SHORT_WORDS and statement_in(value) is None:
        return False
    if old is not None:
        return len(old.split()) <= _SHORT_WORDS
    plain = " ".join(said.replace("’", "'").split())
    made = _MAKE.match(plain)
    if re.match(r"(?:correction|i\s+meant)\b", plain, re.I) or (
        made and (made["verb"].lower() != "make" or _may_be_made(value))
    ):
        return True
    if re.match(r"(?:actually|no)\b", plain, re.I) and _PRONOUN_DOES.match(
        re.sub(rf"^{_LEAD}+", "", plain, flags=re.I)
    ):
        return True
    if _TWICE.match(plain) and len(value.split()) <= _FEW_WORDS and not says_little(value):
        return True
    if re.match(r"(?:actually|no|sorry|wait|it|that|scratch|strike|never)\b", plain, re.I):
        stated = statement_in(value)
        if stated is not None and re.match(r"(?:my|our)\b|[A-Z]\w*'s\b", stated.subject, re.I):
            return bool(re.match(r"(?:actually|scratch|strike)\b", plain, re.I))
        return _is_time(value) or bool(NUMBER.fullmatch(value))
    return False


def corrected(old_content: str, said: str) -> str | None:
    """The old sentence with the corrected value in it; None when it has no place for it.

    ``corrected("my dentist is on Friday at nine", "actually it is Tuesday")
    == "my dentist is on Tuesday at nine"``
    """
    found = corrected_value(said)
    if found is None:
        return None
    value, old_value = found
    told = _told_anew(old_content, value)
    if told is not None:
        return told
    if statement_in(value) is not None and len(value.split()) > 2:
        return value
    if old_value is not None:
        swapped = re.sub(
            rf"(?<!\w){re.escape(old_value)}(?!\w)",
            lambda _m: value,
            old_content,
            count=1,
            flags=re.I,
        )
        if swapped != old_content:
            return swapped
    if _is_time(value):
        return _with_time(old_content, value)
    if NUMBER.fullmatch(value):
        places = list(NUMBER.finditer(old_content))
        if len(places) == 1:
            return old_content[: places[0].start()] + value + old_content[places[0].end() :]
    return _with_alike(old_content, value) or _with_value(old_content, value)


def _told_anew(content: str, value: str) -> str | None:
    """What is no value but a sentence of its own: "actually I moved the car to level 5" says where
    the car is; "no, he moved to Graz" is about whom the old sentence was."""
    clause = _CLAUSE.match(value)
    if clause is None:
        return None
    if clause["who"].lower() in ("i", "we"):
        place = _PLACE_TOLD.search(clause["does"])
        alike = None if place is None else _with_alike(content, place["place"])
        return alike or as_it_is_now(value)[0]
    stated = statement_in(content)
    if stated is None:
        return None
    return as_it_is_now(f"{stated.subject} {clause['does']}")[0]


def _with_alike(content: str, value: str) -> str | None:
    """ "Level 4" in the place of "level 3": the same word with another figure or name behind it."""
    first, _, rest = value.partition(" ")
    if not rest or " " in rest or first.casefold() in _SMALL:
        return None
    places = list(re.finditer(rf"(?<!\w){re.escape(first)}\s+[\w'-]+", content, re.IGNORECASE))
    if len(places) != 1:
        return None
    return content[: places[0].start()] + value + content[places[0].end() :]


def _bare(value: str) -> str:
    value = re.sub(r"\s+(?:instead|not\s+\w+|now|please)$", "", value.strip(" ,.!"), flags=re.I)
    return re.sub(r"^on\s+(?=\S)", "", value, flags=re.IGNORECASE) if _is_time(value) else value


def _may_be_made(value: str) -> bool:
    """A time, a number, a name ("make it room 12", "make that Anna"); not "make it shorter"."""
    words = value.split()
    figures = bool(NUMBER.search(value)) or words[0][:1].isupper()
    return _is_time(value) or (figures and len(words) <= _FEW_WORDS)


def _is_time(value: str) -> bool:
    """Nothing but a day, a time, or both."""
    rest = CLOCK.sub(" ", DAY.sub(" ", value))
    rest = re.sub(
        r"\b(?:on|at|in|the|and|morning|afternoon|evening|night|sharp)\b", " ", rest, flags=re.I
    )
    return rest.strip(" ,") == "" and bool(DAY.search(value) or CLOCK.search(value))


def _with_time(content: str, value: str) -> str | None:
    """Day for day, time for time; what has no place goes to the end."""
    day, clock = DAY.search(value), CLOCK.search(value)
    result, placed = content, 0
    for new, form, joint in ((day, DAY, "on"), (clock, CLOCK, "at")):
        if new is None:
            continue
        there = form.search(result)
        said = new[0] if form is DAY else new[0][len(new["at"] or "") :]
        if there is not None:
            kept = "" if form is DAY else there["at"] or ""
            result = result[: there.start()] + kept + said + result[there.end() :]
            if form is DAY and re.match(
                r"(?:today|tomorrow|tonight|yesterday|next)\b", new[0], re.I
            ):
                result = re.sub(rf"\bon\s+(?={re.escape(new[0])})", "", result)
            elif form is DAY and re.match(r"(?:to|yester)", there[0], re.I):
                result = result.replace(new[0], f"on {new[0]}", 1)
            placed += 1
        else:
            result = f"{result.rstrip('.')} {joint} {said}"
    return result if placed or statement_in(content) is not None else None


def _with_value(content: str, value: str) -> str | None:
    stated = statement_in(content)
    if stated is None:
        return None
    at = content.rfind(stated.value)
    if at < 0:
        return None
    joint = _PREPOSITION.match(stated.value)
    if joint is not None and not _PREPOSITION.match(value):
        value = f"{joint[1]} {value}"
    return content[:at] + value + content[at + len(stated.value) :]
