"""The places of the window, in the order of the navigation. One more is one more line of `PLACES`:

Place("tools", "Tools", "place-tools", lambda desk: _of("tools_panel", "ToolsPanel", desk)),
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


def _of(module: str, panel: str, desk: Desk) -> Panel:
    """Import a panel when it is first opened: the window does not wait for it."""
    made: Panel = getattr(importlib.import_module(f"sonia_desktop.ui.{module}"), panel)(desk)
    return made


PLACES = (
    Place(CONVERSATION, tr("Conversation"), "place-conversation"),
    Place("memory", tr("Memory"), "place-memory", lambda d: _of("memory_panel", "MemoryPanel", d)),
    Place("screen", tr("Screen"), "place-screen", lambda d: _of("screen_panel", "ScreenPanel", d)),
    Place(
        "consent", tr("Consent"), "place-consent", lambda d: _of("consent_panel", "ConsentPanel", d)
    ),
    Place(
        "diagnostics",
        tr("Diagnostics"),
        "place-diagnostics",
        lambda d: _of("diagnostics_panel", "DiagnosticsPanel", d),
    ),
    Place("models", tr("Models"), "place-models", lambda d: _of("models_panel", "ModelsPanel", d)),
    Place(
        "services",
        tr("Services"),
        "place-services",
        lambda d: _of("services_panel", "ServicesPanel", d),
    ),
    Place(
        "settings",
        tr("Settings"),
        "place-settings",
        lambda d: _of("settings_panel", "SettingsPanel", d),
    ),
)
