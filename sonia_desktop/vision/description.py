"""What a person's words about something on the screen ask for. Pure functions.

"the second save button at the bottom right of the Settings window" names a role (button), a label
(save), an ordinal, a position and a window. The same word may be either: "first" in "the first name
field" is part of a label. So a description has several readings, and whoever searches takes the one
that fits what is there.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

MAX_LETTERS = 300
TEXT_ROLES = ("text", "link", "menu", "heading")
"""Roles that a plain line of text can have."""

_ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"(?:radio|option) buttons?|radios?", ("radio",)),
    (r"(?:check|tick)[ -]?(?:box(?:es)?|marks?)", ("checkbox",)),
    (r"(?:toggle|switch)(?: button)?", ("toggle", "checkbox")),
    (
        r"(?:drop|pull)[ -]?down(?: (?:list|menu|box|field))?s?|combo[ -]?box|select(?:ion)? "
        r"(?:box|list|field)|(?:list )?selector|picker|choice list",
        ("dropdown",),
    ),
    (
        r"(?:text|input|entry|edit|type[ -]?in)[ -]?(?:field|box|area|line)s?|input|entry|textbox",
        ("input",),
    ),
    (r"fields?|box", ("input", "dropdown")),
    (r"(?:push )?buttons?|btn", ("button",)),
    (r"tabs?(?: page)?", ("tab",)),
    (r"(?:hyper)?links?", ("link",)),
    (r"menu (?:item|entry|option)s?|menus?", ("menu",)),
    (r"icons?|symbols?", ("icon",)),
    (r"headings?|headlines?|titles?", ("heading",)),
    (r"sliders?", ("slider",)),
    (r"scroll ?bars?", ("scrollbar",)),
    (r"images?|pictures?|photos?|logos?", ("image",)),
    (r"options?|choices?|settings?|items?", ("checkbox", "radio", "menu")),
    (r"texts?|words?|lines?|sentences?|paragraphs?|captions?|labels?", ("text",)),
)
_ORDINALS = {
    **{word: at for at, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
         "tenth"), 1)},
    "last": -1, "final": -1,
}  # fmt: skip
_SIDES = {
    "top": "top", "upper": "top", "topmost": "top", "uppermost": "top", "highest": "top",
    "bottom": "bottom", "lower": "bottom", "bottommost": "bottom", "lowest": "bottom",
    "lowermost": "bottom", "left": "left", "leftmost": "left", "left-hand": "left",
    "right": "right", "rightmost": "right", "right-hand": "right", "middle": "middle",
    "center": "middle", "centre": "middle", "central": "middle",
}  # fmt: skip
_SIDE = "|".join(sorted(_SIDES, key=len, reverse=True))
_POSITION = re.compile(
    rf"(?:\b(?:in|at|on|near|to|towards?)\s+)?(?:\bthe\s+)?(?:\b(?:very|far|extreme)\s+)?"
    rf"\b(?P<one>{_SIDE})\b(?:[ -]+(?:and )?(?P<two>{_SIDE})\b)?"
    r"(?:[ -]+(?:corner|side|half|edge|end|part|area|hand side|row|column))?"
    r"(?:\s+(?:of|on|in)\s+(?:the\s+|my\s+|this\s+)?(?:screen|display|monitor|page|window|picture))?"
)
_ORDINAL = re.compile(
    rf"\b(?:the )?(?P<word>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))\b(?: one)?"
    r"|\bnumber (?P<number>\d{1,2})\b"
)
_STATES: tuple[tuple[str, dict[str, bool]], ...] = (
    (r"un(?:checked|ticked|selected)|deselected|not (?:checked|ticked|selected|chosen|on)"
     r"|(?:switched|turned) off", {"checked": False}),
    (r"checked|ticked|selected|chosen|(?:switched|turned) on|activated", {"checked": True}),
    (r"disabled|gr[ea]yed[ -]?out|inactive|unavailable", {"enabled": False}),
    (r"enabled|clickable", {"enabled": True}),
    (r"focus(?:s?ed)", {"focused": True}),
    (r"empty|blank|unfilled|not filled(?: in| out)?", {"empty": True}),
    (r"filled(?:[ -](?:in|out))?|non-?empty", {"empty": False}),
)  # fmt: skip
_STATE = re.compile(
    r"\b(?:(?:that|which) (?:is|are) (?:currently )?|currently )?(?:"
    + "|".join(f"(?P<s{at}>{pattern})" for at, (pattern, _) in enumerate(_STATES))
    + r")\b"
)
# "at the top right of the screen" is a position, "right of Cancel" a relation.
_OF_SCREEN = (
    r"(?! (?:the |my |this )?(?:[\w.\-]+ ){0,3}(?:screen|display|monitor|page|window|picture)\b)"
)
_RELATIONS = (
    ("left", rf"(?:to the |on the )?(?:immediate )?left(?: side)? of{_OF_SCREEN}|before"),
    (
        "right",
        rf"(?:to the |on the )?(?:immediate )?right(?: side)? of{_OF_SCREEN}|after|following",
    ),
    ("above", r"above|over|on top of"),
    ("below", r"below|under(?:neath)?|beneath"),
    ("near", r"next to|beside|near(?:est)?(?: to)?|close(?:st)? to|adjacent to|by|alongside"),
    (
        "within",
        r"(?:in|inside|under|within|of|from)(?: the)?(?=.+ (?:section|group|panel|block"
        r"|area|card|form|box|heading|row|line)$)",
    ),
)
_RELATION = re.compile(
    r"(?<!top )(?<!bottom )(?<!upper )(?<!lower )\b(?:(?:that|which) (?:is|stands|comes|sits) )?"
    r"(?:directly |just |immediately |right )?(?:"
    + "|".join(f"(?P<{name}>{pattern})" for name, pattern in _RELATIONS)
    + r")\s+(?P<anchor>.+)$"
)
_GROUP_WORD = re.compile(r"\s+(?:section|group|panel|block|area|card|form|box|heading|row|line)$")
_WINDOW = re.compile(
    r"\b(?:in|on|of|inside|from|within|at)\s+(?:the |my |this |that )?"
    r"(?P<name>(?:(?!\b(?:in|on|of|inside|from|within|at)\b)[^,])*?)\s*"
    r"\b(?P<kind>window|dialog(?:ue)?(?: box)?|app(?:lication)?|program(?:me)?|pop-?up|message box)"
    r"\b(?:\s+(?:called|named|titled)\s+(?P<after>.+))?"
)
_QUOTED = re.compile(r"[\"“”`«]([^\"“”`»]+)[\"“”`»]|(?<!\w)['‘]([^'‘’]+)['’](?!\w)")
_ASKED = re.compile(
    r"^(?:please |can you |could you |sonia,? |hey |now )*"
    r"(?:(?:where(?:'s| is| are| can i find)|find(?: me)?|locate|look for|search for|show me"
    r"|point (?:at|to)|is there|do you see|can you see|highlight)\s+"
    r"|(?:double[- ])?(?:click|press|tap|hit|push|select|open|choose|focus|tick|untick|check"
    r"|uncheck|toggle|use|fill(?: in)?|go to|type (?:in|into))\s+(?:on |in |into )?"
    r"(?=(?:the|a|an|my|this|that)\b|[\"“'‘`]))?"
)
_ON_IT = re.compile(r"\s+(?:written |standing )?(?:on|in|inside) (?:it|them)\b", re.IGNORECASE)
_FILLER = frozenset(
    (
        *("the", "a", "an", "this", "that", "these", "those", "which", "who", "says", "saying"),
        *("said", "labelled", "labeled", "called", "named", "reading", "reads", "marked", "titled"),
        *("entitled", "captioned", "containing", "contains", "with", "whose", "please", "one"),
        *("where", "it", "there", "stands", "written", "shows", "showing", "is", "are", "shown"),
        *("currently", "has", "having", "on-screen"),
    )
)


_WITHOUT_RELATION, _WITHOUT_WINDOW, _WITHOUT_PART = 0.6, 0.8, 0.96


@dataclass(frozen=True)
class Wanted:
    """One reading of a description.

    `label`: words that stand on it or beside it ("" any); `exact` when they were quoted. `roles`:
    any when empty. `side`: parts of "top", "bottom", "left", "right", "middle". `ordinal`: 1 for
    the first in reading order, -1 for the last. `relation` ("left", "right", "above", "below",
    "near", "within") is to what `anchor` describes. `window` names a window ("" any), and `dialog`
    says that it is one in front.
    """

    label: str = ""
    exact: bool = False
    roles: tuple[str, ...] = ()
    checked: bool | None = None
    enabled: bool | None = None
    focused: bool | None = None
    empty: bool | None = None
    side: tuple[str, ...] = ()
    ordinal: int | None = None
    relation: str = ""
    anchor: str = ""
    window: str = ""
    dialog: bool = False
    prior: float = field(default=1.0, compare=False)
    """How likely words are meant so: less where "right of" is taken for a part of a label."""

    @property
    def says_something(self) -> bool:
        """Whether it narrows anything down at all."""
        return self != Wanted(exact=self.exact)


def readings(description: str) -> list[Wanted]:
    """All readings of a description, the one that takes most words as what they usually are first.

    Empty for a description without any word.
    """
    text = " ".join(description.split())[:MAX_LETTERS].strip(" .?!,;:")
    text = _ON_IT.sub("", re.sub(_ASKED.pattern, "", text, count=1, flags=re.IGNORECASE))
    found: list[Wanted] = []
    for quoted, rest in _without_quotes(text):
        for base, left in _with_relation(rest.lower()):
            for made, words in _with_window(base, left):
                for reading in _with_words(made, words, quoted):
                    if reading.says_something and reading not in found:
                        found.append(reading)
    return found


def _without_quotes(text: str) -> Iterator[tuple[str, str]]:
    """(the quoted label or "", the other words)."""
    match = _QUOTED.search(text)
    # What is quoted behind "next to" or "in" belongs to the anchor or the window.
    if match and not _RELATION.search(text[: match.start()].lower() + "x"):
        quoted = (match[1] or match[2]).strip()
        if quoted:
            yield quoted, f"{text[: match.start()]} {text[match.end() :]}"
            return
    yield "", text


def _with_relation(text: str) -> Iterator[tuple[Wanted, str]]:
    match = _RELATION.search(text)
    if match:
        name = next(name for name, _ in _RELATIONS if match[name])
        anchor = match["anchor"]
        if name == "within":
            anchor = _GROUP_WORD.sub("", anchor)
        yield Wanted(relation=name, anchor=anchor.strip(" \"'")), text[: match.start()]
    yield Wanted(prior=_WITHOUT_RELATION if match else 1.0), text


def _with_window(base: Wanted, text: str) -> Iterator[tuple[Wanted, str]]:
    match = _WINDOW.search(text)
    if match:
        name = (match["after"] or match["name"] or "").strip(" \"'")
        name = re.sub(r"^(?:the|my|this|that)\s+", "", name)
        dialog = match["kind"].startswith(("dialog", "pop", "message")) and not name
        front = name in ("front", "active", "current", "open", "this", "")
        left = f"{text[: match.start()]} {text[match.end() :]}"
        yield replace(base, window="" if front else name, dialog=dialog), left
        if front or dialog:
            return
        base = replace(base, prior=base.prior * _WITHOUT_WINDOW)
    yield base, text


def _with_words(base: Wanted, text: str, quoted: str) -> Iterator[Wanted]:
    """With and without each of: the position, the ordinal, the state and the role in the words."""
    ways = list(itertools.product((True, False), repeat=4))
    ways.sort(key=lambda way: -sum(way))
    seen = set()
    for way in ways:
        reading, rest = base, f" {text} "
        for part, with_it in zip((_side, _ordinal, _state, _role), way, strict=True):
            narrowed, left = part(reading, rest)
            if with_it:
                reading, rest = narrowed, left
            elif left != rest:
                reading = replace(reading, prior=reading.prior * _WITHOUT_PART)
        words = [word for word in re.findall(r"[^\s,;]+", rest) if word not in _FILLER]
        while words and words[0] in ("for", "to", "of", "on", "in", "at", "and", "by"):
            words = words[1:]
        while (
            words
            and words[-1] in ("for", "to", "of", "at", "and", "from", "by")
            and (way[0] or way[3])
        ):
            words = words[:-1]
        label = quoted or " ".join(words)
        reading = replace(reading, label=label, exact=bool(quoted))
        if reading not in seen:
            seen.add(reading)
            yield reading


def _side(reading: Wanted, text: str) -> tuple[Wanted, str]:
    match = _POSITION.search(text)
    if match is None:
        return reading, text
    sides = [_SIDES[match["one"]], *([_SIDES[match["two"]]] if match["two"] else [])]
    return replace(reading, side=tuple(dict.fromkeys(sides))), _cut(text, match)


def _ordinal(reading: Wanted, text: str) -> tuple[Wanted, str]:
    match = _ORDINAL.search(text)
    if match is None:
        return reading, text
    word = match["word"]
    number = _ORDINALS.get(word) if word else None
    if number is None:
        number = int(re.sub(r"\D", "", word or match["number"]))
    return replace(reading, ordinal=number or None), _cut(text, match)


def _state(reading: Wanted, text: str) -> tuple[Wanted, str]:
    match = _STATE.search(text)
    if match is None:
        return reading, text
    at = next(at for at in range(len(_STATES)) if match[f"s{at}"])
    return replace(reading, **_STATES[at][1]), _cut(text, match)  # type: ignore[arg-type]


def _role(reading: Wanted, text: str) -> tuple[Wanted, str]:
    """The role named last: a person says "the search button", not "the button search"."""
    best = None
    for pattern, roles in _ROLES:
        for match in re.finditer(rf"\b(?:{pattern})\b", text):
            later = best is None or match.end() > best[0].end()
            longer = best is not None and match.end() == best[0].end()
            if later or (longer and best and match.start() < best[0].start()):
                best = (match, roles)
    first = _first_role(text)
    if first is not None:
        best = first
    if best is None:
        return reading, text
    return replace(reading, roles=best[1]), _cut(text, best[0])


def _first_role(text: str) -> tuple[re.Match[str], tuple[str, ...]] | None:
    """The role before what the label says: "the button that says ...", "the field for ..."."""
    for pattern, roles in _ROLES:
        match = re.search(
            rf"\b(?:{pattern})\b(?=\s+(?:that|which|for|to|with|labell?ed|called|named|saying|"
            r"reading|marked|titled|where|containing|whose)\b)",
            text,
        )
        if match:
            return match, roles
    return None


def _cut(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"


def role_words(role: str) -> str:
    """A role as a person says it.

    >>> role_words("input")
    'field'
    """
    return {"input": "field", "radio": "radio button", "dropdown": "drop-down list"}.get(role, role)


def any_role(roles: Sequence[str]) -> str:
    """Several roles in words: "field or drop-down list"."""
    return " or ".join(role_words(role) for role in roles) or "element"
