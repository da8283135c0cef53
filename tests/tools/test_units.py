"""Amounts in other units, against the definitions of the units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.agent.sums import conversion_said
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.tools.builtin.units import convert


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("convert 12 miles into kilometres", 12 * 1.609344),
        ("12 ounces in grams", 12 * 28.349523125),
        ("how many feet are in a mile", 5280),
        ("how many ounces are there in 2 pounds", 32),
        ("what is 20 degrees celsius in fahrenheit", 68),
        ("what's 100 F in C", (100 - 32) * 5 / 9),
        ("-40 f to c", -40),
        ("5 foot 8 in cm", 68 * 2.54),
        ("sixty miles per hour in kilometres per hour", 60 * 1.609344),
        ("30 mpg in litres per 100 km", 100 * 3.785411784 / (30 * 1.609344)),
        ("how many seconds are in a day", 86_400),
        ("1000 mb in gb", 1),
        ("2 acres in square metres", 2 * 4046.872609874),
        ("half a pint in millilitres", 473.176473 / 2),
        ("how much is 5 kilos in pounds", 5 / 0.45359237),
    ],
)
def test_an_amount_is_told_in_the_other_unit(said: str, value: float) -> None:
    asked = conversion_said(said)
    assert asked is not None
    found = convert(asked)
    assert found is not None
    assert found.value == pytest.approx(value, rel=1e-8)


@pytest.mark.parametrize(
    "said",
    [
        "what is in the box", "put the file in documents", "how many people live in paris",
        "what is 3 in 4", "how many days are in february", "remind me in 20 minutes to call mum",
        "set a timer for 5 minutes in the kitchen", "what time is it in tokyo",
    ],
)  # fmt: skip
def test_what_names_no_two_units_is_no_conversion(said: str) -> None:
    assert conversion_said(said) is None


def test_units_of_different_things_are_refused_by_name() -> None:
    with pytest.raises(InvalidInputError, match=r"miles and kilograms measure different things"):
        convert("12 miles in kilograms")


@given(st.floats(1e-3, 1e6), st.sampled_from([("miles", "km"), ("lb", "kg"), ("f", "c")]))
def test_there_and_back_gives_the_same(amount: float, units: tuple[str, str]) -> None:
    one, other = units
    there = convert(f"{amount:.6f} {one} in {other}")
    assert there is not None
    back = convert(f"{there.value:.9f} {other} in {one}")
    assert back is not None
    assert back.value == pytest.approx(amount, rel=1e-5, abs=1e-5)
