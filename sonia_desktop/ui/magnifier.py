"""The magnifier beside the pointer: single pixels with their grid, the one meant, its colour."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from sonia_desktop.ui.region_geometry import LOUPE_CELLS
from sonia_desktop.ui.theme import SMALL_PX, Colours, monospace

CELL = 8
"""Device-independent pixels that one pixel of the picture takes."""
_SIDE = LOUPE_CELLS * CELL
_CAPTION = 40
_AWAY = 22
_BRIGHT = 110  # of 255: above it the grid is dark
_OUTSIDE = 16  # of 255: nearly black


@dataclass(frozen=True)
class Spot:
    """The pixels around one of the picture. `colours` is (LOUPE_CELLS, LOUPE_CELLS, 3) RGB;
    `known` tells which of them are in the picture."""

    colours: npt.NDArray[np.uint8]
    known: npt.NDArray[np.bool_]

    @property
    def middle(self) -> str:
        """The colour of the pixel meant, as ``#RRGGBB``."""
        half = LOUPE_CELLS // 2
        red, green, blue = (int(value) for value in self.colours[half, half])
        return f"#{red:02X}{green:02X}{blue:02X}"


def spot_at(pixels: npt.NDArray[np.uint8], x: int, y: int) -> Spot:
    """What is around pixel x, y of a picture (height, width, 3)."""
    half = LOUPE_CELLS // 2
    rows = np.arange(y - half, y + half + 1)
    columns = np.arange(x - half, x + half + 1)
    height, width = pixels.shape[:2]
    known = ((rows >= 0) & (rows < height))[:, None] & ((columns >= 0) & (columns < width))[None, :]
    there = pixels[np.clip(rows, 0, height - 1)[:, None], np.clip(columns, 0, width - 1)[None, :]]
    return Spot(np.ascontiguousarray(there), known)


def loupe_place(pointer: QPointF, room: QRectF) -> QRectF:
    """Beside the pointer, below right of it, and on the other side near an edge."""
    wide, high = float(_SIDE), float(_SIDE + _CAPTION)
    x, y = pointer.x() + _AWAY, pointer.y() + _AWAY
    if x + wide > room.right():
        x = pointer.x() - _AWAY - wide
    if y + high > room.bottom():
        y = pointer.y() - _AWAY - high
    return QRectF(max(x, room.left()), max(y, room.top()), wide, high)


def draw_loupe(
    painter: QPainter, place: QRectF, spot: Spot, at: tuple[int, int], colours: Colours
) -> None:
    """The magnifier at `place`; `at`: the pixel's place on the desktop, told beneath."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.fillRect(place, QColor(colours.surface))
    shown = np.ascontiguousarray(np.where(spot.known[:, :, None], spot.colours, _OUTSIDE))
    image = QImage(
        shown.astype(np.uint8).tobytes(), LOUPE_CELLS, LOUPE_CELLS, 3 * LOUPE_CELLS,
        QImage.Format.Format_RGB888,
    )  # fmt: skip
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(QRectF(place.x(), place.y(), _SIDE, _SIDE), image)
    grid = QColor(0, 0, 0, 70) if spot.colours.mean() > _BRIGHT else QColor(255, 255, 255, 70)
    painter.setPen(QPen(grid, 0))
    for line in range(1, LOUPE_CELLS):
        x, y = place.x() + line * CELL, place.y() + line * CELL
        painter.drawLine(QPointF(x, place.y()), QPointF(x, place.y() + _SIDE))
        painter.drawLine(QPointF(place.x(), y), QPointF(place.x() + _SIDE, y))
    half = LOUPE_CELLS // 2 * CELL
    middle = QRectF(place.x() + half, place.y() + half, CELL, CELL)
    painter.setPen(QPen(QColor("white"), 2))
    painter.drawRect(middle.adjusted(-1, -1, 1, 1))
    painter.setPen(QPen(QColor("black"), 1))
    painter.drawRect(middle.adjusted(-2, -2, 2, 2))
    _caption(painter, place, spot, at, colours)
    painter.setPen(QPen(QColor(colours.control), 1))
    painter.drawRect(place.adjusted(0, 0, -1, -1))
    painter.restore()


def _caption(
    painter: QPainter, place: QRectF, spot: Spot, at: tuple[int, int], colours: Colours
) -> None:
    top = place.y() + _SIDE
    swatch = QRectF(place.x() + 6, top + 12, 16, 16)
    painter.fillRect(swatch, QColor(spot.middle))
    painter.setPen(QPen(QColor(colours.control), 1))
    painter.drawRect(swatch)
    font = QFont(monospace(SMALL_PX))
    painter.setFont(font)
    painter.setPen(QColor(colours.text))
    rows = QRectF(place.x() + 30, top + 3, _SIDE - 34, _CAPTION - 6)
    painter.drawText(
        rows, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
        f"{spot.middle}\n{at[0]}, {at[1]}",
    )  # fmt: skip
