"""Asking about the picture: the field, a few questions to begin with, and the answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.agent.types import Turn
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.laid_out import widgets_in
from sonia_desktop.ui.messages import AssistantMessage
from sonia_desktop.ui.selection import TextSelection
from sonia_desktop.ui.steady_scroll import keep_bars_place
from sonia_desktop.ui.theme import XS, S, Theme
from sonia_desktop.ui.user_message import UserMessage
from sonia_desktop.ui.words import tr

EXAMPLES = (
    (tr("What is it?"), "What is this?"),
    (tr("Errors"), "Read the error messages"),
    (tr("Fields"), "What stands in the fields?"),
    (tr("Tables"), "Show the table"),
    (tr("Changes"), "What changed since the last look?"),
)


class PictureAnswers(QWidget):
    """`asked` carries the question; its answer comes back through what `ask` returned."""

    asked = Signal(str)
    grew = Signal()
    """The first answer comes: it needs room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.messages: list[AssistantMessage] = []
        self._newest: UserMessage | None = None
        self.field = QLineEdit()
        self.field.setObjectName("ask")
        self.field.setPlaceholderText(tr("Ask about this picture…"))
        self.field.setAccessibleName(tr("Ask about this picture"))
        self.field.setMaxLength(2000)
        self.field.returnPressed.connect(self._submit)
        self.send = QPushButton(tr("Ask"))
        self.send.setProperty("role", "primary")
        self.send.clicked.connect(self._submit)
        self.send.setEnabled(False)
        self.field.textChanged.connect(lambda text: self.send.setEnabled(bool(text.strip())))
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.field, 1)
        row.addWidget(self.send)
        self._links: list[QPushButton] = []
        self._examples = QWidget()
        self._examples.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        links = QHBoxLayout(self._examples)
        links.setContentsMargins(0, 0, 0, 0)
        links.setSpacing(XS)
        for title, question in EXAMPLES:
            link = QPushButton(title)
            link.setProperty("role", "link")
            link.setToolTip(question)
            link.setAccessibleName(tr("Ask: {question}", question=question))
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            link.clicked.connect(lambda _on=False, q=question: self.asked.emit(q))
            links.addWidget(link)
            self._links.append(link)
        links.addStretch(1)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, S, 0)
        self._list.addStretch(1)
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(self._list)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)
        self._scroll.setAccessibleName(tr("Questions and answers"))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_bars_place(self._scroll)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._to_newest)
        self._scroll.hide()
        self.text_selection = TextSelection(self._scroll, self._shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._examples)
        layout.addLayout(row)
        theme.changed.connect(self._recolour)

    @property
    def shows_answers(self) -> bool:
        return bool(self.messages)

    def add(self, question: str) -> AssistantMessage:
        """The question, and the place for its answer."""
        self._scroll.show()
        asked = UserMessage(question)
        answer = AssistantMessage(self._theme.colours)
        for message in (asked, answer):
            self._list.insertWidget(self._list.count() - 1, message)
        self.messages.append(answer)
        self._newest = asked
        if len(self.messages) == 1:
            self.grew.emit()
        return answer

    def answered(self, answer: AssistantMessage, turn: Turn) -> None:
        if answer in self.messages:  # else: another picture is shown by now
            answer.set_turn(turn)

    def failed(self, answer: AssistantMessage, error: SoniaError) -> None:
        if answer in self.messages:
            answer.set_error(error)

    def clear(self) -> None:
        """Another picture: what was said of the one before is in the conversation."""
        self.text_selection.clear()
        self.messages.clear()
        self._newest = None
        self.field.clear()
        while self._list.count() > 1:
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._scroll.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        left = self.width()
        for link in self._links:  # those that do not fit are left out, none is cut
            left -= link.sizeHint().width() + XS
            link.setVisible(left >= -XS)

    def _shown(self) -> list[UserMessage | AssistantMessage]:
        held = widgets_in(self._list)
        return [w for w in held if isinstance(w, UserMessage | AssistantMessage)]

    def _to_newest(self) -> None:
        """The newest question at the top, its answer beneath: a long one is read from its start."""
        if self._newest is not None:
            self._scroll.verticalScrollBar().setValue(self._newest.y())

    def _submit(self) -> None:
        question = self.field.text().strip()
        if question:
            self.field.clear()
            self.asked.emit(question)

    def _recolour(self) -> None:
        for message in self.messages:
            message.recolour(self._theme.colours)
