"""What the window needs only later, made ready by a worker while nobody waits for it.

Importing takes 20 to 100 ms each. Done when a place is first opened or an answer first drawn, it
would be seen; done before the window shows, it would be waited for.
"""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable, Iterator

from sonia_desktop.ui.places import PLACES

_LATER = ("why_drawer", "teaching", "confirm_bar", "key_dialog", "hub_results", "model_row")


def steps() -> Iterator[Callable[[], object]]:
    """Calls for another thread, the likeliest first; none makes a widget."""
    yield _markdown
    for name in (*(place.module for place in PLACES if place.module), *_LATER):
        yield functools.partial(importlib.import_module, f"sonia_desktop.ui.{name}")


def _markdown() -> None:
    """The first answer finds its parser, and what colours code, ready."""
    from sonia_desktop.ui.code_colours import spans_of
    from sonia_desktop.ui.markdown import blocks

    blocks("**bold** `code`\n\n| a |\n|---|\n| $x^2$ |\n")
    spans_of("x = 1", "python")
