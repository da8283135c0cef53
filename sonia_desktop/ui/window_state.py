"""What the window looked like last time: place, size, and which lists were shown."""

from __future__ import annotations

import contextlib
import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

FILE = "window.json"
_SMALLEST, _LARGEST = 200, 20_000
_SAME_SCALE = 0.01


@dataclass(frozen=True)
class WindowState:
    """`width` and `height` 0: never kept yet. Device-independent pixels, at a scale of the screen:
    at another one they say nothing of how large the window is wanted."""

    place: str = ""
    subsystems: bool = False
    width: int = 0
    height: int = 0
    chats: bool = True
    welcomed: bool = False
    scale: float = 1.0

    def size_at(self, scale: float) -> tuple[int, int] | None:
        """The size that was kept, where it was kept at this scale."""
        same = self.width > 0 and abs(self.scale - scale) < _SAME_SCALE
        return (self.width, self.height) if same else None


def load_state(folder: Path) -> WindowState:
    """What was kept; the usual where nothing (or nonsense) is. Reads one small file."""
    with contextlib.suppress(OSError, ValueError):
        kept = json.loads((folder / FILE).read_text(encoding="utf-8"))
        if isinstance(kept, dict):
            usual = WindowState()
            good = {
                each.name: kept[each.name]
                for each in fields(WindowState)
                if type(kept.get(each.name)) is type(getattr(usual, each.name))
            }
            state = WindowState(**good)
            sized = all(_SMALLEST <= side <= _LARGEST for side in (state.width, state.height))
            return state if sized else replace(state, width=0, height=0)
    return WindowState()


def save_state(folder: Path, state: WindowState) -> None:
    """Keep it, in one step. A folder that cannot be written costs the memory of it, no more."""
    with contextlib.suppress(OSError):
        written = folder / f"{FILE}.part"
        written.write_text(json.dumps(asdict(state)), encoding="utf-8")
        written.replace(folder / FILE)
