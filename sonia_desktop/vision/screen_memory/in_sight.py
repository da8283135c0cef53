"""What is in sight now: which page a window shows, and since when without a break."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sonia_desktop.vision.screen_memory.moments import View
from sonia_desktop.vision.screen_memory.pages import Page, title_key
from sonia_desktop.vision.screen_memory.screen_store import ScreenStore

GAP_S = 60.0
"""In two pictures that are at most so many seconds apart, it was there all the time between them:
watching takes one each second, and rests longer while they cost much."""
WRITE_EVERY_S = 10.0
_PAGES_OF_WINDOW = 8
_WINDOWS = 64


@dataclass(eq=False)
class _Known:
    """A page that was in sight lately."""

    moment: int
    page: Page
    sighting: int | None = None
    first: float = 0.0
    last: float = 0.0
    written: float = 0.0  # until when it is on disk


class InSight:
    """The pages of the windows seen lately. Used by the thread that uses the store."""

    def __init__(self) -> None:
        self._windows: OrderedDict[tuple[str, str], list[_Known]] = OrderedDict()

    def take_in(
        self, store: ScreenStore, views: Sequence[View], at: float
    ) -> list[tuple[int, View]]:
        """Keep what is new of a picture; the moments whose pages themselves are new."""
        fresh, seen = [], []
        for view in views:
            pages = self._pages(store, view)
            known = next((one for one in pages if one.page.is_of(view.lines)), None)
            if known is None:
                page = Page()
                page.add(view.lines, at)
                known = _Known(store.add(view.program, view.title, page), page)
                pages.insert(0, known)
                fresh.append((known.moment, view))
            elif known.page.add(view.lines, at):
                store.update(known.moment, known.page)
            self._see(store, known, at)
            seen.append(known)
        for known in self._all():
            if known.sighting is not None and known not in seen:
                self._leave(store, known)
        return fresh

    def still(self, store: ScreenStore, at: float) -> None:
        """What was in the last picture is in this one."""
        for known in self._all():
            if known.sighting is not None:
                self._see(store, known, at)

    def write_down(self, store: ScreenStore) -> None:
        """Until when things were in sight: else that is written each few seconds only."""
        for known in self._all():
            if known.sighting is not None and known.written < known.last:
                self._write(store, known)

    def end(self, store: ScreenStore) -> None:
        """Nothing is in sight any more."""
        for known in self._all():
            self._leave(store, known)

    def forget(self) -> None:
        """Know nothing: what is seen next is looked up in the store."""
        self._windows.clear()

    def _all(self) -> Iterator[_Known]:
        return (known for pages in self._windows.values() for known in pages)

    def _pages(self, store: ScreenStore, view: View) -> list[_Known]:
        """The pages of a window, the newest first; after a start those on the disk."""
        key = (view.program, title_key(view.title) or view.title)
        pages = self._windows.pop(key, None)
        if pages is None:
            kept = store.pages_of(view.program, view.title, _PAGES_OF_WINDOW)
            pages = [_Known(moment, page) for moment, page in kept]
        for gone in pages[_PAGES_OF_WINDOW:]:
            self._leave(store, gone)
        del pages[_PAGES_OF_WINDOW:]
        self._windows[key] = pages
        while len(self._windows) > _WINDOWS:
            for gone in self._windows.popitem(last=False)[1]:
                self._leave(store, gone)
        return pages

    def _leave(self, store: ScreenStore, known: _Known) -> None:
        if known.sighting is not None and known.written < known.last:
            self._write(store, known)
        known.sighting = None

    def _see(self, store: ScreenStore, known: _Known, at: float) -> None:
        if not known.first <= at <= known.last + GAP_S:
            self._leave(store, known)
        if known.sighting is None:
            known.first = at
        known.last = at
        if known.sighting is None or at - known.written >= WRITE_EVERY_S:
            self._write(store, known)

    def _write(self, store: ScreenStore, known: _Known) -> None:
        known.sighting = store.see(known.moment, known.first, known.last, known.sighting)
        known.written = known.last
