"""Looking at a part of the screen: freeze, point, read, show; then copy, ask, save, read aloud."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from sonia_desktop.core.errors import CancelledError, SoniaError
from sonia_desktop.ui.bridge import Bridge
from sonia_desktop.ui.requests import Requests
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.told import told_error
from sonia_desktop.ui.words import tr
from sonia_desktop.vision.privacy import Mode, PrivacyChanged
from sonia_desktop.voice.types import VoiceState, VoiceStateChanged

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.ui.region_picker import RegionPicker
    from sonia_desktop.ui.result_files import Kind
    from sonia_desktop.ui.result_panel import ResultPanel
    from sonia_desktop.vision.frozen import Frozen
    from sonia_desktop.vision.scene import Box, Scene, Screenshot

NO_POINTING = tr(
    "This desktop does not tell Sonia where on the screen you point, so the whole screen was read."
)
_WARM_MS = 400
"""The text engine loads while the user points, but not before the overlay stands: both at once
made the first look wait for a second."""
_FORBIDDEN = ("PRIVACY_DISABLED", "CAPTURE_OFF")


class ScreenLook(QObject):
    """One look at a time; a new one replaces what the panel shows.

    Overlay and panel are loaded with the first look: the window comes up without them.

    Args:
        aside: runs a call off the main thread.
        requests: where questions about the picture are asked, so that they stand in the
            conversation.
        not_ready: told when there is no assistant yet.
    """

    def __init__(
        self,
        parent: QObject,
        theme: Theme,
        bridge: Bridge,
        aside: Callable[[Callable[[], Any]], Future[Any]],
        requests: Requests,
        not_ready: Callable[[str], None],
    ) -> None:
        super().__init__(parent)
        self._theme, self._bridge, self._aside = theme, bridge, aside
        self._requests, self._not_ready = requests, not_ready
        self._assistant: Assistant | None = None
        self.picker: RegionPicker | None = None
        self.panel: ResultPanel | None = None
        self._looking = 0
        """Counts looks: what comes in of one that was given up is not shown."""
        self._freezing = False
        self._under_way: Future[Any] | None = None
        self._picture_id = ""
        self._warm = QTimer(self, singleShot=True, interval=_WARM_MS)
        self._warm.timeout.connect(self._warm_up)
        bridge.privacy_changed.connect(self._on_privacy)
        bridge.voice_state_changed.connect(self._on_voice)

    def attach(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def begin(self) -> None:
        """What the hotkey does: the screen as it is now, to point at."""
        assistant = self._assistant
        if assistant is None:
            self._not_ready(tr("Sonia is still starting; try again in a moment."))
            return
        if self.picker is not None or self._freezing:
            return
        self._freezing = True
        number = self._next()
        try:
            frozen = assistant.eyes.freeze()
        except SoniaError as error:
            self._failed(number, error)
            return
        self._bridge.when_done(
            frozen, lambda frozen: self._point(number, frozen), lambda e: self._failed(number, e)
        )

    def leave(self) -> None:
        """The program ends."""
        self._next()
        self._warm.stop()
        if self.picker is not None:
            self.picker.cancel()
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None

    # --- the steps ----------------------------------------------------------------------------

    def _point(self, number: int, frozen: Frozen) -> None:
        self._freezing = False
        if number != self._looking:
            return
        from sonia_desktop.ui.region_picker import RegionPicker, places

        where = places(frozen)
        if where is None:
            self._read(frozen, None, NO_POINTING)
            return
        picker = RegionPicker(frozen, where, self._theme.colours, self)
        picker.picked.connect(lambda region: self._picked(frozen, region))
        picker.cancelled.connect(self._picker_gone)
        self.picker = picker
        picker.open()
        self._warm.start()

    def _warm_up(self) -> None:
        if self._assistant is not None and self.picker is not None:
            with contextlib.suppress(SoniaError):  # it loads with the picture then
                self._assistant.eyes.warm()

    def _picked(self, frozen: Frozen, region: Box) -> None:
        self._picker_gone()
        self._read(frozen, region, "")

    def _picker_gone(self) -> None:
        if self.picker is not None:
            self.picker.deleteLater()
            self.picker = None

    def _read(self, frozen: Frozen, region: Box | None, note: str) -> None:
        assistant = self._assistant
        if assistant is None:
            return
        number = self._next()
        height, width = frozen.shot.pixels.shape[:2]
        if region is not None:
            width, height = region.w, region.h
        self._opened().show_reading(
            tr("Reading {width} × {height} pixels…", width=width, height=height)
        )
        try:
            taken = assistant.eyes.part(frozen, region)
        except SoniaError as error:
            self._failed(number, error)
            return
        self._under_way = taken
        self._bridge.when_done(
            taken,
            lambda shot: self._taken(number, shot, note),
            lambda error: self._failed(number, error),
        )

    def _taken(self, number: int, shot: Screenshot, note: str) -> None:
        assistant = self._assistant
        if number != self._looking or assistant is None:
            return
        try:
            reading = assistant.eyes.read(shot)
        except SoniaError as error:
            self._failed(number, error)
            return
        self._under_way = reading
        self._bridge.when_done(
            reading,
            lambda scene: self._shown(number, shot, scene, note),
            lambda error: self._failed(number, error),
        )

    def _shown(self, number: int, shot: Screenshot, scene: Scene, note: str) -> None:
        assistant = self._assistant
        if number != self._looking or assistant is None or self.panel is None:
            return
        self._under_way = None
        self._picture_id = assistant.asked_pictures.keep(scene, shot)
        self.panel.show_result(shot, scene, note)

    def _failed(self, number: int, error: SoniaError) -> None:
        self._freezing = False
        if number != self._looking or isinstance(error, CancelledError):
            return
        self._opened().show_trouble(error, may_allow=error.code in _FORBIDDEN)

    def _next(self) -> int:
        """Give up what is under way."""
        if self._under_way is not None:
            self._under_way.cancel()
            self._under_way = None
        self._looking += 1
        return self._looking

    # --- the panel's wishes -------------------------------------------------------------------

    def _opened(self) -> ResultPanel:
        if self.panel is None:
            from sonia_desktop.ui.result_panel import ResultPanel

            panel = ResultPanel(self._theme)
            panel.cancelled.connect(self._give_up)
            panel.closed.connect(self._closed)
            panel.asked.connect(self._ask)
            panel.save_asked.connect(self._save)
            panel.read_aloud_asked.connect(self._say)
            panel.silence_asked.connect(self._silence)
            panel.allow_asked.connect(self._allow)
            panel.again_asked.connect(self._again)
            self.panel = panel
        return self.panel

    def _give_up(self) -> None:
        self._next()
        if self.panel is not None:
            self.panel.close()

    def _closed(self) -> None:
        self._next()
        self._picture_id = ""

    def _ask(self, question: str) -> None:
        from sonia_desktop.asked_pictures import about

        panel = self.panel
        if panel is None or not self._picture_id:
            return
        answer = panel.answers.add(question)
        self._requests.ask(
            question,
            decision=about(self._picture_id, question),
            on_turn=lambda turn: panel.answers.answered(answer, turn),
            on_error=lambda error: panel.answers.failed(answer, error),
        )

    def _save(self, path: Path, kind: Kind) -> None:
        from sonia_desktop.ui.result_files import write

        panel = self.panel
        if panel is None or panel.shot is None or panel.found is None:
            return
        shot, scene = panel.shot, panel.found
        panel.tell(tr("Saving…"))
        self._bridge.when_done(
            self._aside(lambda: write(path, kind, shot, scene)),
            lambda written: self._tell(tr("Saved: {written}", written=written)),
            self._tell_error,
        )

    def _say(self, text: str) -> None:
        assistant = self._assistant
        if assistant is not None:
            self._tell("")
            self._bridge.when_done(assistant.voice.say(text), lambda _said: None, self._tell_error)

    def _silence(self) -> None:
        if self._assistant is not None:
            self._assistant.voice.stop_speaking()

    def _allow(self) -> None:
        assistant = self._assistant
        if assistant is not None:
            watch = assistant.looking.watch
            self._bridge.when_done(
                self._aside(lambda: watch.choose(Mode.ACTIVE, by="user")),
                lambda _turned: self._again(),
                self._tell_error,
            )

    def _again(self) -> None:
        if self.panel is not None:
            self.panel.hide()
        self.begin()

    def _tell(self, words: str) -> None:
        if self.panel is not None:
            self.panel.tell(words)

    def _tell_error(self, error: SoniaError) -> None:
        self._tell(told_error(error))

    # --- events -------------------------------------------------------------------------------

    def _on_privacy(self, event: PrivacyChanged) -> None:
        """Switched off: nothing of what was seen stays in sight."""
        if event.privacy.capture_allowed:
            return
        if self.picker is not None:
            self.picker.cancel()
        if self.panel is not None and self.panel.isVisible():
            self._next()
            self._picture_id = ""
            try:
                event.privacy.check()
            except SoniaError as error:
                self.panel.show_trouble(error, may_allow=True)

    def _on_voice(self, event: VoiceStateChanged) -> None:
        if self.panel is not None:
            self.panel.show_speaking(event.state is VoiceState.SPEAKING)
