"""Which recogniser to use, built from what the user set; and which better one there is.

recogniser = choose_recogniser("auto", whisper_model="", language="en")
better = better_engine(recogniser.name, language="en")
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import structlog

from sonia_desktop.core.errors import SettingsError, UnavailableError
from sonia_desktop.speech.recogniser import Recogniser
from sonia_desktop.speech.whisper_models import (
    INSTALL,
    MODELS,
    WhisperModel,
    find_whisper,
    how_to_get,
    missing_files,
)

if TYPE_CHECKING:
    from sonia_desktop.speech.moonshine_beam import Expectation
    from sonia_desktop.speech.moonshine_hearing import VoiceDetector
    from sonia_desktop.speech.pocketsphinx import Prefer
    from sonia_desktop.speech.vocabulary import Vocabulary

_log = structlog.get_logger(__name__)
Engine = Literal["auto", "moonshine", "pocketsphinx", "whisper", "openai", "wyoming"]
_NO_MODEL_NAME = "whisper-1"
"""The default of speech.recogniser_model: means nothing to a Wyoming server."""


def choose_recogniser(
    engine: Engine,
    *,
    whisper_model: str = "",
    whisper_folders: Sequence[Path] = (),
    url: str = "",
    model: str = _NO_MODEL_NAME,
    language: str = "en",
    api_key: str | None = None,
    own_words: Callable[[], Vocabulary] | None = None,
    prefer: Prefer | None = None,
    detector: Callable[[], VoiceDetector] | None = None,
    deadline_s: float = 30.0,
) -> Recogniser:
    """The recogniser for these settings; not started yet.

    Args:
        engine: "auto": Whisper when it is installed and its model really there, else what ships:
            Moonshine for English, pocketsphinx for lack of anything better otherwise.
        whisper_model: a folder, or a name already on disk; empty: whichever is there.
        whisper_folders: where models are kept, besides the Hugging Face cache.
        url: of an openai or wyoming server. model: its name there.
        own_words: what this user says beyond what all say; Whisper takes the names as hints.
        prefer: which of the likely texts makes sense; pocketsphinx takes it into account.
        detector: makes the voice detector Moonshine listens through.

    Raises `UnavailableError` or `SettingsError`, both with the way out, when what is asked for by
    name is not there. "auto" never raises, except for a named model that is broken or missing: a
    user who named one wants to know.
    """
    shipped = [make() for make in shipped_recognisers(language, own_words, prefer, detector)]
    if engine == "pocketsphinx":
        return shipped[-1]
    if engine == "moonshine":
        if len(shipped) == 1:
            raise SettingsError(
                f"Moonshine hears English only, and speech.language is {language!r}.",
                remedy="Set speech.language to en, or use whisper.",
            )
        return shipped[0]
    if engine == "auto":
        if not whisper_installed() and not whisper_model:
            return shipped[0]
        try:
            return _whisper(whisper_model, whisper_folders, language, own_words)
        except UnavailableError as error:
            if whisper_model:
                raise
            _log.info("no_whisper", reason=error.message)
            return shipped[0]
    if engine == "whisper":
        return _whisper(whisper_model, whisper_folders, language, own_words)
    if engine not in ("openai", "wyoming"):
        raise SettingsError(
            f"There is no recogniser {engine!r}.",
            remedy="Set speech.recogniser to auto, moonshine, pocketsphinx, whisper, openai "
            "or wyoming.",
        )
    if not url.strip():
        raise SettingsError(
            f"The recogniser {engine!r} needs the address of a server.",
            remedy="Set speech.recogniser_url.",
        )
    if engine == "openai":
        from sonia_desktop.speech.openai_recogniser import OpenAIRecogniser

        return OpenAIRecogniser(
            url, model=model, language=language, api_key=api_key, deadline_s=deadline_s
        )
    from sonia_desktop.speech.wyoming_recogniser import WyomingRecogniser

    named = "" if model == _NO_MODEL_NAME else model
    return WyomingRecogniser(url, model=named, language=language, deadline_s=deadline_s)


def shipped_recognisers(
    language: str = "en",
    own_words: Callable[[], Vocabulary] | None = None,
    prefer: Prefer | None = None,
    detector: Callable[[], VoiceDetector] | None = None,
) -> list[Callable[[], Recogniser]]:
    """What works without a download, the best first. Pocketsphinx is always the last."""
    from sonia_desktop.speech.expectation import TaskExpectation
    from sonia_desktop.speech.moonshine import Moonshine
    from sonia_desktop.speech.near_texts import NearTexts
    from sonia_desktop.speech.pocketsphinx import PocketSphinx
    from sonia_desktop.speech.task_search import TaskProposals

    def expectation() -> TaskExpectation:
        return TaskExpectation(own_words() if own_words is not None else None)

    def near(expectation: Expectation) -> NearTexts:
        return NearTexts(own_words() if own_words is not None else None, expectation)

    def moonshine() -> Moonshine:
        return Moonshine(
            detector,
            expect=expectation,
            near=near,
            beside=TaskProposals(own_words),
            prefer=prefer,
        )

    makers: list[Callable[[], Recogniser]] = [lambda: PocketSphinx(own_words, prefer)]
    if language.lower().split("-")[0] in ("en", "auto"):
        makers.insert(0, moonshine)
    return makers


def whisper_installed() -> bool:
    """True when faster-whisper can be imported; it is not imported for that."""
    return importlib.util.find_spec("faster_whisper") is not None


def _whisper(
    name: str,
    folders: Sequence[Path],
    language: str,
    own_words: Callable[[], Vocabulary] | None,
) -> Recogniser:
    folder = find_whisper(name, folders, language=language)
    gone = missing_files(folder)
    if gone:
        raise UnavailableError(
            f"The Whisper model in {folder} is not whole: {', '.join(gone)} missing or empty.",
            remedy="Copy the model again.",
        )
    if not whisper_installed():
        raise UnavailableError(
            "Whisper needs faster-whisper, which is not installed.", remedy=f"Install: {INSTALL}"
        )
    from sonia_desktop.speech.whisper import Whisper

    def names() -> Sequence[str]:
        return own_words().names if own_words is not None else ()

    return Whisper(folder, language=language, vocabulary=names)


@dataclass(frozen=True)
class BetterEngine:
    """A better recogniser than the one in use, in figures the user can be shown.

    download_mb: the model, in 10^6 bytes. install_mb: what has to be installed first, 0 when it is.
    word_error: per cent of words wrong in clean read English (LibriSpeech test-clean), as its
    authors publish it (`source`); None where they do not. word_error_now: per cent of words wrong
    with the engine in use, on what `source_now` names; None when nobody measured it.
    """

    name: str
    download_mb: int
    install_mb: int
    word_error: float | None
    word_error_now: float | None
    source: str
    source_now: str
    sentence: str
    remedy: str


PAPER = "Radford et al. 2022 (Whisper), appendix D, LibriSpeech test-clean"
_INSTALL_MB = 255
"""CTranslate2 with its libraries 146, PyAV 104, the rest 5 (Linux x86-64 wheels, unpacked)."""
_NOW = {
    "pocketsphinx": (
        31.1,
        "tests/benchmarks/word_errors.py, six recordings of read English",
        "in our recordings",
    ),
    "Moonshine tiny": (
        4.5,
        "Jeffries et al. 2024 (Moonshine), table 1, LibriSpeech test-clean",
        "by its authors' measure",
    ),
}
"""Words wrong in 100 with the engines that ship, who measured it, and that in words."""
_WORTH_IT = 0.8
"""A download is offered when it leaves at most so much of the errors."""
_GIB = 1024**3


def better_engine(
    in_use: str,
    *,
    language: str = "en",
    memory_bytes: int | None = None,
    cores: int | None = None,
    gpu: bool | None = None,
) -> BetterEngine | None:
    """What this machine could hear better with; None when it already does.

    Args:
        in_use: the name of the recogniser at work.
        memory_bytes, cores, gpu: this machine's; None: looked up.
    """
    now = next((told for name, told in _NOW.items() if in_use.startswith(name)), None)
    if now is None:
        return None
    error_now, source_now, measured = now
    best = suitable_model(
        language,
        _memory_bytes() if memory_bytes is None else memory_bytes,
        (os.cpu_count() or 1) if cores is None else cores,
        _has_gpu() if gpu is None else gpu,
    )
    if best.clean_wer is not None and best.clean_wer > _WORTH_IT * error_now:
        return None
    install_mb = 0 if whisper_installed() else _INSTALL_MB
    download = f"{best.download_mb} MB" + (
        f" and {install_mb} MB of programs" if install_mb else ""
    )
    gain = ""
    if best.clean_wer is not None and best.english_only:
        gain = (
            f" Of 100 words read aloud in English it gets about {best.clean_wer:g} wrong "
            f"by its authors' measure; this engine {error_now:g} {measured}."
        )
    more = "far more" if in_use.startswith("pocketsphinx") else "more, and other languages"
    return BetterEngine(
        name=f"Whisper {best.name}",
        download_mb=best.download_mb,
        install_mb=install_mb,
        word_error=best.clean_wer,
        word_error_now=error_now,
        source=PAPER,
        source_now=source_now,
        sentence=f"Whisper ({best.name}) hears {more}, also offline: {download}.{gain}",
        remedy=how_to_get(best.name),
    )


def suitable_model(language: str, memory_bytes: int, cores: int, gpu: bool) -> WhisperModel:
    """The best model that answers soon on such a machine. Pure."""
    suffix = ".en" if language == "en" else ""
    if gpu:
        return MODELS["large-v3-turbo"]
    if memory_bytes >= 6 * _GIB and cores >= 4:
        return MODELS[f"small{suffix}"]
    if memory_bytes >= 3 * _GIB and cores >= 2:
        return MODELS[f"base{suffix}"]
    return MODELS[f"tiny{suffix}"]


def _memory_bytes() -> int:
    import psutil

    return int(psutil.virtual_memory().total)


def _has_gpu() -> bool:
    """Whether an NVIDIA driver is at work; without loading CTranslate2 for it."""
    return Path("/proc/driver/nvidia/version").exists() or bool(
        os.name == "nt"
        and Path(os.environ.get("SYSTEMROOT", "C:/Windows"), "System32/nvcuda.dll").exists()
    )
