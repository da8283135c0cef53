"""The stages of a turn: decide, act, recall; then the planner thinks.

Each method is a step (`joints.Joints`): it ends with an answer, or with the beginning of something
that calls the next step.
"""

from __future__ import annotations

import dataclasses
import re
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from typing import Any

import structlog

from sonia_desktop.agent import answers, foreign, slots
from sonia_desktop.agent.acting import Acting
from sonia_desktop.agent.course import SURELY_MEANT, Course, Memories, Recalled
from sonia_desktop.agent.joints import Joints
from sonia_desktop.agent.orders_for_set_timers import makes_it
from sonia_desktop.agent.planner import Planner
from sonia_desktop.agent.reflex import Reflex
from sonia_desktop.agent.small_talk import (
    about_my_privacy,
    asks_for_the_model,
    once_more,
    small_talk,
)
from sonia_desktop.agent.stop_word import cancels_it, stops_everything, stops_here
from sonia_desktop.agent.types import Decision, Outcome, Turn, TurnStarted
from sonia_desktop.agent.when_said import when_answered
from sonia_desktop.agent.wording import core
from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.memory.asked import asks_for_all
from sonia_desktop.memory.statements import tells
from sonia_desktop.tools.types import Action, ActionState

_log = structlog.get_logger(__name__)

ASKED_BACK_FOR_S = 120.0
"""How long a question for a missing slot stays open for the next message of the conversation."""
_MOST_NOTES = 10
"""So many of all memories are told at once."""
_OF_WHAT_IS_KEPT = ("memory.recall", "memory.private")
_SET_BY = ("timer.set", "timer.change")
_LOOK, _QUESTION_LETTERS = "screen.read", 500
_OF_ONESELF = re.compile(r"\b(?:my|mine|me|i|we|our|us)\b", re.IGNORECASE)
_OUTCOMES = {
    ActionState.DENIED: Outcome.DENIED,
    ActionState.EXPIRED: Outcome.DENIED,
    ActionState.CANCELLED: Outcome.CANCELLED,
}


class Stages:
    """What a turn does before a language model is asked.

    Args:
        stop_all: ends all else that runs for a caller's turn; gives the words for it.
        before: the last turn of a conversation.
        recall_limit: memories looked at for one turn.
        was_seen: whether words name something that was on the screen at the last look.
        settle: waits until what was told in the turns before is kept.
    """

    def __init__(
        self,
        joints: Joints,
        acting: Acting,
        planner: Planner,
        reflex: Reflex,
        memory: Memories,
        stop_all: Callable[[Course], str],
        before: Callable[[str], Turn | None],
        *,
        recall_limit: int,
        was_seen: Callable[[str], bool] = lambda said: False,
        settle: Callable[[], None] = lambda: None,
    ) -> None:
        self._settle = settle
        self._joints, self._acting, self._planner = joints, acting, planner
        self._reflex, self._memory, self._stop_all = reflex, memory, stop_all
        self._before, self._limit = before, recall_limit
        self._was_seen = was_seen
        planner.instead = self._look_again
        self._lock = threading.Lock()
        self._asked_back: dict[str, tuple[Decision, float]] = {}

    def begin(self, course: Course) -> None:
        """Decide; then act, ask back, or look elsewhere."""
        self._joints.publish(
            TurnStarted(course.turn_id, course.conversation_id, course.entrance, course.said)
        )
        self._joints.enter(course, "decide")
        of_it = makes_it(course.said)
        if (of_it or cancels_it(course.said)) and (meant := self._the_timer(course, of_it)):
            course.decision = meant
            self._act(course, meant)
            return
        if stops_everything(course.said) or stops_here(course.said):
            self._joints.enter(course, "act")
            with course.clock.stage("act"):
                ended = self._stop_all(course)
                self._planner.drop_plan(course.conversation_id)
                with self._lock:
                    self._asked_back.pop(course.conversation_id, None)
            self._joints.answer(course, ended, Outcome.ANSWERED, "reflex", 1.0)
            return
        if self._planner.goes_on(course):
            return
        again = once_more(course.said, lambda: self._before(course.conversation_id))
        if again:
            self._joints.answer(course, again, Outcome.ANSWERED, "reflex", 1.0)
            return
        if asks_for_the_model(course.said):
            self._planner.tell_the_model(course)
            return
        self._settle()
        with course.clock.stage("decide"):
            try:
                decision = course.decision or self._reflex.decide(course.said)
            except UnavailableError as error:
                decision = Decision(None, {}, 0.0, reason=error.message)
            decision = self._with_what_was_asked(course, decision)
            if decision.tool == "memory.recall" and tells(course.said):
                decision = Decision(
                    None, {}, 0.0, decision.alternatives, reason="something is told, nothing asked"
                )
        course.decision = decision
        course.token.raise_if_cancelled()
        if decision.tool in _OF_WHAT_IS_KEPT and (told := about_my_privacy(course.said)):
            self._joints.enter(course, "answer")
            self._joints.answer(course, told, Outcome.ANSWERED, "reflex", 1.0)
            return
        if decision.tool is None:
            told = small_talk(course.said, self._planner.sayable())
            if told:
                self._joints.enter(course, "answer")
                self._joints.answer(course, told, Outcome.ANSWERED, "reflex", 1.0)
                return
            self._recall(course)
        elif decision.missing:
            with self._lock:
                self._asked_back[course.conversation_id] = (decision, time.monotonic())
            question = answers.ask_for(decision.missing, decision.reason)
            self._joints.answer(course, question, Outcome.UNSURE, "reflex", decision.confidence)
        else:
            self._act(course, decision)

    def _the_timer(self, course: Course, when: str | None) -> Decision | None:
        """ "Cancel it" means the timer that was set just before, where nothing else runs here;
        `when`: when it shall ring instead ("make it 20 minutes")."""
        if any(
            one is not course and one.conversation_id == course.conversation_id
            for one in self._joints.live()
        ):
            return None
        last = self._before(course.conversation_id)
        for call in last.tool_calls if last is not None else ():
            if call.tool in _SET_BY and call.state == ActionState.DONE and call.result:
                timer = {"timer": call.result["data"]["id"]}
                tool = "timer.change" if when else "timer.cancel"
                if when:
                    timer["when"] = when
                return Decision(tool, timer, 0.95, reason="the timer set just before")
        return None

    def _with_what_was_asked(self, course: Course, decision: Decision) -> Decision:
        """The message as the answer to "which file?", when that was asked just before."""
        with self._lock:
            asked, at = self._asked_back.pop(course.conversation_id, (None, 0.0))
        if asked is None or time.monotonic() - at > ASKED_BACK_FOR_S:
            return decision
        if asked.missing[0] == "when":
            when = when_answered(core(course.said), datetime.now())
            if when is not None:
                args = {**asked.args, **when}
                return dataclasses.replace(
                    asked, args=args, missing=(), reason="what was asked for"
                )
            return decision
        if decision.tool:
            return decision
        value = slots.reply(asked.missing[0], course.said)
        if value is None:
            return decision
        args = {**asked.args, asked.missing[0]: value}
        return dataclasses.replace(asked, args=args, missing=(), reason="what was asked for")

    def _act(self, course: Course, decision: Decision) -> None:
        assert decision.tool is not None
        self._joints.enter(course, "act", decision.tool)
        course.clock.begin("act")
        args = decision.args
        if decision.tool == "memory.recall" and asks_for_all(str(args.get("query", "")), False):
            args = {"limit": _MOST_NOTES, **args}
        self._acting.run(course, decision.tool, args, self._acted)

    def _look_again(self, course: Course) -> bool:
        """Nobody knows what a question means: look, when it names what was seen a moment ago."""
        if course.decision is not None and course.decision.tool == _LOOK:
            return False
        if course.memory_is_silent and _OF_ONESELF.search(course.said):
            return False  # "what is my name" is not answered from a form
        if not self._was_seen(course.said):
            return False
        question = {"question": " ".join(course.said.split())[:_QUESTION_LETTERS]}
        course.decision = Decision(_LOOK, question, 0.6, reason="something seen at the last look")
        self._act(course, course.decision)
        return True

    def _acted(self, course: Course, action: Action) -> None:
        """The tool ended: say what happened."""
        course.clock.end("act")
        self._joints.enter(course, "answer")
        with course.clock.stage("answer"):
            if action.state is ActionState.DONE and action.result is not None:
                outcome, told = Outcome.ANSWERED, action.result.text
                if action.tool == "memory.recall":
                    remembered = Recalled.answer(action.result.data)
                    if remembered is None:
                        course.memory_is_silent = True
                        self._planner.think(course)
                        return
                    course.evidence = Recalled.evidence(action.result.data)
                    told = remembered or told
                    if asks_for_all(str(action.args.get("query", "")), False):
                        found = Recalled.found(action.result.data)
                        told = answers.all_recalled(found, cut=len(found) >= _MOST_NOTES)
            else:
                told = answers.not_run(action)
                outcome = _OUTCOMES.get(action.state, Outcome.FAILED)
        self._joints.answer(course, told, outcome, "reflex", course.confidence)

    def _recall(self, course: Course) -> None:
        """No tool is meant: look into memory before anything else."""
        self._joints.enter(course, "recall")
        course.clock.begin("recall")
        try:
            found = self._memory.search(slots.query(course.said) or course.said, self._limit)
        except SoniaError as error:
            self._remembered(course, error=error)
            return
        found.add_done_callback(
            lambda done: self._joints.then(course, lambda c: self._remembered(c, done=done))
        )

    def _remembered(
        self,
        course: Course,
        done: Future[Any] | None = None,
        error: BaseException | None = None,
    ) -> None:
        course.clock.end("recall")
        error = error or (done.exception() if done is not None else None)
        if error is not None or done is None:
            _log.warning("recall_failed", turn=course.turn_id, error=str(error))
            course.why["recall_failed"] = str(error)
            hits = []
        else:
            hits = Recalled.relevant(done.result())
        course.evidence = tuple(Recalled.of(hit) for hit in hits)
        course.taint |= foreign.of_memories(hits)
        if hits and Recalled.is_about_the_user(course.said):
            self._joints.enter(course, "answer")
            with course.clock.stage("answer"):
                told = answers.recalled([Recalled.as_told(hit) for hit in hits[:1]])
            self._joints.answer(course, told, Outcome.ANSWERED, "memory", hits[0].score)
            return
        if hits and hits[0].score >= SURELY_MEANT and Recalled.is_question(course.said):
            course.told_before = answers.recalled([Recalled.as_told(hits[0])])
        self._planner.think(course)
