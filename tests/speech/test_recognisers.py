"""Which recogniser is used, where Whisper models are found, and what is said of a better one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import SettingsError, UnavailableError
from sonia_desktop.speech.moonshine import Moonshine
from sonia_desktop.speech.openai_recogniser import OpenAIRecogniser
from sonia_desktop.speech.pocketsphinx import PocketSphinx
from sonia_desktop.speech.recognisers import better_engine, choose_recogniser, suitable_model
from sonia_desktop.speech.whisper import Whisper
from sonia_desktop.speech.whisper_models import (
    MODELS,
    find_whisper,
    hub_folder,
    is_whisper,
    missing_files,
)
from sonia_desktop.speech.wyoming_recogniser import WyomingRecogniser

pytest.importorskip("faster_whisper")
FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt")


def put(folder: Path) -> Path:
    """The files of a model, by name only."""
    folder.mkdir(parents=True)
    for name in FILES:
        (folder / name).write_text("{}")
    return folder


def cached(hub: Path, repository: str, revision: str = "abc") -> Path:
    kept = hub / f"models--{repository.replace('/', '--')}"
    (kept / "refs").mkdir(parents=True, exist_ok=True)
    (kept / "refs" / "main").write_text(f"{revision}\n")
    return put(kept / "snapshots" / revision)


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "hub"
    monkeypatch.setenv("HF_HUB_CACHE", str(folder))
    return folder


def test_auto_is_what_ships_until_a_whisper_is_really_there(hub: Path, tmp_path: Path) -> None:
    assert isinstance(choose_recogniser("auto"), Moonshine)
    folder = cached(hub, "Systran/faster-whisper-base.en")
    (folder / "model.bin").write_bytes(b"")
    assert isinstance(choose_recogniser("auto"), Moonshine)
    (folder / "model.bin").write_text("x")
    chosen = choose_recogniser("auto")
    assert isinstance(chosen, Whisper)
    assert chosen.name == "whisper-base.en"
    assert isinstance(choose_recogniser("auto", language="de"), PocketSphinx)


def test_a_model_the_user_named_and_that_is_missing_is_told(hub: Path, tmp_path: Path) -> None:
    for engine in ("auto", "whisper"):
        with pytest.raises(
            UnavailableError, match=r"'small\.en' is not on this computer"
        ) as raised:
            choose_recogniser(engine, whisper_model="small.en")
        assert "484 MB" in raised.value.remedy
        assert "hf download Systran/faster-whisper-small.en --local-dir" in raised.value.remedy
        assert "-m pip install faster-whisper" in raised.value.remedy
        assert "speech.whisper_model" in raised.value.remedy
        with pytest.raises(UnavailableError, match="no folder"):
            choose_recogniser(engine, whisper_model=str(tmp_path / "nothing"))
        put(tmp_path / engine)
        (tmp_path / engine / "config.json").unlink()
        (tmp_path / engine / "tokenizer.json").unlink()
        with pytest.raises(UnavailableError, match=r"not whole: config\.json, tokenizer"):
            choose_recogniser(engine, whisper_model=str(tmp_path / engine))
    with pytest.raises(UnavailableError, match="There is no Whisper model here"):
        choose_recogniser("whisper")
    with pytest.raises(UnavailableError, match="no Whisper model 'smal'") as raised:
        choose_recogniser("whisper", whisper_model="smal")
    assert "small.en" in raised.value.remedy


def test_a_model_is_found_by_folder_by_name_and_by_repository(hub: Path, tmp_path: Path) -> None:
    assert find_whisper(str(put(tmp_path / "mine"))) == tmp_path / "mine"
    kept = cached(hub, "mobiuslabsgmbh/faster-whisper-large-v3-turbo")
    assert find_whisper("turbo") == kept
    assert find_whisper("large-v3-turbo") == kept
    other = cached(hub, "someone/whisper-welsh")
    assert find_whisper("someone/whisper-welsh") == other
    models = tmp_path / "models"
    assert find_whisper("small", [put(models / "small").parent]) == models / "small"
    own = put(models / "faster-whisper-tiny")
    assert find_whisper("tiny", [models]) == own


def test_the_current_revision_of_the_cache_is_taken(hub: Path) -> None:
    cached(hub, "Systran/faster-whisper-tiny", "old")
    new = cached(hub, "Systran/faster-whisper-tiny", "new")
    assert find_whisper("tiny") == new


def test_the_best_model_that_answers_soon_is_taken_when_none_is_named(hub: Path) -> None:
    for name in ("large-v3", "tiny.en", "base", "base.en"):
        cached(hub, MODELS[name].repository)
    assert "base.en" in str(find_whisper(""))
    assert find_whisper("", language="fr").parent.parent.name.endswith("base")
    cached(hub, MODELS["small"].repository)
    assert find_whisper("").parent.parent.name.endswith("small")


def test_the_cache_is_looked_for_where_hugging_face_keeps_it() -> None:
    assert hub_folder({"HF_HUB_CACHE": "/a"}) == Path("/a")
    assert hub_folder({"HF_HOME": "/b"}) == Path("/b/hub")
    assert hub_folder({"XDG_CACHE_HOME": "/c"}) == Path("/c/huggingface/hub")
    assert hub_folder({}) == Path.home() / ".cache/huggingface/hub"


def test_missing_and_empty_files_are_listed(tmp_path: Path) -> None:
    folder = put(tmp_path / "m")
    assert is_whisper(folder)
    (folder / "vocabulary.txt").write_text("")
    (folder / "config.json").unlink()
    assert missing_files(folder) == ("config.json", "vocabulary.json")
    assert not is_whisper(tmp_path / "nowhere")


def test_servers_are_chosen_by_name_and_need_an_address() -> None:
    openai = choose_recogniser("openai", url="http://127.0.0.1:1/v1", model="m", api_key="k")
    assert isinstance(openai, OpenAIRecogniser)
    assert openai.name == "m at 127.0.0.1"
    wyoming = choose_recogniser("wyoming", url="tcp://127.0.0.1:1")
    assert isinstance(wyoming, WyomingRecogniser)
    assert wyoming.model == ""
    named = choose_recogniser("wyoming", url="127.0.0.1:1", model="vosk")
    assert isinstance(named, WyomingRecogniser)
    assert named.model == "vosk"
    for engine in ("openai", "wyoming"):
        with pytest.raises(SettingsError, match="needs the address") as raised:
            choose_recogniser(engine, url=" ")
        assert "speech.recogniser_url" in raised.value.remedy
    assert isinstance(choose_recogniser("pocketsphinx"), PocketSphinx)
    with pytest.raises(SettingsError, match="no recogniser 'vosk'"):
        choose_recogniser("vosk")  # type: ignore[arg-type]


def test_choosing_loads_no_engine() -> None:
    heavy = "{'faster_whisper', 'ctranslate2', 'av', 'httpx', 'pocketsphinx', 'onnxruntime'}"
    code = (
        "import sys; from sonia_desktop.speech.recognisers import *; better_engine('pocketsphinx');"
        "choose_recogniser('auto'); choose_recogniser('openai', url='http://h/v1');"
        f"sys.exit(str({heavy} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert told.stderr.strip() == "set()"


def test_a_better_engine_is_offered_with_size_and_gain_only_while_there_is_one() -> None:
    better = better_engine("pocketsphinx en-us", memory_bytes=16 * 2**30, cores=8, gpu=False)
    assert better is not None
    assert better.name == "Whisper small.en"
    assert better.download_mb == 484
    assert better.word_error == 3.1
    assert better.word_error_now is not None
    assert better.word_error_now > better.word_error
    assert "484 MB" in better.sentence
    assert "hf download Systran/faster-whisper-small.en" in better.remedy
    assert "Radford" in better.source
    assert better_engine("whisper-small.en (processor)") is None
    assert better_engine("wyoming vosk") is None
    assert better_engine("pocketsphinx en-us") is not None


@given(
    st.sampled_from(["en", "de", "auto"]),
    st.integers(0, 2**37),
    st.integers(1, 64),
    st.booleans(),
)
def test_the_model_offered_fits_the_machine_and_the_language(
    language: str, memory: int, cores: int, gpu: bool
) -> None:
    model = suitable_model(language, memory, cores, gpu)
    assert not (model.english_only and language != "en")
    if not gpu and memory > 2**30:
        assert model.download_mb * 10**6 < memory
    if not gpu:
        more = suitable_model(language, memory * 2, cores * 2, gpu)
        assert more.download_mb >= model.download_mb
