"""Orders about programs, windows, keys, the clipboard and the web."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from sonia_desktop.agent.named import ENDINGS, KNOWN_PROGRAMS
from sonia_desktop.agent.order_parts import QUOTED, TEXT, Order, content
from sonia_desktop.agent.places import path
from sonia_desktop.tools.builtin.system import Part

_URL = r"(?P<url>(?:https?://\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?))"
_APP = r"(?:the\s+|my\s+|a\s+)?(?P<app>[\w+.' -]{2,40}?)(?:\s+(?:app|application|program|window))?"
_LAUNCH = re.compile(
    rf"^(?:open(?:\s+up)?|launch|start(?:\s+up)?|run|fire\s+up)\s+{_APP}$", re.IGNORECASE
)
_CLOSE = re.compile(rf"^(?:close|quit|exit|shut)\s+(?:down\s+)?{_APP}$", re.IGNORECASE)
_FOCUS = re.compile(
    rf"^(?:(?:switch|change|go|jump)\s+to|focus(?:\s+on)?|activate|show\s+me)\s+{_APP}$"
    rf"|^bring\s+(?:the\s+|my\s+)?(?P<up>[\w+.' -]{{2,40}}?)(?:\s+window)?\s+to\s+the\s+(?:front|"
    rf"foreground|top)$",
    re.IGNORECASE,
)
_WINDOWS = re.compile(
    r"^(?:(?:which|what)\s+windows\s+(?:are|do\s+i\s+have)\s+open|(?:list|show)(?:\s+me)?\s+"
    r"(?:all\s+)?(?:the\s+|my\s+)?"
    r"(?:open\s+)?windows(?:\s+that\s+are\s+open)?)\W*$",
    re.IGNORECASE,
)
_END_PROCESS = re.compile(
    r"^(?:kill|stop|end|terminate)\s+(?:the\s+)?process\s+(?:(?:number|id|with\s+(?:the\s+"
    r")?(?:id|pid)|pid)\s+)?(?P<what>[\w.-]+)$"
    r"|^kill\s+(?:pid\s+)?(?P<pid>\d+)$",
    re.IGNORECASE,
)


_NETWORK = re.compile(
    r"^(?:(?:what(?:'?s|\s+is)|tell\s+me|show\s+me)\s+(?:my|the|this\s+(?:computer|machine)'?s)\s+(?:own\s+|local\s+)?"
    r"ip(?:\s+address)?|(?:am\s+i|are\s+we|is\s+(?:this|the|my)\s+(?:computer|machine|laptop|pc))\s+(?:online|"
    r"connected(?:\s+to\s+(?:the\s+|a\s+|any\s+)?(?:internet|network|wi-?fi|web))?)|do\s+(?:i|we)\s+have\s+(?:an?\s+)?"
    r"(?:internet|network)(?:\s+connection)?|is\s+(?:the|my)\s+(?:wi-?fi|network|internet)(?:\s+connection)?\s+(?:on|up|down|working|connected|okay?))"
    r"(?:\s+(?:now|right\s+now|here))?\W*$",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"^(?:what(?:'?s|\s+is)|tell\s+me|show\s+me)\s+(?:my\s+(?:user\s?name|host\s?name)|the\s+(?:host\s?name|name\s+of\s+"
    r"(?:this|the|my)\s+(?:computer|machine|laptop|pc))|(?:my|this|the)\s+(?:computer|machine|laptop|pc)(?:'?s\s+name|"
    r"\s+called))\W*$|^who\s+am\s+i\s+logged\s+in\s+as\W*$",
    re.IGNORECASE,
)
_WARMTH = re.compile(
    r"^how\s+(?:hot|warm)\s+is\s+(?:the|my|this)\s+(?:cpu|processor|computer|machine|laptop|pc|chip)\W*$"
    r"|^(?:what(?:'?s|\s+is)\s+)?(?:the\s+|my\s+)?(?:cpu|processor|computer)(?:'?s)?\s+temperature\W*$"
    r"|^(?:what(?:'?s|\s+is)\s+)?the\s+temperature\s+of\s+(?:the|my|this)\s+(?:cpu|processor|computer)\W*$",
    re.IGNORECASE,
)


_CAPTURE = re.compile(
    r"^(?:take|make|grab|capture|save|shoot|get)\s+(?:me\s+)?(?:an?\s+|the\s+|this\s+)?"
    r"(?:screen\s?shots?|screen\s?grabs?|(?:picture|image|photo|snapshot)\s+of\s+(?:the|my|this)\s+"
    r"(?P<what>screen|desktop|window))(?:\s+of\s+(?:the|my|this)\s+(?P<of>screen|desktop|window))?"
    r"(?P<kept>\s*,?\s*(?:and\s+)?(?:save|store|keep)\s+(?:it|that)|\s+(?:as\s+)?(?:a\s+)?file)?"
    r"(?:\s+(?:to|in|into|on|under|as|at)\s+(?P<where>\S.*))?$",
    re.IGNORECASE,
)


def _picture(said: str) -> Order | None:
    """A picture of the screen as a file, where it is said that it shall be kept."""
    found = _CAPTURE.match(said)
    if found is None:
        return None
    saves = said.lower().startswith("save") or found["kept"] or found["where"]
    where = path(f"in {found['where']}") if found["where"] else None
    if not saves or (found["where"] and where is None):
        return None
    window = (found["what"] or found["of"] or "").lower() == "window"
    args: dict[str, Any] = {"path": where} if where else {}
    return Order("screen.capture", args | ({"window": True} if window else {}))


def about_the_computer(said: str) -> Order | None:
    """Its network, its warmth, a picture of its screen, in so many words."""
    if (picture := _picture(said)) is not None:
        return picture
    for form, part in ((_NETWORK, Part.NETWORK), (_WARMTH, Part.TEMPERATURE), (_NAMES, Part.NAME)):
        if form.match(said):
            return Order("system.info", {"about": [part.value]})
    return None


def about_programs(said: str, programs: Collection[str]) -> Order | None:
    """The order when it is one about programs, windows and processes."""
    if _WINDOWS.match(said):
        return Order("window.list")
    if match := _END_PROCESS.match(said):
        what = match["what"] or match["pid"]
        return Order("process.stop", {"pid": int(what)} if what.isdigit() else {"name": what})
    known = {name.lower() for name in programs} | KNOWN_PROGRAMS
    for pattern, tool, slot in (
        (_LAUNCH, "app.launch", "target"),
        (_CLOSE, "app.close", "title"),
        (_FOCUS, "window.focus", "title"),
    ):
        match = pattern.match(said)
        if match is None:
            continue
        name = (match.groupdict().get("up") or match["app"] or "").strip()
        if name.lower() in known:
            return Order(tool, {slot: name})
    return None


_OPEN_PAGE = re.compile(
    rf"^(?:open|go\s+to|visit|browse\s+to|navigate\s+to|show\s+me|load)\s+(?:the\s+"
    rf")?(?:(?:web\s*)?(?:site|page)\s+)?{_URL}"
    r"(?:\s+in\s+(?:the|my|a)\s+(?:new\s+)?(?:browser|tab))?$",
    re.IGNORECASE,
)
_READ_PAGE = re.compile(
    rf"^(?:(?:read|fetch|get|download|summari[sz]e|check)(?:\s+me)?\s+(?:the\s+)?(?:(?:text|"
    rf"contents?)\s+of\s+)?(?:the\s+)?"
    rf"(?:(?:web\s*)?(?:page|site)|article)?(?:\s+at)?\s*{_URL}|what\s+(?:does|is)\s+(?:it\s+say\s+"
    rf")?(?:on\s+|at\s+)?(?P<said>https?://\S+)(?:\s+say)?)\W*$",
    re.IGNORECASE,
)
_WEB_SEARCH = re.compile(
    r"^(?:(?:search|look)\s+(?:on\s+)?(?:the\s+)?(?:web|internet|online|net|wikipedia|google)\s+"
    r"(?:for|about)\s+(?P<a>\S.*)"
    r"|google\s+(?P<b>\S.*)"
    r"|(?:search|look)\s+(?:for|up)\s+(?P<c>\S.*?)\s+(?:on\s+(?:the\s+)?(?:web|internet|net|"
    r"wikipedia|google)|online)"
    r"|(?:do\s+a\s+)?web\s+search\s+(?:for|about)\s+(?P<d>\S.*)"
    r"|find\s+(?P<e>\S.*?)\s+on\s+the\s+(?:web|internet))$",
    re.IGNORECASE,
)
_ADDRESS_OF = re.compile(
    r"^(?:resolve|what(?:'s|\s+is)\s+the\s+ip(?:\s+address)?\s+(?:of|for)|look\s+up\s+the\s+"
    r"(?:ip(?:\s+address)?|dns)\s+(?:of|for)|"
    r"dns\s+lookup(?:\s+for)?)\s+(?P<host>(?:[a-z0-9-]+\.)+[a-z]{2,})\W*$",
    re.IGNORECASE,
)


def about_the_web(said: str) -> Order | None:
    """The order when it is one about the web."""
    if match := _WEB_SEARCH.match(said.rstrip(" ?")):
        query = next(group for group in match.groups() if group)
        return Order("web.search", {"query": query.strip("\"'` ")})
    if match := _ADDRESS_OF.match(said):
        return Order("net.resolve", {"hostname": match["host"].lower()})
    if (match := _OPEN_PAGE.match(said)) and (url := _address(match["url"])) is not None:
        return Order("browser.open", {"url": url})
    if match := _READ_PAGE.match(said):
        url = _address(match["url"] or match["said"])
        return Order("web.fetch", {"url": url}) if url is not None else None
    return None


def _address(said: str) -> str | None:
    """With its scheme; "notes.txt" is a file, not a page."""
    url = said.rstrip(".,;!?")
    if re.match(r"https?://", url, re.IGNORECASE):
        return url
    host = url.split("/")[0].lower()
    return f"https://{url}" if re.search(rf"\.{ENDINGS}$", host) else None


_CLIPBOARD_IN = re.compile(
    rf"^(?:copy|put|place)\s+(?:the\s+(?:text|words?)\s+)?{TEXT}\s+(?:in|into|to|on|onto)\s+"
    rf"(?:the\s+|my\s+)?clipboard$",
    re.IGNORECASE,
)
_CLIPBOARD_OUT = re.compile(
    r"^(?:(?:what(?:'s|\s+is)|what\s+do\s+i\s+have)\s+(?:in|on)\s+(?:the|my)\s+clipboard|(?:read|"
    r"show)(?:\s+me)?\s+"
    r"(?:the\s+|my\s+)?clipboard(?:\s+to\s+me)?|what\s+did\s+i\s+(?:just\s+)?copy)\W*$",
    re.IGNORECASE,
)
_TYPE = re.compile(
    rf"^(?:type|enter|write)\s+(?:in\s+)?(?:the\s+(?:text|words?)\s+)?{QUOTED}(?:\s+(?:in|into)\s+"
    rf"(?:the\s+)?(?P<window>[\w .-]+?)(?:\s+window)?)?$",
    re.IGNORECASE,
)
KEY_NAME = (
    r"(?:ctrl|control|alt|shift|super|win|cmd|command|meta|enter|return|escape|esc|tab|space|"
    r"backspace|delete|home|end|page\s*(?:up|down)|up|down|left|right|f\d{1,2}|[a-z0-9])"
)
_PRESS = re.compile(
    rf"^(?:press|hit|push)\s+(?:the\s+)?(?:keys?\s+)?(?P<keys>{KEY_NAME}(?:(?:\s*[+-]\s*|\s+"
    rf"(?:and\s+|plus\s+)?){KEY_NAME})*)(?:\s+keys?)?$",
    re.IGNORECASE,
)
_CLICK = re.compile(
    r"^(?P<how>double[- ]click|right[- ]click|click)(?:\s+on)?\s+(?P<what>(?:the\s+)?\S.*)$",
    re.IGNORECASE,
)
_NOTIFY = re.compile(
    r"^(?:(?:send|show|pop\s+up)(?:\s+me)?\s+a\s+(?:desktop\s+)?notification\s+(?:saying|that\s+"
    r"says|with\s+the\s+text|:)\s*(?P<a>\S.*))$",
    re.IGNORECASE,
)
_VARIABLE = re.compile(
    r"^(?:what(?:'s|\s+is)|show(?:\s+me)?|read|get)\s+(?:the\s+)?(?:value\s+of\s+)?(?:the\s+"
    r")?environment\s+variable\s+(?P<name>[A-Za-z_]\w*)\W*$"
    r"|^what(?:'s|\s+is)\s+\$(?P<short>[A-Za-z_]\w*)\W*$",
    re.IGNORECASE,
)


_CLICKS: dict[str, dict[str, Any]] = {
    "double click": {"clicks": 2},
    "right click": {"button": "right"},
}


def about_the_desktop(said: str) -> Order | None:
    """The order when it is one about keys, clicks, the clipboard."""
    if _CLIPBOARD_OUT.match(said):
        return Order("clipboard.read")
    if match := _CLIPBOARD_IN.match(said):
        text = content(match)
        return (
            None
            if text.lower() in ("this", "that", "it")
            else Order("clipboard.write", {"text": text})
        )
    if (match := _TYPE.match(said)) and match["q3"] is None:  # in backticks it is a command
        args = {"text": match["q1"] or match["q2"]}
        return Order(
            "keyboard.type", args | ({"window": match["window"]} if match["window"] else {})
        )
    if match := _PRESS.match(said):
        return Order("keyboard.hotkey", {"keys": keys_pressed(match["keys"])})
    if match := _CLICK.match(said):
        how = match["how"].lower().replace("-", " ")
        args = {"element": match["what"]}
        return Order("mouse.click", args | _CLICKS.get(how, {}))
    if match := _NOTIFY.match(said):
        return Order("notification.send", {"title": match["a"].strip("\"'` ")[:100]})
    if match := _VARIABLE.match(said):
        return Order("env.get", {"name": match["name"] or match["short"]})
    return None


def keys_pressed(said: str) -> str:
    """Keys as the tool writes them: "control shift t" is "ctrl+shift+t"."""
    names = re.findall(rf"\b{KEY_NAME}\b", said.lower())
    short = {
        "control": "ctrl",
        "command": "cmd",
        "escape": "esc",
        "return": "enter",
        "win": "super",
    }
    return "+".join(short.get(name, re.sub(r"\s+", "", name)) for name in names)
