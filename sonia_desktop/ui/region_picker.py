"""The user points at a part of the frozen screen: one overlay a monitor, one choice for all.

picker = RegionPicker(frozen, theme.colours)
picker.picked.connect(...)                       # a Box in desktop pixels
picker.open()
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication

from sonia_desktop.ui.announce import announce, announce_soon
from sonia_desktop.ui.region_choice import RegionChoice
from sonia_desktop.ui.region_geometry import ScreenPlace, monitors_of, shown_windows
from sonia_desktop.ui.region_overlay import RegionOverlay
from sonia_desktop.ui.theme import Colours
from sonia_desktop.ui.words import tr
from sonia_desktop.vision.coordinates import Area, Monitor
from sonia_desktop.vision.frozen import Frozen
from sonia_desktop.vision.scene import Box, Window

_GRAB_AGAIN_MS = 25
_GRAB_TRIES = 120
"""The hotkey itself holds the keyboard until it is let go of."""
UNTOUCHED_MS = 120_000
"""So long nobody points or presses a key: it is given up, for it keeps the keyboard from all other
programs, the screen's lock among them."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_TAKE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def places(frozen: Frozen) -> list[tuple[QScreen, Monitor]] | None:
    """Which of Qt's screens is which monitor; None where that cannot be told."""
    screens = QGuiApplication.screens()
    if not frozen.placed:
        return None
    counted = []
    for screen in screens:
        at = screen.geometry()
        area = Area(float(at.x()), float(at.y()), float(at.width()), float(at.height()))
        counted.append(ScreenPlace(screen.name(), area, screen.devicePixelRatio()))
    monitors = monitors_of(counted, frozen.layout)
    return None if monitors is None else list(zip(screens, monitors, strict=True))


class RegionPicker(QObject):
    """Ends with exactly one of its two signals; then its windows are gone.

    Args:
        where: each screen with its monitor (`places`).
    """

    picked = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        frozen: Frozen,
        where: list[tuple[QScreen, Monitor]],
        colours: Colours,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        assert frozen.shot.area is not None
        self.choice = RegionChoice(frozen.shot.area, shown_windows(frozen.shot))
        self.overlays = [
            RegionOverlay(self.choice, screen, monitor, frozen.shot, colours)
            for screen, monitor in where
        ]
        self._clicked: Window | None = None
        self._click = QTimer(self, singleShot=True)
        self._click.timeout.connect(self._take_clicked)
        self._grab = QTimer(self, interval=_GRAB_AGAIN_MS)
        self._grab.timeout.connect(self._take_keyboard)
        self.untouched = QTimer(self, singleShot=True, interval=UNTOUCHED_MS)
        self.untouched.timeout.connect(self.cancel)
        self._tries = 0
        self._has_keyboard = False
        self._ended = False
        for overlay in self.overlays:
            overlay.changed.connect(self._refresh)
            overlay.window_clicked.connect(self._window_clicked)
            overlay.taken.connect(lambda o=overlay: self._take(o))
            overlay.cancelled.connect(self.cancel)
            overlay.key_pressed.connect(lambda event, o=overlay: self._key(event, o))

    def open(self) -> None:
        """Cover all monitors."""
        self.untouched.start()
        native = QGuiApplication.platformName() == "xcb"
        for overlay in self.overlays:
            if native:
                overlay.show()
            else:
                overlay.showFullScreen()
            overlay.raise_()
        if native:
            self._grab.start()
            self._take_keyboard()
        else:
            self.under_pointer.activateWindow()
            self.under_pointer.setFocus()
        # On X the focus stays with the program that has it: nothing else would tell.
        over = self.under_pointer
        announce(over, f"{over.accessibleName()}. {over.accessibleDescription()}", urgent=True)

    @property
    def under_pointer(self) -> RegionOverlay:
        """The monitor the pointer is on."""
        screen = QGuiApplication.screenAt(QCursor.pos())
        found = (o for o in self.overlays if screen is not None and o.screen() is screen)
        return next(found, self.overlays[0])

    def cancel(self) -> None:
        """Nothing is chosen."""
        if self._end():
            self.cancelled.emit()

    def take(self, region: Box) -> None:
        """This is chosen."""
        if self._end():
            self.picked.emit(region)

    # --- inside -----------------------------------------------------------------------------

    def _take_keyboard(self) -> None:
        """The keys come here while the focus stays with the program that had it."""
        self._tries += 1
        handle = self.under_pointer.windowHandle()
        if handle is not None and handle.setKeyboardGrabEnabled(True):
            self._grab.stop()
            self._has_keyboard = True
        elif self._tries >= _GRAB_TRIES:  # another program keeps it: then by the focus
            self._grab.stop()
            self.under_pointer.activateWindow()

    def _refresh(self) -> None:
        self.untouched.start()
        for overlay in self.overlays:
            overlay.refresh()

    def _window_clicked(self, window: Window) -> None:
        """A second click soon after means the whole screen."""
        self._clicked = window
        self._click.start(QApplication.doubleClickInterval())

    def _take_clicked(self) -> None:
        if self._clicked is not None:
            self.take(self._clicked.box)

    def _take(self, overlay: RegionOverlay) -> None:
        self.take(self.choice.region or overlay.monitor.box)

    def _key(self, event: QKeyEvent, overlay: RegionOverlay) -> None:
        key, held = event.key(), event.modifiers()
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Escape:
            self.cancel()
        elif key in _TAKE:
            self._take(self.under_pointer if self.choice.region is None else overlay)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            window = self.choice.turn_to(-1 if key == Qt.Key.Key_Backtab else 1)
            if window is not None:
                announce(overlay, f"{window.title or window.application} {self._size()}")
        elif key == Qt.Key.Key_A and control:
            self.take(self.choice.bounds)
        elif key in _ARROWS:
            self._arrow(overlay, Qt.Key(key), held, control=control)
        self._refresh()

    def _size(self) -> str:
        """How large what is chosen is, and where."""
        region = self.choice.region
        if region is None:
            return ""
        return tr(
            "{width} × {height} at {x}, {y}",
            width=region.w, height=region.h, x=region.x, y=region.y,
        )  # fmt: skip

    def _arrow(
        self, overlay: RegionOverlay, key: Qt.Key, held: Qt.KeyboardModifier, *, control: bool
    ) -> None:
        step = 10 if held & Qt.KeyboardModifier.ShiftModifier else 1
        across, down = (way * step for way in _ARROWS[key])
        change = self.choice.stretch if control else self.choice.nudge
        if change(across, down):
            announce_soon(overlay, self._size())
        else:
            pointer = QCursor.pos()  # nothing chosen yet: the pointer, to a pixel
            QCursor.setPos(pointer.x() + across, pointer.y() + down)

    def _end(self) -> bool:
        if self._ended:
            return False
        self._ended = True
        for timer in (self._click, self._grab, self.untouched):
            timer.stop()
        for overlay in self.overlays:
            handle = overlay.windowHandle()
            if self._has_keyboard and handle is not None:
                handle.setKeyboardGrabEnabled(False)
            overlay.hide()
            overlay.deleteLater()
        return True
