"""The short welcome: what hears, speaks and sees is tried, the keys are told, models are offered.

Shown when it is asked for: the empty conversation offers it until it was seen or skipped.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.announce import announce, announce_soon
from sonia_desktop.ui.composer import LevelMeter
from sonia_desktop.ui.hotkeys import keys_in_words
from sonia_desktop.ui.icons import pixmap
from sonia_desktop.ui.model_news import why
from sonia_desktop.ui.model_words import offer_words, progress_words, recommended, whole
from sonia_desktop.ui.pieces import plain_label
from sonia_desktop.ui.seen_order import SeenOrder
from sonia_desktop.ui.theme import XL, XS, L, M, S
from sonia_desktop.ui.told import told, told_error
from sonia_desktop.ui.words import tr
from sonia_desktop.voice.types import VoiceState

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.core.health import HealthChanged
    from sonia_desktop.model_shelf import ModelProgress
    from sonia_desktop.ui.desk import Desk
    from sonia_desktop.ui.talk import Talk
    from sonia_desktop.voice.types import (
        LevelMeasured,
        PartialHeard,
        UtteranceHeard,
        VoiceStateChanged,
    )

_ICON = 22


class Step(QFrame):
    """One thing that is tried: what for, a button, and what came of it."""

    def __init__(self, desk: Desk, picture: str, title: str, about: str, button: str) -> None:
        super().__init__()
        self.setObjectName("card")
        mark = QLabel()
        colour = desk.theme.colours.accent
        mark.setPixmap(pixmap(picture, _ICON, colour, self.devicePixelRatioF()))
        mark.setFixedSize(_ICON, _ICON)
        name = QLabel(title)
        name.setProperty("role", "title")
        self.button = QPushButton(button)
        self._title = title
        self.say_on_button(button)
        self.told = plain_label("")
        self.told.hide()
        self.extra = QVBoxLayout()
        self.extra.setSpacing(S)
        self.extra.setContentsMargins(_ICON + M, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(XS)
        words.addWidget(name)
        words.addWidget(plain_label(about, "small"))
        words.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(M)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.button.setVisible(bool(button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, M, L, M)
        layout.setSpacing(S)
        layout.addLayout(row)
        layout.addLayout(self.extra)

    def say_on_button(self, words: str) -> None:
        """What the button does now."""
        self.button.setText(words)
        self.button.setAccessibleName(f"{self._title}: {words}")

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """What came of it."""
        if words != self.told.text() and self.button.hasFocus():
            announce_soon(self, words)  # it was tried from here
        self.told.setText(words)
        self.told.setProperty("role", "error" if wrong else "")
        self.told.style().polish(self.told)
        self.told.setVisible(bool(words))

    def tell_error(self, error: SoniaError) -> None:
        self.tell(told_error(error), wrong=True)


class Offer(QWidget):
    """A model that suits this computer: fetched, and put to use, from here."""

    def __init__(self, desk: Desk, told: dict[str, Any]) -> None:
        super().__init__()
        self._desk, self._model = desk, str(told["id"])
        self._does = "download"
        self.words = plain_label(offer_words(told), "small")
        self._offered = self.words.text()
        self.button = QPushButton()
        self.button.setObjectName(f"offer_{self._model}")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(plain_label(told["name"] or self._model))
        words.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._press)
        self._show("download", tr("Go on") if told["state"] == "unfinished" else tr("Download"))

    def show_progress(self, event: ModelProgress) -> None:
        """How far the download is, or what became of it."""
        if event.state == "done":
            self._say(tr("It is here."))
            self._show("use", tr("Use"))
        elif event.state == "failed":
            self._say(why(event), wrong=True)
            self._show("download", tr("Try again"))
        elif event.state == "cancelled":
            self._say(self._offered)
            self._show("download", tr("Go on"))
        else:
            self._say(progress_words(event.done, event.total, event.speed))

    def _press(self) -> None:
        self.button.setEnabled(False)
        does = self._does
        if does == "download":
            self._say(progress_words(0, 0, 0))

        def done(result: dict[str, Any]) -> None:
            if does == "use" and isValid(self):
                self._say(tr("It is used from {where} on.", where=told(result["from"])))

        def failed(error: SoniaError) -> None:
            if isValid(self):
                self._say(told_error(error), wrong=True)
                self.button.setEnabled(True)
            else:
                self._desk.tell_error(error)

        self._desk.do(lambda a: a.models.shelf.do(does, {"model": self._model}), done, failed)

    def _show(self, does: str, words: str) -> None:
        self._does = does
        self.button.setText(words)
        self.button.setAccessibleName(f"{words}: {self._model}")
        self.button.setEnabled(True)

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self.words.setText(words)
        if wrong:
            announce(self, words)
        self.words.setProperty("role", "error" if wrong else "small")
        self.words.style().polish(self.words)


class Welcome(SeenOrder, QDialog):
    """Everything on it is real: the microphone is heard, the screen is looked at once."""

    def __init__(self, desk: Desk, talk: Talk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._talk = desk, talk
        self.offers: dict[str, Offer] = {}
        """By the model's id."""
        self._missing: dict[str, str] = {}
        """What was told of a subsystem that was missing."""
        self.setObjectName("welcome")
        self.setWindowTitle(tr("Welcome to Sonia"))
        self.resize(640, 660)
        self.microphone = Step(
            desk, "mic", tr("Microphone"),
            tr("Press and say: “What time is it?” What is heard stays on this computer."),
            tr("Try it"),
        )  # fmt: skip
        self.meter = LevelMeter(desk.theme)
        self.microphone.extra.addWidget(self.meter, 0, Qt.AlignmentFlag.AlignLeft)
        self.loudspeaker = Step(
            desk, "aloud", tr("Loudspeaker"), tr("Two notes, so that you know where Sonia speaks."),
            tr("Play"),
        )  # fmt: skip
        self.screen_ = Step(
            desk, "look", tr("Screen"),
            tr("Sonia looks when you ask her to. Try once whether she may."), tr("Look once"),
        )  # fmt: skip
        self.keys = Step(
            desk, "edit", tr("Keys"), tr("These work while any program has the focus."),
            tr("Change…"),
        )  # fmt: skip
        self.now = Step(
            desk, "check", tr("Works now, offline"),
            tr("Nothing has to be fetched, and nothing leaves this computer."), "",
        )  # fmt: skip
        self.better = Step(
            desk, "place-models", tr("Better still"),
            tr("Models that suit this computer. They are fetched once and then work offline."),
            tr("All models…"),
        )  # fmt: skip
        title = QLabel(tr("Welcome to Sonia"))
        title.setProperty("role", "display")
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(M)
        column.addWidget(title)
        column.addWidget(plain_label(tr("A few short checks; each can be left out."), "small"))
        steps = (
            self.microphone, self.loudspeaker, self.screen_, self.keys, self.now, self.better
        )  # fmt: skip
        for step in steps:
            column.addWidget(step)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(tr("Welcome to Sonia"))
        area.setWidget(inside)
        again = plain_label(tr("Found again in the menu of the conversations."), "small")
        self.done_button = QPushButton(tr("Begin"))
        self.done_button.setProperty("role", "primary")
        self.done_button.setDefault(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(XL, S, XL, M)
        foot.addWidget(again, 1)
        foot.addWidget(self.done_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(area, 1)
        layout.addLayout(foot)
        self._connect()
        if desk.assistant is not None:
            self._attached(desk.assistant)

    # --- inside -----------------------------------------------------------------------------

    def _connect(self) -> None:
        bridge = self._desk.bridge
        self.microphone.button.clicked.connect(self._talk.toggle)
        self.loudspeaker.button.clicked.connect(self._play)
        self.screen_.button.clicked.connect(self._look)
        self.keys.button.clicked.connect(lambda: self._go("settings", "ui.talk_hotkey"))
        self.better.button.clicked.connect(lambda: self._go("models", ""))
        self.done_button.clicked.connect(self.accept)
        self._desk.attached.connect(self._attached)
        # Methods of this dialog, not lambdas: they are let go of when it is closed.
        bridge.level_measured.connect(self._on_level)
        bridge.partial_heard.connect(self._on_partial)
        bridge.utterance_heard.connect(self._on_utterance)
        bridge.voice_state_changed.connect(self._on_state)
        bridge.health_changed.connect(self._on_health)
        bridge.model_progress.connect(self._on_progress)

    def _attached(self, assistant: Assistant) -> None:
        self._show_state(self._talk.state)
        self._on_health(None)
        settings = assistant.settings.ui
        named = (
            (tr("Talk"), settings.talk_hotkey),
            (tr("Look at the screen"), settings.look_hotkey),
            (tr("Stop everything"), settings.stop_hotkey),
        )
        self._keys_told = "\n".join(
            f"{words}: {keys_in_words(keys) or tr('off')}" for words, keys in named
        )
        self._on_health(None)
        self._do(lambda a: a.models.shelf.models(), self._offer, self.better.tell_error)

    _keys_told = ""

    def _on_level(self, event: LevelMeasured) -> None:
        self.meter.add(event.level, event.speech_probability)

    def _on_partial(self, event: PartialHeard) -> None:
        self._heard(event.text, whole=False)

    def _on_utterance(self, event: UtteranceHeard) -> None:
        if event.trouble:
            self.microphone.tell(told(event.trouble), wrong=True)
        else:
            self._heard(event.text, whole=True)

    def _on_state(self, event: VoiceStateChanged) -> None:
        self._show_state(event.state)

    def _on_progress(self, event: ModelProgress) -> None:
        offer = self.offers.get(event.model)
        if offer is not None and event.kind == "download":
            offer.show_progress(event)

    def _show_state(self, state: VoiceState) -> None:
        listening = state in (VoiceState.LISTENING, VoiceState.REPLYING)
        self.microphone.say_on_button(tr("Stop") if listening else tr("Try it"))
        if listening:
            self.microphone.tell(tr("Listening…"))
        elif not self.microphone.told.text():
            self.meter.clear()

    def _heard(self, text: str, *, whole: bool) -> None:
        if text:
            self.microphone.tell(tr("Heard: “{words}”", words=text))
        elif whole:
            self.microphone.tell(tr("Nothing was understood. Speak after the click."), wrong=True)

    def _on_health(self, event: HealthChanged | None) -> None:
        """What is missing is told where it is tried, with what helps."""
        assistant = self._desk.assistant
        if assistant is None:
            return
        board = assistant.health.all()
        for name, step in (
            ("microphone", self.microphone),
            ("loudspeaker", self.loudspeaker),
            ("screen", self.screen_),
        ):
            if event is not None and event.health.name != name:
                continue  # what was heard or seen here is not written over
            health = board.get(name)
            if health is None:
                continue
            if not health.usable and health.detail:
                self._missing[name] = f"{told(health.detail)} {told(health.remedy)}".strip()
                step.tell(self._missing[name], wrong=True)
            elif health.usable and step.told.text() == self._missing.get(name):
                step.tell("")
        keys = board.get("hotkeys")
        trouble = ""
        if keys is not None and keys.remedy:
            trouble = f"{told(keys.detail)} {told(keys.remedy)}"
        self.keys.tell(f"{self._keys_told}\n{trouble}".strip())
        works = [
            f"✓ {words} ({told(board[name].engine)})"
            for name, words in (
                ("recognition", tr("hears commands")),
                ("speech", tr("speaks")),
                ("ocr", tr("reads the screen")),
                ("reflex", tr("understands what it has tools for")),
                ("memory", tr("remembers")),
                ("language model", tr("answers any question")),
            )
            if name in board and board[name].usable
        ]
        self.now.tell("\n".join(works))

    def _do(
        self,
        job: Callable[[Assistant], Any],
        done: Callable[[Any], None],
        failed: Callable[[SoniaError], None],
    ) -> None:
        """Off the main thread; what comes after this was closed is told to nobody."""
        self._desk.do(
            job,
            lambda result: done(result) if isValid(self) else None,
            lambda error: failed(error) if isValid(self) else None,
        )

    def _play(self) -> None:
        self.loudspeaker.tell(tr("Playing…"))
        self._do(
            lambda a: a.voice.play_test_tone(),
            lambda _done: self.loudspeaker.tell(
                tr("Played. Nothing heard? Choose another in Settings, Sound.")
            ),
            self.loudspeaker.tell_error,
        )

    def _look(self) -> None:
        self.screen_.tell(tr("Looking…"))

        def seen(found: Any) -> None:
            shot, scene = found
            width, height = scene.size
            words = len(scene.text.split())
            del shot
            self.screen_.tell(
                tr(
                    "Seen: {width} × {height}, {words} words read. Nothing of it was kept.",
                    width=width, height=height, words=words,
                )
            )  # fmt: skip

        self._do(lambda a: a.look(), seen, self.screen_.tell_error)

    def _offer(self, told: dict[str, Any]) -> None:
        models = {one["id"]: whole(one) for one in told["models"]}
        assistant = self._desk.assistant
        speaks = assistant.settings.speech.language if assistant is not None else ""
        best = recommended(models.values(), speaks)
        for model in best.values():
            if model not in self.offers:
                self.offers[model] = offer = Offer(self._desk, models[model])
                self.better.extra.addWidget(offer)
        if not best:
            self.better.tell(tr("What suits this computer is here already."))

    def _go(self, place: str, target: str) -> None:
        self.accept()
        self._desk.open(place, target or None)
