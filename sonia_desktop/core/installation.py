"""How this Sonia was installed, and so how she is mended: a checkout, pip, or a package."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

_BESIDE = Path(__file__).resolve().parents[2]


def is_bundle() -> bool:
    """Whether she runs from a package that carries its own Python (a .deb, an AppImage...)."""
    return bool(getattr(sys, "frozen", False))


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
