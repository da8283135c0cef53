"""Qt windows of several kinds, filled by chance, for one screen each."""

from __future__ import annotations

import random

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTextEdit,
    QToolBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip
from words import Words


class Filler:
    """Makes widgets by chance. `icons` and `pictures` are ready pixmaps to choose from."""

    def __init__(
        self, chance: random.Random, words: Words, icons: list[QPixmap], pictures: list[QPixmap]
    ) -> None:
        self.chance, self.words, self.icons, self.pictures = chance, words, icons, pictures

    def window(self) -> QWidget:
        kind = self.chance.choice(
            (
                self.editor,
                self.editor,
                self.dialog,
                self.dialog,
                self.settings,
                self.table,
                self.viewer,
            )
        )
        return kind()

    def icon(self) -> QIcon:
        return QIcon(self.chance.choice(self.icons))

    def label(self) -> str:
        return self.words.label().replace("&", "+")

    def text(self, least: int = 2, most: int = 10) -> QLabel:
        made = QLabel(self.words.prose(least, most))
        made.setWordWrap(most > 12)
        return made

    def button(self) -> QPushButton:
        made = QPushButton(self.label())
        if self.chance.random() < 0.25:
            made.setIcon(self.icon())
        made.setEnabled(self.chance.random() > 0.1)
        made.setDefault(self.chance.random() < 0.15)
        return made

    def link(self) -> QLabel:
        made = QLabel(f'<a href="#">{self.label()}</a>')
        made.setProperty("ui", "link")
        return made

    def image(self) -> QLabel:
        made = QLabel()
        picture = self.chance.choice(self.pictures)
        size = QSize(self.chance.randint(60, 320), self.chance.randint(50, 220))
        made.setPixmap(picture.scaled(size))
        made.setFixedSize(size)
        made.setProperty("ui", "image")
        return made

    def lonely_icon(self) -> QLabel:
        made = QLabel()
        side = self.chance.choice((16, 20, 24, 32))
        made.setPixmap(self.icon().pixmap(side, side))
        made.setFixedSize(side, side)
        made.setProperty("ui", "icon")
        return made

    def field(self) -> QWidget:
        chance = self.chance
        kind = chance.randrange(10)
        if kind < 5:
            line = QLineEdit(chance.choice(("", self.words.value())))
            if chance.random() < 0.4:
                line.setPlaceholderText(self.words.value())
            if chance.random() < 0.15:
                line.setEchoMode(QLineEdit.EchoMode.Password)
            line.setEnabled(chance.random() > 0.1)
            return line
        if kind < 7:
            return self.dropdown()
        if kind == 7:
            number = QSpinBox()
            number.setMaximum(9999)
            number.setValue(chance.randint(0, 9999))
            return number
        return QDateEdit() if kind == 8 else self.slider()

    def dropdown(self) -> QComboBox:
        made = QComboBox()
        made.addItems([n.replace("&", "+") for n in self.words.labels(4)])
        made.setEditable(self.chance.random() < 0.15)
        return made

    def slider(self) -> QSlider:
        made = QSlider(Qt.Orientation.Horizontal)
        made.setMinimumWidth(self.chance.randint(80, 220))
        made.setValue(self.chance.randint(0, 99))
        return made

    def choice(self) -> QWidget:
        made = self.chance.choice((QCheckBox, QRadioButton))(
            self.chance.choice((self.label(), self.words.prose(2, 6)))
        )
        made.setAutoExclusive(False)
        made.setChecked(self.chance.random() < 0.5)
        made.setEnabled(self.chance.random() > 0.1)
        return made

    def form(self) -> QWidget:
        group = QGroupBox(self.words.prose(1, 3)) if self.chance.random() < 0.6 else QWidget()
        rows = QFormLayout(group)
        for _ in range(self.chance.randint(2, 7)):
            rows.addRow(QLabel(self.label()), self.field())
        for _ in range(self.chance.randint(0, 4)):
            rows.addRow(self.choice())
        group.setProperty("ui", "form")
        return group

    def buttons(self, most: int = 4) -> QHBoxLayout:
        row = QHBoxLayout()
        if self.chance.random() < 0.6:
            row.addStretch(1)
        for _ in range(self.chance.randint(1, most)):
            row.addWidget(self.button())
        row.setSpacing(self.chance.choice((2, 6, 10)))
        return row

    def mixed(self, box: QVBoxLayout, least: int, most: int) -> None:
        for _ in range(self.chance.randint(least, most)):
            made = self.chance.choices(
                (
                    self.text,
                    self.choice,
                    self.form,
                    self.link,
                    self.image,
                    self.slider,
                    self.dropdown,
                    self.lonely_icon,
                    self.tabs_small,
                ),
                (4, 4, 2, 1, 1, 1.5, 1, 1, 0.7),
            )[0]()
            if isinstance(made, QComboBox | QSlider | QLabel) and self.chance.random() < 0.7:
                row = QHBoxLayout()
                row.addWidget(made)
                row.addStretch(1)
                box.addLayout(row)
            else:
                box.addWidget(made)
            if self.chance.random() < 0.2:
                box.addLayout(self.buttons())

    def tabs_small(self) -> QWidget:
        made = QTabWidget()
        for name in self.words.labels(self.chance.randint(2, 5)):
            inside = QWidget()
            rows = QVBoxLayout(inside)
            for _ in range(2):
                rows.addWidget(self.choice())
            made.addTab(inside, name.replace("&", "+"))
        return made

    def dialog(self) -> QWidget:
        made = QWidget()
        box = QVBoxLayout(made)
        self.mixed(box, 2, 6)
        box.addStretch(1)
        if self.chance.random() < 0.5:
            standard = QDialogButtonBox.StandardButton
            box.addWidget(QDialogButtonBox(standard.Ok | standard.Cancel | standard.Apply))
        else:
            box.addLayout(self.buttons())
        return made

    def settings(self) -> QWidget:
        made = QWidget()
        outer = QHBoxLayout(made)
        if self.chance.random() < 0.5:
            side = QListWidget()
            side.addItems(self.words.labels(8))
            side.setFixedWidth(self.chance.randint(120, 200))
            side.setProperty("ui", "navigation")
            outer.addWidget(side)
        tabs = QTabWidget()
        if self.chance.random() < 0.15:
            tabs.setTabPosition(QTabWidget.TabPosition.South)
        for name in self.words.labels(self.chance.randint(2, 6)):
            inside = QWidget()
            box = QVBoxLayout(inside)
            self.mixed(box, 2, 5)
            box.addStretch(1)
            tabs.addTab(inside, name.replace("&", "+"))
        outer.addWidget(tabs, 1)
        return made

    def grid(self) -> QWidget:
        chance = self.chance
        if chance.random() < 0.4:
            tree = QTreeWidget()
            tree.setHeaderLabels(self.words.labels(3))
            for _ in range(6):
                top = QTreeWidgetItem([self.words.value() for _ in range(3)])
                if chance.random() < 0.5:
                    top.setIcon(0, self.icon())
                top.addChildren([QTreeWidgetItem([self.words.value()]) for _ in range(3)])
                tree.addTopLevelItem(top)
            tree.expandAll()
            return tree
        rows, columns = chance.randint(3, 30), chance.randint(2, 8)
        made = QTableWidget(rows, columns)
        made.setHorizontalHeaderLabels([self.label() for _ in range(columns)])
        made.setShowGrid(chance.random() < 0.6)
        made.setAlternatingRowColors(chance.random() < 0.5)
        for row in range(rows):
            for column in range(columns):
                made.setItem(row, column, QTableWidgetItem(self.words.value()))
        return made

    def table(self) -> QWidget:
        made = QWidget()
        box = QVBoxLayout(made)
        row = QHBoxLayout()
        row.addWidget(QLineEdit(self.words.value()))
        row.addWidget(self.dropdown())
        row.addWidget(self.button())
        box.addLayout(row)
        box.addWidget(self.grid(), 1)
        box.addLayout(self.buttons())
        return made

    def viewer(self) -> QWidget:
        made = QWidget()
        box = QVBoxLayout(made)
        top = QHBoxLayout()
        top.addWidget(self.image())
        side = QVBoxLayout()
        for _ in range(self.chance.randint(2, 6)):
            side.addWidget(self.chance.choice((self.text, self.link, self.choice))())
        side.addWidget(self.text(14, 50))
        side.addStretch(1)
        top.addLayout(side, 1)
        box.addLayout(top)
        box.addWidget(self.slider())
        box.addLayout(self.buttons())
        return made

    def bar(self, made: QMainWindow) -> None:
        for _ in range(self.chance.randint(1, 2)):
            bar = QToolBar()
            bar.setIconSize(QSize(*[self.chance.choice((16, 18, 22, 24))] * 2))
            for _ in range(self.chance.randint(3, 12)):
                bar.addAction(QAction(self.icon(), self.label(), bar))
                if self.chance.random() < 0.15:
                    bar.addSeparator()
            if self.chance.random() < 0.4:
                bar.addWidget(self.dropdown())
            made.addToolBar(bar)

    def editor(self) -> QWidget:
        made = QMainWindow()
        menus = made.menuBar()
        for name in self.words.labels(self.chance.randint(3, 7)):
            menus.addMenu(name.replace("&", "+"))
        if self.chance.random() < 0.8:
            self.bar(made)
        middle = QWidget()
        box = QHBoxLayout(middle)
        if self.chance.random() < 0.5:
            side = self.grid()
            side.setMaximumWidth(self.chance.randint(150, 280))
            box.addWidget(side)
        kind = self.chance.randrange(3)
        if kind == 0:
            text = self.chance.choice((QTextEdit, QPlainTextEdit))()
            text.setPlainText(
                "\n".join(self.words.prose(3, 16) for _ in range(self.chance.randint(3, 60)))
            )
            tabs = QTabWidget()
            tabs.setTabsClosable(self.chance.random() < 0.4)
            for at, name in enumerate(self.words.labels(self.chance.randint(1, 5))):
                tabs.addTab(text if at == 0 else QWidget(), name.replace("&", "+"))
            box.addWidget(tabs, 1)
        elif kind == 1:
            box.addWidget(self.grid(), 1)
        else:
            inside = QWidget()
            self.mixed(QVBoxLayout(inside), 2, 4)
            box.addWidget(inside, 1)
        if self.chance.random() < 0.3:
            box.addWidget(self.form())
        made.setCentralWidget(middle)
        made.statusBar().showMessage(self.words.prose(2, 6))
        return made

    def menu(self) -> QMenu:
        made = QMenu()
        for _ in range(self.chance.randint(3, 10)):
            action = made.addAction(self.label() + self.chance.choice(("", "", "\tCtrl+S", "…")))
            if self.chance.random() < 0.4:
                action.setIcon(self.icon())
            action.setEnabled(self.chance.random() > 0.1)
            if self.chance.random() < 0.15:
                made.addSeparator()
        return made
