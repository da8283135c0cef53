"""What the memory browser does to several memories at once; off Qt's thread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant


def forgotten(assistant: Assistant, ids: Sequence[str]) -> list[str]:
    """Forget them; the ids of those that were there."""
    asked = [(key, assistant.memory.forget(key, actor="user")) for key in ids]
    return [key for key, gone in asked if gone.result()]


def taken_back(assistant: Assistant, ids: Sequence[str]) -> int:
    """Take the last change of each back, the last first; how many there were."""
    undone = [assistant.memory.undo(key) for key in reversed(ids)]
    return sum(each.result() is not None for each in undone)
