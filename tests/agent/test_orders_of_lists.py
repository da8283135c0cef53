"""Lists in everyday words: put on, read out, taken off, cleared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.agent.orders import order
from sonia_desktop.agent.orders_of_lists import about_lists
from sonia_desktop.assistant import Assistant
from sonia_desktop.lists import Lists, list_name, plain
from sonia_desktop.settings import load_settings

WAIT_S = 60.0


@pytest.mark.parametrize(
    ("said", "tool", "args"),
    [
        ("add milk to the shopping list", "list.add", {"items": ["milk"], "name": "shopping"}),
        ("put milk, eggs and bread on my shopping list", "list.add",
         {"items": ["milk", "eggs", "bread"], "name": "shopping"}),
        ("add oat milk to the list", "list.add", {"items": ["oat milk"]}),
        ("And cheese to the shopping list.", "list.add",  # as it is heard
         {"items": ["cheese"], "name": "shopping"}),
        ("put call the bank on my to do list", "list.add",
         {"items": ["call the bank"], "name": "to do"}),
        ("make a packing list with socks and shirts", "list.add",
         {"items": ["socks", "shirts"], "name": "packing"}),
        ("create a new reading list", "list.add", {"name": "reading"}),
        ("what's on my shopping list", "list.show", {"name": "shopping"}),
        ("what is still on the grocery list", "list.show", {"name": "grocery"}),
        ("read me the to-do list", "list.show", {"name": "to-do"}),
        ("what do I need to buy", "list.show", {"name": "shopping"}),
        ("which lists do I have", "list.show", {}),
        ("take the eggs off the shopping list", "list.remove",
         {"items": ["the eggs"], "name": "shopping"}),
        ("remove cheese from the shopping list", "list.remove",
         {"items": ["cheese"], "name": "shopping"}),
        ("cross bread off the list", "list.remove", {"items": ["bread"]}),
        ("clear the whole shopping list", "list.remove", {"name": "shopping"}),
    ],
)  # fmt: skip
def test_what_is_said_of_a_list(said: str, tool: str, args: dict[str, object]) -> None:
    found = order(said)
    assert found is not None
    assert (found.tool, found.args) == (tool, args)


@pytest.mark.parametrize(
    "said",
    [
        "list the files in my downloads", "show me the process list", "what is a linked list",
        "make a list of the planets", "how do I make a shopping list", "add hello to list.md",
        "did you add milk to the shopping list", "show me the list of files",
        "the shopping list is long", "clear the list", "delete the file list",
    ],
)  # fmt: skip
def test_what_is_no_order_about_a_list(said: str) -> None:
    assert about_lists(said) is None


@pytest.fixture
def assistant(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Assistant]:
    monkeypatch.setenv("SONIA_CONFIG", str(data_dir.parent / "settings.toml"))
    made = Assistant(load_settings(data_dir=data_dir)[0], ears=False)
    made.start()
    yield made
    made.stop(10)


def test_a_list_from_the_first_thing_to_the_undo(assistant: Assistant) -> None:
    def ask(said: str) -> str:
        return assistant.ask(said).result(WAIT_S).answer

    assert ask("what's on my shopping list").startswith("There is no shopping list.")
    assert ask("put milk, eggs and bread on the shopping list") == (
        "I have put milk, eggs and bread on the shopping list."
    )
    assert ask("add some eggs and two lemons to my grocery list") == (
        "I have put two lemons on the shopping list."
    )
    assert ask("put call the bank on my to do list").endswith("on the to-do list.")
    assert ask("remove the egg from the shopping list").startswith("I have taken eggs off")
    assert ask("remove cheese from the shopping list").startswith("cheese is not on the shopping")
    assert ask("what do I need to buy") == "On the shopping list: milk, bread and two lemons."
    assert ask("what's on my to-do list") == "On the to-do list: call the bank."
    assert ask("clear the shopping list").startswith("I have cleared the shopping list.")
    assert ask("what's on my shopping list").startswith("There is no shopping list.")
    assert "milk" in ask("undo")
    assert ask("what's on my shopping list") == (
        "On the shopping list: milk, bread and two lemons."
    )


def test_a_list_is_a_memory_that_is_edited_by_hand(assistant: Assistant) -> None:
    lists = Lists(assistant.memory, lambda: True)
    lists.add("shopping", ["milk"])
    [item] = assistant.memory.newest(10)
    assistant.memory.edit(item.id, f"{item.content}\n- flour\nsalt").result(WAIT_S)
    assert lists.get("").items == ("milk", "flour", "salt")
    assert lists.add("groceries", ["Milk", "sugar"])[1] == ("sugar",)
    assert [one.items for one in lists.all()] == [("milk", "flour", "salt", "sugar")]


def is_a_thing(words: str) -> bool:
    """No word that joins the parts of an order ("in to the shopping list") is among them."""
    joints = {
        "in",
        "on",
        "onto",
        "into",
        "to",
        "from",
        "off",
        "of",
        "out",
        "the",
        "my",
        "our",
        "and",
    }
    return joints.isdisjoint(words.split())


_THING = st.from_regex(r"[a-z]{2,9}( [a-z]{2,9})?", fullmatch=True).filter(is_a_thing)


@given(st.lists(_THING, min_size=1, max_size=6))
def test_what_is_put_on_can_be_taken_off_by_the_same_words(things: list[str]) -> None:
    """Whatever is understood of the words is the same on the way in and on the way out."""
    said = ", ".join(things)
    on = about_lists(f"add {said} to the shopping list")
    off = about_lists(f"remove {said} from the shopping list")
    assert on is not None
    assert off is not None
    assert on.args == off.args
    assert list_name("my Shopping list") == list_name(on.args["name"])
    assert all(plain(item) == plain(plain(item)) for item in on.args["items"])
