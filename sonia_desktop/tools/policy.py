"""The policy: which call runs, which one is asked for, which one is refused. Pure functions.

Reading inside the user's folders runs. Reading elsewhere, or where secrets live, is asked for.
Sonia's own memory may be written on request. Everything that changes something is asked for,
whatever it looks like: a shell command cannot be judged by reading it.
"""

from __future__ import annotations

import fnmatch
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sonia_desktop.tools.types import Effect, Tool

SECRET_FOLDERS = frozenset({
    ".ssh", ".gnupg", ".aws", ".azure", ".kube", ".docker", ".password-store", ".gcloud",
    "gcloud", "keyrings", "kwalletd", "keychains", "gnome-keyring", ".pki", ".1password",
    # browsers and mail: cookies and saved passwords
    ".mozilla", "mozilla", "firefox", "google-chrome", "chrome", "chromium", "bravesoftware",
    "brave-browser", "microsoft-edge", "opera", "vivaldi", ".thunderbird", "thunderbird", ".tor",
})  # fmt: skip
SECRET_FILES = (
    ".env", ".env.*", "*.env", "*.pem", "*.key", "*.p12", "*.pfx", "*.jks", "*.kdbx", "*.keystore",
    "id_rsa*", "id_dsa*", "id_ecdsa*", "id_ed25519*", ".netrc", "_netrc", ".pgpass", ".my.cnf",
    ".git-credentials", ".npmrc", ".pypirc", ".htpasswd", "credentials", "credentials.json",
    "shadow", "shadow-", "gshadow", ".vault-token", "login data", "cookies", "cookies.sqlite",
    "logins.json", "key4.db", ".bash_history", ".zsh_history", ".python_history",
)  # fmt: skip
KERNEL_FOLDERS = (Path("/proc"), Path("/dev"), Path("/sys"))


class Ruling(StrEnum):
    """What happens with a call."""

    RUN = "run"
    ASK = "ask"
    DENY = "deny"


@dataclass(frozen=True)
class Verdict:
    """A ruling, the rule it comes from (a stable word) and the reason in a sentence."""

    ruling: Ruling
    rule: str
    reason: str


def judge(
    tool: Tool,
    *,
    paths: Sequence[Path] = (),
    roots: Sequence[Path] = (),
    private: Sequence[Path] = (),
) -> Verdict:
    """Decide about one call.

    Args:
        tool: what is called; its effect decides first.
        paths: every place the arguments name, resolved (links and ``..`` followed).
        roots: folders that may be read freely, resolved.
        private: folders that are always asked for, even inside the roots (Sonia's own keys).
    """
    if tool.effect == Effect.CHANGE:
        reason = tool.danger or f"{tool.name} changes something outside Sonia."
        return Verdict(Ruling.ASK, "change", reason)
    if tool.effect == Effect.WRITE_OWN:
        return Verdict(Ruling.RUN, "own_memory", "It writes to Sonia's own memory only.")
    if tool.effect != Effect.READ:
        return Verdict(Ruling.DENY, "unknown_effect", f"Nobody knows what {tool.name} does.")
    for path in paths:
        why = secret_reason(path, private=private)
        if why:
            return Verdict(Ruling.ASK, "secret_place", f"{path} {why}.")
        if not any(inside(path, root) for root in roots):
            return Verdict(
                Ruling.ASK, "outside_roots", f"{path} is outside the folders Sonia may read."
            )
    return Verdict(Ruling.RUN, "read", "It only reads what Sonia may read.")


def secret_reason(path: Path, *, private: Sequence[Path] = ()) -> str:
    """Why a resolved path is a secret place; empty when it is not one."""
    if any(inside(path, folder) for folder in private):
        return "holds Sonia's own keys and data"
    if any(inside(path, folder) for folder in KERNEL_FOLDERS):
        return "belongs to the system's kernel, not to the user's files"
    for part in path.parts:
        if part.lower() in SECRET_FOLDERS:
            return f"is in {part}, where keys, passwords or browser data are kept"
        if any(fnmatch.fnmatchcase(part.lower(), pattern) for pattern in SECRET_FILES):
            return "may hold keys or passwords"
    return ""


def inside(path: Path, folder: Path) -> bool:
    """True when `path` is `folder` or under it (``/home/a`` does not hold ``/home/ab``)."""
    ours, theirs = _comparable(path), _comparable(folder)
    return ours[: len(theirs)] == theirs


def _comparable(path: Path) -> tuple[str, ...]:
    parts = tuple(os.path.normcase(part) for part in path.parts)
    return tuple(part.casefold() for part in parts) if sys.platform == "darwin" else parts
