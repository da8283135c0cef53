"""`sonia letters`: the calls that failed for good, tried again or discarded."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from sonia_desktop.cli_undo import person_says_yes
from sonia_desktop.terminal import (
    EXIT_CONSENT,
    EXIT_FAILED,
    DataDir,
    Json,
    choose,
    note,
    open_door,
    print_json,
    usage,
)
from sonia_desktop.tools.visible import visible

letters_app = typer.Typer(
    help="Calls that failed for good (dead letters): list them, try them again, discard them.",
    invoke_without_command=True,
    no_args_is_help=False,
    rich_markup_mode=None,
)
_LetterId = Annotated[str, typer.Argument(metavar="ID", help="As `sonia letters` lists it.")]


@letters_app.callback()
def letters(
    context: typer.Context,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000)] = 20,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Calls that failed for good (dead letters), newest first; they can be tried again."""
    choose(data_dir)
    if context.invoked_subcommand is None:
        _list(limit, as_json)


@letters_app.command("list")
def letters_list(
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000)] = 20,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """The same as `sonia letters`."""
    choose(data_dir)
    _list(limit, as_json)


def _list(limit: int, as_json: bool) -> None:
    with open_door() as door:
        found = door.letters("list", {"limit": limit})
    if as_json:
        print_json(found)
        return
    for one in found["letters"]:
        told = " ".join(visible(one["error_message"]).split())
        typer.echo(f"{one['letter_id']}  {_moment(one)}  {visible(one['intent'])}  {told}")
    more = found["total"] - len(found["letters"])
    if not found["total"]:
        note("No call has failed for good.")
    elif more:
        note(f"and {more:,} older ones: sonia letters --limit {min(1000, found['total'])}")


@letters_app.command("show")
def letters_show(letter_id: _LetterId, as_json: Json = False, data_dir: DataDir = None) -> None:
    """One call that failed for good: what was asked, and why it failed; secrets are masked."""
    choose(data_dir)
    with open_door() as door:
        one = door.letters("show", {"id": letter_id})
    if as_json:
        print_json(one)
        return
    typer.echo(f"{one['letter_id']}  {_moment(one)}  {visible(one['intent'])}")
    for name, value in one["params"].items():
        told = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        typer.echo(f"    {name} = {visible(told)}")
    tries = f", tried {one['retries_exhausted'] + 1} times" if one["retries_exhausted"] else ""
    typer.echo(f"asked by {visible(one['caller'])}{tries}, action {one['action_id']}")
    typer.echo(f"{one['error_code']}: {visible(one['error_message'])}")
    if one["replayed"]:
        typer.echo(f"Tried again on {one['replayed_at'][:19].replace('T', ' ')} UTC.")


@letters_app.command("retry")
def letters_retry(letter_id: _LetterId, as_json: Json = False, data_dir: DataDir = None) -> None:
    """Try a call again; what changes something asks first, as always."""
    choose(data_dir)
    with open_door() as door:
        done = door.letters("retry", {"id": letter_id})
        if person_says_yes(door, done):
            door.consent(done["approval"]["id"], True)
            done = door.finished_tool(done["id"])
        asked_there = door.running
    if as_json:
        print_json(done)
    if done["state"] == "waiting_for_consent":
        where = (
            "It waits for your answer in Sonia's window (`sonia approvals` shows it)."
            if asked_there
            else "It is given at a terminal, or in Sonia's window (start it with `sonia`); nothing "
            "was run, and the call stays in the list."
        )
        note(f"This needs your consent: {done['approval']['what_happens'].rstrip('.')}.\n{where}")
        raise typer.Exit(EXIT_CONSENT)
    if done["state"] != "done":
        error = done.get("error") or {}
        if not as_json:
            note(f"{error.get('message', '')} {error.get('remedy') or ''}")
        raise typer.Exit(EXIT_FAILED)
    if not as_json:
        typer.echo(done["text"])


@letters_app.command("discard")
def letters_discard(
    letter_ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="As `sonia letters` lists them.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every one.")] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Forget calls that need not be tried again."""
    choose(data_dir)
    if bool(letter_ids) == everything:
        usage("Say which: the IDs of `sonia letters`, or --all.")
    with open_door() as door:
        done: dict[str, Any] = door.letters("discard", {"ids": letter_ids, "all": everything})
    if as_json:
        print_json(done)
    else:
        count = len(done["discarded"])
        typer.echo(f"Discarded: {count} call{'' if count == 1 else 's'}.")


def _moment(one: dict[str, Any]) -> str:
    return f"{one['created_at'][:19].replace('T', ' ')} UTC"
