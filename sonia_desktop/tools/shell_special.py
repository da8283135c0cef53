"""Programs whose arguments decide whether they read or change: find, sed, awk, xargs, env, ..."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sonia_desktop.tools.shell_awk import judge_awk
from sonia_desktop.tools.shell_bash import (
    judge_let,
    judge_mapfile,
    judge_read,
    judge_set,
    judge_shopt,
    judge_unset,
)
from sonia_desktop.tools.shell_found import read_what_is_found
from sonia_desktop.tools.shell_git import judge_git
from sonia_desktop.tools.shell_programs import READERS, Judge, judge_program
from sonia_desktop.tools.shell_scene import FOUND, UNKNOWN, Argument, Harm, Scene, shown
from sonia_desktop.tools.shell_sed import judge_sed
from sonia_desktop.tools.shell_tellers import TELLERS
from sonia_desktop.tools.shell_tellers_files import FILE_TELLERS
from sonia_desktop.tools.shell_tellers_system import SYSTEM_TELLERS
from sonia_desktop.tools.shell_verbs import VERBS, known_texts, more_than_reads

_FIND_TESTS = frozenset(
    {"-name", "-iname", "-path", "-ipath", "-wholename", "-regex", "-iregex", "-type", "-xtype",
     "-size", "-mtime", "-mmin", "-atime", "-amin", "-ctime", "-cmin", "-newer", "-anewer",
     "-cnewer", "-maxdepth", "-mindepth", "-user", "-group", "-uid", "-gid", "-perm", "-links",
     "-inum", "-lname", "-ilname", "-fstype", "-printf", "-samefile", "-regextype", "-used"}
)  # fmt: skip
"""Each with a value."""
_NEWER = re.compile(r"-newer[aBcm][aBcmt]")
_FIND_PLAIN = frozenset(
    {"-print", "-print0", "-ls", "-empty", "-readable", "-writable", "-executable", "-prune",
     "-quit", "-follow", "-depth", "-mount", "-xdev", "-true", "-false", "-not", "-and", "-or",
     "-a", "-o", "!", "(", ")", ",", "-daystart", "-nouser", "-nogroup", "-noleaf", "-H", "-L",
     "-P", "-warn", "-nowarn", "-ignore_readdir_race"}
)  # fmt: skip
_XARGS_VALUED = re.compile(r"-[nPLsdI]")
_XARGS_JOINED = re.compile(r"-[nPL]\d+|-I\S+")
_PUBLIC = frozenset(
    {"HOME", "PATH", "LANG", "SHELL", "USER", "LOGNAME", "PWD", "TERM", "DISPLAY", "EDITOR", "TZ",
     "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"}
)  # fmt: skip
_GREP_LIKE = frozenset({"grep", "egrep", "fgrep", "cat", "head", "tail"})


def _find(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = known_texts(arguments, "find", scene)
    if texts is None:
        return
    index = 0
    while index < len(texts) and not (texts[index][:1] == "-" or texts[index] in ("(", "!", ",")):
        index += 1
    starts = texts[:index] or ["."]
    for start in starts:
        scene.reads(start)
    while index < len(texts):
        word = texts[index]
        if word in _FIND_TESTS:
            if word in ("-newer", "-anewer", "-cnewer", "-samefile") and index + 1 < len(texts):
                scene.reads(texts[index + 1])
            index += 2
        elif _NEWER.fullmatch(word):
            if word[-1] != "t" and index + 1 < len(texts):
                scene.reads(texts[index + 1])
            index += 2
        elif word in _FIND_PLAIN or re.fullmatch(r"-O\d", word):
            index += 1
        elif word in ("-exec", "-execdir"):
            ends = [i for i in range(index, len(texts)) if texts[i] in (";", "+")]
            if not ends or word == "-execdir":
                more_than_reads("find", [word], scene)
                return
            _each(texts[index + 1 : ends[0]], scene, texts, several=texts[ends[0]] == "+")
            index = ends[0] + 1
        else:
            if word == "-delete":
                scene.blame(Harm.HARMS, "find -delete deletes files for good.")
            more_than_reads("find", [word], scene)
            return


def _each(words: Sequence[str], scene: Scene, texts: Sequence[str], *, several: bool) -> None:
    """A command that gets the names that ``find`` with the words `texts` finds."""
    if not words:
        more_than_reads("it", ["runs", "nothing known"], scene)
        return
    if not _shows_names(words[0]):
        read_what_is_found(texts, scene)
    arguments = [
        Argument(FOUND) if word == "{}" else UNKNOWN if "{}" in word else Argument(word)
        for word in (*words[1:], *(["{}"] if several else []))
    ]
    scene.commands.append(" ".join(shown(one) for one in (Argument(words[0]), *arguments)))
    judge_program(words[0], arguments, scene, "")


def _shows_names(name: str) -> bool:
    """Whether a program tells of files, and not what is in them."""
    return name in READERS and READERS[name].blind


def _with_names(name: str, arguments: list[Argument], scene: Scene) -> None:
    scene.commands.append(" ".join(shown(one) for one in (Argument(name), *arguments)))
    if name in _GREP_LIKE:  # none of their options writes or runs anything
        arguments = [a for a in arguments if a.text is not None]
        if name in READERS and arguments:
            READERS[name].judge(name, arguments, scene, "")
        return
    judge_program(name, arguments, scene, "")


def _xargs(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = known_texts(arguments, "xargs", scene)
    if texts is None:
        return
    index = 0
    while index < len(texts) and texts[index].startswith("-"):
        word = texts[index]
        if word in ("-0", "-r", "-t", "--null", "--no-run-if-empty", "-x"):
            index += 1
        elif _XARGS_VALUED.fullmatch(word):
            index += 2
        elif _XARGS_JOINED.fullmatch(word):
            index += 1
        else:
            more_than_reads("xargs", [word], scene)
            return
    words = texts[index:] or ["echo"]
    rest = [Argument(word) for word in words[1:]]
    if feeds.startswith("found") and not _shows_names(words[0]):
        read_what_is_found(feeds.split("\0")[1:], scene)
    elif words[0] in _GREP_LIKE and feeds != "files":
        scene.blame(Harm.HARMS, f"Which files {words[0]} reads is only known when it runs.")
    _with_names(words[0], [*rest, UNKNOWN], scene)


def _wrapper(options: frozenset[str], values: int = 0) -> Judge:
    """A program that runs the command after its own options and `values` words of its own."""

    def judge(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
        index = 0
        while index < len(arguments) and (arguments[index].text or "").startswith("-"):
            text = arguments[index].text or ""
            if text in options:
                index += 1
            elif re.fullmatch(r"-[nks]", text):
                index += 2
            elif not re.fullmatch(r"-\d+|-[nks]\S+", text):
                more_than_reads("it", [text], scene)
                return
            else:
                index += 1
        index += values
        if index >= len(arguments):
            return
        name = arguments[index].text
        if name is None:
            scene.blame(Harm.HARMS, "Which program would run is only known when it runs.")
            return
        scene.commands.append(" ".join(shown(one) for one in arguments[index:]))
        judge_program(name, arguments[index + 1 :], scene, feeds)

    return judge


def _env(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``env`` prints everything, or runs a command with other variables."""
    texts = known_texts(arguments, "env", scene)
    if texts is None:
        return
    index = 0
    while index < len(texts) and "=" in texts[index] and not texts[index].startswith("-"):
        name = texts[index].partition("=")[0]
        if not re.fullmatch(r"LC_[A-Z]+|LANG|TZ|COLUMNS|NO_COLOR", name):
            scene.blame(Harm.HARMS, f"It changes the variable {name}, which programs go by.")
        index += 1
    if index >= len(texts):
        scene.blame(Harm.HARMS, "env shows every variable, keys among them.")
    else:
        scene.commands.append(" ".join(shown(one) for one in arguments[index:]))
        judge_program(texts[index], arguments[index + 1 :], scene, feeds)


def _command(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    first = arguments[0].text if arguments else ""
    if first in ("-v", "-V"):
        return
    _wrapper(frozenset())(arguments, scene, feeds)


def _ip(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = known_texts(arguments, "ip", scene)
    if texts is None:
        return
    rest = [word for word in texts if word not in ("-4", "-6", "-br", "-brief", "-c", "-s", "-j",
                                                   "-color", "-o", "-d", "-p")]  # fmt: skip
    objects = ("a", "addr", "address", "l", "link", "r", "route", "n", "neigh", "neighbour", "rule")
    shows = ("show", "list", "ls", "sh", "s")
    asks_way = rest[:1] in (["r"], ["route"]) and rest[1:2] == ["get"]
    known = bool(rest) and rest[0] in objects and (len(rest) == 1 or rest[1] in shows)
    if not known and not asks_way:
        more_than_reads("ip", rest, scene)


def _ps(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = known_texts(arguments, "ps", scene)
    if texts is None:
        return
    for before, word in zip(["", *texts], texts, strict=False):
        # BSD's "e" (without a dash) shows every process's environment.
        value = re.fullmatch(r"-[CuUgGpPoOtsq]|--\w+|-[a-z]*[oC]", before) is not None
        if "environ" in word or (not word.startswith("-") and not value and "e" in word):
            scene.blame(Harm.HARMS, "ps e shows the variables of other programs, keys among them.")


def _date(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = known_texts(arguments, "date", scene)
    if texts is None:
        return
    for before, word in zip(["", *texts], texts, strict=False):
        shows = word.startswith("+") or before in ("-d", "--date")
        known = r"-u|-R|-d.*|-I\w*|--utc|--universal|--date(=.*)?|--iso-8601(=.*)?|--rfc-.*"
        if not shows and not re.fullmatch(known, word):
            more_than_reads("date", [word], scene)


def _printenv(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = known_texts(arguments, "printenv", scene)
    if texts is not None and (not texts or any(word not in _PUBLIC for word in texts)):
        scene.blame(Harm.HARMS, "printenv shows variables, keys among them.")


_BETWEEN = re.compile(r"-(?:a|o|eq|ne|lt|le|gt|ge|nt|ot|ef)|==?|!=|<|>|\]|\)")


def _test(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``[ -f x ]``: what stands after -v, bash computes; a word nobody knows could be that."""
    following = [*(argument.text for argument in arguments[1:]), "]"]
    for argument, after in zip(arguments, following, strict=False):
        text = argument.text
        if text is None:
            if argument.several or after is None or not _BETWEEN.fullmatch(after):
                more_than_reads("test", ["with words that are only known when it runs"], scene)
        elif text in ("]", "!", "(", ")"):
            continue
        elif text == "-v" or re.search(r"[$`\[]", text):
            more_than_reads("test", [text], scene)
        elif "/" in text or text.startswith("."):
            scene.reads(text)


def _top(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = known_texts(arguments, "top", scene)
    if texts is None:
        return
    if not any(re.fullmatch(r"-bn?\d*|-[a-z]*b[a-z]*\d*", word) for word in texts):
        more_than_reads("top", texts, scene)


def _ifconfig(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    if len(arguments) > 1 or any(
        (a.text or "-") not in ("-a", "-s", "lo", "eth0") for a in arguments
    ):
        more_than_reads("ifconfig", [], scene)


def _man(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = known_texts(arguments, "man", scene)
    if texts is not None and any(not re.fullmatch(r"[1-9k]|-k|-f|\w[\w.-]*", w) for w in texts):
        more_than_reads("man", texts, scene)


SPECIAL: dict[str, Judge] = {
    "git": judge_git,
    "find": _find,
    "xargs": _xargs,
    "sed": judge_sed,
    "awk": judge_awk,
    "gawk": judge_awk,
    "mawk": judge_awk,
    "env": _env,
    "command": _command,
    "time": _wrapper(frozenset({"-p"})),
    "nice": _wrapper(frozenset()),
    "timeout": _wrapper(frozenset({"--foreground"}), values=1),
    "stdbuf": _wrapper(frozenset({"-oL", "-o0", "-eL", "-iL"})),
    "type": lambda _arguments, _scene, _feeds: None,
    "ip": _ip,
    "ps": _ps,
    "top": _top,
    "date": _date,
    "printenv": _printenv,
    "test": _test,
    "[": _test,
    "let": judge_let,
    "read": judge_read,
    "mapfile": judge_mapfile,
    "readarray": judge_mapfile,
    "unset": judge_unset,
    "set": judge_set,
    "shopt": judge_shopt,
    "ifconfig": _ifconfig,
    "man": _man,
    **VERBS,
    **TELLERS,
    **FILE_TELLERS,
    **SYSTEM_TELLERS,
}  # fmt: skip
