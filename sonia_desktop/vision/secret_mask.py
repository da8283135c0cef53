"""The one gate every picture and every reading passes before the eyes hand it out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sonia_desktop.vision.redaction import redact, redacted_element
from sonia_desktop.vision.scene import Box, Element, Hidden, Scene, Screenshot, TextLine, Window
from sonia_desktop.vision.secrets import ALL_KINDS, SPOKEN, SecretKind, masked
from sonia_desktop.vision.unread_windows import (
    UNREAD_TITLE,
    blacked,
    hides,
    without_unread,
)

WINDOW = "window"
"""The kind of `Hidden` that a window is which is never read."""

# Chromium's browsers do not say in the title that a window is private; a chip at its top does.
_BROWSERS = re.compile(r"chrom|brave|edge|vivaldi|opera|browser|epiphany|firefox|librewolf", re.I)
_CHIP = re.compile(
    r"^\W*(?:incognito|inprivate|private(?: browsing| window)?|privater? modus|inkognito|"
    r"navigation priv[ée]e|inc[óo]gnito|privado|anonima)\W*(?:\(\d+\))?$",
    re.IGNORECASE,
)
_CHIP_ROWS = 130
"""How far down from a window's top such a chip stands, in pixels at scale 1."""


@dataclass(frozen=True, eq=False)
class MaskedReading:
    """A picture and what was read of it, both without secrets."""

    shot: Screenshot
    pieces: list[TextLine]
    elements: tuple[Element, ...]
    hidden: tuple[Hidden, ...]
    cells: tuple[Box, ...] = ()  # of ruled tables: places without text


class SecretMask:
    """What is masked.

    Args:
        kinds: classes of secrets; none: only windows are kept from being read.
        never_read: words of titles or applications, besides the known password managers and
            private windows.
    """

    def __init__(
        self, kinds: Iterable[SecretKind | str] = ALL_KINDS, never_read: Iterable[str] = ()
    ) -> None:
        self.kinds = frozenset(SecretKind(kind) for kind in kinds)
        self._never_read = tuple(never_read)

    def without_unread(self, shot: Screenshot) -> Screenshot:
        """The picture before anybody reads it: windows that are never read are black in it."""
        return without_unread(shot, self._never_read)

    def apply(
        self, shot: Screenshot, pieces: Sequence[TextLine], elements: Sequence[Element]
    ) -> MaskedReading:
        """What of a picture and its text may be handed out."""
        private = [window for window in shot.windows if _says_private(window, pieces, shot.scale)]
        if private:
            pieces = [piece for piece in pieces if not hides(shot.windows, private, piece.box)]
            elements = [e for e in elements if not hides(shot.windows, private, e.box)]
            shot = blacked(shot, private)
        told = redact(shot.pixels, pieces, elements, self.kinds)
        windows = tuple(
            replace(window, title=masked(window.title, self.kinds)) for window in shot.windows
        )
        unread = tuple(Hidden(WINDOW, w.box) for w in windows if w.title == UNREAD_TITLE)
        # A mask may reach into a window that is never read: the picture stays as it would be masked
        # anew, so that it is known again.
        return MaskedReading(
            self.without_unread(replace(shot, pixels=told.pixels, windows=windows)),
            told.pieces,
            told.elements,
            told.hidden + unread,
        )

    def elements(self, elements: Iterable[Element]) -> tuple[Element, ...]:
        """Elements from elsewhere (an accessibility tree) without the secrets in their texts."""
        return tuple(redacted_element(element, self.kinds) for element in elements)


def hidden_words(scene: Scene) -> str:
    """What was masked in a scene, in one sentence; empty when nothing was.

    >>> # "Hidden: 2 passwords, 1 card number."
    """
    counted = Counter(hidden.kind for hidden in scene.hidden)
    said = []
    for kind, count in counted.items():
        if kind == WINDOW:
            one, many = "window that is never read", "windows that are never read"
        else:
            one, many = SPOKEN[SecretKind(kind)]
        said.append(f"{count} {one if count == 1 else many}")
    return f"Hidden: {', '.join(said)}." if said else ""


def _says_private(window: Window, pieces: Sequence[TextLine], scale: float) -> bool:
    if window.title == UNREAD_TITLE or not _BROWSERS.search(window.application):
        return False
    box, rows = window.box, _CHIP_ROWS * max(1.0, scale)
    return any(
        _CHIP.match(piece.text.strip())
        and box.x + box.w / 2 <= piece.box.x < box.x + box.w
        and box.y <= piece.box.y < box.y + rows
        for piece in pieces
    )
