"""Remember, search, forget: what the user sees of the memory."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.core.health import HealthState
from sonia_desktop.core.storage import memories
from sonia_desktop.memory.ranking import RELEVANT_SCORE
from sonia_desktop.memory.types import MemoryChanged
from tests.benchmarks.memory_search import distractors

from .conftest import Room

QUESTIONS = json.loads((Path(__file__).parent / "questions.json").read_text(encoding="utf-8"))
Make = Callable[..., Room]


def test_what_was_remembered_is_there_with_all_it_came_with(room: Make) -> None:
    memory = room().memory
    item = memory.remember(
        "The key is under the pot", kind="fact", source="api:curl", metadata={"tags": ["home"]}
    ).result()
    assert memory.get(item.id) == item
    assert (item.kind, item.source, item.metadata) == ("fact", "api:curl", {"tags": ["home"]})
    assert item.id.startswith("mem_")
    assert item.created_at.endswith("Z")
    assert item.true_at is None
    assert memory.count() == 1


def test_it_is_in_the_database_file_when_the_future_is_done(room: Make) -> None:
    here = room()
    item = here.memory.remember("Rufus is the neighbour's dog").result()
    with here.db.read() as connection:
        row = connection.execute(select(memories).where(memories.c.id == item.id)).one()
    assert row.content == "Rufus is the neighbour's dog"
    here.memory.settled().result()
    with here.db.read() as connection:
        row = connection.execute(select(memories).where(memories.c.id == item.id)).one()
    assert len(row.embedding) == 384 * 4


@pytest.mark.parametrize("index", [False, True], ids=["exact search", "Chroma"])
def test_the_dentist_is_found_among_500_other_things(room: Make, index: bool) -> None:
    memory = room(index=index).memory
    futures = [memory.remember(each) for each in distractors(500)]
    dentist = memory.remember("my dentist is on Friday at nine").result()
    for future in futures:
        future.result()
    hits = memory.search("when is my dentist appointment").result()
    assert hits[0].item == dentist
    assert hits[0].item.true_at == "2026-11-27T09:00:00"
    assert hits[0].score >= RELEVANT_SCORE
    assert "dentist" in hits[0].why
    assert len(hits) <= 5
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    stranger = memory.search("what is the capital of France").result()
    assert all(hit.score < RELEVANT_SCORE for hit in stranger)


def test_most_questions_find_their_memory_and_strangers_score_low(room: Make) -> None:
    memory = room().memory
    own = {question: memory.remember(said).result().id for said, question in QUESTIONS["known"]}
    answered = 0
    for question, wanted in own.items():
        hits = memory.search(question, 1).result()
        answered += bool(hits) and hits[0].item.id == wanted and hits[0].score >= RELEVANT_SCORE
    assert answered >= 0.9 * len(own)
    wrong = [
        question
        for question in QUESTIONS["unknown"]
        if any(hit.score >= RELEVANT_SCORE for hit in memory.search(question, 1).result())
    ]
    assert len(wrong) <= 2, wrong


def test_a_number_or_name_without_meaning_is_found_by_its_letters(room: Make) -> None:
    memory = room().memory
    for each in distractors(100):
        memory.remember(each)
    wanted = memory.remember("invoice XK-4471-B was paid").result()
    assert memory.search("XK-4471-B").result()[0].item == wanted


def test_other_forms_of_a_word_are_found(room: Make) -> None:
    memory = room().memory
    wanted = memory.remember("Peter is baking bread").result()
    hits = memory.search("baked breads").result()
    assert hits[0].item == wanted
    assert "“baked”" in hits[0].why


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("My dog is called Rufus", "My dog is called Rufus"),
        ("My dog is called Rufus", "  my dog is   called rufus. "),
        ("Caf\u00e9 at ten", "Cafe\u0301 at ten"),
    ],
)
def test_the_same_thing_said_twice_is_kept_once(room: Make, first: str, again: str) -> None:
    memory = room().memory
    one, two = memory.remember(first).result(), memory.remember(again).result()
    assert one == two
    assert memory.count() == 1


def test_many_at_once_of_the_same_are_kept_once(room: Make) -> None:
    memory = room().memory
    kept = {future.result().id for future in [memory.remember("same") for _ in range(50)]}
    assert len(kept) == memory.count() == 1


def test_the_same_words_about_another_friday_are_another_memory(room: Make) -> None:
    memory = room().memory
    memory.remember("the dentist is on Friday").result()
    later = memory.remember("the dentist is on Friday", true_at="2027-01-15").result()
    assert later.true_at == "2027-01-15"
    assert memory.count() == 2


def test_what_is_forgotten_is_gone_from_search_and_from_the_full_text(room: Make) -> None:
    here = room(index=True)
    item = here.memory.remember("the code of the safe is zanzibar").result()
    assert here.memory.search("code of the safe").result()
    assert here.memory.forget(item.id).result() is True
    assert here.memory.forget(item.id).result() is False
    assert here.memory.get(item.id) is None
    assert here.memory.search("code of the safe").result() == []
    with here.db.read() as connection:
        left = connection.execute(text("SELECT count(*) FROM memories_fts")).scalar_one()
    assert left == here.memory.count() == 0


def test_what_is_forgotten_can_be_remembered_again(room: Make) -> None:
    memory = room().memory
    item = memory.remember("the sea is near").result()
    memory.forget(item.id).result()
    again = memory.remember("the sea is near").result()
    assert memory.get(again.id) == again


def test_every_change_is_told_on_the_bus_after_it_is_on_disk(room: Make) -> None:
    here = room()
    told: list[tuple[MemoryChanged, int]] = []
    here.bus.subscribe(MemoryChanged, lambda event: told.append((event, here.memory.count())))
    item = here.memory.remember("one").result()
    here.memory.remember("one").result()
    here.memory.forget(item.id).result()
    assert told == [
        (MemoryChanged(item.id, "remembered"), 1),
        (MemoryChanged(item.id, "forgotten"), 0),
    ]
    here.memory.settled().result()
    assert here.health.get("memory").detail == "0 memories"


@pytest.mark.parametrize("content", ["", "   ", "\n\t", "\x00\x07", "\u202e"])
def test_nothing_to_remember_is_refused(room: Make, content: str) -> None:
    memory = room().memory
    with pytest.raises(InvalidInputError, match="empty"):
        memory.remember(content)
    assert memory.count() == 0


def test_too_long_a_text_is_refused_with_the_limit_and_the_longest_is_kept(room: Make) -> None:
    memory = room().memory
    with pytest.raises(InvalidInputError, match="100,001 characters; the limit is 100,000"):
        memory.remember("x" * 100_001)
    item = memory.remember("word " * 20_000).result()
    assert memory.get(item.id) == item
    assert memory.search("word").result()[0].item == item


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"metadata": {"a": object()}}, "metadata"),
        ({"metadata": {"a": float("nan")}}, "metadata"),
        ({"metadata": ["list"]}, "metadata"),
        ({"metadata": {"a": "x" * 70_000}}, "metadata"),
        ({"kind": "k" * 41}, "kind"),
        ({"kind": ""}, "kind"),
        ({"source": "s" * 81}, "source"),
        ({"true_at": "next week"}, "next week"),
        ({"true_at": "2026-02-30"}, "2026-02-30"),
    ],
)
def test_wrong_details_are_refused_by_name_and_nothing_is_kept(
    room: Make, options: dict[str, object], named: str
) -> None:
    memory = room().memory
    with pytest.raises(InvalidInputError, match=named):
        memory.remember("fine", **options)  # type: ignore[arg-type]
    assert memory.count() == 0
    assert memory.remember("fine").result().content == "fine"


@pytest.mark.parametrize("limit", [0, -1, 1001, 2.5, True, "5"])
def test_a_wrong_limit_is_refused(room: Make, limit: object) -> None:
    with pytest.raises(InvalidInputError, match="limit"):
        room().memory.search("anything", limit)  # type: ignore[arg-type]


def test_control_characters_are_kept_out_and_lines_stay_lines(room: Make) -> None:
    item = room().memory.remember("a\x00b\x1b[31mc\r\nd\te\u202ef \ud800").result()
    assert item.content == "ab[31mc\nd\tef ?"


@pytest.mark.parametrize(
    "query",
    [
        '"', "'", "*", "AND", "a OR", "NOT b", "NEAR(a b)", "col:val", "(", ")", "-", "^x", "🙂",
        "; DROP TABLE memories; --", "\x00", "\ud800", "content : x", "{a b} : c", "a" * 1_000_000,
        "word " * 200_000, "_", "中文", "", "   ", "what is it", '"unclosed', "100%", "\\",
    ],
    ids=repr,
)  # fmt: skip
def test_any_text_may_be_searched_for(room: Make, query: str) -> None:
    memory = room().memory
    memory.remember("a plain memory").result()
    hits = memory.search(query).result()
    assert all(0 <= hit.score <= 1 for hit in hits)
    assert memory.search("plain memory").result()[0].score > RELEVANT_SCORE


def test_random_text_never_breaks_remember_or_search(room: Make) -> None:
    memory = room().memory

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.text(max_size=200), st.text(max_size=80))
    def check(content: str, query: str) -> None:
        try:
            item = memory.remember(content).result()
        except InvalidInputError:
            pass
        else:
            assert memory.get(item.id) == item
            found = [hit.item.id for hit in memory.search(item.content, 1000).result()]
            assert item.id in found
        for hit in memory.search(query).result():
            assert 0 < hit.score <= 1
            assert hit.why

    check()


def test_search_works_before_start_and_start_may_come_twice(
    data_dir: Path, embedder: object
) -> None:
    here = Room(data_dir, embedder, index=False)
    try:
        here.memory.remember("early bird").result()
        assert here.memory.search("early bird").result()
        here.memory.start()
        here.memory.start()
        assert here.memory.search("early bird").result()
    finally:
        here.close()


def test_after_stop_it_says_so(room: Make) -> None:
    here = room()
    here.close()
    with pytest.raises(UnavailableError, match="stopping"):
        here.memory.remember("too late")
    with pytest.raises(UnavailableError, match="stopping"):
        here.memory.search("too late")


def test_what_was_asked_for_before_stop_is_finished(room: Make) -> None:
    here = room()
    futures = [here.memory.remember(f"item {number}") for number in range(20)]
    here.close()
    assert len({future.result(1).id for future in futures}) == 20
    again = room()
    assert again.memory.count() == 20


class _Broken:
    """An engine whose file is missing: every call fails until it is mended."""

    model_id, dimension = "all-MiniLM-L6-v2-int8", 384

    def __init__(self, inner: object) -> None:
        self.inner, self.broken = inner, True

    def embed(self, texts: list[str]) -> object:
        if self.broken:
            raise UnavailableError("The model is missing.", remedy="Install it.")
        return self.inner.embed(texts)  # type: ignore[attr-defined]


def test_without_the_model_words_are_found_and_vectors_come_later(
    room: Make, embedder: object
) -> None:
    engine = _Broken(embedder)
    here = room(embedder=engine)
    here.wait_for("embedding", HealthState.UNAVAILABLE)
    assert here.health.get("embedding").remedy == "Install it."
    item = here.memory.remember("my dentist is on Friday at nine").result()
    hits = here.memory.search("dentist appointment").result()
    assert hits[0].item == item
    here.close()
    engine.broken = False
    mended = room(index=True, embedder=engine)
    hits = mended.memory.search("who looks after my teeth").result()
    assert hits[0].item == item
    assert "meaning" in hits[0].why
    with mended.db.read() as connection:
        row = connection.execute(select(memories.c.embedding_model)).scalar_one()
    assert row == "all-MiniLM-L6-v2-int8"


def test_a_text_index_that_went_wrong_is_mended_at_the_next_start(room: Make) -> None:
    here = room()
    here.memory.remember("the lighthouse is open on Sundays").result()
    here.db.write(lambda c: c.execute(text("DELETE FROM memories_fts"))).result()
    here.close()
    again = room()
    again.wait_for("embedding", HealthState.READY)
    again.memory.remember("a second one").result()  # behind the mending in the same lane
    hits = again.memory.search("lighthouse").result()
    assert "“lighthouse”" in hits[0].why


_CHILD = """
import sys
from pathlib import Path
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.storage import Database
from sonia_desktop.memory.embedding import MiniLmEmbedder
from sonia_desktop.memory.memory import Memory
folder, bus = Path(sys.argv[1]), Bus()
memory = Memory(Database.open(folder / "sonia.db"), folder / "index", MiniLmEmbedder(), bus,
                HealthBoard(bus), open_index_after_s=0)
memory.start()
number = 0
while True:
    print(memory.remember(f"fact number {number} of many").result().id, flush=True)
    number += 1
"""


def test_what_was_acknowledged_survives_kill_9(room: Make, data_dir: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(data_dir)], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        told: list[str] = []
        while len(told) < 60:
            line = child.stdout.readline()
            assert line, "the child ended by itself"
            told += [line.strip()] if line.startswith("mem_") else []  # the rest is the log
        os.kill(child.pid, signal.SIGKILL)
    here = room(index=True)
    assert here.db.notices == ()
    assert [memory_id for memory_id in told if here.memory.get(memory_id) is None] == []
    assert here.memory.search("fact number 41").result()[0].item.content == "fact number 41 of many"
