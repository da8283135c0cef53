"""Conversations for the command line, where the assistant is: the same in process and behind the
services."""

from __future__ import annotations

import base64
import queue
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sonia_desktop.core.errors import InvalidInputError, NotFoundError

if TYPE_CHECKING:
    from sonia_desktop.agent.conversations import Conversation
    from sonia_desktop.assistant import Assistant

WAIT_S = 150.0
Told = dict[str, Any]


def chats(assistant: Assistant, wish: str, args: Mapping[str, Any]) -> Any:
    """Do what the user wishes with conversations; plain JSON. Blocks.

    `wish`: list, search, show, why, rename, pin, persona, delete, restore, export, import. Raises
    `NotFoundError`, `InvalidInputError`.
    """
    doing = _WISHES.get(wish)
    if doing is None:
        raise InvalidInputError(f"Conversations cannot be asked to {wish[:40]!r}.")
    return doing(assistant, args)


def _found(assistant: Assistant, start: Any) -> Conversation:
    """The conversation with this id, or the only one whose id begins so."""
    shelf, wanted = assistant.turns.chats, str(start)
    near = [one for one in shelf.shelf(1000) if one.id.removeprefix("conv_").startswith(wanted)]
    if not wanted.startswith("conv_") and len(near) == 1:
        return near[0]
    return shelf.find(wanted)


def _shape(one: Conversation) -> Told:
    return {
        "id": one.id,
        "title": one.title,
        "pinned": one.pinned,
        "persona": one.persona,
        "source": one.source,
        "created_at": one.created_at,
        "updated_at": one.updated_at,
        "deleted_at": one.deleted_at,
    }


def _list(assistant: Assistant, args: Mapping[str, Any]) -> list[Told]:
    shelf = assistant.turns.chats.shelf(
        int(args.get("limit", 20)), deleted=bool(args.get("deleted"))
    )
    return [_shape(one) for one in shelf]


def _search(assistant: Assistant, args: Mapping[str, Any]) -> list[Told]:
    found = assistant.turns.chats.search(str(args["query"]), int(args.get("limit", 20)))
    return [vars(one) for one in found]


def _show(assistant: Assistant, args: Mapping[str, Any]) -> Told:
    from sonia_desktop.agent.explaining import explain
    from sonia_desktop.shapes import turn_shape

    one = _found(assistant, args["id"])
    line = assistant.turns.chats.line(one.id)
    lines = len(assistant.turns.chats.tree(one.id)) - len(line)
    turns = [{**turn_shape(turn), "said": turn.said, "why": explain(turn)} for turn in line]
    return {**_shape(one), "turns": turns, "turns_on_other_lines": lines}


def _why(assistant: Assistant, args: Mapping[str, Any]) -> Told:
    from sonia_desktop.agent.explaining import explain

    turn = assistant.turns.turn(str(args["turn_id"]))
    if turn is None:
        raise NotFoundError("This turn is not kept.")
    return {"turn_id": turn.id, "why": explain(turn)}


def _changed(name: str, field: str) -> Callable[[Assistant, Mapping[str, Any]], Told]:
    def change(assistant: Assistant, args: Mapping[str, Any]) -> Told:
        one = _found(assistant, args["id"])
        doing = getattr(assistant.turns.chats, name)
        given = (args[field],) if field else ()
        return _shape(doing(one.id, *given).result(WAIT_S))

    return change


def _restore(assistant: Assistant, args: Mapping[str, Any]) -> Told:
    shelf = assistant.turns.chats
    wanted = str(args["id"])
    gone = [one.id for one in shelf.shelf(1000, deleted=True) if wanted in one.id]
    return _shape(shelf.restore(gone[0] if len(gone) == 1 else wanted).result(WAIT_S))


def _export(assistant: Assistant, args: Mapping[str, Any]) -> Told:
    from sonia_desktop.agent.exchange import exported

    one = _found(assistant, args["id"])
    turns = assistant.turns.chats.tree(one.id)
    content, media_type, suffix = exported(one, turns, str(args.get("format", "markdown")))
    encoded = base64.b64encode(content).decode("ascii")
    return {"content": encoded, "media_type": media_type, "suffix": suffix, "title": one.title}


def _import(assistant: Assistant, args: Mapping[str, Any]) -> Told:
    from sonia_desktop.agent.exchange import read_export

    found = read_export(base64.b64decode(str(args["content"])), str(args.get("source", "")))
    ids = assistant.turns.chats.take_in(found).result(WAIT_S)
    turns = sum(len(one.turns) for one in found)
    return {"conversations": len(ids), "turns": turns, "ids": ids}


_WISHES: dict[str, Callable[[Assistant, Mapping[str, Any]], Any]] = {
    "list": _list,
    "search": _search,
    "show": _show,
    "why": _why,
    "rename": _changed("rename", "title"),
    "pin": _changed("pin", "on"),
    "persona": _changed("set_persona", "persona"),
    "delete": _changed("delete", ""),
    "restore": _restore,
    "export": _export,
    "import": _import,
}


@contextmanager
def talk(
    assistant: Assistant, text: str, conversation_id: str | None, persona: str = ""
) -> Iterator[Iterator[Told]]:
    """Ask, and give what happens as it happens; leaving the block stops the turn.

    Events have a "type": delta {text}, stage {stage, detail}, tool {tool, args, state, error},
    consent {an approval}, settled {approval_id}, ended {a turn's shape, "why"}.
    """
    from sonia_desktop.agent.turn import new_turn_id
    from sonia_desktop.agent.types import AnswerDelta, Entrance, TurnFinished, TurnStage
    from sonia_desktop.tools.types import ActionChanged

    happened: queue.SimpleQueue[Any] = queue.SimpleQueue()
    turn_id = new_turn_id()

    def heard(event: Any) -> None:
        whose = getattr(event, "turn_id", None)
        if isinstance(event, ActionChanged):
            whose = event.action.turn_id
        if isinstance(event, TurnFinished):
            whose = event.turn.id
        if whose == turn_id:
            happened.put(event)

    kinds = (AnswerDelta, TurnStage, ActionChanged, TurnFinished)
    subscriptions = [assistant.bus.subscribe(kind, heard) for kind in kinds]
    try:
        assistant.turns.ask(
            text,
            conversation_id=conversation_id,
            entrance=Entrance.CLI,
            caller="cli",
            turn_id=turn_id,
            instruction=persona,
        )
        yield _events(happened)
    finally:
        assistant.turns.cancel(turn_id, by="the terminal")
        for subscription in subscriptions:
            subscription.close()


def _events(happened: queue.SimpleQueue[Any]) -> Iterator[Told]:
    while True:
        told = event_shape(happened.get())
        yield told
        if told["type"] == "ended":
            return


def event_shape(event: Any) -> Told:
    """An event of a turn as plain JSON."""
    from sonia_desktop.agent.explaining import explain
    from sonia_desktop.agent.types import AnswerDelta, TurnFinished, TurnStage
    from sonia_desktop.shapes import approval_shape, turn_shape

    if isinstance(event, AnswerDelta):
        return {"type": "delta", "text": event.text, "id": event.number}
    if isinstance(event, TurnStage):
        return {"type": "stage", "stage": event.stage, "detail": event.detail}
    if isinstance(event, TurnFinished):
        shape = turn_shape(event.turn)
        return {"type": "ended", **shape, "said": event.turn.said, "why": explain(event.turn)}
    action = event.action
    told = {"type": "tool", "tool": action.tool, "args": action.args, "state": action.state.value}
    told["error"] = (action.error or {}).get("message", "")
    if action.approval is not None:
        told["approval"] = approval_shape(action.approval)
    return told
