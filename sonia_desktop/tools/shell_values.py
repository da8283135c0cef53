"""What the words of a command line become: one argument, several, or nobody knows yet.

Substitutions are read on the way, and so is what is computed: bash runs the commands that stand in
the text of a variable when it computes with it (``x='a[$(cmd)]'; ((x))``), so only what is surely a
number is harmless there.
"""

from __future__ import annotations

import glob
import os
import re

from sonia_desktop.tools.shell_numbers import prints_numbers
from sonia_desktop.tools.shell_scene import (
    A_NUMBER,
    FOUND,
    STREAM,
    UNKNOWN,
    UNKNOWN_WORDS,
    Argument,
    Harm,
    Scene,
    harmless_variable,
    is_sure,
)
from sonia_desktop.tools.shell_script import (
    Assignment,
    Part,
    Plain,
    Substitution,
    Sum,
    Variable,
    Word,
)

MOST_FILES = 500
"""So many names a pattern may stand for; beyond it is asked."""
_GLOB = re.compile(r"[*?\[]")
_BRACES = re.compile(r"\{.*(?:,|\.\.)", re.DOTALL)
_SPECIAL = re.compile(r"[*?\[{~]")
_SPLIT = re.compile(r"[\s*?\[\\]")
_COMPUTABLE = re.compile(rf"[A-Za-z0-9_{A_NUMBER}\s+\-*/%<>=!&|^~?:,()#\[\]]*")
_NAMES = re.compile(rf"(?<![A-Za-z0-9_#{A_NUMBER}])[A-Za-z_][A-Za-z0-9_]*")
_ASSIGNS = re.compile(r"\+\+|--|(?<![=!<>])=(?!=)|<<=|>>=")
NUMBER = re.compile(r"\s*[-+]?\d+\s*")
_COUNTERS = frozenset(
    {"RANDOM", "SRANDOM", "SECONDS", "LINENO", "UID", "EUID", "PPID", "BASHPID", "SHLVL",
     "EPOCHSECONDS", "COLUMNS", "LINES", "?", "#", "$", "!"}
)  # fmt: skip
"""Variables of the shell that hold numbers."""
_SAYS_WHAT = (
    "It computes with text that is only known when it runs; bash runs the commands in such text."
)


def expand(word: Word, scene: Scene, *, split: bool = True) -> list[Argument]:
    """The arguments a word becomes: none, one, or one for every file it stands for."""
    if len(word.parts) == 1:
        only = word.parts[0]
        if isinstance(only, Plain):
            if only.quoted or _SPECIAL.search(only.text) is None:
                return [Argument(only.text)]
        elif isinstance(only, Variable) and only.index == "@":
            return _elements(only, scene)
    text: list[str] = []
    pattern: list[str] = []  # the same with what is no pattern escaped
    unsure = several = globbed = False
    bare = ""
    for index, part in enumerate(word.parts):
        value = value_of(part, scene, first=index == 0, whole=len(word.parts) == 1)
        loose = not isinstance(part, Plain | Sum) and not part.quoted and split
        if value is None:
            unsure = True
            several = several or loose or getattr(part, "index", None) == "@"
            continue
        quoted = not isinstance(part, Plain) or part.quoted
        if loose and (not value or FOUND in value or _SPLIT.search(value) is not None):
            # one with a space would be split, one with a star would stand for files
            unsure = several = True
        if not quoted:
            globbed = globbed or _GLOB.search(value) is not None
            bare += value
        text.append(value)
        pattern.append(glob.escape(value) if quoted else value)
    if unsure or _BRACES.search(bare):  # bash makes several words of it, dash one
        return [UNKNOWN_WORDS if several or not unsure else UNKNOWN]
    if not globbed or not split:
        return [Argument("".join(text))]
    return _files("".join(pattern), "".join(text), scene)


def _elements(variable: Variable, scene: Scene) -> list[Argument]:
    """All elements of an array (or all its subscripts), one argument each."""
    told = scene.variables.get(f"{variable.name}[@]")
    if told is None or not variable.exact or variable.operand:
        whole = value_of(variable, scene)  # for what is expanded on the way
        indexed = told is not None and variable.names and not _keyed(variable.name, scene)
        number = indexed or variable.length
        return [Argument(A_NUMBER)] if number or whole == A_NUMBER else [UNKNOWN_WORDS]
    values = told.split("\0")[:-1]
    if not variable.quoted and any(not value or _SPLIT.search(value) for value in values):
        return [UNKNOWN_WORDS]
    return [Argument(value) for value in values]


def value_of(part: Part, scene: Scene, *, first: bool = False, whole: bool = False) -> str | None:
    """The text of a part of a word; None where it is only known when it runs."""
    if isinstance(part, Plain):
        if first and not part.quoted and part.text.startswith("~"):
            user, slash, rest = part.text.partition("/")
            if user != "~" or not (slash or whole):
                return None
            return str(scene.around.home) + slash + rest
        return part.text
    if isinstance(part, Variable):
        return _value_of_variable(part, scene)
    if isinstance(part, Substitution):
        folders, variables = scene.folders, dict(scene.variables)
        scene.follow(part.script, scene)
        scene.folders, scene.variables = folders, variables
        if part.stream:
            return STREAM
        return A_NUMBER if prints_numbers(part.script) else None
    assert isinstance(part, Sum)
    compute(part, scene)
    return A_NUMBER


def _value_of_variable(part: Variable, scene: Scene) -> str | None:
    for one in part.operand:
        value_of(one, scene)
    if isinstance(part.index, Sum):
        subscript(part.name, part.index, scene)
    if part.length:
        return A_NUMBER
    if part.names or not part.exact:
        return None
    if part.index is not None:
        return _element(part, scene)
    if part.name in _COUNTERS and part.name not in scene.variables:
        return A_NUMBER
    return scene.variables.get(part.name)


def _element(part: Variable, scene: Scene) -> str | None:
    told = scene.variables.get(f"{part.name}[@]")
    if told is None or isinstance(part.index, str):
        return None
    values = told.split("\0")[:-1]
    assert isinstance(part.index, Sum)
    literal = "".join(p.text for p in part.index.parts if isinstance(p, Plain))
    if len(part.index.parts) == 1 and literal.isdecimal() and A_NUMBER not in literal:
        index = int(literal)
        return values[index] if index < len(values) else ""
    return A_NUMBER if values and all(NUMBER.fullmatch(value) for value in values) else None


def _files(pattern: str, text: str, scene: Scene) -> list[Argument]:
    if (scene.folders is None and not os.path.isabs(pattern)) or re.search(r"\[[!]?[\^:\[]", text):
        return [UNKNOWN_WORDS]
    if not is_sure(text):
        return [UNKNOWN_WORDS]
    found: list[str] = []
    folders = scene.folders if scene.folders is not None and not os.path.isabs(pattern) else [None]
    for folder in folders:
        whole = pattern if folder is None else os.path.join(glob.escape(str(folder)), pattern)
        matches = scene.around.expand(whole)
        prefix = "" if folder is None else f"{folder}/"
        found += [match.removeprefix(prefix) for match in matches[: MOST_FILES + 1]]
    if len(found) > MOST_FILES:
        return [UNKNOWN_WORDS]
    return [Argument(name) for name in found] if found else [Argument(text)]


# -- what is computed ---------------------------------------------------------------------------


def compute(what: Sum, scene: Scene) -> None:
    """Blame a sum that may be more than one; note which variables it changes."""
    text: list[str] = []
    for part in what.parts:
        value = value_of(part, scene)
        if value is None and isinstance(part, Variable) and _plainly_unset(part, scene):
            value = ""
        if value is None:
            scene.blame(Harm.HARMS, _SAYS_WHAT)
            return
        text.append(value)
    compute_text("".join(text), scene)


def compute_text(text: str, scene: Scene, depth: int = 0) -> None:
    """The same for the text of a sum in which everything is expanded."""
    if depth > 4 or _COMPUTABLE.fullmatch(text) is None:
        scene.blame(Harm.HARMS, _SAYS_WHAT)
        return
    assigns = _ASSIGNS.search(text) is not None
    for match in _NAMES.finditer(text):
        name = match[0]
        if not _numeric(name, scene, depth):
            scene.blame(Harm.HARMS, _SAYS_WHAT)
        if assigns:
            if not harmless_variable(name):
                scene.blame(Harm.HARMS, f"It changes the variable {name}.")
            scene.variables[name] = A_NUMBER
            if f"{name}[@]" in scene.variables or text[match.end() :].lstrip()[:1] == "[":
                scene.variables[f"{name}[@]"] = None


def _numeric(name: str, scene: Scene, depth: int) -> bool:
    """Whether a variable can hold nothing but a number, or is not there."""
    if name == "_":  # the last word of the command before
        return False
    elements = scene.variables.get(f"{name}[@]", "")
    if elements is None or not all(NUMBER.fullmatch(one) for one in elements.split("\0")[:-1]):
        return False
    if name not in scene.variables:
        return name in _COUNTERS or name.islower()
    value = scene.variables[name]
    if value is None:
        return False
    if not value.strip() or NUMBER.fullmatch(value):
        return True
    found = scene.harm
    compute_text(value, scene, depth + 1)
    return scene.harm == found


def _plainly_unset(part: Variable, scene: Scene) -> bool:
    """Whether nothing in the line can have given it a value."""
    if not part.exact or part.index is not None or part.name in scene.variables:
        return False
    return part.name.isdigit() or part.name in "@*" or (part.name.islower() and part.name != "_")


def subscript(name: str, index: Sum, scene: Scene) -> None:
    """What stands between ``[`` and ``]``: computed, unless the array goes by names."""
    if _keyed(name, scene):
        for part in index.parts:
            value_of(part, scene)
    else:
        compute(index, scene)


def _keyed(name: str, scene: Scene) -> bool:
    return scene.variables.get(f"{name}[keyed]") is not None


# -- what is assigned ---------------------------------------------------------------------------


def assign(one: Assignment, scene: Scene) -> None:
    """Note what a variable holds from now on."""
    if not harmless_variable(one.name):
        scene.blame(Harm.HARMS, f"It changes the variable {one.name}, which programs go by.")
    every = f"{one.name}[@]"
    if one.elements is not None:
        _assign_elements(one, scene)
        return
    values = expand(one.value, scene, split=False)
    text = values[0].text if values else ""
    if one.index is not None:
        subscript(one.name, one.index, scene)
        scene.variables[every] = scene.variables[one.name] = None
        return
    if one.adds:
        before = scene.variables.get(one.name)
        text = None if before is None or text is None else before + text
    scene.variables[one.name] = text
    if every in scene.variables:
        scene.variables[every] = None


def _assign_elements(one: Assignment, scene: Scene) -> None:
    every = f"{one.name}[@]"
    for index in one.subscripts:
        subscript(one.name, index, scene)
    values = [found for word in one.elements or () for found in expand(word, scene)]
    before = scene.variables.get(every) if one.adds else ""
    told = [value.text for value in values if value.text is not None]
    if one.subscripts or before is None or len(told) < len(values) or A_NUMBER in told:
        scene.variables[every] = scene.variables[one.name] = None
        return
    known = before + "".join(f"{text}\0" for text in told)
    scene.variables[every] = known
    scene.variables[one.name] = known.split("\0")[0]
