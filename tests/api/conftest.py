"""The real assistant behind the real services, on ports of its own."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from sonia_desktop.api.limits import Limits
from sonia_desktop.api.ports import SERVICES
from sonia_desktop.api.server import ApiServer
from sonia_desktop.assistant import Assistant
from sonia_desktop.settings import load_settings

_SETTLE_S = 30.0
_WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
OFFSETS = range(20000 + 450 * (_WORKER % 2), 20450 + 450 * (_WORKER % 2), 13)
"""Tests that run side by side look for free ports in places of their own."""


def free_offset() -> int:
    """A port offset at which every service's port is free now."""
    for offset in OFFSETS:
        with contextlib.ExitStack() as stack:
            try:
                for service in SERVICES:
                    probe = stack.enter_context(socket.socket())
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                    probe.bind(("127.0.0.1", service.port + offset))
            except OSError:
                continue
            return offset
    raise AssertionError("no free ports between 20000 and 29000")


@dataclass(frozen=True)
class Served:
    """A running assistant with its services."""

    assistant: Assistant
    server: ApiServer
    data_dir: Path
    home: Path  # the folder the file tools may read
    offset: int
    client: httpx.Client

    def url(self, port: int, path: str, host: str = "127.0.0.1") -> str:
        """The address of a path on a service, named by its port of the table."""
        return f"http://{host}:{port + self.offset}{path}"

    def get(self, port: int, path: str, **options: Any) -> httpx.Response:
        return self.client.get(self.url(port, path), **options)

    def post(self, port: int, path: str, **options: Any) -> httpx.Response:
        return self.client.post(self.url(port, path), **options)


@contextlib.contextmanager
def serving(
    data_dir: Path, *, limits: Limits | None = None, offset: int | None = None, **settings: Any
) -> Iterator[Served]:
    """Start all, give it, stop all; fails when a thread is left."""
    before = set(threading.enumerate())
    home = data_dir.with_name(f"{data_dir.name}-home")
    home.mkdir(exist_ok=True)
    offset = free_offset() if offset is None else offset
    api = {"port_offset": offset, **settings.pop("api", {})}
    chosen, problems = load_settings(
        file=data_dir / "no-settings.toml",
        data_dir=data_dir,
        api=api,
        llm=settings.pop("llm", {"provider": "none"}),
        tools={"roots": [home]},
        **settings,
    )
    assert problems == ()
    assistant = Assistant(chosen, ears=False)
    server = ApiServer(assistant, limits=limits or Limits())
    assistant.start()
    try:
        server.start()
        with httpx.Client(timeout=60, trust_env=False) as client:
            yield Served(assistant, server, data_dir, home, offset, client)
    finally:
        server.stop()
        assistant.stop()
    ours = [t for t in threading.enumerate() if t not in before and t.name.startswith("sonia")]
    for thread in ours:  # a busy machine: one may still be loading its engine
        thread.join(_SETTLE_S)
    left = [thread.name for thread in ours if thread.is_alive()]
    assert not left, f"threads left running: {left}"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One assistant for a whole module, all its rooms ready."""
    with serving(tmp_path_factory.mktemp("served")) as running:
        assert running.server.wait_ready(30)
        assert running.assistant.wait_ready(60)
        yield running


@pytest.fixture
def serve(tmp_path: Path) -> Callable[..., contextlib.AbstractContextManager[Served]]:
    """Start an assistant of one's own: ``with serve(limits=...) as running:``."""

    def start(**options: Any) -> contextlib.AbstractContextManager[Served]:
        folder = options.pop("data_dir", tmp_path / "data")
        folder.mkdir(exist_ok=True)
        return serving(folder, **options)

    return start


@pytest.fixture
def offset() -> int:
    """A port offset that is free now."""
    return free_offset()


@pytest.fixture(autouse=True)
def nothing_left_behind() -> None:
    """`serving` looks after its own threads: an assistant here outlives a single test."""
