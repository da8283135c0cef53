#!/usr/bin/env python3
"""Make Sonia's packages, into dist/.

    python packaging/build.py wheel        wheel and source archive, models and assets inside
    python packaging/build.py bundle       one folder with everything in it (PyInstaller)
    python packaging/build.py deb          a Debian package of the bundle
    python packaging/build.py appimage     an AppImage of the bundle (with appimagetool)
    python packaging/build.py flatpak      a Flatpak of the bundle (with flatpak-builder)
    python packaging/build.py sbom         SBOM (CycloneDX) and licence report
    python packaging/build.py check        every definition, by its own checker
    python packaging/build.py all          what this machine can make

It runs in the environment it packs: .venv/bin/python packaging/build.py ... with
`pip install -e '.[packages]'`.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from parcels import checks, deb, icons, linux, report
from parcels.project import APP_ID, NAME, PACKAGING, ROOT, version

NEEDS = {"wheel": "build", "bundle": "PyInstaller", "sbom": "cyclonedx_py"}
"""The module each package is made with."""

PARTS = "import sonia_desktop.assistant, sonia_desktop.api.server, sonia_desktop.ui.app"
"""What a bundle has to be able to load."""


class CannotBuildError(Exception):
    """A tool is missing, or a step before has not been done; says what to do."""


def need(kind: str) -> None:
    module = NEEDS[kind]
    if importlib.util.find_spec(module) is None:
        raise CannotBuildError(
            f"{module} is not installed for {sys.executable}: "
            f"{sys.executable} -m pip install -e '{ROOT}[packages]'"
        )


def need_bundle(out: Path) -> Path:
    bundle = out / "sonia"
    if not (bundle / "sonia").is_file():
        raise CannotBuildError(f"There is no bundle in {bundle}: python packaging/build.py bundle")
    return bundle


def wheel(out: Path) -> list[Path]:
    need("wheel")
    subprocess.run([sys.executable, "-m", "build", "--outdir", str(out), str(ROOT)], check=True)
    return sorted(out.glob(f"sonia_desktop-{version()}*"))


def bundle(out: Path) -> list[Path]:
    need("bundle")
    need("sbom")
    if sys.platform in ("win32", "darwin"):
        icons.write_windows_and_mac(ROOT / "build" / "icons")
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", str(out), "--workpath", str(out / "pyinstaller")),
            str(PACKAGING / "pyinstaller" / "sonia.spec"),
        ],
        check=True,
    )
    shutil.rmtree(out / "pyinstaller", ignore_errors=True)
    # What the licences ask for goes with it, into every package that is made of it.
    inner = out / "sonia" / "_internal"
    for place in (inner, out / "Sonia.app" / "Contents" / "Resources"):
        if place.is_dir():
            report.write(place / "licences", inner)
    program = out / "sonia" / ("sonia.exe" if sys.platform == "win32" else "sonia")
    subprocess.run([str(program), "-I", "-c", PARTS], check=True)  # one that lacks a part is none
    return [out / "sonia"]


def debian(out: Path) -> list[Path]:
    if shutil.which("dpkg-deb") is None:
        raise CannotBuildError("A Debian package needs dpkg-deb: sudo apt-get install dpkg")
    return [deb.build(need_bundle(out), out)]


def appimage(out: Path) -> list[Path]:
    folder = out / "Sonia.AppDir"
    shutil.rmtree(folder, ignore_errors=True)
    linux.lay_out(folder / "usr", need_bundle(out), datetime.now(UTC))
    shutil.copy(PACKAGING / "appimage" / "AppRun", folder / "AppRun")
    shutil.copyfile(PACKAGING / "linux" / f"{APP_ID}.desktop", folder / f"{APP_ID}.desktop")
    shutil.copyfile(icons.SOURCE, folder / f"{NAME}.svg")
    (folder / ".DirIcon").symlink_to(f"{NAME}.svg")
    tool = shutil.which("appimagetool")
    if tool is None:
        raise CannotBuildError(
            f"{folder} is laid out; appimagetool, which packs it, is not installed "
            "(https://appimage.github.io/appimagetool/)."
        )
    file = out / f"Sonia-{version()}-{os.uname().machine}.AppImage"
    subprocess.run(
        [tool, str(folder), str(file)], check=True, env={**os.environ, "VERSION": version()}
    )
    return [file]


def flatpak(out: Path) -> list[Path]:
    folder = out / "flatpak"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(need_bundle(out), folder / "root" / "sonia", symlinks=True)
    linux.lay_out_share(folder / "root" / "share", datetime.now(UTC))
    manifest = folder / f"{APP_ID}.yaml"
    shutil.copyfile(PACKAGING / "flatpak" / manifest.name, manifest)
    tool = shutil.which("flatpak-builder")
    if tool is None:
        raise CannotBuildError(
            f"{folder} is laid out; flatpak-builder, which builds it, is not installed "
            "(sudo apt-get install flatpak-builder)."
        )
    subprocess.run(
        [tool, "--force-clean", f"--repo={out / 'flatpak-repo'}", str(out / "build"), manifest],
        check=True,
    )
    return [out / "flatpak-repo"]


def sbom(out: Path) -> list[Path]:
    need("sbom")
    return list(report.write(out))


def check(_out: Path) -> list[Path]:
    told = checks.all_checks()
    for one in told:
        print(f"  {one}")
    if any(one.failed for one in told):
        raise CannotBuildError("A definition is wrong: see above.")
    return []


STEPS = {
    "check": check,
    "wheel": wheel,
    "sbom": sbom,
    "bundle": bundle,
    "deb": debian,
    "appimage": appimage,
    "flatpak": flatpak,
}


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Make Sonia's packages.")
    parser.add_argument("what", nargs="+", choices=[*STEPS, "all"])
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where they go: dist/")
    chosen = parser.parse_args(arguments)
    out: Path = chosen.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    everything = "all" in chosen.what
    wanted = list(STEPS) if everything else chosen.what
    failed = 0
    for name in wanted:
        begun = time.monotonic()
        try:
            made = STEPS[name](out)
        except CannotBuildError as error:
            print(f"{name}: {error}", file=sys.stderr)
            failed += 1
            continue
        except subprocess.CalledProcessError as error:
            print(f"{name}: {error.cmd[0]} ended with {error.returncode}.", file=sys.stderr)
            failed += 1
            continue
        took = f"{time.monotonic() - begun:.0f} s"
        print(f"{name}: done in {took}" + "".join(f"\n  {path}" for path in made), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
