"""Languages of text: named in any way, found where they are installed, missing with a remedy."""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision import ocr
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.languages import NAMES, PP_OCR_V6, code_of, names_of
from sonia_desktop.vision.ocr import Wish, choose, choose_all, wish_of
from sonia_desktop.vision.scene import Screenshot
from sonia_desktop.vision.tesseract import TesseractEngine, installed_languages

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
BOTH = {"rapidocr": PP_OCR_V6, "tesseract": frozenset({"eng", "rus"})}


def written(*lines: str) -> Any:
    picture = Image.new("RGB", (700, 60 + 50 * len(lines)), "white")
    pen = ImageDraw.Draw(picture)
    for at, line in enumerate(lines):
        pen.text((30, 30 + 50 * at), line, fill="black", font=ImageFont.truetype(FONT, 22))
    return np.asarray(picture)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("de", "deu"), ("deu", "deu"), ("ger", "deu"), ("German", "deu"), ("de-AT", "deu"),
        ("zh", "chi_sim"), ("zh-TW", "chi_tra"), ("chi_sim", "chi_sim"), ("Chinese", "chi_sim"),
        ("pt_BR", "por"), (" EN ", "eng"), ("ja", "jpn"), ("klingon", None), ("", None),
    ],
)  # fmt: skip
def test_a_language_is_known_by_any_of_its_names(said: str, code: str | None) -> None:
    assert code_of(said) == code


@given(st.text(max_size=30))
def test_any_text_is_a_known_code_or_none(said: str) -> None:
    assert code_of(said) in {*NAMES, None}


def test_the_languages_of_rapidocr_are_those_its_package_tells() -> None:
    spec = find_spec("rapidocr")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    listing = Path(spec.submodule_search_locations[0]) / "default_models.yaml"
    lines = listing.read_text(encoding="utf-8").split("&ppocrv6_langs\n")[1].splitlines()
    told = []
    for line in lines:
        if not line.strip().startswith("-"):
            break
        told.append(line.strip(" -").strip('"'))
    assert {code_of(name) for name in told} == PP_OCR_V6
    models = ocr.rapidocr_models()
    assert models is not None
    assert "PP-OCRv6" in models[1].name, "another model: look at its languages"


def test_tesseract_s_languages_are_those_the_program_lists() -> None:
    listed = subprocess.run(
        ["tesseract", "--list-langs"], capture_output=True, text=True, check=True
    )
    assert "eng" in installed_languages()
    assert set(installed_languages()) <= set(listed.stdout.split())
    assert "osd" not in installed_languages()


@pytest.mark.parametrize(
    ("wish", "engine", "languages"),
    [
        (Wish(), "rapidocr", ()),
        (Wish("auto", ("deu", "fra")), "rapidocr", ("deu", "fra")),
        (Wish("auto", ("rus",)), "tesseract", ("rus",)),
        (Wish("auto", ("rus", "eng")), "tesseract", ("rus", "eng")),
        (Wish("tesseract"), "tesseract", ()),
    ],
)
def test_the_engine_that_has_the_languages_reads(
    wish: Wish, engine: str, languages: tuple[str, ...]
) -> None:
    choice = choose(wish, BOTH)
    assert (choice.engine, choice.languages, choice.trouble) == (engine, languages, "")


def test_a_missing_language_is_told_with_what_there_is_and_how_to_get_it() -> None:
    choice = choose(Wish("tesseract", ("eng", "deu", "chi_sim")), BOTH)
    assert (choice.engine, choice.languages) == ("tesseract", ("eng",))
    assert "Chinese (simplified) and German" in choice.trouble
    assert "Tesseract: English and Russian" in choice.trouble
    assert choice.remedy.endswith("sudo apt install tesseract-ocr-deu tesseract-ocr-chi-sim")


def test_a_caller_gets_another_engine_for_his_language_but_no_other_language() -> None:
    assert choose_all(Wish("tesseract", ("deu",)), BOTH).engine == "rapidocr"
    assert choose_all(Wish("rapidocr", ("rus",)), BOTH).engine == "tesseract"
    assert choose_all(Wish("tesseract"), {"rapidocr": PP_OCR_V6}).engine == "rapidocr"
    with pytest.raises(ocr.LanguageMissingError, match="tesseract-ocr-tha") as error:
        choose_all(Wish("auto", ("tha",)), BOTH)
    assert error.value.details["installed"]["tesseract"] == ["eng", "rus"]
    with pytest.raises(UnavailableError, match="No text engine"):
        choose_all(Wish("tesseract"), {})
    with pytest.raises(InvalidInputError, match="klingon"):
        wish_of("auto", ["klingon"])


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Tesseract's data in a folder of our own, so that a test can install a language."""
    listed = subprocess.run(
        ["tesseract", "--list-langs"], capture_output=True, text=True, check=True
    )
    system = Path(listed.stdout.split('"')[1])
    (tmp_path / "eng.traineddata").symlink_to(system / "eng.traineddata")
    shutil.copytree(system / "configs", tmp_path / "configs")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    return tmp_path


def test_a_language_that_is_installed_later_is_found_and_read_with(data: Path) -> None:
    assert installed_languages() == ("eng",)
    with pytest.raises(UnavailableError, match="tesseract-ocr-deu"):
        TesseractEngine(languages=("deu",)).read(written("Guten Morgen"))
    (data / "deu.traineddata").symlink_to((data / "eng.traineddata").resolve())
    assert installed_languages() == ("deu", "eng")
    engine = TesseractEngine(languages=("deu", "eng"))
    assert "Morgen" in " ".join(piece.text for piece in engine.read(written("Guten Morgen")))


def test_one_picture_is_read_by_another_engine_and_the_user_s_own_stays(data: Path) -> None:
    board = HealthBoard(Bus())
    eyes = Eyes(ocr="auto", health=board)
    eyes.start()
    try:
        shot = Screenshot(written("Meet me at the station", "Total: 412 euros"), utc_now(), "test")
        first = eyes.read(shot).result(60)
        other = eyes.read(shot, Wish("tesseract", ("eng",))).result(60)
        again = eyes.read(shot, Wish("auto", ("deu",))).result(60)
        with pytest.raises(ocr.LanguageMissingError, match="Thai"):
            eyes.read(shot, Wish("auto", ("tha",))).result(60)
        assert [scene.engine for scene in (first, other, again)] == [
            "rapidocr", "tesseract", "rapidocr",
        ]  # fmt: skip
        assert all("station" in scene.text for scene in (first, other, again))
        assert (board.get("ocr").engine, board.get("ocr").state) == ("rapidocr", HealthState.READY)
    finally:
        eyes.stop()


def test_a_chosen_language_that_is_missing_degrades_reading_and_says_how_to_get_it(
    data: Path,
) -> None:
    board = HealthBoard(Bus())
    eyes = Eyes(ocr="auto", languages=("eng", "rus"), health=board)
    eyes.start()
    try:
        told = board.get("ocr")
        assert (told.state, told.fallback, told.engine) == (HealthState.DEGRADED, True, "rapidocr")
        assert "does not read Russian" in told.detail
        assert "tesseract-ocr-rus" in told.remedy
        shot = Screenshot(written("Meet me at the station"), utc_now(), "test")
        assert "station" in eyes.read(shot).result(60).text
    finally:
        eyes.stop()


def test_names_are_told_as_a_sentence() -> None:
    assert names_of(["deu"]) == "German"
    assert names_of(["pol", "deu", "eng"]) == "English, German and Polish"
    assert names_of([]) == ""
