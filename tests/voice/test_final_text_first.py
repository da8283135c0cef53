"""The text of what was said never waits behind looks at the sound for partial texts."""

from __future__ import annotations

import functools
import itertools
import queue
import subprocess
import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from sonia_desktop.audio.endpoint import Endpoint, EndpointOptions
from sonia_desktop.audio.files import load_speech
from sonia_desktop.audio.vad import VoiceActivity
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.moonshine import Moonshine
from sonia_desktop.speech.moonshine_hearing import Begun, Heard
from sonia_desktop.speech.moonshine_model import Draft
from sonia_desktop.speech.recogniser import Pcm16
from sonia_desktop.voice.ears import Ears
from sonia_desktop.voice.listening import Listening

WAIT_S = 60
CHUNK = 512


class Held(Moonshine):
    """Moonshine whose looks for partial texts last until they are broken off; it notes what
    happens."""

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__(VoiceActivity, clock=clock)
        self.happened: list[str] = []
        self.looking = threading.Event()
        self.holds = True

    def listen(
        self,
        sound: Pcm16,
        voiced: list[bool],
        *,
        careful: bool,
        token: CancelToken | None = None,
        draft: Draft = (),
        begun: Begun | None = None,
        doubtful: bool = False,
        growing: bool = False,
    ) -> Heard:
        if careful or not any(voiced[-2:]):
            self.happened.append("looks with care")
        elif self.holds:
            self.happened.append("looks for a partial")
            self.looking.set()
            assert token is not None
            self.happened.append("gives way" if token.wait(WAIT_S) else "nobody stopped it")
        return super().listen(
            sound,
            voiced,
            careful=careful,
            token=token,
            draft=draft,
            begun=begun,
            doubtful=doubtful,
            growing=growing,
        )


class Scene:
    """A listening, its recogniser, and the sound that goes in chunk by chunk."""

    def __init__(self, held: bool) -> None:
        self.now = 0.0
        # by this clock a partial is always due
        self.engine = Held(functools.partial(next, itertools.count()))
        self.ears = Ears(HealthBoard(Bus()), lambda: self.engine)
        self.ears.start()
        self.jobs: queue.Queue[Callable[[], None]] = queue.Queue()
        self.stream = self.ears.open_stream()
        self.listening = Listening(
            self.stream, EndpointOptions(), self.jobs.put, lambda _: None, held=held
        )
        self.activity = VoiceActivity()
        self.activity.start()

    def give(self, sound: Pcm16) -> list[Endpoint]:
        decided = []
        for at in range(0, len(sound) - CHUNK + 1, CHUNK):
            self.now += CHUNK / 16000
            chunk = sound[at : at + CHUNK]
            decided.append(self.listening.hear(chunk, self.now, self.activity.probability(chunk)))
        return decided


@pytest.fixture
def scene() -> Iterator[Callable[..., Scene]]:
    made: list[Scene] = []

    def make(*, held: bool = False) -> Scene:
        made.append(Scene(held))
        return made[-1]

    yield make
    for each in made:
        each.listening.drop()
        assert each.ears.stop(10)


def said(text: str) -> Pcm16:
    command = ["espeak-ng", "-v", "en-us", "-s", "150", "--stdout", text]
    wav = subprocess.run(command, capture_output=True, check=True).stdout
    return load_speech(wav)


def spoken_until_a_partial_is_made(scene: Scene, text: str) -> None:
    """The user speaks, and just before the end of it the recogniser begins a long look."""
    sound = said(text)
    voiced = np.flatnonzero(np.abs(sound.astype(np.int32)) > 2000)
    scene.give(sound[: int(voiced[-1])])
    assert scene.engine.looking.wait(WAIT_S)


SILENCE = np.zeros(16000, np.int16)


def test_a_partial_gives_way_when_the_user_falls_silent(scene: Callable[..., Scene]) -> None:
    one = scene()
    spoken_until_a_partial_is_made(one, "please remind me tomorrow to call my sister")
    decided = one.give(SILENCE)
    assert Endpoint.PAUSED in decided or Endpoint.ENDED in decided
    final = one.listening.end()
    assert final is not None
    assert "sister" in final.result(WAIT_S).text.lower()
    assert one.engine.happened[:2] == ["looks for a partial", "gives way"]
    assert "nobody stopped it" not in one.engine.happened
    assert "looks with care" in one.engine.happened[2:]


def test_a_partial_gives_way_when_the_talk_key_comes_up(scene: Callable[..., Scene]) -> None:
    one = scene(held=True)
    spoken_until_a_partial_is_made(one, "please remind me tomorrow to call my sister")
    final = one.listening.end()  # in the middle of the last sound
    assert final is not None
    assert final.result(WAIT_S).text
    assert one.engine.happened == ["looks for a partial", "gives way", "looks with care"]


def test_a_request_that_is_dropped_keeps_nobody_waiting(scene: Callable[..., Scene]) -> None:
    one = scene()
    spoken_until_a_partial_is_made(one, "please remind me tomorrow to call my sister")
    one.listening.drop()
    other = one.ears.open_stream()
    other.feed(np.concatenate([said("what time is it"), SILENCE]))
    assert "time" in other.finish().result(WAIT_S).text.lower()
    assert "nobody stopped it" not in one.engine.happened


def test_what_came_in_while_the_recogniser_was_busy_is_heard_whole(
    scene: Callable[..., Scene],
) -> None:
    one = scene()
    spoken_until_a_partial_is_made(one, "please remind me tomorrow")
    more = said("to call my sister about the birthday party")
    waiting = [one.stream.feed(more[at : at + CHUNK]) for at in range(0, len(more), CHUNK)]
    one.engine.holds = False
    one.stream.give_way()
    for each in waiting:
        each.result(WAIT_S)
    text = one.stream.finish().result(WAIT_S).text.lower()
    assert "tomorrow" in text
    assert "party" in text
