"""The part of a sentence that says what is so now: "I sold the Golf, my car is a Tesla now". Pure.

plainly("they pushed the meeting to Wednesday") == ("the meeting is on Wednesday", True)
plainly("I was wrong, my shoe size is 43") == ("my shoe size is 43", True)
"""

from __future__ import annotations

import re

_OWN = r"(?:my|our|the|his|her|their|[A-Z][\w-]*['’]s)\s+[\w' -]{1,50}?"
_WHO = r"(?:i|we|they|he|she|somebody|someone|my\s+\w+|the\s+\w+)"
"""No name: "Sonia, set my alarm to seven" and "please set ..." are orders."""
_SOFTLY = r"(?:\s+(?:have|has|had|just|finally|recently|already|now))*"
_WHEN = (
    r"(?:now\s+on|today|yesterday|this\s+\w+|last\s+\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_SINCE = re.compile(rf"^(?:as\s+of|since|from|starting|effective)\s+{_WHEN}\s*,?\s+(?=\S)", re.I)
_ASIDE = re.compile(
    r"^(?:i\s+was\s+(?:wrong|mistaken)(?:\s+(?:before|there|earlier))?|my\s+(?:mistake|bad)|i\s+made\s+a\s+mistake|"
    r"i\s+misspoke|that\s+was\s+wrong|(?:small|quick|an?)?\s*update|change\s+of\s+plans?|plans?\s+(?:have\s+)?changed)"
    r"\s*[,:;.–—-]+\s*(?=\S)",
    re.IGNORECASE,
)
_NOT_THE_OLD = re.compile(
    r"\s*,\s*(?:and\s+)?(?:not|no\s+longer|rather\s+than)\s+[^,;]{1,40}$", re.I
)
_TIME = (
    r"(?:\d|noon\b|midnight\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next|the|early|late)\s|tomorrow\b|"
    r"tonight\b|today\b|half\b|quarter\b|january|february|march|april|may\b|june|july|august|september|october|"
    r"november|december|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)"
)
_PUSHED = re.compile(
    rf"^{_WHO}{_SOFTLY}\s+(?:pushed|moved|shifted|rescheduled|postponed|delayed|changed|put\s+off|put\s+back|brought\s+"
    rf"forward|set)\s+(?P<s>{_OWN})(?:\s+(?:back|forward|up|ahead|on))?(?:\s+from\s+\S.*?)?\s+(?:to|until|till|for)\s+"
    rf"(?P<v>{_TIME}.*)$",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    rf"^{_WHO}{_SOFTLY}\s+(?:changed|updated|switched|renamed|reset|set|raised|lowered|"
    rf"increased|reduced)\s+(?P<s>{_OWN})(?:\s+from\s+\S.*?)?\s+(?:to|into)\s+(?P<v>\S.*)$",
    re.IGNORECASE,
)
_RENAMED = re.compile(
    rf"^(?:i|we|they){_SOFTLY}\s+renamed\s+(?P<s>{_OWN})\s+(?:to|into|as)?\s*(?P<v>\S+)$", re.I
)
_MARRIED = re.compile(
    r"^(?P<s>.{1,60}?)(?:\s+(?:has|have|had|just|finally|recently))*\s+got(?:ten)?\s+"
    r"(?P<v>married|divorced|engaged|separated)\b.*$",
    re.IGNORECASE,
)
_NOT_BUT_NOW = re.compile(
    rf"^(?P<s>{_OWN}|[A-Z][\w-]+)\s+(?P<b>is|are)(?:n't|\s+not|\s+no\s+longer)\s[^,;]*[,;]\s*(?:and\s+|but\s+)?"
    r"(?:it|he|she|they)(?:'s|'re|\s+is|\s+are)\s+(?:now\s+)?(?P<v>\S.*)$",
    re.IGNORECASE,
)
_USE_NEW = re.compile(
    r"^(?:please\s+)?(?:use|note|take|here\s+is|here's)\s+my\s+new\s+"
    r"(?P<n>[a-z][a-z -]{1,40}?)\s*[:,]?\s+"
    r"(?P<v>\S*[\d@]\S*(?:\s[\d -]+)*)$",
    re.IGNORECASE,
)
_CLAUSES = re.compile(
    r"^(?P<first>[^,;]{4,120}?)\s*[,;]\s*(?:and\s+|so\s+|but\s+|now\s+)*(?P<last>(?:my|our|the|i|we)\b[^,;]*)$",
    re.IGNORECASE,
)
_TOLD_FIRST = re.compile(
    r"^(?:i|we|he|she|they|it|my\s+\w+|our\s+\w+|the\s+\w+|[A-Z][\w.]*(?:\s+[A-Z]\w*)?)\s+(?:(?:has|have|had|just|finally|"
    r"recently|already|is|was|were|are)\s+)*(?:(?!need\b)\w+ed|sold|bought|got|left|quit|gone|went|broke|died|lost|gave|"
    r"given|began|begun|took|taken|made|found|over|full|shut|threw|thrown|won|met|moved)\b",
    re.IGNORECASE,
)
"""Something happened: what follows is how it is since then. A wish or an order is no such thing."""


def plainly(said: str) -> tuple[str, bool]:
    """What the sentence says is so now, and whether it says that something changed. `said` is
    opened already (`change_forms.opened`)."""
    plain, changed = said, False
    for form in (_SINCE, _ASIDE):
        bare = form.sub("", plain)
        plain, changed = bare, changed or bare != plain
    if (found := _NOT_BUT_NOW.match(plain)) is not None:
        return f"{found['s']} {found['b']} {found['v']}", True
    if re.match(r"(?:my|our|the|\w+'s)\b", plain, re.IGNORECASE):
        bare = _NOT_THE_OLD.sub("", plain)
        plain, changed = bare, changed or bare != plain
    if (found := _PUSHED.match(plain)) is not None:
        return f"{found['s']} is on {found['v']}", True
    if (found := _RENAMED.match(plain)) is not None:
        return f"{found['s']} is called {found['v']}", True
    if (found := _CHANGED.match(plain)) is not None:
        return f"{found['s']} is {found['v']}", True
    if (found := _MARRIED.match(plain)) is not None:
        be = {"i": "am", "we": "are", "they": "are"}.get(found["s"].casefold(), "is")
        return f"{found['s']} {be} {found['v']}", True
    if (found := _USE_NEW.match(plain)) is not None:
        return f"My {found['n']} is {found['v']}", True
    return plain, changed


def last_clause(said: str) -> str | None:
    """How it is since something happened: "Dr Haas retired, my doctor is Dr Lind" gives "my doctor
    is Dr Lind"; None for any other sentence."""
    found = _CLAUSES.match(said)
    if found is None or _TOLD_FIRST.match(found["first"]) is None:
        return None
    return found["last"]
