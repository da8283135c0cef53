"""Numbers in words as figures: "seventeen percent of two hundred and forty" as a sum is written."""

from __future__ import annotations

import re

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_WORD = "|".join([*_UNITS, *_TENS, *_SCALES])
_NUMBER = re.compile(
    rf"\b(?:a\s+(?=hundred|thousand|million|billion))?(?:{_WORD})"
    # "two hundred and six" is one number, "five and six" are two
    rf"(?:(?:(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion))\s+and\s+|[\s-]+)(?:{_WORD}))*(?:\s+point(?:\s+(?:{'|'.join(_UNITS)}))+)?\b",
    re.IGNORECASE,
)


def digits_for_words(text: str) -> str:
    """The text with its number words as figures.

    ``digits_for_words("two hundred and forty plus three point five") == "240 plus 3.5"``

    Words that make no one number stay apart: "six thirty" is "6 30".
    """
    return _NUMBER.sub(lambda match: _figures(match[0]), text)


def _figures(said: str) -> str:
    whole, _, after = re.sub(r"[\s-]+", " ", said.lower()).partition(" point ")
    done: list[str] = []
    total = group = value = 0
    room = 1000  # what follows must be smaller: after "twenty" a unit, after a unit nothing
    for word in whole.split():
        if word in ("and", "a"):
            group = group or (1 if word == "a" else 0)
        elif word in _SCALES:
            scale = _SCALES[word]
            if scale == 100:
                if group >= 100:  # "one hundred and two hundred" are two numbers
                    done.append(f"{total + group - value} and")
                    total, group = 0, value
                group, room = (group or 1) * 100, 100
            else:
                total, group, room = total + (group or 1) * scale, 0, 1000
        else:
            value = _UNITS.get(word, _TENS.get(word, 0))
            if value >= room:
                done.append(str(total + group))
                total = group = 0
            group += value
            room = 10 if word in _TENS else 0
    figures = " ".join((*done, str(total + group)))
    return f"{figures}.{''.join(str(_UNITS[word]) for word in after.split())}" if after else figures
