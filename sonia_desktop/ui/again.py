"""Start the program anew, by the command it was started with."""

from __future__ import annotations

import subprocess
import sys


def start_again() -> None:
    """Begin a new process; the caller has let go of the data folder and ends this one."""
    bundled = getattr(sys, "frozen", False)
    command = [sys.executable, *sys.argv[1:]] if bundled else [sys.executable, *sys.orig_argv[1:]]
    seen = [word for word in command if word != "--hidden"]  # the user sits before it now
    subprocess.Popen(seen, start_new_session=True)
