"""Where the user types and talks: the entry, the push-to-talk button and its level meter."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.attaching import Attaching, carries_files
from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.theme import XS, L, S, Theme
from sonia_desktop.ui.undo_passes import UndoPasses
from sonia_desktop.ui.words import tr
from sonia_desktop.voice.types import VoiceState

if TYPE_CHECKING:
    from sonia_desktop.ui.desk import Desk

_LONGEST_LINES = 8
_KEPT_MESSAGES = 100
_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_QUIETEST_DB = -60.0
_BARS = 24
_MICROPHONE_OPEN = (VoiceState.LISTENING, VoiceState.REPLYING)
"""States in which what is said now is heard as words."""


class Entry(QPlainTextEdit):
    """Grows with the text. Enter sends, Shift+Enter makes a line, Up brings back what was sent."""

    submitted = Signal(str)
    focus_changed = Signal(bool)
    given = Signal(object)
    """Files or a picture were pasted or dropped; carries the `QMimeData`."""
    page_asked = Signal(bool)
    """The conversation is to be scrolled by a page: up, or down."""

    def __init__(self) -> None:
        super().__init__()
        self.may_be_empty = False
        """Something else is sent: no words are needed."""
        self.setObjectName("entry")
        self.setAccessibleName(tr("Message to Sonia"))
        self.setPlaceholderText(tr("Ask Sonia…"))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self._sent: list[str] = []
        self._place = 0  # in _sent; len(_sent) is the message being written
        self._draft = ""
        UndoPasses(self, self.document().isUndoAvailable)
        self.textChanged.connect(self._fit)
        self._fit()

    def remember_sent(self, text: str) -> None:
        if not self._sent or self._sent[-1] != text:
            self._sent.append(text)
        del self._sent[:-_KEPT_MESSAGES]
        self._place = len(self._sent)

    def write(self, text: str) -> None:
        """Replace the text and put the cursor at its end."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def go_on_with(self, typed: str) -> None:
        """Take the focus, and what was typed where nothing can be written."""
        self.setFocus()
        self.insertPlainText(typed)

    def paste_here(self) -> None:
        """Take the focus, and what was copied."""
        self.setFocus()
        self.paste()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
            self._submit()
        elif event.key() == Qt.Key.Key_Up and self._may_recall() and self._place > 0:
            self._recall(self._place - 1)
        elif (
            event.key() == Qt.Key.Key_Down and self._may_recall() and self._place < len(self._sent)
        ):
            self._recall(self._place + 1)
        elif event.key() in _PAGE_KEYS and not self.verticalScrollBar().maximum():
            self.page_asked.emit(event.key() == Qt.Key.Key_PageUp)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _may_recall(self) -> bool:
        """Only while the text is empty or is itself a recalled one: else Up moves the cursor."""
        text = self.toPlainText()
        recalled = self._place < len(self._sent) and text == self._sent[self._place]
        return not text or recalled

    def _recall(self, place: int) -> None:
        if self._place == len(self._sent):
            self._draft = self.toPlainText()
        self._place = place
        self.write(self._sent[place] if place < len(self._sent) else self._draft)

    def _submit(self) -> None:
        text = self.toPlainText().strip()
        if text or self.may_be_empty:
            self.submitted.emit(text)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        return carries_files(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        if carries_files(source):
            self.given.emit(source)
        else:
            super().insertFromMimeData(source)

    def _fit(self) -> None:
        """With every key: what stays as it is is not set again, for Qt would lay all out anew."""
        wanted = self.document().size().height()
        lines = max(1, min(int(wanted), _LONGEST_LINES))
        margin = 2 * math.ceil(self.document().documentMargin()) + 4
        height = lines * self.fontMetrics().lineSpacing() + margin
        if height != self.height():
            self.setFixedHeight(height)
        policies = Qt.ScrollBarPolicy
        longer = wanted > _LONGEST_LINES
        policy = policies.ScrollBarAsNeeded if longer else policies.ScrollBarAlwaysOff
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)


class LevelMeter(QWidget):
    """Bars that follow the microphone; brighter where speech is likely."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._levels: list[tuple[float, float]] = []
        self.setObjectName("level_meter")
        self.setAccessibleName(tr("Microphone level"))
        self.setFixedSize(_BARS * 5, 24)

    @property
    def level(self) -> float:
        """The last height drawn, 0 to 1."""
        return self._levels[-1][0] if self._levels else 0.0

    def add(self, level: float, speech_probability: float) -> None:
        """`level` 0 to 1 of full scale; drawn in decibels, as it is heard."""
        decibels = 20 * math.log10(max(level, 1e-6))
        height = min(1.0, max(0.0, 1 - decibels / _QUIETEST_DB))
        self._levels = [*self._levels, (height, speech_probability)][-_BARS:]
        self.update()

    def clear(self) -> None:
        self._levels = []
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_BARS * 5, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        quiet, speech = QColor(self._theme.colours.control), QColor(self._theme.colours.accent)
        padded = [(0.0, 0.0)] * (_BARS - len(self._levels)) + self._levels
        for place, (height, probability) in enumerate(padded):
            bar = max(2.0, height * self.height())
            painter.setBrush(speech if probability >= 0.5 else quiet)
            top = (self.height() - bar) / 2
            painter.drawRoundedRect(QRectF(place * 5 + 1, top, 3, bar), 1.5, 1.5)
        painter.end()


class Composer(QFrame):
    """Entry and buttons in one card."""

    submitted = Signal(str)
    talk_pressed = Signal()
    talk_released = Signal()
    look_asked = Signal()
    stop_asked = Signal()
    voice_menu_asked = Signal()

    def __init__(self, desk: Desk, *, hold: bool) -> None:
        super().__init__()
        theme = desk.theme
        self._theme, self._hold = theme, hold
        self.attaching = Attaching(desk)
        self._busy = self._sends_when_read = False
        self._voice_words = ""
        self._state = VoiceState.UNAVAILABLE
        self.setObjectName("composer")
        self.entry = Entry()
        self.meter = LevelMeter(theme)
        self.hint = QLabel()
        self.hint.setProperty("role", "small")
        self.hint.setObjectName("hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)  # it may name a file
        self.hint.setWordWrap(True)
        self.hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.look = _button(
            "look", tr("Look at the screen"), tr("Look at the screen and say what is on it")
        )
        self.attach = _button("attach", tr("Attach"), tr("Attach files or a part of the screen"))
        how = tr("hold it while you speak") if hold else tr("click, speak, and pause")
        self.talk = _button("talk", tr("Talk"), tr("Talk to Sonia: {how}", how=how))
        self.talk.setProperty("role", "talk")
        self.voice = _button("voice", tr("Voice menu"), tr("Mute, ways to talk, devices"))
        self.voice.setFixedWidth(30)
        self.send = _button("send", tr("Send"), tr("Send (Enter)"))
        self.send.setProperty("role", "send")
        buttons = self._row = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addWidget(self.attach)
        buttons.addWidget(self.look)
        buttons.addWidget(self.hint, 1)
        buttons.addStretch()  # while the hint has lines of its own
        buttons.addWidget(self.meter)
        buttons.addWidget(self.talk)
        buttons.addWidget(self.voice)
        buttons.addWidget(self.send)
        layout = self._card = QVBoxLayout(self)
        layout.setContentsMargins(L, S + XS, S + XS, S)
        layout.setSpacing(XS)
        layout.addWidget(self.attaching)
        layout.addWidget(self.entry)
        layout.addLayout(buttons)
        self.setFocusProxy(self.entry)
        self.entry.submitted.connect(self._submit)
        self.entry.given.connect(self.attaching.add_data)
        self.attach.clicked.connect(self._open_attach_menu)
        self.attaching.changed.connect(self._attached)
        self.attaching.dropped.connect(self._send_later)
        self.entry.textChanged.connect(self._written)
        self.entry.focus_changed.connect(self._show_focus)
        self.look.clicked.connect(self.look_asked)
        self.voice.clicked.connect(self.voice_menu_asked)
        self.send.clicked.connect(self._send_clicked)
        if hold:
            self.talk.pressed.connect(self.talk_pressed)
            self.talk.released.connect(self.talk_released)
        else:
            self.talk.clicked.connect(self.talk_pressed)
        self._hint_timer = QTimer(self, singleShot=True, interval=6000)
        self._hint_timer.timeout.connect(self.end_hint)
        theme.changed.connect(self._refresh)
        self._refresh()

    def show_hint(self, text: str) -> None:
        """A few words beside the buttons that go away by themselves; what has no room there gets
        lines of its own."""
        self._say(text)
        self._hint_timer.start()
        announce(self.hint, text)

    def end_hint(self) -> None:
        """Take the words away."""
        self._hint_timer.stop()
        self._say(self._voice_words)

    def set_voice_words(self, words: str) -> None:
        """What the voice does, beside the buttons for as long as it does it."""
        self._voice_words = words
        if not self._hint_timer.isActive():
            self._say(words)

    def set_voice_state(self, state: VoiceState) -> None:
        self._state = state
        if state not in _MICROPHONE_OPEN:
            self.meter.clear()
        self._refresh()

    def set_busy(self, busy: bool) -> None:
        """A turn is under way: the send button stops it while nothing is typed."""
        self._busy = busy
        self._refresh()

    @property
    def stops(self) -> bool:
        """Whether the send button is a stop button now."""
        replying = self._state in (VoiceState.THINKING, VoiceState.SPEAKING)
        return (replying or self._busy) and not self._has_something

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place_hint()

    def _say(self, words: str) -> None:
        self.hint.setText(words)
        self._place_hint()

    def _place_hint(self) -> None:
        """Beside the buttons, or above them: a long one must not make the window wider."""
        margins = self._card.contentsMargins()
        buttons = (self.attach, self.look, self.meter, self.talk, self.voice, self.send)
        taken = [each.width() + S for each in buttons if not each.isHidden()]
        room = self.width() - margins.left() - margins.right() - sum(taken)
        beside = self.hint.fontMetrics().horizontalAdvance(self.hint.text()) <= room
        if beside == (self._row.indexOf(self.hint) >= 0):
            return
        if beside:
            self._card.removeWidget(self.hint)
            self._row.insertWidget(self._row.indexOf(self.look) + 1, self.hint, 1)
        else:
            self._row.removeWidget(self.hint)
            self._card.insertWidget(self._card.count() - 1, self.hint)

    def _send_clicked(self) -> None:
        if self.stops:
            self.stop_asked.emit()
        elif self._has_something:
            self._submit(self.entry.toPlainText().strip())

    @property
    def _has_something(self) -> bool:
        return bool(self.entry.toPlainText().strip()) or self.entry.may_be_empty

    def _submit(self, text: str) -> None:
        if name := self.attaching.reading:
            self._sends_when_read = True
            self.show_hint(tr("One moment: {name} is still being read.", name=name))
        else:
            self._sends_when_read = False
            if self.send.hasFocus():
                self.entry.setFocus()  # the button has nothing to send any more
            self.submitted.emit(text)

    def _written(self) -> None:
        self._send_later()
        self._refresh()

    def _send_later(self) -> None:
        """The message is not yet, or no longer, what was to be sent."""
        self._sends_when_read = False

    def _attached(self) -> None:
        self.entry.may_be_empty = bool(self.attaching.files)
        if self.attach.hasFocus():
            self.entry.setFocus()  # what comes next is the question
        self._refresh()
        if self._sends_when_read and not self.attaching.reading and self._has_something:
            self.end_hint()
            self._submit(self.entry.toPlainText().strip())

    def _open_attach_menu(self) -> None:
        menu = self.attaching.menu(self.attach)
        menu.popup(self.attach.mapToGlobal(self.attach.rect().topLeft()))

    def _refresh(self) -> None:
        c = self._theme.colours
        listening = self._state in _MICROPHONE_OPEN
        muted = self._state is VoiceState.MUTED
        self.meter.setVisible(listening)
        self._place_hint()
        self.attach.setIcon(icon("attach", c.muted))
        self.look.setIcon(icon("look", c.muted))
        self.voice.setIcon(icon("more", c.muted))
        talk_colour = c.surface if listening else (c.warning if muted else c.muted)
        self.talk.setIcon(icon("mic-off" if muted else "mic", talk_colour))
        if self.talk.property("active") != listening:
            self.talk.setProperty("active", listening)
            self.talk.style().polish(self.talk)
        how = tr("hold it while you speak") if self._hold else tr("click, speak, and pause")
        tip = {
            VoiceState.UNAVAILABLE: tr("No microphone: see the list of subsystems"),
            VoiceState.MUTED: tr("The microphone is muted (Ctrl+M opens it again)"),
        }.get(self._state, tr("Talk to Sonia: {how}", how=how))
        self.talk.setToolTip(tip)
        speaking = self._state is VoiceState.SPEAKING
        words = (tr("Stop talking") if speaking else tr("Stop")) if self.stops else tr("Send")
        self.send.setAccessibleName(words)
        self.send.setToolTip(f"{words} ({'Esc' if self.stops else 'Enter'})")
        enabled = self.stops or self._has_something
        self.send.setEnabled(enabled)
        colour = c.on_accent if enabled else c.muted
        self.send.setIcon(icon("stop" if self.stops else "send", colour, c.muted))

    def _show_focus(self, focused: bool) -> None:
        self.setProperty("focused", focused)
        self.style().polish(self)


def _button(name: str, accessible: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setAccessibleName(accessible)
    button.setToolTip(tip)
    button.setIconSize(QSize(20, 20))
    button.setFixedSize(34, 34)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
