"""The names that ``find`` prints, on their way to what reads the files: xargs, ``while read``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sonia_desktop.tools.shell_scene import Argument, Harm, Scene

_PASSES_ON = re.compile(r"-[ruzivEnV]+|-n?\d+|-n|\d+")
_PASSING = frozenset({"sort", "head", "tail", "tac", "shuf", "grep"})
_FINDING = frozenset({"find", "git"})
_TELLS_NAMES = _FINDING | _PASSING
_OTHER_OUTPUT = frozenset({"-printf", "-exec", "-ls", "-execdir"})


def fed_on(arguments: Sequence[Argument], feeds: str) -> str:
    """What a command's output is, as far as it matters: "files", or "found" and find's words."""
    if arguments[0].text not in _TELLS_NAMES or not (feeds or arguments[0].text in _FINDING):
        return ""
    texts = [argument.text for argument in arguments]
    if texts[0] == "find":
        known = [text for text in texts[1:] if text is not None]
        if len(known) < len(texts) - 1 or _OTHER_OUTPUT & set(known):
            return "files" if "-exec" not in known and "-printf" not in known else ""
        return "\0".join(["found", *known])
    if texts[:2] == ["git", "ls-files"]:
        return "files"
    if texts[0] in _PASSING:
        plain = [text for text in texts[1:] if text is None or not _PASSES_ON.fullmatch(text)]
        allowed = 1 if texts[0] == "grep" else 0
        numbered = texts[0] == "grep" and any(
            text is not None and re.match(r"-[a-zA-Z]*n", text) for text in texts[1:]
        )
        if len(plain) <= allowed and not numbered and None not in plain:
            return feeds if all(not (text or "").startswith("-") for text in plain) else ""
    return ""


def read_what_is_found(texts: Sequence[str], scene: Scene) -> None:
    """What ``find`` finds is read: all below its folders, names that tell of keys among it."""
    words = list(texts)
    while words and not (words[0][:1] == "-" or words[0] in ("(", "!", ",")):
        scene.reads(words.pop(0), tree=True)
    if len(words) == len(texts):
        scene.reads(".", tree=True)
    for before, word in zip(["", *words], words, strict=False):
        if before in ("-name", "-iname", "-path", "-ipath", "-wholename"):
            scene.reads(word)
        elif before in ("-lname", "-ilname", "-xtype") or (before == "-type" and "l" in word):
            scene.blame(Harm.HARMS, "Where the links lead is only known when it runs.")
