"""Voice activity: milliseconds a chunk of ours, of the bare ONNX session and of silero-vad.

    python tests/benchmarks/vad_speed.py [--chunks 3000] [--rounds 5]

All in one process, one thread each, rounds interleaved; the median round counts. The silero-vad
package is measured where it and torch are installed. Prints a table to stderr, JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chunks", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=7)
    given = parser.parse_args()
    random = np.random.default_rng(0)
    sound = random.normal(0, 3000, (given.chunks, 512)).astype(np.int16)
    candidates = {"ours": _ours(), "bare onnx session": _bare(), **_packages()}
    for run in candidates.values():
        for chunk in sound[:100]:
            run(chunk)
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for _ in range(given.rounds):
        for name, run in candidates.items():
            started = time.perf_counter()
            for chunk in sound:
                run(chunk)
            times[name].append((time.perf_counter() - started) / len(sound) * 1000.0)
    medians = {name: round(statistics.median(values), 4) for name, values in times.items()}
    for name, value in medians.items():
        print(f"{value:8.4f} ms a chunk  {name}", file=sys.stderr)
    ratios = {
        f"ours / {name}": round(medians["ours"] / value, 3)
        for name, value in medians.items()
        if name != "ours"
    }
    print(json.dumps({"ms_per_chunk": medians, "ratios": ratios, "chunks": given.chunks}))


Run = Callable[[np.ndarray], object]


def _ours() -> Run:
    from sonia_desktop.audio.vad import VoiceActivity

    activity = VoiceActivity()
    activity.start()
    return activity.probability


def _bare() -> Run:
    """The session alone, on ready input."""
    import onnxruntime

    from sonia_desktop.core.resources import resource

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        str(resource("models", "silero_vad.onnx")), options, providers=["CPUExecutionProvider"]
    )
    given = {
        "input": np.zeros((1, 576), np.float32),
        "state": np.zeros((2, 1, 128), np.float32),
        "sr": np.array(16_000, np.int64),
    }
    return lambda _: session.run(None, given)


def _packages() -> dict[str, Run]:
    try:
        import silero_vad
        import torch
    except ImportError as error:
        print(f"silero-vad is not measured: {error}", file=sys.stderr)
        return {}

    def run(model: Callable[..., object]) -> Run:
        return lambda chunk: model(torch.from_numpy(chunk.astype(np.float32) / 32768.0), 16_000)

    return {
        "silero-vad package (torch)": run(silero_vad.load_silero_vad()),
        "silero-vad package (onnx)": run(silero_vad.load_silero_vad(onnx=True)),
    }


if __name__ == "__main__":
    main()
