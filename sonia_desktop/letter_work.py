"""What the command line does with dead letters, in this process or in a running Sonia: shown, tried
again through the gate, discarded, put back. Every answer is plain JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sonia_desktop import failing
from sonia_desktop.core.errors import InvalidInputError, NotFoundError
from sonia_desktop.shapes import action_shape
from sonia_desktop.tools.dead_letters import MOST_LETTERS

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

WAIT_S = 140.0
"""Less than who asks waits."""
_WRITE_S = 10.0


def letters(assistant: Assistant, wish: str, args: Mapping[str, Any]) -> Any:
    """Do one thing. Raises `InvalidInputError` for an unknown wish, and what the wish raises."""
    does: dict[str, Callable[[], Any]] = {
        "list": lambda: listed(assistant, int(args.get("limit") or 20)),
        "show": lambda: found(assistant, str(args.get("id", ""))),
        "retry": lambda: retry(assistant, str(args.get("id", ""))),
        "discard": lambda: discard(assistant, args),
    }
    if wish not in does:
        raise InvalidInputError(f"There is nothing called {wish[:40]!r} to do with dead letters.")
    return does[wish]()


def listed(assistant: Assistant, limit: int) -> dict[str, Any]:
    """The newest of those not settled, and how many there are: ``{"letters": [...], "total"}``."""
    if not 1 <= limit <= MOST_LETTERS:
        raise InvalidInputError(f"limit must be between 1 and {MOST_LETTERS:,}.")
    page, total = assistant.executor.letters.list(limit)
    return {"letters": page, "total": total}


def found(assistant: Assistant, letter_id: str) -> dict[str, Any]:
    """One letter. Raises `NotFoundError`."""
    try:
        return assistant.executor.letters.get(letter_id)
    except NotFoundError as error:
        raise NotFoundError(error.message, remedy="sonia letters lists them.") from error


def retry(assistant: Assistant, letter_id: str) -> dict[str, Any]:
    """Try a letter again, once; the action when it has ended or waits for the user's consent.

    Raises what `Executor.replay` does.
    """
    found(assistant, letter_id)
    begun, ended = failing.begin_again(assistant, letter_id, caller="cli")
    action = begun.result(WAIT_S)
    if action.state.ended:  # behind what is written of it
        action = ended.result(WAIT_S)
    return action_shape(action)


def discard(assistant: Assistant, args: Mapping[str, Any]) -> dict[str, Any]:
    """Forget letters by their ids, or all that are not settled; an unknown id forgets nothing."""
    book = assistant.executor.letters
    if args.get("all"):
        ids: Sequence[str] = [one["letter_id"] for one in book.list(MOST_LETTERS)[0]]
    else:
        ids = [found(assistant, str(each))["letter_id"] for each in args.get("ids") or ()]
    gone = book.discard(ids).result(_WRITE_S)
    return {"discarded": [row["id"] for row in gone]}
