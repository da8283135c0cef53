"""What every package says about the program, read from where the project says it."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
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


def normal(name: str) -> str:
    """A package's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needed() -> set[str]:
    """Normal names of all libraries the program needs here, itself included, without its extras.

    Read from the environment this runs in. Raises `PackageNotFoundError` where one is missing.
    """
    from packaging.requirements import Requirement

    found: dict[str, set[str]] = {}
    waiting: list[tuple[str, set[str]]] = [(NAME, {""})]
    while waiting:
        name, extras = waiting.pop()
        fresh = extras - found.get(normal(name), set())
        if not fresh:
            continue
        found.setdefault(normal(name), set()).update(fresh)
        lines = _own_needs() if name == NAME else metadata.requires(name) or ()
        for line in lines:
            wish = Requirement(line)
            if wish.marker is None or any(wish.marker.evaluate({"extra": one}) for one in fresh):
                waiting.append((wish.name, {"", *wish.extras}))
    return set(found)


def _own_needs() -> list[str]:
    """From the project itself: what is installed of it may be older."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return list(project["dependencies"])
