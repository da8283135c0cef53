"""Which language model thinks. Local ones may be found; a cloud service must be chosen by name."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from sonia_desktop.core.errors import InvalidInputError, SoniaError
from sonia_desktop.llm.anthropic import Anthropic
from sonia_desktop.llm.http_errors import Server
from sonia_desktop.llm.http_stream import get_json, is_loopback
from sonia_desktop.llm.llama_cpp import LlamaCpp
from sonia_desktop.llm.openai_compatible import OPENROUTER_URL, OpenAICompatible
from sonia_desktop.llm.provider import Provider

PROBE_S = 0.3
"""Longest wait for Ollama to say that it is there."""


def choose_provider(
    provider: str = "auto",
    *,
    model: str = "",
    base_url: str = "",
    gguf: Path | None = None,
    ollama_base_url: str = "http://127.0.0.1:11434",
    deadline_s: float = 60.0,
    openai_key: str | None = None,
    openrouter_key: str | None = None,
    anthropic_key: str | None = None,
) -> Provider | None:
    """The provider for these settings; None when there is none (or `provider` is ``none``).

    ``auto``: Ollama on this computer if it answers within 300 ms and has a model, else the
    GGUF file, else None. A provider chosen by name is returned untried; its `check` says what
    is missing.
    Raises `InvalidInputError` when the settings cannot name one.
    """
    if provider == "none":
        return None
    if provider == "auto":
        found = _local_ollama(ollama_base_url, model, deadline_s)
        if found is not None:
            return found
        return LlamaCpp(gguf, deadline_s=deadline_s) if gguf is not None else None
    if provider == "ollama":
        return _ollama(base_url or ollama_base_url, model, deadline_s)
    if provider == "llama_cpp":
        if gguf is None:
            raise InvalidInputError("No GGUF file is set.", remedy="Set llm.gguf to one.")
        return LlamaCpp(gguf, deadline_s=deadline_s)
    if provider == "openai_compatible":
        if not base_url:
            raise InvalidInputError(
                "No address is set for the language model.",
                remedy="Set llm.base_url, for instance to http://127.0.0.1:8080/v1.",
            )
        return OpenAICompatible(
            provider, _address(base_url), model=model, api_key=openai_key, deadline_s=deadline_s
        )
    if provider == "openrouter":
        return OpenAICompatible(
            provider,
            _address(base_url or OPENROUTER_URL),
            model=model,
            api_key=openrouter_key,
            deadline_s=deadline_s,
            needs_key=True,
        )
    if provider == "anthropic":
        return Anthropic(
            api_key=anthropic_key, model=model, base_url=base_url, deadline_s=deadline_s
        )
    raise InvalidInputError(f"There is no language model provider {provider!r}.")


def _local_ollama(address: str, model: str, deadline_s: float) -> Provider | None:
    address = _address(address)
    if not is_loopback(address):  # somebody else's computer is chosen by name, never found
        return None
    try:
        listed = get_json(Server("ollama", _root(address), {}), "/api/tags", deadline_s=PROBE_S)
    except SoniaError:
        return None
    names = _ollama_names(listed)
    if not names or (model and model not in names and f"{model}:latest" not in names):
        return None
    return _ollama(address, model or names[0], deadline_s)


def _ollama(address: str, model: str, deadline_s: float) -> Provider:
    return OpenAICompatible(
        "ollama", f"{_root(_address(address))}/v1", model=model, deadline_s=deadline_s
    )


def _ollama_names(listed: object) -> list[str]:
    models = listed.get("models") if isinstance(listed, dict) else None
    if not isinstance(models, list):
        return []
    names = [item.get("name") for item in models if isinstance(item, dict)]
    # An embedding model lists beside the others and cannot talk.
    return [name for name in names if isinstance(name, str) and "embed" not in name.lower()]


def _root(address: str) -> str:
    return address.rstrip("/").removesuffix("/v1")


def _address(text: str) -> str:
    """With a scheme, and with an address one can connect to (Ollama's 0.0.0.0 means: listen)."""
    address = text.strip()
    if "://" not in address:
        address = f"http://{address}"
    parts = urlsplit(address)
    if parts.hostname == "0.0.0.0":  # an address to listen on, not to call
        address = address.replace("0.0.0.0", "127.0.0.1", 1)
    return address
