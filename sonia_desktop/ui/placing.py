"""Windows no larger than the screen they come up on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QWidget

_FRAME = QSize(24, 48)
"""Borders and title bar, which nobody tells before the window is shown."""


def fitting(wanted: QSize, smallest: QSize, room: QRect) -> QSize:
    """The wanted size, cut to the room there is (but not below the smallest)."""
    return wanted.boundedTo(room.size() - _FRAME).expandedTo(smallest)


def fit_to_screen(window: QWidget, width: int, height: int) -> None:
    """Size a window that is not shown yet, in device-independent pixels."""
    screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry() if screen is not None else QRect(0, 0, width, height)
    window.resize(fitting(QSize(width, height), window.minimumSize(), room))


def centred(size: QSize, room: QRect) -> QPoint:
    """Where a window of this size stands in the middle of the room, its title bar in sight."""
    x = room.x() + max(0, (room.width() - size.width()) // 2)
    y = room.y() + max(0, (room.height() - size.height() - _FRAME.height() // 2) // 2)
    return QPoint(x, y)


def centre_on_screen(window: QWidget) -> None:
    """Move it to the middle of the screen the pointer is on."""
    screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
    if screen is not None:
        window.move(centred(window.size(), screen.availableGeometry()))
