"""The folders of a Linux package: /usr as a package, an AppImage or a Flatpak lays it out."""

from __future__ import annotations

import gzip
import shutil
from datetime import UTC, datetime
from pathlib import Path

from parcels.icons import write_hicolor
from parcels.project import APP_ID, MAINTAINER, NAME, PACKAGING, models, version

LIBRARY = f"lib/{NAME}"


def lay_out(usr: Path, bundle: Path, when: datetime) -> None:
    """Put the bundle and everything a desktop wants beside it under `usr` (as in /usr).

    Args:
        usr: the folder that becomes /usr.
        bundle: PyInstaller's one-folder bundle, with the program `sonia` in it.
        when: the date of the build, told by the manual page and the changelog.
    """
    if not (bundle / "sonia").is_file():
        raise FileNotFoundError(f"{bundle} holds no program `sonia`: build the bundle first.")
    shutil.copytree(bundle, usr / LIBRARY, symlinks=True)
    link = usr / "bin" / "sonia"
    link.parent.mkdir(parents=True)
    link.symlink_to(f"../{LIBRARY}/sonia")
    lay_out_share(usr / "share", when)
    unit = usr / "lib" / "systemd" / "user" / "sonia.service"
    unit.parent.mkdir(parents=True)
    unit.write_text(
        (PACKAGING / "systemd" / "sonia.service")
        .read_text(encoding="utf-8")
        .replace("%h/.local/bin/sonia", "/usr/bin/sonia")
        .replace("#   cp sonia.service ~/.config/systemd/user/ && systemctl", "#   systemctl"),
        encoding="utf-8",
    )
    if (bundle / "_internal" / "licences").is_dir():  # told where a system looks for them, too
        place = usr / "share" / "doc" / NAME / "licences"
        place.symlink_to(f"../../../{LIBRARY}/_internal/licences")
    open_to_all(usr)


def lay_out_share(share: Path, when: datetime) -> None:
    """Desktop file, metainfo, icons, manual page, licence and changelog."""
    linux = PACKAGING / "linux"
    _copy(linux / f"{APP_ID}.desktop", share / "applications" / f"{APP_ID}.desktop")
    _copy(linux / f"{APP_ID}.metainfo.xml", share / "metainfo" / f"{APP_ID}.metainfo.xml")
    write_hicolor(share)
    page = (linux / "sonia.1").read_text(encoding="utf-8")
    page = page.replace("@DATE@", f"{when:%Y-%m-%d}").replace("@VERSION@", version())
    _zipped(share / "man" / "man1" / "sonia.1.gz", page)
    documents = share / "doc" / NAME
    documents.mkdir(parents=True, exist_ok=True)
    (documents / "copyright").write_text(copyright_file(when.year), encoding="utf-8")
    _zipped(documents / "changelog.gz", _changelog(when))


_EXPAT = """\
 Permission is hereby granted, free of charge, to any person obtaining a copy of this software
 and associated documentation files (the "Software"), to deal in the Software without
 restriction, including without limitation the rights to use, copy, modify, merge, publish,
 distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
 Software is furnished to do so, subject to the following conditions:
 .
 The above copyright notice and this permission notice shall be included in all copies or
 substantial portions of the Software.
 .
 THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING
 BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
 NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
 DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
 OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE."""
_TEXTS = {
    "AGPL-3.0-or-later": f" The text stands in /usr/lib/{NAME}/_internal/LICENSE.",
    "Apache-2.0": " The text stands in /usr/share/common-licenses/Apache-2.0.",
    "CC0-1.0": " The text stands in /usr/share/common-licenses/CC0-1.0.",
    "Expat": _EXPAT,
}


def copyright_file(year: int) -> str:
    """Debian's machine-readable copyright file: ours, the models', and where the rest is told."""
    inside = f"usr/lib/{NAME}/_internal"
    parts = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Sonia Desktop\n"
        "Comment: The libraries beside the program are under licences of their own, told in\n"
        f" /usr/share/doc/{NAME}/licences/.",
        f"Files: *\nCopyright: {year} The Sonia Desktop authors\nLicense: AGPL-3.0-or-later",
        f"Files: {inside}/sonia_desktop/assets/icons/*\n"
        "Copyright: none; given to the public domain\nLicense: CC0-1.0",
    ]
    for model in models():
        known = model["licence"].split()[0].rstrip(",;").replace("MIT", "Expat")
        if known not in _TEXTS:
            raise ValueError(f"{model['name']}: parcels/linux.py has no text for {known}.")
        parts.append(
            f"Files: {inside}/sonia_desktop/models/{model['file']}\n"
            f"Copyright: the makers of {model['name']}\nLicense: {known}\n"
            f"Comment: {model['licence']}; {model['source']}"
        )
    parts += [f"License: {name}\n{text}" for name, text in _TEXTS.items()]
    return "\n\n".join(parts) + "\n"


def _changelog(when: datetime) -> str:
    stamp = when.astimezone(UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (
        f"{NAME} ({version()}) unstable; urgency=medium\n\n"
        f"  * Version {version()}; CHANGELOG.md in the sources tells what is new.\n\n"
        f" -- {MAINTAINER}  {stamp}\n"
    )


def _zipped(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def open_to_all(folder: Path) -> None:
    """Whatever the builder's umask is: everyone may read; only programs and folders may be run or
    entered."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.name in ("sonia", "AppRun") or path.parent.name == "bin"
            path.chmod(0o755 if runs else 0o644)
