"""Rows of the diagnostics: one finding each, and the table of the workers; changed where they
stand, for they are told anew every two seconds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sonia_desktop.core.health import HealthState
from sonia_desktop.ui.diagnosis import Queue
from sonia_desktop.ui.icons import pixmap
from sonia_desktop.ui.in_pieces import InPieces
from sonia_desktop.ui.pieces import plain_label
from sonia_desktop.ui.status import state_colour
from sonia_desktop.ui.theme import XL, XS, M, S, Theme
from sonia_desktop.ui.words import tr


@dataclass(frozen=True)
class Finding:
    """How one thing is; `detail` and `remedy` may be empty."""

    state: HealthState
    title: str
    detail: str = ""
    remedy: str = ""


class FindingRow(QFrame):
    """A mark and up to three lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.found: Finding | None = None
        self.setObjectName("card")
        self._mark = QLabel()
        self._lines = (plain_label(""), plain_label("", "small"), plain_label(""))
        words = QVBoxLayout()
        words.setSpacing(1)
        for line in self._lines:
            words.addWidget(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(M, S, M, S)
        row.setSpacing(S)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_finding(self, found: Finding) -> None:
        """What is known now."""
        if found == self.found:
            return
        self.found = found
        told = (found.title, found.detail, f"→ {found.remedy}" if found.remedy else "")
        for line, text in zip(self._lines, told, strict=True):
            if text != line.text():
                line.setText(text)
            line.setVisible(bool(text))
        self.setAccessibleName(
            ". ".join(
                each.rstrip(".") for each in (found.title, found.detail, found.remedy) if each
            )
        )
        self.recolour()

    def recolour(self) -> None:
        """Draw the mark in the colours of the theme."""
        if self.found is not None:
            state, ratio = self.found.state, self.devicePixelRatioF()
            colour = state_colour(state, self._theme.colours)
            self._mark.setPixmap(pixmap(f"state-{state.value}", 18, colour, ratio))


class FindingList(QWidget):
    """One row for each finding; `empty` is said where there is none.

    Rows that are missing are made a few at a time, so that the window never stands still.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._wanted: Sequence[Finding] = ()
        self.rows: list[FindingRow] = []
        self._nothing = plain_label("", "small")
        self._nothing.hide()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(XS)
        self._layout.addWidget(self._nothing)
        self._building = InPieces(self, self._build_one)
        theme.changed.connect(self._recolour)

    def show_findings(self, findings: Iterable[Finding], empty: str = "") -> None:
        """Exactly these, in this order."""
        self._wanted = tuple(findings)
        self._nothing.setText(empty)
        self._nothing.setVisible(bool(empty) and not self._wanted)
        for row, found in zip(self.rows, self._wanted, strict=False):
            row.show_finding(found)
        while len(self.rows) > len(self._wanted):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        if len(self.rows) < len(self._wanted):
            self._building.start()

    def _build_one(self) -> bool:
        if len(self.rows) >= len(self._wanted):
            return False
        row = FindingRow(self._theme)
        row.show_finding(self._wanted[len(self.rows)])
        self.rows.append(row)
        self._layout.addWidget(row)
        row.show()
        return True

    def _recolour(self) -> None:
        for row in self.rows:
            row.recolour()


class QueueTable(QFrame):
    """A line for each worker."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._cells: list[list[QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(XL)
        self._grid.setVerticalSpacing(XS)
        self._grid.setColumnStretch(0, 1)
        titles = (tr("Worker"), tr("Waiting"), tr("Done"), tr("Refused"), tr("Mean time"))
        for column, name in enumerate(titles):
            self._grid.addWidget(plain_label(name, "small"), 0, column, _side(column))

    def show_queues(self, queues: Sequence[Queue]) -> None:
        """Exactly these, in this order."""
        while len(self._cells) > len(queues):
            for cell in self._cells.pop():
                cell.hide()
                cell.deleteLater()
        for place, queue in enumerate(queues):
            mean = tr("{mean_ms:,.1f} ms", mean_ms=queue.mean_ms)
            values = (queue.name, f"{queue.waiting}", f"{queue.done:,}", f"{queue.refused}", mean)
            if place == len(self._cells):
                self._cells.append([QLabel() for _ in values])
                for column, cell in enumerate(self._cells[place]):
                    self._grid.addWidget(cell, place + 1, column, _side(column))
            for cell, value in zip(self._cells[place], values, strict=True):
                if cell.text() != value:
                    cell.setText(value)


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
