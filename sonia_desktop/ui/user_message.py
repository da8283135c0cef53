"""One message of the user, as it is drawn in the conversation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.blocks import RichTextBlock
from sonia_desktop.ui.message_tools import MessageEditor, ToolRow
from sonia_desktop.ui.pieces import plain_label
from sonia_desktop.ui.text_piece import TextPiece
from sonia_desktop.ui.theme import COLUMN_WIDTH, XS, Colours, L, S
from sonia_desktop.ui.words import tr

_BUBBLE_SHARE = 0.82
_POINTED_MS = 2500
"""How long a message that was looked for stands out."""


class UserMessage(QWidget):
    """What the user said, in a bubble at the right. `live` while it is still being heard.

    Args:
        colours: with them the message can be copied and said otherwise.
        files: names of what was attached.
    """

    edited = Signal(str)
    """The message as the user would say it now."""
    left = Signal()
    """It is no longer edited."""

    def __init__(
        self,
        text: str,
        *,
        live: bool = False,
        colours: Colours | None = None,
        files: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self._bubble = QFrame()
        self._bubble.setObjectName("bubble")
        self._bubble.setProperty("live", live)
        self._text = RichTextBlock()
        self._text.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._text.setAccessibleName(tr("You said"))
        self._text.rich = False
        self.editor: MessageEditor | None = None
        inner = QVBoxLayout(self._bubble)
        inner.setContentsMargins(L, S + 2, L, S + 2)
        inner.setSpacing(XS)
        inner.addWidget(self._text)
        self._files: QLabel | None = None
        if files:
            self._files = plain_label(tr("With {names}", names=", ".join(files)), "small")
            self._files.setObjectName("given_files")
            inner.addWidget(self._files)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, S, 0, 0)
        self._row.addStretch()
        self.tools: ToolRow | None = None
        if colours is not None:
            self.tools = ToolRow(colours)
            self.tools.copier("copy_message", tr("Copy message"), lambda: self.text)
            self.tools.add("edit_message", "edit", tr("Say it otherwise"), self.edit)
            self.tools.show_only_when_near(self)
            self._row.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._bubble)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._pointed = QTimer(self, singleShot=True)
        self._pointed.timeout.connect(lambda: self._point(False))
        self.set_text(text)

    @property
    def text(self) -> str:
        return self._text.toPlainText()

    @property
    def pieces(self) -> list[TextPiece]:
        """What can be selected of it."""
        return [self._text] if self.editor is None else []

    def set_text(self, text: str) -> None:
        self._text.show_plain(text)
        self._fit()

    def point_out(self) -> None:
        """Colour it for a moment: it is what was looked for."""
        self._point(True)
        self._pointed.start(_POINTED_MS)
        announce(self, tr("You said: {words}", words=self.text))

    def _point(self, on: bool) -> None:
        self._bubble.setProperty("found", on)
        self._bubble.style().polish(self._bubble)

    def edit(self) -> None:
        """Let the user say it otherwise, here."""
        if self.editor is not None:
            return
        self.editor = MessageEditor(self.text)
        self.editor.sent.connect(self._edited)
        self.editor.given_up.connect(self.leave_editing)
        self._bubble.hide()
        if self.tools is not None:
            self.tools.hide()
        self._row.addWidget(self.editor, 1000)
        self.editor.entry.setFocus()
        self.editor.entry.moveCursor(QTextCursor.MoveOperation.End)

    def leave_editing(self) -> None:
        """The message as it was."""
        if self.editor is not None:
            editor, self.editor = self.editor, None
            self._row.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
            self._bubble.show()
            if self.tools is not None:
                self.tools.show()
            self.left.emit()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        super().enterEvent(event)
        if self.tools is not None:
            self.tools.reveal(True)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().leaveEvent(event)
        if self.tools is not None:
            self.tools.reveal(False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def recolour(self, colours: Colours) -> None:
        self.set_text(self.text)
        if self.tools is not None:
            self.tools.recolour(colours)

    def _edited(self, text: str) -> None:
        self.leave_editing()
        self.edited.emit(text)

    def _fit(self) -> None:
        width = self.width() if self.width() > 120 else COLUMN_WIDTH
        widest = int(width * _BUBBLE_SHARE) - 2 * L
        self._text.fit_within(widest)
        if self._files is not None:
            self._files.ensurePolished()
            wanted = self._files.fontMetrics().horizontalAdvance(self._files.text()) + XS
            self._files.setMinimumWidth(min(widest, wanted))
