"""What of a model fits into which memory. Pure arithmetic; sizes in bytes."""

from __future__ import annotations

from dataclasses import dataclass

GIB = 2**30
COMPUTE = 400 * 2**20
"""What llama.cpp needs beside weights and context, for models up to some 10^10 parameters."""
LEAST_CONTEXT = 2048
MOST_CONTEXT = 16_384
"""More is rarely used on a desktop, and its memory is taken at once."""
_KEEP_FREE = 0.1  # of the memory, for everybody else


@dataclass(frozen=True)
class Fit:
    """How a model is loaded. `problem`: why it cannot be; empty when it can."""

    context_tokens: int
    gpu_layers: int
    problem: str = ""


def fit(
    *,
    weights: int,
    layers: int,
    kv_per_token: int,
    trained_context: int,
    free_memory: int,
    free_gpu: int = 0,
    wanted_context: int = 0,
) -> Fit:
    """The longest context up to what is wanted that fits, and as many layers on the GPU as fit.

    `wanted_context` 0: what the model was trained for, at most `MOST_CONTEXT`. A GPU takes whole
    layers with their part of the context; what is left of the weights stays in memory.
    """
    most = wanted_context or min(trained_context or MOST_CONTEXT, MOST_CONTEXT)
    if trained_context:
        most = min(most, trained_context)
    context = most
    while True:
        gpu = gpu_layers(weights, layers, kv_per_token * context, free_gpu)
        share = gpu / (layers + 1) if layers else 0.0
        needed = round((weights + kv_per_token * context) * (1 - share)) + COMPUTE
        if needed <= free_memory * (1 - _KEEP_FREE):
            return Fit(context, gpu)
        if context <= min(LEAST_CONTEXT, most):
            break
        context = max(context // 2, min(LEAST_CONTEXT, most))
    return Fit(
        context,
        gpu,
        f"it needs about {needed / GIB:.1f} GiB of memory, and {free_memory / GIB:.1f} are free",
    )


def gpu_layers(weights: int, layers: int, kv: int, free_gpu: int) -> int:
    """How many of `layers` + 1 (the output counts as one) fit on the GPU beside `COMPUTE`."""
    if layers <= 0 or free_gpu <= COMPUTE:
        return 0
    each = (weights + kv) / (layers + 1)
    if each <= 0:
        return layers + 1
    return min(layers + 1, int((free_gpu - COMPUTE) / each))
