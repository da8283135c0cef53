"""Written text as a person would say it, and where its sentences end. Pure."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

_FENCE = re.compile(r"```[^\n]*\n(.*?)(?:```|\Z)", re.DOTALL)
_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_CODE = re.compile(r"`([^`\n]+)`")
_URL = re.compile(r"\b(?:https?|ftp)://[^\s<>\"')\]]+")
_PATH = re.compile(r"(?<![\w/])(?:~|\.{1,2})?/(?:[\w.+-]+/)*[\w.+-]+/?")
_TIME = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?\b(?!\s*[ap]\.?m)", re.IGNORECASE)
_EXTENSION = re.compile(r"(?<=\w)\.(?=[a-z]{2,4}\d?\b)", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?<!\w)(\*{1,3}|_{1,3}|~~)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_BULLET = re.compile(r"^\s*(?:[-*+•]|\d+[.)])\s+(?:\[[ xX]\]\s+)?")
_HEADING = re.compile(r"^\s{0,3}(?:#{1,6}\s+|>\s?)+")
_RULE = re.compile(r"^\s*(?:[-*_=]\s*){3,}$")
_TABLE_RULE = re.compile(r"^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*$")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"')\]]*\s+(?=[\"'(]?[A-Z0-9])|\n+")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|etc|e\.g|i\.e|approx)\.$", re.IGNORECASE
)
_SYMBOLS = {"&": " and ", "%": " percent", "°C": " degrees Celsius", "°F": " degrees Fahrenheit",
            "→": " to ", "≤": " at most ", "≥": " at least ", "×": " times ",
            "±": " plus or minus ", "€": " euros "}  # fmt: skip
_LONG_CODE_LINES = 2


def spoken(text: str) -> str:
    """The text without what only the eye reads: Markdown, addresses, code. Lines stay lines.

    >>> spoken("It is **14:05**, see [the log](http://x.y/z).")
    'It is 14 oh 5, see the log.'
    """
    text = _FENCE.sub(_say_code, text.replace("\r\n", "\n"))
    lines = [_say_line(line) for line in text.split("\n")]
    return "\n".join(line for line in lines if line)


def sentences(text: str) -> list[str]:
    """Split spoken text where a speaker would draw breath; never empty strings."""
    found: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        piece = text[start : end.end()].strip()
        if _ABBREVIATION.search(piece) and "\n" not in end.group():
            continue
        if piece:
            found.append(piece)
        start = end.end()
    rest = text[start:].strip()
    if rest:
        found.append(rest)
    return found


def _say_line(line: str) -> str:
    if _RULE.match(line) or _TABLE_RULE.match(line):
        return ""
    listed = bool(_BULLET.match(line))
    line = _BULLET.sub("", _HEADING.sub("", line))
    line = _IMAGE.sub(lambda m: f"picture: {m[1]}" if m[1] else "a picture", line)
    line = _LINK.sub(r"\1", line)
    line = _URL.sub(_say_url, line)
    line = _CODE.sub(r"\1", line)
    for _ in range(3):  # bold inside italics
        line = _EMPHASIS.sub(r"\2", line)
    line = _PATH.sub(_say_path, line)
    line = _TIME.sub(_say_time, line)
    line = _EXTENSION.sub(" dot ", line)
    if line.count("|") > 1:
        line = ", ".join(cell.strip() for cell in line.strip(" |").split("|"))
    for symbol, words in _SYMBOLS.items():
        line = line.replace(symbol, words)
    line = re.sub(r"(?<=\w)_(?=\w)", " ", line)
    line = re.sub(r"[`*#<>{}\[\]\\^~|]", " ", line)
    line = re.sub(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]", "", line)
    line = re.sub(r"\s+", " ", line).strip()
    line = re.sub(r" +([.,;:!?])", r"\1", line)
    if listed and line and line[-1] not in ".!?:;,":
        line += "."
    return line


def _say_code(match: re.Match[str]) -> str:
    lines = [line for line in match[1].splitlines() if line.strip()]
    if len(lines) > _LONG_CODE_LINES:
        return f"\nThere are {len(lines)} lines of code on the screen.\n"
    return "\n" + "\n".join(lines) + "\n"


def _say_url(match: re.Match[str]) -> str:
    address = match[0].rstrip(".,;:!?")
    tail = match[0][len(address) :]
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # an address that is none
        host = ""
    host = host.removeprefix("www.")
    return (f"a link to {host.replace('.', ' dot ')}" if host else "a link") + tail


def _say_path(match: re.Match[str]) -> str:
    path = match[0]
    trimmed = path.rstrip(".")
    name = PurePosixPath(trimmed).name or trimmed
    return name + path[len(trimmed) :]


def _say_time(match: re.Match[str]) -> str:
    hour, minute = int(match[1]), int(match[2])
    if minute == 0:
        return f"{hour} o'clock"
    return f"{hour} oh {minute}" if minute < 10 else f"{hour} {minute}"
