"""The log read as people look at it: the newest lines first, a page at a time, as they come.

    log = LogFiles(settings.data_dir / "logs")
    page = log.older(None, Wanted(level="warning", words="timed out"))
    page.lines[0].event                    # the newest that fits
    log.older(page.begin, ...)             # the page before it
    log.newer(page.end, ...)               # what was written since, also past a rotation

Only as much is read as a page needs: a log of hundreds of thousands of lines costs no more than a
short one, until nothing fits. Secrets are masked in every line, as in the report of the
diagnostics, and what is searched for is looked for in what is shown.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from sonia_desktop.core.errors import StorageError

LEVELS = ("debug", "info", "warning", "error", "critical")
PAGE = 200
FILE = "sonia.jsonl"
_BLOCK = 128 * 1024
MOST_BYTES = 4 * 1024 * 1024
"""Looked through at once: a search through all of a long log tells how far it is."""
_WORK_S, _REST_S = 0.001, 0.0003
_LONGEST = 16 * 1024
"""Characters of one text that are shown."""
_SHORT = 13
"""A number with fewer digits is no card's."""
_AS_TYPED = re.compile(r"[a-z0-9_.-]+")
_OWN_ID = re.compile(r"[a-z]{2,8}_[0-9a-f]{8,32}")
_APART = ("timestamp", "level", "event", "logger", "exception", "stack")
_IDS = ("correlation_id", "request_id", "turn_id", "action_id")
_OURS = "sonia_desktop."


@dataclass(frozen=True, slots=True)
class Line:
    """One record of the log.

    Attributes:
        at: ISO 8601, UTC.
        part: who wrote it: a room and its module ("memory.index"), or a program of others.
        detail: the other fields, ``name=value``.
        more: the trace of an error, several lines; usually empty.
        ids: of the request, the turn, the action it belongs to.
        parts: all that "part" finds it by: its rooms, its service, its worker.
    """

    at: str
    level: str
    part: str
    event: str
    detail: str = ""
    more: str = ""
    ids: tuple[str, ...] = ()
    parts: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """All of it, as it is searched and copied."""
        first = f"{self.at} {self.level} {self.part} {self.event} {self.detail}".rstrip()
        return f"{first}\n{self.more}" if self.more else first


@dataclass(frozen=True)
class Place:
    """Between two lines: a file, known by its number on the disk, and how far in."""

    inode: int
    offset: int


@dataclass(frozen=True)
class Wanted:
    """Which lines: of this level and above, of a part, with these words, of a request.

    `words`: all must be in the line, in any order and case. `request`: an id of `Line.ids`.
    """

    level: str = "debug"
    part: str = ""
    words: str = ""
    request: str = ""

    def fits(self, raw: bytes) -> Line | None:
        """The line, masked, when it is one of them; the dear looks come last."""
        low = raw.lower()
        if not all(word in low for word in self._plain) or self.request.encode() not in raw:
            return None
        record = _record(raw)
        if record is None:
            return None
        level = str(record.get("level", "info")).lower()
        if level in LEVELS and LEVELS.index(level) < LEVELS.index(self.level):
            return None
        if self.part and self.part not in _parts(record):
            return None
        if self.request and self.request not in _ids(record):
            return None
        if self.words and not self._in(line_of(record, _plain)):
            return None
        line = line_of(record, shown)
        return line if self._in(line) else None

    @cached_property
    def _all(self) -> tuple[str, ...]:
        return tuple(self.words.casefold().split())

    @cached_property
    def _plain(self) -> tuple[bytes, ...]:
        """Those that stand in the file as they were typed."""
        return tuple(word.encode() for word in self._all if _AS_TYPED.fullmatch(word))

    def _in(self, line: Line) -> bool:
        text = line.text.casefold() if self._all else ""
        return all(word in text for word in self._all)


@dataclass(frozen=True)
class Page:
    """Lines, the newest first, and the places around them.

    `begin`: where to go on with older ones; None when there are none.
    """

    lines: tuple[Line, ...]
    begin: Place | None
    end: Place | None


class LogFiles:
    """``sonia.jsonl`` in a folder, and those before it (``sonia.jsonl.1``, the newest of them).

    Reads in the thread that calls; not for two threads at once.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def files(self) -> list[Path]:
        """Those there are, the newest first. Raises `StorageError` when the folder is closed."""
        try:
            there = {entry.name for entry in os.scandir(self.folder)}
        except FileNotFoundError:
            return []
        except OSError as error:
            raise _closed(self.folder, error) from error
        older = (name.removeprefix(f"{FILE}.") for name in there if name.startswith(f"{FILE}."))
        numbers = sorted(int(number) for number in older if number.isdecimal())
        names = [FILE, *(f"{FILE}.{number}" for number in numbers)]
        return [self.folder / name for name in names if name in there]

    def size(self) -> int:
        """Bytes of all of them."""
        found = 0
        for file in self.files():
            try:
                found += file.stat().st_size
            except OSError:  # rotated away just now
                continue
        return found

    def older(
        self, before: Place | None, wanted: Wanted, most: int = PAGE, most_bytes: int = MOST_BYTES
    ) -> Page:
        """The last lines that fit before a place (None: before the end).

        No more than `most`, and no further back than `most_bytes`: the page may be short, or empty,
        though there are older ones. Raises `StorageError` for a file that cannot be read.
        """
        found: list[Line] = []
        end, read, rest = before, 0, _Rest()
        for file, inode, until in self._back_from(before):
            end = end or Place(inode, until)
            at = until
            for offset, raw in _lines_back(file, until):
                read += at - offset
                at = offset
                rest()
                if (line := wanted.fits(raw)) is not None:
                    found.append(line)
                if len(found) == most or read >= most_bytes:
                    return Page(tuple(found), Place(inode, offset), end)
        return Page(tuple(found), None, end)

    def newer(self, after: Place | None, wanted: Wanted) -> Page:
        """What fits of the lines that were written since, the newest first; `begin` is None."""
        found: list[Line] = []
        end, rest = after, _Rest()
        for file, inode, since in self._on_from(after):
            at = since
            for offset, raw in _lines_on(file, since):
                at = offset
                rest()
                if (line := wanted.fits(raw)) is not None:
                    found.append(line)
            end = Place(inode, at)
        return Page(tuple(reversed(found)), None, end)

    # --- inside -----------------------------------------------------------------------------

    def _back_from(self, place: Place | None) -> Iterator[tuple[Path, int, int]]:
        """Files with how far to read each, the newest first."""
        met = place is None
        for file in self.files():
            try:
                told = file.stat()
            except OSError:
                continue
            if place is not None and told.st_ino == place.inode:
                met = True
                yield file, told.st_ino, min(place.offset, told.st_size)
            elif met:
                yield file, told.st_ino, told.st_size

    def _on_from(self, place: Place | None) -> Iterator[tuple[Path, int, int]]:
        """Files with where to go on in each, the oldest first."""
        newer: list[tuple[Path, int, int]] = []
        for file in self.files():
            try:
                told = file.stat()
            except OSError:
                continue
            if place is not None and told.st_ino == place.inode and place.offset <= told.st_size:
                newer.append((file, told.st_ino, place.offset))
                break
            newer.append((file, told.st_ino, 0))
        yield from reversed(newer)


class _Rest:
    """Called again and again, it lets the other threads go on every millisecond: who reads a long
    log would keep the interpreter from the window for five at a time (`sys.setswitchinterval`)."""

    def __init__(self) -> None:
        self._since = time.perf_counter()

    def __call__(self) -> None:
        if time.perf_counter() - self._since > _WORK_S:
            time.sleep(_REST_S)
            self._since = time.perf_counter()


def line_of(record: dict[str, Any], said: Callable[[str], str]) -> Line:
    """A record as it is shown; `said` makes of each text in it what is told."""
    fields = (
        _field(name, value, said)
        for name, value in record.items()
        if name not in _APART and value not in (None, "")
    )
    traces = (str(record[name]) for name in ("exception", "stack") if record.get(name))
    return Line(
        str(record.get("timestamp", "")),
        str(record.get("level", "info")).lower(),
        str(record.get("logger", "")).removeprefix(_OURS),
        said(str(record.get("event", ""))),
        " ".join(fields),
        said("\n".join(traces)),
        _ids(record),
        _parts(record),
    )


def shown_record(record: dict[str, Any]) -> dict[str, Any]:
    """A record for another program: the same names, and of every text what `shown` tells of it."""
    as_it_is = ("timestamp", "level", "logger")
    return {
        name: value if name in as_it_is else _shown_value(name, value)
        for name, value in record.items()
    }


@lru_cache(maxsize=4096)
def shown(text: str) -> str:
    """A text of the log as anybody may see it: secrets masked, the home folder as ``~``.

    Looking for secrets takes a millisecond; most texts of a log come again and again.
    """
    from sonia_desktop.vision.secrets import masked

    return masked(_plain(text)) if text else ""


def _plain(text: str) -> str:
    home = str(Path.home())
    cut = text[:_LONGEST]
    return cut.replace(home, "~") if len(home) > 1 else cut


def _field(name: str, value: object, said: Callable[[str], str]) -> str:
    text = f"{name}={value}"
    return text if _harmless(name, value) else said(text)


def _shown_value(name: str, value: Any) -> Any:
    """A value as JSON, looked at beside its name, as it is in a line."""
    if value is None or _harmless(name, value):
        return value
    if isinstance(value, dict) and not _names_secret(name):
        return {inner: _shown_value(inner, each) for inner, each in value.items()}
    if isinstance(value, list):
        return [_shown_value(name, each) for each in value]
    return _field(name, value, shown).removeprefix(f"{name}=")


def _harmless(name: str, value: object) -> bool:
    number = isinstance(value, int | float) and len(str(value)) < _SHORT
    own_id = name in _IDS and _OWN_ID.fullmatch(str(value)) is not None
    return (number or own_id) and not _names_secret(name)


@lru_cache(maxsize=1024)
def _names_secret(name: str) -> bool:
    from sonia_desktop.vision.secrets import names_secret

    return names_secret(name)


def _record(raw: bytes) -> dict[str, Any] | None:
    try:
        record = json.loads(raw)
    except ValueError:  # cut, or of another program
        return None
    return record if isinstance(record, dict) else None


def _ids(record: dict[str, Any]) -> tuple[str, ...]:
    return tuple(str(record[name]) for name in _IDS if record.get(name))


def _parts(record: dict[str, Any]) -> frozenset[str]:
    return _named(*(str(record.get(name) or "") for name in ("logger", "service", "worker")))


@lru_cache(maxsize=1024)
def _named(logger: str, service: str, worker: str) -> frozenset[str]:
    rooms = logger.removeprefix(_OURS)
    return frozenset({*rooms.split("."), rooms, service, worker} - {""})


def _lines_back(file: Path, until: int) -> Iterator[tuple[int, bytes]]:
    """Lines before a place, the last first, each with where it begins."""
    try:
        with file.open("rb") as held:
            rest, at = b"", until
            while at > 0:
                size = min(_BLOCK, at)
                at -= size
                held.seek(at)
                block = held.read(size) + rest
                first, *lines = block.split(b"\n")
                end = at + len(block)
                for line in reversed(lines):
                    end -= len(line)
                    if line.strip():
                        yield end, line
                    end -= 1
                rest = first
            if rest.strip():
                yield 0, rest
    except OSError as error:
        raise _closed(file, error) from error


def _lines_on(file: Path, since: int) -> Iterator[tuple[int, bytes]]:
    """Whole lines from a place on, each with where the next begins."""
    try:
        with file.open("rb") as held:
            held.seek(since)
            at = since
            for line in held:
                if not line.endswith(b"\n"):  # it is being written
                    return
                at += len(line)
                yield at, line
    except OSError as error:
        raise _closed(file, error) from error


def _closed(file: Path, error: OSError) -> StorageError:
    return StorageError(
        f"The log {file} cannot be read: {error.strerror or error}.",
        remedy="Look who owns it and who may read it.",
    )
