"""git: which of its commands only look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from sonia_desktop.tools.shell_scene import Argument, Harm, Scene, is_sure

_LOOKING = frozenset(
    {"status", "log", "show", "diff", "shortlog", "rev-parse", "rev-list", "ls-files", "ls-tree",
     "cat-file", "describe", "blame", "annotate", "grep", "count-objects", "version", "var",
     "name-rev", "check-ignore", "merge-base", "diff-tree", "diff-files", "diff-index", "cherry",
     "for-each-ref", "show-ref", "whatchanged", "range-diff", "show-branch", "verify-commit",
     "check-attr", "check-mailmap", "stripspace", "patch-id", "verify-pack"}
)  # fmt: skip
_BAD_OPTION = re.compile(
    r"--ou|--ext|--textc|-O|--ope|--upl|--exe|--no-in"  # abbreviations are taken, too
)
_SHOWING = re.compile(r"color\.[a-z.]+=\w+|core\.quotepath=\w+|log\.(?:date|decorate)=\w+")
"""Settings for one command that say how it shows things."""
_SENDS = frozenset({"push", "fetch", "pull", "clone", "ls-remote", "send-email", "request-pull"})
_UNDOABLE = frozenset(
    {"add", "commit", "branch", "tag", "switch", "stash", "mv", "merge", "cherry-pick", "revert",
     "init", "worktree", "notes", "remote", "fetch", "pull", "bisect"}
)  # fmt: skip
_LOSES = re.compile(
    r"-[a-zA-Z]*[fDd]|--force|--delete|--hard|--exec|drop|clear|remove|prune|run|--mirror"
)
# What may stand after these, for them only to look.
_LISTING = {
    "branch": r"-a|-r|-v|-vv|-l|--all|--remotes|--list|--show-current|--verbose|--no-color"
    r"|--sort=.*|--format=.*|--merged|--no-merged|--contains|--column",
    "tag": r"-l|--list|-n\d*|--sort=.*|--format=.*|--merged|--contains|--points-at",
    "remote": r"-v|--verbose|get-url|--all|--push",
    "stash": r"list|show|-p|--stat|stash@\{\d+\}",
    "config": r"--get|--get-all|--list|-l|--show-origin|--global|--local|--system|list|get"
    r"|--get-regexp|--name-only|-z",
    "reflog": r"show|-n|\d+|-\d+|HEAD|--all|--oneline",
    "worktree": r"list|--porcelain",
    "submodule": r"status|summary|--recursive",
    "bisect": r"log",
    "notes": r"list|show",
    "symbolic-ref": r"HEAD|--short|-q",
}
_WANTS_LIST = frozenset({"-l", "--list", "--contains", "--merged", "--no-merged", "--points-at"})


def judge_git(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """Add to the scene what a git command would do."""
    texts = [argument.text for argument in arguments]
    words = [text for text in texts if text is not None]
    index, folders = 0, scene.folders
    while index < len(words) and words[index].startswith("-") and texts[index] is not None:
        option = words[index]
        if option in ("--no-pager", "-P", "--no-optional-locks", "--literal-pathspecs"):
            index += 1
        elif option == "-C" and index + 1 < len(words) and texts[index + 1] is not None:
            if not is_sure(words[index + 1]):
                scene.blame(Harm.HARMS, "It is not known which repository git looks at.")
            scene.reads(words[index + 1])
            folders = None if folders is None else [f / words[index + 1] for f in folders]
            index += 2
        elif option == "-c" and _SHOWING.fullmatch((words[index + 1 : index + 2] or [""])[0]):
            index += 2
        elif option in ("--version", "--help", "-v"):
            return
        else:
            scene.blame(Harm.HARMS, f"git {option} changes what git runs.")
            return
    verb = words[index] if index < len(words) else ""
    rest = words[index + 1 :]
    if None in texts:
        scene.blame(Harm.HARMS, "What git gets is only known when it runs.")
    _look_at_repository(folders, scene)
    if verb in _LOOKING:
        for word in rest:
            if _BAD_OPTION.match(word):
                scene.writes = True
                scene.blame(Harm.HARMS, f"git {verb} {word} writes or runs something.")
            elif word.startswith(("/", "~", "..")) or "/../" in word:
                scene.reads(word)
        return
    if verb in _LISTING and _only_lists(verb, rest):
        return
    scene.writes = True
    scene.sends = scene.sends or verb in _SENDS
    if verb in _SENDS:
        scene.blame(Harm.HARMS, f"git {verb} goes over the network.")
    elif verb in _UNDOABLE and not any(
        re.match(r"-[a-zA-Z]*[fDd]|--force|--delete|--hard|--exec|drop|clear|remove|prune|run", w)
        for w in rest
    ):
        scene.blame(Harm.CHANGES, f"git {verb} changes the repository.")
    else:
        scene.blame(Harm.HARMS, f"git {verb or '?'} may lose work or run something.")


def _only_lists(verb: str, rest: Sequence[str]) -> bool:
    pattern = re.compile(_LISTING[verb])
    if verb == "reflog" or verb == "bisect":
        return all(pattern.fullmatch(word) for word in rest) and (verb == "reflog" or bool(rest))
    if verb == "config" and len(keys := [w for w in rest if not w.startswith("-")]) == 1:
        told = {"--global", "--local", "--system", "--show-origin", "-z"}
        if {w for w in rest if w.startswith("-")} <= told:
            return re.fullmatch(r"[A-Za-z][\w-]*\.[\w.-]+", keys[0]) is not None
    if verb in ("stash", "worktree", "submodule", "notes", "config", "symbolic-ref"):
        if not rest or pattern.fullmatch(rest[0]) is None:
            return verb == "submodule" and not rest
        if verb == "config":
            reads = {"--get", "--get-all", "--list", "-l", "list", "get", "--get-regexp"}
            known = all(pattern.fullmatch(w) for w in rest if w.startswith("-"))
            return known and bool(reads & set(rest))
        return all(pattern.fullmatch(word) for word in rest)
    if verb == "remote":
        named = rest[:1] == ["get-url"]
        return all(pattern.fullmatch(w) for w in rest[:1]) and (named or len(rest) <= 1)
    if _WANTS_LIST & {word.partition("=")[0] for word in rest}:
        return all(pattern.fullmatch(word) or not word.startswith("-") for word in rest)
    return all(pattern.fullmatch(word) for word in rest)


def _look_at_repository(folders: list[Path] | None, scene: Scene) -> None:
    if folders is None:
        scene.blame(Harm.HARMS, "It is not known which repository git looks at.")
        return
    for folder in folders:
        scene.reads(str(folder))
        if not scene.around.plain_repository(folder):
            scene.blame(Harm.HARMS, f"The git settings around {folder} name programs to run.")
