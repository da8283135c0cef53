"""A passphrase on a file, in the age format (age-encryption.org/v1), by the `age` library of Rust.

Each sealed file has a key of its own, made for it; only that key is locked with the passphrase
(scrypt). So a file of any size is read in pieces, and the `age` program opens it without Sonia:
``age --decrypt --identity key.age sonia.db.age > sonia.db``.
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import BinaryIO

from sonia_desktop.core.errors import InvalidInputError, StorageError
from sonia_desktop.core.worker import CancelToken

KEY_FILE = "key.age"
SUFFIX = ".age"
_KEY_FILE_BYTES = 10_000  # a real one has about 250


class WrongPassphraseError(InvalidInputError):
    """The passphrase does not open it."""

    code = "WRONG_PASSPHRASE"


class _Watched(io.RawIOBase):
    """A file that is read until the token is cancelled."""

    def __init__(self, file: BinaryIO, token: CancelToken | None) -> None:
        self._file, self._token = file, token

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if self._token is not None:
            self._token.raise_if_cancelled()
        return self._file.read(size)


def seal(source: Path, target: Path, passphrase: str, token: CancelToken | None = None) -> None:
    """Write `source` encrypted to `target`, and its locked key as ``key.age`` beside it.

    Raises `InvalidInputError` (empty passphrase), `StorageError` (the disk refuses),
    `CancelledError`.
    """
    import pyrage

    if not passphrase:
        raise InvalidInputError("The passphrase is empty.", remedy="Give one that you can keep.")
    identity = pyrage.x25519.Identity.generate()
    locked = pyrage.passphrase.encrypt(f"{identity}\n".encode(), passphrase)
    try:
        _write(target.with_name(KEY_FILE), locked)
        with source.open("rb") as plain, target.open("wb") as sealed:
            pyrage.encrypt_io(_Watched(plain, token), sealed, [identity.to_public()])
            sealed.flush()
            os.fsync(sealed.fileno())
    except (OSError, pyrage.EncryptError) as error:
        _if_cancelled(token, error)
        raise StorageError(f"{target} cannot be written: {error}.") from error


def unseal(source: Path, target: Path, passphrase: str, token: CancelToken | None = None) -> None:
    """Write what `source` holds to `target`.

    Raises `WrongPassphraseError`, `StorageError` (damaged, cut off, or the disk refuses),
    `CancelledError`.
    """
    import pyrage

    if not passphrase:
        raise WrongPassphraseError(
            f"{source.parent.name} is encrypted.", remedy="Give the passphrase it was made with."
        )
    key_file = source.with_name(KEY_FILE)
    try:
        if key_file.stat().st_size > _KEY_FILE_BYTES:
            raise StorageError(f"{key_file} is no key of a backup: it is too large.")
        locked = key_file.read_bytes()
    except OSError as error:
        raise StorageError(
            f"{key_file} cannot be read: {error.strerror or error}.",
            remedy="Without it the backup cannot be opened. Use another backup.",
        ) from error
    try:
        text = pyrage.passphrase.decrypt(locked, passphrase).decode("ascii").strip()
        identity = pyrage.x25519.Identity.from_str(text)
    except (pyrage.DecryptError, pyrage.IdentityError, UnicodeDecodeError) as error:
        raise WrongPassphraseError(
            f"The passphrase does not open {source.parent.name}.",
            remedy="Give the one it was made with. Without it nobody can open this backup.",
        ) from error
    try:
        with source.open("rb") as sealed, target.open("wb") as plain:
            pyrage.decrypt_io(_Watched(sealed, token), plain, [identity])
            plain.flush()
            os.fsync(plain.fileno())
    except (OSError, pyrage.DecryptError) as error:
        _if_cancelled(token, error)
        raise StorageError(
            f"{source} cannot be opened: {error}.", remedy="Use another backup."
        ) from error


def _if_cancelled(token: CancelToken | None, cause: BaseException) -> None:
    """A cancel comes out of the library as an error of its own."""
    if token is not None and token.cancelled:
        try:
            token.raise_if_cancelled()
        except Exception as cancelled:
            raise cancelled from cause


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
