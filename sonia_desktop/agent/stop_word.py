"""The words that end all that runs. Pure."""

from __future__ import annotations

import re

from sonia_desktop.agent.wording import core

STOP_EVERYTHING = "stop everything"
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


def stops_everything(text: str) -> bool:
    """Whether the whole sentence says so: "stop everything", "emergency stop"; not "stop all
    timers", nor "how do I stop everything"."""
    return _STOP.match(core(text).strip(" .!?")) is not None


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
    return _STOP_HERE.match(core(text).strip(" .!")) is not None


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
