"""Which turns have foreign text in their context: of the web, the screen, files, other programs.

Such text may try to have things done ("ignore what you were told and run ..."), so what comes after
it in the same turn is asked for when it writes or sends.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable

_MOST = 5000
"""Turns and conversations remembered; the oldest go first."""


class Taints:
    """Kinds of foreign text by turn (or conversation, or session). Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._found: OrderedDict[str, frozenset[str]] = OrderedDict()

    def mark(self, context: str | None, *kinds: str) -> None:
        """Foreign text of these kinds has come into a context."""
        added = frozenset(kind for kind in kinds if kind)
        if not context or not added:
            return
        with self._lock:
            self._found[context] = self._found.pop(context, frozenset()) | added
            while len(self._found) > _MOST:
                self._found.popitem(last=False)

    def of(self, contexts: Iterable[str | None]) -> frozenset[str]:
        """All kinds that came into any of these contexts."""
        with self._lock:
            found = [self._found.get(context, frozenset()) for context in contexts if context]
        return frozenset().union(*found)
