"""Both text engines on the same picture, and what is said when they are missing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.vision import ocr
from sonia_desktop.vision.faint import clear
from sonia_desktop.vision.tesseract import prepared

SENTENCES = [
    "Meet me at the station at nine",
    "The invoice is 412 euros",
    "Press Enter to continue",
]


@pytest.fixture(scope="module")
def rapid() -> Iterator[ocr.RapidOcrEngine]:
    engine = ocr.RapidOcrEngine()
    yield engine
    engine.close()


def written(ground: str, ink: str, size: tuple[int, int] = (900, 260)) -> npt.NDArray[np.uint8]:
    picture = Image.new("RGB", size, ground)
    draw = ImageDraw.Draw(picture)
    for at, sentence in enumerate(SENTENCES):
        draw.text((40, 40 + 60 * at), sentence, font=ImageFont.load_default(18), fill=ink)
    return np.asarray(picture)


def told(engine: ocr.OcrEngine, pixels: npt.NDArray[np.uint8]) -> str:
    return " ".join(piece.text for piece in sorted(engine.read(pixels), key=lambda p: p.box.y))


@pytest.mark.parametrize(("ground", "ink"), [("white", "black"), ("#1e1e1e", "#d4d4d4")])
def test_rapidocr_reads_light_and_dark(rapid: ocr.RapidOcrEngine, ground: str, ink: str) -> None:
    pixels = written(ground, ink)
    pieces = rapid.read(pixels)
    read = " ".join(piece.text for piece in pieces)
    assert all(sentence in read for sentence in SENTENCES)
    for piece in pieces:
        assert 40 - 12 <= piece.box.x < 60
        assert 0.5 <= piece.confidence <= 1


@pytest.mark.parametrize(("ground", "ink"), [("white", "black"), ("#1e1e1e", "#d4d4d4")])
def test_tesseract_reads_light_and_dark(ground: str, ink: str) -> None:
    read = told(ocr.TesseractEngine(), written(ground, ink))
    assert all(sentence in read for sentence in SENTENCES)


def test_tesseract_reads_a_light_page_beside_a_dark_bar() -> None:
    """Turned as a whole, one of the two would be light on dark for it."""
    picture = Image.new("RGB", (900, 300), "white")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 320, 300), fill="#1e1e1e")
    for at, sentence in enumerate(SENTENCES):
        font = ImageFont.load_default(13)
        draw.text((20, 40 + 60 * at), sentence, font=font, fill="#d4d4d4")
        draw.text((360, 40 + 60 * at), sentence.upper(), font=font, fill="#202020")
    lines = ocr.TesseractEngine().read(np.asarray(picture))
    for at, sentence in enumerate(SENTENCES):
        for left, words in ((20, sentence), (360, sentence.upper())):
            found = next(line for line in lines if words in line.text)
            assert abs(found.box.x - left) < 8
            assert abs(found.box.y - (42 + 60 * at)) < 8
            assert 6 < found.box.h < 20


@pytest.mark.parametrize(("ground", "ink"), [("#ffffff", "#dcdcdc"), ("#202020", "#3a3a3a")])
def test_faint_text_is_read(rapid: ocr.RapidOcrEngine, ground: str, ink: str) -> None:
    read = told(rapid, written(ground, ink))
    assert all(sentence in read for sentence in SENTENCES)


def test_only_faint_lines_are_changed_and_their_letters_keep_their_places() -> None:
    full, faint = written("white", "black"), written("#e8e8e8", "#c8c8c8")
    assert clear(full) is full
    blank = np.full((20, 90, 3), 77, np.uint8)
    assert clear(blank) is blank
    cleared = clear(faint[30:70])
    assert int(cleared.max()) - int(cleared.min()) == 255
    order = np.argsort(faint[30:70], axis=None, kind="stable")
    assert (np.diff(cleared.ravel()[order].astype(int)) >= 0).all(), "what was lighter still is"


def test_a_picture_is_prepared_dark_on_light_and_in_one_letter_height() -> None:
    for size, ground, ink in ((12, "white", "black"), (24, "#101010", "#e0e0e0")):
        picture = Image.new("RGB", (600, 120), ground)
        font = ImageFont.load_default(size)
        ImageDraw.Draw(picture).text((20, 40), SENTENCES[0], font=font, fill=ink)
        grey, scale = prepared(np.asarray(picture))
        assert grey.shape == (round(120 * scale), round(600 * scale))
        assert np.median(grey) > 230
        assert grey.min() < 60
        assert 1.5 < scale * size / 24 < 2.6, "the larger letters are enlarged less"


@pytest.mark.parametrize("size", [(1, 1), (1, 400), (400, 1), (7, 5)])
def test_tiny_pictures_have_no_text_and_do_no_harm(
    rapid: ocr.RapidOcrEngine, size: tuple[int, int]
) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (size[1], size[0], 3), dtype=np.uint8)
    assert isinstance(rapid.read(noise), list)
    assert rapid.read(np.zeros_like(noise)) == []


def test_tesseract_takes_a_single_pixel() -> None:
    assert ocr.TesseractEngine().read(np.zeros((1, 1, 3), dtype=np.uint8)) == []


def test_reading_the_same_lines_again_gives_the_same_words(rapid: ocr.RapidOcrEngine) -> None:
    pixels = written("white", "black")
    assert rapid.read(pixels) == rapid.read(pixels)


def test_a_missing_program_is_named_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnavailableError, match="apt install tesseract-ocr"):
        ocr.open_engine("tesseract")


def test_importing_the_room_loads_nothing_heavy() -> None:
    code = (
        "import sys, sonia_desktop.vision.eyes, sonia_desktop.vision.describe;"
        "heavy = {'cv2', 'rapidocr', 'onnxruntime', 'mss', 'Xlib', 'PIL'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_loading_opencv_leaves_qts_environment_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from sonia_desktop.vision.opencv import load_opencv

    monkeypatch.setenv("QT_QPA_PLATFORM_PLUGIN_PATH", "/mine")
    monkeypatch.delenv("QT_QPA_FONTDIR", raising=False)
    load_opencv()
    assert os.environ["QT_QPA_PLATFORM_PLUGIN_PATH"] == "/mine"
    assert "QT_QPA_FONTDIR" not in os.environ


def test_tesseracts_table_becomes_lines_and_unsure_words_are_dropped() -> None:
    head = "level page_num block_num par_num line_num word_num left top width height conf text"
    head = head.replace(" ", "\t")
    rows = [
        "4\t1\t1\t1\t1\t0\t20\t20\t200\t24\t-1\t",
        '5\t1\t1\t1\t1\t1\t20\t20\t60\t24\t96.5\t"say',
        "5\t1\t1\t1\t1\t2\t90\t22\t60\t24\t93.5\thello",
        "5\t1\t1\t1\t1\t3\t160\t22\t60\t24\t12\tgarble",
        "5\t1\t2\t1\t1\t1\t20\t80\t60\t24\t90\tnext",
    ]
    lines = ocr.lines_from_tsv("\n".join([head, *rows]), scale=2)
    assert [line.text for line in lines] == ['"say hello', "next"]
    assert (lines[0].box.x, lines[0].box.y, lines[0].box.w, lines[0].box.h) == (10, 10, 65, 13)
    assert lines[0].confidence == pytest.approx(0.95)
