"""Orders to draw something by chance: a coin, dice, a number, one of several things. Pure."""

from __future__ import annotations

import re

from sonia_desktop.agent.order_parts import Order
from sonia_desktop.core.numbers_said import digits_for_words

_COIN = re.compile(
    r"^(?:flip|toss|throw)\s+(?:me\s+)?(?:a|the|another)\s+coin(?:\s+for\s+me)?$|^heads\s+or\s+tails$",
    re.IGNORECASE,
)
_DICE = re.compile(
    r"^(?:roll|throw)\s+(?:me\s+)?(?:(?P<times>\d{1,2})\s+|an?\s+|the\s+|some\s+|another\s+)?"
    r"(?:(?P<sides>\d{1,4})[\s-]sided\s+)?(?:dice|die|d(?P<d>\d{1,4}))(?:\s+for\s+me)?$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^(?:pick|choose|draw|give\s+me|say|tell\s+me|think\s+of|generate|get\s+me)\s+(?:an?\s+|any\s+)?"
    r"(?:random\s+)?(?:whole\s+)?number\s+(?:between|from)\s+(?P<low>-?\d{1,12})\s+(?:and|to)\s+"
    r"(?P<high>-?\d{1,12})$",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"^(?:pick|choose|decide)\s+(?:(?:one\s+)?(?:of|from|between|among)|at\s+random\s*:?|for\s+me\s*:?)\s+"
    r"(?P<list>.+)$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:,\s*(?:and|or)?\s*|\bor\b|\band\b)\s*", re.IGNORECASE)
_FACES = 6


def about_chance(said: str) -> Order | None:
    """The order when something shall be drawn.

    ``about_chance("roll a die") == Order("chance.draw", {"high": 6})``
    """
    plain = digits_for_words(said.rstrip(" .!?"))
    if _COIN.match(plain):
        return Order("chance.draw", {"among": ["heads", "tails"]})
    if match := _DICE.match(plain):
        sides = int(match["sides"] or match["d"] or _FACES)
        times = int(match["times"] or 1)
        if sides < 2 or not 1 <= times <= 20:
            return None
        return Order("chance.draw", {"high": sides} | ({"times": times} if times > 1 else {}))
    if match := _NUMBER.match(plain):
        low, high = sorted((int(match["low"]), int(match["high"])))
        return Order("chance.draw", {"low": low, "high": high})
    if match := _ONE_OF.match(said.rstrip(" .!?")):
        things = [thing for thing in _BETWEEN.split(match["list"]) if thing]
        return Order("chance.draw", {"among": things}) if len(things) > 1 else None
    return None
