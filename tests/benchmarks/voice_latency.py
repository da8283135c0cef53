"""End of spoken words to first audible sample, on a virtual sound card, with an instant answer.

The recogniser is the program's, with the tools' words and the reflex's sense. Each turn tells the
largest share of the processors that the host took away within a second of it: sound breaks up from
a tenth on, and words are lost. `undisturbed` has the figures of the turns below that. `--phrases`
has each line's last column said instead of the four phrases that are built in.

    python tests/benchmarks/voice_latency.py [--rounds 10] [--phrases spoken_commands.tsv]

Prints a table to stderr and JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))
from stolen_time import MOST_STOLEN, watched
from virtual_sound import VirtualSound

PHRASES = (
    "what time is it",
    "list the files in my downloads",
    "take a screenshot and tell me what you see",
    "remember that my dentist is on friday at nine",
)

PARTS = ("endpoint", "final_text", "decision", "first_audio", "device")


@dataclass(frozen=True)
class _Answer:
    answer: str
    id: str = "turn"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--end-silence-ms", type=int, default=600)
    parser.add_argument("--phrases", type=Path, help="a file of one phrase a line")
    args = parser.parse_args()
    phrases = PHRASES
    if args.phrases is not None:
        lines = args.phrases.read_text(encoding="utf-8").splitlines()
        phrases = tuple(line.split("\t")[-1] for line in lines if line.strip())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sound = VirtualSound(folder)
        sound.start()
        os.environ.update(sound.variables)
        try:
            # An idle null sink renders two seconds ahead, which no real loudspeaker does; with
            # somebody recording it, it behaves like one.
            with sound.recording(folder / "answers.wav"):
                rows = _measure(sound, folder, phrases * args.rounds, args.end_silence_ms)
        finally:
            sound.stop()
    for row in rows:
        taken = f"{row['stolen']:.0%} stolen"
        told = f"{row['said']!r} -> {row['heard']!r}"
        print(f"{row['latency_ms']!s:>8} ms  {taken:>10}  {told}", file=sys.stderr)
    undisturbed = [row for row in rows if row["stolen"] < MOST_STOLEN]
    told = {
        **_figures(rows),
        "parts_p50_ms": {
            name: statistics.median([row["parts"][name] for row in rows if "parts" in row] or [0.0])
            for name in PARTS
        },
        "exact": sum(_words(row["said"]) == _words(row["heard"]) for row in rows),
        "most_stolen": max(row["stolen"] for row in rows),
        "undisturbed": _figures(undisturbed),
        "rows": rows,
    }
    print(json.dumps(told))


def _figures(rows: list[dict]) -> dict[str, float | int | None]:
    latencies = sorted(row["latency_ms"] for row in rows if row["latency_ms"] is not None)
    return {
        "p50_ms": statistics.median(latencies) if latencies else None,
        "p95_ms": latencies[int(0.95 * (len(latencies) - 1))] if latencies else None,
        "max_ms": max(latencies, default=None),
        "turns": len(rows),
        "answered": len(latencies),
    }


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower())


def _parts(timed: object) -> dict[str, float]:
    return {name: getattr(timed, name) for name in PARTS}


def _measure(
    sound: VirtualSound, folder: Path, phrases: Sequence[str], silence_ms: int
) -> list[dict]:
    from reflex_accuracy import built_in_tools
    from spoken_commands import sense

    from sonia_desktop.agent.reflex import Reflex
    from sonia_desktop.audio.vad import VoiceActivity
    from sonia_desktop.core.bus import Bus
    from sonia_desktop.core.health import HealthBoard
    from sonia_desktop.memory.embedding import MiniLmEmbedder
    from sonia_desktop.speech.recogniser import Recogniser
    from sonia_desktop.speech.recognisers import choose_recogniser
    from sonia_desktop.speech.vocabulary import Vocabulary
    from sonia_desktop.voice.loop import VoiceLoop
    from sonia_desktop.voice.types import SpeechEnded, TurnTimed, UtteranceHeard

    def ask(*_: object) -> Future[_Answer]:
        future: Future[_Answer] = Future()
        future.set_result(_Answer("It is ten o'clock."))
        return future

    tools = built_in_tools()
    reflex = Reflex(MiniLmEmbedder(), tools)
    reflex.start()
    words = Vocabulary(
        phrasings=tuple(text for tool in tools for text in (*tool.examples, *tool.spoken))
    )

    def recogniser() -> Recogniser:
        return choose_recogniser(
            "moonshine",
            own_words=lambda: words,
            prefer=lambda texts: sense(reflex, texts),
            detector=VoiceActivity,
        )

    bus = Bus()
    row: dict = {}
    ended = threading.Event()
    bus.subscribe(UtteranceHeard, lambda e: row.update(heard=e.text, confidence=e.confidence))
    bus.subscribe(TurnTimed, lambda e: row.update(latency_ms=e.total, parts=_parts(e)))
    bus.subscribe(SpeechEnded, lambda _: ended.set())
    loop = VoiceLoop(
        bus=bus,
        health=HealthBoard(bus),
        ask=ask,
        recogniser=recogniser,
        end_silence_ms=silence_ms,
    )
    loop.start()
    rows = []
    try:
        loop.say("ready").result(60)
        for said in phrases:
            wav = folder / "said.wav"
            subprocess.run(["espeak-ng", "-w", str(wav), said], check=True)
            row = {"said": said, "heard": "", "latency_ms": None}
            ended.clear()
            loop.toggle()
            with watched() as stolen:
                sound.play(wav)
                ended.wait(30)
            row["stolen"] = round(stolen.most, 3)
            rows.append(row)
    finally:
        loop.stop()
    return rows


if __name__ == "__main__":
    main()
