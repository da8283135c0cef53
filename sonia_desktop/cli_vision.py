"""`sonia see`: a picture, the screen or a part of it, in words, as JSON, or drawn over."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sonia_desktop.terminal import (
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
            "--region", metavar="X,Y,W,H", help="A part of the screen: left,top,width,height."
        ),
    ] = None,
    clipboard: Annotated[
        bool, typer.Option("--clipboard", help="The picture that was copied.")
    ] = False,
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
    target = None
    if monitor is not None:
        target = Target(TargetKind.MONITOR, monitor=monitor)
    elif window:
        target = Target(TargetKind.WINDOW)
    elif region is not None:
        target = Target(TargetKind.REGION, region=region_of(region))
    elif clipboard:
        target = Target(TargetKind.CLIPBOARD)
    if annotate is not None:
        _must_be_writable(annotate)
    content = read_file(file) if file else None
    with open_door() as door:
        seen = door.see(content, file.name if file else "", target, annotate=annotate is not None)
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


def _must_be_writable(path: Path) -> None:
    """Said before the work, not after it."""
    if path.suffix.lower() != ".png":
        usage(f"{path}: the drawing is a PNG file. Give a name that ends with .png")
    if path.is_dir() or not path.absolute().parent.is_dir():
        usage(f"{path} cannot be written: there is no such folder.")
