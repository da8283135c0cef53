"""What this window asked and has no answer yet: shown, sent, followed, and answered or failed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sonia_desktop.agent.types import (
    AnswerDelta,
    Decision,
    Entrance,
    Outcome,
    Turn,
    TurnFinished,
    TurnStage,
    TurnStarted,
    TurnVoiced,
)
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.ids import new_id
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.ui.bridge import Bridge
from sonia_desktop.ui.conversation import ConversationView
from sonia_desktop.ui.messages import AssistantMessage
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.attached import Attached


@dataclass(eq=False)
class Asked:
    """A request of this window that has no answer yet."""

    text: str
    entrance: Entrance
    answer: AssistantMessage | None
    """None while another conversation is shown."""
    conversation_id: str
    after: str | None = None
    """The turn it follows, when that is not the last one."""
    decision: Decision | None = None
    """What it means, when that is known (a question about a certain picture)."""
    come_forward: bool = False
    """Asked while another program had the focus: the answer brings the window up."""
    on_turn: Callable[[Turn], None] | None = None
    on_error: Callable[[SoniaError], None] | None = None
    files: tuple[str, ...] = ()
    token: CancelToken = field(default_factory=CancelToken)
    turn_id: str | None = None


class Requests(QObject):
    """The window's requests and the conversation they belong to. What is asked before there is an
    assistant waits for it."""

    busy_changed = Signal(bool)
    answered = Signal(object, object)
    """A turn and the entrance it came by."""
    shown = Signal(object, object)
    """A turn has its answer now, and the message it is shown in; not told of what is waited for."""
    come_forward_asked = Signal()

    def __init__(self, parent: QObject, bridge: Bridge, conversation: ConversationView) -> None:
        super().__init__(parent)
        self._bridge, self._conversation = bridge, conversation
        self._assistant: Assistant | None = None
        self._open: list[Asked] = []
        self._conversation_id = new_id("conv")
        bridge.turn_started.connect(self._on_started)
        bridge.turn_stage.connect(self._on_stage)
        bridge.answer_delta.connect(self._on_delta)
        bridge.turn_finished.connect(self._on_finished)
        bridge.turn_voiced.connect(self._on_voiced)

    @property
    def pending(self) -> bool:
        """Anything has no answer yet."""
        return bool(self._open)

    @property
    def conversation_id(self) -> str:
        """The conversation that is shown."""
        return self._conversation_id

    @property
    def pending_here(self) -> bool:
        """Anything of the conversation that is shown has no answer yet."""
        return self.pending_in(self._conversation_id)

    def pending_in(self, conversation_id: str) -> bool:
        """Anything of this conversation has no answer yet."""
        return any(asked.conversation_id == conversation_id for asked in self._open)

    def attach(self, assistant: Assistant) -> None:
        """From now on this assistant answers."""
        self._assistant = assistant
        assistant.spoken_conversation = self._conversation_id
        for asked in list(self._open):
            self._send(asked)

    def ask(
        self,
        text: str,
        entrance: Entrance = Entrance.TYPED,
        *,
        decision: Decision | None = None,
        after: str | None = None,
        come_forward: bool = False,
        on_turn: Callable[[Turn], None] | None = None,
        on_error: Callable[[SoniaError], None] | None = None,
        files: tuple[str, ...] = (),
    ) -> Asked:
        """One request: shown at once, answered when the assistant answers. `files`: the names of
        those that go with it."""
        self._conversation.add_user(text, files)
        answer = self._conversation.add_answer()
        here = self._conversation_id
        asked = Asked(
            text, entrance, answer, here, after, decision, come_forward, on_turn, on_error, files
        )
        self._open.append(asked)
        self._tell_busy()
        if self._assistant is None:
            answer.set_stage("starting", "")
        else:
            self._send(asked)
        return asked

    def ask_with(self, text: str, files: Sequence[Attached]) -> None:
        """What was typed, about the files that were attached; they need no words."""
        if not files:
            self.ask(text)
            return
        from sonia_desktop.attached import about

        text = text or tr("What is in this?")
        names = tuple(one.name for one in files)
        self.ask(text, decision=about(files, text), files=names)

    def cancel(self) -> None:
        """Stop what is being done in the conversation that is shown."""
        for asked in self._open:
            if asked.conversation_id == self._conversation_id:
                asked.token.cancel()

    def fail(self, error: SoniaError) -> None:
        """There will be no assistant: what waits for one is told so."""
        for asked in list(self._open):
            self._failed(asked, error)

    def go_on_with(self, conversation_id: str) -> None:
        """What is typed and what is spoken belongs to this conversation from now on."""
        self._conversation_id = conversation_id
        if self._assistant is not None:
            self._assistant.spoken_conversation = conversation_id

    def begin_anew(self) -> None:
        """A new conversation; what is under way is stopped and not shown any more."""
        self.cancel()
        for asked in self._open:
            if asked.conversation_id == self._conversation_id:
                asked.answer = None  # its widget goes with the page; its turn may still come
        self._open = [a for a in self._open if a.conversation_id != self._conversation_id]
        self.go_on_with(new_id("conv"))
        self._tell_busy()

    def go_over_to(self, conversation_id: str) -> None:
        """Another conversation is shown from now on; what is asked in this one goes on."""
        for asked in self._open:
            asked.answer = None
        self.go_on_with(conversation_id)
        self._tell_busy()

    def show_pending(self) -> None:
        """Show what was asked in this conversation before, and is still being answered."""
        for asked in self._open:
            if asked.conversation_id != self._conversation_id or asked.answer is not None:
                continue
            known = self._conversation.answer_of(asked.turn_id) if asked.turn_id else None
            if known is None:
                self._conversation.add_user(asked.text, asked.files)
                known = self._conversation.add_answer()
            asked.answer = known
            if asked.turn_id and self._assistant is not None:
                self._conversation.bind(asked.turn_id, known)
                for _number, text in self._assistant.turns.pieces(asked.turn_id):
                    known.append(text)

    # --- inside -----------------------------------------------------------------------------

    def _send(self, asked: Asked) -> None:
        assert self._assistant is not None
        try:
            future = self._assistant.ask(
                asked.text,
                conversation_id=asked.conversation_id,
                entrance=asked.entrance,
                token=asked.token,
                decision=asked.decision,
                after=asked.after,
            )
        except SoniaError as error:
            self._failed(asked, error)
            return
        self._bridge.when_done(
            future,
            lambda turn: self._answered(asked, turn),
            lambda error: self._failed(asked, error),
        )

    def _answered(self, asked: Asked, turn: Turn) -> None:
        if asked.answer is not None:
            self._show(asked.answer, turn)
            self._conversation.bind(turn.id, asked.answer)
        self._done(asked)
        self.answered.emit(turn, asked.entrance)
        if asked.on_turn is not None:
            asked.on_turn(turn)

    def _failed(self, asked: Asked, error: SoniaError) -> None:
        if asked.answer is not None:
            asked.answer.set_error(error)
        self._done(asked)
        if asked.on_error is not None:
            asked.on_error(error)

    def _done(self, asked: Asked) -> None:
        if asked in self._open:
            self._open.remove(asked)
            if asked.come_forward:
                self.come_forward_asked.emit()
        self._tell_busy()

    def _tell_busy(self) -> None:
        self.busy_changed.emit(self.pending_here)

    def _on_started(self, event: TurnStarted) -> None:
        if event.entrance is Entrance.SPOKEN:
            self._conversation.add_user(event.said)
            self._conversation.bind(event.turn_id, self._conversation.add_answer())
            return
        for asked in self._open:
            mine = asked.conversation_id == event.conversation_id  # else through the services
            if mine and asked.turn_id is None and asked.entrance is event.entrance:
                asked.turn_id = event.turn_id
                if asked.answer is not None:
                    self._conversation.bind(event.turn_id, asked.answer)
                return

    def _on_stage(self, event: TurnStage) -> None:
        answer = self._conversation.answer_of(event.turn_id)
        if answer is not None:
            answer.set_stage(event.stage, event.detail)

    def _on_delta(self, event: AnswerDelta) -> None:
        answer = self._conversation.answer_of(event.turn_id)
        if answer is not None:
            answer.append(event.text)

    def _on_finished(self, event: TurnFinished) -> None:
        answer = self._conversation.answer_of(event.turn.id)
        if answer is not None:
            self._show(answer, event.turn)

    def _show(self, answer: AssistantMessage, turn: Turn) -> None:
        new = answer.turn is None or answer.turn.outcome is Outcome.WAITING
        answer.set_turn(turn)
        if new and turn.outcome is not Outcome.WAITING:
            self.shown.emit(turn, answer)

    def _on_voiced(self, event: TurnVoiced) -> None:
        answer = self._conversation.answer_of(event.turn_id)
        if answer is not None:
            answer.set_voiced(event.voiced)
