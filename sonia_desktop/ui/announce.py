"""What changes without the focus going there is told to screen readers, too.

    announce(self.label, "It is copied.")                    # when the reader has finished
    announce(bar, "There is no microphone.", urgent=True)    # at once
    announce_soon(self.search, "3 memories found")           # when the typing has paused

Sonia does not say it herself: a screen reader does, in the user's voice and on a Braille line. For
that reason the beginning of listening is not announced: the microphone would hear it as the first
words of the request. It is to be read off the talk button and the status line.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from sonia_desktop.ui.words import tr

_SOON_MS = 700
_MOST_CHARS = 3_000
"""A longer text is read where it stands."""


class _Announcements(QObject):
    """Every announcement as it goes out, whether a screen reader runs or not."""

    made = Signal(str, bool)
    """The text, and whether it is urgent."""

    def __init__(self) -> None:
        super().__init__()
        self._waits: tuple[QWidget, str] | None = None
        self._soon: QTimer | None = None

    def later(self, where: QWidget, text: str) -> None:
        """In place of what waits already."""
        self._waits = (where, text)
        if self._soon is None:  # there was no application when this module was imported
            self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
            self._soon.timeout.connect(self._time_has_come)
        self._soon.start()

    def _time_has_come(self) -> None:
        waits, self._waits = self._waits, None
        if waits is not None and isValid(waits[0]):
            announce(*waits)


announcements = _Announcements()


def announce(where: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say this.

    Args:
        where: what it is about; of a hidden one nothing is told.
        urgent: what the reader says just now is cut off.
    """
    text = text.strip()
    if not text or not where.isVisible():
        return
    if len(text) > _MOST_CHARS:
        text = text[: _MOST_CHARS - 1].rstrip() + "…"
    announcements.made.emit(text, urgent)
    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(where, text)
        polite = QAccessible.AnnouncementPoliteness
        event.setPoliteness(polite.Assertive if urgent else polite.Polite)
        QAccessible.updateAccessibility(event)


def announce_soon(where: QWidget, text: str) -> None:
    """The same when nothing newer has come for a moment: what changes with each letter."""
    announcements.later(where, text)


def found(count: int) -> str:
    """What is said of a search."""
    return tr("{count:,} found", count=count) if count else tr("Nothing was found.")
