"""The second engine's search: what grows is followed, and heard as what is whole would be."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

import numpy as np
import pytest

from sonia_desktop.audio.files import load_speech
from sonia_desktop.speech.recogniser import Pcm16
from sonia_desktop.speech.task_search import TaskProposals

pytestmark = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def proposals(clock: Clock) -> Iterator[TaskProposals]:
    made = TaskProposals(clock=clock)
    yield made
    made.stop()


def said(text: str) -> Pcm16:
    command = ["espeak-ng", "-v", "en-us", "-s", "175", "--stdout", text]
    wav = subprocess.run(command, capture_output=True, check=True).stdout
    return np.concatenate([np.zeros(4800, np.int16), load_speech(wav), np.zeros(4800, np.int16)])


def test_what_was_followed_gives_the_text_of_what_is_heard_as_a_whole(
    proposals: TaskProposals,
) -> None:
    for text in ("what time is it", "list the files in my downloads"):
        sound = said(text)
        whole, _ = proposals.hear(sound).result(60)
        for part in (0.4, 0.7, 0.9):
            proposals.follow(sound[: int(part * len(sound))])
        followed, sure = proposals.hear(sound).result(60)
        assert followed[0] == whole[0] == text
        assert 0.0 < sure <= 1.0


def test_what_was_followed_is_forgotten_when_something_else_is_asked(
    proposals: TaskProposals,
) -> None:
    time_asked, screen = said("what time is it"), said("take a screenshot")
    alone, _ = proposals.hear(screen).result(60)
    proposals.follow(time_asked[:20_000])
    assert proposals.hear(screen).result(60)[0][0] == alone[0]
    assert proposals.hear(time_asked).result(60)[0][0] == "what time is it"


def test_of_two_that_speak_at_once_both_are_understood(
    proposals: TaskProposals, clock: Clock
) -> None:
    first, second = said("what time is it"), said("take a screenshot")
    for part in (0.5, 0.8):
        proposals.follow(first[: int(part * len(first))])
        proposals.follow(second[: int(part * len(second))])
        clock.now += 0.5
    assert proposals.hear(second).result(60)[0][0] == "take a screenshot"
    assert proposals.hear(first).result(60)[0][0] == "what time is it"
    clock.now += 10.0
    proposals.follow(second[:20_000])  # nobody else speaks any more
    assert proposals.hear(second).result(60)[0][0] == "take a screenshot"
