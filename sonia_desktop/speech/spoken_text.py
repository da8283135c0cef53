"""Written text as a person would say it. Pure.

    for piece in breaths(spoken(answer, "en-US")):
        engine.speak(piece)

English is read in words (numbers, dates, money, units, addresses, signs); so are the numbers,
dates, times, money and units of German, Spanish and French (european_spoken). Other languages lose
what only the eye reads, and nothing English is put in: their voices read numbers by themselves.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sonia_desktop.speech.breaths import breaths, sentences
from sonia_desktop.speech.dates_spoken import YEAR_RULES, date_rules
from sonia_desktop.speech.european_spoken import european_rules
from sonia_desktop.speech.markup_spoken import lines_of
from sonia_desktop.speech.names_spoken import (
    ABBREVIATION_RULES,
    ADDRESS_RULES,
    ID_RULES,
    LAST_RULES,
    SIGN_RULES,
    host_of,
    last_of,
)
from sonia_desktop.speech.quantities_spoken import NUMBER_RULES, PHONE_RULES, QUANTITY_RULES
from sonia_desktop.speech.rewriting import Rule, rewrite, rule

__all__ = ["breaths", "sentences", "spoken"]

_MONTH_FIRST = ("en", "en-us", "en-ph", "en-pw")
"""Only these read 3/4/2026 as March the fourth (Unicode CLDR, short date patterns)."""
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufe0e\ufe0f]"
)
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B)}
_PICTOGRAPHS = "\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2b00-\u2bff\u20e3"
_PICTOGRAPH = re.compile(f"[{_PICTOGRAPHS}]")
_MEANING = {
    "✅": "done",
    "✔": "done",
    "☑": "done",
    "❌": "no",
    "✗": "no",
    "✘": "no",
    "⚠": "warning",
}
_MEANINGFUL = re.compile("[" + "".join(_MEANING) + "]\ufe0f?")
_MARKS = re.compile(r"[`*#_<>{}\[\]\\^~|©®™†‡=]|\$(?=[A-Za-z])")
_MAX_NAMED = 3
_MAX_WORD_CHARS = 160
"""Nobody says a longer word; keys and encoded pictures are cut here, which also bounds the work."""
_LONG_WORD = re.compile(rf"([^\s()\[\]<>|*]{{{_MAX_WORD_CHARS}}})[^\s()\[\]<>|*]+")
_LONG_NUMBER = re.compile(r"[0-9]{41,}")
_LONG_MARKS = re.compile(r"([^\w\s])\1{19,}|(_)\2{19,}")


def _bare_host(match: re.Match[str]) -> str | None:
    address = match[0].rstrip(".,;:!?")
    host = host_of(address)
    return host + match[0][len(address) :] if host else None


_PLAIN_RULES: tuple[Rule, ...] = (
    rule(r"\b(?:https?|ftp)://[^\s<>\"'`)\]}|]+", _bare_host),
    rule(r"(?<![\w/.:~-])(?:~|\.{1,2})?/(?:[\w.+-]+/)+[\w.+-]+/?", lambda m: last_of(m[0])),
    rule(r"(?<=\w)_(?=\w)", " "),
)


def spoken(text: str, language: str = "en") -> str:
    """The text without what only the eye reads; lines stay lines.

    Args:
        text: plain or Markdown.
        language: BCP 47 ("en", "en-GB", "de"); it decides the words, and the order of 3/4/2026.

    >>> spoken("It is **14:05**, see [the log](http://x.y/z).")
    'It is fourteen oh five, see the log.'
    """
    code = language.replace("_", "-").lower().split("-")[0]
    english = code == "en"
    clean = _clean(text)
    lines = [
        _say_line(line, code, day_first=_day_first(language))
        for line in lines_of(clean, english=english)
    ]
    said = "\n".join(line for line in lines if any(one.isalnum() for one in line))
    if said:
        return said
    # All of it was marks. A picture alone has a name; letters are never dropped.
    bare = " ".join(re.sub(r"[^\w\s]|_", " ", clean).split())
    if english and not bare:
        return _names_of(text)
    return bare


def _day_first(language: str) -> bool:
    return language.replace("_", "-").lower() not in _MONTH_FIRST


def _clean(text: str) -> str:
    """Nothing invisible, no half characters, digits and letters of one width."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    text = text.translate(_FULL_WIDTH).replace("\u2011", "-").replace("\u2010", "-")
    text = _INVISIBLE.sub("", text.replace("\t", "    ").replace("\u2028", "\n"))
    text = re.sub(r" {9,}", " " * 8, _LONG_MARKS.sub(lambda m: m[0][:3], text))
    text = _LONG_NUMBER.sub(lambda m: m[0][:40], text)
    return _LONG_WORD.sub(_cut_word, text)


def _cut_word(match: re.Match[str]) -> str:
    """CJK writes whole sentences without a space: those stay."""
    return match[1] if match[0].isascii() else match[0]


_HAS_NUMBERS = re.compile("[0-9½⅓⅔¼¾⅕⅛⅜⅝⅞⅙⅚]")


@lru_cache(maxsize=4)
def _english_rules(*, day_first: bool, numbers: bool) -> tuple[Rule, ...]:
    """All rules in their order; without those about numbers for a line that has none."""
    counting = (*QUANTITY_RULES, *YEAR_RULES) if numbers else ()
    return (
        *ADDRESS_RULES,
        *((*PHONE_RULES, *date_rules(day_first=day_first), *ID_RULES) if numbers else ()),
        *ABBREVIATION_RULES,
        *counting,
        *SIGN_RULES,
        *(NUMBER_RULES if numbers else ()),
        *LAST_RULES,
    )


def _say_line(line: str, code: str, *, day_first: bool) -> str:
    if code == "en":
        line = _MEANINGFUL.sub(_meaning, line)
        numbers = _HAS_NUMBERS.search(line) is not None
        line = rewrite(line, _english_rules(day_first=day_first, numbers=numbers))
    else:
        line = rewrite(line, (*_PLAIN_RULES, *european_rules(code)))
    line = _PICTOGRAPH.sub(" ", line)
    line = _MARKS.sub(" ", line)
    return _tidy(line)


def _tidy(line: str) -> str:
    """One space between words, none before a stop; no stop without words."""
    line = re.sub(r"\s+", " ", re.sub(r"/{2,}|\(\s*\)", " ", line)).strip()
    line = re.sub(r" +(?=[.,;:!?…](?:\s|$|[\"')]))", "", line)
    line = re.sub(r"\(\s+", "(", line)
    line = re.sub(r"\s+\)", ")", line)
    line = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", line)
    line = re.sub(r"[,;:]\s*(?=[.!?])", "", line)
    return re.sub(r"^[\s,;:.!?-]+(?=\s|\w)", "", line).strip()


def _meaning(match: re.Match[str]) -> str:
    """A tick at a line's beginning is a word of its own; after words it only repeats them."""
    word = _MEANING[match[0][0]]
    after = match.string[match.end() :].strip().lower()
    if match.string[: match.start()].strip() or after.startswith((word, "error")):
        return " "
    return f"{word}: " if after else word


def _names_of(text: str) -> str:
    """The names of the first pictures in a text of nothing else."""
    names = []
    for one in _PICTOGRAPH.findall(text):
        name = _MEANING.get(one) or unicodedata.name(one, "").lower()
        name = name.removesuffix(" sign").removeprefix("heavy ").removeprefix("black ")
        if name and name not in names:
            names.append(name)
    return ", ".join(names[:_MAX_NAMED])
