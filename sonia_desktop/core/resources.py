"""Where the files that ship with the program lie, in a checkout and in an installed wheel alike."""

from __future__ import annotations

from pathlib import Path

from sonia_desktop.core import installation
from sonia_desktop.core.errors import UnavailableError

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """Path of a shipped file, for instance ``resource("models", "silero_vad.onnx")``.

    Raises `UnavailableError` when the installation lacks it.
    """
    for root in (_PACKAGE, _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise UnavailableError(
        f"The file {'/'.join(parts)} that ships with Sonia is missing.",
        remedy=installation.again(),
    )
