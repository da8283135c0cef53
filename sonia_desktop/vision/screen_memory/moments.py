"""What is kept of the screen, and how it is asked for and forgotten: plain values."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

MEGABYTE = 1_000_000


@dataclass(frozen=True, eq=False)
class View:
    """What showed of one window in one picture."""

    program: str
    title: str
    lines: tuple[str, ...]  # in reading order, masked
    pixels: npt.NDArray[np.uint8]  # RGB; what does not belong to the window is painted over


@dataclass(frozen=True)
class Sighting:
    """From when to when it was on the screen without a break, Unix seconds."""

    first: float
    last: float


@dataclass(frozen=True)
class Moment:
    """One page of one window: kept once, however often it was looked at."""

    id: int
    program: str
    title: str
    text: str
    sightings: tuple[Sighting, ...]  # oldest first
    has_thumbnail: bool

    @property
    def first(self) -> float:
        return self.sightings[0].first

    @property
    def last(self) -> float:
        return self.sightings[-1].last


@dataclass(frozen=True)
class Found:
    """A moment that answers a question; `lines` are those of its text that do."""

    moment: Moment
    score: float
    lines: tuple[str, ...]
    when: Sighting
    """The newest sighting in the time that was asked about."""


@dataclass(frozen=True)
class Ask:
    """What is looked for. Times are Unix seconds; None is open.

    Without words: everything of that time, the newest first.
    """

    words: tuple[str, ...] = ()
    since: float | None = None
    until: float | None = None
    program: str = ""
    limit: int = 10
    when: str = ""
    """The time in the words it was said in: "yesterday afternoon"."""


@dataclass(frozen=True)
class Forget:
    """What is to be forgotten: all that is named must hold. Nothing named: everything.

    Of what was on the screen before or after the range, too, that part stays.
    """

    since: float | None = None
    until: float | None = None
    program: str = ""
    moment: int | None = None

    @property
    def everything(self) -> bool:
        return (
            self.since is None and self.until is None and not self.program and self.moment is None
        )


@dataclass(frozen=True)
class Forgotten:
    """What a call to forget took away."""

    moments: int
    programs: tuple[str, ...] = field(default=())


@dataclass(frozen=True)
class Limits:
    """How much is kept; the oldest goes first."""

    days: float = 30.0
    megabytes: float = 500.0


@dataclass(frozen=True)
class Held:
    """How much is kept now."""

    on: bool
    moments: int
    bytes: int  # on disk, with SQLite's own files
    oldest: float | None
    newest: float | None
    key_in: str  # "keyring", "file", "" while there is none
