"""How this Sonia was installed, and so how she is mended: a checkout, pip, or a package."""

from __future__ import annotations

import importlib.util
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


def newer() -> str:
    """The sentence that tells how to go over to a newer release."""
    if is_flatpak():
        return f"Update her: flatpak update {APP_ID}"
    if is_bundle():
        return "Install its package over this one; what Sonia keeps stays."
    if is_checkout():
        where = shlex.quote(str(_BESIDE))
        return f"Update her: git -C {where} pull, then python3 packaging/bootstrap.py run"
    if _made_by("uv"):
        return "Update her: uv tool upgrade sonia-desktop"
    if _made_by("pipx"):
        return "Update her: pipx upgrade sonia-desktop"
    return f"Update her: {pip('--upgrade', 'sonia-desktop')}"


def local_models() -> str:
    """What brings the engine of local language models (llama.cpp)."""
    if is_bundle():
        return "start Ollama with a model: https://ollama.com (the package has no llama.cpp)"
    if is_checkout():
        return "python3 packaging/bootstrap.py llm"
    return pip("sonia-desktop[llm]")


def pip(*arguments: str) -> str:
    """The command that installs something into the Python she runs in."""
    python = sys.executable or "python3"
    if _made_by("pipx"):
        return shlex.join(["pipx", "runpip", "sonia-desktop", "install", *arguments])
    if importlib.util.find_spec("pip") is None:  # an environment of uv has none
        return shlex.join(["uv", "pip", "install", "--python", python, *arguments])
    return shlex.join([python, "-m", "pip", "install", *arguments])


def _made_by(tool: str) -> bool:
    """Whether `uv tool` or `pipx` made the environment she runs in: each leaves a mark there."""
    mark = {"uv": "uv-receipt.toml", "pipx": "pipx_metadata.json"}[tool]
    return (Path(sys.prefix) / mark).is_file()
