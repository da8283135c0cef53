"""What a layout holds, in its order, without asking the layout for its items.

`QLayout.itemAt` is never called: the wrapper PySide makes of an item lives as long as the layout's
own, also when Qt has deleted the item with its widget. What is made at that address later is then
taken for the item: a scroll bar is a `QWidgetItem`, an event goes to the wrong method, and sooner
or later the program crashes. (So it was with PySide 6.11. Widgets and layouts are not concerned:
of them Qt tells PySide when they go.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QFormLayout, QGridLayout, QLayout, QWidget


def widgets_in(layout: QLayout) -> list[QWidget]:
    """The widgets that stand in a layout itself, hidden ones among them, in the order in which they
    are seen: in a grid row by row, in a form label before field.

    Empty while the layout belongs to no widget.
    """
    return [part for part in _parts_of(layout) if isinstance(part, QWidget)]


def all_widgets_in(layout: QLayout) -> Iterator[QWidget]:
    """Those and, where a layout stands among them, what that one holds."""
    for part in _parts_of(layout):
        if isinstance(part, QWidget):
            yield part
        else:
            yield from all_widgets_in(part)


def _parts_of(layout: QLayout) -> list[QWidget | QLayout]:
    holder = layout.parentWidget()
    if holder is None:
        return []
    kinds = (QWidget, QLayout)
    beside = [part for part in holder.children() if isinstance(part, QWidget)]
    inner = [part for part in layout.children() if isinstance(part, kinds)]
    placed = ((layout.indexOf(part), part) for part in (*beside, *inner))
    place_of = _place_in(layout)
    found = [(place_of(index), part) for index, part in placed if index >= 0]
    return [part for _place, part in sorted(found, key=lambda one: one[0])]


def _place_in(layout: QLayout) -> Callable[[int], tuple[int, int]]:
    """How to tell of an item's index where it is seen: its row and column."""
    if isinstance(layout, QGridLayout | QFormLayout):
        position = layout.getItemPosition
        return lambda index: _row_and_column(position(index))
    return lambda index: (index, 0)


def _row_and_column(position: Any) -> tuple[int, int]:
    """Of what Qt tells: (row, column, spans) of a grid, (row, role) of a form."""
    row, column = tuple(position)[:2]
    return int(row), column if isinstance(column, int) else int(column.value)
