"""Dead letters: discarded, put back, and never run with a mask in the place of a secret."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sonia_desktop.core.errors import WrongStateError
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.types import Action, ActionState

Make = Callable[..., Executor]
WAIT_S = 30


def failed(action_id: str, **args: object) -> Action:
    """A call that failed in an earlier run of the program."""
    at = "2026-11-22T10:00:00.000Z"
    error = {"code": "UNAVAILABLE", "message": "The server is away."}
    return Action(
        action_id, "shell.run", dict(args), "user", ActionState.FAILED, at, at, error=error,
        correlation_id="req_0123456789ab",
    )  # fmt: skip


def test_a_letter_whose_secret_is_not_kept_is_not_tried_again(make_executor: Make) -> None:
    executor = make_executor()
    letter = executor.letters.keep(failed("act_1", command="login", password="hunter2"))
    letter_id = letter.result(WAIT_S)
    assert letter_id is not None
    with pytest.raises(WrongStateError, match="held a secret"):
        executor.replay(letter_id, caller="user")
    kept = executor.letters.get(letter_id)
    assert not kept["replayed"]
    assert kept["correlation_id"] == "req_0123456789ab"


def test_what_is_discarded_is_gone_until_it_is_put_back_as_it_was(make_executor: Make) -> None:
    letters = make_executor().letters
    ids = [str(letters.keep(failed(f"act_{n}", command="ls")).result(WAIT_S)) for n in range(3)]
    before, _count = letters.list(10)
    gone = letters.discard([ids[0], ids[2], "dl_none"]).result(WAIT_S)
    assert [one["letter_id"] for one in letters.list(10)[0]] == [ids[1]]
    assert letters.put_back(gone).result(WAIT_S) == 2
    assert letters.list(10) == (before, 3)
    assert letters.put_back(gone).result(WAIT_S) == 0
