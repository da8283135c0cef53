"""German, Spanish and French numbers, dates, times, money and units as a person reads them. Pure.

Number words are num2words'; how they are put together is each language's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sonia_desktop.speech import european_words as words
from sonia_desktop.speech.rewriting import Rule, end_of, rule

_MOST_DIGITS = 15
_AT_THE_END = frozenset({"usw.", "etc."})
"""Abbreviations that often end a sentence with the same stop."""
_BEFORE = r"(?<![\w.,:/@#-])(?P<minus>-)?"
_AFTER = r"(?![\w]|[.,:/-]\w)"
_ISO = r"(?<![\w.,:/-])(?P<y>\d{4})-(?P<m>0?[1-9]|1[0-2])-(?P<d>0?[1-9]|[12]\d|3[01])(?![\w-])"


@dataclass(frozen=True)
class Tongue:
    """How one language says what is written in figures.

    thousands: a pattern of what stands between groups of three digits. units: symbol -> (one,
    several). money: sign -> (one, several, a hundredth). scales: words such as "Millionen" that
    stand before money, with what comes between. short: abbreviations written out. feminine: units
    that take the feminine "one".
    """

    code: str
    months: tuple[str, ...]
    thousands: str
    comma: str
    minus: str
    percent: str
    units: Mapping[str, tuple[str, str]]
    money: Mapping[str, tuple[str, str, str]]
    scales: Mapping[str, str]
    short: Mapping[str, str]
    feminine: frozenset[str]
    one: tuple[str, str]
    cents: str
    time: Callable[[int, int], str]
    date: Callable[[int, int, int | None, str], str]


@lru_cache(maxsize=4096)
def _words(code: str, number: int, kind: str = "cardinal") -> str:
    from num2words import num2words

    return str(num2words(number, lang=code, to=kind))


def _number(tongue: Tongue, match: re.Match[str]) -> tuple[int, str]:
    """The whole part, and the words of all of it; ("" when it is too long to be said)."""
    digits = re.sub(r"\D", "", match["n"])
    if len(digits) > _MOST_DIGITS or (len(digits) > 1 and digits[0] == "0"):
        return 0, ""
    said = _words(tongue.code, int(digits))
    if part := match["f"]:
        lead = len(part) - len(part.lstrip("0"))
        if tongue.code == "de" or len(part) > 2 or lead == len(part):
            after = " ".join(_words(tongue.code, int(one)) for one in part[:_MOST_DIGITS])
        else:
            zeros = [_words(tongue.code, 0)] * lead
            after = " ".join([*zeros, _words(tongue.code, int(part))])
        said = f"{said} {tongue.comma} {after}"
    return int(digits), f"{tongue.minus} {said}" if match["minus"] else said


def _counted(tongue: Tongue, match: re.Match[str], one: str, several: str) -> str | None:
    """ "one" and "21" change before what they count."""
    value, said = _number(tongue, match)
    if not said:
        return None
    if match["f"] is None and value == 1:
        which = tongue.one[one.split()[0] in tongue.feminine]
        return f"{tongue.minus} {which} {one}" if match["minus"] else f"{which} {one}"
    if tongue.code == "es" and match["f"] is None and said.endswith("uno"):
        said = re.sub(r"veintiuno$", "veintiún", said)
        said = re.sub(r"uno$", "un", said)
    return f"{said} {several}"


def _rules(tongue: Tongue) -> tuple[Rule, ...]:
    number = rf"(?P<n>\d{{1,3}}(?:{tongue.thousands}\d{{3}})+(?!\d)|\d+)(?:,(?P<f>\d+))?"
    signs = "|".join(map(re.escape, sorted(tongue.money, key=len, reverse=True)))
    symbols = "|".join(map(re.escape, sorted(tongue.units, key=len, reverse=True)))
    scales = "|".join(tongue.scales)

    def unit(match: re.Match[str]) -> str | None:
        return _counted(tongue, match, *tongue.units[match["unit"]])

    def money(match: re.Match[str]) -> str | None:
        one, several, hundredth = tongue.money[match["sign"]]
        if scale := match["scale"]:
            _, said = _number(tongue, match)
            return f"{said} {scale} {tongue.scales[scale]}{several}" if said else None
        part = match["f"]
        if part is None or len(part) > 2 or not hundredth:
            return _counted(tongue, match, one, several)
        cents = int(part.ljust(2, "0"))
        value = int(re.sub(r"\D", "", match["n"])) if len(match["n"]) <= _MOST_DIGITS else 0
        if not value and cents:
            return f"{_words(tongue.code, cents)} {hundredth}"
        whole = re.match(f"{_BEFORE}{number}", f"{match['minus'] or ''}{match['n']}")
        euros = _counted(tongue, whole, one, several) if whole is not None else None
        if euros is None or not cents:
            return euros
        return f"{euros} {tongue.cents}{_words(tongue.code, cents)}"

    def plain(match: re.Match[str]) -> str | None:
        if tongue.code == "de" and re.fullmatch(r"1[1-9]\d\d", match[0]):
            return _words("de", int(match[0]), "year")
        return _number(tongue, match)[1] or None

    def clock(match: re.Match[str]) -> str:
        return tongue.time(int(match["h"]), int(match["min"]))

    def date(match: re.Match[str]) -> str:
        found = match.groupdict()
        year = int(found["y"]) if found.get("y") else None
        return tongue.date(int(found["d"]), int(found["m"]), year, _word_before(match))

    separator = r"\." if tongue.code == "de" else r"[/.-]"
    day, month = r"(?P<d>0?[1-9]|[12]\d|3[01])", r"(?P<m>0?[1-9]|1[0-2])"
    numeric = rf"(?<![\w.,:/-]){day}{separator}{month}{separator}(?P<y>\d{{4}})(?![\w/-])"
    short = [_short(written, said) for written, said in tongue.short.items()]
    return (
        *short,
        rule(_ISO, date),
        rule(numeric, date),
        *_own_rules(tongue, date, day, month),
        rule(
            r"(?<![\w.,:/-])(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)(?::[0-5]\d)?"
            r"(?:\s?(?:Uhr|horas|heures|hs?)\b)?(?!\w|:\d)",
            clock,
        ),
        rule(rf"{_BEFORE}{number}\s?(?:(?P<scale>{scales})\s)?(?P<sign>{signs}){_AFTER}", money),
        rule(rf"(?<!\w)(?P<sign>{signs})\s?(?P<minus>-)?{number}(?P<scale>$^)?{_AFTER}", money),
        rule(
            rf"{_BEFORE}{number}\s?%",
            lambda m: (
                f"{_number(tongue, m)[1]} {tongue.percent}" if _number(tongue, m)[1] else None
            ),
        ),
        rule(rf"{_BEFORE}{number}\s?(?P<unit>{symbols})(?![\w²³])", unit),
        rule(rf"{_BEFORE}{number}{_AFTER}", plain),
    )


def _short(written: str, said: str) -> Rule:
    """An abbreviation, also with its space left out."""
    ends = written in _AT_THE_END
    pattern = re.escape(written).replace(r"\ ", r"\s?")
    return rule(rf"(?<!\w){pattern}(?!\w)", lambda m: said + (end_of(m) if ends else ""))


def _own_rules(
    tongue: Tongue, date: Callable[[re.Match[str]], str], day: str, month: str
) -> tuple[Rule, ...]:
    """What only one of the languages writes."""
    names = "|".join(tongue.months)
    if tongue.code == "de":
        return (
            rule(rf"(?<![\w.,:/-]){day}\.{month}\.(?=\s|$)", date),
            rule(
                rf"(?<![\w.,:/-]){day}\.\s(?={names})",
                lambda m: f"{_german_ordinal(int(m['d']), _word_before(m))} ",
            ),
            rule(r"(?<![\w.,:/-])(?P<d>[1-9]\d{0,2})\.\s(?=[A-ZÄÖÜ])", _german_rank),
        )
    if tongue.code == "fr":
        return (
            rule(r"(?<!\w)1er(?!\w)", "premier"),
            rule(r"(?<!\w)1re(?!\w)", "première"),
            rule(r"(?<!\w)(\d{1,3})e(?!\w)", lambda m: _words("fr", int(m[1]), "ordinal")),
            rule(
                r"(?<![\w.,:/-])(?P<h>[01]?\d|2[0-3])\s?h(?:\s?(?P<min>[0-5]\d))?(?!\w)",
                lambda m: _french_time(int(m["h"]), int(m["min"] or 0)),
            ),
        )
    return (
        rule(r"(?<!\w)(\d{1,2})\.?º", lambda m: _words("es", int(m[1]), "ordinal")),
        rule(r"(?<!\w)(\d{1,2})\.?ª", lambda m: _words("es", int(m[1]), "ordinal")[:-1] + "a"),
    )


def _word_before(match: re.Match[str]) -> str:
    before = match.string[: match.start()].split()
    return before[-1].lower() if before else ""


_DATIVE = frozenset(["am", "vom", "zum", "im", "dem", "den", "bis", "seit", "ab", "beim"])


_ARTICLES = frozenset(["der", "die", "das", "jeder", "jede", "jedes"])


def _german_rank(match: re.Match[str]) -> str | None:
    """ "Der 2. Platz"; without an article it may as well be the end of a sentence."""
    before = _word_before(match)
    if before not in _ARTICLES and before not in _DATIVE:
        return None
    return f"{_german_ordinal(int(match['d']), before)} "


def _german_ordinal(day: int, before: str) -> str:
    return _words("de", day, "ordinal") + ("n" if before in _DATIVE else "")


def _german_date(day: int, month: int, year: int | None, before: str) -> str:
    said = f"{_german_ordinal(day, before)} {_GERMAN.months[month - 1]}"
    return said if year is None else f"{said} {_words('de', year, 'year')}"


def _german_time(hour: int, minute: int) -> str:
    said = f"{'ein' if hour == 1 else _words('de', hour)} Uhr"
    return f"{said} {_words('de', minute)}" if minute else said


def _spanish_date(day: int, month: int, year: int | None, before: str) -> str:
    said = f"{_words('es', day)} de {_SPANISH.months[month - 1]}"
    return said if year is None else f"{said} de {_words('es', year)}"


def _spanish_time(hour: int, minute: int) -> str:
    said = "una" if hour == 1 else _words("es", hour).replace("veintiuno", "veintiuna")
    if not minute:
        return f"{said} en punto"
    return f"{said} {'y ' if minute < 10 else ''}{_words('es', minute)}"


def _french_date(day: int, month: int, year: int | None, before: str) -> str:
    said = f"{'premier' if day == 1 else _words('fr', day)} {_FRENCH.months[month - 1]}"
    return said if year is None else f"{said} {_words('fr', year)}"


def _french_time(hour: int, minute: int) -> str:
    named = "une" if hour == 1 else re.sub(r"\bun$", "une", _words("fr", hour))
    said = f"{named} {'heure' if hour < 2 else 'heures'}"
    return f"{said} {_words('fr', minute)}" if minute else said


_GERMAN = Tongue(
    "de",
    words.GERMAN_MONTHS,
    r"[. \u202f\u00a0']",
    "Komma",
    "minus",
    "Prozent",
    words.GERMAN_UNITS,
    words.GERMAN_MONEY,
    {"Million": "", "Millionen": "", "Milliarde": "", "Milliarden": "", "Tausend": ""},
    {
        "z. B.": "zum Beispiel",
        "d. h.": "das heißt",
        "u. a.": "unter anderem",
        "usw.": "und so weiter",
        "bzw.": "beziehungsweise",
        "ca.": "circa",
        "Nr.": "Nummer",
        "Mio.": "Millionen",
        "Mrd.": "Milliarden",
        "inkl.": "inklusive",
        "&": "und",
    },
    frozenset({"Stunde", "Minute", "Sekunde", "Millisekunde", "Tonne", "Kilowattstunde"}),
    ("ein", "eine"),
    "",
    _german_time,
    _german_date,
)

_SPANISH = Tongue(
    "es",
    words.SPANISH_MONTHS,
    r"[. \u202f\u00a0]",
    "coma",
    "menos",
    "por ciento",
    words.SPANISH_UNITS,
    words.SPANISH_MONEY,
    {"millón": "de ", "millones": "de ", "mil": ""},
    {
        "p. ej.": "por ejemplo",
        "etc.": "etcétera",
        "Sr.": "señor",
        "Sra.": "señora",
        "núm.": "número",
        "aprox.": "aproximadamente",
        "&": "y",
    },
    frozenset({"hora", "libra", "tonelada"}),
    ("un", "una"),
    "con ",
    _spanish_time,
    _spanish_date,
)

_FRENCH = Tongue(
    "fr",
    words.FRENCH_MONTHS,
    r"[ \u202f\u00a0]",
    "virgule",
    "moins",
    "pour cent",
    words.FRENCH_UNITS,
    words.FRENCH_MONEY,
    {"million": "d'", "millions": "d'", "milliard": "d'", "milliards": "d'", "mille": ""},
    {
        "p. ex.": "par exemple",
        "etc.": "et cetera",
        "M.": "monsieur",
        "Mme": "madame",
        "n°": "numéro",
        "env.": "environ",
        "&": "et",
    },
    frozenset({"heure", "minute", "seconde", "milliseconde", "tonne", "livre"}),
    ("un", "une"),
    "",
    _french_time,
    _french_date,
)

_TONGUES = {tongue.code: tongue for tongue in (_GERMAN, _SPANISH, _FRENCH)}


@lru_cache(maxsize=4)
def european_rules(language: str) -> tuple[Rule, ...]:
    """The rules of a language (ISO 639-1); none for one that is not known here."""
    tongue = _TONGUES.get(language)
    return () if tongue is None else _rules(tongue)
