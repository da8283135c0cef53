"""What goes on without the user's doing is told to screen readers: answers, waiting, voice, eye.

What has a widget of its own that comes up (a notice, a banner, a question) is told by that.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from sonia_desktop.agent.types import Entrance, Turn, TurnStarted
from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.eye import words as eye_words
from sonia_desktop.ui.model_news import why
from sonia_desktop.ui.private_sign import PRIVATE_WORDS
from sonia_desktop.ui.words import tr
from sonia_desktop.vision.privacy import PrivacyChanged
from sonia_desktop.voice.types import MuteChanged

if TYPE_CHECKING:
    from sonia_desktop.model_shelf import ModelProgress
    from sonia_desktop.ui.bridge import Bridge
    from sonia_desktop.ui.conversation import ConversationView
    from sonia_desktop.ui.messages import AssistantMessage
    from sonia_desktop.ui.requests import Requests

_SLOW_MS = 2_000
"""An answer that comes sooner needs no word that it is being made."""
_STEPS = 4
"""So often a download is told of on its way."""


class LiveNews(QObject):
    """Follows the house as long as the window is there.

    Args:
        aloud: whether Sonia says the answer of a turn herself; then it is not told twice.
    """

    def __init__(
        self,
        window: QWidget,
        bridge: Bridge,
        requests: Requests,
        conversation: ConversationView,
        aloud: Callable[[Turn], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._requests = window, requests
        self._conversation, self._aloud = conversation, aloud
        self._private = self._muted = False
        self._seen = ""
        self._told: dict[str, int] = {}
        """How many steps of a download were told, by model."""
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._still_busy)
        requests.busy_changed.connect(self._on_busy)
        requests.shown.connect(self._on_answer)
        bridge.turn_started.connect(self._on_started)
        bridge.mute_changed.connect(self._on_mute)
        bridge.privacy_changed.connect(self._on_privacy)
        bridge.model_progress.connect(self._on_progress)

    def show_private(self, on: bool) -> None:
        """Private mode holds (True), or does not."""
        if on != self._private:
            self._private = on
            self._tell(PRIVATE_WORDS if on else tr("Private mode off."))

    # --- inside -----------------------------------------------------------------------------

    def _tell(self, text: str) -> None:
        announce(self._window, text)

    def _on_busy(self, busy: bool) -> None:
        if not busy:
            self._slow.stop()
        elif not self._slow.isActive():
            self._slow.start()

    def _still_busy(self) -> None:
        last = self._conversation.exchanges[-1:]
        if last and last[0].answer is not None and last[0].under_way:
            announce(last[0].answer, last[0].answer.activity)

    def _on_answer(self, turn: Turn, answer: AssistantMessage) -> None:
        if not self._aloud(turn):
            announce(answer, answer.plain_text or answer.summary)

    def _on_started(self, event: TurnStarted) -> None:
        """What was heard: who spoke cannot see it otherwise."""
        if event.entrance is Entrance.SPOKEN:
            self._tell(tr("Heard: “{words}”", words=event.said))

    def _on_mute(self, event: MuteChanged) -> None:
        if event.muted != self._muted:
            self._muted = event.muted
            self._tell(tr("Microphone muted") if event.muted else tr("Microphone open"))

    def _on_privacy(self, event: PrivacyChanged) -> None:
        seen = eye_words(event.privacy, event.watching)
        if self._seen and seen != self._seen:
            self._tell(f"{tr('Looking at the screen')}: {seen}")
        self._seen = seen

    def _on_progress(self, event: ModelProgress) -> None:
        """Begun, each quarter, paused, failed; that it is here is told by a notice."""
        if event.kind != "download":
            return
        from sonia_desktop.ui.model_words import progress_words  # not before the window is there

        before = self._told.get(event.model)
        if event.state == "running":
            step = _STEPS * event.done // event.total if event.total else 0
            if before is None:
                self._tell(tr("{model} is being fetched.", model=event.model))
            elif before < step < _STEPS:
                self._tell(f"{event.model}: {progress_words(event.done, event.total, event.speed)}")
            self._told[event.model] = step if before is None else max(before, step)
        elif event.state != "waiting":
            self._told.pop(event.model, None)
            if event.state == "cancelled":
                self._tell(f"{event.model}: {tr('paused')}")
            elif event.state == "failed":
                self._tell(f"{event.model}: {why(event)}")
