"""Thumbnails encrypted at rest: AES-256-GCM, the key in the system's keyring.

Where there is no keyring the key lies in a file beside the database that only the user can read;
`Seal.fallback` says so. `cryptography` does the work (Apache-2.0/BSD, kept by the PyCA): there
already on Linux through keyring.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import hashlib
import os
from pathlib import Path

import structlog

from sonia_desktop.core.errors import StorageError, UnavailableError

_log = structlog.get_logger(__name__)

KEY_BYTES = 32
NONCE_BYTES = 12
"""The length NIST SP 800-38D recommends for GCM; a fresh random one for each thumbnail."""
_SERVICE, _NAME = "sonia-desktop", "screen-memory"


class Seal:
    """One key. `place` is "keyring" or "file"."""

    def __init__(self, key: bytes, place: str) -> None:
        self._key = key
        self.place = place
        self.name = hashlib.sha256(b"sonia screen memory" + key).hexdigest()[:16]
        """Tells keys apart without telling the key."""

    @property
    def fallback(self) -> bool:
        return self.place == "file"

    def close(self, data: bytes, about: str) -> bytes:
        """Encrypt; `about` (which moment it is of) is bound to it."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = os.urandom(NONCE_BYTES)
        return nonce + AESGCM(self._key).encrypt(nonce, data, about.encode())

    def open(self, sealed: bytes, about: str) -> bytes:
        """Decrypt. Raises `UnavailableError` for what was changed on disk."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(self._key).decrypt(
                sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], about.encode()
            )
        except (InvalidTag, ValueError) as error:
            raise UnavailableError(
                "This thumbnail was damaged on disk.", remedy="Its text can still be read."
            ) from error


def find_seals(file: Path) -> list[Seal]:
    """The keys that are there already, the keyring's first: one that was locked for a while may
    have left a second in the file. Raises `StorageError` for a key file that cannot be used."""
    kept = _from_keyring()
    found = [] if kept is None else [Seal(kept, "keyring")]
    try:
        key = file.read_bytes()
    except FileNotFoundError:
        return found
    except OSError as error:
        raise StorageError(f"The key {file} cannot be read: {error.strerror}.") from error
    if len(key) != KEY_BYTES:
        raise StorageError(
            f"The key {file} is damaged: {len(key)} bytes instead of {KEY_BYTES}.",
            remedy="Forget everything of the screen memory; a new key is made then.",
        )
    return [*found, Seal(key, "file")]


def make_seal(file: Path) -> Seal:
    """A new key in the keyring, else in the file (0600). Raises `StorageError`."""
    key = os.urandom(KEY_BYTES)
    if _to_keyring(key):
        return Seal(key, "keyring")
    draft = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(key)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise StorageError(f"The key {file} cannot be kept: {error.strerror}.") from error
    return Seal(key, "file")


def destroy_seal(file: Path) -> None:
    """Without its key no thumbnail can ever be opened again, wherever a copy of it may lie."""
    import keyring
    import keyring.errors

    with contextlib.suppress(keyring.errors.KeyringError):
        keyring.delete_password(_SERVICE, _NAME)
    with contextlib.suppress(OSError):
        if file.exists():
            file.write_bytes(b"\0" * KEY_BYTES)
        file.unlink(missing_ok=True)


def _from_keyring() -> bytes | None:
    import keyring
    import keyring.errors

    try:
        text = keyring.get_password(_SERVICE, _NAME)
        key = base64.b64decode(text, validate=True) if text else None
    except keyring.errors.KeyringError:
        return None  # there is none, or it is locked
    except (binascii.Error, ValueError):
        return None
    return key if key and len(key) == KEY_BYTES else None


def _to_keyring(key: bytes) -> bool:
    """Kept there, and really found there again: some keyrings accept and forget."""
    import keyring
    import keyring.errors

    try:
        keyring.set_password(_SERVICE, _NAME, base64.b64encode(key).decode())
        return _from_keyring() == key
    except keyring.errors.KeyringError as error:
        _log.info("no_keyring_for_screen_memory", error=str(error))
        return False
