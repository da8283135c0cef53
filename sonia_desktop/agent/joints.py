"""The joints of a turn: how one step follows another, on one worker, and how a turn ends.

A turn is a chain of short steps; nothing in a step waits. What takes time (a tool, a search, the
language model) calls the next step when it is done.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

import structlog

from sonia_desktop.agent.course import Course
from sonia_desktop.agent.deltas import Deltas
from sonia_desktop.agent.recorder import TurnRecorder
from sonia_desktop.agent.types import AnswerDelta, Outcome, TurnStage
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import CancelledError, SoniaError, UnavailableError
from sonia_desktop.core.worker import Priority, Worker

_log = structlog.get_logger(__name__)
STOPPED = "Stopped."
Step = Callable[[Course], None]


class Joints:
    """Owns the worker of the turns and knows those that run. Thread-safe.

    Args:
        capacity: turns that may wait; one more raises `QueueFullError`.
    """

    def __init__(self, bus: Bus, recorder: TurnRecorder, *, capacity: int) -> None:
        self._bus, self._recorder = bus, recorder
        self.worker = Worker("turns", capacity=capacity)
        self.deltas = Deltas()
        self._lock = threading.Lock()
        self._live: dict[str, Course] = {}

    def take_in(self, course: Course, first: Step) -> None:
        """Begin a turn. Raises `QueueFullError`, `UnavailableError`."""
        with self._lock:
            self._live[course.turn_id] = course
        try:
            self.worker.enqueue(lambda: self._step(course, first), Priority.INTERACTIVE)
        except SoniaError:
            self.forget(course)
            raise
        course.token.on_cancel(lambda: self.then(course, _is_cancelled))

    def live(self) -> list[Course]:
        """The turns that run now."""
        with self._lock:
            return list(self._live.values())

    def find(self, turn_id: str) -> Course | None:
        """The turn, while it runs."""
        with self._lock:
            return self._live.get(turn_id)

    def publish(self, event: object) -> None:
        self._bus.publish(event)

    def enter(self, course: Course, stage: str, detail: str = "") -> None:
        """A stage begins."""
        self._bus.publish(TurnStage(course.turn_id, stage, detail))

    def say(self, course: Course, piece: str) -> None:
        """A piece of the answer, from any thread; nothing once the turn has ended."""
        if course.ended or not piece:
            return
        number = self.deltas.add(course.turn_id, piece)
        course.shown.append(piece)
        self._bus.publish(AnswerDelta(course.turn_id, piece, number))

    def then(self, course: Course, step: Step) -> None:
        """The next step, on the turns worker; in the caller's thread when that is stopping."""
        if course.ended:
            return
        try:
            self.worker.enqueue(lambda: self._step(course, step), Priority.STOP)
        except UnavailableError:
            self._step(course, step)

    def answer(
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
            self.say(course, told)
        if outcome is not Outcome.WAITING:
            self.forget(course)
        self._recorder.record(course, told, outcome, engine, confidence)

    def cancelled(self, course: Course) -> None:
        """End it as stopped; what was shown of its answer is kept."""
        if course.ended:
            return
        course.clock.end_all()
        shown = course.shown_text
        self.answer(
            course,
            shown or STOPPED,
            Outcome.CANCELLED,
            course.engine or "reflex",
            course.confidence,
            said_already=bool(shown),
        )

    def forget(self, course: Course) -> None:
        course.ended = True
        with self._lock:
            self._live.pop(course.turn_id, None)
            hooks, course.at_end = course.at_end, []
        for hook in hooks:
            hook()

    def _step(self, course: Course, step: Step) -> None:
        """One step; what goes wrong in it ends the turn with a sentence, never the worker."""
        if course.ended:
            return
        try:
            course.token.raise_if_cancelled()
            step(course)
        except CancelledError:
            self.cancelled(course)
        except SoniaError as error:
            self._failed(course, str(error))
        except Exception as error:  # noqa: BLE001 - the worker and the other turns go on
            _log.exception("turn_failed", turn=course.turn_id)
            told = f"Something went wrong inside Sonia ({type(error).__name__}); the log says more."
            self._failed(course, told)

    def _failed(self, course: Course, trouble: str) -> None:
        """What was shown of the answer stays; what went wrong is said after it."""
        course.clock.end_all()
        shown = course.shown_text
        if shown:
            self.say(course, f"\n\n{trouble}")
        told = f"{shown}\n\n{trouble}" if shown else trouble
        self.answer(
            course,
            told,
            Outcome.FAILED,
            course.engine or "reflex",
            course.confidence,
            said_already=bool(shown),
        )


def _is_cancelled(_course: Course) -> None:
    """A step of its own: `Joints` looks at the token before each."""
