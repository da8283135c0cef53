"""Text to meaning by a model server on this machine: Ollama, or one that speaks OpenAI's protocol.

    embedder = ProviderEmbedder("http://127.0.0.1:11434", "nomic-embed-text", 768)
    embedder.embed(["What time is it?"])        # float32, shape (1, 768), unit length

Vectors of most models lie in a narrow cone: texts that have nothing to do with each other still
have a cosine of 0.4 to 0.7. What all of them share is taken away (the mean over sentences about
different things: Mu & Viswanath, "All-but-the-Top", ICLR 2018), so that a cosine means here what
the ranking takes it for.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from sonia_desktop.core.errors import SettingsError, UnavailableError
from sonia_desktop.memory.types import Vector

DIMENSIONS = {
    "nomic-embed-text": 768,
    "mxbai-embed-large": 1024,
    "bge-m3": 1024,
    "bge-large": 1024,
    "snowflake-arctic-embed": 1024,
    "all-minilm": 384,
    "text-embedding-3-small": 1536,
    "text-embedding-3-large": 3072,
    "text-embedding-ada-002": 1536,
}
"""Numbers of a vector, by the model's name without its tag (from the models' own cards)."""

_OLLAMA = "ollama"
_ANSWER_S = 10.0
_QUIET_S = 5.0
"""After a failure the server is left alone so long: a search must not wait for it each time."""
_MAX_CHARACTERS = 8_000
_CACHED_TEXTS = 1_024
_ABOUT_ANYTHING = (
    "The meeting was moved to Thursday morning.", "Boil the potatoes for twenty minutes.",
    "Her sister studies law in another town.", "The printer is out of paper again.",
    "Water freezes at zero degrees.", "He plays the violin in an orchestra.",
    "The train to the coast leaves from platform four.", "I am allergic to peanuts.",
    "The roof was repaired after the storm.", "Interest rates rose by half a percent.",
    "The cat sleeps on the window sill.", "Press the red button to stop the machine.",
    "They won the match in the last minute.", "My password manager needs an update.",
    "The museum is closed on Mondays.", "This novel is set in the nineteenth century.",
)  # fmt: skip


class ProviderEmbedder:
    """Sentence vectors of a server. Thread-safe: one text at a time.

    Args:
        url: of the server, with or without OpenAI's ``/v1``; on this machine, for what is
            remembered goes there word for word.
        model: its name there.
        dimension: how many numbers a vector has; 0: as the model is known to have.
        provider: "ollama" or "openai_compatible".

    Raises `SettingsError` for an address elsewhere, no model, or an unknown number.
    """

    def __init__(self, url: str, model: str, dimension: int = 0, provider: str = _OLLAMA) -> None:
        if not _is_here(url):
            raise SettingsError(
                f"Memories are not sent to {url or 'an empty address'}: it is not this machine.",
                remedy="Set memory.embedding_url to a server here, such as http://127.0.0.1:11434.",
            )
        if not model:
            raise SettingsError(
                "No embedding model is named.", remedy="Set memory.embedding_model."
            )
        known = dimension or known_dimension(model)
        if not known:
            raise SettingsError(
                f"How many numbers a vector of {model} has is not known.",
                remedy="Set memory.embedding_dimension; the model's page says it.",
            )
        self.model_id, self.dimension = f"{provider}:{model}", known
        self._url, self._model, self._ollama = url.rstrip("/"), model, provider == _OLLAMA
        self._lock = threading.Lock()
        self._shared: Vector | None = None
        self._quiet_until = 0.0  # time.monotonic()
        self._failed = ""
        self._cache: OrderedDict[str, Vector] = OrderedDict()

    def embed(self, texts: list[str]) -> Vector:
        """Unit-length vectors, float32, shape (len(texts), dimension).

        Raises `UnavailableError` when the server does not answer, or with something else.
        """
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        with self._lock:
            for row, text in enumerate(texts):
                vectors[row] = self._one(text)
        return vectors

    def _one(self, text: str) -> Vector:
        sent = " ".join(text[:_MAX_CHARACTERS].encode("utf-8", "replace").decode().split())
        known = self._cache.get(sent)
        if known is not None:
            self._cache.move_to_end(sent)
            return known
        if time.monotonic() < self._quiet_until:
            raise self._unavailable(self._failed)
        if self._shared is None:
            self._shared = self._asked(list(_ABOUT_ANYTHING)).mean(axis=0)
        vector: Vector = _unit(self._asked([sent or " "])[0] - self._shared)
        self._cache[sent] = vector
        if len(self._cache) > _CACHED_TEXTS:
            self._cache.popitem(last=False)
        return vector

    def _asked(self, texts: list[str]) -> Vector:
        """The server's own vectors, of unit length."""
        import httpx

        root = self._url.removesuffix("/v1")
        path = "/api/embed" if self._ollama else "/v1/embeddings"
        try:
            answer = httpx.post(
                f"{root}{path}",
                json={"model": self._model, "input": texts},
                timeout=_ANSWER_S,
                trust_env=False,
            )
            answer.raise_for_status()
            told = answer.json()
            rows = (
                told["embeddings"]
                if self._ollama
                else [row["embedding"] for row in sorted(told["data"], key=_index)]
            )
            vectors: Vector = np.asarray(rows, dtype=np.float32)
        except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
            raise self._failing(_told(error)) from error
        if vectors.shape != (len(texts), self.dimension) or not np.isfinite(vectors).all():
            width = vectors.shape[1] if vectors.ndim == 2 else 0
            raise self._failing(
                f"its vectors have {width} numbers, not {self.dimension} "
                "(memory.embedding_dimension)"
            )
        return np.stack([_unit(vector) for vector in vectors])

    def _failing(self, told: str) -> UnavailableError:
        self._failed, self._quiet_until = told, time.monotonic() + _QUIET_S
        return self._unavailable(told)

    def _unavailable(self, told: str) -> UnavailableError:
        fetch = f" and fetch the model: ollama pull {self._model}" if self._ollama else ""
        return UnavailableError(
            f"The embedding model {self._model} at {self._url} does not work: {told}.",
            remedy=f"Start the server{fetch}; or: sonia config unset memory.embedding",
        )


def known_dimension(model: str) -> int:
    """How many numbers a vector of this model has; 0: not known."""
    return DIMENSIONS.get(model.split("/")[-1].partition(":")[0], 0)


def _is_here(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    try:
        here = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
    return here and parts.scheme in ("http", "https")


def _index(row: Any) -> int:
    return int(row.get("index", 0))


def _unit(vector: Vector) -> Vector:
    length = float(np.linalg.norm(vector))
    unit: Vector = (vector / length).astype(np.float32) if length > 1e-12 else vector
    return unit


def _told(error: Exception) -> str:
    import httpx

    if isinstance(error, httpx.HTTPStatusError):
        return f"it answers {error.response.status_code}: {error.response.text[:200].strip()}"
    if isinstance(error, httpx.HTTPError):
        return str(error) or type(error).__name__
    return f"its answer is none ({type(error).__name__})"
