"""A spoken question goes in at the microphone and a spoken answer comes out at the loudspeaker."""

from __future__ import annotations

import os
import re
import subprocess
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.e2e.conftest import free_ports, xdotool
from tests.e2e.program import Program, json_of, pause, run_sonia
from tests.virtual_display import VirtualDisplay
from tests.virtual_sound import VirtualSound, VirtualSoundError

pytestmark = pytest.mark.e2e

TALK_KEYS = ("ctrl", "alt", "space")
ANSWER_S = 90.0
AUDIBLE_RMS = 200  # of 32768; silence on the null sink is exactly 0
SPEECH = Path(os.environ.get("SONIA_SHARED_DATA", Path(__file__).parents[3] / "shared/data"))


@pytest.fixture(scope="module")
def sound() -> Iterator[VirtualSound]:
    card = VirtualSound()
    try:
        card.start()
    except VirtualSoundError as error:
        pytest.skip(str(error))
    yield card
    card.stop()


@pytest.fixture(scope="module")
def program(
    tmp_path_factory: pytest.TempPathFactory, display: VirtualDisplay, sound: VirtualSound
) -> Iterator[Program]:
    """One afternoon with Sonia: all that is said here is said to the same program."""
    folder = tmp_path_factory.mktemp("spoken") / "data"
    env = {**display.env, **sound.variables}
    with Program("app", folder, free_ports(), env) as running:
        running.wait_up().wait_health(
            "reflex", "memory", "microphone", "loudspeaker", "speech", "hotkeys"
        )
        running.wait_health("recognition", state="ready")
        yield running


def spoken(text: str, wav: Path, words_per_minute: int = 150) -> Path:
    subprocess.run(["espeak-ng", "-s", str(words_per_minute), "-w", str(wav), text], check=True)
    return wav


def words(text: object) -> set[str]:
    """The words of a text; an hour written in digits counts as the word that was said."""
    spelled = re.sub(r"\b9(:00)?(?![\w:])", "nine", str(text).lower())
    return set(re.findall(r"[\w']+", spelled))


def hold_talk_key_and_play(display: VirtualDisplay, sound: VirtualSound, wav: Path) -> None:
    for key in TALK_KEYS:
        xdotool(display, "keydown", key)
    try:
        sound.play(wav)
    finally:
        for key in reversed(TALK_KEYS):
            xdotool(display, "keyup", key)


def last_turn(
    program: Program, after: int, reply: Callable[[str], None]
) -> dict[str, object] | None:
    """The newest turn once there are more than `after`; None when the user said no.

    `reply` answers "I heard ..., is that right?" aloud, and is given what was heard.
    """
    deadline = time.monotonic() + ANSWER_S
    replied = False
    while time.monotonic() < deadline:
        turns = program.post("/api/v1/cli/turns", {}).json()
        if len(turns) > after:
            return dict(turns[-1])
        voice = program.post("/api/v1/cli/voice", {}).json()
        if voice["state"] == "confirming" and not replied:
            replied = True
            reply(voice["asked_back"])
        elif replied and voice["state"] == "idle" and not voice["asked_back"]:
            turns = program.post("/api/v1/cli/turns", {}).json()
            return dict(turns[-1]) if len(turns) > after else None
        pause()
    raise AssertionError(f"no turn was made: {program.output()}")


def level(wav: Path) -> np.ndarray:
    with wave.open(str(wav)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16).astype(np.float64)
        window = file.getframerate() // 20
    blocks = samples[: len(samples) // window * window].reshape(-1, window)
    return np.sqrt((blocks**2).mean(axis=1))


def wait_until_said(program: Program, sound: VirtualSound) -> None:
    deadline = time.monotonic() + ANSWER_S
    while time.monotonic() < deadline:
        if program.post("/api/v1/cli/voice", {}).json()["state"] == "idle":
            return
        pause()
    state = program.post("/api/v1/cli/voice", {}).json()
    raise AssertionError(f"it never stopped speaking: {state}; {program.output()[-3000:]}")


def ask_aloud(
    program: Program,
    display: VirtualDisplay,
    sound: VirtualSound,
    question: Path,
    answer: Path,
    meant: tuple[str, ...] = (),
    asked_back: list[str] | None = None,
) -> dict[str, object] | None:
    """Ask; when it is asked back, say yes if the words that are `meant` were heard, else no.

    `asked_back` gets what it was asked back with.
    """
    before = len(program.post("/api/v1/cli/turns", {}).json())
    asked_back = [] if asked_back is None else asked_back

    def reply(heard: str) -> None:
        asked_back.append(heard)
        word = "yes" if set(meant) <= words(heard) else "no"
        hold_talk_key_and_play(display, sound, spoken(word, question.with_name("reply.wav")))

    with sound.recording(answer):
        hold_talk_key_and_play(display, sound, question)
        turn = last_turn(program, before, reply)
        wait_until_said(program, sound)
        pause(0.5)
    return turn


def test_spoken_question_gets_a_spoken_answer(
    program: Program, display: VirtualDisplay, sound: VirtualSound, tmp_path: Path
) -> None:
    question = spoken("what time is it", tmp_path / "question.wav")
    answer = tmp_path / "answer.wav"
    turn = ask_aloud(program, display, sound, question, answer)
    assert turn is not None
    assert turn["entrance"] == "spoken"
    assert turn["tool"] == "time.now"
    assert level(answer).max() > AUDIBLE_RMS, "the loudspeaker stayed silent"
    env = {**program.env, "SONIA_DATA_DIR": str(program.data_dir)}
    heard = json_of(run_sonia("listen", str(answer), "--json", env=env))["text"].lower()
    weekday = time.strftime("%A").lower()
    assert weekday in heard, f"said {turn['text']!r}, heard {heard!r}"


TELLING_SPEEDS = (150, 130, 165, 140, 120, 175)
"""Words a minute: a person who was not understood says it again, slower or quicker."""


def test_a_fact_is_told_aloud_and_asked_for_aloud(
    program: Program, display: VirtualDisplay, sound: VirtualSound, tmp_path: Path
) -> None:
    meant = ("dentist", "friday", "nine")
    heard_as: list[object] = []
    asked_back: list[str] = []
    for speed in TELLING_SPEEDS:
        text = "remember that my dentist is on friday at nine"
        told = spoken(text, tmp_path / "told.wav", speed)
        turn = ask_aloud(program, display, sound, told, tmp_path / "kept.wav", meant, asked_back)
        heard_as.append(turn and turn["said"])
        if turn is not None and turn["tool"] == "memory.remember":
            break
    else:
        raise AssertionError(f"it was never understood: {heard_as}, {asked_back}")
    assert set(meant) <= words(turn["said"]), "kept although it was heard wrong"

    asked = spoken("when is my dentist appointment", tmp_path / "asked.wav")
    answer = tmp_path / "answer.wav"
    turn = ask_aloud(program, display, sound, asked, answer)
    assert turn is not None
    assert "friday" in str(turn["text"]).lower()
    env = {**program.env, "SONIA_DATA_DIR": str(program.data_dir)}
    heard = json_of(run_sonia("listen", str(answer), "--json", env=env))["text"].lower()
    told_back = words(heard) & {"dentist", "friday", "november", "nine"}
    assert len(told_back) >= 2, f"said {turn['text']!r}, heard {heard!r}"


def test_silence_is_not_made_into_words(
    program: Program, display: VirtualDisplay, sound: VirtualSound, tmp_path: Path
) -> None:
    quiet = tmp_path / "quiet.wav"
    subprocess.run(
        ["sox", "-n", "-r", "16000", "-c", "1", str(quiet), "trim", "0", "2"], check=True
    )
    before = len(program.post("/api/v1/cli/turns", {}).json())
    hold_talk_key_and_play(display, sound, quiet)
    wait_until_said(program, sound)
    pause(1.0)
    assert len(program.post("/api/v1/cli/turns", {}).json()) == before


@pytest.mark.skipif(
    not (SPEECH / "speech").is_dir(), reason=f"no recordings in {SPEECH} (SONIA_SHARED_DATA)"
)
def test_a_real_voice_is_heard(
    program: Program, display: VirtualDisplay, sound: VirtualSound, tmp_path: Path
) -> None:
    recording = SPEECH / "speech" / "pocketsphinx-goforward.wav"
    turn = ask_aloud(program, display, sound, recording, tmp_path / "answer.wav")
    assert turn is not None
    assert {"go", "forward", "ten"} <= words(turn["said"]), turn["said"]
