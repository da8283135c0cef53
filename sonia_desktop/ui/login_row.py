"""Whether Sonia is opened at log-in: among the settings, though it is not in their file."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from sonia_desktop import autostart
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.pieces import plain_label
from sonia_desktop.ui.theme import XS, L, M, S
from sonia_desktop.ui.told import told_error
from sonia_desktop.ui.words import tr

SECTION = "ui"
_ENGLISH = "open at log-in autostart start with the session login startup"
"""Found by these words, too."""


class LoginRow(QFrame):
    """Looks at what the desktop will do, each time it is shown."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("card")
        title = QLabel(tr("Open at log-in"))
        title.setProperty("role", "strong")
        about = plain_label(
            tr("Sonia starts with your session: in the tray, or minimised where there is none."),
            "small",
        )
        self.box = QCheckBox(tr("On"))
        self.box.setObjectName("open_at_login")
        self.box.setAccessibleName(title.text())
        self.box.setAccessibleDescription(about.text())
        self.wrong = plain_label("", "error")
        self.wrong.hide()
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(title)
        words.addWidget(about)
        row = QHBoxLayout()
        row.setSpacing(L)
        row.addLayout(words, 1)
        row.addWidget(self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, S, M, S)
        layout.setSpacing(XS)
        layout.addLayout(row)
        layout.addWidget(self.wrong)
        self._words = f"{title.text()} {about.text()} {_ENGLISH}".lower()
        self.box.clicked.connect(self._switch)
        self.hide()

    def suits(self, section: str, words: list[str]) -> bool:
        """Whether it belongs to what is looked at: a section, or the words of a search."""
        return all(word in self._words for word in words) if words else section == SECTION

    def look(self) -> None:
        """Show what holds now."""
        self._desk.aside(autostart.is_on, self.box.setChecked, self._tell)

    def _switch(self, on: bool) -> None:
        def job() -> bool:
            autostart.switch(on)
            return autostart.is_on()

        def failed(error: SoniaError) -> None:
            self._tell(error)
            self.box.setChecked(not on)

        self._tell(None)
        self._desk.aside(job, self.box.setChecked, failed)

    def _tell(self, error: SoniaError | None) -> None:
        self.wrong.setText("" if error is None else told_error(error))
        self.wrong.setVisible(error is not None)
