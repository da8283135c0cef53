"""The conversation that is open: gone over to, asked again, said otherwise, judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sonia_desktop.agent.types import BEGINNING, Decision, Turn
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.conversation import ConversationView
from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.earlier import Earlier
from sonia_desktop.ui.exchange import Exchange
from sonia_desktop.ui.requests import Requests
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

MOST_TURNS = 20_000
_WRITE_S = 10.0
_BUSY = tr("Wait for the answer, or stop it first (Esc).")
Versions = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Line:
    """The turns that are shown, and for those that have others beside them: all of these."""

    turns: tuple[Turn, ...]
    versions: Versions


def versions_of(line: Sequence[Turn], tree: Sequence[Turn]) -> Versions:
    """For each turn of the line that is one of several after the same turn: their ids."""
    beside: dict[str | None, list[str]] = {}
    for turn in tree:
        beside.setdefault(turn.parent_id, []).append(turn.id)
    found = {turn.id: tuple(beside.get(turn.parent_id, ())) for turn in line}
    return {turn_id: ids for turn_id, ids in found.items() if len(ids) > 1}


def read_line(assistant: Assistant, conversation_id: str, turn_id: str = "") -> Line:
    """The line through `turn_id`, or the one that is shown. Blocks. Raises `NotFoundError`."""
    chats = assistant.turns.chats
    line = chats.line(conversation_id, MOST_TURNS)
    if turn_id and all(turn.id != turn_id for turn in line):
        chats.show_line(conversation_id, turn_id).result(_WRITE_S)
        line = chats.line(conversation_id, MOST_TURNS)
    return Line(tuple(line), versions_of(line, chats.tree(conversation_id)))


class OpenChat(QObject):
    """Joins the conversation's buttons with the house; asks off the main thread.

    Args:
        say: says an answer aloud.
        hint: a short word beside the entry.
    """

    changed = Signal(str)
    """Another conversation is shown; carries its id."""

    def __init__(
        self,
        desk: Desk,
        view: ConversationView,
        requests: Requests,
        say: Callable[[str], None],
        hint: Callable[[str], None],
    ) -> None:
        super().__init__(desk)
        self._desk, self._view, self._requests = desk, view, requests
        self._hint = hint
        self._asked = 0
        view.retry_asked.connect(self.retry)
        view.edited.connect(self.say_otherwise)
        view.version_asked.connect(self.show_version)
        view.aloud_asked.connect(say)
        view.judged.connect(self.judge)

    @property
    def id(self) -> str:
        return self._requests.conversation_id

    def begin_with(self, earlier: Earlier) -> None:
        """What the last session left off with."""
        if earlier.conversation_id is not None and not self._requests.pending:
            self._requests.go_on_with(earlier.conversation_id)
        self.changed.emit(self.id)
        self._view.show_earlier(earlier.turns)
        self._look_for_versions()

    def open(self, conversation_id: str, turn_id: str = "") -> None:
        """Show a conversation, at its end or at a turn of it."""
        if conversation_id == self.id and (not turn_id or self._view.go_to(turn_id)):
            self.changed.emit(conversation_id)
            return
        self._load(conversation_id, turn_id, turn_id)

    def begin_anew(self) -> None:
        """An empty page. What is under way in it is stopped."""
        self._asked += 1
        self._requests.begin_anew()
        self._view.clear()
        self.changed.emit(self.id)

    def retry(self, turn_id: str) -> None:
        """The same message once more; the answer there is stays as another version."""
        turn = self._view.turn(turn_id)
        if turn is not None:
            self._again(turn, turn.said)

    def say_otherwise(self, turn_id: str, text: str) -> None:
        """Another message in place of one; what followed that stays as another version."""
        turn = self._view.turn(turn_id)
        if turn is not None:
            self._again(turn, text)

    def show_version(self, turn_id: str) -> None:
        """Go over to the line through a turn."""
        if self._requests.pending_here:
            self._hint(_BUSY)
        else:
            self._load(self.id, turn_id, turn_id)

    def judge(self, turn_id: str, good: bool | None) -> None:
        """Keep what the user thinks of an answer."""

        def refused(error: SoniaError) -> None:
            answer = self._view.answer_of(turn_id)
            if answer is not None:
                answer.show_judged(None)
            self._desk.tell_error(error)

        self._desk.do(lambda a: a.turns.chats.judge(turn_id, good), lambda _done: None, refused)

    # --- inside -----------------------------------------------------------------------------

    def _again(self, turn: Turn, text: str) -> None:
        if self._requests.pending_here:
            self._hint(_BUSY)
            return
        self._view.cut_from(turn.id)
        self._requests.ask(
            text,
            decision=_same_aim(turn, text),
            files=Exchange(turn.said, turn).given,
            after=turn.parent_id or BEGINNING,
            on_turn=lambda _turn: self._look_for_versions(),
            on_error=lambda error: self._not_asked(turn.id, text, error),
        )

    def _load(self, conversation_id: str, turn_id: str, go_to: str) -> None:
        self._asked += 1
        number = self._asked

        def loaded(line: Line) -> None:
            if number != self._asked:
                return  # another one was asked for meanwhile
            self._requests.go_over_to(conversation_id)
            self._view.clear()
            self._view.show_earlier(line.turns)
            self._view.show_versions(line.versions)
            self._requests.show_pending()
            if go_to:
                self._view.go_to(go_to)
            self.changed.emit(conversation_id)

        def refused(error: SoniaError) -> None:
            if self._requests.pending_in(conversation_id):  # its first turn is not written yet
                loaded(Line((), {}))
            else:
                self._desk.tell_error(error)

        self._desk.do(lambda a: read_line(a, conversation_id, turn_id), loaded, refused)

    def _not_asked(self, turn_id: str, text: str, error: SoniaError) -> None:
        """What was to take the place of a turn failed; that turn comes back when nothing did."""
        here = self.id

        def found(line: Line) -> None:
            if here != self.id:
                return
            if any(turn.id == turn_id for turn in line.turns) and not self._requests.pending_here:
                self._view.clear()
                self._view.show_earlier(line.turns)
                self._view.add_user(text)
                self._view.add_answer().set_error(error)
            self._view.show_versions(line.versions)

        self._desk.do(lambda a: read_line(a, here), found, lambda _error: None)

    def _look_for_versions(self) -> None:
        here = self.id

        def found(line: Line) -> None:
            if here == self.id:
                self._view.show_versions(line.versions)

        self._desk.do(lambda a: read_line(a, here), found, lambda _error: None)


def _same_aim(turn: Turn, text: str) -> Decision | None:
    """A question about files or a picture stays one, said otherwise or asked again."""
    from sonia_desktop.tools.builtin import attachments, pictures

    call = turn.tool_calls[0] if turn.tool_calls else None
    if call is None or call.tool not in (attachments.ASK, pictures.ASK):
        return None
    return Decision(call.tool, {**call.args, "question": text}, 1.0, reason="asked there")
