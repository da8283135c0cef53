"""Icons: our SVG files, drawn in the colour the theme asks for, sharp at every scale."""

from __future__ import annotations

import functools

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from sonia_desktop.core.resources import resource

_SIZES = (16, 24, 32, 48, 64, 128)
_SYMBOL_SIZES = (16, 20)
"""What buttons and menus draw; no others, for many are drawn before the window shows."""

_WATCHED = "#D93025"
_PRIVATE = "#5B3FC4"


@functools.cache
def _svg(name: str) -> str:
    return resource("assets", "icons", f"{name}.svg").read_text(encoding="utf-8")


@functools.lru_cache(maxsize=512)
def pixmap(name: str, size: int, colour: str = "", ratio: float = 1.0) -> QPixmap:
    """One icon, `size` device-independent pixels square; black parts become `colour`.

    Drawn once; who paints on it takes a copy.
    """
    text = _svg(name)
    if colour:
        text = text.replace('"#000"', f'"{colour}"')
    pixels = QPixmap(round(size * ratio), round(size * ratio))
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    QSvgRenderer(QByteArray(text.encode())).render(
        painter, QRectF(0, 0, pixels.width(), pixels.height())
    )
    painter.end()
    pixels.setDevicePixelRatio(ratio)
    return pixels


@functools.cache
def icon(name: str, colour: str = "", disabled: str = "") -> QIcon:
    """The icon in the sizes it is used in."""
    made = QIcon()
    for size in _symbol_sizes() if colour else _SIZES:
        made.addPixmap(pixmap(name, size, colour))
        if disabled:
            made.addPixmap(pixmap(name, size, disabled), QIcon.Mode.Disabled)
    return made


@functools.cache
def _symbol_sizes() -> tuple[int, ...]:
    """In pixels, for the scale of every screen there is: at 150% also 24 and 30."""
    ratios = {1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}
    return tuple(sorted({round(size * ratio) for size in _SYMBOL_SIZES for ratio in ratios}))


@functools.cache
def marked_icon(name: str, *, private: bool = False) -> QIcon:
    """The icon with a red dot in its upper corner: something is being watched."""
    return _dotted(name, watched=True, private=private)


@functools.cache
def private_icon(name: str) -> QIcon:
    """The icon with a square in its lower corner: nothing is kept."""
    return _dotted(name, watched=False, private=True)


def _dotted(name: str, *, watched: bool, private: bool) -> QIcon:
    made = QIcon()
    for size in _SIZES:
        pixels = QPixmap(pixmap(name, size))
        painter = QPainter(pixels)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = size * 0.46
        edge = max(0.5, size * 0.03)
        painter.setPen(QPen(QColor("white"), max(1.0, size * 0.05)))
        if watched:
            painter.setBrush(QColor(_WATCHED))
            painter.drawEllipse(QRectF(size - wide - edge, edge, wide, wide))
        if private:  # another place and another form: never told by colour alone
            painter.setBrush(QColor(_PRIVATE))
            side = size - wide - edge
            painter.drawRoundedRect(QRectF(side, side, wide, wide), size * 0.08, size * 0.08)
        painter.end()
        made.addPixmap(pixels)
    return made
