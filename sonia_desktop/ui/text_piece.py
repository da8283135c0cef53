"""A text of a message that can be selected together with those before and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea, QPlainTextEdit, QTextEdit

from sonia_desktop.ui.copied_text import Part, copied

if TYPE_CHECKING:
    from sonia_desktop.ui.selection import TextSelection

    _Base = QAbstractScrollArea
else:
    _Base = object

Piece = QTextEdit | QPlainTextEdit
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_LINES = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_HELD = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
)


class TextPiece(_Base):
    """Comes before `QTextEdit` or `QPlainTextEdit` among the bases of a class.

    Within the piece Qt selects; what goes beyond it is told to the `selection` of the widget around
    it that has one.
    """

    rich = True
    """What is drawn was Markdown."""

    @property
    def selection(self) -> TextSelection | None:
        """Of the conversation it stands in; None where it stands alone."""
        above = self.parentWidget()
        while above is not None:
            found: TextSelection | None = getattr(above, "text_selection", None)
            if found is not None:
                return found
            above = above.parentWidget()
        return None

    @property
    def whole(self) -> Part:
        """All of it."""
        shown: Any = self
        return self.part(0, max(0, shown.document().characterCount() - 1))

    def part(self, begin: int, end: int) -> Part:
        """What is between two positions."""
        shown: Any = self
        return Part(shown.document(), begin, end, self.rich)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        selection = self.selection
        parts = selection.parts() if selection is not None else []
        if not parts:
            cursor = _cursor(self)
            parts = [self.part(cursor.selectionStart(), cursor.selectionEnd())]
        return copied(parts)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        selection = self.selection
        if selection is None or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        elif not selection.extends(self, event):
            before = _ends(self)
            super().mousePressEvent(event)
            selection.begin(self, held=before == _ends(self) and before[0] != before[1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        selection = self.selection
        if selection is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif not selection.drag(self, event):
            before = _ends(self)
            super().mouseMoveEvent(event)
            if before != _ends(self):
                selection.follow(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseReleaseEvent(event)
        selection = self.selection
        if selection is not None and event.button() is Qt.MouseButton.LeftButton:
            selection.end_drag(self)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        super().mouseDoubleClickEvent(event)
        selection = self.selection
        if selection is not None and event.button() is Qt.MouseButton.LeftButton:
            selection.begin(self, held=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        selection = self.selection
        if selection is not None and selection.key(event, self):
            event.accept()
            return
        if event.key() in _PAGES and not self.verticalScrollBar().maximum():
            event.ignore()  # what scrolls is around it
            return
        before = _ends(self)
        super().keyPressEvent(event)
        if selection is None:
            return
        if before != _ends(self):
            selection.follow(self)
            selection.show_head()
        elif event.key() in _LINES and not event.modifiers() & _HELD:
            selection.go_on(self, back=event.key() == Qt.Key.Key_Up)
            event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        selection = self.selection
        if selection is None:
            super().contextMenuEvent(event)
        else:
            selection.open_menu(self, event)


def _cursor(piece: Any) -> Any:
    return piece.textCursor()


def _ends(piece: Any) -> tuple[int, int]:
    cursor = piece.textCursor()
    return cursor.anchor(), cursor.position()
