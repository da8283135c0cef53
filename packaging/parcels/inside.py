"""Whose the files are that lie in a bundle: native libraries, the interpreter, models and fonts.

A bundle carries more than Python packages: PyInstaller takes in the libraries they are linked to
from the system, and Python itself. Each is somebody's work under a licence of its own.
"""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

from parcels.project import NAME, normal

PYTHON = "Python"
OURS = NAME
_DATA = {".onnx", ".ort", ".ttf", ".otf", ".woff2", ".gguf", ".traineddata"}
_NATIVE = {".dll", ".pyd", ".dylib"}
_TEXTS = re.compile(r"(licen[cs]e|copying|notice|copyright)", re.IGNORECASE)
_PLAIN = {"", ".txt", ".md", ".rst", ".apache", ".bsd", ".mit"}
_COMMON = {"LGPL-3.0": "LGPL-3", "GPL-3.0": "GPL-3", "Apache": "Apache-2.0"}
"""Where Debian keeps the words of licences, by what a package calls its own."""
_DEP5 = re.compile(r"^License: *(\S.*)$", re.MULTILINE)


@dataclass
class Owner:
    """Somebody's work in the bundle that is no Python package."""

    name: str
    version: str
    licence: str
    text: str
    files: list[str] = field(default_factory=list)


def is_told(file: Path) -> bool:
    """Whether this file has to be told: native code, a model or a font."""
    if file.suffix.lower() in _DATA | _NATIVE:
        return True
    with file.open("rb") as content:
        return content.read(4) == b"\x7fELF"


def owners(folder: Path) -> tuple[dict[str, str], dict[str, Owner]]:
    """All files of the bundle's inner folder that are to be told: each one's owner.

    Returns the owner's name by file (a Python package, Python, Sonia or a system's package), and
    those that are no Python packages. Raises `LookupError` for a file that is nobody's.
    """
    packages = _files_of_packages()
    told = [file for file in sorted(folder.rglob("*")) if file.is_file() and is_told(file)]
    found: dict[str, str] = {}
    others: dict[str, Owner] = {}
    left = []
    for file in told:
        inside = file.relative_to(folder).as_posix()
        if file.is_symlink():
            continue
        if inside.startswith("sonia_desktop/"):
            found[inside] = OURS
        elif inside in packages:
            found[inside] = packages[inside]
        elif _of_python(inside):
            others.setdefault(PYTHON, _python()).files.append(inside)
            found[inside] = PYTHON
        else:
            left.append(inside)
    systems = _packages_of_system({inside.rsplit("/", 1)[-1] for inside in left})
    for inside in left:
        name = systems.get(inside.rsplit("/", 1)[-1])
        if name is None:
            raise LookupError(
                f"{inside} lies in the bundle and is neither a Python package's nor a system's: "
                "leave it out (pyinstaller/sonia.spec), or name its owner in parcels/inside.py."
            )
        if name not in others:
            others[name] = _of_system(name)
        others[name].files.append(inside)
        found[inside] = name
    return found, others


def texts(name: str, licence: str) -> str:
    """The licence files that a Python package brings, one after the other; else the words of the
    licences it names, where this system has them."""
    said = []
    for file in metadata.files(name) or ():
        if _TEXTS.search(file.name) and file.suffix.lower() in _PLAIN:
            place = Path(str(file.locate()))
            if place.is_file():
                said.append(place.read_text(encoding="utf-8", errors="replace").strip())
    for mark, file_name in _COMMON.items():
        place = Path("/usr/share/common-licenses") / file_name
        if not said and mark in licence and place.is_file():
            said.append(place.read_text(encoding="utf-8"))
    return "\n\n".join(dict.fromkeys(said))


def newest_symbol(folder: Path, name: str = "GLIBC") -> str:
    """The newest version of the C library's symbols that anything native in the folder asks for."""
    asked = re.compile(rb"\0" + name.encode() + rb"_(\d+(?:\.\d+)+)\0")
    newest: tuple[int, ...] = (0,)
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink() and is_told(file):
            for version in asked.findall(file.read_bytes()):
                newest = max(newest, tuple(int(part) for part in version.split(b".")))
    return ".".join(map(str, newest))


def _files_of_packages() -> dict[str, str]:
    """Of all that is installed: a bundle may carry what the program does not ask for."""
    told = {}
    for package in metadata.distributions():
        name = package.name  # each look at it reads the package's metadata anew
        if normal(name) != NAME:
            listed = csv.reader((package.read_text("RECORD") or "").splitlines())
            told.update({row[0]: name for row in listed if row})
    return told


def _of_python(inside: str) -> bool:
    name = inside.rsplit("/", 1)[-1]
    return "lib-dynload/" in inside or bool(
        re.fullmatch(r"(libpython3.*\.(so.*|dylib)|python3\d*\.dll)", name)
        or (sys.platform == "win32" and name.endswith(".pyd") and "/" not in inside)
    )


def _python() -> Owner:
    places = (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python3.{sys.version_info.minor}/copyright"),
    )
    text = next((p.read_text(encoding="utf-8") for p in places if p.is_file()), "")
    version = ".".join(map(str, sys.version_info[:3]))
    return Owner(PYTHON, version, "PSF-2.0", text)


def _packages_of_system(libraries: set[str]) -> dict[str, str]:
    """The system's package that each library came from, where this system can tell."""
    if not libraries or shutil.which("dpkg-query") is None:
        return {}
    patterns = [f"*/{library}" for library in sorted(libraries)]
    asked = subprocess.run(
        ["dpkg-query", "-S", *patterns], capture_output=True, text=True, check=False
    ).stdout
    owners = {}
    for line in asked.splitlines():
        names, _, path = line.rpartition(": ")
        owners.setdefault(path.rsplit("/", 1)[-1], re.split(r"[:,]", names)[0].strip())
    return owners


def _of_system(package: str) -> Owner:
    version = subprocess.run(
        ["dpkg-query", "-W", "-f=${Version}\n", package], capture_output=True, text=True, check=True
    ).stdout.split()[0]
    notice = Path("/usr/share/doc") / package / "copyright"
    text = notice.read_text(encoding="utf-8", errors="replace") if notice.is_file() else ""
    named = dict.fromkeys(one.strip() for one in _DEP5.findall(text))
    return Owner(package, version, ", ".join(named) or "see its text", text)
