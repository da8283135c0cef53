"""The head of a GGUF file, read without llama.cpp: what model it is, and whether it is whole.

Format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md (versions 2 and 3).
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass, field
from math import prod
from pathlib import Path
from typing import Any, BinaryIO

from sonia_desktop.core.errors import UnavailableError

_MAGIC = b"GGUF"
_REMEDY = "Set llm.gguf to another GGUF file, or get it again with `sonia models download`."
_MOST_KEYS, _MOST_TENSORS, _MOST_TEXT, _MOST_ITEMS = 10_000, 100_000, 16 * 2**20, 4_000_000
_KEEP_ITEMS = 16  # of a list; a vocabulary is stepped over
_NUMBERS = {
    0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q",
    12: "<d",
}  # fmt: skip
_STRING, _ARRAY = 8, 9
_BLOCKS = {  # kind -> weights in a block, its bytes (ggml.c of llama.cpp)
    0: (1, 4), 1: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34),
    9: (32, 36), 10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210),
    15: (256, 292), 16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50), 20: (32, 18),
    21: (256, 110), 22: (256, 82), 23: (256, 136), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8),
    28: (1, 8), 29: (256, 56), 30: (1, 2), 34: (256, 54), 35: (256, 66), 39: (32, 17),
}  # fmt: skip


@dataclass(frozen=True)
class GgufHead:
    """What a GGUF file says about itself. Counts are 0 where it does not tell."""

    path: Path
    size_bytes: int
    needed_bytes: int  # what the tensors take up; more than `size_bytes`: it is cut off
    metadata: dict[str, Any] = field(repr=False)

    @property
    def architecture(self) -> str:
        return str(self.metadata.get("general.architecture", ""))

    @property
    def name(self) -> str:
        return str(self.metadata.get("general.name") or self.path.stem)

    @property
    def layers(self) -> int:
        return self._number("block_count")

    @property
    def context_tokens(self) -> int:
        """What it was trained for."""
        return self._number("context_length")

    @property
    def kv_bytes_per_token(self) -> int:
        """Memory for one token of the context, keys and values in 16 bits."""
        heads = self._number("attention.head_count") or 1
        kv_heads = self._number("attention.head_count_kv") or heads
        width = self._number("embedding_length")
        key = self._number("attention.key_length") or width // heads
        value = self._number("attention.value_length") or width // heads
        return 2 * self.layers * kv_heads * (key + value)

    def _number(self, key: str) -> int:
        value = self.metadata.get(f"{self.architecture}.{key}", 0)
        if isinstance(value, list):  # one for each layer
            value = max((item for item in value if isinstance(item, int)), default=0)
        return value if isinstance(value, int) and value > 0 else 0


def read_head(path: Path) -> GgufHead:
    """Raises `UnavailableError` when it cannot be read, is no GGUF file, or is cut off."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = _Reader(file, path).head(size)
    except OSError as error:
        raise UnavailableError(
            f"The model {path} cannot be read: {error.strerror}.",
            remedy="Set llm.gguf to a GGUF file.",
        ) from error
    except (struct.error, ValueError, EOFError, OverflowError, MemoryError) as error:
        raise UnavailableError(
            f"{path} is damaged or cut off: its head cannot be read ({error}).", remedy=_REMEDY
        ) from error
    if head.needed_bytes > size:
        raise UnavailableError(
            f"{path} is cut off: {size:,} of {head.needed_bytes:,} bytes are there.",
            remedy=_REMEDY,
        )
    return head


class _Reader:
    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file, self._path = file, path

    def head(self, size: int) -> GgufHead:
        if self._file.read(4) != _MAGIC:
            raise UnavailableError(f"{self._path} is not a GGUF model.", remedy=_REMEDY)
        version = self._number(4)
        if version not in (2, 3):
            raise UnavailableError(
                f"{self._path} has GGUF version {version}; 2 and 3 can be read.", remedy=_REMEDY
            )
        tensors, keys = self._number(10), self._number(10)
        if tensors > _MOST_TENSORS or keys > _MOST_KEYS:
            raise ValueError(f"{tensors} tensors and {keys} keys")
        metadata = {}
        for _ in range(keys):
            name = self._text()
            metadata[name] = self._value(self._number(4))
        end = self._tensors_end(tensors)
        alignment = metadata.get("general.alignment", 32)
        if not isinstance(alignment, int) or not 0 < alignment <= 1 << 20:
            raise ValueError(f"alignment {alignment!r}")
        start = -(-self._file.tell() // alignment) * alignment
        return GgufHead(self._path, size, start + end if end else 0, metadata)

    def _tensors_end(self, tensors: int) -> int:
        """Where the last tensor ends, from the start of all; 0 when a type is not known."""
        end, known = 0, True
        for _ in range(tensors):
            self._text()
            dimensions = self._number(4)
            if dimensions > 8:
                raise ValueError(f"{dimensions} dimensions")
            shape = [self._number(10) for _ in range(dimensions)]
            kind, offset = self._number(4), self._number(10)
            known = known and kind in _BLOCKS
            weights, size = _BLOCKS.get(kind, (1, 0))
            end = max(end, offset + prod(shape) // weights * size)
        return end if known else 0

    def _number(self, kind: int) -> Any:
        form = _NUMBERS[kind]
        content = self._file.read(struct.calcsize(form))
        return struct.unpack(form, content)[0]

    def _text(self, keep: bool = True) -> str:
        length = self._number(10)
        if length > _MOST_TEXT:
            raise ValueError(f"a text of {length} bytes")
        if not keep:
            self._file.seek(length, os.SEEK_CUR)
            return ""
        content = self._file.read(length)
        if len(content) < length:
            raise EOFError("it ends in a text")
        return content.decode("utf-8", "replace")

    def _value(self, kind: int, keep: bool = True) -> Any:
        if kind == _STRING:
            return self._text(keep)
        if kind != _ARRAY:
            if kind not in _NUMBERS:
                raise ValueError(f"a value of type {kind}")
            return self._number(kind)
        inner, count = self._number(4), self._number(10)
        if count > _MOST_ITEMS or inner == _ARRAY:
            raise ValueError(f"a list of {count}")
        items = [self._value(inner) for _ in range(min(count, _KEEP_ITEMS))]
        left = count - len(items)
        if inner in _NUMBERS:
            self._file.seek(left * struct.calcsize(_NUMBERS[inner]), os.SEEK_CUR)
        else:
            for _ in range(left):
                self._value(inner, keep=False)
        return items
