"""What the tools for files need to know, read from a sentence whose meaning is known. Pure."""

from __future__ import annotations

import re
from typing import Any

from sonia_desktop.agent.named import named_places
from sonia_desktop.agent.orders_of_files import FILE_WORDS, worded_name
from sonia_desktop.agent.places import FOLDERS, is_file, path
from sonia_desktop.agent.said_texts import quoted

Args = dict[str, Any]
FILE_TOOLS = frozenset({
    "file.write", "file.append", "file.move", "file.copy", "file.delete", "file.search",
    "file.stat", "file.exists",
})  # fmt: skip
ENDING_OF = {
    "text": "*.txt", "word": "*.docx", "image": "*.png", "picture": "*.jpg", "photo": "*.jpg",
    "python": "*.py", "markdown": "*.md", "music": "*.mp3", "video": "*.mp4", "excel": "*.xlsx",
}  # fmt: skip
"""What people call kinds of files; others are called by their ending."""
_KIND = (
    r"(?:pdf|text|txt|word|docx?|image|picture|photo|jpe?g|png|gif|svg|python|py|markdown|md|"
    r"csv|json|html?|mp3|"
    r"music|video|mp4|mkv|excel|xlsx?|zip|log|yaml|toml|odt|pptx?|epub|tex)"
)


def fill_file(tool: str, said: str) -> Args | None:
    """The arguments of a tool for files; None when the sentence does not name them."""
    if tool in ("file.write", "file.append"):
        return _text_into(said, appends=tool == "file.append")
    if tool in ("file.move", "file.copy"):
        return _from_to(said)
    if tool == "file.search":
        return _search(said)
    if tool == "file.delete":
        said = re.sub(
            r"\s+(?:in|into|to)\s+the\s+(?:trash|bin|rubbish|recycle\s+bin|wastebasket|garbage|"
            r"trash\s+can)$",
            "",
            said,
            flags=re.IGNORECASE,
        )
    found = _one(said)
    return {"path": found} if found else None


def _one(said: str) -> str | None:
    """The one file or folder that is named: with the folder it lies in, where that is said."""
    there = [place for _, _, place in named_places(said)]
    files = [place for place in there if is_file(place)]
    if len(files) == 1 and len(there) == 2 and "/" not in files[0]:
        folder = next(place for place in there if place != files[0])
        return f"{folder.rstrip('/')}/{files[0]}"
    if files or there:
        return (files or there)[0]
    return path(said)


_VERB = (
    r"(?:write|save|put|store|jot|drop|add|append|attach|stick|tack|note|type|extend|overwrite|"
    r"replace|also|"
    r"and|then)"
)
_NAMED_TEXT = (
    r"(?:the\s+|these\s+)?"
    r"(?:(?:text|words?|line|sentence|content|contents|entry|item|note)\s*:?\s+)"
)
_TEXT_AFTER = re.compile(
    r"^\W*(?:(?:and\s+)?(?:with|containing|holding|that\s+(?:says|reads|contains)|which\s+says|"
    r"saying|reading|say|"
    r"contain|hold|read|write)\b|:)\s*"
    rf"(?:{_NAMED_TEXT})?:?\s*(?P<text>\S.*)$",
    re.IGNORECASE,
)
_TEXT_BEFORE = re.compile(
    rf"^(?:{_VERB}\s+)+(?:down\s+|on\s+)?(?:(?:an?|one|another|the)\s+(?:new\s+)?(?:line|entry|"
    rf"note|item|sentence|"
    r"text)\s+(?:saying|that\s+says|with|reading)\s*:?\s+|"
    rf"{_NAMED_TEXT})?(?P<text>\S.*?)\s+(?:in|into|to|onto|as|at|on|inside|under|"
    rf"below)\b(?P<mid>[^\"']*)$",
    re.IGNORECASE,
)
_JUST_A_LINE = re.compile(
    r"(?:an?|one|another|the|this)?\s*(?:new\s+)?(?:line|entry|item|note|text|file|something)",
    re.IGNORECASE,
)


def _text_into(said: str, *, appends: bool) -> Args | None:
    there = [one for one in named_places(said) if is_file(one[2])]
    text = quoted(said)
    there = [one for one in there if text is None or one[2] not in text] or there
    if not there:
        return None
    start, end, target = there[-1]
    folders = [p for s, _, p in named_places(said) if s >= end and not is_file(p)]
    if folders and "/" not in target:
        target = f"{folders[0].rstrip('/')}/{target}"
    if text is None or text == target:
        text = _bare_text(said, start, end)
    if not text:
        return None if appends else {"path": target, "content": ""}
    return {"path": target, "content": text}


def _bare_text(said: str, start: int, end: int) -> str:
    after = _TEXT_AFTER.match(said[end:])
    if after:
        return re.sub(
            r"\s+(?:in\s+it|inside(?:\s+it)?|in\s+there)$", "", after["text"], flags=re.I
        ).strip("\"'` ")
    before = _TEXT_BEFORE.match(said[:start].rstrip())
    if before and not _JUST_A_LINE.fullmatch(before["text"]):
        return before["text"].strip("\"'` ,")
    extended = re.search(r"\bwith\s+(\S.*)$", said[end:], re.IGNORECASE)
    return extended[1].strip("\"'` ") if extended else ""


def _from_to(said: str) -> Args | None:
    there = [place for _, _, place in named_places(said)]
    if len(there) >= 3 and "/" not in there[0] and there[1] in FOLDERS.values():
        there = [f"{there[1]}/{there[0]}", *there[2:]]  # "move a.txt from my desktop to documents"
    if len(there) < 2 or there[0] == there[1]:
        return None
    one, other = there[0], there[1]
    if not is_file(one) and is_file(other):
        one, other = other, one  # "put on my desktop the file a.txt"
    if re.match(r"rename|change|call|name|give|set", said, re.IGNORECASE) and "/" not in other:
        other = f"{one.rpartition('/')[0]}/{other}" if "/" in one else other
    return {"path": one, "to": other}


_CONTAINS = re.compile(
    r"\b(?:contain(?:s|ing)?|mention(?:s|ing)?|mentions?\s+of|speak(?:s)?\s+of|"
    r"talk(?:s)?\s+about|include|"
    r"have\s+the\s+word|with\s+the\s+word|for\s+the\s+(?:word|text)|the\s+(?:word|text)|about|"
    r"for\s+anything\s+about)\s+"
    r"(?:the\s+(?:word|text)\s+)?(?P<text>\S.*?)(?=\s+(?:in|inside|under|on)\s+|$)",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?)\s+with\s+(?P<start>[\w.-]+)|\bend(?:s|"
    r"ing)?\s+(?:with|in|on)\s+(?P<end>[\w.-]+)"
    r"|\bnames?\s+(?:contains?|like)\s+(?P<part>[\w.-]+)|\b(?:called|named)\s+(?P<name>[\w.*?-]+)",
    re.IGNORECASE,
)
_OF_KIND = re.compile(
    rf"\b(?P<kind>{_KIND})(?:s|\s+files?|\s+documents?)\b|\b(?:every|all|any|"
    rf"my)\s+(?P<bare>{_KIND})\b",
    re.IGNORECASE,
)
_FOR_WORD = re.compile(
    r"^(?:search|go\s+through|look\s+through|scan|grep|comb)\s+.*\bfor\s+(?P<text>\S.*)$",
    re.IGNORECASE,
)


def _search(said: str) -> Args | None:
    args: Args = {}
    there = [place for _, _, place in named_places(said)]
    files = [place for place in there if is_file(place)]
    folders = [place for place in there if not is_file(place)]
    if files:
        args["name"] = files[0].rpartition("/")[2]
    elif match := _STARTS.search(said):
        found = match.groupdict()
        args["name"] = (
            f"{found['start']}*" if found["start"] else f"*{found['end']}" if found["end"]
            else f"*{found['part']}*" if found["part"] else found["name"]
        )  # fmt: skip
    elif match := _OF_KIND.search(said):
        kind = (match["kind"] or match["bare"]).lower()
        args["name"] = ENDING_OF.get(kind, f"*.{kind}")
    text = quoted(said)
    if text is None and (match := _CONTAINS.search(said) or _FOR_WORD.match(said)):
        text = match["text"].strip("\"'` ")
    if text and text not in files and not _OF_KIND.fullmatch(text):
        args["text"] = text
    if not args and (name := worded_name(said, FILE_WORDS)) is not None:
        args["name"] = name
    if not args:
        return None
    if folders:
        args["path"] = folders[0]
    return args
