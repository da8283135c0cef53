"""A home folder, a database and an executor with the real tools, for the tools' tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.storage import Database
from sonia_desktop.tools.builtin.files import file_tools
from sonia_desktop.tools.builtin.shell import shell_tools
from sonia_desktop.tools.builtin.system import system_tools
from sonia_desktop.tools.builtin.time import time_tools
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.registry import Registry
from sonia_desktop.tools.types import Tool


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An own home folder with Downloads, Documents and .ssh."""
    folder = tmp_path / "home"
    for name in ("Downloads", "Documents", ".ssh"):
        (folder / name).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return folder


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with all tables: making them takes a second, copying them does not."""
    path = tmp_path_factory.mktemp("empty") / "sonia.db"
    Database.open(path).close()
    return path


@pytest.fixture
def db(data_dir: Path, empty_database: Path) -> Iterator[Database]:
    shutil.copy(empty_database, data_dir / "sonia.db")
    database = Database.open(data_dir / "sonia.db")
    yield database
    database.close()


@pytest.fixture
def bus() -> Bus:
    return Bus()


@pytest.fixture
def make_executor(home: Path, db: Database, bus: Bus) -> Iterator[Callable[..., Executor]]:
    """Makes started executors with the built-in tools and those given."""
    made: list[Executor] = []

    def make(*extra: Tool, shell_timeout_s: float = 10.0, **options: object) -> Executor:
        tools = [*time_tools(), *file_tools(), *shell_tools(shell_timeout_s), *system_tools()]
        settings = {"approval_ttl_s": 30.0, "roots": [home], **options}
        executor = Executor(Registry([*tools, *extra]), db, bus, **settings)  # type: ignore[arg-type]
        executor.start()
        made.append(executor)
        return executor

    yield make
    for executor in made:
        executor.stop()


@pytest.fixture
def executor(make_executor: Callable[..., Executor]) -> Executor:
    return make_executor()
