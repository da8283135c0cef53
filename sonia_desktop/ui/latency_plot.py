"""The picture of the last turns' times. This loads pyqtgraph: only the main thread imports it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sonia_desktop.ui.flow import FlowLayout
from sonia_desktop.ui.latency import LAYER_WORDS, Layer, TurnTime
from sonia_desktop.ui.pieces import local_moment
from sonia_desktop.ui.theme import SMALL_PX, XS, L, S, Theme, font_of
from sonia_desktop.ui.words import tr

_HOOKS = sys.excepthook, threading.excepthook
import pyqtgraph  # noqa: E402

# It puts a hook of its own before these, which prints to where nobody may listen.
sys.excepthook, threading.excepthook = _HOOKS

_HEIGHT = 240
_BAR = 0.7
_TICKS = 5
_SWATCH = 14
_SOLID = Qt.BrushStyle.SolidPattern
_LOOKS: dict[Layer, tuple[str, Qt.BrushStyle]] = {
    Layer.ENDPOINT: ("warning", _SOLID),
    Layer.FINAL_TEXT: ("muted", Qt.BrushStyle.BDiagPattern),
    Layer.DECISION: ("accent", _SOLID),
    Layer.WORDING: ("control", Qt.BrushStyle.Dense5Pattern),
    Layer.SOUND: ("ready", Qt.BrushStyle.FDiagPattern),
}
"""A colour of the theme and a pattern: the parts differ for who sees no colours, too."""
_TOTALS = ((True, "t1", tr("Spoken, in all")), (False, "o", tr("Written, in all")))
_MARK = 7


class LatencyPlot(QWidget):
    """Bars of layers, one a turn, the newest at the right; a mark on each says the total.

    Nothing in it is operated: the wheel goes on to what scrolls around it.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._times: tuple[TurnTime, ...] = ()
        self.canvas: Any = pyqtgraph.PlotWidget()
        self.canvas.setObjectName("latency_canvas")
        self.canvas.setFixedHeight(_HEIGHT)
        self.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.canvas.setFrameShape(QFrame.Shape.NoFrame)
        plot = self.canvas.getPlotItem()
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(False, False)
        plot.showGrid(y=True, alpha=0.25)
        self.bars: dict[Layer, Any] = {}
        for layer in Layer:
            self.bars[layer] = pyqtgraph.BarGraphItem(x=[], y0=[], height=[], width=_BAR)
            plot.addItem(self.bars[layer])
        self.totals: dict[bool, Any] = {}
        for spoken, symbol, _words in _TOTALS:
            self.totals[spoken] = pyqtgraph.PlotDataItem(
                pen=None, symbol=symbol, symbolSize=_MARK, antialias=True
            )
            plot.addItem(self.totals[spoken])
        self._legend = QWidget()
        self._rows = FlowLayout(self._legend, gap=L)
        self._swatches: list[tuple[QWidget, QLabel, Layer | bool]] = []
        for layer in Layer:
            self._add_swatch(layer, LAYER_WORDS[layer])
        for spoken, _symbol, words in _TOTALS:
            self._add_swatch(spoken, words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(self.canvas)
        column.addWidget(self._legend)
        theme.changed.connect(self.recolour)
        self.recolour()

    def show_times(self, times: Sequence[TurnTime]) -> None:
        """Exactly these, the oldest at the left."""
        self._times = tuple(times)
        places = list(range(1, len(times) + 1))
        ends = [list(accumulate(time.layers.get(layer, 0.0) for layer in Layer)) for time in times]
        for number, layer in enumerate(Layer):
            shown = [
                (place, end[number], time.layers[layer])
                for place, time, end in zip(places, times, ends, strict=True)
                if time.layers.get(layer)
            ]
            self.bars[layer].setOpts(
                x=[place for place, _, _ in shown],
                y0=[top - height for _, top, height in shown],
                height=[height for _, _, height in shown],
            )
        for spoken, item in self.totals.items():
            marks = [
                (place, time.total_ms)
                for place, time in zip(places, times, strict=True)
                if time.spoken is spoken
            ]
            item.setData([place for place, _ in marks], [total for _, total in marks])
        plot = self.canvas.getPlotItem()
        plot.getAxis("bottom").setTicks([_ticks(times)])
        plot.setXRange(0.4, max(len(times), 8) + 0.6, padding=0)
        plot.setYRange(0, 1.08 * max([time.total_ms for time in times], default=1.0), padding=0)
        for row, _mark, what in self._swatches:
            row.setVisible(
                any(time.spoken is what for time in times)
                if isinstance(what, bool)
                else any(time.layers.get(what) for time in times)
            )
        self._rows.invalidate()

    def recolour(self) -> None:
        """Take the theme's colours and the font of the widget."""
        c = self._theme.colours
        small = font_of(self.font(), SMALL_PX)
        self.canvas.setBackground(c.window)
        plot = self.canvas.getPlotItem()
        labels = {"left": tr("Time (ms)"), "bottom": tr("When asked; the newest at the right")}
        for side, words in labels.items():
            axis = plot.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setPen(c.control)
            axis.setTextPen(c.text)
            axis.setTickFont(small)
            axis.setLabel(words, color=c.text, **{"font-size": f"{SMALL_PX}px"})
        for layer, bars in self.bars.items():
            colour, _style = _LOOKS[layer]
            bars.setOpts(brush=self._brush(layer), pen=getattr(c, colour))
        for item in self.totals.values():
            item.setSymbolBrush(c.text)
            item.setSymbolPen(c.window)
        for _row, mark, what in self._swatches:
            mark.setPixmap(self._swatch(what))

    def _brush(self, layer: Layer) -> QBrush:
        colour, style = _LOOKS[layer]
        return QBrush(QColor(getattr(self._theme.colours, colour)), style)

    def _add_swatch(self, what: Layer | bool, words: str) -> None:
        mark, name, row = QLabel(), QLabel(words), QWidget()
        name.setProperty("role", "small")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(XS)
        line.addWidget(mark)
        line.addWidget(name)
        self._rows.addWidget(row)
        self._swatches.append((row, mark, what))

    def _swatch(self, what: Layer | bool) -> QPixmap:
        c, ratio = self._theme.colours, self.devicePixelRatioF()
        pixels = QPixmap(QSize(_SWATCH, _SWATCH) * ratio)
        pixels.setDevicePixelRatio(ratio)
        pixels.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixels)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(what, bool):
            symbol = next(symbol for spoken, symbol, _ in _TOTALS if spoken is what)
            shape = pyqtgraph.graphicsItems.ScatterPlotItem.Symbols[symbol]
            painter.translate(_SWATCH / 2, _SWATCH / 2)
            painter.scale(_MARK, _MARK)
            painter.fillPath(shape, QColor(c.text))
        else:
            painter.setPen(QColor(getattr(c, _LOOKS[what][0])))
            painter.setBrush(self._brush(what))
            painter.drawRect(1, 1, _SWATCH - 2, _SWATCH - 2)
        painter.end()
        return pixels


def _ticks(times: Sequence[TurnTime]) -> list[tuple[int, str]]:
    """A few moments on the user's clock; the day is left out where all are of the same."""
    moments = [local_moment(time.at) for time in times]
    one_day = len({moment[:10] for moment in moments}) < 2
    apart = -(-len(moments) // _TICKS) or 1
    shown = range(len(moments) - 1, -1, -apart)
    return [(place + 1, moments[place][11:] if one_day else moments[place][5:]) for place in shown]
