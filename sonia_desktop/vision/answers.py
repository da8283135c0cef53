"""Answers to questions about a screen from its scene alone, without a language model.

    answer(scene, "what is in the e-mail field?", embed=embed)
    answer(scene, "what changed?", before=the_scene_of_the_last_look)

Everything said stands on the screen or was counted there; nothing is guessed. Markdown.
"""

from __future__ import annotations

from collections.abc import Sequence

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.vision.alike import Embed, alike
from sonia_desktop.vision.asked_parts import CHOICES, FIELDS
from sonia_desktop.vision.describe import (
    describe,
    front_dialog,
    front_window,
    mark_state,
    messages,
    other_windows,
    own_text,
    plain,
    trimmed,
    verbatim,
    window_name,
)
from sonia_desktop.vision.description import readings, role_words
from sonia_desktop.vision.differences import Differences, differences, state_words
from sonia_desktop.vision.find import Candidate, find
from sonia_desktop.vision.layout import by_window, holds
from sonia_desktop.vision.particulars import (
    cells_told,
    names_a_part,
    parts_of,
    parts_told,
    place_told,
    said_by,
    value_told,
)
from sonia_desktop.vision.questions import Question, Topic, understand, wants_overview
from sonia_desktop.vision.scene import Box, Element, Scene, Window
from sonia_desktop.vision.tables import as_markdown, find_tables

DRAWINGS = ("icon", "image")
_PRESSED = ("button", "link", "tab", "menu")
_ON = ("ticked", "checked", "selected", "chosen", "on")
_OFF = ("unticked", "unchecked", "deselected", "unselected", "off")
_UNUSABLE = ("disabled", "greyed out", "grayed out")
_SURELY_NAMED = 0.8
_CALLED_SO = 0.6
"""How alike a label is, at least, to what it was called, to say that it is there."""
MOST_LISTED = 40
MOST_CHANGES = 15


def answer(
    scene: Scene, question: str = "", before: Scene | None = None, embed: Embed | None = None
) -> str:
    """What the scene says to a question; the whole of it when nothing in particular is asked.

    Args:
        before: the scene of the last look at the same screen, for "what changed".
        embed: compares by meaning when an element is looked for.
    """
    asked = understand(question)
    if asked.topic in (Topic.FIND, Topic.STATE, Topic.FIELD):
        return _of_one(scene, asked, embed)
    if asked.topic is Topic.CHANGES:
        return what_changed(before, scene)
    if asked.parts is not None:
        return parts_told(scene, asked.parts)
    if asked.topic is Topic.VALUE:
        return value_told(scene, asked.subject) or _not_named(scene, asked, embed)
    if asked.topic is Topic.CELLS:
        return cells_told(scene, asked.subject)
    if asked.topic is Topic.PLACE:
        return place_told(scene, asked.subject)
    return {
        Topic.APPLICATION: which_application,
        Topic.MESSAGES: what_messages,
        Topic.FORM: form_values,
        Topic.TABLE: tables_told,
        Topic.CONTROLS: controls_told,
        Topic.TEXT: text_told,
        Topic.OVERVIEW: describe,
    }[asked.topic](scene)


def is_answered(scene: Scene, question: str, embed: Embed | None = None) -> bool:
    """Whether `answer` says what was asked, and not only what there is instead."""
    asked = understand(question)
    if asked.topic is Topic.OVERVIEW:
        return wants_overview(question)
    if asked.topic is Topic.VALUE:
        return names_a_part(scene, asked.subject)
    if asked.topic in (Topic.FIND, Topic.STATE, Topic.FIELD):
        try:
            return find(scene, asked.subject, embed).best is not None
        except InvalidInputError:
            return False
    return True


def is_asked_of(scene: Scene, question: str) -> bool:
    """Whether a question names something of this scene, by its letters: a field, a cell, a line
    that begins so, parts of a kind that is there, a message.

    For sentences that nobody knows to be about the screen.
    """
    asked = understand(question)
    if asked.parts is not None:
        return bool(parts_of(scene, asked.parts))
    if asked.topic is Topic.VALUE:
        return names_a_part(scene, asked.subject)
    if asked.topic in (Topic.STATE, Topic.FIELD):
        try:
            found = find(scene, asked.subject).best
        except InvalidInputError:
            return False
        return found is not None and found.score >= _SURELY_NAMED
    if asked.topic is Topic.CELLS:
        return bool(find_tables(scene))
    if asked.topic is Topic.MESSAGES:
        return bool(messages(scene))
    return asked.topic is Topic.PLACE and front_window(scene) is not None


def which_application(scene: Scene) -> str:
    """The program in front, what its window holds in one line, and what else is open."""
    front = front_window(scene)
    if front is None:
        return f"I see no window: this is {scene.source}.\n\n{describe(scene)}"
    said = f"In front: {window_name(front)}."
    if front.application and front.application.lower() in front.title.lower():
        said = f"In front: {window_name(front)}, a window of {plain(front.application)}."
    return "\n\n".join(part for part in (said, _holds(scene, front), other_windows(scene)) if part)


def what_messages(scene: Scene) -> str:
    """Errors, warnings and the dialog in front, word for word, with the answers it offers."""
    told = messages(scene)
    dialog = front_dialog(scene)
    if not told:
        front = front_window(scene)
        where = f" In front: {window_name(front)}." if front else ""
        return f"I see no error, warning or dialog.{where}"
    parts = []
    if dialog is not None:
        parts.append(f"The dialog {window_name(dialog)} says:\n{verbatim(told)}")
        inside = [e for e in scene.elements if _in(e.box, dialog.box) and e.role == "button"]
        if inside:
            parts.append(f"It offers: {', '.join(plain(e.label) for e in inside)}.")
    else:
        windows = _windows_that_say(scene, told)
        where = f" in {', '.join(windows)}" if windows else ""
        parts.append(f"Messages{where}:\n{verbatim(told)}")
    return "\n\n".join(parts)


def form_values(scene: Scene) -> str:
    """Fields with what stands in them, and choices with their state, window by window."""
    parts = []
    for window, elements in _by_window(scene, FIELDS + CHOICES):
        rows = [e for e in elements if e.role in FIELDS]
        lines = []
        if rows:
            lines += ["| Field | Value |", "| --- | --- |"]
            lines += [f"| {_in_table(e.label)} | {_in_table(e.value) or '(empty)'} |" for e in rows]
            lines += [""]
        marks = {True: "[x]", False: "[ ]", None: "[?]"}
        lines += [
            f"- {marks[e.checked]} {plain(e.label)}" + (" (one of several)" * (e.role == "radio"))
            for e in elements
            if e.role in CHOICES
        ]
        head = f"{window_name(window)}:\n\n" if window else ""
        parts.append(head + "\n".join(lines).strip())
    return "\n\n".join(parts) or "I see no field, checkbox or list to choose from."


def tables_told(scene: Scene) -> str:
    """Every table as Markdown."""
    found = find_tables(scene)
    if not found:
        return "I see no table: no rows whose words stand in columns."
    parts = []
    for at, table in enumerate(found, 1):
        head = f"Table {at}, " if len(found) > 1 else "A table of "
        size = f"{len(table.rows)} rows and {len(table.rows[0])} columns"
        parts.append(f"{head}{size}:\n\n{as_markdown(table)}")
    return "\n\n".join(parts)


def controls_told(scene: Scene) -> str:
    """What can be pressed, filled in or chosen, by kind and window."""
    parts = []
    for window, elements in _by_window(scene, None):
        roles: dict[str, list[str]] = {}
        drawings: dict[str, int] = {}
        for element in elements:
            if element.role in ("text", "window"):
                continue
            if element.role in DRAWINGS and not element.label:
                drawings[element.role] = drawings.get(element.role, 0) + 1
                continue
            state = f" ({mark_state(element)})" if element.checked is not None else ""
            state += " (disabled)" if element.enabled is False else ""
            name = plain(element.label) or "one without a label"
            roles.setdefault(element.role, []).append(name + state)
        for role, names in roles.items():
            shown = names[:MOST_LISTED]
            more = f" and {len(names) - len(shown)} more" if len(names) > len(shown) else ""
            roles[role] = [", ".join(shown) + more]
        kinds = [f"- {_kind(role)}: {names[0]}" for role, names in roles.items()]
        kinds += [f"- {_kind(role)} without a label: {n}" for role, n in drawings.items()]
        if kinds:
            head = f"{window_name(window)}:\n" if window else ""
            parts.append(head + "\n".join(kinds))
    return "\n\n".join(parts) or "I see no buttons, fields, tabs or other controls."


def text_told(scene: Scene) -> str:
    """The text of the window in front (of all, when it has none), word for word."""
    lines = own_text(scene)
    if not lines:
        return describe(scene)
    front = front_window(scene)
    head = f"{window_name(front)} says:" if front else "It says:"
    return f"{head}\n{verbatim(trimmed(lines))}"


def what_changed(before: Scene | None, now: Scene) -> str:
    """What came, went and changed since the last look at the same screen."""
    if before is None:
        return (
            "This is my first look at this screen, so I cannot say what changed. "
            f"From now on I can.\n\n{describe(now)}"
        )
    at = f"{before.taken_at.astimezone():%H:%M:%S}"
    changed = differences(before, now)
    if not changed.any:
        return f"Nothing that I can read changed since my last look at {at}."
    return f"Since my last look at {at}:\n\n" + "\n".join(_change_lines(changed))


def _change_lines(changed: Differences) -> list[str]:
    lines = [f"- A window opened: {window_name(w)}." for w in changed.opened]
    lines += [f"- A window closed: {window_name(w)}." for w in changed.closed]
    if changed.front is not None and changed.front not in changed.opened:
        lines.append(f"- In front is now {window_name(changed.front)}.")
    if changed.scrolled:
        way = "down" if changed.scrolled > 0 else "up"
        lines.append(f"- The text moved {way} by {abs(changed.scrolled)} pixels.")
    lines += [f"- {plain(state_words(*state))}" for state in changed.states]
    lines += _cut([f"- “{plain(a)}” is now “{plain(b)}”." for a, b in changed.rewritten])
    if changed.new:
        lines.append(f"- New:\n{verbatim(_cut(changed.new))}")
    if changed.gone:
        lines.append(f"- Gone:\n{verbatim(_cut(changed.gone))}")
    return lines


def _cut(texts: Sequence[str]) -> list[str]:
    kept = list(texts[:MOST_CHANGES])
    if len(texts) > len(kept):
        kept.append(f"… and {len(texts) - len(kept)} more")
    return kept


def _of_one(scene: Scene, asked: Question, embed: Embed | None) -> str:
    """Where an element is, its state or its value; says when several match or none."""
    try:
        found = find(scene, asked.subject, embed)
    except InvalidInputError:
        return describe(scene)
    if found.best is None:
        return (
            f"I see nothing like “{plain(asked.subject)}” on the screen.\n\n{controls_told(scene)}"
        )
    meant = found.equal or (found.best,)
    if asked.topic is Topic.FIELD and len(meant) == 1 and found.best.element.role in FIELDS:
        element = found.best.element
        return f"{_named(found.best)} {said_by(element)}"
    if asked.state == "empty" and found.best.element.role not in FIELDS:
        return f"I see no field called “{plain(asked.subject)}”.\n\n{form_values(scene)}"
    tell = {Topic.STATE: _state, Topic.FIELD: _value}.get(asked.topic, _nothing_more)
    if len(meant) == 1:
        verdict = _verdict(found.best.element, asked)
        return f"{verdict}{_sentence(scene, meant[0])}{tell(meant[0].element)}"
    lines = [f"- {_sentence(scene, one)}{tell(one.element)}" for one in meant]
    return f"{len(meant)} match equally:\n" + "\n".join(lines)


def _not_named(scene: Scene, asked: Question, embed: Embed | None) -> str:
    """Nothing has the name that was asked for: what is like it in meaning, else what there is."""
    try:
        found = find(scene, asked.subject, embed)
    except InvalidInputError:
        return describe(scene)
    near = found.best
    if near is not None and near.element.role in FIELDS:
        return f"{_named(near)} {said_by(near.element)}"
    return f"I see nothing called “{plain(asked.subject)}”.\n\n{describe(scene)}"


def _verdict(element: Element, asked: Question) -> str:
    """ "Yes. " or "No. " where it was asked whether one is there, or stands so."""
    if asked.there:
        said = [one.label for one in readings(asked.subject)]
        label = element.label or element.value
        if "" in said or max((alike(one, label) for one in said), default=0.0) >= _CALLED_SO:
            return "Yes. "
        return f"I see nothing called “{plain(asked.subject)}”. Nearest in meaning: "
    if asked.state in (*_ON, *_OFF) and element.checked is not None:
        return "Yes. " if element.checked is (asked.state in _ON) else "No. "
    if element.enabled is not None and asked.state in ("enabled", *_UNUSABLE):
        return "Yes. " if element.enabled is (asked.state == "enabled") else "No. "
    if asked.state == "empty" and element.role in FIELDS:
        return "No. " if element.value else "Yes. "
    return ""


def _named(candidate: Candidate) -> str:
    element = candidate.element
    inside = f" of {window_name(candidate.window)}" if candidate.window else ""
    name = f" **{plain(element.label)}**" if element.label else ""
    return f"The {role_words(element.role)}{name}{inside}"


def _sentence(scene: Scene, candidate: Candidate) -> str:
    element = candidate.element
    told = plain(element.label or element.value)
    role = role_words(element.role)
    name = f"The {role} **{told}**" if told else f"{'An' if role[:1] in 'aeiou' else 'A'} {role}"
    area = candidate.window.box if candidate.window else Box(0, 0, *scene.size)
    inside = f" of {window_name(candidate.window)}" if candidate.window else ""
    x, y = candidate.point
    return f"{name} is {place_words(element.box, area)}{inside}, at {x}, {y} pixels."


def place_words(box: Box, area: Box) -> str:
    """Where a box lies in an area: "at the top right", "in the middle"."""
    x = (box.x + box.w / 2 - area.x) / max(1, area.w)
    y = (box.y + box.h / 2 - area.y) / max(1, area.h)
    across = "left" if x < 0.36 else "right" if x > 0.64 else ""
    down = "top" if y < 0.36 else "bottom" if y > 0.64 else ""
    if not across and not down:
        return "in the middle"
    if not down:
        return f"at the {across}, half way down"
    return f"at the {down} {across}".strip() if across else f"at the {down}, in the middle"


def _state(element: Element) -> str:
    told = []
    if element.checked is not None:
        told.append(mark_state(element))
    if element.enabled is False:
        told.append("disabled")
    if element.focused:
        told.append("focused")
    if element.role in FIELDS:
        told.append(f"filled with “{plain(element.value)}”" if element.value else "empty")
    if not told and element.role in _PRESSED:
        return " It does not look greyed out."
    return f" It is {' and '.join(told)}." if told else " I cannot see a state on it."


def _value(element: Element) -> str:
    if element.role not in FIELDS:
        return _state(element) if element.checked is not None else ""
    return f" It says:\n{verbatim([element.value])}" if element.value else " It is empty."


def _nothing_more(_element: Element) -> str:
    return ""


def _holds(scene: Scene, window: Window) -> str:
    """How much of what is in a window: lines of text and controls, counted."""
    counts: dict[str, int] = {}
    for element in scene.elements:
        if _in(element.box, window.box):
            counts[element.role] = counts.get(element.role, 0) + 1
    lines = len(own_text(scene))
    parts = [f"{lines} line{'s' * (lines != 1)} of text"] if lines else []
    parts += [f"{n} {_kind(role).lower() if n != 1 else role_words(role)}"
              for role, n in counts.items()]  # fmt: skip
    return f"It shows {', '.join(parts)}." if parts else ""


def _kind(role: str) -> str:
    words = role_words(role)
    return words.capitalize() + ("es" if words.endswith(("x", "s", "h")) else "s")


def _windows_that_say(scene: Scene, told: Sequence[str]) -> list[str]:
    whole = " ".join(told)
    found = []
    for window, lines in by_window(scene.lines, scene.windows):
        if window and any(line.text.strip() in whole for line in lines if len(line.text) > 8):
            found.append(window_name(window))
    return list(dict.fromkeys(found))


def _by_window(
    scene: Scene, roles: Sequence[str] | None
) -> list[tuple[Window | None, list[Element]]]:
    """Elements of the windows they lie in, the front window first."""
    wanted = [e for e in scene.elements if roles is None or e.role in roles]
    groups: list[tuple[Window | None, list[Element]]] = []
    for window in (*scene.windows, None):
        inside = [e for e in wanted if window is None or _in(e.box, window.box)]
        wanted = [e for e in wanted if e not in inside]
        if inside:
            groups.append((window, inside))
    return groups


def _in(box: Box, around: Box) -> bool:
    return holds(around, box.x + box.w / 2, box.y + box.h / 2)


def _in_table(text: str) -> str:
    return plain(text).replace("|", r"\|")
