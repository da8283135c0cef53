"""Is this a page seen before, and which of its lines are new? Pure functions.

A page is kept once: what is read of it later is added to it. Only what differs much is another
page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

SAME_PAGE = 0.5
"""Share of the letters now in sight that the page must hold already to be the same page."""
MOST_LINES = 400
"""A page with more is full: a log that runs through goes on as another one."""
LEAST_TYPED = 3
"""A line that begins with so many letters of the one before was typed on."""
_TICKING = re.compile(r"[\d /:.,-]*\d{1,2}:\d{2}[\d /:.,-]*(?:[ap]\.?m\.?)?|\d{1,3} ?%", re.I)
"""Clocks, playing times and progress: one is enough."""


def key_of(line: str) -> str:
    """The letters and digits of a line: what is left of it when it is read a little otherwise."""
    return "".join(letter for letter in line.casefold() if letter.isalnum())


def title_key(title: str) -> str:
    """A title without what changes in it by itself: counts of new mail, spinning signs."""
    return "".join(letter for letter in title.casefold() if letter.isalpha())


@dataclass
class Page:
    """The lines of a page and when each was read first (Unix seconds)."""

    lines: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    @property
    def keys(self) -> set[str]:
        return {key_of(line) for line in self.lines}

    def is_of(self, lines: Sequence[str]) -> bool:
        """Whether a view with these lines shows this page."""
        wanted = {key: len(key) for key in map(key_of, lines) if key}
        if not wanted:
            return not any(map(key_of, self.lines))
        if len(self.lines) >= MOST_LINES:
            return not wanted.keys() - self.keys
        known = self.keys
        held = sum(size for key, size in wanted.items() if key in known)
        return held >= SAME_PAGE * sum(wanted.values())

    def add(self, lines: Sequence[str], at: float) -> bool:
        """Take in what is new; False when nothing is.

        A line that was typed on since takes the place of its beginning.
        """
        known, changed = self.keys, False
        ticks = any(_TICKING.fullmatch(line.strip()) for line in self.lines)
        in_sight = {key_of(line) for line in lines}
        for line in lines:
            key = key_of(line)
            if not key or key in known:
                continue
            if _TICKING.fullmatch(line.strip()):
                if ticks:
                    continue
                ticks = True
            before = self._typed_on(key, in_sight)
            if before is not None:
                if len(key) <= len(key_of(self.lines[before])):
                    continue  # a part of it was taken out again
                self.lines[before] = line
                self.times[before] = at
            else:
                self.lines.append(line)
                self.times.append(at)
            known.add(key)
            changed = True
        return changed

    def without(self, since: float, until: float) -> Page:
        """The page as if nothing had been read of it in this time."""
        kept = [
            (line, at)
            for line, at in zip(self.lines, self.times, strict=True)
            if not since <= at <= until
        ]
        return Page([line for line, _ in kept], [at for _, at in kept])

    def _typed_on(self, key: str, in_sight: set[str]) -> int | None:
        """The line that this one goes on with (or was before), when it is no longer to be seen."""
        for at in range(len(self.lines) - 1, -1, -1):
            other = key_of(self.lines[at])
            short, long = sorted((key, other), key=len)
            if len(short) >= LEAST_TYPED and long.startswith(short) and other not in in_sight:
                return at
        return None
