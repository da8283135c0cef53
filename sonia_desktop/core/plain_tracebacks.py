"""Imported before structlog: keeps Rich out of it, which takes a tenth of a second to load.

structlog takes Rich for tracebacks on a terminal wherever it is installed (Typer brings it); ours
are plain (`telemetry`), and Rich is drawn with nowhere else. Who imports Rich later gets it.
"""

from __future__ import annotations

import sys

if "structlog" not in sys.modules and "rich" not in sys.modules:
    sys.modules["rich"] = None  # type: ignore[assignment]  # "not there", for this import
    try:
        import structlog  # noqa: F401
    finally:
        del sys.modules["rich"]
