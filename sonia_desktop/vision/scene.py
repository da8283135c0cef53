"""What is on the screen: a `Screenshot` (pixels) becomes a `Scene` (text lines and elements)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class Box:
    """A rectangle in pixels of the picture: left, top, width, height."""

    x: int
    y: int
    w: int
    h: int


@dataclass(frozen=True)
class Window:
    """A top-level window that was visible, in pixels of the picture."""

    title: str
    application: str
    box: Box
    active: bool


@dataclass(frozen=True, eq=False)
class Screenshot:
    """Pixels, shape (height, width, 3), RGB, uint8."""

    pixels: npt.NDArray[np.uint8]
    taken_at: datetime
    source: str  # "monitor 1", a file name, ...
    windows: tuple[Window, ...] = ()
    area: Box | None = None  # what it shows, in desktop pixels; None: not known, or no screen
    scale: float = 1.0  # its pixels per logical pixel
    engine: str = ""  # what took it; empty for a file
    told: tuple[Told, ...] = ()  # what the programs themselves told of it, in its pixels


@dataclass(frozen=True)
class TextLine:
    """One line of text as read; confidence 0 to 1."""

    text: str
    box: Box
    confidence: float


@dataclass(frozen=True)
class Element:
    """An interface element: its role, visible label, confidence 0 to 1.

    Roles: "button", "input", "dropdown", "checkbox", "radio", "tab"; more where the program itself
    tells them. `value` is the text in a field ("" when it is empty), `checked` the state of a
    checkbox, radio button or switch (None for the others, and where it cannot be told); `enabled`
    and `focused` are None where they are not known. `source`: "pixels", or "accessibility" when the
    program itself told. `id` stays the same from one picture of a screen to the next ("" where
    nobody follows it).
    """

    role: str
    label: str
    box: Box
    confidence: float
    value: str = ""
    checked: bool | None = None
    enabled: bool | None = None
    focused: bool | None = None
    source: str = "pixels"
    id: str = ""


@dataclass(frozen=True)
class Told:
    """An element that a program itself told of (its accessibility tree), and its window there."""

    element: Element
    title: str
    frame: Box


@dataclass(frozen=True)
class Hidden:
    """A secret that was masked, and where.

    Kinds: "key", "password", "code", "private_key", "card", "iban"; "window" for one that is never
    read.
    """

    kind: str
    box: Box


@dataclass(frozen=True)
class Scene:
    """What was understood of one picture; lines are in reading order."""

    size: tuple[int, int]  # width, height in pixels
    engine: str  # the OCR engine that really read it
    lines: tuple[TextLine, ...]
    elements: tuple[Element, ...]
    windows: tuple[Window, ...]
    source: str
    taken_at: datetime
    hidden: tuple[Hidden, ...] = ()
    cells: tuple[Box, ...] = ()  # of ruled tables
    detector: str = ""  # what found the elements in the pixels

    @property
    def text(self) -> str:
        """All lines, one a row."""
        return "\n".join(line.text for line in self.lines)
