"""Everything kept, page by page; and a change of one memory taken back while others stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sonia_desktop.memory.memory import Memory
from sonia_desktop.memory.types import MemoryFilter, NewMemory
from tests.memory.conftest import Room


@pytest.fixture
def memory(room: Callable[..., Room]) -> Memory:
    return room().memory


def test_pages_follow_one_another_without_gap_or_double(memory: Memory) -> None:
    memory.remember_many(NewMemory(f"line {n}") for n in range(25)).result(30)
    memory.remember("the last one").result(30)
    seen: list[str] = []
    page = memory.listed(MemoryFilter(), 10)
    while page:
        seen += [item.content for item in page]
        page = memory.listed(MemoryFilter(), 10, page[-1])
    assert seen[0] == "the last one"
    assert sorted(seen) == sorted([*(f"line {n}" for n in range(25)), "the last one"])


def test_sources_are_those_of_what_is_remembered(memory: Memory) -> None:
    memory.remember("one").result(30)
    gone = memory.remember(NewMemory("two", source="api:lab")).result(30)
    assert memory.sources() == ["api:lab", "user"] or memory.sources() == ["user", "api:lab"]
    memory.forget(gone.id).result(30)
    assert memory.sources() == ["user"]


def test_undo_of_one_memory_leaves_later_changes_of_others(memory: Memory) -> None:
    first = memory.remember("keep me").result(30)
    memory.forget(first.id).result(30)
    later = memory.remember("said later").result(30)
    undone = memory.undo(first.id).result(30)
    assert undone is not None
    assert undone.back == (first.id,)
    assert {item.id for item in memory.newest()} == {first.id, later.id}
