"""What the command line does with the memory, in this process or in a running Sonia: one function
for both, and every answer is plain JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, SettingsError

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.memory.index_place import Place
    from sonia_desktop.memory.tuning import Tuning
    from sonia_desktop.memory.types import Embedder, MemoryFilter, MemoryItem
    from sonia_desktop.safekeeping import Begun
    from sonia_desktop.settings import Settings

_log = structlog.get_logger(__name__)

_SEARCH_S = 150.0


def index_of(settings: Settings) -> Path | Place:
    """Where the vector index lies: a Chroma server when one is named, else the data folder.

    An address that is none costs the server only: the folder is used, and the log says so.
    """
    from sonia_desktop.memory.index_place import ServerPlace

    if settings.memory.chroma_url:
        try:
            return ServerPlace(settings.memory.chroma_url, str(settings.data_dir))
        except SettingsError as error:
            _log.error("chroma_url_not_used", error=str(error))
    return settings.data_dir / "index"


def embedder_of(settings: Settings, builtin: Embedder) -> Embedder:
    """Who turns memories into meaning; what cannot be used costs the choice only: the log says so,
    and the model that ships is used."""
    chosen = settings.memory
    if chosen.embedding == "builtin":
        return builtin
    from sonia_desktop.memory.provider_embedding import ProviderEmbedder

    usual = settings.ollama_base_url if chosen.embedding == "ollama" else settings.llm.base_url
    try:
        return ProviderEmbedder(
            chosen.embedding_url or usual,
            chosen.embedding_model,
            chosen.embedding_dimension,
            chosen.embedding,
        )
    except SettingsError as error:
        _log.error("embedding_not_used", error=str(error), remedy=error.remedy)
        return builtin


def tuning_of(settings: Settings) -> Tuning:
    """How the user wants memories searched and documents cut."""
    from sonia_desktop.memory.bm25 import Bm25
    from sonia_desktop.memory.tuning import Tuning

    chosen = settings.memory
    return Tuning(Bm25(chosen.bm25_k1, chosen.bm25_b), chosen.chunk_size, chosen.hnsw_ef)


def add(assistant: Assistant, text: str) -> dict[str, Any]:
    """Keep a sentence as if it had been said: once, and in the place of what it contradicts."""
    from sonia_desktop.shapes import memory_shape

    noted = assistant.memory.notebook.keep(text, source="cli")
    return {
        **memory_shape(noted.item),
        "known": noted.known is not None,
        "replaced": [memory_shape(each) for each in noted.replaced],
    }


def search(
    assistant: Assistant, query: str, limit: int, chosen: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """The memories that answer best, of those that pass. Raises `InvalidInputError`."""
    from sonia_desktop.shapes import hit_shape

    found = assistant.memory.search(query, limit, filter_of(chosen)).result(_SEARCH_S)
    return [hit_shape(hit) for hit in found]


def listed(assistant: Assistant, limit: int, chosen: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What is remembered, the last kept first. Raises `InvalidInputError`."""
    return [item_shape(item) for item in assistant.memory.listed(filter_of(chosen), limit)]


def undo(assistant: Assistant, memory_id: str) -> dict[str, Any]:
    """Take the last change back (of one memory, when one is named):
    ``{"change","back","gone"}``; "change" is None when there was none."""
    undone = assistant.memory.undo(memory_id or None).result(_SEARCH_S)
    if undone is None:
        return {"change": None, "back": [], "gone": []}

    def told(ids: Sequence[str]) -> list[dict[str, Any]]:
        every = [item for each in ids for item in assistant.memory.versions(each)]
        return [{"id": item.id, "content": item.content} for item in every if item.id in ids]

    return {
        "change": undone.change.change,
        "back": told(undone.back),
        "gone": told(undone.gone),
    }


def filter_of(chosen: Mapping[str, Any]) -> MemoryFilter:
    """Names as in `MemoryFilter`; empty ones let all through. Raises `InvalidInputError`."""
    from sonia_desktop.memory.content import check_moment
    from sonia_desktop.memory.types import MemoryFilter, MemoryType, Scope

    def member(name: str, known: type[Any]) -> Any:
        said = _text(dict(chosen), name)
        for each in known:
            if said.casefold() == each.value.casefold():
                return each
        if said:
            raise InvalidInputError(
                f"The {name} {said!r} is not known.",
                remedy="Use one of: " + ", ".join(each.value for each in known) + ".",
            )
        return None

    about, kind = member("type", MemoryType), _text(dict(chosen), "kind")
    when = {name: _text(dict(chosen), name) for name in ("since", "until")}
    return MemoryFilter(
        types=() if about is None else (about,),
        kinds=(kind,) if kind else (),
        scope=member("scope", Scope),
        source=_text(dict(chosen), "source") or None,
        since=check_moment(when["since"]) if when["since"] else None,
        until=check_moment(when["until"]) if when["until"] else None,
        documents=chosen.get("documents") is not False,
        superseded=chosen.get("superseded") is True,
    )


def show(assistant: Assistant, memory_id: str) -> dict[str, Any]:
    """One memory with where it comes from, its wordings (oldest first) and what was done to it.

    Raises `NotFoundError`.
    """
    item = assistant.memory.get(memory_id)
    if item is None:
        raise NotFoundError(
            f"There is no memory {memory_id!r}.", remedy="Find it: sonia memory search WORDS"
        )
    return {
        **item_shape(item),
        "versions": [item_shape(each) for each in assistant.memory.versions(memory_id)],
        "changes": [asdict(each) for each in assistant.memory.changes(50, memory_id)],
    }


def private(assistant: Assistant, on: bool | None) -> dict[str, Any]:
    """Private mode switched (None: left as it is), and how it is now.

    Raises `SettingsError` when the choice holds only until Sonia ends.
    """
    if on is not None:
        assistant.private_mode.set_private(on)
    return {"on": assistant.private_mode.private}


def item_shape(item: MemoryItem) -> dict[str, Any]:
    """All that is known of one memory."""
    return asdict(item)


def begin(assistant: Assistant, kind: str, args: dict[str, Any]) -> dict[str, Any]:
    """Begin long work on the memory; the job. Raises `InvalidInputError` for an unknown kind."""
    from sonia_desktop.safekeeping import job_shape

    starts: dict[str, Callable[[], Begun]] = {
        "backup": lambda: assistant.keeping.backup(
            _text(args, "passphrase"), encrypted=True if args.get("encrypted") else None
        ),
        "verify": lambda: assistant.keeping.verify(
            _text(args, "name", "latest"), _text(args, "passphrase")
        ),
        "restore": lambda: assistant.keeping.restore(
            _text(args, "name", "latest"), _text(args, "passphrase")
        ),
        "export": lambda: assistant.keeping.export(
            _path(args), _text(args, "format"), forgotten=bool(args.get("forgotten"))
        ),
        "import": lambda: assistant.keeping.import_file(
            _path(args), _text(args, "format"), stop=bool(args.get("stop")), source="cli"
        ),
        "redact": lambda: assistant.keeping.redact(
            [str(each) for each in args.get("ids", [])],
            words=[str(each) for each in args.get("words", [])],
            reason=_text(args, "reason"),
        ),
        "ingest": lambda: assistant.keeping.ingest(
            [Path(str(each)) for each in args.get("paths", [])]
        ),
        "reindex": lambda: assistant.keeping.reindex(),
    }
    start = starts.get(kind)
    if start is None:
        raise InvalidInputError(f"{kind!r} is no work on the memory.")
    job, _future = start()
    return job_shape(job)


def job(assistant: Assistant, job_id: str, *, cancel: bool = False) -> dict[str, Any]:
    """How far it is; `cancel` tells it to stop. Raises `NotFoundError`."""
    from sonia_desktop.safekeeping import job_shape

    if cancel:
        assistant.keeping.jobs.cancel(job_id)
    return job_shape(assistant.keeping.jobs.get(job_id))


def backups(assistant: Assistant) -> list[dict[str, Any]]:
    """All backups, newest first."""
    from sonia_desktop.safekeeping import backup_shape

    return [backup_shape(backup) for backup in assistant.keeping.backups()]


def _text(args: dict[str, Any], name: str, default: str = "") -> str:
    value = args.get(name)
    return default if value is None else str(value)


def _path(args: dict[str, Any]) -> Path:
    path = _text(args, "path")
    if not path:
        raise InvalidInputError("No file was named.")
    return Path(path)
