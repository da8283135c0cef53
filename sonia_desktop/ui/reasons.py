"""Opens, follows and closes the drawer that accounts for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout

from sonia_desktop.agent.types import Turn, TurnVoiced
from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.ui.why_drawer import WhyDrawer


class Reasons(QObject):
    """The drawer is made when it is first asked for.

    Args:
        beside: where it is put.
    """

    changed = Signal()
    """The drawer was opened or closed."""
    closed = Signal()
    """And nothing has the focus that had it before."""

    def __init__(self, desk: Desk, beside: QBoxLayout) -> None:
        super().__init__(desk)
        self._desk, self._beside = desk, beside
        self.drawer: WhyDrawer | None = None
        desk.bridge.turn_voiced.connect(self._voiced)

    @property
    def turn_id(self) -> str:
        """The turn that is accounted for; empty when none is."""
        turn = self.drawer.turn if self.drawer is not None else None
        return "" if turn is None else turn.id

    def show(self, turn_id: str | None) -> None:
        """What an answer rests on; again for the same one closes it."""
        if turn_id is None or turn_id == self.turn_id:
            self.close()
        else:
            self._look_up(turn_id)

    def close(self) -> None:
        """Show nothing."""
        if self.drawer is not None and self.drawer.turn is not None:
            back = self.drawer.show_nothing()
            self.changed.emit()
            if not back:
                self.closed.emit()

    def fit(self, beside: bool) -> None:
        """Beside the conversation, or alone where there is no room for both."""
        if self.drawer is not None:
            self.drawer.fit(beside)

    def _look_up(self, turn_id: str) -> None:
        def read(assistant: Assistant) -> tuple[Turn | None, list[dict[str, Any]]]:
            return assistant.turns.turn(turn_id), assistant.models.ledger.recent(20, turn_id)[0]

        self._desk.do(read, lambda found: self._found(*found))

    def _found(self, turn: Turn | None, asked: list[dict[str, Any]]) -> None:
        if turn is None:
            self._desk.tell(tr("That answer is not kept any more."))
            return
        if self.drawer is None:
            from sonia_desktop.ui.why_drawer import WhyDrawer

            self.drawer = WhyDrawer(self._desk)
            self.drawer.closed.connect(self.close)
            self._beside.addWidget(self.drawer)
        self.drawer.show_turn(turn, asked)
        self.changed.emit()

    def _voiced(self, event: TurnVoiced) -> None:
        if event.turn_id == self.turn_id:
            self._look_up(event.turn_id)
