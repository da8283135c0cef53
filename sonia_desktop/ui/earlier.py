"""What was said in this window's last session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sonia_desktop.agent.types import Entrance, Turn

if TYPE_CHECKING:
    from sonia_desktop.agent.turn import TurnPipeline

SHOWN_TURNS = 50
_LOOKED_AT_CONVERSATIONS = 20
_OF_THE_WINDOW = (Entrance.TYPED, Entrance.SPOKEN, Entrance.HOTKEY)


@dataclass(frozen=True)
class Earlier:
    """Turns, oldest first, and the conversation to go on with (None: begin a new one)."""

    turns: tuple[Turn, ...] = ()
    conversation_id: str | None = None


def earlier(pipeline: TurnPipeline) -> Earlier:
    """The last conversation held here, with what was spoken meanwhile. Reads the database."""
    held: list[Turn] = []
    for conversation in pipeline.conversations(_LOOKED_AT_CONVERSATIONS):
        turns = pipeline.turns(conversation.id, SHOWN_TURNS)
        held += [turn for turn in turns if turn.entrance in _OF_THE_WINDOW]
    return last_session(held)


def last_session(held: list[Turn]) -> Earlier:
    """The newest typed conversation, with what was spoken since it began in conversations in which
    nothing was typed; at most 50 turns. Another typed conversation is its own: it is in the list.
    """
    ordered = sorted(held, key=lambda turn: turn.started_at)
    typed = [turn for turn in ordered if turn.entrance is not Entrance.SPOKEN]
    if not typed:
        return Earlier(tuple(ordered[-SHOWN_TURNS:]))
    conversation_id = typed[-1].conversation_id
    begun = min(t.started_at for t in ordered if t.conversation_id == conversation_id)
    typed_in = {turn.conversation_id for turn in typed}
    shown = [
        turn
        for turn in ordered
        if turn.conversation_id == conversation_id
        or (turn.started_at >= begun and turn.conversation_id not in typed_in)
    ]
    return Earlier(tuple(shown[-SHOWN_TURNS:]), conversation_id)
