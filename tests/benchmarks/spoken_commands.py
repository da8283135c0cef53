"""How often a spoken request is understood: heard by an engine that ships, decided by the reflex.

    .venv/bin/python tests/benchmarks/spoken_commands.py [--engine moonshine|pocketsphinx]
        [--sample N] [--jobs 2] [--unrelated] [--errors] [--json FILE]

60 phrasings (``spoken_commands.tsv``; none of them stands in the corpus of models/speech, nothing
was chosen by looking at their results) spoken by 8 espeak-ng voices at 3 speeds, clean and with
white noise 10 dB below the speech: 2,880 utterances, about two hours of sound. ``--sample N``
speaks each phrasing in N of the 48 ways, chosen by a fixed seed.

An intent is right when the reflex takes the tool the sentence asks for, asked back or not.
An action is wrong when another tool than the one asked for runs: because the hearing was confident
enough (voice.confirm_below; for what only reads a part of that, when it is clearly meant).
A wrong change is one of those that changes something.
``--unrelated`` hears prose instead (espeak-ng, and the recordings when they are there): whatever
is taken there is a wrong action.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import numpy as np
from reflex_accuracy import built_in_tools

from sonia_desktop.agent.reflex import Reflex
from sonia_desktop.assistant import CLEARLY_MEANT
from sonia_desktop.audio.files import load_speech
from sonia_desktop.audio.vad import VoiceActivity
from sonia_desktop.memory.embedding import MiniLmEmbedder
from sonia_desktop.settings_sections import VoiceSettings
from sonia_desktop.speech.recogniser import Pcm16
from sonia_desktop.speech.recognisers import Engine, choose_recogniser
from sonia_desktop.speech.vocabulary import Vocabulary
from sonia_desktop.tools.types import Effect
from sonia_desktop.voice.asking_back import HARDLY

HERE = Path(__file__).parent
SHARED = Path(os.environ.get("SONIA_SHARED_DATA", HERE.parents[2] / "shared/data"))
VOICES = ("en-us", "en-gb", "en-us+f3", "en-us+m3", "en-gb-scotland", "en-gb-x-rp", "en-us+f2",
          "en-gb+m7")  # fmt: skip
WORDS_PER_MINUTE = (140, 165, 190)
NOISE_DB = 10.0
ASKED_BACK_BELOW = VoiceSettings().confirm_below
PIECE = 1600
PROSE = (
    "the river wound slowly through the valley and the mill stood silent on its bank",
    "economists argue that rising interest rates have slowed the housing market this winter",
    "she picked up the letter turned it over and placed it back without a word",
    "the committee will publish its recommendations before the end of the session",
    "most birds migrate at night when the air is cooler and predators are asleep",
    "he had never seen so many people gathered in one small room before",
    "volcanic ash can drift for thousands of miles before it settles on the ocean floor",
    "the orchestra tuned their instruments while the audience took their seats",
    "an old fisherman mended his nets and hummed a tune his grandfather had taught him",
    "the new bridge will connect the island to the mainland for the first time",
    "bread rises because yeast turns the sugar in the dough into gas",
    "nobody on the train spoke and the rain ran down the windows in long lines",
)


@dataclass(frozen=True)
class Case:
    """One utterance to be made: tool "" means nothing was asked."""

    tool: str
    text: str
    voice: str
    words_per_minute: int
    noisy: bool
    recording: str = ""


@dataclass(frozen=True)
class Result:
    case: Case
    heard: str
    tool: str
    changes: bool
    confidence: float
    meant: float
    audio_s: float
    after_end_ms: float


def said(case: Case) -> Pcm16:
    """The utterance with 0.25 s before and 0.4 s after it; noise over all of it."""
    if case.recording:
        return load_speech(SHARED / "speech" / case.recording)
    command = ["espeak-ng", "-v", case.voice, "-s", str(case.words_per_minute), "--stdout"]
    wav = subprocess.run([*command, case.text], capture_output=True, check=True).stdout
    speech = load_speech(wav) // 2
    whole = np.concatenate([np.zeros(4000, np.int16), speech, np.zeros(6400, np.int16)])
    if not case.noisy:
        return whole
    power = np.mean(speech[np.abs(speech) > 100].astype(float) ** 2)
    deviation = np.sqrt(power / 10 ** (NOISE_DB / 10))
    seed = zlib.crc32(repr(case).encode())  # Python's own hash differs between processes
    noise = np.random.default_rng(seed).normal(0, deviation, len(whole))
    noisy: Pcm16 = np.clip(whole + noise, -32768, 32767).astype(np.int16)
    return noisy


def commands(sample: int) -> list[Case]:
    rng = random.Random(4)
    cases: list[Case] = []
    for line in (HERE / "spoken_commands.tsv").read_text(encoding="utf-8").splitlines():
        tool, text = line.split("\t")
        ways = [(v, s, n) for v in VOICES for s in WORDS_PER_MINUTE for n in (False, True)]
        if sample:
            ways = [(*rng.choice(ways)[:2], at % 2 == 1) for at in range(sample)]
        cases += [Case(tool, text, *way) for way in ways]
    return cases


def unrelated() -> list[Case]:
    cases = [
        Case("", text, voice, 165, noisy)
        for at, text in enumerate(PROSE)
        for noisy in (False, True)
        for voice in (VOICES[at % 8], VOICES[(at + 3) % 8])
    ]
    if (SHARED / "speech").is_dir():
        files = sorted((SHARED / "speech").glob("librivox-*.wav"))
        cases += [Case("", "", "", 0, False, file.name) for file in files]
    return cases


_hearing: Any = None
_reflex: Any = None
_changing: frozenset[str] = frozenset()


def begin(engine: Engine, prefer: bool) -> None:
    global _hearing, _reflex, _changing
    tools = built_in_tools()
    _changing = frozenset(tool.name for tool in tools if tool.effect is not Effect.READ)
    _reflex = Reflex(MiniLmEmbedder(), tools)
    _reflex.start()
    asked = Vocabulary(
        phrasings=tuple(text for tool in tools for text in (*tool.examples, *tool.spoken))
    )
    recogniser = choose_recogniser(
        engine,
        own_words=lambda: asked,
        prefer=partial(sense, _reflex) if prefer else None,
        detector=VoiceActivity,
    )
    recogniser.start()
    _hearing = recogniser.open()


def sense(reflex: Reflex, texts: Any) -> list[float]:
    """How sure the reflex is of what each text asks for; 0 when it asks for nothing."""
    decided = [reflex.decide(text) for text in texts]
    return [one.confidence if one.tool is not None and not one.missing else 0.0 for one in decided]


def hear(case: Case) -> Result:
    sound = said(case)
    for start in range(0, len(sound), PIECE):
        _hearing.feed(sound[start : start + PIECE])
    began = time.perf_counter()
    transcript = _hearing.finish()
    took_ms = (time.perf_counter() - began) * 1000
    decided = _reflex.decide(transcript.text) if transcript.text else None
    tool = (decided.tool or "") if decided is not None else ""
    return Result(
        case,
        transcript.text,
        tool,
        tool in _changing,
        transcript.confidence,
        decided.confidence if decided is not None else 0.0,
        len(sound) / 16000,
        round(took_ms, 1),
    )


def acted_on(one: Result) -> bool:
    """Whether it is done without asking back: `voice.asking_back`, `Assistant.only_reads`."""
    if one.confidence >= ASKED_BACK_BELOW:
        return True
    heard = one.confidence >= ASKED_BACK_BELOW * HARDLY
    return heard and not one.changes and one.meant >= CLEARLY_MEANT


def rows(results: list[Result]) -> Iterator[dict[str, Any]]:
    for condition, noisy in (("clean", False), ("10 dB", True)):
        part = [one for one in results if one.case.noisy is noisy]
        if not part:
            continue
        acted = [one for one in part if one.tool and acted_on(one)]
        wrong = [one for one in acted if one.tool != one.case.tool]
        right = [one for one in part if one.tool == one.case.tool and one.case.tool]
        yield {
            "condition": condition,
            "utterances": len(part),
            "intent_right": round(len(right) / len(part), 4),
            "right_without_asking": round(sum(one in acted for one in right) / len(part), 4),
            "wrong_action": round(len(wrong) / len(part), 4),
            "wrong_change": round(sum(one.changes for one in wrong) / len(part), 4),
            "wrong_before_asking_back": round(
                sum(bool(one.tool) and one.tool != one.case.tool for one in part) / len(part), 4
            ),
            "asked_back": round(
                sum(bool(one.tool) and one not in acted for one in part) / len(part), 4
            ),
            "after_end_ms_p50": statistics.median(one.after_end_ms for one in part),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", default="moonshine", choices=("moonshine", "pocketsphinx"))
    parser.add_argument("--sample", type=int, default=0, help="ways of speaking each phrasing")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--unrelated", action="store_true")
    parser.add_argument("--no-sense", action="store_true", help="without the reflex's preference")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    cases = unrelated() if options.unrelated else commands(options.sample)
    with Pool(options.jobs, begin, (options.engine, not options.no_sense)) as pool:
        results = []
        for result in pool.imap(hear, cases, chunksize=4):
            results.append(result)
            print(f"\r{len(results)} of {len(cases)}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    told = list(rows(results))
    wrong = Counter(
        f"{one.case.tool or 'nothing'} -> {one.tool or 'nothing'}"
        for one in results
        if one.tool != one.case.tool
    )
    print(json.dumps({"rows": told, "confused": dict(wrong.most_common(20))}, indent=2))
    print(f"{'':8}{'n':>6}{'right':>8}{'wrong':>8}{'asked back':>12}{'ms after end':>14}")
    for row in told:
        print(
            f"{row['condition']:8}{row['utterances']:>6}{row['intent_right']:>8.1%}"
            f"{row['wrong_action']:>8.1%}{row['asked_back']:>12.1%}{row['after_end_ms_p50']:>14}"
        )
    if options.errors:
        for one in results:
            if one.tool != one.case.tool:
                print(
                    f"{one.case.tool or '-'} -> {one.tool or '-'} {one.confidence:.2f} "
                    f"{one.case.text!r}: {one.heard!r} ({one.case.voice})"
                )
    if options.json:
        options.json.write_text(json.dumps([asdict(one) for one in results]), encoding="utf-8")


if __name__ == "__main__":
    main()
