"""One moment of the screen at length: its picture, when it was in sight, and the words on it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from sonia_desktop.ui.pieces import caption, plain_label
from sonia_desktop.ui.screen_words import when_words
from sonia_desktop.ui.theme import L, S
from sonia_desktop.ui.words import tr
from sonia_desktop.vision.screen_memory.moments import Found

_MOST_TIMES = 4


class ScreenDetail(QFrame):
    """Shows what it is given."""

    forget_asked = Signal(object)
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.found: Found | None = None
        self._picture: QPixmap | None = None
        self.setObjectName("screen_detail")
        self.setAccessibleName(tr("The moment"))
        self.back = QPushButton(tr("Back to the list"))
        self.back.setProperty("role", "link")
        self.back.clicked.connect(self.back_asked)
        self.title = plain_label("", "title")
        self.when = plain_label("", "small")
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.picture.setMinimumHeight(80)
        self.text = QPlainTextEdit()
        self.text.setObjectName("result_text")
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Words that were on the screen"))
        self.text.setTabChangesFocus(True)
        self.forget = QPushButton(tr("Forget this moment"))
        self.forget.setObjectName("forget_moment")
        self.forget.clicked.connect(lambda: self.forget_asked.emit(self.found))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, S, 0, 0)
        layout.setSpacing(S)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.title)
        layout.addWidget(self.when)
        layout.addWidget(self.picture, 3)
        layout.addWidget(caption(tr("Words on it")))
        layout.addWidget(self.text, 2)
        layout.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)

    def show_found(self, found: Found | None, picture: QPixmap | None) -> None:
        """This moment, or none."""
        self.found = found
        if found is None:
            self.show_picture(None)
            self.text.clear()
            return
        moment, now = found.moment, datetime.now().astimezone()
        self.title.setText(moment.title or moment.program)
        seen = [when_words(sighting, now) for sighting in reversed(moment.sightings)]
        more = (
            tr(" and {count} times before", count=len(seen) - _MOST_TIMES)
            if len(seen) > _MOST_TIMES
            else ""
        )
        self.when.setText(f"{moment.program} · {'; '.join(seen[:_MOST_TIMES])}{more}")
        self.text.setPlainText(moment.text)
        self.setAccessibleName(f"{self.title.text()}, {self.when.text()}")
        self.show_picture(picture)

    def show_picture(self, picture: QPixmap | None) -> None:
        """Its picture, when it has come."""
        self._picture = picture
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._picture is None or self._picture.isNull():
            self.picture.clear()
            missing = self.found is not None and not self.found.moment.has_thumbnail
            self.picture.setText(tr("No picture is kept of it.") if missing else "")
            return
        ratio = self.devicePixelRatioF()
        room = self.picture.size() if self.picture.height() > 1 else QSize(300, 200)
        fitted = self._picture.scaled(
            room * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        self.picture.setPixmap(fitted)
        self.picture.setAccessibleName(tr("A small picture of the screen at that time"))
