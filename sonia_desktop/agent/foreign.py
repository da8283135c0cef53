"""Foreign text in what a model is told: of earlier turns, of memories, of what a caller gave. Pure.

Such text may try to have things done. A turn whose model reads it asks before it writes or sends
(`tools.policy`), also when a tool brought it in some turns before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sonia_desktop.agent.types import Turn
from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.llm.provider import Message
from sonia_desktop.tools.registry import Registry
from sonia_desktop.tools.types import Action, ActionState

if TYPE_CHECKING:
    from sonia_desktop.memory.types import Hit, MemoryItem

DOCUMENT = "document"
"""Kind of what comes from a document or file that was taken into the memory."""
_OWN_SOURCES = ("user", "cli")


def of_action(registry: Registry, action: Action) -> set[str]:
    """What one call brought."""
    if action.state is not ActionState.DONE:
        return set()
    found = {registry.get(action.tool).brings}
    if action.result is not None:
        found.add(action.result.brings)
    return found - {""}


def of_turns(turns: Iterable[Turn], registry: Registry) -> set[str]:
    """What tools brought into earlier turns of a conversation."""
    found = set()
    for turn in turns:
        for call in turn.tool_calls:
            if call.state != ActionState.DONE.value:
                continue
            try:
                found.add(registry.get(call.tool).brings)
            except NotFoundError:  # a tool of a third party that is gone: nobody knows
                found.add("program")
        found |= set(turn.why.get("foreign", ()))
    return found - {""}


def of_memories(hits: Iterable[Hit]) -> set[str]:
    """What memories hold that the user has not said."""
    return {DOCUMENT for hit in hits if is_foreign(hit.item)}


def is_foreign(item: MemoryItem) -> bool:
    """Whether a memory was taken from a document, an import or another speaker."""
    if item.document_id is not None or item.source.startswith(("file:", "import", "document")):
        return True
    return item.speaker is not None and item.source not in _OWN_SOURCES


def of_history(history: Sequence[Message] | None) -> set[str]:
    """What a caller gave as said before: results of its own tools are foreign."""
    return {"program" for message in history or () if message.role == "tool"}
