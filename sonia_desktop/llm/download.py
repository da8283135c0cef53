"""One file from the hub to the disk: taken up again where it broke off, checked, then named.

    path = fetch_file(hub, "Qwen/Qwen3-4B-GGUF", "main", file, target, progress, token)

What has not come whole and right is called ``NAME.part`` and nothing else; beside it,
``NAME.part.json`` says of what it is a part.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import structlog

from sonia_desktop.core.errors import DeadlineError, StorageError, UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.http_stream import CancellableLoop
from sonia_desktop.llm.hub import Hub, HubFile, WaitError

_log = structlog.get_logger(__name__)
TRIES = 6
"""So many times in a row without a new byte; each byte that comes begins the count anew."""
PAUSE_S = 1.0  # before the second try; doubled each time
LONGEST_PAUSE_S = 60.0
DISK_MARGIN = 200 * 10**6
_BUFFER = 1 << 20
Progress = Callable[[int], None]
"""Gets the bytes of the file that are there."""


class WrongFileError(UnavailableError):
    """What came is not what the hub said it would be."""

    code = "WRONG_FILE"


def check_disk(folder: Path, needed: int) -> None:
    """Raises `StorageError` when `needed` bytes do not fit, with a margin for everybody else."""
    folder.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(folder).free
    if needed + DISK_MARGIN > free:
        raise StorageError(
            f"{needed / 1e9:.2f} GB more are needed in {folder}, and {free / 1e9:.2f} are free.",
            remedy="Make room, or choose another folder with --data-dir.",
        )


def fetch_file(
    hub: Hub,
    repository: str,
    revision: str,
    file: HubFile,
    target: Path,
    progress: Progress,
    token: CancelToken,
    *,
    pause_s: float = PAUSE_S,
) -> Path:
    """Raises `UnavailableError` (`WrongFileError`: checksum, length), `StorageError`,
    `CancelledError` (what has come is kept for the next time)."""
    part = target.with_name(f"{target.name}.part")
    about = target.with_name(f"{target.name}.part.json")
    meant = {
        "repository": repository,
        "revision": revision,
        "path": file.path,
        "size": file.size,
        "check": file.sha256 or file.blob,
    }
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if _read(about) != meant:  # of another file, or of nothing
            part.unlink(missing_ok=True)
            about.write_text(json.dumps(meant), encoding="utf-8")
        _fetch_part(
            hub, hub.url(repository, revision, file.path), file, part, progress, token, pause_s
        )
        if not matches(part, file, token):
            part.unlink()
            raise WrongFileError(
                f"{file.path} came with other content than the hub announces; it was thrown away.",
                remedy="Try again; if it happens twice, do not trust this hub or mirror.",
            )
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(target)
        about.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            f"{target} cannot be written: {error.strerror or error}.",
            remedy="Make room on the disk and see that the folder can be written.",
        ) from error
    return target


def matches(path: Path, file: HubFile, token: CancelToken) -> bool:
    """Whether a file is what the hub announces: size and checksum. Raises `CancelledError`."""
    size = path.stat().st_size
    if size != file.size:
        return False
    if file.sha256:
        return digest(path, token) == file.sha256.lower()
    if file.blob:
        head = f"blob {size}\0".encode()
        return digest(path, token, hashlib.sha1(head, usedforsecurity=False)) == file.blob
    return True


def digest(path: Path, token: CancelToken, made: Any = None) -> str:
    """The SHA-256 (or what `made` goes on with) of a file, in hex."""
    made = made or hashlib.sha256()
    with path.open("rb") as content:
        while piece := content.read(_BUFFER):
            token.raise_if_cancelled()
            made.update(piece)
    return str(made.hexdigest())


def _fetch_part(
    hub: Hub,
    url: str,
    file: HubFile,
    part: Path,
    progress: Progress,
    token: CancelToken,
    pause_s: float,
) -> None:
    """Go on until all bytes are there."""
    tries, pause = 0, pause_s
    while True:
        before = _size(part)
        if before > file.size:
            part.unlink()
            continue
        progress(before)
        if before == file.size:
            part.touch()
            return
        try:
            _once(hub, url, file, part, before, progress, token)
        except (WrongFileError, DeadlineError, WaitError) as error:
            if isinstance(error, WrongFileError):
                raise
            problem: UnavailableError | DeadlineError = error
        else:
            problem = UnavailableError(
                f"The download of {file.path} breaks off again and again.",
                remedy="Try again later; what has come so far is kept.",
            )
        if _size(part) > before:
            tries, pause = 0, pause_s
        tries += 1
        if tries >= TRIES:
            raise problem
        wait = problem.details.get("retry_after_s")
        seconds = min(float(wait) if wait is not None else pause, LONGEST_PAUSE_S)
        _log.info("download_goes_on", file=file.path, at=_size(part), in_s=seconds)
        if _size(part) == before and token.wait(seconds):
            token.raise_if_cancelled()
        pause = min(pause * 2, LONGEST_PAUSE_S)
        token.raise_if_cancelled()


def _once(
    hub: Hub,
    url: str,
    file: HubFile,
    part: Path,
    start: int,
    progress: Progress,
    token: CancelToken,
) -> None:
    """One connection; returns when it ends, whole or not. Raises what no further try mends."""
    import httpx

    async def take() -> None:
        done = start
        with part.open("ab") as out:
            try:
                async with (
                    hub.client() as client,
                    hub.reading(client, url, start, file.path) as reading,
                ):
                    if reading.total is not None and reading.total != file.size:
                        raise WrongFileError(
                            f"{file.path} is {reading.total:,} bytes by the server and "
                            f"{file.size:,} by the hub's list.",
                            remedy="Try again later, or use another hub or mirror.",
                        )
                    if reading.start not in (0, start):
                        raise WrongFileError(f"The server sent another part of {file.path}.")
                    if reading.start != start:  # it knows no ranges
                        out.truncate(0)
                        done = 0
                    async for piece in reading.pieces:
                        done += len(piece)
                        if done > file.size:
                            raise WrongFileError(
                                f"More came of {file.path} than its {file.size:,} bytes.",
                                remedy="Try again later, or use another hub or mirror.",
                            )
                        out.write(piece)
                        progress(done)
            except (httpx.HTTPError, TimeoutError) as error:
                _log.info("download_broke_off", file=file.path, at=done, why=repr(error)[:200])
            except httpx.InvalidURL as error:
                raise UnavailableError(f"{url} is no address.") from error

    with CancellableLoop() as loop:
        loop.wait(take(), token, float("inf"), lambda: DeadlineError("never"))


def _read(about: Path) -> Any:
    with suppress(OSError, ValueError):
        return json.loads(about.read_text(encoding="utf-8"))
    return None


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


class Speed:
    """Bytes a second over the last seconds. Pure but for the clock that comes in."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, over_s: float = 5.0) -> None:
        self._clock, self._over_s = clock, over_s
        self._seen: list[tuple[float, int]] = []

    def __call__(self, done: int) -> float:
        """The speed, when `done` bytes are there now."""
        now = self._clock()
        if self._seen and done < self._seen[-1][1]:  # begun anew
            self._seen.clear()
        self._seen.append((now, done))
        while len(self._seen) > 2 and now - self._seen[0][0] > self._over_s:
            self._seen.pop(0)
        first, at_first = self._seen[0]
        return (done - at_first) / (now - first) if now > first else 0.0
