"""Answers about certain parts of a screen: which are chosen, what one says, a cell, a place.

Everything said stands on the screen or was counted there; Markdown. `answers` decides which of
these answers a question gets.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sonia_desktop.vision.alike import alike
from sonia_desktop.vision.asked_parts import CHOICES, FIELDS, Parts, State
from sonia_desktop.vision.describe import (
    front_window,
    mark_state,
    own_text,
    plain,
    verbatim,
    window_name,
)
from sonia_desktop.vision.description import role_words
from sonia_desktop.vision.find import window_of
from sonia_desktop.vision.layout import holds, same_row
from sonia_desktop.vision.scene import Box, Element, Scene, TextLine
from sonia_desktop.vision.secrets import MASK
from sonia_desktop.vision.tables import Table, as_markdown, find_tables

MOST_NAMED = 40
NAMED_SO = 0.6
"""How alike a label is, at least, to the name that was said (`alike`)."""
_NAMES_ALONE = frozenset(("name", "number", "no", "value", "amount", "address", "text", "date"))
"""Words a person adds to a label: "the card number" for "Card"."""
_SETTLED = {
    State.CHECKED: "checked",
    State.UNCHECKED: "checked",
    State.ENABLED: "enabled",
    State.DISABLED: "enabled",
}
_BAR_ROWS = 2.2
_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth")  # fmt: skip


def parts_told(scene: Scene, asked: Parts) -> str:
    """Which parts of a kind there are, or stand as it was asked for."""
    shown = parts_of(scene, asked)
    if not shown and asked.roles == ("menu",):
        return place_told(scene, "menu bar")  # flat words, which look like text
    if not shown:
        return f"I see no {_one(asked)} here."
    if asked.state is State.ANY:
        return f"{_counted(shown, asked)}: {_names(shown, told=True)}."
    so = [element for element in shown if stands(element, asked.state) is True]
    unknown = [element for element in shown if stands(element, asked.state) is None]
    if asked.every:
        others = [element for element in shown if element not in so and element not in unknown]
        if not others and not unknown:
            return f"Yes: {_counted(shown, asked)}, all {_word(asked)}: {_names(shown)}."
        if others:
            return f"No. Not {_word(asked)}: {_names(others)}."
    doubt = ""
    if unknown and asked.state in (State.ENABLED, State.DISABLED):
        # Nothing grey about them: what cannot be used looks faint.
        so, unknown = (so + unknown if asked.state is State.ENABLED else so), []
        doubt = " I judge that by how they look." if asked.state is State.ENABLED else ""
    elif unknown:
        doubt = f" I cannot tell it of {_names(unknown)}."
    if not so:
        listed = f"{_counted(shown, asked)}: {_names(shown, told=True)}"
        return f"None is {_word(asked)}. I see {listed}.{doubt}"
    return f"{_word(asked).capitalize()}: {_names(so)} ({len(so)} of {len(shown)}).{doubt}"


def parts_of(scene: Scene, asked: Parts) -> list[Element]:
    """The elements of a kind: those of the window in front, or of all when it has none."""
    found = [e for e in scene.elements if not asked.roles or e.role in asked.roles]
    if not asked.roles:
        found = [e for e in found if e.role not in ("text", "window", "icon", "image", "table")]
        if asked.state in (State.CHECKED, State.UNCHECKED):
            found = [e for e in found if e.role in CHOICES]
        elif asked.state in (State.EMPTY, State.FILLED):
            found = [e for e in found if e.role in ("input", "dropdown")]
    found = [e for e in found if e.label or e.value or e.role in (*FIELDS, *CHOICES)]
    front = front_window(scene)
    inside = [e for e in found if front is not None and window_of(scene, e.box) is front]
    return inside or found


def stands(element: Element, state: State) -> bool | None:
    """Whether an element stands so; None: it cannot be told."""
    if state in (State.EMPTY, State.FILLED):
        return (not element.value) is (state is State.EMPTY)
    known = getattr(element, _SETTLED[state])
    return None if known is None else known is (state in (State.CHECKED, State.ENABLED))


def _one(asked: Parts) -> str:
    if not asked.roles:
        return "such control"
    return " or ".join(dict.fromkeys(role_words(role) for role in asked.roles))


def _word(asked: Parts) -> str:
    if asked.state is State.CHECKED and asked.roles == ("tab",):
        return "open"
    if asked.state is State.CHECKED and "radio" in asked.roles:
        return "chosen"
    return str(asked.state)


def _counted(shown: Sequence[Element], asked: Parts) -> str:
    roles = dict.fromkeys(e.role for e in shown)
    words = role_words(next(iter(roles))) if len(roles) == 1 else "control"
    if asked.roles and len(roles) > 1:
        words = "field" if set(roles) <= set(FIELDS) else "choice"
    many = words + ("es" if words.endswith(("x", "s", "h")) else "s")
    return f"{len(shown)} {words if len(shown) == 1 else many}"


def _names(shown: Sequence[Element], *, told: bool = False) -> str:
    """`told`: with the state each is in."""
    names = [_name(element) + (_stood(element) * told) for element in shown[:MOST_NAMED]]
    more = f" and {len(shown) - MOST_NAMED} more" if len(shown) > MOST_NAMED else ""
    return ", ".join(names) + more


def _stood(element: Element) -> str:
    known = [mark_state(element)] if element.checked is not None else []
    known += ["disabled"] if element.enabled is False else []
    return f" ({', '.join(known)})" if known else ""


def _name(element: Element) -> str:
    label = plain(element.label)
    if not label:
        said = f" that says “{plain(element.value)}”" if element.value else ""
        return f"a {role_words(element.role)} without a label{said}"
    return f"**{label}**"


def named_field(scene: Scene, name: str) -> Element | None:
    """The field, list, slider or choice that is called so; the likest, in front before behind."""
    front = front_window(scene)
    best: tuple[float, Element] | None = None
    for element in scene.elements:
        if element.role not in (*FIELDS, *CHOICES) or not element.label:
            continue
        fit = named_so(name, element.label) + 0.01 * (window_of(scene, element.box) is front)
        if fit >= NAMED_SO and (best is None or fit > best[0]):
            best = fit, element
    return best[1] if best else None


def named_so(said: str, label: str) -> float:
    """How well a label is what was said, 0 to 1; "the card number" may be the label "Card".

    >>> named_so("card number", "Card:") > 0.9, named_so("card number", "Phone number") > 0.6
    (True, False)
    """
    said = re.sub(r"[\"“”]|'s\b|\bof the\b|\bthe\b", " ", said)
    short = [word for word in said.split() if word not in _NAMES_ALONE]
    whole = alike(said, label)
    if not short or len(short) == len(said.split()):
        return whole
    if whole < 0.98 and not _shares(short, label):
        return 0.0  # only "number" is the same
    return max(whole, 0.97 * alike(" ".join(short), label))


def _shares(words: Sequence[str], label: str) -> bool:
    return any(alike(word, part) >= 0.8 for word in words for part in label.split())


def value_told(scene: Scene, name: str) -> str | None:
    """What the thing of this name says: a field, a cell beside its name, a line that begins so."""
    element = named_field(scene, name)
    if element is not None:
        return f"{_kind_and_name(scene, element)} {said_by(element)}"
    line = named_line(scene, name)
    if line is None:
        return None
    window = next((w for w in scene.windows if _in(line[0].box, w.box)), None)
    where = f"{window_name(window)} says" if window else "It says"
    return f"{where}:\n{verbatim(line[1])}"


def said_by(element: Element) -> str:
    """What a field, a slider or a choice says, as the end of a sentence."""
    if element.role in CHOICES:
        known = {True: "is on" if element.role == "toggle" else "is checked",
                 False: "is off" if element.role == "toggle" else "is not checked",
                 None: "is there; whether it is checked I cannot see"}  # fmt: skip
        return f"{known[element.checked]}."
    if element.role == "slider":
        if not element.value:
            return "is there; how far it is I cannot see."
        return f"stands at about {plain(element.value)}."
    if not element.value:
        return "is empty."
    hidden = "\nIt holds a secret, which I mask." if MASK in element.value else ""
    return f"says:\n{verbatim([element.value])}{hidden}"


def _kind_and_name(scene: Scene, element: Element) -> str:
    window = window_of(scene, element.box)
    inside = f" of {window_name(window)}" if window else ""
    return f"The {role_words(element.role)} **{plain(element.label)}**{inside}"


def named_line(scene: Scene, name: str) -> tuple[TextLine, list[str]] | None:
    """A line that begins with the name and goes on ("Total 120.50 EUR"), or is the name and has
    what it says beside it, or right below."""
    lines = [*own_text(scene), *(line for line in scene.lines)]
    wanted = _words(name)
    if not wanted:
        return None
    for line in lines:
        words = _words(line.text)
        if len(words) > len(wanted) and words[: len(wanted)] == wanted and len(words) <= 14:
            return line, [line.text]
    for line in lines:
        if alike(name, line.text.strip(" :*")) < 0.9:
            continue
        beside = [o for o in lines if same_row(o.box, line.box) and o.box.x > line.box.x]
        if beside:
            return line, [min(beside, key=lambda o: o.box.x).text]
        below = [o for o in lines if 0 <= o.box.y - line.box.y - line.box.h <= line.box.h
                 and abs(o.box.x - line.box.x) <= 2 * line.box.h]  # fmt: skip
        if line.text.strip().endswith(":") and below:
            return line, [min(below, key=lambda o: o.box.y).text]
    return None


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def place_told(scene: Scene, place: str) -> str:
    """The text of a bar, or at a side, of the window in front."""
    front = front_window(scene)
    area = front.box if front else Box(0, 0, *scene.size)
    lines = [line for line in scene.lines if _in(line.box, area)] if front else list(scene.lines)
    if place.replace(" ", "") in ("titlebar",) and front is not None:
        return f"The title bar says: {window_name(front)}."
    chosen = _at(place, lines, area)
    where = f"the {place.replace('bar', ' bar').replace('  ', ' ')}"
    name = f" of {window_name(front)}" if front else ""
    if not chosen:
        return f"I read no text at {where}{name}."
    return f"At {where}{name} stands:\n{verbatim([line.text for line in chosen])}"


def _at(place: str, lines: Sequence[TextLine], area: Box) -> list[TextLine]:
    if not lines:
        return []
    bar = place.replace(" ", "")
    below_title = [line for line in lines if line.box.y + line.box.h / 2 > area.y + 30]
    rows = below_title or list(lines)
    if bar in ("statusbar", "taskbar"):
        last = max(rows, key=lambda line: line.box.y)
        return [line for line in rows if same_row(line.box, last.box)]
    if bar in ("menubar", "toolbar"):
        first = min(rows, key=lambda line: line.box.y)
        return [line for line in rows if same_row(line.box, first.box)]
    chosen = list(lines)
    for word in place.split():
        side = word.replace("upper", "top").replace("lower", "bottom")
        chosen = [line for line in chosen if _on_side(line.box, area, side)]
    return chosen


def _on_side(box: Box, area: Box, side: str) -> bool:
    x = (box.x + box.w / 2 - area.x) / max(1, area.w)
    y = (box.y + box.h / 2 - area.y) / max(1, area.h)
    return {"top": y < 0.2, "bottom": y > 0.8, "left": x < 0.36, "right": x > 0.64}.get(
        side, 0.33 < x < 0.67 and 0.33 < y < 0.67
    )


def cells_told(scene: Scene, question: str) -> str:
    """A row, a column, their number, or one cell of the table; the table where it is not clear."""
    tables = find_tables(scene)
    if not tables:
        return "I see no table: no rows whose words stand in columns."
    table = max(tables, key=lambda one: len(one.rows) * len(one.rows[0]))
    head, body = table.rows[0], table.rows[1:]
    if re.search(r"\bhow many (?:rows|lines|entries)\b", question):
        return f"The table has {len(body)} rows below its head ({_listed(head)})."
    if re.search(r"\bhow many columns\b", question):
        return f"The table has {len(head)} columns: {_listed(head)}."
    if re.search(r"\b(?:which|what)\b.*\b(?:columns|headers?|column (?:names|titles))\b", question):
        return f"The columns are: {_listed(head)}."
    if (at := _number(question, len(body), "row")) is not None:
        return _row(table, body[at]) if 0 <= at < len(body) else f"It has {len(body)} rows."
    if (at := _number(question, len(head), "column")) is not None:
        if not 0 <= at < len(head):
            return f"It has {len(head)} columns."
        return f"{plain(head[at])}:\n{verbatim([row[at] for row in body])}"
    return _cell(table, question) or f"The table:\n\n{as_markdown(table)}"


def _listed(cells: Sequence[str]) -> str:
    return ", ".join(f"**{plain(cell)}**" for cell in cells if cell) or "without names"


def _number(question: str, count: int, what: str) -> int | None:
    """Which row or column was named, from 0; rows below the head."""
    words = "|".join((*_ORDER, "last"))
    match = re.search(rf"\b({words}|\d+)(?:st|nd|rd|th)? {what}\b", question) or re.search(
        rf"\b{what} (?:number )?(\d+)\b", question
    )
    if match is None:
        return None
    if match[1] == "last":
        return count - 1
    return _ORDER.index(match[1]) if match[1] in _ORDER else int(match[1]) - 1


def _row(table: Table, row: Sequence[str]) -> str:
    pairs = zip(table.rows[0], row, strict=True)
    return "\n".join(f"- {plain(name) or 'without a name'}: {plain(cell)}" for name, cell in pairs)


def _cell(table: Table, question: str) -> str | None:
    """The cell where a row and a column meet that the question names; the row when it names one."""
    head, body = table.rows[0], table.rows[1:]
    rows = [row for row in body if any(_mentions(question, cell) for cell in row)]
    columns = [at for at, name in enumerate(head) if _mentions(question, name)]
    if len(rows) == 1 and len(columns) == 1:
        (row,), (at,) = rows, columns
        return f"{plain(head[at])}: **{plain(row[at]) or '(empty)'}**"
    if len(rows) == 1:
        return _row(table, rows[0])
    if len(columns) == 1 and not rows:
        return f"{plain(head[columns[0]])}:\n{verbatim([row[columns[0]] for row in body])}"
    return None


def _mentions(question: str, cell: str) -> bool:
    """Whether all words of a cell (letters, not bare numbers) stand in the question."""
    words, said = _words(cell), _words(question)
    told = any(letter.isalpha() for letter in cell)
    return told and all(any(alike(word, one) >= 0.9 for one in said) for word in words)


def names_a_part(scene: Scene, name: str) -> bool:
    """Whether something with this name, and a value, is on the screen."""
    return named_field(scene, name) is not None or named_line(scene, name) is not None


def _in(box: Box, around: Box) -> bool:
    return holds(around, box.x + box.w / 2, box.y + box.h / 2)
