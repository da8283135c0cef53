"""What the window needs only later, made ready while nobody waits for it.

Importing takes 20 to 100 ms for a place. Done when it is first opened or an answer first drawn, it
would be seen; done before the window shows, it would be waited for.

Only the main thread loads what makes classes of Qt. Before Python 3.12 shiboken keeps what it knows
of its classes in one table (`SOTP_extender` in its pep384impl.cpp), which Qt reads without the
interpreter's lock while it paints: a class made in another thread meanwhile crashes the process.
"""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable, Iterator

from sonia_desktop.ui.places import PLACES

_BESIDE = (
    *("memory.ranking", "remembering", "vision.screen_memory.moments", "tools.rules"),
    *("tools.builtin.undo", "failing", "log_reading", "autostart", "settings_told"),
    "agent.explaining",
)
"""What the modules of the places import that knows nothing of Qt."""
_HERE = (
    *("memory_words", "rows", "memory_source", "memory_filters", "memory_detail"),
    *("screen_list", "paged_panel", "rule_edit", "rules_page", "undo_page"),
    *("failing_rows", "diagnosis", "latency_part", "health_page", "log_page"),
    *("hub_results", "tokens_page", "setting_editors", "setting_row", "login_row"),
)
"""Parts of the places, so that no step takes long: the places themselves find them loaded."""


def beside() -> Iterator[Callable[[], object]]:
    """Calls for another thread, the likeliest first; none makes a class of Qt."""
    yield _markdown
    for name in _BESIDE:
        yield functools.partial(importlib.import_module, f"sonia_desktop.{name}")


def here() -> Iterator[Callable[[], object]]:
    """Calls for the main thread, some milliseconds each, once those for the other are done."""
    for name in (*_HERE, *(place.module for place in PLACES if place.module), "why_drawer"):
        yield functools.partial(importlib.import_module, f"sonia_desktop.ui.{name}")


def _markdown() -> None:
    """The first answer finds its parser, and what colours code, ready."""
    from sonia_desktop.ui.code_spans import spans_of
    from sonia_desktop.ui.markdown import blocks

    blocks("**bold** `code`\n\n| a |\n|---|\n| $x^2$ |\n")
    spans_of("x = 1", "python")
