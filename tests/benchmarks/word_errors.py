"""Word error rate of each recognition engine on real recordings, and what it costs.

    .venv/bin/python tests/benchmarks/word_errors.py [--engine moonshine] [--json FILE]

The recordings are those of the shared data folder (speech/*.wav and transcripts.tsv); its path is
SONIA_SHARED_DATA. An engine whose model is not there is named with the reason and left out.
``bare`` is pocketsphinx's decoder as it comes, without any of ours; ``bare_moonshine`` is the model
once over the whole recording, without voice detection, partials and expectation.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from sonia_desktop.audio.files import load_speech
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.speech.recogniser import Pcm16

SHARED = Path(
    os.environ.get("SONIA_SHARED_DATA", Path(__file__).resolve().parents[3] / "shared/data")
)
PIECE = 1600


def errors(heard: str, truth: str) -> int:
    """Levenshtein distance in words."""
    a, b = heard.split(), truth.split()
    row = list(range(len(b) + 1))
    for i, word in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (word != other))
    return row[-1]


def plain(text: str) -> str:
    spelled = text.lower().replace("mr.", "mister").replace("metres", "meters")
    return " ".join(re.findall(r"[a-z0-9']+", spelled))


def pocketsphinx() -> Callable[[Pcm16], str]:
    from sonia_desktop.speech.pocketsphinx import PocketSphinx

    engine = PocketSphinx()
    engine.start()
    hearing = engine.open()

    def hear(sound: Pcm16) -> str:
        for start in range(0, len(sound), PIECE):
            hearing.feed(sound[start : start + PIECE])
        return hearing.finish().text

    return hear


def moonshine() -> Callable[[Pcm16], str]:
    from sonia_desktop.audio.vad import VoiceActivity
    from sonia_desktop.speech.recognisers import choose_recogniser

    engine = choose_recogniser("moonshine", detector=VoiceActivity)
    engine.start()
    hearing = engine.open()

    def hear(sound: Pcm16) -> str:
        for start in range(0, len(sound), PIECE):
            hearing.feed(sound[start : start + PIECE])
        return hearing.finish().text

    return hear


def bare_moonshine() -> Callable[[Pcm16], str]:
    from sonia_desktop.speech.moonshine_model import MoonshineModel

    model = MoonshineModel()
    model.start()

    def hear(sound: Pcm16) -> str:
        tokens, _ = model.hear(model.encode(np.divide(sound, 32768.0, dtype=np.float32)))
        return "".join(token.text for token in tokens)

    return hear


def bare() -> Callable[[Pcm16], str]:
    from pocketsphinx import Config, Decoder

    decoder: Any = Decoder(Config(loglevel="FATAL", fwdflat=False, maxhmmpf=6000))

    def hear(sound: Pcm16) -> str:
        decoder.start_utt()
        for start in range(0, len(sound), PIECE):
            decoder.process_raw(sound[start : start + PIECE].tobytes())
        decoder.end_utt()
        found = decoder.hyp()
        return found.hypstr if found is not None else ""

    return hear


def whisper() -> Callable[[Pcm16], str]:
    module = importlib.import_module("sonia_desktop.speech.whisper")
    engine = module.Whisper(Path(os.environ["SONIA_WHISPER_MODEL"]))
    engine.start()
    hearing = engine.open()

    def hear(sound: Pcm16) -> str:
        for start in range(0, len(sound), PIECE):
            hearing.feed(sound[start : start + PIECE])
        return str(hearing.finish().text)

    return hear


ENGINES = {
    "moonshine": moonshine,
    "bare_moonshine": bare_moonshine,
    "pocketsphinx": pocketsphinx,
    "bare": bare,
    "whisper": whisper,
}


def measure(hear: Callable[[Pcm16], str], rows: list[tuple[str, str]]) -> dict[str, Any]:
    wrong = words = 0
    audio_s = cpu_s = 0.0
    for name, truth in rows:
        sound = load_speech(SHARED / "speech" / name)
        began = time.process_time()
        heard = plain(hear(sound))
        cpu_s += time.process_time() - began
        audio_s += len(sound) / 16000
        wrong += errors(heard, plain(truth))
        words += len(plain(truth).split())
    return {
        "word_error_rate": round(wrong / words, 4),
        "words": words,
        "audio_s": round(audio_s, 1),
        "cpu_share": round(cpu_s / audio_s, 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", action="append", choices=sorted(ENGINES))
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    table = SHARED / "speech" / "transcripts.tsv"
    if not table.is_file():
        print(f"Skipped: there is no {table} (set SONIA_SHARED_DATA).")
        sys.exit(0)
    lines = table.read_text(encoding="utf-8").splitlines()[1:]
    rows = [(line.split("\t")[0], line.split("\t")[1]) for line in lines if line.strip()]
    found: dict[str, Any] = {}
    for name in options.engine or list(ENGINES):
        try:
            found[name] = measure(ENGINES[name](), rows)
        except (SoniaError, ImportError, AttributeError, KeyError) as error:
            found[name] = {"left_out": f"{type(error).__name__}: {error}"}
    print(json.dumps(found, indent=2))
    print(f"{'engine':16}{'WER':>8}{'cpu/s':>8}")
    for name, row in found.items():
        if "left_out" in row:
            print(f"{name:16}left out ({row['left_out']})")
        else:
            print(f"{name:16}{row['word_error_rate']:>8.1%}{row['cpu_share']:>8}")
    if options.json:
        options.json.write_text(json.dumps(found, indent=2), encoding="utf-8")


if __name__ == "__main__":
    main()
