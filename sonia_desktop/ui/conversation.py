"""The conversation: what was said and answered, drawn as it arrives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent

from sonia_desktop.agent.types import Turn
from sonia_desktop.ui.drawn_messages import PAGE, DrawnMessages
from sonia_desktop.ui.empty_state import EmptyState
from sonia_desktop.ui.exchange import Exchange
from sonia_desktop.ui.messages import AssistantMessage
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.user_message import UserMessage


class ConversationView(DrawnMessages):
    """The list of messages; shows what can be asked while there are none."""

    example_chosen = Signal(str, bool)
    """The example's text, and whether to send it at once."""
    why_asked = Signal(str)
    retry_asked = Signal(str)
    version_asked = Signal(str)
    """Each carries the id of a turn."""
    edited = Signal(str, str)
    """The id of a turn, and what the user says in place of its message."""
    aloud_asked = Signal(str)
    judged = Signal(str, object)
    entry_wanted = Signal(str)
    """The user goes on below; carries what was typed here, where nothing can be written."""
    pasted = Signal()

    def __init__(self, theme: Theme, hints: str = "", promise: str = "") -> None:
        super().__init__(theme, EmptyState(hints, promise))
        self.empty_state.chosen.connect(self.example_chosen)

    # --- what is shown ------------------------------------------------------------

    @property
    def last_turn(self) -> str | None:
        """The id of the newest turn that has an answer here."""
        done = [each.turn_id for each in self.exchanges if each.turn_id and not each.under_way]
        return done[-1] if done else None

    def turn(self, turn_id: str) -> Turn | None:
        """A turn that is shown, as far as it is known."""
        for each in self.exchanges:
            if each.turn_id == turn_id:
                return each.answer.turn if each.answer is not None else each.turn
        return None

    def answer_of(self, turn_id: str) -> AssistantMessage | None:
        return self._answers.get(turn_id)

    # --- what happens ------------------------------------------------------------

    def add_user(self, text: str, files: tuple[str, ...] = ()) -> UserMessage:
        """A message of the user, with the names of the files that go with it; a bubble still being
        heard becomes it."""
        self.drop_live()
        self._to_end()
        exchange = Exchange(text, files=files)
        self.exchanges.append(exchange)
        self._draw(exchange, self._end())
        self._low = min(self._low, self._want_low)
        self._high = self._want_high = len(self.exchanges)
        self._follow = True
        assert exchange.user is not None
        return exchange.user

    def add_answer(self) -> AssistantMessage:
        """An answer that is on its way."""
        last = self.exchanges[-1] if self.exchanges else None
        if last is None or last.answer is not None or last.turn is not None:
            last = Exchange(None)
            self.exchanges.append(last)
            self._high = self._want_high = len(self.exchanges)
        last.answer = self._made_answer(last)
        self._insert(last.answer, self._end())
        return last.answer

    def bind(self, turn_id: str, message: AssistantMessage) -> None:
        """Events of this turn belong to this answer."""
        self._answers[turn_id] = message
        for each in reversed(self.exchanges):
            if each.answer is message:
                each.turn_id = turn_id
                return

    def show_live(self, text: str) -> None:
        """What is being heard now."""
        if self._live is None:
            self._to_end()
            self._live = UserMessage(text, live=True)
            self._insert(self._live, self._end())
        else:
            self._live.set_text(text)

    def drop_live(self) -> None:
        if self._live is not None:
            self._remove(self._live)
            self._live = None
            self.empty_state.setVisible(not self.messages)

    def show_earlier(self, turns: Iterable[Turn]) -> None:
        """Put earlier turns (oldest first) above what is shown, a few at a time, newest first."""
        known = {each.turn_id for each in self.exchanges if each.turn_id}
        earlier = [
            Exchange(turn.said, turn, turn_id=turn.id) for turn in turns if turn.id not in known
        ]
        if not earlier:
            return
        self.empty_state.hide()
        self.exchanges[:0] = earlier
        self._low, self._high = self._low + len(earlier), self._high + len(earlier)
        self._want_high = self._high
        self._want_low = max(0, self._low - 2 * PAGE)
        self._drawing.start()

    def show_versions(self, versions: Mapping[str, Sequence[str]]) -> None:
        """For each turn that has others beside it: all of them, oldest first."""
        self._versions = versions
        for turn_id, answer in self._answers.items():
            answer.show_versions(versions.get(turn_id, ()))

    def cut_from(self, turn_id: str) -> Turn | None:
        """Take away a turn and all that follow: it is said otherwise. The turn."""
        for place, each in enumerate(self.exchanges):
            if each.turn_id == turn_id:
                turn = each.answer.turn if each.answer is not None else each.turn
                for gone in self.exchanges[place:]:
                    self._take_down(gone)
                del self.exchanges[place:]
                self._low, self._high = min(self._low, place), min(self._high, place)
                self._want_low = min(self._want_low, place)
                self._want_high = self._high
                self._follow = True
                self._more_where_needed()
                return turn
        return None

    def clear(self) -> None:
        """Start with an empty page; the turns stay in the memory of Sonia."""
        self._drawing.stop()
        for message in self.messages:
            self._remove(message, at_once=False)
        self.exchanges.clear()
        self._answers.clear()
        self._unfinished.clear()
        self._halves.clear()
        self._versions = {}
        self._low = self._high = self._want_low = self._want_high = 0
        self._live, self._follow, self._anchor = None, True, None
        self.empty_state.show()
        self._show_way_down()

    # --- the user's keys and mouse ------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """What is typed or pasted here is meant for the entry."""
        text = event.text()
        modifiers = Qt.KeyboardModifier
        command = event.modifiers() & (
            modifiers.ControlModifier | modifiers.AltModifier | modifiers.MetaModifier
        )
        if self.text_selection.key(event):
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif text.strip() and text.isprintable() and not command:
            self.entry_wanted.emit(text)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Beside the texts: from there, too, text is selected."""
        if event.button() is Qt.MouseButton.LeftButton and self.exchanges:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.text_selection.begin_beside(event)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.text_selection.drag_beside(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.text_selection.end_beside()

    # --- inside ------------------------------------------------------------

    def _new_answer(self) -> AssistantMessage:
        answer = AssistantMessage(self._theme.colours, acts=True)
        answer.why_asked.connect(self.why_asked)
        answer.retry_asked.connect(self.retry_asked)
        answer.version_asked.connect(self.version_asked)
        answer.aloud_asked.connect(self.aloud_asked)
        answer.judged.connect(self.judged)
        return answer

    def _new_message(self, exchange: Exchange, said: str) -> UserMessage:
        message = UserMessage(said, colours=self._theme.colours, files=exchange.given)
        message.edited.connect(lambda text: self._say_otherwise(exchange, text))
        message.left.connect(lambda: self.entry_wanted.emit(""))
        return message

    def _say_otherwise(self, exchange: Exchange, text: str) -> None:
        if exchange.turn_id:
            self.edited.emit(exchange.turn_id, text)
