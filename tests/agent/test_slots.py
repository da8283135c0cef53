"""What sentences name, by example and by property."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.agent import slots
from sonia_desktop.agent.wording import core


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("run `uname -a`", "uname -a"),
        ("could you please run `git log --oneline`, thanks", "git log --oneline"),
        ("Run uname -a.", "uname -a"),
        ("run uname minus a", "uname -a"),
        ("run l s minus l a", "ls -la"),
        ("run cat slash etc slash hosts", "cat /etc/hosts"),
        ("execute the command: cat /etc/passwd | grep root", "cat /etc/passwd | grep root"),
        ("run 'ls -la /tmp' please", "ls -la /tmp"),
        ("in the terminal run whoami", "whoami"),
        ("run ls .", "ls ."),
        ("$ make test", "make test"),
        ('run git commit -m "fix it for the user"', 'git commit -m "fix it for the user"'),
    ],
)
def test_an_ordered_command_is_taken_word_for_word(text: str, command: str) -> None:
    assert slots.command(text) == command


@pytest.mark.parametrize(
    "text",
    [
        "what does `ls` do?",
        "explain `rm -rf /`",
        "don't run `reboot`",
        "please do not run `reboot`",
        "how do I run `ls`",
        "I ran `ls` yesterday",
        "use `sed` to replace text in a file",
        "run a marathon",
        "run date night ideas",
        "run find my phone",
        "run python code to compute primes",
        "run the tests",
        "execute order 66",
        "run `ls` or `pwd`",
        "run ``",
        "run",
    ],
)
def test_talk_about_commands_orders_none(text: str) -> None:
    assert slots.command(text) is None


@given(st.text(alphabet=string.printable.replace("`", ""), min_size=1).filter(str.strip))
def test_what_stands_in_backticks_is_never_changed(command: str) -> None:
    assert slots.command(f"run `{command}`") == command.strip()


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("list the files in my Downloads", "Downloads"),
        ("list the files in my down loads", "Downloads"),
        ("whats in my downlods folder", "Downloads"),
        ("what's on the desktop", "Desktop"),
        ("read /etc/hosts.", "/etc/hosts"),
        ("read slash etc slash hosts", "/etc/hosts"),
        ("open ~/notes.txt", "~/notes.txt"),
        ("read notes dot txt", "notes.txt"),
        ("read notes.txt on my desktop", "Desktop/notes.txt"),
        ('read the file "my notes.txt"', "my notes.txt"),
        ("list the folder called invoices in my documents", "Documents/invoices"),
        ("open C:\\Users\\me\\a.txt", "C:\\Users\\me\\a.txt"),
        ("list /", "/"),
        ("list the files here", "."),
        ("show my home directory", "~"),
        ("read any good books lately", None),
        ("what is 3.5 times 2", None),
    ],
)
def test_the_file_or_folder_named_is_found(text: str, path: str | None) -> None:
    assert slots.path(text) == path


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("remember that my dentist is on Friday at nine", "my dentist is on Friday at nine"),
        ("Note to self: buy milk", "buy milk"),
        ("don't forget my anniversary is June 3rd", "my anniversary is June 3rd"),
        ("could you remember that my pass expires in March?", "my pass expires in March"),
        ("my locker is 42, remember that", "my locker is 42"),
        ("remember this", ""),
        ("I remember when I was young", None),
        ("remember when we went to Paris?", None),
        ("do you remember my name", None),
        ("save the file", None),
        ("notes.txt", None),
        ("storage is full", None),
    ],
)
def test_the_fact_to_remember_is_the_users_own_words(text: str, fact: str | None) -> None:
    assert slots.fact(text) == fact


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("when is my dentist appointment?", "my dentist appointment"),
        ("what did I tell you about the garage code", "the garage code"),
        ("do you remember my wife's name", "my wife's name"),
        ("look up my notes about the project", "the project"),
        ("where did I park", "where did I park"),
    ],
)
def test_the_question_is_looked_for_without_its_frame(text: str, query: str) -> None:
    assert slots.query(text) == query


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("what time is it in Tokyo", ("Asia/Tokyo", "Tokyo")),
        ("current time berlin", ("Europe/Berlin", "berlin")),
        ("what is the time now in los angeles", ("America/Los_Angeles", "los angeles")),
        ("what's the time in paris france?", ("Europe/Paris", "paris france")),
        ("what time is it in Narnia", (None, "Narnia")),
        ("what time is it right now", (None, None)),
        ("what day of the week is it", (None, None)),
    ],
)
def test_the_place_of_a_question_for_the_time(text: str, zone: tuple[str | None, str]) -> None:
    assert slots.zone(text) == zone


def test_courtesy_is_not_part_of_the_request() -> None:
    assert core("Hey Sonia, could you please list my files, thanks!") == "list my files"


@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str) -> None:
    slots.command(text)
    slots.path(text)
    slots.fact(text)
    slots.query(text)
    slots.zone(text)
    for slot in ("path", "command", "zone", "content", "query"):
        slots.reply(slot, text)
