"""faster-whisper's real loading and decoding code, on a tiny Whisper whose words are tones."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from sonia_desktop.core.errors import (
    CancelledError,
    InvalidInputError,
    SettingsError,
    SoniaError,
    UnavailableError,
)
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.whisper import Whisper

sys.path.insert(0, str(Path(__file__).parent))
from tiny_models.tone_whisper import RATE_HZ, WORD_S, WORDS, build_whisper, sound_of

pytest.importorskip("faster_whisper")


class Clock:
    """Time as the sound goes by."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_whisper(tmp_path_factory.mktemp("whisper") / "tones.en")


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def engine(folder: Path, clock: Clock) -> Iterator[Whisper]:
    whisper = Whisper(folder, gate=False, threads=1, clock=clock)
    whisper.start()
    yield whisper
    whisper.stop()


def feed(
    engine: Whisper, clock: Clock, sound: np.ndarray, piece: int = 1600
) -> tuple[list[str], object]:
    """Speak at real pace; the partials and the hearing."""
    hearing = engine.open()
    partials = []
    for start in range(0, len(sound), piece):
        clock.now += piece / RATE_HZ
        partials.append(hearing.feed(sound[start : start + piece]))
    return partials, hearing


def text_of_length(seconds: int) -> str:
    return " ".join(
        WORDS[(at * at + at // 3) % len(WORDS)] for at in range(round(seconds / WORD_S))
    )


def test_words_come_with_their_times_and_confidence(engine: Whisper) -> None:
    hearing = engine.open()
    hearing.feed(sound_of("hello sonia open lamp"))
    heard = hearing.finish()
    hearing.close()
    assert heard.text == "hello sonia open lamp"
    assert heard.language == "en"
    assert heard.engine == "tones.en (processor)"
    assert 0.9 < heard.confidence <= 1.0
    for at, word in enumerate(heard.words):
        assert word.text == heard.text.split()[at]
        assert word.start_s == pytest.approx(at * WORD_S, abs=0.15)
        assert word.end_s == pytest.approx((at + 1) * WORD_S, abs=0.15)


def test_partials_grow_while_words_are_spoken(engine: Whisper, clock: Clock) -> None:
    said = "what time stop seven lamp hello"
    partials, hearing = feed(engine, clock, sound_of(said))
    shown = [text for at, text in enumerate(partials) if text and text != partials[at - 1]]
    assert len(shown) >= 3
    assert shown == sorted(shown, key=len)
    assert shown[0].startswith("what")
    assert hearing.finish().text == said  # type: ignore[attr-defined]
    hearing.close()  # type: ignore[attr-defined]


def test_several_streams_do_not_mix(engine: Whisper) -> None:
    one, other = engine.open(), engine.open()
    first, second = sound_of("hello sonia"), sound_of("stop lamp")
    for start in range(0, len(first), 4000):
        one.feed(first[start : start + 4000])
        other.feed(second[start : start + 4000])
    assert other.finish().text == "stop lamp"
    assert one.finish().text == "hello sonia"
    one.feed(sound_of("seven"))
    other.reset()
    assert one.finish().text == "seven"
    assert other.finish().text == ""
    one.close()
    other.close()
    other.close()
    with pytest.raises(InvalidInputError, match="closed"):
        one.feed(first)


def test_a_long_utterance_keeps_every_word_and_little_sound(engine: Whisper, clock: Clock) -> None:
    said = text_of_length(40)
    _, hearing = feed(engine, clock, sound_of(said), 2 * RATE_HZ + 777)
    heard = hearing.finish()  # type: ignore[attr-defined]
    assert heard.text == said
    ends = [word.end_s for word in heard.words]
    assert ends == sorted(ends)
    assert ends[-1] == pytest.approx(40, abs=0.5)


def test_a_long_recording_is_heard_piece_by_piece(engine: Whisper) -> None:
    said = text_of_length(65)
    told: list[float] = []
    heard = engine.transcribe(sound_of(said), progress=told.append)
    assert heard.text == said
    assert told == sorted(told)
    assert told[-1] == 65.0
    halves = np.array_split(sound_of("hello open stop"), 7)
    assert engine.transcribe(iter(halves)).text == "hello open stop"


def test_words_after_a_long_silence_are_heard(engine: Whisper) -> None:
    silence = np.zeros(45 * RATE_HZ, np.int16)
    sound = np.concatenate([sound_of("open"), silence, sound_of("lamp")])
    heard = engine.transcribe(sound)
    # (This model says nothing at a silent beginning; the real one does.)
    assert heard.text.startswith("open")


def test_a_recording_is_left_between_windows(engine: Whisper) -> None:
    token = CancelToken()
    seen: list[float] = []

    def leave(at_s: float) -> None:
        seen.append(at_s)
        if at_s >= 35:
            token.cancel()

    with pytest.raises(CancelledError):
        engine.transcribe(sound_of(text_of_length(100)), token=token, progress=leave)
    assert seen[-1] == 35
    assert engine.transcribe(sound_of("hello")).text == "hello"


def test_a_cancelled_finish_leaves_the_hearing_usable(engine: Whisper) -> None:
    hearing = engine.open()
    hearing.feed(sound_of("stop"))
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        hearing.finish(token)
    hearing.feed(sound_of("hello sonia"))
    assert hearing.finish().text == "hello sonia"
    hearing.close()


@pytest.mark.parametrize("sound", ["silence", "noise", "hum", "nothing", "click"])
def test_no_text_is_made_up_where_nobody_speaks(tmp_path: Path, sound: str) -> None:
    # A model that says "hello" to any sound at all: only the gate keeps it silent.
    whisper = Whisper(build_whisper(tmp_path, loops=True), threads=1)
    random = np.random.default_rng(1)
    at = np.arange(3 * RATE_HZ)
    sounds = {
        "silence": np.zeros(3 * RATE_HZ),
        "noise": random.normal(0, 300, 3 * RATE_HZ),
        "hum": 2000 * np.sin(2 * np.pi * 50 / RATE_HZ * at),
        "nothing": np.zeros(0),
        "click": np.where(at == 5000, 30000, 0),
    }
    heard = whisper.transcribe(sounds[sound].astype(np.int16))
    assert heard.text == ""
    assert heard.confidence == 0.0
    whisper.stop()


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_the_gate_lets_speech_through(tmp_path: Path) -> None:
    from sonia_desktop.audio.files import load_speech

    whisper = Whisper(build_whisper(tmp_path, loops=True), threads=1)
    wav = subprocess.run(
        ["espeak-ng", "--stdout", "where did I put my keys"], capture_output=True, check=True
    ).stdout
    heard = whisper.transcribe(load_speech(wav)).text.split()
    assert set(heard) == {"hello"}
    assert len(heard) < 5  # and the loop is cut
    whisper.stop()


def test_a_hearing_the_model_doubts_is_dropped_or_unsure(tmp_path: Path) -> None:
    doubting = Whisper(
        build_whisper(tmp_path / "a", no_speech=0.9, certainty=0.02), gate=False, threads=1
    )
    assert doubting.transcribe(sound_of("hello sonia")).text == ""
    doubting.stop()
    unsure = Whisper(build_whisper(tmp_path / "b", no_speech=0.5), gate=False, threads=1)
    heard = unsure.transcribe(sound_of("hello sonia"))
    assert heard.text == "hello sonia"
    assert heard.confidence == pytest.approx(0.5, abs=0.1)
    unsure.stop()


def test_a_multilingual_model_tells_the_language_it_heard(tmp_path: Path) -> None:
    whisper = Whisper(
        build_whisper(tmp_path, multilingual=True), language="auto", gate=False, threads=1
    )
    heard = whisper.transcribe(sound_of("hello sonia"))
    assert heard.text == "hello sonia"
    assert heard.language == "en"
    whisper.stop()
    german = Whisper(tmp_path, language="de", gate=False, threads=1)
    assert german.transcribe(sound_of("hello sonia")).language == "de"
    german.stop()


def test_an_english_model_refuses_another_language(folder: Path) -> None:
    with pytest.raises(SettingsError, match=r"tones\.en.*only English.*'de'"):
        Whisper(folder, language="de").start()
    with pytest.raises(SettingsError, match="'klingon'"):
        Whisper(folder, language="klingon").start()


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("model.bin", "half"),
        ("model.bin", "gone"),
        ("model.bin", "empty"),
        ("model.bin", "other"),
        ("config.json", "half"),
        ("config.json", "gone"),
        ("tokenizer.json", "half"),
        ("tokenizer.json", "gone"),
        ("vocabulary.json", "half"),
        ("vocabulary.json", "gone"),
        ("vocabulary.json", "shifted"),
        ("preprocessor_config.json", "half"),
    ],
)
def test_a_damaged_model_is_named(folder: Path, tmp_path: Path, name: str, damage: str) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(folder, broken)
    path = broken / name
    content = path.read_bytes()
    if damage == "gone":
        path.unlink()
    elif damage == "shifted":
        path.write_text(json.dumps(json.loads(content)[1:]))
    else:
        path.write_bytes(
            {"half": content[: len(content) // 2], "empty": b"", "other": b"GGUF" * 99}[damage]
        )
    whisper = Whisper(broken, threads=1)
    with pytest.raises(UnavailableError) as raised:
        whisper.start()
    assert str(broken) in str(raised.value)
    assert name in str(raised.value)
    assert raised.value.remedy


def test_a_vocabulary_of_another_size_is_refused(folder: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(folder, broken)
    path = broken / "vocabulary.json"
    path.write_text(json.dumps(json.loads(path.read_text())[:-700]))
    with pytest.raises(SoniaError, match=str(broken)):
        Whisper(broken, threads=1).start()


def test_a_stopped_engine_starts_again(folder: Path) -> None:
    whisper = Whisper(folder, gate=False, threads=1)
    whisper.start()
    whisper.stop()
    whisper.stop()
    assert whisper.transcribe(sound_of("hello")).text == "hello"
    whisper.stop()
