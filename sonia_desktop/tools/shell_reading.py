"""What a command line would do, found out by reading it: every command, every word, every path.

    reading = read_line("cat *.txt | wc -l", surroundings)
    reading.harm            # Harm.READS
    reading.reads           # the files it names, to be judged like any other place

A line is only as harmless as the worst of its commands, in pipes, substitutions, loops and
here-documents too. What is not known to be harmless is not.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence

from sonia_desktop.tools.shell_bash import declares, test
from sonia_desktop.tools.shell_found import fed_on
from sonia_desktop.tools.shell_grammar import parse
from sonia_desktop.tools.shell_programs import judge_program
from sonia_desktop.tools.shell_scene import (
    A_NUMBER,
    Argument,
    Harm,
    Reading,
    Scene,
    Surroundings,
    harmless_variable,
    shown,
)
from sonia_desktop.tools.shell_script import (
    Assignment,
    Command,
    Group,
    Redirection,
    Script,
    UnreadableError,
)
from sonia_desktop.tools.shell_values import NUMBER, assign, compute, expand

_MOST_ROUNDS = 20
"""So many rounds of a loop are followed with their values."""
_UNSET = "\0"
_NOWHERE = frozenset({"/dev/null", "/dev/stdout", "/dev/stderr"})
_READING_INTO = frozenset({"read", "mapfile", "readarray"})


def read_line(line: str, around: Surroundings) -> Reading:
    """Read a line of the shell that would run it: ``/bin/sh``, or bash for bash's own grammar."""
    try:
        script = parse(line)
        if script.bash and not around.bash:
            raise UnreadableError("it is written for bash, and there is none here")
    except UnreadableError as error:
        return _unreadable(f"The line cannot be read surely: {error}.")
    except RecursionError:
        return _unreadable("The line cannot be read surely: too much is nested.")
    scene = _scene(around)
    _script(script, scene)
    for document in script.documents:
        expand(document, scene)
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
    return Scene(around, [around.cwd], known, follow=_script)


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
        in_own_shells = len(pipeline.commands) > 1
        doubtful = pipeline.conditional or in_own_shells  # maybe it does not happen, or not here
        known = dict(scene.variables) if doubtful else {}
        folders = scene.folders
        feeds, fed = "", scene.fed
        for index, command in enumerate(pipeline.commands):
            if index:
                scene.fed = feeds
            if isinstance(command, Group):
                _group(command, scene)
                feeds = ""
            else:
                feeds = _command(command, scene, feeds)
        scene.fed = fed
        if doubtful:
            _doubt(scene, known)
        if in_own_shells:
            scene.folders = folders


def _doubt(scene: Scene, known: dict[str, str | None]) -> bool:
    """What differs from `known` may be either: nobody knows. True when something differed.

    One that was a number, or not there, and is one now, is some number.
    """
    changed = [name for name, value in scene.variables.items() if known.get(name, _UNSET) != value]
    for name in changed:
        values = (known.get(name, "0"), scene.variables[name])
        number = all(value is not None and NUMBER.fullmatch(value) for value in values)
        scene.variables[name] = A_NUMBER if number and not name.endswith("]") else None
    return any(known.get(name, _UNSET) != scene.variables[name] for name in changed)


def _group(group: Group, scene: Scene) -> None:
    fed = scene.fed
    for redirection in group.redirections:
        _redirection(redirection, scene)
        if "<" in redirection.operator:
            scene.fed = ""
    _parts_of(group, scene)
    scene.fed = fed


def _parts_of(group: Group, scene: Scene) -> None:
    folders = scene.folders
    known = dict(scene.variables)
    if group.kind == "for":
        _for(group, scene)
    elif group.kind == "while":
        _rounds(group, scene)
    elif group.kind == "sum":
        compute(group.sums[0], scene)
        return
    elif group.kind == "test":
        for words in group.tests:
            test(words, scene)
        return
    else:
        if group.kind == "case":
            for word in group.values:
                expand(word, scene, split=False)
        for script in group.scripts:
            before = dict(scene.variables)
            _script(script, scene)
            if group.kind in ("if", "case"):
                _doubt(scene, before)
    if scene.folders is not None and folders is not None:
        scene.folders = list(dict.fromkeys([*folders, *scene.folders]))
    if group.kind != "group":
        _doubt(scene, known)


def _rounds(group: Group, scene: Scene) -> None:
    """Any number of rounds: what one changes is unknown in the next, until nothing is new."""
    while True:
        known, folders = dict(scene.variables), scene.folders
        for what in group.sums:
            compute(what, scene)
        for script in group.scripts:
            _script(script, scene)
        changed = _doubt(scene, known)
        if scene.folders is not None and scene.folders != folders:
            scene.folders, changed = None, True
        if not changed:
            return


def _for(group: Group, scene: Scene) -> None:
    values = [argument for word in group.values for argument in expand(word, scene)]
    if not harmless_variable(group.variable):
        scene.blame(Harm.HARMS, f"It changes the variable {group.variable}.")
    rounds: list[str | None] = [value.text for value in values]
    if len(rounds) > _MOST_ROUNDS or None in rounds or A_NUMBER in rounds:
        number = all(value is not None and NUMBER.fullmatch(value) for value in rounds)
        scene.variables[group.variable] = A_NUMBER if number else None
        _rounds(group, scene)
        return
    for value in rounds:
        scene.variables[group.variable] = value
        for script in group.scripts:
            _script(script, scene)
    scene.variables[group.variable] = None


def _command(command: Command, scene: Scene, feeds: str) -> str:
    """Judge one simple command; the program's name when its output is known to be file names."""
    fed = scene.fed
    for redirection in command.redirections:
        _redirection(redirection, scene)
        if "<" in redirection.operator:
            scene.fed = ""
    feeding = _simple(command, scene, feeds)
    scene.fed = fed
    return feeding


def _simple(command: Command, scene: Scene, feeds: str) -> str:
    if not command.words:
        for one in command.assignments:
            assign(one, scene)
        return ""
    name = command.words[0].plain or ""
    for one in command.assignments:
        plain = one.index is None and one.elements is None
        if one.name == "IFS" and name in _READING_INTO and plain:
            expand(one.value, scene, split=False)
        else:
            _for_one_command(one, scene)
    arguments = [argument for word in command.words for argument in expand(word, scene)]
    if not arguments:
        scene.blame(Harm.HARMS, "What would run is only known when it runs.")
        return ""
    if name in ("declare", "typeset", "local", "readonly"):
        declares(arguments, command.declared, scene)
        return ""
    _run(arguments, scene, feeds)
    return fed_on(arguments, feeds)


def _for_one_command(one: Assignment, scene: Scene) -> None:
    """``name=value command``: dash keeps the value after commands of its own, bash does not."""
    known = dict(scene.variables)
    assign(one, scene)
    _doubt(scene, known)


def _run(arguments: list[Argument], scene: Scene, feeds: str = "") -> None:
    name = arguments[0].text
    scene.commands.append(" ".join(shown(argument) for argument in arguments))
    if name is None:
        scene.blame(Harm.HARMS, "Which program would run is only known when it runs.")
        return
    judge_program(name, arguments[1:], scene, feeds)


def _redirection(redirection: Redirection, scene: Scene) -> None:
    operator = redirection.operator.lstrip("0123456789")
    targets = expand(redirection.target, scene, split=operator != "<<<")
    if operator in ("<<", "<<<"):
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
