"""The memory browser: all that Sonia remembers, found, explained, put right and forgotten here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.ids import utc_now
from sonia_desktop.memory.types import MemoryChanged, MemoryFilter, MemoryItem
from sonia_desktop.ui.announce import announce_soon
from sonia_desktop.ui.announce import found as how_many
from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.memory_detail import MemoryDetail
from sonia_desktop.ui.memory_doing import forgotten, taken_back
from sonia_desktop.ui.memory_filters import MemoryFilters
from sonia_desktop.ui.memory_finding import PAGE, Found, Wanted, look_up
from sonia_desktop.ui.memory_lesson import EXAMPLE, lesson
from sonia_desktop.ui.memory_list import MemoryList, Role, Row, by_day, by_fit, memory_view
from sonia_desktop.ui.memory_source import Background, background_of
from sonia_desktop.ui.memory_words import day_of
from sonia_desktop.ui.newest_search import NewestSearch
from sonia_desktop.ui.panel import Panel, on_key
from sonia_desktop.ui.pieces import enter_list, search_field
from sonia_desktop.ui.places import CONVERSATION
from sonia_desktop.ui.seen_order import first_stop
from sonia_desktop.ui.teaching import Teaching
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.ui.desk import Desk

_AGAIN_MS = 250
_SIDE_BY_SIDE = 700


class MemoryPanel(Panel):
    """Search as you type, the timeline otherwise; one memory at length at the right."""

    title = tr("Memory")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.count = QLabel()
        self.count.setProperty("role", "small")
        self.head.insertWidget(1, self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.search = search_field(
            "memory_search", tr("Search memories"), tr("Search what Sonia remembers…")
        )
        self.search.setMaxLength(1000)
        self._glass = self.search.addAction(
            icon("search", desk.theme.colours.muted), QLineEdit.ActionPosition.LeadingPosition
        )
        self._glass.setText(tr("Search"))  # its name for screen readers
        self.filters = MemoryFilters()
        self.model = MemoryList(self)
        self.list = memory_view(self.model, desk.theme)
        self.teaching = Teaching(desk.theme, "place-memory")
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.teaching)
        self.detail = MemoryDetail(desk.theme)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.pages)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([560, 380])
        self.body.addWidget(self.search)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.splitter, 1)
        self._wanted = Wanted("", MemoryFilter())
        self._to_show: str | None = None
        self._undo_ids: list[str] = []
        self._searching = NewestSearch(self, self._ask)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.refresh)
        self._connect()
        self.detail.show_nothing()

    # --- coming and going -------------------------------------------------------------------

    def arrive(self, target: object = None) -> None:
        """`target`: the id of the memory to show."""
        if isinstance(target, str):
            self.show_memory(target)
        self.refresh()

    def first_focus(self) -> QWidget:
        return self.search

    def escape(self) -> bool:
        if self.detail.editor is not None:
            self.detail.stop_editing()
            self.list.setFocus()
            return True
        if len(self.selected) > 0:
            self.list.clearSelection()
            self.detail.show_nothing()
            self._fit()
            return True
        return self.emptied(self.search)

    # --- what the user does -----------------------------------------------------------------

    def refresh(self) -> None:
        """Ask again for what is shown."""
        self._search(at_once=True)

    def show_memory(self, memory_id: str) -> None:
        """Show one memory, listed or not."""
        self._to_show = memory_id
        self.desk.do(
            lambda assistant: background_of(assistant, memory_id),
            lambda background: self._shown(memory_id, background),
        )

    def edit(self, memory_id: str, words: str) -> None:
        """Other words in its place; the old ones stay as a version."""

        def done(item: MemoryItem) -> None:
            self._changed(tr("Changed."), [memory_id])
            self._to_show = item.id
            self.detail.show_item(item, None)
            self._load_background(item.id)

        self.desk.do(lambda assistant: assistant.memory.edit(memory_id, words), done, self._refused)

    def merge(self, keep: str, others: Sequence[str]) -> None:
        """The others become older wordings of `keep`."""

        def done(item: MemoryItem) -> None:
            several = len(others) + 1
            self._changed(tr("{several} memories are one now.", several=several), list(others))
            self._to_show = item.id
            self.detail.show_item(item, None)
            self._load_background(item.id)

        self.desk.do(
            lambda assistant: assistant.memory.merge(keep, others, reason=tr("merged by you")),
            done,
            self._refused,
        )

    def forget(self, ids: Sequence[str]) -> None:
        """Out of every search; it can be undone."""
        wanted = list(ids)

        def done(gone: list[str]) -> None:
            if not gone:
                self.desk.tell(tr("It was forgotten already."))
                return
            self._focus_list()
            self.detail.show_nothing()
            several = tr("{count} memories forgotten.", count=len(gone))
            self._changed(tr("Forgotten.") if len(gone) == 1 else several, gone)

        self.desk.do(lambda assistant: forgotten(assistant, wanted), done)

    def take_back(self) -> None:
        self.undo()

    def undo(self) -> None:
        """Take back what was last done here."""
        ids, self._undo_ids = self._undo_ids, []
        if not ids:
            return

        def done(number: int) -> None:
            self.desk.tell(
                tr("Taken back.") if number else tr("There is nothing to take back any more.")
            )
            self._focus_list()
            self.show_memory(ids[0])
            self.refresh()

        self.desk.do(lambda assistant: taken_back(assistant, ids), done)

    # --- inside: what is shown --------------------------------------------------------------

    def _search(self, *, at_once: bool = False) -> None:
        query = self.search.text().strip()
        wanted = Wanted(query, self.filters.chosen(searching=bool(query)))
        self._searching.want(wanted, at_once=at_once)

    def _ask(self, wanted: Any) -> None:
        if self.assistant is None:
            self._searching.finished()
            self.count.setText(tr("Starting…"))
            return
        self.desk.do(
            lambda assistant: look_up(assistant, wanted),
            lambda found: self._answered(wanted, found),
            self._not_found,
        )

    def _not_found(self, error: SoniaError) -> None:
        self._searching.finished()
        self.desk.tell_error(error)

    def _answered(self, wanted: Wanted, found: Found) -> None:
        if not self._searching.finished():
            return  # something newer was typed meanwhile
        changed, self._wanted = wanted != self._wanted, wanted
        chosen = self._to_show or next(iter(item.id for item in self.selected), None)
        several = [item.id for item in self.selected]
        rows: list[Row] = (
            by_fit(found.hits) if wanted.query else by_day(found.items, _today(), None)
        )
        scrolled = self.list.verticalScrollBar().value()
        self.list.selectionModel().blockSignals(True)
        self.model.show(rows, more=len(found.items) == PAGE)
        self._select(several if len(several) > 1 else [chosen] if chosen else [])
        self.list.selectionModel().blockSignals(False)
        self.list.verticalScrollBar().setValue(0 if changed else scrolled)
        if self._to_show is not None and (place := self.model.place_of(self._to_show)).isValid():
            self.list.scrollTo(place)
        self._leave_what_is_gone(changed=changed)
        self._to_show = None
        self.filters.show_sources(found.sources)
        self._count(found)
        self._teach(found)
        if changed and wanted.query:
            announce_soon(self.search, how_many(len(self.model.items)))

    def _leave_what_is_gone(self, *, changed: bool) -> None:
        """Another search: what it does not list is not shown at length any more."""
        if not changed or self._to_show is not None or self.detail.editor is not None:
            return
        wide = self.width() >= _SIDE_BY_SIDE
        if not self.selected or not wide:
            self.list.selectionModel().blockSignals(True)
            self.list.clearSelection()
            self.list.selectionModel().blockSignals(False)
            self.detail.show_nothing()
            self._fit()

    def _more(self) -> None:
        items, wanted = self.model.items, self._wanted
        if not items or wanted.query:
            return
        last = items[-1]

        def done(page: list[MemoryItem]) -> None:
            if wanted == self._wanted and self.model.items[-1:] == [last]:
                self.model.add(by_day(page, _today(), day_of(last)), more=len(page) == PAGE)

        self.desk.do(lambda assistant: assistant.memory.listed(wanted.chosen, PAGE, last), done)

    def _count(self, found: Found) -> None:
        if self._wanted.query:
            self.count.setText(
                tr("{shown} of {count:,} found", shown=len(self.model.items), count=found.count)
            )
        else:
            self.count.setText(tr("{count:,} in all", count=found.count))

    def _teach(self, found: Found) -> None:
        if self.model.rows:
            self.pages.setCurrentWidget(self.list)
            return
        self.teaching.teach(
            *lesson(self._wanted.query, narrow=self.filters.narrow, count=found.count)
        )
        listed = self.list.hasFocus()
        if listed:
            self.search.setFocus()
        self.pages.setCurrentWidget(self.teaching)
        if listed and self._undo_ids and (stop := first_stop(self.teaching)) is not None:
            stop.setFocus()  # in the search Ctrl+Z would take back what was typed there

    def _taught(self, name: str) -> None:
        if name == "example":
            self.desk.open(CONVERSATION, EXAMPLE)
        if name == "clear":
            self.search.clear()
        if name == "filters":
            self.filters.clear()

    # --- inside: one memory -----------------------------------------------------------------

    @property
    def selected(self) -> list[MemoryItem]:
        """What is chosen, in the order of the list."""
        indexes = sorted(self.list.selectionModel().selectedIndexes(), key=lambda i: i.row())
        rows = (index.data(Role.ROW) for index in indexes)
        return [row.item for row in rows if isinstance(row, Row) and row.item is not None]

    def _select(self, ids: Sequence[str]) -> None:
        chosen = self.list.selectionModel()
        for number, key in enumerate(ids):
            place = self.model.place_of(key)
            if place.isValid():
                flag = QItemSelectionModel.SelectionFlag
                chosen.select(place, flag.Select)
                if number == 0:
                    chosen.setCurrentIndex(place, flag.NoUpdate)

    def _selection_changed(self) -> None:
        items = self.selected
        if len(items) > 1:
            self.detail.show_merge(items)
        elif items:
            hit = next(
                (
                    row.hit
                    for row in self.model.rows
                    if row.item is not None and row.item == items[0]
                ),
                None,
            )
            self.detail.show_item(items[0], hit)
            self._load_background(items[0].id)
        else:
            self.detail.show_nothing()
        self._fit()

    def _load_background(self, memory_id: str) -> None:
        self.desk.do(
            lambda assistant: background_of(assistant, memory_id),
            lambda found: self.detail.show_background(found) if found is not None else None,
        )

    def _shown(self, memory_id: str, background: Background | None) -> None:
        if background is None:
            self._to_show = None
            self.desk.tell(tr("That memory was forgotten since, or redacted."))
            return
        place = self.model.place_of(memory_id)
        self.list.selectionModel().blockSignals(True)
        self.list.clearSelection()
        if place.isValid():
            self._select([memory_id])
            self.list.scrollTo(place)
        self.list.selectionModel().blockSignals(False)
        self.list.viewport().update()
        self.detail.show_item(background.item, None)
        self.detail.show_background(background)
        self._fit()

    def _focus_list(self) -> None:
        """Before what has the focus goes: else it would wander to the navigation."""
        listed = self.list.isVisible()
        (self.list if listed else self.search).setFocus()

    def _changed(self, text: str, ids: list[str]) -> None:
        self._undo_ids = ids
        self.desk.tell(text, tr("Undo"), self.undo)
        self.refresh()

    def _refused(self, error: SoniaError) -> None:
        self.desk.tell_error(error)
        editor = self.detail.editor
        if editor is not None:
            editor.save.setEnabled(True)

    # --- inside: Qt -------------------------------------------------------------------------

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._search())
        self.search.returnPressed.connect(self._to_list)
        self.filters.changed.connect(self.refresh)
        self.model.more_wanted.connect(self._more)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._selection_changed())
        self.list.doubleClicked.connect(lambda _index: self.detail.edit())
        self.teaching.chosen.connect(self._taught)
        self.detail.edit_asked.connect(self.edit)
        self.detail.forget_asked.connect(self.forget)
        self.detail.merge_asked.connect(self.merge)
        self.detail.again_asked.connect(self._load_background)
        self.detail.back_asked.connect(self.escape)
        self.detail.turn_asked.connect(lambda turn: self.desk.open(CONVERSATION, ("turn", turn)))
        self.desk.attached.connect(lambda _assistant: self.refresh())
        self.desk.bridge.memory_changed.connect(self._on_changed)
        self.desk.theme.changed.connect(self._recolour)
        for keys, widget, slot in (
            ("Delete", self.list, self._forget_chosen),
            ("F2", self.list, self._edit_chosen),
            ("Return", self.list, self._edit_chosen),
            ("Down", self.search, self._to_list),
        ):
            on_key(widget, keys, slot)
        on_key(self, "Ctrl+F", self.search.setFocus, within=True)

    def _to_list(self) -> None:
        if self.width() >= _SIDE_BY_SIDE:
            enter_list(self.list)
        else:
            self.list.setFocus()  # what is chosen takes its place

    def _forget_chosen(self) -> None:
        enter_list(self.list)  # one that has the focus only is meant, too
        if items := self.selected:
            self.forget([item.id for item in items])

    def _edit_chosen(self) -> None:
        enter_list(self.list)
        self.detail.edit()

    def _on_changed(self, _event: MemoryChanged) -> None:
        if self.isVisible() and not self._again.isActive():
            self._again.start()

    def _recolour(self) -> None:
        self._glass.setIcon(icon("search", self.desk.theme.colours.muted))
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """One beside the other, or one at a time where there is little room."""
        wide = self.width() >= _SIDE_BY_SIDE
        shows_detail = self.detail.item is not None or self.detail.merging is not None
        self.pages.setVisible(wide or not shows_detail)
        self.detail.setVisible(wide or shows_detail)
        self.detail.back.setVisible(not wide)
        self.filters.replaced.setVisible(wide)


def _today() -> Any:
    return utc_now().astimezone().date()
