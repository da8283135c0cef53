"""How soon a turn ends, and whether it interrupts Sonia, follows the newest text."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from sonia_desktop.audio.endpoint import Endpoint, EndpointOptions
from sonia_desktop.audio.vad import CHUNK_S
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import CancelledError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.worker import CancelToken, Priority
from sonia_desktop.speech.recogniser import Pcm16, Transcript
from sonia_desktop.voice.ears import Ears
from sonia_desktop.voice.interruption import InterruptionOptions, Verdict
from sonia_desktop.voice.listening import Listening
from sonia_desktop.voice.overhearing import Overhearing

WAIT_S = 60
CHUNK = np.zeros(512, np.int16)


class Prompted:
    """A recogniser that hears what it is told to."""

    name = "prompted"

    def __init__(self) -> None:
        self.partial, self.confidence, self.late = "", 1.0, False

    def start(self) -> None: ...

    def refresh(self) -> None: ...

    def stop(self) -> None: ...

    def open(self, **_: object) -> Prompted:
        return self

    def feed(self, samples: Pcm16) -> str:
        return self.partial

    def finish(self, token: CancelToken | None = None) -> Transcript:
        if self.late:
            raise CancelledError("It would come after the end.")
        return Transcript(self.partial, self.name, "en", self.confidence)

    def give_way(self, *, careful: bool = False) -> None: ...

    def reset(self) -> None: ...

    def close(self) -> None: ...


class Scene:
    """Somebody speaks, and falls silent."""

    def __init__(self) -> None:
        self.engine = Prompted()
        self.ears = Ears(HealthBoard(Bus()), lambda: self.engine)
        self.ears.start()
        self.jobs: queue.Queue[Callable[[], None]] = queue.Queue()
        self.listening = Listening(
            self.ears.open_stream(), EndpointOptions(), self.jobs.put, lambda _: None
        )
        self._now_s = 0.0

    def say(self, partial: str) -> None:
        """Half a second of voice, of which this is made."""
        self.engine.partial = partial
        for _ in range(16):
            self._hear(0.9)

    def silence_until_the_end(self) -> float:
        """How long the silence was that ended the turn, seconds."""
        began_s = self._now_s
        while self._hear(0.0) is not Endpoint.ENDED:
            assert self._now_s - began_s < 10
        return self._now_s - began_s

    def over_sonia(self, partial: str, said: str) -> list[Verdict]:
        """Half a second of voice over hers, then silence, and what was decided."""
        self.engine.partial = partial
        over = Overhearing(
            lambda: self.listening,
            InterruptionOptions(),
            lambda _: None,
            lambda: None,
            said=lambda: said,
        )
        decided = []
        for probability in (*[0.9] * 16, *[0.0] * 32):
            self._now_s += CHUNK_S
            decided.append(over.hear(CHUNK, self._now_s, probability))
            self._settle()
        return [verdict for verdict in decided if verdict is not Verdict.NOTHING]

    def _hear(self, probability: float) -> Endpoint:
        self._now_s += CHUNK_S
        decided = self.listening.hear(CHUNK, self._now_s, probability)
        self._settle()
        return decided

    def _settle(self) -> None:
        self.ears.enqueue(lambda: None, Priority.BACKGROUND).result(WAIT_S)
        while not self.jobs.empty():
            self.jobs.get()()


@pytest.fixture
def scene() -> Iterator[Scene]:
    one = Scene()
    yield one
    one.listening.drop()
    assert one.ears.stop(10)


def test_a_whole_request_ends_soon(scene: Scene) -> None:
    scene.say("open the downloads folder")
    assert scene.silence_until_the_end() == pytest.approx(0.27, abs=CHUNK_S)


def test_what_asks_for_more_is_waited_for(scene: Scene) -> None:
    scene.say("remind me to")
    assert scene.silence_until_the_end() == pytest.approx(1.02, abs=CHUNK_S)


def test_what_asked_for_more_and_got_it_is_not_waited_for(scene: Scene) -> None:
    scene.say("take a screenshot and")
    scene.say("take a screenshot and tell me what you see")
    assert scene.silence_until_the_end() == pytest.approx(0.27, abs=CHUNK_S)


def test_what_asked_for_more_is_judged_anew_while_its_text_is_awaited(scene: Scene) -> None:
    scene.engine.late = True
    scene.say("take a screenshot and")
    scene.say("take a screenshot and tell me what you see")
    assert scene.silence_until_the_end() == pytest.approx(0.6, abs=CHUNK_S)


def test_a_text_that_was_hardly_understood_gets_more_time(scene: Scene) -> None:
    scene.engine.confidence = 0.2
    scene.say("open the downroads")
    assert scene.silence_until_the_end() == pytest.approx(0.45, abs=CHUNK_S)


SAID = "I am not sure what you mean. Did you want me to find something?"


def test_her_own_words_from_the_microphone_do_not_interrupt_sonia(scene: Scene) -> None:
    assert scene.over_sonia("I am not sure what you.", SAID) == [Verdict.DUCK, Verdict.RESUME]


def test_other_words_do(scene: Scene) -> None:
    assert scene.over_sonia("no I meant tomorrow", SAID) == [Verdict.DUCK, Verdict.BARGE_IN]


def test_a_word_to_stop_is_obeyed_although_she_says_it_herself(scene: Scene) -> None:
    assert scene.over_sonia("stop", "Say stop when it is enough.") == [Verdict.DUCK, Verdict.STOP]
