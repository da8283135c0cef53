"""Which backups are kept. Pure."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Reason(StrEnum):
    """Why a backup was made."""

    SCHEDULED = "scheduled"
    MANUAL = "manual"
    BEFORE_RESTORE = "before-restore"


KEPT_BEFORE_RESTORE = 3
"""So many copies of what a restore took the place of."""


@dataclass(frozen=True)
class Kept:
    """What rotation needs to know of a backup; `made_at` is aware."""

    name: str
    made_at: datetime
    reason: Reason


def to_remove(backups: Iterable[Kept], *, daily: int, weekly: int, just_made: str = "") -> set[str]:
    """Names that may go.

    Of the scheduled ones stay: the newest of each of the last `daily` days that have one, and the
    newest of each of the last `weekly` weeks (ISO, UTC) that have one; the newest of all stays
    always. Those made by hand stay until the user removes them. Days without a backup do not
    count: a machine that was off for a month loses nothing. `just_made` stays also when the clock
    was set back and it looks like the oldest.
    """
    found = sorted(backups, key=lambda each: (each.made_at, each.name), reverse=True)
    scheduled = [each for each in found if each.reason is Reason.SCHEDULED]
    replaced = [each for each in found if each.reason is Reason.BEFORE_RESTORE]
    stay = {just_made, *(each.name for each in scheduled[:1])}
    stay |= _newest_of_each(scheduled, lambda at: at.date(), daily)
    stay |= _newest_of_each(scheduled, lambda at: at.isocalendar()[:2], weekly)
    stay |= {each.name for each in replaced[:KEPT_BEFORE_RESTORE]}
    return {each.name for each in [*scheduled, *replaced]} - stay


def _newest_of_each(
    newest_first: list[Kept], span: Callable[[datetime], Hashable], spans: int
) -> set[str]:
    seen: dict[Hashable, str] = {}
    for each in newest_first:
        seen.setdefault(span(each.made_at), each.name)
    return set(list(seen.values())[:spans])
