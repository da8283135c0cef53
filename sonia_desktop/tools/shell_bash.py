"""bash's own commands: ``[[``, ``declare``, ``let``, ``mapfile``, ``read``, ``set``, ``shopt``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sonia_desktop.tools.shell_found import read_what_is_found
from sonia_desktop.tools.shell_scene import FOUND, Argument, Harm, Scene, harmless_variable
from sonia_desktop.tools.shell_script import Assignment, Plain, Sum, Word
from sonia_desktop.tools.shell_values import assign, compute, compute_text, expand

_COMPUTED = frozenset({"-eq", "-ne", "-lt", "-le", "-gt", "-ge"})
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_STRICTER = re.compile(r"[-+][eux]+|[-+][eux]*o|pipefail|errexit|nounset")
_GLOBBING = frozenset({"-s", "-u", "-q", "nullglob", "failglob", "nocasematch"})


def test(words: Sequence[Word], scene: Scene) -> None:
    """One test between ``[[`` and ``]]``: bash computes both sides of ``-eq`` and its like."""
    texts = [_literal(word) for word in words]
    if len(words) == 3 and texts[1] in _COMPUTED:
        for word in (words[0], words[2]):
            compute(Sum(word.parts), scene)
        return
    values = [expand(word, scene, split=False) for word in words]
    if len(words) == 3 and texts[1] == "=~":
        scene.variables["BASH_REMATCH"] = scene.variables["BASH_REMATCH[@]"] = None
    if len(words) == 2:
        text = values[1][0].text if values[1] else ""
        if texts[0] in ("-v", "-R") and (text is None or _NAME.fullmatch(text) is None):
            scene.blame(Harm.HARMS, "Which variable it looks at is only known when it runs.")
        elif text is not None and ("/" in text or text.startswith(".")):
            scene.reads(text)


def _literal(word: Word) -> str | None:
    if all(isinstance(part, Plain) for part in word.parts):
        return "".join(part.text for part in word.parts if isinstance(part, Plain))
    return None


def declares(arguments: Sequence[Argument], declared: Sequence[Assignment], scene: Scene) -> None:
    """``declare -A name``, ``declare name=value``: names and values, nothing computed or shown."""
    names: list[str] = []
    keyed = False
    for argument in arguments[1:]:
        text = argument.text
        if text is not None and re.fullmatch(r"-[aArg]+", text):
            keyed = keyed or "A" in text
        elif text is not None and _NAME.fullmatch(text):
            names.append(text)
        else:
            scene.blame(Harm.HARMS, f"What {arguments[0].text} does here is not known.")
    if not names and not declared:
        scene.blame(Harm.HARMS, "It shows every variable, keys among them.")
    if keyed:
        for name in (*names, *(one.name for one in declared)):
            scene.variables[f"{name}[keyed]"] = "1"
    for name in names:
        _changes(name, scene)
    for one in declared:
        assign(one, scene)


def _changes(name: str, scene: Scene) -> None:
    if not harmless_variable(name):
        scene.blame(Harm.HARMS, f"It changes the variable {name}, which programs go by.")
    scene.variables[name] = scene.variables[f"{name}[@]"] = None


def judge_let(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``let n=1+2``"""
    for argument in arguments:
        compute_text("$" if argument.text is None else argument.text, scene)


def judge_read(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``read -r name``: what it reads is unknown from then on."""
    _reads_into(arguments, scene, "dinNptu", "REPLY", "rse")


def judge_mapfile(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``mapfile -t lines``; with -C it runs a command."""
    _reads_into(arguments, scene, "dnOsu", "MAPFILE", "t")


def _reads_into(
    arguments: Sequence[Argument], scene: Scene, valued: str, default: str, plain: str
) -> None:
    names: list[str] = []
    index = 0
    while index < len(arguments):
        text = arguments[index].text
        index += 1
        if text is None:
            scene.blame(Harm.HARMS, "Into which variable it reads is only known when it runs.")
        elif not text.startswith("-"):
            names.append(text)
        elif re.fullmatch(rf"-[{plain}]*a", text) and default == "REPLY":
            names += [arguments[index].text or "?"] if index < len(arguments) else []
            index += 1
        elif re.fullmatch(rf"-[{plain}]*[{valued}]", text):
            index += 1
        elif not re.fullmatch(rf"-[{plain}]+|-[{plain}]*[{valued}][^$`\[]*", text):
            scene.blame(Harm.HARMS, f"It reads with {text}, which may do more.")
    for name in names:
        if _NAME.fullmatch(name) is None or not harmless_variable(name):
            scene.blame(Harm.HARMS, "It reads into a variable that programs go by.")
        scene.variables[name] = scene.variables[f"{name}[@]"] = None
    if len(names) == 1 and default == "REPLY" and scene.fed.startswith("found"):
        read_what_is_found(scene.fed.split("\0")[1:], scene)
        scene.variables[names[0]] = FOUND
    if not names:
        scene.variables[default] = scene.variables[f"{default}[@]"] = None


def judge_unset(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``unset name``"""
    for argument in arguments:
        text = argument.text
        if text is None or (_NAME.fullmatch(text) is None and text != "-v"):
            scene.blame(Harm.HARMS, "Which variable goes is only known when it runs.")
        elif text != "-v":
            _changes(text, scene)


def judge_set(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``set -euo pipefail``: only what ends the line sooner, or shows it."""
    if not arguments or any(not _STRICTER.fullmatch(a.text or "") for a in arguments):
        scene.blame(Harm.HARMS, "set changes how the shell reads.")


def judge_shopt(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``shopt -s nullglob``"""
    if any(argument.text not in _GLOBBING for argument in arguments):
        scene.blame(Harm.HARMS, "shopt changes how the shell reads.")
