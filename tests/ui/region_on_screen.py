"""A program that freezes the real screen, lets a region be picked, and prints what was picked.

    python region_on_screen.py

Prints JSON lines: ``{"open": [[x, y, w, h], ...]}`` when the overlays are up, then
``{"picked": [x, y, w, h] or null, "pixels": "#RRGGBB"}``: the colour in the middle of the region in
the picture that was frozen. Ends by itself.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.ui.region_picker import RegionPicker, places
from sonia_desktop.ui.theme import DARK
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.frozen import part_of
from sonia_desktop.vision.scene import Box


def say(**told: object) -> None:
    print(json.dumps(told), flush=True)  # noqa: T201 - the test reads it


def main() -> int:
    app = QApplication(["sonia"])
    app.setApplicationName("sonia-desktop")
    eyes = Eyes(ocr="auto", health=HealthBoard(Bus()))
    eyes.start()
    frozen = eyes.freeze().result(30)
    where = places(frozen)
    if where is None:
        say(open=None)
        eyes.stop()
        return 1
    picker = RegionPicker(frozen, where, DARK)

    def picked(region: Box) -> None:
        pixels = part_of(frozen.shot, region).pixels
        middle = pixels[pixels.shape[0] // 2, pixels.shape[1] // 2]
        colour = "#{:02X}{:02X}{:02X}".format(*map(int, middle))
        say(picked=[region.x, region.y, region.w, region.h], pixels=colour)
        app.quit()

    def cancelled() -> None:
        say(picked=None)
        app.quit()

    picker.picked.connect(picked)
    picker.cancelled.connect(cancelled)
    picker.open()
    boxes = [[m.box.x, m.box.y, m.box.w, m.box.h] for _, m in where]
    QTimer.singleShot(300, lambda: say(open=boxes))
    app.exec()
    eyes.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
