"""llama-cpp-python itself: whether it can be used, what the machine offers it, what it logs."""

from __future__ import annotations

import ctypes
import os
from typing import Any

import psutil
import structlog

from sonia_desktop.core import installation
from sonia_desktop.core.errors import UnavailableError

_log = structlog.get_logger(__name__)
_LOG_LINES = 12


def threads() -> int:
    """One core is left to the rest of the program."""
    return max(1, (psutil.cpu_count(logical=False) or os.cpu_count() or 2) - 1)


def llama_module() -> Any:
    """The package. Raises `UnavailableError` when it is missing or cannot run here."""
    try:
        import llama_cpp
    except ImportError as error:
        raise UnavailableError(
            "The package llama-cpp-python is not installed.",
            remedy="Run `sonia doctor`; it says how to install it.",
        ) from error
    except (OSError, RuntimeError) as error:  # its library does not fit this processor
        raise UnavailableError(
            f"llama-cpp-python cannot be used: {error}.",
            remedy=f"Install it again: {installation.local_models()}",
        ) from error
    return llama_cpp


def free_gpu_memory() -> int:
    """Free bytes of the largest GPU that this build of llama.cpp can use; 0 when there is none."""
    llama_cpp = llama_module()
    if not llama_cpp.llama_supports_gpu_offload():
        return 0
    try:
        from llama_cpp import _ggml

        ggml = _ggml.libggml
        ggml.ggml_backend_dev_count.restype = ctypes.c_size_t
        ggml.ggml_backend_dev_get.restype = ctypes.c_void_p
        ggml.ggml_backend_dev_get.argtypes = [ctypes.c_size_t]
        ggml.ggml_backend_dev_type.argtypes = [ctypes.c_void_p]
        size = ctypes.POINTER(ctypes.c_size_t)
        ggml.ggml_backend_dev_memory.argtypes = [ctypes.c_void_p, size, size]
        found = 0
        for number in range(ggml.ggml_backend_dev_count()):
            device = ggml.ggml_backend_dev_get(number)
            if ggml.ggml_backend_dev_type(device) == 0:  # the processor
                continue
            free, total = ctypes.c_size_t(), ctypes.c_size_t()
            ggml.ggml_backend_dev_memory(device, ctypes.byref(free), ctypes.byref(total))
            found = max(found, free.value)
    except (ImportError, AttributeError, OSError) as error:
        _log.warning("gpu_memory_unknown", error=str(error))
        return 0
    return found


class native_log:  # noqa: N801 - used as a function
    """What llama.cpp says while a model is loaded, for the error; its own way is put back after."""

    def __init__(self, llama_cpp: Any, lines: list[str]) -> None:
        self._llama_cpp, self._lines = llama_cpp, lines

    def __enter__(self) -> None:
        self._lines.clear()

        def keep(level: int, text: bytes, _data: Any) -> None:
            if level == 4 and len(self._lines) < _LOG_LINES:  # GGML_LOG_LEVEL_ERROR
                self._lines.append(text.decode("utf-8", "replace"))

        self._callback = self._llama_cpp.llama_log_callback(keep)
        self._llama_cpp.llama_log_set(self._callback, ctypes.c_void_p(0))

    def __exit__(self, *_: object) -> None:
        from llama_cpp import _logger

        self._llama_cpp.llama_log_set(_logger.llama_log_callback, ctypes.c_void_p(0))
