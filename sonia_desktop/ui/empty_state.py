"""What a new user sees: examples of what can be asked, one click away."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.ui.icons import pixmap
from sonia_desktop.ui.theme import XL, M, S
from sonia_desktop.ui.words import tr

_WORDS_PX = 220
"""So much room the words of a card need beside its buttons."""


@dataclass(frozen=True)
class Example:
    """`text` goes to the entry; it is sent at once unless the user has to complete it."""

    title: str
    text: str
    send: bool = True


EXAMPLES = (
    Example("What time is it?", "What time is it?"),
    Example(
        "Take a screenshot and tell me what you see", "Take a screenshot and tell me what you see"
    ),
    Example("Remember that…", "Remember that ", send=False),
    Example("What do you remember about…", "What do you remember about ", send=False),
    Example("List the files in my Downloads", "List the files in my Downloads"),
    Example("Run `uname -a`", "Run `uname -a`"),
)


class EmptyState(QWidget):
    """A greeting and clickable examples.

    Args:
        hints: the keys that work everywhere.
        promise: where what is said goes.
    """

    chosen = Signal(str, bool)
    welcome_asked = Signal()
    welcome_skipped = Signal()
    shown = Signal()
    """It is seen again: what it says has to be true now."""

    def __init__(self, hints: str, promise: str) -> None:
        super().__init__()
        self.setObjectName("empty_state")
        self._mark = QLabel()
        self._mark.setPixmap(pixmap("sonia", 48, ratio=self.devicePixelRatioF()))
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        title = QLabel(tr("What can I do for you?"))
        title.setProperty("role", "display")
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        privacy = self._privacy = QLabel(promise)
        privacy.setObjectName("promise")
        privacy.setTextFormat(Qt.TextFormat.PlainText)
        privacy.setProperty("role", "small")
        privacy.setWordWrap(True)
        privacy.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        grid = self._grid = QGridLayout()
        grid.setSpacing(S)
        self._examples: list[QPushButton] = []
        self._columns = 0
        for number, example in enumerate(EXAMPLES):
            button = QPushButton(example.title)
            button.setProperty("role", "example")
            button.setObjectName(f"example_{number}")
            button.setAccessibleName(tr("Example: {title}", title=example.title))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(
                lambda _checked=False, e=example: self.chosen.emit(e.text, e.send)
            )
            self._examples.append(button)
        keys = self._keys = QLabel(hints)
        keys.setProperty("role", "small")
        keys.setWordWrap(True)
        keys.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, XL * 2, 0, XL)
        layout.setSpacing(S)
        layout.addWidget(self._mark)
        layout.addWidget(title)
        layout.addWidget(privacy)
        layout.addSpacing(XL)
        layout.addLayout(grid)
        layout.addSpacing(S)
        layout.addWidget(keys)
        self._layout = layout
        self._offer: QFrame | None = None
        self._arrange(2)

    def promise(self, words: str) -> None:
        """Say where what is said goes now."""
        self._privacy.setText(words)

    def tell_keys(self, hints: str) -> None:
        """The keys that work everywhere are others now."""
        self._keys.setText(hints)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        widest = max(button.sizeHint().width() for button in self._examples)
        self._arrange(2 if self.width() >= 2 * widest + S else 1)
        self._arrange_offer()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as one column is, though there be two."""
        hint = super().minimumSizeHint()
        widest = max(button.minimumSizeHint().width() for button in self._examples)
        if self._offer is not None:
            margins = self._offer_row.contentsMargins()
            button = max(one.sizeHint().width() for one in self._offer.findChildren(QPushButton))
            widest = max(widest, button + margins.left() + margins.right())
        return QSize(min(hint.width(), widest), hint.height())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, button in enumerate(self._examples):
            self._grid.addWidget(button, number // columns, number % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < columns))

    def offer_welcome(self) -> None:
        """A card above the examples, for who is new here."""
        self._offer = QFrame()
        self._offer.setObjectName("card")
        words = QLabel(tr("New here? Try microphone, loudspeaker and screen: one minute."))
        words.setWordWrap(True)
        show = QPushButton(tr("Show me"))
        show.setObjectName("welcome_show")
        show.setProperty("role", "primary")
        skip = QPushButton(tr("Skip"))
        skip.setObjectName("welcome_skip")
        show.clicked.connect(self.welcome_asked)
        skip.clicked.connect(self.welcome_skipped)
        self._offer_buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._offer_buttons.addStretch()
        self._offer_buttons.addWidget(skip)
        self._offer_buttons.addWidget(show)
        self._offer_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._offer)
        self._offer_row.setContentsMargins(M, S, S, S)
        self._offer_row.addWidget(words, 1)
        self._offer_row.addLayout(self._offer_buttons)
        self._layout.insertSpacing(3, S)
        self._layout.insertWidget(4, self._offer)
        self._arrange_offer()

    def _arrange_offer(self) -> None:
        """Its buttons below its words where the words would have little room beside them, and one
        below the other where both do not fit."""
        if self._offer is not None:
            way = QBoxLayout.Direction
            buttons = [one.sizeHint().width() for one in self._offer.findChildren(QPushButton)]
            both = sum(buttons) + self._offer_buttons.spacing() * (len(buttons) - 1)
            margins = self._offer_row.contentsMargins()
            fit = self.width() >= both + margins.left() + margins.right()
            beside = self.width() >= both + _WORDS_PX
            self._offer_buttons.setDirection(way.LeftToRight if fit else way.TopToBottom)
            self._offer_row.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def drop_offer(self) -> None:
        """It was seen or skipped."""
        if self._offer is not None:
            self._offer.hide()
            self._offer.deleteLater()
            self._offer = None
