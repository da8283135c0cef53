"""Whether looking into a git repository runs nothing but git.

A repository's own settings can name programs that even ``git status`` starts (core.fsmonitor,
filters, external diffs), and a folder from an archive brings them along. Only settings known to
start nothing pass.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

_SECTION = re.compile(r'\[\s*([A-Za-z0-9.-]+)(?:\s+"(?:[^"\\]|\\.)*")?\s*\](.*)')
_KEY = re.compile(r"([A-Za-z][A-Za-z0-9-]*)\s*(?:=.*)?")
_PLAIN_SECTIONS = frozenset(
    {"remote", "branch", "user", "pull", "push", "fetch", "color", "advice", "init", "lfs",
     "rebase", "commit", "tag", "rerere", "gc", "maintenance", "status", "feature"}
)  # fmt: skip
_PLAIN_CORE = frozenset(
    {"repositoryformatversion", "filemode", "bare", "logallrefupdates", "ignorecase", "symlinks",
     "precomposeunicode", "autocrlf", "eol", "untrackedcache", "abbrev", "quotepath", "safecrlf",
     "compression", "sharedrepository", "preloadindex", "splitindex"}
)  # fmt: skip
_MOST_BYTES = 100_000


def is_plain_repository(folder: Path) -> bool:
    """True when git run in `folder` starts no program that the repository names."""
    place = str(folder)
    while True:
        if os.path.lexists(f"{place}/.git"):
            return _is_plain(f"{place}/.git") and not os.path.lexists(f"{place}/.gitmodules")
        if os.path.lexists(f"{place}/HEAD") and os.path.lexists(f"{place}/objects"):
            return _is_plain(place)  # a bare repository: git takes the folder itself
        above = os.path.dirname(place)
        if above == place:
            return True
        place = above


def _is_plain(git: str) -> bool:
    if not os.path.isdir(git):
        return False  # a worktree or submodule: its settings lie elsewhere
    for more in ("modules", "config.worktree", "hooks/post-index-change"):
        if os.path.lexists(f"{git}/{more}"):  # other settings; a hook that `git status` runs
            return False
    try:
        found = os.stat(f"{git}/config")
    except FileNotFoundError:
        return True
    except OSError:
        return False
    if found.st_size > _MOST_BYTES:
        return False
    return _settings_are_plain(f"{git}/config", found.st_ino, found.st_ctime_ns, found.st_size)


@lru_cache(maxsize=256)
def _settings_are_plain(file: str, _inode: int, _changed_ns: int, _size: int) -> bool:
    """What stands in a settings file; looked at again when the file was touched."""
    try:
        text = Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeError):
        return False
    section = ""
    for line in text.splitlines():
        rest = line.strip()
        if rest.startswith("["):
            found = _SECTION.fullmatch(rest)
            if found is None:
                return False
            section, rest = found[1].lower(), found[2].strip()
        if not rest or rest[0] in "#;":
            continue
        key = _KEY.fullmatch(rest)
        if key is None or not _allowed(section, key[1].lower()):
            return False
    return True


def _allowed(section: str, key: str) -> bool:
    return section in _PLAIN_SECTIONS or (section == "core" and key in _PLAIN_CORE)
