"""Orders about files: write, add to, move, copy, delete, look for."""

from __future__ import annotations

import re
from typing import Any

from sonia_desktop.agent.order_parts import TEXT, Order, content
from sonia_desktop.agent.places import is_file, path

_FILE_KIND = (
    r"(?:(?:the|a|an|my|this|that|new|empty|text|plain|called|named|file|document|note|folder|"
    r"directory)\s+)*"
)

_WRITE = re.compile(
    rf"^(?:write|save|put)\s+(?:down\s+)?(?:the\s+(?:text|words?|line)\s+)?{TEXT}\s+(?:in|into|"
    rf"to|as|on)\s+"
    rf"{_FILE_KIND}(?P<path>\S.*)$",
    re.IGNORECASE,
)
_CREATE = re.compile(
    rf"^(?:create|make|write|start)\s+(?:an?\s+|the\s+)?(?:new\s+|empty\s+|text\s+)*(?:file|"
    rf"document|note)\s+"
    rf"(?:called\s+|named\s+)?(?P<path>\S+(?:\s+(?:in|on|inside)\s+(?:the\s+|my\s+)?[\w~/. -]+?)?)"
    rf"(?:\s+(?:with|containing|that\s+(?:says|reads|contains)|saying)\s+(?:the\s+)?"
    rf"(?:(?:text|words?|contents?|line)\s+)?:?\s*{TEXT})?$",
    re.IGNORECASE,
)
_CREATE_FOLDER = re.compile(
    r"^(?:(?:in|inside|under|on)\s+(?:the\s+|my\s+)?(?P<before>[\w~/. -]+?),?\s+)?"
    r"(?:create|make|add|set\s+up|start)\s+(?:me\s+)?(?:an?\s+|the\s+|another\s+)?(?:new\s+|empty\s+)*"
    r"(?:folder|directory|subfolder)\s+(?:(?:called|named|with\s+the\s+name)\s+|(?=[~/.]))"
    r"(?P<quote>[\"'`]?)(?P<name>[^\"'`]+?)(?P=quote)"
    r"(?:\s+(?:in|inside|under|on|within)\s+(?:the\s+|my\s+)?(?P<place>[\w~/. -]+?))?$",
    re.IGNORECASE,
)
_APPEND = re.compile(
    rf"^(?:add|append)\s+(?:the\s+(?:text|words?|line)\s+)?{TEXT}\s+(?:to|at\s+the\s+end\s+of|"
    rf"onto)\s+"
    rf"{_FILE_KIND}(?P<path>\S.*)$",
    re.IGNORECASE,
)
_TWO_PLACES = re.compile(
    rf"^(?P<verb>move|rename|copy|duplicate)\s+{_FILE_KIND}(?P<path>\S.*?)\s+(?:to|into|in|onto|"
    rf"as)\s+{_FILE_KIND}"
    r"(?P<to>\S.*)$",
    re.IGNORECASE,
)
_DELETE = re.compile(
    rf"^(?:delete|remove|trash|erase|move\s+to\s+(?:the\s+)?trash|throw\s+away)\s+"
    rf"{_FILE_KIND}(?P<path>\S.*)$",
    re.IGNORECASE,
)
_ABOUT_FILE = re.compile(
    rf"^(?:does\s+{_FILE_KIND}(?P<there>\S.*?)\s+exist|is\s+there\s+(?:a\s+)?(?:file|folder)\s+"
    rf"(?:called\s+|named\s+)?(?P<named>\S.*)"
    rf"|(?:how\s+(?:big|large|old)\s+is|when\s+was|what\s+size\s+is|who\s+owns)\s+"
    rf"{_FILE_KIND}(?P<known>\S.*?)"
    r"(?:\s+(?:last\s+)?(?:changed|modified|written|edited|saved))?)\W*$",
    re.IGNORECASE,
)
_FIND_FILES = re.compile(
    r"^(?:find|search\s+for|look\s+for|locate|where\s+(?:is|are)|list|show\s+me)\s+(?:all\s+"
    r")?(?:the\s+|my\s+|any\s+|a\s+)?"
    r"(?:(?P<kind>pdf|text|txt|word|docx?|image|picture|jpe?g|png|python|py|markdown|md|csv|json|"
    r"html|mp3|music|video|mp4|excel|xlsx?|zip)"
    r"\s+)?(?:files?|documents?)(?:\s+(?:called|named|with\s+the\s+name)\s+(?P<name>\S.*?)"
    r"|\s+(?P<dotted>\S+\.\w{1,8}))?"
    r"(?:\s+(?:that\s+)?(?:contain(?:ing|s)?|mention(?:ing|s)?|with|about)\s+(?:the\s+(?:words?|"
    r"text)\s+)?(?P<text>\S.*?))?"
    r"(?:\s+(?:in|on|inside|under|below)\s+(?:the\s+|my\s+)?(?P<path>[\w~/. -]+?))?\W*$",
    re.IGNORECASE,
)
_ENDING_OF = {
    "text": "*.txt", "word": "*.docx", "image": "*.png", "picture": "*.jpg", "python": "*.py",
    "markdown": "*.md", "music": "*.mp3", "video": "*.mp4", "excel": "*.xlsx",
}  # fmt: skip
_ENDING = (
    r"(?:pdf|docx?|xlsx?|csv|odt|ods|pptx?|jpe?g|png|gif|svg|mp3|mp4|mkv|epub|zip|json|spreadsheet)"
)
_NO_ENDING = frozenset({"spreadsheet"})
FILE_WORDS = rf"(?:{_ENDING}|documents?|files?|photos?|pictures?|presentations?|papers?)"
"""Kinds of files; the last few are things on paper, too."""
_LOOKED_FOR = (
    r"(?:find|locate|look\s+for|search\s+for|i(?:'m|\s+am)\s+looking\s+for|i\s+can(?:'t|not)\s+find|"
    r"where(?:'s|\s+(?:is|are|did\s+i\s+(?:put|save|store|leave|keep)|have\s+i\s+(?:put|saved)))|"
    r"show\s+me\s+where\s+i\s+(?:put|saved))\s+(?:the|my|that|our)\s+"
    r"(?P<words>[\w'-]+(?:\s+[\w'-]+){0,3}?)\s+"
)
_UNDO_FILES = re.compile(
    r"^(?:undo|take\s+back|revert|roll\s+back)\s+(?:the\s+|that\s+|my\s+)?(?:last\s+)?"
    r"(?:file\s+)?(?:change|"
    r"move|copy|delet(?:e|ion)|rename|write|"
    r"edit)(?:s)?(?:\s+(?:of|to)\s+(?:the\s+|my\s+)?files?)?$",
    re.IGNORECASE,
)


def about_files(said: str) -> Order | None:
    """The order when it is one about files."""
    if (match := _APPEND.match(said)) and (target := _file(match["path"])) is not None:
        text = content(match)
        return Order("file.append", {"path": target, "content": text})
    if (match := _WRITE.match(said)) and (target := _file(match["path"])) is not None:
        text = content(match)
        return Order("file.write", {"path": target, "content": text})
    if (match := _CREATE.match(said)) and (target := _file(match["path"])) is not None:
        given = [match[name] for name in ("q1", "q2", "q3", "plain") if match[name]]
        return Order("file.write", {"path": target, "content": given[0] if given else ""})
    if match := _CREATE_FOLDER.match(said):
        return _new_folder(match)
    if match := _TWO_PLACES.match(said):
        one, other = _place(match["path"]), _place(match["to"])
        if one is not None and other is not None and is_file(one):
            tool = "file.copy" if match["verb"].lower() in ("copy", "duplicate") else "file.move"
            return Order(tool, {"path": one, "to": _beside(one, other, match["verb"].lower())})
    if (match := _DELETE.match(said)) and (target := _file(match["path"])) is not None:
        return Order("file.delete", {"path": target})
    if match := _ABOUT_FILE.match(said):
        asked = match["there"] or match["named"]
        if (target := _file(asked or match["known"])) is not None:
            return Order("file.exists" if asked else "file.stat", {"path": target})
    if match := _FIND_FILES.match(said):
        return _search(match)
    if (name := worded_name(said, _ENDING)) is not None:
        return Order("file.search", {"name": name})
    return Order("undo.last") if _UNDO_FILES.match(said) else None


def worded_name(said: str, kinds: str) -> str | None:
    """A pattern for the file that is described: "my tax return pdf" is ``*tax*return*.pdf``."""
    match = re.match(rf"{_LOOKED_FOR}(?P<kind>{kinds})s?(?:\s+file)?$", said.rstrip(" ?"), re.I)
    if match is None:
        return None
    kind = match["kind"].lower()
    ending = f".{kind}" if re.fullmatch(_ENDING, kind) and kind not in _NO_ENDING else ""
    return f"*{'*'.join(match['words'].split())}*{ending}"


def _new_folder(match: re.Match[str]) -> Order | None:
    name, within = match["name"].strip(), match["place"] or match["before"]
    if not within:
        named = name if name.startswith(("/", "~", ".")) else f"~/{name}"
        return Order("folder.create", {"path": named})  # "photos" by name, not the user's Pictures
    inside = _place(re.sub(r"\s+(?:folder|directory)$", "", within, flags=re.IGNORECASE))
    if inside is None or name.startswith(("/", "~")):
        return None
    return Order("folder.create", {"path": f"{inside.rstrip('/')}/{name}"})


def _search(match: re.Match[str]) -> Order | None:
    args: dict[str, Any] = {}
    if kind := (match["kind"] or "").lower():
        args["name"] = _ENDING_OF.get(kind, f"*.{kind}")
    if name := match["name"] or match["dotted"]:
        args["name"] = name.strip("\"'` ")
    if match["text"]:
        args["text"] = match["text"].strip("\"'` ")
    if not args:
        return None  # "list the files in ...": a listing
    if match["path"] and (place := _place(match["path"])) is not None:
        args["path"] = place
    return Order("file.search", args)


def _file(said: str) -> str | None:
    """A file that is named plainly; a folder or a mere word is none."""
    found = _place(said)
    return found if found is not None and is_file(found) else None


def _place(said: str) -> str | None:
    bare = said.strip(" .?!\"'`")
    if re.fullmatch(r"[\w~/.-]+\.\w{1,8}|[~/][\w~/. -]*", bare):
        return bare
    return path(said) or path(f"in {said}")


def _beside(one: str, other: str, verb: str) -> str:
    """ "rename a/b.txt to c.txt" stays in its folder."""
    if verb == "rename" and "/" not in other and "/" in one:
        return f"{one.rpartition('/')[0]}/{other}"
    return other
