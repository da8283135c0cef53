"""A conversation over a byte stream: pace, bounds, order, and asking back."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from remote_end import Far

from sonia_desktop.audio.files import load_speech
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import QueueFullError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.speech.pocketsphinx import PocketSphinx
from sonia_desktop.voice.confirming import AS_YOU_WISH
from sonia_desktop.voice.ears import Ears
from sonia_desktop.voice.even_feed import EvenFeed
from sonia_desktop.voice.outbox import Outbox
from sonia_desktop.voice.remote_events import (
    HearingDoubted,
    Replied,
    SpeechOver,
    Trouble,
    UtteranceEnded,
)
from sonia_desktop.voice.remote_input import (
    Gauge,
    InvalidSoundError,
    RemoteLimits,
    SoundShedError,
    samples_of,
)

RATE = 16_000
needs_voice = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)


# --- the outbox -------------------------------------------------------------------------------


def test_sound_goes_out_a_little_ahead_of_its_hearing() -> None:
    box = Outbox(lead_s=0.4)
    box.begin_sound()
    box.add_sound(np.ones(RATE, np.int16))
    box.end_sound()
    first = box.take(100.0)
    assert sum(map(len, first.sound)) == 0.4 * RATE
    assert box.take(100.0).sound == ()
    assert sum(map(len, box.take(100.3).sound)) == 0.3 * RATE
    assert box.heard_s(100.3) == pytest.approx(0.3)
    box.take(100.6)
    last = box.take(100.9)
    assert not last.drained
    assert last.wait_s == pytest.approx(0.1)
    assert box.take(101.01).drained
    assert not box.sounding


def test_what_is_dropped_is_not_sent_and_it_is_known_what_was_heard() -> None:
    box = Outbox(lead_s=0.4)
    box.begin_sound()
    box.add_sound(np.ones(RATE, np.int16))
    box.take(50.0)
    assert box.drop_sound(50.25) == pytest.approx(0.25)
    assert box.take(51.0).sound == ()


def test_a_pause_holds_the_sound_and_moves_its_pace() -> None:
    box = Outbox(lead_s=0.4)
    box.begin_sound()
    box.add_sound(np.ones(RATE, np.int16))
    box.take(0.0)
    box.pause()
    assert box.take(5.0).sound == ()
    box.resume()
    assert sum(map(len, box.take(5.0).sound)) == 0.4 * RATE  # not all that was missed
    assert box.heard_s(5.0) == pytest.approx(0.4)


@given(
    st.lists(st.integers(1, 5000), max_size=20),
    st.lists(st.floats(0.0, 0.7), min_size=1, max_size=60),
)
def test_no_sample_is_lost_doubled_or_reordered(sizes: list[int], waits: list[float]) -> None:
    box = Outbox()
    box.begin_sound()
    whole = np.arange(sum(sizes), dtype=np.int32).astype(np.int16)
    at = 0
    for size in sizes:
        box.add_sound(whole[at : at + size])
        at += size
    box.end_sound()
    now_s, got = 10.0, []
    drained = 0
    for wait_s in [*waits, 60.0, 60.0]:
        for _ in range(200):  # what is due at once may need several takes
            taken = box.take(now_s)
            got += list(taken.sound)
            drained += taken.drained
            if not taken.sound:
                break
        now_s += wait_s
    for _ in range(400):
        taken = box.take(now_s)
        got += list(taken.sound)
        drained += taken.drained
        now_s += 0.3
    sent = np.concatenate(got) if got else np.zeros(0, np.int16)
    assert np.array_equal(sent, whole)
    assert drained == 1


def test_events_nobody_reads_are_bounded() -> None:
    box = Outbox(most_events=3)
    for number in range(3):
        box.put(number)
    with pytest.raises(QueueFullError):
        box.put(3)
    assert box.take(0.0).events == (0, 1, 2)


# --- what comes in ----------------------------------------------------------------------------


@given(st.binary(max_size=200))
def test_a_frame_is_samples_or_refused(frame: bytes) -> None:
    if len(frame) % 2:
        with pytest.raises(InvalidSoundError, match=f"{len(frame)} bytes"):
            samples_of(frame)
        return
    with contextlib.suppress(InvalidSoundError):  # text, by chance
        assert samples_of(frame).astype("<i2").tobytes() == frame


def test_quiet_and_loud_sound_is_never_taken_for_text() -> None:
    noise = np.random.default_rng(1)
    for loudness in (1, 100, 8000, 30000):
        for _ in range(50):
            samples_of(noise.normal(0, loudness / 3, 640).astype("<i2").tobytes())
    samples_of(bytes(1280))
    samples_of(np.full(640, 0x2020, "<i2").tobytes())


def test_what_waits_is_bounded_and_a_flood_is_hopeless() -> None:
    gauge = Gauge(RemoteLimits(waiting_s=1.0, shed_s=3.0))
    gauge.add(RATE)
    for _ in range(4):
        assert not gauge.hopeless
        with pytest.raises(SoundShedError):
            gauge.add(RATE)
    assert gauge.hopeless
    gauge.remove(RATE)
    gauge.add(RATE)


# --- with the real ears and voice ------------------------------------------------------------


def said(text: str, folder: Path) -> bytes:
    wav = folder / "said.wav"
    subprocess.run(["espeak-ng", "-s", "150", "-w", str(wav), text], check=True)
    silence = bytes(RATE * 2)
    return silence[: RATE // 2] + load_speech(wav).astype("<i2").tobytes() + silence


@needs_voice
@pytest.mark.parametrize("frame_bytes", [2, 254, 1024, 40_000])
def test_frames_of_any_length_give_the_same_text(
    far: Callable[..., Far], tmp_path: Path, frame_bytes: int
) -> None:
    talk = far(speak_answers=False, limits=RemoteLimits(waiting_s=120.0))
    sound = said("what time is it", tmp_path)
    if frame_bytes == 2:  # single samples for a while only: each is a job of its own
        for at in range(0, 2000, 2):
            talk.talk.hear(sound[at : at + 2])
        sound, frame_bytes = sound[2000:], 1024
    for at in range(0, len(sound), frame_bytes):
        talk.talk.hear(sound[at : at + frame_bytes])
    assert talk.hears(UtteranceEnded).transcript.text == "what time is it"
    assert talk.hears(Replied).has_audio is False
    assert talk.asked == ["what time is it"]


def test_the_end_of_an_utterance_without_speech_is_told(far: Callable[..., Far]) -> None:
    talk = far(speak_answers=False)
    talk.talk.end_utterance()
    assert talk.hears(Trouble).code == "NO_SPEECH"  # there was nothing at all
    talk.talk.hear(bytes(32_000))
    talk.talk.end_utterance()
    assert talk.hears(Trouble).code == "NO_SPEECH"
    talk.talk.say("hello")
    assert talk.hears(Replied).text


@needs_voice
def test_an_unsure_hearing_is_asked_back_and_yes_runs_it(
    far: Callable[..., Far], tmp_path: Path
) -> None:
    talk = far(confirm_below=1.0, speak_answers=False)
    talk.talk.hear(said("what time is it", tmp_path))
    assert talk.hears(HearingDoubted).text == "what time is it"
    assert "Is that right?" in talk.hears(Replied).text
    assert talk.asked == []
    talk.talk.say("yes please")
    assert talk.hears(Replied).result.answer == "You said what time is it."
    assert talk.asked == ["what time is it"]


@needs_voice
def test_an_unsure_hearing_that_only_reads_is_answered_with_what_was_heard(
    far: Callable[..., Far], tmp_path: Path
) -> None:
    def harmless(_: str) -> Future[bool]:
        answer: Future[bool] = Future()
        answer.set_result(True)
        return answer

    talk = far(confirm_below=1.0, harmless=harmless)
    talk.talk.hear(said("what is on my screen", tmp_path))  # heard with 0.88 each time
    replied = talk.hears(Replied)
    assert replied.text.startswith("You said ")
    assert talk.hears(SpeechOver).spoken.startswith(f"I heard: {talk.asked[0]}. You said ")


@needs_voice
def test_an_unsure_hearing_is_dropped_by_no(far: Callable[..., Far], tmp_path: Path) -> None:
    talk = far(confirm_below=1.0, speak_answers=False)
    talk.talk.hear(said("what time is it", tmp_path))
    talk.hears(Replied)
    talk.talk.say("no")
    assert talk.hears(Replied).text == AS_YOU_WISH
    assert talk.asked == []


def test_what_was_fed_fast_has_all_been_heard_at_the_end() -> None:
    health = HealthBoard(Bus())
    ears = Ears(health, PocketSphinx)
    ears.start()
    gauge = Gauge(RemoteLimits())
    feed = EvenFeed(ears.open_stream(), gauge)
    quiet = np.zeros(512, np.int16)
    try:
        for _ in range(300):
            feed.feed(quiet)
        feed.finish().result(60)
        assert gauge.waiting_s == 0.0
    finally:
        feed.close()
        ears.stop(2.0)
