"""What is learned after a turn: facts a person told of themselves in passing, kept in the
background.

    learning = Learning(bus, memory.notebook, how="rules", private=lambda: mode.private)
    learning.start()
    # "My sister lives in Rome, what is the weather there?" -> kept: "My sister lives in Rome"
    learning.stop()

Only a person's own words are learned from: typed, spoken or given to the command line; never what
was recalled, what a tool gave, an answer, or what a program sent. What was learned is a memory like
any other: told on the bus (`MemoryChanged`, and `Learned` with the turn), taken back by "undo" or
"forget that".
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, wait
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

import structlog

from sonia_desktop.agent.types import Entrance, Outcome, Turn, TurnFinished, TurnStarted
from sonia_desktop.core.bus import Bus, Subscription
from sonia_desktop.core.errors import DeadlineError, SoniaError, UnavailableError
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.llm.provider import BadAnswerError, ChatRequest, Message
from sonia_desktop.memory.statements import facts_in, kind_of, tells
from sonia_desktop.memory.types import Sensitivity

if TYPE_CHECKING:
    from sonia_desktop.agent.thinking import Thought
    from sonia_desktop.memory.extraction import Ask
    from sonia_desktop.memory.notebook import Notebook

_log = structlog.get_logger(__name__)

MOST_CHARS = 2_000
"""A longer message is a paste: somebody else's words, most likely."""
_ANSWER_S = 120.0
_SETTLED_S = 2.0
_OWN_WORDS = (Entrance.TYPED, Entrance.SPOKEN, Entrance.CLI)
_ENDED_WELL = (Outcome.ANSWERED, Outcome.UNSURE)

How = Literal["off", "rules", "model"]


@dataclass(frozen=True)
class Learned:
    """Published when something was kept of what was said in a turn: ids of the memories."""

    turn_id: str
    memory_ids: tuple[str, ...]


class Learning:
    """Listens for finished turns; works in a thread of its own.

    Args:
        notebook: keeps what is learned.
        how: "off"; "rules": careful rules, at once and on this machine; "model": the language model
            reads each message again (it costs an answer's time, and its price).
        private: while it says so, nothing is learned; nor of a turn that began then.
        ask: for a conversation's id, the model's answer to (system, user); for "model". Without an
            answer, rules do.
    """

    def __init__(
        self,
        bus: Bus,
        notebook: Notebook,
        *,
        how: How,
        private: Callable[[], bool],
        ask: Callable[[str], Ask] | None = None,
    ) -> None:
        self._bus, self._notebook, self._how = bus, notebook, how
        self._private, self._ask = private, ask
        self._worker = Worker("learning", capacity=64)
        self._lock = threading.Lock()
        self._private_turns: set[str] = set()
        self._subscriptions: list[Subscription] = []
        self._latest: Future[None] | None = None

    def start(self) -> None:
        """Begin to listen, unless it is off."""
        if self._how == "off" or self._subscriptions:
            return
        self._worker.start()
        self._subscriptions = [
            self._bus.subscribe(TurnStarted, self._began),
            self._bus.subscribe(TurnFinished, self._finished),
        ]

    def stop(self, deadline_s: float) -> None:
        """Finish what was begun. Safe to call twice."""
        for subscription in self._subscriptions:
            subscription.close()
        self._worker.stop(deadline_s, drain=True)

    def settle(self, most_s: float = _SETTLED_S) -> None:
        """Wait until what was told so far is kept, so that the next words ("forget that", "where do
        I live?") find it. Not where a model reads it again: that takes as long as an answer."""
        latest = self._latest
        if latest is not None and self._how == "rules":
            wait([latest], most_s)

    def sentences(self, said: str, entrance: Entrance) -> list[str]:
        """What of a message is kept by rules when its turn has ended well; empty while nothing is
        learned."""
        if not self._subscriptions or self._private():
            return []
        updates = self._notebook.updates
        if entrance not in _OWN_WORDS or len(said) > MOST_CHARS or not tells(said, updates):
            return []
        found = [sentence for sentence, _, _ in facts_in(said, updates)]
        return [
            each
            for each in found
            if kind_of(each)[2] is not Sensitivity.SECRET or updates(each.rstrip(" .!"))
        ]

    def _began(self, event: TurnStarted) -> None:
        if self._private():
            with self._lock:
                self._private_turns.add(event.turn_id)

    def _finished(self, event: TurnFinished) -> None:
        turn = event.turn
        if turn.outcome is Outcome.WAITING:
            return
        with self._lock:
            began_private = turn.id in self._private_turns
            self._private_turns.discard(turn.id)
        if began_private or self._private() or not may_learn_from(turn):
            return
        try:
            self._latest = self._worker.enqueue(lambda: self._learn(turn), Priority.BACKGROUND)
        except SoniaError as error:  # too much at once, or stopping: nothing is owed
            _log.info("not_learned", turn=turn.id, error=str(error))

    def _learn(self, turn: Turn) -> None:
        if self._private():  # switched on meanwhile
            return
        ask = self._ask(turn.conversation_id) if self._ask and self._how == "model" else None
        try:
            noted = self._notebook.learn(
                turn.said, turn_id=turn.id, recalled=not_own_words(turn), ask=ask
            )
        except SoniaError as error:
            if ask is None:
                _log.warning("not_learned", turn=turn.id, error=str(error))
                return
            _log.info("learned_by_rules", turn=turn.id, error=str(error))
            noted = self._notebook.learn(turn.said, turn_id=turn.id, recalled=not_own_words(turn))
        new = tuple(each.item.id for each in noted if each.known is None)
        if new:
            self._bus.publish(Learned(turn.id, new))


def may_learn_from(turn: Turn) -> bool:
    """Whether a person said it, it went well, and the memory's own tools did not deal with it."""
    return (
        turn.entrance in _OWN_WORDS
        and turn.outcome in _ENDED_WELL
        and len(turn.said) <= MOST_CHARS
        and not any(call.tool.startswith("memory.") for call in turn.tool_calls)
    )


def not_own_words(turn: Turn) -> list[str]:
    """What was recalled for the turn and what its tools gave: saying it again teaches nothing."""
    texts = [str(each.get("content", "")) for each in turn.evidence]
    for call in turn.tool_calls:
        if isinstance(call.result, dict):
            texts.append(str(call.result.get("text", "")))
    return [text for text in texts if text]


class Respond(Protocol):
    """`TurnPipeline.respond`."""

    def __call__(
        self, request: ChatRequest, say: Callable[[str], None], token: CancelToken
    ) -> Future[Thought | None]: ...


def asked_through(respond: Respond) -> Callable[[str], Ask]:
    """`respond` (of the turns) as one question with one answer, held to a schema and asked under
    the privacy of a conversation. Raises `UnavailableError` when there is no model,
    `DeadlineError` when it takes too long."""
    return lambda conversation_id: _asked(respond, conversation_id)


def _asked(respond: Respond, conversation_id: str) -> Ask:
    def ask(system: str, user: str, schema: Mapping[str, Any]) -> str:
        token = CancelToken()
        messages = (Message("system", system), Message("user", user))
        request = ChatRequest(messages, schema=schema, conversation_id=conversation_id)
        try:
            thought = respond(request, lambda piece: None, token).result(_ANSWER_S)
        except FutureTimeoutError as error:
            token.cancel()
            raise DeadlineError("The language model took too long to learn from.") from error
        except BadAnswerError as error:
            _log.info("learning_answer_unusable", error=error.message)
            return ""  # who asks says what was wrong, and asks again
        if thought is None:
            raise UnavailableError("There is no language model to learn with.")
        return thought.text

    return ask
