"""`sonia see --region` without numbers: the user points at a part of the screen with the mouse.

The overlay is that of the look hotkey, in the process of the command, so it works whether Sonia
runs or not. What was frozen to point at is forgotten; what is read is taken anew, by Sonia.
"""

from __future__ import annotations

import sys

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.scene import Box

_FREEZE_S = 20.0
_REMEDY = "Give the place in numbers: sonia see --region LEFT,TOP,WIDTH,HEIGHT"


def pick_region() -> Box | None:
    """The part the user chose, in desktop pixels; None when Esc was pressed.

    Raises `UnavailableError` where there is no screen, or no telling where on it one points.
    """
    eyes = Eyes(ocr="auto", health=HealthBoard(Bus()))
    eyes.start()
    try:
        # First: without a display this says so, and Qt would end the process.
        frozen = eyes.freeze().result(_FREEZE_S)
    finally:
        eyes.stop()
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from sonia_desktop.ui.region_picker import RegionPicker, places
    from sonia_desktop.ui.theme import Theme

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    where = places(frozen)
    if where is None:
        raise UnavailableError(
            "This desktop does not tell Sonia where on the screen you point.", remedy=_REMEDY
        )
    picked: list[Box] = []
    pointing = QEventLoop()
    picker = RegionPicker(frozen, where, Theme(app).colours)
    picker.picked.connect(picked.append)
    picker.picked.connect(pointing.quit)
    picker.cancelled.connect(pointing.quit)
    picker.open()
    pointing.exec()
    # The overlay goes from the screen before that is read.
    QTimer.singleShot(0, pointing.quit)
    pointing.exec()
    picker.deleteLater()
    app.processEvents()
    return picked[0] if picked else None
