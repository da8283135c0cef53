"""The kinds of words in code: keywords, strings, comments, numbers and names. Pure."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pygments.lexer import Lexer

MOST_CHARS = 60_000
"""Longer code stays in one colour: it would take longer than it is looked at."""
Span = tuple[int, int, str]
"""Where in its line, how long, and the kind of word."""


def spans_of(text: str, language: str) -> list[list[Span]]:
    """The kinds of words in each line of code; empty lists for an unknown language.

    >>> spans_of("x = 1  # one", "python")
    [[(4, 1, 'number'), (7, 5, 'comment')]]
    """
    lines: list[list[Span]] = [[] for _ in range(text.count("\n") + 1)]
    lexer = _lexer(language.lower())
    if lexer is None or len(text) > MOST_CHARS:
        return lines
    line = place = 0
    for kind, value in lexer.get_tokens(text):
        name = _name_of(str(kind))
        for number, piece in enumerate(value.split("\n")):
            if number:
                line, place = line + 1, 0
            if name and piece and line < len(lines):
                lines[line].append((place, len(piece), name))
            place += len(piece)
    return lines


@functools.cache
def _lexer(language: str) -> Lexer | None:
    if not language:
        return None
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        found: Lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
    return found


def _name_of(kind: str) -> str:
    """Pygments' kind of token as one of ours; empty: in the colour of text."""
    kind = kind.removeprefix("Token.")
    for beginning, name in (
        ("Comment", "comment"),
        ("Keyword", "keyword"),
        ("Operator.Word", "keyword"),
        ("Literal.String", "string"),
        ("Literal.Number", "number"),
        ("Name.Function", "name"),
        ("Name.Class", "name"),
        ("Name.Tag", "keyword"),
        ("Name.Decorator", "number"),
        ("Generic.Deleted", "deleted"),
        ("Generic.Inserted", "string"),
    ):
        if kind.startswith(beginning):
            return name
    return ""
