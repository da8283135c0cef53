"""The user's voice over Sonia's: from its first sound to silence in the loudspeaker.

    python tests/benchmarks/barge_in.py [--rounds 20]

On a virtual sound card: Sonia speaks a long text, a voice says "stop" into the microphone, and the
loudspeaker is recorded. Both are on one recording (the microphone's sink and the loudspeaker's are
recorded side by side), so the figure needs no clock of the program. JSON on stdout.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "voice"))
from running_talk import Talk
from virtual_sound import RATE_HZ, VirtualSound

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
    figures.sort()
    print(f"{'round':>6} {'ms':>7}", file=sys.stderr)
    for number, value in enumerate(figures, 1):
        print(f"{number:>6} {value:>7.1f}", file=sys.stderr)
    told = {"rounds": rounds, "measured": len(figures)}
    if figures:
        told["p50_ms"] = round(float(np.percentile(figures, 50)), 1)
        told["p95_ms"] = round(float(np.percentile(figures, 95)), 1)
    print(json.dumps(told))


def _measure(sound: VirtualSound, folder: Path, rounds: int) -> list[float]:
    from sonia_desktop.voice.types import SpeechEnded, SpeechStarted, VoiceState

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
    wav = folder / "stop.wav"
    subprocess.run(["espeak-ng", "-w", str(wav), "stop"], check=True)
    found: list[float] = []
    talk = Talk(sound, folder, hands_free=True, echo_cancellation=False)
    talk.answer = lambda _: LONG
    try:
        talk.until_state(VoiceState.LISTENING)
        for _ in range(rounds):
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
                    sound.play(wav)
                    talk.until(SpeechEnded)
                finally:
                    recorder.terminate()
                    recorder.wait(5)
            both = np.frombuffer(raw.read_bytes(), "<i2").reshape(-1, 2)
            figure = _silence_after(both[:, 0], both[:, 1])
            if figure is not None:
                found.append(figure)
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
