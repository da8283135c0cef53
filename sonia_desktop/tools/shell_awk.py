"""awk: its program read as far as it takes to tell that it neither writes nor runs anything.

Strings, regular expressions and comments are taken out first (POSIX, awk, Lexical Conventions):
a bar in ``/error|warning/`` is no pipe. Where they cannot be told surely, the whole text counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sonia_desktop.tools.shell_scene import Argument, Scene
from sonia_desktop.tools.shell_verbs import known_texts, more_than_reads

_RUNS = re.compile(r"system|getline|\||@|close|fflush|ENVIRON|ARG[VC]|PROCINFO")
_STRING = re.compile(r'"(?:[^"\\\n]|\\[^\n])*"')
_REGEX = re.compile(r"/(?:[^/\\\n\[]|\\[^\n]|\[\^?\]?[^\]/\\\n\[]*\])+/")
_BEFORE_A_REGEX = re.compile(r"(?:^|[{}(,;!~&|\n]|\b(?:print|printf|return))[ \t]*$")
_BEFORE_A_QUOTIENT = re.compile(r"(?:[\w\]]|\$\w+)[ \t]*$")
_WORD_BEFORE = re.compile(r"\b(?:print|printf|return|case|in|getline|else|do)[ \t]*$")
_PRINTS_INTO = re.compile(r"print[^;}]*>")


def bare_code(program: str) -> str | None:
    """The program with empty strings and regular expressions; None where they cannot be told."""
    told, at = "", 0
    while at < len(program):
        character = program[at]
        if character == "\\":
            return None
        if character == "#":
            end = program.find("\n", at)
            at = len(program) if end < 0 else end
            continue
        found = None
        if character == '"':
            found = _STRING.match(program, at)
        elif character == "/" and _BEFORE_A_REGEX.search(told):
            found = _REGEX.match(program, at)
        elif character != "/" or (
            _BEFORE_A_QUOTIENT.search(told) and not _WORD_BEFORE.search(told)
        ):
            told += character
            at += 1
            continue
        if found is None:
            return None
        told += '""'
        at = found.end()
    return told


def only_tells(program: str) -> bool:
    """Whether an awk program prints to its output and does nothing else."""
    code = bare_code(program)
    if code is None:
        return not _RUNS.search(program.replace("||", "")) and not _may_write(program)
    if _RUNS.search(code.replace("||", "")):
        return False
    return code.rfind(">") < code.find("print") or not _PRINTS_INTO.search(code)


def _may_write(program: str) -> bool:
    """Whether a ``>`` may send what is printed into a file, where strings cannot be told."""
    return "print" in program and ">" in program[program.find("print") :]


def judge_awk(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``awk -F, '{ print $2 }' file``"""
    texts = known_texts(arguments, "awk", scene)
    if texts is None:
        return
    index = 0
    while index < len(texts) and texts[index].startswith("-"):
        word = texts[index]
        if word in ("-F", "-v"):
            index += 2
        elif re.fullmatch(r"-F.+|-v\w+=.*", word):
            index += 1
        else:
            more_than_reads("awk", [word], scene)
            return
    if index >= len(texts):
        return
    program, files = texts[index], texts[index + 1 :]
    if not only_tells(program):
        more_than_reads("awk", [program[:40]], scene)
    for file in files:
        if "=" not in file or "/" in file:
            scene.reads(file)
