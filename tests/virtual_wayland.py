"""A real Wayland session for tests: Sway without a screen, waited for until it answers.

    with VirtualWayland([("0,0", "800x600", 1.0), ("800,0", "1600x1200", 2.0)]) as session:
        subprocess.run(["grim", "all.png"], env=session.env)

Sway refuses to run as root: there it runs as nobody, in a folder of its own.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

READY_TIMEOUT_S = 20.0
STOP_TIMEOUT_S = 5.0
_POLL_S = 0.02
_NOBODY = ("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups")


class VirtualWayland:
    """Sway on virtual monitors.

    Args:
        outputs: of each monitor its logical corner "x,y", its pixels "800x600" and its scale.
    """

    def __init__(self, outputs: Sequence[tuple[str, str, float]] = (("0,0", "800x600", 1.0),)):
        self._outputs = outputs
        self._folder = tempfile.TemporaryDirectory(prefix="sonia-wayland-")
        self._program: subprocess.Popen[bytes] | None = None

    @staticmethod
    def missing_programs(*more: str) -> list[str]:
        """Programs this and the test need that are not installed; empty when it can start."""
        needed = ("sway", "swaymsg", *more, *(_NOBODY[:1] if os.geteuid() == 0 else ()))
        return [name for name in needed if shutil.which(name) is None]

    @property
    def folder(self) -> Path:
        """What XDG_RUNTIME_DIR says."""
        return Path(self._folder.name)

    @property
    def socket(self) -> Path:
        """The compositor's socket; its name is what WAYLAND_DISPLAY says."""
        found = [p for p in self.folder.glob("wayland-*") if p.suffix != ".lock"]
        return found[0] if found else self.folder / "wayland-none"

    @property
    def env(self) -> dict[str, str]:
        """The environment for a program that shall draw here."""
        left_out = ("DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS")
        env = {k: v for k, v in os.environ.items() if k not in left_out}
        env.update(
            XDG_RUNTIME_DIR=str(self.folder),
            WAYLAND_DISPLAY=self.socket.name,
            XDG_SESSION_TYPE="wayland",
            XDG_CURRENT_DESKTOP="sway",
            QT_QPA_PLATFORM="wayland",
            SWAYSOCK=str(next(self.folder.glob("sway-ipc.*"), "")),
        )
        return env

    def start(self) -> VirtualWayland:
        """Start it; returns when programs can connect and every monitor is there."""
        lines = [
            f"output HEADLESS-{number} resolution {size} position {corner.replace(',', ' ')} "
            f"scale {scale}"
            for number, (corner, size, scale) in enumerate(self._outputs, 1)
        ]
        settings = self.folder / "config"
        settings.write_text("\n".join([*lines, "xwayland disable", "focus_follows_mouse no", ""]))
        self.folder.chmod(0o755)
        as_root = os.geteuid() == 0
        if as_root:
            shutil.chown(self.folder, "nobody", "nogroup")
        self._program = subprocess.Popen(
            [*(_NOBODY if as_root else ()), "sway", "-c", str(settings)],
            env={
                **{k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")},
                "HOME": str(self.folder),
                "XDG_RUNTIME_DIR": str(self.folder),
                "WLR_BACKENDS": "headless",
                "WLR_HEADLESS_OUTPUTS": str(len(self._outputs)),
                "WLR_LIBINPUT_NO_DEVICES": "1",
                "WLR_RENDERER": "pixman",
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        until = time.monotonic() + READY_TIMEOUT_S
        while time.monotonic() < until and self._program.poll() is None:
            if self._answers() and len(self.outputs()) == len(self._outputs):
                return self
            select.select([], [], [], _POLL_S)
        self._program.kill()
        said = self._program.communicate()[1].decode(errors="replace")
        self.stop()
        raise RuntimeError(f"Sway did not start: {said}")

    def stop(self) -> None:
        """End it, and with it every window. Safe to call twice."""
        if self._program is not None:
            self._program.terminate()
            try:
                self._program.communicate(timeout=STOP_TIMEOUT_S)
            except subprocess.TimeoutExpired:
                self._program.kill()
                self._program.communicate()
            self._program = None
        self._folder.cleanup()

    def kill(self) -> None:
        """End it at once, as a crash would."""
        assert self._program is not None
        self._program.kill()
        self._program.communicate()

    def __enter__(self) -> VirtualWayland:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def command(self, *words: str) -> Any:
        """Tell Sway something; what it answers."""
        done = subprocess.run(
            ["swaymsg", "--raw", *words], env=self.env, capture_output=True, check=False
        )
        return json.loads(done.stdout or b"null")

    def outputs(self) -> list[Any]:
        """The monitors that are on."""
        return [o for o in self.command("-t", "get_outputs") or [] if o.get("active")]

    def wait_for_window(self, title: str, timeout_s: float = READY_TIMEOUT_S) -> dict[str, Any]:
        """Wait until a window of this title is shown; its node in Sway's tree."""
        until = time.monotonic() + timeout_s
        while time.monotonic() < until:
            waiting = [self.command("-t", "get_tree")]
            while waiting:
                node = waiting.pop()
                if node.get("pid") and node.get("name") == title and node.get("visible"):
                    return dict(node)
                waiting += [*node.get("nodes", ()), *node.get("floating_nodes", ())]
            select.select([], [], [], _POLL_S)
        raise TimeoutError(f"No window titled {title!r} within {timeout_s} s")

    def _answers(self) -> bool:
        if not next(self.folder.glob("sway-ipc.*"), None):
            return False
        with socket.socket(socket.AF_UNIX) as connection:
            return connection.connect_ex(str(self.socket)) == 0
