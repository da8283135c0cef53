"""Models that are here and that can be got: listed with advice, fetched, checked, put to use.

shelf = ModelShelf(settings, tell=bus.publish, use=chosen.choose)
job = shelf.fetch("qwen3-4b")                 # runs; `ModelProgress` events tell how far it is
shelf.use("qwen3-4b")                         # answers from the next question on
shelf.stop()
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, SoniaError, WrongStateError
from sonia_desktop.core.jobs import Job, Jobs, JobState, Run
from sonia_desktop.core.resources import resource
from sonia_desktop.settings import Settings, save_setting

if TYPE_CHECKING:
    from sonia_desktop.llm.advice import Machine
    from sonia_desktop.llm.catalogue import Entry
    from sonia_desktop.llm.model_store import Installed, ModelStore, Progressed

_TELL_EVERY_S = 0.2


@dataclass(frozen=True)
class ModelProgress:
    """Published while a model is fetched, checked or measured. `done` of `total` bytes."""

    job: str
    kind: str
    model: str
    state: str
    done: int = 0
    total: int = 0
    speed: float = 0.0  # bytes a second
    file: str = ""
    error: str = ""
    remedy: str = ""


class ModelShelf:
    """Thread-safe. What asks the hub or the disk blocks: not from Qt's thread.

    Args:
        tell: gets `ModelProgress`.
        use: gets the settings that were changed.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        tell: Callable[[object], None] = lambda _event: None,
        use: Callable[[Settings], None] = lambda _settings: None,
    ) -> None:
        self._settings, self._tell, self._use = settings, tell, use
        self._jobs = Jobs("models")
        self._names: dict[str, str] = {}  # job -> model
        self._store: ModelStore | None = None

    @property
    def store(self) -> ModelStore:
        """The models on the disk."""
        if self._store is None:
            from sonia_desktop.llm.catalogue import load_catalogue
            from sonia_desktop.llm.model_store import ModelStore

            catalogue = load_catalogue(resource("models", "catalogue.toml"))
            self._store = ModelStore(self._settings.data_dir / "models", catalogue)
        return self._store

    # --- looking ------------------------------------------------------------------------------

    def models(self) -> dict[str, Any]:
        """All of the catalogue and all that are here, with advice for this computer."""
        machine = self.machine()
        here = {one.id: one for one in self.store.installed()}
        parts = {one.id: one.done for one in self.store.unfinished()}
        entries = dict(self.store.catalogue)
        listed = [
            self._shape(entry, here.get(entry.id), parts, machine) for entry in entries.values()
        ]
        listed += [
            self._shape(_entry_of(one), one, parts, machine)
            for one in here.values()
            if one.id not in entries
        ]
        listed += [
            {"id": name, "state": "unfinished", "done_bytes": done}
            for name, done in parts.items()
            if name not in entries and name not in here
        ]
        return {"machine": asdict(machine), "models": listed, "folder": str(self.store.folder)}

    def search(self, words: str, limit: int = 20) -> list[dict[str, Any]]:
        """Entries of the catalogue that fit, then repositories of the hub.

        Raises `UnavailableError` when the hub does not answer and the catalogue has nothing.
        """
        low = words.strip().lower()
        if not low:
            raise InvalidInputError("What is to be looked for?", remedy="Give some words.")
        found: list[dict[str, Any]] = [
            {"id": one.id, "kind": one.kind.value, "about": one.about, "from": "catalogue"}
            for one in self.store.catalogue.values()
            if all(
                word in f"{one.id} {one.name} {one.about} {one.kind}".lower()
                for word in low.split()
            )
        ]
        try:
            hub = self.store.hub().search(words.strip(), limit)
        except SoniaError:
            if not found:
                raise
            return found
        more = [{"id": one.repository, "kind": "llm", "from": "hub", **asdict(one)} for one in hub]
        return (found + more)[:limit]

    def machine(self) -> Machine:
        """What this computer has now."""
        from sonia_desktop.this_computer import machine

        return machine(self._settings.data_dir)

    # --- long work ----------------------------------------------------------------------------

    def fetch(self, name: str, file: str = "") -> Job:
        """Begin (or go on) fetching a model; pausing is `cancel`: what has come is kept."""
        if not name.strip():
            raise InvalidInputError("Which model?", remedy="`sonia models list` shows them.")

        def work(run: Run, tell: Callable[[Progressed], None]) -> dict[str, Any]:
            most = int(self.machine().memory * 0.6)
            model = self.store.fetch(self.store.wanted(name, file, most), tell, run.token)
            return {
                "id": model.id,
                "kind": model.kind.value,
                "size_bytes": model.size_bytes,
                "path": str(self.store.main_file(model.id)),
            }

        return self._begin("download", name, work)

    def verify(self, name: str) -> Job:
        """Begin checking a model against its checksums: ``{"id", "ok", "wrong": [...]}``."""
        self.store.get(name)

        def work(run: Run, tell: Callable[[Progressed], None]) -> dict[str, Any]:
            wrong = self.store.verify(name, tell, run.token)
            told = [{"file": file, "problem": problem} for file, problem in wrong]
            return {"id": name, "ok": not told, "wrong": told}

        return self._begin("verify", name, work)

    def bench(self, name: str = "") -> Job:
        """Begin measuring a GGUF (a model, a file, the one in use): times and tokens a second."""
        path = self._gguf(name)

        def work(run: Run, _tell: Callable[[Progressed], None]) -> dict[str, Any]:
            from sonia_desktop.model_bench import measure

            return measure(path, run.token)

        return self._begin("bench", name or path.stem, work)

    def jobs(self) -> list[dict[str, Any]]:
        """Newest first."""
        return [self._job_shape(job) for job in self._jobs.all()]

    def job(self, job_id: str) -> dict[str, Any]:
        """How far it is. Raises `NotFoundError`."""
        return self._job_shape(self._jobs.get(job_id))

    def cancel(self, job_id: str) -> dict[str, Any]:
        """Stop it; a download can be taken up again. Raises `NotFoundError`."""
        return self._job_shape(self._jobs.cancel(job_id))

    def _begin(
        self,
        kind: str,
        name: str,
        work: Callable[[Run, Callable[[Progressed], None]], dict[str, Any]],
    ) -> Job:
        last = [0.0]
        ids: list[str] = []

        def run_it(run: Run) -> dict[str, Any]:
            def tell(progress: Progressed) -> None:
                run.progress(progress.done, progress.total)
                now = time.monotonic()
                if now - last[0] >= _TELL_EVERY_S or progress.done == progress.total:
                    last[0] = now
                    self._tell(
                        ModelProgress(
                            ids[0] if ids else "",
                            kind,
                            progress.model,
                            "running",
                            progress.done,
                            progress.total,
                            progress.speed,
                            progress.file,
                        )
                    )

            return work(run, tell)

        job, future = self._jobs.begin(kind, run_it)
        ids.append(job.id)
        self._names[job.id] = name

        def ended(_done: object) -> None:
            now = self._jobs.get(job.id)
            error = now.error or {}
            state = now.state.value if now.state.ended else JobState.CANCELLED.value
            self._tell(
                ModelProgress(
                    job.id,
                    kind,
                    name,
                    state,
                    now.done,
                    now.total,
                    error=error.get("message", ""),
                    remedy=error.get("remedy", ""),
                )
            )

        future.add_done_callback(ended)
        return job

    def _job_shape(self, job: Job) -> dict[str, Any]:
        return {**asdict(job), "state": job.state.value, "model": self._names.get(job.id, "")}

    # --- keeping ------------------------------------------------------------------------------

    def remove(self, name: str, *, even_used: bool = False) -> dict[str, Any]:
        """Delete a model. Raises `NotFoundError`, `WrongStateError` when it is in use."""
        model = None
        with contextlib.suppress(NotFoundError):  # an unfinished one perhaps
            model = self.store.get(name)
        if model is not None and self._in_use(model) and not even_used:
            raise WrongStateError(
                f"The model {model.id} is in use.",
                remedy="Put another one to use first (`sonia models use`), or say --force.",
            )
        return {"id": name, "freed_bytes": self.store.remove(name)}

    def use(self, name: str) -> dict[str, Any]:
        """Put a model to use: one that is here, a GGUF file, or ``ollama/NAME``.

        A language model answers from the next question on; a voice or a recogniser is used from
        the next start. Raises `NotFoundError`, `InvalidInputError`, `UnavailableError`.
        """
        from sonia_desktop.llm.catalogue import Kind

        wanted = name.strip()
        if wanted.startswith(("ollama/", "ollama:")):
            return self._think_with("ollama", model=wanted[7:])
        path = Path(wanted).expanduser()
        if wanted.lower().endswith(".gguf") and path.is_file():
            return self._think_with("llama_cpp", gguf=path.resolve())
        model = self.store.get(wanted)
        main = self.store.main_file(wanted)
        if model.kind is Kind.LLM:
            return self._think_with("llama_cpp", gguf=main)
        if model.kind is Kind.WHISPER:
            save_setting("speech.recogniser", "whisper")
            save_setting("speech.whisper_model", str(main))
        elif model.kind is Kind.PIPER:
            save_setting("speech.synthesiser", "piper")
            save_setting("speech.piper_voice", str(main))
        else:
            raise InvalidInputError(
                f"{model.id} is a model for {model.kind.value}, which Sonia does not load itself.",
                remedy=f"Serve it: llama-server -m {main}, and set llm.base_url to its address.",
            )
        return {"id": model.id, "path": str(main), "from": "the next start"}

    def _think_with(
        self, provider: str, *, model: str = "", gguf: Path | None = None
    ) -> dict[str, Any]:
        changed: dict[str, Any] = {"provider": provider, "model": model}
        if gguf is not None:
            from sonia_desktop.llm.gguf_file import read_head

            read_head(gguf)  # damaged: nothing is changed
            changed["gguf"] = gguf
            save_setting("llm.gguf", str(gguf))
        save_setting("llm.model", model)
        save_setting("llm.provider", provider)
        llm = self._settings.llm.model_copy(update=changed)
        self._settings = self._settings.model_copy(update={"llm": llm})
        self._use(self._settings)
        used = model or (gguf.stem if gguf else "")
        return {"id": used, "path": str(gguf or ""), "from": "the next question"}

    def adopt(self, settings: Settings) -> None:
        """Think by these settings from the next question on."""
        self._settings = settings
        self._use(settings)

    def do(self, action: str, args: dict[str, Any]) -> Any:
        """One action by its name, for the command line and the services: plain values in and out.

        Raises what the action raises, `InvalidInputError` for another name.
        """
        name, file = str(args.get("model", "")), str(args.get("file", ""))
        job = str(args.get("job", ""))
        actions: dict[str, Callable[[], Any]] = {
            "list": self.models,
            "search": lambda: self.search(str(args.get("query", "")), int(args.get("limit", 20))),
            "download": lambda: self._job_shape(self.fetch(name, file)),
            "verify": lambda: self._job_shape(self.verify(name)),
            "bench": lambda: self._job_shape(self.bench(name)),
            "remove": lambda: self.remove(name, even_used=bool(args.get("force"))),
            "use": lambda: self.use(name),
            "key": lambda: self.keep_key(str(args.get("provider")), str(args.get("key", ""))),
            "jobs": self.jobs,
            "job": lambda: self.job(job),
            "cancel": lambda: self.cancel(job),
        }
        if action not in actions:
            raise InvalidInputError(f"There is no action {action!r} on models.")
        return actions[action]()

    def keep_key(self, provider: str, key: str) -> dict[str, Any]:
        """Try a service's key; one that works is kept in the keyring and used at once.

        Asks the service: not from Qt's thread. Raises `UnavailableError` when it refuses the key,
        `SettingsError` when there is no keyring.
        """
        from sonia_desktop.llm.choose import Choice, providers_of
        from sonia_desktop.settings import store_api_key

        llm, wanted = self._settings.llm, key.strip()
        names = {
            "anthropic": "anthropic_key",
            "openrouter": "openrouter_key",
            "openai_compatible": "openai_key",
        }
        if provider not in names or not wanted:
            told = "Which key?" if provider in names else f"{provider!r} takes no key."
            raise InvalidInputError(told, remedy=f"Keys are for {', '.join(names)}.")
        if not (wanted.isascii() and wanted.isprintable()):
            raise InvalidInputError(
                "A key has only plain letters, digits and signs.", remedy="Copy it once more."
            )
        base_url = llm.base_url if llm.provider == provider else ""
        given: dict[str, Any] = {names[provider]: wanted}
        choice = Choice(provider, base_url=base_url, deadline_s=float(llm.deadline_s), **given)
        (tried,) = providers_of(choice)
        tried.check()
        store_api_key(provider, wanted)
        self._use(self._settings)
        return {"provider": provider, "works": True, "first_model": tried.model}

    def stop(self, deadline_s: float = 2.0) -> bool:
        """Stop what runs; downloads can be taken up again."""
        return self._jobs.stop(deadline_s)

    # --- inside -------------------------------------------------------------------------------

    def _gguf(self, name: str) -> Path:
        if not name:
            if self._settings.llm.gguf is None:
                raise InvalidInputError(
                    "No GGUF model is in use.", remedy="Name one: sonia models bench qwen3-0.6b"
                )
            return self._settings.llm.gguf.expanduser()
        path = Path(name).expanduser()
        if path.is_file():
            return path
        return self.store.main_file(name)

    def _in_use(self, model: Installed) -> bool:
        llm, speech = self._settings.llm, self._settings.speech
        used = [llm.gguf if llm.provider in ("auto", "llama_cpp") else None, speech.piper_voice]
        used += [Path(speech.whisper_model)] if speech.whisper_model else []
        return any(one is not None and model.folder in (one, one.parent) for one in used)

    def _shape(
        self,
        entry: Entry,
        here: Installed | None,
        parts: dict[str, int],
        machine: Machine,
    ) -> dict[str, Any]:
        from sonia_desktop.llm.advice import advise
        from sonia_desktop.llm.catalogue import Kind

        size = here.size_bytes if here else entry.size_bytes
        talks = entry.kind in (Kind.LLM, Kind.VISION)
        advice = advise(machine, size, entry.memory_bytes, talks=talks, here=here is not None)
        state = "here" if here else "unfinished" if entry.id in parts else "available"
        return {
            "id": entry.id,
            "kind": entry.kind.value,
            "name": entry.name,
            "repository": entry.repository,
            "files": list(entry.files),
            "size_bytes": size,
            "memory_bytes": entry.memory_bytes,
            "licence": entry.licence,
            "languages": list(entry.languages),
            "about": entry.about,
            "state": state,
            "done_bytes": size if here else parts.get(entry.id, 0),
            "in_use": here is not None and self._in_use(here),
            "advice": asdict(advice),
        }


def _entry_of(model: Installed) -> Entry:
    from sonia_desktop.llm.catalogue import Entry

    files = tuple(file.path for file in model.files)
    return Entry(model.id, model.kind, model.name, model.repository, files)
