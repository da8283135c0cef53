"""The program's icon in every form a desktop asks for, drawn from the one SVG."""

from __future__ import annotations

import io
import os
import shutil
from pathlib import Path

from parcels.project import NAME, ROOT

SOURCE = ROOT / "assets" / "icons" / "sonia.svg"
HICOLOR = (16, 22, 24, 32, 48, 64, 128, 256, 512)
_ICNS = (16, 32, 64, 128, 256, 512, 1024)
_ICO = (16, 24, 32, 48, 64, 128, 256)


def png(size: int) -> bytes:
    """The icon as PNG, `size` pixels square."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def write_hicolor(share: Path) -> None:
    """``icons/hicolor`` under `share`: the SVG, and PNGs for desktops that read no SVG."""
    theme = share / "icons" / "hicolor"
    scalable = theme / "scalable" / "apps" / f"{NAME}.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(SOURCE, scalable)
    for size in HICOLOR:
        file = theme / f"{size}x{size}" / "apps" / f"{NAME}.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(png(size))


def write_windows_and_mac(folder: Path) -> None:
    """``sonia.ico`` and ``sonia.icns`` in `folder`."""
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    for name, sizes in (("sonia.ico", _ICO), ("sonia.icns", _ICNS)):
        drawn = [Image.open(io.BytesIO(png(size))) for size in sizes]
        drawn[-1].save(
            folder / name, sizes=[(size, size) for size in sizes], append_images=drawn[:-1]
        ) if name.endswith(".ico") else drawn[-1].save(folder / name, append_images=drawn[:-1])
