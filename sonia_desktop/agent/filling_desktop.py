"""What the tools for programs, windows, keys, the clipboard and the web need to know, read from a
sentence whose meaning is known. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from sonia_desktop.agent.named import address_in, host_in, program_in, program_mentioned
from sonia_desktop.agent.orders_of_desktop import KEY_NAME, keys_pressed
from sonia_desktop.agent.said_texts import Said, quoted, text_between
from sonia_desktop.tools.builtin.system import Part

Args = dict[str, Any]

_PROCESS = re.compile(
    r"\b(?:is|are|the|any|an?|kill|terminate|stop|end|quit|force|make|does|of)\s+(?:the\s+|an?\s+)?"
    r"(?P<name>[\w.+-]+)\s+(?:running|still|process(?:es)?|active|alive|up\b|quit|to\s+quit|"
    r"stop|to\s+stop|use|"
    r"instances?|end|exit|program|task)",
    re.IGNORECASE,
)
_NO_PROCESS = frozenset({
    "the", "a", "any", "all", "there", "it", "that", "this", "what", "which", "running", "active",
    "background", "process", "processes", "programs", "program", "list", "biggest", "many", "my",
    "top", "ten", "hanging", "frozen", "stuck", "runaway", "computer", "machine", "laptop", "still",
    "quit", "force", "apps", "tasks", "with", "number",
})  # fmt: skip


def _process_list(said: Said) -> Args | None:
    named = _named_process(said)
    busiest = {"sort": "cpu"} if _OF_PROCESSOR.search(said.text) else {}
    return {"name": named} if named else busiest


_OF_PROCESSOR = re.compile(r"\b(?:cpu|processor|processing\s+power|computing\s+power)\b", re.I)


def _process_stop(said: Said) -> Args | None:
    number = re.search(r"\b(\d{1,7})\b", said.text)
    if number:
        return {"pid": int(number[1])}
    called = _CALLED.search(said.text)
    named = called[1] if called else _named_process(said)
    if named is None:
        found = re.match(
            r"(?:kill|terminate|end|stop|murder|shoot|force|hard)\s+(?:(?:quit|kill|stop|"
            r"close)\s+)?"
            r"(?:the\s+)?(?:process\s+|program\s+|task\s+)?(?P<name>[\w.+-]+)$"
            r"|(?P<first>[\w.+-]+)\s+(?:hangs|is\s+(?:frozen|stuck|hanging|not\s+\w+)|froze|"
            r"does)\b",
            said.text,
            re.IGNORECASE,
        )
        named = (found["name"] or found["first"]) if found else None
    if named is None or named.lower() in _NO_PROCESS:
        named = _mentioned(said) or _ended(said)
    return {"name": named} if named else None


_CALLED = re.compile(
    r"\b(?:process|program|task)\s+(?:that\s+is\s+)?(?:called|named)\s+[\"']?([\w.+-]+)", re.I
)


def _ended(said: Said) -> str | None:
    """ "abort ffmpeg, terminate it": the word after the first verb."""
    found = re.match(
        r"(?:abort|kill|stop|end|terminate|quit)\s+(?:the\s+)?(?P<name>[\w.+-]+)\s*,",
        said.text,
        re.I,
    )
    return found["name"] if found and found["name"].lower() not in _NO_PROCESS else None


def _named_process(said: Said) -> str | None:
    for match in _PROCESS.finditer(said.text):
        if match["name"].lower() not in _NO_PROCESS:
            return match["name"]
    runs = re.match(r"(?:does|do)\s+(?:the\s+)?([\w.+-]+)\s+run\b", said.text, re.IGNORECASE)
    return runs[1] if runs and runs[1].lower() not in _NO_PROCESS else None


_OPENING = re.compile(
    r"^(?:let'?s\s+|time\s+to\s+|i'?d\s+like\s+to\s+)?(?:(?:open|start|launch|run|fire|bring|"
    r"load|boot|pull|spin|"
    r"get|show|give|use|have|need|want|see)(?:\s+up)?(?:\s+me)?|i\s+(?:need|want)|i'?d\s+like|"
    r"can\s+i\s+(?:get|have)|"
    r"could\s+i\s+(?:get|have)|let\s+me\s+have)\s+(?:up\s+)?",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^(?:close|quit|exit|shut|shut\s+down|leave|end|i'?m\s+done\s+with|"
    r"i\s+am\s+finished\s+with|i\s+don'?t\s+need|"
    r"make|have)\s+(?:down\s+)?(?:the\s+window\s+of\s+)?",
    re.IGNORECASE,
)
_FRONTING = re.compile(
    r"^(?:switch|change|go|jump|move|hop|flip|take\s+me|get\s+me|bring|get|put|pull|focus|"
    r"activate|raise|select|"
    r"show\s+me|show|make|i\s+want\s+to\s+see|let\s+me\s+see|"
    r"where\s+is)\s+(?:over\s+)?(?:back\s+)?(?:to\s+|on\s+)?",
    re.IGNORECASE,
)
_TO_FRONT = re.compile(
    r"\s+(?:(?:window\s+)?(?:to\s+the\s+(?:front|foreground|top)|forward|up\s+front|on\s+top|"
    r"into\s+view)|"
    r"the\s+(?:active|front|top)\s+window)$",
    re.IGNORECASE,
)
_AFTER_CLOSING = re.compile(
    r"(?:\s+any\s*more)?\s*,\s*(?:close|quit|shut|you\s+can|it).*$|\s+(?:go\s+away|close|quit)$",
    re.IGNORECASE,
)


def _launch(said: Said) -> Args | None:
    program = program_in(_OPENING.sub("", said.text), said.programs) or _mentioned(said)
    return {"target": program} if program else None


def _close(said: Said) -> Args | None:
    rest = _AFTER_CLOSING.sub("", _CLOSING.sub("", said.text))
    program = program_in(rest, said.programs) or _window_of(rest) or _mentioned(said)
    return {"title": program} if program else None


def _mentioned(said: Said) -> str | None:
    return program_mentioned(said.text, said.programs)


def _focus(said: Said) -> Args | None:
    rest = _TO_FRONT.sub("", _FRONTING.sub("", said.text))
    program = program_in(rest, said.programs) or _window_of(rest)
    if program is None and rest != said.text and _TO_FRONT.search(said.text):
        program = re.sub(r"^(?:the|my|a)\s+", "", rest, flags=re.IGNORECASE) or None
    program = program or _mentioned(said)
    return {"title": program} if program else None


def _window_of(rest: str) -> str | None:
    """ "the spreadsheet window": whatever it is, it is called a window."""
    found = re.fullmatch(
        r"(?:the|my|that)\s+([\w.+' -]{2,40}?)\s+(?:window|app|program)s?", rest, re.IGNORECASE
    )
    called = re.fullmatch(
        r"(?:(?:the|my|that)\s+)?(?:window|program|app)\s+(?:called|named|titled)\s+"
        r"[\"']?(\S.*?)[\"']?",
        rest,
        re.IGNORECASE,
    )
    if called:
        return called[1]
    bare = found[1] if found else None
    return bare if bare and bare.lower() not in ("open", "front", "active", "other") else None


_TYPE_IN = (
    r"(?:in|into|to|inside)\s+(?:the\s+|this\s+|that\s+|my\s+)?(?P<window>[\w .-]+?)(?:\s+window)?"
)
_NO_WINDOW = frozenset({
    "active window", "active", "front", "front window", "text field", "current field", "form",
    "here", "window", "field", "current window", "search box", "message box", "document",
    "document that is open", "chat",
})  # fmt: skip


def _type(said: Said) -> Args | None:
    text = quoted(said.whole) or text_between(
        said.text,
        before=r"(?:use|with)\s+the\s+keyboard\s+(?:to|and)\s+(?:type|write|enter)|"
        r"(?:type|key|enter|write|input|insert|put)(?:\s+(?:in|out)\b)?",
        kinds=r"text|words?|sentence|line|letters",
        after=rf"\s+(?:{_TYPE_IN}|where\s+the\s+cursor\s+is|at\s+the\s+cursor|here|(?:with|on)\s+the\s+keyboard|"
        r"for\s+me)",
    )
    if not text:
        return None
    window = re.search(rf"\s{_TYPE_IN}$", said.text, re.IGNORECASE)
    title = window["window"].strip() if window and window["window"] not in text else ""
    aimed = title and title.lower() not in _NO_WINDOW
    return {"text": text} | ({"window": title} if aimed else {})


_CHORD = rf"\b(?:(?:ctrl|control|alt|shift|super|cmd|command|meta)\s*[+-]\s*)+{KEY_NAME}\b"
"""Keys written together: "ctrl+v", wherever they stand."""


def _hotkey(said: Said) -> Args | None:
    bare = re.sub(
        r"^(?:press|hit|push|tap|do|send|use|strike|hold|trigger)\s+(?:down\s+)?|\b(?:the|an?|"
        r"keys?|key\s+combination|"
        r"combination|keyboard|shortcut|together|at\s+once|button|bar|arrow|twice|please|now)\b|"
        r"\b(?:in|inside)\s+(?:the\s+|my\s+)?[\w ]+$",
        " ",
        said.text,
        flags=re.IGNORECASE,
    )
    bare = " ".join(re.sub(r"\b(?:and|plus|with)\b|[+,-]", " ", bare).split())
    chord = re.search(_CHORD, said.text, re.IGNORECASE)
    if chord and " ".join(re.findall(rf"\b{KEY_NAME}\b", bare, re.I)).lower() != bare.lower():
        return {"keys": keys_pressed(chord[0])}
    named = re.findall(rf"\b{KEY_NAME}\b", bare, re.IGNORECASE)
    if not bare or " ".join(named).lower() != bare.lower():
        return None
    return {"keys": keys_pressed(bare)}


_POINT = re.compile(r"\b(?:x\s*)?(\d{1,5})\s*(?:,|x|by|y|and|\s)\s*(?:y\s*)?(\d{1,5})\b")
_BUTTONED = re.compile(
    r"^(?P<how>(?:double|right|middle|left)?[- ]?click|press|push|hit|tap|select|choose|tick|"
    r"activate|use|"
    r"(?:move\s+the\s+mouse\s+to|point\s+at|aim\s+at))\s+(?:on\s+|at\s+)?"
    r"(?:where\s+it\s+says\s+|the\s+(?:one|thing)\s+(?:that\s+says|called)\s+|"
    r"the\s+word\s+)?(?P<what>\S.*)$",
    re.IGNORECASE,
)


def _click(said: Said) -> Args | None:
    # "click on OK": that is no courtesy here
    start = max(said.whole.find(said.text), 0)
    which = re.search(r"\b(?:right|double|middle|left)[- ]*$", said.whole[:start], re.IGNORECASE)
    match = _BUTTONED.match(said.whole[which.start() if which else start :])
    if match is None:
        return None
    how = match["how"].lower()
    extra: Args = {"clicks": 2} if "double" in how else {}
    for button in ("right", "middle"):
        if button in how:
            extra["button"] = button
    point = _POINT.search(match["what"])
    if point:
        return {"x": int(point[1]), "y": int(point[2])} | extra
    what = re.sub(
        r"(?:\s+and\s+click(?:\s+it)?|\s+on\s+the\s+screen|\s+in\s+the\s+(?:window|dialog))+$",
        "",
        match["what"],
        flags=re.IGNORECASE,
    )
    what = what.strip(" \"'?")
    return {"element": what} | extra if what else None


# --- clipboard, notices, the web ----------------------------------------------------------------


def _clipboard(said: Said) -> Args | None:
    text = quoted(said.whole) or text_between(
        said.text,
        before=r"copy|put|place|save|set|store|write|stick|send|get|i\s+(?:need|want)|have|"
        r"(?:make|set)\s+(?:the|my)\s+clipboard\s+(?:say|to|contain|hold)|(?:fill|"
        r"load)\s+the\s+clipboard\s+with",
        kinds=r"text|words?|sentence|line|number|address|link",
        after=r"\s+(?:to|on|onto|in|into|as)\s+(?:the\s+|my\s+)?clipboard",
    )
    return None if not text or text.lower() in ("this", "that", "it") else {"text": text}


def _notice(said: Said) -> Args | None:
    text = quoted(said.whole)
    if not text:
        match = re.search(
            r"(?:\b(?:saying|that\s+says|reading|telling\s+me|with\s+the\s+(?:text|message|"
            r"words?))\s*:?|"
            r"\b(?:notification|toast|message|notice|pop-?up)\s*:|"
            r"\bnotify\s+me\s*(?:(?:with|by)\s+a\s+pop-?up|on\s+the\s+desktop)?\s*:?|\b(?:with|"
            r"that))\s+"
            r"(?:that\s+|(?:with\s+)?the\s+(?:text|message|words?)\s+)?(?P<text>\S.*)$",
            said.text,
            re.IGNORECASE,
        )
        swapped = re.match(
            r"(?:put|show|flash)\s+(?P<text>\S.*?)\s+(?:as|"
            r"in)\s+a\s+(?:desktop\s+)?(?:notification|toast)$",
            said.text,
            re.IGNORECASE,
        )
        found = swapped or match
        text = found["text"].strip(" :\"'") if found else None
    return {"title": text[:100]} if text else None


def _page(said: Said) -> Args | None:
    url = address_in(said.text)
    return {"url": url} if url else None


def _host(said: Said) -> Args | None:
    host = host_in(said.text)
    return {"hostname": host} if host else None


_ONLINE = (
    r"(?:(?:on|in|via|with|using|from)\s+)?(?:the\s+)?(?:web|internet|net|online|google|wikipedia|"
    r"duckduckgo|bing|search\s+engine)"
)
_LOOKING = re.compile(
    rf"^(?:(?:search|look|browse|query|check|scan|ask|"
    rf"use)\s+(?:up\s+)?(?:on\s+)?{_ONLINE}\s+(?:for|about|to\s+find|"
    rf"to\s+look\s+up)\s+"
    rf"|(?:do|make|run|start)\s+an?\s+(?:web|internet|online|google)\s+search\s+(?:for|about|on)\s+"
    r"|(?:google|bing|duckduckgo|wiki|websearch|web\s+search|internet\s+search|"
    r"search\s+engine)\s*(?:for\s+|:\s*)?"
    rf"|what\s+(?:does|do)\s+{_ONLINE}\s+(?:say|know|have)\s+(?:about|on)\s+"
    r"|(?:(?:search|look|hunt|browse)\s+(?:around\s+)?(?:for|up)|look\s+up|"
    r"find(?:\s+out\s+about)?|get|show|see|look)"
    r"(?:\s+me)?\s+(?:(?:something|information|articles?|pages?|results?|websites?)\s+(?:about|"
    r"on|for)\s+)?)",
    re.IGNORECASE,
)
_WHERE_ONLINE = re.compile(rf"\s+(?:up\s+)?{_ONLINE}$", re.IGNORECASE)


def _web_search(said: Said) -> Args | None:
    text = said.text.rstrip(" ?")
    query = _LOOKING.sub("", text, count=1)
    query = re.sub(r"\s+up$", "", _WHERE_ONLINE.sub("", query)).strip(" \"'`")
    searched = query != text and not re.fullmatch(_ONLINE, query, re.IGNORECASE)
    return {"query": query[:400]} if query and searched else None


_NO_VARIABLE = frozenset({
    "the", "variable", "environment", "env", "value", "my", "is", "of", "set", "what", "show",
    "get",
    "print", "echo", "tell", "read", "content", "contents", "in", "me", "to", "a", "which", "does",
    "have", "hold", "contain", "var", "setting", "defined", "exported", "shell", "give", "display",
})  # fmt: skip


def _variable(said: Said) -> Args | None:
    dollar = re.search(r"\$\{?([A-Za-z_]\w*)", said.text)
    capital = re.search(r"\b([A-Z][A-Z0-9_]{1,})\b", said.text)
    if dollar or capital:
        return {"name": (dollar or capital)[1]}  # type: ignore[index]
    beside = re.search(
        r"\b(?:variable|env(?:ironment)?(?:\s+var(?:iable)?)?)\s+(?:called\s+|named\s+)?([a-z_]\w*)"
        r"|\b([a-z_]\w*)\s+(?:variable|env(?:ironment)?\s+var)",
        said.text,
        re.IGNORECASE,
    )
    name = next((g for g in beside.groups() if g), "") if beside else ""
    return {"name": name.upper()} if name and name.lower() not in _NO_VARIABLE else None


_PARTS: tuple[tuple[Part, str], ...] = (
    (Part.BATTERY, r"battery|batteries|charge|charged|charging|plugged\s+in|power\s+left"),
    (Part.TEMPERATURE, r"temperatures?|warm|hot|heat|overheat\w*|cool|degrees"),
    (Part.NETWORK, r"ip|network|online|wi-?fi|internet|connected"),
    (Part.PYTHON, r"python"),
    (
        Part.NAME,
        r"host\s?name|user\s?name|logged\s+in|(?:computer|machine|laptop|pc)(?:\s+is)?\s+called|"
        r"name\s+of\s+(?:this|the|my)\s+(?:computer|machine|laptop|pc|user)",
    ),
    (Part.DISK, r"disks?|drives?|storage|ssd|hdd|hard\s+disk|space"),
    (Part.MEMORY, r"memory|ram"),
    (Part.UPTIME, r"uptime|up\s+for|been\s+(?:on|up|running)|last\s+(?:boot|restart)\w*|booted"),
    (Part.PROCESSOR, r"cpus?|processors?|cores?|chip|busy|load"),
)
_SYSTEM_ITSELF = re.compile(
    r"\b(?:operating\s+system|os|kernel|python|version|specs?|specifications|this\s+(?:computer|machine|"
    r"laptop|pc)\s*$|linux|windows|macos|distro|distribution|architecture|bits?|gpu)\b",
    re.IGNORECASE,
)


_ABOUT_HER = re.compile(
    r"\b(?:you|your|yourself)\b(?!\s+(?:run|are\s+running)\s+on)", re.IGNORECASE
)


def _system_parts(said: Said) -> Args | None:
    """Only the parts that are named; all of the usual where the whole computer is meant; None for a
    question about Sonia ("which model are you using")."""
    named = [part for part, form in _PARTS if re.search(rf"\b(?:{form})\b", said.text, re.I)]
    if not named and _ABOUT_HER.search(said.text):
        return None
    hot = {Part.TEMPERATURE, Part.BATTERY, Part.NETWORK, Part.PYTHON, Part.NAME}
    if Part.PROCESSOR in named and hot & set(named):
        named.remove(Part.PROCESSOR)  # "how warm is the processor"
    whole = _SYSTEM_ITSELF.search(said.text) is not None and not hot & set(named)
    return {"about": [part.value for part in named]} if named and not whole else {}


DESKTOP_FILLERS: dict[str, Callable[[Said], Args | None]] = {
    "process.list": _process_list,
    "process.stop": _process_stop,
    "app.launch": _launch,
    "app.close": _close,
    "window.focus": _focus,
    "keyboard.type": _type,
    "keyboard.hotkey": _hotkey,
    "mouse.click": _click,
    "clipboard.write": _clipboard,
    "notification.send": _notice,
    "browser.open": _page,
    "web.fetch": _page,
    "web.search": _web_search,
    "net.resolve": _host,
    "env.get": _variable,
    "system.info": _system_parts,
}
