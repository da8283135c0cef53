"""The turn pipeline: one sentence in, one answer out, whichever entrance it came through.

    pipeline = TurnPipeline(db, bus, memory, executor, reflex, provider)
    pipeline.start()
    turn = pipeline.ask("what time is it", entrance=Entrance.TYPED).result()
    turn.answer, turn.stages          # "It is 14:05 ...", {"decide": 4.1, "act": 6.0, ...}

A turn is a chain of short steps on one worker; nothing on it waits. Tools, memory, consent and the
language model (its own worker) call the next step when they are done, so a question that waits for
consent or for a slow model holds up no other turn.

The answer is published (`AnswerDelta`) as soon as it is there. Then the turn is written; only when
it is on disk is `TurnFinished` published and the future done.
"""

from __future__ import annotations

import dataclasses
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import structlog

from sonia_desktop.agent import answers, slots
from sonia_desktop.agent.conversations import Conversation, ConversationStore
from sonia_desktop.agent.course import SURELY_MEANT, Course, Memories, Recalled, TurnClock
from sonia_desktop.agent.recorder import TurnRecorder
from sonia_desktop.agent.reflex import Reflex
from sonia_desktop.agent.thinking import Thinker
from sonia_desktop.agent.types import (
    AnswerDelta,
    Decision,
    Entrance,
    Outcome,
    Turn,
    TurnStage,
    TurnStarted,
    TurnVoiced,
    Voiced,
)
from sonia_desktop.core.bus import Bus, Subscription
from sonia_desktop.core.errors import (
    CancelledError,
    InvalidInputError,
    SoniaError,
    UnavailableError,
)
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.storage import Database
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.llm.provider import Message, Provider
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.types import Action, ActionChanged, ActionState

_log = structlog.get_logger(__name__)

MOST_CHARS = 20_000
"""Longest message taken."""

ASKED_BACK_FOR_S = 120.0
"""How long a question for a missing slot stays open for the next message of the conversation."""


class TurnPipeline:
    """Takes in sentences and ends each with a `Turn`. `ask` returns at once; thread-safe.

    Args:
        provider: gives the language model, or None; may take a moment, called in the llm worker.
        recall_limit: memories looked at for one turn.
        health: told when turns cannot be stored, when given.
        capacity: turns that may wait; one more raises `QueueFullError`.
    """

    def __init__(
        self,
        db: Database,
        bus: Bus,
        memory: Memories,
        executor: Executor,
        reflex: Reflex,
        provider: Callable[[], Provider | None] = lambda: None,
        *,
        recall_limit: int = 5,
        health: HealthBoard | None = None,
        capacity: int = 500,
    ) -> None:
        self._bus, self._memory, self._executor, self._reflex = bus, memory, executor, reflex
        self._limit = recall_limit
        self._store = ConversationStore(db)
        self._recorder = TurnRecorder(self._store, bus, health)
        self._worker = Worker("turns", capacity=capacity)
        self._thinker = Thinker(provider, self._store)
        self._lock = threading.Lock()
        self._live: dict[str, Course] = {}
        self._asked_back: dict[str, tuple[Decision, float]] = {}
        self._subscription: Subscription | None = None

    # -- life -----------------------------------------------------------------------------------

    def start(self, *, recover: bool = True) -> None:
        """Start the workers. `recover`: first end the turns a killed process left waiting."""
        if recover:
            self._store.close_waiting().add_done_callback(_log_failure)
        self._subscription = self._bus.subscribe(ActionChanged, self._hear_of_an_end)
        self._worker.start()
        self._thinker.start()

    def stop(self, deadline_s: float = 2.0) -> None:
        """End every turn that runs (as cancelled) and stop the workers."""
        with self._lock:
            live = list(self._live.values())
        for course in live:
            course.token.cancel()
        self._worker.stop(deadline_s / 2)
        self._thinker.stop(deadline_s / 2)
        if self._subscription is not None:
            self._subscription.close()
        for course in live:
            self._cancelled(course)

    # -- asking ---------------------------------------------------------------------------------

    def ask(
        self,
        text: str,
        *,
        conversation_id: str | None = None,
        user_id: str | None = None,
        entrance: Entrance = Entrance.TYPED,
        caller: str = "user",
        wait_for_consent: bool = True,
        token: CancelToken | None = None,
        decision: Decision | None = None,
    ) -> Future[Turn]:
        """Take in one message; returns at once. `decision`: what it means, when that is known.

        The future gives the recorded turn. With `wait_for_consent` it is done when a question for
        consent has been settled; without, the turn ends WAITING with `approval_id` and
        `TurnFinished` is published again when the question is settled.

        Raises `InvalidInputError` for an empty or too long message, `QueueFullError` when too many
        wait, `UnavailableError` when stopped.
        """
        said = _checked(text)
        course = Course(
            turn_id=new_id("turn"),
            conversation_id=conversation_id or new_id("conv"),
            said=said,
            entrance=entrance,
            caller=caller,
            user_id=user_id,
            wait_for_consent=wait_for_consent,
            token=token or CancelToken(),
            started_at=iso_z(),
            clock=TurnClock(),
            decision=decision,
        )
        with self._lock:
            self._live[course.turn_id] = course
        try:
            self._worker.enqueue(lambda: self._step(course, self._begin), Priority.INTERACTIVE)
        except SoniaError:
            self._forget(course)
            raise
        return course.future

    def complete(
        self, messages: list[Message], say: Callable[[str], None], token: CancelToken
    ) -> Future[tuple[str, str]]:
        """Have the language model answer outside any turn: (answer, model's name), or ("", "")
        when there is none. `say` gets the pieces, in the model's worker."""
        return self._thinker.complete(messages, say, token)

    def decide(self, text: str) -> Future[Decision]:
        """What would be done; nothing is run."""
        said = _checked(text)
        return self._worker.enqueue(lambda: self._reflex.decide(said), Priority.INTERACTIVE)

    def add_voice(self, turn_id: str, voiced: Voiced) -> Future[bool]:
        """Add to a recorded turn how it was heard and what was said aloud of its answer.

        Later turns of the conversation know only what was said of an interrupted answer. The
        future is False when no such turn is kept.
        """
        kept = self._store.add_voice(turn_id, voiced)

        def tell(done: Future[bool]) -> None:
            if not done.cancelled() and done.exception() is None and done.result():
                self._bus.publish(TurnVoiced(turn_id, voiced))

        kept.add_done_callback(tell)
        return kept

    def conversations(self, limit: int = 50) -> list[Conversation]:
        """The newest first."""
        return self._store.conversations(limit)

    def turns(self, conversation_id: str, limit: int = 100) -> list[Turn]:
        """The last turns of a conversation, oldest first."""
        return self._store.turns(conversation_id, limit)

    def recent(self, limit: int = 50) -> list[Turn]:
        """The last turns of all conversations, oldest first."""
        return self._store.recent(limit)

    def turn(self, turn_id: str) -> Turn | None:
        """One recorded turn, or None."""
        return self._store.turn(turn_id)

    # -- the steps ------------------------------------------------------------------------------

    def _begin(self, course: Course) -> None:
        """Decide; then act, ask back, or look elsewhere."""
        self._bus.publish(
            TurnStarted(course.turn_id, course.conversation_id, course.entrance, course.said)
        )
        self._enter(course, "decide")
        with course.clock.stage("decide"):
            try:
                decision = course.decision or self._reflex.decide(course.said)
            except UnavailableError as error:
                decision = Decision(None, {}, 0.0, reason=error.message)
            decision = self._with_what_was_asked(course, decision)
        course.decision = decision
        course.token.raise_if_cancelled()
        if decision.tool is None:
            told = answers.small_talk(course.said, self._tools())
            if told:
                self._enter(course, "answer")
                self._answer(course, told, Outcome.ANSWERED, "reflex", 1.0)
                return
            self._recall(course)
        elif decision.missing:
            with self._lock:
                self._asked_back[course.conversation_id] = (decision, time.monotonic())
            question = answers.ask_for(decision.missing, decision.reason)
            self._answer(course, question, Outcome.UNSURE, "reflex", decision.confidence)
        else:
            self._act(course, decision)

    def _with_what_was_asked(self, course: Course, decision: Decision) -> Decision:
        """The message as the answer to "which file?", when that was asked just before."""
        with self._lock:
            asked, at = self._asked_back.pop(course.conversation_id, (None, 0.0))
        if asked is None or decision.tool or time.monotonic() - at > ASKED_BACK_FOR_S:
            return decision
        value = slots.reply(asked.missing[0], course.said)
        if value is None:
            return decision
        args = {**asked.args, asked.missing[0]: value}
        return dataclasses.replace(asked, args=args, missing=(), reason="what was asked for")

    def _act(self, course: Course, decision: Decision) -> None:
        assert decision.tool is not None
        self._enter(course, "act", decision.tool)
        course.clock.begin("act")
        running = self._executor.run(
            decision.tool,
            decision.args,
            caller=course.caller,
            turn_id=course.turn_id,
            token=course.token,
        )
        running.add_done_callback(
            lambda done: self._then(course, lambda c: self._acted(c, done.result()))
        )

    def _acted(self, course: Course, action: Action) -> None:
        """The tool ended, or asks for consent."""
        course.action = action
        if action.state is not ActionState.WAITING:
            course.clock.end("act")
            self._say_what_happened(course, action)
            return
        if course.wait_for_consent:
            self._enter(course, "act", "waiting for consent")
        else:
            course.clock.end("act")
            approval = action.approval
            told = answers.waiting(approval.what_happens, approval.ttl_s) if approval else ""
            self._answer(course, told, Outcome.WAITING, "reflex", course.confidence)
            course.clock.begin("act")
        with self._lock:
            ended, course.awaits_the_end = course.ended_action, course.ended_action is None
        if ended is not None:
            self._settled(course, ended)

    def _hear_of_an_end(self, event: ActionChanged) -> None:
        """An action ended: the turn that waits for it goes on. Runs in the executor's thread."""
        if not event.action.state.ended:
            return
        with self._lock:
            course = self._live.get(event.action.turn_id or "")
            if course is None:
                return
            course.ended_action = event.action
            goes_on, course.awaits_the_end = course.awaits_the_end, False
        if goes_on:
            self._then(course, lambda c: self._settled(c, event.action))

    def _settled(self, course: Course, action: Action) -> None:
        course.action = action
        course.clock.end("act")
        self._say_what_happened(course, action)

    def _say_what_happened(self, course: Course, action: Action) -> None:
        self._enter(course, "answer")
        with course.clock.stage("answer"):
            if action.state is ActionState.DONE and action.result is not None:
                outcome, told = Outcome.ANSWERED, action.result.text
                if action.tool == "memory.recall":
                    remembered = Recalled.answer(action.result.data)
                    if remembered is None:
                        course.memory_is_silent = True
                        self._think(course)
                        return
                    course.evidence = Recalled.evidence(action.result.data)
                    told = remembered or told
            else:
                told = answers.not_run(action)
                outcome = {
                    ActionState.DENIED: Outcome.DENIED,
                    ActionState.EXPIRED: Outcome.DENIED,
                    ActionState.CANCELLED: Outcome.CANCELLED,
                }.get(action.state, Outcome.FAILED)
        self._answer(course, told, outcome, "reflex", course.confidence)

    def _recall(self, course: Course) -> None:
        """No tool is meant: look into memory before anything else."""
        self._enter(course, "recall")
        course.clock.begin("recall")
        try:
            found = self._memory.search(slots.query(course.said) or course.said, self._limit)
        except SoniaError as error:
            self._remembered(course, error=error)
            return
        found.add_done_callback(
            lambda done: self._then(course, lambda c: self._remembered(c, done=done))
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
            hits = []
        else:
            hits = Recalled.relevant(done.result())
        course.evidence = tuple(Recalled.of(hit) for hit in hits)
        course.token.raise_if_cancelled()
        if hits and Recalled.is_about_the_user(course.said):
            self._enter(course, "answer")
            with course.clock.stage("answer"):
                told = answers.recalled([Recalled.as_told(hit) for hit in hits[:1]])
            self._answer(course, told, Outcome.ANSWERED, "memory", hits[0].score)
            return
        if hits and hits[0].score >= SURELY_MEANT and Recalled.is_question(course.said):
            course.told_before = answers.recalled([Recalled.as_told(hits[0])])
        self._think(course)

    def _think(self, course: Course) -> None:
        """Hand the question to the language model."""
        course.clock.begin("think")
        self._enter(course, "think")
        self._thinker.think(
            course,
            say=lambda piece: self._bus.publish(AnswerDelta(course.turn_id, piece)),
            done=lambda thought: self._then(course, lambda c: self._thought(c, thought)),
        )

    def _thought(self, course: Course, thought: Future[tuple[str, str]]) -> None:
        """The language model has answered, failed, or there is none."""
        course.clock.end("think")
        error = thought.exception()
        if isinstance(error, CancelledError) or course.token.cancelled:
            raise CancelledError("It was stopped.")
        if error is None and thought.result()[0]:
            told, engine = thought.result()
            self._answer(course, told, Outcome.ANSWERED, engine, 0.5, said_already=True)
            return
        self._enter(course, "answer")
        trouble = str(error) if error is not None else ""
        if course.memory_is_silent:
            told = answers.unknown(trouble)
            self._answer(course, told, Outcome.ANSWERED, "reflex", course.confidence)
            return
        if course.told_before:
            score = float(course.evidence[0]["score"])
            self._answer(course, course.told_before, Outcome.ANSWERED, "memory", score)
            return
        with course.clock.stage("answer"):
            near = next(
                (name for name, chance in course.alternatives if chance >= answers.NEAR_ABOVE), None
            )
            aloud = course.entrance is Entrance.SPOKEN
            told = answers.no_model(self._tools(), near, trouble, aloud=aloud)
        confidence = course.decision.confidence if course.decision else 0.0
        self._answer(course, told, Outcome.UNSURE, "reflex", confidence)

    # -- the end --------------------------------------------------------------------------------

    def _answer(
        self,
        course: Course,
        told: str,
        outcome: Outcome,
        engine: str,
        confidence: float,
        *,
        said_already: bool = False,
    ) -> None:
        """Say it, write it down, tell that it is done."""
        if not said_already:
            self._bus.publish(AnswerDelta(course.turn_id, told))
        if outcome is not Outcome.WAITING:
            self._forget(course)
        self._recorder.record(course, told, outcome, engine, confidence)

    def _tools(self) -> list[tuple[str, str]]:
        """(name, description) of each tool that can be asked for in words."""
        tools = self._executor.registry.all()
        return [(tool.name, tool.description) for tool in tools if tool.examples]

    # -- joints ---------------------------------------------------------------------------------

    def _enter(self, course: Course, stage: str, detail: str = "") -> None:
        self._bus.publish(TurnStage(course.turn_id, stage, detail))

    def _then(self, course: Course, step: Callable[[Course], None]) -> None:
        """The next step, on the turns worker; in the caller's thread when that is stopping."""
        try:
            self._worker.enqueue(lambda: self._step(course, step), Priority.STOP)
        except UnavailableError:
            self._step(course, step)

    def _step(self, course: Course, step: Callable[[Course], None]) -> None:
        """One step; what goes wrong in it ends the turn with a sentence, never the worker."""
        if course.ended:
            return
        try:
            course.token.raise_if_cancelled()
            step(course)
        except CancelledError:
            self._cancelled(course)
        except SoniaError as error:
            course.clock.end_all()
            self._answer(course, str(error), Outcome.FAILED, "reflex", course.confidence)
        except Exception as error:  # noqa: BLE001 - the worker and the other turns go on
            _log.exception("turn_failed", turn=course.turn_id)
            course.clock.end_all()
            told = f"Something went wrong inside Sonia ({type(error).__name__}); the log says more."
            self._answer(course, told, Outcome.FAILED, "reflex", course.confidence)

    def _cancelled(self, course: Course) -> None:
        if course.ended:
            return
        course.clock.end_all()
        self._answer(course, "Stopped.", Outcome.CANCELLED, "reflex", course.confidence)

    def _forget(self, course: Course) -> None:
        course.ended = True
        with self._lock:
            self._live.pop(course.turn_id, None)


def _checked(text: str) -> str:
    """The message as it is taken in. Raises `InvalidInputError`."""
    if not isinstance(text, str):
        raise InvalidInputError(f"A message must be text, not {type(text).__name__}.")
    said = text.encode("utf-8", "replace").decode("utf-8").replace("\x00", "").strip()
    if not said:
        raise InvalidInputError("The message is empty.", remedy="Type or say something.")
    if len(said) > MOST_CHARS:
        raise InvalidInputError(
            f"The message has {len(said):,} characters; at most {MOST_CHARS:,} are taken.",
            remedy="Shorten it, or put it into a file and ask for the file.",
        )
    return said


def _log_failure(future: Future[Any]) -> None:
    if not future.cancelled() and (error := future.exception()) is not None:
        _log.error("turns_write_failed", error=str(error))
