"""Boxes that stand in rows and columns and touch: the cells of a ruled table. Pure functions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sonia_desktop.vision.scene import Box

TOUCH_PX = 6
"""Cells of one table are apart by the line between them, or share it."""
EDGE_PX = 4
"""Edges this near are one row's or one column's."""
LEAST_ROWS, LEAST_COLUMNS = 2, 2
LEAST_CELLS = 6
FILLED_SHARE = 0.7
_BUCKET_PX = 16


@dataclass(frozen=True)
class Grid:
    """Rows of cells, all of one length; None where a cell is missing (one that reaches over)."""

    rows: tuple[tuple[Box | None, ...], ...]

    @property
    def cells(self) -> tuple[Box, ...]:
        """All cells that are there, row by row."""
        return tuple(cell for row in self.rows for cell in row if cell is not None)

    @property
    def box(self) -> Box:
        """Around all cells."""
        cells = self.cells
        x, y = min(c.x for c in cells), min(c.y for c in cells)
        x_end, y_end = max(c.x + c.w for c in cells), max(c.y + c.h for c in cells)
        return Box(x, y, x_end - x, y_end - y)


def find_grids(boxes: Sequence[Box]) -> list[Grid]:
    """Grids from top to bottom."""
    found = []
    for group in _groups(boxes):
        grid = _grid([boxes[at] for at in group])
        if grid is not None:
            found.append(grid)
    return sorted(found, key=lambda grid: (grid.box.y, grid.box.x))


def _groups(boxes: Sequence[Box]) -> list[list[int]]:
    """Boxes that touch with a whole side, directly or through others."""
    places: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, box in enumerate(boxes):
        places[box.x // _BUCKET_PX, box.y // _BUCKET_PX].append(at)
    parent = list(range(len(boxes)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for at, box in enumerate(boxes):
        for x, y, fits in (
            (box.x + box.w, box.y, _right_of),
            (box.x, box.y + box.h, _below),
        ):
            for other in _near(places, x, y):
                if other != at and fits(box, boxes[other]):
                    parent[root(other)] = root(at)
    groups: dict[int, list[int]] = defaultdict(list)
    for at in range(len(boxes)):
        groups[root(at)].append(at)
    return [group for group in groups.values() if len(group) >= LEAST_CELLS]


def _near(places: dict[tuple[int, int], list[int]], x: int, y: int) -> list[int]:
    column, row = x // _BUCKET_PX, y // _BUCKET_PX
    around = [(column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    return [at for place in around for at in places.get(place, ())]


def _right_of(a: Box, b: Box) -> bool:
    level = abs(a.y - b.y) <= EDGE_PX and abs(a.h - b.h) <= EDGE_PX
    return level and -TOUCH_PX <= b.x - a.x - a.w <= TOUCH_PX


def _below(a: Box, b: Box) -> bool:
    stacked = abs(a.x - b.x) <= EDGE_PX and abs(a.w - b.w) <= EDGE_PX
    return stacked and -TOUCH_PX <= b.y - a.y - a.h <= TOUCH_PX


def _grid(cells: Sequence[Box]) -> Grid | None:
    tops, lefts = _edges([c.y for c in cells]), _edges([c.x for c in cells])
    if len(tops) < LEAST_ROWS or len(lefts) < LEAST_COLUMNS:
        return None
    rows: list[list[Box | None]] = [[None] * len(lefts) for _ in tops]
    for cell in cells:
        row = min(range(len(tops)), key=lambda at: abs(tops[at] - cell.y))
        column = min(range(len(lefts)), key=lambda at: abs(lefts[at] - cell.x))
        rows[row][column] = cell
    filled = sum(cell is not None for row in rows for cell in row)
    if filled < FILLED_SHARE * len(tops) * len(lefts):
        return None
    return Grid(tuple(tuple(row) for row in rows))


def _edges(places: Sequence[int]) -> list[int]:
    """The places without those that are nearly the same, in order."""
    found: list[int] = []
    for place in sorted(places):
        if not found or place - found[-1] > 2 * EDGE_PX:
            found.append(place)
    return found
