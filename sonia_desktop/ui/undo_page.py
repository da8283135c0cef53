"""What tools changed on the disk, action by action, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.tools.builtin.undo import UNDO
from sonia_desktop.tools.types import Action, ActionState
from sonia_desktop.ui.pieces import emptied, focus_kept, local_moment, plain_label
from sonia_desktop.ui.scrolled_column import ScrolledColumn
from sonia_desktop.ui.teaching import Teaching
from sonia_desktop.ui.theme import M, S
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.tools.journal import Change
    from sonia_desktop.ui.desk import Desk

SHOWN = 200
_OPEN = ("begun", "done")


@dataclass(frozen=True)
class Deed:
    """What one action changed."""

    action_id: str
    turn_id: str | None
    caller: str
    at: str
    changes: tuple[Change, ...]

    @property
    def can_go_back(self) -> bool:
        return any(change.state in _OPEN for change in self.changes)

    @property
    def words(self) -> str:
        return "\n".join(_sentence(change) for change in self.changes)


def deeds_of(changes: Sequence[Change]) -> list[Deed]:
    """Changes, newest first, by the action that made them."""
    found = []
    for action_id, group in groupby(changes, key=lambda change: change.action_id):
        same = tuple(group)
        found.append(Deed(action_id, same[0].turn_id, same[0].caller, same[0].at, same))
    return found


def _sentence(change: Change) -> str:
    said = change.words()
    said = said[:1].upper() + said[1:]
    if change.state == "undone":
        return tr("{said} (taken back)", said=said)
    if change.state not in _OPEN:
        return tr(
            "{said} (cannot be undone: {reason})",
            said=said,
            reason=change.note or tr("what was there before is not kept"),
        )
    return said


class UndoPage(QWidget):
    """A card for each action; going back is asked for like every change of the disk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.deeds: list[Deed] = []
        self.last = QPushButton(tr("Undo the last one…"))
        self.last.setObjectName("undo_last")
        self.last.clicked.connect(lambda: self.undo("", whole_turn=False))
        self._amount = plain_label("", "small")
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self._amount, 1)
        line.addWidget(self.last)
        self.area = ScrolledColumn(tr("Changes of the disk"))
        self._cards = self.area.column
        self.teaching = Teaching(desk.theme, "place-consent")
        self.teaching.teach(
            tr("Nothing was changed yet"),
            tr(
                "When Sonia writes, moves, copies or deletes a file, it is listed here and can be "
                "taken back."
            ),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.area)
        self._pages.addWidget(self.teaching)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addLayout(self.area.head(line))
        layout.addWidget(self._pages, 1)

    def first_focus(self) -> QWidget:
        return self.last if self.last.isEnabled() else self.area

    def refresh(self) -> None:
        """Ask again for the changes."""
        self._desk.do(lambda assistant: deeds_of(assistant.hands.journal.recent(SHOWN)), self._show)

    def undo(self, action_id: str, *, whole_turn: bool) -> None:
        """Take back an action (empty: the last one), or all of its turn; the question follows."""
        args = {"action_id": action_id, "what": "turn" if whole_turn else "action"}

        def asked(action: Action) -> None:
            self._desk.do(lambda assistant: assistant.executor.finished(action.id), self._ended)

        self._desk.do(lambda assistant: assistant.executor.run(UNDO, args, caller="user"), asked)

    # --- inside -----------------------------------------------------------------------------

    def _ended(self, action: Action) -> None:
        if action.state is ActionState.DONE and action.result is not None:
            self._desk.tell(" ".join(action.result.text.split()))
        elif action.state is ActionState.DENIED:
            self._desk.tell(tr("Nothing was undone."))
        elif action.error is not None:
            told = action.error
            self._desk.tell_error(SoniaError(told["message"], remedy=told.get("remedy", "")))
        self.refresh()

    def _show(self, deeds: list[Deed]) -> None:
        self.deeds = deeds
        can = sum(deed.can_go_back for deed in deeds)
        self._amount.setText(tr("{can} can be undone", can=can) if deeds else "")
        self.last.setEnabled(can > 0)
        turns = [deed.turn_id for deed in deeds if deed.turn_id and deed.can_go_back]
        with focus_kept(self._cards, self.area):
            emptied(self._cards)
            for deed in deeds:
                several = deed.turn_id is not None and turns.count(deed.turn_id) > 1
                self._cards.addWidget(self._card(deed, several=several))
            self._cards.addStretch(1)
        self._pages.setCurrentWidget(self.area if deeds else self.teaching)

    def _card(self, deed: Deed, *, several: bool) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        when = local_moment(deed.at)
        asked = (
            tr("asked by you")
            if deed.caller == "user"
            else tr("asked by {caller}", caller=deed.caller)
        )
        card.setAccessibleName(f"{deed.words}. {when}, {asked}")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(plain_label(deed.words))
        words.addWidget(plain_label(f"{when}  ·  {asked}", "small"))
        row = QHBoxLayout(card)
        row.setContentsMargins(M, S, M, S)
        row.setSpacing(S)
        row.addLayout(words, 1)
        if deed.can_go_back:
            buttons = [
                (tr("Undo…"), False),
                *([(tr("Undo the whole turn…"), True)] if several else []),
            ]
            for text, whole in buttons:
                button = QPushButton(text)
                button.setAccessibleName(f"{text.rstrip('…')}: {deed.words}")
                button.clicked.connect(
                    lambda _on=False, whole=whole: self.undo(deed.action_id, whole_turn=whole)
                )
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return card
