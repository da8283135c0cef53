"""Consent to perceive: what may follow what, and what is written down."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import NotFoundError, QueueFullError, WrongStateError
from sonia_desktop.vision.consent import (
    FOLLOWS,
    ConsentBook,
    ConsentNotActiveError,
    ConsentState,
    Transition,
)

OFF, REQUESTED, GRANTED, ACTIVE, REVOKED = ConsentState
STATES = st.sampled_from(list(ConsentState))


@given(steps=st.lists(st.tuples(st.sampled_from("ab"), STATES), max_size=25))
def test_only_the_legal_steps_happen_and_each_is_recorded_once(
    steps: list[tuple[str, ConsentState]],
) -> None:
    recorded: list[Transition] = []
    book = ConsentBook(recorded.append)
    known = {"a": OFF, "b": OFF}
    legal = 0
    for session, wanted in steps:
        if wanted in FOLLOWS[known[session]]:
            assert book.move(session, wanted, by="x").state is wanted
            known[session] = wanted
            legal += 1
        else:
            with pytest.raises(WrongStateError) as told:
                book.move(session, wanted, by="x")
            assert told.value.remedy
        assert set(book.active) == {one for one, state in known.items() if state is ACTIVE}
    assert len(recorded) == legal
    for session in "ab":
        trail = tuple(one for one in recorded if one.session_id == session)
        states = [one.from_state for one in trail] + [one.to_state for one in trail[-1:]]
        assert all(b in FOLLOWS[a] for a, b in itertools.pairwise(states))
        if trail:
            assert book.get(session).trail == trail


def test_the_whole_way_is_dated() -> None:
    book = ConsentBook(lambda _: None)
    for state in (REQUESTED, GRANTED, ACTIVE):
        book.move("s", state, by="user", correlation_id="req_1")
    assert book.require_active("s").granted_at
    ended = book.move("s", REVOKED, by="user")
    assert ended.revoked_at == ended.last_transition_at
    assert ended.correlation_id == "req_1"
    assert [one.to_state for one in ended.trail] == [REQUESTED, GRANTED, ACTIVE, REVOKED]


@pytest.mark.parametrize("reached", [(), (REQUESTED,), (REQUESTED, GRANTED)])
def test_without_an_active_consent_nobody_perceives(reached: tuple[ConsentState, ...]) -> None:
    book = ConsentBook(lambda _: None)
    for state in reached:
        book.move("s", state, by="x")
    with pytest.raises(ConsentNotActiveError) as told:
        book.require_active("s")
    assert told.value.remedy
    book.move("s", REVOKED, by="x")
    with pytest.raises(WrongStateError, match="REVOKED"):
        book.move("s", REQUESTED, by="x")


def test_a_session_nobody_knows_is_not_found() -> None:
    with pytest.raises(NotFoundError):
        ConsentBook(lambda _: None).get("nobody")


def test_too_many_sessions_are_refused_but_ended_ones_make_room() -> None:
    book = ConsentBook(lambda _: None, most_sessions=2)
    for name in "ab":
        book.move(name, REQUESTED, by="x")
    with pytest.raises(QueueFullError):
        book.move("c", REQUESTED, by="x")
    book.move("a", REVOKED, by="x")
    book.move("c", REQUESTED, by="x")
    with pytest.raises(NotFoundError):
        book.get("a")


def test_all_can_be_withdrawn_at_once() -> None:
    changes: list[int] = []
    book = ConsentBook(lambda _: None, lambda: changes.append(1))
    for name in "abc":
        book.move(name, REQUESTED, by="x")
    book.move("a", REVOKED, by="x")
    assert book.revoke_all(by="user") == 2
    assert all(book.get(name).state is REVOKED for name in "abc")
    assert len(changes) == 6
