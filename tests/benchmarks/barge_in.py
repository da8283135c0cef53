"""The user's voice over Sonia's: from its first sound to silence in the loudspeaker.

    python tests/benchmarks/barge_in.py [--rounds 20]

On a virtual sound card: Sonia speaks a long text, a voice says something into the microphone, and
the loudspeaker is recorded. Both are on one recording (the microphone's sink and the loudspeaker's
are recorded side by side), so the figure needs no clock of the program. The parts are what the
program itself tells (`BargeInTimed`). A table on stderr, JSON on stdout.
"""

from __future__ import annotations

import argparse
import dataclasses
import itertools
import json
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "voice"))
from running_talk import Talk
from virtual_sound import RATE_HZ, VirtualSound

WORDS = ("stop", "wait a moment", "no I meant tomorrow", "hold on")
PARTS = ("detection", "hearing", "callback", "device", "total")
LONG = "The quick brown fox jumps over the lazy dog, again and again and again. " * 6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sound = VirtualSound(folder)
        sound.start()
        os.environ.update(sound.variables)
        try:
            figures = _measure(sound, folder, rounds)
        finally:
            sound.stop()
    heads = "".join(f"{part:>10}" for part in PARTS)
    print(f"{'recorded':>9}{heads}  said (ms)", file=sys.stderr)
    for row in figures:
        parts = "".join(f"{row[part]:>10.1f}" for part in PARTS)
        print(f"{row['recorded']:>9.1f}{parts}  {row['said']}", file=sys.stderr)
    told: dict[str, object] = {"rounds": rounds, "measured": len(figures)}
    for share in (50, 95) if figures else ():
        told[f"p{share}_ms"] = {
            part: round(float(np.percentile([row[part] for row in figures], share)), 1)
            for part in ("recorded", *PARTS)
        }
    print(json.dumps(told))


def _measure(sound: VirtualSound, folder: Path, rounds: int) -> list[dict[str, Any]]:
    from sonia_desktop.voice.types import BargeInTimed, SpeechEnded, SpeechStarted, VoiceState

    # One capture with both sides: the loudspeaker on the left, the microphone on the right.
    sound.control("load-module", "module-null-sink", "sink_name=both", "channels=2")
    for source, channel in (("spk", "front-left"), ("mic", "front-right")):
        sound.control(
            "load-module", "module-remap-sink", f"sink_name=to_{source}", "master=both",
            "channels=1", "channel_map=mono", f"master_channel_map={channel}", "remix=no",
        )  # fmt: skip
        sound.control(
            "load-module", "module-loopback", f"source={source}.monitor", f"sink=to_{source}",
            "latency_msec=20",
        )  # fmt: skip
    wav = folder / "said.wav"
    found: list[dict[str, Any]] = []
    talk = Talk(sound, folder, hands_free=True, echo_cancellation=False)
    talk.answer = lambda _: LONG
    try:
        talk.until_state(VoiceState.LISTENING)
        for said in itertools.islice(itertools.cycle(WORDS), rounds):
            subprocess.run(["espeak-ng", "-w", str(wav), said], check=True)
            before = len(talk.of(BargeInTimed))
            raw = folder / "both.raw"
            with raw.open("wb") as file:
                recorder = subprocess.Popen(
                    ["parec", "--device=both.monitor", f"--rate={RATE_HZ}", "--channels=2",
                     "--format=s16le", "--latency-msec=20"],
                    env=sound.env, stdout=file,
                )  # fmt: skip
                try:
                    talk.loop.say(LONG)
                    talk.until(SpeechStarted)
                    threading.Event().wait(0.5)  # a voice comes in the middle of a sentence
                    sound.play(wav)
                    talk.until(SpeechEnded)
                    threading.Event().wait(0.5)  # so much silence is on the recording
                finally:
                    recorder.terminate()
                    recorder.wait(5)
            both = np.frombuffer(raw.read_bytes(), "<i2").reshape(-1, 2)
            figure = _silence_after(both[:, 0], both[:, 1])
            timed = talk.of(BargeInTimed)[before:]
            if figure is not None and timed:
                parts = dataclasses.asdict(timed[0])
                found.append({"said": said, "recorded": round(figure, 1), **parts})
            talk.loop.cancel()
    finally:
        talk.loop.stop()
    return found


def _silence_after(loudspeaker: np.ndarray, microphone: np.ndarray) -> float | None:
    """Milliseconds from the voice's first sound to the loudspeaker's last before 0.3 s of silence.

    None when the loudspeaker never fell silent.
    """
    voiced = np.flatnonzero(np.abs(microphone.astype(np.int32)) > 300)
    if not len(voiced):
        return None
    began = int(voiced[0])
    loud = np.flatnonzero(np.abs(loudspeaker[began:].astype(np.int32)) > 100)
    if not len(loud):
        return 0.0
    gaps = np.flatnonzero(np.diff(loud) > 0.3 * RATE_HZ)
    if len(gaps):
        return float(loud[gaps[0]]) * 1000.0 / RATE_HZ
    if len(loudspeaker) - began - int(loud[-1]) > 0.3 * RATE_HZ:
        return float(loud[-1]) * 1000.0 / RATE_HZ
    return None


if __name__ == "__main__":
    main()
