"""The same control keeps its id from look to look."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.vision.identity import Identities
from sonia_desktop.vision.scene import Box, Element

NAMES = ("Save", "Cancel", "Apply", "Add to cart", "Add to cart", "Add to cart", "", "")


def controls(dx: int = 0, dy: int = 0) -> list[Element]:
    return [
        Element("button" if name else "input", name, Box(40 + dx, 40 * at + dy, 100, 28), 0.9)
        for at, name in enumerate(NAMES)
    ]


def ids(elements: object) -> list[str]:
    return [element.id for element in elements]  # type: ignore[attr-defined]


@given(st.integers(-300, 300), st.integers(-300, 300))
def test_controls_keep_their_ids_when_all_move_together(dx: int, dy: int) -> None:
    followed = Identities()
    first = followed.follow(controls())
    moved = followed.follow(controls(dx, dy))
    named = [at for at, name in enumerate(NAMES) if name]
    assert [ids(moved)[at] for at in named] == [ids(first)[at] for at in named]


def test_a_state_a_value_or_a_letter_read_otherwise_changes_no_id() -> None:
    followed = Identities()
    before = followed.follow(
        [
            Element("checkbox", "Play a sound", Box(0, 0, 20, 20), 0.9, checked=False),
            Element("input", "Street", Box(0, 40, 200, 30), 0.9, value="Main"),
            Element("button", "Restore defaults", Box(0, 90, 160, 30), 0.9),
        ]
    )
    now = [
        replace(before[0], checked=True, id=""),
        replace(before[1], value="High Street", id=""),
        replace(before[2], label="Restore defauits", id=""),
    ]
    assert ids(followed.follow(now)) == ids(before)


def test_a_button_that_changes_its_word_in_its_place_is_the_same() -> None:
    followed = Identities()
    play = Element("button", "Play", Box(10, 10, 80, 30), 0.9)
    before = followed.follow([play])
    assert ids(followed.follow([replace(play, label="Pause")])) == ids(before)


def test_what_is_scrolled_away_leaves_its_id_to_nobody() -> None:
    followed = Identities()
    first = followed.follow(controls())
    later = followed.follow(
        [*controls(dy=-80)[2:], Element("button", "Help", Box(9, 900, 80, 28), 1)]
    )
    assert ids(later)[:6] == ids(first)[2:]
    assert ids(later)[-1] not in ids(first)


def test_twins_that_scroll_are_not_mixed_up() -> None:
    followed = Identities()
    first = followed.follow(controls())
    # One pitch down: every twin stands where the next one stood.
    later = followed.follow(controls(dy=40))
    assert ids(later)[:6] == ids(first)[:6]


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 900), st.integers(0, 900)),
                max_size=12))  # fmt: skip
def test_every_element_has_an_id_of_its_own(places: list[tuple[str, int, int]]) -> None:
    followed = Identities()
    followed.follow(controls())
    named = followed.follow(
        [Element("button", name, Box(x, y, 90, 30), 0.9) for name, x, y in places]
    )
    assert len(set(ids(named))) == len(named)
    assert all(ids(named))
