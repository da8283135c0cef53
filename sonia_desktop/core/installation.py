"""How this Sonia was installed, and so how she is mended: a checkout, pip, or a package."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

APP_ID = "org.sonia_desktop.Sonia"
_BESIDE = Path(__file__).resolve().parents[2]


def is_bundle() -> bool:
    """Whether she runs from a package that carries its own Python (a .deb, an AppImage...)."""
    return bool(getattr(sys, "frozen", False))


def is_flatpak() -> bool:
    """Whether she runs in Flatpak's sandbox, which sees little of the user's home."""
    return bool(os.environ.get("FLATPAK_ID"))


def package() -> str:
    """The program of the package she runs from: what starts her once more, also when she has ended.

    An AppImage is mounted only while she runs: it is started by its own file.
    """
    return os.environ.get("APPIMAGE") or sys.executable


def is_checkout() -> bool:
    """Whether she runs from her sources, with the script that installs beside them."""
    return not is_bundle() and (_BESIDE / "packaging" / "bootstrap.py").is_file()


def again() -> str:
    """The sentence that tells how to install her again."""
    if is_bundle():
        return "Install Sonia's package again."
    if is_checkout():
        return "Install Sonia again: python3 packaging/bootstrap.py run"
    return f"Install Sonia again: {pip('--force-reinstall', 'sonia-desktop')}"


def local_models() -> str:
    """What brings the engine of local language models (llama.cpp)."""
    if is_bundle():
        return "start Ollama with a model: https://ollama.com (the package has no llama.cpp)"
    if is_checkout():
        return "python3 packaging/bootstrap.py llm"
    return pip("sonia-desktop[llm]")


def pip(*arguments: str) -> str:
    """A pip command for the Python she runs in."""
    return shlex.join([sys.executable or "python3", "-m", "pip", "install", *arguments])
