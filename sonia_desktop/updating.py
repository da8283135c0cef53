"""Is there a newer Sonia? Asked of the package index, only after the user has said that it may be.

Nothing about the user or the machine is sent: it is one GET of a public page. What is found is
told; nothing is fetched or installed.
"""

from __future__ import annotations

from dataclasses import dataclass

import httpx

from sonia_desktop import __version__
from sonia_desktop.core import installation
from sonia_desktop.core.errors import UnavailableError

SOURCE = "https://pypi.org/pypi/sonia-desktop/json"
_TIMEOUT_S = 8.0


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
        how = installation.again().replace("again", self.newest, 1)
        return f"Sonia {self.newest} is there; this is {self.here}. {how}"


def look(source: str = SOURCE, timeout_s: float = _TIMEOUT_S) -> Update:
    """Ask once. Raises `UnavailableError` when nobody answers, or not with what was asked for."""
    try:
        answer = httpx.get(source, timeout=timeout_s, follow_redirects=True)
        if answer.status_code == httpx.codes.NOT_FOUND:
            return Update("")
        newest = str(answer.raise_for_status().json()["info"]["version"])
        _parts(newest)
    except (httpx.HTTPError, ValueError, KeyError, TypeError) as error:
        raise UnavailableError(
            f"Whether there is a newer Sonia could not be found out: {source} did not answer as "
            f"expected ({error}).",
            remedy="Everything else works. Try again when the network is there.",
        ) from error
    return Update(newest)


def _parts(version: str) -> tuple[int, ...]:
    """``1.10.2`` as numbers. Raises `ValueError` for what is no plain release."""
    return tuple(int(part) for part in version.split("."))
