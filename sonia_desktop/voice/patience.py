"""How long to wait for more, judged from the text so far: a pure function.

Texts come as recognisers give them: pocketsphinx without capitals and punctuation, Whisper with
both. SHORT after what is whole (a command with its object, a question, "yes"); LONG after what asks
for more ("remind me to", "call five five five", "um"); NORMAL where neither is sure.

LONG is looked for first: waiting too long costs half a second, cutting somebody off costs the turn.
"""

from __future__ import annotations

from sonia_desktop.audio.endpoint import Patience


def patience(partial_text: str) -> Patience:
    """How long to wait after this text."""
    words = partial_text.lower().split()
    if not words:
        return Patience.NORMAL
    if words[-1].strip(".?!") in {"and", "or", "um", "uh", "the", "to", "my", "a", "of"} or words[
        -1
    ].endswith(","):
        return Patience.LONG
    if partial_text.rstrip().endswith("?"):
        return Patience.SHORT
    return Patience.NORMAL
