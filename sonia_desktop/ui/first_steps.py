"""The welcome is offered until it was seen or skipped, and found again in a menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from sonia_desktop.ui.desk import Desk
    from sonia_desktop.ui.talk import Talk
    from sonia_desktop.ui.talk_page import TalkPage
    from sonia_desktop.ui.welcome import Welcome


class FirstSteps(QObject):
    """The welcome itself is made when it is asked for.

    Args:
        seen: whether it was seen or skipped before.
        changed: called when it was seen or skipped now.
    """

    def __init__(
        self, desk: Desk, page: TalkPage, talk: Talk, *, seen: bool, changed: Callable[[], None]
    ) -> None:
        super().__init__(page)
        self._desk, self._page, self._talk, self._changed = desk, page, talk, changed
        self.seen = seen
        self.dialog: Welcome | None = None
        page.chats.welcome_asked.connect(self.show)
        empty = page.conversation.empty_state
        if not seen:
            empty.offer_welcome()
            empty.welcome_asked.connect(self.show)
            empty.welcome_skipped.connect(self._left)

    def show(self) -> None:
        """Show it; the window can be used meanwhile."""
        if self.dialog is None:
            from sonia_desktop.ui.welcome import Welcome

            self.dialog = Welcome(self._desk, self._talk, self._page.window())
            self.dialog.finished.connect(lambda _code: self._left())
        self.dialog.show()
        self.dialog.raise_()

    def _left(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
        self._page.conversation.empty_state.drop_offer()
        self._page.composer.entry.setFocus()  # else it would wander to the next button
        if not self.seen:
            self.seen = True
            self._changed()
