"""A look at the sound for a partial text gives way; on real speech and the real model."""

from __future__ import annotations

import difflib
import subprocess
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np
import pytest

from sonia_desktop.audio.files import load_speech
from sonia_desktop.audio.vad import VoiceActivity
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.expectation import TaskExpectation
from sonia_desktop.speech.moonshine import Moonshine
from sonia_desktop.speech.moonshine_hearing import Begun, Heard, MoonshineHearing
from sonia_desktop.speech.moonshine_model import Draft, MoonshineModel
from sonia_desktop.speech.recogniser import Pcm16

WAIT_S = 60
REQUEST = "please remind me tomorrow to call my sister about the party"


@pytest.fixture(scope="module")
def model() -> Iterator[MoonshineModel]:
    made = MoonshineModel()
    made.start()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def sound() -> Pcm16:
    command = ["espeak-ng", "-v", "en-us", "-s", "150", "--stdout", REQUEST]
    wav = subprocess.run(command, capture_output=True, check=True).stdout
    return load_speech(wav)


class Held(Moonshine):
    """Moonshine whose looks of one kind begin only when they are broken off."""

    def __init__(self, *, in_pause: bool, clock: Callable[[], float]) -> None:
        super().__init__(VoiceActivity, clock=clock)
        self.held_kind, self.looking = in_pause, threading.Event()
        self.looks: list[bool] = []

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
        in_pause = not any(voiced[-2:])
        self.looks.append(in_pause)
        if in_pause is self.held_kind and not self.looking.is_set():
            self.looking.set()
            assert token is not None
            assert token.wait(WAIT_S), "nobody made it give way"
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


class Clock:
    """Seconds that pass with the sound that is given."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def feed(stream: MoonshineHearing, clock: Clock, sound: Pcm16) -> str:
    text = ""
    for at in range(0, len(sound), 512):
        clock.now += 0.032
        text = stream.feed(sound[at : at + 512])
    return text


def undisturbed(sound: Pcm16) -> str:
    engine = Moonshine(VoiceActivity)
    stream = engine.open()
    stream.feed(sound)
    text = stream.finish().text
    stream.close()
    engine.stop()
    return text


@pytest.mark.parametrize("in_pause", [False, True], ids=["a partial", "a look in a pause"])
def test_a_look_that_gave_way_loses_no_sound(sound: Pcm16, in_pause: bool) -> None:
    clock = Clock()
    engine = Held(in_pause=in_pause, clock=clock)
    stream = engine.open()
    pause = np.zeros(3200, np.int16)
    first, rest = sound[:24000], np.concatenate([sound[24000:], pause])
    with ThreadPoolExecutor(1) as worker:
        fed = worker.submit(feed, stream, clock, np.concatenate([first, pause]))
        assert engine.looking.wait(WAIT_S)
        if in_pause:
            stream.give_way()  # a partial would; this one may be the end
            assert not fed.done()
        stream.give_way(careful=in_pause)
        fed.result(WAIT_S)
    feed(stream, clock, rest)
    heard = stream.finish().text
    stream.close()
    engine.stop()
    whole = np.concatenate([first, pause, rest])
    # the same words, but for one that is a toss-up: the looks end in different silences
    alike = difflib.SequenceMatcher(None, heard.split(), undisturbed(whole).split()).ratio()
    assert alike > 0.8
    assert "sister" in heard.lower()


def test_nothing_to_break_off_is_no_matter(sound: Pcm16) -> None:
    clock = Clock()
    engine = Moonshine(VoiceActivity, clock=clock)
    stream = engine.open()
    stream.give_way(careful=True)
    feed(stream, clock, sound)
    stream.give_way(careful=True)
    assert "sister" in stream.finish().text.lower()
    stream.close()
    engine.stop()


def test_no_partial_begins_where_a_pause_begins(sound: Pcm16) -> None:
    clock = Clock()
    engine = Held(in_pause=False, clock=clock)
    stream = engine.open()
    voice = np.concatenate([sound[:16000], np.zeros(1024, np.int16)])
    clock.now = 10.0  # a partial has been due for long
    stream.feed(voice)
    assert engine.looks == []
    stream.feed(np.zeros(3200, np.int16))
    assert engine.looks == [True]
    stream.close()
    engine.stop()


def test_a_draft_changes_how_the_text_is_found_and_not_the_text(
    model: MoonshineModel, sound: Pcm16
) -> None:
    whole = model.encode(np.divide(sound, 32768.0, dtype=np.float32))
    shorter = model.encode(np.divide(sound[: len(sound) * 3 // 4], 32768.0, dtype=np.float32))
    tokens, numbers = model.hear(whole)
    _, draft = model.hear(shorter)
    unsure = [at for at, token in enumerate(tokens) if token.chance < 0.7]
    clear = min(unsure, default=len(numbers))  # after a toss-up both ways are right
    assert clear >= 5
    drafts: list[Draft] = [draft, numbers, numbers[:3], (*numbers, *numbers), (5,), draft[::-1]]
    for guess in drafts:
        again, found = model.hear(whole, draft=guess)
        assert found[:clear] == numbers[:clear], guess
        assert [token.text for token in again[:clear]] == [token.text for token in tokens[:clear]]
        # int8 weights: the scores of several tokens at once differ a little from one by one
        assert again[0].chance == pytest.approx(tokens[0].chance, abs=0.1)
        assert len(found) <= whole.most_tokens


class Mistaken:
    """A second engine that cannot work."""

    def __init__(self) -> None:
        self.happened: list[str] = []

    def get_ready(self) -> None:
        self.happened.append("gets ready")

    def hear(self, sound: Pcm16) -> Future[tuple[list[str], float]]:
        self.happened.append("is asked")
        answer: Future[tuple[list[str], float]] = Future()
        answer.set_exception(OSError("its model is broken"))
        return answer

    def follow(self, sound: Pcm16) -> None:
        self.happened.append("follows")

    def stop(self) -> None:
        self.happened.append("is stopped")


def test_a_second_engine_that_cannot_work_is_left_and_the_first_hears_all_the_same(
    sound: Pcm16,
) -> None:
    beside = Mistaken()
    noise = np.random.default_rng(0).normal(0, 4000, len(sound))
    unclear = np.clip(sound + noise, -32768, 32767).astype(np.int16)
    engine = Moonshine(VoiceActivity, expect=TaskExpectation, beside=beside)
    stream = engine.open()
    stream.feed(unclear)
    assert stream.finish().text
    assert beside.happened[0] == "gets ready"
    assert beside.happened[-2:] == ["is asked", "is stopped"]
    before = len(beside.happened)
    stream.feed(unclear)
    assert stream.finish().text
    assert len(beside.happened) == before
    stream.close()
    engine.stop()
