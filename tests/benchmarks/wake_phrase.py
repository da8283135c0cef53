"""Wake phrases: how often they are found, and how often by mistake.

    python tests/benchmarks/wake_phrase.py [--hours 0.5] [--phrase "hey sonia" ...] [--threshold -1]

Hits: 8 espeak-ng voices x 3 speeds. False accepts: hours of espeak-ng reading (Python's language
reference and the licences on this machine, no paragraph that holds a word of the phrase) and the
shared recordings. Also the share of one core while somebody speaks without a pause. Prints a table
to stderr, JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

VOICES = ("en-us", "en-gb", "en-us+f3", "en-gb+f2", "en-us+m3", "en-gb-scotland",
          "en-gb-x-rp+f4", "en-us-nyc")  # fmt: skip
SPEEDS = (140, 175, 210)
RATE_HZ = 16_000
CHUNK = 512
SPEECH = Path(
    os.environ.get("SONIA_SHARED_DATA", Path(__file__).parents[3] / "shared" / "data")
) / "speech"  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=0.5)
    parser.add_argument("--phrase", action="append")
    parser.add_argument("--threshold", type=float, default=None)
    given = parser.parse_args()
    rows = [
        _measure(phrase, given.threshold, given.hours)
        for phrase in given.phrase or ["hey sonia", "computer", "okay sonia", "hello computer"]
    ]
    print(json.dumps({"rows": rows}))


def _measure(phrase: str, threshold: float | None, hours: float) -> dict[str, object]:
    from sonia_desktop.audio.files import load_speech
    from sonia_desktop.speech.wake import WakePhrase

    wake = WakePhrase(phrase, threshold)
    wake.start()
    quiet = np.zeros(RATE_HZ, np.int16)
    said = [
        np.concatenate([quiet, _spoken(phrase, voice, speed), quiet])
        for voice in VOICES
        for speed in SPEEDS
    ]
    hits = sum(_found(wake, sound) > 0 for sound in said)
    false_accepts, read_s = 0, 0.0
    started = time.process_time()
    for sound in _reading(phrase, hours):
        false_accepts += _found(wake, sound)
        read_s += len(sound) / RATE_HZ
    core = (time.process_time() - started) / max(read_s, 1e-9)
    recorded = [load_speech(path) for path in sorted(SPEECH.glob("*.wav"))]
    row = {
        "phrase": phrase,
        "threshold": wake.threshold,
        "hits": hits,
        "said": len(said),
        "false_accepts": false_accepts,
        "hours": round(read_s / 3600, 3),
        "false_accepts_per_hour": round(false_accepts / max(read_s, 1e-9) * 3600, 2),
        "false_accepts_on_recordings": sum(_found(wake, sound) for sound in recorded),
        "recordings_s": round(sum(map(len, recorded)) / RATE_HZ, 1),
        "core_percent_with_espeak": round(core * 100, 1),
    }
    print(row, file=sys.stderr, flush=True)
    wake.stop()
    return row


def _found(wake: object, samples: np.ndarray) -> int:
    return sum(wake.feed(samples[at : at + CHUNK]) for at in range(0, len(samples), CHUNK))  # type: ignore[attr-defined]


def _spoken(text: str, voice: str, words_per_minute: int) -> np.ndarray:
    import soxr

    made = subprocess.run(
        ["espeak-ng", "-v", voice, "-s", str(words_per_minute), "--stdin", "--stdout"],
        input=text.encode(), capture_output=True, check=True,
    ).stdout  # fmt: skip
    rate_hz = int.from_bytes(made[24:28], "little")
    sound = np.frombuffer(made[44:], "<i2").astype(np.float32)
    return np.clip(soxr.resample(sound, rate_hz, RATE_HZ), -32768, 32767).astype(np.int16)


def _reading(phrase: str, hours: float) -> Iterator[np.ndarray]:
    from pydoc_data.topics import topics

    words = {word for word in phrase.lower().split() if len(word) > 3} or {phrase}
    texts = [*topics.values()]
    texts += [path.read_text(errors="ignore") for path in sorted(
        Path("/usr/share/common-licenses").glob("*"))]  # fmt: skip
    paragraphs = []
    for text in texts:
        plain = re.sub(r"[^A-Za-z0-9,.?! \n']", " ", text)
        for paragraph in re.split(r"\n\s*\n", plain):
            joined = " ".join(paragraph.split())
            if 15 < len(joined.split()) < 150 and not any(
                word[:6] in joined.lower() for word in words
            ):
                paragraphs.append(joined)
    paragraphs = list(dict.fromkeys(paragraphs))
    random.Random(2).shuffle(paragraphs)
    read = 0
    for number, paragraph in enumerate(paragraphs):
        if read >= hours * 3600 * RATE_HZ:
            return
        sound = _spoken(paragraph, VOICES[number % len(VOICES)], SPEEDS[number % len(SPEEDS)])
        read += len(sound)
        yield sound
        yield np.zeros(RATE_HZ // 2, np.int16)


if __name__ == "__main__":
    main()
