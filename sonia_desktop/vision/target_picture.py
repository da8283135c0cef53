"""A small picture of what a click would hit, with a mark around it: for the question of consent."""

from __future__ import annotations

import io

from sonia_desktop.vision.scene import Box, Screenshot

WIDE, HIGH = 480, 200
"""Logical pixels around the place that are shown."""
_MARK, _HALO = (220, 38, 38), (255, 255, 255)
_ARM = 12


def around(x: int, y: int) -> Box:
    """What is shown of the desktop around a place."""
    return Box(x - WIDE // 2, y - HIGH // 2, WIDE, HIGH)


def target_picture(shot: Screenshot, point: tuple[int, int], box: Box | None = None) -> bytes:
    """A PNG of the part of a (masked) picture around a place.

    Args:
        point: the place, in pixels of the picture.
        box: the element there; else a cross marks the place.
    """
    from PIL import Image, ImageDraw

    whole = Image.fromarray(shot.pixels)
    scale = max(1.0, shot.scale)
    wide, high = min(whole.width, round(WIDE * scale)), min(whole.height, round(HIGH * scale))
    if box is not None:
        wide = min(whole.width, max(wide, box.w + round(80 * scale)))
        high = min(whole.height, max(high, box.h + round(40 * scale)))
    left = max(0, min(point[0] - wide // 2, whole.width - wide))
    top = max(0, min(point[1] - high // 2, whole.height - high))
    part = whole.crop((left, top, left + wide, top + high)).convert("RGB")
    draw, line = ImageDraw.Draw(part), max(2, round(2 * scale))
    x, y = point[0] - left, point[1] - top
    for colour, width in ((_HALO, line + 4), (_MARK, line)):
        if box is not None:
            frame = (box.x - left - 4, box.y - top - 4)
            end = (box.x + box.w - left + 4, box.y + box.h - top + 4)
            draw.rectangle((*frame, *end), outline=colour, width=width)
        else:
            arm, gap = round(_ARM * scale), round(3 * scale)
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                begin = (x + dx * gap, y + dy * gap)
                draw.line((*begin, x + dx * arm, y + dy * arm), fill=colour, width=width)
    kept = io.BytesIO()
    part.save(kept, "PNG")
    return kept.getvalue()
