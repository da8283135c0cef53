"""Every definition in packaging/, by the checker its own world uses; else by its grammar.

A checker that is not installed is told as such: nothing passes unseen.
"""

from __future__ import annotations

import importlib.util
import json
import os
import plistlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from parcels.project import APP_ID, PACKAGING, version


@dataclass(frozen=True)
class Checked:
    """What one checker said. `failed` is False also where the checker is not installed."""

    what: str
    by: str
    failed: bool
    said: str = ""

    def __str__(self) -> str:
        state = "WRONG" if self.failed else "good"
        return f"{state:5} {self.what} ({self.by}){': ' + self.said if self.said else ''}"


def _by_program(
    what: str, command: list[str], environment: Mapping[str, str] | None = None
) -> Checked:
    if shutil.which(command[0]) is None:
        return Checked(what, command[0], False, f"not checked, {command[0]} is not installed")
    ended = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **(environment or {})},
    )
    said = " ".join((ended.stdout + ended.stderr).split())
    return Checked(what, command[0], ended.returncode != 0, said if ended.returncode else "")


def desktop_file() -> Checked:
    file = PACKAGING / "linux" / f"{APP_ID}.desktop"
    return _by_program(file.name, ["desktop-file-validate", str(file)])


def metainfo() -> Checked:
    file = PACKAGING / "linux" / f"{APP_ID}.metainfo.xml"
    return _by_program(file.name, ["appstreamcli", "validate", "--no-net", str(file)])


def metainfo_version() -> Checked:
    """The newest release it names is the one that is built."""
    text = (PACKAGING / "linux" / f"{APP_ID}.metainfo.xml").read_text(encoding="utf-8")
    found = re.search(r'<release version="([^"]+)"', text)
    newest = found[1] if found else "none"
    wrong = newest != version()
    said = f"names {newest}, the program is {version()}" if wrong else ""
    return Checked("metainfo's newest release", "version", wrong, said)


def unit() -> Checked:
    file = PACKAGING / "systemd" / "sonia.service"
    known = re.compile(r"^(\[\w+\]|[A-Z]\w+=.*|#.*|)$")
    text = file.read_text(encoding="utf-8")
    bad = [line for line in text.splitlines() if not known.match(line)]
    if bad or shutil.which("systemd-analyze") is None:
        return Checked(file.name, "unit grammar", bool(bad), "; ".join(bad))
    with tempfile.TemporaryDirectory() as folder:  # the program need not be installed here
        copy = Path(folder) / file.name
        copy.write_text(text.replace("%h/.local/bin/sonia", "/bin/true"), encoding="utf-8")
        command = ["systemd-analyze", "verify", "--user", str(copy)]
        return _by_program(file.name, command, {"XDG_RUNTIME_DIR": folder})


def kubernetes() -> Checked:
    """The manifests by Kubernetes' own schemas (they come with the checker, from PyPI)."""
    file = PACKAGING / "container" / "kubernetes.yaml"
    checker = "kubernetes_validate"
    if importlib.util.find_spec(checker) is None:
        return Checked(file.name, checker, False, f"not checked, {checker} is not installed")
    return _by_program(file.name, [sys.executable, "-m", checker, "--strict", "--quiet", str(file)])


_INSTRUCTIONS = {
    *("FROM", "RUN", "WORKDIR", "COPY", "USER", "ENV", "VOLUME", "HEALTHCHECK", "STOPSIGNAL"),
    *("ENTRYPOINT", "CMD", "ARG", "LABEL", "EXPOSE", "ADD", "SHELL", "ONBUILD"),
}


def containerfile() -> Checked:
    """Its instructions, the files it takes in, its user, and lists that are JSON."""
    file = PACKAGING / "container" / "Containerfile"
    plain = [line for line in file.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    lines = [line for line in "\n".join(plain).replace("\\\n", " ").splitlines() if line.strip()]
    told = [[*line.split(maxsplit=1), ""][:2] for line in lines]
    wrong = [f"no instruction {word}" for word, _ in told if word not in _INSTRUCTIONS]
    for word, rest in told:
        if word == "COPY":
            sources = [one for one in rest.split()[:-1] if not one.startswith("--")]
            wrong += [f"no {one}" for one in sources if not (PACKAGING.parent / one).exists()]
        elif word in ("ENTRYPOINT", "CMD"):
            try:
                json.loads(rest)
            except ValueError:
                wrong.append(f"{word} is run by a shell, which hands no signal on")
    users = [rest for word, rest in told if word == "USER"]
    if not users or users[-1] in ("root", "0"):
        wrong.append("it runs as root")
    return Checked(file.name, "its grammar", bool(wrong), "; ".join(wrong))


def app_run() -> Checked:
    return _by_program("AppRun", ["sh", "-n", str(PACKAGING / "appimage" / "AppRun")])


def mac_script() -> Checked:
    return _by_program("macos/build.sh", ["sh", "-n", str(PACKAGING / "macos" / "build.sh")])


USES = ("NSMicrophoneUsageDescription", "NSScreenCaptureUsageDescription")
"""Without the first macOS ends the program that opens the microphone."""


def mac_info() -> Checked:
    told = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    wanted = ("CFBundleIdentifier", "CFBundleExecutable", "LSMinimumSystemVersion", *USES)
    missing = [key for key in wanted if not str(told.get(key, "")).strip()]
    return Checked("Info.plist", "plistlib", bool(missing), ", ".join(missing))


def mac_entitlements() -> Checked:
    told = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    wrong = told.get("com.apple.security.device.audio-input") is not True
    return Checked("entitlements.plist", "plistlib", wrong, "no microphone" if wrong else "")


_SECTIONS = {"Setup", "Languages", "CustomMessages", "Tasks", "Files", "Icons", "Registry", "Run"}


def windows_installer() -> Checked:
    """Sections, named tasks and messages, and the files it takes (Inno Setup runs on Windows)."""
    file = PACKAGING / "windows" / "sonia.iss"
    text = file.read_text(encoding="utf-8")
    wrong = [
        f"no [{name}]" for name in sorted(_SECTIONS - set(re.findall(r"^\[(\w+)\]", text, re.M)))
    ]
    tasks = set(re.findall(r'^Name: "(\w+)"; Description:', text, re.M))
    wrong += [f"no task {name}" for name in sorted(set(re.findall(r"Tasks: (\w+)", text)) - tasks)]
    languages = re.findall(r'^Name: "(\w+)"; MessagesFile', text, re.M)
    own = set(re.findall(r"^\w+\.(\w+)=", text, re.M))
    wrong += [
        f"no {language}.{message}"
        for language in languages
        for message in sorted(own)
        if not re.search(rf"^{language}\.{message}=", text, re.M)
    ]
    licence = re.search(r"^LicenseFile=(.+)$", text, re.M)
    if licence is None or not (file.parent / Path(licence[1].replace("\\", "/"))).is_file():
        wrong.append("its LicenseFile is not there")
    return Checked(file.name, "Inno Setup's grammar", bool(wrong), "; ".join(wrong))


def flatpak_manifest() -> Checked:
    """Ids, the command, and that nothing of the host is opened that is not needed."""
    import yaml

    told = yaml.safe_load((PACKAGING / "flatpak" / f"{APP_ID}.yaml").read_text(encoding="utf-8"))
    wrong = [f"no {key}" for key in ("runtime", "runtime-version", "sdk") if not told.get(key)]
    if told.get("id") != APP_ID or told.get("command") != "sonia":
        wrong.append("its id or command is another")
    if "rename-desktop-file" in told or not (PACKAGING / "linux" / f"{APP_ID}.desktop").is_file():
        wrong.append("its desktop file is not called by the id")  # portals look it up by that
    wide = {"--filesystem=host", "--filesystem=home", "--socket=session-bus", "--device=all"}
    wrong += sorted(wide & set(told.get("finish-args", [])))
    return Checked(f"{APP_ID}.yaml", "PyYAML", bool(wrong), "; ".join(wrong))


CHECKS: tuple[Callable[[], Checked], ...] = (
    desktop_file,
    metainfo,
    metainfo_version,
    unit,
    kubernetes,
    containerfile,
    app_run,
    mac_script,
    mac_info,
    mac_entitlements,
    windows_installer,
    flatpak_manifest,
)


def all_checks() -> list[Checked]:
    return [check() for check in CHECKS]
