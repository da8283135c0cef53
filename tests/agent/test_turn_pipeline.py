"""Turns through the real rooms: what is asked is done, what is not sure is not done."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from sonia_desktop import __version__
from sonia_desktop.agent import answers
from sonia_desktop.agent.stop_word import stops_everything, stops_here
from sonia_desktop.agent.types import (
    AnswerDelta,
    Decision,
    Entrance,
    Outcome,
    Turn,
    TurnFinished,
    TurnStage,
    TurnStarted,
    Voiced,
)
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.provider import ChatRequest, Delta, Ended, Message, Text
from sonia_desktop.tools.builtin.timers import timer_tools
from sonia_desktop.tools.timers import Timers
from sonia_desktop.tools.types import Approval, ApprovalRequested

WAIT_S = 20.0


class _Model:
    """A language model at the outer edge: says what it was given to say, or fails."""

    name, model = "scripted", "one"

    def __init__(self, *pieces: str, fails: Exception | None = None) -> None:
        self.pieces, self.fails = pieces, fails
        self.asked: list[list[Message]] = []
        self.begun, self.go_on = threading.Event(), threading.Event()
        self.go_on.set()

    def check(self) -> None:
        return

    def respond(self, request: ChatRequest, token: CancelToken) -> Iterator[Delta]:
        self.asked.append(list(request.messages))
        if self.fails:
            raise self.fails
        for piece in self.pieces:
            self.begun.set()
            self.go_on.wait(WAIT_S)
            token.raise_if_cancelled()
            yield Text(piece)
        yield Ended()

    def close(self) -> None:
        return


def next_event(bus: Bus, kind: type[Any], matches: Callable[[Any], bool]) -> Future[Any]:
    seen: Future[Any] = Future()
    bus.subscribe(kind, lambda e: None if seen.done() or not matches(e) else seen.set_result(e))
    return seen


def ask(rooms: Any, text: str, **options: Any) -> Turn:
    turn: Turn = rooms.pipeline.ask(text, **options).result(WAIT_S)
    return turn


def ask_for_consent(rooms: Any, text: str, **options: Any) -> tuple[Future[Turn], Approval]:
    asked = next_event(rooms.bus, ApprovalRequested, lambda _e: True)
    future = rooms.pipeline.ask(text, **options)
    return future, asked.result(WAIT_S).approval


def test_the_time_is_true_and_every_stage_is_told_and_timed(rooms: Any) -> None:
    turn = ask(rooms, "what time is it", entrance=Entrance.SPOKEN)

    assert turn.outcome is Outcome.ANSWERED
    told = re.search(r"(\d\d):(\d\d)", turn.answer)
    assert told is not None
    now = datetime.now()
    apart = abs(int(told[1]) * 60 + int(told[2]) - now.hour * 60 - now.minute)
    assert min(apart, 1440 - apart) <= 1
    assert {"decide", "act", "answer", "record", "total"} <= set(turn.stages)
    assert turn.stages["total"] >= turn.stages["decide"]
    mine = [e for e in rooms.events if getattr(e, "turn_id", "") == turn.id]
    assert isinstance(mine[0], TurnStarted)
    assert [e.stage for e in mine if isinstance(e, TurnStage)] == ["decide", "act", "answer"]
    assert "".join(e.text for e in mine if isinstance(e, AnswerDelta)) == turn.answer
    assert [e.turn for e in rooms.events if isinstance(e, TurnFinished)] == [turn]


def test_a_turn_is_on_disk_when_its_future_is_done(rooms: Any) -> None:
    first = ask(rooms, "what time is it in Tokyo", user_id="ann")
    second = ask(rooms, "what day is it", conversation_id=first.conversation_id)

    assert rooms.pipeline.turn(first.id) == first
    assert rooms.pipeline.turns(first.conversation_id) == [first, second]
    (conversation,) = rooms.pipeline.conversations()
    assert (conversation.title, conversation.user_id) == ("what time is it in Tokyo", "ann")
    assert rooms.pipeline.turn("turn_nowhere") is None


def test_what_was_remembered_is_recalled_after_a_restart(make_rooms: Any) -> None:
    before = make_rooms()
    kept = ask(before, "remember that my dentist is on Friday at nine")
    assert kept.outcome is Outcome.ANSWERED
    assert kept.tool_calls[0].args["content"] == "my dentist is on Friday at nine"
    before.stop()

    turn = ask(make_rooms(), "when is my dentist appointment")

    assert turn.answer.startswith("You told me on ")
    assert "my dentist is on Friday at nine" in turn.answer
    assert "09:00" in turn.answer  # the moment it speaks about
    assert turn.evidence[0]["content"] == "my dentist is on Friday at nine"


def test_what_was_never_told_is_not_invented(rooms: Any) -> None:
    ask(rooms, "remember that the cat is called Miso")

    turn = ask(rooms, "when is my dentist appointment")

    assert "do not know" in turn.answer
    assert "Miso" not in turn.answer


def test_what_memory_does_not_know_is_asked_of_the_model(rooms: Any) -> None:
    rooms.model = _Model("You never said.")
    turn = ask(rooms, "where did i leave my keys")

    assert (turn.answer, turn.engine) == ("You never said.", "scripted:one")
    assert "say that you do not know" in rooms.model.asked[0][-1].content
    assert [call.tool for call in turn.tool_calls] == ["memory.recall"]

    rooms.model = _Model(fails=UnavailableError("It is switched off."))
    failed = ask(rooms, "where did i leave my keys")
    assert failed.answer.startswith("I do not know: nothing you told me answers that.")
    assert "switched off" in failed.answer


def test_what_memory_knows_is_not_asked_of_the_model(rooms: Any) -> None:
    rooms.model = _Model("No idea.")
    ask(rooms, "remember that my keys are in the blue bowl")
    turn = ask(rooms, "where are my keys")

    assert "blue bowl" in turn.answer
    assert rooms.model.asked == []


def test_without_a_model_a_sure_memory_answers_what_only_resembles_is_not_told(rooms: Any) -> None:
    ask(rooms, "remember that the alarm code is 1357")

    known = ask(rooms, "what's the alarm code")
    assert known.outcome is Outcome.ANSWERED
    assert "the alarm code is 1357" in known.answer
    assert "1357" not in ask(rooms, "how does an alarm work").answer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hello, Sonia!", "Hello"),
        ("okay thank you so much", "welcome"),
        ("hi there, who are you?", "I am Sonia"),
        ("um what can you do for me", "- list the files in a folder"),
        ("what can you do without the internet", "- list the files in a folder"),
        ("good night", "Goodbye"),
        ("never mind", "All right"),
        ("which version are you", f"Sonia Desktop {__version__}"),
        ("do you send my data anywhere?", "stays on this computer"),
        ("are you listening to me all the time", "stays on this computer"),
        ("are you recording me?", "stays on this computer"),
        ("where do you keep my data", "stays on this computer"),
    ],
)
def test_small_talk_gets_a_short_true_answer(rooms: Any, text: str, words: str) -> None:
    rooms.model = _Model("I am a poet.")
    turn = ask(rooms, text)

    assert words in turn.answer
    assert (turn.outcome, turn.engine, turn.tool_calls) == (Outcome.ANSWERED, "reflex", ())
    assert rooms.model.asked == []


def test_the_last_answer_and_the_last_request_are_said_again(rooms: Any) -> None:
    assert "first thing you say" in ask(rooms, "say that again").answer
    first = ask(rooms, "what time is it")
    here = {"conversation_id": first.conversation_id}
    assert ask(rooms, "sorry, what did you say?", **here).answer == first.answer
    assert ask(rooms, "what did I just say", **here).answer == "You said: sorry, what did you say?"
    for asked in ("sorry, I didn't catch that", "could you repeat the last part please"):
        assert ask(rooms, "thank you", **here).answer == "You are welcome."
        assert ask(rooms, asked, **here).answer == "You are welcome."


def test_the_model_that_answers_is_told_by_its_name_not_by_itself(rooms: Any) -> None:
    assert ask(rooms, "which model are you?").answer.startswith("No language model is set up.")
    rooms.model = _Model("I am GPT-9.")
    turn = ask(rooms, "what language model do you use")
    assert rooms.model.model in turn.answer
    assert rooms.model.name in turn.answer
    assert rooms.model.asked == []


def test_an_order_not_to_is_not_offered_as_an_order(rooms: Any) -> None:
    turn = ask(rooms, "do not delete anything")
    assert turn.tool_calls == ()
    assert "Did you want me to" not in turn.answer


def test_a_question_for_all_that_is_kept_gets_a_list_the_newest_first(rooms: Any) -> None:
    for fact in ("the bike key is in the hall", "my shoe size is 43", "the spare tyre is at Tom's"):
        ask(rooms, f"remember that {fact}")
    lines = ask(rooms, "read me my notes").answer.splitlines()
    assert lines[0] == "You told me:"
    kept = [line.rpartition(" (")[0] for line in lines[2:]]
    assert kept == [
        "- the spare tyre is at Tom's", "- my shoe size is 43", "- the bike key is in the hall",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "offered"),
    [
        ("My passport expires in March 2027.", "remember that my passport expires in March 2027"),
        ("Anna is allergic to peanuts", "remember that Anna is allergic to peanuts"),
        ("I lent Paul 50 euros", "remember that I lent Paul 50 euros"),
    ],
)
def test_what_is_told_and_not_kept_is_said_to_be_not_kept_and_how_it_would_be(
    rooms: Any, told: str, offered: str
) -> None:
    turn = ask(rooms, told)
    assert turn.answer == f"I did not keep that. Say “{offered}” if I should."
    assert turn.outcome is Outcome.UNSURE
    assert ask(rooms, offered).tool_calls[0].tool == "memory.remember"


@pytest.mark.parametrize(
    "said", ["Who is the president", "Write a poem about the sea", "I need a haircut"]
)
def test_a_question_or_a_wish_is_not_offered_to_be_kept(rooms: Any, said: str) -> None:
    assert "remember that" not in ask(rooms, said).answer


def test_a_password_told_in_passing_is_said_to_be_not_kept(rooms: Any) -> None:
    turn = ask(rooms, "my wifi password is hunter2")
    assert turn.answer.startswith("I keep nothing secret unless you ask.")
    assert rooms.memory.count() == 0


def test_without_a_model_the_answer_is_short_and_says_what_helps(rooms: Any) -> None:
    told = ask(rooms, "who was the first man on the moon").answer
    assert "language model" in told
    assert "what can you do" in told
    assert len(told.splitlines()) <= 5


@pytest.mark.parametrize("text", ["hello world", "help me fix my bike", "who are you voting for"])
def test_more_than_small_talk_is_left_to_the_model(rooms: Any, text: str) -> None:
    rooms.model = _Model("A thought.")
    assert ask(rooms, text).answer == "A thought."


def test_every_ability_is_said_as_an_infinitive(rooms: Any) -> None:
    tools = [(tool.name, tool.description) for tool in rooms.registry.all()]
    tools += [("mail.send", "Searches your mail."), ("copy", "Copies a file."), ("go", "Goes.")]
    lines = answers.abilities(tools).splitlines()

    assert lines[-3:] == ["- search your mail", "- copy a file", "- go"]
    assert not [line for line in lines if re.match(r"- [A-Z]|- \w+[^s]s |.*\.$", line)]


def test_a_folder_that_is_not_there_is_said_to_be_missing(rooms: Any) -> None:
    folder = Path.home() / "Pictures"
    turn = ask(rooms, "list the files in my Pictures")

    assert turn.outcome is Outcome.FAILED
    assert turn.answer.startswith(f"There is no folder {folder}")


def test_nothing_is_remembered_unless_asked(rooms: Any) -> None:
    ask(rooms, "my favourite food is ramen")
    ask(rooms, "what time is it")

    assert rooms.memory.count() == 0


def test_the_files_of_a_folder_are_listed(rooms: Any) -> None:
    (Path.home() / "Downloads" / "holiday.pdf").write_bytes(b"x")

    turn = ask(rooms, "list the files in my down loads")

    assert turn.outcome is Outcome.ANSWERED
    assert "holiday.pdf" in turn.answer


def test_a_command_runs_only_after_it_was_allowed(rooms: Any, tmp_path: Path) -> None:
    made = tmp_path / "made.txt"
    future, approval = ask_for_consent(rooms, f"run `touch {made}`")
    assert f"touch {made}" in approval.what_happens
    assert not made.exists()
    assert not future.done()

    rooms.executor.settle(approval.id, allow=True, by="user")

    assert future.result(WAIT_S).outcome is Outcome.ANSWERED
    assert made.exists()


def test_a_denied_command_is_not_run_and_that_is_said(rooms: Any, tmp_path: Path) -> None:
    made = tmp_path / "made.txt"
    future, approval = ask_for_consent(rooms, f"run `touch {made}`")

    rooms.executor.settle(approval.id, allow=False, by="user")

    turn = future.result(WAIT_S)
    assert turn.outcome is Outcome.DENIED
    assert "nothing was run" in turn.answer
    assert not made.exists()


def test_an_unanswered_question_for_consent_is_a_no(make_rooms: Any, tmp_path: Path) -> None:
    made = tmp_path / "made.txt"
    rooms = make_rooms(approval_ttl_s=0.2)

    turn = ask(rooms, f"run `touch {made}`")

    assert turn.outcome is Outcome.DENIED
    assert "nothing was run" in turn.answer
    assert not made.exists()


def test_waiting_for_consent_holds_up_no_other_turn(rooms: Any) -> None:
    waiting = [ask_for_consent(rooms, f"run `echo {n}`")[0] for n in range(6)]

    assert ask(rooms, "what time is it").outcome is Outcome.ANSWERED
    assert not any(future.done() for future in waiting)


def test_a_caller_that_does_not_wait_gets_the_question_and_later_the_end(rooms: Any) -> None:
    turn = ask(rooms, "run `echo hello`", wait_for_consent=False)
    assert turn.outcome is Outcome.WAITING
    assert "echo hello" in turn.answer
    assert turn.approval_id is not None
    assert rooms.pipeline.turn(turn.id).outcome is Outcome.WAITING
    later = next_event(
        rooms.bus,
        TurnFinished,
        lambda e: e.turn.id == turn.id and e.turn.outcome is not Outcome.WAITING,
    )

    rooms.executor.settle(turn.approval_id, allow=True, by="user")

    settled = later.result(WAIT_S).turn
    assert settled.outcome is Outcome.ANSWERED
    assert "hello" in settled.answer
    assert rooms.pipeline.turn(turn.id).answer == settled.answer


def test_a_turn_left_waiting_by_a_killed_process_is_ended_at_the_next_start(
    make_rooms: Any,
) -> None:
    before = make_rooms()
    turn = ask(before, "run `echo hello`", wait_for_consent=False)
    before.pipeline._joints._live.clear()  # as after kill -9: nobody is left to settle it
    before.executor.stop(1.0)

    after = make_rooms()
    ask(after, "what time is it")

    kept = after.pipeline.turn(turn.id)
    assert kept.outcome in (Outcome.DENIED, Outcome.CANCELLED)


@pytest.mark.parametrize(
    "text",
    ["what does the command ls do", "don't run `rm -rf /`", "run a marathon", "how do I run `ls`"],
)
def test_talk_about_commands_runs_nothing(rooms: Any, text: str) -> None:
    turn = ask(rooms, text)

    assert turn.tool_calls == ()
    assert turn.outcome is Outcome.UNSURE
    assert rooms.executor.pending() == []


def test_a_missing_slot_is_asked_for_and_the_reply_fills_it(rooms: Any) -> None:
    (Path.home() / "Downloads" / "holiday.pdf").write_bytes(b"x")
    asked = ask(rooms, "read a file for me")
    assert asked.outcome is Outcome.UNSURE
    assert "Which file" in asked.answer
    (Path.home() / "notes.txt").write_text("bring bread", encoding="utf-8")

    turn = ask(rooms, "notes.txt", conversation_id=asked.conversation_id)

    assert "bring bread" in turn.answer


@pytest.mark.parametrize(
    "text",
    ["how long left on the pasta", "make a folder called invoices", "delete everything there"],
)
def test_what_may_have_been_meant_is_offered_in_words(rooms: Any, text: str) -> None:
    turn = ask(rooms, text)

    assert turn.tool_calls == ()
    assert [tool.name for tool in rooms.registry.all() if tool.name in turn.answer] == []


def test_cancel_it_means_the_timer_that_was_set_just_before(make_rooms: Any) -> None:
    rooms = make_rooms()
    timers = Timers(rooms.db, rooms.bus)
    timers.start()
    try:
        for tool in timer_tools(timers):
            rooms.registry.register(tool)
        set_it = Decision("timer.set", {"seconds": 600, "label": "pasta"}, 0.95)
        first = ask(rooms, "set a timer for ten minutes called pasta", decision=set_it)
        assert "pasta" in first.answer
        elsewhere = ask(rooms, "cancel it")
        assert "Nothing was running" in elsewhere.answer
        assert len(timers.all()) == 1

        here = {"conversation_id": first.conversation_id}
        turn = ask(rooms, "no, make it 20 minutes", **here)
        assert "in 20 minutes" in turn.answer
        assert [timer.label for timer in timers.all()] == ["pasta"]

        turn = ask(rooms, "cancel it", **here)

        assert "pasta" in turn.answer
        assert timers.all() == []
    finally:
        timers.stop()


def test_a_reminder_without_a_time_is_asked_for_it_and_set_by_the_answer(make_rooms: Any) -> None:
    rooms = make_rooms()
    timers = Timers(rooms.db, rooms.bus)
    for tool in timer_tools(timers):
        rooms.registry.register(tool)
    anna = Decision("timer.set", {"label": "call Anna"}, 0.95, missing=("when",))
    first = ask(rooms, "remind me to call Anna", decision=anna)
    assert first.answer.startswith("When shall I ring?")
    here = {"conversation_id": first.conversation_id}

    turn = ask(rooms, "in ten minutes", **here)

    assert turn.outcome is Outcome.ANSWERED
    (timer,) = timers.all()
    assert (timer.label, round(timer.left_s(), -1)) == ("call Anna", 600)
    ask(rooms, "remind me to call Anna", decision=anna, **here)
    assert ask(rooms, "never mind", **here).answer == "All right."
    ask(rooms, "in ten minutes", **here)
    assert [timer.label for timer in timers.all()] == ["call Anna"], "nothing waits any more"


def test_an_unknown_place_gets_a_question_not_the_local_time(rooms: Any) -> None:
    turn = ask(rooms, "what time is it in Narnia")

    assert turn.outcome is Outcome.UNSURE
    assert "Narnia" in turn.answer
    assert not re.search(r"\d\d:\d\d", turn.answer)


def test_a_general_question_without_a_model_is_answered_honestly(rooms: Any) -> None:
    turn = ask(rooms, "What is the capital of France?")

    assert turn.outcome is Outcome.UNSURE
    assert "without a language model" in turn.answer
    assert "list the files in a folder" in turn.answer
    assert "Ollama" in turn.answer
    assert "Paris" not in turn.answer


def test_aloud_the_honest_answer_is_short(rooms: Any) -> None:
    turn = ask(rooms, "What is the capital of France?", entrance=Entrance.SPOKEN)

    assert "without a language model" in turn.answer
    assert "Ask me what I can do." in turn.answer
    assert len(turn.answer) < 160
    assert "list the files in a folder" in ask(rooms, "what can you do").answer


def test_a_model_streams_its_answer_with_memory_as_context(rooms: Any) -> None:
    ask(rooms, "remember that my sister lives in Leeds")
    rooms.model = model = _Model("Leeds has ", "a castle.")

    turn = ask(rooms, "write a poem about the town my sister lives in, Leeds")

    assert turn.answer == "Leeds has a castle."
    assert turn.engine == "scripted:one"
    pieces = [e.text for e in rooms.events if isinstance(e, AnswerDelta) and e.turn_id == turn.id]
    assert pieces == ["Leeds has ", "a castle."]
    assert "my sister lives in Leeds" in model.asked[0][-1].content
    assert {"recall", "think", "total"} <= set(turn.stages)


def test_only_what_was_said_aloud_of_an_interrupted_answer_enters_the_history(rooms: Any) -> None:
    rooms.model = model = _Model("Leeds has a castle. It also has a river.")
    first = ask(rooms, "tell me something about Leeds please", entrance=Entrance.SPOKEN)
    voiced = Voiced("an engine", 0.8, "Leeds has a castle.", True, {"endpoint": 300.0})

    assert rooms.pipeline.add_voice(first.id, voiced).result(WAIT_S)
    ask(rooms, "write me a poem about it", conversation_id=first.conversation_id)

    assert rooms.pipeline.turn(first.id).voice == voiced
    earlier = [m.content for m in model.asked[-1] if m.role == "assistant"]
    assert earlier == ["Leeds has a castle. (interrupted)"]
    assert not rooms.pipeline.add_voice("turn_unknown", voiced).result(WAIT_S)


def test_a_failing_model_is_told_and_what_works_is_offered(rooms: Any) -> None:
    rooms.model = _Model(fails=UnavailableError("The server is down.", remedy="Start it."))

    turn = ask(rooms, "why is the sky blue")

    assert turn.outcome is Outcome.UNSURE
    assert "The server is down. Start it." in turn.answer
    assert "list the files" in turn.answer


def test_a_model_that_crashes_does_not_end_the_pipeline(rooms: Any) -> None:
    rooms.model = _Model(fails=ZeroDivisionError("oops"))

    assert "scripted failed" in ask(rooms, "why is the sky blue").answer
    assert ask(rooms, "what time is it").outcome is Outcome.ANSWERED


def test_a_slow_model_holds_up_no_tool(rooms: Any) -> None:
    rooms.model = model = _Model("blue", " light")
    model.go_on.clear()
    slow = rooms.pipeline.ask("why is the sky blue")
    assert model.begun.wait(WAIT_S)

    assert ask(rooms, "what time is it").outcome is Outcome.ANSWERED
    assert not slow.done()
    model.go_on.set()
    assert slow.result(WAIT_S).answer == "blue light"


def test_stopping_a_thinking_turn_ends_it(rooms: Any) -> None:
    rooms.model = model = _Model("a", "b")
    model.go_on.clear()
    token = CancelToken()
    future = rooms.pipeline.ask("why is the sky blue", token=token)
    assert model.begun.wait(WAIT_S)

    token.cancel()
    model.go_on.set()

    assert future.result(WAIT_S).outcome is Outcome.CANCELLED


def test_a_turn_cancelled_before_it_began_does_nothing(rooms: Any) -> None:
    token = CancelToken()
    token.cancel()

    turn = ask(rooms, "remember that the gate code is 1", token=token)

    assert turn.outcome is Outcome.CANCELLED
    assert rooms.memory.count() == 0


@pytest.mark.parametrize(
    ("text", "words"), [("", "empty"), (" \n\t", "empty"), ("x" * 20_001, "20,001")]
)
def test_messages_that_cannot_be_taken_name_the_reason(rooms: Any, text: str, words: str) -> None:
    with pytest.raises(InvalidInputError, match=words):
        rooms.pipeline.ask(text)


def test_the_longest_message_and_broken_characters_are_taken(rooms: Any) -> None:
    assert ask(rooms, "why " * 5000).outcome is Outcome.UNSURE
    assert ask(rooms, "what time is it \udce4 \x00").outcome in (Outcome.ANSWERED, Outcome.UNSURE)


def test_deciding_alone_runs_and_records_nothing(rooms: Any) -> None:
    decision = rooms.pipeline.decide("run `uname -a`").result(WAIT_S)

    assert (decision.tool, decision.args) == ("shell.run", {"command": "uname -a"})
    assert rooms.pipeline.conversations() == []
    assert rooms.executor.pending() == []


def test_an_answer_that_cannot_be_stored_is_still_given_and_told(rooms: Any) -> None:
    def refuse_writes(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA query_only=ON")  # as a disk that became read-only

    rooms.db.write(refuse_writes).result(WAIT_S)

    turn = ask(rooms, "what time is it")

    assert turn.outcome is Outcome.ANSWERED
    assert "could not be stored" in rooms.health.get("storage").detail


def test_stopping_ends_every_open_turn(make_rooms: Any) -> None:
    rooms = make_rooms()
    future, _approval = ask_for_consent(rooms, "run `echo hello`")

    rooms.pipeline.stop(2.0)

    assert future.result(WAIT_S).outcome is Outcome.CANCELLED
    with pytest.raises(UnavailableError):
        rooms.pipeline.ask("what time is it")


def test_stop_everything_ends_what_runs_and_what_waits(rooms: Any) -> None:
    waiting, approval = ask_for_consent(rooms, "run `touch never`")
    stopped = ask(rooms, "Sonia, stop everything!")
    assert stopped.outcome is Outcome.ANSWERED
    assert stopped.answer.startswith("Stopped:")
    assert waiting.result(WAIT_S).outcome in (Outcome.DENIED, Outcome.CANCELLED)
    assert approval.id not in {each.id for each in rooms.executor.pending()}
    assert "Nothing was running" in ask(rooms, "emergency stop").answer


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("stop everything", True), ("Stop all of it now!", True), ("cancel everything", True),
        ("stop what you're doing", True), ("panic", True), ("stop all timers", False),
        ("how do I stop everything", False), ("stop", False), ("cancel all my meetings", False),
        ("don't panic", False), ("stop everything from syncing", False),
    ],
)  # fmt: skip
def test_only_the_words_themselves_stop_everything(said: str, meant: bool) -> None:
    assert stops_everything(said) is meant


def test_a_mere_stop_ends_what_runs_in_its_own_conversation(rooms: Any) -> None:
    here, asked_here = ask_for_consent(rooms, "run `touch here`", conversation_id="conv_here")
    there, asked_there = ask_for_consent(rooms, "run `touch there`", conversation_id="conv_there")
    stopped = rooms.pipeline.ask("stop!", conversation_id="conv_here").result(WAIT_S)
    assert stopped.answer == "Stopped: 1 answer under way."
    assert here.result(WAIT_S).outcome is Outcome.CANCELLED
    assert not there.done()
    rooms.executor.settle(asked_there.id, allow=False, by="user")
    assert there.result(WAIT_S).outcome is Outcome.DENIED
    assert asked_here.id not in {each.id for each in rooms.executor.pending()}


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("stop", True), ("Be quiet, please.", True), ("cancel that", True), ("stop talking", True),
        ("stop the music", False), ("cancel the timer", False), ("don't stop", False),
    ],
)  # fmt: skip
def test_only_the_words_themselves_stop_an_answer(said: str, meant: bool) -> None:
    assert stops_here(said) is meant
