r"""LaTeX as rich text that Qt can draw: selectable, in the theme's colours, at once.

    inline(r"E = mc^2")          # '<i>E</i> = <i>m</i><i>c</i><sup>2</sup>'
    display(r"\frac{a}{b}")      # a small table: one over the other

What is not known stays as it was written. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from sonia_desktop.ui.maths_signs import ACCENTS, ALPHABETS, FUNCTIONS, SIGNS, SPACES

_TOKEN = re.compile(r"\\[A-Za-z]+\*?|\\.|[{}^_&]|\s+|[^\\{}^_&\s]", re.DOTALL)
_NUMBER = re.compile(r"[0-9.,]")
_DEEPEST = 40
"""Deeper nesting is given back as it was written."""
_STYLED = {"mathbf": "b", "textbf": "b", "boldsymbol": "b", "bm": "b", "textit": "i", "emph": "i"}
_UPRIGHT = {"text", "mathrm", "textrm", "operatorname", "operatorname*", "mbox", "mathsf", "texttt"}
_FENCES = {"pmatrix": "()", "bmatrix": "[]", "vmatrix": "||", "Bmatrix": "{}", "cases": "{ "}
_IGNORED = {
    "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "displaystyle",
    "textstyle", "limits", "nolimits", "middle", "scriptstyle", "nonumber", "notag",
}  # fmt: skip
_AFTER_SPACED = frozenset("=<>≤≥≈≡≠±∓→⇒⇔↦∈∉⊂⊆∼≅×·÷+−")


@dataclass(frozen=True)
class Text:
    """`html`, and whether it stands for one sign (needs no brackets beside a slash)."""

    html: str
    single: bool = True


@dataclass(frozen=True)
class Frac:
    over: tuple[Node, ...]
    under: tuple[Node, ...]


@dataclass(frozen=True)
class Root:
    inside: tuple[Node, ...]
    degree: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Script:
    base: Node
    low: tuple[Node, ...] = ()
    high: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Grid:
    """Rows of cells between two fences (one sign each, or none)."""

    rows: tuple[tuple[tuple[Node, ...], ...], ...]
    fences: str = ""


Node = Text | Frac | Root | Script | Grid


def inline(source: str) -> str:
    """In a line of text."""
    return _line(_parsed(source))


def display(source: str, colour: str = "#888888") -> str:
    """On lines of its own. `colour`: of the bar of a fraction."""
    return (
        '<table cellspacing="0" cellpadding="2" border="0" align="center"><tr>'
        f"{_cells(_parsed(source), colour)}</tr></table>"
    )


# --- reading ----------------------------------------------------------------------------------


def _parsed(source: str) -> tuple[Node, ...]:
    try:
        return _Reader(_TOKEN.findall(source.strip())).all()
    except RecursionError:
        return (Text(escape(source)),)


class _Reader:
    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self._deep = 0

    def all(self) -> tuple[Node, ...]:
        """Everything; a lone closing brace is skipped."""
        rows: list[list[tuple[Node, ...]]] = [[]]
        while True:
            rows[-1].append(self._run())
            if self._at >= len(self._tokens):
                break
            token = self._tokens[self._at]
            self._at += 1
            if token == "\\\\":
                rows.append([])
        if len(rows) == 1:
            return tuple(node for cell in rows[0] for node in cell)
        return (Grid(tuple(tuple(row) for row in rows)),)

    def _run(self) -> tuple[Node, ...]:
        """Until a closing brace, a cell's or a row's end, or the end of an environment."""
        found: list[Node] = []
        self._deep += 1
        if self._deep > _DEEPEST:
            raise RecursionError
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            if token in ("}", "&", "\\\\", "\\end", "\\cr"):
                break
            if token in ("^", "_"):
                self._at += 1
                self._script(found, token)
            elif token == "-" and not found:
                self._at += 1
                found.append(Text("−"))  # a sign of its own, not between two
            else:
                found += self._one()
        self._deep -= 1
        return tuple(found)

    def _script(self, found: list[Node], token: str) -> None:
        base = found.pop() if found else Text("")
        script = base if isinstance(base, Script) else Script(base)
        given = self._argument()
        if token == "^":
            found.append(Script(script.base, script.low, script.high + given))
        else:
            found.append(Script(script.base, script.low + given, script.high))

    def _one(self) -> list[Node]:
        token = self._tokens[self._at]
        self._at += 1
        if token == "{":
            inside = self._run()
            self._skip("}")
            return [*inside] if len(inside) != 1 else [inside[0]]
        if token.isspace():
            return []
        if token == "'":
            return [Text("′")]
        if token.startswith("\\"):
            return self._command(token[1:])
        if _NUMBER.match(token):
            while self._at < len(self._tokens) and _NUMBER.match(self._tokens[self._at]):
                token += self._tokens[self._at]
                self._at += 1
            return [Text(escape(token))]
        if token.isalpha():
            return [Text(f"<i>{escape(token)}</i>")]
        return [_sign({"-": "−", "*": "∗", "~": " "}.get(token, token))]

    def _command(self, name: str) -> list[Node]:
        if name in ("frac", "dfrac", "tfrac", "cfrac"):
            return [Frac(self._argument(), self._argument())]
        if name in ("binom", "dbinom"):
            return [Grid(((self._argument(),), (self._argument(),)), "()")]
        if name == "sqrt":
            degree = self._optional()
            return [Root(self._argument(), degree)]
        if name == "begin":
            return [self._environment()]
        if name in ACCENTS:
            inside = _line(self._argument())
            return [Text(f"{inside}{ACCENTS[name]}")]
        if name in ALPHABETS:
            letters = self._words()
            return [Text("".join(ALPHABETS[name].get(one, escape(one)) for one in letters))]
        if name in _UPRIGHT:
            return [Text(escape(self._words()), single=False)]
        if name in _STYLED:
            return [Text(f"<{_STYLED[name]}>{_line(self._argument())}</{_STYLED[name]}>")]
        if name in ("boxed", "underbrace", "overbrace", "mathop", "mathrel", "phantom"):
            return [*self._argument()]
        if name in ("tag", "label", "color"):
            self._words()
            return []
        if name in FUNCTIONS:
            return [Text(f"{FUNCTIONS[name]}&thinsp;", single=False)]
        if name in SIGNS:
            return [_sign(SIGNS[name])]
        if name in SPACES:
            return [Text(SPACES[name])]
        if name in _IGNORED:
            if self._at < len(self._tokens) and self._tokens[self._at] == ".":
                self._at += 1  # \left. and \right. draw nothing
            return []
        return [Text(escape(name if len(name) == 1 else f"\\{name}"))]

    def _environment(self) -> Node:
        name = self._words().rstrip("*")
        if name == "array":
            self._words()  # how its columns are aligned
        rows: list[list[tuple[Node, ...]]] = [[]]
        while self._at < len(self._tokens):
            rows[-1].append(self._run())
            token = self._tokens[self._at] if self._at < len(self._tokens) else "\\end"
            self._at += 1
            if token == "\\end":
                self._words()
                break
            if token in ("\\\\", "\\cr"):
                rows.append([])
        kept = tuple(tuple(row) for row in rows if any(row))
        return Grid(kept, _FENCES.get(name, ""))

    def _argument(self) -> tuple[Node, ...]:
        while self._at < len(self._tokens) and self._tokens[self._at].isspace():
            self._at += 1
        if self._at >= len(self._tokens) or self._tokens[self._at] in ("}", "&", "\\\\", "\\end"):
            return ()
        if self._tokens[self._at] == "{":
            self._at += 1
            inside = self._run()
            self._skip("}")
            return inside
        if self._tokens[self._at] in ("^", "_"):
            return ()
        if self._tokens[self._at].isdigit():  # \frac12 takes one figure each
            self._at += 1
            return (Text(self._tokens[self._at - 1]),)
        return tuple(self._one())

    def _optional(self) -> tuple[Node, ...]:
        if self._at >= len(self._tokens) or self._tokens[self._at] != "[":
            return ()
        try:
            end = self._tokens.index("]", self._at)
        except ValueError:
            return ()
        inside = _Reader(self._tokens[self._at + 1 : end]).all()
        self._at = end + 1
        return inside

    def _words(self) -> str:
        """What stands in the braces that follow, as it was written."""
        if self._at >= len(self._tokens) or self._tokens[self._at] != "{":
            if self._at < len(self._tokens) and not self._tokens[self._at].isspace():
                self._at += 1
                return self._tokens[self._at - 1]
            return ""
        deep, begin = 0, self._at + 1
        while self._at < len(self._tokens):
            deep += {"{": 1, "}": -1}.get(self._tokens[self._at], 0)
            self._at += 1
            if deep == 0:
                break
        end = self._at - 1 if deep == 0 else self._at
        return "".join(self._tokens[begin:end])

    def _skip(self, token: str) -> None:
        if self._at < len(self._tokens) and self._tokens[self._at] == token:
            self._at += 1


def _sign(sign: str) -> Text:
    return Text(f" {escape(sign)} " if sign in _AFTER_SPACED else escape(sign))


# --- writing ----------------------------------------------------------------------------------


def _line(nodes: Sequence[Node]) -> str:
    return re.sub(r" {2,}", " ", "".join(_flat(node) for node in nodes))


def _flat(node: Node) -> str:
    match node:
        case Text(html):
            return html
        case Frac(over, under):
            return f"{_bracketed(over)}/{_bracketed(under)}"
        case Root(inside, degree):
            sign = {"<": "√", "3": "∛", "4": "∜"}.get(_line(degree) or "<", "")
            return f"{sign or f'<sup>{_line(degree)}</sup>√'}{_bracketed(inside)}"
        case Script(base, low, high):
            told = _flat(base).rstrip()
            told += f"<sub>{_line(low).replace(' ', '')}</sub>" if low else ""
            return told + (f"<sup>{_line(high).replace(' ', '')}</sup>" if high else "")
        case Grid(rows, fences):
            told = "; ".join(", ".join(_line(cell) for cell in row) for row in rows)
            return f"{escape(fences[:1])}{told}{escape(fences[1:].strip())}"


def _bracketed(nodes: Sequence[Node]) -> str:
    told = _line(nodes)
    one = len(nodes) == 1 and isinstance(nodes[0], Text | Script | Root)
    return told if one else f"({told.strip()})"


def _cells(nodes: Sequence[Node], colour: str) -> str:
    """Table cells: a run of text is one, a fraction or a grid one of its own."""
    told: list[str] = []
    run: list[Node] = []

    def end_run() -> None:
        if run:
            told.append(_cell(_line(run)))
            run.clear()

    for node in nodes:
        if isinstance(node, Frac):
            end_run()
            told.append(_cell(_stacked(node, colour)))
        elif isinstance(node, Grid):
            end_run()
            told += _fenced(node, colour)
        elif isinstance(node, Script) and isinstance(node.base, Frac | Grid):
            end_run()
            told.append(_cells((node.base,), colour))
            run.append(Script(Text(""), node.low, node.high))
        else:
            run.append(node)
    end_run()
    return "".join(told)


def _cell(html: str) -> str:
    return f'<td style="vertical-align: middle; border: 0;">{html}</td>'


def _stacked(node: Frac, colour: str) -> str:
    over, under = _cells(node.over, colour), _cells(node.under, colour)
    line = f"border: 0; border-bottom: 1px solid {colour};"
    return (
        '<table cellspacing="0" cellpadding="1" border="0">'
        f'<tr><td align="center" style="{line}">{_inner(over)}</td></tr>'
        f'<tr><td align="center" style="border: 0;">{_inner(under)}</td></tr></table>'
    )


def _inner(cells: str) -> str:
    """One cell of text needs no table of its own."""
    opening = '<td style="vertical-align: middle; border: 0;">'
    if cells.startswith(opening) and cells.count("<td") == 1:
        return cells[len(opening) : -len("</td>")]
    return f'<table cellspacing="0" cellpadding="1" border="0"><tr>{cells}</tr></table>'


def _fenced(node: Grid, colour: str) -> list[str]:
    tall = f"font-size: {13 + 9 * len(node.rows)}px;"
    fences = [
        f'<td style="vertical-align: middle; border: 0; {tall}">{escape(sign)}</td>'
        for sign in node.fences.strip()
    ]
    rows = "".join(
        "<tr>"
        + "".join(
            f'<td align="{"center" if node.fences else "left"}" style="border: 0;">'
            f"{_inner(_cells(cell, colour))}</td>"
            for cell in row
        )
        + "</tr>"
        for row in node.rows
    )
    grid = f'<table cellspacing="0" cellpadding="3" border="0">{rows}</table>'
    before, after = fences[:1], fences[1:]
    return [*before, _cell(grid), *after]
