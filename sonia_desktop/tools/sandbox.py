"""The sandbox: what a command can touch, kept to that by the operating system.

    sandbox = Sandbox.find(roots=[Path.home()], private=[data_dir])
    sandbox.available, sandbox.detail              # False, "bubblewrap is not installed"
    grant = Grant(write=(Path("~/project").expanduser(),))
    argv = sandbox.wrap(["/bin/sh", "-c", "make"], cwd=grant.write[0], grant=grant)

In it: the system read-only, the user's folders read-only and without the places of keys and
passwords, chosen folders writable, an own /tmp and /proc, no network unless granted, no way to gain
rights (no capabilities, no user namespaces, a list of system calls refused: `sandbox_calls`), and
limits (`sandbox_watch`). macOS has its own (`sandbox_macos`). Elsewhere there is none, and a
command is asked for every time.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.tools import sandbox_macos
from sonia_desktop.tools.paths import resolve
from sonia_desktop.tools.policy import inside, secret_reason
from sonia_desktop.tools.risk import SECRET_FOLDERS
from sonia_desktop.tools.sandbox_hidden import (
    cover,
    covered_places,
    holds_doors,
    starts_by_itself,
    startup_files_stay,
)
from sonia_desktop.tools.sandbox_probe import probe

PROGRAM = "bwrap"
_MIB = 1024 * 1024
_SYSTEM = ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/etc", "/opt")
_MORE_SYSTEM = ("/var/lib/dpkg", "/var/cache/fontconfig", "/var/log", "/nix", "/gnu")
_NEVER_WRITTEN = (
    *("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/etc", "/opt", "/boot"),
    *("/dev", "/proc", "/sys", "/run", "/root/.ssh", "/nix", "/gnu"),
)
_NEVER_WHOLE = ("/", "/home", "/var", "/mnt", "/media", "/srv", "/tmp")
"""Places a folder in them may be granted of, but not they as a whole."""
_ETC_SECRETS = ("shadow", "shadow-", "gshadow", "gshadow-", "sudoers", "krb5.keytab")
_ETC_SECRET_FOLDERS = ("ssl/private", "sudoers.d", "wireguard", "NetworkManager/system-connections")
_NICE = 15
_SMALL_BYTES = 64 * _MIB
_LOST_VARIABLES = frozenset({
    "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS", "SSH_AUTH_SOCK",
    "SSH_AGENT_PID", "GPG_AGENT_INFO", "XDG_RUNTIME_DIR", "PULSE_SERVER", "DOCKER_HOST",
    "LD_PRELOAD", "LD_LIBRARY_PATH", "SESSION_MANAGER",
})  # fmt: skip
_SECRET_VALUE = re.compile(
    r"://[^/\s:@]*:[^/\s@]+@|\b(?:sk-|ghp_|gho_|github_pat_|glpat-|xox[abp]-|AKIA)[\w-]{8,}"
)


@dataclass(frozen=True)
class Grant:
    """What one command may do beyond reading: shown in the approval, kept by the system."""

    write: tuple[Path, ...] = ()
    network: bool = False


@dataclass(frozen=True)
class Limits:
    """What one command may use."""

    memory_bytes: int = 2048 * _MIB
    processes: int = 256
    file_bytes: int = 4096 * _MIB
    temporary_bytes: int = 512 * _MIB


@dataclass(frozen=True)
class Sandbox:
    """How commands are confined here. Use `Sandbox.find`.

    Args:
        program: bubblewrap's path; empty where it cannot be used.
        detail: its version, or why there is none.
        remedy: what the user can do about that.
        roots: folders that may be read, resolved.
        private: folders never seen inside, resolved (Sonia's own keys and data).
    """

    program: str
    detail: str
    remedy: str = ""
    roots: tuple[Path, ...] = ()
    private: tuple[Path, ...] = ()
    limits: Limits = Limits()
    options: tuple[str, ...] = ()

    @property
    def available(self) -> bool:
        return bool(self.program)

    @property
    def own_processes(self) -> bool:
        """Whether a command has a process space of its own: all it started ends with it."""
        return Path(self.program).name != Path(sandbox_macos.PROGRAM).name

    @classmethod
    def find(
        cls,
        *,
        roots: Iterable[Path] = (),
        private: Iterable[Path] = (),
        limits: Limits | None = None,
        program: str = PROGRAM,
    ) -> Sandbox:
        """Look for what the system has (bubblewrap, sandbox-exec) and try it once."""
        if sys.platform == "darwin":
            program = sandbox_macos.PROGRAM
        path, detail, remedy, options = probe(shutil.which(program) or "")
        return cls(
            path,
            detail,
            remedy,
            tuple(resolve(Path(root).expanduser()) for root in roots),
            tuple(resolve(Path(folder).expanduser()) for folder in private),
            limits or Limits(),
            options,
        )

    def may_write(self, folder: Path) -> str:
        """Why a folder is never granted; empty when it may be."""
        folder = resolve(folder)
        if str(folder) in _NEVER_WHOLE:
            return f"{folder} holds too much to be granted as a whole"
        if any(inside(folder, Path(place)) for place in _NEVER_WRITTEN):
            return f"{folder} belongs to the system"
        if holds_doors(folder):
            return f"{folder} holds the doors to running programs"
        if starts_by_itself(folder, resolve(Path.home())):
            return f"what lies in {folder} is run by itself"
        reason = secret_reason(folder, private=self.private)
        return f"{folder} {reason}" if reason else ""

    def granted(self, folders: Iterable[Path], *, network: bool = False) -> Grant:
        """A grant of these folders. Raises `InvalidInputError` naming one that is never granted."""
        found: list[Path] = []
        for folder in folders:
            reason = self.may_write(folder)
            if reason:
                raise InvalidInputError(
                    f"A command cannot be let write there: {reason}.",
                    remedy="Name a folder of your own files.",
                    parameter="write",
                )
            found.append(resolve(folder))
        return Grant(tuple(dict.fromkeys(found)), network)

    def wrap(
        self,
        argv: Sequence[str],
        *,
        cwd: Path,
        grant: Grant,
        read: Sequence[Path] = (),
        calls_fd: int | None = None,
    ) -> list[str]:
        """The command that runs `argv` inside. `read`: more places that are seen; `calls_fd`: a
        descriptor with the filter of system calls (`sandbox_calls`)."""
        if not self.available:
            raise InvalidInputError("There is no sandbox on this computer.", remedy=self.remedy)
        if not self.own_processes:
            text = self._macos_profile(cwd, grant, read)
            return sandbox_macos.wrapped([*self._limited(), *argv], text, program=self.program)
        made = [
            self.program,
            *("--unshare-user", "--unshare-ipc", "--unshare-pid"),
            *("--unshare-cgroup-try", "--die-with-parent", "--new-session"),
            *("--cap-drop", "ALL"),
            *self.options,
            *([] if grant.network else ["--unshare-net"]),
            *(["--seccomp", str(calls_fd)] if calls_fd is not None else []),
            *_system(),
            *("--proc", "/proc", "--dev", "/dev"),
            *("--size", str(_SMALL_BYTES), "--tmpfs", "/dev/shm", "--remount-ro", "/dev"),
            *("--size", str(_SMALL_BYTES), "--tmpfs", "/run"),
            *("--size", str(self.limits.temporary_bytes), "--tmpfs", "/tmp"),
            *("--size", str(self.limits.temporary_bytes), "--tmpfs", "/var/tmp"),
            *_names_of_hosts(grant.network),
            *self._folders(cwd, grant, read),
            *("--remount-ro", "/"),
            *("--chdir", str(cwd)),
            "--",
        ]
        return [*made, *self._limited(), *argv]

    def _macos_profile(self, cwd: Path, grant: Grant, read: Sequence[Path]) -> str:
        return sandbox_macos.profile(
            read=(*self.roots, *read, cwd),
            write=grant.write,
            hidden=self.private,
            secret_names=SECRET_FOLDERS,
            network=grant.network,
        )

    def _limited(self) -> list[str]:
        nice, limiter = shutil.which("nice"), shutil.which("prlimit")
        # The watch must get its turn beside whatever the command starts.
        made = [nice, "-n", str(_NICE)] if nice else []
        if limiter is None:
            return made
        limits = [
            *made,
            limiter,
            f"--data={self.limits.memory_bytes}",
            f"--fsize={self.limits.file_bytes}",
            "--nofile=1024",
            "--core=0",
        ]
        if os.getuid() != 0:  # the kernel does not count root's processes; `sandbox_watch` does
            limits.append(f"--nproc={self.limits.processes}")
        return [*limits, "--"]

    def _folders(self, cwd: Path, grant: Grant, read: Sequence[Path]) -> list[str]:
        home = resolve(Path.home())
        seen = [
            place
            for place in (*self.roots, *read, cwd)
            if place.exists() and not holds_doors(place)
        ]
        writable = [place for place in grant.write if place.is_dir()]
        binds: list[tuple[Path, list[str]]] = []
        for place in dict.fromkeys(seen):
            if str(place) == "/" or any(inside(place, folder) for folder in writable):
                continue
            binds.append((place, ["--ro-bind", str(place), str(place)]))
        binds += [(place, ["--bind", str(place), str(place)]) for place in writable]
        made: list[str] = []
        for _, words in sorted(binds, key=lambda item: len(item[0].parts)):
            made += words
        shown = [place for place, _ in binds]
        if home in writable:
            made += startup_files_stay(home, writable)
        return made + covered_places(home, shown, self.private)


def named_folders(words: Iterable[str], cwd: Path) -> tuple[Path, ...]:
    """The folders a command names: they themselves, or where the files it names lie.

    ``named_folders(["touch", "/tmp/a/b.txt"], home) == (Path("/tmp/a"),)``
    """
    found: dict[Path, None] = {}
    for word in words:
        word = word.split("=", 1)[-1] if word.startswith("-") else word
        if "://" in word or len(word) > 4096 or "\0" in word or not word.strip():
            continue
        if not ("/" in word or word.startswith("~")):
            continue
        try:
            path = resolve(cwd / Path(word).expanduser())
        except (RuntimeError, InvalidInputError):
            continue
        folder = path if path.is_dir() else path.parent
        if folder.is_dir():
            found[folder] = None
    return tuple(found)


def safe_variables(environment: dict[str, str]) -> dict[str, str]:
    """The environment without what leads out of the sandbox or holds a password in its value."""
    return {
        name: value
        for name, value in environment.items()
        if name not in _LOST_VARIABLES and not _SECRET_VALUE.search(value)
    }


def _system() -> list[str]:
    made: list[str] = []
    for name in (*_SYSTEM, *_MORE_SYSTEM):
        place = Path(name)
        if place.is_symlink():
            made += ["--symlink", os.readlink(place), name]
        elif place.exists():
            made += ["--ro-bind", name, name]
    etc = Path("/etc")
    keys = [*(etc / name for name in _ETC_SECRETS), *etc.glob("ssh/ssh_host_*_key")]
    for secret in (*keys, *(etc / name for name in _ETC_SECRET_FOLDERS)):
        if os.access(secret, os.R_OK) and not secret.is_symlink():
            made += cover(secret)
    return made


def _names_of_hosts(network: bool) -> list[str]:
    """resolv.conf is often a link into /run, which is empty inside."""
    real = Path("/etc/resolv.conf").resolve()
    if network and real.exists() and real.is_relative_to("/run"):
        return ["--ro-bind", str(real), str(real)]
    return []
