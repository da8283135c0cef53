"""Searches at the edges: words that stand in very many memories, and the first one of a process."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sonia_desktop.memory import lookup
from sonia_desktop.memory.bm25 import Bm25
from sonia_desktop.memory.tuning import Tuning
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


def test_a_word_asked_for_before_it_was_kept_is_found_as_soon_as_it_is(
    room: Callable[..., Room],
) -> None:
    here = room(embedder=HashEmbedder())
    many = [NewMemory(f"shelf {n} holds box {n * 7}") for n in range(120)]
    here.memory.remember_many(many).result(WAIT_S)

    def found_by_word(word: str) -> list[str]:
        hits = here.memory.search(word).result(WAIT_S)
        return [hit.item.id for hit in hits if hit.parts["words"] > 0]

    assert found_by_word("Qarzelbum") == []
    kept = here.memory.remember("the invoice went to Qarzelbum").result(WAIT_S)
    assert found_by_word("Qarzelbum") == [kept.id]

    here.memory.forget(kept.id).result(WAIT_S)  # as many as before, and still another word
    assert found_by_word("Ombrelli") == []
    kept = here.memory.remember("the Ombrelli are in the hall").result(WAIT_S)
    assert found_by_word("Ombrelli") == [kept.id]


def test_the_first_search_of_a_process_finds_by_meaning(room: Callable[..., Room]) -> None:
    before = room()
    item = before.memory.remember("my bike is in the cellar").result(WAIT_S)
    before.memory.settled().result(WAIT_S)
    before.close()
    assert room().memory.search("where did I leave the bicycle").result(WAIT_S)[0].item == item


@pytest.mark.parametrize(("k1", "b"), [(1.2, 0.75), (1.2000001, 0.75), (0.0, 0.75), (3.0, 0.0)])
def test_the_users_own_bm25_ranks_as_its_figures_say(
    room: Callable[..., Room], k1: float, b: float
) -> None:
    here = room(embedder=HashEmbedder(), tuning=Tuning(Bm25(k1, b)))
    short = here.memory.remember("a kettle").result(WAIT_S)
    often = here.memory.remember("kettle kettle kettle " + "and much besides " * 6).result(WAIT_S)
    here.memory.remember_many(NewMemory(f"about house {n}") for n in range(20)).result(WAIT_S)
    look = here.memory._lookup
    terms, total = terms_of("kettle"), look.total()
    found = look.matching(terms, look.documents(terms, total), total, MemoryFilter(), 5)
    if k1 == 0:  # a word counts once, however long the text
        assert found[short.id] == pytest.approx(found[often.id])
    elif b == 0:  # a long text is not held back
        assert found[often.id] > found[short.id]
    else:
        ratio = found[short.id] / found[often.id]
        assert ratio == pytest.approx(1.5586, abs=1e-3)  # FTS5's own and ours are the same
