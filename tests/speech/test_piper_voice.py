"""A Piper voice through Piper's own loading and phonemes, on a tiny voice built here."""

from __future__ import annotations

import json
import shutil
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.speech.piper import Piper, config_of

pytest.importorskip("piper")
pytest.importorskip("onnx")

from tests.speech.tiny_models.piper_voice import RATE_HZ, build_voice

MODELS = Path(__file__).parents[2] / "models"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_voice(tmp_path_factory.mktemp("voice") / "tiny.onnx")


@pytest.fixture
def voice(built: Path, tmp_path: Path) -> Path:
    """A copy that the test may spoil."""
    shutil.copy(config_of(built), tmp_path)
    return Path(shutil.copy(built, tmp_path))


def _said(engine: Piper, text: str, **how: object) -> np.ndarray:
    pieces = list(engine.speak(text, **how))  # type: ignore[arg-type]
    assert {one.rate_hz for one in pieces} <= {RATE_HZ}
    return np.concatenate([one.samples for one in pieces] or [np.zeros(0, np.int16)])


def test_a_longer_sentence_is_a_longer_sound_and_different_words_sound_different(
    voice: Path,
) -> None:
    engine = Piper(voice)
    engine.start()
    short, long = _said(engine, "Yes."), _said(engine, "Yes, the train has come late.")
    assert 0 < len(short) * 2 < len(long)
    assert np.abs(long).max() > 3000
    assert not np.array_equal(_said(engine, "pit"), _said(engine, "pat"))
    assert len(_said(engine, " ... ")) == 0


def test_the_first_piece_comes_before_the_later_sentences_are_made(voice: Path) -> None:
    speaking = Piper(voice).speak("One. " * 50)
    assert len(next(speaking).samples) <= RATE_HZ // 10
    speaking.close()
    assert list(speaking) == []


def test_speed_and_words_per_minute_change_the_pace(voice: Path) -> None:
    normal = len(_said(Piper(voice), "Good morning to you."))
    assert len(_said(Piper(voice), "Good morning to you.", speed=2.0)) == normal // 2
    assert len(_said(Piper(voice, 350), "Good morning to you.")) == normal // 2


def test_speakers_and_neighbours_are_voices(voice: Path) -> None:
    build_voice(voice.with_name("duo.onnx"), speakers=("ann", "bob"))
    voice.with_name("stray.onnx").touch()  # no settings: no voice
    engine = Piper(voice)
    assert [one.id for one in engine.voices()] == ["tiny", "duo#ann", "duo#bob"]
    ann, bob = (_said(engine, "Hello.", voice=f"duo#{name}") for name in ("ann", "bob"))
    assert np.abs(ann).max() == pytest.approx(2 * np.abs(bob).max(), rel=0.01)
    assert np.abs(_said(engine, "Hello.")).max() > 3000
    for wrong in ("zoe", "duo#zoe", "duo#7", "../tiny", "#5"):
        with pytest.raises(InvalidInputError):
            _said(engine, "Hello.", voice=wrong)


@pytest.mark.parametrize("share", [0.0, 0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_model_cut_off_anywhere_is_named_and_a_whole_one_works_again(
    voice: Path, built: Path, share: float
) -> None:
    whole = voice.read_bytes()
    voice.write_bytes(whole[: int(len(whole) * share)])
    engine = Piper(voice)
    with pytest.raises(UnavailableError, match=r"tiny\.onnx") as refused:
        engine.start()
    assert refused.value.remedy
    shutil.copy(built, voice)
    engine.start()
    assert len(_said(engine, "Hello."))


def test_missing_files_are_named(voice: Path, tmp_path: Path) -> None:
    config_of(voice).unlink()
    with pytest.raises(UnavailableError, match=r"tiny\.onnx\.json"):
        Piper(voice).start()
    with pytest.raises(UnavailableError, match=r"absent\.onnx"):
        Piper(tmp_path / "absent.onnx").start()
    with pytest.raises(UnavailableError):
        Piper(tmp_path).start()


@pytest.mark.parametrize(
    "change",
    [
        {"audio": {"sample_rate": 0}},
        {"audio": {"sample_rate": "fast"}},
        {"audio": None},
        {"espeak": {"voice": "klingonese"}},
        {"espeak": {}},
        {"num_speakers": 3},
        {"num_speakers": 0},
        {"num_symbols": 5},
        {"phoneme_id_map": {}},
        {"phoneme_id_map": {"a": ["x"]}},
        {"phoneme_type": "runes"},
        {"phoneme_type": "pinyin"},
        {"inference": {"length_scale": "long"}},
        {"inference": []},
    ],
)
def test_settings_that_do_not_fit_are_told_and_nothing_hangs(
    voice: Path, change: dict[str, object]
) -> None:
    settings = json.loads(config_of(voice).read_text())
    config_of(voice).write_text(json.dumps({**settings, **change}))
    with pytest.raises(UnavailableError, match=r"tiny\.onnx"):
        Piper(voice).start()


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 100_000, "\xff"])
def test_settings_that_are_no_json_are_named(voice: Path, text: str) -> None:
    config_of(voice).write_bytes(text.encode("latin-1"))
    with pytest.raises(UnavailableError, match=r"tiny\.onnx\.json"):
        Piper(voice).start()


def test_another_kind_of_model_is_no_voice(voice: Path) -> None:
    other = next(MODELS.rglob("*silero*.onnx"))
    shutil.copy(other, voice)
    with pytest.raises(UnavailableError, match="is no Piper voice"):
        Piper(voice).start()


def test_closing_from_another_thread_ends_a_run_of_the_model(voice: Path) -> None:
    engine = Piper(voice)
    engine.start()
    speaking = engine.speak("So it goes on and on, " * 4000)
    began = threading.Event()
    ended = threading.Event()

    def listen() -> None:
        for _ in speaking:
            began.set()
        ended.set()

    listener = threading.Thread(target=listen)
    listener.start()
    speaking.close()
    assert ended.wait(5.0)
    listener.join(1.0)
    assert len(_said(engine, "Still here."))


def test_without_the_package_it_says_how_to_get_it(
    voice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "piper", None)
    with pytest.raises(UnavailableError) as refused:
        Piper(voice).start()
    assert "sonia-desktop[piper]" in refused.value.remedy
