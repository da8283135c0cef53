"""How fast a GGUF model is on this computer."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import psutil

from sonia_desktop.core.worker import CancelToken

_TOKENS = 64
_WORDS = "The quick brown fox jumps over the lazy dog. " * 20


def measure(path: Path, token: CancelToken) -> dict[str, Any]:
    """Load a GGUF in a process of its own and let it answer. Raises `UnavailableError`."""
    from sonia_desktop.llm.llama_core import Job as Answer
    from sonia_desktop.llm.llama_core import JobEnd, LlamaOptions
    from sonia_desktop.llm.llama_owner import InProcess

    owner = InProcess(LlamaOptions(path))
    try:
        began = time.perf_counter()
        list(owner.run(Answer(({"role": "user", "content": "Hi"},), max_tokens=1), token))
        load_s = time.perf_counter() - began
        process = psutil.Process(owner.pid) if owner.pid else None
        question = ({"role": "user", "content": _WORDS},)
        began, first_s = time.perf_counter(), 0.0
        end: JobEnd | None = None
        for item in owner.run(Answer(question, max_tokens=_TOKENS), token):
            first_s = first_s or time.perf_counter() - began
            if isinstance(item, JobEnd):
                end = item
        all_s = time.perf_counter() - began
        assert end is not None
        memory = process.memory_info().rss if process else 0
        read = end.input_tokens - end.cached_tokens
        return {
            "path": str(path),
            "load_ms": round(load_s * 1e3, 1),
            "first_ms": round(first_s * 1e3, 1),
            "prompt_tokens": end.input_tokens,
            "prompt_tokens_s": round(read / first_s, 1) if first_s else None,
            "tokens": end.output_tokens,
            "tokens_s": round((end.output_tokens - 1) / max(all_s - first_s, 1e-6), 1),
            "memory_bytes": memory,
        }
    finally:
        owner.close()
