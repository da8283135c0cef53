"""A window and Sonia's small sign on the display that is given, with a talk key that is grabbed as
the program grabs it. Tells in lines what is seen: ``up``, ``held VISIBLE``, ``let go VISIBLE``.

python -m tests.ui.hud_beside_a_window            # until its input ends
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from sonia_desktop.ui.bridge import Bridge
from sonia_desktop.ui.hotkeys import HeldKey
from sonia_desktop.ui.hotkeys_x11 import GrabbedKeys, parse
from sonia_desktop.ui.hud import TALKING, Hud
from sonia_desktop.ui.theme import Theme
from sonia_desktop.voice.types import VoiceState, VoiceStateChanged

KEYS = "<ctrl>+<alt>+<space>"
LONGER_THAN_A_GRAB_MS = 1500


class Scene(QObject):
    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.window = QLineEdit()
        self.window.resize(600, 200)
        self.bridge = Bridge(self)
        self.hud = Hud(Theme(app, "light"), self.bridge, TALKING)
        self.key = HeldKey(self)
        self.key.pressed.connect(lambda: self.hold(True))
        self.key.released.connect(lambda: self.hold(False))
        main = self.bridge.run_on_main
        self.grabbed = GrabbedKeys(
            {"talk": parse(KEYS)},
            lambda _name: main(self.key.press),
            lambda _name: main(self.key.release),
        )
        self.grabbed.start()
        self.down = self.minimised = False
        app.focusWindowChanged.connect(lambda _window: self.tell())
        self.window.show()
        self.window.activateWindow()

    def hold(self, down: bool) -> None:
        self.down = down
        self.hud.hold(down)
        state = VoiceState.LISTENING if down else VoiceState.THINKING
        self.bridge.voice_state_changed.emit(VoiceStateChanged(state))
        self.tell()

    def tell(self) -> None:
        """Once the key and the focus have both come to their new place."""
        focused = QApplication.focusWindow() is not None
        if self.minimised or focused is not self.down:
            what = "held" if self.down else "let go" if self.key_was_down else "up"
            self.key_was_down = self.down
            place = self.hud.geometry()
            covers = self.window.isVisible() and place.intersects(self.window.frameGeometry())
            print(json.dumps([what, self.hud.isVisible(), covers]), flush=True)  # noqa: T201

    key_was_down = False

    def minimise(self) -> None:
        self.window.showMinimized()
        QTimer.singleShot(LONGER_THAN_A_GRAB_MS, self.gone)

    def gone(self) -> None:
        self.minimised = True
        print(json.dumps(["minimised", self.hud.isVisible(), False]), flush=True)  # noqa: T201


def main() -> int:
    app = QApplication(["hud"])
    scene = Scene(app)
    told = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    told.activated.connect(
        lambda *_: scene.minimise() if sys.stdin.readline().strip() else app.quit()
    )
    code = int(app.exec())
    scene.grabbed.stop()
    scene.bridge.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
