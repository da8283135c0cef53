"""Start the program anew, by the command it was started with."""

from __future__ import annotations

import os
import subprocess
import sys

from sonia_desktop.core import installation

_OF_ITS_OWN = {"PYINSTALLER_RESET_ENVIRONMENT": "1"}
"""To a bundle: what starts is no helper process of the one that ends."""


def command() -> list[str]:
    """What starts this program once more, with its window: the user sits before it now."""
    if installation.is_bundle():
        words = [installation.package(), *sys.argv[1:]]
    else:
        words = [sys.executable, *sys.orig_argv[1:]]
    return [word for word in words if word != "--hidden"]


def start_again() -> None:
    """Begin a new process; the caller has let go of the data folder and ends this one."""
    subprocess.Popen(command(), start_new_session=True, env={**os.environ, **_OF_ITS_OWN})
