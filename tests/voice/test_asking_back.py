"""What the words after "is that right?" settle, and that a question does not wait for ever."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.worker import Worker
from sonia_desktop.voice.asking_back import AskingBack
from sonia_desktop.voice.confirming import Doubt, Reply, reply, same_request, settled_by
from sonia_desktop.voice.jobs import Jobs

DOUBT = Doubt("list the files in my downloads", 0.4)
WORDS = st.text(alphabet="abcdefghij ", min_size=1, max_size=40).filter(str.strip)


# What is meant


@pytest.mark.parametrize(
    "said",
    ["yes", "Yes, please.", "uh yeah", "that’s right", "Okay", "do it", "oh yes exactly", "It is."],
)
def test_a_yes_in_any_words_is_a_yes(said: str) -> None:
    assert reply(said) == (Reply.YES, "")


@pytest.mark.parametrize(
    "said",
    ["no", "Nope.", "that's wrong", "never mind", "don’t", "please don't", "forget it", "cancel",
     "no thanks", "not that"],
)  # fmt: skip
def test_a_no_in_any_words_is_a_no(said: str) -> None:
    assert reply(said) == (Reply.NO, "")


@pytest.mark.parametrize(
    "said",
    ["Okay, no.", "Okay. Stop.", "all right, never mind", "well, that's wrong", "sure, don't"],
)
def test_a_no_after_an_okay_is_a_no(said: str) -> None:
    assert reply(said) == (Reply.NO, "")


def test_a_request_after_okay_no_is_that_request() -> None:
    assert reply("Okay, no, open the other file!") == (Reply.REQUEST, "open the other file")
    assert reply("sure, no problem") == (Reply.YES, "")


@pytest.mark.parametrize("said", ["yesterday", "nobody called", "notes", "knowledge", "noon"])
def test_a_word_that_only_begins_like_one_is_neither(said: str) -> None:
    assert reply(said) == (Reply.REQUEST, said)


def test_no_with_a_request_behind_it_is_that_request() -> None:
    assert reply("No, open the other file!") == (Reply.REQUEST, "open the other file")


@given(st.text(max_size=80))
def test_any_text_means_one_of_three_and_only_a_request_has_words(said: str) -> None:
    meant, request = reply(said)
    assert meant is Reply.REQUEST or request == ""


@given(st.text(max_size=60))
def test_case_and_punctuation_around_it_change_nothing(said: str) -> None:
    plain = " ".join(said.split())
    assert reply(f"  {plain} ... !") == reply(plain)


@given(WORDS)
def test_a_request_is_itself_whatever_its_case(text: str) -> None:
    assert same_request(text, text.upper())


@given(WORDS, WORDS)
def test_whether_two_requests_are_one_does_not_depend_on_their_order(one: str, other: str) -> None:
    assert same_request(one, other) == same_request(other, one)


def test_requests_without_a_word_in_common_are_two() -> None:
    assert not same_request("open the window", "close every door")
    assert not same_request("", "")


# What is settled


def test_yes_asks_for_what_was_doubted_as_it_was_heard() -> None:
    assert settled_by(Doubt("Open Report.PDF", 0.3), "yes") == (Reply.YES, "Open Report.PDF")


@pytest.mark.parametrize("said", ["no", "stop", "Wait!", "be quiet please"])
def test_no_and_stop_ask_for_nothing(said: str) -> None:
    assert settled_by(DOUBT, said) == (Reply.NO, "")


@pytest.mark.parametrize(
    ("confidence", "asked"),
    [(0.9, "list the files in my documents"), (0.2, "list the files in my downloads")],
)
def test_of_a_request_said_twice_the_surer_hearing_counts(confidence: float, asked: str) -> None:
    said = "list the files in my documents"
    assert settled_by(DOUBT, said, confidence) == (Reply.YES, asked)


def test_what_was_refused_is_never_run_however_like_it_the_correction_is() -> None:
    meant, request = settled_by(DOUBT, "no, list the files in my documents", 0.1)
    assert (meant, request) == (Reply.REQUEST, "list the files in my documents")


def test_another_request_keeps_its_capitals_and_its_dots() -> None:
    said = "Remind Anna-Lena at 9:30 p.m."
    assert settled_by(DOUBT, said) == (Reply.REQUEST, said)


@given(WORDS, st.floats(0, 1), st.text(max_size=60), st.floats(0, 1))
def test_a_yes_never_asks_for_a_third_thing_and_a_no_for_nothing(
    doubted: str, sure: float, said: str, confidence: float
) -> None:
    meant, request = settled_by(Doubt(doubted, sure), said, confidence)
    allowed = {
        Reply.YES: (doubted, said.strip()),
        Reply.NO: ("",),
        Reply.REQUEST: (said.strip(), reply(said)[1]),
    }
    assert request in allowed[meant]


# The question in its time


class Asked:
    """A question on a real worker, and what became of it."""

    def __init__(self) -> None:
        self.worker = Worker("asking")
        self.jobs = Jobs(self.worker)
        self.worker.start()
        self.busy = False
        self.settled: queue.SimpleQueue[tuple[str, bool]] = queue.SimpleQueue()
        self.late = threading.Event()

    def back(self, **options: object) -> AskingBack:
        given: dict[str, object] = {"below": 0.5, "harmless": None, **options}
        return AskingBack(
            later=self.jobs.later,
            after=self.jobs.after,
            busy=lambda: self.busy,
            late=self.late.set,
            settled=lambda text, accepted: self.settled.put((text, accepted)),
            **given,  # type: ignore[arg-type]
        )


@pytest.fixture
def asked() -> Iterator[Asked]:
    one = Asked()
    yield one
    one.jobs.close()
    assert one.worker.stop(2.0)
    one.jobs.join(1.0)


def test_a_question_nobody_answers_is_a_no_in_time(asked: Asked) -> None:
    back = asked.back(confirm_s=0.05)
    back.open("delete it all", 0.2)
    assert asked.settled.get(timeout=5) == ("delete it all", False)
    assert asked.late.wait(5)
    assert back.doubt is None
    back.settle(True)  # too late
    assert asked.settled.empty()


def test_an_answer_that_is_being_given_has_more_time(asked: Asked) -> None:
    asked.busy = True
    back = asked.back(confirm_s=0.02)
    back.open("delete it all", 0.2)
    looked = threading.Event()
    asked.jobs.after(0.2, looked.set)
    assert looked.wait(5)
    assert back.text == "delete it all"
    assert back.reply("yes") == (Reply.YES, "delete it all")
    assert asked.settled.get(timeout=1) == ("delete it all", True)
    assert not asked.late.is_set()


def test_a_new_question_refuses_the_one_before_and_has_its_own_time(asked: Asked) -> None:
    back = asked.back(confirm_s=60.0)
    back.open("one", 0.2)
    back.open("two", 0.3)
    assert asked.settled.get(timeout=1) == ("one", False)
    assert back.doubt == Doubt("two", 0.3)


def answered(value: bool) -> Callable[[str], Future[bool]]:
    future: Future[bool] = Future()
    future.set_result(value)
    return lambda _: future


def failed(_: str) -> Future[bool]:
    future: Future[bool] = Future()
    future.set_exception(UnavailableError("no model"))
    return future


def refused(_: str) -> Future[bool]:
    raise UnavailableError("stopped")


@pytest.mark.parametrize(
    ("harmless", "acted_on"),
    [(answered(True), True), (answered(False), False), (failed, False), (refused, False),
     (None, False)],
)  # fmt: skip
def test_only_what_surely_only_reads_is_acted_on_unsurely(
    asked: Asked, harmless: Callable[[str], Future[bool]] | None, acted_on: bool
) -> None:
    decided: queue.SimpleQueue[bool] = queue.SimpleQueue()
    asked.back(harmless=harmless).weigh("what time is it", 0.45, decided.put)
    assert decided.get(timeout=5) is acted_on


def test_what_was_hardly_heard_is_asked_back_even_if_it_only_reads(asked: Asked) -> None:
    decided: queue.SimpleQueue[bool] = queue.SimpleQueue()
    asked.back(harmless=answered(True)).weigh("what time is it", 0.1, decided.put)
    assert decided.get(timeout=5) is False


def test_a_hearing_as_sure_as_wanted_is_not_asked_back(asked: Asked) -> None:
    back = asked.back(below=0.5)
    assert back.sure(0.5)
    assert not back.sure(0.49)
    assert asked.back(below=0.0).sure(0.0)
