"""The diagnostics' part "Latency": closed until it is asked for, words beside the picture."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.bridge import as_sonia_error
from sonia_desktop.ui.in_pieces import InPieces, settle
from sonia_desktop.ui.latency import MOST_TURNS, TurnTime, times_of, told_times
from sonia_desktop.ui.pieces import plain_label
from sonia_desktop.ui.theme import S
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.ui.desk import Desk
    from sonia_desktop.ui.latency_plot import LatencyPlot


_NUMBERS = ("numpy", "xml.etree.ElementTree", "cProfile", "multiprocessing.connection", "pydoc")
"""What pyqtgraph imports that knows nothing of Qt."""


class LatencyPart(QWidget):
    """Follows the turns while it is open and seen. What draws is loaded when it is first opened
    with something to draw: without Qt by a worker, the rest in pieces (see `ahead`). The words are
    there at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.times: tuple[TurnTime, ...] = ()
        self.plot: LatencyPlot | None = None
        self._loading = self._asked = self._again = False
        self.opener = QToolButton()
        self.opener.setObjectName("latency_opener")
        self.opener.setText(tr("Latency"))
        self.opener.setToolTip(tr("How long the last answers took"))
        self.opener.setAccessibleDescription(tr("How long the last answers took"))
        self.opener.setCheckable(True)
        self.opener.setArrowType(Qt.ArrowType.RightArrow)
        self.opener.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.told = plain_label("")
        self.told.setObjectName("latency_words")
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(S)
        self._column.addWidget(self.told)
        self._inside.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inside)
        self.opener.toggled.connect(self._opened)
        desk.bridge.turn_finished.connect(self._changed)
        desk.bridge.turn_voiced.connect(self._changed)

    def refresh(self) -> None:
        """Read the last turns again; nothing while it is closed."""
        if not self.opener.isChecked() or self._desk.assistant is None:
            return
        self._again = self._asked
        if not self._asked:
            self._asked = True
            self._desk.do(_last_times, self._read, self._not_read)

    # --- inside -----------------------------------------------------------------------------

    def _opened(self, is_open: bool) -> None:
        self.opener.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self._inside.setVisible(is_open)
        self.refresh()

    def _changed(self, _event: object) -> None:
        if self.isVisible():
            self.refresh()

    def _read(self, times: tuple[TurnTime, ...]) -> None:
        self._asked = False
        self.times = times
        words = "\n".join(told_times(times))
        if words != self.told.text():
            self.told.setText(words)
        if times and self.plot is None and not self._loading:
            self._loading = True
            self._desk.aside(_load_numbers, self._load, self._not_loaded)
        self._draw()
        if self._again:
            self.refresh()

    def _not_read(self, error: SoniaError) -> None:
        self._asked = False
        self._desk.tell_error(error)

    def _load(self, _nothing: object) -> None:
        self._classes = _classes()
        InPieces(self._inside, self._load_piece).start()

    def _load_piece(self) -> bool:
        """Make the next of the classes of Qt; after the last one, the plot."""
        if next(self._classes, None) is not None:
            return True
        try:
            from sonia_desktop.ui.latency_plot import LatencyPlot

            self.plot = LatencyPlot(self._desk.theme)
        except Exception as error:  # noqa: BLE001 - the words are there all the same
            self._not_loaded(as_sonia_error(error))
            return False
        self._column.insertWidget(0, self.plot)
        self._draw()
        return False

    def _not_loaded(self, error: SoniaError) -> None:
        self._loading = False
        self._desk.tell_error(error)

    def _draw(self) -> None:
        if self.plot is None:
            return
        self.plot.show_times(self.times)
        self.plot.setVisible(bool(self.times))
        name = tr("Plot of how long the last answers took, in milliseconds")
        self.plot.canvas.setAccessibleName(name)
        self.plot.canvas.setAccessibleDescription(self.told.text())
        settle(self._inside)


def _last_times(assistant: Assistant) -> tuple[TurnTime, ...]:
    return times_of(assistant.turns.recent(MOST_TURNS))


def _load_numbers() -> None:
    for name in _NUMBERS:
        importlib.import_module(name)


def _classes() -> Iterator[object]:
    """Every class of Qt, made when it is first asked for; pyqtgraph asks for all of them at once,
    which takes 50 ms."""
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            yield name, getattr(module, name)
