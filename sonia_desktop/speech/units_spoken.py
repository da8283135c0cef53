"""Units of measure and of money: what they are called in English. Data, and no more."""

from __future__ import annotations

UNITS: dict[str, tuple[str, str]] = {}
"""Symbol -> (name of one, name of several). Case matters: Mb and MB differ."""


def _add(symbols: str, one: str, several: str = "") -> None:
    if not several:
        head, per, tail = one.partition(" per ")
        several = head if head.endswith("hertz") else f"{head}s{per}{tail}"
    for symbol in symbols.split():
        UNITS[symbol] = (one, several)


for _prefix, _times in (("k", "kilo"), ("M", "mega"), ("G", "giga"), ("T", "tera")):
    for _symbol, _name in (
        ("W", "watt"), ("Wh", "watt-hour"), ("V", "volt"), ("Hz", "hertz"), ("Pa", "pascal"),
        ("J", "joule"), ("N", "newton"), ("bit", "bit"), ("b", "bit"), ("B", "byte"),
        ("bps", "bit per second"), ("bit/s", "bit per second"),
    ):  # fmt: skip
        _add(_prefix + _symbol, _times + _name)
for _prefix, _times in (("Ki", "kibi"), ("Mi", "mebi"), ("Gi", "gibi"), ("Ti", "tebi")):
    _add(f"{_prefix}B", f"{_times}byte")
_add("KB", "kilobyte")
_add("km", "kilometer")
_add("kg", "kilogram")
for _symbol, _name in (
    ("cm", "centimeter"), ("mm", "millimeter"), ("nm", "nanometer"), ("µm μm um", "micrometer"),
    ("m", "meter"), ("dm", "decimeter"), ("mi", "mile"), ("yd", "yard"),
    ("g", "gram"), ("mg", "milligram"), ("µg μg ug", "microgram"), ("lb lbs", "pound"),
    ("oz", "ounce"), ("l L", "liter"), ("ml mL", "milliliter"), ("cl", "centiliter"),
    ("dl", "deciliter"), ("hl", "hectoliter"), ("gal", "gallon"), ("tsp", "teaspoon"),
    ("tbsp", "tablespoon"), ("W", "watt"), ("mW", "milliwatt"), ("V", "volt"), ("mV", "millivolt"),
    ("mA", "milliamp"), ("mAh", "milliamp-hour"), ("Ah", "amp-hour"), ("Wh", "watt-hour"),
    ("dB", "decibel"), ("dBFS", "decibel full scale"), ("hPa", "hectopascal"), ("Pa", "pascal"),
    ("cal", "calorie"), ("kcal", "kilocalorie"), ("ha", "hectare"), ("ms", "millisecond"),
    ("µs μs us", "microsecond"), ("ns", "nanosecond"), ("s sec secs", "second"),
    ("min mins", "minute"), ("h hr hrs", "hour"), ("px", "pixel"), ("lm", "lumen"), ("B", "byte"),
    ("m² m2", "square meter"), ("km² km2", "square kilometer"), ("cm² cm2", "square centimeter"),
    ("m³ m3", "cubic meter"), ("cm³ cm3", "cubic centimeter"), ("wk wks", "week"),
    ("yr yrs", "year"),
    ("pt pts", "point"), ("Ω", "ohm"), ("kΩ", "kilohm"), ("mol", "mole"), ("ct", "cent"),
):  # fmt: skip
    _add(_symbol, _name)
_add("Hz", "hertz")
_add("ft", "foot", "feet")
_add("bar", "bar", "bar")
_add("psi", "P S I", "P S I")
_add("mph", "mile per hour")
_add("kph kmh", "kilometer per hour")
_add("mpg", "mile per gallon")
_add("kn", "knot")
_add("rpm RPM", "revolution per minute")
_add("bpm BPM", "beat per minute")
_add("fps FPS", "frame per second")
_add("wpm WPM", "word per minute")
_add("dpi DPI", "dot per inch")
_add("ppi PPI", "pixel per inch")
_add("ppm", "part per million")
_add("sqft", "square foot", "square feet")
_add("LUFS", "LUFS", "LUFS")

PER = {
    "h": "hour", "hr": "hour", "s": "second", "sec": "second", "min": "minute", "d": "day",
    "day": "day", "m": "meter", "m²": "square meter", "m³": "cubic meter", "kg": "kilogram",
    "g": "gram", "l": "liter", "L": "liter", "ml": "milliliter", "km": "kilometer", "wk": "week",
    "week": "week", "mo": "month", "month": "month", "yr": "year", "year": "year", "gal": "gallon",
    "hour": "hour", "second": "second", "minute": "minute", "person": "person", "user": "user",
    "night": "night", "lb": "pound", "oz": "ounce", "mol": "mole", "dl": "deciliter",
    "s²": "second squared",
}  # fmt: skip
"""What may stand behind a slash: km/h, €/month."""

MONEY = {
    "$": ("dollar", "cent"), "US$": ("US dollar", "cent"), "C$": ("Canadian dollar", "cent"),
    "A$": ("Australian dollar", "cent"), "€": ("euro", "cent"), "£": ("pound", "penny"),
    "¥": ("yen", ""), "₹": ("rupee", ""), "₽": ("ruble", ""), "₩": ("won", ""),
    "USD": ("US dollar", "cent"), "EUR": ("euro", "cent"), "GBP": ("pound", "penny"),
    "JPY": ("yen", ""), "CHF": ("Swiss franc", ""), "CAD": ("Canadian dollar", "cent"),
    "AUD": ("Australian dollar", "cent"), "INR": ("rupee", ""), "CNY": ("yuan", ""),
    "SEK": ("Swedish krona", ""), "NOK": ("Norwegian krone", ""), "DKK": ("Danish krone", ""),
    "PLN": ("zloty", ""), "BTC": ("bitcoin", ""),
}  # fmt: skip
"""Sign or code -> (the unit, its hundredth where people say it)."""

PLURALS = {
    "penny": "pence", "yen": "yen", "won": "won", "yuan": "yuan", "Swedish krona": "Swedish kronor",
    "Norwegian krone": "Norwegian kroner", "Danish krone": "Danish kroner", "zloty": "zloty",
}  # fmt: skip

SCALES = {
    "thousand": "thousand", "million": "million", "billion": "billion", "trillion": "trillion",
    "k": "thousand", "K": "thousand", "m": "million", "M": "million", "mn": "million",
    "mio": "million", "B": "billion", "b": "billion", "bn": "billion", "T": "trillion",
    "tn": "trillion",
}  # fmt: skip
