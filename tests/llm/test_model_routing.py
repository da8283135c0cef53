"""Which model is asked: properties that hold for every set of models and every state of them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.llm.budget import Caps, Spent, refusal
from sonia_desktop.llm.condition import (
    LONGEST_QUARANTINE_S,
    PROBE_S,
    QUARANTINE_S,
    THRESHOLD,
    Condition,
    State,
)
from sonia_desktop.llm.prices import FREE, Price
from sonia_desktop.llm.profiles import PROFILES, profile_for, profile_named
from sonia_desktop.llm.provider import Privacy
from sonia_desktop.llm.routing import Backend, Wish, plan, strength

maybe = st.sampled_from([None, True, False])
prices = st.none() | st.builds(Price, st.floats(0, 100), st.floats(0, 100), st.just("2025-01-01"))
backends = st.lists(
    st.builds(
        Backend,
        st.sampled_from(["ollama", "llama_cpp", "anthropic", "openrouter"]),
        st.sampled_from(["a:1b", "b:7b", "c", "d-70B", "e"]),
        local=st.booleans(),
        sees=maybe,
        calls_tools=maybe,
        context_tokens=st.none() | st.integers(1, 100_000),
        price=prices,
    ),
    max_size=8,
    unique_by=lambda one: one.id,
)
wishes = st.builds(
    Wish,
    st.sampled_from(list(PROFILES.values())),
    st.sampled_from(list(Privacy)),
    likely_tokens=st.integers(0, 100_000),
    pictures=st.booleans(),
    tools=st.booleans(),
    prefer=st.sampled_from(["", "ollama", "anthropic/c", "nobody"]),
    pinned=st.booleans(),
    can_redact=st.booleans(),
    order=st.lists(st.sampled_from(["ollama", "c", "anthropic/d-70B"]), max_size=3).map(tuple),
)


@st.composite
def worlds(draw: st.DrawFn) -> tuple[list[Backend], dict[str, Condition], dict[str, str]]:
    """Backends, how they fare at second 100, and which of them cost too much."""
    some = draw(backends)
    conditions = {}
    refusals = {}
    for one in some:
        condition = Condition()
        for good in draw(st.lists(st.booleans(), max_size=6)):
            at = draw(st.floats(0, 100))
            condition = condition.succeeded(at, 5.0) if good else condition.failed(at, "broke")
        conditions[one.id] = condition
        if draw(st.booleans()):
            refusals[one.id] = "COST_CAP_DAY"
    return some, conditions, refusals


@given(wishes, worlds())
def test_every_model_is_either_asked_or_passed_over_with_a_reason(wish: Wish, world) -> None:  # type: ignore[no-untyped-def]
    some, conditions, refusals = world
    route = plan(wish, some, conditions, refusals, 100.0)
    seen = [*route.chain, *(skip.backend for skip in route.skipped)]
    assert sorted(seen) == sorted(one.id for one in some)
    assert all(skip.reason and skip.told for skip in route.skipped)
    assert (route.reason == "NO_BACKEND_AVAILABLE") == (not route.chain)
    assert route.why


@given(wishes, worlds())
def test_under_local_only_nothing_beyond_this_computer_is_ever_asked(wish: Wish, world) -> None:  # type: ignore[no-untyped-def]
    some, conditions, refusals = world
    by_id = {one.id: one for one in some}
    for name in plan(wish, some, conditions, refusals, 100.0).chain:
        if wish.privacy is Privacy.LOCAL_ONLY or wish.profile.local_only:
            assert by_id[name].local
        if wish.privacy is Privacy.REDACTED and not wish.can_redact:
            assert by_id[name].local


@given(wishes, worlds())
def test_nobody_is_asked_who_cannot_or_may_not(wish: Wish, world) -> None:  # type: ignore[no-untyped-def]
    some, conditions, refusals = world
    by_id = {one.id: one for one in some}
    for name in plan(wish, some, conditions, refusals, 100.0).chain:
        one = by_id[name]
        assert name not in refusals
        assert conditions[name].may_try(100.0)
        assert conditions[name].state(100.0) is not State.QUARANTINED
        assert not (wish.pictures and one.sees is False)
        assert not (wish.tools and one.calls_tools is False)
        assert one.context_tokens is None or one.context_tokens >= wish.likely_tokens
        if wish.pinned and wish.prefer:
            assert wish.prefer in (one.id, one.provider, one.model)


@given(worlds())
def test_the_cheap_profile_asks_the_cheapest_first_and_unknown_prices_last(world) -> None:  # type: ignore[no-untyped-def]
    some, _, _ = world
    by_id = {one.id: one.price for one in some}
    wish = Wish(PROFILES["cheap"], Privacy.ANYTHING)
    costs = [by_id[name] for name in plan(wish, some, {}, {}, 0.0).chain]
    sums = [float("inf") if one is None else one.input + one.output for one in costs]
    assert all(a <= b for a, b in pairwise(sums))


def test_the_user_s_order_is_the_order_and_a_wish_by_name_comes_first() -> None:
    some = [
        Backend("ollama", "qwen3:4b", local=True, price=FREE),
        Backend("anthropic", "claude", local=False),
        Backend("llama_cpp", "tiny", local=True, price=FREE),
    ]
    chat = PROFILES["chat_low_latency"]
    route = plan(Wish(chat, Privacy.ANYTHING), some, {}, {}, 0.0)
    assert route.chain == ("ollama/qwen3:4b", "anthropic/claude", "llama_cpp/tiny")
    assert (route.reason, route.why) == ("PROFILE_MATCH", "first in your order")
    route = plan(Wish(chat, Privacy.ANYTHING, prefer="tiny"), some, {}, {}, 0.0)
    assert route.chain[0] == "llama_cpp/tiny"
    assert route.why == "asked for by name"
    best = plan(Wish(PROFILES["reasoning"], Privacy.ANYTHING), some, {}, {}, 0.0)
    assert best.chain == ("anthropic/claude", "ollama/qwen3:4b", "llama_cpp/tiny")
    own = Wish(PROFILES["reasoning"], Privacy.ANYTHING, order=("llama_cpp",))
    assert plan(own, some, {}, {}, 0.0).selected == "llama_cpp/tiny"


def test_the_next_one_is_told_with_why_the_first_was_passed_over() -> None:
    some = [
        Backend("anthropic", "claude", local=False),
        Backend("llama_cpp", "tiny", local=True, price=FREE),
    ]
    wish = Wish(PROFILES["chat_low_latency"], Privacy.LOCAL_ONLY)
    route = plan(wish, some, {}, {}, 0.0)
    assert (route.selected, route.reason) == ("llama_cpp/tiny", "FALLBACK_USED")
    assert "anthropic/claude was passed over, nothing of this may leave" in route.why
    nothing = plan(wish, some[:1], {}, {}, 0.0)
    assert nothing.reason == "NO_BACKEND_AVAILABLE"
    assert "nothing of this may leave the computer" in nothing.why


def test_three_failures_in_a_minute_bring_a_rest_and_two_answers_end_it() -> None:
    one = Condition()
    for second in range(THRESHOLD):
        assert one.may_try(second)
        one = one.failed(float(second), "refused")
    assert one.state(3.0) is State.QUARANTINED
    after = THRESHOLD - 1 + QUARANTINE_S
    assert one.state(after) is State.DEGRADED
    probing = one.begun(after)
    assert not probing.may_try(after), "one question at a time"
    assert probing.may_try(after + PROBE_S), "a lost probe bars nobody for ever"
    assert probing.dropped().may_try(after)
    once = probing.succeeded(after + 1, 10.0)
    assert once.state(after + 1) is State.DEGRADED
    twice = once.begun(after + 2).succeeded(after + 3, 10.0)
    assert twice.state(after + 3) is State.HEALTHY
    again = probing.failed(after + 1, "refused")
    assert again.state(after + 2 * QUARANTINE_S) is State.QUARANTINED, "longer the second time"


def test_failures_far_apart_bring_no_rest_and_a_told_pause_is_kept() -> None:
    one = Condition()
    for second in (0.0, 61.0, 122.0, 183.0):
        one = one.failed(second)
    assert one.may_try(183.0)
    stormy = Condition().failed(0.0, "429", rest_s=7.0)
    assert not stormy.may_try(6.9)
    assert stormy.may_try(7.0)
    assert Condition().failed(0.0, "429", rest_s=1e9).may_try(LONGEST_QUARANTINE_S)
    assert not Condition().failed(0.0, "refused key", at_once=True).may_try(1.0)


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 500)), max_size=30))
def test_a_backend_always_gets_another_chance(history: list[tuple[bool, float]]) -> None:
    one, now = Condition(), 0.0
    for good, later in history:
        now += later
        one = one.begun(now).succeeded(now, 1.0) if good else one.begun(now).failed(now)
    assert one.may_try(now + LONGEST_QUARANTINE_S + PROBE_S)


money = st.floats(0, 1000, allow_nan=False)


@given(
    st.none() | money,
    st.builds(Spent, money, money, money),
    st.builds(Caps, st.none() | money, st.none() | money, st.none() | money),
)
def test_what_is_let_through_never_breaks_a_cap(
    most: float | None, spent: Spent, caps: Caps
) -> None:
    if refusal(most, spent, caps) or most == 0.0:
        return
    if most is None:
        assert not caps.any
        return
    for before, cap in (
        (spent.question, caps.question),
        (spent.day, caps.day),
        (spent.month, caps.month),
    ):
        assert cap is None or before + most <= cap


def test_an_unknown_price_is_not_free_where_there_is_a_cap() -> None:
    assert refusal(None, Spent(), Caps(month=100.0)) == "PRICE_UNKNOWN"
    assert refusal(None, Spent(), Caps()) == ""
    assert refusal(0.0, Spent(month=200.0), Caps(month=100.0)) == "", "local ones cost nothing"
    assert refusal(0.6, Spent(day=0.5), Caps(day=1.0)) == "COST_CAP_DAY"


def test_profiles_are_found_by_their_name_the_older_name_and_signs() -> None:
    assert profile_named("reasoning_deep").name == "reasoning"
    assert profile_named("").name == "chat_low_latency"
    with pytest.raises(InvalidInputError, match=r"no profile 'fast'.*chat_low_latency"):
        profile_named("fast")
    assert profile_for("text").name == "chat_low_latency"
    assert profile_for("", "what is in this screenshot").name == "vision"
    assert profile_for("analyze this").name == "reasoning"
    assert profile_for("embroidery").name == "chat_low_latency"


@pytest.mark.parametrize(
    ("model", "size"),
    [("qwen3:4b", 4), ("Llama-3.2-3B-Instruct-Q4_K_M", 3), ("mixtral-8x7b", 56),
     ("smollm2:135m", 0.135), ("phi-4", 1), ("gemma-3-1.5b-it", 1.5)],
)  # fmt: skip
def test_the_strength_of_a_model_is_read_off_its_name(model: str, size: float) -> None:
    assert strength(Backend("ollama", model, local=True)) == pytest.approx(size)
    assert strength(Backend("anthropic", "claude-sonnet-4-5", local=False)) == 500
