"""The turn pipeline: one sentence in, one answer out, whichever entrance it came through.

    pipeline = TurnPipeline(db, bus, memory, executor, reflex, provider)
    pipeline.start()
    turn = pipeline.ask("what time is it", entrance=Entrance.TYPED).result()
    turn.answer, turn.stages          # "It is 14:05 ...", {"decide": 4.1, "act": 6.0, ...}
    pipeline.cancel(turn_id, by="user")

A turn is a chain of short steps on one worker (`agent.joints`): the stages before a language model
stand in `agent.stages`, thinking and planning in `agent.planner`. A question that waits for consent
or for a slow model holds up no other turn.

The answer is published (`AnswerDelta`) as soon as it is there. Then the turn is written; only when
it is on disk is `TurnFinished` published and the future done.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Any

import structlog

from sonia_desktop.agent import stop_word
from sonia_desktop.agent.acting import Acting
from sonia_desktop.agent.chats import Chats
from sonia_desktop.agent.conversations import Conversation, ConversationStore
from sonia_desktop.agent.course import DEFAULT_PROFILE, Course, Memories, TurnClock
from sonia_desktop.agent.joints import Joints
from sonia_desktop.agent.planner import Planner
from sonia_desktop.agent.recorder import TurnRecorder
from sonia_desktop.agent.reflex import Reflex
from sonia_desktop.agent.stages import Stages
from sonia_desktop.agent.thinking import Answers, Thinker, Thought
from sonia_desktop.agent.types import Decision, Entrance, Turn, TurnVoiced, Voiced
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.storage import Database
from sonia_desktop.core.worker import CancelToken, Priority
from sonia_desktop.llm.provider import ChatRequest, Message
from sonia_desktop.tools.executor import Executor

_log = structlog.get_logger(__name__)

MOST_CHARS = 20_000
"""Longest message taken."""


class TurnPipeline:
    """Takes in sentences and ends each with a `Turn`. `ask` returns at once; thread-safe.

    Args:
        provider: gives the language model, or None; may take a moment, called in the llm worker.
        recall_limit: memories looked at for one turn.
        health: told when turns cannot be stored, when given.
        capacity: turns that may wait; one more raises `QueueFullError`.
        private: while it says so, turns are kept in memory only (until `forget_private`).
        will_be_kept: what of a message is learned when its turn has ended.
        was_seen: whether words name something that was on the screen at the last look.
        settle: waits until what was told in the turns before is kept.
    """

    def __init__(
        self,
        db: Database,
        bus: Bus,
        memory: Memories,
        executor: Executor,
        reflex: Reflex,
        provider: Callable[[], Answers | None] = lambda: None,
        *,
        recall_limit: int = 5,
        health: HealthBoard | None = None,
        capacity: int = 500,
        private: Callable[[], bool] = lambda: False,
        will_be_kept: Callable[[str, Entrance], list[str]] = lambda said, entrance: [],
        was_seen: Callable[[str], bool] = lambda said: False,
        settle: Callable[[], None] = lambda: None,
    ) -> None:
        self._bus, self._reflex, self._executor = bus, reflex, executor
        self._store = ConversationStore(db, private)
        self.chats: Chats = Chats(db, self._store)
        """What the user does with conversations: search, rename, branch, delete, ..."""
        recorder = TurnRecorder(self._store, bus, health)
        self._joints = Joints(bus, recorder, capacity=capacity)
        self._thinker = Thinker(provider)
        acting = Acting(self._joints, executor)
        planner = Planner(
            self._joints, acting, self._thinker, self._store, executor.registry, will_be_kept
        )
        self._stages = Stages(
            self._joints,
            acting,
            planner,
            reflex,
            memory,
            self._stop_all,
            lambda conversation_id: next(iter(self._store.turns(conversation_id, 1)), None),
            recall_limit=recall_limit,
            was_seen=was_seen,
            settle=settle,
        )

    # -- life -----------------------------------------------------------------------------------

    def start(self, *, recover: bool = True) -> None:
        """Start the workers. `recover`: first end the turns a killed process left waiting."""
        if recover:
            self._store.close_waiting().add_done_callback(_log_failure)
            self.chats.purge().add_done_callback(_log_failure)
        self._joints.worker.start()
        self._thinker.start()

    def stop(self, deadline_s: float = 2.0) -> None:
        """End every turn that runs (as cancelled) and stop the workers."""
        live = self._joints.live()
        for course in live:
            course.token.cancel()
        self._joints.worker.stop(deadline_s / 2)
        self._thinker.stop(deadline_s / 2)
        for course in live:
            self._joints.cancelled(course)

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
        after: str | None = None,
        profile: str = "",
        history: Sequence[Message] | None = None,
        instruction: str = "",
        turn_id: str | None = None,
    ) -> Future[Turn]:
        """Take in one message; returns at once.

        Args:
            decision: what it means, when that is known.
            after: the turn it follows in its conversation (`types.BEGINNING`: none), so
                that an earlier message can be said otherwise; None: the last one.
            profile: what matters for a model's answer; a name of `llm.profiles`.
            history: what was said before, when the caller knows that better than the store.
            instruction: said to the model beside Sonia's own.
            turn_id: the turn's id, when the caller has to know it beforehand (`new_turn_id`).

        The future gives the recorded turn. With `wait_for_consent` it is done when a question for
        consent has been settled; without, the turn ends WAITING with `approval_id` and
        `TurnFinished` is published again when the question is settled.

        Raises `InvalidInputError` for an empty or too long message, `QueueFullError` when too many
        wait, `UnavailableError` when stopped.
        """
        course = Course(
            turn_id=turn_id or new_turn_id(),
            conversation_id=conversation_id or new_id("conv"),
            said=_checked(text),
            entrance=entrance,
            caller=caller,
            user_id=user_id,
            wait_for_consent=wait_for_consent,
            token=token or CancelToken(),
            started_at=iso_z(),
            clock=TurnClock(),
            decision=decision,
            after=after,
            profile=profile or DEFAULT_PROFILE,
            history=tuple(history) if history is not None else None,
            instruction=instruction,
        )
        self._store.begin(course.turn_id)
        self._joints.take_in(course, self._stages.begin)
        return course.future

    def cancel(self, turn_id: str, *, by: str) -> bool:
        """Stop a turn at every stage: model, tools, open questions. False when it is not running.

        What was shown of its answer is kept.
        """
        course = self._joints.find(turn_id)
        if course is None:
            return False
        _log.info("turn_cancelled", turn=turn_id, by=by)
        course.token.cancel()
        return True

    def _stop_all(self, course: Course) -> str:
        """The panic stop said in words: every other turn, every tool, every open question. A mere
        "stop": the other turns of its conversation, with what they run and ask."""
        others = [other for other in self._joints.live() if other is not course]
        if not stop_word.stops_everything(course.said):
            here = [one for one in others if one.conversation_id == course.conversation_id]
            for other in here:
                other.token.cancel()
            return stop_word.told(len(here), 0, 0)
        for other in others:
            other.token.cancel()
        ended = self._executor.stop_all(course.caller)
        _log.info("stopped_all", turn=course.turn_id, turns=len(others), calls=ended.stopped)
        return stop_word.told(len(others), ended.stopped, ended.denied)

    def running(self) -> list[str]:
        """The ids of the turns that run now."""
        return [course.turn_id for course in self._joints.live()]

    def conversation_of(self, turn_id: str) -> str:
        """The conversation of a turn that runs or is kept; "" for any other."""
        known = self._joints.find(turn_id) or self._store.turn(turn_id)
        return known.conversation_id if known is not None else ""

    def pieces(self, turn_id: str, after: int = 0) -> list[tuple[int, str]]:
        """The numbered pieces of an answer that came after a number: to go on after a break."""
        return self._joints.deltas.after(turn_id, after)

    def complete(
        self,
        messages: list[Message],
        say: Callable[[str], None],
        token: CancelToken,
        conversation_id: str = "",
        turn_id: str = "",
    ) -> Future[tuple[str, str]]:
        """Have the language model answer outside any turn: (answer, model's name), or ("", "")
        when there is none. `say` gets the pieces, in the model's worker. `conversation_id`: whose
        privacy holds for what is asked; `turn_id`: the turn whose tool asks, if one does."""
        return self._thinker.complete(messages, say, token, conversation_id, turn_id)

    def respond(
        self, request: ChatRequest, say: Callable[[str], None], token: CancelToken
    ) -> Future[Thought | None]:
        """As `complete`, for a whole request (tools, a schema, ...); None: there is no model."""
        return self._thinker.ask(lambda: request, say, token)

    def decide(self, text: str) -> Future[Decision]:
        """What would be done; nothing is run."""
        said = _checked(text)
        return self._joints.worker.enqueue(lambda: self._reflex.decide(said), Priority.INTERACTIVE)

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

    def last_of(self, entrance: Entrance) -> str | None:
        """The conversation in which somebody asked last by this entrance; None without one."""
        return self._store.last_of(entrance)

    def turn(self, turn_id: str) -> Turn | None:
        """One recorded turn, or None."""
        return self._store.turn(turn_id)

    def forget_private(self) -> None:
        """Drop what was said while private."""
        self._store.forget_private()


def new_turn_id() -> str:
    """An id for a turn that is about to be asked."""
    return new_id("turn")


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
