"""The slim bar at the left: one button for each place of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.places import Place
from sonia_desktop.ui.theme import XS, S, Theme
from sonia_desktop.ui.words import tr

WIDTH, NARROW = 92, 48
_ICON = 22
_LEAST_TARGET = 24
"""Pixels a button keeps, however low the window is (WCAG 2.2, 2.5.8)."""


class Navigation(QFrame):
    """Up and Down walk through it, Enter and Space open; Ctrl+1 to Ctrl+9 work everywhere."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, places: Sequence[Place]) -> None:
        super().__init__()
        self._theme, self._places = theme, tuple(places)
        self.setObjectName("navigation")
        self.setAccessibleName(tr("Places"))
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        group.setExclusive(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XS, S, XS, S)
        layout.setSpacing(XS)
        for number, place in enumerate(self._places, 1):
            button = QToolButton()
            button.setObjectName(f"place_{place.name}")
            button.setProperty("role", "place")
            button.setText(place.title)
            button.setCheckable(True)
            button.setIconSize(QSize(_ICON, _ICON))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setToolTip(
                tr("{title} (Ctrl+{number})", title=place.title, number=number)
                if number < 10
                else place.title
            )
            button.setAccessibleName(place.title)
            button.setAccessibleDescription(
                tr("Ctrl+{number}", number=number) if number < 10 else ""
            )
            button.clicked.connect(lambda _on=False, name=place.name: self.chosen.emit(name))
            group.addButton(button)
            layout.addWidget(button)
            self.buttons[place.name] = button
        layout.addStretch(1)
        self._narrow = False
        self._bare: bool | None = None
        self._tall = 0
        self._arrange()
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_place(self, name: str) -> None:
        """Mark the place that is shown."""
        self.buttons[name].setChecked(True)
        self._recolour()

    def set_narrow(self, narrow: bool) -> None:
        """Icons without words, where the window has little room."""
        self._narrow = narrow
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._measure()
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._measure()
        self._arrange()

    def _measure(self) -> None:
        """How tall it is with words; kept while there are none."""
        if not self._bare:
            hints = [button.sizeHint().height() + XS for button in self.buttons.values()]
            self._tall = sum(hints) + 2 * S

    def _arrange(self) -> None:
        """Words below the icons, unless there is too little room to show them whole."""
        bare = self._narrow or (self.isVisible() and self.height() < self._tall)
        if bare is self._bare:
            return
        self._bare = bare
        style = Qt.ToolButtonStyle
        for button in self.buttons.values():
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if bare else style.ToolButtonTextUnderIcon
            )
            button.setMinimumHeight(_LEAST_TARGET if bare else 0)
            button.setSizePolicy(
                QSizePolicy.Policy.Expanding,
                QSizePolicy.Policy.Preferred if bare else QSizePolicy.Policy.Fixed,
            )
        self._measure()
        widest = max(button.sizeHint().width() for button in self.buttons.values()) + 2 * XS
        widest += S  # the one that is shown is written bold, and there is a line at the edge
        self.setFixedWidth(NARROW if bare else max(WIDTH, widest))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        order = list(self.buttons.values())
        focused = [place for place, button in enumerate(order) if button.hasFocus()]
        if step and focused:
            order[(focused[0] + step) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _recolour(self) -> None:
        c = self._theme.colours
        for place in self._places:
            button = self.buttons[place.name]
            button.setIcon(icon(place.icon, c.accent if button.isChecked() else c.muted))
