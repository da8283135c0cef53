"""The words that end all that runs, in the languages of the window. Pure."""

from __future__ import annotations

import re
import unicodedata

from sonia_desktop.agent.wording import core

STOP_EVERYTHING = "stop everything"
_MARKS = " .,!?…¡¿"
"""Around a sentence: a recogniser guesses them, and "Stop?" is to stop."""
_STOP = re.compile(
    r"^(?:(?:stop|cancel|abort|halt|end|kill|freeze)\s+"
    r"(?:everything|(?:all|every|any)(?:\s+(?:of\s+(?:it|them|that)|tools?|commands?|actions?|"
    r"tasks?|"
    r"(?:running\s+)?(?:tools|commands|actions|tasks)))?|whatever\s+you(?:'re|\s+are)\s+doing|"
    r"what\s+you(?:'re|\s+are)\s+doing)"
    r"|stop\s+it\s+all|emergency\s+stop|panic(?:\s+stop)?|stop\s+right\s+there)"
    r"(?:\s+(?:now|at\s+once|immediately|right\s+now|this\s+(?:second|instant)))*$",
    re.IGNORECASE,
)


# Without accents, which recognisers and hurried typing leave out.
_POLITE = (
    r"(?:\s*,?\s*(?:bitte|sofort|jetzt|auf der stelle|por favor|ya|ahora(?: mismo)?|inmediatamente"
    r"|maintenant|tout de suite|immediatement|s.il (?:te|vous) plait))*"
)
_STOP_ELSEWHERE = re.compile(
    r"(?:(?:bitte|por favor)\s*,?\s*)?(?:"
    # German
    r"(?:stopp?e?|halte?|beende|brich|unterbrich)\s+(?:sofort\s+)?alles(?:\s+(?:an|ab))?"
    r"|alles\s+(?:stoppen|anhalten|abbrechen|beenden|sofort\s+(?:stoppen|beenden|abbrechen))"
    r"|hor\s+(?:sofort\s+)?mit\s+allem\s+auf|not-?\s?aus|notstopp?|nothalt"
    # Spanish
    r"|(?:deten(?:er|lo)?|para(?:r|lo)?|cancela(?:r|lo)?|aborta(?:r)?|termina(?:r)?|frena(?:r)?)"
    r"\s+todo|alto\s+a\s+todo|parada\s+de\s+emergencia"
    # French
    r"|(?:arrete[rz]?|stoppe[rz]?|annule[rz]?|interromp(?:s|ez|re))\s+tout|stop\s+tout"
    r"|tout\s+(?:arreter|annuler|stopper)|arret\s+d.urgence"
    r")" + _POLITE,
    re.IGNORECASE,
)
_STOP_HERE_ELSEWHERE = re.compile(
    r"(?:stopp|hor\s+auf|aufhoren|anhalten|abbrechen|sei\s+(?:still|ruhig)|ruhe|schweig"
    r"|basta|detente|callate|para\s+ya|deja\s+de\s+hablar|silencio"
    r"|arrete(?:-toi)?|arretez|tais-toi|taisez-vous)" + _POLITE,
    re.IGNORECASE,
)


def _plainly(text: str) -> str:
    """The sentence without courtesy around it and without accents."""
    apart = unicodedata.normalize("NFKD", core(text).strip(_MARKS))
    return "".join(one for one in apart if not unicodedata.combining(one))


def stops_everything(text: str) -> bool:
    """Whether the whole sentence says so: "stop everything", "alles anhalten", "¡para todo!",
    "arrête tout"; not "stop all timers", nor "how do I stop everything"."""
    if _STOP.match(core(text).strip(_MARKS)) is not None:
        return True
    return _STOP_ELSEWHERE.fullmatch(_plainly(text)) is not None


_STOP_HERE = re.compile(
    r"^(?:(?:stop|abort|halt|cancel)(?:\s+(?:it|that|this))?|"
    r"stop\s+(?:talking|speaking|reading|writing|answering|the\s+answer)|"
    r"(?:be|keep)\s+(?:quiet|silent)|shut\s+up|quiet|silence|hush)"
    r"(?:\s+(?:now|at\s+once|immediately|right\s+now))*$",
    re.IGNORECASE,
)


def stops_here(text: str) -> bool:
    """Whether the whole sentence ends what runs in its own conversation: "stop", "be quiet"; not
    "stop the music". Other conversations go on."""
    if _STOP_HERE.match(core(text).strip(_MARKS)) is not None:
        return True
    return _STOP_HERE_ELSEWHERE.fullmatch(_plainly(text)) is not None


_CANCEL_IT = re.compile(
    r"(?:cancel|stop|delete|remove|undo|never\s*mind)\s+(?:it|that|this)(?:\s+(?:one|again|now))?",
    re.IGNORECASE,
)


def cancels_it(text: str) -> bool:
    """Whether the whole sentence takes back what was set just before: "cancel it"."""
    return _CANCEL_IT.fullmatch(core(text).strip(_MARKS)) is not None


def told(turns: int, calls: int, questions: int) -> str:
    """What was ended, for the user."""
    ended = [
        _counted(turns, "answer under way", "answers under way"),
        _counted(calls, "running tool", "running tools"),
        _counted(questions, "open question (it is a no now)", "open questions (they are a no now)"),
    ]
    there = [each for each in ended if each]
    return f"Stopped: {', '.join(there)}." if there else "Nothing was running; nothing is waiting."


def _counted(count: int, one: str, many: str) -> str:
    return "" if not count else f"1 {one}" if count == 1 else f"{count} {many}"
