"""Which words of other texts quote what was redacted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.memory.masking import (
    REDACTED,
    mask,
    mask_json,
    secret_of,
    secret_words,
    speaks_of,
)

CODE = "my locker code is K-4711 at the gym of Annabella"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "You told me: my locker code is K-4711 at the gym of Annabella.",
            "You told me: [redacted].",
        ),
        ("remember that My Locker CODE is soon changed", "remember that [redacted] soon changed"),
        ("is it 4711?", "is it [redacted]?"),
        ("annabella came", "[redacted] came"),
        ("what is the locker code", "what is the locker code"),
        ("I am at the gym", "I am at the gym"),
        ("good morning", "good morning"),
        ("", ""),
    ],
)
def test_quotations_names_and_numbers_are_taken_out_everywhere(text: str, masked: str) -> None:
    assert mask(text, secret_of(CODE)) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("the server room is on level 5", "the server room is on level 5"),
        ("the server room is on level 4 B", "[redacted] B"),
        ("You said the server room is on level 5", "You said [redacted] 5"),
        ("the server room is on level", "[redacted]"),  # cut short: still a quotation
    ],
)
def test_another_value_in_the_same_words_is_another_memory(text: str, masked: str) -> None:
    assert mask(text, secret_of("the server room is on level 4")) == masked


def test_single_words_are_taken_where_a_text_speaks_of_the_memory() -> None:
    secret = secret_of(CODE)
    assert mask("what is the locker code?", secret, linked=True) == f"what is the {REDACTED}?"
    assert mask("how are you", secret, linked=True) == "how are you"


def test_a_name_other_memories_use_stays_where_nothing_else_points_here() -> None:
    secret = secret_of(CODE, shared={"annabella"})
    assert mask("Annabella likes tea", secret) == "Annabella likes tea"
    assert mask("Annabella likes tea", secret, linked=True) == f"{REDACTED} likes tea"


def test_addresses_and_codes_are_taken_piece_by_piece() -> None:
    secret = secret_of("the vault word is zanzibar-7719-quokka, mail to jo.doe@example.org")
    for text in ("ZANZIBAR", "the quokka", "7719", "doe", "x zanzibar_7719"):
        assert REDACTED in mask(text, secret), text


def test_words_the_user_names_are_taken_as_they_stand() -> None:
    secret = secret_words(["Müller", "tea time"])
    assert mask("Herr MÜLLER drank tea", secret) == f"Herr {REDACTED} drank {REDACTED}"


def test_json_is_masked_to_its_depth_keys_and_numbers_too() -> None:
    secret = secret_of("the pin is 4711")
    value = {"a": [{"pin 4711": 4711, "n": 5, "ok": True}], "b": None, "c": "pin: 4711"}
    assert mask_json(value, secret) == {
        "a": [{f"pin {REDACTED}": REDACTED, "n": 5, "ok": True}],
        "b": None,
        "c": f"pin: {REDACTED}",
    }


_texts = st.text(st.sampled_from("abcABC 12-.é🙂\n"), max_size=80)


@given(secret_text=_texts, before=_texts, after=_texts)
def test_the_text_itself_is_never_left_in_another(
    secret_text: str, before: str, after: str
) -> None:
    secret = secret_of(secret_text)
    if secret.empty:
        return
    masked = mask(f"{before} {secret_text} {after}", secret)
    for word in secret.own:
        assert word not in masked.casefold().replace(REDACTED, "").split()
    assert mask(masked, secret) == masked or REDACTED in masked


@given(secret_text=_texts, text=_texts, linked=st.booleans())
def test_the_quick_look_never_misses(secret_text: str, text: str, linked: bool) -> None:
    secret = secret_of(secret_text)
    if mask(text, secret, linked=linked) != text:
        assert speaks_of(text, secret)
