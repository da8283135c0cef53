"""The conversations at the left: found, opened, named, pinned, exported, deleted and taken back."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.announce import announce_soon
from sonia_desktop.ui.announce import found as how_many
from sonia_desktop.ui.chat_files import export_to, import_from
from sonia_desktop.ui.chat_rows import ChatModel, ChatPainter, ChatRow, rows_found, rows_of
from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.newest_search import NewestSearch
from sonia_desktop.ui.pieces import with_cross
from sonia_desktop.ui.theme import XS, M, S
from sonia_desktop.ui.words import tr, tr_count

if TYPE_CHECKING:
    from sonia_desktop.agent.chats import Found
    from sonia_desktop.agent.conversations import Conversation
    from sonia_desktop.assistant import Assistant

WIDTH = 236
_PAGE = 100
_SOON_MS = 250
_MOST_FOUND = 40
_SHELF_SEARCHED = 1000
_NAME_CHARS = 60


class ChatView(QListView):
    """Enter opens, F2 renames, Delete deletes."""

    open_asked = Signal()
    delete_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # the key that ends the typing of a title does nothing else
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_asked.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)


class SearchLine(QLineEdit):
    """Down goes over to what was found, Esc empties it."""

    down_asked = Signal()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.text():
            if event.type() == QEvent.Type.KeyPress:
                self.clear()
            event.accept()  # not the window's Esc, which stops what is being said
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Down:
            self.down_asked.emit()
        else:
            super().keyPressEvent(event)


class ChatList(QFrame):
    """Follows what is said anywhere in the house; asks off the main thread."""

    opened = Signal(str, str)
    """A conversation's id, and the turn to go to ("" for its end)."""
    new_asked = Signal()
    welcome_asked = Signal()
    keys_asked = Signal()
    closed = Signal(str)
    """A conversation was deleted."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shelf: list[Conversation] = []
        self._wanted_rows = _PAGE
        self._deleted = False
        self.setObjectName("chats")
        self.setAccessibleName(tr("Conversations"))
        self.setFixedWidth(WIDTH)
        self.title = QLabel(tr("Conversations"))
        self.title.setProperty("role", "caption")
        self.new = self._button("new_chat", tr("New conversation (Ctrl+N)"), tr("New conversation"))
        self.more = self._button("chats_menu", tr("More about conversations"), tr("More"))
        self.search = SearchLine()
        self.search.setObjectName("chat_search")
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search in all conversations"))
        self.search.setToolTip(tr("Search in all conversations (Ctrl+K)"))
        with_cross(self.search)
        self.model = ChatModel(self)
        self.painter = ChatPainter(desk.theme)
        self.view = ChatView()
        self.view.setObjectName("chat_view")
        self.view.setAccessibleName(tr("Conversations"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(self.painter)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.empty = QLabel(tr("What you say to Sonia will be kept here."))
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "small")
        self.empty.setContentsMargins(S, S, S, S)
        head = QHBoxLayout()
        head.setContentsMargins(S, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(self.title, 1)
        head.addWidget(self.more)
        head.addWidget(self.new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S, M, S, S)
        layout.setSpacing(XS)
        layout.addLayout(head)
        layout.addWidget(self.search)
        layout.addWidget(self.empty)
        layout.addWidget(self.view, 1)
        self._finder = NewestSearch(self, self._look_for)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.refresh)
        self._connect()
        self._recolour()

    # --- what others do ---------------------------------------------------------------------

    def show_open(self, conversation_id: str) -> None:
        """Mark the conversation that is shown."""
        self.painter.shown = conversation_id
        place = self.model.place_of(conversation_id)
        if place.isValid():
            self.view.setCurrentIndex(place)
        self.view.viewport().update()

    def refresh(self) -> None:
        """Look again at what there is."""
        if self._desk.assistant is None:
            return
        wanted, deleted = self._wanted_rows, self._deleted
        self._desk.do(
            lambda assistant: assistant.turns.chats.shelf(wanted, deleted=deleted), self._show
        )

    def first_focus(self) -> QWidget:
        """Where F6 goes."""
        return self.view if self._first().isValid() else self.search

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # --- what the user does -----------------------------------------------------------------

    def rename(self, conversation_id: str, title: str) -> None:
        """Give it a title of the user's own."""
        self._change(lambda a: a.turns.chats.rename(conversation_id, title))

    def pin(self, conversation_id: str, on: bool) -> None:
        """Keep it at the top, or no more."""
        self._change(lambda a: a.turns.chats.pin(conversation_id, on))

    def delete(self, conversation_id: str) -> None:
        """Take it away; the notice below brings it back."""

        def done(gone: Conversation) -> None:
            self.refresh()
            self.closed.emit(conversation_id)
            self._desk.tell(
                tr(
                    "“{short}” is deleted. It can be brought back for 30 days.",
                    short=_short(gone.title),
                ),
                tr("Undo"),
                lambda: self.restore(conversation_id),
            )

        self._desk.do(lambda a: a.turns.chats.delete(conversation_id), done)

    def restore(self, conversation_id: str) -> None:
        """Bring a deleted one back, and open it."""

        def done(back: Conversation) -> None:
            self.show_deleted(False)
            self._desk.tell(tr("“{short}” is back.", short=_short(back.title)))
            self.opened.emit(conversation_id, "")

        self._desk.do(lambda a: a.turns.chats.restore(conversation_id), done)

    def show_deleted(self, on: bool) -> None:
        """List what was deleted in the last 30 days; opening one brings it back."""
        self._deleted = on
        self.title.setText(tr("Recently deleted") if on else tr("Conversations"))
        self.search.setVisible(not on)
        self.search.clear()
        self.refresh()

    def export(self, conversation_id: str, path: Path) -> None:
        """Write it to a file: JSON where it is named so, else Markdown."""
        self._desk.do(
            lambda assistant: export_to(assistant, conversation_id, path),
            lambda _done: self._desk.tell(tr("Exported to {path}.", path=path)),
        )

    def take_in(self, path: Path) -> None:
        """The conversations of an export of ChatGPT, Claude or Sonia."""

        def done(count: int) -> None:
            self.refresh()
            self._desk.tell(
                tr_count(
                    count, "{count} conversation taken over.", "{count} conversations taken over."
                )
            )

        self._desk.do(lambda assistant: import_from(assistant, path), done)

    # --- inside -----------------------------------------------------------------------------

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed)
        self.search.returnPressed.connect(self._open_first)
        self.search.down_asked.connect(self._to_first)
        self.new.clicked.connect(self.new_asked)
        self.more.clicked.connect(self._open_menu)
        self.view.clicked.connect(self._open)
        self.view.open_asked.connect(lambda: self._open(self.view.currentIndex()))
        self.view.delete_asked.connect(self._delete_current)
        self.view.customContextMenuRequested.connect(self._context_menu)
        self.model.renamed.connect(self.rename)
        self.model.more_wanted.connect(self._more)
        self._desk.attached.connect(self._attached)
        for told in (self._desk.bridge.turn_started, self._desk.bridge.turn_finished):
            told.connect(lambda _event: self._soon.start())
        self._desk.theme.changed.connect(self._recolour)

    def _show(self, shelf: list[Conversation]) -> None:
        self._shelf = shelf
        if self.search.text().strip():
            return
        if self.view.state() is QAbstractItemView.State.EditingState:
            self._soon.start()  # not while a title is being typed
            return
        scrolled = self.view.verticalScrollBar().value()
        current = self.view.currentIndex()
        place, before = current.row(), self.model.row(current)
        self.model.show(
            rows_of(shelf, datetime.now().astimezone().date()),
            more=len(shelf) >= self._wanted_rows,
        )
        self.view.verticalScrollBar().setValue(scrolled)
        self.empty.setText(
            tr("Nothing was deleted in the last 30 days.")
            if self._deleted
            else tr("What you say to Sonia will be kept here.")
        )
        self.empty.setVisible(not shelf)
        if before is not None and self.view.hasFocus():
            self._stay(before.conversation_id, place)
        else:
            self.show_open(self.painter.shown)

    def _stay(self, conversation_id: str, place: int) -> None:
        """Who goes through the list by keyboard stays at the same conversation, or beside where it
        was: the next key would mean another one."""
        index = self.model.place_of(conversation_id)
        if not index.isValid():
            near = [n for n, row in enumerate(self.model.rows) if row.conversation_id]
            index = self.model.index(min(near, key=lambda n: abs(n - place), default=-1))
        self.view.setCurrentIndex(index)

    def _more(self) -> None:
        self._wanted_rows += _PAGE
        self._soon.start()

    def _attached(self) -> None:
        self.refresh()
        if self.search.text().strip():
            self._typed(self.search.text())  # typed while she was still starting

    def _typed(self, text: str) -> None:
        if text.strip():
            self._finder.want(text.strip())
        else:
            self._finder.want("", at_once=True)

    def _look_for(self, words: str) -> None:
        def look(assistant: Assistant) -> tuple[list[Conversation], list[Found]]:
            chats = assistant.turns.chats
            said = chats.search(words, _MOST_FOUND) if any(c.isalnum() for c in words) else []
            return chats.shelf(_SHELF_SEARCHED), said

        def found(result: tuple[list[Conversation], list[Found]]) -> None:
            if self._finder.finished() and self.search.text().strip() == words:
                self.empty.hide()
                rows = rows_found(words, *result)
                self.model.show(rows)
                announce_soon(self.search, how_many(sum(bool(row.conversation_id) for row in rows)))

        if not words or self._desk.assistant is None:
            self._finder.finished()
            self.refresh()
            return
        self._desk.do(look, found, self._not_searched)

    def _not_searched(self, error: SoniaError) -> None:
        self._finder.finished()
        self._desk.tell_error(error)

    def _first(self) -> QModelIndex:
        """The first row that is no heading; an invalid index where there is none."""
        rows = enumerate(self.model.rows)
        return next((self.model.index(n) for n, row in rows if row.conversation_id), QModelIndex())

    def _open_first(self) -> None:
        self._open(self._first())

    def _to_first(self) -> None:
        if (first := self._first()).isValid():
            self.view.setCurrentIndex(first)
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is None:
            return
        if self._deleted:
            self.restore(row.conversation_id)
        else:
            self.opened.emit(row.conversation_id, row.turn_id)

    def _delete_current(self) -> None:
        row = self.model.row(self.view.currentIndex())
        if row is not None and not self._deleted:
            self.delete(row.conversation_id)

    def _context_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        row = self.model.row(index)
        if row is not None:
            self.view.setCurrentIndex(index)
            menu = self.row_menu(row)
            menu.popup(self.view.viewport().mapToGlobal(at))

    def row_menu(self, row: ChatRow) -> QMenu:
        """What can be done with a conversation."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chat = row.conversation_id
        if self._deleted:
            menu.addAction(tr("Bring back"), lambda: self.restore(chat))
            return menu
        menu.addAction(tr("Open"), lambda: self.opened.emit(chat, row.turn_id))
        rename = menu.addAction(tr("Rename"), lambda: self._rename_in_place(chat))
        rename.setShortcut(QKeySequence("F2"))
        pinned = any(one.id == chat and one.pinned for one in self._shelf)
        menu.addAction(tr("Unpin") if pinned else tr("Pin"), lambda: self.pin(chat, not pinned))
        menu.addAction(tr("Export…"), lambda: self._ask_where(row))
        menu.addSeparator()
        delete = menu.addAction(tr("Delete"), lambda: self.delete(chat))
        delete.setShortcut(QKeySequence("Del"))
        return menu

    def _rename_in_place(self, conversation_id: str) -> None:
        if self.search.text():  # the list of what was found has no titles to edit
            self.search.clear()
            self.model.show(rows_of(self._shelf, datetime.now().astimezone().date()))
        index = self.model.place_of(conversation_id)
        if index.isValid():
            self.view.edit(index)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        deleted = QAction(tr("Recently deleted"), menu)
        deleted.setCheckable(True)
        deleted.setChecked(self._deleted)
        deleted.triggered.connect(self.show_deleted)
        menu.addAction(deleted)
        menu.addAction(tr("Import conversations…"), self._ask_what)
        menu.addSeparator()
        menu.addAction(tr("Welcome and first checks…"), self.welcome_asked.emit)
        menu.addAction(tr("Keys…"), self.keys_asked.emit).setShortcut(QKeySequence("F1"))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _ask_where(self, row: ChatRow) -> None:
        plain = "".join(c if c.isalnum() or c in " -_" else " " for c in row.text)
        name = " ".join(plain.split())[:_NAME_CHARS] or "conversation"
        dialog = QFileDialog(self.window(), tr("Export conversation"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kinds = {
            tr("Markdown, what is shown (*.md)"): "md",
            tr("PDF, what is shown (*.pdf)"): "pdf",
            tr("JSON, all versions (*.json)"): "json",
        }
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix("md")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(kinds[chosen]))
        dialog.selectFile(f"{name}.md")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.export(row.conversation_id, Path(file)))
        dialog.open()

    def _ask_what(self) -> None:
        dialog = QFileDialog(self.window(), tr("Import conversations"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [tr("Exports of ChatGPT, Claude and Sonia (*.json *.zip)"), tr("All (*)")]
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.take_in(Path(file)))
        dialog.open()

    def _change(self, job: Callable[[Assistant], Future[Conversation]]) -> None:
        self._desk.do(job, lambda _done: self.refresh())

    def _button(self, name: str, tip: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(tip)
        button.setIconSize(QSize(18, 18))
        return button

    def _recolour(self) -> None:
        c = self._desk.theme.colours
        self.new.setIcon(icon("new", c.muted))
        self.more.setIcon(icon("more", c.muted))
        self.view.viewport().update()


def _short(title: str) -> str:
    return title if len(title) <= _NAME_CHARS else title[: _NAME_CHARS - 1] + "…"
