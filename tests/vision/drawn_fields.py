"""A picture with a field on it, as small as a test of what was detected needs it."""

from __future__ import annotations

import numpy as np

from sonia_desktop.vision.drawn_sides import Pixels
from sonia_desktop.vision.scene import Box


def with_field(box: Box, size: tuple[int, int] = (600, 400)) -> Pixels:
    """The frame of a field on white; `size`: width, height."""
    pixels = np.full((size[1], size[0], 3), 255, np.uint8)
    pixels[box.y : box.y + box.h, box.x : box.x + box.w] = 128
    pixels[box.y + 1 : box.y + box.h - 1, box.x + 1 : box.x + box.w - 1] = 255
    return pixels
