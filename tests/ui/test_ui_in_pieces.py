"""Widgets made in pieces: all come, in order, and none is ever drawn squeezed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sonia_desktop.core.health import HealthState
from sonia_desktop.ui.finding_rows import Finding, FindingList, FindingRow
from sonia_desktop.ui.in_pieces import InPieces
from sonia_desktop.ui.pieces import plain_label
from sonia_desktop.ui.scrolled_column import ScrolledColumn
from sonia_desktop.ui.theme import Theme
from tests.ui.conftest import WAIT_MS

LONG = "Words that need several lines in a narrow column, and therefore a height of their own. " * 3


class Heights(QObject):
    """Looks at rows whenever they are drawn; keeps those lower than their words need."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = 0
        self.squeezed: list[tuple[int, int]] = []

    def eventFilter(self, row: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint and isinstance(row, FindingRow):
            self.drawn += 1
            needs = row.heightForWidth(row.width())
            if row.height() < needs:
                self.squeezed.append((row.height(), needs))
        return False


def test_rows_made_in_pieces_are_never_drawn_squeezed(qtbot: QtBot, theme: Theme) -> None:
    area = ScrolledColumn("rows")
    qtbot.addWidget(area)
    area.resize(300, 400)
    area.show()
    qtbot.waitExposed(area)
    heights, made = Heights(), []

    def one() -> bool:
        if len(made) == 60:
            return False
        row = FindingRow(theme)
        row.show_finding(Finding(HealthState.DEGRADED, f"{len(made)}. {LONG}", LONG, LONG))
        row.installEventFilter(heights)
        made.append(row)
        area.column.addWidget(row)
        row.show()
        return True

    InPieces(area.inside, one).start()
    qtbot.waitUntil(lambda: len(made) == 60, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: heights.drawn > 0, timeout=WAIT_MS)
    assert heights.squeezed == []
    assert area.inside.height() >= sum(row.heightForWidth(row.width()) for row in made)


def test_findings_are_changed_where_they_stand(qtbot: QtBot, theme: Theme) -> None:
    shown = FindingList(theme)
    qtbot.addWidget(shown)
    shown.show()
    first = [Finding(HealthState.READY, f"thing {n}") for n in range(8)]
    shown.show_findings(first)
    qtbot.waitUntil(lambda: [row.found for row in shown.rows] == first, timeout=WAIT_MS)
    rows = list(shown.rows)

    wrong = Finding(HealthState.UNAVAILABLE, "thing 1", "It is gone.", "Put it back.")
    shown.show_findings([first[0], wrong, *first[2:7]])
    assert shown.rows == rows[:7]
    assert rows[1].accessibleName() == "thing 1. It is gone. Put it back"
    assert not rows[7].isVisible()

    shown.show_findings([], "Nothing is wrong.")
    assert [label.text() for label in shown.findChildren(QLabel) if label.isVisibleTo(shown)] == [
        "Nothing is wrong."
    ]


@pytest.mark.parametrize("width", [120, 260, 480])
def test_a_label_is_selected_with_the_mouse_and_keeps_its_height(
    qtbot: QtBot, theme: Theme, width: int
) -> None:
    label = plain_label(LONG)
    qtbot.addWidget(label)
    label.resize(width, label.heightForWidth(width))
    label.show()
    qtbot.waitExposed(label)
    before = label.heightForWidth(width)
    QTest.mouseMove(label.window().windowHandle(), label.rect().center())
    qtbot.waitUntil(
        lambda: bool(label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse),
        timeout=WAIT_MS,
    )
    assert label.heightForWidth(width) == before
    qtbot.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(3, 8))
    assert label.selectedText().strip() == "Words"
