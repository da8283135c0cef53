"""Photographs, drawings and wallpapers that no licence hangs on: made from noise."""

from __future__ import annotations

import base64
import io

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

Pixels = npt.NDArray[np.uint8]


def photograph(seed: int, width: int, height: int) -> Pixels:
    """Something like a landscape, a texture, a gradient or a drawing; RGB."""
    chance = np.random.default_rng(seed)
    kind = chance.integers(0, 4)
    if kind == 3:
        return _drawing(chance, width, height)
    ground = _gradient(chance, width, height)
    if kind == 2:
        return ground.astype(np.uint8)
    cloud = _noise(chance, width, height)[..., None]
    tint = chance.uniform(0, 255, 3)
    mixed = ground * (1 - cloud) + tint * cloud
    if kind == 1:  # hills before a sky
        line = height * (0.5 + 0.3 * (_noise(chance, width, 4)[0] - 0.5))
        below = np.arange(height)[:, None] > line[None, :]
        mixed[below] = mixed[below] * 0.4 + chance.uniform(0, 120, 3)
    return np.clip(mixed, 0, 255).astype(np.uint8)


def as_url(pixels: Pixels) -> str:
    """For the src of an image."""
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "JPEG", quality=85)
    return "data:image/jpeg;base64," + base64.b64encode(out.getvalue()).decode()


def _gradient(chance: np.random.Generator, width: int, height: int) -> npt.NDArray[np.float64]:
    corners = chance.uniform(0, 255, (2, 2, 3))
    x = np.linspace(0, 1, width)[None, :, None]
    y = np.linspace(0, 1, height)[:, None, None]
    top = corners[0, 0] * (1 - x) + corners[0, 1] * x
    low = corners[1, 0] * (1 - x) + corners[1, 1] * x
    return top * (1 - y) + low * y


def _noise(chance: np.random.Generator, width: int, height: int) -> npt.NDArray[np.float64]:
    """0 to 1, in octaves."""
    total = np.zeros((height, width))
    for octave in range(1, 7):
        cells = 2**octave
        small = chance.integers(0, 256, (cells, cells)).astype(np.uint8)
        large = Image.fromarray(small).resize((width, height), Image.Resampling.BICUBIC)
        total += np.asarray(large) / 255 / 2**octave
    return (total - total.min()) / max(1e-6, float(np.ptp(total)))


def _drawing(chance: np.random.Generator, width: int, height: int) -> Pixels:
    image = Image.fromarray(_gradient(chance, width, height).astype(np.uint8))
    pen = ImageDraw.Draw(image)
    for _ in range(int(chance.integers(3, 12))):
        x, y = chance.uniform(0, width), chance.uniform(0, height)
        w, h = chance.uniform(5, width / 2), chance.uniform(5, height / 2)
        colour = tuple(int(v) for v in chance.integers(0, 256, 3))
        shape = pen.ellipse if chance.random() < 0.6 else pen.rectangle
        shape((x - w / 2, y - h / 2, x + w / 2, y + h / 2), fill=colour)
    return np.asarray(image)
