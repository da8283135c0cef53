#!/usr/bin/env python3
"""Install what is missing and start Sonia, or test her. Standard library only.

    python3 packaging/bootstrap.py run  [sonia's arguments]   install, then start the assistant
    python3 packaging/bootstrap.py test            install, then every check and test
    python3 packaging/bootstrap.py test --quick    the same without the slow proofs
    python3 packaging/bootstrap.py test [pytest's arguments]    only those tests
    python3 packaging/bootstrap.py install                    install only
    python3 packaging/bootstrap.py llm                        install llama-cpp-python

Safe to run again: what is there is left alone, and a second run reaches the program in under 2 s.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes.util
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
LINUX = sys.platform.startswith("linux")
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
STAMP = VENV / "sonia-installed.json"
LLM_STATUS = VENV / "llm-build.json"
OLDEST_PYTHON = (3, 11)
LLM_INDEX = "https://abetlen.github.io/llama-cpp-python/whl/cpu"
LLM_INDEX_TIMEOUT_S = 3

# Debian/Ubuntu packages: what the program uses, what Qt needs to draw, what the tests drive.
RUN_PACKAGES = [
    "libportaudio2",
    "libasound2-plugins",
    "espeak-ng",
    "tesseract-ocr",
    "libegl1",
    "libgl1",
    "libdbus-1-3",
    "libfontconfig1",
    "libglib2.0-0",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libxcb-xkb1",
    "fonts-dejavu-core",
    "bubblewrap",
    "xdotool",
    "xclip",
]
TEST_PACKAGES = [
    "pulseaudio",
    "pulseaudio-utils",
    "xvfb",
    "openbox",
    "wmctrl",
    "x11-utils",
    "xterm",
    "curl",
    "lsof",
    "sox",
    "procps",
    "sway",
    "swaybg",
    "grim",
    "wl-clipboard",
    "desktop-file-utils",
    "appstream",
]
# Where a package has another name (Ubuntu's 64-bit time transition).
OTHER_NAMES = {"libglib2.0-0": ("libglib2.0-0t64",), "libportaudio2": ("libportaudio2t64",)}

_started = time.monotonic()


def say(text: str) -> None:
    print(f"[{time.monotonic() - _started:6.1f} s] {text}", flush=True)


class Failed(SystemExit):
    """Ends the script with one clear line and exit code 1."""

    def __init__(self, text: str) -> None:
        say(text)
        super().__init__(1)


@contextlib.contextmanager
def step(name: str) -> Iterator[None]:
    """Say what is done, keep saying that it still runs, and how long it took."""
    say(f"{name} ...")
    begun = time.monotonic()
    done = threading.Event()

    def tick() -> None:
        while not done.wait(15):
            say(f"{name}: still at it, {time.monotonic() - begun:.0f} s so far")

    ticker = threading.Thread(target=tick, daemon=True)
    ticker.start()
    try:
        yield
    finally:
        done.set()
        ticker.join()
    say(f"{name}: done in {time.monotonic() - begun:.1f} s")


# --- system packages ------------------------------------------------------------------------


def missing_packages(names: list[str]) -> list[str]:
    """The ones dpkg does not have installed (under any of their names)."""
    query = ["dpkg-query", "-W", "-f=${Package} ${db:Status-Status}\n"]
    every = [*names, *(other for name in names for other in OTHER_NAMES.get(name, ()))]
    found = subprocess.run([*query, *every], capture_output=True, text=True, check=False).stdout
    there = {line.split()[0].split(":")[0] for line in found.splitlines() if " installed" in line}
    return [n for n in names if n not in there and not there & set(OTHER_NAMES.get(n, ()))]


def install_system_packages(wanted: list[str]) -> None:
    """Through apt where that is possible; else say the one line to run and go on."""
    if not LINUX:
        return
    if not shutil.which("apt-get") or not shutil.which("dpkg-query"):
        if not ctypes.util.find_library("portaudio") or not shutil.which("espeak-ng"):
            say(
                "This is not a Debian or Ubuntu system: install PortAudio, espeak-ng and the XCB "
                "libraries of Qt with its own package manager. Sonia starts without them, "
                "but cannot hear or speak."
            )
        return
    missing = missing_packages(wanted)
    if not missing:
        return
    prefix: list[str] | None = []
    if os.geteuid() != 0:
        prefix = None
        if shutil.which("sudo"):
            asks_nothing = subprocess.run(
                ["sudo", "-n", "true"], capture_output=True, check=False
            ).returncode
            if asks_nothing == 0:
                prefix = ["sudo", "-n"]
            elif sys.stdin.isatty():
                prefix = ["sudo"]
    if prefix is None:
        say(
            "Some system packages are missing and this user may not install them. Run this line, "
            f"then start again:\n\n    sudo apt-get install -y {' '.join(missing)}\n"
        )
        return
    apt = [
        *prefix,
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "LC_ALL=C",
        "apt-get",
        "-qq",
        "-o=Dpkg::Use-Pty=0",
    ]
    with step(f"Installing {len(missing)} system packages"):
        run_when_free([*apt, "update"])
        names = [available_name(name) for name in missing]
        result = run_when_free(
            [*apt, "install", "-y", "--no-install-recommends", *filter(None, names)]
        )
    if result.returncode != 0:
        say(f"apt-get could not install them:\n{(result.stderr or result.stdout).strip()[-800:]}")
        say(f"Try it by hand: sudo apt-get install -y {' '.join(missing)}   Going on without.")


def run_when_free(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run apt; while another one holds its lock (a new machine updates itself), wait for it."""
    ends = time.monotonic() + 300
    while True:
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if "Could not get lock" not in result.stderr or time.monotonic() > ends:
            return result
        say("  Another program is installing packages just now; waiting for it.")
        time.sleep(10)


def available_name(name: str) -> str | None:
    """The name this release offers the package under."""
    for candidate in (*OTHER_NAMES.get(name, ()), name):
        shown = subprocess.run(
            ["apt-cache", "show", "--no-all-versions", candidate],
            capture_output=True,
            check=False,
        )
        if shown.returncode == 0:
            return candidate
    say(f"This release has no package {name}; going on without it.")
    return None


# --- Python packages ------------------------------------------------------------------------


def wanted_stamp(extras: tuple[str, ...]) -> dict[str, object]:
    """What the environment was made from; a change means installing again."""
    project = (ROOT / "pyproject.toml").read_bytes()
    return {
        "project": hashlib.sha256(project).hexdigest(),
        "extras": sorted(extras),
        "python": platform.python_version(),
        "root": str(ROOT),
    }


def is_installed(extras: tuple[str, ...]) -> bool:
    try:
        have = json.loads(STAMP.read_text())
    except (OSError, ValueError):
        return False
    want = wanted_stamp(extras)
    same = all(have.get(key) == want[key] for key in ("project", "root"))
    return same and set(want["extras"]) <= set(have.get("extras", ())) and holds_sonia()  # type: ignore[call-overload]


def holds_sonia() -> bool:
    """Whether .venv's Python finds her. It finds nothing of what was installed after the system's
    Python, which it points to, became a newer one (an upgrade of the distribution)."""
    check = (
        "import importlib.util, sys; sys.exit(importlib.util.find_spec('sonia_desktop') is None)"
    )
    with contextlib.suppress(OSError):
        return subprocess.run([str(PYTHON), "-I", "-c", check], check=False).returncode == 0
    return False


def need_newer_python() -> None:
    """Go on with a newer Python of this computer where this one is too old for Sonia."""
    if sys.version_info >= OLDEST_PYTHON:
        return
    for minor in range(OLDEST_PYTHON[1], OLDEST_PYTHON[1] + 9):
        newer = shutil.which(f"python{OLDEST_PYTHON[0]}.{minor}")
        if newer and not subprocess.run([newer, "-V"], capture_output=True, check=False).returncode:
            say(f"This is Python {platform.python_version()}, too old for Sonia: using {newer}.")
            os.execv(newer, [newer, *sys.argv])
    need = ".".join(map(str, OLDEST_PYTHON))
    raise Failed(
        f"Sonia needs Python {need} or newer; this is {platform.python_version()}, and no newer "
        f"one was found. Install one, for instance: sudo apt-get install python{need}-venv"
    )


def make_environment() -> None:
    if PYTHON.exists():
        works = subprocess.run([str(PYTHON), "-c", "import pip"], capture_output=True, check=False)
        if works.returncode == 0:
            return
    shutil.rmtree(VENV, ignore_errors=True)
    if (
        LINUX
        and subprocess.run(
            [sys.executable, "-c", "import ensurepip, venv"], capture_output=True, check=False
        ).returncode
    ):
        version = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        install_system_packages([version])
    with step("Making the environment .venv"):
        result = subprocess.run(
            [sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False
        )
    if result.returncode != 0:
        raise Failed(
            f"Python could not make {VENV}: {(result.stderr or result.stdout).strip()}\n"
            "It has to be a place this user may write to, with 2.5 GB free."
        )


def pip(*arguments: str, title: str) -> bool:
    """Run pip with one line of progress a package; False when it failed (the reason is said)."""
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", *arguments]
    # What a user's pip.conf says of folders (user = true) is meant for their own Python.
    environment = {**os.environ, "PIP_NO_INPUT": "1", "PIP_PROGRESS_BAR": "off", "PIP_USER": "0"}
    tail: list[str] = []
    count = 0
    with step(title):
        shown = time.monotonic()
        with subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            env=environment,
            cwd=ROOT,
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if not line.startswith("WARNING: Location"):
                    tail = [*tail[-25:], line.rstrip()]
                if line.startswith(("Collecting", "Installing collected")):
                    count += line.startswith("Collecting")
                    if time.monotonic() - shown > 2 or line.startswith("Installing"):
                        say(f"  {count} packages; {line.strip()[:70]}")
                        shown = time.monotonic()
    if process.returncode != 0:
        say("pip failed:\n  " + "\n  ".join(tail[-12:]))
        return False
    return True


def install(*extras: str, system: list[str]) -> None:
    """Everything the program (and with the extra `dev` its tests) needs."""
    install_system_packages(system)
    if is_installed(extras):
        return
    make_environment()
    target = f"{ROOT}[{','.join(extras)}]" if extras else str(ROOT)
    if not pip("install", "--editable", target, title="Installing Sonia and what she is built on"):
        raise Failed(
            "The installation did not finish. Look at the lines above: mostly the network, "
            "a proxy or a full disk. Then run the same command again; it goes on where it stopped."
        )
    STAMP.write_text(json.dumps(wanted_stamp(extras)))


# --- the local language model's engine ---------------------------------------------------------


def cache_dir() -> Path:
    if WINDOWS:
        base = Path(os.environ.get("LOCALAPPDATA", Path.home()))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "sonia-desktop"


def llm_status(state: str, detail: str = "") -> None:
    """Left for `sonia doctor`."""
    LLM_STATUS.write_text(json.dumps({"state": state, "detail": detail, "at": time.time()}))


def has_llama() -> bool:
    check = "import importlib.util, sys; sys.exit(importlib.util.find_spec('llama_cpp') is None)"
    return subprocess.run([str(PYTHON), "-c", check], check=False).returncode == 0


def install_llm(*, background: bool) -> int:
    """llama-cpp-python: its publisher's wheel, else the cached one, else built from source."""
    if has_llama():
        return 0
    wheels = cache_dir() / "wheels"
    wheels.mkdir(parents=True, exist_ok=True)
    if background:
        with contextlib.suppress(OSError, AttributeError):
            os.nice(19)
        with contextlib.suppress(OSError, AttributeError):  # Linux: only where nobody else wants it
            os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
        os.environ["CMAKE_BUILD_PARALLEL_LEVEL"] = "1"
    package = "llama-cpp-python>=0.3"
    only_wheels = ("install", "--only-binary", ":all:", "--find-links", str(wheels), package)
    llm_status("installing")
    if any(wheels.glob("llama_cpp_python-*.whl")) and pip(*only_wheels, title="Cached llama.cpp"):
        llm_status("installed", "from the cache")
        return 0
    if publisher_answers() and pip(
        *only_wheels, "--extra-index-url", LLM_INDEX, title="llama-cpp-python's own wheel"
    ):
        llm_status("installed", "prebuilt")
        return 0
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang") or WINDOWS
    if not compiler:
        llm_status("failed", "There is no C++ compiler: sudo apt-get install -y build-essential")
        return 1
    llm_status("building", "from source, about 6 to 15 minutes")
    if pip("wheel", "--no-deps", "-w", str(wheels), package, title="Building llama.cpp") and pip(
        *only_wheels, title="Installing llama.cpp"
    ):
        llm_status("installed", "built from source")
        return 0
    llm_status("failed", "It could not be built: python3 packaging/bootstrap.py llm shows why.")
    return 1


def publisher_answers() -> bool:
    try:
        with urllib.request.urlopen(
            f"{LLM_INDEX}/llama-cpp-python/", timeout=LLM_INDEX_TIMEOUT_S
        ) as answer:
            return bool(answer.status == 200)
    except (OSError, urllib.error.URLError, ValueError):
        return False


def install_llm_later() -> None:
    """Start the build on its own, beside the assistant; a second one is not started."""
    if os.environ.get("SONIA_NO_LLM_BUILD") or any(
        (VENV / "lib").glob("*/site-packages/llama_cpp")
    ):
        return
    with contextlib.suppress(OSError, ValueError):
        before = json.loads(LLM_STATUS.read_text())
        recent = time.time() - before["at"] < 24 * 3600
        if recent and before["state"] in ("installing", "building", "failed"):
            return
    try:
        llm_status("waiting", "it begins when the assistant is up")
        log = (VENV / "llm-build.log").open("w")
    except OSError:  # .venv is another user's, or read-only: it is used as it is
        return
    with log:
        subprocess.Popen(
            [sys.executable, str(Path(__file__)), "llm", "--later"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


# --- commands ------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    install(system=RUN_PACKAGES)
    install_llm_later()
    sonia = BIN / ("sonia.exe" if WINDOWS else "sonia")
    if WINDOWS:
        return subprocess.run([str(sonia), *arguments], check=False).returncode
    sys.stdout.flush()
    return os.execv(sonia, [str(sonia), *arguments])


def test(arguments: list[str]) -> int:
    """Style, types, doors, then the whole suite. The test reports come last.

    Tests of devices have the machine to themselves; the others run on two cores before them.
    """
    install("dev", system=RUN_PACKAGES + TEST_PACKAGES)
    checks = [
        ("ruff check", [str(BIN / "ruff"), "check", "."]),
        ("ruff format", [str(BIN / "ruff"), "format", "--check", "."]),
        ("mypy --strict", [str(BIN / "mypy")]),
        ("import-linter", [str(BIN / "lint-imports"), "--no-cache"]),
    ]
    bad = []
    quick = arguments == ["--quick"]
    if quick or not arguments:
        for name, command in checks:
            with step(name):
                result = subprocess.run(
                    command, cwd=ROOT, capture_output=True, text=True, check=False
                )
            if result.returncode != 0:
                bad.append(name)
                print(result.stdout[-6000:] + result.stderr[-2000:], flush=True)
        which = "not slow and " if quick else ""
        runs = {
            "the tests without devices": ["-n", "2", "-m", f"{which}not devices"],
            "the tests of devices": ["-m", f"{which}devices"],
        }
    else:
        runs = {"the tests": arguments}
    for name, chosen in runs.items():
        say(f"{name} ...")
        tests = subprocess.run([str(PYTHON), "-m", "pytest", *chosen], cwd=ROOT, check=False)
        if tests.returncode != 0:
            bad.append(name)
    say(f"Failed: {', '.join(bad)}" if bad else "All passed.")
    return 1 if bad else 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Install, start or test Sonia Desktop.")
    parser.add_argument("command", choices=["run", "test", "install", "llm"])
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    chosen = parser.parse_args()
    need_newer_python()
    if chosen.command == "run":
        return run(chosen.arguments)
    if chosen.command == "test":
        return test(chosen.arguments)
    if chosen.command == "install":
        install(system=RUN_PACKAGES)
        return 0
    later = "--later" in chosen.arguments
    if later:
        time.sleep(20)  # after the assistant is up
    else:
        install(system=RUN_PACKAGES)
    return install_llm(background=later)


if __name__ == "__main__":
    sys.exit(main())
