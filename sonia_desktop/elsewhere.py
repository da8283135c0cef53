"""Where what is said may be sent, by the settings: the promise the window makes is made of this.

    elsewhere(settings)   # (): it stays on this computer; else ("Anthropic", "models.example")

Pure; asks nobody, reads no key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from sonia_desktop.settings import Settings

_SERVICES = {"anthropic": "Anthropic", "openrouter": "OpenRouter"}
_ANYWHERE = ("ollama", "openai_compatible", *_SERVICES)
"""Providers that are asked at an address; it may be one of this computer."""
_CLOUD = ("-cloud", ":cloud")
"""Models that an Ollama of this computer has others run."""


def elsewhere(settings: Settings) -> tuple[str, ...]:
    """The services and computers that may be asked, by name, the first to be asked first."""
    llm = settings.llm
    if llm.privacy == "local_only":
        return ()
    chosen = [(llm.provider, llm.model, llm.base_url)]
    chosen += [(one.provider, one.model, one.base_url) for one in llm.others]
    found = (_place(*each, settings.ollama_base_url) for each in chosen)
    return tuple(dict.fromkeys(place for place in found if place))


def _place(provider: str, model: str, base_url: str, ollama: str) -> str:
    """The name of where it is asked; empty: here."""
    from sonia_desktop.llm.http_stream import is_loopback

    if provider in ("auto", "ollama") and model.endswith(_CLOUD):
        return "ollama.com"
    if provider not in _ANYWHERE:
        return ""
    address = base_url or (ollama if provider == "ollama" else "")
    if not address:
        return _SERVICES.get(provider, "")
    address = address if "://" in address else f"http://{address}"
    host = urlsplit(address).hostname or address
    if is_loopback(address) or host == "0.0.0.0":  # Ollama's own way to say: this computer
        return ""
    return _SERVICES.get(provider, host)
