"""Where the audit log ended, kept beside the database: a chain does not tell that its end is cut.

The file ``sonia.audit.end`` names a record that was there. It lags up to two minutes behind: a loss
of power that takes the database's last moments must not be told to be a deed. At an orderly end it
names the very last record. Who can write both can deceive it; an export or a hash kept elsewhere
(``sonia audit verify --expect``) is out of reach.
"""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import structlog

from sonia_desktop.core.ids import iso_z

FILE = "audit.end"
_SETTLED_S = 60.0
"""After this a record is on the disk for good (Linux writes what waits after 30 s)."""
_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class End:
    """A record that was there: its number, its hash, and when that was noted."""

    seq: int
    chain_hash: str
    at: str


class AuditEnd:
    """Keeps and reads the file. Thread-safe."""

    def __init__(self, database: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._file, self._clock = database.with_name(f"{database.stem}.{FILE}"), clock
        self._lock = threading.Lock()
        self._newest: End | None = None
        self._settling: tuple[float, End] | None = None

    def read(self) -> End | None:
        """What the file names; None where there is none that can be read."""
        try:
            told = json.loads(self._file.read_text(encoding="ascii"))
            return End(int(told["seq"]), str(told["chain_hash"]), str(told["at"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def note(self, seq: int, chain_hash: str) -> None:
        """This record is written now; it goes into the file when it has settled."""
        now, newest = self._clock(), End(seq, chain_hash, iso_z())
        with self._lock:
            if self._newest is not None and self._newest.seq > seq:
                return
            self._newest = newest
            if self._settling is None:
                self._settling = (now, newest)
            elif now - self._settling[0] >= _SETTLED_S:
                self._write(self._settling[1])
                self._settling = (now, newest)

    def keep(self) -> None:
        """An orderly end: the newest record goes into the file."""
        with self._lock:
            if self._newest is not None:
                self._write(self._newest)

    def _write(self, end: End) -> None:
        fresh = self._file.with_suffix(".new")
        try:
            fresh.touch(0o600)
            fresh.write_text(json.dumps(asdict(end)), encoding="ascii")
            os.replace(fresh, self._file)
        except OSError as error:
            _log.warning("audit_end_not_kept", error=str(error))
