"""Amounts in other units: "12 miles in kilometres".

    convert("20 degrees celsius in fahrenheit").text
    # "20 degrees Celsius = 68 degrees Fahrenheit"

The factors are those of pint's registry (CODATA, NIST SP 811); only the names that people use are
ours. Gallons, pints, cups and ounces of fluid are those of the United States, unless "imperial" is
said; a ton without more is the metric one.
"""

from __future__ import annotations

import functools
import math
import re
from dataclasses import dataclass
from typing import Any

from sonia_desktop.core.errors import InvalidInputError

_NAMES = """
meter: m|met(?:er|re)s?
kilometer: km|kms|kilomet(?:er|re)s?|klicks?
centimeter: cm|cms|centimet(?:er|re)s?
millimeter: mm|millimet(?:er|re)s?
micrometer: µm|um|micromet(?:er|re)s?|microns?
nanometer: nm|nanomet(?:er|re)s?
inch: in|inch|inches|"
foot: ft|foot|feet|'
yard: yd|yds|yards?
mile: mi|miles?
nautical_mile: nmi|nautical miles?|sea miles?
light_year: light[- ]years?
astronomical_unit: astronomical units?|au
gram: g|gr|grams?|grammes?
kilogram: kg|kgs|kilos?|kilograms?|kilogrammes?
milligram: mg|milligrams?
microgram: µg|micrograms?
metric_ton: t|tonnes?|tons?|metric tons?|metric tonnes?
short_ton: short tons?|us tons?
long_ton: long tons?|imperial tons?
pound: lb|lbs|pounds?
ounce: oz|ounces?
stone: stones?|st
carat: carats?
liter: l|lit(?:er|re)s?
milliliter: ml|millilit(?:er|re)s?|cc
centiliter: cl|centilit(?:er|re)s?
deciliter: dl|decilit(?:er|re)s?
gallon: gal|gallons?|us gallons?
imperial_gallon: (?:imperial|uk|british) gallons?
quart: qt|quarts?
pint: pt|pints?|us pints?
imperial_pint: (?:imperial|uk|british) pints?
cup: cups?
fluid_ounce: fl\\.? ?oz|fluid ounces?
imperial_fluid_ounce: (?:imperial|uk|british) fluid ounces?
tablespoon: tbsp|tablespoons?
teaspoon: tsp|teaspoons?
barrel: barrels?
meter**3: m3|m³|cubic met(?:er|re)s?
centimeter**3: cm3|cm³|cubic centimet(?:er|re)s?
foot**3: ft3|ft³|cubic (?:feet|foot)
inch**3: in3|in³|cubic inch(?:es)?
meter**2: m2|m²|sqm|square met(?:er|re)s?
kilometer**2: km2|km²|square kilomet(?:er|re)s?
centimeter**2: cm2|cm²|square centimet(?:er|re)s?
foot**2: ft2|ft²|sq ft|sqft|square (?:feet|foot)
inch**2: in2|in²|sq in|square inch(?:es)?
yard**2: yd2|yd²|square yards?
mile**2: mi2|mi²|square miles?
hectare: ha|hectares?
acre: acres?
degree_Celsius: °c|c|(?:degrees? )?(?:celsius|centigrade)|degrees? c|deg c
degree_Fahrenheit: °f|f|(?:degrees? )?fahrenheit|degrees? f|deg f
kelvin: k|kelvins?|(?:degrees? )kelvin
second: s|secs?|seconds?
minute: mins?|minutes?
hour: h|hrs?|hours?
day: days?
week: weeks?
month: months?
year: years?
millisecond: ms|milliseconds?
kilometer/hour: km/h|kmh|kph|kilomet(?:er|re)s? (?:per|an) hour
mile/hour: mph|miles? (?:per|an) hour
meter/second: m/s|met(?:er|re)s? (?:per|a) second
foot/second: ft/s|feet (?:per|a) second
knot: kn|kts?|knots?
pascal: pa|pascals?
hectopascal: hpa|hectopascals?
kilopascal: kpa|kilopascals?
bar: bars?
millibar: mbar|millibars?
psi: psi|pounds per square inch
atmosphere: atm|atmospheres?
mmHg: mmhg|millimet(?:er|re)s of mercury
joule: j|joules?
kilojoule: kj|kilojoules?
calorie: cal
kilocalorie: kcal|kilocalories?|calories?
kilowatt_hour: kwh|kilowatt[- ]?hours?
watt_hour: wh|watt[- ]?hours?
watt: w|watts?
kilowatt: kw|kilowatts?
megawatt: mw|megawatts?
horsepower: hp|horse ?power
metric_horsepower: ps|metric horse ?power
newton: n|newtons?
bit: bits?
byte: b|bytes?
kilobyte: kb|kilobytes?
megabyte: mb|megabytes?
gigabyte: gb|gigabytes?
terabyte: tb|terabytes?
petabyte: pb|petabytes?
kibibyte: kib|kibibytes?
mebibyte: mib|mebibytes?
gibibyte: gib|gibibytes?
tebibyte: tib|tebibytes?
megabit: mbit|megabits?
gigabit: gbit|gigabits?
megabit/second: mbps|mbit/s|megabits per second
megabyte/second: mb/s|megabytes per second
degree: degrees?|°
radian: rad|radians?
liter_per_100km: l/100 ?km|lit(?:er|re)s per 100 (?:km|kilomet(?:er|re)s)
mile/gallon: mpg|miles per gallon
"""
_UNITS = tuple(
    (name.strip(), forms.strip())
    for name, _, forms in (line.partition(":") for line in _NAMES.strip().splitlines())
)
_AMOUNT = r"(?P<amount>[-+−]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:\s*/\s*\d+)?|an?|one|half\s+an?)"
_SHOWN = {"degree_Celsius": "degrees Celsius", "degree_Fahrenheit": "degrees Fahrenheit"}
_TEMPERATURES = frozenset({"degree_Celsius", "degree_Fahrenheit", "kelvin"})


@dataclass(frozen=True)
class Converted:
    """`value` in the unit that was asked for, and the whole in words."""

    value: float
    text: str


@dataclass(frozen=True)
class _Forms:
    """The patterns; made when they are needed first, for that takes 30 ms."""

    conversion: re.Pattern[str]
    tall: re.Pattern[str]
    unit_of: tuple[tuple[str, re.Pattern[str]], ...]


@functools.cache
def _forms() -> _Forms:
    known = "|".join(f"(?:{forms})" for _, forms in _UNITS)
    to = rf"\s+(?:in|into|to|as)\s+(?P<to>{known})"
    return _Forms(
        re.compile(rf"(?:{_AMOUNT}\s*)?(?P<from>{known}){to}", re.IGNORECASE),
        re.compile(
            r"(?P<feet>\d+)\s*(?:ft|foot|feet|')\s*(?:and\s+)?(?P<inches>\d+(?:\.\d+)?)"
            rf"\s*(?:in|inch|inches|\")?{to}",
            re.IGNORECASE,
        ),
        tuple((name, re.compile(forms, re.IGNORECASE)) for name, forms in _UNITS),
    )


def is_conversion(text: str) -> bool:
    """Whether the whole text asks for an amount in another unit."""
    plain, forms = _plain(text), _forms()
    return (forms.conversion.fullmatch(plain) or forms.tall.fullmatch(plain)) is not None


def convert(text: str) -> Converted | None:
    """The amount in the other unit; None where the text is no such question.

    Raises `InvalidInputError` where the units measure different things ("miles in kilograms").
    """
    plain, forms = _plain(text), _forms()
    if (tall := forms.tall.fullmatch(plain)) is not None:
        amount = int(tall["feet"]) + float(tall["inches"]) / 12
        shown = f"{tall['feet']} feet {_number(float(tall['inches']))} inches"
        source, target = "foot", _unit(tall["to"])
    elif (found := forms.conversion.fullmatch(plain)) is not None:
        amount = _amount(found["amount"])
        source, target = _unit(found["from"]), _unit(found["to"])
        shown = _told(amount, source)
    else:
        return None
    value = _converted(amount, source, target, text)
    return Converted(value, f"{shown} = {_told(value, target)}")


def _converted(amount: float, source: str, target: str, text: str) -> float:
    from pint.errors import DimensionalityError

    units = _registry()
    try:
        worth = units.Quantity(amount, source)
        value = float(worth.to(target, *_contexts(source, target)).magnitude)
    except DimensionalityError as error:
        raise InvalidInputError(
            f"“{text[:200]}” cannot be worked out: {_plural(source)} and {_plural(target)} measure "
            "different things.",
            remedy="Name two units of the same kind, such as miles and kilometres.",
            parameter="expression",
        ) from error
    if not math.isfinite(value):
        raise InvalidInputError(
            f"“{text[:200]}” cannot be worked out: the result is too large.", parameter="expression"
        )
    return float(f"{value:.12g}")


def _contexts(source: str, target: str) -> tuple[str, ...]:
    return ("consumption",) if {source, target} == {"liter_per_100km", "mile/gallon"} else ()


@functools.cache
def _registry() -> Any:
    """pint's units; reading them takes a second the first time, so they are read when needed."""
    import pint

    units: Any = pint.UnitRegistry()
    units.define("liter_per_100km = 10 * milliliter / kilometer")
    consumption: Any = pint.Context("consumption")

    def turned(_units: Any, value: Any, **_more: Any) -> Any:
        return 1 / value

    for one, other in (("[length]**2", "1/[length]**2"), ("1/[length]**2", "[length]**2")):
        consumption.add_transformation(one, other, turned)
    units.add_context(consumption)
    return units


def _plain(text: str) -> str:
    return " ".join(text.replace("−", "-").split()).strip(" ?=.")


def _unit(said: str) -> str:
    return next(name for name, form in _forms().unit_of if form.fullmatch(said))


def _amount(said: str | None) -> float:
    if said is None or said.lower() in ("a", "an", "one"):
        return 1.0
    if said.lower().startswith("half"):
        return 0.5
    over, _, under = said.replace(",", "").partition("/")
    return float(over) / float(under) if under and float(under) else float(over)


def _number(value: float) -> str:
    """For people: six figures that count, thousands apart."""
    if value and not 1e-4 <= abs(value) < 1e15:
        return f"{value:.6g}"
    digits = max(0, 6 - len(f"{abs(value):.0f}"))
    if abs(value) < 1:
        digits = 6 - math.floor(math.log10(abs(value))) - 1 if value else 0
    told = f"{value:,.{min(digits, 12)}f}"
    return told.rstrip("0").rstrip(".") if "." in told else told


def _told(amount: float, unit: str) -> str:
    one = abs(amount) == 1 and unit not in _TEMPERATURES
    return f"{_number(amount)} {_name(unit) if one else _plural(unit)}"


def _name(unit: str) -> str:
    """ "mile/hour" -> "mile per hour", "meter**2" -> "square meter"."""
    if unit == "liter_per_100km":
        return "liter per 100 kilometers"
    over, _, under = unit.partition("/")
    base, _, power = over.partition("**")
    base = {"2": "square ", "3": "cubic "}.get(power, "") + base.replace("_", " ")
    return f"{base} per {under.replace('_', ' ')}" if under else base


def _plural(unit: str) -> str:
    if unit in _SHOWN:
        return _SHOWN[unit]
    first, per, rest = _name(unit).partition(" per ")
    for single, several in (("foot", "feet"), ("inch", "inches")):
        if first.endswith(single):
            return f"{first.removesuffix(single)}{several}{per}{rest}"
    unchanged = first.endswith(("stone", "horsepower", "psi", "mmHg", "bar", "kelvin"))
    return f"{first}{'' if unchanged else 's'}{per}{rest}"
