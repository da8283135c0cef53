"""Lists the user keeps by name (shopping, to-do): each is one memory, so that it is seen, edited,
exported, taken back and left alone in private mode like any other.

    lists = Lists(memory, enabled=lambda: True)
    lists.add("shopping", ["milk", "eggs"])          # ("milk", "eggs"): what is new on it
    lists.items("shopping")                          # ["milk", "eggs"]
    lists.remove("shopping", ["egg"])
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, UnavailableError
from sonia_desktop.memory.types import MemoryFilter, NewMemory

if TYPE_CHECKING:
    from sonia_desktop.memory.memory import Memory
    from sonia_desktop.memory.types import MemoryItem

KIND = "list"
DEFAULT = "shopping"
MOST_ITEMS = 500
_MOST_LISTS = 100
_SAME = {"grocery": "shopping", "groceries": "shopping", "shop": "shopping", "todo": "to-do",
         "to do": "to-do", "to-dos": "to-do", "todos": "to-do", "task": "to-do", "tasks": "to-do",
         "things to do": "to-do"}  # fmt: skip
_SMALL = re.compile(r"^(?:(?:some|the|an?|more|another|my|our)\s+)+", re.IGNORECASE)


@dataclass(frozen=True)
class Named:
    """A list: its name and what is on it, in the order it was put there."""

    name: str
    items: tuple[str, ...]


class Lists:
    """The lists. Blocks until it is on disk; thread-safe.

    Args:
        enabled: False while the user has switched the memory off.
    """

    def __init__(self, memory: Memory, enabled: Callable[[], bool]) -> None:
        self._memory, self._enabled = memory, enabled
        self._lock = threading.Lock()

    def all(self) -> list[Named]:
        """Every list, the last changed first."""
        kept = self._memory.listed(MemoryFilter(kinds=(KIND,)), _MOST_LISTS)
        return [_read(item) for item in kept]

    def get(self, name: str) -> Named:
        """One list; "" is the one changed last. Raises `NotFoundError`, naming those there are."""
        there = self.all()
        wanted = list_name(name)
        found = [one for one in there if not wanted or list_name(one.name) == wanted]
        if found:
            return found[0]
        if not there:
            what = f"{wanted} list" if wanted else "list"
            raise NotFoundError(
                f"There is no {what}.",
                remedy=f"Say for example: add milk to the {wanted or DEFAULT} list.",
            )
        names = ", ".join(one.name for one in there)
        raise NotFoundError(f"There is no {wanted} list.", remedy=f"Lists are: {names}.")

    def add(self, name: str, items: Iterable[str]) -> tuple[Named, tuple[str, ...]]:
        """Put things on a list, made when there is none; (the list, what was not on it yet).

        Raises `InvalidInputError` for more than `MOST_ITEMS`, `PrivateModeError`,
        `UnavailableError` while the memory is off.
        """
        self._may_change()
        with self._lock:
            wanted = list_name(name) or (self.all() or [Named(DEFAULT, ())])[0].name
            old = self._kept(wanted)
            there = _read(old).items if old else ()
            new: list[str] = []
            for item in map(plain, items):
                if item and not any(_same(item, one) for one in (*there, *new)):
                    new.append(item)
            if len(there) + len(new) > MOST_ITEMS:
                raise InvalidInputError(
                    f"A list holds at most {MOST_ITEMS} things.", remedy="Begin another list."
                )
            changed = Named(wanted, (*there, *new))
            if new or old is None:
                self._write(old, changed)
            return changed, tuple(new)

    def remove(self, name: str, items: Iterable[str]) -> tuple[Named, tuple[str, ...]]:
        """Take things off; (the list, what was on it and is gone). Raises `NotFoundError` when none
        of them is on it."""
        self._may_change()
        with self._lock:
            named = self.get(name)
            asked = [plain(item) for item in items]
            gone = tuple(one for one in named.items if any(_same(one, item) for item in asked))
            if not gone:
                what = " or ".join(asked)
                raise NotFoundError(
                    f"{what[:200]} is not on the {named.name} list.",
                    remedy=f"On it: {', '.join(named.items) or 'nothing'}.",
                )
            left = Named(named.name, tuple(one for one in named.items if one not in gone))
            self._write(self._kept(named.name), left)
            return left, gone

    def clear(self, name: str) -> Named:
        """Take everything off; the list as it was. Raises `NotFoundError`."""
        self._may_change()
        with self._lock:
            named = self.get(name)
            if (kept := self._kept(named.name)) is not None:
                self._memory.forget(kept.id).result()
            return named

    def _kept(self, name: str) -> MemoryItem | None:
        for item in self._memory.listed(MemoryFilter(kinds=(KIND,)), _MOST_LISTS):
            if list_name(_read(item).name) == name:
                return item
        return None

    def _write(self, old: MemoryItem | None, named: Named) -> None:
        if old is None:
            self._memory.remember(NewMemory(_written(named), kind=KIND)).result()
        else:
            self._memory.edit(old.id, _written(named), reason="the list was changed").result()

    def _may_change(self) -> None:
        self._memory.may_keep()
        if not self._enabled():
            raise UnavailableError(
                "Memory is switched off, and with it the lists.",
                remedy="Switch it on: memory.enabled = true in the settings.",
            )


def list_name(said: str) -> str:
    """The name as it is kept: "my Groceries list" is "shopping"."""
    low = " ".join(_SMALL.sub("", said.strip()).casefold().split())
    low = re.sub(r"\s*\blist$", "", low).strip()
    return _SAME.get(low, low)


def plain(item: str) -> str:
    """A thing without its article: "some milk" is "milk"."""
    return " ".join(_SMALL.sub("", item.strip(" .,;!?")).split())


def _same(one: str, other: str) -> bool:
    return _stem(one) == _stem(other)


def _stem(item: str) -> str:
    """Eggs are egg; as far as it goes without a dictionary."""
    low = item.casefold()
    for ending, instead in (("ies", "y"), ("oes", "o"), ("ches", "ch"), ("shes", "sh"), ("s", "")):
        if low.endswith(ending) and len(low) > len(ending) + 1 and not low.endswith("ss"):
            return low.removesuffix(ending) + instead
    return low


def _written(named: Named) -> str:
    head = f"{named.name[:1].upper()}{named.name[1:]} list:"
    return "\n".join([head, *(f"- {item}" for item in named.items)])


def _read(item: MemoryItem) -> Named:
    """What the user made of it by hand counts, too: one thing a line, with or without a dash."""
    head, *lines = item.content.splitlines()
    items = [line.strip().removeprefix("-").removeprefix("*").strip() for line in lines]
    return Named(list_name(head.strip().rstrip(":")), tuple(one for one in items if one))
