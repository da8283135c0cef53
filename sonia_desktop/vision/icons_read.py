"""Icons that a text engine took for signs: a box with a tick, an empty square, a sun. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from sonia_desktop.vision.scene import TextLine

_LIKE_ICONS = frozenset("口日目回田曰凸凹囗四品山")
"""Letters of Chinese and Japanese that small drawings look like."""
_OTHERS = 3
"""From so many other letters of these scripts on a screen they are letters there."""
_LATIN = 20
"""Where so many letters of the Latin script stand, one sign of those is a drawing."""
_UNSURE = 0.93
"""A letter alone is read with more certainty than this; a cross or an arrow is taken for one."""
_BEFORE = frozenset("☑☐☒□■▢▣◻◼○◯●◉◎①②③④⑤⑥⑦⑧⑨⊙⊕⊗⌂✉☎⚙⚲⏱⏲⌛")
"""Signs that are taken away before a label, too ("☑ About"); a bullet and an arrow stay."""


def without_icons(pieces: Sequence[TextLine]) -> list[TextLine]:
    """The pieces without those that are one icon, and without an icon before a label."""
    letters = sum(_is_ideograph(one) for piece in pieces for one in piece.text.strip()[1:])
    likely = frozenset() if letters >= _OTHERS else _LIKE_ICONS
    foreign = letters < _OTHERS and _latin(pieces) >= _LATIN
    left = []
    for piece in pieces:
        text = piece.text.strip()
        alone = len(text) == 1
        if alone and piece.confidence < _UNSURE and (text.isalpha() or text in "+×→←↑↓"):
            continue
        if alone and (text in likely or _is_drawing(text) or (foreign and _is_ideograph(text))):
            continue
        glued = text[:1] in _BEFORE and text[1:3].isascii() and text[1:3].isalpha()
        if len(text) > 2 and (glued or (text[1] == " " and text[0] in likely | _BEFORE)):
            start = piece.box.x + min(piece.box.h, piece.box.w // 2)
            wide = piece.box.x + piece.box.w - start
            piece = replace(piece, text=text[1:].strip(), box=replace(piece.box, x=start, w=wide))
        left.append(piece)
    return left


def _latin(pieces: Sequence[TextLine]) -> int:
    return sum(letter.isascii() and letter.isalpha() for piece in pieces for letter in piece.text)


def _is_drawing(sign: str) -> bool:
    """A pictogram: no letter, figure, punctuation, sum or money sign, and no arrow."""
    return sign in _BEFORE or (unicodedata.category(sign) == "So" and ord(sign) >= 0x2300)


def _is_ideograph(sign: str) -> bool:
    return "\u3040" <= sign <= "\u30ff" or "\u4e00" <= sign <= "\u9fff"
