"""What our Whisper costs beyond the bare faster-whisper call; words pocketsphinx gets wrong.

    python tests/benchmarks/recogniser_overhead.py [--model FOLDER] [--rounds 15] [--speech FOLDER]

The same model, sound and options, by turns: `WhisperModel.transcribe`, then ours (int16 pieces of
0.1 s through a hearing, then its final text). Without --model, a tiny Whisper made here, on tones.
Partials are left out of the comparison: they are more hearings, which the bare call does not do.
With recordings and transcripts.tsv in --speech: per cent of words wrong, pocketsphinx and --model.
Prints a table to stderr and JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "speech"))

from tiny_models.tone_whisper import WORDS, build_whisper, sound_of

from sonia_desktop.audio.files import load_speech
from sonia_desktop.speech import whisper as ours
from sonia_desktop.speech.pocketsphinx import PocketSphinx
from sonia_desktop.speech.recogniser import Pcm16, Recogniser

ROOT = Path(__file__).resolve().parents[2]
SECONDS = (2, 5, 10, 20)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--speech", type=Path, default=ROOT.parent / "shared/data/speech")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = asked.model or build_whisper(Path(name))
        engine = ours.Whisper(folder, gate=asked.model is not None, threads=1, clock=lambda: 0.0)
        engine.start()
        rows = [_compare(engine, seconds, asked.rounds) for seconds in SECONDS]
        errors = {}
        if (asked.speech / "transcripts.tsv").exists():
            errors["pocketsphinx"] = _word_error(PocketSphinx(), asked.speech)
            if asked.model:
                errors[engine.name] = _word_error(engine, asked.speech)
    for row in rows:
        print(
            f"{row['sound_s']:>4} s  processor: bare {row['bare_processor_ms']:8.1f} ms  "
            f"ours {row['ours_processor_ms']:8.1f} ms  {row['overhead_percent']:+.1f} %",
            file=sys.stderr,
        )
    for engine_name, percent in errors.items():
        print(f"words wrong, {engine_name}: {percent} %", file=sys.stderr)
    print(json.dumps({"threads": 1, "rows": rows, "words_wrong_percent": errors}, indent=1))


def _compare(engine: ours.Whisper, seconds: int, rounds: int) -> dict[str, Any]:
    text = " ".join(WORDS[(at * at + at // 3) % len(WORDS)] for at in range(seconds * 2))
    sound = sound_of(text)
    real = sound.astype(np.float32) / 32768

    def bare() -> str:
        segments, _ = engine._model.transcribe(
            real,
            language="en",
            beam_size=5,
            temperature=ours._TEMPERATURES,
            condition_on_previous_text=False,
            word_timestamps=True,
            vad_filter=engine._gate,
            no_speech_threshold=ours._NO_SPEECH,
            log_prob_threshold=ours._LOG_PROBABILITY,
            compression_ratio_threshold=ours._COMPRESSION,
            hallucination_silence_threshold=ours._SILENT_S,
        )
        return "".join(segment.text for segment in segments).strip()

    def with_us() -> str:
        hearing = engine.open()
        for start in range(0, len(sound), 1600):
            hearing.feed(sound[start : start + 1600])
        heard = hearing.finish().text
        hearing.close()
        return heard

    assert bare() == with_us() or engine._gate, (bare(), with_us())
    taken: dict[str, list[tuple[float, float]]] = {"bare": [], "ours": []}
    for at in range(rounds):
        turns = (("bare", bare), ("ours", with_us))
        for name, work in turns if at % 2 else reversed(turns):
            taken[name].append(_seconds(work))
    wall = {name: statistics.median(one[0] for one in each) for name, each in taken.items()}
    processor = {name: statistics.median(one[1] for one in each) for name, each in taken.items()}
    return {
        "sound_s": seconds,
        "bare_wall_ms": round(1000 * wall["bare"], 1),
        "ours_wall_ms": round(1000 * wall["ours"], 1),
        "bare_processor_ms": round(1000 * processor["bare"], 1),
        "ours_processor_ms": round(1000 * processor["ours"], 1),
        "overhead_ms": round(1000 * (processor["ours"] - processor["bare"]), 1),
        "overhead_percent": round(100 * (processor["ours"] / processor["bare"] - 1), 1),
    }


def _seconds(work: Callable[[], object]) -> tuple[float, float]:
    """Wall time, and processor time of all our threads: other programs do not change that."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - processor


def _word_error(engine: Recogniser, folder: Path) -> float:
    engine.start()
    wrong = total = 0
    for line in (folder / "transcripts.tsv").read_text("utf-8").splitlines():
        name, _, truth = line.partition("\t")
        if not (folder / name).is_file():
            continue
        sound: Pcm16 = load_speech(folder / name)
        hearing = engine.open()
        for start in range(0, len(sound), 1600):
            hearing.feed(sound[start : start + 1600])
        heard = hearing.finish().text
        hearing.close()
        wanted = _plain(truth)
        wrong += _distance(_plain(heard), wanted)
        total += len(wanted)
    return round(100 * wrong / max(1, total), 1)


def _plain(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))


def _distance(a: list[str], b: list[str]) -> int:
    row = list(range(len(b) + 1))
    for i, word in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (word != other))
    return row[-1]


if __name__ == "__main__":
    main()
