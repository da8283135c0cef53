"""What packaging/ makes: the quick parts of every package, on the real tools."""

from __future__ import annotations

import importlib.util
import json
import os
import plistlib
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

from parcels import checks, deb, icons, inside, linux, report
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
    for name in ("LICENSE", "pyproject.toml", "README.md"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    for name in ("sonia_desktop", "models", "assets"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(checks, "PACKAGING", tmp_path / "packaging")
    assert not any(one.failed for one in checks.all_checks())
    wrong = {
        "windows/sonia.iss": ("de.Autostart=", "de.Autostrat="),
        "macos/Info.plist": ("NSMicrophoneUsageDescription", "NSMicrophone"),
        "macos/entitlements.plist": ("audio-input", "audio-output"),
        "systemd/sonia.service": ("ExecStart=", "exec start "),
        "container/Containerfile": ("COPY models", "COPY modells"),
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


def test_programs_that_a_bundle_starts_load_the_systems_libraries(tmp_path: Path) -> None:
    start = PACKAGING / "pyinstaller" / "start.py"
    inner = "/usr/lib/sonia-desktop/_internal"
    program = (
        f"import sys; sys.frozen, sys._MEIPASS = True, {inner!r}; sys.platform = 'linux'; "
        f"sys.path.insert(0, {str(start.parent)!r}); import start; start.own_environment_back(); "
        "import subprocess; subprocess.run(['env'])"
    )

    def left(**given: str) -> dict[str, str]:
        said = subprocess.run(
            [sys.executable, "-c", program],
            env={"PATH": os.environ["PATH"], **given},
            capture_output=True,
            text=True,
            check=True,
        )
        lines = dict(line.split("=", 1) for line in said.stdout.splitlines() if "=" in line)
        return {name: told for name, told in lines.items() if name.startswith(("LD_", "QT_"))}

    assert left(LD_LIBRARY_PATH=inner, QT_PLUGIN_PATH=f"{inner}/PySide6/Qt/plugins") == {}
    assert left(LD_LIBRARY_PATH=f"{inner}:/opt/mine", LD_LIBRARY_PATH_ORIG="/opt/mine") == {
        "LD_LIBRARY_PATH": "/opt/mine"
    }
    assert left(QT_PLUGIN_PATH="/opt/qt") == {"QT_PLUGIN_PATH": "/opt/qt"}


@needs_dpkg
def test_the_debian_package_is_laid_out_as_a_desktop_expects(bundle: Path, tmp_path: Path) -> None:
    told = bundle / "_internal" / "licences"
    told.mkdir()
    (told / "licences.md").write_text("whose it is")
    before = os.umask(0o077)
    try:
        package = deb.build(bundle, tmp_path, quick=True)
    finally:
        os.umask(before)
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
    assert (there / f"usr/share/doc/{NAME}/licences/licences.md").read_text() == "whose it is"
    modes = {path.stat().st_mode & 0o777 for path in there.rglob("*") if path.is_file()}
    assert modes <= {0o644, 0o755}  # whatever the builder's umask is
    assert {path.stat().st_mode & 0o777 for path in there.rglob("*") if path.is_dir()} == {0o755}


def test_a_package_without_a_bundle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="build the bundle first"):
        linux.lay_out(tmp_path / "usr", tmp_path, datetime.now(UTC))


def test_every_model_that_ships_names_a_licence_the_package_carries() -> None:
    told = linux.copyright_file(2026)
    for model in models():
        assert f"models/{model['file']}" in told


def test_the_report_names_every_library_and_model_with_its_licence(tmp_path: Path) -> None:
    sbom, licences, texts = report.write(tmp_path)
    told = json.loads(sbom.read_text(encoding="utf-8"))
    assert told["bomFormat"] == "CycloneDX"
    assert told["metadata"]["component"]["name"] == NAME
    names = {one["name"].lower().replace("_", "-") for one in told["components"]}
    for library in ("onnxruntime", "pyqtgraph", "pyside6-essentials", "sqlalchemy", "starlette"):
        assert library in names
    assert "pytest" not in names  # tests are not shipped
    assert {model["name"].lower().replace("_", "-") for model in models()} <= names
    assert all(one.get("version") for one in told["components"])
    assert "Sonia's icons" in {one["name"] for one in told["components"]}
    assert report.UNKNOWN not in licences.read_text(encoding="utf-8")
    words = texts.read_text(encoding="utf-8")
    for library, holder in (("numpy", "NumPy Developers"), ("onnxruntime", "Microsoft")):
        [part] = [one for one in words.split("=" * 78) if holder in one and len(one) > 500][:1]
        assert f"\n{library} " in words
        assert "copyright" in part.lower()
    refs = {one["bom-ref"] for one in told["components"]} | {
        told["metadata"]["component"]["bom-ref"]
    }
    for one in told["dependencies"]:
        assert {one["ref"], *one.get("dependsOn", ())} <= refs


def test_all_that_lies_in_a_bundle_has_an_owner(tmp_path: Path) -> None:
    import _struct

    import numpy

    library = "libportaudio.so.2"
    has = shutil.which("dpkg-query") and subprocess.run(
        ["dpkg-query", "-S", f"*/{library}"], capture_output=True, check=False
    )
    if not has or has.returncode:
        pytest.skip("needs a Debian system with libportaudio2")
    folder = tmp_path / "_internal"
    core = next(Path(numpy.__file__).parent.glob("_core/_multiarray_umath*.so"))
    of_numpy = folder / core.relative_to(Path(numpy.__file__).parents[1])
    of_python = folder / "python3.11" / "lib-dynload" / "_struct.so"
    binary = Path(getattr(_struct, "__file__", core))
    for place, taken in ((of_numpy, core), (of_python, binary), (folder / library, core)):
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(taken, place)
    font = folder / "sonia_desktop" / "letters.ttf"
    font.parent.mkdir()
    font.write_bytes(b"letters")
    (folder / "notes.txt").write_text("nothing to be told")
    found, others = inside.owners(folder)
    assert sorted(found.values()) == ["Python", "libportaudio2", "numpy", NAME]
    assert others["libportaudio2"].licence
    assert "PortAudio" in others["libportaudio2"].text
    said = report.report({"components": []}, found)
    assert "| libportaudio.so.2 | libportaudio2 |" in said
    (folder / "libnobody-knows.so.1").write_bytes(core.read_bytes())
    with pytest.raises(LookupError, match="libnobody-knows"):
        inside.owners(folder)


def test_the_package_asks_for_the_c_library_its_parts_were_linked_to(tmp_path: Path) -> None:
    assert inside.newest_symbol(tmp_path) == "0"
    for name, asked in (("a.so", b"\0GLIBC_2.17\0GLIBC_2.4\0"), ("b.so", b"\0GLIBC_2.36\0")):
        (tmp_path / name).write_bytes(b"\x7fELF" + asked)
    (tmp_path / "notes.txt").write_bytes(b"\0GLIBC_2.99\0")
    assert inside.newest_symbol(tmp_path) == "2.36"
    assert deb.dependencies("2.36")[0][0] == "libc6 (>= 2.36)"


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
