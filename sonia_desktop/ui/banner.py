"""What the user must know about settings and storage, above the conversation, until dismissed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.icons import icon, pixmap
from sonia_desktop.ui.theme import L, S, Theme
from sonia_desktop.ui.way_back import WayBack
from sonia_desktop.ui.words import tr

_SHOWN = 3


class BannerStack(QWidget):
    """Messages one under the other; each is dismissed by its own button."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._waiting: list[tuple[str, str]] = []
        self._shown: list[QFrame] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.setVisible(False)
        self._back = WayBack(self)
        theme.changed.connect(self._recolour)

    @property
    def texts(self) -> list[str]:
        """What is shown now."""
        return [frame.accessibleName() for frame in self._shown]

    def add(self, message: str, remedy: str = "") -> None:
        self._waiting.append((message, remedy))
        for frame in self._fill():
            announce(frame, frame.accessibleName(), urgent=True)

    def _fill(self) -> list[QFrame]:
        """Show as many as there is room for; those that came."""
        came = []
        while self._waiting and len(self._shown) < _SHOWN:
            message, remedy = self._waiting.pop(0)
            frame = self._frame(message, remedy)
            self._shown.append(frame)
            self._layout.addWidget(frame)
            came.append(frame)
        self.setVisible(bool(self._shown))
        for frame in came:
            frame.show()  # Qt shows it by itself, but later
        return came

    def _frame(self, message: str, remedy: str) -> QFrame:
        frame = QFrame()
        frame.setObjectName("banner")
        frame.setAccessibleName(f"{message} {remedy}".strip())
        mark = QLabel()
        mark.setObjectName("mark")
        text = QLabel(f"{message}\n{remedy}" if remedy else message)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        dismiss = QToolButton()
        dismiss.setObjectName("dismiss")
        dismiss.setAccessibleName(tr("Dismiss message"))
        dismiss.setToolTip(tr("Dismiss"))
        dismiss.setIconSize(QSize(16, 16))
        dismiss.clicked.connect(lambda: self._dismiss(frame))
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(L, S, S, S)
        layout.setSpacing(S)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        layout.addWidget(dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self._colour(frame)
        return frame

    def _dismiss(self, frame: QFrame) -> None:
        if len(self._shown) == 1 and not self._waiting:
            self._back.go()
        self._shown.remove(frame)
        self._layout.removeWidget(frame)
        frame.hide()
        frame.deleteLater()
        self._fill()

    def _colour(self, frame: QFrame) -> None:
        c = self._theme.colours
        mark = frame.findChild(QLabel, "mark")
        dismiss = frame.findChild(QToolButton, "dismiss")
        if isinstance(mark, QLabel) and isinstance(dismiss, QToolButton):
            mark.setPixmap(pixmap("state-degraded", 18, c.warning, self.devicePixelRatioF()))
            dismiss.setIcon(icon("close", c.muted))

    def _recolour(self) -> None:
        for frame in self._shown:
            self._colour(frame)
