"""Whether looking into a git repository runs nothing but git.

A repository's own settings can name programs that even ``git status`` starts (core.fsmonitor,
filters, external diffs), and a folder from an archive brings them along. Only settings known to
start nothing pass.
"""

from __future__ import annotations

import re
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
    for place in (folder, *folder.parents):
        try:
            if (place / ".git").exists() or (place / ".git").is_symlink():
                return _is_plain(place / ".git") and not (place / ".gitmodules").exists()
            if (place / "HEAD").exists() and (place / "objects").exists():
                return _is_plain(place)  # a bare repository: git takes the folder itself
        except OSError:
            return False
    return True


def _is_plain(git: Path) -> bool:
    if not git.is_dir() or (git / "modules").exists() or (git / "config.worktree").exists():
        return False  # a worktree or submodule: its settings lie elsewhere
    if (git / "hooks" / "post-index-change").exists():  # `git status` runs it
        return False
    try:
        if (git / "config").stat().st_size > _MOST_BYTES:
            return False
        text = (git / "config").read_text(encoding="utf-8")
    except FileNotFoundError:
        return True
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
