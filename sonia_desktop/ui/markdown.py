"""Markdown to blocks the window can draw: rich text (a safe HTML subset) and code.

Raw HTML is shown as text and nothing is fetched: an answer may quote what a stranger wrote.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sonia_desktop.ui.markdown_shapes import code_apart

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


@dataclass(frozen=True)
class RichText:
    """HTML for QTextDocument."""

    html: str


@dataclass(frozen=True)
class Code:
    """A fenced or indented code block; `language` may be empty."""

    text: str
    language: str = ""
    depth: int = 0
    """How many lists it stands in."""


Block = RichText | Code

MOST_IN_ONE = 1_500
"""Characters of Markdown that are drawn as one rich text, where it can be cut: about 4 ms."""

_CODE = ("fence", "code_block")
_LISTS = ("bullet_list_open", "ordered_list_open")
_LINE_END = re.compile(r"\r\n?|\n")


@functools.cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # when the first answer is drawn, not at the start

    from sonia_desktop.ui.markdown_rules import add_rules

    parser = MarkdownIt("commonmark", {"html": False, "breaks": True})
    parser.enable(["table", "strikethrough"])
    add_rules(parser)
    return parser


def blocks(text: str) -> list[Block]:
    """Split Markdown into rich text and code blocks, in order.

    Long rich text comes in several blocks, cut between paragraphs or between the entries of a list:
    what changes in one of them leaves the others as they are drawn.
    """
    return [block for block, _place in _placed(text, {})]


class GrowingText:
    """Markdown that is read again and again while it grows: only from its last block on.

    What is read later can change what stands before it (a reference's target, a formula's end), so
    the whole text is to be read by `blocks` when it is finished.
    """

    def __init__(self) -> None:
        self._before = ""
        self._settled: list[Block] = []
        self._environment: dict[str, object] = {}

    def blocks(self, text: str) -> list[Block]:
        """What `text` is made of; it goes on where the text of the call before ended."""
        if not text.startswith(self._before):
            self._before, self._settled, self._environment = "", [], {}
        found = _placed(text[len(self._before) :], self._environment)
        begun = found[-1][1] if found else 0
        kept = [block for block, place in found if place < begun]
        drawn = self._settled + [block for block, _place in found]
        self._settled += kept
        self._before = text[: len(self._before) + begun]
        return drawn


def _placed(text: str, environment: dict[str, object]) -> list[tuple[Block, int]]:
    """Each block with the place in `text` where the first part it is made of begins."""
    parser = _parser()
    starts = [0, *(found.end() for found in _LINE_END.finditer(text)), len(text)]
    found: list[tuple[Block, int]] = []
    run: list[Token] = []
    run_begin = 0

    def end_run(tokens: list[Token], begin: int) -> None:
        if tokens:
            html = parser.renderer.render(tokens, parser.options, environment)
            found.append((RichText(html), begin))

    for part in _parts(parser.parse(text, environment), starts):
        first, begin = part.tokens[0], part.begin
        code = first.type in _CODE
        apart = part.of_cut_list and begin != run_begin
        if run and (code or apart or begin + part.length - run_begin > MOST_IN_ONE):
            end_run(run, run_begin)
            run = []
        if code:
            language = first.info.split()[0] if first.info.split() else ""
            found.append((Code(first.content.rstrip("\n"), language, part.depth), begin))
            continue
        if first.type == "table_open":
            for name, value in (("cellspacing", "0"), ("cellpadding", "6"), ("border", "1")):
                first.attrSet(name, value)
        if part.length > MOST_IN_ONE and first.type in _LISTS:
            *pieces, (run, run_begin) = _cut_list(part.tokens, starts)
            for piece, place in pieces:
                end_run(piece, place)
        else:
            run_begin = run_begin if run else begin
            run += part.tokens
    end_run(run, run_begin)
    return found


@dataclass(frozen=True)
class _Part:
    """A heading, paragraph, list, table or code block: where in the text it begins, how long it is
    there, and how many lists it stands in."""

    tokens: list[Token]
    begin: int
    length: int = 0
    depth: int = 0
    of_cut_list: bool = False
    """It is of a list that was cut where there is code in it; all of that begin where it does."""


def _parts(tokens: Sequence[Token], starts: Sequence[int]) -> Iterator[_Part]:
    """One part after the other."""
    part: list[Token] = []
    for token in tokens:
        part.append(token)
        if token.level == 0 and token.nesting <= 0:
            first, last = part[0].map or (0, 0)
            begin = starts[first]
            if part[0].type in _LISTS and any(one.type in _CODE for one in part):
                for piece, depth in code_apart(part):
                    yield _Part(piece, begin, depth=depth, of_cut_list=True)
            else:
                yield _Part(part, begin, starts[last] - begin)
            part = []


def _cut_list(part: list[Token], starts: Sequence[int]) -> Iterator[tuple[list[Token], int]]:
    """A long list as several that go on counting where the one before ended, each with its place.

    That is the place of its first entry where a reader who begins there counts the same, and sets
    the entries as far apart.
    """
    head, *inside, tail = part
    loose = any(token.type == "paragraph_open" and not token.hidden for token in inside)
    number = int(head.attrs.get("start", 1))
    piece: list[Token] = []
    place = begin = starts[head.map[0]] if head.map else 0
    entries = 0
    for token in inside:
        if token.level == 1 and token.nesting == 1 and token.map is not None:
            if piece and starts[token.map[1]] - begin > MOST_IN_ONE:
                yield [_counting_from(head, number), *piece, tail], place
                number, piece, entries = number + entries, [], 0
                begin = starts[token.map[0]]
                place = begin if not loose and token.info in ("", str(number)) else place
            entries += 1
        piece.append(token)
    yield [_counting_from(head, number), *piece, tail], place


def _counting_from(head: Token, number: int) -> Token:
    if head.type != "ordered_list_open" or number == 1:
        return head
    return head.copy(attrs={**head.attrs, "start": number})
