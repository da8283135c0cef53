"""All keys of the window in one list, to be read and searched by typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.ui.placing import fit_to_screen
from sonia_desktop.ui.theme import L, M
from sonia_desktop.ui.words import tr

_SIZE = QSize(560, 640)
_EDGES = 4 * L + 3 * M
"""Around the words: margins, the scroll bar, the air in the columns."""


class KeysDialog(QDialog):
    """`groups`: a title each, and rows of (keys, what they do)."""

    def __init__(
        self, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("keys_dialog")
        self.setWindowTitle(tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QTreeWidget()
        self.list.setObjectName("keys_list")
        self.list.setAccessibleName(tr("Keys"))
        self.list.setHeaderLabels([tr("What it does"), tr("Keys")])
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        self.list.setAllColumnsShowFocus(True)
        self.list.setIndentation(M)
        for title, rows in groups:
            heading = QTreeWidgetItem([title])
            font = heading.font(0)
            font.setBold(True)
            heading.setFont(0, font)
            self.list.addTopLevelItem(heading)
            for keys, words in rows:
                row = QTreeWidgetItem([words, keys])
                row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{words}: {keys}")
                heading.addChild(row)
        self.list.expandAll()
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, L)
        layout.setSpacing(M)
        layout.addWidget(self.list, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        wide = sum(self.list.sizeHintForColumn(column) for column in range(2))
        fit_to_screen(self, max(_SIZE.width(), wide + _EDGES), _SIZE.height())
        self.list.setFocus()
