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

from sonia_desktop.ui.icons import pixmap
from sonia_desktop.ui.model_words import KINDS, Told, advice_words, fact_words, progress_words
from sonia_desktop.ui.pieces import plain_label
from sonia_desktop.ui.theme import XS, M, S, Theme
from sonia_desktop.ui.told import told as in_words
from sonia_desktop.ui.words import tr

_MARKS = {"fits": "ready", "slow": "degraded", "does not fit": "unavailable"}
_STEPS = 1000


class ModelRow(QFrame):
    """`asked` carries what the user wants: download, pause, use, verify, remove."""

    asked = Signal(str, str)
    """The action and the model's id."""

    def __init__(self, theme: Theme, told: Told) -> None:
        super().__init__()
        self._theme = theme
        self.told = told
        self.running = ""
        """The kind of job that is under way: download, verify, bench; empty: none."""
        self.setObjectName("card")
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setProperty("role", "strong")
        self.pill = QLabel()
        self.pill.setProperty("role", "pill")
        self.kind = plain_label("", "small")
        self.about = plain_label("")
        self.facts = plain_label("", "small")
        self.mark = QLabel()
        self.mark.setFixedSize(18, 18)
        self.advice = plain_label("", "small")
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(tr("Progress"))
        self.progress = plain_label("", "small")
        self.trouble = plain_label("", "error")
        self.buttons = {
            action: self._button(action, words)
            for action, words in (
                ("use", tr("Use")),
                ("download", tr("Download")),
                ("pause", tr("Pause")),
                ("verify", tr("Check")),
                ("remove", tr("Remove")),
            )
        }
        for primary in ("use", "download"):
            self.buttons[primary].setProperty("role", "primary")
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
        top = QHBoxLayout()
        top.setSpacing(S)
        top.addLayout(words, 1)
        for button in self.buttons.values():
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(M, S, M, S)
        layout.setSpacing(XS)
        layout.addLayout(top)
        layout.addWidget(self.bar)
        layout.addWidget(self.progress)
        layout.addWidget(self.trouble)
        self.show_told(told)

    def show_told(self, told: Told, *, recommended: bool = False) -> None:
        """What is known of it now."""
        self.told = told
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
        verdict = str(told["advice"]["verdict"])
        mark = _MARKS.get(verdict, "starting")
        c = self._theme.colours
        colour = {"ready": c.ready, "degraded": c.warning, "unavailable": c.error}.get(
            mark, c.muted
        )
        self.mark.setPixmap(pixmap(f"state-{mark}", 16, colour, self.devicePixelRatioF()))
        self.advice.setText(advice_words(told))
        here = pill or tr("not here")
        self.setAccessibleName(f"{told['id']}, {kind}, {here}. {advice_words(told)}")
        self._arrange()

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
            self.bar.setValue(round(_STEPS * done / total) if total else 0)
        self._arrange()

    def show_trouble(self, words: str) -> None:
        """Why it could not be done."""
        self.trouble.setText(words)
        self._arrange()

    # --- inside -----------------------------------------------------------------------------

    def _arrange(self) -> None:
        told, busy = self.told, bool(self.running)
        here, unfinished = told["state"] == "here", told["state"] == "unfinished"
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
        for action, button in self.buttons.items():
            button.setVisible(shown[action])
        self.buttons["download"].setText(tr("Go on") if unfinished else tr("Download"))
        self.buttons["remove"].setText(tr("Discard") if unfinished else tr("Remove"))
        self.buttons["pause"].setText(tr("Pause") if self.running == "download" else tr("Stop"))
        for button in self.buttons.values():
            button.setAccessibleName(f"{button.text()}: {told['id']}")

    def _button(self, action: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"{action}_{self.told['id']}")
        button.clicked.connect(lambda: self.asked.emit(action, self.told["id"]))
        return button

    def focusable(self) -> QWidget:
        """The button that does the likeliest."""
        return next((b for b in self.buttons.values() if b.isVisibleTo(self)), self)
