"""The real program, started as a user starts it, and watched from outside."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import psutil

UP_TIMEOUT_S = 60.0
STOP_LIMIT_S = 10.0
_POLL_S = 0.05


def pause(seconds: float = _POLL_S) -> None:
    """Let other processes get on (polling what only they can change)."""
    select.select([], [], [], seconds)


def sonia(*arguments: str, env: dict[str, str] | None = None) -> list[str]:
    """The console script of this environment."""
    return [str(Path(sys.executable).with_name("sonia")), *arguments]


class Program:
    """`sonia app` or `sonia serve` on a data folder of its own.

    Args:
        command: "app" or "serve".
        data_dir: its folder.
        port_offset: added to every port.
        env: what the process sees; displays and sound servers come in here.
        settings: the text of its settings file.
    """

    def __init__(
        self,
        command: str,
        data_dir: Path,
        port_offset: int,
        env: dict[str, str] | None = None,
        settings: str = "",
    ) -> None:
        self.data_dir = data_dir
        self.base = f"http://127.0.0.1:{8000 + port_offset}"
        self._port_offset = port_offset
        environment = {**(env or os.environ), "SONIA_NO_LLM_BUILD": "1"}
        environment["SONIA_LLM__PROVIDER"] = "none"
        data_dir.parent.mkdir(parents=True, exist_ok=True)
        config = data_dir.parent / "settings.toml"
        config.write_text(settings, encoding="utf-8")
        environment["SONIA_CONFIG"] = str(config)
        self.env = environment
        self.log = data_dir.parent / f"{command}-output.txt"
        self._output = self.log.open("ab")
        self.process = subprocess.Popen(
            sonia(command, "--data-dir", str(data_dir), "--port-offset", str(port_offset)),
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=self._output,
            stderr=subprocess.STDOUT,
        )

    def __enter__(self) -> Program:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def wait_up(self) -> Program:
        """Until the services answer."""
        deadline = time.monotonic() + UP_TIMEOUT_S
        while time.monotonic() < deadline:
            assert self.process.poll() is None, f"it ended: {self.output()}"
            with contextlib.suppress(httpx.HTTPError):
                if httpx.get(f"{self.base}/healthz", timeout=1, trust_env=False).status_code == 200:
                    return self
            pause()
        raise AssertionError(f"the services did not come up: {self.output()}")

    def wait_health(
        self, *names: str, state: str = "ready", timeout_s: float = UP_TIMEOUT_S
    ) -> Any:
        """Until the named subsystems are in `state`; returns the board."""
        deadline = time.monotonic() + timeout_s
        board: dict[str, Any] = {}
        while time.monotonic() < deadline:
            board = self.health()
            if all(board.get(name, {}).get("state") == state for name in names):
                return board
            pause()
        raise AssertionError(f"{names} did not become {state}: {board}")

    def health(self) -> dict[str, Any]:
        return dict(self.post("/api/v1/cli/health", {}).json())

    def post(self, path: str, body: Any, timeout_s: float = 60) -> httpx.Response:
        return httpx.post(f"{self.base}{path}", json=body, timeout=timeout_s, trust_env=False)

    def get(self, path: str, port: int = 8000) -> httpx.Response:
        url = f"http://127.0.0.1:{port + self._port_offset}{path}"
        return httpx.get(url, timeout=30, trust_env=False)

    def ask(self, text: str) -> dict[str, Any]:
        answer = self.post("/api/v1/cli/ask", {"text": text})
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def output(self) -> str:
        return self.log.read_text(errors="replace")[-4000:]

    def kill(self) -> None:
        """kill -9, as a crash would."""
        with contextlib.suppress(psutil.NoSuchProcess):
            children = psutil.Process(self.process.pid).children(recursive=True)
            for process in [*children, psutil.Process(self.process.pid)]:
                with contextlib.suppress(psutil.NoSuchProcess):
                    process.kill()
        self.process.wait(STOP_LIMIT_S)
        self._output.close()

    def terminate(self) -> float:
        """End it by SIGTERM; returns the seconds that took."""
        begun = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(STOP_LIMIT_S)
        return time.monotonic() - begun

    def wait_ended(self) -> float:
        begun = time.monotonic()
        self.process.wait(STOP_LIMIT_S)
        return time.monotonic() - begun

    def open_ports(self) -> list[int]:
        """Ports of ours that still answer."""
        taken = []
        for base in (7000, 7010, 7020, 7030, 7040, 7050, 7060, 7070, 8000):
            with contextlib.suppress(httpx.HTTPError):
                httpx.get(f"http://127.0.0.1:{base + self._port_offset}/healthz", timeout=1)
                taken.append(base)
        return taken


def run_sonia(*arguments: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """One run of the command line."""
    return subprocess.run(
        sonia(*arguments), env=env, capture_output=True, text=True, timeout=120, check=False
    )


def json_of(result: subprocess.CompletedProcess[str]) -> Any:
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)
