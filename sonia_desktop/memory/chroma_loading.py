"""Chroma is loaded in steps: loading all of it takes seconds, and the end of the program does not
wait for it."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

from sonia_desktop.core.worker import CancelToken

_STEPS = (
    "numpy",
    "httpx",
    "jsonschema",
    "pydantic_settings",
    "grpc",
    "opentelemetry.sdk.trace",
    "opentelemetry.exporter.otlp.proto.grpc.trace_exporter",
    "chromadb_rust_bindings",
)
"""What it brings along, the most of the time; one that is not there is Chroma's own affair."""
_UNUSED = "rfc3987_syntax"
"""Where it is installed, jsonschema builds a grammar of it: two seconds for a check that nobody
asks for."""


def load_chroma(token: CancelToken | None = None) -> None:
    """Import Chroma. Raises `CancelledError` between two steps."""
    steps = () if "chromadb" in sys.modules else _STEPS
    for step in (*steps, "chromadb", "chromadb.config"):
        if token is not None:
            token.raise_if_cancelled()
        _load(step)


def _load(name: str) -> None:
    modules: dict[str, ModuleType | None] = sys.modules  # type: ignore[assignment]
    spared = _UNUSED not in modules
    if spared:
        modules[_UNUSED] = None
    try:
        importlib.import_module(name)
    except ImportError:
        if name.startswith("chromadb"):
            raise
    finally:
        if spared:
            modules.pop(_UNUSED, None)
