"""The places of the window, in the order of the navigation. One more is one more line of `PLACES`:

_place("tools", tr("Tools"), "ToolsPanel"),        # tools_panel.py, assets/icons/place-tools.svg
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.ui.desk import Desk
    from sonia_desktop.ui.panel import Panel

CONVERSATION = "conversation"


@dataclass(frozen=True)
class Place:
    """`name` is what other code calls it, `icon` a file of assets/icons. `make` builds its panel
    (None: the conversation, which is always there)."""

    name: str
    title: str
    icon: str
    make: Callable[[Desk], Panel] | None = None
    module: str = ""
    """Of this package: it is imported when the place is first opened, or before (`ahead`)."""


def _of(module: str, panel: str, desk: Desk) -> Panel:
    """Import a panel when it is first opened: the window does not wait for it."""
    made: Panel = getattr(importlib.import_module(f"sonia_desktop.ui.{module}"), panel)(desk)
    return made


def _place(name: str, title: str, panel: str) -> Place:
    module = f"{name}_panel"
    return Place(name, title, f"place-{name}", lambda desk: _of(module, panel, desk), module)


PLACES = (
    Place(CONVERSATION, tr("Conversation"), "place-conversation"),
    _place("memory", tr("Memory"), "MemoryPanel"),
    _place("screen", tr("Screen"), "ScreenPanel"),
    _place("consent", tr("Consent"), "ConsentPanel"),
    _place("diagnostics", tr("Diagnostics"), "DiagnosticsPanel"),
    _place("models", tr("Models"), "ModelsPanel"),
    _place("services", tr("Services"), "ServicesPanel"),
    _place("settings", tr("Settings"), "SettingsPanel"),
)
