"""Chroma is loaded in steps: loading all of it takes seconds, and the end of the program does not
wait for it."""

from __future__ import annotations

import importlib
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

from sonia_desktop.core.errors import CancelledError
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
    """Import Chroma. Raises `CancelledError` between two steps, and between two modules of Chroma
    itself: then it can be loaded anew."""
    steps = () if "chromadb" in sys.modules else _STEPS
    with _stoppable(token):
        for step in (*steps, "chromadb", "chromadb.config"):
            if token is not None:
                token.raise_if_cancelled()
            _load(step)


class _Stop(MetaPathFinder):
    """Finds no module; ends the import of Chroma's in its thread when the token is cancelled."""

    def __init__(self, token: CancelToken) -> None:
        self._token, self._thread = token, threading.get_ident()

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name.startswith("chromadb.") and threading.get_ident() == self._thread:
            self._token.raise_if_cancelled()
        return None


@contextmanager
def _stoppable(token: CancelToken | None) -> Iterator[None]:
    if token is None or "chromadb" in sys.modules:
        yield
        return
    stop = _Stop(token)
    sys.meta_path.insert(0, stop)
    try:
        yield
    except CancelledError:  # a half of a package in there would be taken for a whole one
        for name in [each for each in sys.modules if each.split(".")[0] == "chromadb"]:
            del sys.modules[name]
        raise
    finally:
        sys.meta_path.remove(stop)


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
