"""What is kept and what is not: private mode and the screen memory, switched and shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from sonia_desktop.core.health import HealthChanged
from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.words import tr
from sonia_desktop.vision.privacy import Mode

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

_SCREEN_MEMORY = "screen memory"
"""Its name on the health board, which tells every turn of its switch."""


class Keeping(QObject):
    """Joins the switches of window and tray with the assistant's, off the main thread. What shows
    is what holds, whoever switched it: the window, a spoken word, or the command line."""

    private_changed = Signal(bool)
    remembering_changed = Signal(bool)
    """Whether what is on the screen is kept while Sonia watches."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.private = self.remembering = False
        self.question: QMessageBox | None = None
        """The open question whether to remember the screen."""
        desk.attached.connect(self._attached)
        desk.remember_asked.connect(self.set_remembering)
        desk.bridge.private_changed.connect(lambda event: self._show_private(event.on))
        desk.bridge.health_changed.connect(self._on_health)

    def set_private(self, on: bool) -> None:
        """Keep nothing, or keep again."""
        self._desk.do(lambda assistant: assistant.private_mode.set_private(on), lambda _done: None)

    def toggle_private(self) -> None:
        self.set_private(not self.private)

    def set_remembering(self, on: bool) -> None:
        """Remember the screen, after the user has read what that means and said yes; or stop."""
        if on == self.remembering:
            return
        if on:
            self._ask()
        else:
            self._desk.do(
                _stop, lambda _done: self._told(tr("The screen is not remembered any more."))
            )

    # --- inside -----------------------------------------------------------------------------

    def _ask(self) -> None:
        assistant = self._desk.assistant
        if assistant is None or self.question is not None:
            return
        limits = assistant.settings.vision
        box = QMessageBox(self._window)
        box.setObjectName("remember_question")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Remember the screen"))
        box.setText(tr("Shall Sonia remember what is on your screen?"))
        box.setInformativeText(
            tr(
                "She then looks once a second and keeps the words and a small picture "
                "of what changed, so that you can find it again.\n\nPasswords, keys and "
                "card numbers are masked first, and password managers and private "
                "windows are never read. The pictures are encrypted. All of it stays "
                "on this computer: at most {remember_days:g} days and {remember_mb:g} "
                "MB.\n\nA red eye shows while she watches. You can forget any of it at "
                "any time.",
                remember_days=limits.remember_days,
                remember_mb=limits.remember_mb,
            )
        )
        yes = box.addButton(tr("Remember the screen"), QMessageBox.ButtonRole.AcceptRole)
        yes.setObjectName("remember_yes")
        no = box.addButton(tr("Not now"), QMessageBox.ButtonRole.RejectRole)
        no.setObjectName("remember_no")
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        box.finished.connect(lambda _code: self._answered(box.clickedButton() is yes))
        self.question = box
        box.open()

    def _answered(self, yes: bool) -> None:
        if self.question is not None:
            self.question.deleteLater()
            self.question = None
        if yes:
            self._desk.do(_begin, lambda _done: self._told(tr("Sonia remembers the screen now.")))

    def _told(self, text: str) -> None:
        self._desk.tell(text)

    def _attached(self, assistant: Assistant) -> None:
        self._show_private(assistant.private_mode.private)
        self._show_remembering(assistant.remembering.on)

    def _on_health(self, event: HealthChanged) -> None:
        assistant = self._desk.assistant
        if event.health.name == _SCREEN_MEMORY and assistant is not None:
            self._show_remembering(assistant.remembering.on)

    def _show_private(self, on: bool) -> None:
        self.private = on
        self.private_changed.emit(on)

    def _show_remembering(self, on: bool) -> None:
        self.remembering = on
        self.remembering_changed.emit(on)


def _begin(assistant: Assistant) -> None:
    """It is kept only what is watched, so both are switched."""
    assistant.remembering.switch(True, by="user")
    assistant.looking.watch.choose(Mode.AMBIENT, by="user")


def _stop(assistant: Assistant) -> None:
    """Whoever ends remembering does not expect to be watched on."""
    assistant.remembering.switch(False, by="user")
    if assistant.looking.watch.privacy.mode is Mode.AMBIENT:
        assistant.looking.watch.choose(Mode.ACTIVE, by="user")
