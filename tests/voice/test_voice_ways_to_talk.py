"""Hands-free, follow-up, wake phrase, mute and asking back, on a virtual sound card."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future

import pytest
from running_talk import Like, Talk

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.pocketsphinx import PocketSphinx
from sonia_desktop.speech.recogniser import Hearing, Pcm16, Transcript
from sonia_desktop.speech.recognisers import shipped_recognisers
from sonia_desktop.voice.confirming import NOT_UNDERSTOOD, i_heard
from sonia_desktop.voice.turn_taking import TurnState, replay
from sonia_desktop.voice.types import (
    ConfirmationAsked,
    ConfirmationSettled,
    LevelMeasured,
    MuteChanged,
    SpeechEnded,
    SpeechStarted,
    SpokenSoFar,
    TurnTimed,
    UtteranceHeard,
    VoiceState,
    VoiceStateChanged,
)

pytestmark = pytest.mark.slow

Talking = Callable[..., Talk]

FIVE = (
    "what time is it",
    "list the files in my downloads",
    "take a screenshot and tell me what you see",
    "remember that my dentist is on friday at nine",
    "what time is it",
)


def test_five_turns_hands_free(talking: Talking) -> None:
    talk = talking(hands_free=True)
    talk.answer = lambda _: "Done."
    talk.until_state(VoiceState.LISTENING)
    talk.until(LevelMeasured)
    for number, phrase in enumerate(FIVE, 1):
        talk.speak(phrase)
        talk.until(SpeechEnded)
        talk.until_state(VoiceState.LISTENING)
        assert len(talk.asked) == number
    assert sum(asked == said for asked, said in zip(talk.asked, FIVE, strict=True)) >= 4
    history = talk.loop.history()
    assert [event.seq for event in history] == list(range(1, len(history) + 1))
    snapshot, _ = replay(history)
    assert snapshot.state is TurnState.LISTENING
    assert len({event.turn_id for event in history}) == 6  # five turns, and the one to come
    timed = talk.of(TurnTimed)
    assert [event.turn_id for event in timed] == [f"turn-{n}" for n in range(1, 6)]
    for event in timed:
        parts = (
            event.endpoint + event.final_text + event.decision + event.first_audio + event.device
        )
        assert event.total == pytest.approx(parts, abs=0.5)
        assert event.endpoint > 200  # at least a breath of silence
    assert [event.text for event in talk.of(SpokenSoFar)] == ["Done."] * 5


class Slow(PocketSphinx):
    """Its texts come when they may."""

    def __init__(self) -> None:
        super().__init__()
        self.may = threading.Event()

    def open(self, *, live: bool = True) -> Hearing:
        return SlowHearing(super().open(live=live), self.may)


class SlowHearing:
    def __init__(self, hearing: Hearing, may: threading.Event) -> None:
        self._hearing, self._may = hearing, may
        self.reset, self.close, self.give_way = hearing.reset, hearing.close, hearing.give_way

    def feed(self, samples: Pcm16) -> str:
        return self._hearing.feed(samples)

    def finish(self, token: CancelToken | None = None) -> Transcript:
        made = self._hearing.finish(token)
        assert self._may.wait(60)
        return made


def test_what_is_said_while_the_text_of_a_request_is_awaited_is_heard_from_its_first_word(
    talking: Talking,
) -> None:
    slow = Slow()
    talk = talking(hands_free=True, recogniser=lambda: slow)
    talk.answer = lambda _: "Done."
    talk.until_state(VoiceState.LISTENING)
    talk.until(LevelMeasured)
    talk.speak("list the files in my downloads")
    talk.until_state(VoiceState.THINKING)
    talk.speak("what time is it")
    assert talk.asked == []
    slow.may.set()
    talk.until(UtteranceHeard)
    talk.until(UtteranceHeard)
    talk.until_state(VoiceState.SPEAKING)
    assert talk.asked == [Like("list the files in my downloads"), Like("what time is it")]


def test_after_an_answer_the_user_may_just_go_on(talking: Talking) -> None:
    talk = talking(follow_up_s=6.0)
    talk.loop.toggle()
    talk.until(LevelMeasured)
    talk.speak("what time is it")
    talk.until(SpeechEnded)
    talk.until_state(VoiceState.LISTENING)
    talk.speak("list the files in my downloads")
    talk.until(SpeechEnded)
    talk.until_state(VoiceState.LISTENING)
    talk.until_state(VoiceState.IDLE)  # nothing more was said
    assert talk.asked == [Like("what time is it"), Like("list the files in my downloads")]
    assert all(event.text for event in talk.of(UtteranceHeard))


def test_a_text_nobody_waits_for_any_more_is_not_said_and_hinders_nothing(talking: Talking) -> None:
    talk = talking()
    talk.loop.press()
    talk.until_state(VoiceState.LISTENING)
    assert talk.loop.say("This is given up.").cancel()
    said_whole = talk.loop.say("This is said.")
    talk.loop.release()
    said = [talk.until(SpokenSoFar).text for _ in range(2)]
    assert said == [NOT_UNDERSTOOD, "This is said."]
    assert said_whole.result(40) is True
    talk.loop.press()
    talk.until_state(VoiceState.LISTENING)
    assert talk.loop.say("This as well.").cancel()
    dropped = talk.loop.say("And this is dropped.")
    talk.loop.cancel()
    assert dropped.result(40) is False
    talk.until_state(VoiceState.IDLE)
    assert len(talk.of(SpokenSoFar)) == 2


def test_two_reminders_at_once_are_both_said_and_what_is_pointed_at_is_said_at_once(
    talking: Talking,
) -> None:
    talk = talking()
    first = talk.loop.say("Tea: time is up after four minutes.", in_turn=True)
    second = talk.loop.say("Bread: time is up after an hour.", in_turn=True)
    assert (first.result(40), second.result(40)) == (True, True)
    said = [talk.until(SpokenSoFar).text for _ in range(2)]
    assert [text.split(":")[0] for text in said] == ["Tea", "Bread"]
    cut_off = talk.loop.say("One two three four five six seven eight nine. " * 20)
    talk.until(SpeechStarted)
    assert talk.loop.say("This one instead.").result(40) is True
    assert cut_off.result(40) is False


def test_muted_means_closed_and_told(talking: Talking) -> None:
    talk = talking(hands_free=True)
    talk.until(LevelMeasured)
    talk.loop.mute(True)
    assert talk.until(MuteChanged).muted
    talk.until_state(VoiceState.MUTED)
    with pytest.raises(UnavailableError, match="muted"):
        talk.loop.press()
    while not talk.events.empty():
        talk.events.get()
    talk.speak("what time is it")
    assert "source-output" not in talk.sound.control("list", "source-outputs", "short")
    assert not [event for event in list(talk.events.queue) if isinstance(event, LevelMeasured)]
    talk.loop.mute(False)
    assert not talk.until(MuteChanged).muted
    talk.until_state(VoiceState.LISTENING)
    talk.until(LevelMeasured)
    assert talk.asked == []


def test_the_wake_phrase_opens_a_turn_and_other_words_do_not(talking: Talking) -> None:
    talk = talking(wake_phrase="hey sonia")
    talk.until_state(VoiceState.WAITING)
    talk.until(LevelMeasured)
    talk.speak("the weather is nice today")
    assert talk.loop.state is VoiceState.WAITING
    talk.speak("hey sonia")
    talk.until_state(VoiceState.LISTENING)
    talk.speak("what time is it")
    talk.until(SpeechEnded)
    talk.until_state(VoiceState.WAITING)
    assert talk.asked == [Like("what time is it")]


def test_a_request_in_one_breath_with_the_wake_phrase_is_heard_from_its_first_word(
    talking: Talking,
) -> None:
    talk = talking(wake_phrase="hey computer", recogniser=shipped_recognisers()[0])
    talk.until_state(VoiceState.WAITING)
    talk.until(LevelMeasured)
    for _ in range(3):
        talk.speak("hey computer what time is it")
        talk.until(SpeechEnded)
        talk.until_state(VoiceState.WAITING)
    assert ["what time" in text.lower() for text in talk.asked] == [True] * 3, talk.asked


def test_a_wake_phrase_that_cannot_be_is_refused(talking: Talking) -> None:
    talk = talking()
    with pytest.raises(InvalidInputError, match="12%"):
        talk.loop.set_wake_phrase("hey 12%")
    assert talk.loop.wake_phrase == ""


def test_an_unsure_hearing_is_asked_back_and_yes_runs_it(talking: Talking) -> None:
    talk = talking(confirm_below=1.0, follow_up_s=6.0)
    asked = talk.ask_aloud("what time is it", ConfirmationAsked)
    assert asked.text == Like("what time is it")
    assert talk.asked == []
    talk.until_state(VoiceState.REPLYING)  # the question was said; now it listens
    talk.speak("yes")
    assert talk.until(ConfirmationSettled) == ConfirmationSettled(Like("what time is it"), True)
    talk.until(SpeechEnded)
    assert talk.asked == [Like("what time is it")]


def test_asking_back_with_the_microphone_closed_is_not_called_listening(talking: Talking) -> None:
    open_then: list[str] = []

    def look(event: VoiceStateChanged) -> None:
        if event.state in (VoiceState.CONFIRMING, VoiceState.REPLYING):
            open_then.append(event.state)

    talk = talking(confirm_below=1.0)  # no follow-up: a click or the talk key replies
    talk.bus.subscribe(VoiceStateChanged, look)
    talk.loop.toggle()
    talk.until(LevelMeasured)
    talk.speak("what time is it")
    talk.until_state(VoiceState.CONFIRMING)
    talk.loop.press()
    talk.until_state(VoiceState.REPLYING)
    assert talk.sound.control("list", "short", "source-outputs").strip()
    talk.speak("yes")
    talk.loop.release()
    assert talk.until(ConfirmationSettled).accepted
    assert open_then == [VoiceState.CONFIRMING, VoiceState.REPLYING]


def test_no_and_silence_drop_an_unsure_hearing(talking: Talking) -> None:
    talk = talking(confirm_below=1.0, speak_answers=False)
    for settle in (lambda: talk.loop.confirm(False), talk.loop.cancel):
        talk.ask_aloud("what time is it", ConfirmationAsked)
        talk.until_state(VoiceState.CONFIRMING)
        settle()
        assert not talk.until(ConfirmationSettled).accepted
        talk.until_state(VoiceState.IDLE)
    assert talk.asked == []


def weighs(answer: bool, asked: list[str]) -> Callable[[str], Future[bool]]:
    """Says so of every request, and notes it."""

    def harmless(text: str) -> Future[bool]:
        asked.append(text)
        told: Future[bool] = Future()
        told.set_result(answer)
        return told

    return harmless


def test_an_unsure_hearing_that_only_reads_is_answered_with_what_was_heard(
    talking: Talking,
) -> None:
    weighed: list[str] = []
    talk = talking(
        recogniser=shipped_recognisers()[0], confirm_below=1.0, harmless=weighs(True, weighed)
    )
    talk.answer = lambda _: "Done."
    talk.loop.toggle()
    talk.until(LevelMeasured)
    talk.speak(FIVE[0])
    heard = talk.until(UtteranceHeard).text
    assert talk.until(SpokenSoFar).text == f"{i_heard(heard)} Done."
    talk.until_state(VoiceState.IDLE)
    assert talk.of(ConfirmationAsked) == []
    assert talk.asked == weighed == [Like(FIVE[0])]


def test_an_unsure_hearing_that_changes_something_is_asked_back(talking: Talking) -> None:
    talk = talking(confirm_below=1.0, harmless=weighs(False, []))
    talk.ask_aloud(FIVE[3], ConfirmationAsked)
    assert talk.asked == []


def test_a_click_confirms_too(talking: Talking) -> None:
    talk = talking(confirm_below=1.0)
    talk.ask_aloud("what time is it", ConfirmationAsked)
    talk.loop.confirm(True)
    assert talk.until(ConfirmationSettled).accepted
    talk.until(SpokenSoFar, lambda event: event.turn_id == "turn-1")
    assert talk.asked == [Like("what time is it")]


def test_states_are_told_once_each(talking: Talking) -> None:
    talk = talking()
    talk.loop.press()
    talk.until(LevelMeasured)
    talk.loop.cancel()
    talk.until_state(VoiceState.IDLE)
    states = [event.state for event in talk.of(VoiceStateChanged)]
    assert states == [VoiceState.LISTENING, VoiceState.IDLE]
    assert not threading.current_thread().name.startswith("sonia")


def test_listening_is_told_when_the_microphone_is_open_and_not_before(talking: Talking) -> None:
    """Nothing said after the cue is lost, also without pre-roll."""
    open_then: list[str] = []

    def look(event: VoiceStateChanged) -> None:
        if event.state is VoiceState.LISTENING:
            open_then.append(talk.sound.control("list", "short", "source-outputs"))

    talk = talking()
    talk.bus.subscribe(VoiceStateChanged, look)
    for _ in range(3):
        talk.loop.toggle()
        talk.until_state(VoiceState.LISTENING)
        talk.loop.cancel()
        talk.until_state(VoiceState.IDLE)
    assert len(open_then) == 3
    assert all(text.strip() for text in open_then)


def test_the_talk_key_over_speech_makes_sonia_listen_without_seeming_ready_between(
    talking: Talking,
) -> None:
    talk = talking()
    talk.loop.say("One two three four five six seven eight nine. " * 20)
    talk.until_state(VoiceState.SPEAKING)
    talk.loop.press()
    talk.until_state(VoiceState.LISTENING)
    states = [event.state for event in talk.of(VoiceStateChanged)]
    assert states == [VoiceState.SPEAKING, VoiceState.LISTENING]
    talk.loop.cancel()
