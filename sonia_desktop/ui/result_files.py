"""What was read, as files: the masked picture, with or without boxes, text, Markdown. No Qt."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.vision.annotate import annotated_png
from sonia_desktop.vision.answers import controls_told, form_values
from sonia_desktop.vision.layout import by_window
from sonia_desktop.vision.paragraphs import paragraphs, sentence
from sonia_desktop.vision.scene import Element, Scene, Screenshot
from sonia_desktop.vision.secret_mask import hidden_words
from sonia_desktop.vision.tables import as_markdown, find_tables

_MASKED = re.compile("•{3,}")


class Kind(StrEnum):
    """What is written."""

    PICTURE = "picture"
    BOXES = "picture with boxes"
    TEXT = "text"
    MARKDOWN = "markdown"

    @property
    def ending(self) -> str:
        """Of the file's name."""
        return {Kind.TEXT: ".txt", Kind.MARKDOWN: ".md"}.get(self, ".png")


def content(kind: Kind, shot: Screenshot, scene: Scene) -> bytes:
    """The file, of a masked picture and its scene."""
    if kind is Kind.BOXES:
        return annotated_png(shot.pixels, scene)
    if kind is Kind.TEXT:
        return f"{scene.text}\n".encode()
    if kind is Kind.MARKDOWN:
        return markdown(scene).encode()
    from PIL import Image

    held = io.BytesIO()
    Image.fromarray(shot.pixels).save(held, "PNG", compress_level=4)
    return held.getvalue()


def write(path: Path, kind: Kind, shot: Screenshot, scene: Scene) -> Path:
    """Write it; the ending is added when the name has none. What was there stays until it is done.

    Raises `UnavailableError` when the file cannot be written.
    """
    path = path if path.suffix else path.with_suffix(kind.ending)
    data = content(kind, shot, scene)
    half = path.with_name(f".{path.name}.part")
    try:
        half.write_bytes(data)
        half.replace(path)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise cannot_write(path, error) from error
    return path


def cannot_write(path: Path, error: OSError) -> SoniaError:
    """The same in the user's words."""
    return UnavailableError(
        f"{path} cannot be written: {error.strerror or error}.",
        remedy="Choose another folder, or free some space.",
    )


def name_of(scene: Scene) -> str:
    """A file name without its ending: when the picture was taken."""
    return f"Sonia {scene.taken_at.astimezone():%Y-%m-%d %H.%M.%S}"


def spoken(scene: Scene) -> str:
    """The text to be read aloud: broken lines of one sentence joined, a paragraph a line.

    What was masked is said to be hidden: nobody can say dots.
    """
    told = []
    for _window, lines in by_window(scene.lines, scene.windows):
        told += [sentence(group) for group in paragraphs(lines)]
    return _MASKED.sub("(hidden)", "\n\n".join(told))


def markdown(scene: Scene) -> str:
    """Text by windows, tables, fields and controls, and what was hidden."""
    width, height = scene.size
    taken = f"{scene.taken_at.astimezone():%Y-%m-%d %H:%M:%S}"
    parts = [f"# What was on the screen, {taken}", f"{scene.source}, {width} × {height} pixels."]
    if hidden := hidden_words(scene):
        parts.append(hidden)
    for window, lines in by_window(scene.lines, scene.windows):
        title = (window.title or window.application) if window else ""
        parts.append(f"## {_escaped(title)}" if title else "## Text")
        parts += [_escaped(sentence(group)) for group in paragraphs(lines)]
    tables = find_tables(scene)
    if tables:
        parts.append("## Tables")
        parts += [as_markdown(table) for table in tables]
    if _any(scene.elements, "input", "dropdown", "slider", "checkbox", "radio", "toggle"):
        parts += ["## Fields and choices", form_values(scene)]
    if any(element.role != "text" for element in scene.elements):
        parts += ["## Controls", controls_told(scene)]
    return "\n\n".join(parts) + "\n"


def _any(elements: Sequence[Element], *roles: str) -> bool:
    return any(element.role in roles for element in elements)


def _escaped(text: str) -> str:
    """As it stands: nothing in it is Markdown."""
    for sign in "\\`*_#|<>[]":
        text = text.replace(sign, f"\\{sign}")
    return text
