"""The Debian package: the one-folder bundle under /usr/lib, with everything a desktop expects."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import bootstrap

from parcels.inside import newest_symbol
from parcels.linux import lay_out, open_to_all
from parcels.project import MAINTAINER, NAME, PACKAGING, description, version

_LESS_NEEDED = ("xdotool", "xclip", "bubblewrap", "tesseract-ocr", "espeak-ng")
"""Without these one ability falls back or is off; `sonia doctor` says which."""


def dependencies(libc: str) -> tuple[list[str], list[str]]:
    """Debian packages it depends on, and those it recommends, from what bootstrap.py installs.

    `libc`: the C library's version that the native parts ask for.
    """
    needed, recommended = [f"libc6 (>= {libc})"], []
    for package in bootstrap.RUN_PACKAGES:
        names = " | ".join((package, *bootstrap.OTHER_NAMES.get(package, ())))
        (recommended if package in _LESS_NEEDED else needed).append(names)
    return needed, recommended


def architecture() -> str:
    """What dpkg calls this machine, such as ``amd64``."""
    told = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    )
    return told.stdout.strip()


def control(installed_kb: int, arch: str, libc: str) -> str:
    """The package's control file."""
    needed, recommended = dependencies(libc)
    return (
        f"Package: {NAME}\n"
        f"Version: {version()}\n"
        f"Architecture: {arch}\n"
        f"Maintainer: {MAINTAINER}\n"
        f"Installed-Size: {installed_kb}\n"
        f"Depends: {', '.join(needed)}\n"
        f"Recommends: {', '.join(recommended)}\n"
        "Section: utils\n"
        "Priority: optional\n"
        f"Description: {_short(description())}\n"
        " Sonia listens while you hold a key, reads the screen when you ask, remembers what\n"
        " you tell her, runs commands only after you have seen and allowed them, answers\n"
        " aloud, and offers the same abilities to your scripts on loopback ports. She needs no\n"
        " account, no key, no download and no network to be useful.\n"
    )


def _short(text: str) -> str:
    """Debian's short description has no article and no full stop."""
    return text.removeprefix("A ").removeprefix("An ").rstrip(".")


def build(bundle: Path, out: Path, *, quick: bool = False) -> Path:
    """Make the package from the bundle; returns its file.

    Args:
        bundle: PyInstaller's folder.
        out: where the .deb goes.
        quick: pack lightly (for trying it out), not as small as it can be.
    """
    arch = architecture()
    root = out / "deb"
    shutil.rmtree(root, ignore_errors=True)
    lay_out(root / "usr", bundle, datetime.now(UTC))
    overrides = root / "usr" / "share" / "lintian" / "overrides" / NAME
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(PACKAGING / "linux" / "lintian-overrides", overrides)
    open_to_all(root)
    kilobytes = sum(p.lstat().st_size for p in root.rglob("*") if p.is_file()) // 1024
    meta = root / "DEBIAN"
    meta.mkdir()
    libc = newest_symbol(bundle)
    (meta / "control").write_text(control(kilobytes, arch, libc), encoding="utf-8")
    _checksums(root, meta / "md5sums")
    open_to_all(meta)
    package = out / f"{NAME}_{version()}_{arch}.deb"
    packing = ["-Zzstd", "-z1" if quick else "-z12"]  # Debian 12, Ubuntu 22.04 and newer read it
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", *packing, "--build", str(root), str(package)],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    shutil.rmtree(root)
    return package


def _checksums(root: Path, file: Path) -> None:
    """What dpkg --verify compares with."""
    import hashlib

    lines = []
    for path in sorted((root / "usr").rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as content:
                digest = hashlib.file_digest(
                    content, lambda: hashlib.md5(usedforsecurity=False)
                ).hexdigest()
            lines.append(f"{digest}  {path.relative_to(root)}")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
