"""Draws desktops with Qt windows on them, with boxes and classes from the widgets.

    QT_SCALE_FACTOR=1.5 python models/ui_detector/render_qt.py FOLDER --first 0 --count 60 \
        --kits KITS --sheets SHEETS [--split test]

One process has one scale; no display is needed. SHEETS is a folder with qdarkstyle, qdarktheme and
qt_material (pip install --target). Windows lie on a wallpaper and on one another, in frames of
several kinds; what another window covers by half is not in the truth. Looks of "test" are in no
screen of "train".
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

import kits  # noqa: E402
import pictures  # noqa: E402
from classes import HELD_BACK_ICONS, HELD_BACK_QT  # noqa: E402
from PIL import Image  # noqa: E402
from PySide6.QtCore import QByteArray, QPoint, QRect, Qt  # noqa: E402
from PySide6.QtGui import (  # noqa: E402
    QColor,
    QFont,
    QImage,
    QPainter,
    QPalette,
    QPixmap,
    QRegion,
)  # fmt: skip
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402
from qt_truth import Truth, truth  # noqa: E402
from qt_windows import Filler  # noqa: E402
from render_html import keep  # noqa: E402
from theme import FONTS, hsl  # noqa: E402
from words import LANGUAGES, RIGHT_TO_LEFT, Words  # noqa: E402

LOOKS = (
    "Fusion",
    "Fusion",
    "Fusion",
    "qdarkstyle",
    "qdarktheme",
    "sheet",
    "Windows",
    "qt_material",
)
SIZES = ((1920, 1080), (1920, 1080), (1366, 768), (1600, 900), (1280, 800), (1280, 1024))
_WINDOW_SCREENS = 0.35
"""So many screens show one window and nothing else: `sonia see --window`."""


def palette(chance: random.Random, dark: bool) -> QPalette:
    hue, warm = chance.random(), chance.choice((0, 0.06, 0.2))
    ground = chance.uniform(0.1, 0.25) if dark else chance.uniform(0.84, 0.96)
    step = chance.uniform(0.03, 0.08)
    made = QPalette(
        QColor(hsl(hue, warm, ground + (step if dark else -step / 2))),
        QColor(hsl(hue, warm, ground)),
    )
    ink = QColor("#eee" if dark else "#111")
    role = QPalette.ColorRole
    made.setColor(role.Base, QColor(hsl(hue, warm, ground - step if dark else ground + step)))
    made.setColor(role.AlternateBase, QColor(hsl(hue, warm, ground)))
    for text in (role.Text, role.WindowText, role.ButtonText):
        made.setColor(text, ink)
    made.setColor(role.Highlight, QColor(hsl(chance.random(), 0.7, 0.45)))
    made.setColor(role.Link, QColor(hsl(0.6, 0.8, 0.7 if dark else 0.4)))
    return made


def sheet(chance: random.Random) -> str:
    """A style sheet of one's own, as programs have them."""
    radius, pad = chance.choice((0, 3, 6, 10)), chance.choice((2, 4, 6))
    accent, edge = hsl(chance.random(), 0.6, 0.45), chance.choice(("#8a8f98", "#b8bcc4", "#555"))
    button = chance.choice(
        (f"background: {accent}; color: white; border: 0", f"border: 1px solid {edge}")
    )
    return (
        f"QPushButton {{ {button}; border-radius: {radius}px; padding: {pad}px {3 * pad}px }}"
        f"QLineEdit, QSpinBox, QDateEdit {{ border: 1px solid {edge}; border-radius: {radius}px;"
        f" padding: {pad}px }}"
        f"QTabBar::tab {{ padding: {pad}px {3 * pad}px; border-bottom: 2px solid transparent }}"
        f"QTabBar::tab:selected {{ border-bottom: 2px solid {accent} }}"
    )


def dress(app: QApplication, look: str, chance: random.Random) -> None:
    """Give the program a look."""
    dark = chance.random() < 0.45
    app.setStyleSheet("")
    app.setStyle("Windows" if look == "Windows" else "Fusion")
    app.setPalette(palette(chance, dark))
    if look == "qdarkstyle":
        import qdarkstyle
        from qdarkstyle.dark.palette import DarkPalette
        from qdarkstyle.light.palette import LightPalette

        colours = DarkPalette if dark else LightPalette
        app.setStyleSheet(qdarkstyle.load_stylesheet(qt_api="pyside6", palette=colours))
    elif look == "qdarktheme":
        import qdarktheme

        app.setStyleSheet(qdarktheme.load_stylesheet("dark" if dark else "light"))
    elif look == "qt_material":
        import qt_material

        themes = [t for t in qt_material.list_themes() if t.startswith("dark" if dark else "light")]
        qt_material.apply_stylesheet(app, chance.choice(themes), invert_secondary=not dark)
    elif look == "sheet":
        app.setStyleSheet(sheet(chance))


def icons(folder: Path, family: str, chance: random.Random, colour: str) -> list[QPixmap]:
    made = []
    for _ in range(40):
        text = kits.icon(folder, family, chance, 48).replace("currentColor", colour)
        text = re.sub(r'style="[^"]*"', 'width="48" height="48"', text, count=1)
        picture = QPixmap()
        if picture.loadFromData(QByteArray(text.encode()), "SVG"):
            made.append(picture)
    return made


class Desktop:
    """One picture: windows in frames on a wallpaper, the later ones on top."""

    def __init__(self, chance: random.Random, size: tuple[int, int], ratio: float) -> None:
        self.chance, self.size = chance, size
        self.image = QImage(
            round(size[0] * ratio), round(size[1] * ratio), QImage.Format.Format_RGB888
        )
        self.image.setDevicePixelRatio(ratio)
        paper = pictures.photograph(chance.randrange(10**6), 320, 180)
        wall = QImage(paper.tobytes(), 320, 180, 960, QImage.Format.Format_RGB888)
        with QPainter(self.image) as painter:
            painter.drawImage(QRect(0, 0, *size), wall)
        self.found: list[tuple[str, QRect]] = []

    def put(self, picture: QPixmap, at: QPoint, inside: Truth, frame: str, title: str) -> None:
        """Draw a window; what lies under it is covered. frame: "window", "modal", "menu" or ""."""
        chance = self.chance
        wide = round(picture.width() / picture.devicePixelRatio())
        high = round(picture.height() / picture.devicePixelRatio())
        bar = chance.randint(20, 36) if frame in ("window", "modal") else 0
        whole = QRect(at.x(), at.y(), wide, high + bar)
        screen = QRect(0, 0, *self.size)
        self.found = [(r, b) for r, b in self.found if _left_over(b, whole)]
        dark = chance.random() < 0.5
        with QPainter(self.image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if frame:
                painter.fillRect(whole.adjusted(-1, -1, 1, 1), QColor("#222" if dark else "#bbb"))
                painter.fillRect(whole.adjusted(2, 2, 5, 5), QColor(0, 0, 0, 60))
            if bar:
                place = QRect(at.x(), at.y(), wide, bar)
                self._title(painter, place, title, dark, 1 if frame == "modal" else 3)
            painter.drawPixmap(QPoint(at.x(), at.y() + bar), picture)
        if frame:
            self.found.append((frame, whole.intersected(screen)))
        for role, box in inside:
            place = box.translated(at.x(), at.y() + bar).intersected(screen)
            if place.width() * place.height() >= 0.5 * box.width() * box.height():
                self.found.append((role, place))

    def _title(self, painter: QPainter, bar: QRect, title: str, dark: bool, marks: int) -> None:
        """A title bar with its title and so many marks: a dialog has the one that closes it."""
        chance = self.chance
        painter.fillRect(
            bar, QColor(hsl(chance.random(), chance.choice((0, 0, 0.4)), 0.2 if dark else 0.88))
        )
        ink = QColor("#eee" if dark else "#222")
        painter.setPen(ink)
        self.found.append(("titlebar", bar.intersected(QRect(0, 0, *self.size))))
        font = QFont(chance.choice(FONTS))
        font.setPixelSize(chance.randint(11, 15))
        font.setBold(chance.random() < 0.4)
        painter.setFont(font)
        centred = chance.random() < 0.5
        metrics = painter.fontMetrics()
        words = metrics.elidedText(title, Qt.TextElideMode.ElideRight, max(20, bar.width() - 160))
        wide = metrics.horizontalAdvance(words)
        mac = chance.random() < 0.3
        left = bar.center().x() - wide // 2 if centred else bar.x() + (22 + 18 * marks * mac)
        place = QRect(left, bar.center().y() - metrics.height() // 2, wide, metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        self.found.append(("text", place))
        side = 10
        for at, colour in enumerate(("#ff5f57", "#febc2e", "#28c840")[:marks]):
            y = bar.center().y() - side // 2
            if mac:
                painter.setBrush(QColor(colour))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(QRect(bar.x() + 8 + at * 18, y, side, side))
                painter.setPen(ink)
            else:
                x = bar.right() - 24 - at * 30
                painter.setBrush(Qt.BrushStyle.NoBrush)
                if at == 0:
                    painter.drawLine(x, y, x + side, y + side)
                    painter.drawLine(x, y + side, x + side, y)
                elif at == 1:
                    painter.drawRect(x, y, side, side)
                else:
                    painter.drawLine(x, y + side, x + side, y + side)


def _left_over(box: QRect, cover: QRect) -> bool:
    if not box.intersects(cover):
        return True
    left = QRegion(box).subtracted(QRegion(cover))
    area = sum(r.width() * r.height() for r in left)  # type: ignore[attr-defined]
    return bool(area >= 0.5 * box.width() * box.height())


def screen(app: QApplication, number: int, asked: argparse.Namespace) -> None:
    test = asked.split == "test"
    chance = random.Random(f"qt {asked.split} {number}")
    ratio = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    look = chance.choice([look for look in LOOKS if (look in HELD_BACK_QT) == test])
    dress(app, look, chance)
    language = "en" if chance.random() < 0.4 else chance.choice(LANGUAGES)
    right = (
        Qt.LayoutDirection.RightToLeft
        if language in RIGHT_TO_LEFT
        else Qt.LayoutDirection.LeftToRight
    )
    app.setLayoutDirection(right)
    words = Words(chance, language)
    family = chance.choice([f for f in kits.ICON_FAMILIES if (f in HELD_BACK_ICONS) == test])
    ink = app.palette().windowText().color().name()
    photographs = []
    for seed in range(6):
        pixels = pictures.photograph(chance.randrange(60) + seed, 160, 110)
        photographs.append(
            QPixmap.fromImage(QImage(pixels.tobytes(), 160, 110, 480, QImage.Format.Format_RGB888))
        )
    filler = Filler(chance, words, icons(asked.kits, family, chance, ink), photographs)
    pixels_wide, pixels_high = chance.choice(SIZES)
    size = (round(pixels_wide / ratio), round(pixels_high / ratio))
    px = chance.choice((11, 12, 13, 13, 14, 15, 16, 18))
    alone = chance.random() < _WINDOW_SCREENS
    desktop = Desktop(chance, size, ratio)
    count = 1 if alone else chance.randint(1, 4)
    for at in range(count):
        window = filler.window()
        font = QFont(chance.choice(FONTS))
        font.setPixelSize(px)
        window.setFont(font)
        if alone:
            wide, high = size
        else:
            wide = chance.randint(min(320, size[0] // 2), max(330, round(size[0] * 0.75)))
            high = chance.randint(min(220, size[1] // 2), max(230, round(size[1] * 0.8)))
        picture, inside = drawn(app, window, wide, high)
        x = 0 if alone else chance.randint(-30, max(0, size[0] - wide // 2))
        y = 0 if alone else chance.randint(0, max(1, size[1] - high // 2))
        frame = "" if alone else ("modal" if at and chance.random() < 0.35 else "window")
        desktop.put(picture, QPoint(x, y), inside, frame, words.prose(1, 5))
        window.deleteLater()
    if chance.random() < 0.4:
        menu = filler.menu()
        menu.ensurePolished()
        menu.adjustSize()
        picture, _ = drawn(app, menu, menu.sizeHint().width(), menu.sizeHint().height())
        at_ = QPoint(chance.randint(0, size[0] - 120), chance.randint(0, max(1, size[1] - 200)))
        desktop.put(picture, at_, [], "menu", "")
        menu.deleteLater()
    app.processEvents()
    buffer = desktop.image.convertToFormat(QImage.Format.Format_RGB888)
    row = buffer.bytesPerLine()
    image = Image.frombuffer(
        "RGB", (buffer.width(), buffer.height()), bytes(buffer.constBits()), "raw", "RGB", row, 1
    )
    boxes: list[list[object]] = [
        [role, *(v * ratio for v in (b.x(), b.y(), b.width(), b.height()))]
        for role, b in desktop.found
        if b.width() > 2 and b.height() > 2
    ]
    keep(asked.folder, f"{asked.split}-qt-{number:05}", image, boxes)


def drawn(app: QApplication, window: QWidget, wide: int, high: int) -> tuple[QPixmap, Truth]:
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(wide, high)
    window.show()
    app.processEvents()
    picture, inside = window.grab(), truth(window)
    window.hide()
    return picture, inside


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kits", type=Path, required=True)
    parser.add_argument("--sheets", type=Path, required=True)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--split", choices=("train", "test"), default="train")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    sys.path.append(str(asked.sheets))
    app = QApplication(["render"])
    for number in range(asked.first, asked.first + asked.count):
        screen(app, number, asked)
    return 0


if __name__ == "__main__":
    sys.exit(main())
