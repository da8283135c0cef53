"""Programs whose arguments decide whether they read or change: git, find, sed, awk, xargs, ..."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sonia_desktop.tools.shell_git import judge_git
from sonia_desktop.tools.shell_programs import READERS, Judge, judge_program
from sonia_desktop.tools.shell_reading import UNKNOWN, Argument, Harm, Scene, shown

_FIND_TESTS = frozenset(
    {"-name", "-iname", "-path", "-ipath", "-wholename", "-regex", "-iregex", "-type", "-xtype",
     "-size", "-mtime", "-mmin", "-atime", "-amin", "-ctime", "-cmin", "-newer", "-anewer",
     "-cnewer", "-maxdepth", "-mindepth", "-user", "-group", "-uid", "-gid", "-perm", "-links",
     "-inum", "-lname", "-ilname", "-fstype", "-printf", "-samefile", "-regextype", "-used",
     "-newermt"}
)  # fmt: skip
"""Each with a value."""
_FIND_PLAIN = frozenset(
    {"-print", "-print0", "-ls", "-empty", "-readable", "-writable", "-executable", "-prune",
     "-quit", "-follow", "-depth", "-mount", "-xdev", "-true", "-false", "-not", "-and", "-or",
     "-a", "-o", "!", "(", ")", ",", "-daystart", "-nouser", "-nogroup", "-noleaf", "-H", "-L"}
)  # fmt: skip
_SED_SCRIPTS = re.compile(
    r"(?:\d+|\$|/[^/\\]*/)?(?:,(?:\d+|\$|/[^/\\]*/))?\s*(?:[pdq=]|s(?P<d>[/|#,:])"
    r"(?:(?!(?P=d))[^\\\n]|\\.)*(?P=d)(?:(?!(?P=d))[^\\\n]|\\.)*(?P=d)[gpiI0-9]*)"
)
_AWK_RUNS = re.compile(r"system|getline|\||@|close|fflush|ENVIRON|ARG[VC]|PROCINFO")
_PUBLIC = frozenset(
    {"HOME", "PATH", "LANG", "SHELL", "USER", "LOGNAME", "PWD", "TERM", "DISPLAY", "EDITOR", "TZ",
     "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"}
)  # fmt: skip
_ELSEWHERE = re.compile(
    r"-[HMocCui]|--(?:host|machine|root|image|option|config|outdated|uptodate|index|path|python)"
)
"""Options of list-like commands that make them look on another machine, or run something."""
_GREP_LIKE = frozenset({"grep", "egrep", "fgrep", "cat", "head", "tail"})


def _texts(arguments: Sequence[Argument], name: str, scene: Scene) -> list[str] | None:
    """All arguments, when all are known; else it is blamed."""
    texts = [argument.text for argument in arguments]
    if None in texts:
        scene.blame(Harm.HARMS, f"What {name} gets is only known when it runs.")
        return None
    return [text for text in texts if text is not None]


def _more(name: str, words: Sequence[str], scene: Scene) -> None:
    scene.writes = True
    scene.blame(Harm.HARMS, f"{' '.join([name, *words][:3])} may do more than read.")


def _find(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = _texts(arguments, "find", scene)
    if texts is None:
        return
    index = 0
    while index < len(texts) and not (texts[index][:1] == "-" or texts[index] in ("(", "!", ",")):
        scene.reads(texts[index])
        index += 1
    if index == 0:
        scene.reads(".")
    while index < len(texts):
        word = texts[index]
        if word in _FIND_TESTS:
            if word in ("-newer", "-anewer", "-cnewer", "-samefile") and index + 1 < len(texts):
                scene.reads(texts[index + 1])
            index += 2
        elif word in _FIND_PLAIN:
            index += 1
        elif word == "-exec":
            ends = [i for i in range(index, len(texts)) if texts[i] in (";", "+")]
            if not ends:
                _more("find", [word], scene)
                return
            _each(texts[index + 1 : ends[0]], scene)
            index = ends[0] + 1
        else:
            if word == "-delete":
                scene.blame(Harm.HARMS, "find -delete deletes files for good.")
            _more("find", [word], scene)
            return


def _each(words: Sequence[str], scene: Scene) -> None:
    """A command that gets file names found below a folder that was judged."""
    if not words:
        _more("it", ["runs", "nothing known"], scene)
        return
    arguments = [UNKNOWN if "{}" in word else Argument(word) for word in words[1:]]
    _with_names(words[0], arguments, scene)


def _with_names(name: str, arguments: list[Argument], scene: Scene) -> None:
    scene.commands.append(" ".join(shown(one) for one in (Argument(name), *arguments)))
    if name in _GREP_LIKE:  # none of their options writes or runs anything
        arguments = [a for a in arguments if a.text is not None]
        if name in READERS and arguments:
            READERS[name].judge(name, arguments, scene, "")
        return
    judge_program(name, arguments, scene, "")


def _xargs(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = _texts(arguments, "xargs", scene)
    if texts is None:
        return
    index = 0
    while index < len(texts) and texts[index].startswith("-"):
        word = texts[index]
        if word in ("-0", "-r", "-t", "--null", "--no-run-if-empty", "-x"):
            index += 1
        elif re.fullmatch(r"-[nPLsd]|-I", word):
            index += 2
        elif re.fullmatch(r"-[nPL]\d+|-I\S+", word):
            index += 1
        else:
            _more("xargs", [word], scene)
            return
    words = texts[index:] or ["echo"]
    rest = [Argument(word) for word in words[1:]]
    if words[0] in _GREP_LIKE and feeds != "files":
        scene.blame(Harm.HARMS, f"Which files {words[0]} reads is only known when it runs.")
    _with_names(words[0], [*rest, UNKNOWN], scene)


def _sed(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = _texts(arguments, "sed", scene)
    if texts is None:
        return
    scripts: list[str] = []
    files: list[str] = []
    index = 0
    while index < len(texts):
        word = texts[index]
        if word in ("-n", "-E", "-r", "-u", "-s", "-z", "-nE", "-nr", "--quiet", "--silent",
                    "--regexp-extended"):  # fmt: skip
            pass
        elif word in ("-e", "-ne"):
            index += 1
            scripts += texts[index : index + 1]
        elif word.startswith("-") and word != "-":
            if word.startswith(("-i", "--in-place")):
                scene.blame(Harm.HARMS, "sed -i changes files in place.")
            _more("sed", [word], scene)
            return
        else:
            files.append(word)
        index += 1
    if not scripts and files:
        scripts, files = files[:1], files[1:]
    for script in scripts:
        steps = re.split(r";\s*|\n", script)
        if not all(_SED_SCRIPTS.fullmatch(step.strip()) for step in steps if step.strip()):
            whole = _SED_SCRIPTS.fullmatch(script.strip())
            if whole is None:
                _more("sed", [script[:40]], scene)
    for file in files:
        if file != "-":
            scene.reads(file)


def _awk(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = _texts(arguments, "awk", scene)
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
            _more("awk", [word], scene)
            return
    if index >= len(texts):
        return
    program, files = texts[index], texts[index + 1 :]
    told = program.replace("||", "")
    if _AWK_RUNS.search(told) or ("print" in told and ">" in told):
        _more("awk", [program[:40]], scene)
    for file in files:
        if "=" not in file or "/" in file:
            scene.reads(file)


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
                _more("it", [text], scene)
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
    texts = _texts(arguments, "env", scene)
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


def _verbs(name: str, verbs: str, plain: str = "") -> Judge:
    """A program whose first word says what it does; `plain` are harmless options before it."""
    known, harmless = frozenset(verbs.split()), frozenset(plain.split())

    def judge(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
        texts = _texts(arguments, name, scene)
        if texts is None:
            return
        rest = [word for word in texts if word not in harmless]
        unknown = rest[0] not in known if rest else not texts
        if unknown or any(_ELSEWHERE.match(word) for word in rest):
            _more(name, rest, scene)

    return judge


def _options(name: str, allowed: str, *, words: bool = True) -> Judge:
    """A program that only reads with these very options (and any words, or none)."""
    known = frozenset(allowed.split())

    def judge(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
        texts = _texts(arguments, name, scene)
        if texts is None:
            return
        options = [word for word in texts if word.startswith("-")]
        unknown = any(word.partition("=")[0] not in known for word in options)
        if not options or unknown or (not words and len(options) < len(texts)):
            _more(name, texts, scene)

    return judge


def _ip(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = _texts(arguments, "ip", scene)
    if texts is None:
        return
    rest = [word for word in texts if word not in ("-4", "-6", "-br", "-brief", "-c", "-s", "-j",
                                                   "-color", "-o", "-d", "-p")]  # fmt: skip
    objects = ("a", "addr", "address", "l", "link", "r", "route", "n", "neigh", "neighbour", "rule")
    shows = ("show", "list", "ls", "sh", "s")
    if not rest or rest[0] not in objects or (len(rest) > 1 and rest[1] not in shows):
        _more("ip", rest, scene)


def _ps(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = _texts(arguments, "ps", scene)
    if texts is None:
        return
    for before, word in zip(["", *texts], texts, strict=False):
        # BSD's "e" (without a dash) shows every process's environment.
        value = re.fullmatch(r"-[CuUgGpPoOtsq]|--\w+|-[a-z]*[oC]", before) is not None
        if "environ" in word or (not word.startswith("-") and not value and "e" in word):
            scene.blame(Harm.HARMS, "ps e shows the variables of other programs, keys among them.")


def _date(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = _texts(arguments, "date", scene)
    if texts is None:
        return
    for before, word in zip(["", *texts], texts, strict=False):
        shows = word.startswith("+") or before in ("-d", "--date")
        known = r"-u|-R|-d.*|-I\w*|--utc|--universal|--date(=.*)?|--iso-8601(=.*)?|--rfc-.*"
        if not shows and not re.fullmatch(known, word):
            _more("date", [word], scene)


def _printenv(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = _texts(arguments, "printenv", scene)
    if texts is not None and (not texts or any(word not in _PUBLIC for word in texts)):
        scene.blame(Harm.HARMS, "printenv shows variables, keys among them.")


def _test(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``[ -f x ]``: bash computes what stands in some of its arguments."""
    for argument in arguments:
        text = argument.text
        if text is None or text in ("]", "!", "(", ")"):
            continue
        if text == "-v" or re.search(r"[$`\[]", text):
            _more("test", [text], scene)
        elif "/" in text or text.startswith("."):
            scene.reads(text)


def _top(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = _texts(arguments, "top", scene)
    if texts is None:
        return
    if not any(re.fullmatch(r"-bn?\d*|-[a-z]*b[a-z]*\d*", word) for word in texts):
        _more("top", texts, scene)


def _ifconfig(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    if len(arguments) > 1 or any(
        (a.text or "-") not in ("-a", "-s", "lo", "eth0") for a in arguments
    ):
        _more("ifconfig", [], scene)


def _man(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = _texts(arguments, "man", scene)
    if texts is not None and any(not re.fullmatch(r"[1-9k]|-k|-f|\w[\w.-]*", w) for w in texts):
        _more("man", texts, scene)


SPECIAL: dict[str, Judge] = {
    "git": judge_git,
    "find": _find,
    "xargs": _xargs,
    "sed": _sed,
    "awk": _awk,
    "gawk": _awk,
    "mawk": _awk,
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
    "ifconfig": _ifconfig,
    "man": _man,
    "systemctl": _verbs(
        "systemctl",
        "status is-active is-enabled is-failed list-units list-unit-files list-timers list-sockets "
        "list-dependencies show get-default is-system-running",
        "--user --no-pager --all -a --failed -l --full",
    ),
    "loginctl": _verbs("loginctl", "list-sessions list-users session-status"),
    "dpkg": _options(
        "dpkg",
        "-l -L -s -S --list --listfiles --status --search --get-selections --print-architecture",
    ),
    "rpm": _options("rpm", "-qa -q -ql -qi -qf -qd -qc --query --all"),
    "apt": _verbs("apt", "list show search policy depends rdepends"),
    "apt-cache": _verbs(
        "apt-cache", "show search policy depends rdepends pkgnames stats madison"
    ),
    "snap": _verbs("snap", "list version"),
    "flatpak": _verbs("flatpak", "list"),
    "pip": _verbs("pip", "list show freeze check --version"),
    "pip3": _verbs("pip3", "list show freeze check --version"),
    "npm": _verbs("npm", "ls list --version -v root prefix"),
    "docker": _verbs("docker", "ps images version info --version"),
    "podman": _verbs("podman", "ps images version info --version"),
    "node": _options("node", "--version -v", words=False),
    "java": _options("java", "-version --version", words=False),
    "xrandr": _options("xrandr", "--query -q --listmonitors --current", words=False),
}  # fmt: skip
