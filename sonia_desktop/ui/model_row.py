"""One model: what it is, whether it suits this computer, and what can be done with it now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.icons import pixmap
from sonia_desktop.ui.model_words import KINDS, Told, advice_words, fact_words, progress_words
from sonia_desktop.ui.pieces import plain_label
from sonia_desktop.ui.theme import XS, M, S, Theme
from sonia_desktop.ui.told import told as in_words
from sonia_desktop.ui.words import tr

_MARKS = {"fits": "ready", "slow": "degraded", "does not fit": "unavailable"}
_STEPS = 1000
_ACTIONS = ("use", "download", "pause", "verify", "remove")
"""In this order their buttons stand."""


class ModelRow(QFrame):
    """`asked` carries what the user wants: download, pause, use, verify, remove."""

    asked = Signal(str, str)
    """The action and the model's id."""

    def __init__(self, theme: Theme, told: Told) -> None:
        super().__init__()
        self._theme = theme
        self.told = told
        self._shown: tuple[Told, bool] | None = None
        self.running = ""
        """The kind of job that is under way: download, verify, bench; empty: none."""
        self.setObjectName("card")
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setProperty("role", "strong")
        self.pill = QLabel()
        self.pill.setProperty("role", "pill")
        self.about = plain_label("")
        self.facts = plain_label("", "small")
        self.mark = QLabel()
        self.mark.setFixedSize(18, 18)
        self.advice = plain_label("", "small")
        self.progress = plain_label("", "small")
        self.trouble = plain_label("", "error")
        self.bar: QProgressBar | None = None
        self.buttons: dict[str, QPushButton] = {}
        """By action; each is made when it is first shown."""
        first = QHBoxLayout()
        first.setSpacing(S)
        first.addWidget(self.name)
        first.addWidget(self.pill)
        first.addStretch(1)
        suits = QHBoxLayout()
        suits.setSpacing(XS)
        suits.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        suits.addWidget(self.advice, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(first)
        words.addWidget(self.about)
        words.addWidget(self.facts)
        words.addLayout(suits)
        self._top = QHBoxLayout()
        self._top.setSpacing(S)
        self._top.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, S, M, S)
        layout.setSpacing(XS)
        layout.addLayout(self._top)
        layout.addWidget(self.progress)
        layout.addWidget(self.trouble)
        self.show_told(told)

    def show_told(self, told: Told, *, recommended: bool = False) -> None:
        """What is known of it now."""
        if (told, recommended) == self._shown:
            return
        self.told = told
        self._shown = (dict(told), recommended)
        self.name.setText(told["name"] or told["id"])
        state = told["state"]
        pill = tr("recommended") if recommended else ""
        if state != "available":
            pill = (
                tr("paused")
                if state == "unfinished"
                else tr("in use")
                if told["in_use"]
                else tr("here")
            )
        self.pill.setText(pill)
        self.pill.setVisible(bool(pill))
        kind = KINDS.get(told["kind"], told["kind"])
        self.about.setText(in_words(str(told["about"] or kind)))
        self.facts.setText(f"{kind}  ·  {fact_words(told)}")
        self.recolour()
        self.advice.setText(advice_words(told))
        here = pill or tr("not here")
        self.setAccessibleName(f"{told['id']}, {kind}, {here}. {advice_words(told)}")
        self._arrange()

    def recolour(self) -> None:
        """Draw the mark in the colours of the theme."""
        mark = _MARKS.get(str(self.told["advice"]["verdict"]), "starting")
        c = self._theme.colours
        colour = {"ready": c.ready, "degraded": c.warning, "unavailable": c.error}.get(
            mark, c.muted
        )
        self.mark.setPixmap(pixmap(f"state-{mark}", 16, colour, self.devicePixelRatioF()))

    def show_progress(self, kind: str, state: str, done: int, total: int, speed: float) -> None:
        """A job of this model; ended ones show nothing."""
        self.running = kind if state in ("waiting", "running") else ""
        if self.running:
            self.trouble.setText("")
            if state == "waiting":
                words = tr("Waits for the one before it.")
            elif kind == "verify":
                words = tr("Checking: {progress}", progress=progress_words(done, total, 0))
            else:
                words = progress_words(done, total, speed)
            self.progress.setText(words)
            self._progress_bar().setValue(round(_STEPS * done / total) if total else 0)
        self._arrange()

    def show_trouble(self, words: str) -> None:
        """Why it could not be done."""
        new = words != self.trouble.text()
        self.trouble.setText(words)
        self._arrange()
        if new:
            announce(self, words)

    # --- inside -----------------------------------------------------------------------------

    def _arrange(self) -> None:
        told, busy = self.told, bool(self.running)
        focused = any(button.hasFocus() for button in self.buttons.values())
        here, unfinished = told["state"] == "here", told["state"] == "unfinished"
        if self.bar is not None:
            self.bar.setVisible(busy)
        self.progress.setVisible(busy or unfinished)
        self.trouble.setVisible(bool(self.trouble.text()))
        if unfinished and not busy:
            self.progress.setText(progress_words(told["done_bytes"], told["size_bytes"], 0))
        shown = {
            "use": here
            and not busy
            and not told["in_use"]
            and told["kind"] in ("llm", "whisper", "piper"),
            "download": not here and not busy,
            "pause": busy,
            "verify": here and not busy,
            "remove": (here or unfinished) and not busy,
        }
        words = {
            "use": tr("Use"),
            "download": tr("Go on") if unfinished else tr("Download"),
            "pause": tr("Pause") if self.running == "download" else tr("Stop"),
            "verify": tr("Check"),
            "remove": tr("Discard") if unfinished else tr("Remove"),
        }
        for action in words:
            if shown[action] or action in self.buttons:
                button = self._button(action)
                button.setText(words[action])
                button.setAccessibleName(f"{words[action]}: {told['id']}")
                button.setVisible(shown[action])
        if focused:  # the one that was pressed is gone: the focus must not wander off
            self.focusable().setFocus()

    def _button(self, action: str) -> QPushButton:
        if action not in self.buttons:
            button = self.buttons[action] = QPushButton()
            button.setObjectName(f"{action}_{self.told['id']}")
            button.clicked.connect(lambda: self.asked.emit(action, self.told["id"]))
            if action in ("use", "download"):
                button.setProperty("role", "primary")
            before = _ACTIONS[: _ACTIONS.index(action)]
            place = 1 + sum(other in self.buttons for other in before)
            self._top.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignVCenter)
        return self.buttons[action]

    def _progress_bar(self) -> QProgressBar:
        if self.bar is None:
            self.bar = QProgressBar()
            self.bar.setRange(0, _STEPS)
            self.bar.setTextVisible(False)
            self.bar.setFixedHeight(6)
            self.bar.setAccessibleName(tr("Progress"))
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.insertWidget(1, self.bar)
        return self.bar

    def focusable(self) -> QWidget:
        """The button that does the likeliest."""
        return next((b for b in self.buttons.values() if b.isVisibleTo(self)), self)
