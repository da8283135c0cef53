"""Sonia's own windows are not what a question about the screen means. Pure functions."""

from __future__ import annotations

from dataclasses import replace

from sonia_desktop.core.installation import APP_ID
from sonia_desktop.vision.find import window_of
from sonia_desktop.vision.scene import Scene

OWN_APPLICATIONS = frozenset({"sonia-desktop", APP_ID.lower()})
"""What Sonia's windows are called, in lower case: their class under X (`QApplication
.setApplicationName`), the name of the desktop entry under Wayland."""


def without_own_windows(scene: Scene) -> Scene:
    """The scene as if Sonia's windows were not there; as it is when there is no other window.

    What such a window covers is not known, and so is not told either.
    """
    own = [w for w in scene.windows if w.application.lower() in OWN_APPLICATIONS]
    others = tuple(window for window in scene.windows if window not in own)
    if not own or not others:
        return scene
    return replace(
        scene,
        lines=tuple(line for line in scene.lines if window_of(scene, line.box) not in own),
        elements=tuple(e for e in scene.elements if window_of(scene, e.box) not in own),
        windows=others,
    )
