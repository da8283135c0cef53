"""What this computer has for models: memory, disk, processor, graphics card."""

from __future__ import annotations

import functools
import shutil
import time
from pathlib import Path

import psutil

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.llm.advice import Machine

_PROBE_BYTES = 64 * 2**20
_PROBES = 5
_MEMORY_LANES = 4
"""More threads than these do not read a desktop's memory faster."""


def machine(folder: Path) -> Machine:
    """As it is now; `folder` is where models are kept."""
    folder.mkdir(parents=True, exist_ok=True)
    memory = psutil.virtual_memory()
    try:
        from sonia_desktop.llm.llama_native import free_gpu_memory

        gpu = free_gpu_memory()
    except SoniaError:  # without llama.cpp no GPU is used by it
        gpu = 0
    return Machine(
        memory=memory.total,
        memory_free=memory.available,
        disk_free=shutil.disk_usage(folder).free,
        cores=psutil.cpu_count(logical=False) or psutil.cpu_count() or 1,
        gpu_free=gpu,
        memory_speed=memory_speed(),
    )


@functools.cache
def memory_speed() -> float:
    """Bytes a second that llama.cpp's threads can read; measured once (some 50 ms)."""
    import numpy as np

    from sonia_desktop.llm.llama_native import threads

    content = np.ones(_PROBE_BYTES // 8)
    best = float("inf")
    for _ in range(_PROBES):  # the best: others use the computer, too
        began = time.perf_counter()
        content.sum()
        best = min(best, time.perf_counter() - began)
    return _PROBE_BYTES / max(best, 1e-6) * min(threads(), _MEMORY_LANES)
