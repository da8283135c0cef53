"""The recogniser expects this user's tools, programs and names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.memory.types import MemoryChanged
from sonia_desktop.own_words import NamesWatch, installed_applications, names_in, sense

_ENTRY = "[Desktop Entry]\nType=Application\nName={name}\nExec=x\n{more}"


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["My sister is called Siobhan Kelly.", "ask Siobhan Kelly on Monday"], ("Siobhan Kelly",)),
        (["The car is at Zoe's. Ben drove it; Carla waited."], ("Zoe",)),
        (["nothing here", "", "I think I'll go in May"], ()),
        (["we met Ana", "Tell Bob", "then Ana left with Bob and Ana"], ("Ana", "Bob")),
    ],
)
def test_names_are_capitalised_words_inside_sentences(
    texts: list[str], names: tuple[str, ...]
) -> None:
    assert names_in(texts) == names


@pytest.mark.skipif("sys.platform != 'linux'", reason="menus of freedesktop.org desktops")
def test_programs_of_the_menu_are_known_and_hidden_or_broken_ones_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "applications"
    folder.mkdir()
    for file, name, more in (
        ("a", "Inkscape", "Name[de]=Inkscape Zeichnung\nComment=100% good\n"),
        ("b", "Secret Helper", "NoDisplay=true\n"),
        ("c", "Blender", ""),
    ):
        (folder / f"{file}.desktop").write_text(_ENTRY.format(name=name, more=more))
    (folder / "broken.desktop").write_bytes(b"\xff\xfe no section here")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "nowhere"))

    assert installed_applications() == ("Blender", "Inkscape")


def test_what_asks_for_nothing_makes_no_sense_to_the_reflex(rooms: object) -> None:
    reflex = rooms.reflex  # type: ignore[attr-defined]
    scores = sense(reflex, ["what time is it", "purple clouds walk the harbour"])
    assert scores[0] > 0.5
    assert scores[1] == 0.0


def test_a_new_name_in_memory_is_told_once_and_other_memories_are_not() -> None:
    bus = Bus()
    kept = ["My sister is called Ingrid."]
    told: list[tuple[str, ...]] = []
    jobs: list[Callable[[], None]] = []
    watch = NamesWatch(
        bus, lambda: names_in(kept), jobs.append, lambda: told.append(names_in(kept))
    )

    def remember(text: str) -> None:
        kept.append(text)
        bus.publish(MemoryChanged("1", "remembered"))
        bus.publish(MemoryChanged("1", "remembered"))
        assert len(jobs) == 1, "one look for changes that come together"
        jobs.pop()()

    remember("nobody listens yet, says Hubert Cumberdale")
    assert told == []
    watch.knows(names_in(kept))
    remember("the milk is in the fridge")
    assert told == []
    remember("ask my friend Branwen about it")
    assert told == [names_in(kept)]
    assert "Branwen" in told[0]
    watch.close()
    bus.publish(MemoryChanged("2", "forgotten"))
    assert jobs == []
