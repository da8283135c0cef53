"""One monitor while a part of the screen is chosen: its frozen picture, dimmed but for the part."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QScreen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from sonia_desktop.ui.magnifier import draw_loupe, loupe_place, spot_at
from sonia_desktop.ui.region_choice import RegionChoice
from sonia_desktop.ui.region_geometry import Grip, beside, grip_at
from sonia_desktop.ui.theme import XS, Colours, S
from sonia_desktop.ui.words import tr
from sonia_desktop.vision.coordinates import Area, Monitor, cut, desktop_to_picture
from sonia_desktop.vision.scene import Box, Screenshot

_DIM = QColor(0, 0, 0, 128)
_CHIP = QColor(24, 23, 22, 235)
_CHIP_TEXT = QColor("#FFFFFF")
_FRAME, _FRAME_EDGE = QColor("#5FC9B4"), QColor(8, 35, 30, 230)
"""Light on dark: seen on every ground, whatever the theme."""
_HANDLE = 8.0
_CLICK_SLACK = 4.0
"""Device-independent pixels a hand may tremble in a click."""
_CURSORS = {
    Grip.NONE: Qt.CursorShape.CrossCursor,
    Grip.INSIDE: Qt.CursorShape.SizeAllCursor,
    Grip.LEFT: Qt.CursorShape.SizeHorCursor,
    Grip.RIGHT: Qt.CursorShape.SizeHorCursor,
    Grip.TOP: Qt.CursorShape.SizeVerCursor,
    Grip.BOTTOM: Qt.CursorShape.SizeVerCursor,
    Grip.TOP_LEFT: Qt.CursorShape.SizeFDiagCursor,
    Grip.BOTTOM_RIGHT: Qt.CursorShape.SizeFDiagCursor,
    Grip.TOP_RIGHT: Qt.CursorShape.SizeBDiagCursor,
    Grip.BOTTOM_LEFT: Qt.CursorShape.SizeBDiagCursor,
}
HINT = tr("Drag a region  ·  click a window  ·  Enter: the whole screen  ·  Esc: cancel")
HINT_REGION = tr("Enter: read it  ·  arrows move, Ctrl+arrows resize (Shift: 10)  ·  Esc: cancel")


class RegionOverlay(QWidget):
    """Covers one monitor. Knows nothing but its own place; the choice is shared by all monitors.

    Args:
        choice: changed by the mouse here, drawn here.
        monitor: its desktop pixels and the toolkit's logical ones.
        shot: the frozen picture of all monitors.
    """

    changed = Signal()
    """The mouse changed the choice: the other monitors draw anew as well."""
    window_clicked = Signal(object)
    taken = Signal()
    """Take what is chosen (or, when nothing is, this whole monitor)."""
    whole_asked = Signal()
    cancelled = Signal()
    key_pressed = Signal(object)
    entered = Signal()

    def __init__(
        self,
        choice: RegionChoice,
        screen: QScreen,
        monitor: Monitor,
        shot: Screenshot,
        colours: Colours,
    ) -> None:
        super().__init__(None, _flags())
        self.choice, self.monitor, self._colours = choice, monitor, colours
        self._pixels = _of_monitor(shot, monitor.box)
        self._bright = _pixmap(self._pixels)
        # Drawn pixel for pixel: that is far quicker than any scaling.
        self._bright.setDevicePixelRatio(self._bright.width() / monitor.plane.w)
        self._dimmed = _dimmed(self._bright)
        self._origin = screen.geometry().topLeft()
        self._here = False
        self._pointer = QPointF(-1, -1)
        self.setObjectName("region_overlay")
        self.setAccessibleName(tr("Choose a part of the screen"))
        self.setAccessibleDescription(tr("{hint}. Tab goes through the windows.", hint=HINT))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self._bar = self._buttons()

    def desktop_point(self, local: QPointF) -> tuple[int, int]:
        """The desktop pixel under a point of this widget; also beyond its edge, during a drag."""
        point = Area(self._origin.x() + local.x(), self._origin.y() + local.y(), 0.0, 0.0)
        there = self.monitor.to_desktop(point)
        return math.floor(there.x + 1e-6), math.floor(there.y + 1e-6)

    def local_area(self, box: Box) -> Area:
        """Where a box of desktop pixels is in this widget."""
        area = self.monitor.to_logical(Area(*map(float, (box.x, box.y, box.w, box.h))))
        return Area(area.x - self._origin.x(), area.y - self._origin.y(), area.w, area.h)

    def refresh(self) -> None:
        """The choice changed."""
        self._place_bar()
        self.update()

    # --- Qt ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), self._dimmed)
        box = self.choice.shown
        visible = cut(box, self.monitor.box) if box is not None else None
        if box is not None and visible is not None:
            self._draw_bright(painter, visible)
            self._draw_frame(painter, box)
        if self._here:
            self._draw_hint(painter)
            over_bar = self._bar.isVisible() and self._bar.geometry().contains(
                self._pointer.toPoint()
            )
            if not over_bar:
                self._draw_loupe(painter)
        painter.end()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() is Qt.MouseButton.RightButton:
            if self.choice.drop():
                self._changed()
            else:
                self.cancelled.emit()
        elif event.button() is Qt.MouseButton.LeftButton:
            self.choice.press(self.desktop_point(event.position()), self._grip(event.position()))
            self._changed()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._here, self._pointer = True, event.position()
        self.choice.move(self.desktop_point(event.position()), self._slack())
        if not self.choice.dragging:
            self.setCursor(_CURSORS[self._grip(event.position())])
        self._changed()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        clicked = self.choice.release(self.desktop_point(event.position()), self._slack())
        self._changed()
        if clicked is not None:
            self.window_clicked.emit(clicked)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() is Qt.MouseButton.LeftButton:
            if self.choice.region is not None and self._grip(event.position()) is Grip.NONE:
                self.choice.drop()
            self.taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.key_pressed.emit(event)

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: N802 - Qt's name
        return False  # Tab goes through the windows of the picture

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        self._here, self._pointer = True, event.position()
        self.choice.move(self.desktop_point(event.position()), self._slack())
        self.entered.emit()
        self._changed()

    def leaveEvent(self, _event: QEvent) -> None:  # noqa: N802 - Qt's name
        self._here = False
        self.update()

    # --- drawing ----------------------------------------------------------------------------

    def _draw_bright(self, painter: QPainter, box: Box) -> None:
        painter.save()
        painter.setClipRect(_rect(self.local_area(box)), Qt.ClipOperation.IntersectClip)
        painter.drawPixmap(QPointF(0, 0), self._bright)
        painter.restore()

    def _draw_frame(self, painter: QPainter, box: Box) -> None:
        area = _rect(self.local_area(box))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_FRAME_EDGE, 4))
        painter.drawRect(area.adjusted(-1, -1, 1, 1))
        painter.setPen(QPen(_FRAME, 2))
        painter.drawRect(area.adjusted(-1, -1, 1, 1))
        region = self.choice.region
        if region is not None and not self.choice.dragging:
            painter.setPen(QPen(_FRAME_EDGE, 1))
            painter.setBrush(QColor("#FFFFFF"))
            for x in (area.left(), area.center().x(), area.right()):
                for y in (area.top(), area.center().y(), area.bottom()):
                    if (x, y) != (area.center().x(), area.center().y()):
                        corner = QPointF(x - _HANDLE / 2, y - _HANDLE / 2)
                        painter.drawRect(QRectF(corner.x(), corner.y(), _HANDLE, _HANDLE))
        words = f"{box.w} × {box.h}"
        hovered = self.choice.hovered
        if hovered is not None:
            name = hovered.title or hovered.application
            words = f"{_short(name)}   {words}" if name else words
        size = self._chip_size(words)
        high = area.top() - size[1] - 6
        top = high if high >= 4 else min(area.top() + 6, self.height() - size[1] - 4)
        left = min(max(area.left(), 4.0), max(4.0, self.width() - size[0] - 4))
        self._draw_chip(painter, QPointF(left, top), words)

    def _draw_hint(self, painter: QPainter) -> None:
        words = HINT if self.choice.region is None else HINT_REGION
        wide, high = self._chip_size(words)
        place = QRectF((self.width() - wide) / 2, 24, wide, high)
        # Out of the way of the pointer and of what is chosen.
        box = self.choice.region
        area = _rect(self.local_area(box)) if box is not None else QRectF()
        near = QRectF(place).adjusted(-80, -60, 80, 60)
        if near.contains(self._pointer) or near.intersects(area):
            place.moveTop(self.height() - high - 24)
            if place.adjusted(-80, -60, 80, 60).intersects(area) or self.choice.dragging:
                return
        self._draw_chip(painter, place.topLeft(), words)

    def _draw_loupe(self, painter: QPainter) -> None:
        x, y = self.choice.pointer
        box = self.monitor.box
        if not (0 <= x - box.x < box.w and 0 <= y - box.y < box.h):
            return
        height, width = self._pixels.shape[:2]
        at = desktop_to_picture(Box(x, y, 1, 1), (width, height), box)
        place = loupe_place(self._pointer, QRectF(self.rect()).adjusted(8, 8, -8, -8))
        draw_loupe(painter, place, spot_at(self._pixels, at.x, at.y), (x, y), self._colours)

    def _chip_size(self, words: str) -> tuple[float, float]:
        metrics = self.fontMetrics()
        return metrics.horizontalAdvance(words) + 2.0 * S, metrics.height() + 2.0 * XS

    def _draw_chip(self, painter: QPainter, corner: QPointF, words: str) -> None:
        wide, high = self._chip_size(words)
        place = QRectF(corner.x(), corner.y(), wide, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_CHIP)
        painter.drawRoundedRect(place, 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(QFont(self.font()))
        painter.setPen(_CHIP_TEXT)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    # --- inside -----------------------------------------------------------------------------

    def _buttons(self) -> QFrame:
        """Beside the region, for who works with the mouse alone."""
        bar = QFrame(self)
        bar.setObjectName("region_bar")
        bar.setCursor(Qt.CursorShape.ArrowCursor)
        c = self._colours
        bar.setStyleSheet(
            f"QFrame#region_bar {{ background: {c.window}; border: 1px solid {c.border};"
            " border-radius: 10px; }"
        )
        row = QHBoxLayout(bar)
        row.setContentsMargins(S - 2, S - 2, S - 2, S - 2)
        row.setSpacing(S - 2)
        read, cancel = QPushButton(tr("Read this")), QPushButton(tr("Cancel"))
        read.setProperty("role", "primary")
        read.setToolTip("Enter")
        cancel.setToolTip("Esc")
        for button, signal in ((read, self.taken), (cancel, self.cancelled)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(signal)
            row.addWidget(button)
        bar.hide()
        return bar

    def _place_bar(self) -> None:
        region = self.choice.region
        on_it = region is not None and cut(region, self.monitor.box) is not None
        if region is None or not on_it or self.choice.dragging:
            self._bar.hide()
            return
        size = self._bar.sizeHint()
        x, y = beside(
            self.local_area(region), (size.width(), size.height()), (self.width(), self.height())
        )
        self._bar.setGeometry(round(x), round(y), size.width(), size.height())
        self._bar.show()

    def _changed(self) -> None:
        self.changed.emit()

    def _grip(self, local: QPointF) -> Grip:
        region = self.choice.region
        if region is None:
            return Grip.NONE
        return grip_at(self.local_area(region), local.x(), local.y())

    def _slack(self) -> float:
        return _CLICK_SLACK * self.monitor.box.w / self.monitor.plane.w


def _flags() -> Qt.WindowType:
    flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
    flags |= Qt.WindowType.Tool
    if QGuiApplication.platformName() == "xcb":
        # Past the window manager: over panels and exactly on the monitor, and the focus stays
        # where it is, so that it need not be given back.
        flags |= Qt.WindowType.BypassWindowManagerHint
    return flags


def _of_monitor(shot: Screenshot, box: Box) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    assert shot.area is not None
    height, width = shot.pixels.shape[:2]
    part = desktop_to_picture(box, (width, height), shot.area)
    return np.ascontiguousarray(shot.pixels[part.y : part.y + part.h, part.x : part.x + part.w])


def _pixmap(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> QPixmap:
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image)  # copies


def _dimmed(bright: QPixmap) -> QPixmap:
    dark = QPixmap(bright)
    painter = QPainter(dark)
    painter.fillRect(QRectF(QPointF(0, 0), dark.deviceIndependentSize()), _DIM)
    painter.end()
    return dark


def _rect(area: Area) -> QRectF:
    return QRectF(area.x, area.y, area.w, area.h)


def _short(name: str) -> str:
    return name if len(name) <= 40 else name[:39].rstrip() + "…"
