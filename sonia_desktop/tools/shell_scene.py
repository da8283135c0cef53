"""What is known while a command line is read: the words of its readers.

`shell_reading` follows a line's commands, `shell_values` its words, the programs' judges say what
each would do; all of them add to one `Scene`.
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

from sonia_desktop.tools.shell_script import Script

A_NUMBER = "\N{ARABIC-INDIC DIGIT ZERO}"
"""Stands for a number that is only known when it runs: a digit, and no file is named by it."""
FOUND = "\uf8ff"
"""Stands for the name of a file that ``find`` found below folders that are judged: no option."""
STREAM = "/dev/fd/63"
"""What ``<(...)`` becomes."""
_HARMLESS_VARIABLES = re.compile(
    r"LC_[A-Z]+|LANG|LANGUAGE|TZ|COLUMNS|LINES|NO_COLOR|_?[a-z][a-z0-9_]*|_|[A-Z]"
    r"|COUNT|TOTAL|SUM|NUM|NUMBER|NAME|FILE|FILES|DIR|FOLDER|RESULT|OUTPUT|OUT|VALUE|VAL|SIZE|MSG"
    r"|MESSAGE|START|END|NOW|TODAY|DATE|YEAR|MONTH|DAY|BRANCH|COMMIT|VERSION|RED|GREEN|YELLOW|NC"
)
"""Those no program goes by: the shell's own are in capitals, and so are those in an environment."""
_AS_IT_IS = re.compile(r"[A-Za-z0-9_@%+=:,./-]+")
_DANGEROUS_LOWER = re.compile(r".*proxy")


def is_sure(text: str) -> bool:
    """Whether a text is what it will be when it runs."""
    return A_NUMBER not in text and FOUND not in text


def harmless_variable(name: str) -> bool:
    """Whether no program and no shell behaves otherwise when the variable changes."""
    return (
        _HARMLESS_VARIABLES.fullmatch(name) is not None and _DANGEROUS_LOWER.fullmatch(name) is None
    )


class Harm(IntEnum):
    """How bad a command can be."""

    READS = 0
    CHANGES = 1  # something that can be put right again
    HARMS = 2  # deletes, sends, runs other programs, or nobody knows


@dataclass(frozen=True, slots=True)
class Argument:
    """A word after expansion; `text` is None where it is only known when it runs."""

    text: str | None
    several: bool = False
    """Unknown, and the shell may make several words of it, or none."""


UNKNOWN = Argument(None)
UNKNOWN_WORDS = Argument(None, several=True)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a line would run.

    `expand` gives the existing paths a pattern stands for; `plain_repository` says whether the
    settings of the git repository around a folder name no programs to run. `bash`: there is one
    to run a line that is written in its own grammar.
    """

    home: Path
    cwd: Path
    expand: Callable[[str], Sequence[str]] = glob.glob
    plain_repository: Callable[[Path], bool] = lambda _folder: True
    bash: bool = True


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
    """What is known while a line is read; the programs' judges add to it.

    `follow` reads a script inside it. Of `variables`, a value of None is only known when it runs;
    ``name[@]`` holds an array's elements, each ended by a NUL, and ``name[keyed]`` is there for one
    that goes by names.
    """

    around: Surroundings
    folders: list[Path] | None
    """Where it may be by now; None: nobody knows."""
    variables: dict[str, str | None]
    follow: Callable[[Script, Scene], None] = lambda _script, _scene: None
    fed: str = ""
    """What ``read`` reads here: "found" for the names that ``find`` prints, else unknown."""
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
        if text in (STREAM, FOUND):
            return
        if not is_sure(text):
            self.blame(Harm.HARMS, "Which file it reads is only known when it runs.")
        into = self.tree_paths if tree else self.read_paths
        if os.path.isabs(text):
            into[Path(text)] = None
        elif self.folders is None:
            self.blame(Harm.HARMS, "it is not known in which folder it reads.")
        else:
            for folder in self.folders:
                into[folder if text == "." else folder / text] = None


def shown(argument: Argument) -> str:
    """One argument as a person reads it."""
    text = argument.text
    if text is not None and _AS_IT_IS.fullmatch(text) is not None:
        return text
    return shlex.quote(text) if text is not None and is_sure(text) else "…"
