"""What was on the screen: found again, seen again, and forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QMessageBox,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import HealthChanged
from sonia_desktop.remembering import what_to_forget
from sonia_desktop.ui.announce import announce_soon
from sonia_desktop.ui.announce import found as how_many
from sonia_desktop.ui.desk import then
from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.newest_search import NewestSearch
from sonia_desktop.ui.panel import Panel
from sonia_desktop.ui.pieces import enter_list, name_choice, with_cross
from sonia_desktop.ui.screen_detail import ScreenDetail
from sonia_desktop.ui.screen_list import MomentRole, ScreenList
from sonia_desktop.ui.screen_rows import MomentPainter
from sonia_desktop.ui.teaching import Teaching
from sonia_desktop.ui.theme import S
from sonia_desktop.ui.words import tr, tr_count
from sonia_desktop.vision.screen_memory.moments import MEGABYTE, Forget, Forgotten, Found, Held

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.ui.desk import Desk

SHOWN = 200
_SIDE_BY_SIDE = 700
_ALL_PROGRAMS = tr("All programs")


@dataclass(frozen=True)
class Wanted:
    """What is looked for; without a question the newest."""

    question: str
    program: str


class ScreenPanel(Panel):
    """Search in plain words ("the invoice yesterday"), pictures, and forgetting for good."""

    title = tr("Screen")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.amount = QLabel()
        self.amount.setProperty("role", "small")
        self.switch = QCheckBox(tr("Remember the screen"))
        self.switch.setObjectName("remember_switch")
        self.switch.clicked.connect(self._switched)
        self.forgetting = QPushButton(tr("Forget…"))
        self.forgetting.setObjectName("screen_forget")
        self.menu = QMenu(self.forgetting)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.forgetting.setMenu(self.menu)
        self.head.insertWidget(1, self.amount, 0, Qt.AlignmentFlag.AlignVCenter)
        self.head.addWidget(self.switch)
        self.head.addWidget(self.forgetting)
        self.search = QLineEdit()
        self.search.setObjectName("screen_search")
        self.search.setAccessibleName(tr("Search what was on the screen"))
        self.search.setPlaceholderText(tr("Search what was on the screen: the invoice yesterday…"))
        with_cross(self.search)
        self.search.setMaxLength(500)
        self._glass = self.search.addAction(
            icon("search", desk.theme.colours.muted), QLineEdit.ActionPosition.LeadingPosition
        )
        self._glass.setText(tr("Search"))  # its name for screen readers
        self.programs = QComboBox()
        name_choice(self.programs, tr("Program"))
        self.programs.setMinimumContentsLength(12)
        self.programs.addItem(_ALL_PROGRAMS, "")
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self.search, 1)
        line.addWidget(self.programs)
        self.model = ScreenList(desk)
        self.list = QListView()
        self.list.setObjectName("screen_list")
        self.list.setAccessibleName(tr("Moments of the screen"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(MomentPainter(desk.theme))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setMinimumWidth(240)
        self.teaching = Teaching(desk.theme, "place-screen")
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.teaching)
        self.detail = ScreenDetail()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.pages)
        self.splitter.addWidget(self.detail)
        self.splitter.setSizes([500, 420])
        self.body.addLayout(line)
        self.body.addWidget(self.splitter, 1)
        self.question: QMessageBox | None = None
        self._wanted = Wanted("", "")
        self._searching = NewestSearch(self, self._ask)
        self._connect()
        self._show_one(None)

    def arrive(self, target: object = None) -> None:
        """`target`: words to look for."""
        if isinstance(target, str):
            self.search.setText(target)
        self.refresh()

    def first_focus(self) -> QWidget:
        return self.search

    def escape(self) -> bool:
        if self.detail.found is not None:
            self.list.clearSelection()
            self._show_one(None)
            return True
        return self.emptied(self.search)

    def refresh(self) -> None:
        """Ask again for what is shown."""
        self._want(at_once=True)

    # --- forgetting -------------------------------------------------------------------------

    def forget(self, what: Forget, named: str) -> None:
        """Ask first: what is forgotten here is deleted at once and cannot come back."""
        if self.question is not None:
            return
        box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Forget"))
        box.setTextFormat(Qt.TextFormat.PlainText)  # a program may be called anything
        box.setText(tr("Forget {named}?", named=named))
        box.setInformativeText(tr("Words and pictures are deleted at once. This cannot be undone."))
        yes = box.addButton(tr("Forget"), QMessageBox.ButtonRole.DestructiveRole)
        yes.setObjectName("forget_yes")
        no = box.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        no.setObjectName("forget_no")
        box.setDefaultButton(no)
        box.setEscapeButton(no)

        def answered(_code: int) -> None:
            said_yes = box.clickedButton() is yes
            self.question = None
            box.deleteLater()
            if said_yes:
                self._forget(what, named)

        box.finished.connect(answered)
        self.question = box
        box.open()

    def _forget(self, what: Forget, named: str) -> None:
        def done(gone: Forgotten) -> None:
            several = tr_count(gone.moments, "{count:,} moment", "{count:,} moments")
            self.desk.tell(tr("Forgotten: {named} ({several}).", named=named, several=several))
            self.model.forget_pictures()
            self._forget_programs()
            self._show_one(None)
            self.search.setFocus()
            self.refresh()

        self.desk.do(lambda assistant: assistant.remembering.forget(what, by="user"), done)

    def _forget_programs(self) -> None:
        """The names of what was forgotten go, too; those that are left are offered again. Another
        program than is chosen is not looked for any more."""
        self.programs.blockSignals(True)
        while self.programs.count() > 1:
            self.programs.removeItem(1)
        self.programs.setCurrentIndex(0)
        self.programs.blockSignals(False)

    def _fill_menu(self) -> None:
        self.menu.clear()

        def entry(text: str, make: Callable[[], Forget], named: str) -> None:
            self.menu.addAction(text).triggered.connect(lambda: self.forget(make(), named))

        entry(
            tr("The last 15 minutes"), lambda: what_to_forget(minutes=15), tr("the last 15 minutes")
        )
        entry(tr("The last hour"), lambda: what_to_forget(minutes=60), tr("the last hour"))
        entry(tr("Today"), lambda: what_to_forget(since=_midnight()), tr("today"))
        program = self._program
        if program:
            named = tr("everything of {program}", program=program)
            entry(
                tr("All of {program}", program=program),
                lambda: what_to_forget(program=program),
                named,
            )
        self.menu.addSeparator()
        entry(
            tr("Everything"),
            lambda: what_to_forget(everything=True),
            tr("all of the screen memory"),
        )

    @property
    def _program(self) -> str:
        """The program that is chosen: in the list, else in the filter."""
        found = self.detail.found
        return found.moment.program if found is not None else str(self.programs.currentData() or "")

    # --- inside -----------------------------------------------------------------------------

    def _want(self, *, at_once: bool = False) -> None:
        program = str(self.programs.currentData() or "")
        self._searching.want(Wanted(self.search.text().strip(), program), at_once=at_once)

    def _ask(self, wanted: Any) -> None:
        if self.assistant is None:
            self._searching.finished()
            self.amount.setText(tr("Starting…"))
            return

        def job(assistant: Assistant) -> Any:
            asked = assistant.remembering.search(
                wanted.question, limit=SHOWN, program=wanted.program
            )
            return then(
                asked,
                lambda found: then(assistant.remembering.held(), lambda held: (found, held)),
            )

        self.desk.do(job, lambda both: self._answered(wanted, *both), self._not_found)

    def _not_found(self, error: SoniaError) -> None:
        self._searching.finished()
        self.desk.tell_error(error)

    def _answered(self, wanted: Wanted, found: list[Found], held: Held) -> None:
        if not self._searching.finished():
            return
        changed, self._wanted = wanted != self._wanted, wanted
        shown = self.detail.found
        scrolled = self.list.verticalScrollBar().value()
        self.model.show(found)
        self.list.verticalScrollBar().setValue(0 if changed else scrolled)
        if shown is not None:
            place = self.model.place_of(shown.moment.id)
            if place.isValid():
                self.list.setCurrentIndex(place)
            else:
                self._show_one(None)
        self._offer_programs(found)
        self._tell_amount(held)
        self._teach(held)
        if changed and wanted.question:
            announce_soon(self.search, how_many(len(found)))

    def _offer_programs(self, found: list[Found]) -> None:
        there = {self.programs.itemData(i) for i in range(self.programs.count())}
        self.programs.blockSignals(True)
        for program in sorted({one.moment.program for one in found} - there - {""}):
            self.programs.addItem(program, program)
        self.programs.blockSignals(False)

    def _tell_amount(self, held: Held) -> None:
        megabytes = tr("{megabytes:.1f} MB", megabytes=held.bytes / MEGABYTE)
        moments = tr_count(held.moments, "{count:,} moment", "{count:,} moments")
        self.amount.setText(f"{moments}, {megabytes}" if held.moments else "")
        self.switch.setChecked(held.on)
        self.forgetting.setEnabled(held.moments > 0)

    def _teach(self, held: Held) -> None:
        if self.model.found:
            self.pages.setCurrentWidget(self.list)
            return
        if self._wanted.question or self._wanted.program:
            self.teaching.teach(
                tr("Nothing like that was on the screen"),
                tr("Try fewer words, another day (“yesterday afternoon”), or all programs."),
                (("clear", tr("Show all")),),
            )
        elif held.on:
            self.teaching.teach(
                tr("Nothing yet"),
                tr(
                    "Sonia remembers what is on the screen from now on. It appears here after a "
                    "moment, while she watches."
                ),
            )
        else:
            self.teaching.teach(
                tr("Find again what you have seen"),
                tr(
                    "Switched on, Sonia keeps the words and small pictures of what was on your "
                    "screen: masked, encrypted, on this computer only, and yours to forget. "
                    "It is off."
                ),
                (("switch", tr("Remember the screen…")),),
            )
        self.pages.setCurrentWidget(self.teaching)

    def _taught(self, name: str) -> None:
        if name == "switch":
            self.desk.remember_asked.emit(True)
        if name == "clear":
            self.programs.setCurrentIndex(0)
            self.search.clear()

    def _switched(self, on: bool) -> None:
        self.switch.setChecked(not on)  # it shows what holds, and that comes back
        self.desk.remember_asked.emit(on)

    def _show_one(self, found: Found | None) -> None:
        self.detail.show_found(found, None if found is None else self._picture_of(found))
        self._fit()

    def _picture_of(self, found: Found) -> Any:
        return self.model.picture(found.moment.id) if found.moment.has_thumbnail else None

    def _chosen(self) -> None:
        indexes = self.list.selectionModel().selectedIndexes()
        found = indexes[0].data(MomentRole.FOUND) if indexes else None
        self._show_one(found if isinstance(found, Found) else None)

    def _picture_came(self) -> None:
        if self.detail.found is not None:
            self.detail.show_picture(self._picture_of(self.detail.found))

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._want())
        self.search.returnPressed.connect(self._to_list)
        self.programs.currentIndexChanged.connect(lambda _place: self.refresh())
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._chosen())
        self.model.dataChanged.connect(lambda *_: self._picture_came())
        self.teaching.chosen.connect(self._taught)
        self.detail.forget_asked.connect(
            lambda found: self.forget(Forget(moment=found.moment.id), tr("this moment"))
        )
        self.detail.back_asked.connect(self.escape)
        self.desk.attached.connect(lambda _assistant: self.refresh())
        self.desk.bridge.health_changed.connect(self._on_health)
        self.desk.theme.changed.connect(self._recolour)

    def _to_list(self) -> None:
        if self.width() >= _SIDE_BY_SIDE:
            enter_list(self.list)
        else:
            self.list.setFocus()  # what is chosen takes its place

    def _on_health(self, event: HealthChanged) -> None:
        if event.health.name == "screen memory" and self.isVisible():
            self.refresh()

    def _recolour(self) -> None:
        self._glass.setIcon(icon("search", self.desk.theme.colours.muted))
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide, shows = self.width() >= _SIDE_BY_SIDE, self.detail.found is not None
        self.pages.setVisible(wide or not shows)
        self.detail.setVisible(shows)
        self.detail.back.setVisible(not wide)


def _midnight() -> datetime:
    return datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
