"""Orders to see less: "stop watching", "don't remember my screen", "close your eyes". Pure."""

from __future__ import annotations

import re

_PLEASE = (
    r"(?:(?:please|hey|sonia|ok|okay|now|no|can\s+you|could\s+you|would\s+you|will\s+you|"
    r"i\s+want\s+you\s+to|i'?d\s+like\s+you\s+to|you\s+can|just)\s*,?\s+)*"
)
_END = (
    r"(?:\s*,?\s*(?:please|now|again|sonia|for\s+now|any\s*more|anymore|at\s+all|thanks|thank\s+you|"
    r"for\s+a\s+(?:while|moment)|from\s+now\s+on))*"
)
_WHOSE = r"(?:my|the|this|our)"
_SCREEN = rf"(?:{_WHOSE}\s+)?(?:whole\s+)?(?:screen|display|desktop|monitor|windows)"
_SEEN = (
    rf"(?:(?:what(?:'?s|\s+is|\s+you\s+see|\s+i\s+do)?\s+(?:(?:shown\s+)?on\s+)?)?{_SCREEN}"
    rf"|what\s+(?:you\s+see|i\s+see)(?:\s+(?:there|on\s+{_SCREEN}))?)"
)
_STOP = r"(?:stop|quit|end|cease)"
_NOT = r"(?:do\s+not|don'?t|never)"
_OFF = r"(?:(?:turn|switch)\s+(?:off\s+{0}|{0}\s+off)|(?:disable|end|stop)\s+{0}|{0}\s+off)"

_REMEMBERING = re.compile(
    rf"^{_PLEASE}(?:"
    rf"{_STOP}\s+(?:remembering|recording|keeping|saving|logging|storing|memori[sz]ing)\s+{_SEEN}"
    rf"|{_NOT}\s+(?:remember|record|keep|save|log|store|memori[sz]e)\s+{_SEEN}"
    + "|"
    + _OFF.format(rf"(?:{_WHOSE}\s+|your\s+)?screen\s+(?:memory|history|recording)")
    + rf"){_END}$",
    re.IGNORECASE,
)
_WATCHING = re.compile(
    rf"^{_PLEASE}(?:"
    rf"{_STOP}\s+(?:watching|observing|monitoring)(?:\s+(?:me|it|{_SCREEN}|what\s+i(?:'?m|\s+am)?\s+do(?:ing)?))?"
    rf"|{_NOT}\s+(?:(?:keep|go\s+on)\s+)?(?:watch|watching|observe|observing|monitor|monitoring)\s+"
    rf"(?:me|{_SCREEN}|what\s+i(?:'?m|\s+am)?\s+do(?:ing)?)"
    + "|"
    + _OFF.format(r"(?:ambient\s+mode|(?:screen\s+)?watching|screen\s+monitoring)")
    + rf"){_END}$",
    re.IGNORECASE,
)
_LOOKING = re.compile(
    rf"^{_PLEASE}(?:"
    rf"{_STOP}\s+looking(?:\s+at\s+(?:me|it|{_SCREEN}))?"
    rf"|{_NOT}\s+look(?:\s+at\s+{_SCREEN})?"
    r"|(?:close|shut)\s+your\s+eyes|look\s+away|eyes\s+(?:off|closed|shut)"
    rf"){_END}$",
    re.IGNORECASE,
)


def stop_order(said: str) -> str | None:
    """What of seeing shall end: "watching", "remembering" or "looking"; None for other sentences.

    ``stop_order("please stop watching my screen") == "watching"``
    """
    if _REMEMBERING.match(said):
        return "remembering"
    if _WATCHING.match(said):
        return "watching"
    return "looking" if _LOOKING.match(said) else None
