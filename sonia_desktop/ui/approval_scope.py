"""How much a yes allows: this once, or what the question offers beside it."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QLabel, QWidget

from sonia_desktop.tools.types import Approval, Standing
from sonia_desktop.ui.pieces import name_choice
from sonia_desktop.ui.theme import S
from sonia_desktop.ui.told import told_question
from sonia_desktop.ui.words import tr

ONCE = tr("Just this once")


class ScopeChoice(QWidget):
    """Begins with "just this once" at every question; hidden where nothing more is offered."""

    def __init__(self) -> None:
        super().__init__()
        self.what = QComboBox()
        self.what.setObjectName("allow_scope")
        name_choice(self.what, tr("How much is allowed"))
        self.day = QDateEdit()
        self.day.setObjectName("allow_until")
        self.day.setAccessibleName(tr("Allowed until"))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMMM yyyy")
        label = QLabel(tr("A&llow:"))
        label.setBuddy(self.what)
        form = QGridLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(S)
        form.setColumnStretch(1, 1)
        form.addWidget(label, 0, 0)
        form.addWidget(self.what, 0, 1)
        form.addWidget(self.day, 1, 1)
        self.what.currentIndexChanged.connect(lambda _place: self._fit())

    def show_choices(self, approval: Approval) -> None:
        """What this question offers."""
        self.what.clear()
        self.what.addItem(ONCE, None)
        for standing in approval.standing:
            words = told_question(standing.words)
            self.what.addItem(words, standing)
            place = self.what.count() - 1
            self.what.setItemData(place, words, Qt.ItemDataRole.ToolTipRole)
        tomorrow = QDate.currentDate().addDays(1)
        self.day.setMinimumDate(tomorrow)
        self.day.setDate(tomorrow)
        self.setVisible(bool(approval.standing))
        self._fit()

    @property
    def chosen(self) -> Standing | None:
        """The wider yes; None: this once."""
        found = self.what.currentData()
        return found if isinstance(found, Standing) else None

    @property
    def until(self) -> str | None:
        """The last day, ISO 8601, where the choice needs one."""
        if self._needs_day:
            return str(self.day.date().toString(Qt.DateFormat.ISODate))
        return None

    @property
    def _needs_day(self) -> bool:
        return self.chosen is not None and self.chosen.scope == "until"

    def _fit(self) -> None:
        if self.day.isVisibleTo(self) != self._needs_day:
            self.day.setVisible(self._needs_day)
            self.window().adjustSize()  # the buttons must not be pushed out of sight
