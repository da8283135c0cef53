"""sed: its script read step by step; what writes (w) or runs (e) is none that only reads.

The grammar is that of GNU sed's manual (chapters 3 and 4). A step that is not known is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sonia_desktop.tools.shell_scene import Argument, Harm, Scene
from sonia_desktop.tools.shell_verbs import known_texts, more_than_reads

_PLAIN_OPTIONS = re.compile(
    r"-[nErusz]+|--quiet|--silent|--regexp-extended|--posix|--null-data|--separate|--unbuffered"
)
_ADDRESS = re.compile(
    r"\d+(?:~\d+)?|\$|/(?:\\.|\[\^?\]?[^\]/\n]*\]|[^/\\\n\[])*/[IM]*"
    r"|\\(?P<d>[,|#%@!:;])(?:\\.|(?!(?P=d))[^\\\n])*(?P=d)[IM]*"
)
_SECOND = re.compile(r"[+~]\d+")
_STEP = re.compile(r"[=dDgGhHnNpPxzl]|[qQ]\s*\d*")
_SUBSTITUTE = re.compile(
    r"s(?P<d>[^\w\s\\;])(?:\\.|(?!(?P=d))[^\\\n])*(?P=d)(?:\\[^\n]|(?!(?P=d))[^\\\n])*(?P=d)"
    r"[gpiI0-9]*"
)
_TRANSLITERATE = re.compile(
    r"y(?P<d>[/|,#:])(?:\\.|(?!(?P=d))[^\\\n])*(?P=d)(?:\\.|(?!(?P=d))[^\\\n])*(?P=d)"
)
_JUMP = re.compile(r"[:btT]\s*[A-Za-z0-9_]*")
_TEXT = re.compile(r"[aic]\\?\s*[^\\\n]+(?:\n|$)")
_GAP = re.compile(r"[\s;]*")
_AFTER = re.compile(r"[ \t]*(?:[;\n}]|$)")


def only_edits(script: str) -> bool:
    """Whether a sed script does nothing but print what it reads, changed or not."""
    at, opened = 0, 0
    while True:
        gap = _GAP.match(script, at)
        at = gap.end() if gap else at
        if at >= len(script):
            return opened == 0
        if script[at] == "#":
            end = script.find("\n", at)
            at = len(script) if end < 0 else end
            continue
        if script[at] == "}":
            opened -= 1
            at += 1
            if opened < 0:
                return False
            continue
        at = _past_addresses(script, at)
        if script[at : at + 1] == "{":
            opened += 1
            at += 1
            continue
        text = _TEXT.match(script, at)
        if text is not None:
            at = text.end()
            continue
        forms = (_STEP, _SUBSTITUTE, _TRANSLITERATE, _JUMP)
        step = next((match for form in forms if (match := form.match(script, at))), None)
        if step is None or _AFTER.match(script, step.end()) is None:
            return False
        at = step.end()


def _past_addresses(script: str, at: int) -> int:
    first = _ADDRESS.match(script, at)
    if first is not None:
        at = first.end()
        comma = re.compile(r"\s*,\s*").match(script, at)
        if comma is not None:
            second = _ADDRESS.match(script, comma.end()) or _SECOND.match(script, comma.end())
            at = second.end() if second is not None else at
    rest = re.compile(r"\s*!?\s*").match(script, at)
    return rest.end() if rest is not None else at


def judge_sed(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``sed -n '10,20p' file``"""
    texts = known_texts(arguments, "sed", scene)
    if texts is None:
        return
    scripts: list[str] = []
    files: list[str] = []
    words = iter(texts)
    for word in words:
        if _PLAIN_OPTIONS.fullmatch(word):
            continue
        if re.fullmatch(r"-[nErusz]*e|--expression", word):
            scripts.append(next(words, ""))
        elif word.startswith("--expression="):
            scripts.append(word.partition("=")[2])
        elif word.startswith("-") and word != "-":
            if re.match(r"-[nErusz]*i|--in-place", word):
                scene.blame(Harm.HARMS, "sed -i changes files in place.")
            more_than_reads("sed", [word], scene)
            return
        else:
            files.append(word)
    if not scripts and files:
        scripts, files = files[:1], files[1:]
    if not only_edits("\n".join(scripts)):
        more_than_reads("sed", [" ".join(scripts)[:40]], scene)
    for file in files:
        if file != "-":
            scene.reads(file)
