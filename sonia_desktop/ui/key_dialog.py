"""The key of a service that thinks elsewhere: tried, then kept in the system's keyring."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.pieces import name_choice, plain_label
from sonia_desktop.ui.theme import L, M, S
from sonia_desktop.ui.told import told_error
from sonia_desktop.ui.words import tr

_SERVICES = (
    ("Anthropic", "anthropic"),
    ("OpenRouter", "openrouter"),
    (tr("OpenAI-compatible server"), "openai_compatible"),
)


class KeyDialog(QDialog):
    """Stays open with the reason while a key does not work. The key is in no file and no log."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("key_dialog")
        self.setWindowTitle(tr("Key of a service"))
        self.service = QComboBox()
        name_choice(self.service, tr("Service"))
        for words, name in _SERVICES:
            self.service.addItem(words, name)
        self.key = QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setAccessibleName(tr("Key"))
        self.key.setPlaceholderText(tr("Key"))
        self.told = plain_label("", "error")
        self.keep = QPushButton(tr("Try and keep"))
        self.keep.setProperty("role", "primary")
        self.keep.setDefault(True)  # Enter in the field tries it
        leave = QPushButton(tr("Cancel"))
        leave.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(M)
        layout.addWidget(
            plain_label(
                tr(
                    "What the reflex cannot answer is sent to this service once it is chosen in "
                    "Settings, Language model. The key is kept in the system's keyring."
                )
            )
        )
        layout.addWidget(self.service)
        layout.addWidget(self.key)
        layout.addWidget(self.told)
        layout.addSpacing(S)
        layout.addLayout(buttons)
        self.setMinimumWidth(420)
        self.told.hide()
        self.keep.clicked.connect(self._try)
        leave.clicked.connect(self.reject)
        self.finished.connect(self.key.clear)  # it stays in no field
        self.key.setFocus()

    def _try(self) -> None:
        name, key = self.service.currentData(), self.key.text()
        self.keep.setEnabled(False)

        def works(told: dict[str, Any]) -> None:
            first = told.get("first_model") or tr("its models")
            self._desk.tell(
                tr("The key works and is kept; {name} offers {first}.", name=name, first=first)
            )
            self.accept()

        def refused(error: SoniaError) -> None:
            self.keep.setEnabled(True)
            self.told.setText(told_error(error))
            self.told.show()

        self._desk.do(
            lambda a: a.models.shelf.do("key", {"provider": name, "key": key}), works, refused
        )
