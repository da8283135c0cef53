"""Where a Whisper model lies on this computer, and what there is to get. Nothing is downloaded.

find_whisper("small.en", [models_folder])     # -> its folder, or UnavailableError with the way out
"""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sonia_desktop.core import installation
from sonia_desktop.core.errors import UnavailableError

INSTALL = installation.pip("faster-whisper")
"""The extra `whisper` of the package, as it is got in the environment that runs now."""
NEEDED = ("model.bin", "config.json", "tokenizer.json")
_VOCABULARIES = ("vocabulary.json", "vocabulary.txt")
_MARKS = ("<|endoftext|>", "<|startoftranscript|>", "<|notimestamps|>")
_TIME_MARKS = 1501
"""<|0.00|> to <|30.00|>, right behind <|notimestamps|> in every Whisper."""


@dataclass(frozen=True)
class WhisperModel:
    """A published CTranslate2 Whisper.

    download_mb: its model.bin (float16) in 10^6 bytes as the repository lists it: two bytes for
    each of the 39, 74, 244, 769, 1550 million parameters (Table 1, Radford et al. 2022, arXiv
    2212.04356; turbo: 809 million). Loaded as int8 on a processor it takes half as much memory.
    clean_wer: per cent of words wrong on LibriSpeech test-clean, greedy decoding, appendix D of
    the same paper; None where it has no such model.
    """

    name: str
    repository: str
    download_mb: int
    clean_wer: float | None

    @property
    def english_only(self) -> bool:
        return self.name.endswith(".en")


MODELS = {
    model.name: model
    for model in (
        WhisperModel("tiny.en", "Systran/faster-whisper-tiny.en", 76, 5.6),
        WhisperModel("tiny", "Systran/faster-whisper-tiny", 76, 7.6),
        WhisperModel("base.en", "Systran/faster-whisper-base.en", 145, 4.2),
        WhisperModel("base", "Systran/faster-whisper-base", 145, 5.0),
        WhisperModel("small.en", "Systran/faster-whisper-small.en", 484, 3.1),
        WhisperModel("small", "Systran/faster-whisper-small", 484, 3.4),
        WhisperModel("medium.en", "Systran/faster-whisper-medium.en", 1528, 3.1),
        WhisperModel("medium", "Systran/faster-whisper-medium", 1528, 2.9),
        WhisperModel("large-v2", "Systran/faster-whisper-large-v2", 3087, 2.7),
        WhisperModel("large-v3", "Systran/faster-whisper-large-v3", 3087, None),
        WhisperModel("large-v3-turbo", "mobiuslabsgmbh/faster-whisper-large-v3-turbo", 1618, None),
        WhisperModel("distil-small.en", "Systran/faster-distil-whisper-small.en", 332, None),
        WhisperModel("distil-medium.en", "Systran/faster-distil-whisper-medium.en", 789, None),
        WhisperModel("distil-large-v3", "Systran/faster-distil-whisper-large-v3", 1513, None),
    )
}
_OTHER_NAMES = {"large": "large-v3", "turbo": "large-v3-turbo"}


def hub_folder(environment: Mapping[str, str] | None = None) -> Path:
    """The Hugging Face cache, found as huggingface_hub finds it."""
    env = os.environ if environment is None else environment
    for name in ("HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"):
        if env.get(name):
            return Path(env[name]).expanduser()
    if env.get("HF_HOME"):
        return Path(env["HF_HOME"]).expanduser() / "hub"
    cache = env.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(cache).expanduser() / "huggingface" / "hub"


def find_whisper(
    name: str, folders: Sequence[Path] = (), hub: Path | None = None, *, language: str = "en"
) -> Path:
    """The folder of a model.

    Args:
        name: a folder; a name of `MODELS`; or the owner/name of a repository. Empty: any model
            that is there, the largest of those that answer soon on a processor first.
        folders: where models are kept, one folder each, by name.
        hub: the Hugging Face cache; None: this user's.
        language: an English-only model is not taken for another one when `name` is empty.

    Raises `UnavailableError` when it is not there.
    """
    wanted = name.strip()
    cache = hub_folder() if hub is None else hub
    if not wanted:
        for model in sorted(MODELS.values(), key=_by_use):
            if model.english_only and language != "en":
                continue
            for found in _places(model.name, folders, cache):
                if is_whisper(found):
                    return found
        raise UnavailableError(
            "There is no Whisper model here.",
            remedy=how_to_get("small.en" if language == "en" else "small"),
        )
    folder = Path(wanted).expanduser()
    if folder.is_dir():
        return folder
    for found in _places(wanted, folders, cache):
        if found.is_dir():
            return found
    if folder.is_absolute() or wanted.startswith((".", "~")):
        raise UnavailableError(
            f"There is no folder {wanted!r} with a Whisper model.",
            remedy="Set speech.whisper_model to a CTranslate2 Whisper folder.",
        )
    known = _known(wanted)
    if known is None and "/" not in wanted:
        raise UnavailableError(
            f"There is no Whisper model {wanted!r}.",
            remedy=f"Known names: {', '.join(MODELS)}; or give a folder.",
        )
    raise UnavailableError(
        f"The Whisper model {wanted!r} is not on this computer.", remedy=how_to_get(wanted)
    )


def how_to_get(name: str) -> str:
    """The commands that bring a model here."""
    known = _known(name)
    repository = known.repository if known else name
    size = f" ({known.download_mb} MB)" if known else ""
    short = repository.rpartition("/")[2]
    fetch = shlex.join([str(Path(sys.executable).with_name("hf")), "download", repository])
    return (
        f"Get it once{size}: {INSTALL}; {fetch} --local-dir ~/{short}; "
        f"then set speech.whisper_model to that folder."
    )


def is_whisper(folder: Path) -> bool:
    """True when all the files of a model are there."""
    return not missing_files(folder)


def missing_files(folder: Path) -> tuple[str, ...]:
    """Files a CTranslate2 Whisper needs and this folder has not, or has empty."""
    gone = [name for name in NEEDED if not _has(folder / name)]
    if not any(_has(folder / name) for name in _VOCABULARIES):
        gone.append(_VOCABULARIES[0])
    return tuple(gone)


def check_files(folder: Path) -> None:
    """Raises `UnavailableError` naming the file that is missing, broken or of another model."""
    gone = missing_files(folder)
    if gone:
        raise UnavailableError(
            f"The Whisper model in {folder} is not whole: {', '.join(gone)} "
            f"{'is' if len(gone) == 1 else 'are'} missing or empty.",
            remedy="Copy the model again.",
        )
    _object(folder / "config.json")
    if (folder / "preprocessor_config.json").exists():
        _object(folder / "preprocessor_config.json")
    _check_vocabulary(folder)


def _check_vocabulary(folder: Path) -> None:
    """The tokenizer and the vocabulary number the special tokens alike."""
    added = _object(folder / "tokenizer.json").get("added_tokens")
    numbers = {
        token.get("content"): token.get("id")
        for token in (added if isinstance(added, list) else [])
        if isinstance(token, dict)
    }
    path = folder / "vocabulary.json"
    if _has(path):
        words = _json(path)
    else:
        path = folder / "vocabulary.txt"
        words = path.read_text(encoding="utf-8", errors="replace").split("\n")
    if not isinstance(words, list):
        raise _broken(path, "it is not a list of tokens")
    for mark in _MARKS:
        number = numbers.get(mark)
        if not isinstance(number, int):
            raise _broken(folder / "tokenizer.json", f"it has no token {mark}")
        if not 0 <= number < len(words) or words[number] != mark:
            raise _broken(path, f"it does not belong to tokenizer.json (token {mark})")
        if number + _TIME_MARKS >= len(words) and mark == _MARKS[-1]:
            raise _broken(path, "the marks of time at its end are missing")


def _object(path: Path) -> dict[str, object]:
    found = _json(path)
    if not isinstance(found, dict):
        raise _broken(path, "it is not a JSON object")
    return found


def _json(path: Path) -> object:
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise _broken(path, str(error)) from error


def _broken(path: Path, why: str) -> UnavailableError:
    return UnavailableError(
        f"The Whisper model's file {path} cannot be used: {why}.",
        remedy="Copy the model again.",
    )


def _has(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size > 0
    except OSError:
        return False


def _known(name: str) -> WhisperModel | None:
    return MODELS.get(_OTHER_NAMES.get(name, name))


def _places(name: str, folders: Sequence[Path], hub: Path) -> list[Path]:
    """Where a model of this name could lie, the likeliest first."""
    known = _known(name)
    repository = known.repository if known else name
    places = []
    for folder in folders:
        places += [folder / name, folder / repository.rpartition("/")[2]]
    if "/" in repository:
        kept = hub / f"models--{repository.replace('/', '--')}"
        try:
            current = (kept / "refs" / "main").read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            current = ""
        if current:
            places.append(kept / "snapshots" / current)
        places += sorted((kept / "snapshots").glob("*"))
    return places


def _by_use(model: WhisperModel) -> tuple[bool, int]:
    """Up to "small" the larger the better; beyond that a processor is slow: the smaller."""
    soon = model.download_mb <= MODELS["small.en"].download_mb
    order = -model.download_mb if soon else model.download_mb
    return not soon, 2 * order + (not model.english_only)
