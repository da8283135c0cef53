"""Leave to look: joins the privacy switch and consent with the approvals and the audit log.

looking = Looking(bus=bus, health=health, db=db, file=folder / "privacy.json", take=take)
looking.watch.check()                                # before every capture
future = looking.ask_consent(executor, "s1", caller="http:perception", correlation_id="req_1")
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import SoniaError, WrongStateError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.storage import Database
from sonia_desktop.tools.audit import AuditLog, Entry
from sonia_desktop.tools.builtin.looking import ALLOW, CONSENT, looking_tools
from sonia_desktop.tools.calls import log_failure
from sonia_desktop.tools.types import Action, ActionState
from sonia_desktop.vision.answers import is_asked_of
from sonia_desktop.vision.consent import ConsentBook, ConsentRecord, ConsentState, Transition
from sonia_desktop.vision.last_looks import LastLooks
from sonia_desktop.vision.perception import Perceiver
from sonia_desktop.vision.privacy import Mode, Privacy, PrivacyChanged
from sonia_desktop.vision.watching import Watch

if TYPE_CHECKING:
    from sonia_desktop.tools.executor import Executor
    from sonia_desktop.tools.types import Tool
    from sonia_desktop.vision.scene import Scene, Screenshot

_log = structlog.get_logger(__name__)

USER = "user"
_SEEN_LATELY = timedelta(minutes=10)
"""So long a question may be about what was on the screen at the last look."""
_SUBJECT_SWITCH, _SUBJECT_CONSENT = "screen.privacy", CONSENT


class Looking:
    """The switch, the consents, and how both are asked for and written down."""

    def __init__(
        self,
        *,
        bus: Bus,
        health: HealthBoard,
        db: Database,
        file: Path | None,
        take: Callable[[], Future[Screenshot]],
        forget: Callable[[], None],
    ) -> None:
        """`take` a picture of the screen; `forget` what is kept of those read."""
        self._forget_pictures = forget
        self._audit = AuditLog(db)
        self.watch = Watch(bus=bus, health=health, take=take, file=file, record=self._turned)
        self.consent = ConsentBook(self._stepped, self._sessions_changed)
        self.perceiver = Perceiver()
        self._last_looks = LastLooks()
        self._turning = bus.subscribe(PrivacyChanged, self._forget_when_off)

    def stop(self, timeout_s: float) -> None:
        """Stop watching, and forget what was seen."""
        self._turning.close()
        self.watch.stop(timeout_s)
        self._last_looks.forget()

    def compared(self, scene: Scene) -> Scene | None:
        """Keep this look (text, no pixels) for "what changed"; returns the one before it, if any.

        Nothing seen is kept once looking is switched off.
        """
        before = self._last_looks.replace(scene)
        if not self.watch.privacy.capture_allowed:  # switched off while the screen was read
            self._last_looks.forget()
        return before

    def was_seen(self, question: str) -> bool:
        """Whether a question names something that was on the screen at a look a short time ago."""
        seen = self._last_looks.latest(datetime.now(UTC) - _SEEN_LATELY)
        return seen is not None and is_asked_of(seen, question)

    def forget_seen(self) -> None:
        """Forget what is kept in RAM of what was seen."""
        self.watch.clear()
        self._last_looks.forget()
        self._forget_pictures()

    def see_less(self, *, at_all: bool, by: str) -> str:
        """End watching, and what programs were allowed to see; `at_all`: looking when asked, too.
        Says how it is now."""
        self.consent.revoke_all(by=by)
        watched = self.watch.privacy.watching
        if at_all:
            self.watch.choose(Mode.OFF, by=by)
            return "I do not look at the screen any more. The eye in my window lets me look again."
        if watched:
            self.watch.choose(Mode.ACTIVE, by=by)
            return "I have stopped watching; I look at the screen only when you ask me to."
        if not self.watch.privacy.capture_allowed:
            return "I do not watch the screen: looking is switched off."
        return "I do not watch the screen; I look at it only when you ask me to."

    def tools(self) -> list[Tool]:
        """What asks the user."""
        return looking_tools(self._allow, self._grant)

    def ask_allow(self, executor: Executor, mode: Mode, *, caller: str) -> Future[Action]:
        """Ask the user to let Sonia look; resolves with the open question.

        A question that is open already is not asked twice.
        """
        for approval in executor.pending():
            if approval.tool == ALLOW and approval.args == {"mode": mode.value}:
                waiting = executor.get(approval.action_id)
                if waiting is not None:
                    asked: Future[Action] = Future()
                    asked.set_result(waiting)
                    return asked
        return executor.run(ALLOW, {"mode": mode.value}, caller=caller)

    def ask_consent(
        self, executor: Executor, session_id: str, *, caller: str, correlation_id: str = ""
    ) -> Future[Action]:
        """OFF becomes REQUESTED and the user is asked; a no, or no answer, becomes REVOKED.

        Raises `WrongStateError` when the session has asked before.
        """
        requested = ConsentState.REQUESTED
        self.consent.move(session_id, requested, by=caller, correlation_id=correlation_id)
        args = {"session_id": session_id, "correlation_id": correlation_id}

        def asked(first: Future[Action]) -> None:
            if first.cancelled() or first.exception() is not None:
                self._refused(session_id, caller)
                return
            executor.finished(first.result().id).add_done_callback(answered)

        def answered(end: Future[Action]) -> None:
            if end.cancelled() or end.exception() is not None:
                self._refused(session_id, caller)
            elif end.result().state is not ActionState.DONE:
                self._refused(session_id, end.result().decided_by or USER)

        question = executor.run(CONSENT, args, caller=caller)
        question.add_done_callback(asked)
        return question

    def question_of(self, executor: Executor, session_id: str) -> Action | None:
        """The call that waits for the user's answer about this session."""
        for approval in executor.pending():
            if approval.tool == CONSENT and approval.args.get("session_id") == session_id:
                return executor.get(approval.action_id)
        return None

    def revoke(
        self, executor: Executor, session_id: str, *, by: str, correlation_id: str = ""
    ) -> ConsentRecord:
        """End a session's consent for good, and take back the question when it is still open.

        Raises `WrongStateError` when it has ended already.
        """
        revoked = ConsentState.REVOKED
        record = self.consent.move(session_id, revoked, by=by, correlation_id=correlation_id)
        open_question = self.question_of(executor, session_id)
        if open_question is not None:
            with contextlib.suppress(SoniaError):  # answered this very moment: then it fails
                executor.cancel(open_question.id, by=by)
        return record

    # --- inside -----------------------------------------------------------------------------

    def _allow(self, mode: str, caller: str) -> str:
        _old, new = self.watch.choose(Mode(mode), by=f"{USER}, asked by {caller}")
        return new.mode.value

    def _grant(self, session_id: str, correlation_id: str) -> None:
        self.consent.move(session_id, ConsentState.GRANTED, by=USER, correlation_id=correlation_id)

    def _refused(self, session_id: str, by: str) -> None:
        try:
            self.consent.move(session_id, ConsentState.REVOKED, by=by)
        except WrongStateError:
            return  # it was withdrawn meanwhile

    def _sessions_changed(self) -> None:
        active = len(self.consent.active)
        if not active:
            self.perceiver.forget()
        self.watch.sessions_changed(active)

    def _forget_when_off(self, event: PrivacyChanged) -> None:
        if not event.privacy.capture_allowed:
            self.forget_seen()

    def _turned(self, by: str, old: Privacy, new: Privacy) -> None:
        told = {
            "from": {"privacy": old.word, "mode": old.mode.value},
            "to": {"privacy": new.word, "mode": new.mode.value},
        }
        self.note(_SUBJECT_SWITCH, Entry("executed", by, "privacy", told), {})

    def _stepped(self, step: Transition) -> None:
        told = {
            "from_state": step.from_state.value,
            "to_state": step.to_state.value,
            "correlation_id": step.correlation_id,
        }
        args = {"session_id": step.session_id}
        event = {
            ConsentState.GRANTED: "approved",
            ConsentState.REVOKED: "cancelled",
        }.get(step.to_state, "decided")
        self.note(_SUBJECT_CONSENT, Entry(event, step.by, "consent", told), args)

    def note(self, subject: str, entry: Entry, args: dict[str, Any]) -> None:
        """Write a decision about looking into the audit log."""
        try:
            self._audit.note(subject, entry, args).add_done_callback(log_failure)
        except SoniaError as error:  # the storage is closing or full
            _log.error("privacy_not_recorded", subject=subject, error=str(error))
