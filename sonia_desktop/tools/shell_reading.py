"""What a command line would do, found out by reading it: every command, every word, every path.

    reading = read_line("cat *.txt | wc -l", surroundings)
    reading.harm            # Harm.READS
    reading.reads           # the files it names, to be judged like any other place

A line is only as harmless as the worst of its commands, in pipes, substitutions, loops and
here-documents too. What is not known to be harmless is not.
"""

from __future__ import annotations

import glob
import os
import re
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

from sonia_desktop.tools.shell_grammar import parse
from sonia_desktop.tools.shell_script import (
    Command,
    Group,
    Part,
    Plain,
    Redirection,
    Script,
    Substitution,
    Sum,
    UnreadableError,
    Variable,
    Word,
)

MOST_FILES = 500
"""So many names a pattern may stand for; beyond it is asked."""
_MOST_ROUNDS = 20
"""So many rounds of a loop are followed with their values."""
_GLOB = re.compile(r"[*?\[]")
_BRACES = re.compile(r"\{.*(?:,|\.\.)", re.DOTALL)
_SPECIAL = re.compile(r"[*?\[{~]")
_HARMLESS_VARIABLES = re.compile(
    r"LC_[A-Z]+|LANG|LANGUAGE|TZ|COLUMNS|LINES|NO_COLOR|[a-z][a-z0-9_]*"
)
_DANGEROUS_LOWER = re.compile(r".*proxy|histfile|path|cdpath|module_path|fpath|ifs")
_UNSET = "\0"
_NOWHERE = frozenset({"/dev/null", "/dev/stdout", "/dev/stderr"})


class Harm(IntEnum):
    """How bad a command can be."""

    READS = 0
    CHANGES = 1  # something that can be put right again
    HARMS = 2  # deletes, sends, runs other programs, or nobody knows


@dataclass(frozen=True, slots=True)
class Argument:
    """A word after expansion; `text` is None where it is only known when it runs."""

    text: str | None


UNKNOWN = Argument(None)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a line would run.

    `expand` gives the existing paths a pattern stands for; `plain_repository` says whether the
    settings of the git repository around a folder name no programs to run.
    """

    home: Path
    cwd: Path
    expand: Callable[[str], Sequence[str]] = glob.glob
    plain_repository: Callable[[Path], bool] = lambda _folder: True


@dataclass(frozen=True)
class Reading:
    """What a line would do.

    `reads` are files and folders it names, `trees` folders read with all below, both as they were
    written (not yet resolved). `commands` are the single commands as they would run, for rules and
    for the person who is asked. `whole` is False when the line could not be taken apart.
    """

    harm: Harm
    why: tuple[str, ...]
    commands: tuple[str, ...]
    reads: tuple[Path, ...]
    trees: tuple[Path, ...]
    sends: bool
    writes: bool = False
    whole: bool = True


@dataclass
class Scene:
    """What is known while a line is read; the programs' judges add to it."""

    around: Surroundings
    folders: list[Path] | None
    """Where it may be by now; None: nobody knows."""
    variables: dict[str, str | None]
    harm: Harm = Harm.READS
    why: list[str] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    read_paths: dict[Path, None] = field(default_factory=dict)
    tree_paths: dict[Path, None] = field(default_factory=dict)
    sends: bool = False
    writes: bool = False

    def blame(self, harm: Harm, why: str) -> None:
        """Note that it is not harmless."""
        self.harm = max(self.harm, harm)
        if why not in self.why:
            self.why.append(why)

    def reads(self, text: str, *, tree: bool = False) -> None:
        """Note that a file or folder is read, relative to wherever it may be."""
        into = self.tree_paths if tree else self.read_paths
        if os.path.isabs(text):
            into[Path(text)] = None
        elif self.folders is None:
            self.blame(Harm.HARMS, "it is not known in which folder it reads.")
        else:
            for folder in self.folders:
                into[folder / text] = None


def read_line(line: str, around: Surroundings) -> Reading:
    """Read a line of ``/bin/sh``."""
    try:
        script = parse(line)
    except UnreadableError as error:
        return _unreadable(f"The line cannot be read surely: {error}.")
    except RecursionError:
        return _unreadable("The line cannot be read surely: too much is nested.")
    scene = _scene(around)
    _script(script, scene)
    for document in script.documents:
        _expand(document, scene)
    return _told(scene)


def read_words(words: Sequence[str], around: Surroundings) -> Reading:
    """Read a program with its arguments that runs without a shell."""
    scene = _scene(around)
    _run([Argument(word) for word in words], scene)
    return _told(scene)


def _unreadable(why: str) -> Reading:
    return Reading(Harm.HARMS, (why,), (), (), (), sends=True, writes=True, whole=False)


def _scene(around: Surroundings) -> Scene:
    known: dict[str, str | None] = {"HOME": str(around.home), "PWD": str(around.cwd)}
    return Scene(around, [around.cwd], known)


def _told(scene: Scene) -> Reading:
    return Reading(
        scene.harm,
        tuple(scene.why),
        tuple(scene.commands),
        tuple(scene.read_paths),
        tuple(scene.tree_paths),
        scene.sends,
        scene.writes,
    )


# -- scripts ------------------------------------------------------------------------------------


def _script(script: Script, scene: Scene) -> None:
    if script.background:
        scene.blame(Harm.HARMS, "Something would go on running in the background.")
    for pipeline in script.pipelines:
        known = dict(scene.variables)
        folders = scene.folders
        feeds = ""
        for command in pipeline.commands:
            if isinstance(command, Group):
                _group(command, scene)
                feeds = ""
            else:
                feeds = _command(command, scene, feeds)
        in_own_shells = len(pipeline.commands) > 1
        if pipeline.conditional or in_own_shells:  # maybe it did not happen, or not here
            _doubt(scene, known)
        if in_own_shells:
            scene.folders = folders


def _doubt(scene: Scene, known: dict[str, str | None]) -> bool:
    """What differs from `known` may be either: nobody knows. True when something differed."""
    changed = [name for name, value in scene.variables.items() if known.get(name, _UNSET) != value]
    for name in changed:
        scene.variables[name] = None
    return any(known.get(name, _UNSET) is not None for name in changed)


def _group(group: Group, scene: Scene) -> None:
    for redirection in group.redirections:
        _redirection(redirection, scene)
    folders = scene.folders
    known = dict(scene.variables)
    if group.kind == "for":
        _for(group, scene)
    elif group.kind == "while":
        _rounds(group, scene)
    else:
        for script in group.scripts:
            before = dict(scene.variables)
            _script(script, scene)
            if group.kind == "if":
                _doubt(scene, before)
    if scene.folders is not None and folders is not None:
        scene.folders = list(dict.fromkeys([*folders, *scene.folders]))
    if group.kind != "group":
        _doubt(scene, known)


def _rounds(group: Group, scene: Scene) -> None:
    """Any number of rounds: what one changes is unknown in the next, until nothing is new."""
    while True:
        known, folders = dict(scene.variables), scene.folders
        for script in group.scripts:
            _script(script, scene)
        changed = _doubt(scene, known)
        if scene.folders is not None and scene.folders != folders:
            scene.folders, changed = None, True
        if not changed:
            return


def _for(group: Group, scene: Scene) -> None:
    values = [argument for word in group.values for argument in _expand(word, scene)]
    if not _HARMLESS_VARIABLES.fullmatch(group.variable) or _DANGEROUS_LOWER.fullmatch(
        group.variable
    ):
        scene.blame(Harm.HARMS, f"It changes the variable {group.variable}.")
    rounds: list[str | None] = [value.text for value in values]
    if len(rounds) > _MOST_ROUNDS or None in rounds:
        scene.variables[group.variable] = None
        _rounds(group, scene)
        return
    for value in rounds:
        scene.variables[group.variable] = value
        for script in group.scripts:
            _script(script, scene)
    scene.variables[group.variable] = None


def _command(command: Command, scene: Scene, feeds: str) -> str:
    """Judge one simple command; the program's name when its output is known to be file names."""
    for redirection in command.redirections:
        _redirection(redirection, scene)
    for name, word in command.assignments:
        values = _expand(word, scene, split=False)
        if not _HARMLESS_VARIABLES.fullmatch(name) or _DANGEROUS_LOWER.fullmatch(name):
            scene.blame(Harm.HARMS, f"It changes the variable {name}, which programs go by.")
        if not command.words:
            scene.variables[name] = values[0].text if values else ""
    if not command.words:
        return ""
    arguments = [argument for word in command.words for argument in _expand(word, scene)]
    if not arguments:
        scene.blame(Harm.HARMS, "What would run is only known when it runs.")
        return ""
    _run(arguments, scene, feeds)
    name = arguments[0].text or ""
    names_files = name == "find" or [a.text for a in arguments[:2]] == ["git", "ls-files"]
    return "files" if names_files else ""


def _run(arguments: list[Argument], scene: Scene, feeds: str = "") -> None:
    from sonia_desktop.tools.shell_programs import judge_program

    name = arguments[0].text
    scene.commands.append(" ".join(shown(argument) for argument in arguments))
    if name is None:
        scene.blame(Harm.HARMS, "Which program would run is only known when it runs.")
        return
    judge_program(name, arguments[1:], scene, feeds)


def shown(argument: Argument) -> str:
    """One argument as a person reads it."""
    return "…" if argument.text is None else shlex.quote(argument.text)


def _redirection(redirection: Redirection, scene: Scene) -> None:
    targets = _expand(redirection.target, scene)
    operator = redirection.operator.lstrip("0123456789")
    if operator == "<<":
        return
    target = targets[0].text if len(targets) == 1 else None
    if operator in (">&", "<&"):
        if target is None or not re.fullmatch(r"[0-9]|-", target):
            scene.blame(Harm.HARMS, "It is not known where its output goes.")
            scene.writes = True
    elif operator == "<":
        if target is None:
            scene.blame(Harm.HARMS, "Which file it reads is only known when it runs.")
        elif target not in _NOWHERE:
            scene.reads(target)
    elif target not in _NOWHERE:
        overwrites = operator != ">>"
        scene.writes = True
        scene.commands.append(f"{operator} {'…' if target is None else shlex.quote(target)}")
        scene.blame(
            Harm.HARMS if overwrites or target is None else Harm.CHANGES,
            f"It {'overwrites' if overwrites else 'adds to'} the file {target or '?'}.",
        )


# -- words --------------------------------------------------------------------------------------


def _expand(word: Word, scene: Scene, *, split: bool = True) -> list[Argument]:
    """The arguments a word becomes: none, one, or one for every file it stands for."""
    if len(word.parts) == 1:
        (only,) = word.parts
        if isinstance(only, Plain) and (only.quoted or _SPECIAL.search(only.text) is None):
            return [Argument(only.text)]
    text: list[str] = []
    pattern: list[str] = []  # the same with what is no pattern escaped
    unsure = globbed = False
    bare = ""
    for index, part in enumerate(word.parts):
        value = _value(part, scene, first=index == 0, whole=len(word.parts) == 1)
        if value is None:
            unsure = True
            continue
        quoted = not isinstance(part, Plain) or part.quoted
        if isinstance(part, Variable) and not part.quoted and split:
            # one with a space would be split, one with a star would stand for files
            unsure = unsure or not value or re.search(r"[\s*?\[\\]", value) is not None
        if not quoted:
            globbed = globbed or _GLOB.search(value) is not None
            bare += value
        text.append(value)
        pattern.append(glob.escape(value) if quoted else value)
    if unsure or _BRACES.search(bare):  # bash makes several words of it, dash one
        return [UNKNOWN]
    if not globbed or not split:
        return [Argument("".join(text))]
    return _files("".join(pattern), "".join(text), scene)


def _value(part: Part, scene: Scene, *, first: bool, whole: bool) -> str | None:
    if isinstance(part, Plain):
        if first and not part.quoted and part.text.startswith("~"):
            user, slash, rest = part.text.partition("/")
            if user != "~" or not (slash or whole):
                return None
            return str(scene.around.home) + slash + rest
        return part.text
    if isinstance(part, Variable):
        if part.name in ("?", "#", "$") and part.exact:
            return "0"
        return scene.variables.get(part.name) if part.exact else None
    if isinstance(part, Substitution):
        folders, variables = scene.folders, dict(scene.variables)
        _script(part.script, scene)
        scene.folders, scene.variables = folders, variables
        return None
    assert isinstance(part, Sum)
    return "0"


def _files(pattern: str, text: str, scene: Scene) -> list[Argument]:
    if (scene.folders is None and not os.path.isabs(pattern)) or re.search(r"\[[!]?[\^:\[]", text):
        return [UNKNOWN]
    found: list[str] = []
    folders = scene.folders if scene.folders is not None and not os.path.isabs(pattern) else [None]
    for folder in folders:
        whole = pattern if folder is None else os.path.join(glob.escape(str(folder)), pattern)
        matches = scene.around.expand(whole)
        prefix = "" if folder is None else f"{folder}/"
        found += [match.removeprefix(prefix) for match in matches[: MOST_FILES + 1]]
    if len(found) > MOST_FILES:
        return [UNKNOWN]
    return [Argument(name) for name in found] if found else [Argument(text)]
