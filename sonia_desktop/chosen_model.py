"""The language model the user chose, found again when it comes up later."""

from __future__ import annotations

import contextlib
import importlib.util
import threading
import time
from typing import TYPE_CHECKING, Literal

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.settings import Settings, api_key

if TYPE_CHECKING:
    from sonia_desktop.llm.provider import Provider

_AGAIN_S = 30.0
"""A model that was not there is looked for again after this."""


class ChosenModel:
    """Holds the chosen language model; looks again now and then, for one that came up later."""

    def __init__(self, settings: Settings, health: HealthBoard) -> None:
        self._settings, self._health = settings, health
        self._lock = threading.Lock()
        self._provider: Provider | None = None
        self._looked_at = float("-inf")

    def provider(self) -> Provider | None:
        """The language model, or None. May take up to 0.3 s: never called from Qt's thread."""
        llm = self._settings.llm
        with self._lock:
            now = time.monotonic()
            if self._provider is not None or now - self._looked_at < _AGAIN_S:
                return self._provider
            self._looked_at = now
            detail, remedy = "", ""
            try:
                self._provider = provider_of(self._settings, llm.model)
            except SoniaError as error:
                detail, remedy = error.message, error.remedy
            self._report(detail, remedy)
            return self._provider

    def _report(self, detail: str, remedy: str) -> None:
        if self._provider is not None:
            engine = f"{self._provider.name}: {self._provider.model}"
            self._health.set(Health("language model", HealthState.READY, engine))
            return
        state = (
            HealthState.OFF if self._settings.llm.provider == "none" else HealthState.UNAVAILABLE
        )
        if importlib.util.find_spec("llama_cpp") is None:
            local = "llama-cpp-python is not installed yet (python3 packaging/bootstrap.py llm)"
        else:
            local = "llama-cpp-python is installed: set llm.gguf to a GGUF file"
        self._health.set(
            Health(
                "language model",
                state,
                engine="none: the reflex decides",
                fallback=True,
                detail=detail or "No local language model was found.",
                remedy=remedy or f"Start Ollama with a model, or use a GGUF file ({local}).",
            )
        )

    def close(self) -> None:
        with self._lock:
            if self._provider is not None:
                with contextlib.suppress(SoniaError):
                    self._provider.close()
                self._provider = None


def provider_of(settings: Settings, model: str) -> Provider | None:
    """The provider that the settings name, with a model of it; None when there is none.

    Raises `InvalidInputError` when the settings cannot name one.
    """
    from sonia_desktop.llm.choose import choose_provider

    llm = settings.llm
    return choose_provider(
        llm.provider,
        model=model,
        base_url=llm.base_url,
        ollama_base_url=settings.ollama_base_url,
        gguf=llm.gguf,
        deadline_s=llm.deadline_s,
        openai_key=_key_for("openai_compatible", llm.provider),
        openrouter_key=_key_for("openrouter", llm.provider),
        anthropic_key=_key_for("anthropic", llm.provider),
    )


def _key_for(
    service: Literal["anthropic", "openrouter", "openai_compatible"], chosen: str
) -> str | None:
    """A key is only looked up for the service the user chose."""
    return api_key(service) if service == chosen else None
