r"""What Markdown means to us beyond CommonMark: formulas, and pictures that are here already.

Formulas stand between ``$ $``, ``$$ $$``, ``\( \)`` and ``\[ \]``. A sum of money is none: after
the first ``$`` and before the last there is no space, and no letter or figure follows.

A picture is drawn when it lies in the text (``data:``) or on this computer; one elsewhere becomes a
link, for fetching it would tell somebody that it was looked at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from sonia_desktop.ui.markdown_shapes import add_shapes

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererProtocol
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

MATHS = "maths"
_INLINE = (
    (re.compile(r"\$\$(?=\S|\n)(.+?)\$\$", re.DOTALL), True),
    (re.compile(r"\$(?![\s$])((?:\\.|[^$\\\n])+?)(?<!\s)\$(?![\w$])"), False),
    (re.compile(r"\\\[(.+?)\\\]", re.DOTALL), True),
    (re.compile(r"\\\((.+?)\\\)", re.DOTALL), False),
)
_BLOCKS = {"$$": "$$", "\\[": "\\]"}
_LONGEST = 4_000
_DATA = re.compile(r"data:image/(?:png|jpe?g|gif|webp|bmp)[;,]", re.IGNORECASE)


def add_rules(parser: MarkdownIt) -> None:
    """Teach them to a parser."""
    parser.inline.ruler.before("escape", MATHS, _formula)
    parser.block.ruler.before(
        "fence", MATHS, _formula_block, {"alt": ["paragraph", "blockquote", "list"]}
    )
    allowed = parser.validateLink
    parser.validateLink = (  # type: ignore[method-assign]
        lambda url: allowed(url) or url.startswith("file:///")
    )
    parser.add_render_rule(f"{MATHS}_inline", _draw_formula)
    parser.add_render_rule(f"{MATHS}_display", _draw_display)
    parser.add_render_rule("image", _draw_picture)
    parser.add_render_rule("link_open", _draw_link)
    add_shapes(parser)


def local_picture(source: str) -> str:
    """Where a picture may be drawn from: a ``data:`` URL or a path here; "" for any other."""
    if _DATA.match(source):
        return source
    parts = urlsplit(source)
    here = parts.scheme in ("", "file") and not parts.netloc and parts.path.startswith("/")
    return unquote(parts.path) if here and not source.startswith("//") else ""


def _formula(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] not in "$\\":
        return False
    for pattern, apart in _INLINE:
        found = pattern.match(state.src, state.pos, min(state.posMax, state.pos + _LONGEST))
        if found is None or not found[1].strip():
            continue
        if not silent:
            token = state.push(f"{MATHS}_{'display' if apart else 'inline'}", "", 0)
            token.content = found[1]
        state.pos = found.end()
        return True
    return False


def _formula_block(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    begin = state.bMarks[first] + state.tShift[first]
    mark = state.src[begin : begin + 2]
    end_mark = _BLOCKS.get(mark)
    if end_mark is None or state.is_code_block(first):
        return False
    line, lines = first, []
    while line < last:
        text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
        text = text[2:] if line == first else text
        head, closing, rest = text.partition(end_mark)
        if not text.strip() and line > first:
            return False  # an empty line: it was no formula
        lines.append(head)
        line += 1
        if closing:
            if rest.strip():
                return False  # text goes on behind it: part of a paragraph
            break
    else:
        return False
    if silent:
        return True
    token = state.push(f"{MATHS}_display", "", 0)
    token.block = True
    token.content = "\n".join(lines)
    token.map = [first, line]
    state.line = line
    return True


def _draw_formula(
    _self: RendererProtocol, tokens: Sequence[Token], at: int, _o: OptionsDict, _env: EnvType
) -> str:
    from sonia_desktop.ui.maths import inline

    return inline(tokens[at].content)


def _draw_display(
    _self: RendererProtocol, tokens: Sequence[Token], at: int, _o: OptionsDict, _env: EnvType
) -> str:
    from sonia_desktop.ui.maths import display, inline

    token = tokens[at]
    # Within a paragraph a table would end it: the formula stands on a line of its own.
    return display(token.content) if token.block else f"<br>{inline(token.content)}<br>"


def _draw_picture(
    _self: RendererProtocol, tokens: Sequence[Token], at: int, _o: OptionsDict, _env: EnvType
) -> str:
    from html import escape

    token = tokens[at]
    source = str(token.attrs.get("src", ""))
    words = escape(token.content or "picture")
    if local_picture(source):
        return f'<img style="max-width: 100%" src="{escape(source)}" alt="{words}">'
    if urlsplit(source).scheme in ("http", "https"):
        return f'<a href="{escape(source)}">{words} ({escape(urlsplit(source).netloc)})</a>'
    return f"[{words}]"


def _draw_link(
    self: RendererProtocol, tokens: Sequence[Token], at: int, options: OptionsDict, env: EnvType
) -> str:
    token = tokens[at]
    if str(token.attrs.get("href", "")).startswith("file:"):
        return "<a>"  # a click shall not open what a stranger named
    return str(self.renderToken(tokens, at, options, env))  # type: ignore[attr-defined]
