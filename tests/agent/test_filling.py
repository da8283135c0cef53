"""What a tool needs is read from sentences of any wording once their meaning is known."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.agent.filling import fill, knows
from sonia_desktop.agent.sums import formula
from sonia_desktop.agent.when_said import when_in
from sonia_desktop.tools.builtin.calculating import evaluate

NOON = datetime(2026, 5, 4, 12, 0)


@pytest.mark.parametrize(
    ("tool", "said", "args"),
    [
        ("file.append", "stick plums onto the end of list.md",
         {"path": "list.md", "content": "plums"}),
        ("file.append", "add a line to diary.txt saying it rained",
         {"path": "diary.txt", "content": "it rained"}),
        ("file.write", "make a text file jobs.txt with two words in it",
         {"path": "jobs.txt", "content": "two words"}),
        ("file.write", "create plan.md", {"path": "plan.md", "content": ""}),
        ("file.move", "put photo.png on my desktop", {"path": "photo.png", "to": "Desktop"}),
        ("file.move", "give ~/a/one.txt the name two.txt",
         {"path": "~/a/one.txt", "to": "~/a/two.txt"}),
        ("file.copy", "i need song.mp3 copied into ~/Music",
         {"path": "song.mp3", "to": "~/Music"}),
        ("file.delete", "throw draft.txt in the bin", {"path": "draft.txt"}),
        ("file.search", "which files mention zebra in ~/zoo", {"text": "zebra", "path": "~/zoo"}),
        ("file.search", "find the file whose name starts with tax", {"name": "tax*"}),
        ("file.search", "find my tax return pdf", {"name": "*tax*return*.pdf"}),
        ("file.search", "where is my holiday photo", {"name": "*holiday*"}),
        ("process.stop", "force steam to quit", {"name": "steam"}),
        ("process.stop", "kill the process called odd_worker", {"name": "odd_worker"}),
        ("process.list", "which programs are hogging the processor", {"sort": "cpu"}),
        ("app.close", "close the window called Untitled", {"title": "Untitled"}),
        ("window.focus", "switch to the window titled \"My Notes\"", {"title": "My Notes"}),
        ("process.list", "is there any python process running", {"name": "python"}),
        ("app.close", "i'm done with the calculator, close it", {"title": "calculator"}),
        ("keyboard.type", "type git push in the terminal window",
         {"text": "git push", "window": "terminal"}),
        ("keyboard.hotkey", "do control shift t", {"keys": "ctrl+shift+t"}),
        ("mouse.click", "right-click at 100, 200", {"x": 100, "y": 200, "button": "right"}),
        ("mouse.click", "push the submit button", {"element": "the submit button"}),
        ("clipboard.write", "copy the text see you soon to my clipboard",
         {"text": "see you soon"}),
        ("notification.send", "notify me with the message lunch", {"title": "lunch"}),
        ("browser.open", "take me to wikipedia.org", {"url": "https://wikipedia.org"}),
        ("web.search", "look alan turing up on wikipedia", {"query": "alan turing"}),
        ("net.resolve", "which ip does localhost have", {"hostname": "localhost"}),
        ("env.get", "what's $LANG set to", {"name": "LANG"}),
        ("screen.forget", "forget the last 10 minutes of my screen", {"minutes": 10.0}),
        ("memory.private", "switch private mode off", {"on": False}),
        ("timer.cancel", "forget the pasta timer", {"timer": "pasta"}),
        ("timer.cancel", "scrap the 5 minute timer", {"timer": "5 minute"}),
    ],
)  # fmt: skip
def test_what_is_named_is_taken(tool: str, said: str, args: dict[str, Any]) -> None:
    assert fill(tool, said, now=NOON) == args


@pytest.mark.parametrize(
    ("tool", "said"),
    [
        ("file.append", "add some salt"), ("file.move", "move to canada"),
        ("file.copy", "copy that"), ("app.launch", "open the door"), ("timer.set", "time flies"),
        ("math.evaluate", "divide and conquer"), ("keyboard.hotkey", "press releases"),
        ("browser.open", "go to bed"), ("process.stop", "kill the process"),
        ("clipboard.write", "copy this to the clipboard"),
        ("timer.cancel", "pause the timer"), ("timer.cancel", "snooze the alarm"),
        ("timer.cancel", "add five minutes to the pasta timer"),
        ("timer.set", "set two timers, 5 minutes and 10 minutes"),
        ("timer.set", "timers for 5 minutes, and 10 minutes please"),
    ],
)  # fmt: skip
def test_what_is_not_named_leaves_the_tool_alone(tool: str, said: str) -> None:
    assert fill(tool, said, now=NOON) is None


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("wake me in an hour and a half", {"when": "an hour and a half"}),
        ("timer for 1 hour and 30 minutes", {"when": "1 hour and 30 minutes"}),
        ("ping me two hours from now", {"when": "2 hours"}),
        ("wake me at half past six in the evening", {"when": "at 18:30"}),
        ("alarm at a quarter to nine tomorrow morning", {"seconds": 74_700.0}),
        ("remind me tomorrow at 7", {"seconds": 68_400.0}),
        ("remind me at 3", {"when": "at 15:00"}),
        ("set an alarm for 6:45 am", {"when": "at 6:45"}),
    ],
)
def test_times_are_understood_as_people_say_them(said: str, when: dict[str, Any]) -> None:
    found = when_in(said, NOON)
    assert found is not None
    assert found[0] == when


def test_a_sentence_without_a_time_has_none() -> None:
    assert when_in("set a timer", NOON) is None
    assert when_in("it began ten minutes ago", NOON) is None


@pytest.mark.parametrize(
    ("said", "result"),
    [
        ("subtract 25 from a hundred", 75), ("half of 90", 45), ("add 123 and 456", 579),
        ("what do you get if you multiply 12 by 8", 96), ("the average of 10 and 20", 15),
        ("how many times does 4 go into 100", 25), ("cube root of 27", 3),
    ],
)  # fmt: skip
def test_sums_in_words_come_out_right(said: str, result: float) -> None:
    expression = formula(said)
    assert expression is not None
    assert evaluate(expression) == pytest.approx(result)


TOOLS = sorted(
    tool
    for tool in (
        "file.append", "file.write", "file.move", "file.copy", "file.delete", "file.search",
        "file.stat", "process.stop", "app.launch", "app.close", "window.focus", "keyboard.type",
        "keyboard.hotkey", "mouse.click", "clipboard.write", "notification.send", "browser.open",
        "web.search", "net.resolve", "env.get", "timer.set", "timer.cancel", "math.evaluate",
        "screen.forget", "memory.forget", "memory.private",
    )
    if knows(tool)
)  # fmt: skip


@given(st.sampled_from(TOOLS), st.text(max_size=200))
def test_no_sentence_breaks_the_reading(tool: str, said: str) -> None:
    found = fill(tool, said, now=NOON)
    assert found is None or isinstance(found, dict)
