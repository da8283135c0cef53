"""What the far end says over a running turn, and then says no more, or says just as it ends."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from remote_end import Answered, Far

from sonia_desktop.audio.files import load_speech
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16
from sonia_desktop.voice.remote_events import (
    Replied,
    SoundHeard,
    SpeechBegan,
    SpeechOver,
    SpeechPaused,
    SpeechResumed,
    TurnOver,
    UtteranceEnded,
)
from sonia_desktop.voice.remote_input import RemoteLimits

pytestmark = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)
_CHUNK = 512
_NEVER = RemoteLimits(pause_s=60.0)
"""Sound that does not come is waited for."""


def said(text: str, folder: Path) -> Pcm16:
    """A spoken text, from its first sound on."""
    wav = folder / "said.wav"
    subprocess.run(["espeak-ng", "-s", "150", "-w", str(wav), text], check=True)
    sound = load_speech(wav)
    return sound[int(np.flatnonzero(np.abs(sound.astype(np.int32)) > 500)[0]) :]


def voiced(end: Far, sound: Pcm16, seconds: float) -> Pcm16:
    """Send the sound until so much of it was found to be voice; what was not sent."""
    found, at = 0, 0
    while found * _CHUNK < seconds * SAMPLE_RATE_HZ:
        end.talk.hear(sound[at : at + _CHUNK].astype("<i2").tobytes())
        at += _CHUNK
        found += end.hears(SoundHeard).is_speech  # what is told after it is not taken yet
    return sound[at:]


def test_a_sound_over_an_answer_that_breaks_off_does_not_silence_it_for_ever(
    far: Callable[..., Far], tmp_path: Path
) -> None:
    end = far(answer=lambda _: "One two three four five six seven.", every_chunk=True)
    end.talk.say("count", aloud=True)
    end.hears(SpeechBegan)
    voiced(end, said("ah what", tmp_path), 0.06)  # and then nothing more, not even silence
    end.hears(SpeechPaused)
    end.hears(SpeechResumed)
    assert not end.hears(SpeechOver).interrupted


def test_words_over_an_answer_are_the_next_turn_also_when_no_silence_follows_them(
    far: Callable[..., Far], tmp_path: Path
) -> None:
    end = far(answer=lambda _: "One two three four five six seven. " * 3, every_chunk=True)
    end.talk.say("count", aloud=True)
    end.hears(SpeechBegan)
    end.talk.hear(said("what time is it", tmp_path).astype("<i2").tobytes())
    assert end.hears(SpeechOver).interrupted
    assert end.hears(UtteranceEnded).transcript.text


def test_an_answer_that_comes_while_the_user_speaks_waits_until_it_is_known_what_that_is(
    far: Callable[..., Far], tmp_path: Path
) -> None:
    answer: Future[Any] = Future()
    end = far(answer=lambda _: answer, every_chunk=True, limits=_NEVER)
    end.talk.say("count", aloud=True)
    end.until(lambda _: bool(end.asked))
    voiced(end, said("ah what", tmp_path), 0.06)
    answer.set_result(Answered("One two three."))
    end.hears(SpeechBegan)
    assert any(isinstance(event, SpeechPaused) for event in end.events)
    assert end.talk.take(0.0).sound == ()
    end.talk.hear(bytes(2 * SAMPLE_RATE_HZ))
    end.hears(SpeechResumed)
    assert not end.hears(SpeechOver).interrupted


def test_words_begun_over_a_turn_and_ended_just_after_it_are_a_turn(
    far: Callable[..., Far], tmp_path: Path
) -> None:
    answer: Future[Any] = Future()
    end = far(answer=lambda text: answer if text == "first" else "Yes.", every_chunk=True)
    end.talk.say("first")
    end.until(lambda _: bool(end.asked))
    rest = voiced(end, said("what time is it", tmp_path), 0.2)
    go = threading.Event()
    end.talk._jobs.later(lambda: go.wait(30) and None)  # type: ignore[func-returns-value]
    answer.set_result(Answered("Done."))
    end.talk.hear(rest.astype("<i2").tobytes() + bytes(4 * SAMPLE_RATE_HZ))
    go.set()
    assert end.hears(Replied).text == "Done."
    assert end.hears(UtteranceEnded).transcript.text
    end.until(lambda event: isinstance(event, TurnOver) and len(end.asked) == 2)
