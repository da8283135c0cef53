"""`sonia memory backup`, `verify`, `restore`, `reindex`: the care of what is remembered."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from sonia_desktop.cli_memory import done, memory_app
from sonia_desktop.terminal import (
    EXIT_FAILED,
    DataDir,
    Json,
    choose,
    note,
    open_door,
    print_json,
    usage,
)

__all__ = ["memory_app"]

_PASSPHRASE = "SONIA_BACKUP_PASSPHRASE"

PassphraseFile = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        metavar="FILE",
        help=f"Its first line is the passphrase; else {_PASSPHRASE}, else you are asked.",
    ),
]


@memory_app.command("backup")
def backup(
    encrypt: Annotated[bool, typer.Option("--encrypt", help="With a passphrase (age).")] = False,
    passphrase_file: PassphraseFile = None,
    show_all: Annotated[bool, typer.Option("--list", help="Only show what there is.")] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Make a backup now, proven by opening it; or list them."""
    choose(data_dir)
    if show_all:
        with open_door() as door:
            _tell_backups(door.memory_backups(), as_json)
        return
    sealed = encrypt or passphrase_file is not None
    passphrase = _passphrase(passphrase_file, twice=True) if sealed else ""
    with open_door() as door:
        made = done(door, "backup", {"passphrase": passphrase, "encrypt": sealed})
    if as_json:
        print_json(made)
    else:
        how = "encrypted" if made["encrypted"] else "not encrypted"
        typer.echo(
            f"{made['name']}: {made['memories']} memories, {made['bytes'] / 1e6:.1f} MB, {how}\n"
            f"in {made['folder']}"
        )


def _tell_backups(made: list[dict[str, Any]], as_json: bool) -> None:
    if as_json:
        print_json(made)
        return
    if not made:
        note("There is no backup. Make one: sonia memory backup")
    for each in made:
        if "problem" in each:
            typer.echo(f"{each['name']}  cannot be used: {each['problem']}")
            continue
        sealed = "  encrypted" if each["encrypted"] else ""
        flagged = "  holds what was redacted since" if each["redacted_since"] else ""
        typer.echo(
            f"{each['name']}  {each['memories']} memories  {each['bytes'] / 1e6:.1f} MB  "
            f"{each['reason']}{sealed}{flagged}"
        )


@memory_app.command("verify")
def verify(
    name: Annotated[str, typer.Argument(help="A backup's name or folder.")] = "latest",
    passphrase_file: PassphraseFile = None,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Prove a backup: its hashes, every page, the number of rows."""
    choose(data_dir)
    with open_door() as door:
        proven = _opened(door, "verify", name, passphrase_file)
    if as_json:
        print_json(proven)
    else:
        typer.echo(f"{proven['name']} is whole: {proven['memories']} memories.")


@memory_app.command("restore")
def restore(
    name: Annotated[str, typer.Argument(help="A backup's name or folder.")] = "latest",
    passphrase_file: PassphraseFile = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Put a backup in the place of the data; what was there is kept beside it."""
    choose(data_dir)
    if not yes and not as_json:
        if not sys.stdin.isatty():
            usage("This replaces all memories and conversations. Add --yes.")
        if not typer.confirm(f"Replace all memories and conversations by the backup {name}?"):
            raise typer.Exit(EXIT_FAILED)
    with open_door() as door:
        ready = _opened(door, "restore", name, passphrase_file)
        running = bool(door.running)
    if not running:
        from sonia_desktop.terminal import put_restored_in_place

        put_restored_in_place()
    ready = {**ready, "restored": not running}
    if as_json:
        print_json(ready)
    elif running:
        typer.echo(
            f"{ready['backup']} is checked and ready: {ready['memories']} memories of "
            f"{ready['made_at']}. It is in place when Sonia is started again: end it, and start it."
        )
    else:
        typer.echo(
            f"{ready['backup']} is restored: {ready['memories']} memories of {ready['made_at']}."
        )


@memory_app.command("reindex")
def reindex(as_json: Json = False, data_dir: DataDir = None) -> None:
    """Make the search index anew from what is kept."""
    choose(data_dir)
    with open_door() as door:
        told = done(door, "reindex", {})
    if as_json:
        print_json(told)
    else:
        typer.echo(f"The index of {told['memories']} memories is made anew; searches go on.")


def _opened(door: Any, kind: str, name: str, passphrase_file: Path | None) -> dict[str, Any]:
    """A job on a backup; the passphrase is asked for when the backup needs one."""
    path = Path(name).expanduser()
    name = str(path.absolute()) if path.is_dir() else name
    sealed = passphrase_file is not None or _is_sealed(door.memory_backups(), name)
    passphrase = _passphrase(passphrase_file, twice=False) if sealed else ""
    return done(door, kind, {"name": name, "passphrase": passphrase})


def _is_sealed(made: list[dict[str, Any]], name: str) -> bool:
    usable = [each for each in made if "problem" not in each]
    if name in ("", "latest"):
        return bool(usable) and bool(usable[0]["encrypted"])
    named = [each for each in usable if name in (each["name"], each["folder"])]
    return bool(named and named[0]["encrypted"]) or (Path(name) / "key.age").is_file()


def _passphrase(file: Path | None, *, twice: bool) -> str:
    """From the file, the environment, or the terminal; never from the command's arguments, which
    every program on the machine can read."""
    if file is not None:
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            usage(f"{file} cannot be read: {error}")
        if not lines or not lines[0]:
            usage(f"{file} has no passphrase in its first line.")
        return lines[0]
    if found := os.environ.get(_PASSPHRASE):
        return found
    if not sys.stdin.isatty():
        usage(f"A passphrase is needed: set {_PASSPHRASE}, or give --passphrase-file FILE.")
    given = getpass.getpass("Passphrase: ")
    if not given:
        usage("The passphrase is empty.")
    if twice and getpass.getpass("The same again: ") != given:
        usage("The two are not the same.")
    return given
