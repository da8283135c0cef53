"""The diagnostics' page of the log: searched, followed, copied; nothing of it is read in Qt's
thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.log_reading import PAGE, Line, LogFiles, Page, Place, Wanted
from sonia_desktop.ui.announce import announce_soon, found
from sonia_desktop.ui.flow import FlowLayout
from sonia_desktop.ui.log_list import LogList, LogView
from sonia_desktop.ui.newest_search import NewestSearch
from sonia_desktop.ui.panel import on_key
from sonia_desktop.ui.pieces import name_choice, plain_label, search_field
from sonia_desktop.ui.teaching import Teaching
from sonia_desktop.ui.theme import S, monospace
from sonia_desktop.ui.told import told_error
from sonia_desktop.ui.words import tr, tr_count

if TYPE_CHECKING:
    from sonia_desktop.ui.desk import Desk

FOLLOW_MS = 1_000
_MOST_HELD = 2_000
"""More new lines than these are not kept while one reads: the list is read anew then."""
_LEVELS = (
    ("debug", tr("All levels")),
    ("info", tr("Info and worse")),
    ("warning", tr("Warnings and worse")),
    ("error", tr("Errors")),
)


class LogPage(QWidget):
    """The newest line above. New ones come by themselves, but not while one reads: while a line is
    chosen or the list is scrolled, they wait behind a button."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._log = LogFiles((desk.data_dir or Path.home()) / "logs")
        self._wanted = self._announced = Wanted()
        self._begin: Place | None = None
        self._end: Place | None = None
        self._held: list[Line] = []
        self._following = self._reading = False
        self._read_bytes = 0
        self._searching = NewestSearch(self, self._ask)
        self._build()
        self._beat = QTimer(self, interval=FOLLOW_MS)
        self._beat.timeout.connect(self._follow)
        self.search.textChanged.connect(lambda _text: self._want())
        self.level.currentIndexChanged.connect(lambda _at: self._want(at_once=True))
        self.part.currentIndexChanged.connect(lambda _at: self._want(at_once=True))
        self.only_this.clicked.connect(lambda: self.only(self._id_shown()))
        self.request.clicked.connect(lambda: self.only(""))
        self.new.clicked.connect(self.show_new)
        self.copy.clicked.connect(self.copy_lines)
        self.folder.clicked.connect(self.open_folder)
        self.model.more_wanted.connect(self._older)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_one())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_one())
        self.list.verticalScrollBar().valueChanged.connect(lambda _value: self._tell())
        self.pause.toggled.connect(self._paused)
        self.teaching.chosen.connect(self._taught)
        on_key(self.list, QKeySequence(QKeySequence.StandardKey.Copy).toString(), self.copy_lines)
        desk.theme.changed.connect(self.list.viewport().update)

    # --- what the user does -----------------------------------------------------------------

    def arrive(self) -> None:
        """It is shown now."""
        self._want(at_once=True)
        self._beat.start()

    def depart(self) -> None:
        """It is not shown any more: what was read is let go."""
        self._beat.stop()
        if not self._searching.busy:
            self.model.show(self.model.lines[:PAGE], more=False)

    def first_focus(self) -> QWidget:
        return self.search

    def escape(self) -> bool:
        """Esc: let go of the chosen line, then of what was searched for."""
        if self.list.chosen_rows():
            self.list.clearSelection()
            self.show_new()
            return True
        if self.request.isVisible():
            self.only("")
            return True
        if self.search.text():
            self.search.clear()
            return True
        return False

    def only(self, request: str) -> None:
        """The lines of one request; empty: of all."""
        self._wanted = replace(self._wanted, request=request)
        self.request.setVisible(bool(request))
        self.request.setText(tr("Only {request}  ✕", request=request))
        self.request.setAccessibleName(
            tr("Only the request {request}. Press to show all.", request=request)
        )
        self._want(at_once=True)

    def show_new(self) -> None:
        """Show the lines that came meanwhile, and the newest of them."""
        if len(self._held) >= _MOST_HELD:
            self._want(at_once=True)
        else:
            self.model.put_above(self._held)
            self._held = []
        self.list.scrollToTop()
        self._tell()

    def copy_lines(self) -> None:
        """The chosen lines, or all that are listed, as text on the clipboard."""
        chosen = self.list.chosen_rows()
        lines = self.model.lines
        parts = [lines[first : last + 1] for first, last in chosen] if chosen else [list(lines)]
        count = sum(map(len, parts))

        def text() -> str:
            return "\n".join(line.text for part in parts for line in part)

        def copied(joined: str) -> None:
            QGuiApplication.clipboard().setText(joined)
            self._desk.tell(tr_count(count, "{count} line copied.", "{count:,} lines copied."))

        if count:
            self._desk.aside(text, copied, self._desk.tell_error)

    def open_folder(self) -> None:
        """In the desktop's file manager."""
        folder = self._log.folder
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self._desk.tell(tr("The folder is {folder}.", folder=folder))

    # --- inside -----------------------------------------------------------------------------

    def _want(self, *, at_once: bool = False) -> None:
        self._wanted = replace(
            self._wanted,
            level=self.level.currentData(),
            part=self.part.currentData() or "",
            words=self.search.text().strip(),
        )
        self._searching.want(self._wanted, at_once=at_once)

    def _ask(self, wanted: Wanted) -> None:
        """The newest that fit."""

        def done(page: Page) -> None:
            self._held, self._end, self._begin = [], page.end, page.begin
            if not self._searching.finished():
                return
            self.model.show(page.lines, more=False)
            self.list.scrollToTop()
            self._know_parts(page.lines)
            self._go_on()

        def failed(error: SoniaError) -> None:
            if self._searching.finished():
                self._unreadable(error)

        self._desk.aside(lambda: self._log.older(None, wanted), done, failed)

    def _go_on(self) -> None:
        """Read on while the page is not full; else wait until older lines are asked for."""
        full = len(self.model.lines) >= PAGE
        if self._begin is not None and not full and self.isVisible():
            self._reading = True
            self._tell()
            self._older()
            return
        self._reading = False
        self.model.add((), more=self._begin is not None)
        self._tell()
        if self._wanted != self._announced:
            self._announced = self._wanted
            if self._wanted.words:
                announce_soon(self.search, found(len(self.model.lines)))

    def _older(self) -> None:
        begin, wanted = self._begin, self._wanted
        if begin is None:
            return

        def done(page: Page) -> None:
            if wanted != self._wanted or begin != self._begin:
                return  # something else was asked for meanwhile
            self._begin = page.begin
            self._know_parts(page.lines)
            self.model.add(page.lines, more=False)
            self._go_on() if not page.lines or self._reading else self._settled()

        self._desk.aside(lambda: self._log.older(begin, wanted), done, self._unreadable)

    def _settled(self) -> None:
        self.model.add((), more=self._begin is not None)
        self._tell()

    def _follow(self) -> None:
        """What was written since."""
        if self._following or self._searching.busy or self.pause.isChecked():
            return
        end, wanted = self._end, self._wanted
        if end is None:  # there was no log
            self._want(at_once=True)
            return
        self._following = True

        def done(page: Page) -> None:
            self._following = False
            if wanted != self._wanted or end != self._end:
                return
            self._end = page.end
            self._know_parts(page.lines)
            if page.lines:
                self._held = [*page.lines, *self._held][:_MOST_HELD]
                if self.list.at_top() and not self.list.chosen_rows():
                    self.show_new()
                self._tell()

        def failed(error: SoniaError) -> None:
            self._following = False
            self._unreadable(error)

        self._desk.aside(lambda: self._log.newer(end, wanted), done, failed)

    def _paused(self, on: bool) -> None:
        self.pause.setText(tr("Go on") if on else tr("Pause"))
        if not on:
            self.show_new()
            self._follow()

    def _know_parts(self, lines: Sequence[Line]) -> None:
        """Offer the parts that were met."""
        known = {self.part.itemData(at) for at in range(self.part.count())}
        new = {name for each in {line.parts for line in lines} for name in each} - known
        for name in sorted(new):
            places = range(1, self.part.count())
            at = next((at for at in places if self.part.itemData(at) > name), self.part.count())
            self.part.blockSignals(True)
            self.part.insertItem(at, name, name)
            self.part.blockSignals(False)

    def _tell(self) -> None:
        """What is shown, and what is not."""
        count, held = len(self.model.lines), len(self._held)
        shown = tr_count(count, "{count} line", "{count:,} lines")
        if self._reading:
            shown = tr("{lines} so far, looking on…", lines=shown)
        elif self._begin is not None:
            shown = tr("{lines}, older ones below", lines=shown)
        if shown != self.state.text():
            self.state.setText(shown)
        self.new.setVisible(held > 0)
        if held:
            self.new.setText(tr_count(held, "{count} new line", "{count:,} new lines"))
        self.copy.setEnabled(count > 0)
        if count or self._reading or held:
            self.stack.setCurrentWidget(self.table)
        elif self._end is None:
            self.teaching.teach(
                tr("There is no log yet"),
                tr("Sonia writes here what she did and what went wrong, never what was said."),
            )
            self.stack.setCurrentWidget(self.teaching)
        elif self._wanted != Wanted():
            self.teaching.teach(
                tr("No line fits"),
                tr("Nothing in the log is of this kind."),
                (("all", tr("Show all lines")),),
            )
            self.stack.setCurrentWidget(self.teaching)
        else:
            self.teaching.teach(tr("The log is empty"), tr("Nothing was written yet."))
            self.stack.setCurrentWidget(self.teaching)

    def _unreadable(self, error: SoniaError) -> None:
        self._reading = False
        self.teaching.teach(
            tr("The log cannot be read"), told_error(error), (("again", tr("Try again")),)
        )
        self.stack.setCurrentWidget(self.teaching)
        self._beat.stop()

    def _taught(self, name: str) -> None:
        if name == "all":
            for one in (self.search, self.level, self.part):
                one.blockSignals(True)
            self.search.clear()
            self.level.setCurrentIndex(0)
            self.part.setCurrentIndex(0)
            for one in (self.search, self.level, self.part):
                one.blockSignals(False)
            self.only("")
            self.search.setFocus()
        else:
            self.arrive()

    def _chosen(self) -> Line | None:
        rows = self.list.chosen_rows()
        at = self.list.currentIndex().row()
        inside = any(first <= at <= last for first, last in rows)
        return self.model.lines[at] if inside and 0 <= at < len(self.model.lines) else None

    def _id_shown(self) -> str:
        line = self._chosen()
        return line.ids[0] if line is not None and line.ids else ""

    def _show_one(self) -> None:
        line = self._chosen()
        self.detail.setVisible(line is not None)
        if line is not None:
            self.whole.setPlainText(line.text)
        self.only_this.setVisible(bool(self._id_shown()) and not self._wanted.request)

    def _build(self) -> None:
        self.search = search_field(
            "log_search", tr("Search the log"), tr("Search: timed out, req_…, a file…")
        )
        self.search.setMaxLength(200)
        self.level, self.part = QComboBox(), QComboBox()
        self.level.setObjectName("log_level")
        name_choice(self.level, tr("Level"))
        for name, words in _LEVELS:
            self.level.addItem(words, name)
        self.part.setObjectName("log_part")
        name_choice(self.part, tr("Part of the program"))
        self.part.addItem(tr("All parts"), "")
        self.part.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.part.setMinimumContentsLength(12)
        self.request = QToolButton()
        self.request.setObjectName("log_request")
        self.request.setProperty("role", "panel")
        self.request.hide()
        self.state = plain_label("", "small")
        self.state.setObjectName("log_state")
        self.new = _button("", "log_new")
        self.new.setProperty("role", "primary")
        self.new.hide()
        self.pause = _button(tr("Pause"), "log_pause")
        self.pause.setCheckable(True)
        self.pause.setToolTip(tr("New lines do not come while it is paused"))
        self.copy = _button(tr("Copy"), "log_copy")
        self.copy.setToolTip(tr("The chosen lines, or all that are listed; secrets are masked"))
        self.folder = _button(tr("Open the folder"), "log_folder")
        self.only_this = _button(tr("Only this request"), "log_only_this")
        self.only_this.hide()
        self.model = LogList(self._desk.theme, self)
        self.list = LogView(self.model, self._desk.theme)
        self.whole = QTextEdit()
        self.whole.setObjectName("exact")
        self.whole.setAccessibleName(tr("The line in full"))
        self.whole.setReadOnly(True)
        self.whole.setFont(monospace())
        self.whole.setTabChangesFocus(True)
        self.detail = QWidget()
        below = QVBoxLayout(self.detail)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(S)
        below.addWidget(self.whole, 1)
        below.addWidget(self.only_this, 0, Qt.AlignmentFlag.AlignLeft)
        self.detail.hide()
        self.table = QSplitter(Qt.Orientation.Vertical)
        self.table.setChildrenCollapsible(False)
        self.table.addWidget(self.list)
        self.table.addWidget(self.detail)
        self.table.setSizes([420, 160])
        self.teaching = Teaching(self._desk.theme, "place-diagnostics")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.teaching)
        choices = QWidget()
        flow = FlowLayout(choices)
        for one in (self.level, self.part, self.pause, self.copy, self.folder):
            flow.addWidget(one)
        foot = QHBoxLayout()
        foot.setSpacing(S)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.request)
        foot.addWidget(self.new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self.search)
        layout.addWidget(choices)
        layout.addLayout(foot)
        layout.addWidget(self.stack, 1)


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    return button
