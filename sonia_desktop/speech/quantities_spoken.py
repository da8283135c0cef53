"""Money, measures, phone numbers, ranges, fractions and plain numbers, read in English. Pure."""

from __future__ import annotations

import re

from sonia_desktop.speech.number_words import (
    NUMBER,
    cardinal,
    code_number,
    digits,
    fraction,
    number,
    ordinal,
    version,
)
from sonia_desktop.speech.rewriting import Rule, rule
from sonia_desktop.speech.units_spoken import MONEY, PER, PLURALS, SCALES, UNITS

_MINUS = r"(?P<minus>(?<![\w)\]%.,])[-−](?=[0-9.$€£¥₹]))?"
_FREE = r"(?<![\w.,/])"  # a number that begins here is not the tail of something
_DASH = r"\s?[-–—]\s?"
_SIGN = r"(?P<sign>US\$|C\$|A\$|[$€£¥₹₽₩])"
_CODE = r"(?P<sign>[$€£¥₹₽₩]|(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|INR|CNY|SEK|NOK|DKK|PLN|BTC)\b)"
_SCALE = r"(?:\s?(?P<scale>thousand|million|billion|trillion|mn|bn|tn|mio|[kKmMBbT])(?!\w))?"
_UNIT = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
_UNDER = "|".join(re.escape(unit) for unit in sorted(PER, key=len, reverse=True))
_VERSIONED = (
    r"(?i:version|release|python|ubuntu|debian|fedora|macos|ios|android|windows|node|java|kernel|"
    r"linux|firefox|chrome|postgres|postgresql|mysql|sqlite|php|ruby|go|rust|typescript|gpt|llama|"
    r"qwen|claude|gemini|mistral)"
)
_CODED = (
    r"(?:(?i:room|flight|route|highway|interstate|bus|channel|gate|suite|apartment|apt)|"
    r"ISO|RFC|IEEE|DIN|RTX|GTX|RX|Boeing|Airbus|Area|Sony|Canon|Nikon)"
)
_SPELLED = r"(?i:pin|code|passcode|zip|postcode|extension|ext|port|error|status|HTTP|serial|id)"
_SHORT_CALLS = frozenset({"911", "112", "999", "110", "113", "115", "118", "119", "411", "311"})


def _phone(match: re.Match[str]) -> str | None:
    """Groups of digits with a breath between; the grouping the writer chose, if any."""
    groups = re.findall(r"[0-9]+", match["phone"])
    if not 7 <= sum(len(group) for group in groups) <= 15:
        return None
    plus = "plus " if match["phone"].startswith("+") else ""
    return plus + ", ".join(digits(group) for group in groups)


def _called(match: re.Match[str]) -> str | None:
    shown = match["phone"]
    if shown in _SHORT_CALLS:
        return match["cue"] + digits(shown)
    said = _phone(match)
    return None if said is None else match["cue"] + said


def _money(match: re.Match[str]) -> str:
    unit, part = MONEY[match["sign"]]
    scale = SCALES.get(match["scale"] or "", "")
    amount = match["number"]
    if re.fullmatch(r"[0-9]+,[0-9]{2}", amount):  # 5,20 €
        amount = amount.replace(",", ".")
    last = match["last"]
    minus = "minus " if match["minus"] else ""
    if scale or last:
        until = f" to {number(last)}" if last else ""
        return f"{minus}{number(amount)}{until} {scale + ' ' if scale else ''}{_several(unit)}"
    whole, _, cents = amount.replace(",", "").partition(".")
    if len(cents) != 2 or not part or len(whole) > 15:
        return f"{minus}{number(amount)} {unit if amount == '1' else _several(unit)}"
    units, parts = int(whole), int(cents)
    said = []
    if units or not parts:
        said.append(f"{cardinal(units)} {unit if units == 1 else _several(unit)}")
    if parts:
        said.append(f"{cardinal(parts)} {part if parts == 1 else _several(part)}")
    return minus + " and ".join(said)


def _several(unit: str) -> str:
    return PLURALS.get(unit, f"{unit}s")


_HOUSE = re.compile(r"[0-9]+B")
_STREET = re.compile(r" [A-Z][a-z]")


def _measure(match: re.Match[str]) -> str:
    if _HOUSE.fullmatch(match[0]) and _STREET.match(match.string, match.end()):
        return f"{number(match['number'])} B"  # 221B Baker Street: no bytes
    one, several = UNITS[match["unit"]]
    single = match["number"] == "1" and not match["last"]
    under = f" per {PER[match['under']]}" if match["under"] else ""
    until = f" to {number(match['last'])}" if match["last"] else ""
    minus = "minus " if match["minus"] else ""
    return f"{minus}{number(match['number'])}{until} {one if single else several}{under}"


def _degrees(match: re.Match[str]) -> str:
    scale = {"C": " Celsius", "F": " Fahrenheit"}.get(match["scale"] or "", "")
    minus = "minus " if match["minus"] else ""
    until = f" to {number(match['last'])}" if match["last"] else ""
    single = match["number"] == "1" and not until
    return f"{minus}{number(match['number'])}{until} degree{'' if single else 's'}{scale}"


def _scientific(match: re.Match[str]) -> str:
    """1.5e-3"""
    minus = "minus " if match[2] == "-" else ""
    power = f"ten to the power of {minus}{cardinal(int(match[3]))}"
    return power if match[1] == "1" else f"{number(match[1])} times {power}"


def _percent(match: re.Match[str]) -> str:
    minus = "minus " if match["minus"] else ""
    until = f" to {number(match['last'])}" if match["last"] else ""
    return f"{minus}{number(match['number'])}{until} percent"


def _duration(match: re.Match[str]) -> str:
    """2h 30m"""
    hours, minutes = match["hours"], match["minutes"]
    return (
        f"{number(hours)} hour{'' if hours == '1' else 's'} and "
        f"{number(minutes)} minute{'' if minutes == '1' else 's'}"
    )


def _fraction(match: re.Match[str]) -> str | None:
    above, below = match["above"], match["below"]
    if max(len(above), len(below)) > 4 or int(below) == 0 or below.startswith("0"):
        return f"{number(above)} slash {number(below)}"
    if (above, below) == ("24", "7"):
        return "twenty-four seven"
    if (above, below) == ("9", "11"):
        return "nine eleven"
    one, several = UNITS.get(match["unit"] or "", ("", ""))
    if match["whole"]:
        return (
            f"{cardinal(int(match['whole']))} and {_part(int(above), int(below))} {several}".strip()
        )
    if one:
        return f"{fraction(int(above), int(below))} of a {one}"
    if above == below:  # fifty fifty
        return f"{number(above)} {number(below)}"
    if int(above) > int(below):  # a blood pressure
        return f"{number(above)} over {number(below)}"
    return fraction(int(above), int(below))


def _part(above: int, below: int) -> str:
    said = fraction(above, below)
    return "a half" if said == "one half" else said


def _times(match: re.Match[str]) -> str:
    first, second = match[1], match[3]
    big = all(one.isdigit() and int(one) >= 100 for one in (first, second))
    if match[2] in "x×" and (big or " " not in match[0]):
        say = code_number if big and len(first) < 5 and len(second) < 5 else number
        said = f"{say(first)} by {say(second)}"
    else:
        said = f"{number(first)} {'by' if match['unit'] else 'times'} {number(second)}"
    return f"{said} {UNITS[match['unit']][1]}" if match["unit"] else said


def _dotted(match: re.Match[str]) -> str:
    """1.2.3: an address, a long number with dots for thousands, or a version."""
    parts = match[1].split(".")
    if len(parts) == 4 and all(len(part) < 4 and int(part) < 256 for part in parts):
        said = (digits(part) if int(part) > 99 else cardinal(int(part)) for part in parts)
        return " dot ".join(said)
    if len(parts[0]) < 4 and parts[0][0] != "0" and all(len(part) == 3 for part in parts[1:]):
        return number("".join(parts))
    return version(match[1])


_BETWEEN = rf"(?:{_DASH}(?P<last>{NUMBER}))?"
_FRACTIONS = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅛": "1/8",
              "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅙": "1/6", "⅚": "5/6"}  # fmt: skip

PHONE_RULES: tuple[Rule, ...] = (
    rule(
        r"(?<![\w+])(?P<phone>\+[0-9]{1,3}(?:[ .-]?\(?[0-9]{1,5}\)?){2,6})(?![\w.-]*[0-9])", _phone
    ),
    rule(
        r"(?<![\w.-])(?P<phone>(?:1[-. ])?(?:\([0-9]{3}\)\s?|[0-9]{3}[-. ])[0-9]{3}[-. ][0-9]{4})"
        r"(?![\w-])",
        _phone,
    ),
    rule(
        r"(?P<cue>\b(?i:call|dial|phone|tel|telephone|fax|mobile|number)\b[ :.]{1,3}"
        r"(?i:is |at |me at )?)(?P<phone>[0-9][0-9 .()-]{1,18}[0-9])(?!\w)",
        _called,
    ),
    rule(r"(?<![\w.,/-])(?P<phone>0[0-9]{2,4}(?:[ -][0-9]{3,8}){1,3})(?![\w-]|[.,][0-9])", _phone),
    rule(r"(?<![\w-])(?P<phone>555-[0-9]{4})(?![\w-])", _phone),
)
"""Phone numbers; before dates and ranges."""

_JOINED = (
    rule("[" + "".join(_FRACTIONS) + "]", lambda m: f" {_FRACTIONS[m[0]]}"),
    rule(r"(?<=[0-9])[\u00a0\u202f\u2009](?=[0-9]{3}(?![0-9]))", ""),  # 10 000 with a hard space
    rule(
        r"(?<![\w.,])[1-9][0-9]{0,2}(?: [0-9]{3})+(?![\w]|[.,][0-9])",
        lambda m: m[0].replace(" ", ""),
    ),
    rule(r"(?<=[0-9])_(?=[0-9]{3}(?![0-9]))", ""),
)
_VERSIONS = (
    rule(
        r"\b(" + _VERSIONED + r")(?:\s+|-)v?([0-9]+(?:\.[0-9]+)+)(?![\w])",
        lambda m: f"{m[1]} {version(m[2])}",
    ),
    rule(r"\b[vV]\.?([0-9]+(?:\.[0-9]+)*)(?![\w])", lambda m: f"version {version(m[1])}"),
    rule(r"(?<![\w.])([0-9]{1,12}(?:\.[0-9]{1,12}){2,7})(?![\w])", _dotted),
)
_AMOUNTS = (
    rule(
        _MINUS + _SIGN + rf"\s?(?P<number>[0-9]+,[0-9]{{2}}(?![0-9])|{NUMBER})"
        rf"(?:{_DASH}(?:US\$|[$€£¥])?(?P<last>{NUMBER}))?" + _SCALE,
        _money,
    ),
    rule(
        _MINUS + _FREE + rf"(?P<number>[0-9]+,[0-9]{{2}}(?![0-9])|{NUMBER})"
        rf"{_BETWEEN}{_SCALE}\s?{_CODE}",
        _money,
    ),
    rule(
        r"\b(?P<sign>USD|EUR|GBP|CHF|JPY)\s?(?P<minus>-)?"
        rf"(?P<number>{NUMBER}){_BETWEEN}{_SCALE}",
        _money,
    ),
)
_MEASURES = (
    rule(
        _MINUS + _FREE + rf"(?P<number>{NUMBER})(?:\s?°)?{_BETWEEN}"
        r"\s?(?:°\s?(?P<scale>[CF])\b|º|°)",
        _degrees,
    ),
    rule(
        _FREE + rf"({NUMBER})\s?['′]\s?([0-9]{{1,2}})\s?(?:\"|''|″)",
        lambda m: f"{number(m[1])} foot {number(m[2])}",
    ),
    rule(_FREE + r"(?P<hours>[0-9]{1,3})\s?h\s?(?P<minutes>[0-5]?[0-9])\s?(?:m|min)\b", _duration),
    rule(
        _MINUS + _FREE + rf"(?P<number>{NUMBER}){_BETWEEN}[ -]?(?P<unit>{_UNIT})"
        rf"(?:/(?P<under>{_UNDER}))?(?![\w²³/°]|-[a-z]*[0-9])",
        _measure,
    ),
    rule(_MINUS + _FREE + rf"(?P<number>{NUMBER})(?:\s?%)?{_BETWEEN}\s?%", _percent),
)
_RELATIONS = (
    rule(_FREE + rf"({NUMBER})[eE]([+-]?)([0-9]{{1,3}})\b", _scientific),
    rule(r"(?<=[0-9](?:st|nd|rd|th))[-–](?=[0-9]+(?:st|nd|rd|th)\b)", " to "),
    rule(
        _FREE + r"([0-9][0-9,]{0,11})(?:st|nd|rd|th)\b",
        lambda m: ordinal(int(m[1].replace(",", ""))),
    ),
    rule(_FREE + rf"({NUMBER})x\b", lambda m: f"{number(m[1])} times"),
    rule(
        _FREE + rf"({NUMBER})\s+[/÷]\s+({NUMBER})",
        lambda m: f"{number(m[1])} divided by {number(m[2])}",
    ),
    rule(
        r"(?<![\w./-])(?:(?P<whole>[0-9]{1,3})[ -])?(?P<above>[0-9]{1,6})[/⁄](?P<below>[0-9]{1,6})"
        rf"(?:\s?(?P<unit>{_UNIT})(?![\w/²³°]))?(?![\w/]|\.[0-9])",
        _fraction,
    ),
    rule(
        _FREE + r"(?<!-)" + rf"({NUMBER})(?:-|\s?[–—]\s?)({NUMBER})(?![\w-]|[.,][0-9])",
        lambda m: f"{number(m[1])} to {number(m[2])}",
    ),
    rule(
        r"(?<![\w.,:])([0-9]{1,4}):([0-9]{1,4})(?![\w:])",
        lambda m: f"{number(m[1])} to {number(m[2])}",
    ),
    rule(rf"(?<![0-9,.])({NUMBER})\s+[-−]\s+(?={NUMBER})", lambda m: f"{m[1]} minus "),
    rule(
        r"\b(" + _CODED + r")(\s+)([0-9]{3,4})(?![\w.,]*[0-9])",
        lambda m: f"{m[1]}{m[2]}{code_number(m[3])}",
    ),
    rule(
        r"\b(" + _SPELLED + r")((?:\s+code)?\s+(?:is )?)([0-9]{3,8})(?![\w.,]*[0-9])",
        lambda m: f"{m[1]}{m[2]}{digits(m[3])}",
    ),
)
_PRODUCTS = (
    rule(r"(?<=[0-9])\s?\*\s?(?=[0-9])", " times "),
    rule(
        _FREE + rf"({NUMBER})\s?[x×]\s?({NUMBER})\s?[x×]\s?({NUMBER})(?!\w)",
        lambda m: f"{number(m[1])} by {number(m[2])} by {number(m[3])}",
    ),
    rule(
        _FREE + rf"({NUMBER})\s?([x×])\s?({NUMBER})"
        rf"(?:\s?(?P<unit>{_UNIT})(?![\w/²³°]))?(?![\w.,]*[0-9])",
        _times,
    ),
    rule(
        _FREE + rf"({NUMBER})\s?(?:ft|foot|feet)\.?\s+([0-9]{{1,2}})\s?in(?:ch|ches)?\b",
        lambda m: f"{number(m[1])} foot {number(m[2])}",
    ),
)
QUANTITY_RULES = _JOINED + _VERSIONS + _AMOUNTS + _PRODUCTS + _MEASURES + _RELATIONS
"""In this order; what is left are plain numbers, and those in names."""

NUMBER_RULES: tuple[Rule, ...] = (
    rule(
        _FREE + rf"({NUMBER})([KMB])(?=\s+[a-z]|[.,;:!?)]|\s*$)",
        lambda m: f"{number(m[1])} {SCALES[m[2]]}" if m[0] not in ("4K", "8K") else None,
    ),
    rule(_FREE + rf"({NUMBER})k\b", lambda m: f"{number(m[1])} thousand"),
    rule(r"(?<=[^\W\d_])-(?=[0-9])", " "),  # COVID-19
    rule(r"(?<=[0-9])-(?=\w)", " "),  # 3-year, 1-2-3
    rule(r"(?<=[^\W\d_])([0-9]{1,24})(?![0-9])", lambda m: f" {code_number(m[1])} "),  # H200
    rule(r"(?<![0-9.,])([0-9]{1,6})(?=[^\W\d_])", lambda m: f"{code_number(m[1])} "),  # 3D
    rule(r"(?<![\w)\]])[-−](?=\.?[0-9])", "minus "),
    rule(r"(?<![\w)\]])\+(?=\.?[0-9])", "plus "),
    rule(r"(?<=[0-9])\+(?![\w+])", " plus"),
    rule(r"(?<![0-9.])\.([0-9]{1,24})(?![0-9])", lambda m: f" point {digits(m[1])}"),
    rule(NUMBER, lambda m: f" {number(m[0])} "),
)
"""Whatever digits are left."""
