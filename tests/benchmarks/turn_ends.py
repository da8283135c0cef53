"""How often a turn ends while its speaker still has words to say, and how long it waits at the end.

    python -m tests.benchmarks.turn_ends [--recordings ../shared/data/speech] [--end-silence-ms 600]

Each recording is heard chunk by chunk as from a microphone, by the real voice activity and the
recogniser that ships, whose texts come at once (the worst case for being cut off: on a slower
machine a turn can only end later). So are the same sentences of espeak-ng with a pause of 0.15 to
0.9 seconds put between two words. A turn that ends before the last word is cut off. JSON on stdout.
"""

from __future__ import annotations

import argparse
import json
import queue
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from sonia_desktop.audio.endpoint import Endpoint
from sonia_desktop.audio.files import load_speech
from sonia_desktop.audio.vad import CHUNK_S, VoiceActivity
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.worker import Priority
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16
from sonia_desktop.voice.ears import Ears
from sonia_desktop.voice.listening import Listening, endpoint_options

RECORDINGS = Path(__file__).parents[3] / "shared/data/speech"
PAUSES_S = (0.15, 0.3, 0.45, 0.6, 0.9)
SENTENCES = (  # "|": where the speaker stops to think
    "open the downloads | folder",
    "remind me to call | my sister tomorrow",
    "set a timer for | ten minutes",
    "what is the weather | in berlin",
    "list the files | in my documents",
    "turn the volume | down to twenty percent",
    "remember that my dentist | is on friday at nine",
    "take a screenshot | and tell me what you see",
    "search the web for | cheap flights to lisbon",
    "what is twelve | times seven",
)
_CHUNK = 512


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recordings", type=Path, default=RECORDINGS)
    parser.add_argument("--end-silence-ms", type=int, default=600, help="voice.end_silence_ms")
    args = parser.parse_args()
    folder = args.recordings
    ears = Ears(HealthBoard(Bus()))
    ears.start()
    activity = VoiceActivity()
    activity.start()
    rows = []
    try:
        for name, kind, sound, last_s in _sounds(folder):
            ended_s = _turn_ends(ears, activity, sound, args.end_silence_ms)
            early = ended_s is not None and ended_s < last_s
            rows.append((kind, early, None if ended_s is None else ended_s - last_s))
            print(f"{'CUT OFF' if early else 'whole':>8}  {name}", file=sys.stderr)
    finally:
        ears.stop(5.0)
    told = {}
    for kind in dict.fromkeys(row[0] for row in rows):
        of = [row for row in rows if row[0] == kind]
        waits = [wait for _, early, wait in of if not early and wait is not None]
        told[kind] = {
            "turns": len(of),
            "cut_off": sum(early for _, early, _ in of),
            "silence_at_the_end_p50_ms": round(statistics.median(waits) * 1000) if waits else None,
        }
    print(json.dumps(told))


def _sounds(folder: Path) -> Iterator[tuple[str, str, Pcm16, float]]:
    """(name, kind, sound, when its last word ends)"""
    for file in sorted(folder.glob("*.wav")):
        sound = load_speech(file.read_bytes())
        yield file.stem, "recordings", sound, _voice_until_s(sound)
    for sentence in SENTENCES:
        first, rest = (_said(part) for part in sentence.split("|"))
        for pause_s in PAUSES_S:
            pause = np.zeros(round(pause_s * SAMPLE_RATE_HZ), np.int16)
            sound = np.concatenate([first, pause, rest])
            kind = f"pause of {pause_s:g} s"
            yield f"{sentence} ({pause_s:g} s)", kind, sound, _voice_until_s(sound)


def _said(text: str) -> Pcm16:
    command = ["espeak-ng", "-v", "en-us", "-s", "150", "--stdout", text.strip()]
    sound = load_speech(subprocess.run(command, capture_output=True, check=True).stdout)
    loud = np.flatnonzero(np.abs(sound.astype(np.int32)) > 300)
    return sound[: int(loud[-1]) + 1]


def _voice_until_s(sound: Pcm16) -> float:
    loud = np.flatnonzero(np.abs(sound.astype(np.int32)) > 600)
    return float(loud[-1]) / SAMPLE_RATE_HZ


def _turn_ends(
    ears: Ears, activity: VoiceActivity, sound: Pcm16, end_silence_ms: int
) -> float | None:
    """When the turn was taken to be complete, seconds from the beginning of the sound."""
    jobs: queue.Queue[Callable[[], None]] = queue.Queue()
    options = endpoint_options(
        vad_threshold=0.5, min_speech_ms=120, end_silence_ms=end_silence_ms, max_utterance_s=30.0
    )
    stream = ears.open_stream(Priority.INTERACTIVE)
    listening = Listening(stream, options, jobs.put, lambda _: None)
    activity.reset()
    quiet = np.zeros(SAMPLE_RATE_HZ // 2, np.int16)
    heard = np.concatenate([quiet, sound, np.tile(quiet, 5)])
    ended_s = None
    for at in range(0, len(heard) - _CHUNK, _CHUNK):
        now_s = (at + _CHUNK) / SAMPLE_RATE_HZ
        chunk = heard[at : at + _CHUNK]
        decided = listening.hear(chunk, now_s, activity.probability(chunk))
        ears.enqueue(lambda: None, Priority.BACKGROUND).result(60)
        while not jobs.empty():
            jobs.get()()
        if decided in (Endpoint.ENDED, Endpoint.TOO_LONG):
            ended_s = now_s - len(quiet) / SAMPLE_RATE_HZ
            break
    listening.drop()
    stream.close().result(60)
    return ended_s


if __name__ == "__main__":
    assert CHUNK_S * SAMPLE_RATE_HZ == _CHUNK
    main()
