"""What every package says about the program, read from where the project says it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
NAME = "sonia-desktop"
APP_ID = "org.sonia_desktop.Sonia"
MAINTAINER = "The Sonia Desktop authors <maintainers@sonia-desktop.invalid>"


def version() -> str:
    """The version in ``sonia_desktop/__init__.py``, the one place where it stands."""
    text = (ROOT / "sonia_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    if found is None:
        raise ValueError("sonia_desktop/__init__.py names no __version__.")
    return found[1]


def description() -> str:
    """The project's one line about itself."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["description"])


def models() -> list[dict[str, str]]:
    """The model files that ship, from ``models/manifest.toml``."""
    told = tomllib.loads((ROOT / "models" / "manifest.toml").read_text(encoding="utf-8"))
    return list(told["model"])
