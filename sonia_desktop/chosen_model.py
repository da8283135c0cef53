"""The language models the user chose, behind one router; looked for again when one comes up later.

models = ChosenModel(settings, health, ledger=ledger)
models.provider()                     # a `Provider`, or None when there is no model at all
models.choose(settings)               # another choice, without a restart
"""

from __future__ import annotations

import contextlib
import importlib.util
import socket
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

from sonia_desktop.core import installation
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.socket_watch import Address, SocketWatch
from sonia_desktop.settings import Settings, api_key

if TYPE_CHECKING:
    from sonia_desktop.llm.choose import Choice
    from sonia_desktop.llm.ledger import Ledger, Routed
    from sonia_desktop.llm.prices import PriceTable
    from sonia_desktop.llm.provider import Provider
    from sonia_desktop.llm.router import Router, Rules
    from sonia_desktop.llm.routing import Backend

_AGAIN_S = 30.0
"""A model that was not there is looked for again after this."""
_MEND = "Mend its server or its key, or choose another model under Models (`sonia models list`)."


class ChosenModel:
    """Thread-safe.

    Args:
        ledger: keeps who was asked, why and at what cost; None: nothing is kept.
        told: gets every question that has ended.
    """

    def __init__(
        self,
        settings: Settings,
        health: HealthBoard,
        *,
        ledger: Ledger | None = None,
        told: Callable[[Routed], None] | None = None,
    ) -> None:
        self._settings, self._health, self._ledger, self._told = settings, health, ledger, told
        self._lock = threading.Lock()
        self._pairs: list[tuple[Backend, Provider]] = []
        self._router: Router | None = None
        self._looked_at = float("-inf")
        self._closed = False
        self._watch: SocketWatch | None = None  # of the first model's server, once it was checked

    def provider(self) -> Router | None:
        """The router over all models there are, or None when there is none.

        May take up to a second: never called from Qt's thread.
        """
        with self._lock:
            now = time.monotonic()
            if now - self._looked_at >= _AGAIN_S and self._wants_more():
                self._looked_at = now
                self._look()
            return self._router if self._pairs else None

    def router(self) -> Router:
        """The router, also while it has no model."""
        self.provider()
        with self._lock:
            return self._made_router()

    def known(self) -> Router | None:
        """The router as it is, without looking for models; None: nobody looked yet."""
        with self._lock:
            return self._router

    def choose(self, settings: Settings) -> None:
        """Other settings, at once; answers on their way go on with the old models."""
        with self._lock:
            self._settings = settings
            old, self._pairs, self._router = self._pairs, [], None
            self._looked_at = float("-inf")
        for _, provider in old:
            with contextlib.suppress(SoniaError):
                provider.close()
        self.provider()
        with self._lock:
            watches, first = self._watch is not None, self._pairs[0] if self._pairs else None
        if watches:
            self._watch_server(_server_here(first))

    def check_first(self) -> None:
        """Ask a server on this computer whether it is there, so that health tells the truth.

        May take five seconds. A service elsewhere is asked with the first question, not before.
        """
        with self._lock:
            first = self._pairs[0] if self._pairs else None
        self._watch_server(_server_here(first))
        if first is None or not _server_here(first):
            return
        trouble, remedy = "", ""
        try:
            first[1].check()
        except SoniaError as error:
            trouble, remedy = error.message, error.remedy
        with self._lock:
            if self._pairs and self._pairs[0][0].id == first[0].id:
                before = self._health.get("language model").state
                if trouble or before is HealthState.DEGRADED:
                    self._report(trouble, remedy, failing=bool(trouble))

    def _watch_server(self, url: str) -> None:
        """Check again whenever this server goes away or comes back; "": none is watched."""
        addresses = addresses_of(url)
        with self._lock:
            old = self._watch
            if self._closed or (old.addresses if old is not None else ()) == addresses:
                return
            self._watch = SocketWatch(addresses, self.check_first, "model-server")
            self._watch.start()
        if old is not None:
            old.stop()

    def look_again(self) -> None:
        """Look for models now: a key or a server was mended."""
        with self._lock:
            settings = self._settings
        self.choose(settings)

    def close(self) -> None:
        """Free all models."""
        with self._lock:
            pairs, self._pairs = self._pairs, []
            watch, self._watch, self._closed = self._watch, None, True
        if watch is not None:
            watch.stop()
        for _, provider in pairs:
            with contextlib.suppress(SoniaError):
                provider.close()

    # --- inside, with the lock held -------------------------------------------------------------

    def _wants_more(self) -> bool:
        """Whether one may have come up since: "auto" looks for Ollama."""
        if not self._pairs:
            return True
        auto = self._settings.llm.provider == "auto"
        return auto and all(backend.provider != "ollama" for backend, _ in self._pairs)

    def _look(self) -> None:
        from sonia_desktop.llm.choose import backend_of, providers_of

        prices = price_table(self._settings)
        known = {backend.id: (backend, provider) for backend, provider in self._pairs}
        found: list[tuple[Backend, Provider]] = []
        detail, remedy = "", ""
        for choice in choices_of(self._settings):
            try:
                for provider in providers_of(choice):
                    backend = backend_of(provider, choice, prices)
                    # One that is loaded stays so.
                    found.append(known.get(backend.id, (backend, provider)))
            except SoniaError as error:
                detail, remedy = detail or error.message, remedy or error.remedy
        self._pairs = list({backend.id: (backend, one) for backend, one in found}.values())
        self._made_router()
        self._report(detail, remedy)

    def _made_router(self) -> Router:
        if self._router is None:
            from sonia_desktop.llm.router import Router
            from sonia_desktop.vision.secrets import masked

            self._router = Router(
                lambda: list(self._pairs),
                rules=rules_of(self._settings),
                ledger=self._ledger,
                redact=masked,
                told=self._heard,
            )
        return self._router

    def _heard(self, routed: Routed) -> None:
        """A question has ended: how the first model fares now is its health."""
        with self._lock:
            router = self._router
            if router is not None and self._pairs:
                fares = router.conditions().get(self._pairs[0][0].id)
                if trouble := fares.last_error if fares is not None else "":
                    self._report(f"It failed last: {trouble}", _MEND, failing=True)
                elif self._health.get("language model").state is HealthState.DEGRADED:
                    self._report("", "")
        if self._told is not None:
            self._told(routed)

    def _how_found(self, backend: Backend) -> str:
        """A model that nobody chose says so, and how to be without it."""
        if self._settings.llm.provider != "auto" or backend.provider != "ollama":
            return ""
        return (
            f"Found by itself at {self._settings.ollama_base_url}, on this computer; what you ask "
            'goes to it. llm.provider = "none" leaves it alone.'
        )

    def _report(self, detail: str, remedy: str, *, failing: bool = False) -> None:
        if self._pairs:
            backend = self._pairs[0][0]
            more = ", ".join(other.id for other, _ in self._pairs[1:])
            told = " ".join(
                [detail, self._how_found(backend), f"Asked next: {more}." if more else ""]
            )
            told = " ".join(told.split())
            engine = f"{backend.provider}: {backend.model}"
            state = HealthState.DEGRADED if failing else HealthState.READY
            self._health.set(Health("language model", state, engine, False, told, remedy))
            return
        off = self._settings.llm.provider == "none"
        state = HealthState.OFF if off else HealthState.UNAVAILABLE
        if importlib.util.find_spec("llama_cpp") is None:
            local = f"llama-cpp-python is not installed yet ({installation.local_models()})"
        else:
            local = (
                "llama-cpp-python is installed: `sonia models list`, then `sonia models download`"
            )
        self._health.set(
            Health(
                "language model",
                state,
                engine="none: the reflex decides",
                fallback=True,
                detail=detail or "No local language model was found.",
                remedy=remedy
                or (
                    "Start Ollama with a model: https://ollama.com (the package has no llama.cpp)."
                    if installation.is_bundle()
                    else f"Start Ollama with a model, or use a GGUF file ({local})."
                ),
            )
        )


def _server_here(pair: tuple[Backend, Provider] | None) -> str:
    """The address of its server, when that is on this computer."""
    if pair is None or not pair[0].local or pair[0].provider == "llama_cpp":
        return ""
    return str(getattr(pair[1], "base_url", ""))


def addresses_of(url: str) -> tuple[Address, ...]:
    """Where a model server of this computer listens; nothing for an empty address."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return ()
    if not host:
        return ()
    port = port or (443 if parts.scheme == "https" else 80)
    if ":" in host:
        return ((socket.AF_INET6, (host, port)),)
    if host == "localhost":
        return ((socket.AF_INET, ("127.0.0.1", port)), (socket.AF_INET6, ("::1", port)))
    return ((socket.AF_INET, (host, port)),)


def choices_of(settings: Settings) -> list[Choice]:
    """The models of the settings, the first to be asked first."""
    from sonia_desktop.llm.choose import Choice

    llm = settings.llm
    shared: dict[str, Any] = {
        "ollama_base_url": settings.ollama_base_url,
        "deadline_s": float(llm.deadline_s),
        "gpu_layers": None if llm.gpu_layers < 0 else llm.gpu_layers,
        "own_process": llm.own_process,
    }
    first = Choice(
        provider=llm.provider,
        model=llm.model,
        base_url=llm.base_url,
        gguf=llm.gguf,
        context_tokens=llm.context_tokens or None,
        **_keys(llm.provider),
        **shared,
    )
    others = [
        Choice(
            provider=one.provider,
            model=one.model,
            base_url=one.base_url,
            gguf=one.gguf,
            context_tokens=one.context_tokens,
            sees=one.vision,
            calls_tools=one.tools,
            **_keys(one.provider),
            **shared,
        )
        for one in llm.others
    ]
    return [first, *others]


def rules_of(settings: Settings) -> Rules:
    """Privacy, caps and orders as the user set them."""
    from sonia_desktop.llm.budget import Caps
    from sonia_desktop.llm.provider import Privacy
    from sonia_desktop.llm.router import Rules

    llm = settings.llm
    return Rules(
        Privacy(llm.privacy),
        Caps(llm.cap_question_usd, llm.cap_day_usd, llm.cap_month_usd),
        {name: tuple(order) for name, order in llm.orders.items()},
    )


def price_table(settings: Settings) -> PriceTable:
    """The table that ships, with the user's own on top."""
    from sonia_desktop.core.resources import resource
    from sonia_desktop.llm.prices import PriceTable

    return PriceTable.load(resource("models", "prices.toml"), settings.data_dir / "prices.toml")


def picture_router(
    settings: Settings, ledger: Ledger | None = None
) -> tuple[Router, Provider] | None:
    """The router over the one model that is shown pictures, and that model; None: it is not there.

    Raises `InvalidInputError` when the settings cannot name one.
    """
    from dataclasses import replace
    from pathlib import Path

    from sonia_desktop.llm.choose import backend_of, providers_of
    from sonia_desktop.llm.router import Router
    from sonia_desktop.vision.secrets import masked

    seer = settings.llm.vision_model
    choice = replace(choices_of(settings)[0], model=seer, gguf=None)
    if seer.lower().endswith(".gguf"):  # with its mmproj file beside it
        choice = replace(choice, provider="llama_cpp", gguf=Path(seer).expanduser())
    found = providers_of(choice)
    if not found:
        return None
    backend = backend_of(found[0], choice, price_table(settings))
    # What it is told to be unable to do comes as its own error, with what to do about it.
    pair = (replace(backend, sees=True, calls_tools=None), found[0])
    return Router(lambda: [pair], rules=rules_of(settings), ledger=ledger, redact=masked), found[0]


def _keys(chosen: str) -> dict[str, Any]:
    """A key is only looked up for the services the user chose."""
    names: tuple[tuple[str, Literal["anthropic", "openrouter", "openai_compatible"]], ...] = (
        ("anthropic_key", "anthropic"),
        ("openrouter_key", "openrouter"),
        ("openai_key", "openai_compatible"),
    )
    return {name: api_key(service) for name, service in names if service == chosen}
