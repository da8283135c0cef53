"""Pages, times and words of the screen memory: pure functions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.vision.screen_memory.asked import is_about_past_screen, understand
from sonia_desktop.vision.screen_memory.moments import Ask, Found, Moment, Sighting
from sonia_desktop.vision.screen_memory.pages import MOST_LINES, Page, key_of
from sonia_desktop.vision.screen_memory.search_words import lines_with
from sonia_desktop.vision.screen_memory.telling import told
from sonia_desktop.vision.screen_memory.time_range import time_range

NOW = datetime(2026, 11, 21, 15, 30, tzinfo=timezone(timedelta(hours=1)))  # a Saturday
LINES = st.lists(st.text(min_size=1, max_size=30).map(lambda t: " ".join(t.split())), max_size=20)


def page(*lines: str) -> Page:
    made = Page()
    made.add(lines, 100.0)
    return made


# --- pages ----------------------------------------------------------------------------------


def test_what_comes_later_is_added_to_the_page_and_known_lines_are_not_kept_twice() -> None:
    mail = page("Inbox", "Invoice 4711 from Acme", "Lunch on Friday?")
    shown = ["Inbox", "Invoice 4711 from Acme", "Lunch on Friday?", "Your parcel is on its way"]
    assert mail.is_of(shown)
    assert mail.add(shown, 160.0)
    assert mail.lines[-1] == "Your parcel is on its way"
    assert mail.times == [100.0, 100.0, 100.0, 160.0]
    assert not mail.add(shown, 170.0)


def test_another_text_under_the_same_title_is_another_page() -> None:
    first = page("Chapter one", "It was a dark and stormy night", "the rain fell in torrents")
    assert not first.is_of(["Chapter two", "In the morning the storm was over", "and birds sang"])


def test_a_line_that_is_typed_on_takes_the_place_of_its_beginning() -> None:
    letter = page("Dear Anna,", "I wri")
    letter.add(["Dear Anna,", "I write to you about the hou"], 101.0)
    letter.add(["Dear Anna,", "I write to you about the house."], 102.0)
    letter.add(["Dear Anna,", "I write to you"], 103.0)  # deleting again loses nothing
    assert letter.lines == ["Dear Anna,", "I write to you about the house."]


def test_a_line_that_begins_like_one_still_in_sight_is_a_line_of_its_own() -> None:
    listed = page("Report")
    listed.add(["Report", "Report for March"], 101.0)
    assert listed.lines == ["Report", "Report for March"]


def test_a_clock_that_ticks_is_kept_once() -> None:
    film = page("A film about rivers", "00:41 / 3:20")
    for second in range(42, 59):
        film.add(["A film about rivers", f"00:{second} / 3:20"], 100.0 + second)
    assert len(film.lines) == 2
    assert film.add(["A film about rivers", "Total 12.50"], 200.0), "an amount is no clock"


def test_a_full_page_goes_on_as_another_one() -> None:
    log = Page()
    log.add([f"line number {at} of the log" for at in range(MOST_LINES)], 1.0)
    assert not log.is_of([*log.lines[-20:], "and one more line of the log"])
    assert log.is_of(log.lines[-20:])


def test_a_page_without_a_time_has_nothing_of_that_time() -> None:
    mail = page("kept before")
    mail.add(["read in between"], 200.0)
    mail.add(["read afterwards"], 300.0)
    cut = mail.without(150.0, 250.0)
    assert cut.lines == ["kept before", "read afterwards"]
    assert cut.times == [100.0, 300.0]


@given(LINES, LINES)
def test_nothing_that_was_added_is_lost(first: list[str], second: list[str]) -> None:
    made = Page()
    made.add(first, 1.0)
    made.add(second, 2.0)
    assert len(made.lines) == len(made.times)
    whole = {key_of(line) for line in made.lines}
    for line in (*first, *second):
        key = key_of(line)
        ticking = any(letter in line for letter in ":%")
        assert not key or ticking or any(k.startswith(key) for k in whole)
    assert not made.add(second, 3.0), "a second look at the same adds nothing"


# --- times ----------------------------------------------------------------------------------


def between(text: str) -> tuple[str, str] | None:
    found = time_range(text, NOW)
    if found is None:
        return None
    return f"{found.since:%m-%d %H:%M}", f"{found.until:%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("said", "since", "until"),
    [
        ("the invoice yesterday", "11-20 00:00", "11-21 00:00"),
        ("what did I see today", "11-21 00:00", "11-21 15:30"),
        ("yesterday afternoon", "11-20 12:00", "11-20 18:00"),
        ("this morning", "11-21 05:00", "11-21 12:00"),
        ("last night", "11-20 20:00", "11-21 05:00"),
        ("in the last two hours", "11-21 13:30", "11-21 15:30"),
        ("during the last 20 minutes", "11-21 15:10", "11-21 15:30"),
        ("the past hour", "11-21 14:30", "11-21 15:30"),
        ("half an hour ago", "11-21 14:45", "11-21 15:15"),
        ("an hour ago", "11-21 14:00", "11-21 15:00"),
        ("three days ago", "11-18 00:00", "11-19 00:00"),
        ("on Monday", "11-16 00:00", "11-17 00:00"),
        ("last Saturday", "11-14 00:00", "11-15 00:00"),
        ("on tuesday between 3 and 4 pm", "11-17 15:00", "11-17 16:00"),
        ("yesterday at 9:15", "11-20 08:45", "11-20 09:45"),
        ("yesterday before noon", "11-20 00:00", "11-20 12:00"),
        ("today after 2 pm", "11-21 14:00", "11-21 15:30"),
        ("around 11", "11-21 10:30", "11-21 11:30"),
        ("at 6 pm", "11-20 17:30", "11-20 18:30"),
        ("on 2026-11-03", "11-03 00:00", "11-04 00:00"),
        ("on the 3rd of November", "11-03 00:00", "11-04 00:00"),
        ("this week", "11-16 00:00", "11-21 15:30"),
        ("the last week", "11-14 15:30", "11-21 15:30"),
        ("the day before yesterday in the evening", "11-19 17:00", "11-19 23:00"),
    ],
)
def test_a_stretch_of_the_past_is_understood(said: str, since: str, until: str) -> None:
    assert between(said) == (since, until)


@pytest.mark.parametrize("said", ["the invoice", "may I see it", "31st of June", "4711", ""])
def test_what_names_no_time_gives_none(said: str) -> None:
    assert time_range(said, NOW) is None


@given(st.text(max_size=80))
def test_any_words_give_a_range_of_the_past_or_none(said: str) -> None:
    found = time_range(said, NOW)
    assert found is None or (found.since <= found.until <= NOW and found.start < found.end)


# --- questions ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("what did I see about the invoice yesterday", ("invoice",)),
        ("where did I see the flight to Lisbon", ("flight", "lisbon")),
        ("the invoice from Acme, yesterday afternoon", ("invoice", "acme")),
        ("what was I looking at this morning", ()),
        ("invoice 4711", ("invoice", "4711")),
        ("what was on my screen an hour ago", ()),
        ("find the page I saw on Monday about solar panels", ("solar", "panels")),
    ],
)
def test_a_question_is_cut_down_to_what_is_looked_for(said: str, words: tuple[str, ...]) -> None:
    assert understand(said, NOW).words == words


@pytest.mark.parametrize(
    ("said", "past"),
    [
        ("what did I see about the invoice yesterday", True),
        ("what was on my screen an hour ago", True),
        ("Which page did I have open about the recipe?", False),
        ("search the screen memory for the tax form", True),
        ("what was I working on this morning", True),
        ("what do you see", False),
        ("what is on my screen", False),
        ("what changed on the screen since you last looked", False),
        ("what did I say about my keys", False),
        ("what did I tell you yesterday", False),
        ("where is the save button on the screen", False),
    ],
)
def test_only_questions_about_the_screen_of_before_are_taken(said: str, past: bool) -> None:
    assert is_about_past_screen(said) is past


def test_the_lines_that_answer_are_shown() -> None:
    lines = ["Inbox", "Invoices of November", "Lunch", "The invoice is due", "Invoice total 12"]
    assert list(lines_with(lines, ("invoice", "total"))) == [
        "Invoices of November", "The invoice is due", "Invoice total 12",
    ]  # fmt: skip
    assert list(lines_with(lines, ())) == lines[:4]


def test_the_answer_says_when_where_and_what() -> None:
    seen = Sighting(
        datetime(2026, 11, 20, 9, 12, tzinfo=NOW.tzinfo).timestamp(),
        datetime(2026, 11, 20, 9, 40, tzinfo=NOW.tzinfo).timestamp(),
    )
    moment = Moment(1, "firefox", "Bills | Acme", "Invoice 4711\nTotal", (seen,), True)
    found = [Found(moment, 1.0, ("Invoice 4711",), seen)]
    ask = understand("the invoice yesterday", NOW)
    assert told(found, ask, NOW) == (
        "This was on your screen yesterday:\n\n"
        "- yesterday, 9:12 to 9:40: “Bills | Acme” (firefox): Invoice 4711"
    )
    assert told([], ask, NOW) == "I kept nothing of the screen about invoice yesterday."
    assert told([], Ask(), NOW.astimezone(UTC)) == "I kept nothing of the screen."
