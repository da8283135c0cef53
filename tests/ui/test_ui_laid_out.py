"""What a layout holds is told in its order, and no wrapper of an item is left that Qt deletes."""

from __future__ import annotations

import gc

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.conversation import ConversationView
from sonia_desktop.ui.flow import FlowLayout
from sonia_desktop.ui.laid_out import all_widgets_in, widgets_in
from sonia_desktop.ui.places import PLACES
from sonia_desktop.ui.theme import Theme
from tests.ui.conftest import WAIT_MS
from tests.ui.test_ui_conversation import turn

_BEFORE = st.integers(min_value=0, max_value=30)


def items_kept() -> list[QLayoutItem]:
    """The items of layouts that Python still knows, but for those that a layout of ours keeps and
    gives away itself."""
    gc.unfreeze()  # what is set apart is not among its objects
    known = [one for one in gc.get_objects() if isinstance(one, QLayoutItem | FlowLayout)]
    ours = {id(item) for one in known if isinstance(one, FlowLayout) for item in one._items}
    return [one for one in known if not isinstance(one, QLayout) and id(one) not in ours]


@given(st.lists(st.tuples(st.sampled_from(("put", "take", "delete", "hide")), _BEFORE)))
def test_widgets_are_told_in_the_order_they_stand_in_whatever_was_put_and_taken(
    qapp: QApplication, acts: list[tuple[str, int]]
) -> None:
    for kind in (QVBoxLayout, FlowLayout):
        holder = QWidget()
        layout = kind(holder)
        stand: list[QWidget] = []
        for act, place in acts:
            if act == "put" or not stand:
                widget = QLabel()
                at = place % (len(stand) + 1) if isinstance(layout, QVBoxLayout) else len(stand)
                if isinstance(layout, QVBoxLayout):
                    layout.insertWidget(at, widget)
                else:
                    layout.addWidget(widget)
                stand.insert(at, widget)
                continue
            widget = stand[place % len(stand)]
            if act == "hide":
                widget.hide()
                continue
            stand.remove(widget)
            if act == "take":
                layout.removeWidget(widget)
            else:
                widget.deleteLater()
                QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert widgets_in(layout) == stand


def test_grids_forms_and_what_stands_within_are_told_as_they_are_read(qapp: QApplication) -> None:
    holder = QWidget()
    outer, grid, form = QVBoxLayout(holder), QGridLayout(), QFormLayout()
    names = ("first", "a1", "a2", "b1", "b2", "label", "field", "last")
    made = {name: QLineEdit(name) for name in names}
    outer.addWidget(made["last"])
    outer.insertLayout(0, form)
    outer.insertLayout(0, grid)
    outer.insertStretch(0)
    outer.insertWidget(0, made["first"])
    for name, row, column in (("b2", 1, 1), ("a2", 0, 1), ("b1", 1, 0), ("a1", 0, 0)):
        grid.addWidget(made[name], row, column)
    form.addRow(made["label"], made["field"])
    assert [made[name] for name in names] == list(all_widgets_in(outer))
    assert widgets_in(outer) == [made["first"], made["last"]]
    assert widgets_in(QVBoxLayout()) == []


def test_no_item_is_known_to_python_after_messages_came_and_went(
    qtbot: QtBot, theme: Theme
) -> None:
    """Qt deletes it with its message; what is made at its address would be taken for it."""
    view = ConversationView(theme)
    qtbot.addWidget(view)
    view.show()
    view.show_earlier([turn(number) for number in range(5)])
    qtbot.waitUntil(lambda: len(view.messages) == 10, timeout=WAIT_MS)
    view.clear()
    assert view.messages == []
    assert items_kept() == []


def test_no_item_is_known_to_python_after_a_walk_through_the_whole_window(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    for place in PLACES:
        window.shell.open(place.name)
        QCoreApplication.processEvents()
        for _press in range(40):
            window.focusNextPrevChild(True)
    assert items_kept() == []
