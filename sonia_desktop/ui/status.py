"""What Sonia runs on, subsystem by subsystem: one row each, and one line that sums it up."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.ui.eye import EyeButton
from sonia_desktop.ui.icons import icon, pixmap
from sonia_desktop.ui.microphone_sign import MicrophoneButton
from sonia_desktop.ui.private_sign import PrivateButton
from sonia_desktop.ui.theme import XS, Colours, L, M, S, Theme
from sonia_desktop.ui.told import told
from sonia_desktop.ui.words import tr

ORDER = (
    "microphone", "loudspeaker", "echo cancellation", "recognition", "speech", "screen",
    "screen privacy", "ocr", "element detector", "accessibility tree", "reflex", "language model",
    "memory", "embedding", "vector index", "storage", "tools", "services", "hotkeys", "tray",
)  # fmt: skip
_PANEL_WIDTH = 268
_MOST_WORDS = 420
_LEAST_ENGINES = 80
"""With less room they are not named: a few letters say nothing."""
_GAP = 8
"""Between the icon and the words of a button, at most."""
_SUMMED_UP = ("recognition", "speech", "ocr", "reflex", "language model")
_OPTIONAL = ("tray", "language model", "accessibility tree")
"""Missing, these do not make the summary a warning: nothing that was promised is gone."""


def state_words(health: Health) -> str:
    """The state as a word, so that colour is never the only sign."""
    return {
        HealthState.STARTING: tr("starting"),
        HealthState.READY: tr("ready"),
        HealthState.DEGRADED: tr("degraded"),
        HealthState.UNAVAILABLE: tr("unavailable"),
        HealthState.OFF: tr("off"),
    }[health.state]


def second_line(health: Health) -> str:
    """The engine; for what is not as it should be, also the state or the reason."""
    if health.state is HealthState.READY:
        return told(health.engine or health.detail or "ready")
    if health.state is HealthState.STARTING:
        return told("starting")
    reason = told(health.detail) or state_words(health)
    if health.state is HealthState.OFF:
        reason = tr("off: {detail}", detail=told(health.detail)) if health.detail else told("off")
    return f"{told(health.engine)} · {reason}" if health.usable and health.engine else reason


def display_name(name: str) -> str:
    """The subsystem's name as a heading."""
    if name == "ocr":
        return "OCR"
    name = told(name)
    return name[:1].upper() + name[1:]


def tooltip(health: Health) -> str:
    """Everything known about a subsystem, in plain lines."""
    lines = [f"{display_name(health.name)}: {state_words(health)}"]
    if health.engine:
        lines.append(
            tr("Engine: {engine}", engine=told(health.engine))
            + (tr(" (fallback)") if health.fallback else "")
        )
    lines += [told(part) for part in (health.detail, health.remedy) if part]
    return "\n".join(lines)


def in_order(items: Iterable[Health]) -> list[Health]:
    """The board in the order it is shown; unknown names last, by name."""
    places = {name: place for place, name in enumerate(ORDER)}
    return sorted(items, key=lambda item: (places.get(item.name, len(ORDER)), item.name))


def sum_up(items: Iterable[Health]) -> tuple[HealthState, str]:
    """One state and one sentence for all subsystems."""
    known = in_order(items)
    starting = [told(h.name) for h in known if h.state is HealthState.STARTING]
    missing = [
        told(h.name)
        for h in known
        if h.state is HealthState.UNAVAILABLE and h.name not in _OPTIONAL
    ]
    weak = [
        told(h.name) for h in known if h.state is HealthState.DEGRADED and h.name not in _OPTIONAL
    ]
    if not known:
        return HealthState.STARTING, tr("Starting…")
    if missing:
        return HealthState.UNAVAILABLE, tr("Unavailable: {names}", names=", ".join(missing))
    if starting:
        return HealthState.STARTING, tr("Starting {names}…", names=", ".join(starting))
    if weak:
        return HealthState.DEGRADED, tr("Degraded: {names}", names=", ".join(weak))
    return HealthState.READY, tr("Ready")


def state_colour(state: HealthState, colours: Colours) -> str:
    return {
        HealthState.READY: colours.ready,
        HealthState.DEGRADED: colours.warning,
        HealthState.UNAVAILABLE: colours.error,
    }.get(state, colours.muted)


class SubsystemRow(QWidget):
    """One subsystem: mark, name, engine, fallback; what helps, when it is missing."""

    def __init__(self, health: Health, colours: Colours) -> None:
        super().__init__()
        self.setObjectName(f"subsystem_{health.name.replace(' ', '_')}")
        self._mark = QLabel()
        self._mark.setFixedSize(18, 18)
        self._name = QLabel()
        self._pill = QLabel(tr("fallback"))
        self._pill.setProperty("role", "pill")
        self._engine = QLabel()
        self._engine.setProperty("role", "small")
        self._engine.setTextFormat(Qt.TextFormat.PlainText)
        self._engine.setWordWrap(True)
        first = QHBoxLayout()
        first.setSpacing(S)
        first.addWidget(self._name)
        first.addWidget(self._pill)
        first.addStretch()
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(first)
        words.addWidget(self._engine)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, XS, 0, XS)
        layout.setSpacing(S)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self.show_health(health, colours)

    def show_health(self, health: Health, colours: Colours) -> None:
        self.health = health
        mark = pixmap(
            f"state-{health.state.value}",
            18,
            state_colour(health.state, colours),
            self.devicePixelRatioF(),
        )
        self._mark.setPixmap(mark)
        self._name.setText(display_name(health.name))
        self._pill.setVisible(health.fallback)
        self._engine.setText(second_line(health))
        self.setToolTip(tooltip(health))
        self.setAccessibleName(tooltip(health).replace("\n", ". "))


class StatusPanel(QFrame):
    """All subsystems, a row each, kept up to date."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: dict[str, SubsystemRow] = {}
        self.setObjectName("subsystems")
        self.setAccessibleName(tr("Subsystems"))
        self.setFixedWidth(_PANEL_WIDTH)
        title = QLabel(tr("What Sonia runs on"))
        title.setProperty("role", "caption")
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, S, 0)
        self._list.setSpacing(0)
        self._list.addStretch()
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(self._list)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(tr("List of subsystems"))
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, S, M)
        layout.setSpacing(S)
        layout.addWidget(title)
        layout.addWidget(scroll, 1)
        theme.changed.connect(self._recolour)

    @property
    def items(self) -> list[Health]:
        return [row.health for row in self._rows.values()]

    def show_health(self, health: Health) -> None:
        row = self._rows.get(health.name)
        if row is not None:
            if health != row.health:
                row.show_health(health, self._theme.colours)
            return
        row = SubsystemRow(health, self._theme.colours)
        self._rows[health.name] = row
        order = [h.name for h in in_order(self.items)]
        self._list.insertWidget(order.index(health.name), row)

    def row(self, name: str) -> SubsystemRow | None:
        return self._rows.get(name)

    def _recolour(self) -> None:
        for row in self._rows.values():
            row.show_health(row.health, self._theme.colours)


def _width(button: QToolButton, *, with_words: bool) -> int:
    """What it takes with its words beside the icon, or without them."""
    hint = button.sizeHint().width()
    words = button.fontMetrics().horizontalAdvance(button.text()) + _GAP
    has_words = button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    if has_words and button.text() and not with_words:
        return hint - words
    return hint + words if with_words and not has_words else hint


class StatusLine(QWidget):
    """The bottom line: how Sonia is, what does the work, and the button for the list."""

    panel_toggled = Signal(bool)
    chats_toggled = Signal(bool)
    new_conversation = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: dict[str, Health] = {}
        self._words = ""
        self.setObjectName("status_line")
        self.summary = QToolButton()
        self.summary.setObjectName("status_summary")
        self.summary.setProperty("role", "status")
        self.summary.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.summary.setCheckable(True)
        self.summary.setIconSize(QSize(14, 14))
        self.summary.toggled.connect(self.panel_toggled)
        self.chats = QToolButton()
        self.chats.setObjectName("toggle_chats")
        self.chats.setProperty("role", "status")
        self.chats.setCheckable(True)
        self.chats.setIconSize(QSize(16, 16))
        self.chats.setAccessibleName(tr("Conversations"))
        self.chats.setToolTip(tr("Show or hide the conversations (Ctrl+B)"))
        self.chats.toggled.connect(self.chats_toggled)
        self._engines = ""
        self._shows_engines = True
        self.engines = QLabel()
        self.engines.setObjectName("engines")
        self.engines.setProperty("role", "small")
        self.engines.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.new = QToolButton()
        self.new.setObjectName("new_conversation")
        self.new.setProperty("role", "status")
        self.new.setText(tr("New conversation"))
        self.new.setAccessibleName(tr("New conversation"))
        self.new.setToolTip(tr("New conversation (Ctrl+N)"))
        self.new.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.new.setIconSize(QSize(14, 14))
        self.new.clicked.connect(self.new_conversation)
        self.eye = EyeButton(theme)
        self.private = PrivateButton(theme)
        self.microphone = MicrophoneButton(theme)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(M, XS, M, XS)
        layout.setSpacing(S)
        layout.addWidget(self.chats)
        layout.addWidget(self.summary)
        layout.addWidget(self.engines, 1)
        layout.addWidget(self.microphone)
        layout.addWidget(self.private)
        layout.addWidget(self.eye)
        layout.addWidget(self.new)
        theme.changed.connect(self._refresh)
        self._refresh()

    def show_health(self, health: Health) -> None:
        if self._items.get(health.name) != health:
            self._items[health.name] = health
            self._refresh()

    def show_engines(self, shown: bool) -> None:
        """Name the engines here: for when the list is not shown."""
        self._shows_engines = shown
        self._elide()

    def _refresh(self) -> None:
        c = self._theme.colours
        state, words = sum_up(self._items.values())
        self._words = words
        self.summary.setIcon(icon(f"state-{state.value}", state_colour(state, c)))
        self.summary.setAccessibleName(tr("Subsystems: {words}", words=words))
        self.summary.setToolTip(
            tr("{words}\nShow or hide the list of subsystems (Ctrl+I)", words=words)
        )
        self.new.setIcon(icon("new", c.muted))
        self.chats.setIcon(icon("sidebar", c.muted))
        parts = []
        for name in _SUMMED_UP:
            health = self._items.get(name)
            if health is not None and health.usable and health.engine:
                mark = tr(" (fallback)") if health.fallback else ""
                parts.append(f"{told(health.engine)}{mark}")
        self._engines = "  ·  ".join(parts)
        self._fit()
        self.engines.setToolTip(tr("The engines that do the work now"))

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # one of the buttons says something else
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is little room, buttons are their icons, and the summary ends in "…"."""
        signs = [self.new, self.private, self.eye]
        signs += [self.microphone] if self.microphone.isVisibleTo(self) else []
        shown = [self.chats, self.summary, *signs]
        edges = self.contentsMargins().left() + self.contentsMargins().right() + 2 * M
        room = self.width() - edges - S * len(shown)
        wide = {one: _width(one, with_words=True) for one in signs}
        bare = {one: _width(one, with_words=False) for one in wide}
        metrics = self.summary.fontMetrics()
        around = _width(self.summary, with_words=False) + _GAP
        least = self.chats.sizeHint().width() + around
        words = min(metrics.horizontalAdvance(self._words), _MOST_WORDS)
        needed = least + words + sum(wide.values())
        for one, width in wide.items():
            style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if needed > room:
                needed += bare[one] - width
                style = Qt.ToolButtonStyle.ToolButtonIconOnly
            if one.toolButtonStyle() != style:
                one.setToolButtonStyle(style)
        text, widest = self._words, words - max(0, needed - room)
        if widest < metrics.horizontalAdvance(text):
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, widest))
        if self.summary.text() != text:
            self.summary.setText(text)
            layout = self.layout()
            if layout is not None:
                layout.activate()  # at once: else it is drawn squeezed until there is time for it
        self._elide()

    def _elide(self) -> None:
        room = self.engines.width() >= _LEAST_ENGINES
        self.engines.setText(
            self.engines.fontMetrics().elidedText(
                self._engines if self._shows_engines and room else "",
                Qt.TextElideMode.ElideRight,
                max(0, self.engines.width()),
            )
        )
        self.engines.setAccessibleName(tr("Engines: {engines}", engines=self._engines))
