"""The desktop program: window first, then the assistant; and its orderly end.

exit_code = run_app(lambda: Assistant(settings), services=ApiServer, settings=settings)
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

import structlog
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.core.installation import APP_ID
from sonia_desktop.core.worker import Priority, Worker
from sonia_desktop.settings import Settings
from sonia_desktop.ui import ahead
from sonia_desktop.ui.again import start_again
from sonia_desktop.ui.bridge import Bridge, as_sonia_error
from sonia_desktop.ui.collecting import CollectsHere
from sonia_desktop.ui.earlier import earlier
from sonia_desktop.ui.ending import end_now_if_stuck, ended_by_signals
from sonia_desktop.ui.hotkeys import HeldKey, Hotkeys
from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.instance import WindowInstance
from sonia_desktop.ui.keys_editor import KeysField
from sonia_desktop.ui.slow_slots import TimedApplication, limit_asked
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.tray import Tray
from sonia_desktop.ui.window import MainWindow
from sonia_desktop.ui.window_state import save_state
from sonia_desktop.ui.words import settle
from sonia_desktop.vision.privacy import PrivacyChanged
from sonia_desktop.voice.types import MuteChanged, VoiceState, VoiceStateChanged, WaysChanged

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.serving import Services
    from sonia_desktop.ui.hud import Hud

_log = structlog.get_logger(__name__)
T = TypeVar("T")

SERVICES_STOP_S = 0.8
ASSISTANT_STOP_S = 1.5
LEAVE_MS = 2200
"""Ends the program even when something does not stop: it has to be gone within 3 s."""
_LAUNCH_AT_LATEST_MS = 700
_BETWEEN_LOADS_MS = 50
_TRAY_AGAIN_MS = 4000
_TRAY_TRIES = 15
_WITHOUT_SOUND = (VoiceState.UNAVAILABLE, VoiceState.MUTED, VoiceState.IDLE)


class DesktopProgram(QObject):
    """Window, tray, hotkeys, assistant and services of one run.

    Everything that may wait (building and stopping the assistant, devices, files) runs in the
    worker `aside`, never in Qt's main thread.
    """

    left = Signal()
    """Everything is stopped."""

    def __init__(
        self,
        app: QApplication,
        factory: Callable[[], Assistant],
        services: Callable[[Assistant], Services] | None,
        settings: Settings,
    ) -> None:
        super().__init__()
        self._app, self._factory, self._make_services = app, factory, services
        self._settings = settings
        self._on_close = settings.ui.on_close
        self._aside = Worker("window", capacity=256)
        self._assistant: Assistant | None = None
        self._services: Services | None = None
        self._launched = False
        self._leaving = False
        self._ended = False
        self.theme = Theme(app, settings.ui.theme)
        self.bridge = Bridge(self)
        self.window = MainWindow(settings, self.theme, self.bridge, self._run_aside)
        self.tray = Tray(self)
        self.restart_wanted = self._hidden = False
        self._tray_tries = 0
        self.hud: Hud | None = None
        self._talk_key, self._look_key, self._stop_key = (HeldKey(self) for _ in range(3))
        self._keys = {
            "talk": settings.ui.talk_hotkey,
            "look": settings.ui.look_hotkey,
            "stop": settings.ui.stop_hotkey,
        }
        self._hotkeys = self._made_hotkeys()
        self._collecting = CollectsHere(self, at_rest=self._no_sound)
        self._ahead = ahead.here()
        self._loading = QTimer(self, interval=_BETWEEN_LOADS_MS)
        self._connect()

    def show(self, *, hidden: bool = False) -> None:
        """Open the window; the assistant is built as soon as it is painted.

        `hidden`: the tray's icon only; where there is none, the window is minimised.
        """
        self._collecting.start()  # from now on workers load and work
        self._aside.start()
        self._hidden = hidden
        if hidden:
            QTimer.singleShot(0, self._launch)
            return
        self.window.first_painted.connect(self._launch)
        QTimer.singleShot(_LAUNCH_AT_LATEST_MS, self._launch)
        self.window.show()

    def wish(self, wish: str) -> None:
        """What another start of `sonia` asks for, one of `instance.WISHES`: keys bound outside."""
        window, talk = self.window, self.window.talk
        doing: dict[str, Callable[[], object]] = {
            "talk": talk.toggle,
            "capture": window.look.begin,
            "quiet": window.stop,
            "mute-on": lambda: talk.mute(True),
            "mute-off": lambda: talk.mute(False),
            "mute-toggle": talk.toggle_mute,
            "hands-free-on": lambda: talk.set_hands_free(True),
            "hands-free-off": lambda: talk.set_hands_free(False),
            "hands-free-toggle": talk.toggle_hands_free,
        }
        if not self._leaving:
            doing[wish]()

    def leave(self) -> None:
        """End in order: questions denied, hotkeys, services, assistant; then the event loop."""
        if self._leaving:
            return
        self._leaving = True
        self.window.approvals.deny_all()
        self.window.approvals.hide()
        self.window.look.leave()
        state, folder = self.window.state, self._settings.data_dir
        self.window.hide()
        if self.hud is not None:
            self.hud.leave()
        self.tray.stop()
        QTimer.singleShot(LEAVE_MS, self._left)

        def end() -> None:
            self._stop_everything()
            save_state(folder, state)

        stopped = self._aside.enqueue(end, Priority.STOP)
        stopped.add_done_callback(lambda _done: self.bridge.run_on_main(self._left))

    def close(self) -> None:
        """After the event loop has ended."""
        self._collecting.stop()
        self.bridge.close()
        self._aside.stop(0.2)
        if self.hud is not None:
            self.hud.deleteLater()
        self.window.deleteLater()
        self.deleteLater()
        # Now, and in this thread: no event loop may follow that would do it, and Python's collector
        # runs in whichever thread comes to it.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # --- in the main thread -----------------------------------------------------------------

    def _load_next(self) -> None:
        load = None if self._leaving else next(self._ahead, None)
        if load is None:
            self._loading.stop()
        else:
            load()

    def _connect(self) -> None:
        window, tray = self.window, self.tray
        self._loading.timeout.connect(self._load_next)
        window.close_asked.connect(self._window_closed)
        tray.show_asked.connect(window.come_forward)
        tray.talk_asked.connect(window.talk.toggle)
        tray.look_asked.connect(window.look_at_screen)
        tray.point_asked.connect(window.look.begin)
        tray.stop_asked.connect(window.stop)
        tray.stop_all_asked.connect(window.stop_all)
        tray.quit_asked.connect(self.leave)
        tray.mute_asked.connect(window.talk.mute)
        tray.hands_free_asked.connect(window.talk.set_hands_free)
        tray.phrase_asked.connect(window.talk.wait_for_phrase)
        tray.looking_chosen.connect(window.choose_looking)
        tray.private_asked.connect(window.keeping.set_private)
        tray.remembering_asked.connect(self._remember_screen)
        window.keeping.private_changed.connect(lambda on: self._on_tray(tray.set_private, on))
        window.keeping.remembering_changed.connect(
            lambda on: self._on_tray(tray.set_remembering, on)
        )
        self.bridge.privacy_changed.connect(self._on_privacy)
        window.status_line.eye.looking.connect(self._on_looking)
        self.bridge.mute_changed.connect(self._on_mute)
        self.bridge.ways_changed.connect(self._on_ways)
        self.bridge.approval_requested.connect(
            lambda event: self._on_tray(tray.add_question, event.approval.id)
        )
        self.bridge.approval_settled.connect(
            lambda event: self._on_tray(tray.drop_question, event.approval_id)
        )
        for key in (self._talk_key, self._look_key, self._stop_key):
            key.pressed.connect(lambda: self._hold_sign(True))  # before what it begins
            key.released.connect(lambda: self._hold_sign(False))
        self._talk_key.pressed.connect(window.talk.press)
        self._talk_key.released.connect(window.talk.release)
        self._look_key.pressed.connect(window.look.begin)
        self._stop_key.pressed.connect(self._stop_all)
        self.bridge.voice_state_changed.connect(self._on_voice_state)
        window.desk.setting_changed.connect(self._on_setting)
        window.desk.restart_asked.connect(self._restart)

    def _window_closed(self) -> None:
        if self._on_close != "tray" or self._leaving:
            self.leave()
        elif self.tray.shown:
            self.window.hide()
            self.tray.tell_going_on()
        else:  # nothing is lost: a hidden window could not be found again
            self.window.showMinimized()

    def _launch(self) -> None:
        if self._launched or self._leaving:
            return
        self._launched = True
        future = self._run_aside(self._build_assistant)
        self.bridge.when_done(future, lambda _none: None, self._no_assistant)

    def _attach(self) -> None:
        if self._assistant is not None and not self._leaving:
            self.window.attach(self._assistant)
            self._begin_hud(self._assistant)
            self.tray.set_state(self.window.talk.state)
            for approval in self._assistant.executor.pending():
                self.tray.add_question(approval.id)
            watch = self._assistant.looking.watch
            self.tray.set_privacy(watch.privacy, watch.watching)
            self._show_tray()

    def _begin_hud(self, assistant: Assistant) -> None:
        from sonia_desktop.ui.hud import Hud

        self.hud = Hud(self.theme, self.bridge, self._settings.ui.hud)
        self.hud.open_asked.connect(self.window.come_forward)
        self.hud.menu_asked.connect(self.window.talk.open_menu_above)
        self.hud.begin(self.window.talk.state, [one.id for one in assistant.executor.pending()])

    def _hold_sign(self, held: bool) -> None:
        if self.hud is not None:
            self.hud.hold(held)

    def _show_tray(self) -> None:
        if self._assistant is None or self._leaving:
            return
        shown = self.tray.start()
        self._assistant.health.set(self.tray.health())
        if shown:
            return
        if self._hidden and not self.window.isVisible():
            self.window.showMinimized()
        self._tray_tries += 1
        if self._tray_tries < _TRAY_TRIES:  # a panel may start later than Sonia at log-in
            QTimer.singleShot(_TRAY_AGAIN_MS, self._show_tray)

    def _no_assistant(self, error: SoniaError) -> None:
        self.window.show_trouble(error)
        if self._assistant is None:
            self.window.fail_unsent(error)

    def _made_hotkeys(self) -> Hotkeys:
        tell = self.bridge.run_on_main
        return Hotkeys(
            **self._keys,
            pressed=lambda name: tell(lambda: self._hotkey(name, down=True)),
            released=lambda name: tell(lambda: self._hotkey(name, down=False)),
            told=self._tell_hotkeys,
        )

    def _tell_hotkeys(self, health: Health) -> None:
        if self._assistant is not None:
            self._assistant.health.set(health)

    def _on_setting(self, key: str, value: Any) -> None:
        """A setting of the window was changed: it holds at once."""
        if key == "ui.theme":
            self.theme.choose(str(value))
        elif key == "ui.on_close":
            self._on_close = value
        elif key == "ui.hud" and self.hud is not None:
            self.hud.choose(str(value))
        elif key.startswith("ui.") and key.endswith("_hotkey") and self._assistant is not None:
            self._keys[key.removeprefix("ui.").removesuffix("_hotkey")] = str(value)
            before, self._hotkeys = self._hotkeys, self._made_hotkeys()
            assistant, now = self._assistant, self._hotkeys

            def change() -> None:
                before.stop()
                assistant.health.set(now.start(self._app.platformName()))

            self._run_aside(change)

    def _restart(self) -> None:
        self.restart_wanted = True
        self.leave()

    def _stop_all(self) -> None:
        """The panic key: all questions are a no at once; the turn that follows tells the rest."""
        self.window.approvals.deny_all()
        self.window.talk.stop_speaking()
        self.window.stop_all()

    def _hotkey(self, name: str, *, down: bool) -> None:
        keys = {"talk": self._talk_key, "look": self._look_key, "stop": self._stop_key}
        key = keys[name]
        field = self._app.focusWidget()
        if isinstance(field, KeysField) and field.waits:  # it is being chosen, not used
            if down:
                field.take(self._keys[name])
        elif down:
            key.press()
        else:
            key.release()

    def _no_sound(self) -> bool:
        return self.window.talk.state in _WITHOUT_SOUND

    def _on_voice_state(self, event: VoiceStateChanged) -> None:
        if not self._leaving:  # the tray's menu is gone already
            self.tray.set_state(event.state)

    def _on_mute(self, event: MuteChanged) -> None:
        if not self._leaving:
            self.tray.set_muted(event.muted)

    def _on_ways(self, event: WaysChanged) -> None:
        if not self._leaving:
            self.tray.set_ways(event.hands_free, event.wake_phrase)

    def _on_privacy(self, event: PrivacyChanged) -> None:
        if not self._leaving:
            self.tray.set_privacy(event.privacy, event.watching)

    def _remember_screen(self, on: bool) -> None:
        """From the tray: the question needs the window."""
        if on:
            self.window.come_forward()
        self.window.keeping.set_remembering(on)

    def _on_tray(self, show: Callable[[T], None], told: T) -> None:
        if not self._leaving:  # the tray's menu is gone already
            show(told)

    def _on_looking(self, looking: bool) -> None:
        if not self._leaving:
            self.tray.set_looking(looking)

    def _left(self) -> None:
        if not self._ended:
            self._ended = True
            self.left.emit()

    def _run_aside(self, call: Callable[[], Any]) -> Future[Any]:
        try:
            return self._aside.enqueue(call, Priority.INTERACTIVE)
        except SoniaError as error:
            refused: Future[Any] = Future()
            refused.set_exception(error)
            return refused

    # --- aside ------------------------------------------------------------------------------

    def _build_assistant(self) -> None:
        """Build and start, step by step, so that an early end is not kept waiting."""
        assistant = self._factory()
        self._assistant = assistant
        self.bridge.attach(assistant.bus)
        if self._leaving:
            return
        assistant.start()
        self.bridge.run_on_main(self._attach)
        for step in (self._load_earlier, self._start_services, self._start_hotkeys):
            if self._leaving:
                return
            try:
                step(assistant)
            except Exception as error:  # noqa: BLE001 - told in the window; the rest goes on
                told = as_sonia_error(error)
                self.bridge.run_on_main(functools.partial(self.window.show_trouble, told))
        for load in ahead.beside():
            self._aside.enqueue(load, Priority.BACKGROUND)  # what a user asks for goes first
        then = functools.partial(self.bridge.run_on_main, self._loading.start)
        self._aside.enqueue(then, Priority.BACKGROUND)

    def _load_earlier(self, assistant: Assistant) -> None:
        found = earlier(assistant.turns)
        self.bridge.run_on_main(lambda: self.window.show_earlier(found))

    def _start_services(self, assistant: Assistant) -> None:
        if self._make_services is None:
            assistant.health.set(
                Health(
                    "services",
                    HealthState.OFF,
                    detail="Switched off in the settings.",
                    remedy="Switch them on: api.enabled = true in the settings.",
                )
            )
            return
        services = self._make_services(assistant)
        self._services = services
        services.start()
        self.bridge.run_on_main(functools.partial(self.window.desk.serve, services))

    def _start_hotkeys(self, assistant: Assistant) -> None:
        assistant.health.set(self._hotkeys.start(self._app.platformName()))

    def _stop_everything(self) -> None:
        assistant, services = self._assistant, self._services
        steps: list[Callable[[], object]] = [lambda: self._hotkeys.stop()]
        if assistant is not None:
            steps.append(lambda: assistant.executor.deny_all("user"))
        if services is not None:
            steps.append(lambda: services.stop(SERVICES_STOP_S))
        if assistant is not None:
            steps.append(lambda: assistant.stop(ASSISTANT_STOP_S))
        for step in steps:
            try:
                step()
            except Exception:  # noqa: BLE001 - the rest must still be stopped
                _log.exception("stop_failed")


def run_app(
    assistant_factory: Callable[[], Assistant],
    *,
    services: Callable[[Assistant], Services] | None = None,
    settings: Settings | None = None,
    hidden: bool = False,
) -> int:
    """Open the window (`hidden`: only the tray's icon) and run until it is closed; returns the
    exit code. A second start brings the first one's window up, unless it is a hidden one.

    With `settings` the window is up before the assistant is built (its modules take a second to
    load); without, the assistant is built first and its own settings are used.
    """
    built: Assistant | None = None
    if settings is None:
        built = assistant_factory()
        settings = built.settings
    factory = assistant_factory if built is None else (lambda: built)
    app = _application()
    instance = WindowInstance(settings.data_dir)
    if not instance.claim(come_forward=not hidden):
        if built is not None:
            built.stop()
        done = "" if hidden else "; its window was brought to the front"
        print(f"Sonia is already open{done}.", file=sys.stderr)  # noqa: T201
        return 0
    program = DesktopProgram(app, factory, services, settings)
    instance.raise_asked.connect(program.window.come_forward)
    instance.wished.connect(program.wish)
    program.left.connect(app.quit)
    try:
        with ended_by_signals(program.leave):
            program.show(hidden=hidden)
            code = int(app.exec())
    finally:
        program.close()
        instance.release()
    if program.restart_wanted:
        start_again()
    end_now_if_stuck(code)
    return code


def _application() -> QApplication:
    existing = QApplication.instance()
    limit = limit_asked()
    if isinstance(existing, QApplication):
        app = existing
    else:
        app = QApplication(["sonia"]) if limit is None else TimedApplication(["sonia"], limit)
    app.setApplicationName("sonia-desktop")
    app.setDesktopFileName(APP_ID)
    app.setWindowIcon(icon("sonia"))
    settle(app)
    app.setQuitOnLastWindowClosed(False)
    return app
