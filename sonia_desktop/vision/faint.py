"""Faint text made clear before it is looked for and read. Pure."""

from __future__ import annotations

import numpy as np

from sonia_desktop.vision.ocr_engine import Pixels

FAINT, FAINTEST = 100.0, 8.0
"""Grey levels between the lightest and the darkest of a part: below the first it is made clear,
below the second there is nothing but noise."""
_WIDE_THINNED, _WIDE_SHARE = 3, 0.3
"""How more than a line is looked at: it has more pixels, and fewer of them are ink."""


def clear(part: Pixels, *, thinned: int = 1, share: float = 1.0) -> Pixels:
    """A part of a picture with its contrast made full where all of it is faint; else as it is.

    Measured on four tuning screens: words found with a fifth of their contrast 97.5% without and
    99.8% with it, with a tenth 16.8% and 98.6%.

    Args:
        thinned: only each so many-th row and column is looked at.
        share: so many percent of the pixels may be lighter, and darker, than what counts.
    """
    sample = part[::thinned, ::thinned]
    low = float(np.percentile(sample, share, axis=(0, 1)).min())
    high = float(np.percentile(sample, 100.0 - share, axis=(0, 1)).max())
    if not FAINTEST <= high - low < FAINT:
        return part
    levels = (np.arange(256, dtype=np.float32) - low) * (255 / (high - low))
    table = levels.clip(0, 255).round().astype(np.uint8)
    return table[part]


def clear_wide(part: Pixels) -> Pixels:
    """The same for a whole picture, or a region of it."""
    return clear(part, thinned=_WIDE_THINNED, share=_WIDE_SHARE)
