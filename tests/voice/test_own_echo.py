"""What Sonia hears of herself is no interruption; what the user says is one."""

from __future__ import annotations

import pytest

from sonia_desktop.voice.own_echo import is_own_echo

SAID = "I heard why is the sky blue. Is that right?"


@pytest.mark.parametrize("heard", ["I heard.", "is that right", "Why is the sky,", "the sky blue"])
def test_her_own_words_are_an_echo(heard: str) -> None:
    assert is_own_echo(heard, SAID)


@pytest.mark.parametrize(
    "heard",
    [
        "",
        "right",  # one word is the user's
        "no I said blue",
        "the sky is blue",
        "heard I",
        "is that right no",
        "I heard why is the sky blue is that right",  # the user repeats a whole sentence
    ],
)
def test_anything_else_is_the_user(heard: str) -> None:
    assert not is_own_echo(heard, SAID)


def test_before_she_has_said_anything_nothing_is_an_echo() -> None:
    assert not is_own_echo("what time is it", "")
