"""The memory as the tools use it: kept, corrected, forgotten, taken back, unless it is off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.tools.builtin.memory import SAID_IN

if TYPE_CHECKING:
    from sonia_desktop.memory.memory import Memory
    from sonia_desktop.memory.notebook import Forgotten, Noted
    from sonia_desktop.memory.types import Hit


class Notes:
    """Blocks until it is on disk.

    Args:
        memory: where it is kept.
        enabled: False while the user has switched the memory off.
    """

    def __init__(self, memory: Memory, enabled: Callable[[], bool]) -> None:
        self._memory, self._enabled = memory, enabled

    def keep(self, said: str, metadata: dict[str, Any]) -> Noted:
        """Raises `UnavailableError` when the memory is switched off, `PrivateModeError`."""
        self._memory.may_keep()
        if not self._enabled():
            raise UnavailableError(
                "Memory is switched off, so nothing was kept.",
                remedy="Switch it on: memory.enabled = true in the settings.",
            )
        details = {name: value for name, value in metadata.items() if name != SAID_IN}
        turn_id = metadata.get(SAID_IN)
        return self._memory.notebook.keep(said, metadata=details, turn_id=turn_id)

    def recall(self, query: str, limit: int) -> list[Hit]:
        return self._memory.search(query, limit).result()

    def correct(self, said: str) -> Noted | None:
        return self._memory.notebook.correct(said)

    def forget(self, what: str) -> Forgotten:
        return self._memory.notebook.forget(what)

    def undo(self) -> str | None:
        """What was taken back, as a sentence."""
        undone = self._memory.notebook.undo()
        if undone is None:
            return None
        back = [item.content for key in undone.back if (item := self._memory.get(key))]
        if back:
            return "I remember again: " + "; ".join(back)
        return "I have taken back what I kept last."
