"""Tokens of other programs: made, told once, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.pieces import emptied, focus_kept, local_moment, name_choice, plain_label
from sonia_desktop.ui.theme import XS, L, M, S, monospace
from sonia_desktop.ui.told import told_error
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.serving import TokenTold
    from sonia_desktop.ui.desk import Desk

SCOPE_WORDS = {
    "read": tr("Read: status and memories"),
    "chat": tr("Chat: ask, talk, remember"),
    "tools": tr("Tools: act and look at the screen; you are still asked"),
    "admin": tr("Everything, these tokens too"),
}
_DAYS = ((tr("30 days"), 30), (tr("90 days"), 90), (tr("One year"), 365), (tr("No end"), None))


class TokensPage(QWidget):
    """A card for each token, and a form for a new one. Waits for the disk off the main thread."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: list[str] = []
        self.make = QPushButton(tr("New token…"))
        self.make.setObjectName("token_new")
        about = plain_label(
            tr(
                "Your own programs need no token. Give one to a program of another user, in a "
                "container or on another computer; it may do no more than you tick."
            ),
            "small",
        )
        head = QHBoxLayout()
        head.setSpacing(M)
        head.addWidget(about, 1)
        head.addWidget(self.make, 0, Qt.AlignmentFlag.AlignTop)
        self.form = _Form()
        self.secret = _Secret(desk)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(S)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addLayout(head)
        layout.addWidget(self.form)
        layout.addWidget(self.secret)
        layout.addLayout(self._cards)
        self.form.hide()
        self.secret.hide()
        self.make.clicked.connect(self._open_form)
        self.secret.closed.connect(self._secret_closed)
        self.form.leave.clicked.connect(self.close_form)
        self.form.make.clicked.connect(self._create)
        self.form.name.returnPressed.connect(self._create)

    def refresh(self) -> None:
        """Read which there are."""
        services = self._desk.services
        if services is not None:
            self._desk.aside(services.tokens, self._show, self._desk.tell_error)

    def close_form(self) -> bool:
        """False when it is not open."""
        if not self.form.isVisible():
            return False
        self.form.hide()
        self.make.setEnabled(True)
        self.make.setFocus()
        return True

    # --- inside -----------------------------------------------------------------------------

    def _open_form(self) -> None:
        services = self._desk.services
        if services is not None:
            self.secret.forget()
            self.form.begin(services.scopes)
            self.make.setEnabled(False)

    def _secret_closed(self) -> None:
        self.make.setFocus()
        self.secret.forget()

    def _create(self) -> None:
        services, form = self._desk.services, self.form
        if services is None or not form.make.isEnabled():
            return
        name, scopes, days = form.name.text(), form.chosen(), form.days.currentData()
        form.make.setEnabled(False)

        def made(result: tuple[TokenTold, str]) -> None:
            token, secret = result
            self.close_form()
            self.secret.tell(token.name, secret)
            self.refresh()

        self._desk.aside(
            lambda: services.create_token(name, scopes, days), made, self.form.show_error
        )

    def _show(self, tokens: Sequence[TokenTold]) -> None:
        told = [repr(token) for token in tokens]
        if told == self._shown and self._cards.count():
            return  # a button that is about to be pressed stays where it is
        self._shown = told
        with focus_kept(self._cards, self.make):
            emptied(self._cards)
            for token in tokens:
                self._cards.addWidget(self._card(token))
            if not tokens:
                self._cards.addWidget(plain_label(tr("No token was given."), "small"))

    def _card(self, token: TokenTold) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        name = plain_label(token.name, "strong")
        used = (
            tr("last used {at}", at=local_moment(token.last_used_at))
            if token.last_used_at
            else tr("never used")
        )
        ends = (
            tr("works until {at}", at=local_moment(token.expires_at))
            if token.expires_at
            else tr("works until it is revoked")
        )
        made = tr("made {at}", at=local_moment(token.created_at))
        facts = plain_label(f"{', '.join(token.scopes)}  ·  {made}  ·  {used}  ·  {ends}", "small")
        revoke = QPushButton(tr("Revoke…"))
        revoke.setObjectName(f"revoke_{token.id}")
        revoke.setAccessibleName(tr("Revoke the token {name}", name=token.name))
        revoke.clicked.connect(lambda: self._revoke(token))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(facts)
        row = QHBoxLayout(card)
        row.setContentsMargins(M, S, M, S)
        row.setSpacing(M)
        row.addLayout(words, 1)
        row.addWidget(revoke, 0, Qt.AlignmentFlag.AlignVCenter)
        card.setAccessibleName(f"{token.name}. {facts.text()}")
        return card

    def _revoke(self, token: TokenTold) -> None:
        question = QMessageBox(self)
        question.setObjectName("revoke_question")
        question.setWindowTitle(tr("Revoke the token?"))
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setText(
            tr(
                "Programs that show “{name}” are refused at once. This cannot be undone; a new "
                "token can be made.",
                name=token.name,
            )
        )
        yes = question.addButton(tr("Revoke"), QMessageBox.ButtonRole.DestructiveRole)
        keep = question.addButton(tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)
        question.setEscapeButton(keep)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        yes.clicked.connect(lambda: self._revoked(token))
        question.open()

    def _revoked(self, token: TokenTold) -> None:
        services = self._desk.services
        if services is None:
            return

        def done(_none: None) -> None:
            self._desk.tell(tr("The token “{name}” does not work any more.", name=token.name))
            self.refresh()

        def refused(error: SoniaError) -> None:
            self._desk.tell_error(error)
            self.refresh()

        self._desk.aside(lambda: services.revoke_token(token.id), done, refused)


class _Form(QFrame):
    """What the new one is called, may do, and how long."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.name = QLineEdit()
        self.name.setObjectName("token_name")
        self.name.setAccessibleName(tr("Name of the token"))
        self.name.setPlaceholderText(tr("Which program is it for?"))
        self.name.setMaxLength(200)
        self.days = QComboBox()
        self.days.setObjectName("token_days")
        name_choice(self.days, tr("How long it works"))
        for words, days in _DAYS:
            self.days.addItem(words, days)
        self.days.setCurrentIndex(1)
        self._boxes: dict[str, QCheckBox] = {}
        self._scopes = QVBoxLayout()
        self._scopes.setSpacing(XS)
        self.told = plain_label("", "error")
        self.leave = QPushButton(tr("Cancel"))
        self.make = QPushButton(tr("Make it"))
        self.make.setObjectName("token_create")
        self.make.setProperty("role", "primary")
        grid = QGridLayout()
        grid.setHorizontalSpacing(M)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(1, 1)
        for row, words in enumerate((tr("Name"), tr("May"), tr("Works for"))):
            grid.addWidget(plain_label(words), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.name, 0, 1)
        grid.addLayout(self._scopes, 1, 1)
        grid.addWidget(self.days, 2, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addWidget(self.told, 1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.make)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, M, L, M)
        layout.setSpacing(M)
        layout.addLayout(grid)
        layout.addLayout(buttons)

    def begin(self, scopes: Sequence[str]) -> None:
        """Empty, with the smallest scope ticked."""
        emptied(self._scopes)
        self._boxes = {}
        for scope in scopes:
            short, _, more = SCOPE_WORDS.get(scope, scope).partition(": ")
            box = QCheckBox(short.strip())
            box.setAccessibleDescription(more)
            box.setObjectName(f"scope_{scope}")
            box.setChecked(scope == "read")
            self._scopes.addWidget(box)
            if more:
                self._scopes.addWidget(plain_label(more, "small"))
            self._boxes[scope] = box
        self.name.clear()
        self.told.setText("")
        self.make.setEnabled(True)
        self.show()
        self.name.setFocus()

    def chosen(self) -> list[str]:
        return [scope for scope, box in self._boxes.items() if box.isChecked()]

    def show_error(self, error: SoniaError) -> None:
        self.make.setEnabled(True)
        self.told.setText(told_error(error))
        announce(self, self.told.text(), urgent=True)


class _Secret(QFrame):
    """The secret of the token that was just made: here and nowhere else, until it is closed."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.words = plain_label("")
        self.value = plain_label("", "exact")
        self.value.setObjectName("token_secret")
        self.value.setFont(monospace())
        self.value.setAccessibleName(tr("The token"))
        self.copy = QPushButton(tr("Copy"))
        self.copy.setObjectName("token_copy")
        self.copy.setProperty("role", "primary")
        done = QPushButton(tr("I have it"))
        done.setObjectName("token_done")
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.value, 1)
        row.addWidget(self.copy)
        row.addWidget(done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, S, M, M)
        layout.addWidget(self.words)
        layout.addLayout(row)
        self.copy.clicked.connect(self._copied)
        done.clicked.connect(self.closed)

    def tell(self, name: str, secret: str) -> None:
        self.words.setText(
            tr(
                "The token “{name}”. It is shown this once: copy it now. A program sends it as "
                "“Authorization: Bearer …”.",
                name=name,
            )
        )
        self.value.setText(secret)
        self.show()
        self.copy.setFocus()
        announce(self, self.words.text())

    def forget(self) -> None:
        self.value.setText("")
        self.hide()

    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self.value.text())
        self._desk.tell(tr("Copied."))
