"""Text to meaning: all-MiniLM-L6-v2 as int8 ONNX, on the processor, offline."""

from __future__ import annotations

import threading
import unicodedata
from collections import OrderedDict
from pathlib import Path
from typing import Any

import numpy as np

from sonia_desktop.core import installation
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.resources import resource
from sonia_desktop.memory.types import Vector

MAX_TOKENS = 256
"""The length the model was trained on; the rest of a longer text does not shape its vector."""

_MAX_CHARACTERS = (
    8_000  # 256 tokens never need more of any real text; spares the tokenizer a 1 MB paste
)
_CACHED_TEXTS = 2_048  # 1.5 kB each


class MiniLmEmbedder:
    """Sentence vectors, about 1.5 ms each on one core. Thread-safe: one text at a time.

    Texts go through the model one by one: int8 activations share one scale in a batch, so there a
    text's vector would depend on its neighbours (and padding costs what batching gains).

        embedder = MiniLmEmbedder()
        embedder.start()
        embedder.embed(["What time is it?"])      # float32, shape (1, 384), unit length
        embedder.stop()

    Args:
        folder: where `model.onnx` and `tokenizer.json` lie; the ones that ship by default.
    """

    model_id = "all-MiniLM-L6-v2-int8"
    dimension = 384

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._session: Any = None
        self._tokenizer: Any = None
        self._cache: OrderedDict[str, Vector] = OrderedDict()

    def start(self) -> None:
        """Load the model (0.2 s). Safe to call twice; `embed` calls it when nobody has.

        Raises `UnavailableError` when the files are missing or damaged.
        """
        with self._lock:
            self._load()

    def stop(self) -> None:
        """Let go of the model and of the cached vectors."""
        with self._lock:
            self._session = self._tokenizer = None
            self._cache.clear()

    def embed(self, texts: list[str]) -> Vector:
        """Unit-length vectors, float32, shape (len(texts), 384). Any text will do, also ""."""
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        for row, text in enumerate(texts):
            vectors[row] = self._one(" ".join(_readable(text[:_MAX_CHARACTERS]).split()))
        return vectors

    def tokens(self, texts: list[str]) -> int:
        """How many tokens `embed` reads of these texts."""
        plain = [" ".join(_readable(text[:_MAX_CHARACTERS]).split()) for text in texts]
        with self._lock:
            self._load()
            return sum(len(one.ids) for one in self._tokenizer.encode_batch(plain))

    def _one(self, text: str) -> Vector:
        with self._lock:
            known = self._cache.get(text)
            if known is not None:
                self._cache.move_to_end(text)
                return known
            self._load()
            encoded = self._tokenizer.encode(text)
            (rows,) = self._session.run(
                ["embedding"],
                {
                    "input_ids": np.array([encoded.ids], dtype=np.int64),
                    "attention_mask": np.array([encoded.attention_mask], dtype=np.int64),
                },
            )
            vector: Vector = rows[0]
            self._cache[text] = vector
            if len(self._cache) > _CACHED_TEXTS:
                self._cache.popitem(last=False)
            return vector

    def _load(self) -> None:
        if self._session is not None:
            return
        folder = self._folder or resource("models", "minilm")
        try:
            import onnxruntime
            from tokenizers import Tokenizer

            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = options.inter_op_num_threads = 1
            options.log_severity_level = 3
            tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            tokenizer.no_padding()
            tokenizer.enable_truncation(MAX_TOKENS)
            session = onnxruntime.InferenceSession(
                str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # the libraries raise a dozen own kinds, and bare Exception
            raise UnavailableError(
                f"The embedding model in {folder} cannot be loaded: {error}",
                remedy=installation.again(),
            ) from error
        self._tokenizer, self._session = tokenizer, session


def _readable(text: str) -> str:
    """The tokenizer refuses lone surrogates, which broken clipboards and file names contain."""
    return unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))
