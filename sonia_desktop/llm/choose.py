"""Which language models there are. Local ones may be found; a cloud service is chosen by name."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from sonia_desktop.core.errors import InvalidInputError, SoniaError, UnavailableError
from sonia_desktop.llm.anthropic import Anthropic
from sonia_desktop.llm.found_server import stranger_behind
from sonia_desktop.llm.gguf_file import read_head
from sonia_desktop.llm.http_errors import Server
from sonia_desktop.llm.http_stream import get_json, is_loopback
from sonia_desktop.llm.llama_cpp import LlamaCpp
from sonia_desktop.llm.openai_compatible import OPENROUTER_URL, OpenAICompatible
from sonia_desktop.llm.prices import FREE, PriceTable
from sonia_desktop.llm.provider import Provider
from sonia_desktop.llm.routing import Backend

PROBE_S = 0.3
"""Longest wait for Ollama to say that it is there."""
_CLOUD = ("-cloud", ":cloud")
"""Ollama runs models of these names on its maker's computers."""


@dataclass(frozen=True)
class Choice:
    """One model as the settings name it; see `choose_provider`.

    `sees`, `calls_tools`, `context_tokens`: None where the user does not tell.
    """

    provider: str = "auto"
    model: str = ""
    base_url: str = ""
    gguf: Path | None = None
    ollama_base_url: str = "http://127.0.0.1:11434"
    deadline_s: float = 60.0
    openai_key: str | None = None
    openrouter_key: str | None = None
    anthropic_key: str | None = None
    context_tokens: int | None = None
    gpu_layers: int | None = None
    own_process: bool = False
    sees: bool | None = None
    calls_tools: bool | None = None


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
    GGUF file, else None; never one that another person runs. A provider chosen by name is
    returned untried; its `check` says what is missing.
    Raises `InvalidInputError` when the settings cannot name one, `UnavailableError` when the only
    one is somebody else's.
    """
    found = providers_of(
        Choice(
            provider,
            model,
            base_url,
            gguf,
            ollama_base_url,
            deadline_s,
            openai_key,
            openrouter_key,
            anthropic_key,
        )
    )
    return found[0] if found else None


def providers_of(choice: Choice) -> list[Provider]:
    """What the choice means, the first to be asked first: ``auto`` may mean two.

    Raises as `choose_provider`.
    """
    if choice.provider == "none":
        return []
    if choice.provider != "auto":
        return [_named(choice)]
    own = [_llama(choice, choice.gguf)] if choice.gguf is not None else []
    try:
        found = _local_ollama(choice.ollama_base_url, choice.model, choice.deadline_s)
    except UnavailableError:
        if not own:
            raise
        found = None
    return [*([found] if found is not None else []), *own]


def _named(choice: Choice) -> Provider:
    provider, base_url = choice.provider, choice.base_url
    if provider == "ollama":
        return _ollama(base_url or choice.ollama_base_url, choice.model, choice.deadline_s)
    if provider == "llama_cpp":
        if choice.gguf is None:
            raise InvalidInputError("No GGUF file is set.", remedy="Set llm.gguf to one.")
        return _llama(choice, choice.gguf)
    if provider == "openai_compatible":
        if not base_url:
            raise InvalidInputError(
                "No address is set for the language model.",
                remedy="Set llm.base_url, for instance to http://127.0.0.1:8080/v1.",
            )
        return OpenAICompatible(
            provider,
            _address(base_url),
            model=choice.model,
            api_key=choice.openai_key,
            deadline_s=choice.deadline_s,
        )
    if provider == "openrouter":
        return OpenAICompatible(
            provider,
            _address(base_url or OPENROUTER_URL),
            model=choice.model,
            api_key=choice.openrouter_key,
            deadline_s=choice.deadline_s,
            needs_key=True,
        )
    if provider == "anthropic":
        return Anthropic(
            api_key=choice.anthropic_key,
            model=choice.model,
            base_url=base_url,
            deadline_s=choice.deadline_s,
        )
    raise InvalidInputError(f"There is no language model provider {provider!r}.")


def backend_of(provider: Provider, choice: Choice, prices: PriceTable) -> Backend:
    """What is known of a provider's model. May ask Ollama, briefly."""
    sees, tools, context = choice.sees, choice.calls_tools, choice.context_tokens
    local = True
    if isinstance(provider, (OpenAICompatible, Anthropic)):
        local = is_loopback(provider.base_url)
        if provider.name == "ollama" and provider.model.endswith(_CLOUD):
            local = False
    if isinstance(provider, Anthropic):
        sees, tools = _known(sees, True), _known(tools, True)
    elif isinstance(provider, LlamaCpp):
        sees, tools = provider.mmproj is not None, _known(tools, True)
        with suppress(SoniaError):
            head = read_head(provider.gguf)
            context = choice.context_tokens or head.context_tokens or None
    elif isinstance(provider, OpenAICompatible) and provider.name == "ollama" and provider.model:
        with suppress(SoniaError):
            able = provider.capabilities(deadline_s=2 * PROBE_S)
            if able is not None:
                sees = _known(sees, "vision" in able)
                tools = _known(tools, "tools" in able)
    price = FREE if local else prices.price(provider.name, provider.model)
    endpoint = ""
    if isinstance(provider, LlamaCpp):
        endpoint = str(provider.gguf)
    elif isinstance(provider, (OpenAICompatible, Anthropic)):
        address = urlsplit(provider.base_url)  # a name and password in it are nobody's business
        endpoint = address._replace(netloc=address.netloc.rpartition("@")[2]).geturl()
    return Backend(provider.name, provider.model, local, sees, tools, context, price, endpoint)


def _known(told: bool | None, found: bool) -> bool:
    return found if told is None else told


def _llama(choice: Choice, gguf: Path) -> LlamaCpp:
    return LlamaCpp(
        gguf,
        deadline_s=choice.deadline_s,
        context_tokens=choice.context_tokens or 0,
        gpu_layers=choice.gpu_layers,
        own_process=choice.own_process,
    )


def _local_ollama(address: str, model: str, deadline_s: float) -> Provider | None:
    address = _address(address)
    if not is_loopback(address):  # somebody else's computer is chosen by name, never found
        return None
    names = ollama_models(address)
    if names and (uid := stranger_behind(address)) is not None:
        raise UnavailableError(
            f"The Ollama at {address} belongs to another user (id {uid}); nothing is asked of it.",
            remedy='Start your own, or choose that one by name: llm.provider = "ollama".',
        )
    if not model:  # found, not chosen: never one that is run elsewhere
        names = [name for name in names if not name.endswith(_CLOUD)]
    if not names or (model and model not in names and f"{model}:latest" not in names):
        return None
    return _ollama(address, model or names[0], deadline_s)


def ollama_models(address: str) -> list[str]:
    """The models of an Ollama that can talk; empty when it does not answer."""
    try:
        listed = get_json(
            Server("ollama", _root(_address(address)), {}), "/api/tags", deadline_s=PROBE_S
        )
    except SoniaError:
        return []
    return _ollama_names(listed)


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
