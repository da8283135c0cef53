"""What the hub has that fits the words searched for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from sonia_desktop.ui.announce import announce, found
from sonia_desktop.ui.pieces import caption, emptied, plain_label
from sonia_desktop.ui.theme import M, S
from sonia_desktop.ui.words import tr


class HubResults(QFrame):
    """Hidden until something was searched for."""

    wanted = Signal(str)
    """A repository to fetch from."""

    def __init__(self) -> None:
        super().__init__()
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(S)
        self.hide()

    def clear(self) -> None:
        emptied(self._list)
        self.hide()

    def show_searching(self, words: str) -> None:
        self._begin(tr("On the hub: {words}", words=words))
        self._list.addWidget(plain_label(tr("Searching…"), "small"))

    def show_nothing(self, why: str) -> None:
        self._begin(tr("On the hub"))
        self._list.addWidget(plain_label(why, "error"))
        announce(self, why)

    def show_results(self, results: list[dict[str, Any]]) -> None:
        """One line each, with the button that fetches it."""
        self._begin(tr("On the hub"))
        for one in results:
            self._list.addWidget(self._row(one))
        announce(self, found(len(results)))
        if not results:
            self._list.addWidget(plain_label(tr("Nothing was found. Try fewer words."), "small"))

    def _begin(self, title: str) -> None:
        emptied(self._list)
        self._list.addWidget(caption(title))
        self.show()

    def _row(self, one: dict[str, Any]) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        row = QHBoxLayout(card)
        row.setContentsMargins(M, S, M, S)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(plain_label(one["id"]))
        told = tr("{count:,} downloads", count=one.get("downloads", 0))
        if one.get("gated"):
            told += tr(". Its licence has to be accepted on the hub's site first")
        words.addWidget(plain_label(f"{told}.", "small"))
        fetch = QPushButton(tr("Download"))
        fetch.setObjectName(f"fetch_{one['id']}")
        fetch.setAccessibleName(tr("Download {model}", model=one["id"]))
        fetch.clicked.connect(lambda: self.wanted.emit(one["id"]))
        row.addLayout(words, 1)
        row.addWidget(fetch)
        return card
