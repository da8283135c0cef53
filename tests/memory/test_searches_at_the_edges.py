"""Searches at the edges: words that stand in very many memories, and the first one of a process."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sonia_desktop.memory import lookup
from sonia_desktop.memory.types import MemoryFilter, NewMemory
from sonia_desktop.memory.words import terms_of
from tests.memory.conftest import Room
from tests.memory.killed_writer import HashEmbedder

WAIT_S = 60.0


def test_of_a_word_that_stands_everywhere_the_newest_and_those_with_all_words_are_ranked(
    room: Callable[..., Room], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookup, "_RANKED_ROWS", 40)
    here = room(embedder=HashEmbedder())
    oldest = here.memory.remember("the garden lamp is blue").result(WAIT_S)
    many = [NewMemory(f"the {'garden' if n % 2 else 'lamp'} of house {n}") for n in range(200)]
    here.memory.remember_many(many).result(WAIT_S)
    newest = here.memory.remember("a lamp for the desk").result(WAIT_S)
    look = here.memory._lookup

    def found(words: str) -> set[str]:
        terms, total = terms_of(words), look.total()
        counts = look.documents(terms, total)
        return set(look.matching(terms, counts, total, MemoryFilter(), 50))

    alone = found("lamp")
    assert newest.id in alone
    assert oldest.id not in alone
    assert len(alone) < 50
    assert {oldest.id, newest.id} <= found("garden lamp")
    assert found("blue") == {oldest.id}


def test_the_first_search_of_a_process_finds_by_meaning(room: Callable[..., Room]) -> None:
    before = room()
    item = before.memory.remember("my bike is in the cellar").result(WAIT_S)
    before.memory.settled().result(WAIT_S)
    before.close()
    assert room().memory.search("where did I leave the bicycle").result(WAIT_S)[0].item == item
