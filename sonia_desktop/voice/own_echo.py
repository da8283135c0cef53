"""Sonia's own words come back through the microphone: pure, text against text.

The echo canceller takes her voice out of the sound. Until it knows the room (her first second), or
when a busy machine lets the loudspeaker stutter, a rest of it may stay that a recogniser
understands: "I heard", while she says "I heard ... is that right?".
"""

from __future__ import annotations

import re

_FEWEST_WORDS = 2
"""One word may be anybody's: "yes", over "say yes or no", is the user's."""
_MOST_WORDS = 6
"""Nobody's echo is understood for longer; a user may well repeat a whole sentence."""


def is_own_echo(heard: str, said: str) -> bool:
    """True when a short text is a piece, word by word, of what Sonia is saying."""
    words, own = _words(heard), _words(said)
    count = len(words)
    if not _FEWEST_WORDS <= count <= _MOST_WORDS:
        return False
    return any(own[at : at + count] == words for at in range(len(own) - count + 1))


def _words(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").lower())
