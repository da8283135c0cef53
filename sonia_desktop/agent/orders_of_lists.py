"""Orders about lists the user keeps: "add milk to the shopping list". Pure."""

from __future__ import annotations

import re

from sonia_desktop.agent.order_parts import Order

_NO_NAME = (
    r"(?:files?|folders?|director(?:y|ies)|process(?:es)?|windows?|programs?|apps?|applications?|"
    r"timers?|reminders?|memory|memories|tools?|devices?|models?|voices?|rules?|users?|price|"
    r"contacts?|mailing|play|word|drop\s?down|linked|python|list|whole|entire|complete|full)"
)
_NAME = (
    rf"(?P<name>(?!(?:the|my|our|an?|that|this|new)\s|(?:[\w'-]+\s+)*{_NO_NAME}\s+list)"
    r"(?:to\s+do|[\w'-]+(?:\s+[\w'-]+){0,2}?))"
)
_MINE = r"(?:the|my|our|a|an|that|this)"
_LIST = rf"(?:{_MINE}\s+)?(?:new\s+)?(?:(?:whole|entire|complete|full)\s+)?(?:{_NAME}\s+)?list"
_ITEMS = r"(?P<items>.+?)"
_ADD = re.compile(
    rf"^(?:add|put|write|stick|append|note(?:\s+down)?)\s+{_ITEMS}\s+"
    rf"(?:to|on(?:to)?|in(?:to)?|down\s+on)\s+{_LIST}$",
    re.IGNORECASE,
)
_MAKE = re.compile(
    rf"^(?:make|create|start|begin|write|open|set\s+up)\s+(?:me\s+)?{_LIST}"
    rf"(?:\s*(?:with|of|containing|:|that\s+(?:has|says)|for)\s*:?\s*{_ITEMS})?$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    rf"^(?:what(?:'?s|\s+is|\s+are|\s+do\s+i\s+have)?|is\s+there\s+anything|how\s+many\s+things\s+are)"
    rf"(?:\s+(?:still|left|else|there|things|now))*\s+on\s+{_LIST}$",
    re.IGNORECASE,
)
_SHOW = re.compile(
    rf"^(?:show|read|tell|give|list|say)\s+(?:me\s+)?(?:what(?:'?s|\s+is)\s+on\s+)?{_LIST}"
    r"(?:\s+(?:to\s+me|out|aloud))*$",
    re.IGNORECASE,
)
_TO_BUY = re.compile(
    r"^what\s+(?:(?:else\s+)?do\s+(?:i|we)\s+(?:still\s+)?(?:need|have)\s+to\s+(?:buy|get)|"
    r"should\s+(?:i|we)\s+buy)"
    r"(?:\s+(?:at|from|in)\s+the\s+(?:shop|store|supermarket|market))?$",
    re.IGNORECASE,
)
_SHOW_ALL = re.compile(
    r"^(?:(?:what|which)\s+lists\s+(?:do\s+i\s+(?:have|keep)|are\s+there)|(?:show|list|read)\s+"
    r"(?:me\s+)?(?:all\s+)?(?:my|the)\s+lists)$",
    re.IGNORECASE,
)
_REMOVE = re.compile(
    rf"^(?:remove|delete|take|cross|strike|scratch|tick|check|drop|get)\s+(?:off\s+)?{_ITEMS}\s+"
    rf"(?:off|out|from)\s+(?:of\s+|from\s+)?{_LIST}$",
    re.IGNORECASE,
)
_CLEAR = re.compile(
    rf"^(?:clear|empty|delete|erase|wipe|remove|throw\s+away|reset)\s+(?:everything\s+(?:on|from|off)\s+)?"
    rf"{_LIST}$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:,\s*(?:and\s+|plus\s+)?|;|\s&\s|\band\b|\bplus\b)\s*", re.IGNORECASE)
_QUOTED = re.compile(r"""^["'“‘](.+)["'”’]$""")


def about_lists(said: str) -> Order | None:
    """The order when it is one about a list that is kept.

    ``about_lists("add milk to the shopping list") ==
    Order("list.add", {"items": ["milk"], "name": "shopping"})``
    """
    said = said.rstrip(" .!?")
    if "list" not in said.lower():
        return Order("list.show", {"name": "shopping"}) if _TO_BUY.match(said) else None
    if match := _ADD.match(said):
        return Order("list.add", {"items": _items(match["items"])} | _named(match["name"]))
    if match := _CLEAR.match(said):
        return Order("list.remove", _named(match["name"])) if match["name"] else None
    if match := _REMOVE.match(said):
        return Order("list.remove", {"items": _items(match["items"])} | _named(match["name"]))
    if match := _ASKS.match(said) or _SHOW.match(said):
        return Order("list.show", _named(match["name"]))
    if match := _MAKE.match(said):
        items = {"items": _items(match["items"])} if match["items"] else {}
        return Order("list.add", items | _named(match["name"])) if match["name"] else None
    return Order("list.show") if _SHOW_ALL.match(said) else None


def _named(name: str | None) -> dict[str, str]:
    return {"name": name} if name else {}


def _items(said: str) -> list[str]:
    """ "milk, eggs and bread" are three; what is in quotes is one."""
    if quoted := _QUOTED.match(said.strip()):
        return [quoted[1]]
    return [item for item in (part.strip() for part in _BETWEEN.split(said)) if item]
