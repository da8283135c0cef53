"""Small widgets that several panels are built of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from sonia_desktop.ui.laid_out import widgets_in
from sonia_desktop.ui.undo_passes import UndoPasses
from sonia_desktop.ui.words import tr


class _SelectableLabel(QLabel):
    """Becomes selectable under the mouse.

    From then on Qt lays a whole text document out for it, which takes two to three times as long;
    of the hundred labels of a panel hardly one is ever touched.
    """

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().enterEvent(event)


def plain_label(text: str, role: str = "") -> QLabel:
    """Text as it is, never read as HTML; wraps, can be selected."""
    label = _SelectableLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def name_choice(box: QComboBox, name: str, about: str = "") -> None:
    """What screen readers call it. On Linux Qt gives them the chosen value as its name, so that the
    name has to be told in the description, too."""
    box.setAccessibleName(name)
    box.setAccessibleDescription(f"{name}. {about}" if about else name)


def enter_list(view: QAbstractItemView) -> None:
    """Go into what was found: to what is chosen there, else to the row that has the focus, or to
    the first, which is chosen then. Qt only points at it: Delete would mean nothing, Down skip it.
    """
    view.setFocus(Qt.FocusReason.ShortcutFocusReason)
    chosen, model = view.selectionModel(), view.model()
    if chosen is None or model is None or chosen.hasSelection():
        return
    rows = [view.currentIndex(), *(model.index(row, 0) for row in range(min(model.rowCount(), 3)))]
    can_be = Qt.ItemFlag.ItemIsSelectable  # headings cannot
    aim = next((row for row in rows if row.isValid() and row.flags() & can_be), None)
    if aim is not None:
        chosen.setCurrentIndex(aim, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def search_field(name: str, words: str, hint: str) -> QLineEdit:
    """A field to search in; `words` is what a screen reader calls it, `hint` stands in it."""
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(words)
    field.setPlaceholderText(hint)
    with_cross(field)
    return field


def with_cross(line: QLineEdit) -> None:
    """A cross that empties the field; Qt gives it no name for who cannot see it."""
    line.setClearButtonEnabled(True)
    UndoPasses(line, line.isUndoAvailable)
    for button in line.findChildren(QToolButton):
        button.setAccessibleName(tr("Empty the field"))


def caption(text: str) -> QLabel:
    """The heading of a part."""
    label = QLabel(text)
    label.setProperty("role", "caption")
    label.setContentsMargins(0, 10, 0, 0)
    return label


def local_moment(at: str, *, seconds: bool = False) -> str:
    """A moment of the database (ISO 8601, UTC) on the user's clock: ``2026-11-21 20:13``."""
    try:
        moment = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    return moment.strftime("%Y-%m-%d %H:%M:%S" if seconds else "%Y-%m-%d %H:%M")


@contextmanager
def focus_kept(cards: QLayout, otherwise: QWidget) -> Iterator[None]:
    """While cards are drawn anew the keyboard's focus stays among them: on the button of the same
    name, else on the one that stands where the last one stood, else on `otherwise`.

    Without it the focus wanders, and the next key means something in another part of the window.
    """
    before = _buttons_of(cards)
    focused = otherwise.window().focusWidget()
    if focused not in before:
        yield
        return
    place, name = before.index(focused), focused.accessibleName()
    otherwise.setFocus(Qt.FocusReason.OtherFocusReason)
    yield
    now = _buttons_of(cards)
    same = [button for button in now if button.accessibleName() == name]
    target = next(iter(same), now[min(place, len(now) - 1)] if now else otherwise)
    part: QWidget | None = target
    while part is not None and part.isHidden() and not part.isWindow():
        part.show()  # Qt shows a new one by itself, but later
        part = part.parentWidget()
    target.setFocus(Qt.FocusReason.OtherFocusReason)


def _buttons_of(cards: QLayout) -> list[QWidget]:
    return [button for one in widgets_in(cards) for button in one.findChildren(QPushButton)]


def emptied(layout: QLayout, first: int = 0) -> None:
    """Take everything from place `first` on out of a layout and delete it."""
    while layout.count() > first:
        item = layout.takeAt(layout.count() - 1)
        if item is None:
            return
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            emptied(inner)
            inner.deleteLater()
        elif widget is not None:
            widget.hide()
            widget.deleteLater()
