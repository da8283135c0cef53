"""The catalogue of models that can be fetched, and how a model is named."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path, PurePosixPath

from sonia_desktop.core.errors import InvalidInputError, NotFoundError

_REPOSITORY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,95}/[A-Za-z0-9][A-Za-z0-9._-]{0,95}")
_PREFERRED = ("q4_k_m", "q4_k_s", "q5_k_m", "q4_0", "q8_0", "q6_k", "q3_k_m", "f16", "bf16")
"""Quantisations of a repository, the best balance of size and quality first."""
_PART = re.compile(r"-\d{5}-of-(\d{5})\.gguf$", re.IGNORECASE)


class Kind(StrEnum):
    """What a model is for."""

    LLM = "llm"
    EMBEDDING = "embedding"
    VISION = "vision"
    WHISPER = "whisper"
    PIPER = "piper"


@dataclass(frozen=True)
class Entry:
    """A model that can be fetched. Sizes in bytes, about; 0: not known before the hub is asked."""

    id: str
    kind: Kind
    name: str
    repository: str
    files: tuple[str, ...]
    size_bytes: int = 0
    memory_bytes: int = 0
    licence: str = ""
    languages: tuple[str, ...] = ()
    about: str = ""
    revision: str = "main"
    sha256: dict[str, str] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """The name of its folder among the models."""
        return self.id.replace("/", "--").replace(":", "--")


def load_catalogue(file: Path) -> dict[str, Entry]:
    """The entries by id. Raises `InvalidInputError` naming the entry that is wrong."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InvalidInputError(f"The catalogue {file} cannot be read: {error}") from error
    entries = {}
    for item in table.get("model", []):
        try:
            entry = Entry(
                id=item["id"],
                kind=Kind(item["kind"]),
                name=item["name"],
                repository=item["repository"],
                files=tuple(item["files"]),
                size_bytes=int(item["size_mb"]) * 10**6,
                memory_bytes=int(item["memory_mb"]) * 10**6,
                licence=item["licence"],
                languages=tuple(item["languages"]),
                about=item["about"],
                revision=item.get("revision", "main"),
                sha256=dict(item.get("sha256", {})),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise InvalidInputError(
                f"The entry {item!r:.80} of {file} is wrong: {error}."
            ) from error
        for path in entry.files:
            check_path(path)
        entries[entry.id] = entry
    return entries


@dataclass(frozen=True)
class Reference:
    """A model as a user names it: an entry's id, or a repository with a file and a revision."""

    entry: Entry | None = None
    repository: str = ""
    file: str = ""
    revision: str = "main"


def parse_reference(text: str, entries: dict[str, Entry]) -> Reference:
    """``qwen3-4b``, ``owner/name``, ``owner/name:file.gguf``, ``owner/name@revision``, or the
    address of a page or file of the hub.

    Raises `NotFoundError` for a name nobody knows.
    """
    wanted = text.strip()
    if wanted in entries:
        return Reference(entries[wanted])
    wanted = re.sub(r"^(https?://[^/]+/|hf:(//)?)", "", wanted)
    file = ""
    if found := re.fullmatch(
        r"([^/]+/[^/]+)/(?:resolve|blob|tree)/([^/]+)(?:/(.+?))?(?:\?.*)?", wanted
    ):
        wanted, revision, file = found[1], found[2], found[3] or ""
    else:
        wanted, _, file = wanted.partition(":")
        wanted, _, revision = wanted.partition("@")
        parts = wanted.split("/")
        if len(parts) > 2 and not file:
            wanted, file = "/".join(parts[:2]), "/".join(parts[2:])
    if not _REPOSITORY.fullmatch(wanted) or ".." in wanted:
        near = [one for one in entries if text.strip().lower() in one.lower()]
        raise NotFoundError(
            f"There is no model {text.strip()!r}.",
            remedy=(f"Did you mean {', '.join(near[:5])}? " if near else "")
            + "`sonia models list` shows the catalogue; owner/name fetches from the hub.",
        )
    if file:
        check_path(file)
    return Reference(None, wanted, file, revision or "main")


def check_path(path: str) -> None:
    """Raises `InvalidInputError` for a path of a repository that would leave its folder."""
    parts = PurePosixPath(path)
    bad = parts.is_absolute() or not path or "\\" in path or ":" in path
    if bad or any(part in ("..", "") for part in parts.parts):
        raise InvalidInputError(f"{path!r} is not a file of a repository.")


def choose_gguf(files: Sequence[tuple[str, int]], most_bytes: int = 0) -> tuple[str, ...]:
    """Which GGUF of a repository is fetched: the preferred quantisation that is not too large.

    Args:
        files: paths and sizes.
        most_bytes: 0: any size. Where all are larger, the smallest is chosen.

    All the parts of a split file come together. Empty when there is none.
    """
    whole: dict[str, list[tuple[str, int]]] = {}
    for path, size in files:
        low = path.lower()
        if not low.endswith(".gguf") or "mmproj" in low:
            continue
        whole.setdefault(_PART.sub("", path), []).append((path, size))
    if not whole:
        return ()

    def size_of(name: str) -> int:
        return sum(size for _, size in whole[name])

    def rank(name: str) -> tuple[int, int]:
        low = name.lower()
        return next((n for n, kind in enumerate(_PREFERRED) if kind in low), 99), size_of(name)

    fitting = [name for name in whole if not most_bytes or size_of(name) <= most_bytes]
    chosen = min(fitting, key=rank) if fitting else min(whole, key=size_of)
    return tuple(sorted(path for path, _ in whole[chosen]))


def kind_of(files: Iterable[str]) -> Kind:
    """What a repository's files are for. Raises `InvalidInputError` when Sonia cannot use them."""
    names = {PurePosixPath(path).name.lower() for path in files}
    if any(name.endswith(".gguf") for name in names):
        return Kind.LLM
    if {"model.bin", "config.json"} <= names:
        return Kind.WHISPER
    if any(name.endswith(".onnx.json") for name in names):
        return Kind.PIPER
    raise InvalidInputError(
        "There is no model in it that Sonia can use.",
        remedy="It takes GGUF files, CTranslate2 Whisper models and Piper voices.",
    )
