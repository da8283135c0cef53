"""The menu beside the talk button: mute, ways to talk, devices, and what hears and speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from sonia_desktop.core.health import Health
from sonia_desktop.ui.told import told
from sonia_desktop.ui.words import tr


@dataclass(frozen=True)
class DeviceChoice:
    """The devices of one direction by name; `chosen` is empty for the system's."""

    names: tuple[str, ...] = ()
    chosen: str = ""


@dataclass(frozen=True)
class VoiceChoices:
    """What the menu shows as chosen."""

    muted: bool = False
    hands_free: bool = False
    wake_phrase: str = ""
    microphones: DeviceChoice = field(default_factory=DeviceChoice)
    loudspeakers: DeviceChoice = field(default_factory=DeviceChoice)


class VoiceMenu(QObject):
    """Built anew each time it opens, so it shows the devices that are there now.

    Args:
        choices: asked (in Qt's thread: it must not wait) when the menu opens.
        recognition: the recogniser's health, None while unknown.
    """

    mute_asked = Signal(bool)
    hands_free_asked = Signal(bool)
    wake_phrase_asked = Signal()
    microphone_chosen = Signal(str)
    loudspeaker_chosen = Signal(str)
    tone_asked = Signal()
    engine_asked = Signal()

    def __init__(
        self,
        parent: QWidget,
        choices: Callable[[], VoiceChoices],
        recognition: Callable[[], Health | None],
    ) -> None:
        super().__init__(parent)
        self._choices, self._recognition = choices, recognition
        self.menu = QMenu(parent)
        self.menu.setAccessibleName(tr("Voice"))
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Write the entries for what holds now."""
        menu, now = self.menu, self._choices()
        menu.clear()
        self._check(tr("Mute the microphone\tCtrl+M"), now.muted, self.mute_asked)
        self._check(tr("Hands-free: listen all the time"), now.hands_free, self.hands_free_asked)
        words = (
            tr("Wake phrase: “{wake_phrase}”…", wake_phrase=now.wake_phrase)
            if now.wake_phrase
            else tr("Wake phrase: off…")
        )
        self._entry(words, self.wake_phrase_asked)
        menu.addSeparator()
        self._devices(tr("Microphone"), now.microphones, self.microphone_chosen)
        self._devices(tr("Loudspeaker"), now.loudspeakers, self.loudspeaker_chosen)
        self._entry(tr("Play a test tone"), self.tone_asked)
        health = self._recognition()
        if health is not None and health.engine:
            menu.addSeparator()
            engine = self._entry(tr("Heard by {engine}", engine=health.engine), self.engine_asked)
            if health.fallback:
                engine.setText(tr("Heard by {engine}: understand more…", engine=health.engine))
            engine.setToolTip(
                " ".join(told(part) for part in (health.detail, health.remedy) if part)
            )

    def _entry(self, text: str, signal: object) -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(lambda: signal.emit())  # type: ignore[attr-defined]
        return action

    def _check(self, text: str, on: bool, signal: object) -> None:
        action = self.menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda wanted: signal.emit(wanted))  # type: ignore[attr-defined]

    def _devices(self, title: str, choice: DeviceChoice, signal: object) -> None:
        submenu = self.menu.addMenu(title)
        group = QActionGroup(submenu)
        for name, text in self._named(choice):
            action = submenu.addAction(text)
            action.setCheckable(True)
            action.setChecked(name == choice.chosen)
            group.addAction(action)
            action.triggered.connect(
                lambda _on, name=name: signal.emit(name)  # type: ignore[attr-defined]
            )

    @staticmethod
    def _named(choice: DeviceChoice) -> Iterable[tuple[str, str]]:
        yield "", tr("The system's")
        for name in choice.names:
            yield name, name
        if choice.chosen and choice.chosen not in choice.names:
            yield choice.chosen, tr("{chosen} (not there now)", chosen=choice.chosen)
