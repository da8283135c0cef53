"""Numbers as English words, by num2words; which reading fits is decided here. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

_MAX_DIGITS = 15
"""Longer numbers are read digit by digit, as a person would."""
_MAX_SPELLED = 24
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
"""5, 1,234, 3.50: what `number` reads."""


@lru_cache(maxsize=4096)
def cardinal(value: int) -> str:
    """1234 -> "one thousand two hundred and thirty-four".

    No commas: they would be heard as pauses.
    """
    if len(str(abs(value))) > _MAX_DIGITS:
        return digits(str(abs(value)))
    from num2words import num2words

    return str(num2words(value)).replace(",", "")


@lru_cache(maxsize=1024)
def ordinal(value: int) -> str:
    """21 -> "twenty-first"."""
    if len(str(abs(value))) > _MAX_DIGITS:
        return digits(str(abs(value)))
    from num2words import num2words

    return str(num2words(value, to="ordinal")).replace(",", "")


@lru_cache(maxsize=1024)
def year(value: int) -> str:
    """1905 -> "nineteen oh five", 2026 -> "twenty twenty-six"."""
    if not 1000 < value < 10_000 or (value % 1000 < 10 and value < 3000):
        return cardinal(value)
    high, low = divmod(value, 100)
    if low == 0:
        return f"{cardinal(high)} hundred"
    return f"{cardinal(high)} {_two(low)}"


def digits(text: str) -> str:
    """ "042" -> "zero four two"; very long rows are told by their length."""
    found = [one for one in text if one in "0123456789"]
    if len(found) > _MAX_SPELLED:
        return f"a number of {cardinal(len(found))} digits"
    return " ".join(_DIGITS[int(one)] for one in found)


def number(text: str) -> str:
    """What `NUMBER` matches: "1,234.50" -> "one thousand ... point five zero"; "007" by digit."""
    whole, _, decimals = text.replace(",", "").partition(".")
    if len(whole) > 1 and whole.startswith("0"):
        words = digits(whole)
    else:
        words = cardinal(int(whole)) if len(whole) <= _MAX_DIGITS else digits(whole)
    return f"{words} point {digits(decimals)}" if decimals else words


def code_number(text: str) -> str:
    """The number in a name ("H200", "Room 204", "A320"): as people say codes.

    >>> code_number("204"), code_number("200"), code_number("4090"), code_number("05")
    ('two oh four', 'two hundred', 'forty ninety', 'zero five')
    """
    if text.startswith("0") or len(text) > 4:
        return digits(text)
    value = int(text)
    if value < 100 or value % 100 == 0:
        return cardinal(value)
    high, low = divmod(value, 100)
    return f"{cardinal(high)} {_two(low)}"


def version(text: str) -> str:
    """ "3.11" -> "three point eleven", "24.04" -> "twenty-four point oh four"."""
    return " point ".join(_part(part) for part in text.split("."))


def fraction(above: int, below: int) -> str:
    """3, 4 -> "three quarters"; with a large divisor "three out of seventeen"."""
    if below == 2 and above == 1:
        return "one half"
    if not 0 < above < below or below > 10 or below == 10:
        return f"{cardinal(above)} out of {cardinal(below)}"
    name = {2: "half", 4: "quarter"}.get(below) or ordinal(below)
    return f"{cardinal(above)} {name}{'' if above == 1 else 's'}"


_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman(text: str) -> int | None:
    """ "XIV" -> 14; None when it is not a well-formed numeral."""
    if not text or not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[one] for one in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(value if value >= after else -value for value, after in pairs)


def _two(low: int) -> str:
    """The last two digits of a year or a code."""
    return f"oh {cardinal(low)}" if low < 10 else cardinal(low)


def _part(text: str) -> str:
    if len(text) == 2 and text[0] == "0" and text[1] != "0":
        return f"oh {cardinal(int(text))}"
    return digits(text) if len(text) > 3 or (len(text) > 1 and text[0] == "0") else number(text)
