"""Programs whose first word or whose options say whether they only look: systemctl, docker, tar.

Options are those of their manual pages; a word that stands in no table is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sonia_desktop.tools.shell_programs import Judge
from sonia_desktop.tools.shell_scene import Argument, Harm, Scene

_ELSEWHERE = re.compile(
    r"-[HMocCui]|--(?:host|machine|root|image|option|config|outdated|uptodate|index|path|python)"
)
"""Options of list-like commands that make them look on another machine, or run something."""
_CONTAINERS = (
    "ps images version info logs top port history stats diff --version container:ls container:list "
    "container:ps container:logs container:top container:stats container:port container:diff "
    "image:ls image:list image:history volume:ls volume:list network:ls network:list system:df "
    "system:info context:ls context:show compose:ps compose:ls compose:logs compose:top "
    "compose:images compose:port compose:version compose:stats buildx:ls node:ls service:ls "
    "stack:ls plugin:ls"
)
_LISTS_TAR = re.compile(r"-?[tvzjJaRk]*t[tvzjJaRk]*f?|-[vzjJ]")
_LISTS_ZIP = re.compile(r"-[lvtZqpc1zhs]*[lvtZpcz][lvtZqpc1zhs]*")


def known_texts(arguments: Sequence[Argument], name: str, scene: Scene) -> list[str] | None:
    """All arguments, when all are known; else it is blamed."""
    texts = [argument.text for argument in arguments]
    if None in texts:
        scene.blame(Harm.HARMS, f"What {name} gets is only known when it runs.")
        return None
    return [text for text in texts if text is not None]


def more_than_reads(name: str, words: Sequence[str], scene: Scene) -> None:
    scene.writes = True
    scene.blame(Harm.HARMS, f"{' '.join([name, *words][:3])} may do more than read.")


def _verbs(name: str, verbs: str, plain: str = "") -> Judge:
    """A program whose first word says what it does; `plain` are harmless options before it.

    ``container:ls`` stands for two words.
    """
    known, harmless = frozenset(verbs.split()), frozenset(plain.split())

    def _told(word: str) -> bool:
        return word in harmless or f"{word.partition('=')[0]}=" in harmless

    def judge(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
        texts = known_texts(arguments, name, scene)
        if texts is None:
            return
        rest = [word for word in texts if not _told(word)]
        unknown = not known & {rest[0], ":".join(rest[:2])} if rest else not texts
        if unknown or any(_ELSEWHERE.match(word) for word in rest):
            more_than_reads(name, rest, scene)

    return judge


def _options(name: str, allowed: str, *, words: bool = True) -> Judge:
    """A program that only reads with these very options (and any words, or none)."""
    known = frozenset(allowed.split())

    def judge(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
        texts = known_texts(arguments, name, scene)
        if texts is None:
            return
        options = [word for word in texts if word.startswith("-")]
        unknown = any(word.partition("=")[0] not in known for word in options)
        if not options or unknown or (not words and len(options) < len(texts)):
            more_than_reads(name, texts, scene)

    return judge


def _tar(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``tar tf``: its old-style first word, or options; a file with a colon is elsewhere."""
    texts = known_texts(arguments, "tar", scene)
    if texts is None:
        return
    words, listing, index = list(texts), False, 0
    while index < len(words):
        word = words[index]
        if _LISTS_TAR.fullmatch(word) and (index == 0 or word.startswith("-")):
            listing = listing or "t" in word
            index += 1
            if word.endswith("f"):
                if index < len(words):
                    _archive("tar", words[index], scene)
                index += 1
        elif word.startswith("--file="):
            _archive("tar", word.partition("=")[2], scene)
            index += 1
        elif word == "-f" and index + 1 < len(words):
            _archive("tar", words[index + 1], scene)
            index += 2
        elif word in ("--list", "--verbose", "--gzip", "--bzip2", "--xz", "--zstd"):
            listing = listing or word == "--list"
            index += 1
        elif listing and not word.startswith("-"):
            index += 1
        else:
            break
    if index < len(words) or not listing:
        more_than_reads("tar", words, scene)


def _archive(name: str, file: str, scene: Scene) -> None:
    if ":" in file:
        scene.sends = True
        scene.blame(Harm.HARMS, f"{name} asks another machine for {file}.")
    elif file != "-":
        scene.reads(file)


def _unzip(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = known_texts(arguments, "unzip", scene)
    if texts is None:
        return
    if (
        len(texts) < 2
        or not _LISTS_ZIP.fullmatch(texts[0])
        or any(word.startswith("-") for word in texts[1:])
    ):
        scene.writes = True
        scene.blame(Harm.CHANGES, "unzip writes files out of an archive.")
        return
    scene.reads(texts[1])


def _kubectl(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``kubectl config current-context``: what it has here; all else asks the cluster."""
    texts = known_texts(arguments, "kubectl", scene)
    if texts in (
        ["config", "current-context"],
        ["config", "get-contexts"],
        ["config", "get-clusters"],
        ["config", "get-users"],
        ["version", "--client"],
        ["version", "--client=true"],
    ):
        return
    scene.sends = scene.writes = True
    scene.blame(Harm.HARMS, "kubectl sends or fetches over the network.")


VERBS: dict[str, Judge] = {
    "tar": _tar,
    "unzip": _unzip,
    "systemctl": _verbs(
        "systemctl",
        "status is-active is-enabled is-failed list-units list-unit-files list-timers list-sockets "
        "list-dependencies list-jobs list-paths list-automounts show cat get-default "
        "is-system-running",
        "--user --no-pager --all -a --failed -l --full --no-legend --plain -q --quiet --type= "
        "--state= --property= --value --output= --lines= --reverse",
    ),
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
    **{name: _verbs(name, _CONTAINERS) for name in ("docker", "podman")},
    "kubectl": _kubectl,
    "node": _options("node", "--version -v", words=False),
    "java": _options("java", "-version --version", words=False),
    "xrandr": _options("xrandr", "--query -q --listmonitors --current", words=False),
}  # fmt: skip
