"""The small parts of the result window: its buttons, the ways to save, the line at the bottom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from sonia_desktop.ui.result_files import Kind
from sonia_desktop.ui.words import tr, tr_count
from sonia_desktop.vision.scene import Scene

FILTERS = {
    Kind.PICTURE: (tr("Picture…"), tr("PNG (*.png)")),
    Kind.BOXES: (tr("Picture with the boxes…"), tr("PNG (*.png)")),
    Kind.TEXT: (tr("Text…"), tr("Text (*.txt)")),
    Kind.MARKDOWN: (tr("Text, tables and controls as Markdown…"), tr("Markdown (*.md)")),
}
"""Of each kind: how the menu calls it, and the file dialog's filter."""


def save_menu(parent: QWidget, chosen: Callable[[Kind], None]) -> QMenu:
    """What can be saved; `chosen` gets the kind."""
    menu = QMenu(parent)
    for kind, (title, _kinds) in FILTERS.items():
        menu.addAction(title).triggered.connect(lambda _on=False, k=kind: chosen(k))
    return menu


def summary(scene: Scene) -> str:
    """Size, how much was found, and what read it."""
    lines, elements = len(scene.lines), len(scene.elements)
    width, height = scene.size
    return "  ·  ".join(
        (
            f"{width} × {height}",
            tr_count(lines, "{count} line of text", "{count} lines of text"),
            tr_count(elements, "{count} element", "{count} elements"),
            tr("read by {engine}", engine=scene.engine),
        )
    )


def tool(text: str, tip: str, name: str) -> QToolButton:
    """A flat button above the picture."""
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(name)
    button.setProperty("role", "panel")
    return button


def toggle(text: str, tip: str) -> QToolButton:
    """The same, which stays pressed; it begins so."""
    button = tool(text, tip, text)
    button.setCheckable(True)
    button.setChecked(True)
    return button
