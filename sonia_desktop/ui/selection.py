"""Text selected across the paragraphs, code blocks and tables of messages, as if they were one.

Each piece of a message is a widget of its own, and Qt selects within a widget only. Here is kept
where the selection began and where it is now; every piece between is shown selected.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QScrollArea, QTextBrowser, QWidget

from sonia_desktop.ui.copied_text import Part, copied
from sonia_desktop.ui.text_piece import TextPiece
from sonia_desktop.ui.words import tr

_SCROLL_MS = 30
_SCROLL_SHARE = 0.3
"""Of the way that the pointer is beyond the edge, each time."""
_LEAST_SCROLL_PX = 6
_KEEP, _MOVE = QTextCursor.MoveMode.KeepAnchor, QTextCursor.MoveOperation
_BY_KEY = {
    QKeySequence.StandardKey.SelectNextChar: _MOVE.Right,
    QKeySequence.StandardKey.SelectPreviousChar: _MOVE.Left,
    QKeySequence.StandardKey.SelectNextWord: _MOVE.WordRight,
    QKeySequence.StandardKey.SelectPreviousWord: _MOVE.WordLeft,
    QKeySequence.StandardKey.SelectNextLine: _MOVE.Down,
    QKeySequence.StandardKey.SelectPreviousLine: _MOVE.Up,
    QKeySequence.StandardKey.SelectStartOfLine: _MOVE.StartOfLine,
    QKeySequence.StandardKey.SelectEndOfLine: _MOVE.EndOfLine,
    QKeySequence.StandardKey.SelectStartOfDocument: _MOVE.Start,
    QKeySequence.StandardKey.SelectEndOfDocument: _MOVE.End,
}
_BACK = (_MOVE.Left, _MOVE.WordLeft, _MOVE.Up, _MOVE.Start)
_STAYS = (_MOVE.StartOfLine, _MOVE.EndOfLine)


class Message(Protocol):
    """What text is selected in."""

    @property
    def pieces(self) -> Sequence[TextPiece]:
        """Its texts, in order; fewer while it is drawn or edited."""


@dataclass(frozen=True)
class _Place:
    """Before character `at` of a piece; the piece by its number, for it may be drawn anew."""

    message: Message
    piece: int
    at: int


class TextSelection(QObject):
    """At most one a conversation; its pieces find it as `text_selection` of a widget around them.

    Args:
        area: scrolls the messages.
        messages: gives those that are drawn, in order.
    """

    def __init__(self, area: QScrollArea, messages: Callable[[], Sequence[Message]]) -> None:
        super().__init__(area)
        self._area, self._messages = area, messages
        self._anchor: _Place | None = None
        self._head: _Place | None = None
        self._shown: dict[TextPiece, tuple[int, int]] = {}
        self._dragged: QWidget | None = None  # what the button went down on
        self._held = False  # it went down on selected text: that may be dragged away
        self._pointer = QPoint()
        self._beat = QTimer(self, interval=_SCROLL_MS)
        self._beat.timeout.connect(self._scroll_on)

    # --- what there is ----------------------------------------------------------------------

    @property
    def text(self) -> str:
        """What is selected, as it would be copied."""
        parts = self.parts()
        return copied(parts).text() if parts else ""

    def parts(self) -> list[Part]:
        """What is selected, in order."""
        wanted = self._wanted().items()
        return [piece.part(min(ends), max(ends)) for piece, ends in wanted if ends[0] != ends[1]]

    def holds(self, message: object) -> bool:
        """Whether a part of this message is selected, or the whole of it."""
        return any(piece in self._shown for piece in getattr(message, "pieces", ()))

    # --- what happens -----------------------------------------------------------------------

    def clear(self) -> None:
        """Nothing is selected any more."""
        self._anchor = self._head = None
        self._dragged = None
        self._beat.stop()
        self.refresh()

    def forget(self, message: object) -> None:
        """This message goes away."""
        for piece in getattr(message, "pieces", ()):
            self._shown.pop(piece, None)
        ends = (self._anchor, self._head)
        if any(place is not None and place.message is message for place in ends):
            self.clear()

    def refresh(self) -> None:
        """Pieces were drawn, or drawn anew: those between the ends are to be seen as selected."""
        if self._anchor is None and not self._shown:
            return
        wanted = self._wanted()
        for _message, _number, piece in self._pieces():
            ends = wanted.get(piece)
            if ends is None and piece in self._shown:
                _select(piece, None)
            elif ends is not None and _ends_of(piece) != ends:
                _select(piece, ends, head=self._is_head(piece))
        self._shown = {piece: ends for piece, ends in wanted.items() if ends[0] != ends[1]}

    def select_all(self, message: Message) -> None:
        """The whole of one message."""
        pieces = message.pieces
        if pieces:
            self._anchor = _Place(message, 0, 0)
            self._head = _Place(message, len(pieces) - 1, _length(pieces[-1]))
            self.refresh()
            self._tell_mouse_clipboard()

    def copy(self) -> None:
        """To the clipboard, where there is a selection."""
        parts = self.parts()
        if parts:
            QGuiApplication.clipboard().setMimeData(copied(parts))

    # --- the mouse in a piece ---------------------------------------------------------------

    def extends(self, piece: TextPiece, event: QMouseEvent) -> bool:
        """A click with Shift in another piece: up to there is selected. False: not such a one."""
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier or self._anchor is None:
            return False
        if self._resolved(self._anchor) is piece and self._resolved(self._head) is piece:
            return False
        self._dragged, self._held = piece, False
        self._reach(event.globalPosition().toPoint())
        return True

    def begin(self, piece: TextPiece, *, held: bool) -> None:
        """The button went down on a piece, which has its own part selected already.

        Args:
            held: on text that was selected before.
        """
        self._dragged, self._held = piece, held
        if not held:
            self.follow(piece)

    def follow(self, piece: TextPiece) -> None:
        """What is selected in this piece is all that is selected."""
        message, number = self._place_of(piece)
        if message is None:
            return
        cursor = _cursor(piece)
        self._anchor = _Place(message, number, cursor.anchor())
        self._head = _Place(message, number, cursor.position())
        self.refresh()

    def drag(self, piece: TextPiece, event: QMouseEvent) -> bool:
        """The pointer moved with the button down; False: Qt is to select within the piece."""
        if self._dragged is not piece or self._held or self._anchor is None:
            return False
        at = event.position().toPoint()
        inside = piece.viewport().rect().contains(at) and self._in_view(piece, at)
        if inside and self._resolved(self._anchor) is self._resolved(self._head) is piece:
            self._beat.stop()
            return False
        self._reach(event.globalPosition().toPoint())
        return True

    def end_drag(self, piece: TextPiece) -> None:
        """The button came up."""
        if self._held and not _cursor(piece).hasSelection():
            self.clear()  # a click on selected text
        self._end_drag()

    # --- the mouse beside the pieces --------------------------------------------------------

    def begin_beside(self, event: QMouseEvent) -> None:
        """The button went down where there is no text."""
        where = event.globalPosition().toPoint()
        self._dragged, self._held = self._area, False
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier or self._anchor is None:
            self._anchor = self._head = self._place_at(where)
        self._reach(where)

    def drag_beside(self, event: QMouseEvent) -> None:
        if self._dragged is self._area:
            self._reach(event.globalPosition().toPoint())

    def end_beside(self) -> None:
        if self._dragged is self._area:
            self._end_drag()

    # --- keys and the menu ------------------------------------------------------------------

    def key(self, event: QKeyEvent, piece: TextPiece | None = None) -> bool:
        """A key in a piece, or in the conversation itself; False: it means nothing here."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return True
        if event.matches(QKeySequence.StandardKey.SelectAll):
            message = self._place_of(piece)[0] if piece is not None else None
            if message is None and self._head is not None:
                message = self._head.message
            if message is not None:
                self.select_all(message)
            return True
        step = next((move for keys, move in _BY_KEY.items() if event.matches(keys)), None)
        if step is None or (piece is None and self._head is None):
            return False
        ends = (self._resolved(self._anchor), self._resolved(self._head))
        if piece is not None and piece not in ends:
            self.follow(piece)
        self._step(step)
        return True

    def show_head(self) -> None:
        """Scroll to the moving end of the selection, or to the text cursor."""
        piece, head = self._resolved(self._head), self._head
        if piece is None or head is None:
            return
        shown: Any = piece
        cursor = QTextCursor(shown.document())
        cursor.setPosition(min(head.at, _length(piece)))
        area = shown.cursorRect(cursor)
        inside = self._area.widget()
        if inside is not None:
            at = inside.mapFromGlobal(piece.viewport().mapToGlobal(area.center()))
            self._area.ensureVisible(at.x(), at.y(), 0, area.height())

    def go_on(self, piece: TextPiece, *, back: bool) -> None:
        """The text cursor has come to the end of a piece: on into the next one, or the one
        before."""
        pieces = [each for _message, _number, each in self._pieces()]
        there = pieces.index(piece) + (-1 if back else 1) if piece in pieces else -1
        if 0 <= there < len(pieces):
            moves = QTextCursor.MoveOperation
            shown: Any = pieces[there]
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
            shown.moveCursor(moves.End if back else moves.Start)
            if back:
                shown.moveCursor(moves.StartOfLine)
            self.follow(pieces[there])
            self.show_head()

    def open_menu(self, piece: TextPiece, event: QContextMenuEvent) -> None:
        """Copy, select all, and the address of a link."""
        menu = QMenu(piece)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(tr("Copy"), self.copy)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setEnabled(bool(self.parts()))
        message = self._place_of(piece)[0]
        if message is not None:
            whole = menu.addAction(tr("Select the whole message"))
            whole.triggered.connect(lambda: self.select_all(message))
            whole.setShortcut(QKeySequence.StandardKey.SelectAll)
        link = piece.anchorAt(event.pos()) if isinstance(piece, QTextBrowser) else ""
        if link:
            clipboard = QGuiApplication.clipboard()
            menu.addAction(tr("Copy the link’s address"), lambda: clipboard.setText(link))
        menu.popup(event.globalPos())
        event.accept()

    # --- inside -----------------------------------------------------------------------------

    def _pieces(self) -> list[tuple[Message, int, TextPiece]]:
        """Every piece that is drawn, in order, with its message and number."""
        return [
            (message, number, piece)
            for message in self._messages()
            for number, piece in enumerate(message.pieces)
        ]

    def _place_of(self, piece: TextPiece) -> tuple[Message | None, int]:
        found = ((one, number) for one, number, each in self._pieces() if each is piece)
        return next(found, (None, 0))

    def _resolved(self, place: _Place | None) -> TextPiece | None:
        """The piece a place is in now."""
        pieces = place.message.pieces if place is not None else ()
        return pieces[min(place.piece, len(pieces) - 1)] if place is not None and pieces else None

    def _is_head(self, piece: TextPiece) -> bool:
        return self._resolved(self._head) is piece

    def _wanted(self) -> dict[TextPiece, tuple[int, int]]:
        """What of each piece is selected: where that begins and ends, the moving end last."""
        first, last = self._resolved(self._anchor), self._resolved(self._head)
        if first is None or last is None or self._anchor is None or self._head is None:
            return {}
        begun = min(self._anchor.at, _length(first))
        now = min(self._head.at, _length(last))
        if first is last:
            return {first: (begun, now)}
        order = [piece for _message, _number, piece in self._pieces()]
        if first not in order or last not in order:
            return {}
        one, other = order.index(first), order.index(last)
        wanted = {}
        for piece in order[min(one, other) : max(one, other) + 1]:
            if piece is first:
                wanted[piece] = (begun, _length(piece) if one < other else 0)
            elif piece is last:
                wanted[piece] = (0 if one < other else _length(piece), now)
            else:
                wanted[piece] = (0, _length(piece))
        return wanted

    def _reach(self, pointer: QPoint) -> None:
        """The selection ends at the pointer now."""
        self._pointer = pointer
        self._head = self._place_at(pointer) or self._head
        self.refresh()
        if self._beyond():
            self._beat.start()
        else:
            self._beat.stop()

    def _place_at(self, pointer: QPoint) -> _Place | None:
        """The place in a text that a point of the screen means: also beside and between texts."""
        best: _Place | None = None
        for message, number, piece in self._pieces():
            at = piece.mapFromGlobal(pointer)
            if at.y() < 0:
                return best or _Place(message, number, 0)
            if at.y() < piece.height():
                inside = piece.viewport().mapFromGlobal(pointer)
                return _Place(message, number, _at(piece, inside))
            best = _Place(message, number, _length(piece))
        return best

    def _in_view(self, piece: TextPiece, at: QPoint) -> bool:
        there = self._area.viewport().mapFromGlobal(piece.viewport().mapToGlobal(at))
        return self._area.viewport().rect().contains(there)

    def _beyond(self) -> int:
        """How far the pointer is above (negative) or below what is seen."""
        seen = self._area.viewport()
        y = seen.mapFromGlobal(self._pointer).y()
        return min(y, 0) or max(y - seen.height() + 1, 0)

    def _scroll_on(self) -> None:
        way = self._beyond()
        bar = self._area.verticalScrollBar()
        step = max(_LEAST_SCROLL_PX, round(abs(way) * _SCROLL_SHARE))
        bar.setValue(bar.value() + (step if way > 0 else -step if way < 0 else 0))
        self._reach(self._pointer)

    def _end_drag(self) -> None:
        self._dragged, self._held = None, False
        self._beat.stop()
        self._tell_mouse_clipboard()

    def _tell_mouse_clipboard(self) -> None:
        """What is selected goes in where the middle button is pressed, on desktops that do so."""
        clipboard = QGuiApplication.clipboard()
        parts = self.parts() if clipboard.supportsSelection() else []
        if parts:
            clipboard.setMimeData(copied(parts), QClipboard.Mode.Selection)

    def _step(self, step: QTextCursor.MoveOperation) -> None:
        """Move the selection's end by a key, on into the next piece or back into the one before."""
        head = self._head
        piece = self._resolved(head)
        if head is None or piece is None:
            return
        cursor = QTextCursor(_cursor(piece))
        cursor.setPosition(min(head.at, _length(piece)))
        moved = cursor.movePosition(step)
        if not moved and step not in _STAYS:
            self._to_neighbour(piece, back=step in _BACK)
        else:
            self._head = _Place(head.message, head.piece, cursor.position())
        self.refresh()
        self.show_head()
        self._tell_mouse_clipboard()

    def _to_neighbour(self, piece: TextPiece, *, back: bool) -> None:
        pieces = self._pieces()
        here = next((n for n, (_m, _n, each) in enumerate(pieces) if each is piece), None)
        there = None if here is None else here + (-1 if back else 1)
        if there is not None and 0 <= there < len(pieces):
            message, number, next_one = pieces[there]
            self._head = _Place(message, number, _length(next_one) if back else 0)


def _cursor(piece: Any) -> QTextCursor:
    cursor: QTextCursor = piece.textCursor()
    return cursor


def _at(piece: Any, point: QPoint) -> int:
    return int(piece.cursorForPosition(point).position())


def _length(piece: Any) -> int:
    return int(piece.document().characterCount()) - 1


def _ends_of(piece: TextPiece) -> tuple[int, int]:
    cursor = _cursor(piece)
    return cursor.anchor(), cursor.position()


def _select(piece: Any, ends: tuple[int, int] | None, *, head: bool = False) -> None:
    """Show this part as selected (None: nothing); what the piece itself scrolls stays, but where
    the moving end is."""
    cursor = _cursor(piece)
    if ends is None:
        cursor.clearSelection()
    else:
        cursor.setPosition(ends[0])
        cursor.setPosition(ends[1], _KEEP)
    bars = (piece.horizontalScrollBar(), piece.verticalScrollBar())
    before = [bar.value() for bar in bars]
    piece.setTextCursor(cursor)
    if not head:
        for bar, value in zip(bars, before, strict=True):
            bar.setValue(value)
