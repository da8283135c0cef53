"""Running a tool within a turn: through the executor, with its consent, to the call's very end."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from typing import Any

from sonia_desktop.agent import answers
from sonia_desktop.agent.course import Course
from sonia_desktop.agent.joints import Joints
from sonia_desktop.agent.types import Outcome
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.types import Action, ActionState

Acted = Callable[[Course, Action], None]
Refused = Callable[[Course, SoniaError], None]


class Acting:
    """Begins calls and hears of their ends; never goes around the executor's judgement."""

    def __init__(self, joints: Joints, executor: Executor) -> None:
        self._joints, self._executor = joints, executor

    def run(
        self,
        course: Course,
        tool: str,
        args: Mapping[str, Any],
        done: Acted,
        refused: Refused | None = None,
        taint: Iterable[str] = (),
    ) -> None:
        """Run one call, then `done` as the turn's next step when the call has ended.

        `refused` is the step for a call that was not even taken in (no such tool, wrong
        arguments); without it the turn fails with that error. `taint`: kinds of foreign text in
        what led to the call, beside what the turn's own calls brought.
        """
        running = self._executor.run(
            tool,
            args,
            caller=course.caller,
            turn_id=course.turn_id,
            token=course.token,
            taint=taint,
        )

        def first(course: Course) -> None:
            error = running.exception()
            if isinstance(error, SoniaError) and refused is not None:
                refused(course, error)
                return
            self._begun(course, running.result(), done)

        course.at_end.append(lambda: running.add_done_callback(self._stop))
        running.add_done_callback(lambda _done: self._joints.then(course, first))

    def _stop(self, running: Future[Action]) -> None:
        """The turn is over: stop the call, or take back its question, unless it has ended."""
        if running.exception() is None and not running.result().state.ended:
            with contextlib.suppress(SoniaError):  # it ended meanwhile
                self._executor.cancel(running.result().id, by="the turn's end")

    def _begun(self, course: Course, action: Action, done: Acted) -> None:
        """The call ended at once, or asks for consent."""
        course.actions[action.id] = action
        if action.state is not ActionState.WAITING:
            done(course, action)
            return
        if course.wait_for_consent:
            self._joints.enter(course, "act", "waiting for consent")
        else:
            self._tell_that_it_waits(course, action)
        ended = self._executor.finished(action.id)

        def settled(course: Course) -> None:
            course.actions[action.id] = ended.result()
            done(course, ended.result())

        ended.add_done_callback(lambda _done: self._joints.then(course, settled))

    def _tell_that_it_waits(self, course: Course, action: Action) -> None:
        """The caller gets the question as the answer so far; the turn goes on when it is settled.

        The waiting itself is no part of the turn's record until then.
        """
        approval = action.approval
        told = answers.waiting(approval.what_happens, approval.ttl_s) if approval else ""
        engine = course.engine or "reflex"
        course.clock.end("act")
        self._joints.answer(course, told, Outcome.WAITING, engine, course.confidence)
        course.shown.clear()  # the question is no part of the answer that comes later
        course.clock.begin("act")
