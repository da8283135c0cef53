"""Where a speaker draws breath: sentences, and the pieces that are synthesised one by one. Pure."""

from __future__ import annotations

import re

FIRST_CHARS = 60
"""A longer first sentence is cut, so that speaking can begin with its first clause."""
MAX_CHARS = 300
"""Longer sentences are cut too: an engine's work and memory stay bounded."""
_LEAST_CHARS = 12

_CLOSERS = r"[\"'”’»)\]」』】》]*"
_END = re.compile(
    r"[.!?…]+"
    + _CLOSERS
    + r"(?=\s+(?P<next>[\"'“‘«(\[¿¡「『]*\S))"  # Latin, Cyrillic, Greek, Arabic
    r"|[؟۔।॥።։။៕]+" + _CLOSERS + r"\s*(?=\S)"
    r"|[。！？｡]+" + _CLOSERS + r"(?=.)"  # no space follows
    r"|\n+"
)
_ABBREVIATION = re.compile(
    r"(?<![\w.])(?:mr|mrs|ms|mx|dr|prof|st|mt|vs|e\.g|i\.e|approx|fig|figs|vol|gen|col|sgt|capt|lt|"
    r"rev|hon|sen|rep|gov|pres|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|cf|ca|pp|eds|"
    r"dept|est|nr|bzw|z\.\s?b|d\.\s?h|u\.\s?a|mme|mlle|sra|sr|ing|incl|excl|viz|resp|ver)\.$",
    re.IGNORECASE,
)
_BEFORE_NUMBER = re.compile(r"(?<![\w.])(?:no|nos|p|art|ch|sec|eq|op|bd|s|v)\.$", re.IGNORECASE)
_MAY_END = re.compile(
    r"(?<![\w.])(?:etc|inc|ltd|co|corp|jr|al|usw|a\.m|p\.m|min|max)\.$", re.IGNORECASE
)
_INITIALS = re.compile(r"(?<![\w.])(?:[^\W\d_]\.\s?)*[^\W\d_]\.$")
_LIST_NUMBER = re.compile(r"(?:^|\n)\s*(?:[0-9]{1,3}|[a-zA-Z])\.$")
_STARTERS = re.compile(
    r"[\"'“‘(]*(?:The|This|That|These|Those|It|He|She|They|We|You|There|Then|But|And|So|However|In|"
    r"On|At|If|When|While|After|Before|Now|What|Why|How|Who|Where|Is|Are|Was|Do|Does|Can|Please|"
    r"My|Your|His|Her|Its|Our|Their|No|Yes|A|An|As|For|To|Next|Also|Here)\b"
)
_SOFT = re.compile(r"(?<=[;:])\s+|\s+[—–]\s*(?=\S)|(?<=[,،])\s+|(?<=[、，；：])")
_JOINT = re.compile(
    r"\s+(?=(?:and|but|because|which|while|so|or|that|when|if|although|though|where|who|until|"
    r"unless|since|after|before|with|without|und|aber|weil|dass|oder|et|mais|que|y|pero|porque)\s)"
)


def sentences(text: str) -> list[str]:
    """Split where sentences end, in any script; no empty strings, nothing lost but space."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if "\n" not in end[0] and not _ends(text, start, end):
            continue
        piece = text[start : end.end()].strip()
        if piece:
            found.append(piece)
        start = end.end()
    rest = text[start:].strip()
    if rest:
        found.append(rest)
    return found


def breaths(text: str, *, first_chars: int = FIRST_CHARS, max_chars: int = MAX_CHARS) -> list[str]:
    """The sentences, a long first one (and any far too long one) cut at natural places.

    >>> breaths("After the storm had passed over the hills and the sea, they went home. Good.")
    ['After the storm had passed over the hills and the sea,', 'they went home.', 'Good.']
    """
    found: list[str] = []
    for sentence in sentences(text):
        limit = max_chars if found else first_chars
        while len(sentence) > limit:
            at = _cut(sentence, limit, hard=limit == max_chars)
            if at is None:
                if limit == max_chars:
                    break
                limit = max_chars
                continue
            found.append(sentence[:at].strip())
            sentence = sentence[at:].strip()
            limit = max_chars
        if sentence:
            found.append(sentence)
    return found


def _ends(text: str, start: int, end: re.Match[str]) -> bool:
    """True when this mark ends a sentence, not an abbreviation, an initial or a list's number."""
    following = end["next"]
    if following is None:
        return True
    first = following[-1]
    if first.islower():  # "...", or "Stop!" he said
        return False
    mark = end[0].rstrip("\"'”’»)]")
    if mark != ".":
        return True
    piece = text[max(start, end.start() - 40) : end.start() + 1]
    rest = text[end.end() : end.end() + 20].lstrip()
    if _LIST_NUMBER.search(piece) and text[start : end.start() + 1].strip() == piece.strip():
        return False
    if _ABBREVIATION.search(piece):
        return False
    if _BEFORE_NUMBER.search(piece):
        return not first.isdigit()
    if _MAY_END.search(piece):
        return bool(first.isupper() or not first.isalnum())
    if _INITIALS.search(piece):
        word = piece.rsplit(None, 1)
        after_word = len(word) == 2 and word[0][-1:].islower()
        return bool(_STARTERS.match(rest)) and (after_word or "." in word[-1][:-1])
    return True


def _cut(sentence: str, limit: int, *, hard: bool) -> int | None:
    """Where to cut within `limit`; None when no place is natural (`hard`: at a space, or anywhere).

    Both parts keep at least a few words.
    """
    last = len(sentence) - _LEAST_CHARS
    for pattern in (_SOFT, _JOINT):
        at = [m.end() for m in pattern.finditer(sentence, _LEAST_CHARS, min(limit + 20, last))]
        within = [one for one in at if _LEAST_CHARS <= one <= limit]
        if within:
            return within[-1]
    if not hard:
        return None
    space = sentence.rfind(" ", _LEAST_CHARS, limit)
    return space if space > 0 else limit
