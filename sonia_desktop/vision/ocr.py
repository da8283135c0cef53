"""Which text engine reads, and in which languages. Each engine belongs to one thread.

RapidOCR (PP-OCR models, which its package brings along) is the first choice, the Tesseract program
the second; one that has the languages wanted goes before one that has not.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass

from sonia_desktop.core.errors import InvalidInputError, SoniaError, UnavailableError
from sonia_desktop.vision.languages import PP_OCR_V6, code_of, install_hint, names_of
from sonia_desktop.vision.ocr_engine import OcrEngine
from sonia_desktop.vision.rapid_ocr import INSTALL, RapidOcrEngine, rapidocr_models
from sonia_desktop.vision.tesseract import TesseractEngine, installed_languages, lines_from_tsv

__all__ = [
    "INSTALL", "LanguageMissingError", "OcrEngine", "RapidOcrEngine", "TesseractEngine", "Wish",
    "available", "choose", "languages_of", "lines_from_tsv", "open_engine", "wish_of",
]  # fmt: skip

ENGINES = ("rapidocr", "tesseract")
NAMES = {"rapidocr": "RapidOCR", "tesseract": "Tesseract"}


class LanguageMissingError(InvalidInputError):
    """No installed engine reads a language."""

    code = "LANGUAGE_NOT_INSTALLED"


@dataclass(frozen=True)
class Wish:
    """What shall read: "rapidocr", "tesseract" or "auto", and languages (none: what it likes)."""

    engine: str = "auto"
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choice:
    """What really reads, and what was wished and is not there ("" when all is)."""

    engine: str
    languages: tuple[str, ...]
    trouble: str = ""
    remedy: str = ""


def wish_of(engine: str, languages: tuple[str, ...] | list[str] = ()) -> Wish:
    """A wish with languages as anybody names them: "de", "deu", "German", "eng+fra".

    Raises `InvalidInputError` for one that does not exist.
    """
    codes = []
    for said in (part for one in languages for part in one.split("+") if part.strip()):
        code = code_of(said)
        if code is None and said.strip() in installed_languages():
            code = said.strip()  # somebody trained it himself
        if code is None:
            raise InvalidInputError(
                f"There is no language {said.strip()!r} to read text in.",
                remedy=f"Name one of these: {_installed_words(languages_of())}.",
            )
        codes.append(code)
    return Wish(engine, tuple(dict.fromkeys(codes)))


def available() -> tuple[str, ...]:
    """Names of the engines installed here, the better one first. Looks only, loads nothing."""
    found = ["rapidocr"] if rapidocr_models() else []
    return (*found, "tesseract") if shutil.which("tesseract") else tuple(found)


def languages_of() -> dict[str, frozenset[str]]:
    """The languages of each installed engine; Tesseract's are asked of the program."""
    own = {"rapidocr": lambda: PP_OCR_V6, "tesseract": lambda: frozenset(installed_languages())}
    return {engine: own[engine]() for engine in available()}


def choose(wish: Wish, there: Mapping[str, frozenset[str]]) -> Choice:
    """Which of the engines reads, with the languages it has of those wished for.

    The engine that was named, if it has them all; else any that has; else the one that has most,
    and `trouble` says what is missing. Raises `UnavailableError` without any engine, and when the
    only one that was named is not installed.
    """
    named = [engine for engine in ENGINES if wish.engine in ("auto", engine) and engine in there]
    if not named:
        if wish.engine == "auto":
            raise UnavailableError("No text engine is installed.", remedy=INSTALL)
        raise UnavailableError(f"{NAMES[wish.engine]} is not installed.", remedy=INSTALL)
    wanted = frozenset(wish.languages)
    for engine in named:
        if wanted <= there[engine]:
            return Choice(engine, wish.languages)
    engine = max(named, key=lambda one: len(wanted & there[one]))
    lost = [code for code in wish.languages if code not in there[engine]]
    kept = tuple(code for code in wish.languages if code in there[engine])
    return Choice(
        engine,
        kept,
        f"{NAMES[engine]} does not read {names_of(lost)}. Installed: {_installed_words(there)}.",
        f"Install {'it' if len(lost) == 1 else 'them'}: {install_hint(lost)}",
    )


def choose_all(wish: Wish, there: Mapping[str, frozenset[str]]) -> Choice:
    """As `choose`, for a caller who said what he wants: another engine may do, another language
    not. Raises `LanguageMissingError` with what is installed and how to get the rest."""
    wide = Wish("auto", wish.languages)
    try:
        choice = choose(wish, there)
    except UnavailableError:
        choice = choose(wide, there)
    if choice.trouble:
        choice = choose(wide, there)
    if choice.trouble:
        raise LanguageMissingError(
            choice.trouble,
            remedy=choice.remedy,
            installed={engine: sorted(codes) for engine, codes in there.items()},
        )
    return choice


def open_engine(choice: str, languages: tuple[str, ...] = ()) -> OcrEngine:
    """Load the engine asked for: "rapidocr", "tesseract", or "auto" for the best that loads.

    Raises `UnavailableError` with what to install.
    """
    if choice == "tesseract":
        return TesseractEngine(languages=languages)
    if choice == "rapidocr":
        return RapidOcrEngine()
    try:
        return RapidOcrEngine()
    except UnavailableError as first:
        try:
            return TesseractEngine(languages=languages)
        except SoniaError:
            raise first from None


def _installed_words(there: Mapping[str, frozenset[str]]) -> str:
    return "; ".join(f"{NAMES[engine]}: {names_of(codes)}" for engine, codes in there.items())
