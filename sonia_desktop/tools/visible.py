"""What a person is asked to allow must be what they see.

Invisible, direction-changing and control characters can make a command look like another one
("Trojan Source", CVE-2021-42574). They are written out: ``⟨U+202E⟩``.
"""

from __future__ import annotations

import re
import unicodedata

_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# Characters that draw nothing although Unicode files them under letters, marks or symbols.
_BLANK = frozenset(
    {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0}
    | set(range(0x180B, 0x1810))
    | set(range(0xFE00, 0xFE10))
    | set(range(0xE0100, 0xE01F0))
)
_LONG_GAP = 12
"""Spaces in a row (or empty lines, a third of it) that could push the rest out of sight."""


def hidden(character: str) -> bool:
    """True when the character would not be seen as what it is (a space and a line end are seen)."""
    if character in " \n":
        return False
    category = unicodedata.category(character)
    return category in _HIDDEN_CATEGORIES or category == "Zs" or ord(character) in _BLANK


def visible(text: str) -> str:
    """`text` with everything hidden written out; nothing is left out."""
    plain = text.isascii() and text.isprintable()  # most texts are
    shown = text if plain else "".join(f"⟨U+{ord(c):04X}⟩" if hidden(c) else c for c in text)
    shown = re.sub(rf" {{{_LONG_GAP},}}", lambda gap: f" ⟨{len(gap[0])} spaces⟩ ", shown)
    return re.sub(
        rf"\n(?: *\n){{{_LONG_GAP // 3},}}",
        lambda gap: f"\n⟨{gap[0].count(chr(10)) - 1} empty lines⟩\n",
        shown,
    )
