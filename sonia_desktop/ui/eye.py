"""The eye: whether Sonia looks at the screen, shown all the time, and the choice of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.words import tr, tr_count
from sonia_desktop.vision.privacy import Mode, Privacy

SHOWN_MS = 3000
"""So long the eye stays lit after a picture was taken."""
CHOICES = {
    Mode.OFF: tr("Never: nothing may look"),
    Mode.ACTIVE: tr("Only when asked"),
    Mode.AMBIENT: tr("Keep watching (in memory only)"),
}


def words(privacy: Privacy, watching: bool, remembering: bool = False) -> str:
    """What the button says."""
    if watching and remembering and privacy.watching:
        return tr("Watching and remembering")
    if watching:
        return tr("Watching")
    return tr("Looks when asked") if privacy.capture_allowed else tr("Not looking")


def meaning(privacy: Privacy, sessions: int, remembering: bool = False) -> str:
    """The same at length."""
    if not privacy.capture_allowed:
        return tr("Nothing may look at the screen.")
    told = tr("Sonia looks at the screen only when asked to.")
    if privacy.watching and remembering:
        told = tr(
            "Sonia watches the screen, a small picture a second, and remembers what she sees: "
            "masked, encrypted, on this computer. Find and forget it under Screen."
        )
    elif privacy.watching:
        told = tr(
            "Sonia watches the screen: a small picture a second, the last 300, in memory only. "
            "Nothing is stored."
        )
    if sessions:
        told += "\n" + tr_count(
            sessions,
            "{count} program has your consent to look.",
            "{count} programs have your consent to look.",
        )
    return told


class LookingChoice(QObject):
    """The three choices as entries of a menu; `chosen` carries the `Mode` the user picked."""

    chosen = Signal(object)

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        group = QActionGroup(menu)
        self.actions: dict[Mode, QAction] = {}
        for mode, text in CHOICES.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _on, mode=mode: self.chosen.emit(mode))
            self.actions[mode] = action

    def show(self, privacy: Privacy) -> None:
        """Tick what holds now."""
        self.actions[privacy.mode].setChecked(True)


class EyeButton(QToolButton):
    """In the status line: an eye and a word; pressed, it offers the choices."""

    mode_chosen = Signal(object)
    withdraw_asked = Signal()
    remember_asked = Signal(bool)
    looking = Signal(bool)
    """A picture was just taken (True), and the sign of it went out again (False)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._privacy, self._watching, self._sessions = Privacy(), False, 0
        self._remembering = False
        self._lit = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._lit.timeout.connect(self._went_out)
        self.setObjectName("eye")
        self.setProperty("role", "status")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(14, 14))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setAccessibleName(tr("Looking at the screen"))
        self.choice = LookingChoice(menu)
        self.choice.chosen.connect(self.mode_chosen)
        menu.addSeparator()
        self.remember = menu.addAction(tr("Remember what is on the screen"))
        self.remember.setCheckable(True)
        self.remember.triggered.connect(self._remember)
        self.withdraw = menu.addAction(tr("Withdraw consent from programs"))
        self.withdraw.triggered.connect(lambda: self.withdraw_asked.emit())
        self.setMenu(menu)
        theme.changed.connect(self._draw)
        self._draw()

    def show_privacy(self, privacy: Privacy, watching: bool, sessions: int = 0) -> None:
        """How it stands now."""
        self._privacy, self._watching, self._sessions = privacy, watching, sessions
        self._draw()

    def show_remembering(self, on: bool) -> None:
        """What is seen while watching is kept (True)."""
        self._remembering = on
        self._draw()

    def _remember(self, on: bool) -> None:
        self.remember.setChecked(self._remembering)  # the tick shows what holds
        self.remember_asked.emit(on)

    def show_look(self) -> None:
        """A picture of the screen was taken: the eye is lit for some seconds."""
        fresh = not self._lit.isActive()
        self._lit.start()
        if fresh:
            self.looking.emit(True)
            self._draw()

    def _went_out(self) -> None:
        self.looking.emit(False)
        self._draw()

    def _draw(self) -> None:
        colours = self._theme.colours
        privacy, said = self._privacy, words(self._privacy, self._watching, self._remembering)
        name, colour = "eye", colours.muted
        if self._lit.isActive() and not self._watching:
            said = tr("Looking")
        if self._watching or self._lit.isActive():
            name, colour = "eye-watching", colours.error
        elif not privacy.capture_allowed:
            name = "eye-off"
        self.setIcon(icon(name, colour))
        self.setText(said)
        told = meaning(privacy, self._sessions, self._remembering)
        self.setToolTip(told)
        self.setAccessibleName(
            tr("Looking at the screen: {said}. {told}", said=said, told=told).replace("\n", " ")
        )
        self.choice.show(privacy)
        self.remember.setChecked(self._remembering)
        self.withdraw.setVisible(self._sessions > 0)
