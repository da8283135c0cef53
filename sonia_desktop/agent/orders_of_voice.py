"""Orders about Sonia's own ears and voice: "mute yourself", "speak slower", "louder". Pure."""

from __future__ import annotations

import re

from sonia_desktop.agent.order_parts import Order
from sonia_desktop.tools.builtin.voice import VoiceWish

_SPEAK = r"(?:speak|talk|read|say\s+(?:it|that|things))"
_BIT = r"(?:a\s+(?:little\s+|tiny\s+)?bit\s+|a\s+little\s+|much\s+|even\s+|some\s*what\s+)?"
_VOLUME = r"(?:(?:the|your|the\s+sound)\s+volume|your\s+(?:voice|sound))"
_LEAD = r"(?:you(?:\s+are|'re)\s+)?"
_TAIL = (
    r"(?:\s+(?:again|now|please|from\s+now\s+on|a\s+(?:little\s+|tiny\s+)?bit|a\s+little|a\s+lot"
    r"|some\s+more))*"
)
_FORMS = tuple(
    (re.compile(rf"^(?:{form}){_TAIL}$", re.IGNORECASE), wish)
    for form, wish in (
        (
            r"mute(?:\s+(?:yourself|the\s+mic(?:rophone)?|your\s+mic(?:rophone)?|my\s+mic(?:rophone)?))?"
            r"|(?:stop|quit)\s+listening(?:\s+(?:to\s+(?:me|us)|in))?|don'?t\s+listen(?:\s+(?:to\s+(?:me|us)))?"
            r"|(?:turn|switch)\s+(?:off\s+(?:the|your|my)\s+mic(?:rophone)?|(?:the|your|my)\s+mic(?:rophone)?\s+off)"
            r"|(?:close|disable)\s+(?:the|your|my)\s+mic(?:rophone)?",
            VoiceWish.MUTE,
        ),
        (
            rf"{_SPEAK}\s+(?:more\s+slowly|{_BIT}slower|slowly)|slow\s+down(?:\s+(?:a\s+(?:little|bit)|"
            rf"your\s+(?:voice|speech)))?|{_LEAD}(?:speaking|talking)\s+too\s+(?:fast|quickly)|too\s+fast",
            VoiceWish.SLOWER,
        ),
        (
            rf"{_SPEAK}\s+(?:more\s+quickly|{_BIT}faster|{_BIT}quicker|quickly)|speed\s+up(?:\s+"
            rf"(?:a\s+(?:little|bit)|your\s+(?:voice|speech)))?|{_LEAD}(?:speaking|talking)\s+too\s+slow(?:ly)?"
            r"|too\s+slow",
            VoiceWish.FASTER,
        ),
        (
            rf"(?:{_SPEAK}|be|get)\s+{_BIT}(?:louder|more\s+loudly|loudly)|(?:speak|talk)\s+up|{_BIT}louder"
            rf"|(?:turn|put|bring)\s+(?:up\s+{_VOLUME}|{_VOLUME}\s+{_BIT}up)|(?:raise|increase)\s+{_VOLUME}"
            rf"|(?:the\s+)?volume\s+up|{_LEAD}(?:speaking\s+|talking\s+)?too\s+(?:quiet(?:ly)?|soft(?:ly)?)"
            r"|i\s+can(?:no|')t\s+hear\s+you(?:\s+(?:well|very\s+well|properly))?",
            VoiceWish.LOUDER,
        ),
        (
            rf"(?:{_SPEAK}|be|get)\s+{_BIT}(?:quieter|softer|less\s+loud(?:ly)?|more\s+(?:quietly|softly)|quietly|softly)"
            rf"|{_BIT}(?:quieter|softer)|not\s+so\s+loud|keep\s+(?:it|your\s+voice)\s+down"
            rf"|(?:turn|put|bring)\s+(?:down\s+{_VOLUME}|{_VOLUME}\s+{_BIT}down)|(?:lower|decrease|reduce)\s+{_VOLUME}"
            rf"|(?:the\s+)?volume\s+down|{_LEAD}(?:speaking\s+|talking\s+)?too\s+loud(?:ly)?",
            VoiceWish.SOFTER,
        ),
        (
            rf"{_SPEAK}\s+(?:normally|at\s+(?:a\s+|the\s+|your\s+)?(?:normal|usual)\s+(?:speed|pace))"
            r"|(?:your\s+)?(?:normal|usual)\s+(?:speed|pace|volume|loudness)"
            rf"|{_SPEAK}\s+(?:at\s+)?(?:your\s+|a\s+)?(?:normal|usual)\s+(?:volume|loudness)",
            VoiceWish.NORMAL,
        ),
        (
            r"(?:are\s+you|you\s+are|you're)\s+(?:still\s+)?(?:listening|muted)(?:\s+to\s+(?:me|us))?"
            r"|(?:(?:can|do|could)\s+you\s+)?(?:still\s+)?hear\s+(?:me|us)(?:\s+at\s+all|\s+okay)?"
            r"|is\s+(?:the|your|my)\s+mic(?:rophone)?\s+(?:still\s+)?(?:on|off|muted|open|closed|working)",
            VoiceWish.TELL,
        ),
    )
)


def about_the_voice(said: str) -> Order | None:
    """The order when it is one about the microphone or the pace of the voice.

    ``about_the_voice("speak a bit slower") == Order("voice.control", {"do": "slower"})``
    """
    for form, wish in _FORMS:
        if form.match(said.rstrip(" .!?")):
            return Order("voice.control", {"do": wish.value})
    return None
