"""The tray icon: what the voice does now, and the few things one wants without the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.ui.eye import LookingChoice
from sonia_desktop.ui.icons import icon, marked_icon, private_icon
from sonia_desktop.ui.words import tr
from sonia_desktop.vision.privacy import Privacy
from sonia_desktop.voice.types import VoiceState

_HEARS = (VoiceState.LISTENING, VoiceState.REPLYING)
_WORDS = {
    VoiceState.UNAVAILABLE: tr("no microphone"),
    VoiceState.MUTED: tr("muted"),
    VoiceState.IDLE: tr("ready"),
    VoiceState.WAITING: tr("waiting for the wake phrase"),
    VoiceState.LISTENING: tr("listening"),
    VoiceState.CONFIRMING: tr("asking back"),
    VoiceState.REPLYING: tr("asking back"),
    VoiceState.THINKING: tr("thinking"),
    VoiceState.SPEAKING: tr("speaking"),
}


class Tray(QObject):
    """The icon and its menu; without a tray nothing shows, and `health()` says so."""

    show_asked = Signal()
    talk_asked = Signal()
    look_asked = Signal()
    point_asked = Signal()
    stop_asked = Signal()
    mute_asked = Signal(bool)
    hands_free_asked = Signal(bool)
    phrase_asked = Signal(bool)
    looking_chosen = Signal(object)
    private_asked = Signal(bool)
    remembering_asked = Signal(bool)
    stop_all_asked = Signal()
    quit_asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.icon = QSystemTrayIcon(icon("tray-idle"), self)
        self.menu = QMenu()
        self._show = self._action(tr("Show Sonia"), self.show_asked)
        self._talk = self._action(tr("Talk"), self.talk_asked)
        self._action(tr("Look at the screen"), self.look_asked)
        self._action(tr("Read a part of the screen…"), self.point_asked)
        self._stop = self._action(tr("Stop talking"), self.stop_asked)
        self.menu.addSeparator()
        self._mute = self._switch(tr("Mute the microphone"), self.mute_asked)
        self._hands_free = self._switch(
            tr("Hands-free: listen all the time"), self.hands_free_asked
        )
        self._phrase = self._switch(tr("Wait for the wake phrase"), self.phrase_asked)
        self.menu.addSeparator()
        self._private = self._switch(tr("Private mode: keep nothing"), self.private_asked)
        self._remembering = self._switch(
            tr("Remember what is on the screen"), self.remembering_asked
        )
        self._looking = LookingChoice(self.menu.addMenu(tr("Looking at the screen")))
        self._looking.chosen.connect(self.looking_chosen)
        self.menu.addSeparator()
        self._action(tr("Stop everything that runs"), self.stop_all_asked)
        self._action(tr("Quit Sonia"), self.quit_asked)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self._state, self._privacy = VoiceState.UNAVAILABLE, Privacy()
        self._told_going_on = False
        self._holds: dict[QAction, bool] = {}
        self._open_questions: set[str] = set()
        self._watching = self._looks = self._keeps_screen = self._keeps_nothing = False
        self.set_state(VoiceState.UNAVAILABLE)

    def start(self) -> bool:
        """Show the icon where the desktop has a tray; True when it is shown."""
        available = QSystemTrayIcon.isSystemTrayAvailable()
        self.icon.setVisible(available)
        return available

    def tell_going_on(self) -> None:
        """Once: the window was closed, and Sonia goes on."""
        if not self._told_going_on:
            self._told_going_on = True
            self.icon.showMessage(
                tr("Sonia goes on here"), tr("Click the icon to open the window, or quit Sonia.")
            )

    @property
    def shown(self) -> bool:
        return self.icon.isVisible()

    def health(self) -> Health:
        if self.shown:
            return Health("tray", HealthState.READY, "system tray")
        return Health(
            "tray",
            HealthState.OFF,
            detail="no system tray on this desktop.",
            remedy="The window does all the icon would. To see the icon, add a tray to the panel "
            "and start Sonia again.",
        )

    def set_state(self, state: VoiceState) -> None:
        self._state = state
        self._draw()
        self._stop.setEnabled(state is VoiceState.SPEAKING)
        self._talk.setEnabled(state not in (VoiceState.UNAVAILABLE, VoiceState.MUTED))
        self._talk.setText(tr("Stop listening") if state in _HEARS else tr("Talk"))

    def set_privacy(self, privacy: Privacy, watching: bool) -> None:
        """While anything watches the icon carries a mark, and its words say so."""
        self._privacy, self._watching = privacy, watching
        self._looking.show(privacy)
        self._draw()

    def set_looking(self, looking: bool) -> None:
        """A picture of the screen is being taken, or was a moment ago."""
        self._looks = looking
        self._draw()

    def set_private(self, on: bool) -> None:
        """Nothing is kept now (True)."""
        self._keeps_nothing = on
        self._tick(self._private, on)
        self._draw()

    def set_remembering(self, on: bool) -> None:
        """What is on the screen is kept (True)."""
        self._keeps_screen = on
        self._tick(self._remembering, on)
        self._draw()

    def set_muted(self, muted: bool) -> None:
        """The user closed the microphone (True)."""
        self._tick(self._mute, muted)

    def set_ways(self, hands_free: bool, wake_phrase: str) -> None:
        """Which ways to talk without a key are on."""
        self._tick(self._hands_free, hands_free)
        self._tick(self._phrase, bool(wake_phrase))
        self._phrase.setText(
            tr("Wake phrase: “{wake_phrase}”", wake_phrase=wake_phrase)
            if wake_phrase
            else tr("Wait for the wake phrase")
        )

    def add_question(self, approval_id: str) -> None:
        """Sonia waits for a yes or no: that is the first thing the icon tells."""
        self._open_questions.add(approval_id)
        self._draw()

    def drop_question(self, approval_id: str) -> None:
        """It was answered, or nobody waits for it any more."""
        self._open_questions.discard(approval_id)
        self._draw()

    def _tick(self, switch: QAction, on: bool) -> None:
        self._holds[switch] = on
        switch.setChecked(on)

    def _asked(self, switch: QAction, signal: object, on: bool) -> None:
        """The ticks show what holds, not what was asked for."""
        switch.setChecked(self._holds.get(switch, False))
        signal.emit(on)  # type: ignore[attr-defined]

    def _draw(self) -> None:
        asks = bool(self._open_questions)
        name = "tray-consent" if asks else f"tray-{self._state.value}"
        seen = self._watching or self._looks
        self.icon.setIcon(
            marked_icon(name, private=self._keeps_nothing)
            if seen
            else private_icon(name)
            if self._keeps_nothing
            else icon(name)
        )
        doing = tr("waiting for your consent") if asks else _WORDS[self._state]
        words = tr("Sonia: {state}", state=doing)
        if self._watching:
            words += tr(", watching the screen")
        elif self._looks:
            words += tr(", looking at the screen")
        elif not self._privacy.capture_allowed:
            words += tr(", not looking at the screen")
        if self._keeps_screen and self._watching:
            words += tr(" and remembering it")
        if self._keeps_nothing:
            words += tr(", private: nothing is kept")
        self.icon.setToolTip(words)

    def stop(self) -> None:
        self.icon.hide()
        self.icon.setContextMenu(None)  # type: ignore[arg-type]
        self.menu.deleteLater()

    def _switch(self, text: str, signal: object) -> QAction:
        switch = self.menu.addAction(text)
        switch.setCheckable(True)
        switch.triggered.connect(lambda on: self._asked(switch, signal, on))
        return switch

    def _action(self, text: str, signal: object) -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(lambda: signal.emit())  # type: ignore[attr-defined]
        return action

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.show_asked.emit()
