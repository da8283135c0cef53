"""Is there a newer Sonia? Asked of the package index, only after the user has said that it may be.

Nothing about the user or the machine is sent: it is one GET of a public page. What is found is
told; nothing is fetched or installed.
"""

from __future__ import annotations

import json
import time
from dataclasses import dataclass

import httpx

from sonia_desktop import __version__
from sonia_desktop.core import installation
from sonia_desktop.core.errors import UnavailableError

SOURCE = "https://pypi.org/pypi/sonia-desktop/json"
_TIMEOUT_S = 8.0
_MOST_BYTES = 16 * 1024 * 1024
"""An index tells all releases with all their files; more than this is no such page."""


@dataclass(frozen=True)
class Update:
    """What the index says. `newest` is empty when it lists no release."""

    newest: str
    here: str = __version__

    @property
    def newer(self) -> bool:
        return bool(self.newest) and _parts(self.newest) > _parts(self.here)

    def words(self) -> str:
        """One sentence with the next step."""
        if not self.newest:
            return f"No release of Sonia is listed there; this is {self.here}."
        if not self.newer:
            return f"Sonia {self.here} is the newest."
        return f"Sonia {self.newest} is there; this is {self.here}. {installation.newer()}"


def look(source: str = SOURCE, timeout_s: float = _TIMEOUT_S) -> Update:
    """Ask once. Raises `UnavailableError` when nobody answers, or not with what was asked for."""
    try:
        status, body = _page(source, timeout_s)
        if status == httpx.codes.NOT_FOUND:
            return Update("")
        newest = str(json.loads(body)["info"]["version"])
        _parts(newest)
    # An ImportError or ValueError also for a proxy in the environment that cannot be used, an
    # OSError for certificates that are not there (SSL_CERT_FILE).
    except (httpx.HTTPError, ImportError, OSError, ValueError, LookupError, TypeError,
            RecursionError) as error:  # fmt: skip
        raise UnavailableError(
            f"Whether there is a newer Sonia could not be found out: {source} did not answer as "
            f"expected ({error}).",
            remedy="Everything else works. Try again when the network is there.",
        ) from error
    return Update(newest)


def _page(source: str, timeout_s: float) -> tuple[int, bytes]:
    """Status and body; one without end is not read to it, one that drips not for ever."""
    until = time.monotonic() + 2 * timeout_s
    body = bytearray()
    with httpx.stream("GET", source, timeout=timeout_s, follow_redirects=True) as answer:
        if answer.status_code != httpx.codes.NOT_FOUND:
            answer.raise_for_status()
            for piece in answer.iter_bytes():
                body += piece
                if len(body) > _MOST_BYTES or time.monotonic() > until:
                    raise ValueError("its page does not end")
    return answer.status_code, bytes(body)


def _parts(version: str) -> tuple[int, ...]:
    """``1.10.2`` as numbers. Raises `ValueError` for what is no plain release."""
    return tuple(int(part) for part in version.split("."))
