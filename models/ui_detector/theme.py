"""Colours, shapes, spaces and fonts, by chance."""

from __future__ import annotations

import colorsys
import random

FONTS = (
    "DejaVu Sans",
    "DejaVu Serif",
    "Roboto",
    "Inter",
    "Open Sans",
    "Lato",
    "Cantarell",
    "Liberation Sans",
    "Liberation Serif",
    "Noto Sans",
    "Noto Serif",
    "Nimbus Sans",
    "URW Gothic",
    "P052",
    "DejaVu Sans Mono",
)


def hsl(hue: float, saturation: float, light: float) -> str:
    r, g, b = colorsys.hls_to_rgb(hue % 1, min(1, max(0, light)), saturation)
    return f"#{int(r * 255):02x}{int(g * 255):02x}{int(b * 255):02x}"


class Theme:
    """Colours, shapes and spaces of one page."""

    def __init__(self, chance: random.Random, dark: bool) -> None:
        hue, accent = chance.random(), chance.random()
        warm = chance.choice((0, 0, 0.08, 0.2))
        step = chance.uniform(0.02, 0.07)
        ground = chance.uniform(0.06, 0.2) if dark else chance.uniform(0.9, 1.0)
        towards = 1 if dark else chance.choice((-1, 1, -1))
        self.dark = dark
        self.ground = hsl(hue, warm, ground)
        self.panel = hsl(hue, warm, ground + towards * step)
        self.ink = hsl(hue, warm, chance.uniform(0.82, 1) if dark else chance.uniform(0, 0.25))
        self.dim = hsl(hue, warm, chance.uniform(0.55, 0.7) if dark else chance.uniform(0.35, 0.5))
        self.edge = hsl(hue, warm, ground + (0.15 if dark else -chance.uniform(0.08, 0.4)))
        self.accent = hsl(accent, chance.uniform(0.5, 1), chance.uniform(0.3, 0.55))
        self.radius = chance.choice((0, 0, 2, 3, 4, 6, 8, 12, 20))
        self.px = chance.choice((11, 12, 13, 13, 14, 14, 15, 16, 16, 18, 20))
        self.pad = chance.choice((2, 4, 5, 6, 8, 11))
        self.gap = chance.choice((4, 8, 10, 14, 20))
        self.border = chance.choice((1, 1, 1, 2, 0))
        self.shadow = chance.choice(("none", "none", "0 1px 3px #0004", "0 6px 20px #0006"))
        self.underlined = chance.random() < 0.5
        self.font = chance.choice(FONTS)
