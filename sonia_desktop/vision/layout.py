"""Pieces of text into lines, and lines into the order a person reads them. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median

from sonia_desktop.vision.scene import Box, TextLine, Window

JOIN_GAP = 0.8
"""Pieces of one row closer than this many line heights are one line of text."""
COLUMN_GAP = 0.9
"""An empty vertical strip at least this many line heights wide parts two columns."""
COLUMN_ROWS = 3
"""A column has at least this many rows; fewer are a row of labels, not columns."""
_SAME_ROW = 0.5  # share of the smaller height by which two pieces of one row overlap


def join(pieces: Iterable[TextLine], apart: Sequence[Box] = ()) -> list[TextLine]:
    """Join neighbouring pieces of a row into lines; nothing is lost, words keep their order.

    A piece whose middle lies in one of the boxes `apart` (a button) is joined only to others in it.
    """

    def home(line: TextLine) -> Box | None:
        x, y = line.box.x + line.box.w / 2, line.box.y + line.box.h / 2
        return next((box for box in apart if holds(box, x, y)), None)

    lines: list[TextLine] = []
    for piece in sorted(pieces, key=lambda p: (p.box.x, p.box.y, p.text)):
        best = None
        for at, line in enumerate(lines):
            gap = piece.box.x - (line.box.x + line.box.w)
            height = min(line.box.h, piece.box.h)
            near = -0.5 * height <= gap <= JOIN_GAP * height
            alike = max(line.box.h, piece.box.h) <= 1.7 * height
            together = near and alike and same_row(line.box, piece.box)
            if together and home(line) == home(piece) and (best is None or gap < best[1]):
                best = (at, gap)
        if best is None:
            lines.append(piece)
        else:
            lines[best[0]] = _joined(lines[best[0]], piece)
    return lines


def same_row(a: Box, b: Box) -> bool:
    """Whether two boxes stand in one row: they overlap by half the lower one's height."""
    overlap = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    return overlap >= _SAME_ROW * max(1, min(a.h, b.h))


def reading_order(lines: Iterable[TextLine]) -> list[TextLine]:
    """The same lines in reading order: columns from left to right, each from top to bottom.

    A recursive X-Y cut (Nagy and Seth, 1984): a block is parted at its widest empty vertical strip
    when both sides are columns, else at its widest empty horizontal strip, else read row by row.
    """
    ordered: list[TextLine] = []
    waiting = [sorted(lines, key=lambda line: (line.box.y, line.box.x, line.box.w, line.text))]
    while waiting:
        block = waiting.pop()
        parts = (_columns(block) or _bands(block)) if len(block) > 1 else None
        if parts is None:
            ordered.extend(_row_by_row(block))
        else:
            waiting.extend(reversed(parts))
    return ordered


def by_window(
    lines: Sequence[TextLine], windows: Sequence[Window]
) -> list[tuple[Window | None, list[TextLine]]]:
    """Lines of each window (the front one first), then those of no window, each in reading order.

    A line belongs to the frontmost window that holds its middle. Windows without text are left out.
    """
    owned: list[list[TextLine]] = [[] for _ in windows]
    rest: list[TextLine] = []
    for line in lines:
        x, y = line.box.x + line.box.w / 2, line.box.y + line.box.h / 2
        for window, held in zip(windows, owned, strict=True):
            if holds(window.box, x, y):
                held.append(line)
                break
        else:
            rest.append(line)
    groups: list[tuple[Window | None, list[TextLine]]] = [
        (window, reading_order(held)) for window, held in zip(windows, owned, strict=True) if held
    ]
    return [*groups, (None, reading_order(rest))] if rest else groups


def holds(box: Box, x: float, y: float) -> bool:
    """Whether a point lies in a box."""
    return box.x <= x < box.x + box.w and box.y <= y < box.y + box.h


def _joined(left: TextLine, right: TextLine) -> TextLine:
    x, y = min(left.box.x, right.box.x), min(left.box.y, right.box.y)
    x_end = max(left.box.x + left.box.w, right.box.x + right.box.w)
    y_end = max(left.box.y + left.box.h, right.box.y + right.box.h)
    letters = len(left.text) + len(right.text) or 1
    sure = (left.confidence * len(left.text) + right.confidence * len(right.text)) / letters
    return TextLine(f"{left.text} {right.text}", Box(x, y, x_end - x, y_end - y), sure)


def _columns(block: list[TextLine]) -> list[list[TextLine]] | None:
    height = median(line.box.h for line in block)
    found = None
    for start, end in _gaps([(line.box.x, line.box.x + line.box.w) for line in block]):
        if end - start < COLUMN_GAP * height or (found and end - start <= found[0]):
            continue
        left = [line for line in block if line.box.x + line.box.w <= start]
        right = [line for line in block if line.box.x >= end]
        if min(_rows(left), _rows(right)) >= COLUMN_ROWS:
            found = (end - start, left, right)
    return [found[1], found[2]] if found else None


def _bands(block: list[TextLine]) -> list[list[TextLine]] | None:
    gaps = _gaps([(line.box.y, line.box.y + line.box.h) for line in block])
    if not gaps:
        return None
    start, _ = max(gaps, key=lambda gap: (gap[1] - gap[0], -gap[0]))
    upper = [line for line in block if line.box.y + line.box.h <= start]
    return [upper, [line for line in block if line.box.y + line.box.h > start]]


def _gaps(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Empty stretches between spans on one axis."""
    found, end = [], None
    for low, high in sorted(spans):
        if end is not None and low > end:
            found.append((end, low))
        end = high if end is None else max(end, high)
    return found


def _rows(lines: list[TextLine]) -> int:
    return len(_split_rows(lines))


def _split_rows(lines: list[TextLine]) -> list[list[TextLine]]:
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda one: (one.box.y + one.box.h / 2, one.box.x, one.text)):
        if rows and same_row(rows[-1][0].box, line.box):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _row_by_row(block: list[TextLine]) -> list[TextLine]:
    return [
        line
        for row in _split_rows(block)
        for line in sorted(row, key=lambda one: (one.box.x, one.box.y, one.text))
    ]
