"""`sonia tools undo`: what was changed on the disk, taken back."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from sonia_desktop.terminal import (
    EXIT_CONSENT,
    EXIT_FAILED,
    DataDir,
    Json,
    choose,
    note,
    open_door,
    print_json,
)


def undo(
    action: Annotated[
        str, typer.Argument(metavar="[ACTION]", help="An action or turn by its id; none: the last.")
    ] = "",
    turn: Annotated[bool, typer.Option("--turn", help="All that its turn changed.")] = False,
    listed: Annotated[
        bool, typer.Option("--list", help="Show what was changed; undo nothing.")
    ] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Take back the last change of files, after asking."""
    choose(data_dir)
    with open_door() as door:
        if listed:
            done = door.run_tool("undo.list", {})
        else:
            what = "turn" if turn else "action"
            done = door.run_tool("undo.last", {"what": what, "action_id": action})
            if person_says_yes(door, done):
                door.consent(done["approval"]["id"], True)
                done = door.finished_tool(done["id"])
        asked_there = door.running
    _tell(done, as_json, asked_there)


def person_says_yes(door: Any, done: dict[str, Any]) -> bool:
    """No Sonia runs, so no window could ask: the person at this terminal is asked here."""
    if done["state"] != "waiting_for_consent" or door.running or not sys.stdin.isatty():
        return False
    note(done["approval"]["what_happens"])
    return typer.confirm("Go on?", default=False, err=True)


def _tell(done: dict[str, Any], as_json: bool, asked_there: bool) -> None:
    if as_json:
        print_json(done)
    elif done["state"] == "done":
        typer.echo(done["text"])
    if done["state"] == "waiting_for_consent":
        way = (
            "It waits for your yes in Sonia's window (`sonia approvals` shows it); nothing is "
            "undone before."
            if asked_there
            else "It is given at a terminal, or in Sonia's window (start it with `sonia`); nothing "
            "was undone."
        )
        note(f"This needs your consent: {done['approval']['what_happens']}\n{way}")
        raise typer.Exit(EXIT_CONSENT)
    if done["state"] != "done":
        error = done.get("error") or {}
        if not as_json:
            note(f"{error.get('message', '')} {error.get('remedy', '')}".strip())
        raise typer.Exit(EXIT_FAILED)
