"""A place of several pages, with a button for each beside the title."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QToolButton, QWidget

from sonia_desktop.ui.panel import Panel

if TYPE_CHECKING:
    from sonia_desktop.ui.desk import Desk

PageT = TypeVar("PageT", bound=QWidget)


class PagedPanel(Panel):
    """Begins with the first page. Each is made when it is first opened: `cached_property` and
    `put` in the class of the place.

    Args:
        kind: goes before the names of the buttons.
        titles: of the pages, by their names.
    """

    def __init__(self, desk: Desk, kind: str, titles: Mapping[str, str]) -> None:
        super().__init__(desk)
        self.stack = QStackedWidget()
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        for place, (name, title) in enumerate(titles.items(), 1):
            button = QToolButton()
            button.setObjectName(f"{kind}_{name}")
            button.setProperty("role", "panel")
            button.setText(title)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, name=name: self.show_page(name))
            group.addButton(button)
            self.head.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignVCenter)
            self.buttons[name] = button
        self.body.addWidget(self.stack, 1)
        self.current = next(iter(titles))
        self.buttons[self.current].setChecked(True)

    def put(self, page: PageT) -> PageT:
        """Take in a page that was just made."""
        self.stack.addWidget(page)
        return page

    def show_page(self, name: str) -> None:
        """Open one of them."""
        raise NotImplementedError

    def bring_up(self, name: str, page: QWidget) -> None:
        """Show the page of this name."""
        self.current = name
        self.buttons[name].setChecked(True)
        self.stack.setCurrentWidget(page)

    def named(self, target: object) -> str:
        """The page that the place is opened for; else the one it was left at."""
        return target if isinstance(target, str) and target in self.buttons else self.current
