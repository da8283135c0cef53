"""Whether this computer has a sandbox that works: it is tried once, not believed."""

from __future__ import annotations

import functools
import subprocess
import sys
import tempfile
from pathlib import Path

from sonia_desktop.tools import sandbox_macos

_PROBE_S = 10.0


@functools.cache
def probe(program: str) -> tuple[str, str, str, tuple[str, ...]]:
    """(path, detail, remedy, options it knows); the path is empty when it does not work."""
    if sys.platform == "darwin":
        return _probe_macos(program)
    if not sys.platform.startswith("linux"):
        return "", "there is no sandbox for commands on this system", "", ()
    if not program:
        remedy = "Install it: sudo apt install bubblewrap"
        return "", "bubblewrap is not installed", remedy, ()
    try:
        version = _said([program, "--version"])
        options = ("--disable-userns",) if "--disable-userns" in _said([program, "--help"]) else ()
        trial = [program, "--unshare-user", "--unshare-pid", "--unshare-net", "--ro-bind", "/", "/"]
        trial += [*options, "--proc", "/proc", "--dev", "/dev", "--cap-drop", "ALL", "true"]
        _said(trial)
    except (OSError, subprocess.SubprocessError) as error:
        why = (getattr(error, "stderr", None) or str(error)).strip().splitlines()
        detail = f"bubblewrap does not work here: {why[-1] if why else error}"
        remedy = "Let it use user namespaces (sysctl kernel.unprivileged_userns_clone=1, AppArmor)."
        return "", detail, remedy, ()
    return program, version.strip(), "", options


def _probe_macos(program: str) -> tuple[str, str, str, tuple[str, ...]]:
    """It must let a command run, and must keep it from writing where it may not."""
    if not program:
        return "", "sandbox-exec is not there", "", ()
    with tempfile.TemporaryDirectory() as folder:
        text = sandbox_macos.profile(read=(), write=(), hidden=(), secret_names=(), network=False)
        escaped = Path(folder) / "escaped"
        trial = sandbox_macos.wrapped(["/bin/sh", "-c", ': > "$0"', str(escaped)], text)
        try:
            _said(sandbox_macos.wrapped(["/usr/bin/true"], text))
            subprocess.run(trial, capture_output=True, timeout=_PROBE_S, check=False)
        except (OSError, subprocess.SubprocessError) as error:
            return "", f"sandbox-exec does not work here: {error}", "", ()
        if escaped.exists():
            return "", "sandbox-exec lets commands write where they may not", "", ()
    return program, "sandbox-exec", "", ()


def _said(argv: list[str]) -> str:
    return subprocess.run(
        argv, capture_output=True, text=True, timeout=_PROBE_S, check=True, stdin=subprocess.DEVNULL
    ).stdout
