"""Forbidding, telling and asking about a deed are no orders, whatever words they hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.agent.mood import ACTING, against


@pytest.mark.parametrize(
    ("tool", "text"),
    [
        ("file.delete", "don't delete notes.txt"),
        ("file.delete", "please never delete notes.txt"),
        ("file.delete", "I didn't ask you to remove notes.txt"),
        ("file.delete", "why can't I delete notes.txt"),
        ("file.delete", "is it safe to delete notes.txt"),
        ("file.delete", "can I delete notes.txt?"),
        ("file.delete", "who deleted notes.txt"),
        ("file.move", "you moved a.txt to b.txt, why"),
        ("file.copy", "I copied a.txt to b.txt yesterday"),
        ("timer.set", "did you set a timer for ten minutes"),
        ("timer.cancel", "don't cancel the timer"),
        ("process.stop", "should I kill firefox"),
        ("app.launch", "Don’t open firefox"),
        ("browser.open", "is github.com down"),
        ("browser.open", "github.com is down"),
        ("shell.run", "what happens if I run `rm -rf build`"),
        ("timer.set", "what time will it be in 3 hours"),
        ("timer.set", "how late is it in 20 minutes"),
        ("screen.allow", "you may not look at my screen"),
        ("memory.private", "don't turn private mode on"),
        ("memory.private", "do not delete anything"),
        ("memory.private", "please don't touch my things"),
        ("memory.private", "don't keep private mode on"),
    ],
)
def test_what_is_forbidden_told_or_asked_about_is_no_order(tool: str, text: str) -> None:
    assert against(tool, text)


@pytest.mark.parametrize(
    ("tool", "text"),
    [
        ("file.delete", "delete notes.txt"),
        ("file.delete", "I don't need notes.txt any more, delete it"),
        ("file.delete", "could you please get rid of notes.txt"),
        ("process.stop", "chrome is frozen, kill it"),
        ("process.stop", "chrome has crashed kill it please"),
        ("app.close", "I'm done with gedit, close it"),
        ("app.launch", "i need a terminal, open one"),
        ("app.launch", "why don't you open firefox"),
        ("timer.set", "don't let me forget to call mum at 5 pm"),
        ("timer.cancel", "don't wake me up tomorrow"),
        ("timer.set", "can I have a timer for five minutes"),
        ("notification.send", "notification: lunch is ready"),
        ("keyboard.type", 'type "I deleted it"'),
        ("window.focus", "where is the gimp window"),
        ("memory.private", "don't keep anything"),
        ("memory.private", "never write down what I say"),
        ("file.read", "what does notes.txt say"),
        ("memory.remember", "I deleted notes.txt"),
    ],
)
def test_an_order_stays_one_however_it_is_put(tool: str, text: str) -> None:
    assert against(tool, text) == ""


@given(st.text(max_size=200), st.sampled_from(sorted(ACTING)))
def test_any_text_gets_a_reason_or_none(text: str, tool: str) -> None:
    assert against(tool, text) in ("", "it says not to", "it asks about it", "it tells of it")
