"""A scroll bar that comes and goes never does so in a circle: that was the end of the stack."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sonia_desktop.ui.conversation import ConversationView
from sonia_desktop.ui.scrolled_column import ScrolledColumn
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.user_message import UserMessage
from tests.ui.conftest import WAIT_MS
from tests.ui.test_ui_conversation import turn

_CIRCLE = 12
"""So many changes of the width, each within the one before, end by themselves no more."""


class Watched(ConversationView):
    """Knows how deep changes of its width stand in each other, and ends a circle."""

    depth = deepest = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is not self.widget() or event.type() is not QEvent.Type.Resize:
            return super().eventFilter(watched, event)
        self.depth += 1
        self.deepest = max(self.depth, self.deepest)
        try:
            return self.depth > _CIRCLE or super().eventFilter(watched, event)
        finally:
            self.depth -= 1


def settled(app: QApplication, rounds: int = 24) -> None:
    """Changes of the layout have brought about the next, so often."""
    for _round in range(rounds):
        app.processEvents()


@pytest.mark.parametrize("rounds", [1, 2, 3])
def test_messages_that_fit_beside_no_bar_only_end_in_no_circle(
    qtbot: QtBot, qapp: QApplication, theme: Theme, rounds: int
) -> None:
    view = Watched(theme)
    qtbot.addWidget(view)
    view.resize(700, 3000)
    view.show()
    answer = f"{'x' * 400}\n\n50\n\n```python\nprint(1)\n```"
    view.show_earlier([turn(said="word " * 17, answer=answer)])
    qtbot.waitUntil(lambda: len(view.messages) == 2 and not view._drawing.isActive())
    for middle in range(480, 720, 4):
        view.resize(middle, 3000)
        settled(qapp)
        height = view._messages.totalMinimumSize().height()
        for width in range(middle - 16, middle + 17):
            view.resize(width, height)
            settled(qapp, rounds)
    assert view.deepest <= 3


def test_nothing_is_wider_where_there_is_nothing_to_scroll(qtbot: QtBot, theme: Theme) -> None:
    area = ScrolledColumn()
    qtbot.addWidget(area)
    area.resize(500, 400)
    area.show()
    area.column.addWidget(UserMessage("short"))
    width, bar = area.inside.width(), area.verticalScrollBar()
    assert not bar.isEnabled()
    area.column.addWidget(UserMessage("line\n" * 60))
    qtbot.waitUntil(bar.isEnabled, timeout=WAIT_MS)
    assert area.inside.width() == width
