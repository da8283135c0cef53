"""What Qt's rich text would draw badly, told to it in other words, after Markdown is read.

Quotes get a bar, lists within lists stand further in, tasks have boxes, and a table in a script
that runs from the right has its first column there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererProtocol
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

PICTURE = "picture"
"""Class of what holds a picture: its line is as high as that, and no higher."""
QUOTE = "quote"

_TASK = re.compile(r"\[([ xX])\][ \t]")
_BOXES = {" ": "\u2610 ", "x": "\u2611 "}
_BULLETS = ("disc", "circle", "square")
_CELLS = ("th_open", "td_open")


def add_shapes(parser: MarkdownIt) -> None:
    """Teach them to a parser."""
    parser.core.ruler.push("shapes", _shape)
    parser.add_render_rule("blockquote_open", _open_quote)
    parser.add_render_rule("blockquote_close", _close_quote)
    parser.add_render_rule("fence", _draw_code)
    parser.add_render_rule("code_block", _draw_code)


def from_right(text: str) -> bool:
    """Whether the first letter that has a direction is of a script that runs from the right."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def list_style(token: Token, depth: int, tasks: bool = False) -> str:
    """The style of a list `depth` lists deep (1: in no other); `tasks`: boxes stand for bullets."""
    style = f"-qt-list-indent: {depth};"
    if depth > 1:
        style += " margin-bottom: 0;"
    if token.type == "bullet_list_open":
        bullet = "none" if tasks else _BULLETS[min(depth, len(_BULLETS)) - 1]
        style += f" list-style-type: {bullet};"
    return style


def _shape(state: StateCore) -> None:
    lists: list[tuple[Token, bool]] = []  # those that are open; whether all entries are tasks
    holders: list[Token] = []  # entries and paragraphs that are open
    for place, token in enumerate(state.tokens):
        if token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append((token, True))
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            head, tasks = lists.pop()
            head.attrSet("style", list_style(head, len(lists) + 1, tasks))
        elif token.type == "table_open":
            _turn_table(state.tokens, place)
        elif token.type == "list_item_open":
            if not _task(state.tokens, place):
                lists[-1] = (lists[-1][0], False)
            holders.append(token)
        elif token.type == "paragraph_open":
            holders.append(token)
        elif token.type in ("list_item_close", "paragraph_close"):
            holders.pop()
        elif any(part.type == "image" for part in token.children or ()):
            for holder in [one for one in holders if not one.hidden][-1:]:
                holder.attrSet("class", PICTURE)


def _task(tokens: Sequence[Token], place: int) -> bool:
    """Give an entry that begins with ``[ ]`` or ``[x]`` its box; False when it begins otherwise."""
    if place + 2 >= len(tokens) or tokens[place + 2].type != "inline":
        return False
    first = next(iter(tokens[place + 2].children or ()), None)
    found = _TASK.match(first.content) if first is not None and first.type == "text" else None
    if first is None or found is None:
        return False
    first.content = _BOXES[found[1].lower()] + first.content[found.end() :]
    return True


def _turn_table(tokens: list[Token], place: int) -> None:
    """Qt draws the first column at the left, whatever the script: so the cells change places."""
    end = next(at for at in range(place, len(tokens)) if tokens[at].type == "table_close")
    words = " ".join(one.content for one in tokens[place:end] if one.type == "inline")
    if not from_right(words):
        return
    tokens[place].attrSet("align", "right")
    turned: list[Token] = []
    row: list[list[Token]] = []
    for token in tokens[place:end]:
        if token.type in _CELLS:
            if "style" not in token.attrs:
                token.attrSet("align", "right")
            row.append([])
        elif token.type == "tr_close":
            turned += [one for cell in reversed(row) for one in cell]
            row = []
        (row[-1] if row else turned).append(token)
    tokens[place:end] = turned


def _open_quote(
    _self: RendererProtocol, tokens: Sequence[Token], at: int, _o: OptionsDict, _env: EnvType
) -> str:
    words = next((one.content for one in tokens[at:] if one.type == "inline"), "")
    kind = f"{QUOTE}-right" if from_right(words) else QUOTE
    return (
        f'<table class="{QUOTE}" width="100%" border="0" cellspacing="0" cellpadding="0">'
        f'<tr><td class="{kind}">'
    )


def _close_quote(
    _self: RendererProtocol, _tokens: Sequence[Token], _at: int, _o: OptionsDict, _env: EnvType
) -> str:
    return "</td></tr></table>"


def _draw_code(
    _self: RendererProtocol, tokens: Sequence[Token], at: int, _o: OptionsDict, _env: EnvType
) -> str:
    """Within a quote; its last line end would be drawn as an empty line."""
    text = tokens[at].content.rstrip("\n")
    return f"<pre>{escape(text, quote=False)}</pre>"


# -- code within lists --------------------------------------------------------------------------


class _Open:
    """A list or an entry of one that is open: drawn as such (`live`), or only gone on with."""

    def __init__(self, token: Token, depth: int) -> None:
        self.token, self.depth = token, depth
        self.live = True
        self.inset = False
        """What goes on in an entry, behind code, stands in a part that is as far in."""
        self.entries = 0


INDENT_PX = 40
"""Of one list, as Qt draws it."""


def code_apart(part: Sequence[Token]) -> Iterator[tuple[list[Token], int]]:
    """The tokens of a list as several parts: code in it is a part of its own, with how many lists
    it stands in. What follows it goes on, and counts on, where the list was left."""
    from markdown_it.token import Token as NewToken

    opened: list[_Open] = []
    piece: list[Token] = []

    def end_inset(one: _Open) -> None:
        if one.inset:
            piece.append(NewToken("inset_close", "div", -1))
            one.inset = False

    for token in part:
        last = opened[-1] if opened else None
        entry = token.type in ("list_item_open", "list_item_close")
        a_list = token.type.endswith("_list_open") or token.type.endswith("_list_close")
        if token.type in ("fence", "code_block") and all(_of_list(one.token) for one in opened):
            for one in reversed(opened):
                end_inset(one)
                if one.live:
                    one.live = False
                    piece.append(_closing(one.token))
            if piece:
                yield piece, 0
            yield [token], sum(1 for one in opened if one.token.type != "list_item_open")
            piece = []
            continue
        if token.nesting == 1 and a_list:
            if last is not None:
                end_inset(last)
            depth = 1 + sum(1 for one in opened if one.token.type.endswith("_list_open"))
            opened.append(_Open(token, depth))
        elif token.type == "list_item_open" and last is not None:
            if not last.live:
                piece.append(_going_on(last))
                last.live = True
            last.entries += 1
            opened.append(_Open(token, last.depth))
        elif token.nesting == -1 and (a_list or entry):
            one = opened.pop()
            end_inset(one)
            if not one.live:
                continue
        else:
            goes_on = last is not None and last.token.type == "list_item_open" and not last.live
            if goes_on and last is not None and not last.inset:
                margin = f"margin-left: {INDENT_PX * last.depth}px;"
                piece.append(NewToken("inset_open", "div", 1, attrs={"style": margin}))
                last.inset = True
            if token.nesting == 1:
                opened.append(_Open(token, 0))
            elif token.nesting == -1:
                opened.pop()
        piece.append(token)
    if piece:
        yield piece, 0


def _of_list(token: Token) -> bool:
    return token.type == "list_item_open" or token.type.endswith("_list_open")


def _closing(opening: Token) -> Token:
    from markdown_it.token import Token as NewToken

    return NewToken(opening.type.replace("_open", "_close"), opening.tag, -1)


def _going_on(one: _Open) -> Token:
    """A list that was left for code, opened again at its next entry."""
    head = one.token
    if head.type != "ordered_list_open":
        return head
    return head.copy(attrs={**head.attrs, "start": int(head.attrs.get("start", 1)) + one.entries})
