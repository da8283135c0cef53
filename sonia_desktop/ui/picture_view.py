"""A picture that was read: zoom and fit, boxes over what was found, text selected by dragging."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QToolTip,
    QWidget,
)

from sonia_desktop.ui import picture_text
from sonia_desktop.ui.picture_text import Caret
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.words import tr
from sonia_desktop.vision.annotate import TEXT_COLOUR, colour_of
from sonia_desktop.vision.scene import Box, Element, Scene, TextLine

SMALLEST_ZOOM, LARGEST_ZOOM = 0.05, 16.0
STEP = 1.25
_FIT_AT_MOST = 2.0
"""A small region is enlarged to be seen, not blown up."""
_SELECTION = QColor(40, 120, 255, 90)
_HOVER_ALPHA = 48


class PictureView(QGraphicsView):
    """Shows one masked picture with its scene. Zoom 1.0: a pixel of it is a pixel of the screen."""

    zoom_changed = Signal(float)
    selection_changed = Signal(str)
    line_pointed = Signal(int)
    """The line under the pointer was clicked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._held = QGraphicsScene(self)
        self.setScene(self._held)
        self._item = QGraphicsPixmapItem()
        self._held.addItem(self._item)
        self._found: Scene | None = None
        self._hovered: Element | TextLine | None = None
        self._marked: TextLine | None = None
        self._from: Caret | None = None
        self._to: Caret | None = None
        self._panning: QPoint | None = None
        self._metrics = QFontMetricsF(QFont(self.font()))
        self._fitted = True
        self.lines_shown = True
        self.elements_shown = True
        self.setObjectName("picture")
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_picture(self, pixels: npt.NDArray[np.uint8], scene: Scene) -> None:
        """This picture from now on, fitted; pixels RGB (height, width, 3), masked."""
        self._found, self._hovered, self._marked = scene, None, None
        self._from = self._to = None
        self._item.setPixmap(QPixmap.fromImage(picture_image(pixels)))
        self._held.setSceneRect(self._item.boundingRect())
        lines, elements = len(scene.lines), len(scene.elements)
        self.setAccessibleName(
            tr(
                "The picture, with {lines} lines of text and {elements} elements",
                lines=lines,
                elements=elements,
            )
        )
        self.fit()
        self.selection_changed.emit("")

    def clear(self) -> None:
        """Forget the picture."""
        self._found = self._hovered = self._marked = self._from = self._to = None
        self._item.setPixmap(QPixmap())

    @property
    def selected_text(self) -> str:
        """What is selected on the picture."""
        if self._found is None or self._from is None or self._to is None:
            return ""
        parts = picture_text.spans(self._found.lines, self._from, self._to)
        return picture_text.text_of(self._found.lines, parts)

    @property
    def zoom(self) -> float:
        """Screen pixels per pixel of the picture."""
        return self.transform().m11() * self.devicePixelRatioF()

    @property
    def fitted(self) -> bool:
        """It follows the window's size."""
        return self._fitted

    def set_zoom(self, zoom: float) -> None:
        """So large; no longer fitted."""
        self._fitted = False
        self._set_zoom(zoom)

    def zoom_by(self, factor: float) -> None:
        self.set_zoom(self.zoom * factor)

    def fit(self) -> None:
        """All of it in sight."""
        self._fitted = True
        picture = self._item.pixmap().size()
        room = self.viewport().size()
        if picture.isEmpty() or room.isEmpty():
            return
        ratio = self.devicePixelRatioF()
        across, down = room.width() / picture.width(), room.height() / picture.height()
        self._set_zoom(min(across * ratio, down * ratio, _FIT_AT_MOST * ratio))

    def show_boxes(self, *, lines: bool, elements: bool) -> None:
        """Which boxes are drawn."""
        self.lines_shown, self.elements_shown = lines, elements
        self.viewport().update()

    def mark(self, line: TextLine | None) -> None:
        """Point at a line (the one read in the text beside), and have it in sight."""
        self._marked = line
        if line is not None and not self._fitted:
            self.ensureVisible(_rect(line.box), 40, 40)
        self.viewport().update()

    def select_all(self) -> None:
        if self._found is not None and (ends := picture_text.whole(self._found.lines)):
            self._select(*ends)

    # --- Qt ---------------------------------------------------------------------------------

    def drawForeground(self, painter: QPainter, _rect_: object) -> None:  # noqa: N802 - Qt's name
        scene = self._found
        if scene is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.lines_shown:
            for line in scene.lines:
                self._outline(painter, line.box, QColor(*TEXT_COLOUR), 1, halo=False)
        if self.elements_shown:
            for element in scene.elements:
                self._outline(painter, element.box, QColor(*colour_of(element.role)), 2)
        if self._from is not None and self._to is not None:
            for number, begin, end in picture_text.spans(scene.lines, self._from, self._to):
                places = picture_text.edges(scene.lines[number], self._advance)
                box = scene.lines[number].box
                wide = places[end] - places[begin]
                painter.fillRect(QRectF(places[begin], box.y, wide, box.h), _SELECTION)
        for thing in (self._marked, self._hovered):
            if thing is not None:
                role = thing.role if isinstance(thing, Element) else "input"
                colour = QColor(*colour_of(role))
                self._outline(painter, thing.box, colour, 3)
                colour.setAlpha(_HOVER_ALPHA)
                painter.fillRect(_rect(thing.box), colour)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() is Qt.MouseButton.MiddleButton:
            self._panning = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() is Qt.MouseButton.LeftButton and self._found is not None:
            caret = self._caret(event.position())
            extends = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if extends and self._from is not None and caret is not None:
                self._select(self._from, caret)
            else:
                self._select(caret, caret)
            at = self._in_picture(event.position())
            line = picture_text.line_at(self._found, at.x(), at.y())
            if line is not None:
                self.line_pointed.emit(self._found.lines.index(line))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._panning is not None:
            now = event.position().toPoint()
            gone, self._panning = now - self._panning, now
            for bar, way in (
                (self.horizontalScrollBar(), gone.x()),
                (self.verticalScrollBar(), gone.y()),
            ):
                bar.setValue(bar.value() - way)
        elif event.buttons() & Qt.MouseButton.LeftButton and self._from is not None:
            self._select(self._from, self._caret(event.position()))
        else:
            self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() is Qt.MouseButton.MiddleButton:
            self._panning = None
            self._hover(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        caret = self._caret(event.position())
        if self._found is not None and caret is not None:
            self._select(*picture_text.word_around(self._found.lines, caret))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self._hovered = None
        self.viewport().update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP ** (event.angleDelta().y() / 120))
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(STEP)
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_by(1 / STEP)
        elif event.key() == Qt.Key.Key_A and event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            self.select_all()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            if self._hovered is not None:
                place = self.mapFromScene(_rect(self._hovered.box)).boundingRect()
                words = picture_text.in_words(self._hovered)
                QToolTip.showText(event.globalPos(), _plain(words), self.viewport(), place)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    # --- inside -----------------------------------------------------------------------------

    def _hover(self, position: QPointF) -> None:
        at = self._in_picture(position)
        found = self._found
        thing = picture_text.thing_at(found, at.x(), at.y()) if found is not None else None
        on_text = found is not None and picture_text.line_at(found, at.x(), at.y()) is not None
        shape = Qt.CursorShape.IBeamCursor if on_text else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        if thing is not self._hovered:
            self._hovered = thing
            self.viewport().update()

    def _select(self, one: Caret | None, other: Caret | None) -> None:
        self._from, self._to = one, other
        self.viewport().update()
        text = self.selected_text
        self.selection_changed.emit(text)
        if text and (clipboard := QGuiApplication.clipboard()).supportsSelection():
            clipboard.setText(text, clipboard.Mode.Selection)

    def _caret(self, position: QPointF) -> Caret | None:
        if self._found is None:
            return None
        at = self._in_picture(position)
        return picture_text.caret_at(self._found.lines, at.x(), at.y(), self._advance)

    def _advance(self, text: str) -> float:
        return self._metrics.horizontalAdvance(text)

    def _in_picture(self, position: QPointF) -> QPointF:
        return self.mapToScene(position.toPoint())

    def _outline(
        self, painter: QPainter, box: Box, colour: QColor, width: int, *, halo: bool = True
    ) -> None:
        """`halo`: a pale line around it, so that it is seen on any ground."""
        pens = [(QColor(255, 255, 255, 150), width + 2), (colour, width)]
        for shade, wide in pens if halo else pens[1:]:
            pen = QPen(shade, wide)
            pen.setCosmetic(True)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(_rect(box))

    def _set_zoom(self, zoom: float) -> None:
        scale = min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM) / self.devicePixelRatioF()
        self.resetTransform()
        self.scale(scale, scale)
        smooth = (
            Qt.TransformationMode.SmoothTransformation
            if self.zoom < 1.5
            else Qt.TransformationMode.FastTransformation
        )
        self._item.setTransformationMode(smooth)
        self.zoom_changed.emit(self.zoom)

    def _recolour(self) -> None:
        self.setBackgroundBrush(QColor(self._theme.colours.code))


def picture_image(pixels: npt.NDArray[np.uint8]) -> QImage:
    """RGB pixels (height, width, 3) as an image of its own memory."""
    held = np.ascontiguousarray(pixels)
    height, width = held.shape[:2]
    return QImage(held.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.w, box.h)


def _plain(text: str) -> str:
    """A tooltip takes what looks like HTML for it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<p style='white-space:pre-wrap'>{escaped}</p>"
