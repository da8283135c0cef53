"""How soon each voice is heard and how fast it speaks: ours against the bare engine, in one run.

    python tests/benchmarks/synthesis_speed.py [--piper VOICE.onnx] [--rounds 20]

Prints JSON, then a table. Ours is the whole way of an answer: its text read, cut into breaths,
spoken, levelled. Bare is the engine alone on the same words. Milliseconds to the first sample, and
the real-time factor (seconds of work for a second of speech), medians. Without --piper a tiny voice
is built, which shows what our side costs, not what a real voice does.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.speech.loudness import Levelled, loudness
from sonia_desktop.speech.piper import Piper
from sonia_desktop.speech.spoken_text import breaths, spoken
from sonia_desktop.speech.synthesiser import Speech
from sonia_desktop.speech.synthesisers import choose_synthesiser

ANSWER = (
    "After the long meeting on 2026-03-04 at 14:05, everyone agreed that the new plan costs $5.20, "
    "and that it saves 3.5 GB. The file `notes.txt` holds the rest. Is there anything else?"
)
_PIECE_BYTES = 4096

Pieces = Callable[[], Iterator[tuple[int, int]]]
"""Gives (samples, rate in Hz) as they come."""


def _measure(pieces: Pieces, rounds: int) -> dict[str, float]:
    first_ms, factor = [], []
    for _ in range(rounds):
        began, sounded_s, first = time.perf_counter(), 0.0, None
        for count, rate_hz in pieces():
            if first is None:
                first = (time.perf_counter() - began) * 1000.0
            sounded_s += count / rate_hz
        first_ms.append(first or 0.0)
        factor.append((time.perf_counter() - began) / sounded_s)
    return {
        "first_ms": round(statistics.median(first_ms), 2),
        "real_time_factor": round(statistics.median(factor), 5),
    }


def _ours(engine: Levelled) -> Pieces:
    def run() -> Iterator[tuple[int, int]]:
        for breath in breaths(spoken(ANSWER)):
            for piece in engine.speak(breath):
                yield len(piece.samples), piece.rate_hz

    return run


def _bare_espeak() -> Iterator[tuple[int, int]]:
    with subprocess.Popen(
        ["espeak-ng", "-v", "en-us", "-s", "175", "--stdin", "--stdout"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(spoken(ANSWER).encode())
        child.stdin.close()
        child.stdout.read(44)
        while piece := child.stdout.read1(_PIECE_BYTES):  # type: ignore[attr-defined]
            yield len(piece) // 2, 22_050


def _bare_piper(model: Path) -> Pieces:
    from piper import PiperVoice

    voice = PiperVoice.load(model)

    def run() -> Iterator[tuple[int, int]]:
        for chunk in voice.synthesize(spoken(ANSWER)):
            yield len(chunk.audio_int16_array), chunk.sample_rate

    return run


def _spread(engine: object) -> float:
    """LUFS between the loudest and the softest sentence."""
    found = []
    for sentence in breaths(spoken(ANSWER)):
        pieces: list[Speech] = list(engine.speak(sentence))  # type: ignore[attr-defined]
        if pieces:
            samples = np.concatenate([piece.samples for piece in pieces])
            found.append(loudness(samples, pieces[0].rate_hz) or -70.0)
    return round(max(found) - min(found), 1)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--piper", type=Path)
    parser.add_argument("--rounds", type=int, default=20)
    given = parser.parse_args()
    results: dict[str, object] = {}
    began = time.perf_counter()
    for _ in range(50):
        breaths(spoken(ANSWER))
    results["reading the text, ms"] = round((time.perf_counter() - began) * 20.0, 2)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("espeak", "piper"):
            try:
                if name == "piper":
                    from tests.speech.tiny_models.piper_voice import build_voice

                    model = given.piper or build_voice(Path(folder) / "tiny.onnx")
                    engine, bare = Piper(model), _bare_piper(model)
                else:
                    engine, bare = choose_synthesiser("espeak").engine.engine, _bare_espeak  # type: ignore[attr-defined]
                engine.start()
            except (SoniaError, ImportError) as error:
                results[name] = {"missing": str(error)}
                continue
            levelled = Levelled(engine)
            list(levelled.speak("Warm."))
            results[name] = {
                "ours": _measure(_ours(levelled), given.rounds),
                "bare": _measure(bare, given.rounds),
                "loudness spread, LU": {"ours": _spread(levelled), "bare": _spread(engine)},
            }
        cached = choose_synthesiser("espeak")
        try:
            cached.start()
            results["known phrase"] = _measure(
                lambda: ((len(p.samples), p.rate_hz) for p in cached.speak("Done.")), given.rounds
            )
        except SoniaError as error:
            results["known phrase"] = {"missing": str(error)}
    print(json.dumps(results, indent=2))
    print(f"\n{'engine':<14}{'':<6}{'first ms':>10}{'real-time factor':>20}")
    for name, found in results.items():
        if isinstance(found, dict) and "ours" in found:
            for side in ("ours", "bare"):
                one = found[side]
                print(f"{name:<14}{side:<6}{one['first_ms']:>10}{one['real_time_factor']:>20}")


if __name__ == "__main__":
    main()
