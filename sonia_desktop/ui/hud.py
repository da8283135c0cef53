"""A small sign above all windows: what the voice does, how loud it is, and what is being heard."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sonia_desktop.ui.composer import LevelMeter
from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.theme import XS, L, M, S
from sonia_desktop.ui.words import tr
from sonia_desktop.voice.types import VoiceState

if TYPE_CHECKING:
    from sonia_desktop.tools.types import ApprovalRequested, ApprovalSettled
    from sonia_desktop.ui.bridge import Bridge
    from sonia_desktop.ui.theme import Theme
    from sonia_desktop.voice.types import LevelMeasured, PartialHeard, VoiceStateChanged

NEVER, TALKING, ALWAYS = "never", "talking", "always"
_WIDTH = 340
_ICON = 22
_FROM_EDGE = 48
_LINGERS_MS = 1200
"""So long the last state stays after it has ended: else a short answer is a flicker."""
_GRAB_S = 1.0
"""A window that lost the focus so shortly before our hotkey came lost it to the hotkey."""
_FOCUS_BACK_MS = 400
_BUSY = (
    VoiceState.LISTENING, VoiceState.CONFIRMING, VoiceState.REPLYING, VoiceState.THINKING,
    VoiceState.SPEAKING,
)  # fmt: skip
_OPEN = (VoiceState.LISTENING, VoiceState.REPLYING)


def state_words(state: VoiceState, *, asks: bool) -> str:
    """What Sonia does, in a word or two; `asks`: she waits for a yes or no."""
    if asks:
        return tr("Waiting for your consent")
    return {
        VoiceState.UNAVAILABLE: tr("No microphone"),
        VoiceState.MUTED: tr("Microphone muted"),
        VoiceState.IDLE: tr("Ready"),
        VoiceState.WAITING: tr("Waiting for the wake phrase"),
        VoiceState.LISTENING: tr("Listening"),
        VoiceState.CONFIRMING: tr("Is that right?"),
        VoiceState.REPLYING: tr("Is that right?"),
        VoiceState.THINKING: tr("Thinking"),
        VoiceState.SPEAKING: tr("Speaking"),
    }[state]


def is_wanted(choice: str, state: VoiceState, *, asks: bool, window_active: bool) -> bool:
    """Whether the sign is to be seen now."""
    if choice == NEVER:
        return False
    if choice == ALWAYS:
        return True
    return (state in _BUSY or asks) and not window_active


def free_place(size: QSize, room: QRect, taken: Sequence[QRect]) -> QPoint:
    """Where a sign of this size covers none of these windows: below in the middle, else above,
    else in a corner. Where there is no such place, above: what one writes stands below."""
    left, right = room.x() + _FROM_EDGE, room.right() - size.width() - _FROM_EDGE
    middle = room.x() + (room.width() - size.width()) // 2
    above, below = room.y() + _FROM_EDGE, room.bottom() - size.height() - _FROM_EDGE
    places = [QPoint(x, y) for x in (middle, right, left) for y in (below, above)]
    free = [one for one in places if not any(each.intersects(QRect(one, size)) for each in taken)]
    return (free or [QPoint(middle, above)])[0]


class Hud(QWidget):
    """Never takes the focus. A click shows the window; it can be dragged elsewhere.

    The right button opens the switches of the voice.
    """

    open_asked = Signal()
    menu_asked = Signal(QPoint)
    """Where on the screen the lower edge of the menu goes."""

    def __init__(self, theme: Theme, bridge: Bridge, choice: str) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self._theme, self._choice = theme, choice
        self.state = VoiceState.UNAVAILABLE
        self._asked: set[str] = set()
        self._grip: QPoint | None = None
        self._moved = self._placed = False
        self._lost_at = float("-inf")
        self._had_focus = self._held_in_front = False
        self.setObjectName("hud")
        self.setWindowTitle("Sonia HUD")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        # Panels list a utility window as if one could switch to it; this is none to switch to.
        self.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeToolBar)
        self.setFixedWidth(_WIDTH)
        card = QFrame()
        card.setObjectName("hud_card")
        self.mark = QLabel()
        self.mark.setFixedSize(_ICON, _ICON)
        self.words = QLabel()
        self.meter = LevelMeter(theme)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setProperty("role", "small")
        self.text.setWordWrap(True)
        first = QHBoxLayout()
        first.setSpacing(S)
        first.addWidget(self.mark)
        first.addWidget(self.words, 1)
        first.addWidget(self.meter)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(M, S, L, S)
        inside.setSpacing(XS)
        inside.addLayout(first)
        inside.addWidget(self.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        self._gone = QTimer(self, singleShot=True, interval=_LINGERS_MS)
        self._gone.timeout.connect(self._hide_unless_wanted)
        self._let_go = QTimer(self, singleShot=True, interval=_FOCUS_BACK_MS)
        self._let_go.timeout.connect(self._held_no_more)
        bridge.voice_state_changed.connect(self._on_state)
        bridge.level_measured.connect(self._on_level)
        bridge.partial_heard.connect(self._on_partial)
        bridge.approval_requested.connect(self._on_approval)
        bridge.approval_settled.connect(self._on_settled)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusWindowChanged.connect(self._on_focus)
        theme.changed.connect(self._draw)
        self._draw()

    def begin(self, state: VoiceState, asked: Iterable[str] = ()) -> None:
        """How it stands before the first event: the voice, and the ids of open questions."""
        self.state = state
        self._asked.update(asked)
        self._draw()
        self._show_or_not()

    def choose(self, choice: str) -> None:
        """``never``, ``talking`` (while something happens and the window is not in front) or
        ``always``."""
        self._choice = choice
        self._show_or_not()

    def hold(self, held: bool) -> None:
        """A hotkey of ours went down, or came up. While it is down X takes the focus from every
        window, though the one in front stays there."""
        if held:
            self._let_go.stop()
            lost = time.monotonic() - self._lost_at < _GRAB_S
            self._held_in_front = QApplication.activeWindow() is not None or lost
        else:  # the focus comes back in a moment
            self._let_go.start()

    def leave(self) -> None:
        """The program ends."""
        self._choice = NEVER
        self._gone.stop()
        self._let_go.stop()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusWindowChanged.disconnect(self._on_focus)
        self.hide()

    # --- Qt ---------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip, self._moved = event.globalPosition().toPoint() - self.pos(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._grip is None:
            return
        place = event.globalPosition().toPoint() - self._grip
        far = (place - self.pos()).manhattanLength() >= QApplication.startDragDistance()
        if self._moved or far:  # a hand that trembles while it clicks drags nothing
            self._moved = self._placed = True
            self.move(place)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self._grip is not None and not self._moved:
            self.open_asked.emit()
        self._grip = None

    def contextMenuEvent(self, _event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        self.menu_asked.emit(self.mapToGlobal(QPoint(0, 0)))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(_WIDTH, super().sizeHint().height())

    # --- inside -----------------------------------------------------------------------------

    def _on_state(self, event: VoiceStateChanged) -> None:
        self.state = event.state
        if event.state not in _OPEN:
            self.meter.clear()
        if event.state is VoiceState.LISTENING:
            self._say("")
        self._draw()
        self._show_or_not()

    def _on_level(self, event: LevelMeasured) -> None:
        if self.isVisible():
            self.meter.add(event.level, event.speech_probability)

    def _on_partial(self, event: PartialHeard) -> None:
        self._say(event.text)

    def _on_approval(self, event: ApprovalRequested) -> None:
        self._asked.add(event.approval.id)
        self._draw()
        self._show_or_not()

    def _on_settled(self, event: ApprovalSettled) -> None:
        self._asked.discard(event.approval_id)
        self._draw()
        self._show_or_not()

    def _on_focus(self, window: object) -> None:
        if self._had_focus and window is None:
            self._lost_at = time.monotonic()
        self._had_focus = window is not None
        self._show_or_not()

    def _held_no_more(self) -> None:
        self._held_in_front = False
        self._show_or_not()

    def _say(self, text: str) -> None:
        self.text.setText(text if len(text) < 160 else "…" + text[-159:])
        self.text.setVisible(bool(text))
        self.adjustSize()

    def _draw(self) -> None:
        name = "consent" if self._asked else f"tray-{self.state.value}"
        colour = self._theme.colours.warning if self._asked else ""
        self.mark.setPixmap(icon(name, colour).pixmap(QSize(_ICON, _ICON)))
        self.words.setText(state_words(self.state, asks=bool(self._asked)))
        self.meter.setVisible(self.state in _OPEN and not self._asked)
        self.text.setVisible(bool(self.text.text()))
        self.setAccessibleName(self.words.text())
        self.adjustSize()

    def _wanted(self) -> bool:
        active = QApplication.activeWindow() is not None or self._held_in_front
        return is_wanted(self._choice, self.state, asks=bool(self._asked), window_active=active)

    def _show_or_not(self) -> None:
        if not self._wanted():
            self._gone.start()
        else:
            self._gone.stop()
            if not self.isVisible() or self._covers_ours():
                self._place()
            if not self.isVisible():
                self.show()

    def _hide_unless_wanted(self) -> None:
        if not self._wanted():
            self.hide()
            self._say("")

    def _place(self) -> None:
        screen = QGuiApplication.primaryScreen()
        if screen is not None and not self._placed:
            room = screen.availableGeometry()
            self.adjustSize()
            self.move(free_place(self.size(), room, self._ours()))

    def _covers_ours(self) -> bool:
        return any(each.intersects(self.geometry()) for each in self._ours())

    def _ours(self) -> list[QRect]:
        """Where the other windows of the program are seen."""
        kinds = (Qt.WindowType.Window, Qt.WindowType.Dialog)
        return [
            one.frameGeometry()
            for one in QApplication.topLevelWidgets()
            if one is not self
            and one.isVisible()
            and not one.isMinimized()
            and one.windowType() in kinds
        ]
