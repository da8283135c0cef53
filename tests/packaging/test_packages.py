"""What packaging/ makes: the quick parts of every package, on the real tools."""

from __future__ import annotations

import importlib.util
import json
import plistlib
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

from parcels import checks, deb, icons, linux, report
from parcels.project import APP_ID, NAME, PACKAGING, ROOT, models, needed, version

needs_dpkg = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="needs dpkg-deb")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A folder of the form PyInstaller's has, with a program that answers."""
    folder = tmp_path / "sonia"
    (folder / "_internal").mkdir(parents=True)
    program = folder / "sonia"
    program.write_text('#!/bin/sh\necho "sonia $*"\n')
    program.chmod(0o700)
    shutil.copy(ROOT / "LICENSE", folder / "_internal" / "LICENSE")
    return folder


@pytest.mark.parametrize("check", checks.CHECKS, ids=lambda check: check.__name__)
def test_a_definition_passes_its_checker(check: object) -> None:
    told = check()  # type: ignore[operator]
    assert not told.failed, told.said


def test_a_checker_finds_what_is_wrong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(PACKAGING, tmp_path / "packaging")
    shutil.copyfile(ROOT / "LICENSE", tmp_path / "LICENSE")
    monkeypatch.setattr(checks, "PACKAGING", tmp_path / "packaging")
    assert not any(one.failed for one in checks.all_checks())
    wrong = {
        "windows/sonia.iss": ("de.Autostart=", "de.Autostrat="),
        "macos/Info.plist": ("NSMicrophoneUsageDescription", "NSMicrophone"),
        "macos/entitlements.plist": ("audio-input", "audio-output"),
        "systemd/sonia.service": ("ExecStart=", "exec start "),
        "container/kubernetes.yaml": ("livenessProbe", "livelinessProbe"),
        "appimage/AppRun": ('"$@"', '"$@'),
        "macos/build.sh": ("fi\n", "\n"),
        "flatpak/org.sonia_desktop.Sonia.yaml": ("--filesystem=xdg-documents", "--filesystem=host"),
        "linux/org.sonia_desktop.Sonia.metainfo.xml": (f'version="{version()}"', 'version="0.0.1"'),
    }
    if importlib.util.find_spec("kubernetes_validate") is None:  # then it is told as unchecked
        del wrong["container/kubernetes.yaml"]
    for name, (before, after) in wrong.items():
        file = tmp_path / "packaging" / name
        text = file.read_text(encoding="utf-8")
        assert before in text, name
        file.write_text(text.replace(before, after), encoding="utf-8")
    assert sum(one.failed for one in checks.all_checks()) == len(wrong)


def test_icons_are_drawn_in_every_size_and_form(tmp_path: Path) -> None:
    from PIL import Image

    icons.write_hicolor(tmp_path)
    for size in icons.HICOLOR:
        file = tmp_path / f"icons/hicolor/{size}x{size}/apps/{NAME}.png"
        with Image.open(file) as drawn:
            assert drawn.size == (size, size)
            assert len(drawn.convert("RGBA").getcolors(1 << 20) or ()) > 2  # not empty
    icons.write_windows_and_mac(tmp_path)
    with Image.open(tmp_path / "sonia.ico") as ico:
        assert {(16, 16), (48, 48), (256, 256)} <= set(ico.info["sizes"])
    with Image.open(tmp_path / "sonia.icns") as icns:
        assert icns.format == "ICNS"


@needs_dpkg
def test_the_debian_package_is_laid_out_as_a_desktop_expects(bundle: Path, tmp_path: Path) -> None:
    package = deb.build(bundle, tmp_path, quick=True)
    there = tmp_path / "unpacked"
    subprocess.run(["dpkg-deb", "-R", package, there], check=True)
    started = subprocess.run(
        [there / "usr/bin/sonia", "doctor"], capture_output=True, text=True, check=True
    )
    assert started.stdout == "sonia doctor\n"
    for name in (
        f"usr/share/applications/{APP_ID}.desktop",
        f"usr/share/icons/hicolor/scalable/apps/{NAME}.svg",
        "usr/share/man/man1/sonia.1.gz",
        f"usr/share/doc/{NAME}/copyright",
        "usr/lib/systemd/user/sonia.service",
    ):
        assert (there / name).is_file(), name
    assert "ExecStart=/usr/bin/sonia serve" in (
        there / "usr/lib/systemd/user/sonia.service"
    ).read_text(encoding="utf-8")
    field = subprocess.run(
        ["dpkg-deb", "-f", package, "Package", "Version", "Depends"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert f"Package: {NAME}" in field
    assert f"Version: {version()}" in field
    assert "libportaudio2 | libportaudio2t64" in field
    verified = subprocess.run(
        ["md5sum", "--check", "--quiet", "DEBIAN/md5sums"], cwd=there, check=False
    )
    assert verified.returncode == 0
    modes = {path.stat().st_mode & 0o777 for path in there.rglob("*") if path.is_file()}
    assert modes <= {0o644, 0o755}  # whatever the builder's umask is


def test_a_package_without_a_bundle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="build the bundle first"):
        linux.lay_out(tmp_path / "usr", tmp_path, datetime.now(UTC))


def test_every_model_that_ships_names_a_licence_the_package_carries() -> None:
    told = linux.copyright_file(2026)
    for model in models():
        assert f"models/{model['file']}" in told


def test_the_report_names_every_library_and_model_with_its_licence(tmp_path: Path) -> None:
    sbom, licences = report.write(tmp_path)
    told = json.loads(sbom.read_text(encoding="utf-8"))
    assert told["bomFormat"] == "CycloneDX"
    assert told["metadata"]["component"]["name"] == NAME
    names = {one["name"].lower().replace("_", "-") for one in told["components"]}
    for library in ("onnxruntime", "pyqtgraph", "pyside6-essentials", "sqlalchemy", "starlette"):
        assert library in names
    assert "pytest" not in names  # tests are not shipped
    assert {model["name"].lower().replace("_", "-") for model in models()} <= names
    assert all(one.get("version") for one in told["components"])
    assert report.UNKNOWN not in licences.read_text(encoding="utf-8")
    refs = {one["bom-ref"] for one in told["components"]} | {
        told["metadata"]["component"]["bom-ref"]
    }
    for one in told["dependencies"]:
        assert {one["ref"], *one.get("dependsOn", ())} <= refs


def test_what_the_program_needs_is_read_without_its_extras() -> None:
    assert {NAME, "pydantic", "pyside6-essentials", "uvicorn", "starlette"} <= needed()
    assert not {"pytest", "torch", "mypy"} & needed()


def test_the_mac_app_says_why_it_asks() -> None:
    told = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    asked = {key: text for key, text in told.items() if key.endswith("UsageDescription")}
    assert len(asked) >= 4
    assert all("Sonia" in text and text.endswith(".") for text in asked.values())


@pytest.mark.slow
def test_what_the_wheel_takes_in_works_without_the_repository(tmp_path: Path) -> None:
    from hatchling.builders.wheel import WheelBuilder

    there, home = tmp_path / "there", tmp_path / "home"
    home.mkdir()
    for file in WheelBuilder(str(ROOT)).recurse_included_files():
        into = there / file.distribution_path
        into.parent.mkdir(parents=True, exist_ok=True)
        into.symlink_to(file.path) if into.suffix == ".onnx" else shutil.copyfile(file.path, into)
    assert not list(there.rglob("*.png"))  # no screenshots: they are for the repository's pages
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "PYTHONPATH": str(there)}
    answered = subprocess.run(
        [sys.executable, "-m", "sonia_desktop", "ask", "what is 17% of 240", "--json"],
        cwd=home,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert answered.returncode == 0, answered.stderr
    assert "40.8" in answered.stdout
    where = subprocess.run(
        [sys.executable, "-c", "import sonia_desktop; print(sonia_desktop.__file__)"],
        cwd=home,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert where.stdout.startswith(str(there))
