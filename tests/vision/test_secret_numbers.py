"""Card numbers and IBANs by their check digits."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import iban, luhn

from sonia_desktop.vision.secret_kinds import SecretKind
from sonia_desktop.vision.secret_labels import find_in_field
from sonia_desktop.vision.secret_numbers import find_cards, find_ibans, find_misread_cards
from sonia_desktop.vision.secrets import masked

STARTS = (("4", 16), ("51", 16), ("2221", 16), ("37", 15), ("6011", 16), ("3530", 16), ("36", 14))


@st.composite
def cards(draw: st.DrawFn) -> str:
    start, length = draw(st.sampled_from(STARTS))
    size = length - len(start) - 1
    body = start + draw(st.text("0123456789", min_size=size, max_size=size))
    return body + luhn.calc_check_digit(body)


@st.composite
def accounts(draw: st.DrawFn) -> str:
    country, size = draw(st.sampled_from((("DE", 18), ("ES", 20), ("AT", 16), ("PL", 24))))
    bban = draw(st.text("0123456789", min_size=size, max_size=size))
    return f"{country}{iban.calc_check_digits(f'{country}00{bban}')}{bban}"


def parts(text: str) -> list[str]:
    return [text[s.start : s.end] for find in (find_cards, find_ibans) for s in find(text)]


def grouped(number: str, sign: str) -> str:
    return sign.join(number[at : at + 4] for at in range(0, len(number), 4))


@settings(deadline=None)  # the first call loads the check digits' library
@given(cards(), st.sampled_from(("", " ", "-")))
def test_a_card_number_is_found_however_it_is_grouped(number: str, sign: str) -> None:
    written = grouped(number, sign)
    assert parts(f"paid with {written} today") == [written]


@settings(deadline=None)  # the first call loads the check digits' library
@given(cards(), st.integers(0, 15), st.integers(1, 9))
def test_a_card_number_with_one_wrong_digit_is_none(number: str, at: int, more: int) -> None:
    at = min(at, len(number) - 1)
    wrong = f"{number[:at]}{(int(number[at]) + more) % 10}{number[at + 1 :]}"
    assert parts(f"number {wrong} here") == []


@settings(deadline=None)  # the first call loads the check digits' library
@given(cards())
def test_a_card_number_with_an_o_for_a_zero_is_found(number: str) -> None:
    spoilt = number.replace("0", "O", 2).replace("1", "l", 1)
    assert parts(f"paid with {spoilt} today") == [spoilt]


@settings(deadline=None)  # the first call loads the check digits' library
@given(accounts(), st.booleans())
def test_an_iban_is_found_in_one_piece_and_in_groups(number: str, apart: bool) -> None:
    written = grouped(number, " ") if apart else number
    text = f"pay to {written}, please"
    assert [text[s.start : s.end] for s in find_ibans(text)] == [written]


@settings(deadline=None)  # the first call loads the check digits' library
@given(accounts(), st.integers(4, 19), st.integers(1, 9))
def test_an_iban_with_one_wrong_digit_is_none(number: str, at: int, more: int) -> None:
    wrong = f"{number[:at]}{(int(number[at]) + more) % 10}{number[at + 1 :]}"
    assert list(find_ibans(f"to {wrong} now")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Order 1234-5678-9012-3456",
        "1763713200000 ms",
        "ISBN 978-3-16-148410-0",
        "EAN 4006381333931",
        "call +49 170 1234567 89",
        "0000 0000 0000 0000",
        "4111 1111 1111 1112",
        "DE00 3704 0044 0532 0130 00",
        "IN 12 days 3456 people came",
        "3.1415926535897932384626",
    ],
)
def test_other_long_numbers_are_left_alone(text: str) -> None:
    assert parts(text) == []


def test_an_expiry_date_beside_a_card_number_stays() -> None:
    assert parts("4111 1111 1111 1111 12/29") == ["4111 1111 1111 1111"]


def test_an_iban_of_letters_and_digits_survives_confused_letters() -> None:
    assert parts("GB82 WEST 1234 5698 7654 32") == ["GB82 WEST 1234 5698 7654 32"]
    assert parts("GB82 WEST l234 5698 7654 32") == ["GB82 WEST l234 5698 7654 32"]
    assert parts("DE89 37O4 0O44 O532 0l30 00") == ["DE89 37O4 0O44 O532 0l30 00"]


def test_a_card_number_in_groups_that_lost_a_digit_is_taken_for_one() -> None:
    text = "Paid with 6011-4897-555-7818 today"
    assert [text[s.start : s.end] for s in find_misread_cards(text)] == ["6011-4897-555-7818"]
    for other in ("1234-5678-901-3456", "4111 1111 1111 1112", "4711-0815-123-99-1234"):
        assert list(find_misread_cards(f"order {other} came")) == []


def test_an_iban_behind_other_digits_is_found() -> None:
    text = "6221 5570 1959 0636\nsent to FR93 6748 1573 7586 3802 3273 318 by Friday"
    found = [text[s.start : s.end] for s in find_ibans(text)]
    assert found == ["FR93 6748 1573 7586 3802 3273 318"]


@pytest.mark.parametrize(
    "text",
    ["4111 1111 111", "Card: 4111 1111 11", "5105 1051 0510 51", "3782 822463 10", "4111 1111 1…"],
)
def test_the_part_of_a_card_that_another_window_leaves_is_masked(text: str) -> None:
    assert not any(letter.isdigit() for letter in masked(text))


@pytest.mark.parametrize(
    "text",
    ["call 4711 0815 42 now", "2024 1234 56", "1234 5678 9012", "+65 6123 4567", "1111 1111 11"],
)
def test_other_numbers_in_groups_are_not(text: str) -> None:
    assert masked(text) == text


def test_a_field_called_card_hides_the_digits_it_has_room_for() -> None:
    assert [s.kind for s in find_in_field("Card:", "4111 1111")] == [SecretKind.CARD]
    assert not list(find_in_field("Card:", "Visa"))
    assert not list(find_in_field("Card games:", "1111 1111"))
