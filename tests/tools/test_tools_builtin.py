"""The built-in tools, run through the real executor on a real disk."""

from __future__ import annotations

import os
import socket
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.tools.builtin.memory import memory_tools
from sonia_desktop.tools.builtin.screen import screen_tools
from sonia_desktop.tools.builtin.system import system_tools
from sonia_desktop.tools.builtin.time import tell, time_tools, zone_named
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.types import Action, ActionState

WAIT_S = 60.0


def ran(executor: Executor, name: str, **args: Any) -> Action:
    return executor.run(name, args, caller="test").result(WAIT_S)


def text_and_data(action: Action) -> tuple[str, Any]:
    assert action.state is ActionState.DONE, action.error
    assert action.result is not None
    return action.result.text, action.result.data


def message(action: Action) -> str:
    assert action.state is ActionState.FAILED
    assert action.error is not None
    return str(action.error["message"])


def test_the_time_is_true(executor: Executor) -> None:
    before = datetime.now(UTC)
    text, data = text_and_data(ran(executor, "time.now"))
    told = datetime.fromtimestamp(data["unix_timestamp"], UTC)
    assert before <= told <= datetime.now(UTC)
    assert datetime.fromisoformat(data["iso_format"]) == told.replace(
        microsecond=told.microsecond // 1000 * 1000
    )
    assert told.astimezone().strftime("%H:%M") in text


def test_the_time_is_told_in_words_for_here_and_elsewhere() -> None:
    moment = datetime(2026, 11, 21, 14, 5, 9, tzinfo=UTC)
    assert tell(moment, "UTC").text == "It is 14:05 on Saturday, 21 November 2026 in UTC (UTC)."
    assert tell(moment, "Tokyo").text == (
        "It is 23:05 on Saturday, 21 November 2026 in Tokyo (JST)."
    )
    assert tell(moment, "India").data["utc_offset_minutes"] == 330


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("new york", "America/New_York"),
        ("europe/berlin", "Europe/Berlin"),
        ("San Francisco", "America/Los_Angeles"),
        ("France", "Europe/Paris"),
        ("in London", "Europe/London"),
        ("UTC", "UTC"),
    ],
)
def test_zones_are_known_by_city_and_country(words: str, key: str) -> None:
    assert zone_named(words) == key


@given(st.datetimes(datetime(1975, 1, 1), datetime(2037, 1, 1)))
def test_told_time_and_zone_give_the_moment_back(moment: datetime) -> None:
    moment = moment.replace(tzinfo=UTC)
    data = tell(moment, "Europe/Berlin").data
    assert abs(datetime.fromisoformat(data["local_time"]) - moment) < timedelta(seconds=1)


def test_an_unknown_zone_is_named(executor: Executor) -> None:
    with pytest.raises(InvalidInputError, match="Atlantis"):
        zone_named("Atlantis")
    assert "Atlantis" in message(ran(executor, "time.now", zone="Atlantis"))


def test_a_folder_is_listed_as_it_is(executor: Executor, home: Path) -> None:
    downloads = home / "Downloads"
    (downloads / "b_file*.txt").write_text("12345")
    (downloads / "Photos").mkdir()
    (downloads / "gone").symlink_to("/nowhere")
    os.mkfifo(downloads / "pipe")
    text, data = text_and_data(ran(executor, "file.list", path="my Downloads"))
    assert [(entry["name"], entry["kind"], entry["size_bytes"]) for entry in data] == [
        ("Photos", "folder", 0), ("b_file*.txt", "file", 5), ("gone", "link", 0),
        ("pipe", "other", 0),
    ]  # fmt: skip
    assert "~/Downloads holds 1 folder and 3 files" in text
    assert r"- b\_file\*.txt (5 bytes)" in text
    written = datetime.fromisoformat(data[1]["modified"])
    assert abs(written - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_recursive_list_goes_under_but_not_into_secrets_or_links(
    executor: Executor, home: Path
) -> None:
    (home / "Documents" / "deep" / "er").mkdir(parents=True)
    (home / "Documents" / "deep" / "er" / "x.txt").write_text("x")
    (home / ".ssh" / "id_rsa").write_text("key")
    (home / "loop").symlink_to(home)
    text, data = text_and_data(ran(executor, "file.list", path="~", recursive=True))
    names = {entry["name"] for entry in data}
    assert "Documents/deep/er/x.txt" in names
    assert {".ssh", "loop"} <= names
    assert ".ssh/id_rsa" not in names
    assert not any(name.startswith("loop/") for name in names)
    assert ".ssh (private)" in text


def test_an_empty_folder_a_file_and_a_missing_one_are_told_apart(
    executor: Executor, home: Path
) -> None:
    (home / "Downloads" / "a.txt").write_text("x")
    assert text_and_data(ran(executor, "list_directory", path="Documents")) == (
        "~/Documents is empty.", [],
    )  # fmt: skip
    assert "is a file" in message(ran(executor, "file.list", path="Downloads/a.txt"))
    assert "There is no" in message(ran(executor, "file.list", path="Downloadz"))


def test_names_that_are_not_text_are_listed_all_the_same(executor: Executor, home: Path) -> None:
    with open(os.fsencode(home / "Downloads") + b"/caf\xe9", "wb"):
        pass
    _, data = text_and_data(ran(executor, "file.list", path="Downloads"))
    assert data[0]["name"] == "caf\\udce9"


def test_a_text_file_is_read_whole(executor: Executor, home: Path) -> None:
    content = "Zeile 1 — ü\n```\n" + "x" * 9000
    (home / "notes.md").write_text(content)
    text, data = text_and_data(ran(executor, "read_file", path="notes.md"))
    assert data["content"] == content
    assert "````\nZeile 1" in text
    assert "more characters" in text


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"abc \xff def", "abc � def"),
        ("grüße".encode("utf-16"), "grüße"),
        (b"\xef\xbb\xbfbom", "bom"),
        (b"", ""),
    ],
)
def test_other_encodings_lose_nothing_silently(
    executor: Executor, home: Path, content: bytes, expected: str
) -> None:
    (home / "file.txt").write_bytes(content)
    assert text_and_data(ran(executor, "file.read", path="file.txt"))[1]["content"] == expected


def test_a_binary_file_is_called_one(executor: Executor, home: Path) -> None:
    (home / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10)
    text, data = text_and_data(ran(executor, "file.read", path="a.png"))
    assert text == "a.png is a binary file (image/png) of 2.6 kB; it cannot be read as text."
    assert data["content"] is None


def test_a_file_over_the_limit_a_folder_and_a_pipe_are_refused(
    executor: Executor, home: Path
) -> None:
    with (home / "big").open("wb") as file:
        file.truncate(10 * 1024 * 1024 + 1)
    os.mkfifo(home / "pipe")
    assert "the limit is 10 MiB" in message(ran(executor, "file.read", path="big"))
    assert "is a folder" in message(ran(executor, "file.read", path="Documents"))
    assert "a pipe" in message(ran(executor, "file.read", path="pipe"))


def test_a_secret_and_a_file_elsewhere_are_asked_for(executor: Executor, home: Path) -> None:
    (home / ".ssh" / "id_rsa").write_text("key")
    (home / "innocent.txt").symlink_to(home / ".ssh" / "id_rsa")
    for path in ("~/.ssh/id_rsa", "innocent.txt", "/etc/hostname", "Documents/../../x", "/proc/1"):
        assert ran(executor, "file.read", path=path).state is ActionState.WAITING, path


def test_the_computer_tells_about_itself(executor: Executor) -> None:
    text, data = text_and_data(ran(executor, "get_system_info"))
    assert "battery_percent" not in data  # nothing is looked at that nobody asked for
    assert "user_name" not in data
    assert data["cpu_count"] == os.cpu_count()
    assert 0 < data["memory_available_gb"] <= data["memory_total_gb"]
    assert data["platform"] in text
    assert 0 <= data["cpu_percent"] <= 100
    assert f"{data['cpu_percent']:.0f}% busy" in text
    assert data["system_name"] in text
    assert data["processor"] in text
    assert 0 < data["uptime_seconds"] <= time.time()


def test_only_the_parts_of_the_computer_that_are_asked_for_are_told(executor: Executor) -> None:
    asked = ["battery", "network", "disk"]
    text, data = text_and_data(ran(executor, "system.info", about=asked))
    assert "battery" in text
    assert "network" in text
    assert f"{data['disk_free_gb']:.1f} GB left" in text
    assert data["processor"] not in text
    own = {
        one.address
        for all_ in psutil.net_if_addrs().values()
        for one in all_
        if one.family == socket.AF_INET
    }
    told = {address for all_ in data["addresses"].values() for address in all_}
    assert told <= own
    assert all(address in text for address in told)
    text, _ = text_and_data(ran(executor, "system.info", about=["name", "python"]))
    assert socket.gethostname() in text
    assert f"Python {sys.version_info.major}.{sys.version_info.minor}" in text


@dataclass(frozen=True)
class Item:
    id: str
    content: str
    created_at: str = "2026-01-01T00:00:00.000Z"
    true_at: str | None = None
    metadata: dict[str, Any] = field(default_factory=dict)
    document_id: str | None = None


@dataclass(frozen=True)
class Hit:
    item: Item
    score: float
    why: str


def test_memory_and_screen_tools_say_what_their_rooms_say(
    make_executor: Callable[..., Executor],
) -> None:
    kept: list[Item] = []

    def remember(content: str, metadata: dict[str, Any]) -> Item:
        kept.append(Item(f"mem_{len(kept)}", content, metadata=metadata))
        return kept[-1]

    def recall(query: str, limit: int) -> list[Hit]:
        return [Hit(item, 0.5, "word") for item in kept if query in item.content][:limit]

    executor = make_executor(
        *memory_tools(remember, recall),
        *screen_tools(lambda _question, _token: ("A window.", {"lines": 1})),
    )
    text, data = text_and_data(
        ran(executor, "memory.remember", content=" dentist on Friday ", metadata={"a": [1]})
    )
    assert text == "I will remember: dentist on Friday"
    assert data["metadata"] == {"a": [1]}
    text, data = text_and_data(ran(executor, "memory.recall", query="dentist"))
    assert text == "You told me: dentist on Friday"
    assert (data[0]["id"], data[0]["why"]) == ("mem_0", "word")
    assert "nothing" in text_and_data(ran(executor, "memory.recall", query="xyz"))[0]
    assert text_and_data(ran(executor, "screen.read")) == ("A window.", {"lines": 1})
    with pytest.raises(InvalidInputError, match="'content'"):
        ran(executor, "memory.remember", content="  ")
    tools = [*memory_tools(remember, recall), *time_tools(), *system_tools()]
    assert all(len(set(tool.examples)) >= 15 for tool in tools)
