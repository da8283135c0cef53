"""A far end's cough, noise or "um" is no request; what the far end says has ended is answered."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from remote_end import Far, far_ends

from sonia_desktop.audio.files import load_speech
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript
from sonia_desktop.voice.confirming import NOT_UNDERSTOOD
from sonia_desktop.voice.ears import Ears
from sonia_desktop.voice.mouth import Mouth
from sonia_desktop.voice.remote_events import (
    HearingDoubted,
    Replied,
    SoundHeard,
    SpeechBegan,
    SpeechOver,
    TurnOver,
    UtteranceEnded,
)
from sonia_desktop.voice.remote_input import RemoteLimits

pytestmark = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)
_UNENDING = RemoteLimits(pause_s=60.0)
"""Sound that does not come is waited for: only what the far end says ends an utterance."""


class Told:
    """An engine that hears what the test tells it to: what real ones make of a cough differs."""

    name = "told"
    piece_s = 20.0

    def __init__(self) -> None:
        self.text, self.confidence = "", 0.9
        self.held: threading.Event | None = None
        """The next text is kept back until it is set."""

    def start(self) -> None:
        """Nothing to load."""

    def open(self, *, live: bool = True) -> ToldHearing:
        return ToldHearing(self)

    def refresh(self) -> None:
        """Nothing to load again."""

    def stop(self) -> None:
        """Nothing to free."""


class ToldHearing:
    """The hearing of `Told`."""

    def __init__(self, engine: Told) -> None:
        self._engine = engine

    def feed(self, samples: Pcm16) -> str:
        return ""

    def finish(self, token: CancelToken | None = None) -> Transcript:
        text = self._engine.text
        held, self._engine.held = self._engine.held, None
        if held is not None:
            held.wait(60)
        return Transcript(text, "told", "en", self._engine.confidence)

    def give_way(self, *, careful: bool = False) -> None:
        """It is never busy."""

    def reset(self) -> None:
        """It keeps nothing."""

    def close(self) -> None:
        """It holds nothing."""


@pytest.fixture
def engine() -> Told:
    return Told()


@pytest.fixture
def far(engine: Told, engines: tuple[Ears, Mouth]) -> Iterator[Callable[..., Far]]:
    """Starts remote conversations that hear what `engine` tells."""
    ears = Ears(HealthBoard(Bus()), lambda: engine)
    ears.start()
    with far_ends(ears, engines[1]) as start:
        yield start
    assert ears.stop(10.0)


@pytest.fixture
def sound(tmp_path: Path) -> bytes:
    """Something that is voice, and silence after it."""
    wav = tmp_path / "said.wav"
    subprocess.run(["espeak-ng", "-s", "150", "-w", str(wav), "hello there"], check=True)
    return load_speech(wav).astype("<i2").tobytes() + bytes(4 * SAMPLE_RATE_HZ)


@pytest.mark.parametrize("noise", ["", "Huh.", "[cough]", "Um, uh", "(laughter)"])
def test_a_noise_is_answered_by_nothing_and_the_next_words_are_a_turn(
    engine: Told, far: Callable[..., Far], sound: bytes, noise: str
) -> None:
    end = far(speak_answers=False)
    engine.text = noise
    end.talk.hear(sound)
    assert end.hears(UtteranceEnded).transcript.text == ""
    assert end.hears(TurnOver).outcome == "cancelled"
    engine.text = "what time is it"
    end.talk.hear(sound)
    assert end.hears(UtteranceEnded).transcript.text == "what time is it"
    assert end.hears(Replied).text == "You said what time is it."
    assert end.asked == ["what time is it"]
    assert sum(isinstance(event, Replied) for event in end.events) == 1


def test_words_said_while_a_noise_was_looked_at_are_a_turn(
    engine: Told, far: Callable[..., Far], sound: bytes
) -> None:
    end = far(speak_answers=False, limits=_UNENDING, every_chunk=True)
    known = engine.held = threading.Event()
    end.talk.hear(sound)
    end.until(lambda _: engine.held is None)
    engine.text = "what time is it"
    end.talk.hear(sound)
    chunks = 2 * len(sound) // 2 // 512
    end.until(lambda _: sum(isinstance(one, SoundHeard) for one in end.events) == chunks)
    known.set()  # both have ended by now
    assert end.hears(TurnOver).outcome == "cancelled"
    assert end.hears(Replied).text == "You said what time is it."


def test_words_that_the_far_end_says_have_ended_are_answered_also_when_there_were_none(
    far: Callable[..., Far], sound: bytes
) -> None:
    end = far(speak_answers=False, limits=_UNENDING, every_chunk=True)
    end.talk.hear(sound[: -4 * SAMPLE_RATE_HZ])
    end.talk.end_utterance()
    assert end.hears(Replied).text == NOT_UNDERSTOOD


def test_a_noise_leaves_an_open_question_open_and_mhm_is_a_yes(
    engine: Told, far: Callable[..., Far], sound: bytes
) -> None:
    end = far(speak_answers=False, confirm_below=0.5)
    engine.text, engine.confidence = "delete the file", 0.1
    end.talk.hear(sound)
    assert end.hears(HearingDoubted).text == "delete the file"
    end.hears(TurnOver)
    engine.text, engine.confidence = "", 0.0
    end.talk.hear(sound)
    assert end.hears(TurnOver).outcome == "cancelled"
    assert end.asked == []
    engine.text, engine.confidence = "Uh, yes", 0.9
    end.talk.hear(sound)
    end.until(lambda event: isinstance(event, TurnOver) and event.outcome == "completed")
    assert end.asked == ["delete the file"]


def test_words_over_an_answer_end_when_the_far_end_says_so(
    engine: Told, far: Callable[..., Far], sound: bytes
) -> None:
    engine.text = "huh"  # alone no interruption, but it was said to be all of it
    end = far(
        answer=lambda _: "One two three four five six seven. " * 4,
        limits=_UNENDING,
    )
    end.talk.say("count", aloud=True)
    end.hears(SpeechBegan)
    end.talk.hear(sound[:SAMPLE_RATE_HZ])  # half a second, and no silence after it
    end.talk.end_utterance()
    assert end.hears(SpeechOver).interrupted
    assert end.hears(UtteranceEnded).transcript.text == "huh"
    end.until(lambda _: end.asked == ["count", "huh"])
