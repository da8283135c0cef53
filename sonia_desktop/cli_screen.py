"""`sonia screen`: what was on the screen, found and forgotten; the memory switched on and off."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from sonia_desktop.terminal import (
    EXIT_CONSENT,
    DataDir,
    Json,
    choose,
    fail,
    note,
    open_door,
    print_json,
    usage,
)

screen_app = typer.Typer(
    help="What was on the screen, kept only if you want it.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Program = Annotated[
    str, typer.Option("--program", metavar="NAME", help="Only windows of this program.")
]


@screen_app.command("status")
def status(as_json: Json = False, data_dir: DataDir = None) -> None:
    """Whether it is kept, and how much."""
    choose(data_dir)
    with open_door() as door:
        held = door.screen_status()
    if as_json:
        print_json(held)
        return
    typer.echo(f"The screen memory is {'on' if held['on'] else 'off'}.")
    if held["moments"]:
        megabytes = held["bytes"] / 1_000_000
        since = held["oldest"][:10]
        typer.echo(f"Kept: {held['moments']} moments since {since}, {megabytes:.1f} MB.")
    if held["thumbnails_key"] == "file":
        typer.echo("There is no keyring: the thumbnails' key lies in a file beside them.")
    if not held["on"]:
        typer.echo("  -> sonia screen on")


@screen_app.command("search")
def search(
    query: Annotated[
        str, typer.Argument(help='Words, a time or both: "the invoice yesterday"; none: newest.')
    ] = "",
    limit: Annotated[int, typer.Option("--limit", min=1, max=100)] = 10,
    program: Program = "",
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Find what was on the screen."""
    choose(data_dir)
    with open_door() as door:
        answer = door.screen_search(query, limit, program)
    if as_json:
        print_json(answer)
    elif not answer["found"]:
        note(answer["text"])
    else:
        for one in answer["found"]:
            typer.echo(f"{one['id']:>6}  {one['when']}  {one['title']} ({one['program']})")
            for line in one["lines"]:
                typer.echo(f"        {line}")


@screen_app.command("picture")
def picture(
    moment: Annotated[int, typer.Argument(help="Its number, as `sonia screen search` shows it.")],
    out: Annotated[Path, typer.Argument(help="Where to write it: a name that ends with .jpg")],
    data_dir: DataDir = None,
) -> None:
    """Unlock the small picture of a moment and write it to a file."""
    choose(data_dir)
    if out.suffix.lower() not in (".jpg", ".jpeg"):
        usage(f"{out}: the picture is a JPEG. Give a name that ends with .jpg")
    with open_door() as door:
        content = door.screen_picture(moment)
    try:
        out.write_bytes(content)
    except OSError as error:
        fail(f"{out} cannot be written: {error.strerror or error}")
    note(f"Written: {out}")


@screen_app.command("forget")
def forget(
    last: Annotated[
        float | None, typer.Option("--last", metavar="MINUTES", min=0, help="The last so many.")
    ] = None,
    during: Annotated[
        str, typer.Option("--during", metavar="WHEN", help='A time: "yesterday afternoon".')
    ] = "",
    program: Program = "",
    moment: Annotated[int | None, typer.Option("--moment", metavar="N", help="This one.")] = None,
    everything: Annotated[bool, typer.Option("--everything", help="All of it.")] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Delete what was kept, for good: all that is given must hold."""
    choose(data_dir)
    what: dict[str, Any] = {
        "minutes": last,
        "during": during,
        "program": program,
        "moment": moment,
        "everything": everything,
    }
    if not any(value not in (None, "", False) for value in what.values()):
        usage("Say what to forget: --last 60, --during WHEN, --program NAME, --everything.")
    with open_door() as door:
        gone = door.screen_forget(what)
    if as_json:
        print_json(gone)
    else:
        count = gone["moments"]
        typer.echo(f"Forgotten: {count} moment{'' if count == 1 else 's'}.")


@screen_app.command("on")
def on(data_dir: DataDir = None) -> None:
    """Keep what is on the screen while Sonia watches."""
    choose(data_dir)
    with open_door() as door:
        switched = door.screen_switch(True)
    if not switched["on"]:
        note("Answer Sonia's question in her window; until then nothing is kept.")
        raise typer.Exit(EXIT_CONSENT)
    typer.echo("On: what is on the screen is kept while Sonia watches (the eye in her window).")


@screen_app.command("off")
def off(data_dir: DataDir = None) -> None:
    """Keep nothing more. What was kept stays until `sonia screen forget --everything`."""
    choose(data_dir)
    with open_door() as door:
        door.screen_switch(False)
    typer.echo("Off: nothing more of the screen is kept.")
