"""What the detector tells apart. The order is the order of the network's outputs."""

from __future__ import annotations

CLASSES = (
    "button",
    "input",
    "link",
    "image",
    "text",
    "checkbox",
    "radio",
    "dropdown",
    "menu",
    "modal",
    "form",
    "navigation",
    "icon",
    "tab",
    "slider",
    "toggle",
    "scrollbar",
    "table",
    "window",
    "titlebar",
)
IMAGE_SIZE = 960
"""Pixels of the longer side that the network sees. A full-HD screen is halved, so a checkbox of
14 px is 7 px there: two cells of the finest grid (8 px) would not hold less."""
HELD_BACK_KITS = ("bulma", "uikit", "98")
"""CSS kits that are in no training screen, only in the test's."""
HELD_BACK_QT = ("Windows", "qt_material")
"""Qt looks that are in no training screen."""
HELD_BACK_ICONS = ("bootstrap-icons",)
