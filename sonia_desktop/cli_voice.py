"""The commands for ears and voice."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sonia_desktop.terminal import DataDir, Json, choose, open_door, print_json, read_file


def listen(
    file: Annotated[Path, typer.Argument(help="A WAV file.")],
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Write down what is said in a sound file."""
    choose(data_dir)
    content = read_file(file)
    with open_door() as door:
        heard = door.listen(content, str(file))
    if as_json:
        print_json(heard)
    else:
        typer.echo(heard["text"])
