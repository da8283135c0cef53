"""The main window: conversation, entry, subsystems, and how they follow the assistant."""

from __future__ import annotations

import functools
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from sonia_desktop.agent.stop_word import STOP_EVERYTHING
from sonia_desktop.agent.types import Entrance, Outcome, Turn
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthChanged
from sonia_desktop.settings import Settings
from sonia_desktop.tools.types import ApprovalRequested, ApprovalSettled, Standing
from sonia_desktop.ui.approval import ApprovalDialog
from sonia_desktop.ui.banner import BannerStack
from sonia_desktop.ui.bridge import Bridge
from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.earlier import Earlier
from sonia_desktop.ui.enter_presses import EnterPresses
from sonia_desktop.ui.first_steps import FirstSteps
from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.keeping import Keeping
from sonia_desktop.ui.live_news import LiveNews
from sonia_desktop.ui.look import ScreenLook
from sonia_desktop.ui.model_news import ModelNews
from sonia_desktop.ui.open_chat import OpenChat
from sonia_desktop.ui.places import CONVERSATION
from sonia_desktop.ui.placing import fit_to_screen
from sonia_desktop.ui.private_sign import PrivateBar
from sonia_desktop.ui.requests import Requests
from sonia_desktop.ui.seen_order import SeenOrder
from sonia_desktop.ui.shell import Shell
from sonia_desktop.ui.status import StatusLine
from sonia_desktop.ui.talk import Talk
from sonia_desktop.ui.talk_page import ROOM_FOR_ONE, TalkPage
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.told import told, told_error
from sonia_desktop.ui.window_keys import KeysHelp, bind_keys
from sonia_desktop.ui.window_state import WindowState, load_state, save_state
from sonia_desktop.ui.words import tr
from sonia_desktop.vision.privacy import Mode, PrivacyChanged

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.settings_live import SettingTakenUp
    from sonia_desktop.tools.timers import TimerRang

TITLE = "Sonia"
_SMALLEST, _USUAL = (420, 300), (1040, 740)
_ROOM_OF_A_PANEL = 580
"""Less wide its words would be cut. 1920x1080 pixels drawn at 300% have room for 640x360."""
SCREEN_QUESTION = "What is on my screen?"


class MainWindow(EnterPresses, SeenOrder, QMainWindow):
    """Shown before there is an assistant; `attach` gives it one. What is asked before waits.

    Args:
        aside: runs a call off the main thread (it may wait for locks or devices).
    """

    close_asked = Signal()
    first_painted = Signal()

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        bridge: Bridge,
        aside: Callable[[Callable[[], Any]], Future[Any]],
    ) -> None:
        super().__init__()
        self._settings, self._bridge, self._aside = settings, bridge, aside
        self._assistant: Assistant | None = None
        self._painted = False
        self._typed_aloud = settings.speech.speak_typed
        self._before = load_state(settings.data_dir)
        self.desk = Desk(self, theme, bridge, aside, settings.data_dir, settings.given)
        self.setWindowTitle(TITLE)
        self.setObjectName("main_window")
        self.setWindowIcon(icon("sonia"))
        self.setMinimumSize(*_SMALLEST)
        fit_to_screen(self, *(self._before.size_at(self.devicePixelRatioF()) or _USUAL))
        self._build(theme)
        self.look = ScreenLook(self, theme, bridge, aside, self.requests, self.composer.show_hint)
        self.keys_help = KeysHelp(self.desk, settings.ui, self)
        self._connect()
        bind_keys(self)
        self.composer.entry.setFocus()

    # --- life -------------------------------------------------------------------------------

    def attach(self, assistant: Assistant) -> None:
        """From now on this assistant answers."""
        self._assistant = assistant
        self.talk.attach(assistant.voice)
        for name in assistant.health.all():  # one by one: a row is made for each
            self._bridge.run_on_main(functools.partial(self._show_newest, assistant, name))
        for problem in assistant.problems:
            self.banners.add(str(problem))
        for notice in assistant.db.notices:
            self.banners.add(told(notice.detail), told(notice.remedy))
        if not assistant.first:
            self.banners.add(
                tr(
                    "Another Sonia already works on this data folder; this one searches memories "
                    "by their words only."
                ),
                tr("Close the other one and start again."),
            )
        for approval in assistant.executor.pending():
            self.approvals.ask(approval)
        watch = assistant.looking.watch
        self.status_line.eye.show_privacy(watch.privacy, watch.watching)
        self._aside(watch.show_sign)
        self.look.attach(assistant)
        self.requests.attach(assistant)
        self.desk.attach(assistant)

    def show_earlier(self, earlier: Earlier) -> None:
        """The last session's conversation; the window goes on with it."""
        for turn in earlier.turns:
            if turn.entrance is not Entrance.HOTKEY:
                self.composer.entry.remember_sent(turn.said)
        self.chat.begin_with(earlier)

    def show_trouble(self, error: SoniaError) -> None:
        """Something of the program itself failed."""
        self.banners.add(told(error.message), told(error.remedy))

    def fail_unsent(self, error: SoniaError) -> None:
        """There will be no assistant: what waits for one is told so."""
        self.requests.fail(error)

    def _on_timer(self, rang: TimerRang) -> None:
        """Until it is dismissed: a timer that nobody sees is none."""
        self.banners.add(rang.words())
        QApplication.alert(self)

    def come_forward(self) -> None:
        """Show the window above the others."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    @property
    def state(self) -> WindowState:
        """What is remembered of the window for the next start."""
        size = self.normalGeometry().size()
        place = self.shell.current
        page = self.page
        return WindowState(
            place,
            page.panel_wanted,
            size.width(),
            size.height(),
            page.chats_wanted,
            self.first_steps.seen,
            self.devicePixelRatioF(),
        )

    @property
    def assistant(self) -> Assistant | None:
        return self._assistant

    # --- what the user does -----------------------------------------------------------------

    def look_at_screen(self) -> None:
        """What the button and the tray do: all of the screen, answered in the conversation.

        Nothing is hidden while the screen is read; the window comes up with the answer.
        """
        self.requests.ask(SCREEN_QUESTION, Entrance.HOTKEY, come_forward=True)

    def stop(self) -> None:
        """Esc: no to what was asked back; else stop talking, listening or thinking about what was
        said, else what is done here."""
        if self.confirm.isVisible():
            self.talk.confirm(False)
            return
        if self.shell.current == CONVERSATION and self.reasons.turn_id:
            self.reasons.close()
            return
        if self.shell.escape():
            return
        talk = self.talk
        if talk.stop_speaking() or talk.stop_listening() or talk.stop_thinking():
            return
        self.requests.cancel()

    def stop_all(self) -> None:
        """The tray's way to end every tool and deny every question; what was ended is told."""
        self.requests.ask(STOP_EVERYTHING, Entrance.HOTKEY, come_forward=True)

    def choose_looking(self, mode: Mode) -> None:
        """The user's own choice when Sonia looks at the screen."""
        assistant = self._assistant
        if assistant is None:
            return
        self._bridge.when_done(
            self._aside(lambda: assistant.looking.watch.choose(mode, by="user")),
            lambda _turned: None,
            self.show_trouble,
        )

    def new_conversation(self) -> None:
        """An empty page. What is under way in the one that is shown is stopped."""
        self.shell.open(CONVERSATION)
        self.reasons.close()
        self.chat.begin_anew()
        self.composer.entry.setFocus()

    def open_conversation(self, conversation_id: str, turn_id: str = "") -> None:
        """Show another conversation, at its end or at a turn."""
        self.shell.open(CONVERSATION)
        self.reasons.close()
        self.chat.open(conversation_id, turn_id)
        self.composer.entry.setFocus()

    def find_conversation(self) -> None:
        """Search in all conversations."""
        self.shell.open(CONVERSATION)
        self.status_line.chats.setChecked(True)
        if self.width() < ROOM_FOR_ONE:
            self.resize(ROOM_FOR_ONE, self.height())
        self.page.chats.focus_search()

    # --- Qt ---------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()
        self.close_asked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._after_first_paint)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.shell.fit(self.width())
        self._arrange()

    # --- inside -----------------------------------------------------------------------------

    def _build(self, theme: Theme) -> None:
        settings = self._settings
        self.banners = BannerStack(theme)
        self.private_bar = PrivateBar(theme)
        self.keeping = Keeping(self.desk, self)
        self.page = TalkPage(settings, self.desk)
        self.conversation, self.composer = self.page.conversation, self.page.composer
        self.panel, self.confirm, self.reasons = (
            self.page.panel,
            self.page.confirm,
            self.page.reasons,
        )
        self.requests = Requests(self, self._bridge, self.conversation)
        self.status_line = StatusLine(theme)
        self.talk = Talk(
            self,
            settings,
            self._bridge,
            self.composer,
            self.conversation,
            self.confirm,
            self._aside,
        )
        self.approvals = ApprovalDialog(theme, self._settle, self)
        self.chat = OpenChat(
            self.desk, self.conversation, self.requests, self.talk.say, self.composer.show_hint
        )
        self.news = LiveNews(self, self._bridge, self.requests, self.conversation, self._is_said)
        self.shell = Shell(self.desk, self.page, self.composer.entry, regions=self.page.regions)
        self.model_news = ModelNews(self.desk, lambda: self.shell.current)
        self.first_steps = FirstSteps(
            self.desk,
            self.page,
            self.talk,
            seen=self._before.welcomed,
            changed=self._remember,
        )
        page = QVBoxLayout()
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.private_bar)
        page.addWidget(self.banners)
        page.addWidget(self.shell, 1)
        page.addWidget(self.status_line)
        centre = QWidget()
        centre.setLayout(page)
        self.setCentralWidget(centre)
        self.page.panel_wanted, self.page.chats_wanted = self._before.subsystems, self._before.chats
        self.status_line.summary.setChecked(self._before.subsystems)
        self.status_line.chats.setChecked(self._before.chats)
        self._arrange()

    def _connect(self) -> None:
        bridge, composer = self._bridge, self.composer
        bridge.health_changed.connect(self._on_health)
        bridge.approval_requested.connect(self._on_approval)
        bridge.approval_settled.connect(self._on_approval_settled)
        bridge.privacy_changed.connect(self._on_privacy)
        bridge.look_taken.connect(lambda _look: self.status_line.eye.show_look())
        bridge.timer_rang.connect(self._on_timer)
        self.desk.setting_changed.connect(self._on_setting)
        bridge.setting_taken_up.connect(self._on_taken_up)
        self.status_line.eye.mode_chosen.connect(self.choose_looking)
        self.status_line.eye.withdraw_asked.connect(self._withdraw)
        keeping, status = self.keeping, self.status_line
        keeping.private_changed.connect(self.private_bar.setVisible)
        keeping.private_changed.connect(status.private.show_private)
        keeping.private_changed.connect(self.news.show_private)
        keeping.remembering_changed.connect(status.eye.show_remembering)
        status.private.wanted.connect(keeping.set_private)
        self.talk.microphone_changed.connect(status.microphone.show_microphone)
        status.microphone.mute_asked.connect(self.talk.mute)
        self.talk.models_asked.connect(lambda: self.desk.open("models"))
        status.eye.remember_asked.connect(keeping.set_remembering)
        self.private_bar.end_asked.connect(lambda: keeping.set_private(False))
        requests = self.requests
        requests.busy_changed.connect(composer.set_busy)
        requests.answered.connect(self._answered)
        requests.come_forward_asked.connect(self.come_forward)
        composer.submitted.connect(self._submitted)
        composer.look_asked.connect(self.look_at_screen)
        composer.stop_asked.connect(self.stop)
        self.conversation.example_chosen.connect(self._example)
        self.status_line.panel_toggled.connect(self._toggle_panel)
        self.shell.place_changed.connect(self._place_changed)
        self.shell.conversation_target.connect(self._show_target)
        self.conversation.why_asked.connect(self.reasons.show)
        self.reasons.changed.connect(self._arrange)
        self.page.arranged.connect(lambda panel: self.status_line.show_engines(not panel))
        self.status_line.chats_toggled.connect(self._toggle_chats)
        self.page.chats.opened.connect(self.open_conversation)
        self.page.chats.new_asked.connect(self.new_conversation)
        self.page.chats.closed.connect(self._chat_deleted)
        self.page.chats.keys_asked.connect(self.keys_help.show)
        self.chat.changed.connect(self.page.chats.show_open)
        self.reasons.closed.connect(self.composer.entry.setFocus)
        bridge.confirmation_asked.connect(lambda _asked: self.shell.open(CONVERSATION))
        self.status_line.new_conversation.connect(self.new_conversation)

    def _submitted(self, text: str) -> None:
        self.composer.entry.remember_sent(text)
        self.composer.entry.clear()
        self.requests.ask_with(text, self.composer.attaching.take())

    def _example(self, text: str, send: bool) -> None:
        if send:
            self._submitted(text)
        else:
            self.composer.entry.write(text)
            self.composer.entry.setFocus()

    def _answered(self, turn: Turn, entrance: Entrance) -> None:
        if entrance is not Entrance.SPOKEN and self._is_said(turn):
            self.talk.say(turn.answer)

    def _is_said(self, turn: Turn) -> bool:
        """Whether Sonia says the answer aloud."""
        typed = self._typed_aloud and turn.outcome in (Outcome.ANSWERED, Outcome.UNSURE)
        return typed or turn.entrance is Entrance.SPOKEN

    def _on_setting(self, key: str, value: object) -> None:
        if key == "speech.speak_typed":
            self._typed_aloud = bool(value)

    def _on_taken_up(self, event: SettingTakenUp) -> None:
        """Another program changed a setting: the window follows as if it was changed here."""
        if event.live:
            self.desk.setting_changed.emit(event.key, event.value)

    def _settle(
        self, approval_id: str, allow: bool, standing: Standing | None, until: str | None
    ) -> None:
        assistant = self._assistant
        if assistant is None:
            return
        self._bridge.when_done(
            self._aside(
                lambda: assistant.executor.settle(
                    approval_id, allow=allow, by="user", standing=standing, until=until
                )
            ),
            lambda _action: self._told_rule(standing),
            lambda error: self.composer.show_hint(told_error(error)),
        )

    def _told_rule(self, standing: Standing | None) -> None:
        if standing is not None:
            told = tr("Not asked for any more: {words}.", words=standing.words)
            self.desk.tell(told, tr("Rules"), lambda: self.desk.open("consent", "rules"))

    # --- events -----------------------------------------------------------------------------

    def _on_health(self, event: HealthChanged) -> None:
        self._show_health(event.health)

    def _show_newest(self, assistant: Assistant, name: str) -> None:
        self._show_health(assistant.health.get(name))

    def _show_health(self, health: Health) -> None:
        self.panel.show_health(health)
        self.status_line.show_health(health)
        self.talk.show_health(health)

    def _on_approval(self, event: ApprovalRequested) -> None:
        self.approvals.ask(event.approval)

    def _on_approval_settled(self, event: ApprovalSettled) -> None:
        self.approvals.settled(event.approval_id)

    def _on_privacy(self, event: PrivacyChanged) -> None:
        self.status_line.eye.show_privacy(event.privacy, event.watching, event.sessions)

    def _withdraw(self) -> None:
        assistant = self._assistant
        if assistant is not None:
            self._aside(lambda: assistant.looking.consent.revoke_all(by="user"))

    # --- places and the panel ---------------------------------------------------------------

    def _after_first_paint(self) -> None:
        self.shell.open(self._before.place)
        self.first_painted.emit()

    def _show_target(self, target: object) -> None:
        """Words go to the entry; a turn is scrolled to, and why it was said is shown."""
        if isinstance(target, str):
            self.composer.entry.write(target)
        elif isinstance(target, tuple):
            self.conversation.go_to(target[1])
            self.reasons.show(target[1])

    def _place_changed(self, name: str) -> None:
        self.setMinimumWidth(_SMALLEST[0] if name == CONVERSATION else _ROOM_OF_A_PANEL)
        self._arrange()
        self._remember()

    def _remember(self) -> None:
        state, folder = self.state, self._settings.data_dir
        self._aside(lambda: save_state(folder, state))

    def _toggle_panel(self, wanted: bool) -> None:
        self.page.panel_wanted = wanted
        self._beside_changed(wanted)

    def _toggle_chats(self, wanted: bool) -> None:
        self.page.chats_wanted = wanted
        self._beside_changed(wanted)

    def _beside_changed(self, wanted: bool) -> None:
        if self._painted:
            self.shell.open(CONVERSATION)
            self._remember()
        if wanted and self.width() < ROOM_FOR_ONE:
            self.resize(ROOM_FOR_ONE, self.height())
        self._arrange()

    def _chat_deleted(self, conversation_id: str) -> None:
        if conversation_id == self.chat.id:
            view = self.page.chats.view
            in_list = view.hasFocus()
            self.new_conversation()
            if in_list:  # who goes through the list goes on there
                view.setFocus()

    def _arrange(self) -> None:
        self.page.arrange(self.width())
