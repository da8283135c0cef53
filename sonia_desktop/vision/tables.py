"""Tables of a scene: rows whose words stand in columns. Pure functions.

A table is a run of rows with two cells or more whose edges line up. Cells are told by the gaps
between pieces of text, or by the lines between them where the reading found boxes. What stands in a
field or on a button is no cell: a form is not a table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from sonia_desktop.vision.grids import Grid, find_grids
from sonia_desktop.vision.layout import by_window, holds, same_row
from sonia_desktop.vision.scene import Box, Scene, TextLine

LEAST_ROWS = 3
ROW_GAP = 2.0
"""Rows of one table are at most so many line heights apart."""
ALIGNED = 0.8
"""Edges this near (in line heights) stand one under the other."""
ALIGNED_SHARE = 0.65
FILLED_SHARE = 0.55
"""A table's cells are filled by at least this share."""
LONG_CELL = 48
"""Cells longer than this (in letters, in the middle) are running text in columns."""


_EDGES: tuple[Callable[[Box], float], ...] = (
    lambda box: box.x,
    lambda box: box.x + box.w,
    lambda box: box.x + box.w / 2,
)


@dataclass(frozen=True)
class Table:
    """Rows of cells, all of one length; "" where nothing stands. The first row may be a header."""

    rows: tuple[tuple[str, ...], ...]
    box: Box


@dataclass(frozen=True)
class _Span:
    start: int
    end: int

    def meets(self, other: _Span) -> bool:
        return self.start < other.end and other.start < self.end


def find_tables(scene: Scene) -> list[Table]:
    """Tables from top to bottom, those of the front window first."""
    found = []
    controls = [e.box for e in scene.elements if e.role not in ("text", "link", "table", "cell")]
    grids = find_grids(scene.cells)
    for window, lines in by_window(scene.lines, scene.windows):
        inside = [g for g in grids if window is None or _on_any(g.box, [window.box])]
        grids = [grid for grid in grids if grid not in inside]
        found += [_from_grid(grid, lines) for grid in inside if _told_in(grid, lines)]
        ruled = [*controls, *(grid.box for grid in inside)]
        free = [line for line in lines if not _on_any(line.box, ruled)]
        for run in _runs(_rows(free)):
            table = _table(run)
            if table is not None:
                found.append(table)
    return found


def _from_grid(grid: Grid, lines: Sequence[TextLine]) -> Table:
    rows = []
    for row in grid.rows:
        cells = []
        for cell in row:
            held = [line for line in lines if cell is not None and _on_any(line.box, [cell])]
            held.sort(key=lambda line: (round(line.box.y / max(1, line.box.h)), line.box.x))
            cells.append(" ".join(line.text.strip() for line in held))
        rows.append(tuple(cells))
    return Table(tuple(rows), grid.box)


def _told_in(grid: Grid, lines: Sequence[TextLine]) -> bool:
    """Whether enough of its cells hold text (a calendar's or a piano's empty boxes do not)."""
    cells = grid.cells
    told = sum(any(_on_any(line.box, [cell]) for line in lines) for cell in cells)
    return told >= 0.3 * len(cells)


def as_markdown(table: Table) -> str:
    """A Markdown table; the first row is the header.

    >>> print(as_markdown(Table((("Name", "Size"), ("a|b", "3")), Box(0, 0, 9, 9))))
    | Name | Size |
    | --- | --- |
    | a\\|b | 3 |
    """
    lines = ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in table.rows]
    rule = "| " + " | ".join("---" for _ in table.rows[0]) + " |"
    return "\n".join([lines[0], rule, *lines[1:]])


def _cell(text: str) -> str:
    plain = re.sub(r"([\\`*_\[\]<>|])", r"\\\1", " ".join(text.split()))
    return plain or " "


def _rows(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda one: (one.box.y + one.box.h / 2, one.box.x)):
        if rows and same_row(rows[-1][-1].box, line.box) and same_row(rows[-1][0].box, line.box):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda one: one.box.x) for row in rows]


def _runs(rows: Sequence[list[TextLine]]) -> list[list[list[TextLine]]]:
    """Neighbouring rows of several cells whose cells do not run across one another's columns."""
    found: list[list[list[TextLine]]] = []
    run: list[list[TextLine]] = []
    columns: list[_Span] = []
    for row in rows:
        spans = [_Span(line.box.x, line.box.x + line.box.w) for line in row]
        joined = _joined(columns, spans) if run else None
        if run and joined is not None and _near(run[-1], row) and len(row) >= 2:
            run.append(row)
            columns = joined
            continue
        if len(run) >= LEAST_ROWS:
            found.append(run)
        run, columns = ([row], spans) if len(row) >= 2 else ([], [])
    if len(run) >= LEAST_ROWS:
        found.append(run)
    return found


def _near(upper: Sequence[TextLine], lower: Sequence[TextLine]) -> bool:
    height = median(line.box.h for line in (*upper, *lower))
    foot = max(line.box.y + line.box.h for line in upper)
    return min(line.box.y for line in lower) - foot <= ROW_GAP * height


def _joined(columns: Sequence[_Span], spans: Sequence[_Span]) -> list[_Span] | None:
    """The columns with a row put in; None when a cell runs across two of them."""
    now = list(columns)
    for span in spans:
        met = [column for column in now if column.meets(span)]
        if len(met) > 1:
            return None
        if met:
            now.remove(met[0])
            now.append(_Span(min(met[0].start, span.start), max(met[0].end, span.end)))
        else:
            now.append(span)
    now.sort(key=lambda column: column.start)
    apart = all(a.end <= b.start for a, b in pairwise(now))
    return now if apart else None


def _table(run: Sequence[Sequence[TextLine]]) -> Table | None:
    columns: list[_Span] = []
    for row in run:
        joined = _joined(columns, [_Span(c.box.x, c.box.x + c.box.w) for c in row])
        if joined is None:
            return None
        columns = joined
    held: list[list[list[TextLine]]] = [[[] for _ in columns] for _ in run]
    for at, row in enumerate(run):
        for cell in row:
            middle = cell.box.x + cell.box.w / 2
            column = next(i for i, c in enumerate(columns) if c.start <= middle <= c.end)
            held[at][column].append(cell)
    filled = sum(bool(cell) for row in held for cell in row)
    if len(columns) < 2 or filled < FILLED_SHARE * len(columns) * len(held):
        return None
    height = median(cell.box.h for row in run for cell in row)
    for column in range(len(columns)):
        cells = [cell for row in held for cell in row[column]]
        if not _lined_up(cells, height):
            return None
    long = [median(len(c.text) for row in held for c in row[i]) for i in range(len(columns))]
    if sum(letters > LONG_CELL for letters in long) > (0 if len(columns) == 2 else 1):
        return None
    if not _evenly_spaced(run):
        return None
    if len(columns) == 2 and _counts(held):
        return None
    rows = tuple(tuple(" ".join(c.text.strip() for c in cell) for cell in row) for row in held)
    boxes = [cell.box for row in run for cell in row]
    x, y = min(b.x for b in boxes), min(b.y for b in boxes)
    x_end, y_end = max(b.x + b.w for b in boxes), max(b.y + b.h for b in boxes)
    return Table(rows, Box(x, y, x_end - x, y_end - y))


def _lined_up(cells: Sequence[TextLine], height: float) -> bool:
    """Whether most cells of a column have the same left edge, right edge or middle."""
    for edge in _EDGES:
        places = [edge(cell.box) for cell in cells]
        usual = median(places)
        near = sum(abs(place - usual) <= ALIGNED * height for place in places)
        if near >= ALIGNED_SHARE * len(places):
            return True
    return False


def _evenly_spaced(run: Sequence[Sequence[TextLine]]) -> bool:
    """Rows of a table are as far apart as one another; a row of cards has lines of all kinds."""
    middles = [median(cell.box.y + cell.box.h / 2 for cell in row) for row in run]
    steps = [b - a for a, b in pairwise(middles)]
    usual = median(steps)
    near = sum(abs(step - usual) <= 0.2 * usual for step in steps)
    heights = [median(cell.box.h for cell in row) for row in run]
    even = sum(abs(h - median(heights)) <= 0.25 * median(heights) for h in heights)
    return near >= 0.75 * len(steps) and even >= 0.75 * len(heights)


def _counts(held: Sequence[Sequence[Sequence[TextLine]]]) -> bool:
    """Whether the first column only numbers the rows (lines of a program)."""
    numbers = [re.fullmatch(r"\d+", c.text.strip()) for row in held for c in row[0]]
    values = [int(match[0]) for match in numbers if match]
    if len(values) < 0.8 * len(numbers):
        return False
    return all(b - a == 1 for a, b in pairwise(values))


def _on_any(box: Box, controls: Sequence[Box]) -> bool:
    return any(holds(c, box.x + box.w / 2, box.y + box.h / 2) for c in controls)
