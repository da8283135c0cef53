"""Where the vector index lies: a folder of this process alone, or a Chroma server.

Both hold nothing that cannot be made again from SQLite; what is sent to a server are ids and
vectors, no words.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import structlog
from filelock import FileLock, Timeout

from sonia_desktop.core.errors import CancelledError, SettingsError, UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory.chroma_loading import load_chroma
from sonia_desktop.memory.index_files import blank_unused

_log = structlog.get_logger(__name__)

_TOKEN = "SONIA_CHROMA_TOKEN"
_ANSWER_S = 10.0
_DEFAULT_PORTS = {"http": 8000, "https": 443}


class Place(Protocol):
    """What `VectorIndex` needs of it. All in the index's worker."""

    @property
    def collection(self) -> str:
        """The collection's name."""

    @property
    def engine(self) -> str:
        """What searches there, in words for the user."""

    @property
    def remedy(self) -> str:
        """The user's next step when it cannot be used."""

    def open(self, token: CancelToken | None = None) -> Any:
        """Chroma's client. Raises `CancelledError` when `token` ends it while Chroma is loaded,
        `UnavailableError` when another process has it, or a server does not answer: then nothing is
        wrong with what it holds."""

    def check(self) -> None:
        """Raises when it is gone."""

    def opened(self) -> None:
        """The client works; what it holds was looked through."""

    def close(self, client: Any) -> None:
        """Close the client; the place stays this process's."""

    def leave(self) -> None:
        """Another process may have it now."""

    def discard(self) -> None:
        """Delete what it holds; the client is closed already."""

    def is_away(self, error: BaseException) -> bool:
        """Whether the place cannot be reached for now, rather than being damaged."""


class FolderPlace:
    """A folder of Chroma's own, with an operating system's lock beside it: Chroma's files are
    ruined when two processes write them."""

    collection = "memories"
    engine = "Chroma (HNSW, cosine)"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = FileLock(folder.with_name(folder.name + ".lock"), mode=0o600)

    @property
    def remedy(self) -> str:
        return (
            f"Memories are found by an exact search. Delete {self.folder} and start again; "
            "if that does not help: python3 packaging/bootstrap.py run"
        )

    @property
    def plate(self) -> Path:
        """Tells other processes where to ask this one."""
        return self.folder.with_name(self.folder.name + ".door")

    @property
    def mark(self) -> Path:
        """Exists while the index is opened: found at a start, the last opening killed us."""
        return self.folder.with_name(self.folder.name + ".opening")

    def open(self, token: CancelToken | None = None) -> Any:
        self._lock_it()  # first: who may not have it need not load Chroma
        load_chroma(token)
        import chromadb
        from chromadb.config import Settings

        if self.mark.exists():
            _log.warning("vector_index_discarded", reason="the last opening never ended")
            self.discard()
        self.folder.mkdir(parents=True, exist_ok=True)
        self.mark.touch()
        return chromadb.PersistentClient(
            path=str(self.folder), settings=Settings(anonymized_telemetry=False)
        )

    def check(self) -> None:
        if not (self.folder / "chroma.sqlite3").exists():
            raise FileNotFoundError("its folder is gone")

    def opened(self) -> None:
        blank_unused(self.folder)
        self.mark.unlink(missing_ok=True)

    def close(self, client: Any) -> None:
        if client is not None:
            client.close()
            blank_unused(self.folder)

    def leave(self) -> None:
        self._lock.release()

    def discard(self) -> None:
        self._lock_it()
        if self.folder.is_file():
            self.folder.unlink(missing_ok=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    def is_away(self, error: BaseException) -> bool:
        return isinstance(error, UnavailableError)

    def _lock_it(self) -> None:
        try:
            self.folder.parent.mkdir(parents=True, exist_ok=True)
            if not self._lock.is_locked:  # it counts, and `leave` gives it back once
                self._lock.acquire(timeout=0)
        except Timeout as error:
            raise UnavailableError(
                "Another Sonia has the index open; memories are found by an exact search here."
            ) from error


class ServerPlace:
    """A collection on a Chroma server.

    Args:
        url: ``http://host:port``. A token in the variable ``SONIA_CHROMA_TOKEN`` is sent along.
        owner: whose memories they are (the data folder): several may use one server.

    Raises `SettingsError` for an address that is none.
    """

    def __init__(self, url: str, owner: str) -> None:
        parts = urlsplit(url)
        try:
            port = parts.port
        except ValueError:
            port = -1
        if parts.scheme not in _DEFAULT_PORTS or not parts.hostname or port == -1:
            raise SettingsError(
                f"The address {url!r} of the Chroma server cannot be used.",
                remedy="Write memory.chroma_url like http://127.0.0.1:8000, or leave it empty.",
            )
        self._host, self._secure = parts.hostname, parts.scheme == "https"
        self._port = port or _DEFAULT_PORTS[parts.scheme]
        shown = f"{parts.scheme}://{self._host}:{self._port}"
        self.collection = f"sonia-{hashlib.sha256(owner.encode()).hexdigest()[:16]}"
        self.engine = f"Chroma server {shown} (HNSW, cosine)"
        self.remedy = f"Start the Chroma server at {shown}, or empty memory.chroma_url."
        self._shown = shown

    def open(self, token: CancelToken | None = None) -> Any:
        import httpx

        secret = os.environ.get(_TOKEN, "")
        headers = {"Authorization": f"Bearer {secret}"} if secret else {}
        try:  # asked here first: Chroma's client leaves its sockets open when it fails to begin
            answer = httpx.get(
                f"{self._shown}/api/v2/heartbeat", headers=headers, timeout=_ANSWER_S
            )
            answer.raise_for_status()
            load_chroma(token)
            import chromadb
            from chromadb.config import Settings

            client = chromadb.HttpClient(
                host=self._host,
                port=self._port,
                ssl=self._secure,
                headers=headers,
                settings=Settings(anonymized_telemetry=False),
            )
        except CancelledError:
            raise
        except Exception as error:
            raise UnavailableError(
                f"The Chroma server {self._shown} does not answer: {error}"
            ) from error
        for session in _sessions_of(client):
            session.timeout = httpx.Timeout(_ANSWER_S)  # Chroma's own is none at all
        return client

    def check(self) -> None:
        """Its answers say so themselves."""

    def opened(self) -> None:
        """There is nothing to finish."""

    def close(self, client: Any) -> None:
        if client is not None:
            sessions = _sessions_of(client)
            client.close()
            for session in sessions:
                session.close()

    def leave(self) -> None:
        """It is shared."""

    def discard(self) -> None:
        client = self.open()
        try:
            client.delete_collection(self.collection)
        except Exception as error:  # noqa: BLE001 - there was none, or it is made again over it
            _log.info("collection_not_deleted", error=str(error))
        finally:
            self.close(client)

    def is_away(self, error: BaseException) -> bool:
        import httpx

        return isinstance(error, (UnavailableError, httpx.TransportError, ConnectionError))


def _sessions_of(client: Any) -> list[Any]:
    """The HTTP sessions of a Chroma client, which its `close` leaves open."""
    both = (client, getattr(client, "_admin_client", None))
    found = (getattr(getattr(each, "_server", None), "_session", None) for each in both)
    return [session for session in found if session is not None]
