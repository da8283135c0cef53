"""Chroma's files on disk: what lies in them beyond the vectors they hold.

hnswlib writes its whole array, also the part that is not used yet, and that part is whatever lay in
memory before: parts of other memories, also of those that were erased.
"""

from __future__ import annotations

import struct
from pathlib import Path

import structlog

_log = structlog.get_logger(__name__)

_HEADER = struct.Struct("<i4Q")
"""hnswlib, hnswalg.h, persistDirty: version, offset, places, places used, bytes of a place."""
_LENGTH_BYTES = 4  # of a place in length.bin


def blank_unused(folder: Path) -> int:
    """Write zeros over the unused places of every index under the folder; how many bytes.

    Files of another form are left as they are.
    """
    blanked = 0
    for header in folder.glob("*/header.bin"):
        try:
            raw = header.read_bytes()
            _version, _offset, places, used, size = _HEADER.unpack_from(raw)
            if used > places:
                continue
            blanked += _blank(header.with_name("data_level0.bin"), places, used, size)
            blanked += _blank(header.with_name("length.bin"), places, used, _LENGTH_BYTES)
        except (OSError, struct.error) as error:
            _log.warning("index_not_blanked", file=str(header), error=str(error))
    return blanked


def _blank(file: Path, places: int, used: int, size: int) -> int:
    if not file.exists() or file.stat().st_size != places * size:
        return 0
    unused = (places - used) * size
    with file.open("rb+") as opened:
        opened.seek(used * size)
        if opened.read(unused).count(0) == unused:
            return 0
        opened.seek(used * size)
        opened.write(bytes(unused))
    return unused
