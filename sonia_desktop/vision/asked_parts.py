"""Questions about the parts of a form: which are chosen, what one says. Pure functions.

asked_parts("which boxes are not ticked")    # checkboxes and switches that are off
asked_value("what is the currency set to")   # "currency"

A question is taken only when all its words are understood: "which options do I have for dinner" is
about something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

FIELDS = ("input", "dropdown", "slider")
CHOICES = ("checkbox", "radio", "toggle")


class State(StrEnum):
    """How the parts stand that are asked for."""

    ANY = ""
    CHECKED = "checked"
    UNCHECKED = "not checked"
    ENABLED = "enabled"
    DISABLED = "disabled"
    EMPTY = "empty"
    FILLED = "filled in"


_OPPOSITE = {
    State.ANY: State.ANY,
    State.CHECKED: State.UNCHECKED,
    State.ENABLED: State.DISABLED,
    State.EMPTY: State.FILLED,
    State.FILLED: State.EMPTY,
}


@dataclass(frozen=True)
class Parts:
    """Elements of these roles (empty: all) in this state; `kind` is how they were called.

    `every`: it was asked whether all are so. `sure`: the words mean parts of a screen and hardly
    anything else.
    """

    roles: tuple[str, ...]
    kind: str
    state: State = State.ANY
    every: bool = False
    sure: bool = False


@dataclass(frozen=True)
class Value:
    """What one thing says, by its name; `sure` as in `Parts`."""

    name: str
    sure: bool = False


# (words, roles, whether the words mean parts of a screen by themselves)
_KINDS: tuple[tuple[str, tuple[str, ...], bool], ...] = (
    (r"(?:radio|option) ?buttons?|radios?", ("radio",), True),
    (r"(?:check|tick)[ -]?(?:box(?:es)?|marks?)", ("checkbox", "toggle"), True),
    (r"(?:text|input|entry|form)[ -]?(?:fields?|boxes)|fields?|inputs?", ("input", "dropdown"),
     True),
    (r"drop-?downs?(?: (?:lists?|menus?|box(?:es)?))?|combo ?box(?:es)?", ("dropdown",), True),
    (r"sliders?", ("slider",), True),
    (r"tabs?", ("tab",), True),
    (r"(?:push )?buttons?", ("button",), True),
    (r"controls?|elements?", (), False),
    (r"box(?:es)?", ("checkbox", "toggle"), False),
    (r"toggles?|switch(?:es)?", ("toggle",), False),
    (r"options?|choices?|settings?", CHOICES, False),
    (r"links?", ("link",), False),
    (r"menus?(?: items?)?", ("menu",), False),
    (r"anything|something|nothing|everything", (), False),
)  # fmt: skip
_KIND = "|".join(f"(?P<k{at}>{words})" for at, (words, _, _) in enumerate(_KINDS))
_ADJECTIVE = (
    r"(?:(?:un|de)?(?:checked|ticked|selected)|chosen|picked|disabled|enabled|gr[ea]yed[ -]?out"
    r"|empty|blank|filled(?:[ -](?:in|out))?|active|inactive|open|available|unavailable|clickable"
    r"|visible|current|active)"
)
_PARTS = re.compile(
    r"^(?P<start>which|what|how many|list|name|show|read|count|tell|are|is|do|does|have)\s+"
    r"(?:(?:me|is|are|of|there|any|some|all|every|each|the|these|those|this|that|my|one|other|out)"
    rf"\s+)*(?P<adjectives>(?:(?:not )?{_ADJECTIVE}\s+)*)(?:{_KIND})\b(?P<rest>.*)$"
)
_CHOSEN = re.compile(
    r"^(?:what|which)(?: ones?| of them| of these)?(?: is| are| did i| have i)"
    r" (?:selected|chosen|choose|ticked|checked|picked)(?: now| here|(?:,|:| between) .+ (?:or|and)"
    r" .+)?$"
)
_REST = frozenset(
    (
        *("is", "are", "was", "were", "do", "does", "did", "i", "we", "you", "have", "has", "been"),
        *("there", "here", "it", "they", "in", "on", "of", "at", "to", "the", "this", "that", "my"),
        *("which", "all", "any", "one", "ones", "still", "left", "right", "now", "currently", "be"),
        *("see", "shown", "visible", "offer", "offers", "contain", "contains", "am", "got", "by"),
        *("screen", "window", "page", "form", "dialog", "dialogue", "display", "app", "program"),
        *("can", "can't", "cannot", "could", "not", "isn't", "aren't", "never", "don't", "yet"),
        *("press", "click", "use", "choose", "select", "pick", "tick", "check", "push", "open"),
        *("ticked", "checked", "selected", "chosen", "picked", "set", "active", "unticked", "out"),
        *("unchecked", "deselected", "unselected", "enabled", "disabled", "greyed", "grayed"),
        *("grey", "gray", "off", "empty", "blank", "filled", "fill", "available", "unavailable"),
        *("clickable", "inactive", "current", "front", "need", "must", "typed", "into", "with"),
        *("exist", "exists", "switched", "turned", "and", "or", "me", "highlighted", "marked"),
    )
)
_NOT = re.compile(r"\b(?:not|n't|\w+n't|never|cannot|no)\b")
_SAID_STATES: tuple[tuple[re.Pattern[str], State], ...] = (
    (re.compile(r"\b(?:unticked|unchecked|deselected|unselected|off)\b"), State.UNCHECKED),
    (re.compile(r"\b(?:disabled|gr[ea]yed?|gr[ea]yed[ -]?out|unavailable|inactive)\b"),
     State.DISABLED),
    (re.compile(r"\b(?:empty|blank|(?:need|must|have|left|still) (?:i |to )*(?:be )?"
                r"fill(?:ed)?)\b"), State.EMPTY),
    (re.compile(r"\bfilled\b|\btyped\b"), State.FILLED),
    (re.compile(r"\b(?:enabled|available|clickable|(?:can|can't|cannot|could) (?:i|we|be|you)"
                r"(?: not)? (?:press|click|use|push|pressed|clicked))\b"), State.ENABLED),
    (re.compile(r"\b(?:ticked|checked|selected|chosen|picked|set|highlighted|marked|switched on"
                r"|turned on)\b|\bon$|\bam i (?:on|in)\b|\b(?:is|are|was)(?: it)?(?: currently)?"
                r" (?:open|active|current|in front)\b|^(?:open|active|current)\b"),
     State.CHECKED),
)  # fmt: skip
_SEEN = re.compile(
    r"\b(?:there|here|see|screen|window|page|form|dialog(?:ue)?|visible|shown"
    r"|can i (?:press|click|choose|select|tick|pick|use))\b"
)


def asked_parts(text: str) -> Parts | None:
    """Which parts are asked for; None when the words ask for something else, too.

    Args:
        text: low letters, without courtesy words and marks at its end.

    >>> asked_parts("which boxes are not ticked").state
    <State.UNCHECKED: 'not checked'>
    >>> asked_parts("which options do i have for dinner") is None
    True
    """
    if _CHOSEN.match(text):
        return Parts(CHOICES, "choice", State.CHECKED)
    match = _PARTS.match(text)
    if match is None:
        return None
    rest = re.findall(r"[\w'’-]+", match["rest"])
    if not all(word in _REST for word in rest):
        return None
    at = next(at for at in range(len(_KINDS)) if match[f"k{at}"])
    kind = match[f"k{at}"]
    _, roles, plain = _KINDS[at]
    said = f"{match['adjectives']}{' '.join(rest)}".strip()
    state = _state(said, kind)
    asks = match["start"] in ("are", "is", "do", "does", "have")
    if (asks or not roles) and state is State.ANY:
        return None  # "is there a button" looks for one
    if re.match(r"is (?:the|this|that|my)\b", text):
        return None  # one of them is meant
    if kind in ("box", "boxes"):
        if state in (State.EMPTY, State.FILLED):
            roles = ("input", "dropdown")
        elif state is State.ANY:
            return None
    every = re.match(r"(?:are|is|have) (?:all|every|each)\b", text) is not None
    seen = _SEEN.search(match["rest"]) is not None
    sure = (plain and (state is not State.ANY or seen)) or (
        kind in ("box", "boxes") and state in (State.CHECKED, State.UNCHECKED)
    )
    return Parts(roles, kind, state, every or kind == "everything", sure)


def _state(said: str, kind: str) -> State:
    for pattern, state in _SAID_STATES:
        match = pattern.search(said)
        if match is None:
            continue
        if state is State.CHECKED and kind.startswith(("button", "push", "field", "input")):
            state = State.ENABLED if re.search(r"\bactive\b", said) else state
        if _NOT.search(said):
            return _OPPOSITE.get(state, state)
        return state
    return State.ANY


_PART = (
    r"(?:fields?|box|slider|drop-?down(?: (?:list|menu|box))?|combo ?box|input|entry|toggle|switch"
    r"|list|bar|line|column)"
)
_HERE = (
    r"(?:\s+(?:on|in|of|at|from) (?:the |my |this |that )?(?:current )?"
    r"(?:screen|form|dialog(?:ue)?|window|page|display|app|program))"
)
_NOW = r"(?:\s+(?:now|currently|right now|at the moment|there|here))?"
_DONE = r"(?:selected|chosen|picked|set|entered|typed(?: in)?|filled in|written|given|shown)"
_NAME = r"(?P<name>[\w\"“”'’&/#%. +-]{1,60}?)"
_VALUES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(f"{pattern}(?P<here>{_HERE}?){_NOW}$")
    for pattern in (
        rf"^(?:what|which) {_NAME} (?:is|are|was|has been|have been|did i|have i|do i have)"
        rf"(?: currently| now)? {_DONE}",
        rf"^what(?:'s| is| are| was) (?:the |my |this )?{_NAME} (?:currently )?"
        r"(?:set (?:to|at)|standing at|showing)",
        r"^(?:what(?:'s| is| are)|read|give|tell|say)(?: me)? (?:the )?(?:current |present )?"
        r"(?:value|contents?|setting|position|selection|entry|text|level)"
        rf" (?:of|in|for|on) (?:the |my |this )?{_NAME}",
        rf"^how (?:far|high|low|full|loud)(?: along| up)? is (?:the |my |this )?{_NAME}"
        r"(?: set| pulled| turned(?: up)?)?",
        r"^what(?:'s| is| stands| does it say| does the (?:form|window|dialog|page|screen) say"
        r"| do you see)(?: written| typed| entered| filled in| selected| chosen)?"
        rf" (?:in|for|under|inside|next to|beside|behind) (?:the |my |this )?{_NAME}",
        r"^what (?:did|have) i (?:choose|chosen|select|selected|enter|entered|type|typed|pick"
        r"|picked|put|fill|filled)(?: in| down)? (?:for|as|in|into) (?:the |my )?"
        rf"{_NAME}",
        rf"^what does (?:the |my |this ){_NAME} (?:say|show|read|contain|hold)",
        r"^(?:what(?:'s| is| are| was)|who(?:'s| is)|how (?:much|many|long|big|large|old)"
        r" (?:is|are)|which is|read(?: me)?|tell me|when is) (?:the |this |that )"
        rf"{_NAME}",
    )
)
_PART_AT_END = re.compile(rf"\b{_PART}$")
_SURE_PART = re.compile(r"\b(?:fields?|slider|drop-?down(?: \w+)?|combo ?box|text box|input)$")


_ALL_OF_THEM = re.compile(
    r"(?:all |form |input |entry |text ?)*"
    r"(?:forms|fields|inputs|values|boxes|check ?boxes|drop-?downs)"
)


def asked_value(text: str) -> Value | None:
    """The name of what is asked for its value; None when the question has another form.

    >>> asked_value("what is the currency set to"), asked_value("how do birds fly") is None
    (Value(name='currency', sure=False), True)
    """
    for pattern in _VALUES:
        match = pattern.match(text)
        if match is None:
            continue
        name = match["name"].strip(" \"“”'’")
        name = re.sub(r"^(?:the|my|this|that)\s+", "", name)
        if not name or name in ("it", "this", "that", "there", "you", "i"):
            return None
        if _ALL_OF_THEM.fullmatch(name):  # "what stands in the fields": the whole form
            return None
        sure = bool(_SURE_PART.search(name)) or bool(match["here"])
        return Value(_PART_AT_END.sub("", name).strip() or name, sure)
    return None
