"""Markdown as lines of plain text, as somebody would read the page to a friend. Pure.

The parser is markdown-it-py's CommonMark with tables and strike-through; the window uses the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from sonia_desktop.speech.names_spoken import host_of

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_READ_CODE_LINES = 2
_READ_CODE_CHARS = 80
_READ_ROWS = 6
_HEADER_CHARS = 40
_MAX_LIST_NUMBER = 99
_MAX_BRACKETS = 500
_NOT_MARKUP = re.compile(
    r"^(?P<indent>[ ]{0,3})(?:(?P<quote>>)(?=\s*[0-9=])|(?P<number>[0-9]{3,9})(?P<dot>[.)])(?=\s))",
    re.MULTILINE,
)
"""What Markdown takes for a quotation or a list, and people write for "more than" and a year."""
_TAG = re.compile(r"</?[a-zA-Z][\w-]{0,30}(?:\s[^<>]{0,300})?/?>|<!--.{0,2000}?-->", re.DOTALL)
_FOOTNOTE = re.compile(r"\[\^[\w-]{1,40}\]:?")
_MATH = re.compile(r"\\[()\[\]]|(\${1,2})(?P<math>[^\s$0-9](?:[^$\n]{0,200}[^\s$])?)\1(?![0-9])")
_TASK = re.compile(r"^\[([ xX])\]\s+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OPERATORS = (
    (re.compile(r"\(\)"), ""),
    (re.compile(r"(?<!\S)--(?=\w)"), "dash dash "),
    (re.compile(r"(?<!\S)-(?=[A-Za-z]\w*\b)"), "dash "),
    (re.compile(r"\s*&&\s*"), " and "),
    (re.compile(r"\s*\|\|\s*"), " or "),
    (re.compile(r"\s*\|\s*"), " pipe "),
    (re.compile(r"\s*!=\s*"), " is not "),
    (re.compile(r"\s*={2,3}\s*"), " equals "),
    (re.compile(r"\s*(?:[-=]>)\s*"), " to "),
    (re.compile(r"\s*\+=\s*"), " plus equals "),
    (re.compile(r"(?<=\w)\s*=\s*(?=\S)"), " equals "),
    (re.compile(r"\s*\*\*\s*"), " to the power of "),
    (re.compile(r"(?<!\S)\*(?=\.\w)|(?<=/)\*(?!\S)"), "star "),
    (re.compile(r"(?<=\w)\s*\*\s*(?=\w)"), " times "),
    (re.compile(r"(?<=\w)::(?=\w)"), " "),
    (re.compile(r"[()\[\]{};'\"]+"), " "),
)


@dataclass
class _Page:
    """The lines so far, and where in nested lists and tables the reader is."""

    english: bool
    lines: list[str] = field(default_factory=list)
    lists: list[int | None] = field(default_factory=list)  # the next number, None: bullets
    marker: str | None = None  # said before the next line: a list's number, or "" for a bullet
    rows: list[list[str]] = field(default_factory=list)
    in_table: bool = False


def lines_of(text: str, *, english: bool = True) -> list[str]:
    """The lines somebody would read. `english`: words of our own may be added ("picture: ...")."""
    text = _NOT_MARKUP.sub(_escape, text.replace("\r\n", "\n").replace("\r", "\n"))
    text = re.sub(r"(?<=[0-9])\*(?=[0-9])", r"\\*", text)  # a product, no emphasis
    if text.count("[") > _MAX_BRACKETS:  # the parser looks for each one's partner to the very end
        text = text.replace("[", " ").replace("]", " ")
    page = _Page(english)
    for token in _parser().parse(text):
        _take(token, page)
    return [line for line in page.lines if line.strip()]


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """Immutable once made; parsing keeps its state elsewhere."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 200})
    # Indented text is more often a tool's output than code; a definition would be lost.
    return parser.enable(["table", "strikethrough"]).disable(["code", "reference", "lheading"])


def _escape(match: re.Match[str]) -> str:
    if match["quote"]:
        return f"{match['indent']}\\>"
    return f"{match['indent']}{match['number']}\\{match['dot']}"


def _take(token: Token, page: _Page) -> None:
    match token.type:
        case "ordered_list_open":
            start = int(token.attrs.get("start", 1))
            page.lists.append(start if start <= _MAX_LIST_NUMBER else None)
        case "bullet_list_open":
            page.lists.append(None)
        case "ordered_list_close" | "bullet_list_close":
            page.lists.pop()
        case "list_item_open":
            number = page.lists[-1]
            page.marker = "" if number is None or not page.english else f"{number}: "
            if number is not None:
                page.lists[-1] = number + 1
        case "list_item_close":
            page.marker = None
        case "fence" | "code_block":
            _code(token, page)
        case "table_open":
            page.in_table, page.rows = True, []
        case "tr_open":
            page.rows.append([])
        case "table_close":
            page.in_table = False
            page.lines += _table(page.rows, english=page.english)
        case "inline":
            _inline(token, page)
        case _:
            pass


def _inline(token: Token, page: _Page) -> None:
    lines = _plain(token.children or [], english=page.english)
    if page.in_table:
        page.rows[-1].append(" ".join(lines).strip())
        return
    if page.marker is not None and lines:
        task = _TASK.match(lines[0])
        said = ""
        if task:
            lines[0] = lines[0][task.end() :]
            if page.english:
                said = "to do: " if task[1] == " " else "done: "
        lines[0] = page.marker + said + lines[0]
        if lines[-1].strip() and lines[-1].rstrip()[-1] not in ".!?:;,…。！？":
            lines[-1] = lines[-1].rstrip() + "."
        page.marker = None
    page.lines += lines


def _plain(tokens: list[Token], *, english: bool) -> list[str]:
    """Inline tokens as text; a soft break stays a line's end unless the sentence runs on."""
    text = ""
    link = ""
    for token in tokens:
        if token.type == "text":
            text += token.content
        elif token.type == "code_inline":
            text += code_aloud(token.content, english=english)
        elif token.type in ("softbreak", "hardbreak"):
            text += "\n"
        elif token.type == "image":
            alt = token.content.strip()
            if english:
                text += f"picture: {alt}" if alt else "a picture"
            else:
                text += alt
        elif token.type == "link_open":
            link = str(token.attrs.get("href", ""))
            at = len(text)
        elif token.type == "link_close" and not text[at:].strip():
            text += host_of(link)
    text = _MATH.sub(lambda m: m["math"] or "", _FOOTNOTE.sub("", _TAG.sub(" ", text)))
    joined = re.sub(r"(?<![.!?:;…\s])[ \t]*\n[ \t]*(?=[a-zß-öø-ÿ(])", " ", text)
    return joined.split("\n")


def _code(token: Token, page: _Page) -> None:
    lines = [line for line in token.content.splitlines() if line.strip()]
    page.marker = None
    if len(lines) <= _READ_CODE_LINES and all(len(line) <= _READ_CODE_CHARS for line in lines):
        page.lines += [code_aloud(line, english=page.english) for line in lines]
    elif page.english:
        language = token.info.split()[0] if token.info.split() else ""
        name = language.capitalize() + " code" if language.isalpha() else "Code"
        page.lines.append(f"{name} block, {len(lines)} line{'' if len(lines) == 1 else 's'}.")


def code_aloud(code: str, *, english: bool = True) -> str:
    """A short piece of code: names as words, the commonest operators named."""
    code = code.strip()
    if len(code) > _READ_CODE_CHARS:
        return "a piece of code" if english else ""
    if not english:
        return code
    if "://" in code or re.search(r"[\w~.]/[\w.]|^[~.]?/|\\", code):
        return code  # addresses and paths are read like any other
    for pattern, words in _OPERATORS:
        code = pattern.sub(words, code)
    code = _CAMEL.sub(" ", code)
    return re.sub(r"\s+", " ", code).strip()


def _table(rows: list[list[str]], *, english: bool) -> list[str]:
    """Each row with the names of its columns; a long table is told by its first rows."""
    if not rows:
        return []
    head, body = [cell[:_HEADER_CHARS] for cell in rows[0]], rows[1:]
    if not body:
        return [", ".join(cell for cell in head if cell)]
    said = []
    for row in body[:_READ_ROWS]:
        cells = [
            f"{name}: {cell}" if name else cell
            for name, cell in zip(head, row, strict=False)
            if cell
        ]
        if cells:
            said.append(", ".join(cells) + ("" if cells[-1][-1] in ".!?" else "."))
    left = len(body) - _READ_ROWS
    if left > 0 and english:
        said.append(f"And {left} more row{'' if left == 1 else 's'}.")
    return said
