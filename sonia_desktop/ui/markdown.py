"""Markdown to blocks the window can draw: rich text (a safe HTML subset) and code.

Raw HTML is shown as text and nothing is fetched: an answer may quote what a stranger wrote.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

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


Block = RichText | Code


@functools.cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # when the first answer is drawn, not at the start

    from sonia_desktop.ui.markdown_rules import add_rules

    parser = MarkdownIt("commonmark", {"html": False, "breaks": True})
    parser.enable(["table", "strikethrough"])
    add_rules(parser)
    return parser


def blocks(text: str) -> list[Block]:
    """Split Markdown into runs of rich text and code blocks, in order."""
    parser = _parser()
    environment: dict[str, object] = {}
    found: list[Block] = []
    run: list[Token] = []
    for token in parser.parse(text, environment):
        if token.level == 0 and token.type in ("fence", "code_block"):
            if run:
                found.append(RichText(parser.renderer.render(run, parser.options, environment)))
                run = []
            language = token.info.split()[0] if token.info.split() else ""
            found.append(Code(token.content.rstrip("\n"), language))
            continue
        if token.type == "table_open":
            for name, value in (("cellspacing", "0"), ("cellpadding", "6"), ("border", "1")):
                token.attrSet(name, value)
        run.append(token)
    if run:
        found.append(RichText(parser.renderer.render(run, parser.options, environment)))
    return found
