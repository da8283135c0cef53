"""A column that scrolls is as wide where there is nothing to scroll.

    keep_bars_place(area)

Texts and rows that follow their width tell their new height a little later. Where what is shown
fits beside no bar but not beside one, Qt would show and hide the bar in a circle, each time inside
the one before, until the stack is full and the program crashes. Nor do the words shift any more
when the bar comes.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea


def keep_bars_place(area: QScrollArea) -> None:
    """Where there is nothing to scroll the vertical bar is off, which draws no handle."""
    bar = area.verticalScrollBar()
    bar.setEnabled(bar.maximum() > bar.minimum())
    bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
