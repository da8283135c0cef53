"""The models on this computer: fetched, listed, checked, removed.

    store = ModelStore(data_dir / "models", load_catalogue(file))
    model = store.fetch("qwen3-4b", told, token)
    store.main_file(model.id)

Each model has a folder with its files and ``sonia-model.json``, which is written last: a folder
without it is unfinished.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from sonia_desktop.core.errors import (
    InvalidInputError,
    NotFoundError,
    StorageError,
    UnavailableError,
    WrongStateError,
)
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.catalogue import (
    Entry,
    Kind,
    choose_gguf,
    kind_of,
    parse_reference,
)
from sonia_desktop.llm.download import PAUSE_S, Speed, check_disk, fetch_file, matches
from sonia_desktop.llm.hub import Hub, HubFile

if TYPE_CHECKING:
    from collections.abc import Iterator

MANIFEST = "sonia-model.json"
_WHISPER_FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.json")
_WHISPER_MORE = ("vocabulary.txt", "preprocessor_config.json")


@dataclass(frozen=True)
class Progressed:
    """How far a download is, in bytes of all its files. `speed`: bytes a second."""

    model: str
    file: str
    done: int
    total: int
    speed: float


@dataclass(frozen=True)
class Installed:
    """A model that is here, whole."""

    id: str
    kind: Kind
    name: str
    repository: str
    revision: str
    files: tuple[HubFile, ...]
    at: str
    folder: Path

    @property
    def size_bytes(self) -> int:
        return sum(file.size for file in self.files)


@dataclass(frozen=True)
class Unfinished:
    """A download that was broken off: what has come of it, in bytes."""

    id: str
    done: int


@dataclass(frozen=True)
class Wanted:
    """What will be fetched: the hub was asked."""

    entry: Entry
    files: tuple[HubFile, ...]

    @property
    def size_bytes(self) -> int:
        return sum(file.size for file in self.files)


class ModelStore:
    """Thread-safe; one model is fetched by one process at a time.

    Args:
        folder: a folder for each model is made in it.
        hub: made when something is asked of it, so that a changed `HF_ENDPOINT` counts.
        pause_s: between two tries of a download that breaks off.
    """

    def __init__(
        self,
        folder: Path,
        catalogue: dict[str, Entry],
        hub: Callable[[], Hub] = Hub,
        *,
        pause_s: float = PAUSE_S,
    ) -> None:
        self.folder, self.catalogue = folder, catalogue
        self.hub = hub
        self._pause_s = pause_s

    # --- what is here -------------------------------------------------------------------------

    def installed(self) -> list[Installed]:
        """All that are whole, by id."""
        found = [_read_manifest(file) for file in self.folder.glob(f"*/{MANIFEST}")]
        return sorted((one for one in found if one), key=lambda one: one.id)

    def unfinished(self) -> list[Unfinished]:
        """Downloads that can be taken up again."""
        names = {entry.folder: entry.id for entry in self.catalogue.values()}
        found = []
        for folder in sorted(self.folder.glob("*/")):
            parts = list(folder.glob("*.part"))
            if parts and not (folder / MANIFEST).exists():
                done = sum(f.stat().st_size for f in folder.iterdir() if f.suffix != ".json")
                model = names.get(folder.name, folder.name.replace("--", "/", 1))
                found.append(Unfinished(model.replace("--", ":"), done))
        return found

    def get(self, name: str) -> Installed:
        """The model of this id (or repository). Raises `NotFoundError`."""
        wanted = name.strip()
        for one in self.installed():
            if wanted in (one.id, one.repository, one.folder.name):
                return one
        raise NotFoundError(
            f"The model {wanted!r} is not on this computer.",
            remedy="`sonia models list` shows those that are, and those that can be fetched.",
        )

    def main_file(self, name: str) -> Path:
        """The file that is loaded: the GGUF, the voice; of a Whisper its folder."""
        model = self.get(name)
        if model.kind is Kind.WHISPER:
            return model.folder
        end = ".onnx" if model.kind is Kind.PIPER else ".gguf"
        names = [PurePosixPath(file.path).name for file in model.files]
        for one in sorted(names):
            if one.lower().endswith(end) and "mmproj" not in one.lower():
                return model.folder / one
        raise NotFoundError(f"The model {name!r} has no {end} file.")

    # --- fetching -----------------------------------------------------------------------------

    def wanted(self, name: str, file: str = "", most_bytes: int = 0) -> Wanted:
        """What a name means, by the hub. Raises `NotFoundError`, `UnavailableError`.

        Args:
            file: one file of the repository; empty: the best for this computer.
            most_bytes: for choosing among quantisations.
        """
        asked = parse_reference(name, self.catalogue)
        hub = self.hub()
        if asked.entry is not None and not file:
            entry = asked.entry
            listed = {one.path: one for one in hub.files(entry.repository, entry.revision)}
            missing = [path for path in entry.files if path not in listed]
            if missing:
                raise UnavailableError(
                    f"{entry.repository} has no file {missing[0]} any more.",
                    remedy=f"`sonia models download {entry.repository}` takes what it has now.",
                )
            files = [listed[path] for path in entry.files]
            pins = entry.sha256
            return Wanted(
                entry, tuple(replace(f, sha256=pins.get(f.path, f.sha256)) for f in files)
            )
        repository = asked.entry.repository if asked.entry else asked.repository
        revision = asked.entry.revision if asked.entry else asked.revision
        listed_files = hub.files(repository, revision)
        chosen = _chosen(listed_files, file or asked.file, repository, most_bytes)
        kind = kind_of(one.path for one in chosen)
        short = f"{repository}:{PurePosixPath(chosen[0].path).stem}"
        name = short if file or asked.file or kind is not Kind.WHISPER else repository
        entry = Entry(
            name, kind, name, repository, tuple(one.path for one in chosen), revision=revision
        )
        return Wanted(entry, tuple(chosen))

    def fetch(
        self, wanted: Wanted, told: Callable[[Progressed], None], token: CancelToken
    ) -> Installed:
        """Fetch all its files; those that are here and right are not fetched again.

        Raises `UnavailableError`, `StorageError`, `CancelledError`, `WrongStateError` (another
        process fetches it).
        """
        entry = wanted.entry
        folder = self.folder / entry.folder
        targets = _targets(folder, wanted.files)
        with _alone(folder, entry.id):
            kept = sum(_kept(target) for target in targets.values())
            check_disk(folder, max(0, wanted.size_bytes - kept))
            done, speed = 0, Speed()

            for file, target in targets.items():
                before = done

                def tell(now: int, before: int = before, file: HubFile = file) -> None:
                    all_done = before + now
                    told(
                        Progressed(
                            entry.id, file.path, all_done, wanted.size_bytes, speed(all_done)
                        )
                    )

                if not (target.exists() and matches(target, file, token)):
                    fetch_file(
                        self.hub(),
                        entry.repository,
                        entry.revision,
                        file,
                        target,
                        tell,
                        token,
                        pause_s=self._pause_s,
                    )
                done += file.size
                tell(file.size)
            model = Installed(
                entry.id,
                entry.kind,
                entry.name,
                entry.repository,
                entry.revision,
                wanted.files,
                iso_z(),
                folder,
            )
            _write_manifest(model)
        return model

    # --- keeping ------------------------------------------------------------------------------

    def verify(
        self, name: str, told: Callable[[Progressed], None], token: CancelToken
    ) -> list[tuple[str, str]]:
        """Each file and what is wrong with it; empty: all as it was announced."""
        model = self.get(name)
        done, wrong, speed = 0, [], Speed()
        for file, target in _targets(model.folder, model.files).items():
            if not target.exists():
                wrong.append((file.path, "it is missing"))
            elif target.stat().st_size != file.size:
                wrong.append(
                    (file.path, f"it has {target.stat().st_size:,} of {file.size:,} bytes")
                )
            elif not matches(target, file, token):
                wrong.append((file.path, "its checksum is another one"))
            done += file.size
            told(Progressed(model.id, file.path, done, model.size_bytes, speed(done)))
        return wrong

    def remove(self, name: str) -> int:
        """Delete a model, or what has come of an unfinished one; the bytes that are free again.

        Raises `NotFoundError`, `StorageError`.
        """
        try:
            folder = self.get(name).folder
        except NotFoundError:
            entry = self.catalogue.get(name.strip())
            folder = self.folder / (entry or Entry(name.strip(), Kind.LLM, "", "", ())).folder
            try:
                inside = folder.resolve().parent == self.folder.resolve()
                unfinished = inside and any(folder.glob("*.part"))
            except (OSError, ValueError):  # no possible name of a folder
                unfinished = False
            if not unfinished:
                raise
        with _alone(folder, name):
            size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
        try:
            shutil.rmtree(folder)
        except OSError as error:
            raise StorageError(
                f"{folder} cannot be removed: {error.strerror or error}.",
                remedy="End the program that uses it, then try again.",
            ) from error
        return size


def _chosen(
    listed: Sequence[HubFile], file: str, repository: str, most_bytes: int
) -> list[HubFile]:
    """The files of a repository that are fetched."""
    by_path = {one.path: one for one in listed}
    if file:
        named = [path for path in by_path if path == file or PurePosixPath(path).name == file]
        named = named or [path for path in by_path if file.lower() in path.lower()]
        ggufs = choose_gguf([(path, by_path[path].size) for path in named]) or tuple(named[:1])
        if not ggufs:
            raise NotFoundError(
                f"{repository} has no file {file!r}.",
                remedy=f"It has: {', '.join(sorted(by_path)[:8])}.",
            )
        beside = [f"{path}.json" for path in ggufs if f"{path}.json" in by_path]  # a Piper voice
        return [by_path[path] for path in (*ggufs, *beside)]
    ggufs = choose_gguf([(one.path, one.size) for one in listed], most_bytes)
    if ggufs:
        return [by_path[path] for path in ggufs]
    if "model.bin" in by_path:
        names = (*_WHISPER_FILES, *_WHISPER_MORE)
        return [by_path[name] for name in names if name in by_path]
    kind_of(by_path)  # raises when there is nothing of use
    raise InvalidInputError(
        f"{repository} has several voices.",
        remedy=f"Name one: sonia models download {repository}:VOICE.onnx",
    )


def _targets(folder: Path, files: Sequence[HubFile]) -> dict[HubFile, Path]:
    """Where each file lies: flat, so that what belongs together lies together."""
    targets = {file: folder / PurePosixPath(file.path).name for file in files}
    if len(set(targets.values())) < len(files):
        raise InvalidInputError("Two files of this model have the same name.")
    return targets


def _kept(target: Path) -> int:
    part = target.with_name(f"{target.name}.part")
    return sum(one.stat().st_size for one in (target, part) if one.exists())


@contextmanager
def _alone(folder: Path, name: str) -> Iterator[None]:
    """Only one process works on a model's folder. Raises `WrongStateError`."""
    import filelock

    folder.parent.mkdir(parents=True, exist_ok=True)
    lock = filelock.FileLock(folder.parent / f".{folder.name}.lock", timeout=0)
    try:
        with lock:
            yield
    except filelock.Timeout as error:
        raise WrongStateError(
            f"The model {name} is being fetched already.", remedy="Wait until that has ended."
        ) from error


def _write_manifest(model: Installed) -> None:
    told = {
        **asdict(model),
        "kind": model.kind.value,
        "files": [asdict(file) for file in model.files],
    }
    del told["folder"]
    part = model.folder / f"{MANIFEST}.new"
    part.write_text(json.dumps(told, indent=1), encoding="utf-8")
    part.replace(model.folder / MANIFEST)


def _read_manifest(file: Path) -> Installed | None:
    """None when it is not ours or damaged: then the model counts as unfinished."""
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        files = tuple(HubFile(**one) for one in told.pop("files"))
        kind = Kind(told.pop("kind"))
        return Installed(**told, kind=kind, files=files, folder=file.parent)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
