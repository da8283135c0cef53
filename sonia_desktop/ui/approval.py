"""The question of consent: what exactly would be done, who asked and why; Deny is the default."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QKeyEvent,
    QPixmap,
    QShowEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.ids import utc_now
from sonia_desktop.tools.types import Approval, Standing, Tier
from sonia_desktop.tools.visible import visible
from sonia_desktop.ui.after_typing import AfterTyping
from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.approval_scope import ScopeChoice
from sonia_desktop.ui.approval_words import (
    command_lines,
    exact_text,
    remaining_s,
    warnings,
    what_happens,
)
from sonia_desktop.ui.icons import pixmap
from sonia_desktop.ui.seen_order import SeenOrder
from sonia_desktop.ui.theme import XL, L, M, S, Theme, monospace
from sonia_desktop.ui.told import told_question
from sonia_desktop.ui.words import tr

Settle = Callable[[str, bool, Standing | None, str | None], None]
TITLE = tr("Sonia needs your consent")
ARMING_MS = 500
"""Allow takes nothing before this: a person has not read it yet, and may be typing."""
_TICK_MS = 250
_WIDEST_PICTURE = 500
_TALLEST_LINES, _TALLEST_OF_TWO_LINES = 14, 10
_LEAST_TOLD = 80
"""Pixels of what is told that are always in sight."""
_SHARE_OF_SCREEN = 0.9
_NEARLY_OVER_S = 20
_TOLD_AT_LATEST_MS = 1000
"""Though the window manager gives the keyboard to another window."""
"""So long before a question expires a screen reader says so (WCAG 2.2, 2.2.1)."""


class _Differences(QSyntaxHighlighter):
    """Colours for what a unified diff adds and takes away."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        colours = self._theme.colours
        signs = {"+": colours.ready, "-": colours.error, "@": colours.muted}
        if (colour := signs.get(text[:1])) is not None:
            form = QTextCharFormat()
            form.setForeground(QColor(colour))
            self.setFormat(0, len(text), form)


class _Told(QScrollArea):
    """What the question says. It scrolls where it does not fit on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.page = QWidget()
        self.page.setObjectName("scrolled")
        self.setAccessibleName(tr("What is asked"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(self.page)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, _LEAST_TOLD)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, _LEAST_TOLD)


class ApprovalDialog(SeenOrder, QDialog):
    """Shows one question at a time, in the order they came.

    Args:
        settle: called with (approval id, allow, the wider yes that was chosen or None, its last
            day or None); must return at once.
    """

    def __init__(self, theme: Theme, settle: Settle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._settle = theme, settle
        self._queue: list[Approval] = []
        self._ends_at = 0.0  # monotonic seconds
        self._armed = self._warned = False
        self.setWindowTitle(TITLE)
        self.setObjectName("approval_dialog")
        self.setAccessibleName(TITLE)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.setMinimumWidth(560)
        self._build()
        self._arming = QTimer(self, singleShot=True, interval=ARMING_MS)
        self._arming.timeout.connect(self._arm)
        self._after_typing = AfterTyping(self, self._come_up)
        self._telling = QTimer(self, singleShot=True, interval=_TOLD_AT_LATEST_MS)
        self._telling.timeout.connect(self._tell)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._count_down)

    @property
    def current(self) -> Approval | None:
        """The question being shown."""
        return self._queue[0] if self._queue else None

    @property
    def waiting(self) -> int:
        """Questions open, the shown one included."""
        return len(self._queue)

    def ask(self, approval: Approval) -> None:
        """Put a question; shown at once, after the ones before it, or when typing has paused."""
        if any(known.id == approval.id for known in self._queue):
            return
        self._queue.append(approval)
        if len(self._queue) == 1:
            self._show_first()
        else:
            self._show_queue()

    def settled(self, approval_id: str) -> None:
        """The question was settled elsewhere, or expired: take it away."""
        was_first = bool(self._queue) and self._queue[0].id == approval_id
        self._queue = [known for known in self._queue if known.id != approval_id]
        if was_first:
            self._show_first()
        else:
            self._show_queue()

    def answer(self, allow: bool) -> None:
        """Settle the shown question and go on to the next."""
        if not self._queue or (allow and not self._armed):
            return
        approval = self._queue.pop(0)
        standing, until = (self.scope.chosen, self.scope.until) if allow else (None, None)
        self._settle(approval.id, allow, standing, until)
        self._show_first()

    def deny_all(self) -> None:
        """Every open question is a no."""
        questions, self._queue = self._queue, []
        for approval in questions:
            self._settle(approval.id, False, None, None)
        self._show_first()

    # --- Qt ---------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._disarm()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        awaited = event.type() is QEvent.Type.ActivationChange and self._telling.isActive()
        if awaited and self.isActiveWindow():
            self._tell()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()
        self.answer(False)

    def reject(self) -> None:
        """Esc: no."""
        self.answer(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        # No dialog-wide Enter: only the button that has the focus, by its own key.
        if event.key() == Qt.Key.Key_Escape:
            self.answer(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Return presses the focused button, held keys press nothing."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.isAutoRepeat() and event.key() in _PRESSING_KEYS:
                return True
            if event.key() == Qt.Key.Key_Space and not self._armed:
                return True  # between two words that somebody was writing
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.answer(watched is self.allow)
                return True
        return super().eventFilter(watched, event)

    def adjustSize(self) -> None:  # noqa: N802 - Qt's name
        """As large as what is told, but never larger than the screen: it scrolls, for the buttons
        and what is easily overlooked have to be in sight."""
        inside, page, screen = self._told.page.layout(), self.layout(), self.screen()
        if inside is None or page is None or screen is None:
            return
        room, edges = screen.availableGeometry().size() * _SHARE_OF_SCREEN, 2 * XL
        wanted = max(self.minimumWidth() - edges, inside.sizeHint().width())
        wide = min(wanted, room.width() - edges)
        high = _height(inside, wide)
        if inside.minimumSize().width() > wide:  # a word of it is longer than the screen is wide
            high += self._told.horizontalScrollBar().sizeHint().height()
        rest = _height(page, wide + edges) - _LEAST_TOLD
        self.resize(wide + edges, min(rest + high, room.height()))

    # --- inside -----------------------------------------------------------------------------

    def _build(self) -> None:
        self._mark = QLabel()
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._title.setObjectName("approval_tool")
        self._who = QLabel()
        self._who.setProperty("role", "small")
        self._who.setWordWrap(True)
        self._what = QLabel()
        self._what.setObjectName("what_happens")
        self._why = QLabel()
        self._why.setObjectName("why")
        for label in (self._title, self._who, self._what, self._why):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.exact = _reader("exact", tr("Exactly what would be done"))
        self._each = QLabel()
        self._each.setObjectName("commands")
        self._each.setTextFormat(Qt.TextFormat.PlainText)
        self._each.setWordWrap(True)
        self._each.setFont(monospace())
        self.changes = _reader("changes", tr("What would change"))
        self._differences = _Differences(self.changes.document(), self._theme)
        self._undo = QLabel()
        self._undo.setObjectName("undo")
        self._undo.setTextFormat(Qt.TextFormat.PlainText)
        self._undo.setWordWrap(True)
        self._careful = QLabel()
        self._careful.setProperty("role", "error")
        self._careful.setObjectName("careful")
        self._careful.setWordWrap(True)
        self._clock = QLabel()
        self._clock.setProperty("role", "small")
        self._clock.setObjectName("countdown")
        self.picture = QLabel()
        self.picture.setObjectName("target")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.scope = ScopeChoice()
        self.deny = QPushButton(tr("&Deny"))
        self.deny.setObjectName("deny")
        self.deny.setAccessibleName(tr("Deny"))
        self.allow = QPushButton(tr("&Allow"))
        self.allow.setObjectName("allow")
        self.allow.setAccessibleName(tr("Allow"))
        for button in (self.deny, self.allow):
            button.setAutoDefault(False)
            button.setMinimumWidth(96)
            button.installEventFilter(self)
        self.deny.clicked.connect(lambda: self.answer(False))
        self.allow.clicked.connect(lambda: self.answer(True))
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._who)
        top = QHBoxLayout()
        top.setSpacing(M)
        top.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(head, 1)
        foot = QHBoxLayout()
        foot.setSpacing(S)
        foot.addWidget(self._clock, 1)
        foot.addWidget(self.deny)
        foot.addWidget(self.allow)
        self._told = _Told()
        inside = QVBoxLayout(self._told.page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(M)
        inside.addLayout(top)
        for part in (self._what, self.picture, self.exact, self._each, self.changes):
            inside.addWidget(part)
        inside.addWidget(self._undo)
        inside.addWidget(self._why)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, XL, XL, L)
        layout.setSpacing(M)
        layout.addWidget(self._told, 1)
        layout.addWidget(self._careful)
        layout.addWidget(self.scope)
        layout.addSpacing(S)
        layout.addLayout(foot)

    def _show_first(self) -> None:
        if not self._queue:
            self._tick.stop()
            self._after_typing.stop()
            self._telling.stop()
            self.hide()
            return
        approval = self._queue[0]
        colours = self._theme.colours
        risky = approval.tier is Tier.GUARDED_HIGH
        colour = colours.error if risky else colours.accent
        self._mark.setPixmap(pixmap("consent", 32, colour, self.devicePixelRatioF()))
        self._mark.setAccessibleName(tr("High risk") if risky else "")
        self._title.setText(tr("Allow {tool}?", tool=visible(approval.tool)))
        text = exact_text(approval)
        self.exact.setPlainText(text)
        self.exact.setVisible(bool(text))  # nothing to choose: what happens says all
        what = what_happens(approval)
        self._what.setText(told_question(what))
        self._what.setVisible(bool(what))
        self._why.setText(
            tr("Why you are asked: {reason}", reason=told_question(visible(approval.reason)))
        )
        self._why.setVisible(bool(approval.reason))
        each = command_lines(approval)
        self._each.setText(tr("Its commands:\n{each}", each=each) if each else "")
        self._each.setVisible(bool(each))
        changes = "\n".join(visible(line) for line in approval.changes.splitlines())
        self.changes.setPlainText(changes)
        self.changes.setVisible(bool(changes))
        undo = visible(approval.undo)
        self._undo.setText(told_question(undo))
        self._undo.setVisible(bool(undo) and undo not in what)
        careful = warnings(approval)
        if risky:
            careful.insert(0, tr("This is of the riskiest kind."))
        self._careful.setText(tr("Look closely: ") + " ".join(careful))
        self._careful.setVisible(bool(careful))
        self._show_picture(approval)
        self.scope.show_choices(approval)
        self._ends_at = time.monotonic() + remaining_s(approval, utc_now())
        self._show_queue()
        self._name_for_readers(each)
        self._fit_exact()
        self._warned = False
        self._count_down()
        self._tick.start()
        self._disarm()
        self.deny.setFocus()
        self._told.verticalScrollBar().setValue(0)
        self.adjustSize()
        if self.isVisible():
            self._come_up()
        else:
            self._after_typing.start()
            parent = self.parentWidget()
            if parent is not None and self._after_typing.waiting:
                announce(parent, TITLE)

    def _come_up(self) -> None:
        self.show()
        self.raise_()
        self.activateWindow()
        if self.isActiveWindow():
            self._tell()
        else:
            self._telling.start()

    def _tell(self) -> None:
        """Once it has the keyboard: who answers what is heard would answer another window, and a
        screen reader goes silent when the focus moves. A second question comes in the same window:
        nothing else would tell of it."""
        self._telling.stop()
        announce(self, f"{TITLE}. {self.accessibleDescription()}", urgent=True)

    def _name_for_readers(self, each: str) -> None:
        """All of the question in words: the exact text stands in a box of its own."""
        exact = each or self.exact.toPlainText()
        before, after = (self._title, self._who, self._what), (self._undo, self._careful)
        told = [label.text() for label in before if not label.isHidden()]
        told += [exact] if exact else []
        told += [label.text() for label in after if not label.isHidden()]
        self.setAccessibleDescription("\n".join(told))
        for button in (self.deny, self.allow):
            button.setAccessibleDescription(self._title.text())

    def _show_picture(self, approval: Approval) -> None:
        pixels = QPixmap()
        shown = bool(approval.picture) and pixels.loadFromData(approval.picture)
        if shown:
            pixels.setDevicePixelRatio(max(1.0, pixels.width() / _WIDEST_PICTURE))
            self.picture.setPixmap(pixels)
            self.picture.setAccessibleName(
                tr("What would be clicked: {what_happens}", what_happens=approval.what_happens)
            )
        self.picture.setVisible(shown)

    def _show_queue(self) -> None:
        if not self._queue:
            return
        caller = self._queue[0].caller
        who = (
            tr("Asked by you")
            if caller == "user"
            else tr("Asked by {caller}", caller=visible(caller))
        )
        if len(self._queue) > 1:
            who += tr(" · 1 of {count} questions", count=len(self._queue))
        self._who.setText(who)

    def _fit_exact(self) -> None:
        tallest = _TALLEST_LINES if self.changes.isHidden() else _TALLEST_OF_TWO_LINES
        for reader in (self.exact, self.changes):
            document = reader.document()
            document.setTextWidth(self.minimumWidth() - 2 * XL - 2 * M)
            line = reader.fontMetrics().lineSpacing()
            wanted = math.ceil(document.size().height()) + 2 * S + 4
            reader.setFixedHeight(min(wanted, tallest * line))

    def _disarm(self) -> None:
        self._armed = False
        self.allow.setEnabled(False)
        self._arming.start()

    def _arm(self) -> None:
        if self.isVisible():
            self._armed = True
            self.allow.setEnabled(True)

    def _count_down(self) -> None:
        left = math.ceil(self._ends_at - time.monotonic())
        if left <= 0:  # the executor has counted, too, and records it as expired
            self.settled(self._queue[0].id)
            return
        remaining = f"{left // 60}:{left % 60:02d}"
        self._clock.setText(tr("No answer in {time} means no.", time=remaining))
        if left <= _NEARLY_OVER_S and self.isVisible() and not self._warned:
            self._warned = True
            announce(self, self._clock.text())


def _height(layout: QLayout, width: int) -> int:
    if layout.hasHeightForWidth():
        return int(layout.totalHeightForWidth(width))
    return int(layout.totalSizeHint().height())


def _reader(name: str, accessible: str) -> QTextEdit:
    """A box of exact text that can be read and copied, not changed."""
    box = QTextEdit()
    box.setObjectName(name)
    box.setAccessibleName(accessible)
    box.setReadOnly(True)
    box.setFont(monospace())
    box.setAcceptRichText(False)
    box.setTabChangesFocus(True)
    box.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box


_PRESSING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)
