"""A column of messages of which, however many there are, only what is near the shown part is drawn.

Scrolling to an end of that draws more there and takes down what is far away.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.ui.empty_state import EmptyState
from sonia_desktop.ui.exchange import Exchange
from sonia_desktop.ui.laid_out import widgets_in
from sonia_desktop.ui.messages import AssistantMessage
from sonia_desktop.ui.seen_order import first_stop
from sonia_desktop.ui.selection import TextSelection
from sonia_desktop.ui.steady_scroll import keep_bars_place
from sonia_desktop.ui.theme import COLUMN_WIDTH, SCROLL_BAR_PX, XL, L, S, Theme
from sonia_desktop.ui.to_end import ToEnd
from sonia_desktop.ui.user_message import UserMessage
from sonia_desktop.ui.words import tr

_SLOT_S = 0.003
"""Of the thread's own time, after which no further message is begun in a slot."""
_LITTLE_S = 0.0005
_OUT_OF_SIGHT_PX = -100_000
_NEAR_END_PX = 40
PAGE = 20
"""So many more are drawn at once, and about so many are kept beyond each end of what is seen."""
MOST_DRAWN = 70
_TRIM_MS = 400
_AHEAD_PX = 1200
"""More is drawn before the user gets there."""


class DrawnMessages(QScrollArea):
    """Draws, takes down and scrolls `exchanges`; who derives from it puts them there.

    Args:
        empty_state: shown while there are none.
    """

    def __init__(self, theme: Theme, empty_state: EmptyState) -> None:
        super().__init__()
        self._theme = theme
        self.exchanges: list[Exchange] = []
        self._low = self._high = 0  # drawn are exchanges[low:high]
        self._want_low = self._want_high = 0
        self._answers: dict[str, AssistantMessage] = {}
        self._versions: Mapping[str, Sequence[str]] = {}
        self._unfinished: list[AssistantMessage] = []
        self._halves: list[Exchange] = []  # of which the message or the answer is still to be drawn
        self._gone: list[QWidget] = []  # out of sight, still to be deleted
        self._live: UserMessage | None = None
        self._follow = True
        self._moving = False
        self._anchor: tuple[QWidget, int] | None = None
        self.text_selection = TextSelection(self, lambda: self.messages)
        self.setObjectName("conversation")
        self.setAccessibleName(tr("Conversation"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_bars_place(self)
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._column = QWidget()
        self._column.setMaximumWidth(COLUMN_WIDTH)
        self._messages = QVBoxLayout(self._column)
        self._messages.setContentsMargins(0, L, 0, L)
        self._messages.setSpacing(S)
        self._messages.addStretch()
        sides = QHBoxLayout(self._inside)
        beside_bar = XL - SCROLL_BAR_PX
        sides.setContentsMargins(beside_bar, 0, beside_bar, 0)
        sides.addSpacing(SCROLL_BAR_PX)  # on the other side the bar has its place
        sides.addStretch(1)
        sides.addWidget(self._column, 1000)
        sides.addStretch(1)
        self.setWidget(self._inside)
        self.empty_state = empty_state
        self._messages.insertWidget(0, self.empty_state)
        self.way_down = ToEnd(self, theme.colours)
        self.way_down.clicked.connect(self.show_end)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._grew)
        bar.valueChanged.connect(self._scrolled)
        theme.changed.connect(self._recolour)
        self._drawing = QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_some)
        self._trim = QTimer(self, singleShot=True, interval=_TRIM_MS)
        self._trim.timeout.connect(self._take_down_far)

    @property
    def messages(self) -> list[UserMessage | AssistantMessage]:
        """What is drawn, oldest first."""
        held = widgets_in(self._messages)
        return [w for w in held if isinstance(w, UserMessage | AssistantMessage)]

    def _new_answer(self) -> AssistantMessage:
        """An empty one, its buttons connected."""
        raise NotImplementedError

    def _new_message(self, exchange: Exchange, said: str) -> UserMessage:
        """What the user said, its buttons connected."""
        raise NotImplementedError

    # --- where the user is ------------------------------------------------------------

    def go_to(self, turn_id: str) -> bool:
        """Scroll to an answer; False when it is not part of this conversation."""
        places = [place for place, each in enumerate(self.exchanges) if each.turn_id == turn_id]
        if not places:
            return False
        self._follow = False
        if not self._low <= places[0] < self._high:
            self._begin_drawing_at(places[0])
        shown = self.exchanges[places[0]]
        if shown in self._halves and shown.user is None:
            self._draw_other_half(shown)
        aim = shown.user or shown.answer
        if aim is not None:
            self._anchor = (aim, L)
            QTimer.singleShot(0, self._to_anchor)
        if shown.user is not None:
            shown.user.point_out()
        return True

    def first_focus(self) -> QWidget:
        """Where F6 goes: the newest message, or the first of what can be asked."""
        messages = self.messages
        newest: QWidget = messages[-1] if messages else self.empty_state
        return first_stop(newest) or self

    def show_end(self) -> None:
        """Scroll to the newest message, and stay with it."""
        self._to_end()
        self._anchor = None
        self._follow = True
        self._move(self.verticalScrollBar().maximum())
        self._show_way_down()

    def turn_page(self, up: bool) -> None:
        """Scroll by what is seen at once."""
        actions = QAbstractSlider.SliderAction
        self.verticalScrollBar().triggerAction(
            actions.SliderPageStepSub if up else actions.SliderPageStepAdd
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.way_down.find_place()

    # --- drawing ------------------------------------------------------------

    def _made_answer(self, exchange: Exchange) -> AssistantMessage:
        answer = self._new_answer()
        answer.drawn.connect(self.text_selection.refresh)
        if exchange.turn is not None:
            answer.set_turn(exchange.turn, at_once=False)
            if answer.unfinished:
                self._unfinished.append(answer)
                self._drawing.start()
            answer.show_versions(self._versions.get(exchange.turn.id, ()))
        elif exchange.error is not None:
            answer.set_error(exchange.error)
        return answer

    def _draw(self, exchange: Exchange, place: int) -> None:
        """Put its widgets there; what has neither turn nor error gets its answer later."""
        self._draw_answer(exchange, place)
        self._draw_user(exchange, place)

    def _draw_answer(self, exchange: Exchange, place: int) -> None:
        set_aside = exchange.answer is not None
        if exchange.turn is not None or exchange.error is not None:
            exchange.answer = exchange.answer or self._made_answer(exchange)
            if exchange.turn_id:
                self._answers[exchange.turn_id] = exchange.answer
        if exchange.answer is not None:
            self._insert(exchange.answer, place)
            if set_aside:
                exchange.answer.show()  # Qt shows a new one by itself, in an event of its own

    def _draw_user(self, exchange: Exchange, place: int) -> None:
        if exchange.said is not None:
            exchange.user = self._new_message(exchange, exchange.said)
            self._insert(exchange.user, place)

    def _draw_other_half(self, exchange: Exchange) -> None:
        """The message of a drawn answer, or the answer of a drawn message."""
        self._halves.remove(exchange)
        if exchange.user is not None:
            self._draw_answer(exchange, self._messages.indexOf(exchange.user) + 1)
        elif exchange.answer is not None:
            self._draw_user(exchange, self._messages.indexOf(exchange.answer))

    def _insert(self, message: QWidget, place: int) -> None:
        self.empty_state.hide()
        self._messages.insertWidget(place, message)
        self.text_selection.refresh()

    def _end(self) -> int:
        """The place in the layout before the stretch."""
        return self._messages.count() - 1

    def _remove(self, message: QWidget, *, at_once: bool = True) -> None:
        """Take it out. Many are not hidden but put out of sight, and deleted a few in a slot:
        hiding one takes as long as drawing it."""
        if self._anchor is not None and self._anchor[0] is message:
            self._anchor = None
        if message in self._unfinished:
            self._unfinished.remove(message)
        self._messages.removeWidget(message)
        self.text_selection.forget(message)
        if not at_once:
            if message.isAncestorOf(self._inside.window().focusWidget() or self):
                self.setFocus()
            message.move(0, _OUT_OF_SIGHT_PX)
            self._gone.append(message)
            self._drawing.start()
            return
        message.hide()
        message.deleteLater()  # without `setParent`: all in it would get its style anew before

    def _take_down(self, exchange: Exchange, *, at_once: bool = True) -> None:
        if exchange in self._halves:
            self._halves.remove(exchange)
        set_aside = exchange.answer if exchange.under_way else None
        for widget in exchange.take_down():
            if widget is set_aside:
                self._messages.removeWidget(widget)
                widget.hide()
            else:
                self._remove(widget, at_once=at_once)
        exchange.answer = set_aside
        if set_aside is None:
            self._answers.pop(exchange.turn_id, None)

    def _begin_drawing_at(self, place: int) -> None:
        """Draw from there on, in place of what is drawn."""
        for each in self.exchanges[self._low : self._high]:
            self._take_down(each, at_once=False)
        self._low, self._high = place, place
        self._draw_below()
        self._want_low = max(0, place - PAGE // 2)
        self._want_high = min(len(self.exchanges), place + PAGE // 2)
        self._drawing.start()

    def _to_end(self) -> None:
        """What comes next is drawn below the last: so that one has to be drawn."""
        if self._high < len(self.exchanges):
            self._begin_drawing_at(len(self.exchanges) - 1)
            self._want_low = max(0, len(self.exchanges) - PAGE)
            self._follow = True

    def _draw_some(self) -> None:
        """One slot's worth, below first: what is above must not push it away.

        An answer takes most of what a slot may: it is the first thing done in one, or waits.
        """
        begun = time.thread_time()
        end = begun + _SLOT_S
        while True:
            if time.thread_time() > begun + _LITTLE_S and self._answer_is_next():
                return
            if self._halves:
                self._hold_place()
                self._draw_other_half(self._halves[0])
            elif self._unfinished:
                self._hold_place()
                self._unfinished[0].draw_more()
                if not self._unfinished[0].unfinished:
                    del self._unfinished[0]
            elif self._high < self._want_high:
                self._draw_below()
            elif self._low > self._want_low:
                self._hold_place()
                self._low -= 1
                self._draw_answer(self.exchanges[self._low], 1)
                if self.exchanges[self._low].answer is None:
                    self._draw_user(self.exchanges[self._low], 1)
                elif self.exchanges[self._low].said is not None:
                    self._halves.append(self.exchanges[self._low])
            elif self._gone:
                self._gone.pop().deleteLater()
                return  # it is an event of its own
            else:
                self._drawing.stop()
                if self._high - self._low > MOST_DRAWN:
                    self._trim.start()
                return
            if time.thread_time() >= end:
                return

    def _answer_is_next(self) -> bool:
        """Whether what is drawn next is the answer of an exchange."""
        if self._halves:
            return self._halves[0].answer is None
        if self._unfinished or self._high < self._want_high:
            return False  # below, the message comes first
        return self._low > self._want_low

    def _draw_below(self) -> None:
        below = self.exchanges[self._high]
        self._high += 1
        if below.said is None or below.answer is not None:
            self._draw(below, self._end())
        else:
            self._draw_user(below, self._end())
            if below.turn is not None or below.error is not None:
                self._halves.append(below)
                self._drawing.start()

    def _take_down_far(self) -> None:
        """Of the end that is farther from what is seen."""
        if self._drawing.isActive() or self._live is not None:
            return
        bar = self.verticalScrollBar()
        above = bar.value() > bar.maximum() / 2
        end = time.thread_time() + _SLOT_S
        while self._high - self._low > MOST_DRAWN:
            farthest = self.exchanges[self._low if above else self._high - 1]
            if any(map(self.text_selection.holds, (farthest.user, farthest.answer))):
                break  # what is selected stays drawn
            if above:
                self._hold_place()
                self._take_down(self.exchanges[self._low])
                self._low += 1
            elif self.exchanges[-1].under_way:
                return
            else:
                self._high -= 1
                self._take_down(self.exchanges[self._high])
            if time.thread_time() >= end:
                self._trim.start()  # the rest a little later
                break
        self._want_low, self._want_high = self._low, self._high

    # --- scrolling ------------------------------------------------------------

    def _hold_place(self) -> None:
        """What changes above must not move what is seen."""
        if self._follow or self._anchor is not None:
            return
        top = self.verticalScrollBar().value()
        for message in self.messages:
            if self._y(message) + message.height() > top:
                self._anchor = (message, self._y(message) - top)
                return

    def _y(self, message: QWidget) -> int:
        return message.mapTo(self._inside, QPoint(0, 0)).y()

    def _to_anchor(self) -> None:
        if self._anchor is not None:
            message, offset = self._anchor
            self._move(max(0, self._y(message) - offset))

    def _move(self, value: int) -> None:
        self._moving = True
        self.verticalScrollBar().setValue(value)
        self._moving = False

    def _grew(self, _low: int, high: int) -> None:
        if not self.empty_state.isHidden():
            self._move(0)  # an empty page is read from its top
        elif self._follow:
            self._move(high)
        else:
            self._to_anchor()
        self._show_way_down()

    def _show_way_down(self) -> None:
        bar = self.verticalScrollBar()
        seen = self.viewport().height()
        far = self._high < len(self.exchanges) or bar.maximum() - bar.value() > seen // 2
        self.way_down.setVisible(far and self.empty_state.isHidden())

    def _scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if not self._moving:
            self._anchor = None
            at_end = value >= bar.maximum() - _NEAR_END_PX
            self._follow = at_end and self._high == len(self.exchanges)
            self._more_where_needed()
        self._show_way_down()

    def _more_where_needed(self) -> None:
        bar = self.verticalScrollBar()
        if bar.value() < _AHEAD_PX and self._want_low > 0 and self._low == self._want_low:
            self._want_low = max(0, self._low - PAGE)
            self._drawing.start()
        below = bar.maximum() - bar.value() < _AHEAD_PX
        if below and self._high == self._want_high < len(self.exchanges):
            self._want_high = min(len(self.exchanges), self._high + PAGE)
            self._drawing.start()

    def _recolour(self) -> None:
        self.way_down.recolour(self._theme.colours)
        for message in self.messages:
            message.recolour(self._theme.colours)
