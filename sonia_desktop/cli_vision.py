"""`sonia see`: a picture, the screen or a part of it, in words, as JSON, or drawn over."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from sonia_desktop.terminal import (
    EXIT_CONSENT,
    DataDir,
    Json,
    choose,
    fail,
    note,
    open_door,
    print_json,
    read_file,
    usage,
)

if TYPE_CHECKING:
    from sonia_desktop.vision.scene import Box

PICK = "pick"


class SeeCommand(TyperCommand):
    """`--region` without a place after it means: with the mouse."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words after `see`."""
        told: list[str] = []
        for at, word in enumerate(args):
            told.append(word)
            after = args[at + 1] if at + 1 < len(args) else "-"
            if word == "--region" and re.match(r"-(?!\d)", after):
                told.append(PICK)
        return super().parse_args(ctx, told)


def see(
    file: Annotated[Path | None, typer.Argument(help="A picture; none: the screen.")] = None,
    monitor: Annotated[
        int | None,
        typer.Option("--monitor", metavar="N", help="This monitor; 0 is all of them together."),
    ] = None,
    window: Annotated[bool, typer.Option("--window", help="The active window.")] = False,
    region: Annotated[
        str | None,
        typer.Option(
            "--region",
            metavar="X,Y,W,H",
            help="A part of the screen: left,top,width,height; none: point at it.",
        ),
    ] = None,
    clipboard: Annotated[
        bool, typer.Option("--clipboard", help="The picture that was copied.")
    ] = False,
    language: Annotated[
        str,
        typer.Option("--language", metavar="L", help='The text is in: "de", "German", "eng+fra".'),
    ] = "",
    annotate: Annotated[
        Path | None,
        typer.Option(
            "--annotate", metavar="OUT.png", help="Write the picture with what was found drawn in."
        ),
    ] = None,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Read a picture, or the screen."""
    from sonia_desktop.vision.target import Target, TargetKind, region_of

    choose(data_dir)
    given = [file is not None, monitor is not None, window, region is not None, clipboard]
    if sum(given) > 1:
        usage("Give one of: FILE, --monitor, --window, --region, --clipboard.")
    if annotate is not None:
        _must_be_writable(annotate)
    target = None
    if monitor is not None:
        target = Target(TargetKind.MONITOR, monitor=monitor)
    elif window:
        target = Target(TargetKind.WINDOW)
    elif region is not None:
        place = _pointed_at() if region == PICK else region_of(region)
        target = Target(TargetKind.REGION, region=place)
    elif clipboard:
        target = Target(TargetKind.CLIPBOARD)
    content = read_file(file) if file else None
    with open_door() as door:
        seen = door.see(
            content,
            file.name if file else "",
            target,
            annotate=annotate is not None,
            language=language,
        )
    if annotate is not None:
        try:
            annotate.write_bytes(seen.pop("annotated"))
        except OSError as error:
            fail(f"{annotate} cannot be written: {error.strerror or error}")
        note(f"Drawn: {annotate}")
    if as_json:
        seen.pop("description", None)
        print_json(seen)
    else:
        typer.echo(seen["description"])


def _pointed_at() -> Box:
    from sonia_desktop.ui.picking import pick_region

    note("Point at a part of the screen; Esc stops.")
    picked = pick_region()
    if picked is None:
        note("Nothing was chosen.")
        raise typer.Exit(EXIT_CONSENT)
    return picked


def _must_be_writable(path: Path) -> None:
    """Said before the work, not after it."""
    if path.suffix.lower() != ".png":
        usage(f"{path}: the drawing is a PNG file. Give a name that ends with .png")
    if path.is_dir() or not path.absolute().parent.is_dir():
        usage(f"{path} cannot be written: there is no such folder.")
