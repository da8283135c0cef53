"""How much one call can harm: a pure function of the tool, its arguments and what they touch.

    risk = assess(tool, args, paths=paths, ground=ground)
    risk.tier, risk.changes, risk.reasons

What the tool says of itself is believed only of tools of our own; a command line is read word by
word (`shell_reading`); places are judged where they really are. Nothing here opens, sends or writes
anything: links are followed and patterns matched through what `Ground` brings along.
"""

from __future__ import annotations

import fnmatch
import glob
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.tools.addresses import suspicion
from sonia_desktop.tools.paths import follower
from sonia_desktop.tools.repository import is_plain_repository
from sonia_desktop.tools.shell_grammar import bash_program
from sonia_desktop.tools.shell_reading import read_line, read_words
from sonia_desktop.tools.shell_scene import Harm, Reading, Surroundings
from sonia_desktop.tools.types import Effect, Tier, Tool

SECRET_FOLDERS = frozenset({
    ".ssh", ".gnupg", ".aws", ".azure", ".kube", ".docker", ".password-store", ".gcloud",
    "gcloud", "keyrings", "kwalletd", "keychains", "gnome-keyring", ".pki", ".1password",
    # browsers and mail: cookies and saved passwords
    ".mozilla", "mozilla", "firefox", "google-chrome", "chrome", "chromium", "bravesoftware",
    "brave-browser", "microsoft-edge", "opera", "vivaldi", ".thunderbird", "thunderbird", ".tor",
    ".oci", ".terraform.d", ".electrum", ".bitcoin", ".gnome-keyring", ".purple",
})  # fmt: skip
SECRET_PAIRS = frozenset({
    (".config", "gh"), (".config", "hub"), (".config", "rclone"), (".config", "op"),
    (".config", "doctl"), (".config", "heroku"), (".config", "signal"), (".config", "discord"),
    (".config", "slack"), (".config", "bitwarden"), (".config", "keepassxc"),
    (".config", "filezilla"), (".config", "vercel"), (".config", "netlify"),
    (".config", "stripe"), (".config", "ngrok"), (".config", "glab-cli"), (".config", "containers"),
    (".config", "1password"), (".config", "protonvpn"), (".config", "evolution"),
    (".config", "goa-1.0"), (".config", "sops"), (".cargo", "credentials.toml"),
    (".cargo", "credentials"), (".m2", "settings.xml"), (".m2", "settings-security.xml"),
    (".gem", "credentials"), (".subversion", "auth"), ("share", "evolution"),
    ("share", "telegramdesktop"), ("share", "fish_history"), ("fish", "fish_history"),
})  # fmt: skip
"""Folder and entry: secret only there."""
SECRET_FILES = (
    ".env", ".env.*", "*.env", "*.pem", "*.key", "*.p12", "*.pfx", "*.jks", "*.kdbx", "*.keystore",
    "id_rsa*", "id_dsa*", "id_ecdsa*", "id_ed25519*", ".netrc", "_netrc", ".pgpass", ".my.cnf",
    ".git-credentials", ".npmrc", ".pypirc", ".htpasswd", "credentials", "credentials.json",
    "shadow", "shadow-", "gshadow", ".vault-token", "login data", "cookies", "cookies.sqlite",
    ".databrickscfg", ".s3cfg", ".boto", ".mylogin.cnf", ".terraformrc", ".dockercfg",
    ".vault_pass", "logins.json", "key4.db", ".bash_history", ".zsh_history", ".python_history",
)  # fmt: skip
_SECRET_FILE = re.compile("|".join(fnmatch.translate(pattern) for pattern in SECRET_FILES))
_EFFECTS = frozenset(Effect)
KERNEL_FOLDERS = (Path("/proc"), Path("/dev"), Path("/sys"))
PUBLIC_FILES = frozenset(
    {"/etc/os-release", "/usr/lib/os-release", "/etc/hostname", "/etc/timezone", "/etc/issue",
     "/etc/debian_version", "/etc/lsb-release", "/etc/shells", "/proc/cpuinfo", "/proc/meminfo",
     "/proc/uptime", "/proc/loadavg", "/proc/version", "/"}
)  # fmt: skip
"""What a command may show although it lies outside the folders: the machine's own description."""

_WIDER = "It asks for more than reading needs: the network, more folders, or no sandbox."

VOCABULARIES: Mapping[str, tuple[str, str, str, str]] = {
    # name of the vocabulary: its words for safe_read, guarded_low, guarded_medium, guarded_high
    "baseline": ("safe_read", "guarded_low", "guarded_medium", "guarded_high"),
    "stream": ("safe_read", "guarded_write", "guarded_write", "guarded_write"),
    "capability": ("safe", "low", "medium", "high"),
    "openclaw": ("TIER_0_READONLY", "TIER_1_COMPUTE", "TIER_2_CREATE", "TIER_3_DESTRUCTIVE"),
    "runtime": ("TIER_0", "TIER_1", "TIER_2", "TIER_3"),
    "platform": ("tier_0", "tier_1", "tier_2", "tier_3"),
    "eva": ("allow", "confirm", "confirm", "confirm"),
    "legacy": ("tier_0_readonly", "tier_1_low_risk", "tier_2_medium_risk", "tier_3_destructive"),
}
"""The older products' words for the same four tiers; derived, never decided from."""


def in_words_of(vocabulary: str, tier: Tier) -> str:
    """A tier in another vocabulary. Raises `KeyError` for one that does not exist."""
    return VOCABULARIES[vocabulary][list(Tier).index(tier)]


@dataclass(frozen=True)
class Ground:
    """What a call is judged on.

    `roots` may be read freely, `private` never unasked (Sonia's own keys), both resolved.
    `follower` gets the places that are resolved already, and gives what says where a path really
    is; `expand` gives the files a pattern stands for. `bash`: there is one to run lines in its own
    grammar.
    """

    roots: tuple[Path, ...] = ()
    private: tuple[Path, ...] = ()
    follower: Callable[[Sequence[Path]], Callable[[Path], Path]] = follower
    expand: Callable[[str], Sequence[str]] = glob.glob
    plain_repository: Callable[[Path], bool] = is_plain_repository
    bash: bool = field(default_factory=lambda: bool(bash_program()))


@dataclass(frozen=True)
class Risk:
    """How much a call can harm, and why.

    `rule` is a stable word, `reasons` are sentences for the person who is asked. `touched` are all
    the places, resolved; `commands` the single commands of a command line, `whole` is False when
    it could not be taken apart. `sends`: something leaves the machine.
    """

    tier: Tier
    rule: str
    reasons: tuple[str, ...]
    changes: bool = False
    sends: bool = False
    own: bool = False
    reversible: bool = False
    touched: tuple[Path, ...] = ()
    commands: tuple[str, ...] = ()
    whole: bool = True
    unconfined: bool = False
    """A command that nothing keeps within bounds: it is asked for every time."""
    alone: bool = False
    """Every single call is asked for, whatever the rules say."""


def assess(tool: Tool, args: Any = None, *, paths: Sequence[Path] = (), ground: Ground) -> Risk:
    """Judge one call.

    Args:
        tool: what is called.
        args: its validated arguments; None: judged as if they were harmless ones.
        paths: the places the arguments name, resolved.
    """
    if tool.effect not in _EFFECTS:
        return Risk(
            Tier.GUARDED_HIGH, "unknown_effect", (f"Nobody knows what {tool.name} does.",), True
        )
    if tool.command is not None and args is not None:
        risk = _of_command(tool.command(args), tuple(paths), ground)
        if not risk.changes and _asks_for_more(args):
            wider = Tier.GUARDED_HIGH
            risk = replace(risk, tier=wider, rule="wider", reasons=(_WIDER,), changes=True)
        return risk if tool.confined else _unconfined(risk, tool)
    touched = tuple(paths)
    sends = tool.sends_to(args) if tool.sends_to is not None and args is not None else ()
    if not tool.trusted:
        told = f"{tool.name} comes from a third party; what it says of itself is not believed."
        return Risk(Tier.GUARDED_HIGH, "third_party", (told,), True, True, touched=touched)
    doubts = [f"It calls {one[:200]}: {why}." for one in sends if (why := suspicion(one))]
    if doubts:
        changes = tool.effect is Effect.CHANGE
        return Risk(
            Tier.GUARDED_HIGH, "address", tuple(doubts), changes, sends=True, touched=touched
        )
    if tool.effect is Effect.CHANGE:
        told = tool.danger or f"{tool.name} changes something outside Sonia."
        usual = Tier.GUARDED_MEDIUM if tool.reversible else Tier.GUARDED_HIGH
        tier = max(tool.tier or usual, Tier.GUARDED_LOW, key=list(Tier).index)
        secret = next(
            (why for path in paths if (why := secret_reason(path, private=ground.private))), ""
        )
        reasons: tuple[str, ...] = (told,)
        if secret:
            tier, reasons = Tier.GUARDED_HIGH, (told, f"{paths[0]} {secret}.")
        return Risk(
            tier,
            "change",
            reasons,
            changes=True,
            sends=bool(sends),
            reversible=tool.reversible,
            touched=touched,
            alone=not tool.standing,
        )
    if tool.effect is Effect.WRITE_OWN:
        told = "It writes to Sonia's own memory only."
        return Risk(
            Tier.GUARDED_LOW, "own_memory", (told,), True, bool(sends), own=True, reversible=True
        )
    return _of_reading(touched, ground, sends=bool(sends), public=frozenset())


def _unconfined(risk: Risk, tool: Tool) -> Risk:
    reasons = risk.reasons if risk.changes else ("It seems only to read.",)
    told = "There is no sandbox on this machine that would keep it to that."
    tier = risk.tier if risk.changes else Tier.GUARDED_MEDIUM
    rule = risk.rule if risk.changes else "no_sandbox"
    return replace(
        risk, tier=tier, rule=rule, reasons=(*reasons, tool.danger or told), unconfined=True
    )


def _asks_for_more(args: Any) -> bool:
    wide = getattr(args, "network", False) or getattr(args, "write", None)
    return bool(wide) or getattr(args, "sandbox", True) is False


def _of_reading(
    paths: tuple[Path, ...],
    ground: Ground,
    *,
    sends: bool,
    public: frozenset[str],
    trees: Sequence[Path] = (),
) -> Risk:
    worst: Risk | None = None
    for path in paths:
        if str(path) in public:
            continue
        why = secret_reason(path, private=ground.private)
        if why:
            told = (f"{path} {why}.",)
            return Risk(Tier.GUARDED_HIGH, "secret_place", told, sends=sends, touched=paths)
        if worst is None and not _inside_any(path, ground.roots):
            told = (f"{path} is outside the folders Sonia may read.",)
            worst = Risk(Tier.GUARDED_MEDIUM, "outside_roots", told, sends=sends, touched=paths)
    home = _home(os.environ.get("HOME", "")) if trees else Path()
    for tree in trees:
        below = next((one for one in (*ground.private, home) if inside(one, tree)), None)
        if below is not None:
            told = (f"It would read everything below {tree}, keys and passwords among it.",)
            return Risk(Tier.GUARDED_HIGH, "secret_place", told, sends=sends, touched=paths)
    if worst is not None:
        return worst
    if sends:
        told = ("It asks another machine, and changes nothing.",)
        return Risk(Tier.GUARDED_LOW, "asks_the_web", told, sends=True, touched=paths)
    return Risk(Tier.SAFE_READ, "read", ("It only reads what Sonia may read.",), touched=paths)


def _of_command(command: str | Sequence[str], paths: tuple[Path, ...], ground: Ground) -> Risk:
    cwd = paths[0] if paths else Path.home()
    reading = read_command(command, cwd, ground)
    follow = ground.follower(paths)
    reads = [_followed(path, follow) for path in reading.reads]
    trees = tuple(_followed(path, follow) for path in reading.trees)
    touched = tuple(dict.fromkeys([*paths, *reads, *trees]))
    places = _of_reading(touched, ground, sends=reading.sends, public=PUBLIC_FILES, trees=trees)
    if reading.harm is Harm.READS:
        tier, rule, reasons = places.tier, places.rule, places.reasons
    else:
        high = reading.harm is Harm.HARMS or places.tier is Tier.GUARDED_HIGH
        tier = Tier.GUARDED_HIGH if high else Tier.GUARDED_MEDIUM
        rule, reasons = "command", reading.why
    return Risk(
        tier,
        rule,
        reasons,
        changes=reading.harm is not Harm.READS,
        sends=reading.sends,
        touched=touched,
        commands=reading.commands,
        whole=reading.whole,
    )


def _followed(path: Path, follow: Callable[[Path], Path]) -> Path:
    """Where a path is; one that nobody may follow (a link in /proc) is judged as it is written."""
    try:
        return follow(path)
    except InvalidInputError:
        return Path(os.path.abspath(path))


@lru_cache(maxsize=8)
def _home(_named: str) -> Path:
    """The home folder, looked up once for each value of HOME."""
    return Path.home()


def read_command(command: str | Sequence[str], cwd: Path, ground: Ground) -> Reading:
    """What a command line (or a program with its arguments) would do in `cwd`."""
    home = _home(os.environ.get("HOME", ""))
    around = Surroundings(home, cwd, ground.expand, ground.plain_repository, ground.bash)
    if not isinstance(command, str):
        return read_words(command, around)
    if sys.platform == "win32":
        told = ("PowerShell's lines are not read; nobody knows what this one does.",)
        return Reading(Harm.HARMS, told, (), (), (), sends=True, writes=True, whole=False)
    return read_line(command, around)


def secret_reason(path: Path, *, private: Sequence[Path] = ()) -> str:
    """Why a resolved path is a secret place; empty when it is not one."""
    if _inside_any(path, private):
        return "holds Sonia's own keys and data"
    return _secret_name(str(path))


@lru_cache(maxsize=4096)
def _secret_name(path: str) -> str:
    """The same from the name alone."""
    parts = _comparable(path)
    if any(parts[:2] == _comparable(str(folder)) for folder in KERNEL_FOLDERS):
        return "belongs to the system's kernel, not to the user's files"
    before = ""
    for part in Path(path).parts:
        name = part.lower()
        if name in SECRET_FOLDERS or (before, name) in SECRET_PAIRS:
            return f"is in {part}, where keys, passwords or browser data are kept"
        before = name
        if _SECRET_FILE.match(name):
            return "may hold keys or passwords"
    return ""


def inside(path: Path, folder: Path) -> bool:
    """True when `path` is `folder` or under it (``/home/a`` does not hold ``/home/ab``)."""
    ours, theirs = _comparable(str(path)), _comparable(str(folder))
    return ours[: len(theirs)] == theirs


def _inside_any(path: Path, folders: Sequence[Path]) -> bool:
    return any(inside(path, folder) for folder in folders)


@lru_cache(maxsize=4096)
def _comparable(path: str) -> tuple[str, ...]:
    parts = tuple(os.path.normcase(part) for part in Path(path).parts)
    return tuple(part.casefold() for part in parts) if sys.platform == "darwin" else parts
