"""What the recogniser should expect to hear from this user: tools, programs, names.

vocabulary = own_vocabulary(registry.all(), memory.newest(500))
sense(reflex, ["what time is it", "what dime is it"])       # -> [0.99, 0.0]
"""

from __future__ import annotations

import configparser
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.memory.types import MemoryChanged

if TYPE_CHECKING:
    from sonia_desktop.agent.reflex import Reflex
    from sonia_desktop.speech.vocabulary import Vocabulary
    from sonia_desktop.tools.types import Tool

_SENTENCE_STARTS = re.compile(r"(?:^|[.!?:;\n]\s*|[\"“(]\s*)\S+")
_NAME = re.compile(r"\b[A-Z][a-z']+(?:\s+[A-Z][a-z']+){0,2}\b")
_CAPITALISED = """\
monday tuesday wednesday thursday friday saturday sunday january february march april may
june july august september october november december english i i'm i'll i've i'd"""
_NOT_NAMES = frozenset(_CAPITALISED.split())


def own_vocabulary(tools: Iterable[Tool], memories: Iterable[str]) -> Vocabulary:
    """The words of the registered tools, the installed programs and the names in memories."""
    from sonia_desktop.speech.vocabulary import Vocabulary

    return Vocabulary(
        phrasings=tuple(said for tool in tools for said in (*tool.examples, *tool.spoken)),
        applications=installed_applications(),
        names=names_in(memories),
    )


def names_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Capitalised words that are not the beginning of a sentence, the most frequent first.

    >>> names_in(["My sister is called Siobhan Kelly.", "ask Siobhan Kelly on Monday"])
    ('Siobhan Kelly',)
    """
    counted: dict[str, int] = {}
    for text in texts:
        inside = _SENTENCE_STARTS.sub(lambda found: " " * len(found[0]), text)
        for found in _NAME.findall(inside):
            name = " ".join(found.removesuffix("'s").split())
            if name.casefold() not in _NOT_NAMES and len(name) > 1:
                counted[name] = counted.get(name, 0) + 1
    return tuple(sorted(counted, key=lambda name: (-counted[name], name)))


class NamesWatch:
    """Tells when the names in what is remembered have changed.

    Args:
        names: the names as they are now; called in the worker.
        later: runs a job in a worker, when nothing else waits.
        changed: called in that worker.
    """

    def __init__(
        self,
        bus: Bus,
        names: Callable[[], tuple[str, ...]],
        later: Callable[[Callable[[], None]], object],
        changed: Callable[[], object],
    ) -> None:
        self._names, self._later, self._changed = names, later, changed
        self._known: tuple[str, ...] | None = None
        self._waits = False
        self._subscription = bus.subscribe(MemoryChanged, self._memory_changed)

    def knows(self, names: tuple[str, ...]) -> None:
        """The recogniser has just learned these."""
        self._known = names

    def close(self) -> None:
        """Watch no longer."""
        self._subscription.close()

    def _memory_changed(self, _event: MemoryChanged) -> None:
        if not self._waits:
            self._waits = True
            try:
                self._later(self._look)
            except SoniaError:  # stopping, or far too busy: the next change looks again
                self._waits = False

    def _look(self) -> None:
        self._waits = False
        if self._known is None:
            return  # nobody listens yet
        names = self._names()
        if names != self._known:
            self._known = names
            self._changed()


def installed_applications() -> tuple[str, ...]:
    """The names of programs in the desktop's menu, each once, in the order of the alphabet."""
    if sys.platform == "darwin":
        folders = [Path("/Applications"), Path.home() / "Applications"]
        found = {path.stem for folder in folders for path in folder.glob("*.app")}
    elif sys.platform == "win32":
        roots = [os.environ.get("PROGRAMDATA", ""), os.environ.get("APPDATA", "")]
        menus = [Path(root, "Microsoft/Windows/Start Menu/Programs") for root in roots if root]
        found = {path.stem for menu in menus for path in menu.rglob("*.lnk")}
    else:
        found = set(_desktop_entries())
    return tuple(sorted(found))


def _desktop_entries() -> Iterable[str]:
    """freedesktop.org's Desktop Entry files: ``Name=`` of what the menu shows."""
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local/share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    for root in [home, *shared.split(":")]:
        for file in sorted(Path(root, "applications").glob("**/*.desktop")):
            entry = configparser.RawConfigParser(strict=False, delimiters=("=",))
            try:
                entry.read_string(file.read_text(encoding="utf-8", errors="replace"))
                section = entry["Desktop Entry"]
            except (OSError, configparser.Error, KeyError):
                continue
            hidden = {section.get("NoDisplay", ""), section.get("Hidden", "")}
            if section.get("Type") == "Application" and "true" not in hidden:
                yield section.get("Name", "").strip()


def sense(reflex: Reflex, texts: Sequence[str]) -> list[float]:
    """How sure the reflex is of what each text asks for; 0 when it asks for nothing."""
    try:
        decided = [reflex.decide(text) for text in texts]
    except SoniaError:  # not loaded yet: what was heard best is taken
        return [0.0] * len(texts)
    return [one.confidence if one.tool is not None and not one.missing else 0.0 for one in decided]
