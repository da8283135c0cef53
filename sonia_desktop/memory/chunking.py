"""A text in pieces that are searched one by one, each with its place in it. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from sonia_desktop.memory.content import BIDI_OVERRIDES, CONTROLS

CHUNK_CHARACTERS = 800
"""About 200 tokens: all-MiniLM-L6-v2 reads 256, and a fact is rarely longer than a paragraph."""
_SMALLEST = 200  # shorter pieces are joined with the next one

_HEADING = re.compile(r"^(#{1,6})[ \t]+(\S.*?)[ \t#]*$", re.MULTILINE)
_BLOCK_END = re.compile(r"\n[ \t]*\n+")
_CODE_START = re.compile(
    r"^(?=(?:export\s+|public\s+|private\s+|protected\s+|static\s+|async\s+|pub\s+)*"
    r"(?:def|class|function|func|fn|interface|struct|enum|impl|trait|module|namespace|type)\b|@\w)",
    re.MULTILINE,
)
_SENTENCE_END = re.compile(r"[.!?…。！？]+[\"'”’)\]]*\s+|\n")


@dataclass(frozen=True)
class Chunk:
    """``text[start:end] == content``. `heading` is the path of headings it stands under."""

    content: str
    start: int
    end: int
    heading: str = ""


def plain(text: str) -> str:
    """A document's text as its spans count it: composed, ``\\n`` line ends, no controls."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return unicodedata.normalize("NFC", text.translate(CONTROLS).translate(BIDI_OVERRIDES))


def chunks_of(text: str, *, code: bool = False, most: int = CHUNK_CHARACTERS) -> Iterator[Chunk]:
    """The pieces in order: whole sections and paragraphs where they fit, whole sentences else.

    `text` is what `plain` gives. Every letter that is no white space is in exactly one piece.
    """
    for first, last, heading in _sections(text, code):
        start: int | None = None
        end = first
        for block_start, block_end in _blocks(text, first, last, most):
            so_far = 0 if start is None else end - start
            room = most if so_far >= _SMALLEST else most * 1.5
            if start is not None and block_end - start > room:
                yield from _trimmed(text, start, end, heading)
                start = None
            start = block_start if start is None else start
            end = block_end
        if start is not None:
            yield from _trimmed(text, start, end, heading)


def _sections(text: str, code: bool) -> Iterator[tuple[int, int, str]]:
    """(start, end, headings) of parts that no piece reaches across."""
    if code:
        starts = [0, *(found.start() for found in _CODE_START.finditer(text)), len(text)]
        begin = 0
        for at in starts[1:]:
            if at - begin >= _SMALLEST or at == len(text):
                yield begin, at, ""
                begin = at
        return
    path: list[tuple[int, str]] = []
    begin, heading = 0, ""
    for found in _HEADING.finditer(text):
        if found.start() > begin:
            yield begin, found.start(), heading
        level = len(found[1])
        path = [*(pair for pair in path if pair[0] < level), (level, found[2][:80])]
        begin, heading = found.start(), " > ".join(title for _, title in path)[:240]
    yield begin, len(text), heading


def _blocks(text: str, first: int, last: int, most: int) -> Iterator[tuple[int, int]]:
    """Paragraphs; a long one as its sentences, a long one of those as its words."""
    at = first
    for found in [*_BLOCK_END.finditer(text, first, last), None]:
        end = last if found is None else found.start()
        if end - at <= most:
            if end > at:
                yield at, end
        else:
            yield from _sentences(text, at, end, most)
        at = last if found is None else found.end()


def _sentences(text: str, first: int, last: int, most: int) -> Iterator[tuple[int, int]]:
    at = first
    for found in [*_SENTENCE_END.finditer(text, first, last), None]:
        end = last if found is None else found.end()
        while end - at > most:
            cut = text.rfind(" ", at + most // 2, at + most)
            cut = at + most if cut < 0 else cut + 1
            yield at, cut
            at = cut
        if end > at:
            yield at, end
        at = end


def _trimmed(text: str, start: int, end: int, heading: str) -> Iterator[Chunk]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Chunk(text[start:end], start, end, heading)
