"""What a remote conversation does when a stage hangs, nobody reads, or the time is up."""

from __future__ import annotations

import itertools
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from remote_end import Far

from sonia_desktop.audio.endpoint import EndpointOptions
from sonia_desktop.audio.files import load_speech
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ
from sonia_desktop.voice.outbox import MOST_EVENTS
from sonia_desktop.voice.remote_events import (
    Ending,
    HearingDoubted,
    Replied,
    SoundHeard,
    SpeechBegan,
    SpeechOver,
    Trouble,
    TurnOver,
    TurnStateChanged,
)
from sonia_desktop.voice.remote_input import RemoteLimits
from sonia_desktop.voice.remote_watch import RemoteWatch
from sonia_desktop.voice.turn_taking import Snapshot, TurnState, Watchdogs

needs_voice = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)


def test_an_answer_that_never_comes_is_given_up_and_the_talk_goes_on(
    far: Callable[..., Far],
) -> None:
    end = far(
        answer=lambda text: None if "never" in text else "Yes.",
        watchdogs=Watchdogs(inference_s=0.3),
    )
    end.talk.say("a question that never ends", correlation_id="c-1")
    trouble = end.hears(Trouble)
    assert (trouble.code, trouble.correlation_id) == ("TIMEOUT", "c-1")
    assert trouble.message == "The answer took too long."
    over = end.hears(TurnOver)
    assert (over.turn_id, over.outcome) == (trouble.turn_id, "timeout")
    assert end.tokens[0].cancelled
    assert end.talk.state is TurnState.ABORTED
    end.talk.say("another one")
    assert end.hears(Replied).text == "Yes."
    assert end.hears(TurnOver).outcome == "completed"
    assert [event.code for event in end.events if isinstance(event, Trouble)] == ["TIMEOUT"]


@needs_voice
def test_a_long_answer_is_spoken_for_longer_than_a_stage_may_be_silent(
    far: Callable[..., Far],
) -> None:
    end = far(answer=lambda _: "One two three four five. " * 3, watchdogs=Watchdogs(tts_s=1.5))
    end.talk.say("count", aloud=True)
    over = end.hears(SpeechOver)
    assert not over.interrupted
    assert over.heard_ms > 3000
    assert not [event for event in end.events if isinstance(event, Trouble)]


def test_who_never_reads_is_noticed_and_costs_no_more_memory(far: Callable[..., Far]) -> None:
    end = far()
    for number in range(MOST_EVENTS):
        end.talk.tell(number)
    assert not end.talk.stuck
    end.talk.tell("one more")
    assert end.talk.stuck
    for _ in range(MOST_EVENTS):
        end.talk.tell("and more")
    assert len(end.talk.take(0.0).events) == MOST_EVENTS
    end.talk.say("nobody hears this any more")
    assert end.asked == []


def test_who_says_nothing_at_all_is_told_that_it_ends_once(far: Callable[..., Far]) -> None:
    end = far(limits=RemoteLimits(idle_s=0.2))
    ending = end.hears(Ending)
    assert (ending.reason, ending.message) == ("idle", "Nothing came in for 0.2 seconds.")
    end.talk.say("still there")
    end.hears(Replied)
    assert [event for event in end.events if isinstance(event, Ending)] == [ending]


def test_a_cancel_while_an_answer_is_made_leaves_nothing_running(far: Callable[..., Far]) -> None:
    end = far(answer=lambda _: None)
    end.talk.say("wait for it")
    end.until(lambda _: bool(end.asked))
    end.talk.cancel()
    assert end.hears(TurnOver).outcome == "cancelled"
    assert end.tokens[0].cancelled
    assert end.talk.state is TurnState.ABORTED


@needs_voice
def test_numbers_are_read_in_the_language_of_the_answers(far: Callable[..., Far]) -> None:
    spoken = []
    for language in ("en", "de"):
        end = far(answer=lambda _: "Es sind 21 Dateien.", language=language)
        end.talk.say("wie viele", aloud=True)
        end.hears(SpeechBegan)
        spoken.append(end.hears(SpeechOver).spoken)
    assert "twenty" in spoken[0]
    assert "twenty" not in spoken[1]


def sound_of(text: str, folder: Path, seconds: float) -> bytes:
    """The beginning of a spoken text after a second of silence, as the services take it."""
    wav = folder / "said.wav"
    subprocess.run(["espeak-ng", "-s", "150", "-w", str(wav), text], check=True)
    sound = load_speech(wav)
    loud = int(np.flatnonzero(np.abs(sound.astype(np.int32)) > 500)[0])
    kept = sound[loud : loud + round(seconds * SAMPLE_RATE_HZ)]
    return bytes(SAMPLE_RATE_HZ) + kept.astype("<i2").tobytes()


@needs_voice
def test_a_cancel_in_the_middle_of_a_word_begins_no_turn_without_words(
    far: Callable[..., Far], tmp_path: Path
) -> None:
    end = far(
        answer=lambda text: None if "never" in text else "Yes.",
        every_chunk=True,
        limits=RemoteLimits(pause_s=60.0),
    )
    end.talk.say("a question that never ends")
    end.until(lambda _: bool(end.asked))
    end.talk.hear(sound_of("hmm", tmp_path, 0.4))
    end.until(lambda event: isinstance(event, SoundHeard) and event.is_speech)
    end.talk.cancel()
    assert end.hears(TurnOver).outcome == "cancelled"
    end.talk.say("another one")
    assert end.hears(TurnOver).outcome == "completed"
    begun = {event.turn_id for event in end.events if isinstance(event, TurnStateChanged)}
    assert len(begun) == 2


@needs_voice
def test_a_click_does_not_take_the_question_away(far: Callable[..., Far], tmp_path: Path) -> None:
    options = EndpointOptions(false_start_s=0.45)  # so that it does not depend on one chunk
    end = far(confirm_below=1.0, speak_answers=False, endpoint=options)
    silence = bytes(2 * SAMPLE_RATE_HZ)
    end.talk.hear(sound_of("what time is it", tmp_path, 9.0) + silence)
    doubted = end.hears(HearingDoubted)
    end.hears(TurnOver)
    end.talk.hear(sound_of("uh", tmp_path, 0.2) + silence)
    assert end.hears(TurnOver).outcome == "cancelled"  # it began, and was none
    assert end.asked == []
    end.talk.say("yes")
    end.hears(Replied)
    assert end.asked == [doubted.text]


# The clock alone


@given(st.floats(0.0, 1e6), st.floats(0.0, 1e4), st.sampled_from(TurnState))
def test_idle_means_silence_for_too_long_while_sonia_does_nothing(
    now_s: float, quiet_s: float, state: TurnState
) -> None:
    watch = RemoteWatch(RemoteLimits(idle_s=300.0), now_s)
    works = state in (TurnState.THINKING, TurnState.SPEAKING)
    at_s = now_s + quiet_s
    assert watch.idle(at_s, state) == (at_s - now_s > 300.0 and not works)


@given(st.lists(st.floats(0.001, 3.0), max_size=60))
def test_beats_and_signs_come_no_faster_than_they_should(waits: list[float]) -> None:
    watch = RemoteWatch(RemoteLimits(), 100.0)
    now_s, beats, signs = 100.0, [], []
    for wait_s in waits:
        now_s += wait_s
        if watch.beat_is_due(now_s):
            beats.append(now_s)
        if watch.sign_is_due(now_s):
            signs.append(now_s)
    assert all(later - earlier >= 0.0999 for earlier, later in itertools.pairwise(beats))
    assert all(later - earlier > 0.9999 for earlier, later in itertools.pairwise(signs))


@pytest.mark.parametrize(
    ("state", "stage", "told"),
    [
        (TurnState.LISTENING, "asr", "Recognition took too long."),
        (TurnState.THINKING, "inference", "The answer took too long."),
        (TurnState.SPEAKING, "tts", "Speaking took too long."),
    ],
)
def test_the_stage_that_hangs_is_named(state: TurnState, stage: str, told: str) -> None:
    watch = RemoteWatch(RemoteLimits(), 0.0, Watchdogs(1.0, 1.0, 1.0, 1.0))
    now = Snapshot("s", state, entered_ns=0, active_ns=0)
    assert watch.hangs(1_000_000_000, now) is None
    assert watch.hangs(1_000_000_001, now) == (stage, told)
    assert watch.hangs(10**12, Snapshot("s")) is None
