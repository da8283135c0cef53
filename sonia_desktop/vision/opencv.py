"""OpenCV, imported late and without letting it touch Qt's environment."""

from __future__ import annotations

import os
from types import ModuleType

_QT_VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")


def load_opencv() -> ModuleType:
    """The `cv2` module. Some builds point Qt at plugins of their own when imported: undone here."""
    before = {name: os.environ.get(name) for name in _QT_VARIABLES}
    import cv2

    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    return cv2  # type: ignore[no-any-return, unused-ignore]
